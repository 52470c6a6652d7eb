#!/usr/bin/env bash
# Django Ninja 1.7.1 with Django 5.2.19: a form in a PUT or PATCH operation is documented just as
# in POST, but Django fills request.POST for the method POST alone, and Ninja reads nothing
# else. Where all fields have defaults, as in a PATCH, the request succeeds and everything
# that was sent is dropped; a required field is "missing" although it was sent. A file in PUT is
# another matter: Ninja does not register it until its middleware for that is installed.
# Seen: one form in three methods with the same body, and the error for a file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "django-ninja==1.7.1" "django==5.2.19"
"$folder/venv/bin/python" - <<'PYTHON'
import logging
from importlib.metadata import version

import django
from django.conf import settings

settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="secret")
django.setup()
logging.disable()

from django.test import Client
from django.urls import path
from ninja import File, Form, NinjaAPI, Schema
from ninja.errors import ConfigError
from ninja.files import UploadedFile


class Changes(Schema):
    title: str = "unchanged"


api = NinjaAPI()


@api.post("/post")
def post(request, changes: Form[Changes]):
    return changes.dict()


@api.put("/put")
def put(request, changes: Form[Changes]):
    return changes.dict()


@api.patch("/patch")
def patch(request, changes: Form[Changes]):
    return changes.dict()


@api.patch("/required")
def required(request, title: Form[str]):
    return {"title": title}


def picture(request, picture: File[UploadedFile]):
    return {}


try:
    NinjaAPI(urls_namespace="files").put("/picture")(picture)
    files = "registered"
except ConfigError as error:
    files = str(error).split(".")[0]
urlpatterns = [path("", api.urls)]
paths = api.get_openapi_schema()["paths"]
form = "application/x-www-form-urlencoded"


def sent(method, name):
    return Client().generic(method, f"/{name}", "title=New", content_type=form)


bodies = [list(paths[f"/{name}"][name]["requestBody"]["content"]) for name in ("post", "put")]
answers = {name: sent(name.upper(), name).json() for name in ("post", "put", "patch")}
refused = sent("PATCH", "required")
print("Django Ninja", version("django-ninja"), "Django", version("django"))
print("documented:", bodies)
print("answers:", answers)
print("required:", refused.status_code, refused.json())
print("a file in PUT:", files)
assert files != "registered"
assert bodies == [[form], [form]], bodies
assert answers["post"] == {"title": "New"}, answers
assert answers["put"] == answers["patch"] == {"title": "unchanged"}, answers
assert refused.status_code == 422 and refused.json()["detail"][0]["type"] == "missing"
PYTHON

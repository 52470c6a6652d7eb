#!/usr/bin/env bash
# Django REST framework 3.18.3 with drf-spectacular 0.30.0: one schema is documented for JSON and
# multipart. An object in it is a part of JSON by OpenAPI's rule for multipart, but the
# framework looks for names with a dot, address.city, and passes by a part named address
# without an error: where the object is optional the request succeeds and it is lost. A boolean
# that is left out, untouched in JSON, is False in multipart, as a form has no other way.
# Seen: 201 with the object missing, and the difference of the two media types.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "djangorestframework==3.18.3" "drf-spectacular==0.30.0" "django==5.2.19"
"$folder/venv/bin/python" - <<'PYTHON'
import json
from importlib.metadata import version

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "drf_spectacular"],
    REST_FRAMEWORK={"DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema"},
    ROOT_URLCONF=__name__,
    SECRET_KEY="secret",
)
django.setup()

from django.test import Client
from django.urls import path
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class Address(serializers.Serializer):
    city = serializers.CharField()


class Person(serializers.Serializer):
    name = serializers.CharField()
    member = serializers.BooleanField(required=False)
    address = Address(required=False)


class People(APIView):
    authentication_classes = []

    @extend_schema(request=Person, responses={201: Person})
    def post(self, request):
        person = Person(data=request.data)
        person.is_valid(raise_exception=True)
        return Response(person.validated_data, status=201)


urlpatterns = [path("people", People.as_view())]
operation = SchemaGenerator().get_schema(public=True)["paths"]["/people"]["post"]
content = operation["requestBody"]["content"]


def multipart(*parts):
    lines = []
    for name, media_type, text in parts:
        lines += ["--limit", f'Content-Disposition: form-data; name="{name}"']
        lines += [f"Content-Type: {media_type}", "", text]
    body = "\r\n".join([*lines, "--limit--", ""])
    return Client().post("/people", body, content_type="multipart/form-data; boundary=limit")


person = {"name": "Ada", "address": {"city": "Rome"}}
name = ("name", "text/plain", "Ada")
as_json = Client().post("/people", json.dumps(person), content_type="application/json")
as_part = multipart(name, ("address", "application/json", '{"city": "Rome"}'))
with_dots = multipart(name, ("address.city", "text/plain", "Rome"))
print("djangorestframework", version("djangorestframework"))
print("documented:", {media_type: value["schema"] for media_type, value in content.items()})
print("JSON:", as_json.status_code, as_json.json())
print("a part of JSON:", as_part.status_code, as_part.json())
print("a name with a dot:", with_dots.status_code, with_dots.json())
assert content["multipart/form-data"] == content["application/json"], content
assert as_json.status_code == 201 and as_json.json() == person, as_json.json()
assert as_part.status_code == 201, as_part.status_code
assert as_part.json() == {"name": "Ada", "member": False}, as_part.json()
assert with_dots.json()["address"] == {"city": "Rome"}, with_dots.json()
PYTHON

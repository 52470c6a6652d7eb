#!/usr/bin/env bash
# flask-smorest 0.47.0: files alone are documented as multipart/form-data, but files beside a
# form, each with its own arguments(), are not. The files become parameters with
# `in: formData`, a word of Swagger 2.0 that OpenAPI 3 does not have, and the body becomes
# application/x-www-form-urlencoded, which cannot carry them. The document is invalid, while
# the server takes both as multipart. Nothing is reported when it is built.
# Seen: the operation, openapi-spec-validator's refusal, and a request that works.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "flask-smorest==0.47.0" "marshmallow==4.4.0" "openapi-spec-validator==0.9.0"
"$folder/venv/bin/python" - <<'PYTHON'
import io
from importlib.metadata import version

from flask import Flask
from flask_smorest import Api, Blueprint
from flask_smorest.fields import Upload
from marshmallow import Schema, fields
from openapi_spec_validator import OpenAPIV30SpecValidator


class Files(Schema):
    picture = Upload(required=True)


class Form(Schema):
    title = fields.String(required=True)


def application(*arguments):
    app = Flask(__name__)
    app.config.update(API_TITLE="Pictures", API_VERSION="1", OPENAPI_VERSION="3.0.3")
    pictures = Blueprint("pictures", __name__)

    def add(*given):
        return {"fields": sorted(name for values in given for name in values)}

    view = pictures.response(200)(add)
    for schema, location in arguments:
        view = pictures.arguments(schema, location=location)(view)
    pictures.post("/pictures")(view)
    api = Api(app)
    api.register_blueprint(pictures)
    return app, api.spec.to_dict()


_, alone = application((Files, "files"))
app, both = application((Form, "form"), (Files, "files"))
operation = both["paths"]["/pictures"]["post"]
[parameter] = operation["parameters"]
sent = {"title": "Sea", "picture": (io.BytesIO(b"picture"), "sea.png")}
answer = app.test_client().post("/pictures", data=sent, content_type="multipart/form-data")
valid = [OpenAPIV30SpecValidator(document).is_valid() for document in (alone, both)]
print("flask-smorest", version("flask-smorest"))
print("files alone:", list(alone["paths"]["/pictures"]["post"]["requestBody"]["content"]))
print("files beside a form:", list(operation["requestBody"]["content"]), parameter)
print("valid documents:", valid)
print("sent as multipart:", answer.status_code, answer.json)
assert list(alone["paths"]["/pictures"]["post"]["requestBody"]["content"]) == [
    "multipart/form-data"
]
assert list(operation["requestBody"]["content"]) == ["application/x-www-form-urlencoded"]
assert parameter["in"] == "formData" and parameter["name"] == "picture", parameter
assert valid == [True, False], valid
assert answer.json == {"fields": ["picture", "title"]}, answer.json
PYTHON

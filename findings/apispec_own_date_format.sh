#!/usr/bin/env bash
# apispec 6.10.1 with marshmallow 4.4.0: the format argument of a Date field decides what is read
# and written, but the document goes on to say `format: date`, so an ISO date, the only thing
# that fits, is refused. A DateTime with such a format comes out as `format: null` and
# `pattern: null` instead, which is no valid OpenAPI, for both have to be strings: one field
# makes validators refuse the whole document. Nothing is reported when it is built.
# Seen: the two properties, the refusal by marshmallow and that by openapi-spec-validator.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "apispec==6.10.1" "marshmallow==4.4.0" "openapi-spec-validator==0.9.0"
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date
from importlib.metadata import version

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from marshmallow import Schema, fields
from openapi_spec_validator import OpenAPIV30SpecValidator


class Day(Schema):
    day = fields.Date(format="%d.%m.%Y")


class Moment(Schema):
    at = fields.DateTime(format="%d.%m.%Y %H:%M")


def document(schema):
    spec = APISpec("Events", "1", "3.0.3", plugins=[MarshmallowPlugin()])
    spec.components.schema("Event", schema=schema)
    return spec.to_dict() | {"paths": {}}


def described(schema):
    return document(schema)["components"]["schemas"]["Event"]["properties"]


written, errors = Day().dump({"day": date(2024, 5, 1)}), Day().validate({"day": "2024-05-01"})
valid = [OpenAPIV30SpecValidator(document(schema)).is_valid() for schema in (Day, Moment)]
print("apispec", version("apispec"), "marshmallow", version("marshmallow"))
print("Date:", described(Day), "written:", written, "ISO date:", errors)
print("DateTime:", described(Moment))
print("valid documents:", valid)
assert described(Day) == {"day": {"type": "string", "format": "date"}}, described(Day)
assert written == {"day": "01.05.2024"} and errors == {"day": ["Not a valid date."]}, errors
assert described(Moment)["at"] == {"type": "string", "format": None, "pattern": None}
assert valid == [True, False], valid
PYTHON

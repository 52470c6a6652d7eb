#!/usr/bin/env bash
# apispec 6.10.1 with marshmallow 4.4.0: ContainsOnly on a list, the validator for "any of these
# values, in any number", is written as `enum` of the array itself instead of its items. No
# array equals a string, so the property has no valid value at all: validators refuse what
# the server takes, and generated clients offer a choice of strings where a list is wanted.
# OneOf on the inner field, which checks the same values, is written rightly.
# Seen: the schema of both; jsonschema refuses a list that marshmallow loads.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "apispec==6.10.1" "marshmallow==4.4.0" "jsonschema==4.26.0"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from jsonschema import Draft202012Validator
from marshmallow import Schema, fields, validate

colours = ["red", "blue"]


class Search(Schema):
    any_of = fields.List(fields.String(), validate=validate.ContainsOnly(colours))
    each = fields.List(fields.String(validate=validate.OneOf(colours)))


spec = APISpec("Search", "1", "3.1.0", plugins=[MarshmallowPlugin()])
spec.components.schema("Search", schema=Search)
described = spec.to_dict()["components"]["schemas"]["Search"]["properties"]
loaded = Search().load({"any_of": ["red", "red"]})
fits = {
    name: Draft202012Validator(described[name]).is_valid(["red", "red"]) for name in described
}
print("apispec", version("apispec"), "marshmallow", version("marshmallow"))
print("ContainsOnly:", described["any_of"])
print("OneOf inside:", described["each"])
print("loaded:", loaded, "fits the document:", fits)
assert described["any_of"] == {"type": "array", "items": {"type": "string"}, "enum": colours}
assert loaded == {"any_of": ["red", "red"]}, loaded
assert fits == {"any_of": False, "each": True}, fits
PYTHON

#!/usr/bin/env bash
# APIFlask 3.1.2: @app.input(Schema(many=True)) reads a JSON array, but the request body is
# documented as one object; @app.output(Schema(many=True)) right below it is documented as an
# array. So the document's own form of the request is refused with 422, and the form that is
# taken contradicts the document. Also, the error body of that 422 is described with properties
# that are literally called <location> and <field_name>, which no answer has.
# Seen: a list 200, an object 422, and the document of both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "apiflask==3.1.2"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from apiflask import APIFlask, Schema, fields

app = APIFlask(__name__)


class Item(Schema):
    name = fields.String(required=True)


@app.post("/items")
@app.input(Item(many=True), arg_name="items")
@app.output(Item(many=True))
def add(items):
    return items


operation = app.spec["paths"]["/items"]["post"]
taken = operation["requestBody"]["content"]["application/json"]["schema"]
given = operation["responses"]["200"]["content"]["application/json"]["schema"]
errors = app.spec["components"]["schemas"]["ValidationError"]["properties"]["detail"]
client = app.test_client()
many, one = client.post("/items", json=[{"name": "a"}]), client.post("/items", json={"name": "a"})
print("APIFlask", version("apiflask"))
print("documented body:", taken)
print("documented answer:", given)
print("documented errors:", list(errors["properties"]))
print("a list:", many.status_code, many.json)
print("an object:", one.status_code, one.json)
assert taken == {"$ref": "#/components/schemas/Item"}, taken
assert given == {"type": "array", "items": taken}, given
assert many.status_code == 200 and one.status_code == 422, (many, one)
assert list(errors["properties"]) == ["<location>"] and list(one.json["detail"]) == ["json"]
PYTHON

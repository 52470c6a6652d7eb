#!/usr/bin/env bash
# apiroute 1.12.0: an optional property that can be nothing but null, such as `enum: [null]`, is
# annotated `None | None` in the generated pydantic model. That is evaluated when the class
# is made, and None has no |, so the module cannot be imported: TypeError. The generator
# reports the number of models and exits with 0. `type: "null"` alone comes out as Any and
# works, so two schemas of the same meaning make a package that loads and one that does not.
# Seen: both packages, their exit status and their import.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "apiroute[codegen]==1.12.0"
cd "$folder"
write() {
  cat >"$1.yaml" <<YAML
openapi: 3.1.0
info: {title: Items, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /item:
    get:
      operationId: getItem
      responses:
        "200":
          description: An item
          content: {application/json: {schema: {\$ref: "#/components/schemas/Item"}}}
components: {schemas: {Item: {type: object, properties: {removed: {$2}}}}}
YAML
  venv/bin/apiroute generate openapi "$1.yaml" --models -o "$1"
}
"venv/bin/python" -c 'import importlib.metadata as m; print("apiroute", m.version("apiroute"))'
write by_type 'type: "null"'
write by_enum 'enum: [null]'
grep -h "removed" by_type/models/schemas/item.py by_enum/models/schemas/item.py
venv/bin/python -c "import by_type.models.schemas.item; print('by type: imported')"
if venv/bin/python -c "import by_enum.models.schemas.item" 2>error; then
  echo "by enum: imported" && exit 1
fi
echo "by enum: $(grep -m 1 "^TypeError" error)"
grep -q "^TypeError: unsupported operand type" error

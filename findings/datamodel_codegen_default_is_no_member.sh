#!/usr/bin/env bash
# datamodel-code-generator 0.89.0, pydantic 2 models: a property that refers to an enumeration and
# has a default, `$ref` beside `default: new`, becomes `status: Status | None = 'new'`, a text in
# a field of members. pydantic does not validate defaults, so an object that was sent without
# the property has the text, one that was sent with the same value has Status.new, and the
# two are unequal; `status is Status.new` is False just where the default applies.
# Seen: both objects, and what --set-default-enum-member, which is off by default, changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "datamodel-code-generator==0.89.0" "pydantic==2.14.4"
cd "$folder"
cat >openapi.yaml <<'YAML'
openapi: 3.1.0
info: {title: Orders, version: "1"}
paths: {}
components:
  schemas:
    Status: {type: string, enum: [new, paid]}
    Order: {type: object, properties: {status: {$ref: "#/components/schemas/Status", default: new}}}
YAML
generate=(venv/bin/datamodel-codegen --input openapi.yaml --input-file-type openapi
  --output-model-type pydantic_v2.BaseModel --formatters builtin)
"${generate[@]}" --output plain.py 2>/dev/null
"${generate[@]}" --set-default-enum-member --output members.py 2>/dev/null
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import members
import plain

print("datamodel-code-generator", version("datamodel-code-generator"))
seen = {}
for module in (plain, members):
    without = module.Order.model_validate({})
    sent = module.Order.model_validate({"status": "new"})
    seen[module.__name__] = without == sent
    print(module.__name__, repr(without.status), repr(sent.status), "equal:", without == sent)
assert plain.Order().status == "new" and not isinstance(plain.Order().status, plain.Status)
assert members.Order().status is members.Status.new
assert seen == {"plain": False, "members": True}, seen
PYTHON

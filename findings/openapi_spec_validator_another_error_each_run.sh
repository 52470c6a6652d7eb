#!/usr/bin/env bash
# openapi-spec-validator 0.9.0 with jsonschema 4.26.0: of a document with several faults, validate()
# raises one, and which one depends on the run. In Swagger 2.0, definitions, responses and
# parameters are checked by `additionalProperties`, whose names jsonschema puts into a set
# first, and the order of a set of strings differs between processes. So a build that shows the
# first error names another definition each time, although nothing was changed, and a test of the
# message fails now and then. Paths, which are matched by a pattern, are in their order.
# Seen: the same document, checked in eight processes that differ in their hash seed only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "openapi-spec-validator==0.9.0" "jsonschema==4.26.0"
cat >"$folder/check.py" <<'PYTHON'
import sys

from openapi_spec_validator import validate
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

names = ["Order", "Pet", "Store", "User"]
document = {"swagger": "2.0", "info": {"title": "Shop", "version": "1"}, "paths": {}}
if sys.argv[1] == "definitions":
    document["definitions"] = {name: {"type": "object", "note": "x"} for name in names}
else:
    document["paths"] = {f"/{name}": {"note": "x"} for name in names}
try:
    validate(document)
except OpenAPIValidationError as error:
    print(error.absolute_path[-1])
PYTHON
for part in definitions paths; do
  for seed in 0 1 2 3 4 5 6 7; do
    PYTHONHASHSEED=$seed "$folder/venv/bin/python" "$folder/check.py" "$part"
  done | sort | uniq >"$folder/$part"
  echo "$part, the place that is named:" $(cat "$folder/$part")
done
test "$(wc -l <"$folder/definitions")" -gt 1
test "$(cat "$folder/paths")" = /Order

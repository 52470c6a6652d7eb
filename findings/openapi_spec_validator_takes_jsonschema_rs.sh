#!/usr/bin/env bash
# openapi-spec-validator 0.9.0 with jsonschema-rs 0.61.2: the validator looks whether
# jsonschema-rs can be imported and, if so, checks documents with it instead of jsonschema; no
# option is set and nothing is said. Its errors look like jsonschema's, but the `context` of a
# failed oneOf is empty and some attributes are a placeholder, so jsonschema's best_match()
# and by_relevance(), made for such errors, end in AttributeError. A program that explains
# documents' errors so works until another package brings jsonschema-rs to the environment.
# Seen: the same program, the same document, before and after jsonschema-rs is installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
pip=("$folder/venv/bin/pip" install --quiet --disable-pip-version-check)
"${pip[@]}" "openapi-spec-validator==0.9.0" "jsonschema==4.26.0"
cat >"$folder/explain.py" <<'PYTHON'
from importlib.metadata import version

from jsonschema.exceptions import best_match
from openapi_spec_validator import OpenAPIV30SpecValidator

parameter = {"name": "q", "in": "query"}  # with neither schema nor content
operation = {"parameters": [parameter], "responses": {"200": {"description": "OK"}}}
document = {
    "openapi": "3.0.3",
    "info": {"title": "Items", "version": "1"},
    "paths": {"/items": {"get": operation}},
}
[error] = OpenAPIV30SpecValidator.schema_validator.iter_errors(document)
try:
    best = best_match(iter([error])).message
except AttributeError as problem:
    best = f"AttributeError: {problem}"
print("openapi-spec-validator", version("openapi-spec-validator"))
print("parts of the error:", len(error.context))
print("best match:", best)
PYTHON
alone=$("$folder/venv/bin/python" "$folder/explain.py")
"${pip[@]}" "jsonschema-rs==0.61.2"
beside=$("$folder/venv/bin/python" "$folder/explain.py")
printf '%s\n' "-- alone" "$alone" "-- with jsonschema-rs installed" "$beside"
grep -q "^parts of the error: [1-9]" <<<"$alone"
grep -q "^best match: .*not valid under any" <<<"$alone"
grep -q "^parts of the error: 0$" <<<"$beside"
grep -q "^best match: AttributeError: 'Unset'" <<<"$beside"

#!/usr/bin/env bash
# openapi-python-client 0.29.1: an OpenAPI 3.1 document with `items: false`, JSON Schema's way to
# say that a tuple ends with its prefixItems, is refused as a whole: no client is written and
# the exit status is 1, however far from the needed operations that schema is. The same
# boolean in additionalProperties is read, and without the line prefixItems are read as well.
# Seen: the refusal, and the client that comes when nothing but `items: false` is taken away.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "openapi-python-client==0.29.1" "openapi-spec-validator==0.9.0"
cat >"$folder/closed.yaml" <<'YAML'
openapi: 3.1.0
info: {title: Places, version: "1"}
paths:
  /ping:
    get:
      operationId: ping
      responses: {"204": {description: Alive}}
components:
  schemas:
    Place:
      type: object
      additionalProperties: false
      properties:
        point:
          type: array
          prefixItems: [{type: number}, {type: number}]
          items: false
YAML
grep -v "items: false" "$folder/closed.yaml" >"$folder/open.yaml"
"$folder/venv/bin/openapi-spec-validator" "$folder/closed.yaml"
"$folder/venv/bin/openapi-python-client" --version
status=0
generate=("$folder/venv/bin/openapi-python-client" generate --meta none)
"${generate[@]}" --path "$folder/closed.yaml" --output-path "$folder/closed" \
  >"$folder/log" 2>&1 || status=$?
echo "with items: false, exit status $status"
grep -A 1 -e "items" "$folder/log"
test "$status" -eq 1
test ! -e "$folder/closed"
grep -q "Input should be a valid dictionary" "$folder/log"
"${generate[@]}" --path "$folder/open.yaml" --output-path "$folder/open" >"$folder/log" 2>&1
ls "$folder/open/api/default" "$folder/open/models"
test -e "$folder/open/api/default/ping.py"
test -e "$folder/open/models/place.py"

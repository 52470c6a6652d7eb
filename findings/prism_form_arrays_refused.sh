#!/usr/bin/env bash
# @stoplight/prism-cli 5.14.2: an array in a form body, url-encoded or multipart, is refused in the
# form that OpenAPI gives it by default, one field for each value: "must be array", 422, for one
# value and for two. Only where the document spells that default out in `encoding`, with style
# and explode, are they read. A part of multipart that holds an object as JSON, the default for
# objects, "must be object" as well. In a query the default does work.
# Seen: the status of each, for bodies without and with the default spelt out.
set -euo pipefail
folder=$(mktemp -d)
prism=""
trap '[ -z "$prism" ] || kill "$prism" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.14.2 >/dev/null
cat >openapi.yaml <<'YAML'
openapi: 3.0.3
info: {title: Notes, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /query:
    get:
      parameters: [{name: tags, in: query, schema: {type: array, items: {type: string}}}]
      responses: {"204": {description: Done}}
  /form:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Note"}}
      responses: {"204": {description: Done}}
  /spelt:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {$ref: "#/components/schemas/Note"}
            encoding: {tags: {style: form, explode: true}}
      responses: {"204": {description: Done}}
  /multipart:
    post:
      requestBody:
        content:
          multipart/form-data: {schema: {$ref: "#/components/schemas/Note"}}
      responses: {"204": {description: Done}}
  /multipart-spelt:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema: {$ref: "#/components/schemas/Note"}
            encoding: {tags: {style: form, explode: true}}
      responses: {"204": {description: Done}}
components:
  schemas:
    Note:
      type: object
      properties:
        tags: {type: array, items: {type: string}}
        place: {type: object, properties: {city: {type: string}}}
YAML
port=$(node -p 'const s = require("net").createServer().listen(0, "127.0.0.1", () => {
  console.log(s.address().port); s.close() }); ""' | grep -o '[0-9]\+')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" openapi.yaml >log 2>&1 &
prism=$!
for _ in $(seq 60); do grep -q "listening" log && break; sleep 1; done
call() {
  curl --silent --max-time 20 --write-out ' %{http_code}' "http://127.0.0.1:$port$1" "${@:2}" |
    grep -o -e '"message":"[^"]*"' -e ' [0-9]*$' | tr '\n' ' '
}
echo "prism $(node_modules/.bin/prism --version)"
query=$(call "/query?tags=a&tags=b")
one=$(call /form --data "tags=a")
two=$(call /form --data "tags=a&tags=b")
spelt=$(call /spelt --data "tags=a&tags=b")
parts=$(call /multipart --form tags=a --form tags=b)
spelt_parts=$(call /multipart-spelt --form tags=a --form tags=b)
object=$(call /multipart --form 'place={"city": "Rome"};type=application/json')
printf '%s\n' "query, two values: $query" "form, one: $one" "form, two: $two" \
  "form, default spelt out: $spelt" "multipart, two: $parts" \
  "multipart, default spelt out: $spelt_parts" "multipart, object: $object"
[[ $query == *204* && $spelt == *204* && $spelt_parts == *204* ]]
[[ $one == *"must be array"*422* && $two == *"must be array"*422* ]]
[[ $parts == *"must be array"*422* && $object == *"must be object"*422* ]]

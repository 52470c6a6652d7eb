#!/usr/bin/env bash
# @stoplight/prism-cli 5.14.2: an optional query parameter that is an object, deepObject or form,
# is checked even when nothing of it is sent: Prism makes an empty object of its absence, and
# if the schema has required properties the request gets 422. "If you filter, say by what"
# becomes "you must filter", and a request without the parameter is never answered as documented.
# An array that is left out is not checked.
# Seen: 422 without the parameter, 204 with it, 204 without a parameter that is an array.
set -euo pipefail
folder=$(mktemp -d)
prism=""
trap '[ -z "$prism" ] || kill "$prism" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @stoplight/prism-cli@5.14.2 >/dev/null
cat >openapi.yaml <<'YAML'
openapi: 3.0.3
info: {title: Items, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /deep:
    get:
      parameters:
        - {name: filter, in: query, style: deepObject, schema: {$ref: "#/components/schemas/By"}}
      responses: {"204": {description: Done}}
  /form:
    get:
      parameters: [{name: filter, in: query, schema: {$ref: "#/components/schemas/By"}}]
      responses: {"204": {description: Done}}
  /array:
    get:
      parameters:
        - {name: ids, in: query, schema: {type: array, minItems: 1, items: {type: integer}}}
      responses: {"204": {description: Done}}
components:
  schemas:
    By: {type: object, required: [colour], properties: {colour: {type: string}}}
YAML
port=$(node -p 'const s = require("net").createServer().listen(0, "127.0.0.1", () => {
  console.log(s.address().port); s.close() }); ""' | grep -o '[0-9]\+')
node_modules/.bin/prism mock --host 127.0.0.1 --port "$port" openapi.yaml >log 2>&1 &
prism=$!
for _ in $(seq 60); do grep -q "listening" log && break; sleep 1; done
call() {
  curl --silent --globoff --max-time 20 --write-out ' %{http_code}' "http://127.0.0.1:$port$1" |
    grep -o -e '"message":"[^"]*"' -e ' [0-9]*$' | tr '\n' ' '
}
echo "prism $(node_modules/.bin/prism --version)"
deep=$(call /deep)
deep_given=$(call "/deep?filter[colour]=red")
form=$(call /form)
form_given=$(call "/form?colour=red")
array=$(call /array)
printf '%s\n' "deepObject left out: $deep" "given: $deep_given" "form left out: $form" \
  "given: $form_given" "array left out: $array"
[[ $deep == *"must have required property"*422* && $form == *"must have required property"*422* ]]
[[ $deep_given == *204* && $form_given == *204* && $array == *204* ]]

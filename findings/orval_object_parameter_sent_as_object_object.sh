#!/usr/bin/env bash
# orval 8.38.0, its fetch client: a query parameter that is an object is sent as the text "[object
# Object]", where the document leaves it to OpenAPI's default, form with explode (x=1&y=2), where
# it says `explode: false` (by=x,1,y,2) and where it has JSON as its `content`. The generated
# type asks for the object with its properties, so the compiler finds nothing, and nothing is
# reported when the client is written. deepObject is sent rightly, and so is an array.
# Seen: the addresses that one generated client makes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --save-exact orval@8.38.0 typescript@5.9.3 node@22.23.3 \
  >/dev/null 2>&1
cat >openapi.yaml <<'YAML'
openapi: 3.0.3
info: {title: Items, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /deep:
    get:
      operationId: deep
      parameters:
        - {name: by, in: query, style: deepObject, schema: {$ref: "#/components/schemas/By"}}
      responses: {"204": {description: Done}}
  /array:
    get:
      operationId: array
      parameters: [{name: ids, in: query, schema: {type: array, items: {type: integer}}}]
      responses: {"204": {description: Done}}
  /form:
    get:
      operationId: form
      parameters: [{name: by, in: query, schema: {$ref: "#/components/schemas/By"}}]
      responses: {"204": {description: Done}}
  /joined:
    get:
      operationId: joined
      parameters:
        - {name: by, in: query, explode: false, schema: {$ref: "#/components/schemas/By"}}
      responses: {"204": {description: Done}}
  /json:
    get:
      operationId: json
      parameters:
        - name: by
          in: query
          content: {application/json: {schema: {$ref: "#/components/schemas/By"}}}
      responses: {"204": {description: Done}}
components:
  schemas:
    By: {type: object, properties: {x: {type: integer}, y: {type: integer}}}
YAML
node_modules/node/bin/node node_modules/.bin/orval --input ./openapi.yaml --output ./client.ts \
  --client fetch >log 2>&1
cat >call.ts <<'TS'
import * as client from "./client";

const by = { x: 1, y: 2 };
export const urls = {
  deep: client.getDeepUrl({ by }),
  array: client.getArrayUrl({ ids: [1, 2] }),
  form: client.getFormUrl({ by }),
  joined: client.getJoinedUrl({ by }),
  json: client.getJsonUrl({ by }),
};
TS
node_modules/.bin/tsc --strict --target es2022 --lib es2022,dom,dom.iterable --module commonjs \
  --skipLibCheck call.ts
echo "orval $(node -p 'require("./node_modules/orval/package.json").version')"
node - <<'JS'
const { urls } = require("./call.js");
const read = Object.entries(urls).map(([name, url]) => `${name}: ${decodeURIComponent(url)}`);
console.log(read.join("\n"));
const lost = "by=[object+Object]";
const expected = {
  deep: "by[x]=1&by[y]=2",
  array: "ids=1&ids=2",
  form: lost,
  joined: lost,
  json: lost,
};
for (const [name, query] of Object.entries(expected)) {
  if (!read.includes(`${name}: /${name}?${query}`)) process.exit(1);
}
JS

#!/usr/bin/env bash
# oazapfts 7.5.0 with @oazapfts/runtime 1.2.0: an array in a url-encoded form body is sent as one
# field of joined values, tags=a,b, whether the document leaves the form to OpenAPI's default or
# spells that out with `explode: true`. The default is one field for each value, as in a query,
# where the same client does send tags=a&tags=b, and multipart repeats the name as well. A comma
# inside a value is escaped and the joining one is not, so a server that decodes the form before
# it looks for commas cannot tell one from the other.
# Seen: the query and the two bodies of one generated client.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund oazapfts@7.5.0 @oazapfts/runtime@1.2.0 \
  typescript@5.9.3 >/dev/null 2>&1
cat >openapi.yaml <<'YAML'
openapi: 3.0.3
info: {title: Notes, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /notes:
    get:
      operationId: find
      parameters: [{name: tags, in: query, schema: {type: array, items: {type: string}}}]
      responses: {"204": {description: Done}}
    post:
      operationId: add
      requestBody:
        content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Note"}}}
      responses: {"204": {description: Done}}
    put:
      operationId: put
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {$ref: "#/components/schemas/Note"}
            encoding: {tags: {style: form, explode: true}}
      responses: {"204": {description: Done}}
    patch:
      operationId: change
      requestBody:
        content: {multipart/form-data: {schema: {$ref: "#/components/schemas/Note"}}}
      responses: {"204": {description: Done}}
components:
  schemas:
    Note: {type: object, properties: {tags: {type: array, items: {type: string}}}}
YAML
node_modules/.bin/oazapfts openapi.yaml client.ts >log 2>&1
node_modules/.bin/tsc --target es2022 --module esnext --moduleResolution bundler --skipLibCheck \
  client.ts
mv client.js client.mjs
cat >call.mjs <<'JS'
import { createRequire } from "node:module";
import * as client from "./client.mjs";

const sent = [];
client.defaults.fetch = async (url, options) => {
  const request = new Request(url, options);
  sent.push([new URL(request.url).search, await request.text()]);
  return new Response(null, { status: 204 });
};
const tags = ["a", "b,c"];
await client.find({ tags });
await client.add({ tags });
await client.put({ tags });
await client.change({ tags });
const [query, form, spelt, multipart] = sent;
const names = multipart[1].match(/name="tags"\r\n\r\n.*/g).map((part) => part.split("\r\n")[2]);
const load = createRequire(import.meta.url);
console.log("oazapfts", load("./node_modules/oazapfts/package.json").version);
console.log("query:", query[0]);
console.log("form:", form[1]);
console.log("form, explode spelt out:", spelt[1]);
console.log("multipart:", names);
const expected = ["?tags=a&tags=b%2Cc", "tags=a,b%2Cc", "tags=a,b%2Cc", "a b,c"];
const seen = [query[0], form[1], spelt[1], names.join(" ")];
if (seen.join("\n") !== expected.join("\n")) process.exit(1);
JS
node call.mjs

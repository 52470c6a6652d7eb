#!/usr/bin/env bash
# elysia 1.4.30: an array of strings in a form, multipart or url-encoded, that holds one value is
# refused with 422: a field that comes once is read as a text, and only one that comes twice
# becomes an array. So whoever tags a note once is refused and whoever does so twice is not. In
# the query of the same server an array of one is an array. In multipart one value is taken when
# it is written as a JSON array, ["a"], which no form does by itself and no document asks for.
# Seen: the documented schema, and the status of one and two values in each place.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund elysia@1.4.30 @elysiajs/openapi@1.4.16 >/dev/null 2>&1
cat >forms.mjs <<'JS'
import { readFileSync } from "node:fs";
import { openapi } from "@elysiajs/openapi";
import { Elysia, t } from "elysia";

const schema = t.Object({ tags: t.Array(t.String()) });
const app = new Elysia()
  .use(openapi())
  .get("/query", ({ query }) => query.tags, { query: schema })
  .post("/form", ({ body }) => body.tags, { body: schema });
const call = async (path, options) => {
  const response = await app.handle(new Request(`https://api.example.com${path}`, options));
  const text = await response.text();
  return { status: response.status, read: response.status === 200 ? text : "", text };
};
const multipart = (...values) => {
  const form = new FormData();
  for (const value of values) form.append("tags", value);
  return call("/form", { method: "POST", body: form });
};
const urlencoded = (text) => call("/form", { method: "POST", body: new URLSearchParams(text) });
const document = JSON.parse((await call("/openapi/json")).text);
const body = document.paths["/form"].post.requestBody.content["multipart/form-data"].schema;
const own = readFileSync("node_modules/elysia/package.json");
const seen = {
  "multipart, one": await multipart("a"),
  "multipart, two": await multipart("a", "b"),
  "multipart, one as JSON": await multipart('["a"]'),
  "urlencoded, one": await urlencoded("tags=a"),
  "urlencoded, two": await urlencoded("tags=a&tags=b"),
  "query, one": await call("/query?tags=a"),
};
console.log("elysia", JSON.parse(own).version);
console.log("documented:", JSON.stringify(body.properties.tags));
for (const [name, { status, read }] of Object.entries(seen)) console.log(name, status, read);
const statuses = Object.values(seen).map((one) => one.status);
if (body.properties.tags.type !== "array" || "minItems" in body.properties.tags) process.exit(1);
if (statuses.join(" ") !== "422 200 200 422 200 200") process.exit(1);
JS
node forms.mjs

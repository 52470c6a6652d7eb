#!/usr/bin/env bash
# @elysiajs/openapi 1.4.16 with elysia 1.4.30: a route with an optional path parameter such as
# /notes/:id? is documented as OpenAPI needs it, as two paths, but both have the parameter: /notes
# has `id`, in path and required, though its path names none, which OpenAPI forbids. A client
# made from it wants an id that it has nowhere to write, and the list of all notes cannot be had
# without one. A schema of params with an optional id changes nothing in the document. The
# server takes both paths.
# Seen: the parameters of the paths, without and with a schema, and the server's answers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund elysia@1.4.30 @elysiajs/openapi@1.4.16 >/dev/null 2>&1
cat >paths.mjs <<'JS'
import { readFileSync } from "node:fs";
import { openapi } from "@elysiajs/openapi";
import { Elysia, t } from "elysia";

const params = t.Object({ id: t.Optional(t.String()) });
const app = new Elysia()
  .use(openapi())
  .get("/notes/:id?", ({ params }) => params)
  .get("/tags/:id?", ({ params }) => params, { params });
const call = (path) => app.handle(new Request(`https://api.example.com${path}`));
const document = await (await call("/openapi/json")).json();
const own = readFileSync("node_modules/@elysiajs/openapi/package.json");
console.log("@elysiajs/openapi", JSON.parse(own).version, "OpenAPI", document.openapi);
const documented = {};
for (const [path, { get }] of Object.entries(document.paths)) {
  documented[path] = get.parameters.map((one) => `${one.in} ${one.name} ${one.required}`).join();
}
console.log("documented:", documented);
for (const path of ["/notes", "/notes/7", "/tags"]) {
  const response = await call(path);
  console.log(path, response.status, await response.text());
  if (response.status !== 200) process.exit(1);
}
for (const path of ["/notes", "/notes/{id}", "/tags", "/tags/{id}"]) {
  if (documented[path] !== "path id true") process.exit(1);
}
JS
node paths.mjs

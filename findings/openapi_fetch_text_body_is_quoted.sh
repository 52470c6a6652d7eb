#!/usr/bin/env bash
# openapi-fetch 0.17.0: a text sent as text/plain arrives in quotes, "hi" as six characters with
# line breaks as \\n, and bytes sent as application/octet-stream arrive as {"0":1,"1":2}: whatever
# the Content-Type says, the body is written as JSON, except for forms. A Blob becomes {} and is
# sent as application/json. No error is raised. A bodySerializer for the call is what helps.
# Seen: the type and the body of each request.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund openapi-fetch@0.17.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import createClient from "openapi-fetch";

const sent = [];
const fetch = async (request) => {
  sent.push(`${request.headers.get("content-type")} ${await request.text()}`);
  return new Response(null, { status: 204 });
};
const client = createClient({ baseUrl: "https://api.example.com", fetch });
const post = (body, type, more = {}) =>
  client.POST("/notes", { body, headers: type && { "Content-Type": type }, ...more });
await post("hi\n", "text/plain");
await post(new Uint8Array([1, 2]), "application/octet-stream");
await post(new Blob(["hi"], { type: "image/png" }));
await post("hi", "text/plain", { bodySerializer: (body) => body });
const load = createRequire(import.meta.url);
console.log("openapi-fetch", load("./node_modules/openapi-fetch/package.json").version);
sent.forEach((line) => console.log(line));
const expected = [
  'text/plain "hi\\n"',
  'application/octet-stream {"0":1,"1":2}',
  "application/json {}",
  "text/plain hi",
];
if (sent.join("\n") !== expected.join("\n")) process.exit(1);
JS
node seen.mjs

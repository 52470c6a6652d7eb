#!/usr/bin/env bash
# openapi-fetch 0.17.0: the usual check, `const {data, error} = await client.GET(...)` and
# `if (error)`, misses every error response without a body: error is "" then, or undefined where
# the server sends Content-Length: 0, and data is undefined as well. So 401 and 503 of
# proxies pass for success. The guess was that error is set whenever the status is not 2xx; only
# response.ok tells.
# Seen: error for 503 without a body, with Content-Length: 0, with the JSON null, and with a body.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund openapi-fetch@0.17.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import createClient from "openapi-fetch";

const call = async (body, headers = {}) => {
  const fetch = async () => new Response(body, { status: 503, headers });
  const client = createClient({ baseUrl: "https://api.example.com", fetch });
  const { data, error, response } = await client.GET("/notes");
  const shown = JSON.stringify(error) ?? "undefined";
  return [String(data), shown, Boolean(error), response.ok].join(" ");
};
const seen = [
  await call(""),
  await call("", { "content-length": "0" }),
  await call("null"),
  await call('{"title": "Busy"}'),
];
const load = createRequire(import.meta.url);
console.log("openapi-fetch", load("./node_modules/openapi-fetch/package.json").version);
console.log("data, error, taken for an error, ok");
seen.forEach((line) => console.log(line));
const expected = [
  'undefined "" false false',
  "undefined undefined false false",
  "undefined null false false",
  'undefined {"title":"Busy"} true false',
];
if (seen.join("\n") !== expected.join("\n")) process.exit(1);
JS
node seen.mjs

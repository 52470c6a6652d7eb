#!/usr/bin/env bash
# jsonpath-plus 10.4.0: a union of quoted names, $['id','name'], which is how RFC 9535 writes it,
# selects nothing and reports nothing; it selects with the names unquoted, $[id,name], which the
# RFC does not allow. One quoted name works. In filters a space decides: [?(@ > 2)] selects the
# numbers above 2, and [?(@>2)] is an error. So an overlay or a workflow whose expressions were
# tried with another library silently misses its targets.
# Seen: each form on one document.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund jsonpath-plus@10.4.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import { JSONPath } from "jsonpath-plus";

const json = { id: 7, name: "box", sizes: [1, 2, 3] };
const find = (path) => {
  try {
    return JSON.stringify(JSONPath({ path, json }));
  } catch (error) {
    return error.message;
  }
};
const paths = ["$['id']", "$['id','name']", "$[id,name]", "$.sizes[?(@ > 2)]", "$.sizes[?(@>2)]"];
const seen = paths.map(find);
const load = createRequire(import.meta.url);
console.log("jsonpath-plus", load("./node_modules/jsonpath-plus/package.json").version);
paths.forEach((path, index) => console.log(path, seen[index]));
const expected = ["[7]", "[]", '[7,"box"]', "[3]"];
if (seen.slice(0, 4).join("\n") !== expected.join("\n")) process.exit(1);
if (!seen[4].includes('Unexpected "@"')) process.exit(1);
JS
node seen.mjs

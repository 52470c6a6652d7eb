#!/usr/bin/env bash
# openapi-overlays-js 0.2.0 with mergician 1.1.0: an update whose target is an array, $.tags say,
# turns it into an object with the keys 0, 1 and those of the update. The Overlay Specification
# 1.0 says that the update is appended to the array then. The result is written without an
# error and is no valid OpenAPI, so it is the next tool in line that fails.
# Seen: the tags of a document after an overlay that adds one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund openapi-overlays-js@0.2.0 mergician@1.1.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import { applyOverlay } from "./node_modules/openapi-overlays-js/src/overlay.js";

const info = { title: "Notes", version: "1" };
const document = { openapi: "3.0.3", info, tags: [{ name: "a" }, { name: "b" }], paths: {} };
const overlay = {
  overlay: "1.0.0",
  info,
  actions: [{ target: "$.tags", update: { name: "c" } }],
};
const { tags } = applyOverlay(document, overlay);
const load = createRequire(import.meta.url);
for (const name of ["openapi-overlays-js", "mergician"])
  console.log(name, load(`./node_modules/${name}/package.json`).version);
console.log("tags:", JSON.stringify(tags));
if (JSON.stringify(tags) !== '{"0":{"name":"a"},"1":{"name":"b"},"name":"c"}') process.exit(1);
JS
node seen.mjs

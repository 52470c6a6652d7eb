#!/usr/bin/env bash
# uri-templates 0.2.0: {+path}, the operator for values that are encoded already, encodes their
# percent signs again: a%2Fb becomes a%252Fb. RFC 6570, 3.2.3 leaves the triplets as they are,
# and url-template 3.1.1 does. So a link of a server put back into its template leads elsewhere.
# Other reserved characters are kept, so the fault shows with encoded names only.
# Seen: a path with a slash of its own and an encoded one, in {+path} and {#path}.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund uri-templates@0.2.0 url-template@3.1.1 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import uriTemplates from "uri-templates";
import { parseTemplate } from "url-template";

const values = { path: "team/a%2Fb" };
const seen = ["/{+path}", "{#path}"].flatMap((template) => [
  uriTemplates(template).fill(values),
  parseTemplate(template).expand(values),
]);
const load = createRequire(import.meta.url);
console.log("uri-templates", load("./node_modules/uri-templates/package.json").version);
console.log("{+path}:", seen[0], "url-template:", seen[1]);
console.log("{#path}:", seen[2], "url-template:", seen[3]);
const expected = ["/team/a%252Fb", "/team/a%2Fb", "#team/a%252Fb", "#team/a%2Fb"];
if (seen.join("\n") !== expected.join("\n")) process.exit(1);
JS
node seen.mjs

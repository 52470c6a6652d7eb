#!/usr/bin/env bash
# url-template 3.1.1: an empty array in {?tags} expands to ?tags=, a parameter with an empty value.
# RFC 6570, 2.3 counts a list without members as undefined, so nothing should be written, which is
# what {?tags*} of the same library and uri-templates 0.2.0 do. A filter that names no tags so
# becomes one for the tag without a name.
# Seen: the empty list in both forms, by both libraries.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund url-template@3.1.1 uri-templates@0.2.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import { parseTemplate } from "url-template";
import other from "uri-templates";

const seen = ["/notes{?tags}", "/notes{?tags*}", "/notes{?tags,page}"].flatMap((template) => [
  parseTemplate(template).expand({ tags: [], page: 2 }),
  other(template).fill({ tags: [], page: 2 }),
]);
const load = createRequire(import.meta.url);
console.log("url-template", load("./node_modules/url-template/package.json").version);
console.log("{?tags}:", seen[0], "uri-templates:", seen[1]);
console.log("{?tags*}:", seen[2], "uri-templates:", seen[3]);
console.log("{?tags,page}:", seen[4], "uri-templates:", seen[5]);
const expected = ["/notes?tags=", "/notes", "/notes", "/notes", "/notes?tags=&page=2"];
if ([...expected, "/notes?page=2"].join("\n") !== seen.join("\n")) process.exit(1);
JS
node seen.mjs

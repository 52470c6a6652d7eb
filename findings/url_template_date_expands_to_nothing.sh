#!/usr/bin/env bash
# url-template 3.1.1: a value that is neither text, number, boolean, array nor plain object is no
# error: a Date, a bigint and a URL expand to an empty value, {?since} is ?since= and /notes/{id}
# is /notes/, another resource. The guess was their text, as encodeURIComponent gives, or an error.
# Ids beyond 2^53, which clients keep as bigint so as not to lose digits, are so lost altogether.
# Seen: expansions of each value, and of its text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund url-template@3.1.1 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import { parseTemplate } from "url-template";

const notes = parseTemplate("/notes{?since}");
const note = parseTemplate("/notes/{id}");
const date = new Date("2020-01-01T00:00:00Z");
const id = 9007199254740993n;
const seen = [
  notes.expand({ since: date }),
  notes.expand({ since: date.toISOString() }),
  note.expand({ id }),
  note.expand({ id: String(id) }),
  notes.expand({ since: new URL("https://example.com/") }),
];
const load = createRequire(import.meta.url);
console.log("url-template", load("./node_modules/url-template/package.json").version);
console.log("Date:", seen[0], "its text:", seen[1]);
console.log("bigint:", seen[2], "its text:", seen[3]);
console.log("URL:", seen[4]);
const expected = [
  "/notes?since=",
  "/notes?since=2020-01-01T00%3A00%3A00.000Z",
  "/notes/",
  "/notes/9007199254740993",
  "/notes?since=",
];
if (seen.join("\n") !== expected.join("\n")) process.exit(1);
JS
node seen.mjs

#!/usr/bin/env bash
# structured-headers 2.1.0 (RFC 9651): a Date is read only where the header ends behind it. With a
# parameter, as in @10;a=1, or with a further member of a list or dictionary, parsing fails:
# "Expected a digit (0-9), whitespace or EOL". The same headers with the integer 10 are read, and
# what the library itself writes for two members, the first of them a Date, it cannot read
# back. A single Date, the form of most examples and tests, works.
# Seen: one date alone, with a parameter, in a list, and a dictionary written and read again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund structured-headers@2.1.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import * as headers from "structured-headers";

const attempt = (read) => {
  try {
    read();
    return "read";
  } catch (error) {
    return error.message.slice(0, 51);
  }
};
const date = new Date("2020-01-01T00:00:00Z");
const written = headers.serializeDictionary({ until: date, count: 1 });
const turned = headers.serializeDictionary({ count: 1, until: date });
const seen = [
  attempt(() => headers.parseItem("@10")),
  attempt(() => headers.parseItem("@10;a=1")),
  attempt(() => headers.parseItem("10;a=1")),
  attempt(() => headers.parseList("@10, 1")),
  attempt(() => headers.parseDictionary(written)),
  attempt(() => headers.parseDictionary(turned)),
];
const load = createRequire(import.meta.url);
console.log("structured-headers", load("./node_modules/structured-headers/package.json").version);
console.log("@10:", seen[0]);
console.log("@10;a=1:", seen[1]);
console.log("10;a=1:", seen[2]);
console.log("@10, 1:", seen[3]);
console.log(`${written}:`, seen[4]);
console.log(`${turned}:`, seen[5]);
const refused = "Parse error: Expected a digit (0-9), whitespace or ";
const expected = ["read", refused, "read", refused, refused, "read"];
if (seen.join("\n") !== expected.join("\n")) process.exit(1);
JS
node seen.mjs

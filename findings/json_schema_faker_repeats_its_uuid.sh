#!/usr/bin/env bash
# json-schema-faker 0.6.3: generate() without options gives the same "random" value for a schema at
# each call and in each process, a uuid too, since its seed is 1 unless one is passed. Two notes
# made up one after the other so have one id, and a mock that keeps them by id has one note.
# Inside of one call values differ. createGenerator() counts the seed up from call to call, but
# also begins with 1 again in each process, so what a second run makes up clashes with the first.
# Seen: the ids of two calls, of one call, of a generator, and of a second process.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund json-schema-faker@0.6.3 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { createGenerator, generate } from "json-schema-faker";

const id = { type: "string", format: "uuid" };
const calls = [await generate(id), await generate(id)];
const generator = createGenerator();
const counted = [await generator.generate(id), await generator.generate(id)];
if (process.argv[2] === "again") {
  console.log(JSON.stringify([calls, counted]));
  process.exit(0);
}
const pair = await generate({ type: "array", items: id, minItems: 2, maxItems: 2 });
const again = execFileSync(process.execPath, ["seen.mjs", "again"], { encoding: "utf8" }).trim();
const load = createRequire(import.meta.url);
console.log("json-schema-faker", load("./node_modules/json-schema-faker/package.json").version);
console.log("two calls:", calls);
console.log("one call:", pair);
console.log("generator:", counted);
console.log("second process:", again);
const seen = [
  calls[0] === calls[1],
  pair[0] !== pair[1],
  counted[0] !== counted[1],
  again === JSON.stringify([calls, counted]),
];
if (!seen.every(Boolean)) process.exit(1);
JS
node seen.mjs

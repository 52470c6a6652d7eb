#!/usr/bin/env bash
# json-schema-to-zod 2.8.1 with zod 4.6.7: `format: time` becomes z.string().time(), which takes
# 10:30:00 and refuses 10:30:00Z and 10:30:00+02:00. JSON Schema's time is RFC 3339's full-time,
# which has an offset always, so each valid value is refused and what is taken is invalid:
# ajv says the opposite to all three. date-time is converted with its offset.
# Seen: the code, and what zod and ajv say to each value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund json-schema-to-zod@2.8.1 zod@4.6.7 \
  ajv@8.20.0 ajv-formats@3.0.1 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { jsonSchemaToZod } from "json-schema-to-zod";
import { z } from "zod";

const ajv = new Ajv.default();
formats.default(ajv);
const check = (format, value) => {
  const schema = { type: "string", format };
  const zod = new Function("z", `return ${jsonSchemaToZod(schema)}`)(z);
  return [value, zod.safeParse(value).success, ajv.validate(schema, value)].join(" ");
};
const seen = [
  check("time", "10:30:00"),
  check("time", "10:30:00Z"),
  check("time", "10:30:00+02:00"),
  check("date-time", "2020-01-01T10:30:00+02:00"),
];
const load = createRequire(import.meta.url);
console.log("json-schema-to-zod", load("./node_modules/json-schema-to-zod/package.json").version);
console.log(jsonSchemaToZod({ type: "string", format: "time" }));
console.log("value, taken by zod, by ajv");
seen.forEach((line) => console.log(line));
const expected = [
  "10:30:00 true false",
  "10:30:00Z false true",
  "10:30:00+02:00 false true",
  "2020-01-01T10:30:00+02:00 true true",
];
if (seen.join("\n") !== expected.join("\n")) process.exit(1);
JS
node seen.mjs

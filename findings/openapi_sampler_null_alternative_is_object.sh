#!/usr/bin/env bash
# openapi-sampler 1.7.10: the sample of `anyOf: [{type: "null"}, {type: string}]` is {}, which fits
# neither alternative. The first is chosen, its sample is null, and that is merged with the sample
# of the schema around it, as objects are, since typeof null is "object" too. With the
# alternatives the other way round the sample is a text, and `type: "null"` by itself gives
# null, so the order decides whether a page of documentation or a mock shows a valid body.
# OpenAPI 3.1 writes nullable references in just that way.
# Seen: the samples, and what ajv says to them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund openapi-sampler@1.7.10 ajv@8.20.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import Ajv from "ajv/dist/2020.js";
import * as sampler from "openapi-sampler";

const schemas = [
  { type: "null" },
  { anyOf: [{ type: "string" }, { type: "null" }] },
  { anyOf: [{ type: "null" }, { type: "string" }] },
  { oneOf: [{ type: "null" }, { type: "integer" }] },
];
const samples = schemas.map((schema) => JSON.stringify(sampler.sample(schema)));
const valid = schemas.map((schema, index) =>
  new Ajv.default().validate(schema, JSON.parse(samples[index])),
);
const load = createRequire(import.meta.url);
console.log("openapi-sampler", load("./node_modules/openapi-sampler/package.json").version);
schemas.forEach((schema, index) =>
  console.log(JSON.stringify(schema), samples[index], valid[index] ? "valid" : "invalid"),
);
if (samples.join(" ") !== 'null "string" {} {}') process.exit(1);
if (valid.join(" ") !== "true true false false") process.exit(1);
JS
node seen.mjs

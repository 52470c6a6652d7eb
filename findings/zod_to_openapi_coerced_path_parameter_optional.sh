#!/usr/bin/env bash
# @asteasolutions/zod-to-openapi 9.1.0 with zod 4.6.7: a path parameter of z.coerce.number(), the
# usual way to read a number from a path, is documented with `required: false` and as nullable.
# OpenAPI wants required to be true for every path parameter, so the document is invalid by the
# parameter alone, and swagger-parser refuses it. Zod refuses a value that is missing, and as a
# property of a body the very same schema is listed as required. Nothing is reported. z.number()
# is documented rightly in both places, but reads no text.
# Seen: both in a path and in a body, what zod says to {}, and what swagger-parser says.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @asteasolutions/zod-to-openapi@9.1.0 zod@4.6.7 \
  @apidevtools/swagger-parser@13.0.0 >/dev/null 2>&1
cat >coerce.mjs <<'JS'
import { createRequire } from "node:module";
import SwaggerParser from "@apidevtools/swagger-parser";
import * as zodToOpenAPI from "@asteasolutions/zod-to-openapi";
import { z } from "zod";

zodToOpenAPI.extendZodWithOpenApi(z);
async function describe(id) {
  const Item = z.object({ id });
  const registry = new zodToOpenAPI.OpenAPIRegistry();
  registry.registerPath({
    method: "put",
    path: "/items/{id}",
    request: { params: Item, body: { content: { "application/json": { schema: Item } } } },
    responses: { 204: { description: "Changed" } },
  });
  const generator = new zodToOpenAPI.OpenApiGeneratorV3(registry.definitions);
  const info = { title: "Items", version: "1" };
  const document = generator.generateDocument({ openapi: "3.0.3", info });
  const { parameters, requestBody } = document.paths["/items/{id}"].put;
  const body = requestBody.content["application/json"].schema;
  const problem = await SwaggerParser.validate(structuredClone(document)).then(
    () => "valid",
    (error) => error.message.split("\n")[0],
  );
  return {
    parameter: `required ${parameters[0].required}, ${JSON.stringify(parameters[0].schema)}`,
    body: `required ${JSON.stringify(body.required ?? [])}`,
    zod: `without id ${Item.safeParse({}).success}`,
    problem,
  };
}
const load = createRequire(import.meta.url);
const own = "./node_modules/@asteasolutions/zod-to-openapi/package.json";
console.log("zod-to-openapi", load(own).version, "zod", load("zod/package.json").version);
const plain = await describe(z.number());
const coerced = await describe(z.coerce.number());
console.log("z.number():", plain, "\nz.coerce.number():", coerced);
const seen = [
  plain.parameter === 'required true, {"type":"number"}' && plain.body === 'required ["id"]',
  coerced.parameter === 'required false, {"type":"number","nullable":true}',
  coerced.body === plain.body && coerced.zod === "without id false",
  plain.problem === "valid" && coerced.problem !== "valid",
];
if (!seen.every(Boolean)) process.exit(1);
JS
node coerce.mjs

#!/usr/bin/env bash
# @hono/zod-openapi 1.6.3 with hono 4.13.19: a body with `required: true` that may be JSON or a
# form is documented with both media types, and every request is refused with 400. With required
# the validators of all media types run, whatever the request's Content-Type is, and the one
# for JSON finds a form empty, or the other way round: "expected string, received undefined" of
# a property that was sent. Without required, which documents the body as optional, one runs.
# Seen: the document, and the status of each request with and without required.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @hono/zod-openapi@1.6.3 hono@4.13.19 zod@4.6.7 \
  >/dev/null 2>&1
cat >requests.mjs <<'JS'
import { readFileSync } from "node:fs";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";

const schema = z.object({ name: z.string() });
const form = "application/x-www-form-urlencoded";
const content = { "application/json": { schema }, [form]: { schema } };
const responses = { 200: { description: "Added" } };
const app = new OpenAPIHono();
for (const [path, required] of [["/required", true], ["/optional", false]]) {
  const route = createRoute({
    method: "post",
    path,
    request: { body: { required, content } },
    responses,
  });
  app.openapi(route, (c) => c.json({ json: c.req.valid("json"), form: c.req.valid("form") }));
}
const info = { title: "Items", version: "1" };
const document = app.getOpenAPIDocument({ openapi: "3.0.3", info });
const body = document.paths["/required"].post.requestBody;
const requests = {
  json: { headers: { "Content-Type": "application/json" }, body: '{"name":"a"}' },
  form: { headers: { "Content-Type": form }, body: "name=a" },
};
const own = readFileSync("node_modules/@hono/zod-openapi/package.json");
console.log("@hono/zod-openapi", JSON.parse(own).version);
console.log("documented:", body.required, Object.keys(body.content));
const seen = [];
for (const path of ["/required", "/optional"]) {
  for (const [name, request] of Object.entries(requests)) {
    const response = await app.request(path, { method: "POST", ...request });
    const text = (await response.text()).replaceAll("\\n", " ").replace(/ +/g, " ");
    seen.push(response.status);
    console.log(path, name, response.status, text.slice(0, 210));
  }
}
if (!body.required || Object.keys(body.content).length !== 2) process.exit(1);
if (seen.join(" ") !== "400 400 200 200") process.exit(1);
JS
node requests.mjs

#!/usr/bin/env bash
# express-openapi-validator 5.6.2: a header parameter that is an array and leaves `style` out, as
# OpenAPI allows since headers have but one style, makes each request of the operation a 400:
# "Parameter 'style' has incorrect value 'undefined' for [X-Ids]". So it is for requests without
# the header too, though it is optional, and the client is blamed for what the document left
# out. The document is loaded without a word. With `style: simple` spelt out, all is well; a
# query parameter that is an array needs no style.
# Seen: the status of requests without and with the header, for both documents, and of a query.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund express@5.3.0 express-openapi-validator@5.6.2 \
  >/dev/null 2>&1
cat >server.cjs <<'JS'
const express = require("express");
const validator = require("express-openapi-validator");

const schema = { type: "array", items: { type: "integer" } };
const operation = (parameter) => ({
  get: { parameters: [parameter], responses: { 200: { description: "Found" } } },
});
const apiSpec = {
  openapi: "3.0.3",
  info: { title: "Items", version: "1" },
  paths: {
    "/default": operation({ name: "X-Ids", in: "header", schema }),
    "/spelt": operation({ name: "X-Ids", in: "header", style: "simple", schema }),
    "/query": operation({ name: "ids", in: "query", schema }),
  },
};
const app = express();
app.use(validator.middleware({ apiSpec, validateRequests: true }));
app.get(/.*/, (request, response) => response.json({ read: request.headers["x-ids"] }));
app.use((error, request, response, next) => {
  response.status(error.status ?? 500).json({ message: error.message });
});
const server = app.listen(0, "127.0.0.1", async () => {
  const base = `http://127.0.0.1:${server.address().port}`;
  const { version } = require("express-openapi-validator/package.json");
  console.log("express-openapi-validator", version);
  const seen = [];
  for (const [path, headers] of [
    ["/default", {}],
    ["/default", { "X-Ids": "1,2" }],
    ["/spelt", {}],
    ["/spelt", { "X-Ids": "1,2" }],
    ["/query?ids=1&ids=2", {}],
  ]) {
    const response = await fetch(base + path, { headers });
    const text = await response.text();
    seen.push(response.status + (text.includes("'style' has incorrect value") ? " style" : ""));
    console.log(path, headers, response.status, text);
  }
  const expected = ["400 style", "400 style", "200", "200", "200"];
  process.exit(seen.join() === expected.join() ? 0 : 1);
});
JS
node server.cjs

#!/usr/bin/env bash
# openapi-python-client 0.29.1: a generated client writes booleans of a multipart body as Python
# does, "True" and "False", in a part it calls text/plain; the same boolean in a query is
# "true". Booleans of OpenAPI are those of JSON, true and false; a server that reads the part
# as JSON refuses it, and one that compares it with "false" takes "False" for true.
# Seen: both requests of one generated client, through a transport that records them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "openapi-python-client==0.29.1"
cat >"$folder/openapi.yaml" <<'YAML'
openapi: 3.0.3
info: {title: Flags, version: "1"}
paths:
  /flags:
    get:
      operationId: find
      parameters: [{name: active, in: query, schema: {type: boolean}}]
      responses: {"204": {description: Done}}
    post:
      operationId: add
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, required: [active], properties: {active: {type: boolean}}}
      responses: {"204": {description: Done}}
YAML
"$folder/venv/bin/openapi-python-client" generate --meta none --path "$folder/openapi.yaml" \
  --output-path "$folder/flags" >"$folder/log" 2>&1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import httpx
from flags import Client
from flags.api.default import add, find
from flags.models import AddBody

sent = []


def record(request):
    sent.append((str(request.url.query, "ascii"), request.read().decode()))
    return httpx.Response(204)


base = "https://api.example.com"
transport = httpx.MockTransport(record)
client = Client(base_url=base)
client.set_httpx_client(httpx.Client(base_url=base, transport=transport))
find.sync_detailed(client=client, active=False)
add.sync_detailed(client=client, body=AddBody(active=False))
(query, _), (_, body) = sent
part = body.split("\r\n")[1:5]
print("openapi-python-client", version("openapi-python-client"))
print("query:", query)
print("part:", part)
assert query == "active=false", query
assert part[0] == 'Content-Disposition: form-data; name="active"', part
assert part[1:] == ["Content-Type: text/plain", "", "False"], part
PYTHON

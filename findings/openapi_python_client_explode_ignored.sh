#!/usr/bin/env bash
# openapi-python-client 0.29.1: style and explode of array parameters are ignored without a
# warning. Whether a document says `explode: false` (ids=1,2) or `pipeDelimited` (ids=1|2), the
# generated client repeats the name, ids=1&ids=2, and a server that splits one value, as its
# document says, gets the first or the last alone. Other things that it cannot do, arrays in
# headers among them, are told as warnings and left out, so silence looks like support.
# Seen: what the client sends for both, and that the generator says nothing of the parameters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "openapi-python-client==0.29.1"
cat >"$folder/openapi.yaml" <<'YAML'
openapi: 3.0.3
info: {title: Items, version: "1"}
paths:
  /items:
    get:
      operationId: find
      parameters:
        - {name: commas, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - name: pipes
          in: query
          style: pipeDelimited
          explode: false
          schema: {type: array, items: {type: integer}}
      responses: {"204": {description: Done}}
YAML
"$folder/venv/bin/openapi-python-client" generate --meta none --path "$folder/openapi.yaml" \
  --output-path "$folder/items" >"$folder/log" 2>&1
if grep -q -i -e "commas" -e "pipes" -e "explode" -e "WARNING parsing" "$folder/log"; then
  echo "the generator speaks of the parameters:" && cat "$folder/log" && exit 1
fi
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import httpx
from items import Client
from items.api.default import find

sent = []


def record(request):
    sent.append(request.url.query.decode())
    return httpx.Response(204)


base = "https://api.example.com"
client = Client(base_url=base)
client.set_httpx_client(httpx.Client(base_url=base, transport=httpx.MockTransport(record)))
find.sync_detailed(client=client, commas=[1, 2])
find.sync_detailed(client=client, pipes=[1, 2])
print("openapi-python-client", version("openapi-python-client"))
print("documented: commas=1,2 and pipes=1|2, sent:", sent)
assert sent == ["commas=1&commas=2", "pipes=1&pipes=2"], sent
PYTHON

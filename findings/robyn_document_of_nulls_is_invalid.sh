#!/usr/bin/env bash
# Robyn 0.88.0: the document at /openapi.json spells out what was not given as null: description
# and termsOfService, name, url and email of a contact, a license without a name, externalDocs.
# OpenAPI allows null for none of them. Inside `info` there are also `servers`, `components` and
# `externalDocs`, which belong to the top. So the document of each application, one with a
# title and a version of its own too, is invalid, and clients that check what they read stop
# there, although its paths are in order.
# Seen: what openapi-spec-validator says to the served document, and without those members.
set -euo pipefail
folder=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill -KILL -- "-$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "robyn==0.88.0" "openapi-spec-validator==0.9.0"
cat >"$folder/server.py" <<'PYTHON'
import sys

from robyn import OpenAPI, Robyn
from robyn.openapi import OpenAPIInfo

app = Robyn(__file__, openapi=OpenAPI(info=OpenAPIInfo(title="Items", version="1")))


@app.get("/items/:id")
def find(request):
    return "item"


app.start(host="127.0.0.1", port=int(sys.argv[1]))
PYTHON
cat >"$folder/check.py" <<'PYTHON'
import json
import sys
from importlib.metadata import version

from openapi_spec_validator import OpenAPIV31SpecValidator

document = json.load(sys.stdin)


def errors(document):
    found = OpenAPIV31SpecValidator(document).iter_errors()
    return sorted("/".join(map(str, error.path)) + ": " + error.message for error in found)


def given(value):
    if not isinstance(value, dict):
        return value
    return {key: given(part) for key, part in value.items() if part is not None}


served = errors(document)
info = {key: document["info"][key] for key in ("title", "version")}
without = errors(given(document | {"info": info}))
print("Robyn", version("robyn"), "OpenAPI", document["openapi"], "info:", info)
print("served:", *served, sep="\n  ")
print("without the nulls and what is misplaced:", without)
assert any(error == "externalDocs: None is not of type 'object'" for error in served), served
assert any(error.startswith("info/license/name: None") for error in served), served
assert any(error.startswith("info: Unevaluated properties") for error in served), served
assert without == [], without
PYTHON
cd "$folder"
port=$(venv/bin/python -c 'import socket; s = socket.create_server(("127.0.0.1", 0))
print(s.getsockname()[1])')
setsid venv/bin/python server.py "$port" >log 2>&1 &
server=$!
disown
for _ in $(seq 60); do
  curl --silent --max-time 5 "http://127.0.0.1:$port/openapi.json" >served.json && break
  sleep 1
done
venv/bin/python check.py <served.json

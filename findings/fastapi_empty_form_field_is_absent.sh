#!/usr/bin/env bash
# FastAPI 0.165.0: a form field that is sent with an empty value is treated as if it had not
# been sent: the default is taken, and a required field is reported as missing, although the
# document describes a plain string without a minimum length. The same field in the query or
# in JSON keeps its empty text. So no form can ever clear a text that has a default, and the
# same declaration means one thing with Query() and another with Form().
# Seen: "" arrives as the default from a form, as "" from the query.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "fastapi==0.165.0" "httpx2==2.16.2" "python-multipart"
"$folder/venv/bin/python" - <<'PYTHON'
from typing import Annotated

import fastapi
from fastapi import FastAPI, Form, Query
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/note")
def from_query(title: Annotated[str, Query()], note: Annotated[str, Query()] = "standard"):
    return {"title": title, "note": note}


@app.post("/note")
def from_form(title: Annotated[str, Form()], note: Annotated[str, Form()] = "standard"):
    return {"title": title, "note": note}


schemas = app.openapi()["components"]["schemas"]
[described] = [schema for name, schema in schemas.items() if name.startswith("Body_")]
client = TestClient(app)
query = client.get("/note", params={"title": "", "note": ""}).json()
form = client.post("/note", data={"title": "T", "note": ""}).json()
refused = client.post("/note", data={"title": ""})
print("FastAPI", fastapi.__version__)
print("documented:", described["properties"])
print("empty in the query:", query)
print("empty in the form:", form)
print("empty and required:", refused.status_code, refused.json()["detail"][0]["type"])
assert "minLength" not in described["properties"]["title"], described
assert query == {"title": "", "note": ""}, query
assert form == {"title": "T", "note": "standard"}, form
assert refused.status_code == 422 and refused.json()["detail"][0]["type"] == "missing", refused
PYTHON

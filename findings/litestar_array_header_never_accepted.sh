#!/usr/bin/env bash
# Litestar 2.25.0: a header parameter annotated list[int] is documented as an array, and every
# request is refused: 1,2 as OpenAPI's style "simple" and HTTP's lists have it, one value, and
# a header of the same name for each value all give 400 "Expected `array`, got `str`". Headers
# are validated as single texts, while the same annotation works in the query. The application
# starts, and the document is built, without a word.
# Seen: the schema and the status of each form.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "litestar==2.25.0"
"$folder/venv/bin/python" - <<'PYTHON'
import logging
from importlib.metadata import version
from typing import Annotated

from litestar import Litestar, get
from litestar.params import Parameter
from litestar.testing import TestClient


@get("/header")
async def header(ids: Annotated[list[int], Parameter(header="X-Ids")]) -> list[int]:
    return ids


@get("/query")
async def query(ids: list[int]) -> list[int]:
    return ids


logging.disable()
app = Litestar([header, query])
document = app.openapi_schema.to_schema()
[documented] = document["paths"]["/header"]["get"]["parameters"]
with TestClient(app) as client:
    forms = {
        "1,2": [("X-Ids", "1,2")],
        "1": [("X-Ids", "1")],
        "1 and 2": [("X-Ids", "1"), ("X-Ids", "2")],
        "[1,2]": [("X-Ids", "[1,2]")],
    }
    answers = {form: client.get("/header", headers=sent) for form, sent in forms.items()}
    asked = client.get("/query?ids=1&ids=2")
statuses = {form: answer.status_code for form, answer in answers.items()}
print("Litestar", version("litestar"))
print("documented:", documented)
print("in the header:", statuses, answers["1,2"].json()["extra"])
print("in the query:", asked.status_code, asked.json())
assert documented["schema"] == {"items": {"type": "integer"}, "type": "array"}, documented
assert set(statuses.values()) == {400}, statuses
assert asked.json() == [1, 2], asked.text
PYTHON

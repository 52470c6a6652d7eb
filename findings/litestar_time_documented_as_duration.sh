#!/usr/bin/env bash
# Litestar 2.25.0: datetime.time is documented as `format: duration`, like timedelta, in
# parameters, bodies and answers. The server reads and writes times of day, 10:30:00, which is
# no duration (PT10H30M), and refuses durations: as a path parameter with 404, in a body with
# 400. Generated clients that make a timedelta of the format can neither send nor read one.
# Seen: the two schemas, and the status for each form.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "litestar==2.25.0"
"$folder/venv/bin/python" - <<'PYTHON'
import logging
from dataclasses import dataclass
from datetime import time, timedelta
from importlib.metadata import version

from litestar import Litestar, get, post
from litestar.testing import TestClient


@dataclass
class Shop:
    opens: time
    pause: timedelta


@post("/shops")
async def add(data: Shop) -> Shop:
    return data


@get("/open/{at:time}")
async def opened(at: time) -> str:
    return at.isoformat()


logging.disable()
app = Litestar([add, opened])
document = app.openapi_schema.to_schema()
documented = document["components"]["schemas"]["Shop"]["properties"]
[parameter] = document["paths"]["/open/{at}"]["get"]["parameters"]
with TestClient(app) as client:
    right = client.post("/shops", json={"opens": "10:30:00", "pause": "PT1H"})
    said = client.post("/shops", json={"opens": "PT10H30M", "pause": "PT1H"})
    paths = [client.get(f"/open/{at}").status_code for at in ("10:30:00", "PT10H30M")]
print("Litestar", version("litestar"))
print("documented:", documented, parameter["schema"])
print("a time:", right.status_code, right.json())
print("a duration:", said.status_code, said.json()["extra"])
print("the same in the path:", paths)
duration = {"type": "string", "format": "duration"}
assert documented == {"opens": duration, "pause": duration}, documented
assert parameter["schema"] == duration, parameter
assert right.status_code == 201 and right.json()["opens"] == "10:30:00", right.text
assert said.status_code == 400 and paths == [200, 404], (said.text, paths)
PYTHON

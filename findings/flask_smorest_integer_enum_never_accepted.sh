#!/usr/bin/env bash
# flask-smorest 0.47.0 with marshmallow 4.4.0: a query parameter of an integer enum, by value, is
# documented with `enum: [1, 2]` and refuses every request: the values of a query are text,
# by_value=True compares them as they come, and "1" is not 1. The message of the refusal
# names the very value that was sent as one of those that are allowed. In a JSON body the same
# schema works, and so does by_value=fields.Integer, whose document is more exact as well.
# Seen: 422 for 1 and 2 in the query, 200 in JSON, 200 in the query with fields.Integer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "flask-smorest==0.47.0" "marshmallow==4.4.0"
"$folder/venv/bin/python" - <<'PYTHON'
import enum
from importlib.metadata import version

from flask import Flask
from flask_smorest import Api, Blueprint
from marshmallow import Schema, fields


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Wanted(Schema):
    level = fields.Enum(Level, by_value=True)


class Numbered(Schema):
    level = fields.Enum(Level, by_value=fields.Integer)


app = Flask(__name__)
app.config.update(API_TITLE="Levels", API_VERSION="1", OPENAPI_VERSION="3.0.3")
levels = Blueprint("levels", __name__)


@levels.get("/wanted")
@levels.arguments(Wanted, location="query")
@levels.response(200)
def by_query(arguments):
    return {"level": arguments["level"]}


@levels.post("/wanted")
@levels.arguments(Wanted)
@levels.response(200)
def by_body(arguments):
    return {"level": arguments["level"]}


@levels.get("/numbered")
@levels.arguments(Numbered, location="query")
@levels.response(200)
def by_number(arguments):
    return {"level": arguments["level"]}


api = Api(app)
api.register_blueprint(levels)
paths = api.spec.to_dict()["paths"]
documented = [paths[path]["get"]["parameters"][0]["schema"] for path in ("/wanted", "/numbered")]
client = app.test_client()
query = [client.get(f"/wanted?level={value}") for value in (1, 2)]
body, number = client.post("/wanted", json={"level": 1}), client.get("/numbered?level=1")
print("flask-smorest", version("flask-smorest"), "marshmallow", version("marshmallow"))
print("documented:", documented)
print("1 and 2 in the query:", [answer.status_code for answer in query])
print("the reason:", query[0].json["errors"])
print("in JSON:", body.status_code, "with fields.Integer:", number.status_code)
assert documented[0] == {"enum": [1, 2]}, documented
assert [answer.status_code for answer in query] == [422, 422], query
assert query[0].json["errors"]["query"]["level"] == ["Must be one of: 1, 2."], query[0].json
assert body.status_code == number.status_code == 200, (body, number)
PYTHON

"""A flask-smorest program that remembers what it was last asked."""

import datetime
import enum
import json
import uuid
from decimal import Decimal
from typing import Any

from flask import Flask, Response, request
from flask.views import MethodView
from flask_smorest import Api, Blueprint, abort
from flask_smorest.fields import Upload
from marshmallow import Schema, fields, validate
from webargs.fields import DelimitedList

app = Flask(__name__)
app.config |= {
    "API_TITLE": "Events",
    "API_VERSION": "1.0",
    "OPENAPI_VERSION": "3.0.3",
    "OPENAPI_URL_PREFIX": "/",
    "OPENAPI_JSON_PATH": "openapi.json",
}
api = Api(app)
last: dict[str, Any] = {}


@app.before_request
def remember() -> None:
    if request.path != "/_received":
        last["request"] = {
            "method": request.method,
            "path": request.environ.get("REQUEST_URI", request.path).split("?")[0],
            "query": request.query_string.decode(),
            "headers": dict(request.headers),
        }


@app.get("/_received")
def received() -> Response:
    text = json.dumps(last, default=as_told)
    last.clear()
    return Response(text, mimetype="application/json")


def as_told(value: Any) -> Any:
    """A value as JSON that still tells its type."""
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(value, (uuid.UUID, datetime.timedelta, enum.Enum)):
        return str(value)
    return repr(value)


def record(**values: Any) -> None:
    last["values"] = values


class Status(enum.Enum):
    OPEN = 1
    CLOSED = 2


class Owner(Schema):
    name = fields.String(required=True)
    mail = fields.Email(allow_none=True)


class Event(Schema):
    id = fields.UUID(dump_only=True)
    title = fields.String(required=True, validate=validate.Length(min=1))
    at = fields.AwareDateTime(required=True)
    day = fields.Date()
    note = fields.String(allow_none=True)
    status = fields.Enum(Status)
    tags = fields.List(fields.String())
    owner = fields.Nested(Owner)
    length = fields.TimeDelta(precision="seconds")
    extra = fields.Dict(keys=fields.String(), values=fields.Integer())
    starts_on = fields.Date(data_key="startsOn")


class EventQuery(Schema):
    q = fields.String(required=True)
    limit = fields.Integer(load_default=10)
    tags = fields.List(fields.String())
    ids = DelimitedList(fields.Integer())
    since = fields.AwareDateTime()
    active = fields.Boolean()


class Headers(Schema):
    request_id = fields.String(data_key="X-Request-Id", required=True)


class Cookies(Schema):
    session_id = fields.String()


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class ByValue(Schema):
    level = fields.Enum(Level, by_value=True, required=True)


class File(Schema):
    file = Upload(required=True)


class Order(Schema):
    name = fields.String(required=True)
    agree = fields.Boolean(required=True)
    sizes = fields.List(fields.Integer())


events = Blueprint("events", "events", url_prefix="/events")
others = Blueprint("others", "others")
ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")


@events.route("/")
class Events(MethodView):
    @events.arguments(EventQuery, location="query")
    @events.response(200, Event(many=True))
    def get(self, query: dict[str, Any]) -> Any:
        """List events."""
        record(**query)
        return [
            {"id": ID, "title": query["q"], "at": datetime.datetime.now(datetime.UTC)}
        ]

    @events.arguments(Event)
    @events.response(201, Event)
    def post(self, event: dict[str, Any]) -> Any:
        """Make an event."""
        record(**event)
        return {"id": ID, **event}


@events.route("/<int:event_id>")
class OneEvent(MethodView):
    @events.response(200, Event)
    @events.alt_response(404, description="not there")
    def get(self, event_id: int) -> Any:
        record(event_id=event_id)
        abort(404, message="no such event")

    @events.arguments(Event(partial=True))
    @events.response(200, Event)
    def patch(self, event: dict[str, Any], event_id: int) -> Any:
        record(event_id=event_id, event=event)
        return event

    @events.response(204)
    def delete(self, event_id: int) -> None:
        record(event_id=event_id)


@others.route("/headers")
@others.arguments(Headers, location="headers")
@others.arguments(Cookies, location="cookies")
@others.response(200, Owner)
def headers(headers: dict[str, Any], cookies: dict[str, Any]) -> Any:
    record(**headers, **cookies)
    return {"name": "Ann", "mail": None}


@others.route("/paths/<path:rest>")
@others.response(200, Owner)
def paths(rest: str) -> Any:
    record(rest=rest)
    return {"name": rest}


@others.route("/floats/<float:ratio>")
@others.response(200, Owner)
def floats(ratio: float) -> Any:
    record(ratio=ratio)
    return {"name": str(ratio)}


@others.route("/by-value", methods=["POST"])
@others.arguments(ByValue)
@others.response(200, ByValue)
def by_value(data: dict[str, Any]) -> Any:
    record(**data)
    return data


@others.route("/files", methods=["POST"])
@others.arguments(File, location="files")
@others.response(201, Owner)
def upload(files: dict[str, Any]) -> Any:
    file = files["file"]
    record(file=[file.filename, file.content_type, file.read().decode("latin-1")])
    return {"name": file.filename}


@others.route("/orders", methods=["POST"])
@others.arguments(Order, location="form")
@others.response(201, Owner)
def order(order: dict[str, Any]) -> Any:
    record(**order)
    return {"name": order["name"]}


@others.route("/download")
@others.response(
    200, {"type": "string", "format": "binary"}, content_type="application/zip"
)
def download() -> Any:
    record()
    return Response(b"PK\x03\x04\xff\x00", mimetype="application/zip")


@others.route("/untold")
@others.response(200)
def untold() -> Any:
    record()
    return {"told": False}


class Paid(Schema):
    amount = fields.Decimal(as_string=True)


@others.route("/paid")
@others.response(200, Paid)
def paid() -> Any:
    record()
    return {"amount": Decimal("1.10")}


@others.route("/pages")
@others.response(200, Owner(many=True))
@others.paginate(page_size=2)
def pages(pagination_parameters: Any) -> Any:
    record(page=pagination_parameters.page, page_size=pagination_parameters.page_size)
    pagination_parameters.item_count = 3
    return [{"name": "Ann"}]


api.register_blueprint(events)
api.register_blueprint(others)

"""A BlackSheep program that remembers what it was last asked."""

import datetime
import json
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Generic, Literal, TypeVar

from blacksheep import (
    Application,
    Content,
    FromCookie,
    FromFiles,
    FromForm,
    FromHeader,
    FromJSON,
    FromQuery,
    Request,
    Response,
    created,
    no_content,
    status_code,
)
from blacksheep.server.openapi.common import ContentInfo, ResponseInfo
from blacksheep.server.openapi.v3 import OpenAPIHandler
from openapidocs.v3 import Info
from pydantic import BaseModel, Field

app = Application()
docs = OpenAPIHandler(info=Info(title="Events", version="1.0"))
docs.bind_app(app)
last: dict[str, Any] = {}


async def remember(
    request: Request, handler: Callable[[Request], Awaitable[Response]]
) -> Response:
    path = request.url.path.decode()
    if path not in ("/_received", "/openapi.json"):
        last["request"] = {
            "method": request.method,
            "path": path,
            "query": (request.url.query or b"").decode(),
            "headers": {k.decode().lower(): v.decode() for k, v in request.headers},
        }
    return await handler(request)


app.middlewares.append(remember)


def as_told(value: Any) -> Any:
    """A value as JSON that still tells its type."""
    if isinstance(value, BaseModel):
        return {name: getattr(value, name) for name in value.model_fields_set}
    if hasattr(value, "__dataclass_fields__"):
        return vars(value)
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, (uuid.UUID, datetime.timedelta)):
        return str(value)
    return repr(value)


def record(**values: Any) -> None:
    last["values"] = values


@docs.ignore()
@app.router.get("/_received")
async def received() -> Response:
    text = json.dumps(last, default=as_told)
    last.clear()
    return Response(200, None, Content(b"application/json", text.encode()))


@app.router.get("/search")
async def search(
    q: str, tags: list[str], limit: int = 10, active: bool = True
) -> list[str]:
    record(q=q, tags=tags, limit=limit, active=active)
    return tags


@app.router.get("/since")
async def since(at: FromQuery[datetime.datetime]) -> list[str]:
    record(at=at.value)
    return ["fine"]


class RequestId(FromHeader[str]):
    name = "X-Request-Id"


class Session(FromCookie[str]):
    name = "session-id"


@app.router.get("/headers")
async def headers(request_id: RequestId, session: Session) -> list[str]:
    record(request_id=request_id.value, session=session.value)
    return ["fine"]


@app.router.get("/paths/{name}/end")
async def paths(name: str) -> list[str]:
    record(name=name)
    return [name]


class Owner(BaseModel):
    name: str
    mail: str | None = None


class EventIn(BaseModel):
    title: str
    at: datetime.datetime
    price: Decimal
    tags: list[str] = []
    note: str | None = None
    owner: Owner | None = None


class Event(EventIn):
    id: uuid.UUID


ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")


@docs(responses={201: ResponseInfo("made", content=[ContentInfo(Event)])})
@app.router.post("/events")
async def create_event(data: FromJSON[EventIn]) -> Response:
    event = data.value
    record(event=event)
    return created(Event(id=ID, **event.model_dump()).model_dump(mode="json"))


@dataclass
class Problem:
    reason: str


@docs(
    responses={
        200: ResponseInfo("there", content=[ContentInfo(Event)]),
        404: ResponseInfo("not there", content=[ContentInfo(Problem)]),
    }
)
@app.router.get("/events/{int:event_id}")
async def get_event(event_id: int) -> Response:
    record(event_id=event_id)
    return status_code(404, {"reason": "no such event"})


@docs(responses={204: "gone"})
@app.router.delete("/events/{int:event_id}")
async def delete_event(event_id: int) -> Response:
    record(event_id=event_id)
    return no_content()


class Cat(BaseModel):
    kind: Literal["cat"] = "cat"
    lives: int = 9


class Dog(BaseModel):
    kind: Literal["dog"] = "dog"
    good: bool


class Choice(BaseModel):
    pet: Annotated[Cat | Dog, Field(discriminator="kind")]


@app.router.post("/pets")
async def choose_pet(data: FromJSON[Choice]) -> Choice:
    record(kind=type(data.value.pet).__name__, pet=data.value.pet.model_dump())
    return data.value


T = TypeVar("T")


@dataclass
class Item:
    id: int
    name: str


@dataclass
class Page(Generic[T]):
    items: list[T]
    total: int


@app.router.get("/items")
async def items(offset: int = 0) -> Page[Item]:
    record(offset=offset)
    return Page([Item(offset + 1, "a")], 1)


@dataclass
class Plain:
    at: datetime.datetime


@app.router.post("/plain")
async def plain(data: FromJSON[Plain]) -> list[str]:
    record(at=data.value.at)
    return ["fine"]


class Blob(BaseModel):
    text: bytes


@app.router.post("/blob")
async def blob(data: FromJSON[Blob]) -> list[int]:
    record(text=data.value.text)
    return list(data.value.text)


@app.router.post("/files")
async def upload(files: FromFiles) -> list[str]:
    told = [
        [
            (f.file_name or b"").decode(),
            (f.content_type or b"").decode(),
            f.data.decode("latin-1"),
        ]
        for f in files.value
    ]
    record(files=told)
    return [name for name, _, _ in told]


@dataclass
class Order:
    name: str
    agree: bool
    sizes: list[int]


@app.router.post("/orders")
async def order(data: FromForm[Order]) -> list[str]:
    record(order=data.value)
    return [data.value.name]


@app.router.get("/text")
async def text() -> str:
    record()
    return "grüß"


@app.router.get("/maybe")
async def maybe(there: bool) -> Item | None:
    record(there=there)
    return Item(1, "a") if there else None


@app.router.get("/untold")
async def untold():  # type: ignore[no-untyped-def]  # as many write it
    record()
    return {"told": False}


@app.router.get("/infinity")
async def infinity() -> dict[str, float]:
    record()
    return {"ratio": float("inf")}

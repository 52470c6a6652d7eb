"""A Litestar program that uses what Litestar offers, and remembers what it was last asked."""

import datetime
import enum
import json
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, TypeVar

import msgspec
from litestar import Litestar, MediaType, Request, Response, delete, get, patch, post
from litestar.connection import ASGIConnection
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotAuthorizedException, NotFoundException
from litestar.handlers.base import BaseRouteHandler
from litestar.openapi import OpenAPIConfig, ResponseSpec
from litestar.openapi.spec import Components, SecurityScheme
from litestar.pagination import OffsetPagination
from litestar.params import Body, Parameter
from litestar.response import File, ServerSentEvent, Stream

last: dict[str, Any] = {}


@get("/_received", include_in_schema=False, sync_to_thread=False)
def received() -> Response[bytes]:
    text = json.dumps(last, default=as_told)
    last.clear()
    return Response(text.encode(), media_type=MediaType.JSON)


def as_told(value: Any) -> Any:
    """A value as JSON that still tells its type."""
    if isinstance(value, msgspec.Struct):
        return {
            name: item
            for name in value.__struct_fields__
            if (item := getattr(value, name)) is not msgspec.UNSET
        }
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


async def remember(request: Request[Any, Any, Any]) -> None:
    if request.url.path != "/_received":
        last["request"] = {
            "method": request.method,
            "path": request.scope["raw_path"].decode(),
            "query": request.url.query,
            "headers": dict(request.headers),
        }


# Values in queries, headers, cookies and paths


class Sort(enum.StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"


@get("/search", tags=["events"], operation_id="search", sync_to_thread=False)
def search(
    q: str,
    limit: int | None = None,
    tags: list[str] | None = None,
    since: datetime.datetime | None = None,
    day: datetime.date | None = None,
    longer_than: datetime.timedelta | None = None,
    price: Decimal | None = None,
    active: bool = True,
    sort: Sort = Sort.NEWEST,
) -> list[str]:
    record(**locals())
    return tags or []


@get("/headers", sync_to_thread=False)
def headers(
    request_id: Annotated[str, Parameter(header="X-Request-Id")],
    session: Annotated[str | None, Parameter(cookie="session-id")] = None,
) -> str:
    record(request_id=request_id, session=session)
    return "fine"


@get("/paths/{name:str}/{rest:path}", sync_to_thread=False)
def paths(name: str, rest: str) -> list[str]:
    record(name=name, rest=rest)
    return [name, rest]


# Objects in JSON


class Owner(msgspec.Struct):
    name: str
    mail: str | None = None


class EventIn(msgspec.Struct, omit_defaults=True):
    title: str
    at: datetime.datetime
    price: Decimal
    tags: list[str] = []
    note: str | msgspec.UnsetType | None = msgspec.UNSET
    owner: Owner | None = None
    seats: int = 10
    where: tuple[float, float] | None = None
    extra: dict[str, int] = {}
    length: datetime.timedelta | None = None


class Event(msgspec.Struct, rename="camel"):
    id: uuid.UUID
    title: str
    starts_at: datetime.datetime
    price: Decimal


ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")


@post("/events", tags=["events"], operation_id="create_event", sync_to_thread=False)
def create_event(data: EventIn) -> Event:
    record(event=data)
    return Event(id=ID, title=data.title, starts_at=data.at, price=data.price)


@dataclass
class Problem:
    reason: str


@get(
    "/events/{event_id:int}",
    tags=["events"],
    operation_id="get_event",
    responses={404: ResponseSpec(Problem, description="not there")},
    sync_to_thread=False,
)
def get_event(event_id: int) -> Event:
    record(event_id=event_id)
    raise NotFoundException("no such event")


class EventPatch(msgspec.Struct, omit_defaults=True):
    title: str | msgspec.UnsetType = msgspec.UNSET
    note: str | msgspec.UnsetType | None = msgspec.UNSET


@patch(
    "/events/{event_id:int}",
    tags=["events"],
    operation_id="update_event",
    sync_to_thread=False,
)
def update_event(event_id: int, data: EventPatch) -> EventPatch:
    record(event_id=event_id, event=data)
    return data


@delete(
    "/events/{event_id:int}",
    tags=["events"],
    operation_id="delete_event",
    sync_to_thread=False,
)
def delete_event(event_id: int) -> None:
    record(event_id=event_id)


class Cat(msgspec.Struct, tag_field="kind", tag="cat"):
    lives: int = 9


class Dog(msgspec.Struct, tag_field="kind", tag="dog"):
    good: bool


@post("/pets", tags=["pets"], operation_id="create_pet", sync_to_thread=False)
def create_pet(data: Cat | Dog) -> Cat | Dog:
    record(kind=type(data).__name__, pet=data)
    return data


T = TypeVar("T")


@dataclass
class Item:
    id: int
    name: str
    labels: list[str] = field(default_factory=list)


@dataclass
class Page(Generic[T]):
    items: list[T]
    total: int


@get("/items", tags=["items"], operation_id="list_items", sync_to_thread=False)
def items(offset: int = 0, limit: int = 2) -> Page[Item]:
    record(offset=offset, limit=limit)
    return Page([Item(offset + 1, "a")], 1)


@get("/items/offset", tags=["items"], operation_id="offset_items", sync_to_thread=False)
def offset_items() -> OffsetPagination[Item]:
    record()
    return OffsetPagination([Item(1, "a")], limit=2, offset=0, total=1)


@get("/items/maybe", tags=["items"], operation_id="maybe_item", sync_to_thread=False)
def maybe_item(there: bool) -> Item | None:
    record(there=there)
    return Item(1, "a") if there else None


# Bytes and numbers


class Blob(msgspec.Struct):
    coded: bytes


@post("/blob", operation_id="blob", sync_to_thread=False)
def blob(data: Blob) -> Blob:
    record(coded=data.coded)
    return data


class Numbers(msgspec.Struct):
    big: int
    ratio: float
    level: Literal[1, 2]


@post("/numbers", operation_id="numbers", sync_to_thread=False)
def numbers(data: Numbers) -> Numbers:
    record(numbers=data)
    return data


@get("/infinity", operation_id="infinity", sync_to_thread=False)
def infinity() -> dict[str, float]:
    record()
    return {"ratio": float("inf")}


class Clock(msgspec.Struct):
    at: datetime.time


@post("/clock", operation_id="clock", sync_to_thread=False)
def clock(data: Clock) -> str:
    record(at=data.at)
    return data.at.isoformat()


# Forms and files


@dataclass
class Upload:
    file: UploadFile
    files: list[UploadFile]
    labels: list[str]
    note: str | None = None


@post("/files", tags=["files"], operation_id="upload")
async def upload(
    data: Annotated[Upload, Body(media_type=RequestEncodingType.MULTI_PART)],
) -> int:
    both = [data.file, *data.files]
    told = [
        [f.filename, f.content_type, (await f.read()).decode("latin-1")] for f in both
    ]
    record(files=told, labels=data.labels, note=data.note)
    return len(both)


@dataclass
class Order:
    name: str
    agree: bool
    sizes: list[int]


@post("/orders", operation_id="order", sync_to_thread=False)
def order(
    data: Annotated[Order, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> str:
    record(order=data)
    return data.name


# Answers that are no JSON object


@get("/download", tags=["files"], operation_id="download", sync_to_thread=False)
def download() -> File:
    record()
    file = Path(__file__).with_name("picture.bin")
    file.write_bytes(bytes(range(256)))
    return File(file, filename="picture.bin", media_type="application/octet-stream")


@get(
    "/bytes",
    tags=["files"],
    operation_id="plain_bytes",
    media_type="application/octet-stream",
    sync_to_thread=False,
)
def plain_bytes() -> bytes:
    record()
    return bytes(range(256))


@get("/text", operation_id="text", media_type=MediaType.TEXT, sync_to_thread=False)
def text() -> str:
    record()
    return "grüß"


@get("/lines", tags=["streams"], operation_id="lines", sync_to_thread=False)
def lines() -> Stream:
    record()
    return Stream(iter([b'{"n":1}\n', b'{"n":2}\n']), media_type="application/x-ndjson")


@get("/ticks", tags=["streams"], operation_id="ticks", sync_to_thread=False)
def ticks() -> ServerSentEvent:
    record()

    async def told() -> AsyncIterator[str]:
        for n in (1, 2):
            yield json.dumps({"n": n})

    return ServerSentEvent(told(), event_type="tick")


# Credentials


def needs_token(
    connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler
) -> None:
    if connection.headers.get("authorization") != "Bearer t/1=":
        raise NotAuthorizedException("who are you?")


@get(
    "/who",
    tags=["who"],
    operation_id="who",
    guards=[needs_token],
    security=[{"bearer": []}],
    sync_to_thread=False,
)
def who() -> str:
    record()
    return "ann"


app = Litestar(
    [
        *(received, search, headers, paths, create_event, get_event, update_event),
        *(delete_event, create_pet, items, offset_items, maybe_item, blob, numbers),
        *(
            infinity,
            clock,
            upload,
            order,
            text,
            download,
            plain_bytes,
            lines,
            ticks,
            who,
        ),
    ],
    before_request=remember,
    openapi_config=OpenAPIConfig(
        title="Events",
        version="1.0",
        components=Components(
            security_schemes={"bearer": SecurityScheme(type="http", scheme="bearer")}
        ),
    ),
)

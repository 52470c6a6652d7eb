"""A FastAPI program that uses what FastAPI offers, and remembers what it was last asked."""

from __future__ import annotations

import base64
import datetime
import enum
import json
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, TypeVar

from fastapi import (
    Body,
    Cookie,
    Depends,
    FastAPI,
    File,
    Form,
    Header,
    HTTPException,
    Query,
    Request,
    Response,
    Security,
    UploadFile,
)
from fastapi.responses import (
    FileResponse,
    PlainTextResponse,
    RedirectResponse,
    StreamingResponse,
)
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2PasswordBearer,
)
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import Base64Bytes, BaseModel, Field, computed_field

app = FastAPI(title="Events", version="1.0")
last: dict[str, Any] = {}


@app.middleware("http")
async def remember(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    if request.url.path not in ("/_received", "/openapi.json"):
        last["request"] = {
            "method": request.method,
            "path": request.scope["raw_path"].decode(),
            "query": request.url.query,
            "headers": dict(request.headers),
            "body": (await request.body()).decode("latin-1"),
        }
    return await call_next(request)


@app.get("/_received", include_in_schema=False)
def received() -> Response:
    text = json.dumps(last, default=as_told)
    last.clear()
    return Response(text, media_type="application/json")


def as_told(value: Any) -> Any:
    """A value as JSON that still tells its type."""
    if isinstance(value, BaseModel):
        return {name: getattr(value, name) for name in value.model_fields_set}
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, (uuid.UUID, datetime.timedelta)):
        return str(value)
    return repr(value)  # Decimal('1.10'), b'...'


def record(**values: Any) -> None:
    last["values"] = values


# Values in queries, headers, cookies and paths


class Sort(enum.StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"


@app.get("/search", tags=["events"])
def search(
    q: str,
    limit: int | None = None,
    tags: Annotated[list[str], Query()] = [],  # noqa: B006
    ids: Annotated[list[uuid.UUID] | None, Query()] = None,
    since: datetime.datetime | None = None,
    day: datetime.date | None = None,
    longer_than: datetime.timedelta | None = None,
    price: Decimal | None = None,
    ratio: float = 0.5,
    active: bool = True,
    sort: Sort = Sort.NEWEST,
) -> list[str]:
    record(**locals())
    return tags


@app.get("/headers")
def headers(
    x_request_id: Annotated[str, Header()],
    x_count: Annotated[int | None, Header()] = None,
    session_id: Annotated[str | None, Cookie()] = None,
) -> None:
    record(x_request_id=x_request_id, x_count=x_count, session_id=session_id)


@app.get("/header-list")
def header_list(x_tag: Annotated[list[str], Header()]) -> list[str]:
    record(x_tag=x_tag)
    return x_tag


@app.get("/paths/{name}/{rest:path}")
def paths(name: str, rest: str) -> list[str]:
    record(name=name, rest=rest)
    return [name, rest]


# Objects in JSON


class Owner(BaseModel):
    name: str
    mail: str | None = None


class EventIn(BaseModel):
    title: str
    at: datetime.datetime
    price: Decimal
    length: datetime.timedelta = datetime.timedelta(minutes=30)
    tags: list[str] = []
    note: str | None = None
    owner: Owner | None = None
    seats: int = 10
    level: Literal[1, 2, 3] = 2
    where: tuple[float, float] | None = None
    extra: dict[str, int] = {}


class Event(EventIn):
    id: int

    @computed_field
    @property
    def label(self) -> str:
        return f"{self.id}: {self.title}"


class EventPatch(BaseModel):
    title: str | None = None
    note: str | None = None
    seats: int = 10


class Problem(BaseModel):
    detail: str


@app.post("/events", tags=["events"], status_code=201)
def create_event(event: EventIn) -> Event:
    record(event=event)
    return Event(id=7, **event.model_dump())


@app.get("/events/{event_id}", tags=["events"], responses={404: {"model": Problem}})
def get_event(event_id: int) -> Event:
    record(event_id=event_id)
    if event_id == 404:
        raise HTTPException(404, "no such event")
    at = datetime.datetime(2024, 5, 1, 10, 0, tzinfo=datetime.UTC)
    return Event(id=event_id, title="Tea", at=at, price=Decimal("1.10"))


@app.patch("/events/{event_id}", tags=["events"])
def update_event(event_id: int, event: EventPatch) -> dict[str, Any]:
    record(event_id=event_id, event=event)
    return event.model_dump(exclude_unset=True)


@app.delete("/events/{event_id}", tags=["events"], status_code=204)
def delete_event(event_id: int) -> None:
    record(event_id=event_id)


class Cat(BaseModel):
    kind: Literal["cat"] = "cat"
    lives: int = 9


class Dog(BaseModel):
    kind: Literal["dog"] = "dog"
    good: bool


Pet = Annotated[Cat | Dog, Field(discriminator="kind")]


@app.post("/pets", tags=["pets"])
def create_pet(pet: Annotated[Pet, Body()]) -> Pet:
    record(kind=type(pet).__name__, pet=pet.model_dump())
    return pet


@app.post("/pets/many", tags=["pets"])
def create_pets(pets: list[Pet]) -> list[Pet]:
    record(kinds=[type(pet).__name__ for pet in pets])
    return pets


class Node(BaseModel):
    name: str
    children: list[Node] = []


@app.post("/trees")
def tree(root: Node) -> Node:
    record(root=root)
    return root


T = TypeVar("T")


class Page(BaseModel, Generic[T]):
    items: list[T]
    total: int


class Item(BaseModel):
    id: int
    name: str


@app.get("/items", tags=["items"])
def items(offset: int = 0, limit: int = 2) -> Page[Item]:
    record(offset=offset, limit=limit)
    return Page(items=[Item(id=offset + 1, name="a")], total=1)


@app.get("/items/maybe", tags=["items"])
def maybe_item(there: bool) -> Item | None:
    record(there=there)
    return Item(id=1, name="a") if there else None


@app.put("/items/two", tags=["items"])
def two_bodies(first: Item, second: Item, weight: Annotated[float, Body()]) -> float:
    record(first=first, second=second, weight=weight)
    return weight


# Bytes and numbers


class Blob(BaseModel):
    text: bytes
    coded: Base64Bytes


@app.post("/blob")
def blob(blob: Blob) -> Blob:
    record(text=blob.text, coded=blob.coded)
    return Blob(text=blob.text, coded=base64.b64encode(blob.coded))


class Numbers(BaseModel):
    big: int
    ratio: float
    whole: float


@app.post("/numbers")
def numbers(numbers: Numbers) -> Numbers:
    record(**numbers.model_dump())
    return numbers


# Forms and files


@app.post("/files", tags=["files"])
async def upload(
    file: UploadFile,
    files: list[UploadFile],
    labels: Annotated[list[str], Form()],
    note: Annotated[str | None, Form()] = None,
    small: Annotated[bytes | None, File()] = None,
) -> int:
    both = [file, *files]
    record(
        files=[
            [f.filename, f.content_type, (await f.read()).decode("latin-1")]
            for f in both
        ],
        labels=labels,
        note=note,
        small=small,
    )
    return len(both)


class Order(BaseModel):
    name: str
    agree: bool
    sizes: list[int] = []
    at: datetime.datetime | None = None


@app.post("/orders")
def order(order: Annotated[Order, Form()]) -> str:
    record(order=order)
    return order.name


class Address(BaseModel):
    city: str


class Parcel(BaseModel):
    address: Address


@app.post("/parcels")
def parcel(parcel: Annotated[Parcel, Form()]) -> str:
    record(parcel=parcel)
    return parcel.address.city


# Answers that are no JSON object


@app.get("/download", tags=["files"], response_class=FileResponse)
def download() -> FileResponse:
    record()
    file = Path(__file__).with_name("picture.bin")
    file.write_bytes(bytes(range(256)))
    return FileResponse(file, media_type="application/octet-stream")


@app.get("/export", tags=["files"])
def export() -> StreamingResponse:
    record()
    return StreamingResponse(iter(["a,b\n", "1,2\n"]), media_type="text/csv")


@app.get("/picture", tags=["files"], responses={200: {"content": {"image/png": {}}}})
def picture(as_json: bool = False) -> Any:
    record(as_json=as_json)
    if as_json:
        return {"width": 1}
    return Response(b"\x89PNG\x00\xff", media_type="image/png")


@app.get("/csv", tags=["files"], responses={200: {"content": {"text/csv": {}}}})
def csv() -> Any:
    record()
    return Response("a,b\n1,2\n", media_type="text/csv")


@app.get("/plain", response_class=PlainTextResponse)
def plain() -> str:
    record()
    return "grüß"


@app.get("/string")
def string() -> str:
    record()
    return "text"


@app.get("/lines", tags=["streams"])
async def lines() -> AsyncIterator[Item]:
    record()
    for number in (1, 2):
        yield Item(id=number, name="x")


@app.get("/events-of-items", tags=["streams"], response_class=EventSourceResponse)
async def events_of_items() -> AsyncIterator[Item]:
    record()
    for number in (1, 2):
        yield Item(id=number, name="x")


@app.get("/named-events", tags=["streams"], response_class=EventSourceResponse)
async def named_events() -> AsyncIterator[ServerSentEvent]:
    record()
    yield ServerSentEvent(data={"n": 1}, event="tick", id="7")


@app.get("/old", response_class=RedirectResponse, status_code=307)
def old() -> str:
    record()
    return "/string"


@app.api_route("/multi", methods=["GET", "POST"])
def multi(request: Request) -> str:
    record(method=request.method)
    return request.method


# Credentials

bearer = HTTPBearer()
password = OAuth2PasswordBearer(tokenUrl="token", scheme_name="PasswordToken")


@app.get("/who/bearer", tags=["who"])
def by_bearer(token: Annotated[Any, Security(bearer)]) -> str:
    record(token=token.credentials)
    return "bearer"


@app.get("/who/password", tags=["who"])
def by_password(token: Annotated[str, Depends(password)]) -> str:
    record(token=token)
    return "password"


@app.get("/who/basic", tags=["who"])
def by_basic(user: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> str:
    record(user=user.username, password=user.password)
    return "basic"


@app.get("/who/header", tags=["who"])
def by_header(key: Annotated[str, Security(APIKeyHeader(name="X-Key"))]) -> str:
    record(key=key)
    return "header"


@app.get("/who/query", tags=["who"])
def by_query(key: Annotated[str, Security(APIKeyQuery(name="key"))]) -> str:
    record(key=key)
    return "query"


@app.get("/who/cookie", tags=["who"])
def by_cookie(key: Annotated[str, Security(APIKeyCookie(name="ticket"))]) -> str:
    record(key=key)
    return "cookie"


@app.get("/who/both", tags=["who"])
def by_both(
    token: Annotated[Any, Security(bearer)],
    key: Annotated[str, Security(APIKeyHeader(name="X-Key"))],
) -> str:
    record(token=token.credentials, key=key)
    return "both"

"""A Django Ninja program that remembers what it was last asked."""

import datetime
import json
import os
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Literal

from django.conf import settings

settings.configure(
    SECRET_KEY="of no use",
    DEBUG=False,
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF="app",
    MIDDLEWARE=["app.remember"],
    USE_TZ=True,
)
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

import django  # noqa: E402

django.setup()

from django.core.asgi import get_asgi_application  # noqa: E402
from django.http import (  # noqa: E402
    FileResponse,
    HttpRequest,
    HttpResponse,
    StreamingHttpResponse,
)
from django.urls import path  # noqa: E402
from ninja import (  # noqa: E402
    Cookie,
    Field,
    File,
    Form,
    Header,
    NinjaAPI,
    PatchDict,
    Query,
    Schema,
    UploadedFile,
)
from ninja.security import APIKeyHeader, HttpBearer  # noqa: E402

api = NinjaAPI(title="Events", version="1.0")
last: dict[str, Any] = {}


def remember(
    get_response: Callable[[HttpRequest], Any],
) -> Callable[[HttpRequest], Any]:
    def middleware(request: HttpRequest) -> Any:
        if request.path != "/_received":
            last["request"] = {
                "method": request.method,
                "path": request.path,
                "query": request.META["QUERY_STRING"],
                "headers": dict(request.headers),
            }
        return get_response(request)

    return middleware


def received(request: HttpRequest) -> HttpResponse:
    text = json.dumps(last, default=as_told)
    last.clear()
    return HttpResponse(text, content_type="application/json")


def as_told(value: Any) -> Any:
    """A value as JSON that still tells its type."""
    if isinstance(value, Schema):
        return {name: getattr(value, name) for name in value.model_fields_set}
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(value, (uuid.UUID, datetime.timedelta)):
        return str(value)
    return repr(value)


def record(**values: Any) -> None:
    last["values"] = values


class Filters(Schema):
    limit: int | None = None
    tags: list[str] = Field(default_factory=list)
    since: datetime.datetime | None = None
    active: bool = True


@api.get("/search", response=list[str], tags=["events"])
def search(
    request: HttpRequest,
    q: str,
    filters: Query[Filters],
    length: datetime.timedelta | None = None,
    price: Decimal | None = None,
) -> list[str]:
    record(q=q, length=length, price=price, **filters.model_dump())
    return filters.tags


@api.get("/headers", response=str)
def headers(
    request: HttpRequest,
    request_id: Annotated[str, Header(alias="X-Request-Id")],
    session_id: Annotated[str | None, Cookie()] = None,
) -> str:
    record(request_id=request_id, session_id=session_id)
    return "fine"


@api.get("/header-underscore", response=bool)
def header_underscore(
    request: HttpRequest, x_trace_id: Annotated[str | None, Header()] = None
) -> bool:
    record(x_trace_id=x_trace_id)
    return True


@api.get("/paths/{name}/{path:rest}", response=list[str])
def paths(request: HttpRequest, name: str, rest: str) -> list[str]:
    record(name=name, rest=rest)
    return [name, rest]


class Owner(Schema):
    name: str
    mail: str | None = None


class EventIn(Schema):
    title: str
    at: datetime.datetime
    price: Decimal
    tags: list[str] = Field(default_factory=list)
    note: str | None = None
    owner: Owner | None = None
    length: datetime.timedelta = datetime.timedelta(minutes=30)


class EventOut(EventIn):
    id: uuid.UUID


class Problem(Schema):
    message: str


ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")


@api.post("/events", response={201: EventOut}, tags=["events"])
def create_event(request: HttpRequest, event: EventIn) -> Any:
    record(event=event)
    return 201, {"id": ID, **event.model_dump()}


@api.get(
    "/events/{int:event_id}", response={200: EventOut, 404: Problem}, tags=["events"]
)
def get_event(request: HttpRequest, event_id: int) -> Any:
    record(event_id=event_id)
    return 404, {"message": "no such event"}


@api.patch("/events/{int:event_id}", response=dict[str, Any], tags=["events"])
def update_event(request: HttpRequest, event_id: int, event: PatchDict[EventIn]) -> Any:
    record(event_id=event_id, event=event)
    return event


@api.delete("/events/{int:event_id}", response={204: None}, tags=["events"])
def delete_event(request: HttpRequest, event_id: int) -> Any:
    record(event_id=event_id)
    return 204, None


class Cat(Schema):
    kind: Literal["cat"] = "cat"
    lives: int = 9


class Dog(Schema):
    kind: Literal["dog"] = "dog"
    good: bool


class Choice(Schema):
    pet: Annotated[Cat | Dog, Field(discriminator="kind")]


@api.post("/pets", response=Choice, tags=["pets"])
def choose_pet(request: HttpRequest, choice: Choice) -> Choice:
    record(kind=type(choice.pet).__name__, pet=choice.pet.model_dump())
    return choice


class Renamed(Schema):
    display_name: str = Field(alias="displayName")


@api.get("/renamed", response=Renamed, by_alias=True)
def renamed(request: HttpRequest) -> Any:
    record()
    return {"displayName": "x"}


class Blob(Schema):
    text: bytes


@api.post("/blob", response=str)
def blob(request: HttpRequest, blob: Blob) -> str:
    record(text=blob.text)
    return blob.text.decode()


@api.post("/files", response=int, tags=["files"])
def upload(
    request: HttpRequest,
    file: File[UploadedFile],
    files: File[list[UploadedFile]],
    labels: Form[list[str]],
    note: Form[str | None] = None,
) -> int:
    both = [file, *files]
    told = [[f.name, f.content_type, f.read().decode("latin-1")] for f in both]
    record(files=told, labels=labels, note=note)
    return len(both)


class Address(Schema):
    city: str


class Order(Schema):
    name: str
    agree: bool
    sizes: list[int]
    address: Address


@api.post("/orders", response=str)
def order(request: HttpRequest, order: Form[Order]) -> str:
    record(**order.model_dump())
    return order.name


@api.get("/download", tags=["files"])
def download(request: HttpRequest) -> Any:
    record()
    return FileResponse([bytes(range(256))], content_type="application/octet-stream")


@api.get("/export", tags=["files"])
def export(request: HttpRequest) -> Any:
    record()
    return StreamingHttpResponse(["a,b\n", "1,2\n"], content_type="text/csv")


@api.get("/untold")
def untold(request: HttpRequest) -> Any:
    record()
    return {"told": False}


@api.get("/maybe", response=Owner | None)
def maybe(request: HttpRequest, there: bool) -> Any:
    record(there=there)
    return {"name": "Ann"} if there else None


class Bearer(HttpBearer):
    def authenticate(self, request: HttpRequest, token: str) -> Any:
        return token if token == "t/1=" else None


class Key(APIKeyHeader):
    param_name = "X-Key"

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        return key if key == "k" else None


@api.get("/who", response=str, auth=[Bearer(), Key()], tags=["who"])
def who(request: Any) -> str:
    record(auth=request.auth)
    return "ann"


urlpatterns = [path("_received", received), path("api/", api.urls)]
application = get_asgi_application()

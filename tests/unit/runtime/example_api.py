"""A small API, written as the generator would write it."""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from client_runtime.auth import TokenAuth
from client_runtime.client import AsyncClient, ClientOptions, Service, SyncClient
from client_runtime.failures import (
    ConnectionFailure,
    DecodeFailure,
    ErrorTable,
    Failure,
    LimitFailure,
    PaginationFailure,
    StatusFailure,
    TokenFailure,
)
from client_runtime.model import UNSET, Model, Tagged, UnsetType, constant, field, union
from client_runtime.operation import Operation
from client_runtime.paging.iterator import AsyncItemIterator, ItemIterator
from client_runtime.paging.pages import CursorPages
from client_runtime.resource import AsyncResource, Resource

TOKEN = "s3cret-token-value"


class ExampleError(Failure): ...


class APIConnectionError(ExampleError, ConnectionFailure): ...


class APITimeoutError(APIConnectionError): ...


class TokenError(ExampleError, TokenFailure): ...


class ResponseDecodeError(ExampleError, DecodeFailure): ...


class ResponseTooLargeError(ResponseDecodeError): ...


class PaginationError(ExampleError, PaginationFailure): ...


class LocalRateLimitError(ExampleError, LimitFailure): ...


class APIStatusError(ExampleError, StatusFailure): ...


class ClientError(APIStatusError): ...


class ServerError(APIStatusError): ...


class UnauthorizedError(ClientError): ...


class ForbiddenError(ClientError): ...


class NotFoundError(ClientError): ...


class TooManyRequestsError(ClientError): ...


class ServiceUnavailableError(ServerError): ...


ERRORS = ErrorTable(
    connection=APIConnectionError,
    timeout=APITimeoutError,
    token=TokenError,
    decode=ResponseDecodeError,
    too_large=ResponseTooLargeError,
    pagination=PaginationError,
    limit=LocalRateLimitError,
    status=APIStatusError,
    client=ClientError,
    server=ServerError,
    by_status={
        401: UnauthorizedError,
        403: ForbiddenError,
        404: NotFoundError,
        503: ServiceUnavailableError,
    },
    by_code={
        "limit_exceeded": TooManyRequestsError,
        "scope_missing": ForbiddenError,
    },
    waiting=(TooManyRequestsError,),
    temporary=(ServiceUnavailableError,),
)


class TextBlock(Model, kw_only=True):
    text: str
    type: Literal["text"] = constant("text")


class PollBlock(Model, kw_only=True):
    options: list[str]
    type: Literal["poll"] = constant("poll")


class Item(Model, kw_only=True):
    id: str
    count: int | None = None
    title: str | UnsetType | None = UNSET
    kind: Kind | None = None
    response_code: str | None = field(name="Response Code", default=None)
    content: Content | None = None
    blocks: list[Content] | None = None
    by_name: dict[str, Content] | None = None
    pinned: Content | UnsetType | None = UNSET
    children: list[Item] | None = None


class ItemList(Model, kw_only=True):
    items: list[Item]
    next_token: str | None = None


if TYPE_CHECKING:
    Kind = Literal["big", "small"] | str
    Content = TextBlock | PollBlock
else:
    Kind = str
    Content = union(
        "Content",
        lambda: (TextBlock, PollBlock),
        Tagged("type", {"text": 0, "poll": 1}),
    )

SECURED = (("oauth",),)

GET_ITEM: Operation[Item] = Operation(
    id="items.get",
    method="GET",
    path="/items/{item_id}",
    responses={200: Item},
    security=SECURED,
)
LIST_ITEMS: Operation[ItemList] = Operation(
    id="items.list",
    method="GET",
    path="/items",
    responses={200: ItemList},
    security=SECURED,
)
CREATE_ITEM: Operation[Item] = Operation(
    id="items.create",
    method="POST",
    path="/items",
    responses={201: Item, "2XX": Item},
    security=SECURED,
)
DELETE_ITEM: Operation[None] = Operation(
    id="items.delete",
    method="DELETE",
    path="/items/{item_id}",
    responses={204: None},
    security=SECURED,
)


class Items(Resource):
    def get(self, item_id: str, *, fields: builtins.list[str] | None = None) -> Item:
        return self._request(
            GET_ITEM, path={"item_id": item_id}, query={"fields": fields}
        )

    def list(self, *, next_token: str | None = None) -> ItemList:
        return self._request(LIST_ITEMS, query={"next_token": next_token})

    def iter(
        self, *, next_token: str | None = None, max_items: int | None = None
    ) -> ItemIterator[Item]:
        pages: CursorPages[ItemList, Item, str] = CursorPages(
            items=lambda page: page.items, cursor=lambda page: page.next_token
        )

        def fetch(cursor: str | None) -> ItemList:
            return self.list(next_token=cursor)

        return self._iterate(
            LIST_ITEMS, fetch, pages, start=next_token, max_items=max_items
        )


class AsyncItems(AsyncResource):
    async def get(
        self, item_id: str, *, fields: builtins.list[str] | None = None
    ) -> Item:
        return await self._request(
            GET_ITEM, path={"item_id": item_id}, query={"fields": fields}
        )

    async def list(self, *, next_token: str | None = None) -> ItemList:
        return await self._request(LIST_ITEMS, query={"next_token": next_token})

    def iter(
        self, *, next_token: str | None = None, max_items: int | None = None
    ) -> AsyncItemIterator[Item]:
        pages: CursorPages[ItemList, Item, str] = CursorPages(
            items=lambda page: page.items, cursor=lambda page: page.next_token
        )

        async def fetch(cursor: str | None) -> ItemList:
            return await self.list(next_token=cursor)

        return self._iterate(
            LIST_ITEMS, fetch, pages, start=next_token, max_items=max_items
        )


SERVICE = Service(package="example_api", version="1.2.3", errors=ERRORS)


#: What generated constructors decide, or tests alone.
_OTHERS = (
    *("clock", "credentials", "documented_paths", "overrides_servers", "server_path"),
    "service",
)


def _arguments(options: dict[str, Any]) -> dict[str, Any]:
    token = options.pop("token", TOKEN)
    others = {name: options.pop(name) for name in _OTHERS if name in options}
    # Most tests look at a single attempt.
    chosen = ClientOptions(**{"max_retries": 0} | options)
    credentials = {"oauth": TokenAuth(token, scheme="Example")}
    own = {"service": SERVICE, "credentials": credentials}
    return own | others | {"options": chosen}


class Example(SyncClient):
    def __init__(self, base_url: str, **options: Any) -> None:
        super().__init__(base_url=base_url, **_arguments(options))

    @cached_property
    def items(self) -> Items:
        return Items(self)


class AsyncExample(AsyncClient):
    def __init__(self, base_url: str, **options: Any) -> None:
        super().__init__(base_url=base_url, **_arguments(options))

    @cached_property
    def items(self) -> AsyncItems:
        return AsyncItems(self)

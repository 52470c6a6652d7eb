"""All servers that there are, some of which redirect to others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx2
from client_example import GET_ITEM
from client_runtime.operation import Operation
from client_support import Driver

ITEM = b'{"id": "7"}'
HOME = "https://api.example.com"
AWAY = "https://files.example.net"
KEY = "k3y/with spaces"
FILE: Operation[bytes] = Operation(
    id="files.get",
    method="GET",
    path="/file",
    responses={"2XX": bytes},
    security=(("oauth",),),
    accept="*/*",
)
SEARCH: Operation[Any] = Operation(
    id="items.search", method="GET", path="/items", responses={200: Any}
)

Answering = Callable[[httpx2.Request], httpx2.Response]


class World:
    """All servers that there are: they respond by address, and keep what they were asked."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.asked: list[httpx2.Request] = []
        self.pages: dict[str, Answering] = {}
        self._https: list[Any] = []

    def redirect(self, url: str, location: str | bytes, status: int = 302) -> None:
        self.pages[url] = lambda _: httpx2.Response(
            status, headers=[(b"Location", _raw(location))], content=b"moved"
        )

    def item(self, url: str, content: bytes = ITEM, status: int = 200) -> None:
        self.pages[url] = lambda _: httpx2.Response(status, content=content)

    def client(self, base_url: str = HOME, /, **options: Any) -> Any:
        kind: Any = httpx2.AsyncClient if self.driver.is_async else httpx2.Client
        own = options.pop("own", {})
        http = kind(transport=httpx2.MockTransport(self._answer), **own)
        self._https.append(http)
        return self.driver.client(base_url, http_client=http, **options)

    def get(self, client: Any) -> Any:
        return self.driver.call(client, GET_ITEM, path={"item_id": "7"})

    def failure(self, client: Any, operation: Any = GET_ITEM, **arguments: Any) -> Any:
        if operation is GET_ITEM:
            arguments = {"path": {"item_id": "7"}, **arguments}
        return self.driver.failure(client, operation, **arguments)

    @property
    def addresses(self) -> list[str]:
        return [str(request.url) for request in self.asked]

    def close(self) -> None:
        for http in self._https:
            self.driver.run(http.aclose() if self.driver.is_async else http.close())

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request)
        # The parts, since the text of an address that holds a secret is masked.
        target = f"{request.url.scheme}://{request.url.netloc.decode()}"
        target += request.url.raw_path.decode()
        page = self.pages.get(target) or self.pages.get(target.partition("?")[0])
        return httpx2.Response(404) if page is None else page(request)


def _raw(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def everything_sent(request: httpx2.Request) -> str:
    return repr(request.headers.raw) + request.url.raw_path.decode()

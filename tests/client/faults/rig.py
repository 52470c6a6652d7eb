"""Both kinds of client on one free connection, and a watch over what they give away."""

from __future__ import annotations

import asyncio
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
from msgspec.structs import replace
from zoho_cliq import AsyncCliq, Cliq
from zoho_cliq._runtime.clock import Clock
from zoho_cliq._runtime.http.deadline import BlockingClient
from zoho_cliq._runtime.http.transport import no_cookies
from zoho_cliq._runtime.limits import Unlimited

TOKEN = "1000.9c1e5b7fsecret.0d2a44f1"


class QuickClock(Clock):
    """A clock by which whoever waits has waited at once."""

    def __init__(self) -> None:
        self._waited = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._waited

    def epoch(self) -> float:
        return super().epoch() + self._waited

    def sleep(self, seconds: float) -> None:
        self._waited += seconds

    async def sleep_async(self, seconds: float) -> None:
        self._waited += seconds
        await asyncio.sleep(0)


class Rig:
    """One kind of client; what tests write for `Cliq` holds for `AsyncCliq` as well."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.is_async = kind == "async"
        self.runner = asyncio.Runner()

    def client(self, url: str, **options: Any) -> Any:
        """A client whose own pool has room for a single connection."""
        defaults: dict[str, Any] = {"rate_limit": Unlimited(), "timeout": 10.0}
        token = options.pop("token", TOKEN)
        kind: Any = AsyncCliq if self.is_async else Cliq
        client = kind(token, base_url=url, **(defaults | options))
        if "http_client" not in options:
            http: Any = httpx2.AsyncClient if self.is_async else BlockingClient
            client._connections._make = lambda: http(
                cookies=no_cookies(), limits=httpx2.Limits(max_connections=1)
            )
        return client

    def quick_client(self, url: str, **options: Any) -> Any:
        """The same, but no time passes between its attempts."""
        client = self.client(url, **options)
        client._settings = replace(client._settings, clock=QuickClock())
        return client

    def run(self, value: Any) -> Any:
        return self.runner.run(_await(value)) if self.is_async else value

    def call(self, use: Callable[[Any], Any], client: Any) -> Any:
        return self.run(use(client))

    def drain(self, walk: Any) -> list[Any]:
        return self.runner.run(_all(walk)) if self.is_async else list(walk)

    def shut(self, client: Any) -> None:
        self.run(client.aclose() if self.is_async else client.close())

    def close(self) -> None:
        self.runner.close()


async def _await(value: Any) -> Any:
    return await value


async def _all(walk: Any) -> list[Any]:
    return [item async for item in walk]


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(1)
        self.texts: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = f"{record.getMessage()} {record.args!r} {record.exc_text}"
        if record.exc_info:
            text += "".join(traceback.format_exception(*record.exc_info))
        self.texts.append((record.name, text))


@contextmanager
def all_logs() -> Iterator[list[tuple[str, str]]]:
    """What all loggers say at the level DEBUG: name and text of each record."""
    root, collector = logging.getLogger(), _Collector()
    level = root.level
    root.addHandler(collector)
    root.setLevel(logging.DEBUG)
    try:
        yield collector.texts
    finally:
        root.setLevel(level)
        root.removeHandler(collector)


def shown(error: BaseException) -> str:
    """All that an exception tells, with the exceptions that it came from."""
    texts = [*traceback.format_exception(error), repr(pickle.dumps(error))]
    seen: set[int] = set()
    todo: list[BaseException | None] = [error]
    while todo:
        each = todo.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        todo += [each.__cause__, each.__context__]
        texts += [repr(each), str(each), repr(each.args), repr(vars(each))]
        texts += [repr(note) for note in getattr(each, "__notes__", ())]
        request = getattr(each, "_request", None)
        if request is not None:
            texts += [repr(request.headers.raw), str(request.url), repr(request.url)]
    return "\n".join(texts)

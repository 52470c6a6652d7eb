"""Access to the HTTP response of a call."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

import httpx2

from .handover import captured_responses
from .http.headers import Headers
from .record import Record

if TYPE_CHECKING:
    from collections.abc import Generator

P = ParamSpec("P")
T = TypeVar("T")


class WithResponse(Record, Generic[T], frozen=True):
    """The result of a call together with the HTTP response.

    Attributes:
        result: what the method returns.
        status_code: the HTTP status.
        headers: the header fields, read-only, names in any case.
        http_response: the response as httpx2 gave it. The credentials are masked
            in the request that it refers to.
    """

    result: T
    status_code: int
    headers: Headers
    http_response: httpx2.Response

    def __repr__(self) -> str:
        return f"WithResponse(result={self.result!r}, status_code={self.status_code})"


# The second overload would take coroutines too, but the first one comes first.
@overload
def with_response(  # type: ignore[overload-overlap]
    method: Callable[P, Coroutine[Any, Any, T]], /, *args: P.args, **kwargs: P.kwargs
) -> Coroutine[Any, Any, WithResponse[T]]: ...


@overload
def with_response(
    method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
) -> WithResponse[T]: ...


def with_response(
    method: Callable[..., Any], /, *args: Any, **kwargs: Any
) -> WithResponse[Any] | Coroutine[Any, Any, WithResponse[Any]]:
    """Call a method and return its result together with the HTTP response.

    ``with_response(client.users.list, limit=3)``; await it if the method is
    asynchronous. If a call takes several requests, it is the last response.

    Args:
        method: a method of a resource.
        args, kwargs: its arguments.

    Raises:
        RuntimeError: if the method did not send a request.
    """
    with _captured() as responses:
        result = method(*args, **kwargs)
    if inspect.iscoroutine(result):
        return _await(result)
    return _join(result, responses)


async def _await(result: Coroutine[Any, Any, T]) -> WithResponse[T]:
    with _captured() as responses:
        value = await result
    return _join(value, responses)


def _join(result: T, responses: list[httpx2.Response]) -> WithResponse[T]:
    if not responses:
        raise RuntimeError("with_response: the method sent no request")
    response = responses[-1]
    headers = Headers(response.headers.multi_items())
    return WithResponse(result, response.status_code, headers, response)


@contextmanager
def _captured() -> Generator[list[httpx2.Response]]:
    responses: list[httpx2.Response] = []
    token = captured_responses.set(responses)
    try:
        yield responses
    finally:
        captured_responses.reset(token)

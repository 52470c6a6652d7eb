# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The fake of an API, as tests use it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

import httpx2

from .backend import Backend
from .call import Call
from .client_runtime import (
    AsyncClient,
    ErrorTable,
    Hooks,
    SyncClient,
    base_path,
    set_clock,
)
from .clock import Clock
from .description import Description
from .routes import ListRoute
from .transports import ANNOUNCING, AsyncTransport, Transport, received, response

if TYPE_CHECKING:
    from typing import Self

    from .server import Server

S = TypeVar("S", bound=SyncClient)
A = TypeVar("A", bound=AsyncClient)


class Fake(Generic[S, A]):
    """A fake of an API: it returns what the description documents, without any server.

    A generated class derives from this one, with a property for each resource, below which
    the routes are: ``fake.chats.list``.

    Args:
        strict: see the attribute.
        clock: the clock of the fake and of its clients.

    Attributes:
        clock: the clock that the fake and its clients share. It moves when a test says so,
            and when a client waits.
        strict: whether a request that contradicts the description raises `RequestError` in
            the test. If not, it gets the documented status, as it does over a network.
        transport: for an ``httpx2.Client`` of your own.
        async_transport: for an ``httpx2.AsyncClient`` of your own.
    """

    client_class: ClassVar[Any]
    """The synchronous client."""
    async_client_class: ClassVar[Any]
    """The asynchronous client."""
    arguments: ClassVar[Mapping[str, Any]] = {}
    """What both clients are made with: a credential that is made up."""
    description_file: ClassVar[Path] = Path(__file__).parents[1] / "description.json"
    """What the fake knows of the API."""

    def __init__(self, *, strict: bool = True, clock: Clock | None = None) -> None:
        self.strict = strict
        self.clock = Clock() if clock is None else clock
        self.transport = Transport(self)
        self.async_transport = AsyncTransport(self)

    @cached_property
    def _description(self) -> Description:
        return _read(self.description_file)

    @cached_property
    def _backend(self) -> Backend:
        service = self.client_class.__module__.partition(".")[0]
        return Backend(
            self._description,
            self.clock,
            errors=self._errors,
            prefixes=self._prefixes,
            distribution=service.replace("_", "-"),
        )

    def _errors(self) -> ErrorTable:
        return self._example_client.errors

    def _prefixes(self) -> list[str]:
        return [base_path(self._example_client)]

    @cached_property
    def _example_client(self) -> SyncClient:
        client: SyncClient = self.client_class(**self.arguments)
        return client

    def client(self, **options: Any) -> S:
        """A client that calls this fake.

        It has a made-up credential, and the clock and the limits of this fake, so that no
        test waits and no lock outlives it.

        Args:
            options: arguments of the client's constructor.
        """
        if "http_client" not in options:
            options["http_client"] = httpx2.Client(transport=self.transport)
        client: S = self.client_class(**self._arguments(options))
        self._connect(client)
        return client

    def async_client(self, **options: Any) -> A:
        """An asynchronous client that calls this fake, see `client`."""
        if "http_client" not in options:
            transport = self.async_transport
            options["http_client"] = httpx2.AsyncClient(transport=transport)
        client: A = self.async_client_class(**self._arguments(options))
        self._connect(client)
        return client

    def _connect(self, client: SyncClient | AsyncClient) -> None:
        self._backend.matcher.add_prefix(base_path(client))
        set_clock(client, self.clock)

    def _arguments(self, options: Mapping[str, Any]) -> dict[str, Any]:
        hooks = options.get("hooks", ())
        hooks = (hooks,) if isinstance(hooks, Hooks) else tuple(hooks)
        return {**self.arguments, **options, "hooks": (ANNOUNCING, *hooks)}

    def route(self, id: str, *item_classes: str) -> ListRoute[Any, Any]:
        """The route of an operation by its id, such as ``chats.list``.

        Args:
            id: the names that lead to the method, with dots.
            item_classes: the names of the classes of its items, if it has a list.

        Raises:
            LookupError: if there is no such operation; the message names similar ones.
        """
        operation = self._description.operation(id)
        return ListRoute(self._backend, operation, *item_classes)

    @property
    def calls(self) -> list[Call]:
        """All calls that were received, in their order; those for tokens as well."""
        return list(self._backend.calls)

    @property
    def limits(self) -> bool:
        """Whether documented limits are kept: too many calls get 429, and a lock."""
        return self._backend.limits

    @limits.setter
    def limits(self, are_kept: bool) -> None:
        self._backend.limits = are_kept

    def items(self, **counts: int) -> None:
        """Have lists hold so many different items, by the names of their resources.

        ``fake.items(chats=250)`` is ``fake.chats.list.has(250)``. Resources inside of
        others are named with their dots: ``fake.items(**{"chats.members": 3})``.

        Raises:
            LookupError: if there is no list of that name.
            ValueError: if a number is negative.
        """
        for name, count in counts.items():
            self._list_route(name).has(count)

    def _list_route(self, resource: str) -> ListRoute[Any, Any]:
        with suppress(LookupError):
            return self.route(f"{resource}.list")
        below = [
            operation
            for operation in self._description.operations
            if operation.id.rpartition(".")[0] == resource
        ]
        for operation in below:
            with suppress(ValueError):
                self._backend.check_list(operation)
                return ListRoute(self._backend, operation)
        if below:
            raise LookupError(f"{resource} has no operation that returns a list")
        return self.route(f"{resource}.list")

    def expires_tokens(self) -> None:
        """End the access tokens that were used so far, so that the next call gets 401."""
        self._backend.expire_tokens()

    def reset(self) -> None:
        """Forget all calls and orders and what was created, and set the clock back."""
        self._backend.reset()

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        """Return the response to a request whose content was read.

        Raises:
            RequestError: if it contradicts the description, and the fake is strict.
            httpx2.ReadTimeout, httpx2.RemoteProtocolError: as ordered.
        """
        outcome = self._backend.respond(received(request))
        if outcome.refusal is not None and self.strict:
            raise outcome.refusal
        return response(request, outcome)

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> Server:
        """Respond over a network as well, until the server is closed.

        ``with fake.serve() as server`` gives its address as ``server.url``.
        """
        from .server import Server

        return Server(self._backend, host, port)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.reset()


@lru_cache(maxsize=8)
def _read(file: Path) -> Description:
    """What a file says; all fakes of a process share it, as it is never changed."""
    return Description.read(file)


_OF_INSTANCES = ("clock", "strict", "transport", "async_transport")

#: Names that no resource may have on a fake.
RESERVED = frozenset(
    name
    for name in (*dir(Fake), *Fake.__annotations__, *_OF_INSTANCES)
    if not name.startswith("_")
)

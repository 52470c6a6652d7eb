# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Calls by a method and a path: ``client.get("/path", type=Model)``.

A resource of the same name hides one of these; ``client.request("GET", "/path")`` is always
available.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .raw import RawArguments

T = TypeVar("T")


class Verbs(ABC):
    """The HTTP methods, each with a path below the base URL, see `SyncClient.request`."""

    @abstractmethod
    def _call_path(
        self, method: str, path: str, type_: Any, arguments: Mapping[str, Any]
    ) -> Any:
        """Call a method and a path, see `request`."""

    @overload
    def get(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    def get(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    def get(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a GET that is not documented, see `request`."""
        return self._call_path("GET", path, type, arguments)

    @overload
    def post(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    def post(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    def post(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a POST that is not documented, see `request`."""
        return self._call_path("POST", path, type, arguments)

    @overload
    def put(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    def put(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    def put(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a PUT that is not documented, see `request`."""
        return self._call_path("PUT", path, type, arguments)

    @overload
    def patch(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    def patch(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    def patch(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a PATCH that is not documented, see `request`."""
        return self._call_path("PATCH", path, type, arguments)

    @overload
    def delete(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    def delete(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    def delete(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a DELETE that is not documented, see `request`."""
        return self._call_path("DELETE", path, type, arguments)

    @overload
    def options(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    def options(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    def options(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send an OPTIONS that is not documented, see `request`."""
        return self._call_path("OPTIONS", path, type, arguments)

    def head(self, path: str, **arguments: Unpack[RawArguments]) -> None:
        """Send a HEAD that is not documented; `with_response` has the headers of its response."""
        self._call_path("HEAD", path, None, arguments)


class AsyncVerbs(ABC):
    """The HTTP methods, for the asynchronous client, see `SyncClient.request`."""

    @abstractmethod
    async def _call_path(
        self, method: str, path: str, type_: Any, arguments: Mapping[str, Any]
    ) -> Any:
        """Call a method and a path, see `request`."""

    @overload
    async def get(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    async def get(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    async def get(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a GET that is not documented, see `request`."""
        return await self._call_path("GET", path, type, arguments)

    @overload
    async def post(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    async def post(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    async def post(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a POST that is not documented, see `request`."""
        return await self._call_path("POST", path, type, arguments)

    @overload
    async def put(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    async def put(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    async def put(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a PUT that is not documented, see `request`."""
        return await self._call_path("PUT", path, type, arguments)

    @overload
    async def patch(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    async def patch(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    async def patch(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a PATCH that is not documented, see `request`."""
        return await self._call_path("PATCH", path, type, arguments)

    @overload
    async def delete(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    async def delete(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    async def delete(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send a DELETE that is not documented, see `request`."""
        return await self._call_path("DELETE", path, type, arguments)

    @overload
    async def options(
        self, path: str, *, type: type[T], **arguments: Unpack[RawArguments]
    ) -> T: ...

    @overload
    async def options(
        self, path: str, *, type: object = Any, **arguments: Unpack[RawArguments]
    ) -> Any: ...

    async def options(self, path: str, *, type: Any = Any, **arguments: Any) -> Any:
        """Send an OPTIONS that is not documented, see `request`."""
        return await self._call_path("OPTIONS", path, type, arguments)

    async def head(self, path: str, **arguments: Unpack[RawArguments]) -> None:
        """Send a HEAD that is not documented; `with_response` has the headers of its response."""
        await self._call_path("HEAD", path, None, arguments)

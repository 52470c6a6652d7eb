"""Typed client of Library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.capture import (
        WithResponse as WithResponse,
        with_response as with_response,
    )
    from ._runtime.hooks import (
        ErrorEvent as ErrorEvent,
        Hooks as Hooks,
        RequestEvent as RequestEvent,
        ResponseEvent as ResponseEvent,
        RetryEvent as RetryEvent,
        WaitEvent as WaitEvent,
    )
    from ._runtime.limits import Limiter as Limiter
    from ._runtime.model import UNSET as UNSET, UnsetType as UnsetType
    from ._runtime.paging.walk import AsyncWalk as AsyncWalk, Walk as Walk
    from ._runtime.streaming.download import (
        AsyncDownload as AsyncDownload,
        Download as Download,
        stream as stream,
    )
    from ._runtime.tracing import opentelemetry_hooks as opentelemetry_hooks
    from .client import (
        AsyncLibrary as AsyncLibrary,
        Library as Library,
        Region as Region,
    )
    from .errors import (
        APIConnectionError as APIConnectionError,
        APIStatusError as APIStatusError,
        APITimeoutError as APITimeoutError,
        ClientError as ClientError,
        ConflictError as ConflictError,
        LibraryError as LibraryError,
        LocalRateLimitError as LocalRateLimitError,
        NotFoundError as NotFoundError,
        PaginationError as PaginationError,
        ResponseDecodeError as ResponseDecodeError,
        ResponseTooLargeError as ResponseTooLargeError,
        ServerError as ServerError,
        ServiceUnavailableError as ServiceUnavailableError,
        TokenError as TokenError,
        TooManyRequestsError as TooManyRequestsError,
    )
    from .models.books import (
        BookCreate as BookCreate,
        BookPage as BookPage,
        BookPatch as BookPatch,
    )
    from .models.shared import (
        Book as Book,
        File as File,
        Genre as Genre,
        Medium as Medium,
        Paper as Paper,
    )
    from .models.shelves import Shelf as Shelf

__version__ = "2.1.0"

__all__ = [
    "WithResponse",
    "with_response",
    "ErrorEvent",
    "Hooks",
    "RequestEvent",
    "ResponseEvent",
    "RetryEvent",
    "WaitEvent",
    "Limiter",
    "UNSET",
    "UnsetType",
    "AsyncWalk",
    "Walk",
    "AsyncDownload",
    "Download",
    "stream",
    "opentelemetry_hooks",
    "AsyncLibrary",
    "Library",
    "Region",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "ClientError",
    "ConflictError",
    "LibraryError",
    "LocalRateLimitError",
    "NotFoundError",
    "PaginationError",
    "ResponseDecodeError",
    "ResponseTooLargeError",
    "ServerError",
    "ServiceUnavailableError",
    "TokenError",
    "TooManyRequestsError",
    "BookCreate",
    "BookPage",
    "BookPatch",
    "Book",
    "File",
    "Genre",
    "Medium",
    "Paper",
    "Shelf",
]

# Loaded on first use (PEP 562), so that importing the package costs next to nothing.
_EXPORTS = {
    "WithResponse": "._runtime.capture",
    "with_response": "._runtime.capture",
    "ErrorEvent": "._runtime.hooks",
    "Hooks": "._runtime.hooks",
    "RequestEvent": "._runtime.hooks",
    "ResponseEvent": "._runtime.hooks",
    "RetryEvent": "._runtime.hooks",
    "WaitEvent": "._runtime.hooks",
    "Limiter": "._runtime.limits",
    "UNSET": "._runtime.model",
    "UnsetType": "._runtime.model",
    "AsyncWalk": "._runtime.paging.walk",
    "Walk": "._runtime.paging.walk",
    "AsyncDownload": "._runtime.streaming.download",
    "Download": "._runtime.streaming.download",
    "stream": "._runtime.streaming.download",
    "opentelemetry_hooks": "._runtime.tracing",
    "AsyncLibrary": ".client",
    "Library": ".client",
    "Region": ".client",
    "APIConnectionError": ".errors",
    "APIStatusError": ".errors",
    "APITimeoutError": ".errors",
    "ClientError": ".errors",
    "ConflictError": ".errors",
    "LibraryError": ".errors",
    "LocalRateLimitError": ".errors",
    "NotFoundError": ".errors",
    "PaginationError": ".errors",
    "ResponseDecodeError": ".errors",
    "ResponseTooLargeError": ".errors",
    "ServerError": ".errors",
    "ServiceUnavailableError": ".errors",
    "TokenError": ".errors",
    "TooManyRequestsError": ".errors",
    "BookCreate": ".models.books",
    "BookPage": ".models.books",
    "BookPatch": ".models.books",
    "Book": ".models.shared",
    "File": ".models.shared",
    "Genre": ".models.shared",
    "Medium": ".models.shared",
    "Paper": ".models.shared",
    "Shelf": ".models.shelves",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        module = _EXPORTS.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_EXPORTS})

"""Typed client of Library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.capture import WithResponse, with_response
    from ._runtime.hooks import (
        ErrorEvent,
        Hooks,
        RequestEvent,
        ResponseEvent,
        RetryEvent,
        WaitEvent,
    )
    from ._runtime.limits import Limiter
    from ._runtime.model import UNSET, UnsetType
    from ._runtime.paging.walk import AsyncWalk, Walk
    from ._runtime.streaming.download import AsyncDownload, Download, stream
    from ._runtime.tracing import opentelemetry_hooks
    from .client import AsyncLibrary, Library, Region
    from .errors import (
        APIConnectionError,
        APIStatusError,
        APITimeoutError,
        ClientError,
        ConflictError,
        LibraryError,
        LocalRateLimitError,
        NotFoundError,
        PaginationError,
        ResponseDecodeError,
        ResponseTooLargeError,
        ServerError,
        ServiceUnavailableError,
        TokenError,
        TooManyRequestsError,
    )
    from .models.books import BookCreate, BookPage, BookPatch
    from .models.shared import Book, File, Genre, Medium, Paper
    from .models.shelves import Shelf

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

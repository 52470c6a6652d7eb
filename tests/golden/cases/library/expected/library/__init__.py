"""Typed client of Library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.capture import WithResponse as WithResponse
    from ._runtime.capture import with_response as with_response
    from ._runtime.model import UNSET as UNSET
    from ._runtime.model import UnsetType as UnsetType
    from .client import AsyncLibrary as AsyncLibrary
    from .client import Library as Library
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import ClientError as ClientError
    from .errors import ConflictError as ConflictError
    from .errors import LibraryError as LibraryError
    from .errors import NotFoundError as NotFoundError
    from .errors import ResponseDecodeError as ResponseDecodeError
    from .errors import ServerError as ServerError
    from .errors import ServiceUnavailableError as ServiceUnavailableError
    from .errors import TooManyRequestsError as TooManyRequestsError
    from .models.books import BookCreate as BookCreate
    from .models.books import BookPage as BookPage
    from .models.books import BookPatch as BookPatch
    from .models.shared import Book as Book
    from .models.shared import File as File
    from .models.shared import Genre as Genre
    from .models.shared import Medium as Medium
    from .models.shared import Paper as Paper
    from .models.shelves import Shelf as Shelf

__version__ = "2.1.0"

__all__ = [
    "WithResponse",
    "with_response",
    "UNSET",
    "UnsetType",
    "AsyncLibrary",
    "Library",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "ClientError",
    "ConflictError",
    "LibraryError",
    "NotFoundError",
    "ResponseDecodeError",
    "ServerError",
    "ServiceUnavailableError",
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
    "UNSET": "._runtime.model",
    "UnsetType": "._runtime.model",
    "AsyncLibrary": ".client",
    "Library": ".client",
    "APIConnectionError": ".errors",
    "APIStatusError": ".errors",
    "APITimeoutError": ".errors",
    "ClientError": ".errors",
    "ConflictError": ".errors",
    "LibraryError": ".errors",
    "NotFoundError": ".errors",
    "ResponseDecodeError": ".errors",
    "ServerError": ".errors",
    "ServiceUnavailableError": ".errors",
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

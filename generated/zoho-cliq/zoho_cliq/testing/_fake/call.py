# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What a fake received, and what it reports about requests that contradict the description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from .client_runtime import without_secrets


@dataclass(frozen=True, slots=True)
class File:
    """A file in a multipart form, as it was received.

    Attributes:
        filename: its name, None if the part has none.
        content_type: its media type.
        content: its bytes.
    """

    filename: str | None
    content_type: str
    content: bytes


@dataclass(slots=True, repr=False)
class Call:
    """One request that a fake received.

    Attributes:
        operation: the id of the operation, such as ``chats.list``; empty where none was
            recognized.
        method: the HTTP method.
        url: the whole URL.
        path: the path parameters by name, decoded.
        query: the query parameters by name, decoded; those that are not documented are
            texts, or lists of texts if they came more than once.
        headers: the header fields by name in lower case.
        body: the value of JSON, a mapping of a form's fields (files are `File`), a string, or
            bytes; None if there was none.
        status: the status of the response; None if no response came.

    It is printed without credentials, since tests print what they compare.
    """

    operation: str
    method: str
    url: str
    path: Mapping[str, Any] = field(default_factory=dict[str, Any])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = None
    status: int | None = None

    def __repr__(self) -> str:
        shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self))
        return f"Call({without_secrets(shown, self.headers, self.query)})"


class RequestError(AssertionError):
    """A request that contradicts the description of the API.

    Attributes:
        operation: the id of the operation; empty where none was recognized.
        faults: all that is wrong, each as ``body.name: expected a string, found 5``.
    """

    def __init__(self, operation: str, faults: Sequence[str]) -> None:
        prefix = f"{operation}: " if operation else ""
        super().__init__("\n".join(f"{prefix}{fault}" for fault in faults))
        self.operation = operation
        self.faults = tuple(faults)

    def __reduce__(self) -> tuple[type[RequestError], tuple[str, tuple[str, ...]]]:
        return RequestError, (self.operation, self.faults)

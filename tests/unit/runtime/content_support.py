"""Bodies decoded by their media type, both ways: leniently and strictly."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from client_runtime.decoding import codec
from client_runtime.decoding.content import decode_content
from client_runtime.decoding.lenient import Problem
from client_runtime.http.headers import Headers

JSON = "application/json"
ZIP = b"PK\x03\x04\xff\xfe\x00"


class Order(msgspec.Struct):
    id: int


def decoded(
    declared: Any, content_type: str | None, content: bytes, *, strict: bool
) -> tuple[Any, tuple[Problem, ...]]:
    headers = Headers([] if content_type is None else [("Content-Type", content_type)])
    return decode_content(declared, headers, content, strict=strict)


def read(declared: Any, content_type: str | None, content: bytes) -> Any:
    """The value, which contradicts nothing: it is the same if strict."""
    value, problems = decoded(declared, content_type, content, strict=False)
    assert problems == ()
    assert decoded(declared, content_type, content, strict=True) == (value, ())
    return value


def contradiction(declared: Any, content_type: str | None, content: bytes) -> Any:
    """The value with what is reported of it; strict refuses it for that reason."""
    value, problems = decoded(declared, content_type, content, strict=False)
    (problem,) = problems
    assert problem.path == "$"
    with pytest.raises(codec.Mismatch) as caught:
        decoded(declared, content_type, content, strict=True)
    assert str(caught.value).startswith(problem.reason)
    return value, problem.reason

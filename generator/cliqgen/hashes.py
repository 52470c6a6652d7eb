"""SHA-256 of contents, in hexadecimal: how files are distinguished."""

from __future__ import annotations

import hashlib
from functools import cached_property

from msgspec import Struct


def hash_of(content: bytes) -> str:
    """The hash of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def hash_of_text(text: str) -> str:
    """The hash of a string's bytes in UTF-8."""
    return hash_of(text.encode("utf-8"))


class Content(Struct, frozen=True, dict=True):
    """The bytes of a file that is to be written; they are hashed once."""

    data: bytes

    @cached_property
    def hash(self) -> str:
        """Their hash."""
        return hash_of(self.data)

"""Documents that are not files: read from a URL, an application or standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cliqgen.address import Address, Application, StandardInput, Url
from cliqgen.diagnostics import Position, failure, reading, usage_failure
from cliqgen.replacing import replace
from cliqgen.source.limits import MAX_BYTES
from cliqgen.source.text import SourceText, decode

if TYPE_CHECKING:
    from cliqgen.source.fetching import Network


def read_address(
    address: Address,
    network: Callable[[], Network],
    stored: Mapping[str, bytes] | None,
) -> SourceText:
    """The text of a document, named by its address; what is stored is not read again.

    `network` is only called for a URL: few descriptions need what it imports.

    Raises:
        CliqgenError: it cannot be read, or is not text.
    """
    name = address.name
    if stored is not None and name in stored:
        return _text(name, stored[name])
    if isinstance(address, Url):
        fetched = network().open(address)
        return _text(fetched.url.name, fetched.content)
    if isinstance(address, Application):
        from cliqgen.source.application import import_application

        imported = import_application(address)
        with reading(imported.files):
            text = _text(name, imported.document)
        return replace(text, files=imported.files)
    return _text(name, _piped())


def has_folder(name: str) -> bool:
    """Whether a document of that name has an address that others can be relative to."""
    return "://" in name


def _text(name: str, content: bytes) -> SourceText:
    place = Position(name)
    called = "standard input" if name == StandardInput.name else name
    text = decode(content, called, place)
    if not text.strip():
        raise failure(
            "file-empty",
            f"{called} is empty",
            place,
            remedy="Make sure that it contains a document.",
        )
    return SourceText(Path(name), name, text, content)


def _piped() -> bytes:
    place = Position(StandardInput.name)
    try:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
    except (AttributeError, OSError, ValueError):  # closed
        content = b""
    if len(content) > MAX_BYTES:
        size = MAX_BYTES // 1024 // 1024
        message = f"standard input is larger than {size} MiB"
        raise usage_failure("file-too-large", message, place)
    return content

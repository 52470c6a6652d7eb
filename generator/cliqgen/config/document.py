"""One configuration file: its data, and the position of each setting in it."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct

from cliqgen.config.places import find_places
from cliqgen.contained import configuration_leads_out
from cliqgen.diagnostics import CliqgenError, Position, UsageError, usage_failure
from cliqgen.settings.schema import Place
from cliqgen.source.plain import is_mapping
from cliqgen.source.text import SourceText, display_name, read_text, uncapitalized

#: Settings at the top of the file; wins over a pyproject.toml beside it.
OWN_NAME = "cliqgen.toml"
SHARED_NAME = "pyproject.toml"
#: Bytes of a file. Everything that it names is looked up before anything else happens.
_LONGEST = 1024 * 1024
#: The table of the settings in a file shared with other tools.
_TABLE = ("tool", "cliqgen")
#: More digits than Python converts by default (`sys.int_info.default_max_str_digits`).
_LONG_NUMBER = re.compile(r"(?<![\w.])\d(?:_?\d){4299,}(?![\w.])")
_AT_POSITION = re.compile(r"(.*) \(at line (\d+), column (\d+)\)\Z", re.DOTALL)


class TomlDocument(Struct, frozen=True, dict=True):
    """A parsed TOML file."""

    source: SourceText
    data: dict[str, Any]

    def position(self, place: Place) -> Position:
        """The position of a key or an item of a list, or else of what would contain it."""
        for length in range(len(place), 0, -1):
            offset = self._places.get(place[:length])
            if offset is not None:
                return self.source.position_at(offset)
        return self.source.position(1, 1)

    def offset(self, place: Place) -> int | None:
        """Where a key begins in the text; None if it is not there."""
        return self._places.get(place)

    @cached_property
    def _places(self) -> dict[Place, int]:
        return find_places(self.source.text)

    @property
    def prefix(self) -> tuple[str, ...]:
        """The place of cliqgen's settings."""
        return _TABLE if self.source.path.name == SHARED_NAME else ()

    @property
    def settings(self) -> Any:
        """The settings; None if there are none."""
        value: Any = self.data
        for name in self.prefix:
            value = value.get(name) if is_mapping(value) else None
        return value


def read_toml(path: Path) -> TomlDocument:
    """Read and parse a file.

    Raises:
        UsageError: it cannot be read, is somewhere else, or is not valid TOML
    """
    check_own(path)
    try:
        source = read_text(path)
    except CliqgenError as error:
        if error.diagnostics[0].code != "file-empty":
            raise UsageError(error.diagnostics) from None
        return parse_toml(path, "")  # empty, which is valid TOML
    if len(source.content) > _LONGEST:
        message = f"{source.name} is larger than {_LONGEST // 1024} KiB"
        raise usage_failure("config-syntax", message, Position(source.name))
    return _parsed(source)


def check_own(path: Path) -> None:
    """Stop at a configuration that links lead out of its repository, unread.

    Raises:
        UsageError: they do
    """
    try:
        is_elsewhere = configuration_leads_out(path)
    except (OSError, ValueError, RuntimeError):  # told when it is read
        return
    if is_elsewhere:
        name = display_name(path)
        raise usage_failure(
            "source-outside",
            f"links lead {name} out of its repository, to {path.resolve()}",
            Position(name),
            remedy="Replace the link by the file itself.",
        )


def parse_toml(path: Path, text: str) -> TomlDocument:
    """Parse the text of a file.

    Raises:
        UsageError: it is not valid TOML
    """
    return _parsed(SourceText(path, display_name(path), text))


def _parsed(source: SourceText) -> TomlDocument:
    try:
        return TomlDocument(source, tomllib.loads(source.text))
    except RecursionError:
        message, position = "it is nested too deeply", source.position(1, 1)
    except ValueError as error:
        raise _invalid(source, str(error)) from None
    raise usage_failure(
        "config-syntax", f"{source.name} is not valid TOML: {message}", position
    )


def _invalid(source: SourceText, text: str) -> UsageError:
    """The error for what tomllib reports, or Python about a number of too many digits."""
    number = _LONG_NUMBER.search(source.text)
    if "digits" in text and number is not None:
        return usage_failure(
            "config-syntax",
            f"{source.name} has an integer of {len(number[0])} digits, expected up to 64 bits",
            source.position_at(number.start()),
            remedy="Write a smaller number, or a string in quotes.",
        )
    message, position = _message(source, text)
    message = f"{source.name} is not valid TOML: {message}"
    return usage_failure("config-syntax", message, position)


def _message(source: SourceText, text: str) -> tuple[str, Position]:
    """The message of tomllib, and the position that it ends with."""
    match = _AT_POSITION.match(text)
    text = uncapitalized(text)
    if match is None:
        return text, source.position(len(source.lines), 1)
    return uncapitalized(match[1]), source.position(int(match[2]), int(match[3]))

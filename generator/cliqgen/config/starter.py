"""The configuration that `cliqgen init` writes: commented and complete."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from cliqgen.config.document import SHARED_NAME
from cliqgen.config.misplaced import PACKAGE
from cliqgen.diagnostics import usage_failure
from cliqgen.request import Layout
from cliqgen.settings.schema import client_settings, project_settings
from cliqgen.source.plain import is_mapping

_HEAD = """\
# The client that cliqgen generates. Paths are relative to this file. With
# several clients, each has its own [[client]]. For completion and checks in editors
# that support Taplo's comments, such as Even Better TOML, run
#     cliqgen init --print-schema > cliqgen.schema.json
# and start this file with
#     #:schema ./cliqgen.schema.json

"""
_TABLE = """\
# The client that cliqgen generates. Paths are relative to this file. With
# several clients, each has its own [[tool.cliqgen.client]].
[tool.cliqgen]
"""
_WIDTH = 88


class Choices(Struct, frozen=True):
    """The user's choices for a client; paths are relative to the configuration, with `/`."""

    specs: tuple[str, ...]
    package: str
    output: str
    layout: Layout
    status_codes: str | None = None

    def settings(self) -> dict[str, Any]:
        given = {
            "specs": list(self.specs),
            "status-codes": self.status_codes,
            "package": self.package,
            "output": self.output,
            "layout": self.layout,
        }
        return {name: value for name, value in given.items() if value is not None}


def starter_text(name: str, choices: Choices) -> str:
    """What to write into a new cliqgen.toml, or to append to a pyproject.toml.

    Raises:
        UsageError: a value is not valid Unicode
    """
    head = _TABLE if name == SHARED_NAME else _HEAD
    return head + "\n".join(_lines(choices.settings())) + "\n"


def _lines(settings: dict[str, Any]) -> Iterator[str]:
    """Each setting below a comment that documents it."""
    for name, known in client_settings().items():
        yield from textwrap.wrap(
            known["description"],
            _WIDTH,
            initial_indent="# ",
            subsequent_indent="# ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        if name == PACKAGE:
            yield from (f"#     {line}" for line in _project_lines(settings[name]))
        if name in settings:
            yield f"{name} = {_toml(settings[name])}"
        else:
            yield f"# {name} = {_toml(_example(known))}"


def _project_lines(package: str) -> Iterator[str]:
    """The table that may replace the package name."""
    yield f"{PACKAGE}.name = {_toml(package)}"
    for name, known in project_settings().items():
        if "examples" in known:
            yield f"{PACKAGE}.{name} = {_toml(_example(known))}"


def _example(known: Mapping[str, Any]) -> Any:
    return known["examples"][0]


def _toml_key(key: str) -> str:
    return key if key.isidentifier() and key.isascii() else _toml(key)


def _toml(value: Any) -> str:
    """A value in TOML; its escapes are those of JSON, and one for DEL."""
    if is_mapping(value):
        members = (f"{_toml_key(k)} = {_toml(v)}" for k, v in value.items())
        return f"{{{', '.join(members)}}}"
    text = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise usage_failure(
            "config-value", f"{value!r} cannot be written as a TOML string"
        ) from None
    return text

"""Formatting a module, or one statement, with black itself."""

from __future__ import annotations

import re
from time import process_time
from typing import TYPE_CHECKING

from cliqgen.formatting.statements import UnsureOfModule

if TYPE_CHECKING:
    from black.mode import Mode

#: A statement that opens a block needs one to be parsed.
_BODY = "pass"
#: Statements that only follow others, or whose form depends on the module.
_DEPENDENT = re.compile(r"(?:elif|else|except|finally|case|match|(?:async )?with)\b")


class Judge:
    """Calls black, and caches its results for the rest of a run.

    `asked` counts the statements that it formatted, `modules` the whole modules; `seconds`
    is the CPU time that this took.
    """

    def __init__(self) -> None:
        self.asked = 0
        self.modules = 0
        self.seconds = 0.0
        self._known: dict[tuple[str, int, bool], str] = {}

    def module(self, text: str) -> str:
        """A module as black formats it.

        Raises:
            black.InvalidInput: it cannot be read.
        """
        from black import format_file_contents
        from black.mode import Mode
        from black.report import NothingChanged

        self.modules += 1
        start = process_time()
        try:
            return format_file_contents(text, fast=True, mode=Mode())
        except NothingChanged:
            return text
        finally:
            self.seconds += process_time() - start

    def statement(self, text: str, depth: int, is_docstring: bool) -> str:
        """One statement with its indentation, as black formats it in its place.

        Raises:
            UnsureOfModule: black cannot format it by itself.
        """
        key = (text, depth, is_docstring)
        if key not in self._known:
            self.asked += 1
            start = process_time()
            self._known[key] = _formatted(text, depth, is_docstring)
            self.seconds += process_time() - start
        return self._known[key]


def _formatted(text: str, depth: int, is_docstring: bool) -> str:
    from black import format_str
    from black.parsing import InvalidInput

    stripped = text.lstrip()
    if _DEPENDENT.match(stripped) or stripped.split("#")[0].strip() == "...":
        raise UnsureOfModule
    blocks = "".join("    " * level + "if 1:\n" for level in range(depth))
    pad = "    " * depth
    first = "" if is_docstring else f"{pad}pass\n"
    opens_block = stripped.split("\n")[-1].split("  #")[0].endswith(":")
    body = f"\n{pad}    {_BODY}" if opens_block else ""
    source = f"{blocks}{first}{text}{body}\n"
    try:
        result = format_str(source, mode=_mode())
    except InvalidInput:
        raise UnsureOfModule from None
    lines = result[:-1].split("\n")[depth + (not is_docstring) :]
    if opens_block and lines.pop() != f"{pad}    {_BODY}":
        raise UnsureOfModule
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def _mode() -> Mode:
    """The mode that black infers from `from __future__ import annotations`."""
    from black.mode import Mode as BlackMode
    from black.mode import TargetVersion

    versions = {v for v in TargetVersion if v.value >= TargetVersion.PY37.value}
    return BlackMode(target_versions=versions)

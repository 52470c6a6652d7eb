"""Whether the form of a path parameter allows slashes in its value.

It does so by a mark at the edge of the name (`{path*}`, `{+path}`, `[...path]`), by the
converter `path` (`{rest:path}`, `<path:rest>`), by a pattern with a repeated part that
matches a slash (`{path:.+}`, `:path{.+}`), and by a template of google.api.http that is
several segments or any number of them (`{name=projects/*}`, `{name=**}`; `*` is one).
Patterns are untrusted: they are read character by character and never matched.
"""

from __future__ import annotations

import re
import warnings

from msgspec import Struct

_MARKS = ("*", "**", "+", "...")
_WILDCARDS = frozenset({"*", "{*}", "{**}"})
#: A name in braces with its marks, and the part after a colon or an equals sign.
_BRACED = re.compile(
    r"\s*(?P<before>\*\*?|\+|\.\.\.)?\s*[^{}:=*?+<>\s]+?\s*(?P<behind>\*|\+|\?|\.\.\.)?\s*"
    r"(?:(?P<kind>[:=])(?P<rule>.*))?",
    re.DOTALL,
)
#: The name of a converter, and its argument.
_CONVERTER = re.compile(r"\s*(\w+)\s*(?:\((.*)\))?\s*\??\s*(?:[:=].*)?", re.DOTALL)

#: Longer patterns are not analyzed.
_LONGEST = 200
_OPENING = re.compile(r"\((?:\?(?:P?<\w+>|<?[=!]|[:>|#]|[a-zA-Z-]+:?)?)?")
_ATOM = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL
)
_SEVERAL = re.compile(r"[*+]|\{(?!0*1?\})[0-9]*,?[0-9]*\}")
#: Openings of groups that consume no characters.
_LOOKING = ("(?=", "(?!", "(?<=", "(?<!", "(?#")


def in_braces(inner: str) -> bool:
    """Whether the text in the braces of a parameter allows slashes: `+path`, `rest:.*`."""
    match = _BRACED.fullmatch(inner)
    if match is None:
        return False
    if match["before"] or match["behind"] in _MARKS:
        return True
    rule = match["rule"] or ""
    if match["kind"] == "=":
        return "/" in rule or "**" in rule
    return by_rule(rule)


def by_rule(rule: str) -> bool:
    """Whether a converter, a mark or a pattern allows slashes: `path`, `*`, `[a-z/]+`."""
    rule = rule.strip()
    converter = _CONVERTER.fullmatch(rule)
    if converter is not None:
        return converter[1] == "path" or takes_slashes(converter[2] or "")
    return rule in _MARKS or takes_slashes(rule)


def behind(text: str) -> bool:
    """Whether the text after a parameter allows slashes: `{.+}`, `(.*)`, `*`."""
    pattern = text.rstrip("?*+")
    marks = text[len(pattern) :]
    return "*" in marks or "+" in marks or by_rule(pattern[1:-1])


def is_wildcard(written: str) -> bool:
    """Whether a parameter consists only of a mark."""
    return written in _WILDCARDS


def takes_slashes(pattern: str) -> bool:
    """Whether a regular expression has a slash, or repeats something that may be one.

    A single character that may be anything does not count: `[0-9].[0-9]` means `1.2`.
    """
    if len(pattern) > _LONGEST:
        return False
    at = 0
    groups = [_Group(is_looking=False)]
    while at < len(pattern):
        opening = _OPENING.match(pattern, at)
        if opening is not None:
            at = opening.end()
            is_looking = groups[-1].is_looking or opening[0] in _LOOKING
            groups.append(_Group(is_looking))
            continue
        if pattern[at] == ")" and len(groups) > 1:
            at += 1
            is_slash = groups.pop().has_slash
        else:
            atom = _ATOM.match(pattern, at)
            written = "" if atom is None else atom[0]
            at += len(written) or 1
            is_slash = not groups[-1].is_looking and _may_be_slash(written)
            if is_slash and _names_slash(written):
                return True
        if is_slash and _SEVERAL.match(pattern, at):
            return True
        groups[-1].has_slash = groups[-1].has_slash or is_slash
    return False


class _Group(Struct):
    """An open group of a pattern; `is_looking` ones consume no characters."""

    is_looking: bool
    has_slash: bool = False


def _names_slash(atom: str) -> bool:
    """Whether a part of a pattern contains a slash, or its code."""
    return not atom.startswith("[^") and ("/" in atom or "2f" in atom.lower())


def _may_be_slash(atom: str) -> bool:
    """Whether a single character of a pattern may be a slash."""
    try:
        with warnings.catch_warnings(action="ignore"):  # about future set operations
            return re.fullmatch(atom, "/") is not None
    except (re.error, OverflowError):  # syntax of another language
        return "/" in atom and not atom.startswith("[^")

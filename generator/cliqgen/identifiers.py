"""Words to identifiers. Nothing becomes a Python name except through this module."""

from __future__ import annotations

import builtins
import hashlib
import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_BOUNDARY = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])"  # camelCase
    r"|(?<=[A-Z])(?=[A-Z][a-z])"  # HTTPServer
)
_BRAND = re.compile(r"[a-z][A-Z]{2,}\Z")  # iOS
_MAX_LENGTH = 80
_LONGEST_ACRONYM = 4
#: What is left of a long name of a module before its digest: file systems allow 255
#: bytes, of which `.cpython-311.pyc` and the like need some.
_MODULE_BYTES = 80
_DIGITS = (6, 12, 64)

#: Names that annotations and bodies of generated code use.
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))
KEYWORDS = frozenset((*keyword.kwlist, *keyword.softkwlist)) - {
    "_",
    "type",
    "case",
    "match",
}

#: What no file on Windows may be called, whatever follows after a dot.
DEVICES = frozenset(
    {
        *("con", "prn", "aux", "nul"),
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
    }
)


def words(text: str) -> list[str]:
    """The words of a raw name: `getChatV3` is `get`, `Chat`, `V3`.

    Compatibility characters are folded first, as Python folds them in identifiers
    (PEP 3131), so that two names which Python takes for one are one here as well.
    """
    folded = unicodedata.normalize("NFKC", text).replace("'", "").replace("\u2019", "")
    kept = "".join(c if f"_{c}".isidentifier() and c != "_" else " " for c in folded)
    found: list[str] = []
    for chunk in kept.split():
        parts = [chunk] if _BRAND.match(chunk) else _BOUNDARY.split(chunk)
        found.extend(part for part in parts if part)
    return found


def snake_case(text: str, *, fallback: str = "value") -> str:
    """A name for functions, parameters, fields and modules."""
    return _finish("_".join(words(text)).lower(), fallback)


def pascal_case(text: str, *, fallback: str = "Value") -> str:
    """A name for classes. Short words in capitals stay so: `DND settings` is `DNDSettings`."""
    return _finish("".join(_capital(word) for word in words(text)), fallback)


def module_name(*names: str) -> str:
    """A name for a module, made of names that are identifiers already.

    One that is too long for a file is cut, and ends in a digest of the whole.
    """
    name = "_".join(names)
    if len(name.encode()) <= _MODULE_BYTES:
        return name
    cut = name.encode()[:_MODULE_BYTES].decode(errors="ignore").rstrip("_")
    return f"{cut}_{_digest(name)}"


def folded(name: str) -> str:
    """What names have in common that are one file where case does not count."""
    name = unicodedata.normalize("NFKC", name).casefold()
    return unicodedata.normalize("NFKC", name)


def constant_case(*names: str) -> str:
    """A name for module constants, made of names that are identifiers already."""
    return unicodedata.normalize("NFKC", "_".join(names).upper())


def join_words(parent: str, role: str) -> str:
    """A class name for a role within something, without saying a word twice in a row.

    `Chat` and `chat_type` give `ChatType`, `Message` and `card` give `MessageCard`.
    """
    before, after = words(parent), words(role)
    for size in range(min(len(before), len(after)), 0, -1):
        if [w.lower() for w in before[-size:]] == [w.lower() for w in after[:size]]:
            after = after[size:]
            break
    return pascal_case(" ".join([*before, *after]))


def is_identifier(text: str) -> bool:
    """Whether a text is a plain ASCII or Unicode identifier and no keyword."""
    return (
        text.isidentifier()
        and not keyword.iskeyword(text)
        and unicodedata.normalize("NFKC", text) == text
    )


def _capital(word: str) -> str:
    if word.isupper() and len(word) <= _LONGEST_ACRONYM:
        return word
    return word[:1].upper() + word[1:].lower()


def _finish(name: str, fallback: str) -> str:
    name = unicodedata.normalize("NFKC", name)[:_MAX_LENGTH].rstrip("_")
    if not name:
        return fallback
    if not name[0].isidentifier():
        name = f"{fallback[0]}{name}" if fallback[0].isupper() else f"{fallback}_{name}"
    return f"{name}_" if name in KEYWORDS or keyword.iskeyword(name) else name


def _digest(text: str, digits: int = _DIGITS[0]) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


@dataclass(frozen=True)
class Claim:
    """What a thing wants to be called, the best name first.

    `key` tells it from the others of its scope. `identity` says what it is in words
    of the description that stay the same whatever else is added, by default the key.
    """

    key: str
    wanted: tuple[str, ...]
    identity: str = ""

    def names(self) -> tuple[str, ...]:
        """The wanted names, and the last of them with a digest of what the thing is."""
        stem = self.wanted[-1].rstrip("_")
        identity = self.identity or self.key
        digests = (_digest(identity, digits) for digits in _DIGITS)
        return (*self.wanted, *(f"{stem}_{digest}" for digest in digests))


def allot(
    claims: Iterable[Claim],
    reserved: Iterable[str] = (),
    *,
    taken: Iterable[str] = (),
    fold: Callable[[str], str] = str,
    uses: Callable[[str], tuple[str, ...]] = lambda name: (name,),
) -> dict[str, str]:
    """The names of one scope by the keys of what claims them, the first claim first.

    All first wishes are heard before any second one, so a name that is wanted goes to
    who wants it and never to who had to make way. A reserved name is had with `_`.
    `fold` tells which names are one, and `uses` all that a name takes.
    """
    held = {fold(name) for name in reserved}
    gone = held | {fold(name) for name in taken}
    chosen: dict[str, str] = {}
    waiting = list(claims)

    def grant(claim: Claim, name: str) -> bool:
        name = f"{name}_" if fold(name) in held else name
        needs = {fold(used) for used in uses(name)}
        if needs & gone:
            return False
        gone.update(needs)
        chosen[claim.key] = name
        return True

    for turn in range(max((len(claim.names()) for claim in waiting), default=0)):
        left: list[Claim] = []
        for claim in waiting:
            names = claim.names()
            if turn >= len(names) or not grant(claim, names[turn]):
                left.append(claim)
        waiting = left
    for claim in waiting:  # Nothing tells these things apart but their order.
        stem, number = claim.names()[-1], 2
        while not grant(claim, f"{stem}_{number}"):
            number += 1
    return chosen


class Allocator:
    """Hands out the names of one scope, each once, in the order of asking.

    It is for names of the generated code's own; those that come from a description are
    allotted, so that they stay stable.
    """

    def __init__(
        self, reserved: frozenset[str] = frozenset(), *, taken: Iterable[str] = ()
    ) -> None:
        self._taken = {*reserved, *taken}
        self._reserved = reserved

    def take(self, name: str) -> str:
        """The name, or the name with `_` where reserved, or with a number where taken."""
        chosen = f"{name}_" if name in self._reserved else name
        number = 2
        while chosen in self._taken:
            chosen = f"{name}{number}" if name[:1].isupper() else f"{name}_{number}"
            number += 1
        self._taken.add(chosen)
        return chosen

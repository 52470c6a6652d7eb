"""Words to identifiers. Nothing becomes a Python name except through this module."""

from __future__ import annotations

import builtins
import hashlib
import itertools
import keyword
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

_BOUNDARY = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])"  # camelCase
    r"|(?<=[A-Z])(?=[A-Z][a-z])"  # HTTPServer
)
_BRAND = re.compile(r"[a-z][A-Z]{2,}\Z")  # iOS
#: `+1` and `-1` (reactions), whose sign is their meaning.
_SIGN = re.compile(r"\A\s*([+-])(?=\d)")
#: `created>` (filters by comparison), except `List<Item>`.
_COMPARISON = re.compile(r"(?<=[^\s<>=!])\s*([<>]=?|!=)\s*\Z")
_COMPARISONS = {">": "gt", ">=": "gte", "<": "lt", "<=": "lte", "!=": "ne"}
_SYMBOLS = {
    **{
        "+": "plus",
        "-": "minus",
        "*": "star",
        "%": "percent",
        "@": "at",
        "$": "dollar",
    },
    **{"#": "hash", "&": "and", "|": "or", "=": "equals", "~": "tilde", "!": "not"},
    **{"<": "lt", ">": "gt", "^": "caret", "?": "optional"},
}
#: Separators between words of plain letters; other strings are split by character.
_NO_WORD = re.compile(r"[^A-Za-z0-9]")
#: Strings without any symbol.
_PLAIN = re.compile(r"[A-Za-z0-9_ ]*")
_MAX_LENGTH = 80
#: The longest names: with a suffix, before it, and as users may choose them.
_LONGEST_NAME = 160
_LONGEST_ACRONYM = 4

#: Names of devices, which files cannot have on Windows with any suffix.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789\u00b9\u00b2\u00b3"}
)

#: Names that annotations and bodies of generated code use.
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))


def words(text: str) -> list[str]:
    """The words of a raw name: `getChatV3` is `get`, `Chat`, `V3`, and `+1` `plus`, `1`.

    Only symbols that carry meaning are words: the sign of `+1`, and the comparison of
    `created>=`, which is `created`, `gte`. Compatibility characters are folded first, as

    Python folds them in identifiers (PEP 3131), so that names which are equal in Python
    are equal here as well.
    """
    return list(_words(text))


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    """As `words`, cached since a run splits the same names many times."""
    kept = text.replace("_", " ") if _PLAIN.fullmatch(text) else _spaced(text)
    result: list[str] = []
    for chunk in kept.split():
        if chunk.islower() or _BRAND.match(chunk):
            result.append(chunk)
        else:
            result.extend(part for part in _BOUNDARY.split(chunk) if part)
    return tuple(result)


def _spaced(text: str) -> str:
    """The text without symbols, and with spaces between its words."""
    folded = unicodedata.normalize("NFKC", text).replace("'", "").replace("\u2019", "")
    folded = _SIGN.sub(lambda m: f"{_SYMBOLS[m[1]]} ", folded)
    compared = _COMPARISON.search(folded)
    if compared is not None and not {"<", ">"} <= set(folded):
        folded = f"{folded[: compared.start()]} {_COMPARISONS[compared[1]]}"
    if folded.isascii():
        return _NO_WORD.sub(" ", folded)
    is_kept = (f"_{c}".isidentifier() and c != "_" for c in folded)
    return "".join(c if k else " " for c, k in zip(folded, is_kept, strict=True))


def spelt_out(text: str) -> str:
    """The text with words for its symbols: `@type` is `at type`.

    Used if two names are the same without them; `-` and `_` between words do not count.
    """
    spaced = re.sub(r"(?<=\w)[-_.:/ ](?=\w)", " ", text)
    return "".join(f" {_SYMBOLS[c]} " if c in _SYMBOLS else c for c in spaced)


def can_be_package(name: str) -> bool:
    """Whether it may be a folder, and hides no module that a client needs."""
    taken = name in sys.stdlib_module_names or name in ("httpx2", "msgspec")
    taken = taken or folded(name) in DEVICES
    is_special = name.startswith("_") or not name.isascii()
    return is_identifier(name) and not taken and not is_special


def snake_case(text: str, *, fallback: str = "value") -> str:
    """A name for functions, parameters, fields and modules."""
    return _snake_case(text, fallback)


@lru_cache(maxsize=100_000)
def _snake_case(text: str, fallback: str) -> str:
    """As `snake_case`, cached since many objects have properties of the same names."""
    return _finish("_".join(_words(text)).lower(), fallback)


def pascal_case(text: str, *, fallback: str = "Value") -> str:
    """A name for classes. Short words in upper case stay so: `DND settings` is `DNDSettings`.

    In scripts without case it ends with an underscore, so that it differs from an argument
    of the same words.
    """
    return _pascal_case(text, fallback)


@lru_cache(maxsize=100_000)
def _pascal_case(text: str, fallback: str) -> str:
    """As `pascal_case`, cached since several stages name classes after the same things."""
    return _pascal_of(_words(text), fallback)


def _pascal_of(parts: Iterable[str], fallback: str = "Value") -> str:
    """As `pascal_case`, for a name that is split into its words already."""
    name = _finish("".join(map(_capital, parts)), fallback)
    return f"{name}_" if name == name.lower() else name


def constant_case(*names: str) -> str:
    """A name for module constants, made of identifiers."""
    return unicodedata.normalize("NFKC", "_".join(names).upper())


def join_words(parent: str, role: str) -> str:
    """A class name for a role within something, without repeating a word.

    `Chat` and `chat_type` give `ChatType`, `Message` and `card` give `MessageCard`.
    """
    return joined(parent, role)[0]


@lru_cache(maxsize=100_000)
def joined(parent: str, role: str) -> tuple[str, str]:
    """As `join_words`, and the name with every word."""
    before, after = _words(parent), _words(role)
    full = _pascal_of((*before, *after))
    for size in range(min(len(before), len(after)), 0, -1):
        if [w.lower() for w in before[-size:]] == [w.lower() for w in after[:size]]:
            return _pascal_of((*before, *after[size:])), full
    return full, full


def are_cut(parts: Iterable[str]) -> bool:
    """Whether a name of these words would be too long, and cut."""
    return sum(map(len, parts)) > _MAX_LENGTH


def is_identifier(text: str) -> bool:
    """Whether a string is a plain ASCII or Unicode identifier and no keyword."""
    return (
        text.isidentifier()
        and not keyword.iskeyword(text)
        and unicodedata.normalize("NFKC", text) == text
    )


def is_plain_name(text: str) -> bool:
    """Whether functions, arguments, fields and modules may have that name."""
    return is_own_name(text) and text == text.lower()


def is_class_name(text: str) -> bool:
    """Whether classes may have that name: in scripts without case with `_` at the end."""
    return is_own_name(text) and (text != text.lower() or text.endswith("_"))


def is_own_name(text: str) -> bool:
    """Whether it is an identifier that is neither private nor of unusual length."""
    return (
        len(text) <= _LONGEST_NAME and is_identifier(text) and not text.startswith("_")
    )


@lru_cache(maxsize=100_000)
def _capital(word: str) -> str:
    if word.isupper() and len(word) <= _LONGEST_ACRONYM:
        return word
    return word[:1].upper() + word[1:].lower()


def _finish(name: str, fallback: str) -> str:
    name = unicodedata.normalize("NFKC", name)
    if len(name) > _MAX_LENGTH:
        # Long names that begin alike must stay different.
        between = "_" if "_" in name else ""
        cut = name[: _MAX_LENGTH - 9].rstrip("_")
        name = f"{cut}{between}{_digest(name)[:8]}"
    name = name.rstrip("_")
    if not name:
        return fallback
    if not name[0].isidentifier():
        name = f"{fallback[0]}{name}" if fallback[0].isupper() else f"{fallback}_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def module_name(text: str) -> str:
    """A name for a file: short enough for every file system, and legal on Windows.

    A name that is too long is cut, and distinguished from others by a digest of the whole.
    File systems count bytes (of which they allow 255), so bytes are counted.
    """
    if len(text.encode()) > _MAX_LENGTH:
        digest = _digest(text)[:8]
        cut = text.encode()[: _MAX_LENGTH - 9].decode(errors="ignore")
        text = f"{cut.rstrip('_')}_{digest}"
    return f"{text}_" if text in DEVICES else text


def folded(name: str) -> str:
    """A key that is equal for names that a file system may confuse."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


class Allocator:
    """Assigns the names of one scope, each once.

    A name that is already taken gets a suffix after two underscores (one in a name in upper
    case): the start of a digest of the thing's identity, so that it depends on nothing
    else. No name made of words looks like that, so a suffix never takes the name of
    another thing.

    Args:
        reserved: names that get an underscore instead.
        key: what has to differ between two names.
        decided: names that are decided already, by thing. Nothing else gets one of them;
            one that is reserved or already taken is ignored.
        occupied: names of other scopes that are taken here as well.
    """

    def __init__(
        self,
        reserved: frozenset[str] = frozenset(),
        key: Callable[[str], str] = str,
        decided: Mapping[str, str] | None = None,
        occupied: Iterable[str] = (),
    ) -> None:
        self._key = key
        self._taken = set(reserved) if key is str else {key(name) for name in reserved}
        self._reserved = reserved
        self._decided: dict[str, str] = {}
        for thing, name in sorted((decided or {}).items()):
            if key(name) not in self._taken:
                self._taken.add(key(name))
                self._decided[thing] = name
        self._taken |= {key(name) for name in occupied}

    def is_free(self, name: str) -> bool:
        """Whether a name would be assigned without a suffix."""
        return self._key(name) not in self._taken

    def take(
        self, name: str, identity: str | None = None, thing: str | None = None
    ) -> str:
        """Assign a name, with `_` if it is reserved, or with a suffix if it is taken.

        A thing with a decided name gets that and no other; it is identified by `thing`, by
        default the identity. Without an identity the suffix is a number.
        """
        decided = self._decided.get(thing or identity or "")
        if decided is not None:
            return decided
        chosen = f"{name}_" if name in self._reserved else name
        marks = _marks(identity)
        while self._key(chosen) in self._taken:
            between = "_" if name[:1].isupper() else "__"
            chosen = f"{name.rstrip('_')}{between}{next(marks)}"
        self._taken.add(self._key(chosen))
        return chosen


def _marks(identity: str | None) -> Iterator[str]:
    """Longer and longer starts of the digest, and then numbers."""
    if identity is not None:
        digest = _digest(identity)
        yield from (digest[:length] for length in (4, 8, len(digest)))
    yield from map(str, itertools.count(2))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

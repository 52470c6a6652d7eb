"""Which descriptions to try, and what is in them, counted without cliqgen's help."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

METHODS = frozenset(
    {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
)
_SUFFIXES = frozenset({".json", ".yaml", ".yml"})
_ROOT = re.compile(r"^[{\s]*[\"']?(openapi|swagger)[\"']?\s*:", re.MULTILINE)
_VERSION = re.compile(r"""\b(openapi|swagger)["']?\s*:\s*["']?[23]""")
#: How much of a file is looked at to see whether it is a root document.
_HEAD = 4096


@dataclass(frozen=True)
class Case:
    """A client to generate: its name, and the documents that it comes from."""

    name: str
    documents: tuple[Path, ...]

    @property
    def package(self) -> str:
        name = re.sub(r"\W+", "_", self.name).strip("_").lower()
        return name if not name[:1].isdigit() else f"api_{name}"


def cases(places: Sequence[Path], together: Sequence[Path]) -> list[Case]:
    """One case a root document of `places`, and one for all those of each of `together`."""
    found = [
        Case(_name(path, place), (path,)) for place in places for path in _roots(place)
    ]
    found += [
        Case(f"{folder.name}-together", tuple(_roots(folder))) for folder in together
    ]
    return found


def operations(case: Case) -> list[tuple[str, str]]:
    """Method and path of every operation that the documents hold, as written."""
    return [
        (method.upper(), str(path))
        for document in case.documents
        for path, item in _mapping(_read(document), "paths").items()
        if str(path).startswith("/")
        for method in _methods(item, document)
    ]


def comparable(path: str) -> str:
    """A path without what may stand in it for the eyes of people: names, queries."""
    return re.sub(r"\{[^{}]*\}", "{}", re.split(r"[?#]", path)[0])


def _methods(item: Any, document: Path) -> Iterator[str]:
    """The methods of a path item, those behind its reference included."""
    if not isinstance(item, dict):
        return
    reference = item.get("$ref")
    if isinstance(reference, str):
        name, _, pointer = reference.partition("#")
        other = (document.parent / unquote(name)) if name else document
        target = _read(other)
        for part in unquote(pointer).split("/")[1:]:
            target = target[part.replace("~1", "/").replace("~0", "~")]
        yield from _methods(target, other)
    for key, value in item.items():
        if str(key) in METHODS and value is not None:
            yield str(key)
    yield from _mapping(item, "additionalOperations")


def _roots(place: Path) -> list[Path]:
    if place.is_file():
        return [place.resolve()]
    files = sorted(p for p in place.rglob("*") if p.suffix in _SUFFIXES)
    return [p.resolve() for p in files if _is_root(p)]


def _is_root(path: Path) -> bool:
    """Whether a file is a whole description; in some the version stands at the end."""
    text = path.read_text("utf-8", errors="replace")
    if _ROOT.search(text[:_HEAD]):
        return True
    if not _VERSION.search(text):
        return False
    data = _read(path)
    return isinstance(data, dict) and ("openapi" in data or "swagger" in data)


def _name(path: Path, place: Path) -> str:
    folder = place.resolve()
    if folder.is_file():
        return path.stem
    inner = path.relative_to(folder).with_suffix("").as_posix()
    return inner.partition("/")[0] if "/" in inner else inner


_parsed: dict[Path, Any] = {}


def _read(path: Path) -> Any:
    path = path.resolve()
    if path not in _parsed:
        text = path.read_text("utf-8-sig")
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        is_json = text.lstrip()[:1] == "{"
        _parsed[path] = json.loads(text) if is_json else yaml.load(text, loader)
    return _parsed[path]


def _mapping(value: Any, key: str) -> dict[Any, Any]:
    inner = value.get(key) if isinstance(value, dict) else None
    return inner if isinstance(inner, dict) else {}

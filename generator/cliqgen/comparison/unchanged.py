"""Whether two sides are equal to the byte, so that there is nothing to compare.

The stages are functions of the documents and of the request. So it is enough to read and
validate one side, and to check that the other one would be read in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cliqgen.openapi.paths import methods
from cliqgen.pipeline import Checked
from cliqgen.replacing import replace
from cliqgen.request import GenerateRequest
from cliqgen.source.plain import is_list, is_mapping

#: Schemas that apply in some cases only: `allOf` may lead through them to itself.
_CONDITIONS = frozenset({"if", "then", "else", "dependentSchemas"})
#: An entry of a discriminator's mapping that stays in its document.
_NEAR = re.compile(r"#.*|[\w.-]+", re.DOTALL)


def may_be_same(old: GenerateRequest, new: GenerateRequest) -> bool:
    """Whether the requests of two sides differ only in their documents."""
    return _options(old) == _options(new)


def are_same(old: Checked, new: GenerateRequest, other: Callable[[], Checked]) -> bool:
    """Whether two sides that may be the same are.

    `other` reads the new side, which is only necessary if its files are elsewhere and refer
    to each other.

    Raises:
        CliqgenError: by `other`.
    """
    files = all(isinstance(spec, Path) for spec in new.specs)
    if files and new.specs == old.request.specs and new.root == old.request.root:
        return True
    if _is_alone(old) and new.root is None:
        return _is_copy(old, new)
    return old.inputs() == other().inputs()


def can_still_fail(checked: Checked) -> bool:
    """Whether a later stage might still report errors in a valid description.

    This is possible without operations, if a discriminator names schemas of another document
    and if conditions could make a schema part of itself. Only `generate` uses the formats
    and names that a user gives. Whether a schema is too large for a client is not looked for:
    it is the same on both sides.
    """
    loaded = checked.loaded
    roots = (loaded.root(document) for document, _ in loaded.roots)
    items = (item for root in roots for _, item in root.members("paths"))
    if not any(True for item in items for _ in methods(item)):
        return True
    return any(_is_doubtful(document.data) for document in checked.documents())


def _options(request: GenerateRequest) -> GenerateRequest:
    return replace(request, specs=(), root=None, previous_names=None)


def _is_alone(checked: Checked) -> bool:
    """Whether a side is one file without references to others, existing or not."""
    sources = checked.loaded.sources
    others = sources.mapped or sources.remote or checked.loaded.overlays
    is_one = len(sources.documents) == 1 and checked.reads == sources.documents.keys()
    return is_one and not others and checked.request.root is None


def _is_copy(old: Checked, new: GenerateRequest) -> bool:
    """Whether the only file of the new side has the bytes of the only one of the old."""
    (document,) = old.loaded.sources.documents.values()
    if len(new.specs) != 1 or not isinstance(new.specs[0], Path):
        return False
    path, content = new.specs[0], document.source.content
    try:
        with path.open("rb") as stream:
            is_same = stream.read(len(content) + 1) == content
    except (OSError, ValueError):  # reported when it is actually read
        return False
    return is_same and path.suffix.lower() == document.path.suffix.lower()


def _is_doubtful(data: object) -> bool:
    return any(
        not _CONDITIONS.isdisjoint(mapping) or _leads_away(mapping.get("mapping"))
        for mapping in _mappings(data)
    )


def _leads_away(mapping: object) -> bool:
    """Whether a `mapping` has an entry that is neither a name nor a pointer."""
    return is_mapping(mapping) and not all(
        isinstance(entry, str) and _NEAR.fullmatch(entry) for entry in mapping.values()
    )


def _mappings(data: object) -> Iterator[dict[str, Any]]:
    """All distinct mappings in plain data."""
    pending, seen = [data], set[int]()
    while pending:
        value = pending.pop()
        if id(value) in seen:
            continue
        if is_mapping(value):
            seen.add(id(value))
            yield value
            pending += [v for v in value.values() if isinstance(v, dict | list)]
        elif is_list(value):
            seen.add(id(value))
            pending += [v for v in value if isinstance(v, dict | list)]

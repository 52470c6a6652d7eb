"""The resources that operations belong to: by dotted ids, tags and paths."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from cliqgen.identifiers import words
from cliqgen.ir.placement.ids import controller
from cliqgen.ir.placement.paths import Path
from cliqgen.ir.placement.vocabulary import (
    HTTP_METHODS,
    is_version,
    same_thing,
    small_words,
)
from cliqgen.openapi.description import Operation

_DOTTED = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+\Z")
#: Meaningless tags, which tools write if nobody gave any.
_EMPTY_TAGS = frozenset({"default", "api", "apis", "rest", "rest_api", "untagged"})
#: Suffixes of classes in tags: `ItemController`, `pet-controller`, `Users API`.
_SUFFIXES = (["rest", "controller"], ["controller"], ["api"])


class TagRules(Struct, frozen=True):
    """What the tags of a whole document have in common.

    `shared` is one that all operations have, `only` the single declared one if no operation
    has a tag, `lead` the number of words that all tags begin with.
    """

    shared: str | None = None
    only: str | None = None
    lead: int = 0


def tag_rules(operations: Sequence[tuple[Operation, Path]]) -> TagRules:
    """What the tags of the operations of one document have in common."""
    tags = {operation.tags[0] for operation, _ in operations if operation.tags}
    if not tags:
        return TagRules(only=_only_declared(operations))
    return TagRules(_shared(operations, tags), None, _lead(tags))


def dotted(operation_id: str | None) -> tuple[str, ...] | None:
    """The resources and the name in a dotted id; None for a controller class."""
    if operation_id is None or not _DOTTED.match(operation_id):
        return None
    return None if controller(operation_id) else tuple(operation_id.split("."))


def resource_name(operation: Operation, path: Path, rules: TagRules) -> str:
    """The resource, by the first meaningful tag or else by the path."""
    nouns = [noun for noun, _ in path.nouns()]
    for tag in operation.tags[:1]:
        if nouns and (tag == rules.shared or _says_nothing(tag, operation)):
            break
        return tag_name(tag, nouns, rules)
    if rules.only is not None:
        return rules.only
    owner = controller(operation.operation_id or "")
    if owner is not None and not operation.tags:
        return _as_in_path(owner, nouns)
    first = next(
        (s.text for s in path.segments if not s.is_parameter and s.words), None
    )
    return first or next(iter(operation.tags), "api")


def tag_name(tag: str, nouns: Sequence[list[str]], rules: TagRules) -> str:
    """The tag without what all tags begin with, and without the suffix of a class."""
    parts = words(tag)[rules.lead :]
    for suffix in _SUFFIXES:
        if (
            len(parts) > len(suffix)
            and [p.lower() for p in parts[-len(suffix) :]] == suffix
        ):
            bare = " ".join(parts[: -len(suffix)])
            return _as_in_path(bare, nouns) if suffix != ["api"] else bare
    return " ".join(parts) if rules.lead else tag


def _as_in_path(name: str, nouns: Sequence[list[str]]) -> str:
    """The noun of the path for a class, whose name is singular (`Item`)."""
    own = small_words(name)
    return next((" ".join(noun) for noun in nouns if same_thing(noun, own)), name)


def _says_nothing(tag: str, operation: Operation) -> bool:
    plain = "_".join(small_words(tag))
    is_method = plain in HTTP_METHODS and plain == operation.method.lower()
    return not plain or plain in _EMPTY_TAGS or is_version(plain) or is_method


def _only_declared(operations: Sequence[tuple[Operation, Path]]) -> str | None:
    if not operations:
        return None
    root = operations[0][0].home
    declared = [tag.text("name") for tag in root.list("tags")]
    return declared[0] if len(declared) == 1 and declared[0] else None


def _shared(operations: Sequence[tuple[Operation, Path]], tags: set[str]) -> str | None:
    """The tag of all operations, if the paths name no such thing."""
    if len(tags) != 1 or not all(operation.tags for operation, _ in operations):
        return None
    tag = next(iter(tags))
    own = small_words(tag)
    first = {tuple(noun) for _, path in operations for noun, _ in path.nouns()[:1]}
    is_thing = any(
        same_thing(noun, own) for _, path in operations for noun, _ in path.nouns()
    )
    return tag if len(first) > 1 and not is_thing else None


def _lead(tags: set[str]) -> int:
    """The number of words that are versions at the start of all tags (`Api20100401Message`)."""
    spelt = [words(tag) for tag in tags]
    if len(tags) < 2 or not all(len(parts) > 1 for parts in spelt):
        return 0
    first = {parts[0].lower() for parts in spelt}
    return 1 if len(first) == 1 and is_version(next(iter(first))) else 0

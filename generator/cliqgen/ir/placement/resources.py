"""The resources that operations belong to: by dotted ids, tags and paths."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
#: Tags that tools write where nobody said any, and that say nothing.
_EMPTY_TAGS = frozenset({"default", "api", "apis", "rest", "rest_api", "untagged"})
#: What classes behind tags are called: `ItemController`, `pet-controller`, `Users API`.
_KINDS = (["rest", "controller"], ["controller"], ["api"])


@dataclass(frozen=True)
class TagRules:
    """What the tags of a whole document say together.

    `shared` is one that all operations have, `only` the only one that a document declares
    of which no operation has a tag, `lead` are words that all tags begin with.
    """

    shared: str | None = None
    only: str | None = None
    lead: int = 0


def tag_rules(operations: Sequence[tuple[Operation, Path]]) -> TagRules:
    """What the tags of the operations of one document say together."""
    tags = {operation.tags[0] for operation, _ in operations if operation.tags}
    if not tags:
        return TagRules(only=_only_declared(operations))
    return TagRules(_shared(operations, tags), None, _lead(tags))


def dotted(operation_id: str | None) -> tuple[str, ...] | None:
    """The resources and the name that a dotted id says; not of a class in a program."""
    if operation_id is None or not _DOTTED.match(operation_id):
        return None
    return None if controller(operation_id) else tuple(operation_id.split("."))


def resource_name(operation: Operation, path: Path, rules: TagRules) -> str:
    """The resource by the first tag that says something, else by the path."""
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
    """The tag without what all tags begin with, and without the kind of a class."""
    parts = words(tag)[rules.lead :]
    for kind in _KINDS:
        if len(parts) > len(kind) and [p.lower() for p in parts[-len(kind) :]] == kind:
            bare = " ".join(parts[: -len(kind)])
            return _as_in_path(bare, nouns) if kind != ["api"] else bare
    return " ".join(parts) if rules.lead else tag


def _as_in_path(name: str, nouns: Sequence[list[str]]) -> str:
    """A class is called by one thing (`Item`), what it serves mostly by several."""
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
    """The tag of all operations, where it is none of the things that the paths name."""
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
    """How many words all tags begin with that are versions (`Api20100401Message`)."""
    spelt = [words(tag) for tag in tags]
    if len(tags) < 2 or not all(len(parts) > 1 for parts in spelt):
        return 0
    first = {parts[0].lower() for parts in spelt}
    return 1 if len(first) == 1 and is_version(next(iter(first))) else 0

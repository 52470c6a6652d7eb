"""Names of operations that have an id, without what generators of documents add.

Each cut matches exactly, so that it depends only on the operation, except for what a whole
document shares. What a person wrote stays: `list_items` in `items` has no such prefix, and
nothing is cut from its end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from cliqgen.ir.placement.paths import Path, Segment
from cliqgen.ir.placement.vocabulary import (
    HTTP_METHODS,
    VERBS,
    is_module_word,
    is_name,
    is_prefix,
    is_version,
    one_of,
    same_thing,
    small_words,
)
from cliqgen.openapi.description import Operation

#: `ItemsController_findAll` (NestJS), `ItemController.find` (LoopBack), with packages.
_CONTROLLER = re.compile(r"(?:.*[^A-Za-z0-9])?([A-Za-z0-9]+?)_?Controller[^A-Za-z0-9]+")
#: `get~items` (Sanic Extensions).
_METHOD_MARK = re.compile(r"(?:get|put|post|delete|options|head|patch)~(?=\w)", re.I)
#: A version that is in the server instead of the path, `GET_v3-users`.
_VERSION_BEFORE = re.compile(r"(?<=[A-Za-z][_/-])v\d+[_/-]")
#: Hashes that stand for ids (swagger-php), and UUIDs.
_HASH = re.compile(
    r"[0-9a-f]{32}(?:[0-9a-f]{8}(?:[0-9a-f]{24})?)?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    re.I,
)
#: `find_all_1` beside `find_all` (springdoc).
_NUMBERED = re.compile(r"(.*[A-Za-z])_(\d+)\Z")
#: What Flask and Werkzeug write before the name of a parameter.
_CONVERTERS = frozenset(
    ("any", "default", "float", "int", "path", "str", "string", "uuid")
)
#: Separators that end a group of names, whatever follows.
_STRONG = re.compile(r"[/.:~|]+")
_FEW = 3
#: If one id in this many is derived from the path, that is the rule of a document.
_MANY = 5
_LONGEST_RESOURCE = 8
_LONGEST_ID = 40


class IdRules(Struct, frozen=True):
    """What the ids of a whole document have in common.

    `lead` are words that all of them begin with, `by_path` tells whether they are made of
    method and path, and `ids` are all of them.
    """

    lead: tuple[str, ...] = ()
    by_path: bool = False
    ids: frozenset[str] = frozenset()


def id_rules(operations: Sequence[tuple[Operation, Path]]) -> IdRules:
    """What the ids of the operations of one document have in common."""
    with_ids = [(o, path) for o, path in operations if o.operation_id]
    ids = [o.operation_id or "" for o, _ in with_ids]
    plain = sum(_is_path(o, path) for o, path in with_ids)
    by_path = plain >= max(_FEW, len(with_ids) / _MANY)
    return IdRules(_shared_lead(ids), by_path, frozenset(ids))


def _shared_lead(ids: Sequence[str]) -> tuple[str, ...]:
    """The words before each id, such as the module of all functions (Django Ninja)."""
    names = [small_words(text) for text in ids]
    if len(names) < _FEW:
        return ()
    lead: list[str] = []
    for same in zip(*names, strict=False):
        if len(set(same)) > 1 or same[0] in VERBS:
            break
        lead.append(same[0])
    while lead and not all(name[len(lead) :] for name in names):
        lead.pop()
    return tuple(lead)


def says_nothing(operation: Operation, path: Path, rules: IdRules) -> bool:
    """Whether the id is useless: missing, a hash, or just method and path."""
    operation_id = operation.operation_id
    if (
        not operation_id
        or not small_words(operation_id)
        or _HASH.fullmatch(operation_id)
    ):
        return True
    return _is_path(operation, path, loosely=rules.by_path)


def controller(operation_id: str) -> str | None:
    """The controller class in an id: `Items` of `app.ItemsController.find`."""
    match = _CONTROLLER.match(operation_id)
    return None if match is None else match[1]


def id_names(
    operation: Operation, path: Path, resource: str, rules: IdRules
) -> list[str]:
    """The names from the id, the shortest first, and the id itself last."""
    operation_id = operation.operation_id or ""
    text, version = _without_class(operation_id, path)
    name = small_words(text)
    name = _without_number(text, rules) or name
    name = _without_tail(name, operation, path, text) or name
    is_whole = len(name) == len(small_words(text))
    if name[: len(rules.lead)] == list(rules.lead):
        name = name[len(rules.lead) :] or name
    name = _or(name, _without_path(name, path, text))
    name = _or(name, _behind_module(name, resource))
    name = _without_resource(name, text if is_whole else "", resource)
    name = _glued(name, operation, path)
    if not name or "_".join(name) == "_".join(small_words(operation_id)):
        return [operation_id]
    versioned = ["_".join([*name, version])] if version else []
    return ["_".join(name), *versioned, operation_id]


def _or(name: list[str], shorter: list[str]) -> list[str]:
    """The shorter name, if it can be used on its own."""
    return shorter if is_name(shorter) else name


def _without_class(operation_id: str, path: Path) -> tuple[str, str]:
    """The function of `ItemsController_find_v1`, and its version if the path has the same."""
    mark = _METHOD_MARK.match(operation_id)
    if mark is not None:
        return operation_id[mark.end() :], ""
    match = _CONTROLLER.match(operation_id)
    if match is None or match.end() == len(operation_id):
        return operation_id, ""
    rest = operation_id[match.end() :]
    bare, _, version = rest.rpartition("_")
    versions = {segment.text for segment in path.skipped}
    is_cut = bool(bare) and is_version(version) and version in versions
    return (bare, version) if is_cut else (rest, "")


def _without_number(text: str, rules: IdRules) -> list[str]:
    match = _NUMBERED.match(text)
    return small_words(match[1]) if match and match[1] in rules.ids else []


def _without_tail(
    name: list[str], operation: Operation, path: Path, text: str
) -> list[str]:
    """The function of `<function>_<path>_<method>` (FastAPI, flask-openapi3, Ravyn).

    The method may be another one of the path, if a function has several.
    """
    if not name or name[-1] not in HTTP_METHODS:
        return []
    whole = [*path.skipped, *path.segments]
    if not whole:
        return name[:-1] if text.endswith(f"__{operation.method.lower()}") else []
    for segments in (whole, list(path.segments)):
        rest = _without_segments(name[:-1], segments)
        if segments and rest and rest[0][0].isidentifier():
            return rest
    return []


def _without_segments(name: list[str], segments: Sequence[Segment]) -> list[str] | None:
    """The name without the segments at its end; None if it does not end with them."""
    for segment in reversed(segments):
        words = segment.words
        if words and name[-len(words) :] != words:
            return None
        name = name[: len(name) - len(words)]
        if segment.is_parameter and name and name[-1] in _CONVERTERS:
            name = name[:-1]
    return name


def _without_path(name: list[str], path: Path, text: str) -> list[str]:
    """The function of `<Path><Function>` (Litestar).

    A verb is not cut with the path if the rest would have none, as in `UsersCreateUser` for
    `/users/create`.
    """
    is_pascal = text[:1].isupper() and text.isalnum()
    for segments in ([*path.skipped, *path.segments], list(path.segments)):
        words = [word for segment in segments for word in segment.words]
        rest = name[len(words) :]
        is_exact = any(segment.is_parameter for segment in segments)
        if not is_exact and is_pascal and words:
            keeps_verb = words[-1] not in VERBS or bool(VERBS & set(rest))
            is_exact = keeps_verb and words[0] not in VERBS
        if is_exact and name[: len(words)] == words:
            return rest
    return []


def _behind_module(name: list[str], resource: str) -> list[str]:
    """The part after the path of a module that ends with the resource.

    Such as `read_items` of `app_api_routes_items_read_items`.
    """
    longest = min(len(name), _LONGEST_ID)
    begins = [n for n in range(longest - 2, 0, -1) if _is_module(name[:n])]
    spellings = _spellings(resource) if begins else []
    for end in range(2, longest):
        for begin in begins:
            inner = name[begin:end]
            if inner and any(same_thing(inner, own) for own in spellings):
                return name[end:]
    return []


def _is_module(name: list[str]) -> bool:
    return VERBS.isdisjoint(name) and any(map(is_module_word, name))


def _without_resource(name: list[str], text: str, resource: str) -> list[str]:
    """The name without the resource before it, and the words of modules after that.

    `text` is the id, whose separators tell a group from the words of a phrase.
    """
    rest = _behind_resource(name, text, resource)
    if rest:
        bare = _behind_modules(rest)
        return _or(_or(_or(name, rest), bare), _behind_resource(bare, "", resource))
    module = next((n for n, w in enumerate(name) if not is_module_word(w)), 0)
    if module:
        return _or(name, _behind_resource(name[module:], "", resource))
    own = small_words(resource)
    versioned = len(own) > 1 and is_version(own[-1])
    if versioned and name[1 : len(own) + 1] == own:  # `list_core_v1_pod` (Kubernetes)
        return _or(name, [name[0], *name[len(own) + 1 :]])
    return name


def _behind_modules(name: list[str]) -> list[str]:
    """`read_item` of `api_v1_routes_read_item`; other names are unchanged."""
    if not name or not is_prefix(name[0]):
        return name
    end = next((n for n, w in enumerate(name) if not is_module_word(w)), len(name))
    return name[end:]


def _behind_resource(name: list[str], text: str, resource: str) -> list[str]:
    for length in range(min(len(name) - 1, _LONGEST_RESOURCE), 0, -1):
        before, rest = name[:length], name[length:]
        if any(same_thing(before, own) for own in _spellings(resource)):
            is_group = _sets_off(text, before) or not _may_be_verb(before, rest)
            return rest if is_group or rest[0] in VERBS else []
    return []


def _may_be_verb(before: list[str], rest: list[str]) -> bool:
    """Whether the words may be a verb with its object, as in `search_points`."""
    if len(before) > 1 or before[0] not in VERBS:
        return False
    return rest[-1] not in VERBS


def _sets_off(text: str, before: list[str]) -> bool:
    """Whether separators in the id make the words a group of names."""
    strong = _STRONG.search(text)
    if strong is not None:
        return small_words(text[: strong.start()]) == before
    for mark in "_-":
        head, separator, rest = text.partition(mark)
        if separator and small_words(head) == before and mark not in rest:
            return head[:1].isupper() or len(small_words(rest)) > 1
    return False


def _spellings(resource: str) -> list[list[str]]:
    """The words of a resource, and those after its last dot (`beta.agents`)."""
    whole, last = small_words(resource), small_words(resource.rpartition(".")[2])
    return [whole] if whole == last else [whole, last]


def _glued(name: list[str], operation: Operation, path: Path) -> list[str]:
    """Split `getuser` into `get_user` if the path ends with `user`."""
    method = operation.method.lower()
    if len(name) == 0 or not name[0].startswith(method) or not path.segments:
        return name
    last = path.segments[-1]
    rest = [name[0].removeprefix(method), *name[1:]]
    is_last = "".join(rest) == "".join(last.words) and not last.is_parameter
    return [method, *last.words] if is_last and rest[0] else name


def _is_path(operation: Operation, path: Path, *, loosely: bool = False) -> bool:
    """Whether the id is derived from method and path, as no person would write it.

    With `loosely` it may be one that a person could have written (`get_items`).
    """
    operation_id = operation.operation_id or ""
    name = small_words(operation_id)
    method = operation.method.lower()
    whole, bare = [*path.skipped, *path.segments], list(path.segments)
    version = (
        small_words(_VERSION_BEFORE.sub("", operation_id)) if not path.skipped else name
    )
    fragment = small_words(operation.variant or "")
    for segments in (whole, bare):
        for words, is_front in ((version[1:], True), (version[:-1], False)):
            if not name or name[0 if is_front else -1] != method or not segments:
                continue
            if fragment and words[-len(fragment) :] == fragment:
                words = words[: -len(fragment)]
            is_derived = _follows(words, segments)
            if is_derived is None:
                continue
            is_raw = "/" in operation_id or "{" in operation_id or bool(path.skipped)
            return loosely or is_derived or (is_raw and segments is whole)
    return False


def _follows(words: list[str], segments: Sequence[Segment]) -> bool | None:
    """Whether the words of the segments are unlike English; None if they are others.

    True if they name parameters after plurals, which a person would not write.
    """
    is_derived = False
    plural = False
    for segment in segments:
        own = segment.words
        if not segment.is_parameter:
            if words[: len(own)] != own:
                return None
            words = words[len(own) :]
            plural = bool(own) and one_of(own) != own
            continue
        if words[:1] == ["by"]:
            words = words[1:]
        if own and words[: len(own)] == own:
            words = words[len(own) :]
        elif words[:1] == ["id"]:
            words = words[1:]
        else:
            return None
        is_derived = is_derived or plural
    return None if words else is_derived

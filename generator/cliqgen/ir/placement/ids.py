"""Names of operations that have an id: what a generator of documents added is cut.

Each cut is by what is there exactly, so that it depends on the operation alone, but
for what a whole document shares. What a person wrote stays: `list_items` below `items` is
no prefix, and nothing is cut off the end of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
#: A version that a path has no more, `GET_v3-users`, since it is in the server.
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
#: Separators that set a group off, whatever is behind.
_STRONG = re.compile(r"[/.:~|]+")
_FEW = 3
#: From one in so many on, what cannot be chance is the rule of a document.
_MANY = 5
_LONGEST_RESOURCE = 8
_LONGEST_ID = 40


@dataclass(frozen=True)
class IdRules:
    """What the ids of a whole document have in common.

    `lead` are words that all of them begin with, `by_path` whether they are made of method
    and path, and `known` are all of them.
    """

    lead: tuple[str, ...] = ()
    by_path: bool = False
    known: frozenset[str] = frozenset()


def id_rules(operations: Sequence[tuple[Operation, Path]]) -> IdRules:
    """What the ids of the operations of one document have in common."""
    stated = [(o, path) for o, path in operations if o.operation_id]
    ids = [o.operation_id or "" for o, _ in stated]
    plain = sum(_is_path(o, path) for o, path in stated)
    by_path = plain >= max(_FEW, len(stated) / _MANY)
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
    """Whether the id is none: missing, a hash, or method and path once more."""
    stated = operation.operation_id
    if not stated or not small_words(stated) or _HASH.fullmatch(stated):
        return True
    return _is_path(operation, path, loosely=rules.by_path)


def controller(operation_id: str) -> str | None:
    """The class that an id names: `Items` of `app.ItemsController.find`."""
    found = _CONTROLLER.match(operation_id)
    return None if found is None else found[1]


def id_names(
    operation: Operation, path: Path, resource: str, rules: IdRules
) -> list[str]:
    """The names by the id, the shortest first, and the id itself last."""
    stated = operation.operation_id or ""
    text, version = _without_class(stated, path)
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
    if not name or "_".join(name) == "_".join(small_words(stated)):
        return [stated]
    versioned = ["_".join([*name, version])] if version else []
    return ["_".join(name), *versioned, stated]


def _or(name: list[str], shorter: list[str]) -> list[str]:
    """The shorter one where it can be alone."""
    return shorter if is_name(shorter) else name


def _without_class(stated: str, path: Path) -> tuple[str, str]:
    """The function of `ItemsController_find_v1`, and the version where the path has it."""
    mark = _METHOD_MARK.match(stated)
    if mark is not None:
        return stated[mark.end() :], ""
    found = _CONTROLLER.match(stated)
    if found is None or found.end() == len(stated):
        return stated, ""
    rest = stated[found.end() :]
    bare, _, version = rest.rpartition("_")
    versions = {segment.text for segment in path.skipped}
    is_cut = bool(bare) and is_version(version) and version in versions
    return (bare, version) if is_cut else (rest, "")


def _without_number(text: str, rules: IdRules) -> list[str]:
    found = _NUMBERED.match(text)
    return small_words(found[1]) if found and found[1] in rules.known else []


def _without_tail(
    name: list[str], operation: Operation, path: Path, text: str
) -> list[str]:
    """The function of `<function>_<path>_<method>` (FastAPI, flask-openapi3, Ravyn).

    The method may be another one of the path's, where a function has several.
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
    """The name without the segments at its end; None where it does not end with them."""
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

    What is done is not a part of the path where the function would not say it any more, as
    that of `UsersCreateUser` below `/users/create`.
    """
    is_pascal = text[:1].isupper() and text.isalnum()
    for segments in ([*path.skipped, *path.segments], list(path.segments)):
        words = [word for segment in segments for word in segment.words]
        rest = name[len(words) :]
        is_exact = any(segment.is_parameter for segment in segments)
        if not is_exact and is_pascal and words:
            is_said = words[-1] not in VERBS or bool(VERBS & set(rest))
            is_exact = is_said and words[0] not in VERBS
        if is_exact and name[: len(words)] == words:
            return rest
    return []


def _behind_module(name: list[str], resource: str) -> list[str]:
    """What is behind the path of a module that ends with the resource.

    Such as `read_items` of `app_api_routes_items_read_items`.
    """
    spellings = _spellings(resource)
    for end in range(2, min(len(name), _LONGEST_ID)):
        before = name[:end]
        for begin in range(end - 1, 0, -1):
            is_own = any(same_thing(before[begin:], own) for own in spellings)
            module = before[:begin]
            if is_own and any(map(is_module_word, module)) and not VERBS & set(module):
                return name[end:]
    return []


def _without_resource(name: list[str], text: str, resource: str) -> list[str]:
    """The name without the resource before it, and the words of modules behind that.

    `text` is the id, of which separators tell a group from the rest of a sentence.
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
    """`read_item` of `api_v1_routes_read_item`; another name as it is."""
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
    """Whether `search_points` may be meant, rather than the points of searches."""
    if len(before) > 1 or before[0] not in VERBS:
        return False
    return rest[-1] not in VERBS


def _sets_off(text: str, before: list[str]) -> bool:
    """Whether the id is written so that the words are a group of names in it."""
    strong = _STRONG.search(text)
    if strong is not None:
        return small_words(text[: strong.start()]) == before
    for mark in "_-":
        head, found, rest = text.partition(mark)
        if found and small_words(head) == before and mark not in rest:
            return head[:1].isupper() or len(small_words(rest)) > 1
    return False


def _spellings(resource: str) -> list[list[str]]:
    """The words of a resource, and those behind the last dot (`beta.agents`)."""
    whole, last = small_words(resource), small_words(resource.rpartition(".")[2])
    return [whole] if whole == last else [whole, last]


def _glued(name: list[str], operation: Operation, path: Path) -> list[str]:
    """`getuser` is `get_user` where the path ends with `user`."""
    method = operation.method.lower()
    if len(name) == 0 or not name[0].startswith(method) or not path.segments:
        return name
    last = path.segments[-1]
    rest = [name[0].removeprefix(method), *name[1:]]
    is_last = "".join(rest) == "".join(last.words) and not last.is_parameter
    return [method, *last.words] if is_last and rest[0] else name


def _is_path(operation: Operation, path: Path, *, loosely: bool = False) -> bool:
    """Whether the id is method and path, as no person would write it.

    Loosely means that it may be one that a person would write as well (`get_items`).
    """
    stated = operation.operation_id or ""
    name = small_words(stated)
    method = operation.method.lower()
    whole, bare = [*path.skipped, *path.segments], list(path.segments)
    version = small_words(_VERSION_BEFORE.sub("", stated)) if not path.skipped else name
    fragment = small_words(operation.variant or "")
    for segments in (whole, bare):
        for words, is_front in ((version[1:], True), (version[:-1], False)):
            if not name or name[0 if is_front else -1] != method or not segments:
                continue
            if fragment and words[-len(fragment) :] == fragment:
                words = words[: -len(fragment)]
            told = _follows(words, segments)
            if told is None:
                continue
            is_raw = "/" in stated or "{" in stated or bool(path.skipped)
            return loosely or told or (is_raw and segments is whole)
    return False


def _follows(words: list[str], segments: Sequence[Segment]) -> bool | None:
    """Whether the words are those of the segments; None where they are not.

    True where they name a parameter behind a plural, or several, which is not English.
    """
    told = False
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
        told = told or plural
    return None if words else told

"""Names of operations that have no id, made of their method and path.

They follow the usual convention: of `users`, `GET /users` is `list`, `POST
/users` is `create`, and `GET`, `PUT`, `PATCH` and `DELETE` of `/users/{id}` are `get`,
`replace`, `update` and `delete` (RFC 9110, 9.3; RFC 5789). Nested things are part
of the name: `GET /users/{id}/roles` is `list_user_roles` elsewhere than in `users`.
"""

from __future__ import annotations

from cliqgen.ir.placement.paths import Path
from cliqgen.ir.placement.vocabulary import (
    is_action,
    is_one_thing,
    one_of,
    same_thing,
    small_words,
)
from cliqgen.openapi.description import Operation

_VERBS = {"PUT": "replace", "PATCH": "update"}


def path_names(operation: Operation, path: Path, resource: list[str]) -> list[str]:
    """The names by method and path, the shortest first.

    The others are used if the shorter one is taken.
    """
    if operation.variant and len(small_words(operation.variant)) > 1:
        return ["_".join(small_words(operation.variant)), _whole(operation, path, [])]
    nouns = path.nouns()
    own = nouns[1:] if nouns and same_thing(nouns[0][0], resource) else nouns
    short = _short(operation.method, path, own, is_own=len(own) < len(nouns))
    return [short, _whole(operation, path, resource), _whole(operation, path, [])]


def _short(
    method: str, path: Path, nouns: list[tuple[list[str], bool]], *, is_own: bool
) -> str:
    """`is_own` tells whether the path begins with the resource; then `nouns` omit it."""
    ends_with_one = bool(path.segments) and path.segments[-1].is_parameter
    if path.action is not None:
        things = [word for noun, is_one in nouns for word in _thing(noun, is_one)]
        return _done(small_words(path.action), things)
    if nouns and not ends_with_one and is_action(nouns[-1][0][0], method):
        *above, (action, _) = nouns
        things = [word for noun, is_one in above for word in _thing(noun, is_one)]
        return _done(action, things)
    last = path.nouns()[-1][0] if path.nouns() else []
    is_list = bool(last) and not ends_with_one and not is_one_thing(last)
    verb = _VERBS.get(method, method.lower())
    is_made = is_list and method == "POST"
    if is_list:
        verb = {"GET": "list", "POST": "create"}.get(method, verb)
    things = [word for noun, is_one in nouns for word in _thing(noun, is_one)]
    if is_made and nouns:
        things = one_of(things)
    if is_list and is_own and not nouns and not is_made and verb != "list":
        things = ["all"]
    return "_".join([verb, *things])


def _thing(noun: list[str], is_one: bool) -> list[str]:
    return one_of(noun) if is_one else noun


def _done(action: list[str], things: list[str]) -> str:
    between = ["for"] if things and len(action) > 1 else []
    return "_".join([*action, *between, *things])


def _whole(operation: Operation, path: Path, resource: list[str]) -> str:
    """`GET /users/{id}` is `get_users_by_id`; below `users`, `get_by_id`."""
    literal = [s.words for s in path.segments if not s.is_parameter]
    if literal and same_thing(literal[0], resource):
        literal = literal[1:]
    by: list[str] = []
    if path.segments and path.segments[-1].is_parameter:
        by = ["by", *small_words(path.segments[-1].text)]
    action = small_words(path.action or "")
    words = [operation.method.lower(), *(w for noun in literal for w in noun)]
    return "_".join([*words, *by, *action])

"""The names of the methods follow the rule that CONTRIBUTING.md states."""

from __future__ import annotations

import pytest

from .description import Operation, operations

#: What a method may begin with, and the HTTP methods that fit; none stated means any.
VERBS: dict[str, set[str]] = {
    "list": {"GET"},
    "get": {"GET"},
    "search": {"GET"},
    "download": {"GET"},
    "create": {"POST"},
    "send": {"POST"},
    "share": {"POST"},
    "fork": {"POST"},
    "forward": {"POST"},
    "install": {"POST"},
    "export": {"POST"},
    "notify": {"POST"},
    "trigger": {"POST"},
    "call": {"POST"},
    "add": {"POST"},
    "archive": {"POST"},
    "unarchive": {"POST"},
    "approve": {"POST"},
    "reject": {"POST"},
    "join": {"POST"},
    "leave": {"POST"},
    "mute": {"POST"},
    "unmute": {"POST"},
    "follow": {"POST"},
    "unfollow": {"POST"},
    "pin": {"POST"},
    "update": {"PUT", "PATCH"},
    "rename": {"PUT"},
    "mark": {"PUT"},
    "clear": {"PUT", "DELETE"},
    "close": {"PUT"},
    "reopen": {"PUT"},
    "move": {"PUT"},
    "replace": {"PUT"},
    "activate": {"PUT"},
    "complete": {"PUT"},
    "snooze": {"PUT"},
    "dismiss": {"PUT"},
    "remind": {"PUT"},
    "reschedule": {"PUT"},
    "check": {"PUT"},
    "set": {"PUT", "POST"},
    "delete": {"DELETE"},
    "remove": {"DELETE"},
    "unpin": {"DELETE"},
    "reset": {"DELETE"},
    "bulk": {"PUT", "PATCH", "DELETE"},
}

each_operation = pytest.mark.parametrize(
    "operation",
    [pytest.param(operation, id=operation.id) for operation in operations()],
)


@each_operation
def test_a_method_is_called_by_a_verb_that_fits(operation: Operation) -> None:
    verb = operation.id.rpartition(".")[2].partition("_")[0]
    assert operation.method in VERBS[verb]


@each_operation
def test_resources_are_nested_at_most_two_deep(operation: Operation) -> None:
    resource = operation.id.removeprefix("v2.").split(".")[:-1]
    assert 1 <= len(resource) <= 2


def test_each_verb_is_used() -> None:
    used = {o.id.rpartition(".")[2].partition("_")[0] for o in operations()}
    assert set(VERBS) == used


def test_what_stands_below_v2_has_a_successor() -> None:
    """Version 2 has the plain name wherever version 3 has nothing of that kind."""
    new = {o.id.partition(".")[0] for o in operations() if "/api/v3/" in o.path}
    old = [o.id for o in operations() if o.id.startswith("v2.")]
    assert {name.split(".")[1] for name in old} <= new
    assert all("/api/v2/" in o.path for o in operations() if o.id in old)

"""Parts of a schema are judged by themselves, where their references can be followed."""

from __future__ import annotations

from typing import Any

import pytest
from cliqgen.source.conformity import Conformity

_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": {
        "name": {"type": "string"},
        "tree": {
            "properties": {"name": {"$ref": "#/$defs/name"}},
            "additionalProperties": {"$dynamicRef": "#node"},
        },
        "node": {"$dynamicAnchor": "node", "$ref": "#/$defs/tree"},
    },
    "required": ["tree"],
    "properties": {"tree": {"$ref": "#/$defs/tree"}},
}


def test_the_whole_and_its_parts() -> None:
    conformity = Conformity(_SCHEMA, is_draft4=False)
    assert conformity.holds({"tree": {"name": "a", "below": {"name": "b"}}})
    assert not conformity.holds({"tree": {"below": {"name": 1}}})
    assert not conformity.holds({})
    assert conformity.holds_at("#/$defs/tree", {"below": {"name": "b"}})
    assert not conformity.holds_at("#/$defs/tree", {"below": {"name": 1}})
    assert conformity.holds_at("#node", {"name": "b"})
    assert not conformity.holds_at("#node", {"name": 1})


def test_nothing_holds_by_what_is_not_there() -> None:
    conformity = Conformity(_SCHEMA, is_draft4=False)
    assert not conformity.holds_at("#/$defs/none", {})
    assert not conformity.holds_at("#none", {})


@pytest.mark.parametrize("is_draft4", [True, False])
def test_integers_of_draft_4_have_no_point(is_draft4: bool) -> None:
    conformity = Conformity({"type": "integer"}, is_draft4=is_draft4)
    assert conformity.holds(1)
    assert conformity.holds(1.0) is (not is_draft4)
    assert not conformity.holds(True)

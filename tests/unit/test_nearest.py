"""What somebody may have meant."""

from __future__ import annotations

from pathlib import Path

import cliqgen
from cliqgen.nearest import FAR, hint, nearest, question, several_near


def test_the_most_alike_name_is_asked_for() -> None:
    meant = nearest("outptu", ["include", "output", "root"])
    assert question(meant) == "Did you mean 'output'?"
    assert hint(meant) == "; did you mean 'output'?"


def test_nothing_is_asked_where_nothing_is_near() -> None:
    meant = nearest("xyz", ["include", "output"])
    assert question(meant) is None
    assert hint(meant) == ""


def test_names_of_a_description_may_be_farther() -> None:
    assert nearest("date", ["date-time-of-day"]) is None
    assert nearest("date", ["date-time-of-day"], FAR) == "date-time-of-day"
    assert several_near("pet", ["pets", "pet", "dog"], 2) == ["pet", "pets"]


def test_one_module_asks_what_was_meant() -> None:
    """But for the process that imports an application, which has nothing of cliqgen."""
    asking = {
        path.name
        for path in Path(cliqgen.__file__).parent.rglob("*.py")
        if "get_close_matches" in path.read_text("utf-8")
    }
    assert asking == {"nearest.py"}

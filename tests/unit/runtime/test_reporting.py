"""What is logged of answers that differ from their description."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from client_runtime import reporting
from client_runtime.decoding import codec
from client_runtime.model import Model, OpenModel
from client_runtime.reporting import show_unknown_fields, warn_of_problems


class Part(Model, kw_only=True):
    id: int
    size: int


class Whole(Model, kw_only=True):
    id: int
    name: str
    owner: str
    state: str
    parts: list[Part] | None = None
    by_name: dict[str, Part] | None = None
    free: Free | None = None


class Free(OpenModel, kw_only=True):
    id: int | None = None
    part: Part | None = None


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, ...]]:
    logged: set[tuple[str, ...]] = set()
    monkeypatch.setattr(reporting, "_logged", logged)
    return logged


LOGGER = logging.getLogger("reported")


def warnings(
    caplog: pytest.LogCaptureFixture, type_: Any, raw: Any, source: str = "w.get"
) -> list[str]:
    caplog.clear()
    _, problems = codec.decode(type_, json.dumps(raw).encode(), strict=False)
    warn_of_problems(LOGGER, source, "response", problems)
    assert all(record.levelno == logging.WARNING for record in caplog.records)
    return [record.getMessage() for record in caplog.records]


def shown(caplog: pytest.LogCaptureFixture, raw: Any) -> list[str]:
    caplog.clear()
    content = json.dumps(raw).encode()
    value, _ = codec.decode(list[Whole], content, strict=False)
    show_unknown_fields(LOGGER, "w.list", value, content)
    return [record.getMessage() for record in caplog.records]


def test_one_record_for_each_model(caplog: pytest.LogCaptureFixture) -> None:
    raw = [{"parts": [{}, {"id": "x", "size": 1}], "state": None}] * 3
    expected = {
        "w.get: the response contradicts its description in Whole: 3 required fields "
        "missing (id, name, owner) at $[*]; Expected `str`, got `null` at $[*].state",
        "w.get: the response contradicts its description in Part: 2 required fields "
        "missing (id, size) at $[*].parts[*]; Expected `int`, got `str` at "
        "$[*].parts[*].id",
    }
    assert set(warnings(caplog, list[Whole], raw)) == expected
    assert warnings(caplog, list[Whole], raw) == []
    assert len(warnings(caplog, list[Whole], raw, "w.list")) == 2


def test_many_missing_fields_are_counted(caplog: pytest.LogCaptureFixture) -> None:
    (message,) = warnings(caplog, Whole, {})
    assert message.endswith(
        "in Whole: 4 required fields missing (id, name, owner and 1 more) at $"
    )


def test_one_missing_field_and_what_has_no_model(
    caplog: pytest.LogCaptureFixture,
) -> None:
    raw = {"id": 1, "name": "n", "owner": "o"}
    assert warnings(caplog, Whole, raw) == [
        "w.get: the response contradicts its description in Whole: "
        "Required field is missing at $.state"
    ]
    assert warnings(caplog, list[int], ["x"]) == [
        "w.get: the response contradicts its description: "
        "Expected `int`, got `str` at $[*]"
    ]


def test_another_contradiction_at_one_place_is_logged_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    start = "w.get: the response contradicts its description in Part: "
    for raw, reason in (
        ("a", "Expected `int`, got `str` at $.id"),
        (None, "Expected `int`, got `null` at $.id"),
    ):
        expected = [f"{start}{reason}"]
        assert warnings(caplog, Part, {"id": raw, "size": 1}) == expected
        assert warnings(caplog, Part, {"id": raw, "size": 1}) == []
    assert warnings(caplog, Part, {"size": 1}) == [
        f"{start}Required field is missing at $.id"
    ]


def test_what_is_remembered_has_an_end(
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    forgetful: set[tuple[str, ...]],
) -> None:
    monkeypatch.setattr(reporting, "_MOST", 2)
    for number in range(5):
        warnings(caplog, Whole, {}, f"w.{number}")
    assert len(forgetful) == 2


WHOLE = {"id": 1, "name": "n", "owner": "o", "state": "s"}
EXTENDED = {
    **WHOLE,
    "new\n": 1,
    "parts": [{"id": 1, "size": 1, "weight": 5}],
    "by_name": {"a": {"id": 1, "size": 1, "weight": 5, "colour": "red"}},
    "free": {"more": 1, "part": {"id": 1, "size": 1, "height": 2}},
}


def test_fields_that_are_not_documented(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "reported"):
        messages = shown(caplog, [WHOLE, EXTENDED])
        assert messages[0] == ("w.list: Whole has fields that are not documented: new")
        name, _, fields = messages[1].partition(" has fields that are not documented: ")
        assert name == "w.list: Part"
        assert set(fields.split(", ")) == {"weight", "colour", "height"}
        assert len(messages) == 2
        assert shown(caplog, [EXTENDED]) == []
        assert shown(caplog, [{**WHOLE, "newer": 1}]) == [
            "w.list: Whole has fields that are not documented: newer"
        ]


def test_they_are_looked_for_only_if_that_is_logged(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codec, "parse", None)
    with caplog.at_level(logging.INFO, "reported"):
        assert shown(caplog, [EXTENDED]) == []


def test_what_is_no_json_has_no_fields(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "reported"):
        for content in (b"", b"{", b"[" * 100_000, b"\xff"):
            show_unknown_fields(LOGGER, "w.get", Free(), content)
            show_unknown_fields(LOGGER, "w.get", content, content)
    assert caplog.records == []

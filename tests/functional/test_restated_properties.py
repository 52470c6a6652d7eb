"""Properties that several parts of an `allOf` state, in one or the other order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /it:
    get:
      operationId: its.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/It'}}}
components:
  schemas:
    It:
      type: object
      properties:
        leaf: {$ref: '#/components/schemas/Leaf'}
        root: {$ref: '#/components/schemas/Root'}
    Base: {type: object, properties: {type: {type: string, description: Its kind}}}
    Leaf:
      allOf:
        - type: object
          required: [type]
          properties: {type: {type: string, enum: [LEAF]}}
        - $ref: '#/components/schemas/Base'
    Root:
      allOf:
        - type: object
          required: [type]
          properties: {type: {type: string, enum: [ROOT]}}
        - $ref: '#/components/schemas/Base'
"""


def test_each_heir_has_its_own_values(workshop: Workshop) -> None:
    package = workshop.build(SPEC).package
    folder = Path(str(package.__file__)).parent
    text = "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    assert 'LeafType: TypeAlias = Literal["LEAF"] | str' in text
    assert 'RootType: TypeAlias = Literal["ROOT"] | str' in text
    assert "BaseType" not in text


def _both(one: str, other: str) -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
paths:
  /its:
    get:
      operationId: its.get
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}
components:
  schemas:
    A: {{allOf: [{{$ref: '#/components/schemas/B'}}, {{$ref: '#/components/schemas/C'}}]}}
    B: {{type: object, properties: {{x: {one}, b: {{type: string}}}}}}
    C: {{type: object, properties: {{x: {other}, c: {{type: string}}}}}}
"""


def _listed(items: str) -> str:
    return f"{{type: array, items: {items}}}"


_STRINGS = _listed("{type: string}")
_LETTERS = "{type: string, enum: [a, b]}"
_OTHERS = "{type: string, enum: [b, c]}"
_SENT = {"n": 1, "m": "x"}
_DAY = "datetime.date(2026, 1, 2)"
_MOMENT = "datetime.datetime(2026, 1, 2, 12, 0, tzinfo=datetime.timezone.utc)"
_MAP = "{type: object, additionalProperties: {type: integer}}"
_OBJECT = "{type: object, properties: {n: {type: integer}}}"
_OTHER = "{type: object, properties: {m: {type: string}}}"
_DATE = "{type: string, format: date}"
_TIME = "{type: string, format: date-time}"
_OPEN = "CX(additional_fields={'k': 1}, n=2)"
_NOON = "2026-01-02T12:00:00Z"


@pytest.mark.parametrize(
    ("one", "other", "sent", "decoded"),
    [
        (_STRINGS, _STRINGS, ["a", "b"], "['a', 'b']"),
        (_STRINGS, _listed("{type: string, maxLength: 5}"), ["a"], "['a']"),
        (_STRINGS, "{type: array, maxItems: 3}", ["a"], "['a']"),
        (_listed(_LETTERS), _listed(_LETTERS), ["a"], "['a']"),
        (_listed(_LETTERS), _STRINGS, ["a"], "['a']"),
        (_listed(_LETTERS), _listed(_OTHERS), ["b"], "['b']"),
        (_listed(_STRINGS), _listed(_STRINGS), [["a"]], "[['a']]"),
        (_listed(_DATE), _listed(_DATE), ["2026-01-02"], f"[{_DAY}]"),
        (_listed(_OBJECT), _listed(_OTHER), [_SENT], "[CXItem(n=1, m='x')]"),
        (_LETTERS, _LETTERS, "b", "'b'"),
        (_LETTERS, _OTHERS, "b", "'b'"),
        (_LETTERS, "{type: string, enum: [a]}", "a", "'a'"),
        ("{type: integer, enum: [1, 2]}", "{type: integer, enum: [2]}", 2, "2"),
        (_MAP, _MAP, {"k": 1}, "{'k': 1}"),
        (_MAP, _OBJECT, {"k": 1, "n": 2}, _OPEN),
        (_OBJECT, _MAP, {"k": 1, "n": 2}, _OPEN),
        (_OBJECT, _OTHER, _SENT, "CX(n=1, m='x')"),
        (_DATE, _DATE, "2026-01-02", _DAY),
        (_TIME, _TIME, _NOON, _MOMENT),
        ("{type: string}", _DATE, "2026-01-02", _DAY),
        (_DATE, _TIME, _NOON, repr(_NOON)),  # which no text is both of
        (_TIME, _DATE, "2026-01-02", "'2026-01-02'"),
    ],
)
def test_a_property_of_both_parts_is_decoded(
    workshop: Workshop, one: str, other: str, sent: Any, decoded: str
) -> None:
    client, exchange = workshop.build(_both(one, other)).call()
    exchange.answer(json={"x": sent, "b": "of B", "c": "of C"})
    got = client.its.get()
    assert (repr(got.x), got.b, got.c) == (decoded, "of B", "of C")

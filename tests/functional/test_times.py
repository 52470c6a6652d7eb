"""Times in bodies: which patterns of a time need its zone."""

from __future__ import annotations

import datetime
import importlib
import inspect
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

_SECONDS = r"^\d{4}-(0[1-9]|1[0-2])-\d\dT\d\d:\d\d:\d\d"
_NEEDED = [
    *("Z$", "Z", r"(\.\d+)?Z$", r"(\.\d{1,3}|)Z$", "[Zz]$"),
    *(r"(Z|[+-]\d{2}:\d{2})$", r"(?:[+-]\d\d:?\d\d|Z)$", r"[+-]\d{2}:\d{2}$"),
    *(r"[+-]\d{2}(:\d{2})?$", r"(\+|-)\d\d:\d\d$", r"\+00:00$"),
]
_NOT_NEEDED = [
    *("Z?$", "(Z)?$", "(|Z)$", "(Z|)$", r"([+-]\d{2}:\d{2})?$", ".*", "$"),
    *(r"(Z|[+-]\d{2}:\d{2})?$", r"(\.\d+|\.\d+Z)$", r"(\.\d{3})?$"),
]


def _fields(prefix: str, endings: list[str]) -> str:
    return "\n".join(
        f"        {prefix}{i}: {{type: string, format: date-time, "
        f"pattern: '{_SECONDS}{ending}'}}"
        for i, ending in enumerate(endings)
    )


SPEC = f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
paths:
  /x:
    post:
      operationId: x.add
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/When'}}}}}}
      responses: {{'204': {{description: done}}}}
components:
  schemas:
    When:
      type: object
      properties:
        plain: {{type: string, format: date-time}}
{_fields("needed", _NEEDED)}
{_fields("free", _NOT_NEEDED)}
"""


def test_a_time_without_a_zone_goes_where_no_pattern_needs_one(
    workshop: Workshop,
) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    model = importlib.import_module(f"{made.package.__name__}.models.x").When
    argument, *_ = inspect.signature(client.x.add).parameters

    def add(when: Any) -> None:
        client.x.add(**{argument: when})

    naive = datetime.datetime(2024, 5, 1, 10)
    for name in ("plain", *(f"free{i}" for i in range(len(_NOT_NEEDED)))):
        add(model(**{name: naive}))
        assert wire.json[name].startswith("2024-05-01T10:00:00")
        assert wire.json[name][-1] not in "Zz"
    count = len(wire.seen)
    for i, ending in enumerate(_NEEDED):
        with pytest.raises(ValueError, match=f"needed{i}: the time needs a time zone"):
            add(model(**{f"needed{i}": naive}))
        zoned = naive.replace(tzinfo=datetime.UTC)
        add(model(**{f"needed{i}": zoned}))
        assert wire.json[f"needed{i}"][-1:] == ("Z" if "Z" in ending else "0")
    assert len(wire.seen) == count + len(_NEEDED)

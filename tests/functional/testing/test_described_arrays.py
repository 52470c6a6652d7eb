"""description.json: what has items is told to be an array, as the client has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .test_described_schemas import schema_of


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{items: {type: string}}", {"type": "array", "items": {"type": "string"}}),
        (
            "{prefixItems: [{type: string}]}",
            {"type": "array", "prefixItems": [{"type": "string"}]},
        ),
        (
            "{items: {type: string}, anyOf: [{type: array}, {type: string}]}",
            {
                "items": {"type": "string"},
                "anyOf": [{"type": "array"}, {"type": "string"}],
            },
        ),
    ],
)
def test_items_without_a_type(tmp_path: Path, written: str, told: Any) -> None:
    assert schema_of(tmp_path, written) == told

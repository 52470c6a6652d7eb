"""No text that clients get from the description of Cliq has a word that was replaced.

Clients have the descriptions and summaries as docstrings. Examples are data: what people write
in chats, and scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from cliqgen.statuscodes.registered import MEANINGS

from .test_code_words import banned_prose

SPECS = Path(__file__).parents[2] / "specs" / "cliq"
#: Members that are texts.
TEXTS = ("summary", "description")
#: Members that hold data.
DATA = ("example", "examples", "default", "enum", "const", "with")
#: Members whose own members have names of fields, or texts by codes of errors.
PROPERTIES, CODES = "properties", "x-error-codes"
#: Words that are banned here besides those in prose of modules.
WALK = re.compile(r"\bwalk(s|ed|ing)?\b", re.IGNORECASE)


def texts(value: Any, *, is_named: bool = False) -> Iterator[str]:
    """The texts below a value, but not those in data.

    Args:
        value: what YAML holds.
        is_named: whether the value maps names of fields, which may be any words.
    """
    if isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for key, member in value.items():
            if is_named:
                yield from texts(member)
            elif key in TEXTS and isinstance(member, str):
                yield " ".join(member.split())
            elif key == CODES and isinstance(member, dict):
                yield from map(str, member.values())
            elif key not in DATA:
                yield from texts(member, is_named=key == PROPERTIES)


def faults(text: str) -> list[str]:
    return [*banned_prose(text), *(match[0] for match in WALK.finditer(text))]


FILES = sorted(SPECS.rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_text_of_the_description_has_a_banned_word(path: Path) -> None:
    documented = [*texts(yaml.safe_load(path.read_text("utf-8")))]
    assert documented
    assert [(text, fault) for text in documented for fault in faults(text)] == []


def test_no_meaning_of_a_status_has_a_banned_word() -> None:
    assert [fault for text in MEANINGS.values() for fault in faults(text)] == []


def test_texts_are_seen_and_data_is_not() -> None:
    document = yaml.safe_load("""
        paths:
          /pets:
            get:
              summary: List
              parameters: [{name: a, description: Of the answer}]
              example: {description: Data}
              x-error-codes: {gone: It was deleted.}
        schemas:
          Pet: {properties: {example: {description: A field}, description: {type: string}}}
        """)
    assert [*texts(document)] == [
        *("List", "Of the answer", "It was deleted.", "A field"),
    ]
    assert faults("Of the answer") == ["answer: response"]
    assert faults("It stands below; walk on") == ["stands: is", "walk"]

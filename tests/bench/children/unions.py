"""Decodes a page of a union with the client's codec and with pydantic, in turns.

    python unions.py TURNS [tagged|best]

The members are told apart by their fields, or, if tagged, by the value of one, or, if
best, by how well they fit. Prints a JSON array with [client, pydantic] in CPU seconds for
each turn.
"""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any, Literal

import pydantic
from decode import both
from zoho_cliq._runtime.decoding import codec
from zoho_cliq._runtime.decoding.union import Strategy
from zoho_cliq._runtime.model import BestMatch, ByField, Model, Tagged, union


class _Text(Model, kw_only=True):
    text: str
    type: Literal["text"] = "text"
    sender: str | None = None


class _File(Model, kw_only=True):
    name: str
    size: int
    type: Literal["file"] = "file"
    comment: str | None = None


class _Call(Model, kw_only=True):
    started: str
    members: list[str]
    type: Literal["call"] = "call"


class _PlainText(pydantic.BaseModel):
    text: str
    type: Literal["text"] = "text"
    sender: str | None = None


class _PlainFile(pydantic.BaseModel):
    name: str
    size: int
    type: Literal["file"] = "file"
    comment: str | None = None


class _PlainCall(pydantic.BaseModel):
    started: str
    members: list[str]
    type: Literal["call"] = "call"


_Plain = _PlainText | _PlainFile | _PlainCall
_PlainTagged = Annotated[_Plain, pydantic.Field(discriminator="type")]


def main() -> None:
    """Take the turns, the first of which does not count."""
    turns = int(sys.argv[1])
    how = sys.argv[2] if len(sys.argv) > 2 else "field"
    strategies: dict[str, Strategy] = {
        "field": ByField({"text": 0, "name": 1, "started": 2}),
        "tagged": Tagged("type", {"text": 0, "file": 1, "call": 2}),
        "best": BestMatch(),
    }
    kinds: Any = union("Kinds", lambda: (_Text, _File, _Call), strategies[how])
    plain: Any = list[_PlainTagged] if how == "tagged" else list[_Plain]
    content = json.dumps([_message(number) for number in range(10_000)]).encode()
    adapter: Any = pydantic.TypeAdapter(plain)

    def client() -> Any:
        return codec.decode(list[kinds], content, strict=False)

    def by_hand() -> Any:
        return adapter.validate_json(content)

    values, problems = client()
    assert not problems
    assert [type(v).__name__ for v in values[:3]] == ["_Text", "_File", "_Call"]
    assert [type(v).__name__ for v in by_hand()[:3]] == [
        "_PlainText",
        "_PlainFile",
        "_PlainCall",
    ]
    pairs = [both(number, client, by_hand) for number in range(turns + 1)]
    print(json.dumps(pairs[1:]))


def _message(number: int) -> dict[str, Any]:
    if number % 3 == 0:
        return {"type": "text", "text": f"Message {number}", "sender": "64396981"}
    if number % 3 == 1:
        return {"type": "file", "name": f"minutes-{number}.pdf", "size": number}
    return {"type": "call", "started": "2024-02-05T11:40:21Z", "members": ["a", "b"]}


if __name__ == "__main__":
    main()

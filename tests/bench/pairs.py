"""Cases in which the client and the same thing by hand take turns in one process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from measuring import CHILDREN, Row, Workshop, median

#: How often the two take turns in one process.
_TURNS = 8


@dataclass(frozen=True)
class Pair:
    """A comparison.

    Attributes:
        name: the case.
        client, by_hand: what each of the two does, for the table.
        program: the file in `children` that takes the turns.
        arguments: those of the program, after the number of turns.
        sides: the last words of the names of the two cases.
    """

    name: str
    client: str
    by_hand: str
    program: str
    arguments: tuple[str, ...] = ()
    sides: tuple[str, str] = ("client", "by-hand")


PAIRS = (
    Pair(
        name="call.sync",
        client="cliq.chats.list()",
        by_hand="httpx2.Client and msgspec",
        program="call.py",
        arguments=("sync", "served"),
    ),
    Pair(
        name="call.async",
        client="await cliq.chats.list()",
        by_hand="httpx2.AsyncClient and msgspec",
        program="call.py",
        arguments=("async", "served"),
    ),
    Pair(
        name="call-mock.sync",
        client="cliq.chats.list(), over a mock transport",
        by_hand="httpx2.Client and msgspec, over the same",
        program="call.py",
        arguments=("sync", "mock"),
    ),
    Pair(
        name="call-mock.async",
        client="await cliq.chats.list(), over a mock transport",
        by_hand="httpx2.AsyncClient and msgspec, over the same",
        program="call.py",
        arguments=("async", "mock"),
    ),
    Pair(
        name="decode",
        client="10,000 chats, the client's codec",
        by_hand="10,000 chats, msgspec.json.Decoder",
        program="decode.py",
    ),
    Pair(
        name="decode-union",
        client="10,000 messages of three kinds, the client's codec",
        by_hand="the same, pydantic.TypeAdapter",
        program="unions.py",
        sides=("client", "pydantic"),
    ),
    Pair(
        name="decode-tagged",
        client="10,000 messages told apart by a field, the client's codec",
        by_hand="the same, pydantic.TypeAdapter",
        program="unions.py",
        arguments=("tagged",),
        sides=("client", "pydantic"),
    ),
    Pair(
        name="decode-best",
        client="10,000 messages told apart by all their fields, the client's codec",
        by_hand="the same, pydantic.TypeAdapter",
        program="unions.py",
        arguments=("best",),
        sides=("client", "pydantic"),
    ),
    Pair(
        name="decode-contradicting",
        client="1,000 chats, two fields of each as not documented",
        by_hand="1,000 chats as documented",
        program="contradictions.py",
        sides=("contradicting", "documented"),
    ),
    Pair(
        name="decode-unknown",
        client="1,000 chats, models that keep what they do not name",
        by_hand="the same, models that drop them",
        program="unknown.py",
        sides=("keeping", "dropping"),
    ),
)


def measure_pair(
    workshop: Workshop, pair: Pair, runs: int, progress: Callable[[str], None]
) -> list[Row]:
    """The medians of both over all turns of all runs, and that of the ratios."""
    client: list[float] = []
    by_hand: list[float] = []
    program = str(CHILDREN / pair.program)
    for number in range(1, runs + 1):
        progress(f"run {number} of {runs}: {pair.name}")
        printed = workshop.run([program, str(_TURNS), *pair.arguments])
        for first, second in json.loads(printed):
            client.append(first)
            by_hand.append(second)
    ratios = [ours / bare for ours, bare in zip(client, by_hand, strict=True)]
    return [
        Row(
            f"{pair.name}.{pair.sides[0]}",
            pair.client,
            median(client),
            ratio=median(ratios),
        ),
        Row(f"{pair.name}.{pair.sides[1]}", pair.by_hand, median(by_hand)),
    ]

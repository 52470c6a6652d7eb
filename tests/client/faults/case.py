"""What a server may do wrong, and what a call comes to then.

A call that is repeated gets a good response the second time, so its result is `GOOD`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from zoho_cliq import ChatList

from .server import Fault

MB = 2**20


def read(cliq: Any) -> Any:
    return cliq.chats.list(limit=1)


def write(cliq: Any) -> Any:
    return cliq.messages.send_to_channel("P1", text="hello")


def download(cliq: Any) -> Any:
    return cliq.files.download("f1")


def table(cliq: Any) -> Any:
    return cliq.exports.channels.list(fields=["name"])


@dataclass(frozen=True)
class Case:
    """One thing that goes wrong.

    Attributes:
        name: what it is.
        faults: what the first requests meet; those after them get good responses.
        outcome: the class of the exception or of the result.
        requests: how many requests the server reads to their end.
        use: the call.
        deadline: the longest time that the call may take.
        options: of the client.
        check: looks at the exception or result.
        echoes: whether the server repeats the token where httpcore2 logs it.
    """

    name: str
    faults: tuple[Fault, ...]
    outcome: type
    requests: int = 1
    use: Callable[[Any], Any] = read
    deadline: float = 15.0
    options: dict[str, Any] = field(default_factory=dict[str, Any])
    check: Callable[[Any], object] | None = None
    echoes: bool = False


OK = ChatList
FAST = 0.4  # a deadline for servers that never come to an end


def same(one: object, other: object) -> None:
    assert one == other

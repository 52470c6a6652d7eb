"""The words in which a `calls.py` states what is called and what is right.

A call names the operation by its documented method and path, never by the name of a Python
method, so calls outlive a change of how methods are named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class _Anything:
    """Equals whatever comes."""

    def __repr__(self) -> str:
        return "ANYTHING"


ANYTHING: Any = _Anything()


@dataclass(frozen=True)
class AtLeast:
    """An object with these members, and maybe others."""

    members: Mapping[str, Any]


@dataclass(frozen=True)
class Text:
    """A text that contains another, or bytes that contain others."""

    part: str | bytes


@dataclass(frozen=True, init=False)
class Model:
    """An instance of a class of the generated package, made when the call is."""

    name: str
    fields: Mapping[str, Any]

    def __init__(self, _name: str, /, **fields: Any) -> None:
        object.__setattr__(self, "name", _name)
        object.__setattr__(self, "fields", fields)


@dataclass(frozen=True, init=False)
class Earlier:
    """What an earlier call with `keep` answered, or a member of it."""

    name: str
    members: tuple[str | int, ...]

    def __init__(self, name: str, *members: str | int) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "members", members)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What comes of a call.

    Attributes:
        answer: the result, as plain data with names as on the wire.
        status: of the error that the client raises; None if it raises none.
        error: the name of the class that is raised, or of a base of it, where no status
            says it.
        message: text that the exception must hold.
        model: the body of the error as plain data.
        received: the values that the server's own code got, by its names; None if the
            call does not get that far.
        wire: members of the request as the server saw it: `query`, `body`, `headers`.
    """

    answer: Any = ANYTHING
    status: int | None = None
    error: str | None = None
    message: str = ""
    model: Any = ANYTHING
    received: Any = ANYTHING
    wire: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, kw_only=True)
class Call(Outcome):
    """A call, with the truth about it: what is inherited is what *should* come of it.

    Attributes:
        operation: documented method and path, `GET /items/{id}`.
        send: arguments by their Python names.
        body: fields of the body by their Python names, or a body that is no object.
        media_type: of the body, where the document offers several.
        client: arguments of the client, in place of the usual ones.
        lines: how many lines of JSON are read of the answer with `stream`, as the result, in
            place of what the method returns.
        items: how many items are taken of a stream, which may have no end; None takes all.
        keep: the name under which the answer is kept for `Earlier`.
        server_fault: why the server does not do what its document says, in words.
        instead: what comes of the call because of that. It is held against what happens:
            a fault that is no longer there has to be taken out.
    """

    operation: str
    send: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: Any = ANYTHING
    media_type: str | None = None
    client: Mapping[str, Any] = field(default_factory=dict[str, Any])
    lines: int | None = None
    items: int | None = None
    keep: str | None = None
    server_fault: str | None = None
    instead: Outcome | None = None

    def __post_init__(self) -> None:
        if (self.server_fault is None) != (self.instead is None):
            raise ValueError(
                f"{self.operation}: a fault of the server needs both its reason and what "
                "comes of it (server_fault, instead)"
            )

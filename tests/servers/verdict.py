"""Holds what came of a call against what should have come of it."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from typing import Any, cast

import msgspec
from truth import ANYTHING, AtLeast, Call, Outcome, Text

#: The wire name under which a model keeps fields that its schema does not name.
_FURTHER = "additional_fields"


class Verdict(enum.StrEnum):
    """Whose doing the outcome of a call is."""

    RIGHT = "right"
    SERVER = "wrong because of the server"
    OURS = "wrong because of us"


@dataclass(frozen=True)
class Observed:
    """What came of a call.

    Attributes:
        answer: the result as plain data.
        raised: the name of the class that was raised.
        kinds: the names of that class and of its bases.
        status, message, model: of the exception.
        reached: whether the server's own code was reached.
        received: the values that it got.
        request: the request as the server saw it.
    """

    answer: Any = None
    raised: str | None = None
    kinds: tuple[str, ...] = ()
    status: int | None = None
    message: str = ""
    model: Any = None
    reached: bool = False
    received: Any = None
    request: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Judged:
    """A verdict with its reasons."""

    verdict: Verdict
    reasons: tuple[str, ...] = ()


def judge(call: Call, observed: Observed) -> Judged:
    """Right, wrong as the server's stated fault has it, or wrong because of us.

    A stated fault of the server that is not there any more counts as wrong because of us:
    the statement is.
    """
    against_truth = tuple(_differences(call, observed))
    if call.instead is None:
        verdict = Verdict.OURS if against_truth else Verdict.RIGHT
        return Judged(verdict, against_truth)
    if not against_truth:
        reason = f"the server is right now; take out its fault: {call.server_fault}"
        return Judged(Verdict.OURS, (reason,))
    against_fault = tuple(_differences(call.instead, observed))
    if against_fault:
        return Judged(Verdict.OURS, ("not as the stated fault has it", *against_fault))
    return Judged(Verdict.SERVER, (cast("str", call.server_fault),))


def same(expected: Any, actual: Any) -> bool:
    """Whether plain data is the same, types included; 1 and 1.0 are one number of JSON."""
    if expected is ANYTHING:
        return True
    if isinstance(expected, AtLeast):
        return isinstance(actual, dict) and all(
            name in actual and same(value, actual[name])
            for name, value in expected.members.items()
        )
    if isinstance(expected, Text):
        return type(actual) is type(expected.part) and expected.part in actual
    if _is_number(expected) and _is_number(actual):
        return bool(expected == actual)
    if type(expected) is not type(actual):
        return False
    if isinstance(expected, dict):
        return expected.keys() == actual.keys() and all(
            same(value, actual[name]) for name, value in expected.items()
        )
    if isinstance(expected, list):
        return len(expected) == len(actual) and all(map(same, expected, actual))
    if isinstance(expected, datetime.datetime):
        has_zone = expected.tzinfo is not None
        return (actual.tzinfo is not None) == has_zone and expected == actual
    return bool(expected == actual)


def plain(value: Any) -> Any:
    """A result as builtin types, with names as on the wire; what was left out is not there."""
    if isinstance(value, msgspec.Struct):
        return dict(_members(value))
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {
            name: plain(item) for name, item in cast("Mapping[Any, Any]", value).items()
        }
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray)):
        return [plain(item) for item in cast("Sequence[Any]", value)]
    return value


def _members(value: msgspec.Struct) -> Iterator[tuple[str, Any]]:
    for field in msgspec.structs.fields(value):
        item = getattr(value, field.name)
        if field.name == _FURTHER and isinstance(item, dict):
            yield from plain(item).items()
        elif item is not msgspec.UNSET and not (item is None and field.default is None):
            yield field.encode_name, plain(item)


def _differences(expected: Outcome, observed: Observed) -> Iterator[str]:
    yield from _from_exception(expected, observed)
    if observed.raised is None and not same(expected.answer, observed.answer):
        yield f"answered {observed.answer!r} instead of {expected.answer!r}"
    yield from _from_request(expected, observed)


def _from_exception(expected: Outcome, observed: Observed) -> Iterator[str]:
    wanted = expected.error or (
        f"status {expected.status}" if expected.status else None
    )
    came = observed.raised
    if wanted is None and came is None:
        return
    is_it = (wanted is not None and came is not None) and (
        expected.error in (came, *observed.kinds)
        if expected.error
        else observed.status == expected.status
    )
    if not is_it:
        raised = f"raised {came}: {observed.message}" if came else "raised nothing"
        yield f"{raised}, instead of {wanted or 'nothing'}"
    elif expected.message not in observed.message:
        yield f"the exception says {observed.message!r}, not {expected.message!r}"
    elif not same(expected.model, observed.model):
        yield f"the error's model is {observed.model!r} instead of {expected.model!r}"


def _from_request(expected: Outcome, observed: Observed) -> Iterator[str]:
    if expected.received is None and observed.reached:
        yield f"the server's own code was reached with {observed.received!r}"
    elif expected.received is not None and expected.received is not ANYTHING:
        if not observed.reached:
            yield "the server's own code was not reached"
        elif not same(expected.received, observed.received):
            yield f"the server got {observed.received!r} instead of {expected.received!r}"
    request = observed.request or {}
    for name, value in expected.wire.items():
        if not same(value, request.get(name)):
            yield f"the {name} of the request is {request.get(name)!r}, not {value!r}"


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)

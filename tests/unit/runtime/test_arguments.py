"""What a call may be given."""

from __future__ import annotations

from client_runtime.arguments import Arguments
from client_runtime.raw import RawArguments


def test_what_is_not_documented_takes_what_documented_calls_take() -> None:
    assert RawArguments.__annotations__.keys() <= Arguments.__annotations__.keys()


def test_every_argument_of_a_call_may_be_left_out() -> None:
    assert Arguments.__required_keys__ == frozenset()

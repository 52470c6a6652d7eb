"""Annotations of models are evaluated a class at a time, to what typing makes of them."""

from __future__ import annotations

import datetime
import typing
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar

import msgspec
import pytest
from client_runtime.decoding.decoder import decoder, evaluate_annotations
from client_runtime.model import Model, OpenModel

T = TypeVar("T")


class Leaf(Model, kw_only=True):
    number: int | None = None


class Branch(OpenModel, kw_only=True):
    sort: ClassVar[str] = "branch"
    leaves: dict[str, list[Leaf]]
    colour: Literal["green, or (so)", "brown"] | None = None
    grown: datetime.date | None = None
    size: Annotated[int, msgspec.Meta(ge=0)] = 0
    end: None = None
    parent: Branch | None = None


class Other(Model, kw_only=True):
    later: Later


Later = Leaf


class Mixed(msgspec.Struct):
    text: str


Mixed.__annotations__["number"] = int


class Lost(msgspec.Struct):
    nowhere: Nowhere  # type: ignore[name-defined]  # noqa: F821
    name: str


class Two(msgspec.Struct):
    pair: str


Two.__annotations__["pair"] = "int, str"


class Box(msgspec.Struct, Generic[T]):
    value: T


def own(class_: type) -> dict[str, Any]:
    return vars(class_)["__annotations__"]


def test_they_are_what_typing_makes_of_them() -> None:
    expected = {
        class_: typing.get_type_hints(class_, include_extras=True)
        for class_ in (Branch, Leaf)
    }
    assert all(isinstance(text, str) for text in own(Branch).values())
    evaluate_annotations(list[Branch] | None)
    for class_, hints in expected.items():
        assert own(class_) == {
            name: None if hint is type(None) else hint
            for name, hint in hints.items()
            if name in own(class_)
        }
    assert "additional_fields" not in own(Branch)
    assert own(OpenModel)["additional_fields"] == dict[str, Any]
    assert typing.get_type_hints(Branch, include_extras=True) == expected[Branch]


def test_names_are_looked_up_when_a_decoder_is_made() -> None:
    assert decoder(Other).decode(b'{"later": {"number": 1}}') == Other(
        later=Leaf(number=1)
    )
    assert own(Other) == {"later": Leaf}


def test_what_cannot_be_evaluated_stays_as_it_is() -> None:
    for class_ in (Mixed, Lost, Two):
        before = dict(own(class_))
        evaluate_annotations(class_)
        assert own(class_) == before
    with pytest.raises(NameError, match="Nowhere"):
        decoder(Lost)


def test_classes_with_type_variables_are_left_to_msgspec() -> None:
    assert decoder(Box[int]).decode(b'{"value": 1}') == Box(1)
    with pytest.raises(msgspec.ValidationError):
        decoder(Box[int]).decode(b'{"value": "1"}')

"""The models against the schemas of the description, name by name."""

from __future__ import annotations

import json
import typing
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest
import zoho_cliq
from zoho_cliq._runtime.decoding import codec

from .building import MODELS
from .description import fields_of, received_schemas, schemas, sent_schemas

ALL = schemas()
SCHEMAS = {name: ALL[name] for name in sorted(sent_schemas() | received_schemas())}
OBJECTS = [name for name in SCHEMAS if fields_of(name).named]
# Forms with files are never read.
OPEN = [n for n in OBJECTS if fields_of(n).is_open and not fields_of(n).has_files]
UNIONS = [name for name, schema in SCHEMAS.items() if "oneOf" in schema]
# Maps and arrays: a dictionary and a list are what a user needs of them.
PLAIN = [
    name
    for name, schema in SCHEMAS.items()
    if "properties" not in schema and schema.get("type") in ("object", "array")
]


def test_each_schema_is_a_model_or_a_union() -> None:
    assert sorted(OBJECTS + UNIONS + PLAIN) == sorted(SCHEMAS)
    assert {model.__name__ for model in MODELS} == set(OBJECTS)
    assert len(OBJECTS) > 400
    assert set(OBJECTS + UNIONS) <= set(zoho_cliq.__all__)


def test_what_no_method_uses_is_left_out() -> None:
    unused = set(ALL) - set(SCHEMAS)
    assert unused
    assert not (unused | set(PLAIN)) & set(zoho_cliq.__all__)
    assert "ErrorBody" in zoho_cliq.__all__


@pytest.mark.parametrize("name", OBJECTS)
def test_each_field(name: str) -> None:
    described = fields_of(name)
    model: Any = getattr(zoho_cliq, name)
    fields = _wire_fields(model)
    assert set(fields) == set(described.named)
    required = {n for n, field in fields.items() if field.required}
    assert required == described.required - set(described.constants)
    assert ("additional_fields" in model.__struct_fields__) == described.is_open


@pytest.mark.parametrize("name", OBJECTS)
def test_each_constant_and_default(name: str) -> None:
    constants = fields_of(name).constants
    model: Any = getattr(zoho_cliq, name)
    fields = _wire_fields(model)
    given = _given(model)
    made = model(**{fields[wire_name].name: v for wire_name, v in given.items()})
    for wire_name, field in fields.items():
        value = getattr(made, field.name)
        assert value == (given if field.required else constants).get(wire_name)
    assert json.loads(codec.encode(made)) == constants | given


@pytest.mark.parametrize("name", OPEN)
def test_each_open_model_keeps_and_sends_what_has_no_name(name: str) -> None:
    model: Any = getattr(zoho_cliq, name)
    fields = _wire_fields(model)
    given = {n: "given" for n, field in fields.items() if field.required}
    content = json.dumps({**given, "x-mine": [1, {"deep": None}]}).encode()
    read, _ = codec.decode(model, content, strict=False)
    assert read.additional_fields == {"x-mine": [1, {"deep": None}]}
    assert json.loads(codec.encode(read)) == json.loads(content)
    assert read == model(
        **{field.name: "given" for field in fields.values() if field.required},
        additional_fields={"x-mine": [1, {"deep": None}]},
    )


@pytest.mark.parametrize("name", UNIONS)
def test_each_union(name: str) -> None:
    union: Any = getattr(zoho_cliq, name)
    members = {
        s["$ref"].rpartition("/")[2] for s in SCHEMAS[name]["oneOf"] if "$ref" in s
    }
    lists = [s for s in SCHEMAS[name]["oneOf"] if s.get("type") == "array"]
    assert len(members) + len(lists) == len(SCHEMAS[name]["oneOf"])
    instances = {
        model.__name__
        for model in MODELS
        if isinstance(
            model(**{f.name: "" for f in msgspec.structs.fields(model) if f.required}),
            union,
        )
    }
    assert instances == members
    assert isinstance([], union) == bool(lists)
    assert not isinstance({}, union)
    assert not isinstance("", union)


def test_a_model_shows_what_was_given() -> None:
    chat = zoho_cliq.Chat(chat_id="1", name="A")
    assert repr(chat) == "Chat(chat_id='1', name='A')"
    assert chat == zoho_cliq.Chat(chat_id="1", name="A", pinned=None)
    assert chat != zoho_cliq.Chat(chat_id="1", name="A", pinned=False)


def test_a_model_is_made_by_name() -> None:
    make: Any = zoho_cliq.ChatTitleUpdate
    with pytest.raises(TypeError):
        make()
    with pytest.raises(TypeError):
        make("x")
    with pytest.raises(TypeError):
        make(titel="x")


def test_an_open_model_shows_and_compares_what_has_no_name() -> None:
    user = zoho_cliq.User(id="7", additional_fields={"Desk": "4b"})
    assert repr(user) == "User(additional_fields={'Desk': '4b'}, id='7')"
    assert user != zoho_cliq.User(id="7")
    assert zoho_cliq.User().additional_fields == {}
    assert zoho_cliq.User().additional_fields is not zoho_cliq.User().additional_fields
    make: Any = zoho_cliq.User
    with pytest.raises(TypeError):
        make(desk="4b")


def _given(model: Any) -> dict[str, Any]:
    """A value of each required field, by its name on the wire: an array where the
    model takes any sequence, else a text, which no model refuses to hold.
    """
    hints = typing.get_type_hints(model)
    return {
        wire_name: ["given"] if _takes_sequence(hints[field.name]) else "given"
        for wire_name, field in _wire_fields(model).items()
        if field.required
    }


def _takes_sequence(hint: Any) -> bool:
    return Sequence in map(typing.get_origin, (hint, *typing.get_args(hint)))


def _wire_fields(model: Any) -> dict[str, Any]:
    """The fields that the description names, by their names on the wire."""
    fields = msgspec.structs.fields(model)
    return {f.encode_name: f for f in fields if f.name != "additional_fields"}

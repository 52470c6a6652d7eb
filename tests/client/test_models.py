"""The models against the schemas of the description, name by name."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
import zoho_cliq

from .building import MODELS
from .description import schemas

# The body of a failure becomes an exception, so it has no model.
SCHEMAS = {name: s for name, s in schemas().items() if name != "Error"}
OBJECTS = [name for name, schema in SCHEMAS.items() if "properties" in schema]
UNIONS = [name for name, schema in SCHEMAS.items() if "oneOf" in schema]


def test_each_schema_is_a_model_or_a_union() -> None:
    assert sorted(OBJECTS + UNIONS) == sorted(SCHEMAS)
    assert {model.__name__ for model in MODELS} == set(OBJECTS)


@pytest.mark.parametrize("name", OBJECTS)
def test_each_field(name: str) -> None:
    schema = SCHEMAS[name]
    fields = {
        field.encode_name: field
        for field in msgspec.structs.fields(getattr(zoho_cliq, name))
    }
    assert set(fields) == set(schema["properties"])
    constants = {n for n, p in schema["properties"].items() if "const" in p}
    required = {n for n, field in fields.items() if field.required}
    assert required == set(schema.get("required", [])) - constants


@pytest.mark.parametrize("name", OBJECTS)
def test_each_constant_and_default(name: str) -> None:
    properties = SCHEMAS[name]["properties"]
    model: Any = getattr(zoho_cliq, name)
    fields = msgspec.structs.fields(model)
    made = model(**{field.name: "given" for field in fields if field.required})
    for field in fields:
        value = getattr(made, field.name)
        if field.required:
            assert value == "given"
        else:
            assert value == properties[field.encode_name].get("const")
    sent = msgspec.json.decode(msgspec.json.encode(made))
    constants = {n: p["const"] for n, p in properties.items() if "const" in p}
    assert sent == constants | {f.encode_name: "given" for f in fields if f.required}


@pytest.mark.parametrize("name", UNIONS)
def test_each_union(name: str) -> None:
    union: Any = getattr(zoho_cliq, name)
    members = {s["$ref"].rpartition("/")[2] for s in SCHEMAS[name]["oneOf"]}
    instances = {
        model.__name__
        for model in MODELS
        if isinstance(
            model(**{f.name: "" for f in msgspec.structs.fields(model) if f.required}),
            union,
        )
    }
    assert instances == members
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

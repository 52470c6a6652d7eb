"""What models are called: components by their keys, others by title or by place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

TEXT = {"type": "string"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _json(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _document(answers: Mapping[str, Any], **schemas: Any) -> str:
    """A description of calls that answer with something, by what they are called."""
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "Example", "version": "1"},
            "servers": [{"url": "https://api.example.com"}],
            "paths": {
                f"/{name}": {
                    "get": {
                        "operationId": f"things.{name}",
                        "responses": {"200": {"description": "ok", **_json(schema)}},
                    }
                }
                for name, schema in answers.items()
            },
            "components": {"schemas": schemas},
        }
    )


def _models(made: Client) -> set[str]:
    resources = {"ThingsResource", "AsyncThingsResource"}
    known = {"Example", "AsyncExample", "ExampleError"}
    found: set[str] = set()
    for path in (made.folder / made.package.__name__ / "models").glob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("class "):
                found.add(line.split()[1].partition("(")[0])
            elif ": TypeAlias" in line:
                found.add(line.split(":")[0].strip())
    return found - resources - known


def _named(workshop: Workshop, answers: Mapping[str, Any], **schemas: Any) -> set[str]:
    made = workshop.build(_document(answers, **schemas))
    assert "name-collision" not in made.codes
    return _models(made)


ALTERNATIVES = {
    "Device": {
        "oneOf": [_ref("Lamp"), _ref("Lock")],
        "discriminator": {
            "propertyName": "sort",
            "mapping": {
                "LAMP": "#/components/schemas/Lamp",
                "LOCK": "#/components/schemas/Lock",
            },
        },
    },
    "Lamp": {**_object(sort=TEXT, lumen=TEXT), "required": ["sort"]},
    "Lock": {**_object(sort=TEXT, bolts=TEXT), "required": ["sort"]},
    "Owned": {"allOf": [_ref("Device"), _object(owner=TEXT)]},
    "Rented": {"allOf": [_ref("Device"), _object(until=TEXT)]},
}


def test_what_is_more_than_a_component_is_called_by_its_place(
    workshop: Workshop,
) -> None:
    answers = {"owned": _ref("Owned"), "rented": _ref("Rented")}
    derived = {"OwnedLamp", "OwnedLock", "RentedLamp", "RentedLock"}
    named = _named(workshop, answers, **ALTERNATIVES)
    assert named == {"Owned", "Rented", *derived}


@pytest.mark.parametrize("first", ["lamp", "z"])
def test_a_component_keeps_its_name_wherever_it_is_used_first(
    workshop: Workshop, first: str
) -> None:
    answers = {first: _ref("Lamp"), "owned": _ref("Owned")}
    made = workshop.build(_document(answers, **ALTERNATIVES))
    assert _models(made) == {"Lamp", "Owned", "OwnedLamp", "OwnedLock"}
    client, wire = made.call()
    wire.answer({"sort": "LAMP", "owner": "me"})
    assert client.things.owned() == made.package.OwnedLamp(sort="LAMP", owner="me")
    wire.replies.clear()
    wire.answer({"sort": "LAMP", "lumen": "7"})
    assert getattr(client.things, first)() == made.package.Lamp(sort="LAMP", lumen="7")


@pytest.mark.parametrize("order", [("me", "users"), ("users", "me")])
def test_what_stands_in_a_component_is_called_after_it(
    workshop: Workshop, order: tuple[str, str]
) -> None:
    answers = {"me": _ref("Me"), "users": _ref("User")}
    named = _named(
        workshop,
        {name: answers[name] for name in order},
        Me={"allOf": [_ref("User"), _object(scope={"enum": ["all", "own"]})]},
        User=_object(role={"enum": ["admin", "guest"]}),
    )
    assert named == {"Me", "MeScope", "User", "UserRole"}


def test_a_base_that_no_answer_has_names_what_stands_in_it(workshop: Workshop) -> None:
    named = _named(
        workshop,
        {"cat": _ref("Cat"), "dog": _ref("Dog")},
        Animal=_object(size={"enum": ["small", "large"]}),
        Cat={"allOf": [_ref("Animal"), _object(purrs=TEXT)]},
        Dog={"allOf": [_ref("Animal"), _object(barks=TEXT)]},
    )
    assert named == {"Cat", "Dog", "AnimalSize"}


def test_a_component_goes_before_what_stands_in_another(workshop: Workshop) -> None:
    named = _named(
        workshop,
        {
            "user": _ref("User"),
            "address": _ref("UserAddress"),
            "sort": _ref("UserSort"),
        },
        User=_object(
            address=_object(city=_object(name=TEXT)),
            sort={"enum": ["a", "b"]},
            owner={"oneOf": [_object(a=TEXT), _object(b=TEXT)]},
        ),
        UserAddress=_object(zip=TEXT),
        UserSort=_object(by=TEXT),
        UserOwner=_object(name=TEXT),
    )
    assert named >= {"User", "UserAddress", "UserSort", "UserAddressObject"}
    assert named >= {"UserAddressObjectCity", "UserSortValue", "UserOwner"}


def test_a_component_goes_before_the_class_of_a_resource(workshop: Workshop) -> None:
    made = workshop.build(
        _document({"list": _ref("ThingsResource")}, ThingsResource=_object(name=TEXT))
    )
    client, wire = made.call()
    wire.answer({"name": "x"})
    assert client.things.list() == made.package.ThingsResource(name="x")


def test_a_property_that_repeats_its_owner_says_so_twice(workshop: Workshop) -> None:
    named = _named(
        workshop,
        {"item": _ref("RecentItem"), "sort": _ref("Collection")},
        RecentItem=_object(item=_object(name=TEXT)),
        Collection=_object(
            collection_sort={"enum": ["a", "b"]}, sort={"enum": ["c", "d"]}
        ),
    )
    assert named == {
        *("RecentItem", "RecentItemItem"),
        *("Collection", "CollectionSort", "CollectionCollectionSort"),
    }


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("branches", "Branch"),
        ("addresses", "Address"),
        ("statuses", "Status"),
        ("status", "StatusItem"),
        ("movies", "Movie"),
        ("lineBoxes", "LineBox"),
        ("responses", "Item"),
        ("data", "DataItem"),
    ],
)
def test_items_are_called_by_the_singular(
    workshop: Workshop, name: str, one: str
) -> None:
    items = {"type": "array", "items": _object(x=TEXT)}
    named = _named(
        workshop, {"get": _ref("BuildResponse")}, BuildResponse=_object(**{name: items})
    )
    assert named == {"BuildResponse", f"BuildResponse{one}"}


def test_variants_with_one_title_are_counted(workshop: Workshop) -> None:
    variants = [
        {**_object(**{name: TEXT}), "required": [name], "title": "Update media"}
        for name in ("file", "url", "text")
    ]
    named = _named(workshop, {"a": _ref("Action")}, Action={"oneOf": variants})
    base = "ActionUpdateMedia"
    assert named == {"Action", base, f"{base}2", f"{base}3"}


def test_an_inline_schema_is_called_by_its_title(workshop: Workshop) -> None:
    answer = {**_object(name=TEXT, owner=_object(id=TEXT)), "title": "Todo entry"}
    listed = {"title": "Todos", "type": "array", "items": answer}
    named = _named(workshop, {"list": listed, "get": answer})
    assert named == {"TodoEntry", "TodoEntryOwner"}


@pytest.mark.parametrize(
    "title",
    [
        "The answer of the server when all went well",
        "What comes back.",
        "Response Get Things Things Get",
        "Response",
        "Object",
        "100 %",
        "",
    ],
)
def test_a_title_that_names_nothing_is_no_name(workshop: Workshop, title: str) -> None:
    answer = {**_object(name=TEXT), "title": title}
    assert _named(workshop, {"get": answer}) == {"ThingsGetResponse"}


def test_the_title_of_a_property_that_repeats_its_name_says_nothing(
    workshop: Workshop,
) -> None:
    order = _object(
        shipping_state={"enum": ["new", "sent"], "title": "Shipping State"},
        billingAddress={**_object(city=TEXT), "title": "Billingaddress"},
        courier={**_object(name=TEXT), "title": "Parcel service"},
    )
    assert _named(workshop, {"order": _ref("Order")}, Order=order) == {
        *("Order", "OrderShippingState", "OrderBillingAddress", "ParcelService"),
    }


def test_one_title_of_different_schemas_names_neither(workshop: Workshop) -> None:
    answers = {
        "get": {**_object(a=TEXT), "title": "Entry"},
        "find": {**_object(b=TEXT), "title": "Entry"},
        "list": {**_object(c=TEXT), "title": "Order"},
    }
    assert _named(
        workshop, {**answers, "order": _ref("Order")}, Order=_object(d=TEXT)
    ) == {
        *("ThingsGetResponse", "ThingsFindResponse", "ThingsListResponse", "Order"),
    }


def test_keys_that_programs_count_up_give_way_to_titles(workshop: Workshop) -> None:
    named = _named(
        workshop,
        {
            "a": _ref("def-0"),
            "b": _ref("def-1"),
            "c": _ref("__schema2"),
            "d": _ref("GeneratedSchema3"),
            "e": _ref("Draft.7d10434"),
            "f": _ref("Note.1a2b3c4"),
            "g": _ref("Note.5a6b7c8"),
            "h": _ref("def-4"),
        },
        **{
            "def-0": {**_object(a=TEXT), "title": "Item"},
            "def-1": _object(b=TEXT, inner=_object(x=TEXT)),
            "__schema2": {**_object(c=TEXT), "title": "Basket"},
            "GeneratedSchema3": {**_object(d=TEXT), "title": "Order line"},
            "Draft.7d10434": _object(e=TEXT),
            "Note.1a2b3c4": _object(f=TEXT),
            "Note.5a6b7c8": _object(g=TEXT),
            "def-4": {**_object(h=TEXT, part=_object(y=TEXT)), "title": "Parcel"},
        },
    )
    assert named == {
        *("Item", "Def1", "Def1Inner", "Basket", "OrderLine", "Draft"),
        *("Note1a2b3c4", "Note5a6b7c8", "Parcel", "ParcelPart"),
    }


def test_a_name_that_would_be_too_long_leaves_out_the_middle(
    workshop: Workshop,
) -> None:
    inner = _object(deepest=_object(x=TEXT))
    for name in ("measurements", "recommendation", "configuration", "organization"):
        inner = _object(**{f"{name}Information": inner})
    named = _named(workshop, {"get": _ref("Report")}, Report=inner)
    assert len(named) == 6
    assert max(map(len, named)) <= 80
    assert not [name for name in named if any(map(str.isdigit, name))]

"""Models, unions and formats as fields of pydantic's models: read, written and described."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import pytest
from client_runtime.model import (
    ADDITIONAL,
    UNSET,
    BestMatch,
    JSONDecimal,
    JSONNumber,
    KeepingModel,
    Model,
    OpenModel,
    Tagged,
    UnsetType,
    constant,
    field,
    format_type,
    union,
)
from pydantic import BaseModel, TypeAdapter, ValidationError

NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
_RUNTIME = Path(__file__).resolve().parents[3] / "templates" / "runtime"

Ratio: Any = format_type(
    "Ratio", Fraction, forms=(str, int), decode=Fraction, encode=str
)


class Line(Model, kw_only=True):
    """A line."""

    sku: str
    count: int | None = None


class Card(Model, kw_only=True):
    type: Literal["card"] = constant("card")
    number: str


class Bank(Model, kw_only=True):
    type: Literal["bank"] = constant("bank")
    iban: str


Payment: Any = union(
    "Payment", lambda: (Card, Bank), Tagged("type", {"card": 0, "bank": 1})
)
Tree: Any = union("Tree", lambda: (list[Tree], str), BestMatch())


class Order(Model, kw_only=True):
    id: str
    placed_at: datetime.datetime | None = field(name="placedAt", default=None)
    note: str | UnsetType | None = UNSET
    total: JSONDecimal | None = None
    weight: JSONNumber | None = None
    photo: bytes | None = None
    ratio: Ratio | None = None
    lines: list[Line] | None = None
    parent: Order | None = None
    payment: Payment | None = None
    tree: Tree | None = None
    labels: dict[str, Any] | None = None


class Sizes(OpenModel, kw_only=True):
    additional_fields: dict[str, int] = field(name=ADDITIONAL, default={})


class Keeping(KeepingModel, kw_only=True):
    id: int


class Requested(Model, kw_only=True):
    items: Sequence[str]
    limited: Annotated[list[int], msgspec.Meta(max_length=2)] | None = None
    by_name: Mapping[str, Line] | None = None


class Mail(BaseModel):
    order: Order
    payment: Payment | None = None
    ratio: Ratio = Fraction(1)
    sizes: list[Sizes] = []


ORDER = {
    "id": "7",
    "placedAt": "2026-03-01T12:00:00Z",
    "note": None,
    "total": 12.1,
    "weight": 2,
    "photo": "YWI=",
    "ratio": "1/3",
    "lines": [{"sku": "a", "count": 1}],
    "parent": {"id": "6"},
    "payment": {"type": "bank", "iban": "DE"},
    "tree": [["a"], "b"],
    "labels": {"en": ["x"]},
}
MAIL = {
    "order": ORDER,
    "payment": {"type": "card", "number": "4"},
    "ratio": "2/3",
    "sizes": [{"a": 1}],
}


def test_pydantic_reads_and_writes_models() -> None:
    mail = Mail.model_validate(MAIL)
    assert mail.order == Order(
        id="7",
        placed_at=NOON,
        note=None,
        total=Decimal("12.1"),
        weight=2,
        photo=b"ab",
        ratio=Fraction(1, 3),
        lines=[Line(sku="a", count=1)],
        parent=Order(id="6"),
        payment=Bank(iban="DE"),
        tree=[["a"], "b"],
        labels={"en": ["x"]},
    )
    assert mail.payment == Card(number="4")
    assert mail.ratio == Fraction(2, 3)
    assert mail.sizes == [Sizes(additional_fields={"a": 1})]
    assert mail.model_dump() == mail.model_dump(mode="json") == MAIL
    assert json.loads(mail.model_dump_json()) == MAIL
    assert Mail.model_validate_json(mail.model_dump_json()) == mail


def test_instances_are_taken_as_they_are() -> None:
    order, card = Order(id="7"), Card(number="4")
    mail = Mail(order=order, payment=card, ratio=Fraction(1, 2))
    assert mail.order is order and mail.payment is card
    assert mail.model_dump() == {
        "order": {"id": "7"},
        "payment": {"type": "card", "number": "4"},
        "ratio": "1/2",
        "sizes": [],
    }
    with pytest.raises(ValidationError, match="Expected `object`, got `Card`"):
        Mail.model_validate({"order": card})


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        ({}, (), "Object missing required field `id`"),
        ("x", (), "Expected `object`, got `str`"),
        ({"id": 7}, ("id",), "Expected `str`, got `int`"),
        (
            {"id": "7", "lines": [{"sku": "a"}, {"sku": 1}]},
            ("lines", 1, "sku"),
            "Expected `str`, got `int`",
        ),
        (
            {"id": "7", "payment": {"type": "coin"}},
            ("payment",),
            "Expected `Payment`, got an unknown variant",
        ),
        ({"id": "7", "ratio": "x"}, ("ratio",), "Invalid `Ratio`"),
    ],
)
def test_errors_name_the_place(
    data: Any, place: tuple[str | int, ...], reason: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        Mail.model_validate({"order": data})
    (error,) = caught.value.errors()
    assert error["loc"] == ("order", *place)
    assert error["msg"] == f"Value error, {reason}"
    with pytest.raises(ValidationError) as caught:
        Mail.model_validate_json(json.dumps({"order": data}))
    assert caught.value.errors()[0]["loc"] == ("order", *place)


def test_the_schema_describes_the_fields_by_their_names_in_json() -> None:
    for mode in ("validation", "serialization"):
        schema = TypeAdapter(Order).json_schema(mode=mode)
        definitions = schema["$defs"]
        order = definitions["Order"]
        assert order["required"] == ["id"]
        properties = order["properties"]
        assert set(properties) == set(ORDER)
        assert types(properties["placedAt"]) == ["string", "null"]
        assert properties["placedAt"]["anyOf"][0]["format"] == "date-time"
        assert types(properties["note"]) == ["string", "null"]
        assert types(properties["total"]) == ["number", "null"]
        assert types(properties["photo"]) == ["string", "null"]
        assert properties["parent"]["anyOf"][0] == {"$ref": "#/$defs/Order"}
        assert properties["lines"]["anyOf"][0] == {
            "type": "array",
            "items": {"$ref": "#/$defs/Line"},
        }
        assert definitions["Line"]["description"] == "A line."
        assert definitions["Payment"]["anyOf"] == [
            {"$ref": "#/$defs/Card"},
            {"$ref": "#/$defs/Bank"},
        ]
        assert definitions["Card"]["properties"]["type"]["const"] == "card"
        assert definitions["Ratio"]["anyOf"] == [
            {"type": "string"},
            {"type": "integer"},
        ]
        assert definitions["Tree"]["anyOf"] == [
            {"type": "array", "items": {"$ref": "#/$defs/Tree"}},
            {"type": "string"},
        ]


def test_additional_fields_are_described_if_they_are_documented() -> None:
    sizes = TypeAdapter(Sizes).json_schema()
    assert sizes["additionalProperties"] == {"type": "integer"}
    keeping = TypeAdapter(Keeping)
    assert "additionalProperties" not in keeping.json_schema()
    assert keeping.validate_python({"id": 1, "x": 2}).additional_fields == {"x": 2}
    with pytest.raises(ValidationError, match="Expected `int`, got `str`"):
        TypeAdapter(Sizes).validate_python({"a": "x"})


def test_models_of_requests() -> None:
    schema = TypeAdapter(Requested).json_schema()
    assert schema["properties"]["items"]["items"] == {"type": "string"}
    assert schema["properties"]["limited"]["anyOf"][0]["items"] == {"type": "integer"}
    named = schema["properties"]["by_name"]["anyOf"][0]
    assert named["additionalProperties"] == {"$ref": "#/$defs/Line"}


def test_unions_and_formats_by_themselves() -> None:
    payment = TypeAdapter(Payment)
    assert payment.validate_python({"type": "bank", "iban": "DE"}) == Bank(iban="DE")
    assert payment.dump_python(Bank(iban="DE")) == {"type": "bank", "iban": "DE"}
    assert payment.json_schema()["anyOf"][0] == {"$ref": "#/$defs/Card"}
    ratio = TypeAdapter(Ratio)
    assert ratio.validate_json('"1/2"') == Fraction(1, 2)
    assert ratio.dump_json(Fraction(1, 2)) == b'"1/2"'
    assert types(ratio.json_schema()) == ["string", "integer"]
    tree = TypeAdapter(list[Tree])
    assert tree.validate_json('[["a", ["b"]], "c"]') == [["a", ["b"]], "c"]


def test_nothing_imports_pydantic_until_it_asks() -> None:
    program = f"""
import sys
sys.path.insert(0, {str(_RUNTIME.parent)!r})
from runtime import model, plain
class Line(model.Model, kw_only=True):
    sku: str
plain.to_dict(plain.from_dict(Line, {{"sku": "a"}}))
assert not [name for name in sys.modules if "pydantic" in name]
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr


def types(schema: dict[str, Any]) -> list[str]:
    return [each["type"] for each in schema["anyOf"]]

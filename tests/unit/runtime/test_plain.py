"""Models as JSON values and back, as rows of a table, copied, and their unknown fields."""

from __future__ import annotations

import copy
import datetime
import json
import math
import pickle
import uuid
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any, ClassVar, Literal

import httpx2
import pandas
import pytest
from client_runtime.capture import WithResponse
from client_runtime.decoding import codec
from client_runtime.decoding.numbers import JSONDecimal
from client_runtime.http.headers import Headers
from client_runtime.model import (
    ADDITIONAL,
    UNSET,
    BestMatch,
    JSONNumber,
    KeepingModel,
    Model,
    OpenModel,
    TimeForm,
    UnsetType,
    constant,
    field,
    union,
)
from client_runtime.plain import (
    from_dict,
    json_value,
    replace,
    rows,
    to_dict,
    unknown_fields,
)

UTC = datetime.UTC
NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=UTC)
CET = datetime.timezone(datetime.timedelta(hours=1))


class Line(Model, kw_only=True):
    sku: str
    count: int | None = None


class Bag(OpenModel, kw_only=True):
    additional_fields: dict[str, Line] = field(name=ADDITIONAL, default={})


Payment: Any = union("Payment", lambda: (Line, int), BestMatch())
Scalar: Any = union("Scalar", lambda: (str, int), BestMatch())


class Mixed(Model, kw_only=True):
    scalar: Scalar | None = None
    payment: Payment | None = None


class Order(Model, kw_only=True):
    __read_only__: ClassVar[tuple[str, ...]] = ("id",)
    __times__: ClassVar[Any] = {"shipped": TimeForm("seconds", "")}

    kind: Literal["order"] = constant("order")
    id: str | None = None
    placed_at: datetime.datetime | None = field(name="placedAt", default=None)
    shipped: datetime.datetime | None = None
    note: str | UnsetType | None = UNSET
    total: JSONDecimal | None = None
    totals: list[JSONDecimal] | None = None
    rates: dict[str, JSONDecimal] | None = None
    weight: JSONNumber | Literal["Infinity"] | None = None
    photo: bytes | None = None
    key: uuid.UUID | None = None
    lines: list[Line] | None = None
    parent: Order | None = None
    labels: dict[str, str] | None = None
    payment: Payment | None = None


class Free(OpenModel, kw_only=True):
    size: int | None = None
    line: Line | None = None


class Keeping(KeepingModel, kw_only=True):
    id: int = field(name="ID")
    inner: Keeping | None = None
    many: list[Keeping] | None = None
    named: dict[str, Keeping] | None = None
    free: Bag | None = None


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Order(), {"kind": "order"}),
        (Order(id="7"), {"kind": "order", "id": "7"}),
        (Order(note=None), {"kind": "order", "note": None}),
        (
            Order(placed_at=NOON.astimezone(CET), shipped=NOON.replace(tzinfo=None)),
            {
                "kind": "order",
                "placedAt": "2026-03-01T12:00:00Z",
                "shipped": "2026-03-01T12:00:00",
            },
        ),
        (
            Order(photo=b"ab", key=uuid.UUID(int=7)),
            {
                "kind": "order",
                "photo": "YWI=",
                "key": "00000000-0000-0000-0000-000000000007",
            },
        ),
        (
            Order(lines=[Line(sku="a")], parent=Order(id="1"), labels={"en": "x"}),
            {
                "kind": "order",
                "lines": [{"sku": "a"}],
                "parent": {"kind": "order", "id": "1"},
                "labels": {"en": "x"},
            },
        ),
        (
            Order(
                total=Decimal("12.10"), totals=[Decimal(3)], rates={"a": Decimal("0.5")}
            ),
            {"kind": "order", "total": 12.1, "totals": [3], "rates": {"a": 0.5}},
        ),
        (Order(weight=math.inf), {"kind": "order", "weight": "Infinity"}),
        (Order(weight=2.0), {"kind": "order", "weight": 2.0}),
        (Free(size=1, additional_fields={"a": [1]}), {"size": 1, "a": [1]}),
        (Free(size=1, additional_fields={"size": 2}), {"size": 1}),
    ],
)
def test_a_model_as_json_values(model: Model, data: dict[str, Any]) -> None:
    assert to_dict(model) == data
    assert json.loads(json.dumps(model, default=to_dict)) == data


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("10", 10),
        ("1E+2", 100),
        ("0.1", 0.1),
        ("0.12345678901234567890123", "0.12345678901234567890123"),
        ("1E+999999999", "1E+999999999"),
        ("123456789012345678901234567890", 123456789012345678901234567890),
    ],
)
def test_decimal_numbers_lose_no_digits(number: str, written: object) -> None:
    order = Order(total=Decimal(number))
    assert to_dict(order)["total"] == written
    assert from_dict(Order, to_dict(order)) == order


def test_a_time_that_came_in_another_form_is_written_nevertheless() -> None:
    assert to_dict(Order(shipped=NOON))["shipped"] == "2026-03-01T12:00:00Z"


def test_what_is_not_a_model() -> None:
    with pytest.raises(TypeError, match=r"^a complex is not a model$"):
        json.dumps({"a": 1j}, default=to_dict)
    with pytest.raises(TypeError, match="BytesIO"):
        to_dict(Free(additional_fields={"file": BytesIO()}))
    with pytest.raises(ValueError, match="not finite"):
        to_dict(Free(additional_fields={"a": math.nan}))
    with pytest.raises(ValueError, match="not finite"):
        to_dict(Order(total=Decimal("NaN")))


def test_keys_that_are_not_strings() -> None:
    assert json_value({NOON.date(): 1, 2: ("x",)}) == {"2026-03-01": 1, "2": ["x"]}


def test_json_values_as_a_model() -> None:
    order = Order(id="7", placed_at=NOON, lines=[Line(sku="a")], payment=Line(sku="p"))
    assert from_dict(Order, to_dict(order)) == order
    assert from_dict(Order, {"placedAt": NOON, "lines": [Line(sku="a")]}) == Order(
        placed_at=NOON, lines=[Line(sku="a")]
    )
    assert from_dict(Line, {"sku": "a", "count": 2.0, "more": 1}) == Line(
        sku="a", count=2
    )
    bag = from_dict(Bag, {"a": {"sku": "x"}})
    assert bag.additional_fields == {"a": Line(sku="x")}
    assert from_dict(Keeping, {"ID": 1, "x": 2}).additional_fields == {"x": 2}


@pytest.mark.parametrize(
    ("type_", "data", "message"),
    [
        (Line, {}, "Line: Object missing required field `sku`"),
        (
            Order,
            {"lines": [{"sku": "a"}, {"sku": 1}]},
            "Order: Expected `str`, got `int` - at `$.lines[1].sku`",
        ),
        (Bag, {"a": 1}, "Bag: Expected `object`, got `int` - at `$.*`"),
    ],
)
def test_json_values_of_another_type(
    type_: type[Model], data: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError) as caught:
        from_dict(type_, data)
    assert str(caught.value) == message


def test_json_values_that_are_nested_too_deeply() -> None:
    data: dict[str, Any] = {}
    for _ in range(100_000):
        data = {"parent": data}
    with pytest.raises(ValueError, match=r"^Order: the value is nested too deeply"):
        from_dict(Order, data)
    while data:
        data = data.pop("parent")


def test_models_are_compared_copied_and_pickled() -> None:
    content = b'{"kind":"order","id":7,"placedAt":"2026-03-01T12:00:00Z","lines":[{}]}'
    for _ in range(4):  # soon by a tolerant type
        order, problems = codec.decode(Order, content, strict=False)
        assert len(problems) == 2
        for same in (
            pickle.loads(pickle.dumps(order)),
            copy.copy(order),
            copy.deepcopy(order),
            replace(order),
        ):
            assert same == order and same is not order
            assert type(same) is Order
    assert order.lines[0].sku is UNSET
    assert pickle.loads(pickle.dumps(order)).lines[0].sku is UNSET
    free = Free(size=1, additional_fields={"a": 1})
    assert pickle.loads(pickle.dumps(free)) == free != Free(size=1)


def test_a_copy_with_other_values() -> None:
    order = Order(id="7", placed_at=NOON)
    assert replace(order, id="8", note=None) == Order(id="8", placed_at=NOON, note=None)
    assert order == Order(id="7", placed_at=NOON)
    with pytest.raises(TypeError, match="`Order` has no field 'placedAt'"):
        replace(order, placedAt=None)


def test_a_copy_has_additional_fields_of_its_own() -> None:
    free = Free(size=1, additional_fields={"a": 1})
    changed = replace(free, size=2)
    changed.additional_fields["b"] = 2
    assert free == Free(size=1, additional_fields={"a": 1})
    assert changed == Free(size=2, additional_fields={"a": 1, "b": 2})
    assert replace(free, additional_fields={}) == Free(size=1)


def test_rows() -> None:
    order = Order(
        id="7",
        placed_at=NOON,
        lines=[Line(sku="a")],
        parent=Order(kind="order", id="6"),
        labels={"en": "x"},
        payment=Line(sku="p"),
    )
    absent = dict.fromkeys(
        ("shipped", "note", "total", "totals", "weight", "photo", "key")
    )
    parent = {"kind": "order", "id": "6", "placed_at": None, "lines": None, **absent}
    assert rows([order]) == [
        {
            **absent,
            "kind": "order",
            "id": "7",
            "placed_at": NOON,
            "lines": [{"sku": "a", "count": None}],
            **{f"parent.{name}": value for name, value in parent.items()},
            "labels.en": "x",
            "payment.sku": "p",
            "payment.count": None,
        }
    ]


def test_rows_of_anything_that_a_server_sends() -> None:
    def items() -> Iterator[object]:
        yield Free(size=1, additional_fields={"a": {"b": 2}, "size": 3})
        yield {"size": 4, "list": [[1], {"c": {"d": UNSET}}]}
        yield "text"
        yield None

    assert rows(items()) == [
        {"size": 1, "a.b": 2},
        {"size": 4, "list": [[1], {"c.d": None}]},
        {"value": "text"},
        {"value": None},
    ]


def test_unions_have_a_column_or_columns() -> None:
    assert rows([Mixed()]) == [{"scalar": None}]
    assert rows([Mixed(scalar="a", payment=3)]) == [{"scalar": "a", "payment": 3}]
    assert rows([Mixed(payment=Line(sku="a"))]) == [
        {"scalar": None, "payment.sku": "a", "payment.count": None}
    ]


def test_rows_become_a_data_frame() -> None:
    orders = [
        Order(id="7", placed_at=NOON, parent=Order(id="6")),
        Order(id="8", placed_at=NOON),
    ]
    frame = pandas.DataFrame(rows(iter(orders)))
    assert list(frame["id"]) == ["7", "8"]
    assert frame["placed_at"].dtype.kind == "M"
    assert frame["placed_at"].iloc[1] == NOON
    assert frame["parent.id"].iloc[0] == "6" and pandas.isna(frame["parent.id"].iloc[1])
    assert "parent" not in frame.columns
    assert pandas.DataFrame(rows([])).empty


def test_unknown_fields_that_models_kept() -> None:
    content = {
        "ID": 1,
        "x": {"y": 1},
        "inner": {"ID": 2, "z": None},
        "many": [{"ID": 3}, {"ID": 4, "q": 5}],
        "named": {"k": {"ID": 6, "w": 7}},
        "free": {},
    }
    keeping = from_dict(Keeping, content)
    expected = {"x": {"y": 1}, "inner.z": None, "many[1].q": 5, "named.k.w": 7}
    assert unknown_fields(keeping) == expected
    assert unknown_fields([keeping]) == {f"[0].{k}": v for k, v in expected.items()}


def test_additional_fields_that_are_documented_are_not_unknown() -> None:
    assert unknown_fields(Free(additional_fields={"a": 1})) == {}
    with pytest.raises(
        TypeError, match=r"^Line does not keep unknown fields: generate"
    ):
        unknown_fields(Bag(additional_fields={"a": Line(sku="x")}))


def test_unknown_fields_of_a_response_in_any_client() -> None:
    content = {
        "id": "7",
        "x": 1,
        "lines": [{"sku": "a"}, {"sku": "b", "colour": "red"}],
        "parent": {"y": 2},
        "labels": {"en": "x"},
        "total": 3,
    }
    assert unknown_fields(response(Order, content)) == {
        "x": 1,
        "lines[1].colour": "red",
        "parent.y": 2,
    }
    bag = {"a": {"sku": "x", "more": 1}, "b": {"sku": "y"}}
    assert unknown_fields(response(Bag, bag)) == {"a.more": 1}
    assert unknown_fields(response(dict[str, Bag], {"k": bag})) == {"k.a.more": 1}
    assert unknown_fields(response(Keeping, {"ID": 1, "x": 2})) == {"x": 2}
    assert unknown_fields(response(int, 3)) == {}


def response(type_: Any, content: Any) -> WithResponse[Any]:
    http_response = httpx2.Response(200, json=content)
    result, _ = codec.decode(type_, http_response.content, strict=False)
    return WithResponse(result, 200, Headers([]), http_response)

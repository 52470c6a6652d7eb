"""Models of a generated client in `json`, pandas, pydantic and FastAPI."""

from __future__ import annotations

import datetime
import inspect
import json
import pickle
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import pandas
import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from pydantic import create_model

if TYPE_CHECKING:
    from functional_support import Client, Workshop

NAMES = ["from_dict", "replace", "rows", "to_dict", "unknown_fields"]
SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /orders:
    get:
      operationId: orders.list
      x-pagination: {style: cursor, request: token, response: next, items: orders}
      parameters: [{name: token, in: query, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                required: [orders]
                properties:
                  orders: {type: array, items: {$ref: '#/components/schemas/Order'}}
                  next: {type: string}
    post:
      operationId: orders.create
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
components:
  schemas:
    Order:
      description: An order.
      type: object
      required: [id, placedAt]
      properties:
        id: {type: string, readOnly: true}
        placedAt: {type: string, format: date-time}
        price: {type: number, format: decimal}
        note: {type: [string, 'null']}
        state: {enum: [open, closed]}
        lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
        parent: {$ref: '#/components/schemas/Order'}
        payment: {$ref: '#/components/schemas/Payment'}
        sizes: {type: object, properties: {a: {type: integer}}, additionalProperties: true}
    Line: {type: object, required: [sku], properties: {sku: {type: string}}}
    Payment:
      oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}]
      discriminator:
        propertyName: kind
        mapping:
          card: '#/components/schemas/Card'
          bank: '#/components/schemas/Bank'
    Card:
      type: object
      required: [kind, number]
      properties: {kind: {const: card}, number: {type: string}}
    Bank:
      type: object
      required: [kind, iban]
      properties: {kind: {const: bank}, iban: {type: string}}
"""
ORDER: dict[str, Any] = {
    "id": "7",
    "placedAt": "2026-03-01T12:00:00Z",
    "price": 12.5,
    "note": None,
    "state": "paused",
    "lines": [{"sku": "a"}],
    "parent": {"id": "6", "placedAt": "2026-02-01T12:00:00Z"},
    "payment": {"kind": "bank", "iban": "DE"},
    "sizes": {"a": 1, "b": [2]},
}
NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def example(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


def listed(example: Client, *items: Any) -> Any:
    client, exchange = example.call()
    exchange.answer({"orders": list(items)})
    return client.orders.iter()


def test_the_package_has_the_functions(example: Client) -> None:
    assert set(NAMES) <= set(example.package.__all__)
    for name in NAMES:
        assert inspect.getdoc(getattr(example.package, name))


def test_a_model_is_written_as_it_came(example: Client) -> None:
    to_dict = example.package.to_dict
    (order,) = listed(example, ORDER)
    assert order.placed_at == NOON and order.price == Decimal("12.5")
    assert to_dict(order) == ORDER
    assert json.loads(json.dumps({"orders": [order]}, default=to_dict)) == {
        "orders": [ORDER]
    }
    assert example.package.from_dict(example.package.Order, ORDER) == order


def test_a_model_is_compared_copied_and_pickled(example: Client) -> None:
    (order,) = listed(example, ORDER)
    assert pickle.loads(pickle.dumps(order)) == order
    changed = example.package.replace(order, id="8", placed_at=NOON)
    assert (changed.id, changed.lines) == ("8", order.lines)
    assert changed != order and order.id == "7"


def test_a_list_is_a_data_frame(example: Client) -> None:
    minimal = {"id": "8", "placedAt": "2026-03-02T12:00:00Z"}
    frame = pandas.DataFrame(example.package.rows(listed(example, ORDER, minimal)))
    assert list(frame["id"]) == ["7", "8"]
    assert frame["placed_at"].max() == NOON + datetime.timedelta(days=1)
    assert frame["price"].iloc[0] == Decimal("12.5")
    assert frame["lines"].iloc[0] == [{"sku": "a"}]
    assert frame["payment.iban"].iloc[0] == "DE"
    assert frame["sizes.b"].iloc[0] == [2]
    assert list(frame["parent.id"].isna()) == [False, True]
    assert not {"payment", "sizes", "parent"} & set(frame.columns)


def test_unknown_fields_are_told(workshop: Workshop, example: Client) -> None:
    order = {**ORDER, "lines": [{"sku": "a", "colour": "red"}], "extra": {"x": 1}}
    expected = {"orders[0].lines[0].colour": "red", "orders[0].extra": {"x": 1}}
    for built in (example, workshop.build(SPEC, unknown_fields="keep")):
        package = built.package
        client, exchange = built.call()
        exchange.answer({"orders": [order]})
        response = package.with_response(client.orders.list)
        assert package.unknown_fields(response) == expected
        if built is example:
            with pytest.raises(TypeError, match="--unknown-fields keep"):
                package.unknown_fields(response.result)
        else:
            assert package.unknown_fields(response.result) == expected


def test_pydantic_reads_and_writes_models(example: Client) -> None:
    package = example.package
    message = create_model(
        "Message", order=(package.Order, ...), payment=(package.Payment | None, None)
    )
    data = {"order": ORDER, "payment": {"kind": "card", "number": "4"}}
    for read in (
        message.model_validate(data),
        message.model_validate_json(json.dumps(data)),
    ):
        assert read.order == package.from_dict(package.Order, ORDER)
        assert read.payment == package.Card(number="4")
        assert read.model_dump() == data
        assert json.loads(read.model_dump_json()) == data


def test_fastapi_takes_and_returns_models(example: Client) -> None:
    package = example.package
    application = FastAPI()

    def create(order: Any) -> Any:
        assert isinstance(order, package.Order)
        return package.replace(order, id="9")

    create.__annotations__ = {
        "order": Annotated[package.Order, Body()],
        "return": package.Order,
    }
    application.post("/orders")(create)

    def payment() -> Any:
        return [package.Card(number="4"), package.Bank(iban="DE")]

    payment.__annotations__ = {"return": list[package.Payment]}
    application.get("/payments")(payment)
    client = TestClient(application)
    assert client.post("/orders", json=ORDER).json() == {**ORDER, "id": "9"}
    refused = client.post("/orders", json={"placedAt": "x"})
    assert refused.status_code == 422
    (detail,) = refused.json()["detail"]
    assert detail["loc"] == ["body", "placedAt"]
    assert client.get("/payments").json() == [
        {"kind": "card", "number": "4"},
        {"kind": "bank", "iban": "DE"},
    ]
    document = application.openapi()
    schemas = document["components"]["schemas"]
    body = document["paths"]["/orders"]["post"]["requestBody"]
    name = body["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    assert schemas[name]["description"] == "An order."
    assert set(schemas[name]["properties"]) == set(ORDER)
    assert schemas[name]["required"] == ["placedAt"]
    assert schemas["Payment"]["anyOf"] == [
        {"$ref": "#/components/schemas/Card"},
        {"$ref": "#/components/schemas/Bank"},
    ]


def test_resources_schemas_and_fields_may_have_the_names_of_the_functions(
    workshop: Workshop,
) -> None:
    fields = ", ".join(f"{name}: {{type: string}}" for name in NAMES)
    schema = f"{{type: object, properties: {{{fields}}}}}"
    built = workshop.build(f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
paths:
  /rows:
    get:
      operationId: rows.replace
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Rows'}}}}}}
  /to_dict:
    post:
      operationId: to_dict.rows
      requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}
      responses: {{'204': {{description: done}}}}
components: {{schemas: {{Rows: {schema}}}}}
""")
    package = built.package
    client, exchange = built.call()
    exchange.answer(dict.fromkeys(NAMES, "x"))
    rows = client.rows.replace()
    assert package.to_dict(rows) == package.rows([rows])[0] == dict.fromkeys(NAMES, "x")
    client.to_dict.rows(rows="y", replace="z")
    assert exchange.json == {"rows": "y", "replace": "z"}

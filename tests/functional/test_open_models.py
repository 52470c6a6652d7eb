"""Objects with named fields and others besides (`additionalProperties`)."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /records:
    get:
      operationId: records.list
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Record'}}
    post:
      operationId: records.add
      parameters: [{name: dry, in: query, schema: {type: boolean}}]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [kind, title]
              properties:
                kind: {const: record}
                title: {type: string}
                in: {type: string}
              additionalProperties: true
      responses: {'204': {description: done}}
  /records/filter:
    post:
      operationId: records.filter
      requestBody:
        content:
          application/json:
            schema: {type: object, properties: {text: {type: string}}, additionalProperties: {}}
      responses: {'204': {description: done}}
  /records/form:
    post:
      operationId: records.form
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties: {a: {type: string}}
              additionalProperties: {type: string}
      responses: {'204': {description: done}}
  /records/files:
    post:
      operationId: records.files
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties: {note: {type: string}}
              additionalProperties: {type: string, format: binary}
      responses: {'204': {description: done}}
  /records/{id}:
    put:
      operationId: records.replace
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Record'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Record'}}}
components:
  schemas:
    Record:
      type: object
      required: [id]
      properties:
        id: {type: string}
        Odd Name: {type: string}
        inner: {$ref: '#/components/schemas/Record'}
        parts: {type: array, items: {$ref: '#/components/schemas/Record'}}
        by_key: {type: object, additionalProperties: {$ref: '#/components/schemas/Record'}}
        closed: {$ref: '#/components/schemas/Closed'}
      additionalProperties: true
    Closed:
      type: object
      properties: {id: {type: string}}
      additionalProperties: false
"""


def _body(schema: str, extra: str = "", media: str = "application/json") -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
paths:
  /x:
    post:
      operationId: x.send
      {extra}
      requestBody:
        required: true
        content: {{{media}: {{schema: {schema}}}}}
      responses: {{'204': {{description: done}}}}
"""


def _record(made: Client, content: Any) -> Any:
    client, wire = made.call(strict=True)
    wire.answer([content])
    (record,) = client.records.list()
    return record


def test_an_answer_keeps_what_is_not_named(workshop: Workshop) -> None:
    record = _record(
        workshop.build(SPEC),
        {"id": "1", "Odd Name": "o", "x": 1, "y": [{"z": None}]},
    )
    assert (record.id, record.odd_name) == ("1", "o")
    assert record.additional_fields == {"x": 1, "y": [{"z": None}]}


def test_so_do_the_objects_inside_of_it(workshop: Workshop) -> None:
    record = _record(
        workshop.build(SPEC),
        {
            "id": "1",
            "inner": {"id": "2", "a": 1},
            "parts": [{"id": "3"}, {"id": "4", "b": 2}],
            "by_key": {"k": {"id": "5", "c": 3}},
            "closed": {"id": "6", "d": 4},
        },
    )
    assert record.additional_fields == {}
    assert record.inner.additional_fields == {"a": 1}
    assert [part.additional_fields for part in record.parts] == [{}, {"b": 2}]
    assert record.by_key["k"].additional_fields == {"c": 3}
    assert not hasattr(record.closed, "additional_fields")


def test_an_answer_is_sent_back_as_it_came(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    content = {"id": "1", "x": 1, "inner": {"id": "2", "Odd Name": "o", "y": [2]}}
    wire.answer([content])
    (record,) = client.records.list()
    record.additional_fields["z"] = {"new": True}
    wire.replies.clear()
    wire.answer({"id": "1", "saved": True})
    answer = client.records.replace("1", body=record)
    assert wire.json == {**content, "z": {"new": True}}
    assert answer == made.package.Record(id="1", additional_fields={"saved": True})


def test_repr_shows_additional_fields_only_where_there_are_any(
    workshop: Workshop,
) -> None:
    record = workshop.build(SPEC).package.Record
    assert repr(record(id="1")) == "Record(id='1')"
    shown = repr(record(id="1", additional_fields={"x": 2}))
    assert "additional_fields={'x': 2}" in shown and "id='1'" in shown


def test_a_body_takes_them_as_one_keyword(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.records.add(title="T", in_="here", dry=True, additional_fields={"in-x": [1]})
    assert wire.json == {"kind": "record", "title": "T", "in": "here", "in-x": [1]}
    assert wire.query == [("dry", "true")]
    client.records.add(title="T")
    assert wire.json == {"kind": "record", "title": "T"}
    with pytest.raises(TypeError, match="other"):
        client.records.add(title="T", other=1)


def test_a_named_field_wins(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.records.add(title="T", additional_fields={"title": "U", "kind": "v"})
    assert wire.json == {"kind": "record", "title": "T"}


def test_the_mapping_of_the_caller_is_not_kept(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    given = {"x": 1}
    client.records.add(title="T", additional_fields=given)
    assert given == {"x": 1}
    assert wire.json["x"] == 1


def test_the_keyword_is_documented_and_comes_last(workshop: Workshop) -> None:
    client, _ = workshop.build(SPEC).call()
    add = client.records.add
    assert list(inspect.signature(add).parameters)[-1] == "additional_fields"
    said = (
        "additional_fields: Additional fields of the body, by the names that are sent."
    )
    assert said in " ".join((add.__doc__ or "").split())


def test_an_optional_body_is_sent_if_only_they_are_given(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.records.filter()
    assert wire.last.content == b""
    client.records.filter(additional_fields={})
    assert wire.last.content == b""
    client.records.filter(additional_fields={"x": None})
    assert wire.json == {"x": None}


def test_a_form_takes_them(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.records.form(a="1", additional_fields={"b": "x&y", "c": ["1", "2"]})
    assert wire.last.content == b"a=1&b=x%26y&c=1&c=2"


def test_a_multipart_form_takes_files_among_them(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.records.files(note="n", additional_fields={"up": ("a.txt", b"TEXT")})
    assert b'name="up"; filename="a.txt"' in wire.last.content
    assert b'name="note"' in wire.last.content
    assert b"\xee\x80\x80" not in wire.last.content


@pytest.mark.parametrize(
    ("stated", "is_open"),
    [
        ("additionalProperties: true", True),
        ("additionalProperties: {}", True),
        ("additionalProperties: {type: integer}", True),
        ("additionalProperties: false", False),
        ("description: Nothing is said of others.", False),
    ],
)
def test_only_what_the_description_opens_is_open(
    workshop: Workshop, stated: str, is_open: bool
) -> None:
    made = workshop.build(
        _body(f"{{type: object, properties: {{a: {{type: string}}}}, {stated}}}")
    )
    client, _ = made.call()
    parameters = inspect.signature(client.x.send).parameters
    assert ("additional_fields" in parameters) is is_open
    assert not made.codes


def test_an_object_without_named_fields_is_a_mapping(workshop: Workshop) -> None:
    client, wire = workshop.build(
        _body("{type: object, additionalProperties: {}}")
    ).call()
    client.x.send(body={"a": 1})
    assert wire.json == {"a": 1}


def test_parts_of_a_composition_make_the_whole_open(workshop: Workshop) -> None:
    closed = "{type: object, properties: {a: {type: string}}}"
    open_ = (
        "{type: object, properties: {b: {type: string}}, additionalProperties: true}"
    )
    client, wire = workshop.build(_body(f"{{allOf: [{closed}, {open_}]}}")).call()
    client.x.send(a="1", b="2", additional_fields={"c": 3})
    assert wire.json == {"a": "1", "b": "2", "c": 3}


def test_a_field_of_that_name_gets_another(workshop: Workshop) -> None:
    schema = (
        "{type: object, additionalProperties: true, "
        "properties: {additional_fields: {type: string}}}"
    )
    client, wire = workshop.build(_body(schema)).call()
    client.x.send(additional_fields_="named", additional_fields={"x": 1})
    assert wire.json == {"additional_fields": "named", "x": 1}


def test_a_parameter_of_that_name_stays_apart(workshop: Workshop) -> None:
    schema = (
        "{type: object, additionalProperties: true, properties: {a: {type: string}}}"
    )
    parameter = "{name: additional_fields, in: query, schema: {type: string}}"
    client, wire = workshop.build(_body(schema, f"parameters: [{parameter}]")).call()
    client.x.send(additional_fields="q", additional_fields__2={"x": 1})
    assert wire.json == {"x": 1}
    assert wire.query == [("additional_fields", "q")]


def test_a_closed_object_may_have_a_field_of_that_name(workshop: Workshop) -> None:
    schema = "{type: object, properties: {additional_fields: {type: array, items: {}}}}"
    spec = _body(schema).replace("        required: true\n", "")
    client, wire = workshop.build(spec).call()
    client.x.send(additional_fields=[])
    assert wire.json == {"additional_fields": []}
    client.x.send()
    assert wire.last.content == b""


def test_an_open_object_in_a_union_keeps_them(workshop: Workshop) -> None:
    schema = """\
{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
      responses: {'204': {description: done}}
    get:
      operationId: x.get
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                anyOf:
                  - {$ref: '#/components/schemas/Cat'}
                  - {$ref: '#/components/schemas/Dog'}
components:
  schemas:
    Cat:
      type: object
      required: [meows]
      properties: {meows: {type: boolean}}
      additionalProperties: true
    Dog:
      type: object
      required: [barks]
      properties: {barks: {type: boolean}}
      additionalProperties: true
"""
    head, _, tail = schema.partition("\n")
    spec = _body(head).replace("      responses: {'204': {description: done}}\n", tail)
    client, wire = workshop.build(spec).call(strict=True)
    wire.answer({"barks": True, "x": 1})
    dog = client.x.get()
    assert type(dog).__name__ == "Dog"
    assert dog.additional_fields == {"x": 1}
    client.x.send(body=dog)
    assert wire.json == {"barks": True, "x": 1}


TYPED = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /menus:
    post:
      operationId: menus.add
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties: {name: {type: string}}
              additionalProperties: {$ref: '#/components/schemas/Dish'}
              example: {name: Lunch, soup: {price: 2}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Menu'}}}
  /prices:
    get:
      operationId: prices.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Prices'}}}
    put:
      operationId: prices.set
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Prices'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Dish:
      type: object
      properties: {price: {type: number}}
      additionalProperties: false
    Menu:
      type: object
      properties: {name: {type: string}}
      additionalProperties: {$ref: '#/components/schemas/Dish'}
    Prices:
      type: object
      properties: {currency: {type: string}}
      patternProperties: {'^x-': {type: string, format: date}}
      additionalProperties: {type: integer}
"""


def test_further_fields_have_the_type_that_the_schema_gives_them(
    workshop: Workshop,
) -> None:
    made = workshop.build(TYPED)
    client, wire = made.call(strict=True)
    dish = made.package.Dish
    wire.answer({"name": "Lunch", "soup": {"price": 2.5}, "cake": {}})
    menu = client.menus.add(name="Lunch", additional_fields={"soup": dish(price=2.5)})
    assert wire.json == {"name": "Lunch", "soup": {"price": 2.5}}
    assert menu.additional_fields == {"soup": dish(price=2.5), "cake": dish()}
    add = made.text("resources/menus.py")
    assert "additional_fields: Mapping[str, Dish] | None = None" in add
    assert 'additional_fields={"soup": Dish(price=2)}' in add


def test_further_fields_of_patterns_have_either_type(workshop: Workshop) -> None:
    client, wire = workshop.build(TYPED).call(strict=True)
    content = {"currency": "EUR", "tea": 3, "x-since": "2026-01-02"}
    wire.answer(content)
    prices = client.prices.get()
    assert prices.additional_fields["tea"] == 3
    assert prices.additional_fields["x-since"].year == 2026
    wire.replies.clear()
    wire.answer(status=204, content=b"")
    client.prices.set(body=prices)
    assert wire.json == content


def test_a_further_field_of_another_type_is_kept_unless_strict(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    made = workshop.build(TYPED)
    client, wire = made.call()
    wire.answer({"name": "Lunch", "soup": 5})
    assert client.menus.add().additional_fields == {"soup": 5}
    assert "$.*" in caplog.text
    strict, wire = made.call(strict=True)
    wire.answer({"name": "Lunch", "soup": 5})
    with pytest.raises(made.package.ResponseDecodeError, match=r"\$\.\*"):
        strict.menus.add()


def test_an_example_of_further_fields_is_shown_with_the_keyword(
    workshop: Workshop,
) -> None:
    schema = (
        "{type: object, additionalProperties: true, "
        "properties: {a: {type: string}}, example: {a: '1', b: 2}}"
    )
    client, _ = workshop.build(_body(schema)).call()
    assert "additional_fields=" in (client.x.send.__doc__ or "")

"""Schemas that lead back to themselves: loops are resolved, recursion is typed."""

from __future__ import annotations

import typing

import pytest
from cliqgen.diagnostics import CliqgenError
from functional_support import operation

if typing.TYPE_CHECKING:
    from functional_support import Client, Workshop

PATHS = """
/a:
  get:
    operationId: a.get
    responses: {"200": {description: x, content: {application/json: {schema:
      {$ref: "#/components/schemas/A"}}}}}
/b:
  get:
    operationId: b.get
    responses: {"200": {description: x, content: {application/json: {schema:
      {$ref: "#/components/schemas/B"}}}}}
"""
#: A schema with a reference to another one in it, by what it is called here.
FORMS = {
    "oneOf": "{oneOf: [{type: boolean}, REF]}",
    "anyOf": "{anyOf: [{type: integer}, {allOf: [REF]}]}",
    "null": '{oneOf: [{type: "null"}, {type: string}, {allOf: [REF]}]}',
    "beside the reference": "{anyOf: [{type: object, properties: {q: {type: integer}}},"
    " {allOf: [REF], properties: {x: {type: string}}}]}",
    "beside the choices": "{type: object, properties: {b: {type: string}}, oneOf:"
    " [{type: object, properties: {k: {type: string}}}, {allOf: [REF]}]}",
    "discriminator": "{discriminator: {propertyName: k}, oneOf: [{type: object,"
    " required: [k], properties: {k: {type: string}}}, {allOf: [REF]}]}",
    "items": "{oneOf: [{type: string}, {type: array, items: {allOf: [REF]}}]}",
    "property": "{type: object, properties: {p: {oneOf: [{type: string}, REF]}}}",
    "others": "{type: object, additionalProperties: {anyOf: [{type: string}, REF]}}",
    "patterns": "{type: object, patternProperties: {^x: REF}}",
    "condition": "{type: object, properties: {c: {type: string}}, if: REF, then: REF}",
    "not": "{type: object, properties: {n: {type: string}}, not: REF}",
}


def ref(name: str) -> str:
    return f'{{$ref: "#/components/schemas/{name}"}}'


def document(**schemas: str) -> str:
    lines = "\n".join(f"  {name}: {text}" for name, text in schemas.items())
    return operation(PATHS, components=f"schemas:\n{lines}")


def decoded(client: Client, name: str, body: object) -> object:
    api, exchange = client.call()
    exchange.answer(body)
    return getattr(api, name).get()


@pytest.mark.parametrize("first", list(FORMS))
def test_mutual_recursion_has_types_through_whatever_keywords(
    workshop: Workshop, first: str
) -> None:
    pairs = {
        f"{one}{number}": form.replace("REF", ref(f"{other}{number}"))
        for number, second in enumerate(FORMS)
        for one, other, form in (
            ("A", "B", FORMS[first]),
            ("B", "A", FORMS[second]),
        )
    }
    client = workshop.build(
        document(
            A=ref("A0"),
            B="{type: object, properties: {"
            + ", ".join(f"{name.lower()}: {ref(name)}" for name in pairs)
            + "}}",
            **pairs,
        )
    )

    assert not {"ref-cycle", "schema-cycle", "too-deep"} & set(client.codes)
    api, exchange = client.call()
    exchange.answer({})
    assert not api.b.get().a0


def test_each_of_a_loop_is_whatever_one_of_them_is(workshop: Workshop) -> None:
    client = workshop.build(
        document(
            A=f"{{oneOf: [{{type: boolean}}, {{allOf: [{ref('B')}]}}]}}",
            B=f"{{anyOf: [{{type: integer}}, {{allOf: [{ref('C')}]}}]}}",
            C=f"{{oneOf: [{{type: string}}, {ref('A')}]}}",
        )
    )

    for name in ("a", "b"):
        values = [decoded(client, name, value) for value in (True, 7, "text")]
        assert values == [True, 7, "text"]
    assert client.codes == []


def test_a_loop_through_a_list_is_a_recursive_type(workshop: Workshop) -> None:
    client = workshop.build(
        document(
            A="{oneOf: [{type: string}, {type: array, items: {allOf: ["
            + ref("B")
            + "]}}]}",
            B=f"{{anyOf: [{{type: integer}}, {{allOf: [{ref('A')}]}}]}}",
        )
    )

    assert decoded(client, "a", ["x", 1, [["y"], 2]]) == ["x", 1, [["y"], 2]]
    assert decoded(client, "b", [3, ["z"]]) == [3, ["z"]]


def test_what_stands_beside_a_loop_is_part_of_what_it_leads_to(
    workshop: Workshop,
) -> None:
    client = workshop.build(
        document(
            A="{oneOf: [{type: object, required: [k], properties: {k: {type: string}}},"
            f" {{allOf: [{ref('B')}], required: [x], properties: {{x: {{type: string}}}}}}]}}",
            B="{oneOf: [{type: object, required: [q], properties: {q: {type: integer}}},"
            f" {{allOf: [{ref('A')}], required: [y], properties: {{y: {{type: string}}}}}}]}}",
        )
    )

    found = typing.cast(typing.Any, decoded(client, "a", {"q": 1, "x": "here"}))
    assert (found.q, found.x) == (1, "here")
    assert typing.cast(typing.Any, decoded(client, "a", {"k": "v"})).k == "v"
    found = typing.cast(typing.Any, decoded(client, "b", {"k": "v", "y": "there"}))
    assert (found.k, found.y) == ("v", "there")


def test_null_goes_with_a_loop(workshop: Workshop) -> None:
    client = workshop.build(
        document(
            A=f"{{oneOf: [{{type: string}}, {ref('B')}]}}",
            B=f'{{oneOf: [{{type: integer}}, {{type: "null"}}, {ref("A")}]}}',
        )
    )

    assert decoded(client, "a", "x") == "x"
    assert decoded(client, "a", None) is None


def test_a_condition_that_leads_back_says_nothing_new(workshop: Workshop) -> None:
    client = workshop.build(
        document(
            A="{type: object, properties: {x: {type: string}}, then: "
            + ref("B")
            + ", if: {required: [x]}}",
            B=f"{{allOf: [{ref('A')}, {{type: object, properties: {{y: {{type: integer}}}}}}]}}",
        )
    )

    found = typing.cast(typing.Any, decoded(client, "a", {"x": "v", "y": 2}))
    assert (found.x, found.y) == ("v", 2)
    assert client.codes == ["keyword-ignored"]


def test_nothing_but_a_loop_is_told_with_its_place(workshop: Workshop) -> None:
    client = workshop.build(
        document(A=f"{{oneOf: [{ref('B')}]}}", B=f"{{anyOf: [{ref('A')}]}}")
    )

    assert set(client.codes) == {"schema-cycle"}
    assert decoded(client, "a", {"any": "thing"}) == {"any": "thing"}


@pytest.mark.parametrize(
    "schema",
    [f"{{allOf: [{ref('A')}]}}", ref("A"), f"{{allOf: [{{allOf: [{ref('A')}]}}]}}"],
)
def test_a_schema_composed_of_itself_is_refused_with_a_remedy(
    workshop: Workshop, schema: str
) -> None:
    with pytest.raises(CliqgenError) as refused:
        workshop.build(document(A=schema, B="{type: string}"))

    assert {found.code for found in refused.value.diagnostics} == {"ref-cycle"}


def test_components_that_are_all_of_each_other_end(workshop: Workshop) -> None:
    names = [f"S{number}" for number in range(12)]
    schemas = {
        name: "{oneOf: [{type: object, properties: {p: {type: string}}}, "
        + ", ".join(
            f"{{allOf: [{ref(other)}], properties: {{x{other}: {{type: string}}}}}}"
            for other in names
            if other != name
        )
        + "]}"
        for name in names
    }
    client = workshop.build(document(A=ref("S0"), B="{type: string}", **schemas))

    assert "schema-conflict" in client.codes

"""Words of OpenAPI in other capitals, and schemas without a media type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop


def _document(operation: str, version: str = "openapi: 3.0.3") -> str:
    host = "host: api.example.com" if version.startswith("swagger") else ""
    return f"""\
{version}
info: {{title: Capitals, version: '1'}}
{host}
paths:
  /a:
    post: {operation}
"""


OK = "operationId: a.send, responses: {'204': {description: ok}}"


@pytest.mark.parametrize(
    "parameter",
    [
        "{name: q, in: QUERY, schema: {type: integer}}",
        "{name: q, In: Query, schema: {type: integer}}",
        "{Name: q, In: query, Schema: {type: integer}}",
        "{name: q, in: query, schema: {Type: integer}}",
        "{name: q, in: query, schema: {type: Integer}}",
    ],
)
def test_a_parameter_is_where_it_is_meant_to_be(
    workshop: Workshop, parameter: str
) -> None:
    made = workshop.build(_document(f"{{parameters: [{parameter}], {OK}}}"))
    client, exchange = made.call()
    exchange.answer(status=204)
    client.a.send(q=7)
    assert exchange.query == [("q", "7")]
    assert "q: int | None = None" in made.text("resources/a.py")
    assert set(made.codes) <= {"letter-case", "type-unknown"} and made.codes


def test_the_finding_says_what_is_read_and_where(workshop: Workshop) -> None:
    text = "{name: q, In: QUERY, style: Form, schema: {type: string}}"
    made = workshop.build(_document(f"{{parameters: [{text}], {OK}}}"))
    assert [(f.message, f.position.pointer) for f in made.findings if f.position] == [
        ("`In` is read as `in`", "/paths/~1a/post/parameters/0/In"),
        (
            "`style: Form` is read as `style: form`",
            "/paths/~1a/post/parameters/0/style",
        ),
    ]


def test_forms_of_swagger_and_of_openapi(workshop: Workshop) -> None:
    field = "{name: q, in: formdata, type: Integer}"
    swagger = _document(f"{{parameters: [{field}], {OK}}}", "swagger: '2.0'")
    field = "{name: q, in: FORMDATA, schema: {type: Integer}}"
    for text in (swagger, _document(f"{{parameters: [{field}], {OK}}}")):
        made = workshop.build(text)
        client, exchange = made.call()
        exchange.answer(status=204)
        client.a.send(q=7)
        assert exchange.last.content == b"q=7"
        assert "letter-case" in made.codes


def test_types_of_swagger_and_their_lists(workshop: Workshop) -> None:
    listed = "{name: q, in: query, type: ARRAY, items: {Type: Integer}, collectionFormat: Multi}"
    made = workshop.build(
        _document(f"{{parameters: [{listed}], {OK}}}", "swagger: '2.0'")
    )
    client, exchange = made.call()
    exchange.answer(status=204)
    client.a.send(q=[1, 2])
    assert exchange.query == [("q", "1"), ("q", "2")]


def test_types_of_schemas(workshop: Workshop) -> None:
    listed = "{type: Array, items: {type: STRING}}"
    schema = (
        f"{{Type: OBJECT, Properties: {{n: {{type: [Integer, 'Null']}}, l: {listed}}}}}"
    )
    body = f"requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}"
    made = workshop.build(_document(f"{{{body}, {OK}}}", "openapi: 3.1.0"))
    client, exchange = made.call()
    exchange.answer(status=204)
    client.a.send(n=None, l=["x"])
    assert exchange.json == {"n": None, "l": ["x"]}
    assert set(made.codes) == {"letter-case", "type-unknown"}


def test_security_schemes(workshop: Workshop) -> None:
    text = _document(f"{{security: [{{key: []}}], {OK}}}")
    text += "components: {securitySchemes: {key: {type: ApiKey, in: Header, name: X-Key}}}\n"
    made = workshop.build(text)
    client, exchange = made.call(key="secret")
    exchange.answer(status=204)
    client.a.send()
    assert exchange.last.headers["X-Key"] == "secret"
    assert made.codes == ["letter-case", "letter-case"]


def test_names_of_properties_are_no_words_of_openapi(workshop: Workshop) -> None:
    schema = "{type: object, properties: {Type: {type: string}, In: {type: string}}}"
    body = f"requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}"
    made = workshop.build(_document(f"{{{body}, {OK}}}"))
    client, exchange = made.call()
    exchange.answer(status=204)
    client.a.send(type="x", in_="y")
    assert exchange.json == {"Type": "x", "In": "y"}
    assert made.codes == []


def test_a_schema_right_below_content_is_of_json(workshop: Workshop) -> None:
    schema = "{type: object, properties: {n: {type: integer}}}"
    sent = "{type: object, properties: {m: {type: integer}}}"
    text = _document(
        f"{{operationId: a.send, requestBody: {{content: {{schema: {sent}}}}},"
        f" responses: {{'200': {{description: ok, content: {{schema: {schema}}}}}}}}}"
    )
    made = workshop.build(text)
    client, exchange = made.call()
    exchange.answer({"n": 2})
    assert client.a.send(m=1).n == 2
    assert exchange.json == {"m": 1}
    assert exchange.last.headers["Content-Type"] == "application/json"
    assert made.codes == ["media-type-missing", "media-type-missing"]


@pytest.mark.parametrize("version", ["swagger: '2.0'", "openapi: 3.0.3"])
def test_a_body_beside_a_form_counts_alone_with_a_warning(
    workshop: Workshop, version: str
) -> None:
    schema = "{type: object, properties: {n: {type: integer}}}"
    form = "{name: f, in: formData, type: string}"
    body = f"{{name: b, in: body, schema: {schema}}}"
    made = workshop.build(_document(f"{{parameters: [{body}, {form}], {OK}}}", version))
    warnings = [f for f in made.findings if f.code == "parameter-duplicate"]
    assert [(f.severity.value, f.message) for f in warnings] == [
        ("warning", "a second body 'f' is ignored")
    ]
    client, exchange = made.call()
    exchange.answer(status=204)
    client.a.send(n=1)
    assert exchange.json == {"n": 1}


def test_a_json_body_beside_a_form_of_parameters_counts_alone_with_a_warning(
    workshop: Workshop,
) -> None:
    schema = "{type: object, properties: {n: {type: integer}}}"
    form = "{name: f, in: formData, schema: {type: string}}"
    body = f"requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}"
    made = workshop.build(_document(f"{{parameters: [{form}], {body}, {OK}}}"))
    assert sorted(made.codes) == ["parameter-body", "parameter-duplicate"]
    client, exchange = made.call()
    exchange.answer(status=204)
    client.a.send(n=1)
    assert exchange.json == {"n": 1}

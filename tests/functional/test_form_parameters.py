"""`in: formData` and `in: body` in documents of OpenAPI 3: parts of the request body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, CommandLine, Workshop

TOKEN = "{in: formData, name: token, required: true, schema: {type: string}}"
COUNT = "{in: formData, name: count, schema: {type: integer}}"
FILE = "{in: formData, name: file, required: true, type: file}"
MODEL = "{$ref: '#/components/schemas/Model'}"


def _document(
    parameters: str, body: str = "", shared: str = "[]", version: str = "3.0.3"
) -> str:
    return f"""\
openapi: {version}
info: {{title: Forms, version: '1'}}
paths:
  /forms:
    parameters: {shared}
    post:
      operationId: forms.send
      parameters: [{parameters}]
      {f"requestBody: {body}" if body else "x-none: 1"}
      responses: {{'204': {{description: ok}}}}
components:
  schemas:
    Model:
      type: object
      additionalProperties: false
      required: [title]
      properties: {{title: {{type: string}}, picture: {{type: string, format: binary}}}}
    Composed:
      allOf:
      - {{$ref: '#/components/schemas/Model'}}
      - {{type: object, properties: {{size: {{type: integer}}}}}}
"""


def _sent(made: Client, **values: object) -> tuple[str, str]:
    client, exchange = made.call()
    exchange.answer(status=204)
    client.forms.send(**values)
    media_type = exchange.last.headers["content-type"].partition(";")[0]
    return media_type, exchange.last.content.decode()


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_they_are_a_form(workshop: Workshop, version: str) -> None:
    made = workshop.build(_document(f"{TOKEN}, {COUNT}", version=version))
    assert made.codes == ["parameter-body"] * 2
    assert _sent(made, token="a b", count=2) == (
        "application/x-www-form-urlencoded",
        "token=a%20b&count=2",
    )
    with pytest.raises(TypeError, match="token"):
        made.call()[0].forms.send(count=2)


@pytest.mark.parametrize(
    "file",
    [
        FILE,
        "{in: formData, name: file, schema: {type: string, format: binary}}",
        "{in: formData, name: file, schema: {type: array, items: {type: string, format: binary}}}",
    ],
)
def test_a_file_makes_them_parts(workshop: Workshop, file: str) -> None:
    made = workshop.build(_document(f"{COUNT}, {file}"))
    value: object = [b"xy"] if "array" in file else b"xy"
    media_type, content = _sent(made, file=value, count=2)
    assert media_type == "multipart/form-data"
    assert 'name="count"\r\n\r\n2\r\n' in content
    assert 'name="file"' in content and "xy" in content


@pytest.mark.parametrize("schema", ["Model", "Composed"])
def test_they_join_the_form_that_is_there(workshop: Workshop, schema: str) -> None:
    body = (
        "{required: true, content: {multipart/form-data: "
        f"{{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}"
    )
    made = workshop.build(_document(f"{TOKEN}, {COUNT}", body))
    assert set(made.codes) == {"parameter-body"}
    values: dict[str, object] = {"title": "t", "picture": b"p", "token": "k"}
    media_type, content = _sent(made, **values, count=3)
    assert media_type == "multipart/form-data"
    for name, value in (("title", "t"), ("token", "k"), ("count", "3")):
        assert f'name="{name}"\r\n\r\n{value}\r\n' in content
    assert 'name="picture"' in content
    for missing in ("title", "token"):
        others = {k: v for k, v in values.items() if k != missing}
        with pytest.raises(TypeError, match=missing):
            made.call()[0].forms.send(**others)


def test_a_file_turns_the_form_that_is_there_into_parts(workshop: Workshop) -> None:
    body = (
        "{content: {application/x-www-form-urlencoded: {schema: {type: object, "
        "properties: {note: {type: string}}}}}}"
    )
    made = workshop.build(_document(FILE, body))
    media_type, content = _sent(made, note="n", file=b"xy")
    assert media_type == "multipart/form-data"
    assert 'name="note"\r\n\r\nn\r\n' in content and 'name="file"' in content


def test_they_are_read_from_path_items_and_components(workshop: Workshop) -> None:
    text = _document(
        "{$ref: '#/components/parameters/Count'}", shared=f"[{TOKEN}, {COUNT}]"
    )
    text += (
        "  parameters:\n    Count: {in: formData, name: count, required: true, "
        "schema: {type: string, enum: [one, two]}}\n"
    )
    made = workshop.build(text)
    assert _sent(made, token="k", count="two") == (
        "application/x-www-form-urlencoded",
        "token=k&count=two",
    )


def test_what_operations_share_is_not_mixed(workshop: Workshop) -> None:
    """Forms that share a parameter or a request body have their own parts each."""
    shared = "{$ref: '#/components/requestBodies/Form'}"
    text = _document(TOKEN, shared) + (
        "  requestBodies:\n    Form: {content: {application/x-www-form-urlencoded: "
        "{schema: {type: object, properties: {note: {type: string}}}}}}\n"
        "  parameters:\n    Page: {in: formData, name: page, schema: {type: integer}}\n"
    )
    page = "{$ref: '#/components/parameters/Page'}"
    form = "{in: formData, name: %s, schema: {type: string}}"
    done = "responses: {'204': {description: ok}}"
    paths = f"""\
  /forms/plain:
    post: {{operationId: forms.plain, requestBody: {shared}, {done}}}
  /forms/pages:
    parameters: [{page}]
    post: {{operationId: forms.one, parameters: [{form % "a"}], {done}}}
    put: {{operationId: forms.two, parameters: [{form % "b"}], {done}}}
"""
    made = workshop.build(text.replace("components:", f"{paths}components:"))
    assert _sent(made, token="k", note="n")[1] == "note=n&token=k"
    client, exchange = made.call()
    exchange.answer(status=204)
    for call, values, sent in (
        (client.forms.plain, {"note": "n"}, "note=n"),
        (client.forms.one, {"page": 1, "a": "x"}, "page=1&a=x"),
        (client.forms.two, {"page": 2, "b": "y"}, "page=2&b=y"),
    ):
        call(**values)
        assert exchange.last.content.decode() == sent


def test_one_with_content_is_written_so(workshop: Workshop) -> None:
    made = workshop.build(
        _document(
            "{in: formData, name: model, content: {application/json: "
            f"{{schema: {MODEL}}}}}}}, {FILE}"
        )
    )
    _, content = _sent(made, model={"title": "t"}, file=b"x")
    assert 'name="model"' in content and '\r\n\r\n{"title":"t"}\r\n' in content
    assert "Content-Type: application/json" in content


def test_a_parameter_in_the_body_is_the_body(workshop: Workshop) -> None:
    made = workshop.build(
        _document(f"{{in: body, name: body, required: true, schema: {MODEL}}}")
    )
    assert made.codes == ["parameter-body"]
    media_type, content = _sent(made, title="t")
    assert (media_type, content) == ("application/json", '{"title":"t"}')


def test_a_body_of_json_counts_beside_a_form(workshop: Workshop) -> None:
    body = f"{{content: {{application/json: {{schema: {MODEL}}}}}}}"
    made = workshop.build(_document(TOKEN, body))
    assert made.codes == ["parameter-body", "parameter-duplicate"]
    assert _sent(made, title="t") == ("application/json", '{"title":"t"}')


def test_a_list_in_a_form_is_written_as_the_parameter_says(workshop: Workshop) -> None:
    items = "schema: {type: array, items: {type: integer}}"
    made = workshop.build(
        _document(
            f"{{in: formData, name: a, {items}}}, "
            f"{{in: formData, name: b, explode: false, {items}}}, "
            "{in: formData, name: c, type: array, items: {type: integer}}"
        )
    )
    assert _sent(made, a=[1, 2], b=[3, 4], c=[5, 6]) == (
        "application/x-www-form-urlencoded",
        "a=1&a=2&b=3,4&c=5,6",
    )


def test_one_without_a_name_is_an_error(cli: CommandLine) -> None:
    cli.write("api.yaml", _document("{in: formData, schema: {type: string}}"))
    result = cli.run("validate", "api.yaml")
    assert result.exit_code == 1
    assert "error[parameter-incomplete]" in result.stderr

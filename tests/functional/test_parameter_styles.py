"""Parameters of every place in every style (OpenAPI 3.1, 4.8.12.3; RFC 6570)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

COLORS = ["blue", "black", "a,b c"]
OBJECT = {"R": 100, "G": 200}
ARRAY = "{type: array, items: {type: string}}"
MAP = "{type: object, additionalProperties: {type: integer}}"
STRING = "{type: string}"

TEMPLATE = """\
info: {{title: Example, version: '1'}}
openapi: 3.2.0
paths:
  /{path}:
    get:
      operationId: colors.get
      parameters:
        - name: color
          in: {place}
          required: true
          {rules}
      responses: {{'204': {{description: done}}}}
"""


def _call(workshop: Workshop, place: str, rules: str, value: Any) -> tuple[Any, Any]:
    path = "x{color}" if place == "path" else "x"
    made = workshop.build(TEMPLATE.format(path=path, place=place, rules=rules))
    arguments = {} if place == "path" else {"color": value}
    client, exchange = made.call()
    client.colors.get(*([value] if place == "path" else []), **arguments)
    return made, exchange


def _rules(style: str, explode: bool, schema: str, more: str = "") -> str:
    flag = "true" if explode else "false"
    lines = [f"style: {style}", f"explode: {flag}", f"schema: {schema}", more]
    return "\n          ".join(lines)


@pytest.mark.parametrize(
    ("style", "explode", "schema", "value", "sent"),
    [
        ("simple", False, STRING, "a/b", "a%2Fb"),
        ("simple", False, ARRAY, COLORS, "blue,black,a%2Cb%20c"),
        ("simple", True, ARRAY, COLORS, "blue,black,a%2Cb%20c"),
        ("simple", False, MAP, OBJECT, "R,100,G,200"),
        ("simple", True, MAP, OBJECT, "R=100,G=200"),
        ("label", False, STRING, "blue", ".blue"),
        ("label", False, ARRAY, COLORS, ".blue,black,a%2Cb%20c"),
        ("label", True, ARRAY, COLORS, ".blue.black.a%2Cb%20c"),
        ("label", False, MAP, OBJECT, ".R,100,G,200"),
        ("label", True, MAP, OBJECT, ".R=100.G=200"),
        ("matrix", False, STRING, "blue", ";color=blue"),
        ("matrix", False, STRING, "", ";color"),
        ("matrix", False, ARRAY, COLORS, ";color=blue,black,a%2Cb%20c"),
        ("matrix", True, ARRAY, COLORS, ";color=blue;color=black;color=a%2Cb%20c"),
        ("matrix", False, MAP, OBJECT, ";color=R,100,G,200"),
        ("matrix", True, MAP, OBJECT, ";R=100;G=200"),
    ],
)
def test_styles_of_paths(
    workshop: Workshop, style: str, explode: bool, schema: str, value: Any, sent: str
) -> None:
    made, exchange = _call(workshop, "path", _rules(style, explode, schema), value)
    assert exchange.target == f"/x{sent}"
    assert made.codes == []


@pytest.mark.parametrize(
    ("style", "explode", "schema", "value", "sent"),
    [
        ("form", True, STRING, "a&b=é", "color=a%26b%3D%C3%A9"),
        ("form", True, STRING, "", "color="),
        ("form", True, ARRAY, COLORS, "color=blue&color=black&color=a%2Cb%20c"),
        ("form", False, ARRAY, COLORS, "color=blue,black,a%2Cb%20c"),
        ("form", True, MAP, OBJECT, "R=100&G=200"),
        ("form", False, MAP, OBJECT, "color=R,100,G,200"),
        ("spaceDelimited", False, ARRAY, COLORS[:2], "color=blue%20black"),
        ("spaceDelimited", False, MAP, OBJECT, "color=R%20100%20G%20200"),
        ("pipeDelimited", False, ARRAY, COLORS[:2], "color=blue%7Cblack"),
        ("pipeDelimited", False, MAP, OBJECT, "color=R%7C100%7CG%7C200"),
        ("tabDelimited", False, ARRAY, COLORS[:2], "color=blue%09black"),
        ("deepObject", True, MAP, OBJECT, "color%5BR%5D=100&color%5BG%5D=200"),
    ],
)
def test_styles_of_queries(
    workshop: Workshop, style: str, explode: bool, schema: str, value: Any, sent: str
) -> None:
    _, exchange = _call(workshop, "query", _rules(style, explode, schema), value)
    assert exchange.target == f"/x?{sent}"


@pytest.mark.parametrize(
    ("place", "style", "explode", "schema", "value", "sent"),
    [
        ("header", "simple", False, ARRAY, COLORS[:2], "blue,black"),
        ("header", "simple", False, MAP, OBJECT, "R,100,G,200"),
        ("header", "simple", True, MAP, OBJECT, "R=100,G=200"),
        ("cookie", "form", False, STRING, "a b", "color=a%20b"),
        ("cookie", "form", False, ARRAY, COLORS[:2], "color=blue,black"),
        ("cookie", "form", False, MAP, OBJECT, "color=R,100,G,200"),
        ("cookie", "cookie", False, STRING, "a/b", "color=a/b"),
        ("cookie", "cookie", True, ARRAY, COLORS[:2], "color=blue; color=black"),
        ("cookie", "cookie", True, MAP, OBJECT, "R=100; G=200"),
    ],
)
def test_styles_of_headers_and_cookies(
    workshop: Workshop,
    place: str,
    style: str,
    explode: bool,
    schema: str,
    value: Any,
    sent: str,
) -> None:
    _, exchange = _call(workshop, place, _rules(style, explode, schema), value)
    name = "color" if place == "header" else "cookie"
    assert exchange.last.headers[name] == sent


@pytest.mark.parametrize(
    ("place", "sent"),
    [("query", "/x?color=a/b?c%26%23%25%2F"), ("path", "/xa%2Fb%3Fc&%23%25%2F")],
)
def test_reserved_characters_stay_where_they_do_no_harm(
    workshop: Workshop, place: str, sent: str
) -> None:
    style = "form" if place == "query" else "simple"
    rules = _rules(style, False, STRING, "allowReserved: true")
    _, exchange = _call(workshop, place, rules, "a/b?c&#%%2F")
    assert exchange.target == sent


def test_a_style_of_another_place_is_a_warning(workshop: Workshop) -> None:
    made, exchange = _call(workshop, "header", _rules("matrix", False, STRING), "blue")
    assert exchange.last.headers["color"] == "blue"
    assert "parameter-style" in made.codes


def test_a_header_whose_name_cannot_be_sent_is_left_out(workshop: Workshop) -> None:
    spec = TEMPLATE.format(path="x", place="header", rules=f"schema: {STRING}")
    made = workshop.build(spec.replace("name: color", "name: 'the color'"))
    client, _ = made.call()
    client.colors.get()
    assert made.codes == ["parameter-name"]


@pytest.mark.parametrize(
    ("place", "media_type", "schema", "value", "sent"),
    [
        ("query", "application/json", MAP, OBJECT, "color=%7B%22R%22%3A100%2C%22G%22%3A200%7D"),
        ("query", "text/plain", STRING, "a b", "color=a%20b"),
        ("query", "application/xml", MAP, "<a/>", "color=%3Ca%2F%3E"),
        ("query", "application/octet-stream", STRING, "a b", "color=a%20b"),
        ("querystring", "application/x-www-form-urlencoded", MAP, OBJECT, "R=100&G=200"),
        ("querystring", "application/json", ARRAY, ["a"], "%5B%22a%22%5D"),
    ],
)  # fmt: skip
def test_content_of_parameters(
    workshop: Workshop, place: str, media_type: str, schema: str, value: Any, sent: str
) -> None:
    rules = f"content: {{{media_type}: {{schema: {schema}}}}}"
    _, exchange = _call(workshop, place, rules, value)
    assert exchange.target == f"/x?{sent}"

"""Forms whose parts have no names, since the schema is an array or a single value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

MULTIPART = "multipart/form-data"
FORM = "application/x-www-form-urlencoded"
BYTES = "{type: string, format: binary}"
STRINGS = "{type: array, items: {type: string}}"
UNNAMED = [
    (MULTIPART, "{type: string}"),
    (MULTIPART, BYTES),
    (MULTIPART, "{type: [integer, 'null']}"),
    ("multipart/mixed", "{type: string}"),
    (MULTIPART, "{allOf: [{type: boolean}]}"),
    (FORM, "{type: integer}"),
    (FORM, "{type: [array, 'null'], items: {type: string}}"),
]


def _build(workshop: Workshop, content: dict[str, str]) -> Client:
    inner = ", ".join(f"{name}: {{schema: {s}}}" for name, s in content.items())
    return workshop.build(f"""\
        openapi: 3.1.0
        info: {{title: Example, version: '1'}}
        paths:
          /things:
            post:
              operationId: things.send
              requestBody: {{required: true, content: {{{inner}}}}}
              responses: {{'204': {{description: sent}}}}
        """)


def _annotation(client: Client, method: str = "send") -> str:
    api, _ = client.call()
    return str(getattr(api.things, method).__annotations__["body"])


@pytest.mark.parametrize(("media", "schema"), UNNAMED)
def test_a_single_value_has_no_name_in_a_form(
    workshop: Workshop, media: str, schema: str
) -> None:
    client = _build(workshop, {media: schema})
    assert "form-unnamed" in client.codes
    assert _annotation(client) == "Mapping[str, object]"
    api, exchange = client.call()
    exchange.answer(status=204, content=b"")
    api.things.send(body={"a": "b"})
    assert b"a" in exchange.last.content and b"b" in exchange.last.content


@pytest.mark.parametrize(
    "schema", ["{type: string}", BYTES, "{type: string, format: date}"]
)
def test_text_can_be_a_whole_urlencoded_body(workshop: Workshop, schema: str) -> None:
    client = _build(workshop, {FORM: schema})
    assert client.codes == []
    assert _annotation(client) == "str"
    api, exchange = client.call()
    exchange.answer(status=204, content=b"")
    api.things.send(body="a=1&b")
    assert exchange.last.content == b"a=1&b"
    assert exchange.last.headers["content-type"] == FORM


@pytest.mark.parametrize(
    ("unnamed", "other", "schema", "type_", "sent"),
    [
        (
            "multipart/mixed",
            "application/x-ndjson",
            STRINGS,
            "str | BinaryContent",
            b"[]",
        ),
        (MULTIPART, "text/csv", "{type: string}", "str", b"a,b"),
        (MULTIPART, "application/octet-stream", BYTES, "BinaryContent", b"\xff"),
        (FORM, "text/plain", "{type: integer}", "int", b"7"),
    ],
)
def test_a_body_that_can_be_sent_as_documented_goes_before(
    workshop: Workshop, unnamed: str, other: str, schema: str, type_: str, sent: bytes
) -> None:
    client = _build(workshop, {unnamed: schema, other: schema})
    assert _annotation(client) == type_
    api, exchange = client.call()
    exchange.answer(status=204, content=b"")
    given = {"int": int, "str": bytes.decode}.get(type_, bytes)
    api.things.send(body=given(sent))
    assert exchange.last.content == sent
    assert exchange.last.headers["content-type"].partition(";")[0] == other

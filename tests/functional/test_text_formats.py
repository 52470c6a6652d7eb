"""Values of formats that are a whole text, sent and answered."""

from __future__ import annotations

import datetime
import typing
import uuid
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

ID = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
NOON = datetime.datetime(2024, 5, 6, 12, tzinfo=datetime.UTC)
VALUES: dict[str, tuple[Any, str]] = {
    "decimal": (Decimal("1.50"), "1.50"),
    "uuid": (uuid.UUID(ID), ID),
    "date-time": (NOON, "2024-05-06T12:00:00Z"),
    "date": (NOON.date(), "2024-05-06"),
}


def _document(schema: str) -> str:
    content = f"content: {{text/plain: {{schema: {schema}}}}}"
    return f"""\
openapi: 3.1.0
info: {{title: Texts, version: '1'}}
paths:
  /a:
    put:
      operationId: texts.set
      requestBody: {{required: true, {content}}}
      responses: {{'200': {{description: ok, {content}}}}}
"""


@pytest.mark.parametrize("name", list(VALUES))
def test_the_format_is_the_type(workshop: Workshop, name: str) -> None:
    value, text = VALUES[name]
    made = workshop.build(_document(f"{{type: string, format: {name}}}"))
    client, exchange = made.call()
    hints = typing.get_type_hints(type(client.texts).set)
    assert hints["return"] is type(value)
    exchange.answer(text=f"{text}\n", headers={"content-type": "text/plain"})
    assert client.texts.set(body=value) == value
    assert exchange.last.content.decode() == text
    assert made.codes == []


def test_what_is_none_is_handed_over_as_it_came(workshop: Workshop) -> None:
    made = workshop.build(_document("{type: string, format: decimal}"))
    client, exchange = made.call()
    exchange.answer(text="about two", headers={"content-type": "text/plain"})
    assert client.texts.set(body=Decimal(2)) == "about two"
    with pytest.raises(ValueError, match="body: the number is not finite"):
        client.texts.set(body=Decimal("NaN"))


def test_other_formats_stay_texts(workshop: Workshop) -> None:
    made = workshop.build(_document("{type: string, format: email}"))
    client, exchange = made.call()
    exchange.answer(text="a@b.example", headers={"content-type": "text/plain"})
    assert client.texts.set(body="c@d.example") == "a@b.example"
    assert exchange.last.content == b"c@d.example"

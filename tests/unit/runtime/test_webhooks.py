"""The bodies of webhooks, read as answers are."""

from __future__ import annotations

import logging
import pickle

import pytest
from client_runtime.model import Model
from client_runtime.webhooks import WebhookDecodeError, encode, read


class Born(Model, kw_only=True):
    name: str
    mother: str | None = None


def test_bytes_and_text_are_read() -> None:
    assert read(Born, "a", b'{"name": "Tom"}', strict=True) == Born(name="Tom")
    assert read(Born, "a", '{"name": "Tö"}', strict=True) == Born(name="Tö")


def test_a_lone_surrogate_in_a_text_does_no_harm() -> None:
    assert read(Born, "a", '{"name": "\ud800"}', strict=True).name == "?"


def test_lenient_reading_logs_each_thing_once(caplog: pytest.LogCaptureFixture) -> None:
    for webhook in ("logged", "logged", "logged too"):
        assert read(Born, webhook, '{"name": 7}', strict=False).name == 7
    assert [record.message.partition(":")[0] for record in caplog.records] == [
        "logged",
        "logged too",
    ]
    assert caplog.records[0].levelno == logging.WARNING
    assert "$.name" in caplog.records[0].message


@pytest.mark.parametrize(
    ("body", "strict", "message"),
    [
        ("", False, "birth: the body is not JSON"),
        ("{", False, "birth: the body is not JSON"),
        (b"\xff", True, "birth: the body is not JSON"),
        ('{"name": 7}', True, "birth: the body contradicts its description"),
    ],
)
def test_what_cannot_be_read_is_refused(
    body: bytes | str, strict: bool, message: str
) -> None:
    with pytest.raises(WebhookDecodeError, match=message) as caught:
        read(Born, "birth", body, strict=strict)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.webhook) == (str(caught.value), "birth")


def test_an_answer_leaves_out_what_holds_its_default() -> None:
    assert encode(Born(name="Tom")) == b'{"name":"Tom"}'

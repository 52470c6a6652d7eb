"""Credentials that are sent over http are logged, once."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from client_example import GET_ITEM, TOKEN
from redirect_support import World


def clear_text(caplog: pytest.LogCaptureFixture) -> list[str]:
    texts = [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING]
    return [text for text in texts if "unencrypted" in text]


def test_a_credential_in_the_clear_is_logged_once(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.item("http://orders:8000/items/7")
    client = world.client("http://orders:8000")
    for _ in range(2):
        world.get(client)
    world.get(client.with_options(timeout=1))
    assert clear_text(caplog) == [
        "items.get: a credential is sent to orders:8000 unencrypted, since the address is "
        "http; require_https=True refuses that"
    ]
    assert TOKEN not in caplog.text


@pytest.mark.parametrize(
    ("base_url", "options", "arguments", "is_logged"),
    [
        ("http://10.1.2.3", {}, {}, True),
        ("HTTP://10.1.2.3", {}, {}, True),
        ("http://10.1.2.3", {"credentials": {}}, {}, False),
        ("http://10.1.2.3", {"credentials": {}}, {"query": {"token": "abc"}}, True),
        ("http://10.1.2.3", {"credentials": {}}, {"headers": {"Cookie": "a"}}, True),
        ("http://10.1.2.3", {"credentials": {}}, {"query": {"page": "1"}}, False),
        ("http://localhost", {}, {}, False),
        ("http://localhost.", {}, {}, False),
        ("http://a.localhost:1", {}, {}, False),
        ("http://127.0.0.2", {}, {}, False),
        ("http://[::1]:9", {}, {}, False),
        ("https://10.1.2.3", {}, {}, False),
    ],
)
def test_when_it_is_logged(
    world: World,
    caplog: pytest.LogCaptureFixture,
    base_url: str,
    options: dict[str, Any],
    arguments: dict[str, Any],
    is_logged: bool,
) -> None:
    client = world.client(base_url, **options)
    world.failure(client, GET_ITEM, **arguments)
    assert bool(clear_text(caplog)) is is_logged


def test_a_redirect_into_the_clear_is_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.redirect("http://orders/items/7", "http://others/x")
    world.item("http://others/x")
    world.get(world.client("http://orders"))
    assert len(clear_text(caplog)) == 1  # nothing secret goes to the others

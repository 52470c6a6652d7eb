"""Secrets of OAuth appear nowhere: not in logs, errors, reprs or pickles."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from client_runtime.hooks import Hooks
from client_runtime.oauth.grants import (
    AuthorizationCode,
    ClientCredentials,
    Grant,
    RefreshToken,
    Registration,
)
from client_runtime.oauth.token import Token
from client_support import Driver, Reply
from oauth_support import (
    CALL,
    CLIENT_ID,
    CLIENT_SECRET,
    CODE,
    REFRESH_TOKEN,
    SECRETS,
    Accounts,
    ManualClock,
)

GRANTS: list[Grant] = [
    RefreshToken(REFRESH_TOKEN),
    AuthorizationCode(CODE),
    ClientCredentials("A.READ"),
]


def texts_of(error: BaseException) -> Iterator[str]:
    """All that can be seen of an exception and of those behind it."""
    seen: BaseException | None = error
    while seen is not None:
        yield from (str(seen), repr(seen), repr(vars(seen)), repr(seen.args))
        request = getattr(seen, "_request", None)
        if request is not None:
            yield repr((request.url, request.headers, request.content))
        seen = seen.__cause__ or seen.__context__
    yield "".join(traceback.format_exception(error))


@pytest.mark.parametrize("grant", GRANTS)
@pytest.mark.parametrize(
    "reply",
    [
        None,
        Reply(200, b'{"error": "invalid_code"}'),
        Reply(400, b'{"error": "bad SECRETS", "error_description": "no SECRETS"}'),
        Reply(503),
        Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"),
        Reply(raw=b"no HTTP\r\n\r\n"),
    ],
)
def test_nothing_shows_a_secret(
    driver: Driver,
    accounts: Accounts,
    caplog: pytest.LogCaptureFixture,
    grant: Grant,
    reply: Reply | None,
) -> None:
    events: list[Any] = []
    names = ("on_request", "on_response", "on_error", "on_retry", "on_wait")
    hooks = Hooks(**dict.fromkeys(names, events.append))
    source = accounts.source(grant)
    shown = [repr(source), str(source), repr(grant), repr(Registration("i", "s"))]
    with caplog.at_level(logging.DEBUG):
        client = driver.client(
            accounts.server.url, token=source, hooks=hooks, clock=ManualClock()
        )
        if reply is None:
            driver.call(client, CALL)
            accounts.revoked |= {"access-s3cret-1", "access-s3cret-2"}
            error = driver.failure(client, CALL)
        else:
            echoed = ", ".join((CLIENT_SECRET, *grant.secrets)).encode()
            reply = replace(reply, body=reply.body.replace(b"SECRETS", echoed))
            accounts.answers += [reply] * 3
            error = driver.failure(client, CALL)
    shown += [*texts_of(error), repr(client), *map(repr, events), caplog.text]
    shown += [repr(record.__dict__) for record in caplog.records]
    shown += [pickle.dumps(error).decode("latin-1")]
    everything = "\n".join(shown)
    assert [secret for secret in SECRETS if secret in everything] == []


@pytest.mark.parametrize("use", [pickle.dumps, copy.copy, copy.deepcopy])
def test_nothing_with_a_secret_is_pickled(accounts: Accounts, use: Any) -> None:
    for holder in (accounts.source(), Token("access-s3cret-1", 5)):
        with pytest.raises(TypeError, match=r"is not pickled") as caught:
            use(holder)
        assert "s3cret" not in str(caught.value)


def test_a_token_does_not_show_itself() -> None:
    token = Token("access-s3cret-1", 5.0, "refresh-s3cret", "A.READ")
    assert repr(token) == "Token(***, expires_at=5.0, scope='A.READ')"
    assert repr(Registration(CLIENT_ID, CLIENT_SECRET)).count("s3cret") == 0

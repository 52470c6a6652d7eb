"""A token endpoint that gives numbered tokens, beside an API that checks them."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

from client_runtime.clock import Clock
from client_runtime.oauth.grants import Grant, RefreshToken, Registration
from client_runtime.oauth.settings import OAuthSettings
from client_runtime.oauth.source import OAuthSource
from client_runtime.oauth.token import Token
from client_runtime.operation import Operation, RateLimit
from client_support import Reply, Seen, Server

CLIENT_ID = "1000.EXAMPLEID"
CLIENT_SECRET = "client-s3cret-value"
REFRESH_TOKEN = "1000.refresh-s3cret-value"
CODE = "1000.code-s3cret-value"
SECRETS = (CLIENT_SECRET, REFRESH_TOKEN, CODE, "access-s3cret")
PATH = "/oauth/v2/token"
#: One to keep.
TOKEN = Token("access-s3cret-1", 1_800_000_000.0, "refresh-s3cret", "A.READ")
SETTINGS = OAuthSettings(
    scope_separator=",",
    limit=RateLimit(10, 600.0),
    throttled=("Access Denied",),
    hints={"invalid_code": "Or it is another data centre."},
)


CALL: Operation[None] = Operation(
    id="calls.make", method="GET", path="/x", responses={}, security=(("oauth",),)
)


class ManualClock(Clock):
    """Stands still, but for pauses, which take no time."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.pauses: list[float] = []
        self.on_pause: Callable[[float], None] = lambda seconds: None

    def monotonic(self) -> float:
        return self.now

    def epoch(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds
        self.on_pause(seconds)

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)
        await asyncio.sleep(0)


class Accounts:
    """What the server knows.

    Attributes:
        asked: the form of each token request.
        answers: bodies for the next token requests, with their status.
        revoked: tokens that the API refuses.
        more: further members of each token answer.
        hold: token requests are not answered before this is set.
    """

    def __init__(self, server: Server) -> None:
        self.server = server
        self.asked: list[dict[str, str]] = []
        self.answers: list[Reply] = []
        self.revoked: set[str] = set()
        self.more: dict[str, Any] = {"expires_in": 3600}
        self.hold: threading.Event | None = None
        self.on_ask: Callable[[], None] = lambda: None
        self._lock = threading.Lock()
        server.respond = self._respond

    @property
    def url(self) -> str:
        return self.server.url + PATH

    @property
    def used(self) -> list[str]:
        """The tokens that the API has seen, in order."""
        sent = [s.header("Authorization") for s in self.server.seen if s.target != PATH]
        return [str(value).removeprefix("Example ") for value in sent]

    def answer(self, body: Any, status: int = 200, **headers: str) -> None:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.answers.append(Reply(status, content, headers=headers))

    def source(self, grant: Grant | None = None, **options: Any) -> OAuthSource:
        given: dict[str, Any] = {
            "settings": SETTINGS,
            "token_url": self.url,
            "registration": Registration(CLIENT_ID, CLIENT_SECRET),
            "grant": RefreshToken(REFRESH_TOKEN) if grant is None else grant,
        }
        return OAuthSource(**given | options)

    def _respond(self, seen: Seen) -> Reply:
        if seen.target != PATH:
            token = (seen.header("Authorization") or "").removeprefix("Example ")
            return Reply(401 if token in self.revoked or not token else 204, b"")
        with self._lock:
            self.asked.append(dict(parse_qsl(seen.body.decode())))
            number = len(self.asked)
            self.on_ask()
            if self.answers:
                return self.answers.pop(0)
        body = {"access_token": f"access-s3cret-{number}", **self.more}
        return Reply(200, json.dumps(body).encode(), delay=self.hold)

"""Where credentials go when a server sends its callers elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from hostile_client import CREDENTIALS, leaks, reply

HOME = "https://api.example.com/v1"
STATUSES = (301, 302, 303, 307, 308)

#: Addresses of somebody else, for a client of `HOME`.
ELSEWHERE = (
    "https://evil.example/things/1",
    "https://api.example.com:8443/v1/things/1",
    "https://api.example.com.evil.example/v1/things/1",
    "https://www.api.example.com/v1/things/1",
    "https://example.com/v1/things/1",
    "https://api.example.com./v1/things/1",
    "https://\u0430pi.example.com/v1/things/1",
    "//evil.example/v1/things/1",
    "https://[::1]/v1/things/1",
    "https://169.254.169.254/latest/meta-data",
)
#: Addresses that are not called at all.
NOWHERE = (
    "http://api.example.com/v1/things/1",
    "http://api.example.com:443/v1/things/1",
    "http://evil.example/",
    "https://api.example.com@evil.example/",
    "https://me:pw@api.example.com/v1/things/1",
    "https://evil.example\\@api.example.com/",
    "https:evil.example/",
    "https:/\\evil.example/",
    "///evil.example/",
    "file:///etc/passwd",
    "ftp://api.example.com/",
    "gopher://evil.example/",
    "javascript:alert(1)",
    "data:text/plain,x",
    "https://evil.example:99999/",
    "https://[evil.example/",
    "https://evil.example/\x00",
    "https://evil.example/\x0bx",
    "",
)
#: Addresses of the same server.
SAME = (
    "https://api.example.com/v1/things/2",
    "https://API.Example.com:443/v1/things/2",
    "/v1/things/2",
    "2",
    "?page=2",
    "/\\evil.example/",
    "\\\\evil.example\\",
    "https://api.example.com/v1/../..//evil.example/",
)


class World:
    """All servers: the first request is redirected, the others are seen."""

    def __init__(self, status: int, *locations: str) -> None:
        self.status = status
        self.locations = list(locations)
        self.seen: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.seen.append(request)
        if self.locations:
            location = self.locations.pop(0).encode("utf-8")
            fields = [(b"Location", location), (b"Set-Cookie", b"sid=planted")]
            return httpx2.Response(self.status, headers=fields)
        return httpx2.Response(200, json={"id": "1"})

    @property
    def hosts(self) -> list[str]:
        return [f"{each.url.scheme}://{each.url.host}" for each in self.seen]


def _call(
    things: Any, world: Callable[[httpx2.Request], httpx2.Response], **options: Any
) -> Exception | None:
    http = httpx2.Client(transport=httpx2.MockTransport(world))
    client = things.HostileThings(
        **{"base_url": HOME, "http_client": http, "max_retries": 0} | options
    )
    try:
        client.things.get("1")
    except things.errors.HostileThingsError as error:
        return error
    return None


def _holds(request: httpx2.Request, secret: str) -> list[str]:
    return leaks(
        [request.url.raw_path, request.url.netloc, request.headers.raw], secret
    )


@pytest.mark.parametrize("credential", CREDENTIALS)
@pytest.mark.parametrize("status", STATUSES)
def test_no_credential_goes_to_another_origin(
    things: Any, credential: str, status: int
) -> None:
    options, secret = CREDENTIALS[credential]
    for location in ELSEWHERE:
        world = World(status, location)
        assert _call(things, world, **options) is None
        first, second = world.seen
        assert _holds(first, secret)
        assert not _holds(second, secret), location
        names = {name.lower() for name in second.headers}
        assert not names & {"authorization", "cookie", "x-key", "x-note-to-self"}


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_nor_does_it_come_back(things: Any, credential: str) -> None:
    """A stranger may lead back, to an address of the stranger's choice."""
    options, secret = CREDENTIALS[credential]
    world = World(302, "https://evil.example/", f"{HOME}/things/victim")
    assert _call(things, world, **options) is None
    assert len(world.seen) == 3
    assert not _holds(world.seen[-1], secret)


@pytest.mark.parametrize("location", NOWHERE)
def test_what_is_not_called(things: Any, location: str) -> None:
    for status in STATUSES:
        world = World(status, location)
        error = _call(things, world, token="t0ken-of-mine")
        assert error is not None and len(world.seen) == 1
        assert not leaks(error, "t0ken-of-mine")


@pytest.mark.parametrize("location", SAME)
def test_what_stays_at_the_server(things: Any, location: str) -> None:
    world = World(302, location)
    assert _call(things, world, token="t0ken-of-mine") is None
    assert world.hosts == ["https://api.example.com"] * 2
    assert world.seen[1].headers["authorization"] == "Bearer t0ken-of-mine"


def test_a_cookie_of_the_redirect_is_not_kept(things: Any) -> None:
    world = World(302, "/v1/things/2")
    assert _call(things, world, cookie="mine-alone") is None
    assert world.seen[1].headers["cookie"] == "sid=mine-alone"


@pytest.mark.parametrize("port", ["", ":80"])
def test_up_to_https_at_the_usual_ports_only(things: Any, port: str) -> None:
    for location, is_kept in (
        ("https://api.example.com/v1/things/1", True),
        ("https://api.example.com:444/v1/things/1", False),
        ("https://other.example/v1/things/1", False),
    ):
        world = World(301, location)
        base_url = f"http://api.example.com{port}/v1"
        assert _call(things, world, token="t0ken-of-mine", base_url=base_url) is None
        assert ("authorization" in world.seen[1].headers) is is_kept


def test_a_key_in_the_query_that_the_redirect_repeats(things: Any) -> None:
    """Also where it is a part of another parameter, of the path or of the host."""
    secret = "k3y+of/mine"
    for location, is_called in (
        ("https://evil.example/?key=k3y%2Bof%2Fmine&a=1", True),
        ("https://evil.example/?a=1&next=%3Fkey%3Dk3y%252Bof%252Fmine", True),
        ("https://evil.example/k3y%2bof%2fmine", False),
        ("https://evil.example/?a=1#key=k3y%2Bof%2Fmine", True),
    ):
        world = World(302, location)
        error = _call(things, world, query=secret)
        assert (error is None) is is_called
        assert not any(_holds(each, secret) for each in world.seen[1:])
        assert error is None or not leaks(error, secret)


@pytest.mark.parametrize("status", STATUSES)
def test_a_request_with_a_body_is_not_repeated_elsewhere(
    things: Any, status: int
) -> None:
    world = World(status, "https://evil.example/")
    http = httpx2.Client(transport=httpx2.MockTransport(world))
    client = things.HostileThings("t0ken", base_url=HOME, http_client=http)
    with pytest.raises(things.errors.HostileThingsError):
        client.files.upload(file=b"private")
    assert len(world.seen) == 1


@pytest.mark.parametrize("options", [{"auth": ("me", "p4ssword")}, {"auth": "hook"}])
def test_the_auth_of_a_client_of_ones_own(things: Any, options: Any) -> None:
    def sign(request: httpx2.Request) -> httpx2.Request:
        request.headers["Authorization"] = "Signed p4ssword"
        return request

    auth = sign if options["auth"] == "hook" else options["auth"]
    world = World(307, "https://evil.example/")
    http = httpx2.Client(
        transport=httpx2.MockTransport(world),
        auth=auth,
        headers={"X-Team": "p4ssword"},
        cookies={"sid": "p4ssword"},
        params={"team": "p4ssword"},
    )
    assert _call(things, world, http_client=http) is None
    assert _holds(world.seen[0], "p4ssword")
    assert not _holds(world.seen[1], "p4ssword")
    assert not any("authorization" in each.headers for each in world.seen[1:])


def test_ports_of_this_machine_and_both_kinds_of_client(
    things: Any, serve: Callable[[Any], Any]
) -> None:
    """The connections that clients make themselves, not those of a test."""
    other = serve(reply(b'{"id": "1"}'))
    location = f"Location: {other.url}/things/1"
    for credential, (options, secret) in CREDENTIALS.items():
        home = serve(reply(b"", location, status="302 Found"))
        with things.HostileThings(base_url=home.url, **options) as client:
            assert client.things.get("1").id == "1"

        async def call(home: Any = home, options: Any = options) -> None:
            made = things.AsyncHostileThings(base_url=home.url, **options)
            async with made as client:
                assert (await client.things.get("1")).id == "1"

        asyncio.run(call())
        assert len(home.seen) == 2 and all(leaks(each, secret) for each in home.seen)
        assert not leaks(other.seen, secret), credential
    assert len(other.seen) == 2 * len(CREDENTIALS)


@pytest.mark.parametrize(
    "base_url",
    [
        "https://me:pw@api.example.com",
        "https://me@api.example.com",
        "https://api.example.com\\@evil.example",
        "https://api.example.com?x=@evil.example",
        "https://api.example.com#@evil.example",
        "https://api.example.com/\r\nX-A: b",
        "https://api.example.com\x00.evil.example",
        "https://api.example.com:port",
        "file:///etc/passwd",
        "//api.example.com",
    ],
)
def test_addresses_that_no_client_is_made_for(things: Any, base_url: str) -> None:
    with pytest.raises(ValueError, match="base_url"):
        things.HostileThings("t0ken", base_url=base_url)


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/things?cursor=2",
        "//evil.example/things?cursor=2",
        "https://me:pw@evil.example/?cursor=2",
        "http://api.example.com/v1/things?cursor=2",
        "file:///etc/passwd?cursor=2",
        "javascript:?cursor=2",
        "?cursor=2",
    ],
)
def test_a_link_gives_a_cursor_and_never_an_address(things: Any, target: str) -> None:
    seen: list[httpx2.Request] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        is_first = "cursor" not in request.url.params
        link = {"Link": f'<{target}>; rel="next"'} if is_first else {}
        return httpx2.Response(200, json=[{"id": "1"}], headers=link)

    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    client = things.HostileThings("t0ken", base_url=HOME, http_client=http)
    assert len(list(client.things.iter())) == 2
    assert [str(each.url) for each in seen] == [
        f"{HOME}/things",
        f"{HOME}/things?cursor=2",
    ]


@pytest.mark.parametrize("target", ["http://[", "//[::1", "", "?", "?cursor=", "\x00"])
def test_a_link_without_a_cursor_ends_the_list(things: Any, target: str) -> None:
    def respond(request: httpx2.Request) -> httpx2.Response:
        fields = {"Link": f'<{target}>; rel="next"'}
        return httpx2.Response(200, json=[{"id": "1"}], headers=fields)

    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    client = things.HostileThings("t0ken", base_url=HOME, http_client=http)
    with pytest.raises(things.errors.PaginationError, match="no usable cursor"):
        list(client.things.iter())

"""Redirects: which are followed, and where to."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from client_example import CREATE_ITEM, DELETE_ITEM, GET_ITEM, TOKEN, APIStatusError
from client_runtime.operation import Operation
from redirect_support import AWAY, HOME, ITEM, SEARCH, Answering, World

HEAD: Operation[None] = Operation(
    id="items.head", method="HEAD", path="/items", responses={200: None}
)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_get_goes_where_it_is_sent(world: World, status: int) -> None:
    world.redirect(f"{HOME}/items/7", "/v2/items/7?x=%2F#top", status)
    world.item(f"{HOME}/v2/items/7?x=%2F")
    assert world.get(world.client()).id == "7"
    assert [r.method for r in world.asked] == ["GET", "GET"]
    assert world.asked[1].url.raw_path == b"/v2/items/7?x=%2F"
    assert world.asked[1].headers["authorization"] == f"Example {TOKEN}"
    assert world.asked[1].headers["accept"] == "application/json"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_head_stays_a_head(world: World, status: int) -> None:
    world.redirect(f"{HOME}/items", "/others", status)
    world.item(f"{HOME}/others", b"")
    world.driver.call(world.client(), HEAD)
    assert [r.method for r in world.asked] == ["HEAD", "HEAD"]


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/a/b?c=d", "/a/b?c=d"),
        ("other", "/items/other"),
        ("./other", "/items/other"),
        ("../up", "/up"),
        ("../../../up", "/up"),
        ("?page=2", "/items/7?page=2"),
        ("//api.example.com/x", "/x"),
        ("https://api.example.com:443/x", "/x"),
        ("HTTPS://API.EXAMPLE.COM/x", "/x"),
        ("/a%2Fb%20c?sig=a%2Bb%3D&t='1'", "/a%2Fb%20c?sig=a%2Bb%3D&t='1'"),
        ("/a b", "/a%20b"),
        (b"/gr\xc3\xb6\xc3\x9fe", "/gr%C3%B6%C3%9Fe"),
        (b"/gr\xf6\xdfe", "/gr%F6%DFe"),
        ("  /x  ", "/x"),
        ("/x:y", "/x:y"),
        ("/\\evil.example", "/\\evil.example"),
    ],
)
def test_addresses_are_relative_to_the_one_that_was_asked(
    world: World, location: str | bytes, target: str
) -> None:
    """RFC 3986, 5.2; what is encoded stays as it is."""
    world.redirect(f"{HOME}/items/7", location)
    world.item(f"{HOME}{target}")
    client = world.client()
    if target == "/items/7?page=2":
        world.redirect(f"{HOME}/items/7?first=1", location)
        world.driver.call(client, GET_ITEM, path={"item_id": "7"}, query={"first": "1"})
    else:
        assert world.get(client).id == "7"
    assert world.asked[-1].url.raw_path.decode() == target
    assert world.asked[-1].headers["authorization"] == f"Example {TOKEN}"


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://api.example.com/items/7", "from https to http"),
        ("http://localhost/x", "from https to http"),
        ("file:///etc/passwd", "an address of file"),
        ("ftp://api.example.com/x", "an address of ftp"),
        ("javascript:alert(1)", "an address of javascript"),
        ("data:application/json,{}", "an address of data"),
        ("https:///x", "not valid"),
        ("https:x", "not valid"),
        ("///evil.example/x", "not valid"),
        ("https://[::1", "not valid"),
        ("//[", "not valid"),
        ("https://h:port/", "not valid"),
        ("https://h:99999/", "not valid"),
        ("https://[", "not valid"),
        ("/x\x01y", "not valid"),
        ("https://me:hunter2@api.example.com/", "with a user name"),
        ("//evil.example\\@api.example.com/", "with a user name"),
        ("", "expected an address in Location, found none"),
        ("   ", "expected an address in Location, found none"),
    ],
)
def test_addresses_that_are_not_gone_to(
    world: World, location: str, reason: str
) -> None:
    world.redirect(f"{HOME}/items/7", location)
    failure = world.failure(world.client())
    assert type(failure) is APIStatusError
    assert (failure.status_code, failure.body) == (302, b"moved")
    assert reason in failure.message
    assert len(world.asked) == 1
    assert "hunter2" not in str(failure) + repr(failure.headers)


def test_a_redirect_without_an_address(world: World) -> None:
    world.pages[f"{HOME}/items/7"] = lambda _: httpx2.Response(307)
    assert (
        "expected an address in Location, found none"
        in world.failure(world.client()).message
    )


def test_several_addresses(world: World) -> None:
    def answer(*values: str) -> Answering:
        fields = [("Location", value) for value in values]
        return lambda _: httpx2.Response(302, headers=fields)

    world.item(f"{HOME}/a")
    world.pages[f"{HOME}/items/7"] = answer("/a", "/b")
    assert "found several" in world.failure(world.client()).message
    world.pages[f"{HOME}/items/7"] = answer("/a", "/a")
    assert world.get(world.client()).id == "7"


@pytest.mark.parametrize("status", [300, 304, 305])
def test_other_statuses_lead_nowhere(world: World, status: int) -> None:
    world.redirect(f"{HOME}/items/7", "/x", status)
    failure = world.failure(world.client())
    assert failure.status_code == status
    assert failure.message == (
        f"a redirect of status {status} is not followed, this one leads to /x"
    )
    assert len(world.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("operation", [CREATE_ITEM, DELETE_ITEM])
def test_what_changes_something_is_not_sent_again(
    world: World, operation: Any, status: int
) -> None:
    arguments: dict[str, Any] = {"json": {}} if operation is CREATE_ITEM else {}
    world.redirect(f"{HOME}/items", f"{AWAY}/items?token=abcdef", status)
    world.redirect(f"{HOME}/items/7", f"{AWAY}/items?token=abcdef", status)
    path = {} if operation is CREATE_ITEM else {"path": {"item_id": "7"}}
    failure = world.failure(world.client(), operation, **arguments, **path)
    assert failure.status_code == status
    method = operation.method + (" with a body" if arguments else "")
    assert f"redirects of {method} are not followed" in failure.message
    assert f"leads to {AWAY}/items?token=***" in failure.message
    assert len(world.asked) == 1


def test_a_body_is_not_taken_along(world: World) -> None:
    world.redirect(f"{HOME}/items", "/x", 307)
    failure = world.failure(world.client(), SEARCH, json={"q": 1})
    assert "redirects of GET with a body" in failure.message
    parts = {"multipart": {"q": "1"}}
    assert "GET with a body" in world.failure(world.client(), SEARCH, **parts).message
    assert len(world.asked) == 2


def test_redirects_can_be_turned_off(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x?X-Amz-Signature=abcdef&page=2")
    client = world.client(follow_redirects=False)
    failure = world.failure(client)
    assert "redirects are not followed" in failure.message
    assert f"{AWAY}/x?X-Amz-Signature=***&page=***" in failure.message
    assert "X-Amz-Signature=abcdef" in failure.headers["location"]
    world.item(f"{AWAY}/x")
    assert world.get(client.with_options(follow_redirects=True)).id == "7"
    assert world.failure(
        world.client().with_options(follow_redirects=False)
    ).status_code


def test_the_client_of_ones_own_does_not_decide(world: World) -> None:
    world.redirect(f"{HOME}/items/7", "/x")
    world.item(f"{HOME}/x")
    own = {"follow_redirects": True, "max_redirects": 0, "params": {"own": "1"}}
    assert world.get(world.client(own=own)).id == "7"
    assert world.addresses == [f"{HOME}/items/7?own=1", f"{HOME}/x"]
    own = {"follow_redirects": True}
    assert world.failure(world.client(own=own, follow_redirects=False))


def test_ten_are_followed(world: World) -> None:
    def turn(request: httpx2.Request) -> httpx2.Response:
        number = len(world.asked)
        if number > most:
            return httpx2.Response(200, content=ITEM)
        return httpx2.Response(302, headers={"Location": f"/hop/{number}?token=abc"})

    world.pages = {f"{HOME}/hop/{number}": turn for number in range(20)}
    world.pages[f"{HOME}/items/7"] = turn
    most = 10
    assert world.get(world.client()).id == "7"
    assert len(world.asked) == 11
    most, world.asked = 11, []
    failure = world.failure(world.client())
    assert failure.message.startswith("10 redirects were followed, no more are")
    assert f"{HOME}/hop/11?token=***" in failure.message
    assert len(world.asked) == 11


@pytest.mark.parametrize("location", ["", "/b"])
def test_a_circle_ends(world: World, location: str) -> None:
    world.redirect(f"{HOME}/items/7", location or "/items/7")
    world.redirect(f"{HOME}/b", "/items/7")
    failure = world.failure(world.client(max_retries=2))
    assert "10 redirects were followed" in failure.message
    assert len(world.asked) == 11

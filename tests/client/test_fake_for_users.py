"""What a program that uses Cliq tests with the fake, as its author would write it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from zoho_cliq import (
    APIConnectionError,
    APITimeoutError,
    NotFoundError,
    TooManyRequestsError,
)
from zoho_cliq.models.channels import Channel
from zoho_cliq.oauth import OAuth
from zoho_cliq.testing import FakeCliq, RequestError


@pytest.fixture
def fake_cliq() -> Iterator[FakeCliq]:
    with FakeCliq() as fake:
        yield fake


def test_what_is_created_is_listed_changed_and_deleted(fake_cliq: FakeCliq) -> None:
    cliq = fake_cliq.client()
    made = cliq.channels.create(name="releases", level="organization")
    assert [channel.name for channel in cliq.channels.iter()] == ["releases"]
    cliq.channels.update(made.channel_id, name="launches")
    assert cliq.channels.get(made.channel_id).name == "launches"
    cliq.channels.delete(made.channel_id)
    with pytest.raises(NotFoundError):
        cliq.channels.get(made.channel_id)


def test_all_pages_are_read(fake_cliq: FakeCliq) -> None:
    fake_cliq.items(channels=250)
    channels = list(fake_cliq.client().channels.iter(limit=100))
    assert len({channel.channel_id for channel in channels}) == 250
    assert [c.query.get("limit") for c in fake_cliq.channels.list.calls] == [100] * 3


def test_a_429_is_waited_for_without_waiting(fake_cliq: FakeCliq) -> None:
    fake_cliq.channels.get.returns(Channel(channel_id="P1", name="releases"))
    fake_cliq.channels.get.fails(429, retry_after=20)
    assert fake_cliq.client().channels.get("P1").name == "releases"
    assert fake_cliq.clock.monotonic() >= 20
    assert [call.status for call in fake_cliq.channels.get.calls] == [429, 200]


def test_a_lock_ends_when_its_time_has_passed(fake_cliq: FakeCliq) -> None:
    cliq = fake_cliq.client()
    fake_cliq.channels.list.locks(600)
    with pytest.raises(TooManyRequestsError) as caught:
        cliq.channels.list()
    assert caught.value.retry_after == 600
    fake_cliq.clock.advance(600)
    assert cliq.channels.list().channels


def test_an_access_token_is_renewed_when_it_ends(fake_cliq: FakeCliq) -> None:
    cliq = fake_cliq.client(token=OAuth("id", "secret", "refresh", "eu"))
    cliq.channels.list()
    fake_cliq.expires_tokens()
    cliq.channels.list()
    assert [call.status for call in fake_cliq.channels.list.calls] == [200, 401, 200]


def test_an_error_code_is_the_one_that_the_program_looks_for(
    fake_cliq: FakeCliq,
) -> None:
    fake_cliq.chats.members.list.fails(code="chat_access_denied")
    with pytest.raises(Exception, match="chat_access_denied"):
        fake_cliq.client().chats.members.list("CT_1")


def test_what_breaks_off_and_what_never_comes(fake_cliq: FakeCliq) -> None:
    cliq = fake_cliq.client(max_retries=0)
    fake_cliq.channels.get.truncates()
    with pytest.raises(APIConnectionError):
        cliq.channels.get("P1")
    fake_cliq.channels.get.times_out()
    with pytest.raises(APITimeoutError):
        cliq.channels.get("P1")
    fake_cliq.channels.get.drops()
    with pytest.raises(APIConnectionError):
        cliq.channels.get("P1")


def test_a_request_that_the_api_would_refuse(fake_cliq: FakeCliq) -> None:
    with pytest.raises(RequestError) as caught:
        fake_cliq.client().channels.create(name="r" * 51, level="team")
    assert caught.value.faults == (
        f"body.name: expected at most 50 characters, found {'r' * 51!r}",
    )


def test_asynchronous_code_as_well(fake_cliq: FakeCliq) -> None:
    async def names() -> list[str | None]:
        async with fake_cliq.async_client() as cliq:
            return [channel.name async for channel in cliq.channels.iter()]

    fake_cliq.channels.list.has(2)
    assert len(set(asyncio.run(names()))) == 2

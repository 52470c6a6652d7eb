"""Walking over the pages of a list, synchronously and asynchronously."""

from collections.abc import AsyncIterator, Iterable, Iterator
from itertools import islice
from typing import assert_type

from zoho_cliq import (
    AsyncCliq,
    BotSubscriber,
    Channel,
    Cliq,
    DatabaseRecord,
    FoundMessage,
    PaginationError,
    PinnedMessage,
    StarredMessage,
    StarredMessageList,
    User,
)


def walk(cliq: Cliq) -> list[str | None]:
    assert_type(cliq.stars.iter(), Iterator[StarredMessage])
    assert_type(cliq.channels.iter(limit=5, max_items=20), Iterator[Channel])
    assert_type(cliq.users.iter(next_token=None, max_items=None), Iterator[User])
    assert_type(cliq.messages.iter_search(query="x"), Iterator[FoundMessage])
    assert_type(cliq.chats.pinned_messages.iter("1"), Iterator[PinnedMessage])
    assert_type(cliq.v2.bots.subscribers.iter("desk"), Iterator[BotSubscriber])
    for star in cliq.stars.iter(star_type="to_do"):
        assert_type(star, StarredMessage)
    first: Iterable[DatabaseRecord] = islice(cliq.databases.records.iter("goods"), 3)
    return [record.id for record in first]


def page_by_page(cliq: Cliq) -> StarredMessageList:
    page = cliq.stars.list(limit=10)
    while page.next_token is not None:
        page = cliq.stars.list(limit=10, next_token=page.next_token)
    return page


async def walk_async(cliq: AsyncCliq) -> list[str | None]:
    assert_type(cliq.stars.iter(), AsyncIterator[StarredMessage])
    assert_type(cliq.messages.iter_search(query="x"), AsyncIterator[FoundMessage])
    assert_type(cliq.v2.bots.subscribers.iter("desk"), AsyncIterator[BotSubscriber])
    async for message in cliq.chats.pinned_messages.iter("1", max_items=3):
        assert_type(message, PinnedMessage)
    return [user.id async for user in cliq.users.iter(limit=50)]


def walk_in_a_circle(cliq: Cliq) -> int:
    try:
        return sum(1 for _ in cliq.stars.iter())
    except PaginationError as error:
        assert_type(error.operation, str)
        assert_type(error.message, str)
        return 0

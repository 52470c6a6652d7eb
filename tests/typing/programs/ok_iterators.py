"""Walking over the pages of a list, synchronously and asynchronously."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import aclosing, closing
from itertools import islice
from typing import assert_type

from zoho_cliq import (
    AsyncCliq,
    AsyncItemIterator,
    BotSubscriber,
    Channel,
    Cliq,
    DatabaseRecord,
    Event,
    FoundMessage,
    ItemIterator,
    Message,
    PaginationError,
    PinnedMessage,
    StarredMessage,
    StarredMessageList,
    User,
)


def walk(cliq: Cliq) -> list[str | None]:
    assert_type(cliq.stars.iter(), ItemIterator[StarredMessage])
    assert_type(cliq.channels.iter(limit=5, max_items=20), ItemIterator[Channel])
    assert_type(cliq.users.iter(next_token=None, max_items=None), ItemIterator[User])
    assert_type(cliq.messages.iter_search(query="x"), ItemIterator[FoundMessage, int])
    assert_type(cliq.chats.pinned_messages.iter("1"), ItemIterator[PinnedMessage])
    assert_type(cliq.v2.bots.subscribers.iter("desk"), ItemIterator[BotSubscriber])
    for star in cliq.stars.iter(star_type="to_do"):
        assert_type(star, StarredMessage)
    first: Iterable[DatabaseRecord] = islice(cliq.databases.records.iter("goods"), 3)
    return [record.id for record in first]


def other_styles(cliq: Cliq) -> None:
    assert_type(
        cliq.messages.iter("1", fromtime=5, limit=100), ItemIterator[Message, int]
    )
    assert_type(cliq.events.iter(from_=1, to=2), ItemIterator[Event, int])
    rows = cliq.exports.chats.iter(fields=["title", "chat_id"], max_items=5)
    assert_type(rows, ItemIterator[dict[str, str]])
    for row in rows:
        repr((row["title"].upper(), row.get("chat_id")))


def resume(cliq: Cliq) -> str | None:
    stars = cliq.stars.iter(max_items=10)
    for star in stars:
        assert_type(star.id, str | None)
    assert_type(stars.cursor, str | None)
    assert_type(stars.is_complete, bool)
    rest = cliq.stars.iter(next_token=stars.cursor)
    found = cliq.messages.iter_search(query="x")
    assert_type(found.cursor, int | None)
    cliq.messages.iter_search(query="x", next_token=found.cursor)
    messages = cliq.messages.iter("1")
    cliq.messages.iter("1", totime=messages.cursor)
    assert_type(next(rest), StarredMessage)
    with closing(rest) as closed:
        assert_type(closed, ItemIterator[StarredMessage])
    return cliq.stars.iter(sync_token=rest.sync_token).sync_token


def walks_are_iterators(cliq: Cliq) -> None:
    as_iterator: Iterator[StarredMessage] = cliq.stars.iter()
    as_objects: Iterator[object] = cliq.stars.iter()
    wider: ItemIterator[object] = cliq.stars.iter()
    any_cursor: ItemIterator[object, str | int] = cliq.events.iter()
    repr((as_iterator, as_objects, wider, any_cursor, list(cliq.events.iter())))


def page_by_page(cliq: Cliq) -> StarredMessageList:
    page = cliq.stars.list(limit=10)
    while page.next_token is not None:
        page = cliq.stars.list(limit=10, next_token=page.next_token)
    return page


async def walk_async(cliq: AsyncCliq) -> list[str | None]:
    stars = cliq.stars.iter()
    assert_type(stars, AsyncItemIterator[StarredMessage])
    assert_type(stars.cursor, str | None)
    assert_type(stars.sync_token, str | None)
    assert_type(await anext(stars), StarredMessage)
    assert_type(
        cliq.messages.iter_search(query="x"), AsyncItemIterator[FoundMessage, int]
    )
    assert_type(cliq.v2.bots.subscribers.iter("desk"), AsyncItemIterator[BotSubscriber])
    assert_type(cliq.exports.chats.iter(fields=[]), AsyncItemIterator[dict[str, str]])
    as_iterator: AsyncIterator[object] = cliq.events.iter(from_=1, to=2)
    repr(as_iterator)
    async for message in cliq.chats.pinned_messages.iter("1", max_items=3):
        assert_type(message, PinnedMessage)
    async with aclosing(cliq.messages.iter("1")) as messages:
        async for each in messages:
            assert_type(each, Message)
            break
    return [user.id async for user in cliq.users.iter(limit=50)]


def walk_in_a_circle(cliq: Cliq) -> int:
    try:
        return sum(1 for _ in cliq.stars.iter())
    except PaginationError as error:
        assert_type(error.operation, str)
        assert_type(error.message, str)
        return 0

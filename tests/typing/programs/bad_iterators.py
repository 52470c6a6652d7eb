"""Mistakes in walking over the pages of a list."""

from collections.abc import Iterator

from zoho_cliq import (
    AsyncCliq,
    Cliq,
    Event,
    ItemIterator,
    PaginationError,
    StarredMessage,
    User,
)


def arguments(cliq: Cliq) -> None:
    cliq.stars.iter(max_items="5")  # E
    cliq.stars.iter(5)  # E
    cliq.stars.iter(next_token=7)  # E
    cliq.stars.iter(star_type="gold")  # E
    cliq.stars.iter(page=2)  # E
    cliq.stars.list(max_items=5)  # E
    cliq.chats.pinned_messages.iter()  # E
    cliq.messages.iter()  # E
    cliq.messages.iter("1", totime="now")  # E
    cliq.events.iter(from_="yesterday", to=5)  # E
    cliq.exports.chats.iter(max_items=5)  # E
    cliq.exports.chats.iter(fields=["colour"])  # E
    cliq.chats.iter()  # E


def items(cliq: Cliq) -> None:
    stars: Iterator[User] = cliq.stars.iter()  # E
    repr(stars)
    users: ItemIterator[User] = cliq.stars.iter()  # E
    repr(users)
    events: ItemIterator[Event] = cliq.events.iter()  # E
    repr(events)
    for row in cliq.exports.chats.iter(fields=[]):
        repr(row.title)  # E
    for star in cliq.stars.iter():
        repr(star.text)  # E
    for _ in cliq.stars.list():  # E
        pass
    repr(len(cliq.stars.iter()))  # E
    repr(cliq.stars.iter()[0])  # E


def places(cliq: Cliq) -> None:
    stars = cliq.stars.iter()
    stars.cursor = "x"  # E
    stars.sync_token = None  # E
    number: int | None = stars.cursor  # E
    repr(number)
    token: str | None = cliq.messages.iter("1").cursor  # E
    repr(token)
    cliq.stars.iter(next_token=cliq.messages.iter("1").cursor)  # E
    cliq.messages.iter("1", totime=stars.cursor)  # E
    cliq.events.iter(from_=cliq.stars.iter().sync_token)  # E
    repr(stars.next_token)  # E
    repr(cliq.stars.list().cursor)  # E
    repr(cliq.stars.iter)  # no call, but no mistake either
    repr(stars.aclose())  # E


async def not_awaited(cliq: AsyncCliq) -> None:
    for _ in cliq.stars.iter():  # E
        pass
    await cliq.stars.iter()  # E
    list(cliq.stars.iter())  # E
    stars: Iterator[StarredMessage] = cliq.stars.iter()  # E
    repr(stars)
    walked: ItemIterator[StarredMessage] = cliq.stars.iter()  # E
    repr(walked)
    next(cliq.stars.iter())  # E
    async for _ in cliq.stars.list():  # E
        pass


async def not_asynchronous(cliq: Cliq) -> None:
    async for _ in cliq.stars.iter():  # E
        pass


def circle(error: PaginationError) -> None:
    repr(error.status_code)  # E
    PaginationError()  # E

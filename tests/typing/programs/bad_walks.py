"""Mistakes in walking over the pages of a list."""

from collections.abc import Iterator

from zoho_cliq import AsyncCliq, Cliq, PaginationError, StarredMessage, User


def arguments(cliq: Cliq) -> None:
    cliq.stars.iter(max_items="5")  # E
    cliq.stars.iter(5)  # E
    cliq.stars.iter(next_token=7)  # E
    cliq.stars.iter(star_type="gold")  # E
    cliq.stars.iter(page=2)  # E
    cliq.stars.list(max_items=5)  # E
    cliq.chats.pinned_messages.iter()  # E
    cliq.messages.iter()  # E
    cliq.chats.iter()  # E


def items(cliq: Cliq) -> None:
    stars: Iterator[User] = cliq.stars.iter()  # E
    repr(stars)
    for star in cliq.stars.iter():
        repr(star.text)  # E
    for _ in cliq.stars.list():  # E
        pass
    repr(len(cliq.stars.iter()))  # E
    repr(cliq.stars.iter()[0])  # E


async def not_awaited(cliq: AsyncCliq) -> None:
    for _ in cliq.stars.iter():  # E
        pass
    await cliq.stars.iter()  # E
    list(cliq.stars.iter())  # E
    stars: Iterator[StarredMessage] = cliq.stars.iter()  # E
    repr(stars)
    async for _ in cliq.stars.list():  # E
        pass


async def not_asynchronous(cliq: Cliq) -> None:
    async for _ in cliq.stars.iter():  # E
        pass


def circle(error: PaginationError) -> None:
    repr(error.status_code)  # E
    PaginationError("m")  # E

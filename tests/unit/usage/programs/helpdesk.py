"""A desk for questions from customers, kept in SQLite and answered in Zoho Cliq.

New tickets are posted to the channel of their product, each in a thread of its own. Who is on
duty is reminded of what is open. Once a day the desk is tidied up, and a report is written.

    python helpdesk.py serve
    python helpdesk.py tidy --days 30
    python helpdesk.py report --to tickets.csv
    python helpdesk.py call bots list

A comment that begins with `cliq:` says which operation the next line needs; `?` is before a
line of which nobody can tell without running the program.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import functools
import logging
import os
import sqlite3
import sys
import tomllib
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, Self, TypeVar

import zoho_cliq as cliq
from zoho_cliq import (
    APIStatusError,
    AsyncCliq,
    Cliq,
    NotFoundError,
    TooManyRequestsError,
)

if TYPE_CHECKING:
    from zoho_cliq import DataCenter
    from zoho_cliq.resources.channels import ChannelsResource
    from zoho_cliq.resources.messages import MessagesResource
    from zoho_cliq.resources.threads import AsyncThreadsResource

P = ParamSpec("P")
R = TypeVar("R")

logger = logging.getLogger("helpdesk")

SCHEMA = """
CREATE TABLE IF NOT EXISTS tickets (
    id INTEGER PRIMARY KEY,
    product TEXT NOT NULL,
    title TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open',
    message_id TEXT,
    thread_id TEXT,
    asked_at TEXT NOT NULL
)
"""


# Settings


@dataclass(frozen=True)
class Product:
    """A product, with the channel in which its questions are answered."""

    name: str
    channel: str
    bot: str
    on_duty: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings:
    """What a file of settings holds."""

    database: Path
    products: tuple[Product, ...]
    data_center: DataCenter = "eu"
    archive_after: timedelta = timedelta(days=30)
    answers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Self:
        with path.open("rb") as file:
            table = tomllib.load(file)
        products = [
            Product(p["name"], p["channel"], p["bot"], tuple(p.get("on_duty", ())))
            for p in table["products"]
        ]
        return cls(
            database=path.parent / table.get("database", "tickets.db"),
            products=tuple(products),
            data_center=table.get("data_center", "eu"),
            archive_after=timedelta(days=table.get("archive_after", 30)),
            answers=table.get("answers", {}),
        )

    def product(self, name: str) -> Product:
        return next(p for p in self.products if p.name == name)


# Tickets


class State(StrEnum):
    OPEN = "open"
    TAKEN = "taken"
    CLOSED = "closed"


@dataclass
class Ticket:
    id: int
    product: str
    title: str
    asked_by: str
    state: State
    message_id: str | None
    thread_id: str | None
    asked_at: datetime

    @property
    def age(self) -> timedelta:
        return datetime.now(UTC) - self.asked_at

    def line(self) -> str:
        return f"#{self.id} {self.title} ({self.asked_by}, {self.age.days} days)"


class Tickets:
    """The table of tickets. It has methods that are called like those of a client."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.execute(SCHEMA)

    def list(self, state: State | None = None) -> Iterator[Ticket]:
        rows = self._connection.execute(
            "SELECT * FROM tickets WHERE ? IS NULL OR state = ? ORDER BY id",
            (state, state),
        )
        for number, product, title, who, found, message, thread, asked in rows:
            when = datetime.fromisoformat(asked)
            yield Ticket(
                number, product, title, who, State(found), message, thread, when
            )

    def get(self, number: int) -> Ticket:
        return next(t for t in self.list() if t.id == number)

    def create(self, product: str, title: str, asked_by: str) -> Ticket:
        cursor = self._connection.execute(
            "INSERT INTO tickets (product, title, asked_by, asked_at) VALUES (?, ?, ?, ?)",
            (product, title, asked_by, datetime.now(UTC).isoformat()),
        )
        self._connection.commit()
        return self.get(cursor.lastrowid or 0)

    def update(self, number: int, **values: str | None) -> None:
        names = ", ".join(f"{name} = ?" for name in values)
        self._connection.execute(
            f"UPDATE tickets SET {names} WHERE id = ?", (*values.values(), number)
        )
        self._connection.commit()

    def close(self) -> None:
        self._connection.close()


# Errors of the API


def tolerant(work: Callable[P, R]) -> Callable[P, R | None]:
    """Log that something is not there any more, instead of ending."""

    @functools.wraps(work)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R | None:
        try:
            return work(*args, **kwargs)
        except NotFoundError as error:
            logger.warning("%s: %s", work.__name__, error)
            return None

    return wrapped


async def patiently(attempt: Callable[[], Any], times: int = 3) -> Any:
    """Try again when the API asks for that."""
    for left in reversed(range(times)):
        try:
            return await attempt()
        except TooManyRequestsError as error:
            if not left:
                raise
            await asyncio.sleep(error.retry_after or 1)
    return None


# Posting


class Sink(Protocol):
    """Where news about tickets go."""

    def announce(self, ticket: Ticket) -> None: ...

    def remind(self, person: str, tickets: Iterable[Ticket]) -> None: ...


class Console:
    """News for those who try the desk without Cliq."""

    def announce(self, ticket: Ticket) -> None:
        sys.stdout.write(f"new: {ticket.line()}\n")

    def remind(self, person: str, tickets: Iterable[Ticket]) -> None:
        for ticket in tickets:
            sys.stdout.write(f"{person}: {ticket.line()}\n")


class Channels:
    """News in channels of Cliq."""

    def __init__(self, client: Cliq, settings: Settings, tickets: Tickets) -> None:
        self.client = client
        self.messages: MessagesResource = client.messages
        self._patient = client.with_options(timeout=60, max_retries=5)
        self._settings = settings
        self._tickets = tickets

    @functools.cached_property
    def known(self) -> dict[str, str]:
        """The ids of all channels by their unique names."""
        # cliq: channels.iter
        found = self._patient.channels.iter(joined=True)
        return {c.unique_name: c.channel_id for c in found if c.unique_name}

    def announce(self, ticket: Ticket) -> None:
        product = self._settings.product(ticket.product)
        if product.channel not in self.known:
            self._found_channel(product)
        # cliq: messages.send_to_channel_by_name
        sent = self.messages.send_to_channel_by_name(
            product.channel, text=ticket.line(), bot_unique_name=product.bot
        )
        if sent is not None:
            self._tickets.update(ticket.id, message_id=sent.message_id)

    @tolerant
    def remind(self, person: str, tickets: Iterable[Ticket]) -> None:
        lines = "\n".join(ticket.line() for ticket in tickets)
        reminders = self.client.reminders
        # cliq: reminders.create
        made = reminders.create(content=lines)
        if made is None or not made.id:
            # cliq: messages.send_to_user
            self.messages.send_to_user(person, text=lines)
            return
        # cliq: reminders.users.add
        reminders.users.add(made.id, user_ids=[person])

    def _found_channel(self, product: Product) -> None:
        # cliq: channels.create
        create = self.client.channels.create
        channel = create(name=product.channel, level="organization")
        self.known[product.channel] = channel.channel_id
        for person in product.on_duty:
            add_member(self.client.channels, channel.channel_id, person)


def add_member(channels: ChannelsResource, channel_id: str, person: str) -> None:
    with suppress(APIStatusError):
        # cliq: channels.members.add
        channels.members.add(channel_id, user_ids=[person])


# Threads, asynchronously


class Threads:
    """Keeps tickets and their threads alike."""

    def __init__(self, client: AsyncCliq, tickets: Tickets) -> None:
        self._client = client
        self._threads: AsyncThreadsResource = client.threads
        self._tickets = tickets

    async def synchronize(self, channel_id: str) -> int:
        """Close the tickets whose threads are closed; returns how many there were."""
        closed = 0
        by_thread = {t.thread_id: t for t in self._tickets.list(State.OPEN)}
        # cliq: threads.iter
        async for thread in self._threads.iter(channel_id):
            if not thread.chat_id or thread.chat_id not in by_thread:
                continue
            ticket = by_thread[thread.chat_id]
            if await self._is_done(thread.chat_id):
                self._tickets.update(ticket.id, state=State.CLOSED)
                closed += 1
        return closed

    async def _is_done(self, thread_id: str) -> bool:
        reactions = self._client.messages.reactions
        # cliq: threads.get_main_message
        main = await self._threads.get_main_message(thread_id)
        if main is None or main.id is None:
            return False
        # cliq: messages.reactions.list
        found = await reactions.list(thread_id, main.id)
        return bool(found)

    async def close_old(self, age: timedelta) -> None:
        old = [t for t in self._tickets.list(State.OPEN) if t.age > age and t.thread_id]
        async with asyncio.TaskGroup() as group:
            for ticket in old:
                group.create_task(self._close(ticket))

    async def _close(self, ticket: Ticket) -> None:
        thread = ticket.thread_id or ""
        # cliq: threads.close
        close = functools.partial(self._threads.close, thread)
        await patiently(close)
        if last := ticket.message_id:
            # cliq: chats.mark_read
            mark = self._client.chats.mark_read
            await patiently(lambda: mark(thread, last_message_id=last))
        self._tickets.update(ticket.id, state=State.CLOSED)


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[AsyncCliq]:
    """A client for the data center of the settings, that looks whether it may call."""
    async with AsyncCliq(data_center=settings.data_center) as client:
        # cliq: statuses.get_current
        await client.statuses.get_current()
        yield client


# People


class Roster:
    """Who is on duty, out of departments and teams."""

    def __init__(self, client: Cliq) -> None:
        self.client = client
        self._finders = {
            "department": self._in_department,
            "team": self._in_team,
        }

    def people(self, sort: str, name: str) -> list[str]:
        return self._finders[sort](name)

    def _in_department(self, name: str) -> list[str]:
        departments = self.client.departments
        # cliq: departments.iter
        for department in departments.iter():
            if department.name == name and department.id:
                # cliq: departments.members.list
                members = departments.members.list(department.id)
                return [m.id for m in members.data or () if m.id]
        return []

    def _in_team(self, name: str) -> list[str]:
        teams = self.client.teams
        # cliq: teams.list
        found = {t.name: t.team_id for t in teams.list().teams}
        if not (team := found.get(name)):
            return []
        # cliq: teams.members.list
        members = teams.members.list(team)
        return [member.user_id for member in members.members]

    def names(self, people: Iterable[str]) -> dict[str, str]:
        """The names of people by their ids, four requests at a time."""
        # cliq: users.get
        get = self.client.users.get
        with ThreadPoolExecutor(4) as pool:
            found = [result.data for result in pool.map(get, people)]
        return {user.id: user.display_name or user.id for user in found if user.id}


# Tidying up


def tidy(client: Cliq, tickets: Tickets, settings: Settings) -> int:
    """Archive the channels without open tickets; returns how many there were."""
    busy = {settings.product(t.product).channel for t in tickets.list(State.OPEN)}
    quiet = [p.channel for p in settings.products if p.channel not in busy]
    archived = 0
    for name in quiet:
        try:
            # cliq: channels.get_by_name
            channel = client.channels.get_by_name(name).data
        except NotFoundError:
            continue
        if is_recent(client, channel.chat_id, settings.archive_after):
            continue
        # cliq: channels.archive
        client.channels.archive(channel.channel_id)
        archived += 1
    delete_old_files(client)
    return archived


def is_recent(client: Cliq, chat_id: str | None, age: timedelta) -> bool:
    if chat_id is None:
        return False
    since = int((datetime.now(UTC) - age).timestamp() * 1_000)
    options = {"from_time": since, "limit": 1}
    # cliq: messages.list
    return bool(client.messages.list(chat_id, **options))


def delete_old_files(client: Cliq) -> None:
    """Delete what the desk noted of closed tickets, ten records at a time."""
    records = client.databases.records
    # cliq: databases.records.iter
    done = [r.id for r in records.iter("closedtickets") if r.id]
    for record in done[:10]:
        # cliq: databases.records.delete
        records.delete("closedtickets", record)


# Reports


class Report:
    """A table of all tickets, shared in a channel."""

    columns = ("id", "product", "title", "asked_by", "state")

    def __init__(self, tickets: Tickets, share: Callable[..., Any]) -> None:
        self._tickets = tickets
        self._share = share

    def write(self, path: Path) -> None:
        with path.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(self.columns)
            for ticket in self._tickets.list():
                writer.writerow(getattr(ticket, name) for name in self.columns)

    def publish(self, path: Path, channel: str) -> None:
        self.write(path)
        self._share(channel, files=[path])


def report(client: Cliq, tickets: Tickets, path: Path, channel: str | None) -> None:
    # cliq: files.share_to_channel_by_name
    made = Report(tickets, client.files.share_to_channel_by_name)
    if channel is None:
        made.write(path)
    else:
        made.publish(path, channel)


# What bots are asked


def answer(bot: Any, question: str, answers: dict[str, str]) -> None:
    """Called by a plugin, which knows the bot."""
    for word, text in answers.items():
        if word in question:
            # cliq: ?
            bot.messages.send_to_chat(bot.chat, text=text)


def by_name(client: Cliq, resource: str, method: str) -> Any:
    """What somebody types on the command line."""
    match resource:
        case "bots":
            # cliq: ?
            return getattr(client.bots, method)()
        case "statuses":
            # cliq: statuses.list
            return client.statuses.list()
        case _:
            raise SystemExit(f"unknown: {resource}")


# The command line


async def serve(settings: Settings, tickets: Tickets) -> None:
    with cliq.Cliq(data_center=settings.data_center) as client:
        sink: Sink = (
            Console() if os.environ.get("DRY") else make(client, settings, tickets)
        )
        for ticket in tickets.list(State.OPEN):
            if ticket.message_id is None:
                sink.announce(ticket)
    async with connected(settings) as asynchronous:
        threads = Threads(asynchronous, tickets)
        for product in settings.products:
            closed = await threads.synchronize(product.channel)
            logger.info("%s: %d closed", product.name, closed)
        await threads.close_old(settings.archive_after)


def make(client: Cliq, settings: Settings, tickets: Tickets) -> Sink:
    return Channels(client, settings, tickets)


def remind_all(client: Cliq, settings: Settings, tickets: Tickets) -> None:
    sink = make(client, settings, tickets)
    roster = Roster(client)
    for product in settings.products:
        people = product.on_duty or roster.people("team", product.name)
        open_tickets = [
            t for t in tickets.list(State.OPEN) if t.product == product.name
        ]
        for person, name in roster.names(people).items():
            logger.info("reminding %s", name)
            sink.remind(person, open_tickets)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "command", choices=("serve", "tidy", "remind", "report", "call")
    )
    parser.add_argument("names", nargs="*")
    parser.add_argument("--settings", type=Path, default=Path("helpdesk.toml"))
    parser.add_argument("--to", type=Path, default=Path("tickets.csv"))
    parser.add_argument("--channel")
    line = parser.parse_args(arguments)
    settings = Settings.read(line.settings)
    with closing(Tickets(settings.database)) as tickets:
        if line.command == "serve":
            asyncio.run(serve(settings, tickets))
            return 0
        with Cliq(data_center=settings.data_center) as client:
            match line.command:
                case "tidy":
                    logger.info("%d channels archived", tidy(client, tickets, settings))
                case "remind":
                    remind_all(client, settings, tickets)
                case "report":
                    report(client, tickets, line.to, line.channel)
                case _:
                    by_name(client, *line.names)
    return 0


if __name__ == "__main__":
    sys.exit(main())

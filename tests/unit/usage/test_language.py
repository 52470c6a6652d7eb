"""Programs upon Python itself: which operations of the Cliq client they call, and where."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from usage_support import cliq_catalogue, expected, used

#: A program, and the operations by the lines that need them; `#` tells them in the text.
PROGRAMS = {
    "a field of a dataclass with a factory": """
        from dataclasses import dataclass, field
        from zoho_cliq import Cliq
        @dataclass(slots=True)
        class Bot:
            name: str
            client: Cliq = field(default_factory=Cliq)
            other = field(default_factory=lambda: Cliq())
            def run(self):
                self.client.bots.get(self.name)  # bots.get
                self.other.bots.list()  # bots.list
        """,
    "attrs": """
        import attrs
        from attr import Factory, attrib, s
        from zoho_cliq import Cliq
        @attrs.define
        class Bot:
            client: Cliq = attrs.field(factory=Cliq)
            def run(self):
                self.client.bots.list()  # bots.list
        @s
        class Old:
            client = attrib()
            made = attrib(default=Factory(Cliq))
            def run(self):
                self.client.teams.list()  # teams.list
                self.made.users.list()  # users.list
        Old(Cliq()).run()
        """,
    "NamedTuple and TypedDict": """
        from typing import NamedTuple, TypedDict
        from zoho_cliq import AsyncCliq, Cliq
        class Context(NamedTuple):
            client: Cliq
            name: str
        class Clients(TypedDict, total=False):
            us: Cliq
            eu: Cliq
        def run(context: Context, clients: Clients):
            context.client.bots.list()  # bots.list
            client, name = context
            client.teams.list()  # teams.list
            clients["us"].users.list()  # users.list
            clients.get("eu").stars.list()  # stars.list
        """,
    "a Protocol": """
        from typing import Protocol
        from zoho_cliq import Cliq
        from zoho_cliq.resources.bots import BotsResource
        class HasBots(Protocol):
            @property
            def bots(self) -> BotsResource: ...
        class Sender(Protocol):
            def send(self, text: str) -> None: ...
        class CliqSender:
            def __init__(self, client: Cliq) -> None:
                self._messages = client.messages
            def send(self, text):
                self._messages.send_to_chat("1", text=text)  # messages.send_to_chat
        def count(client: HasBots):
            return client.bots.list()  # bots.list
        """,
    "a generic repository": """
        from typing import Generic, TypeVar
        from zoho_cliq import AsyncCliq, Cliq
        C = TypeVar("C", bound=Cliq)
        B = TypeVar("B", Cliq, AsyncCliq)
        class Repository(Generic[C]):
            def __init__(self, client: C) -> None:
                self.client = client
            def all(self):
                return self.client.bots.list()  # bots.list
        def run(client: B) -> B:
            client.teams.list()  # teams.list
            return client
        def made(kind: type[C]) -> C:
            return kind()
        made(Cliq).users.list()  # users.list
        Repository[Cliq](Cliq()).client.stars.list()  # stars.list
        """,
    "a singleton by __new__": """
        from zoho_cliq import Cliq
        class Connection:
            _instance = None
            def __new__(cls, *args):
                if cls._instance is None:
                    cls._instance = super().__new__(cls)
                    cls._instance.client = Cliq()
                return cls._instance
            @classmethod
            def get(cls) -> "Connection":
                return cls()
            @staticmethod
            def other():
                return Connection()
        Connection().client.bots.list()  # bots.list
        Connection.get().client.teams.list()  # teams.list
        Connection.other().client.users.list()  # users.list
        """,
    "a cached factory": """
        from functools import cache, lru_cache
        from zoho_cliq import Cliq
        @lru_cache(maxsize=None)
        def client(region="us"):
            return Cliq(data_center=region)
        get = cache(lambda: Cliq())
        client("eu").bots.list()  # bots.list
        get().teams.list()  # teams.list
        client.cache_clear()
        """,
    "a context manager of one's own": """
        from zoho_cliq import AsyncCliq, Cliq
        class Session:
            async def __aenter__(self) -> AsyncCliq:
                self._client = await AsyncCliq().__aenter__()
                return self._client
            async def __aexit__(self, *error):
                await self._client.__aexit__(*error)
        class Local:
            def __enter__(self):
                self.client = Cliq()
                return self.client
            def __exit__(self, *error):
                self.client.close()
        async def main():
            async with Session() as cliq:
                await cliq.bots.list()  # bots.list
            with Local() as local:
                local.teams.list()  # teams.list
        """,
    "a hierarchy of classes": """
        from abc import ABC, abstractmethod
        from zoho_cliq import Cliq
        class Base(ABC):
            client: Cliq
            def __init__(self, client):
                self.client = client
                self.prepare()
            def prepare(self):
                self.users = self.client.users
            @abstractmethod
            def run(self): ...
        class Mixin:
            def say(self):
                self.client.messages.send_to_chat("1")  # messages.send_to_chat
        class Bots(Mixin, Base):
            def run(self):
                self.client.bots.list()  # bots.list
                self.users.list()  # users.list
        class Teams(Bots):
            def run(self):
                super().run()
                self.client.teams.list()  # teams.list
        for kind in (Bots, Teams):
            kind(Cliq()).run()
        """,
    "the hook of a base class": """
        from zoho_cliq import Cliq
        class Runner:
            def __init__(self):
                with Cliq() as client:
                    self.run(client)
            def run(self, client):
                raise NotImplementedError
        class Mine(Runner):
            def run(self, client):
                client.bots.list()  # bots.list
        Mine()
        """,
    "a closure that counts": """
        from zoho_cliq import Cliq
        def sender(client, channel):
            sent = 0
            def send(text):
                nonlocal sent
                sent += 1
                return client.messages.send_to_chat(channel, text=text)  # messages.send_to_chat
            return send
        sender(Cliq(), "x")("hello")
        """,
    "a decorator that passes a client on": """
        import functools
        from zoho_cliq import Cliq
        def with_client(function):
            @functools.wraps(function)
            def wrapper(*args, **kwargs):
                with Cliq() as client:
                    return function(client, *args, **kwargs)
            return wrapper
        @with_client
        def bots(client, limit):
            return client.bots.list(limit=limit)  # bots.list
        bots(3)
        """,
    "a decorator with arguments, and one that is a class": """
        from zoho_cliq import Cliq
        def region(name):
            def decorate(function):
                async def wrapper(*args):
                    return await function(*args, client=Cliq(data_center=name))
                return wrapper
            return decorate
        class Injected:
            def __init__(self, function):
                self.function = function
            def __call__(self, *args):
                return self.function(Cliq(), *args)
        @region("eu")
        async def bots(*, client):
            client.bots.list()  # bots.list
        @Injected
        def teams(client):
            client.teams.list()  # teams.list
        """,
    "walrus, match and the patterns": """
        from zoho_cliq import AsyncCliq, Cliq
        def run(value: Cliq | None, pair: tuple[str, Cliq]):
            match value:
                case Cliq() as client:
                    client.bots.list()  # bots.list
                case None:
                    return
            match pair:
                case "x", other:
                    other.teams.list()  # teams.list
                case [_, Cliq(users=users)]:
                    users.list()  # users.list
                case {"client": one, **rest}:
                    one.stars.list()  # stars.list
            while (c := value) is not None and c.chats.list():  # chats.list
                break
        """,
    "stars": """
        from zoho_cliq import Cliq
        def run(client, *names, **options):
            client.bots.list()  # bots.list
            options["other"].teams.list()  # teams.list
        args = (Cliq(), "x")
        run(*args, **{"other": Cliq()})
        first, *rest = [Cliq(), Cliq()]
        rest[0].users.list()  # users.list
        def call(function, *args, **kwargs):
            return function(*args, **kwargs)
        def more(client):
            client.stars.list()  # stars.list
        call(more, Cliq())
        def last(*, client):
            client.chats.list()  # chats.list
        call(last, client=Cliq())
        """,
    "the dictionary of an instance": """
        from zoho_cliq import Cliq
        class Lazy:
            def __init__(self, **options):
                self.__dict__["client"] = Cliq()
                self.__dict__.update(options)
                setattr(self, "other", Cliq())
            def run(self):
                self.client.bots.list()  # bots.list
                self.__dict__["client"].teams.list()  # teams.list
                self.other.users.list()  # users.list
                getattr(self, "other").stars.list()  # stars.list
        """,
    "attributes by __getattr__": """
        from zoho_cliq import Cliq
        class Wrapped:
            def __init__(self, client: Cliq):
                self._client = client
            def __getattr__(self, name):
                return getattr(self._client, name)
        Wrapped(Cliq()).bots.list()  # bots.list
        """,
    "a method of a class as a value": """
        from zoho_cliq import Cliq
        from zoho_cliq.resources.bots import BotsResource
        listing = BotsResource.list  # bots.list
        listing(Cliq().bots)
        COMMANDS = {"bots": Cliq().bots.list, "teams": Cliq().teams.list}  # bots.list teams.list
        COMMANDS["bots"]()
        """,
    "classes inside of classes": """
        from zoho_cliq import Cliq
        class Outer:
            class Inner:
                client = Cliq()
                def run(self):
                    return self.client.bots.list()  # bots.list
            def make(self):
                return self.Inner()
        Outer().make().client.teams.list()  # teams.list
        Outer.Inner.client.users.list()  # users.list
        """,
    "a descriptor, and a property with a setter": """
        from zoho_cliq import Cliq
        class Client:
            def __get__(self, owner, kind=None):
                return Cliq()
            def __set_name__(self, owner, name):
                self.name = name
        class Service:
            client = Client()
            @property
            def other(self):
                return self._other
            @other.setter
            def other(self, value):
                self._other = value
            def run(self):
                self.client.bots.list()  # bots.list
                self.other.teams.list()  # teams.list
        service = Service()
        service.other = Cliq()
        """,
    "iterators of one's own": """
        from zoho_cliq import Cliq
        class Clients:
            def __init__(self, *tokens):
                self._clients = [Cliq(t) for t in tokens]
            def __iter__(self):
                yield from self._clients
            def __getitem__(self, index):
                return self._clients[index]
            def __call__(self):
                return self._clients[0]
        clients = Clients("a", "b")
        for client in clients:
            client.bots.list()  # bots.list
        clients[0].teams.list()  # teams.list
        clients().users.list()  # users.list
        (clients[0:1])[0].stars.list()  # stars.list
        """,
    "a context variable": """
        from contextvars import ContextVar
        from weakref import ref
        from zoho_cliq import Cliq
        current: ContextVar[Cliq] = ContextVar("current")
        other = ContextVar("other", default=None)
        other.set(Cliq())
        current.get().bots.list()  # bots.list
        other.get().teams.list()  # teams.list
        weak = ref(Cliq())
        weak().users.list()  # users.list
        """,
    "lists that grow": """
        from collections import defaultdict, deque
        from zoho_cliq import Cliq
        pool = defaultdict(Cliq)
        pool["x"].bots.list()  # bots.list
        waiting = deque()
        waiting.append(Cliq())
        waiting.popleft().teams.list()  # teams.list
        clients = [Cliq()] * 3
        clients[1].users.list()  # users.list
        by_name = dict(us=Cliq()) | {"eu": Cliq()}
        by_name.setdefault("in", Cliq()).stars.list()  # stars.list
        for (name, client), n in zip(by_name.items(), range(3)):
            client.chats.list()  # chats.list
        clients += [Cliq()]
        max(clients, key=id).calls.list()  # calls.list
        """,
    "a client that is deleted, asserted, raised about": """
        from zoho_cliq import Cliq, CliqError
        def run(client):
            assert client.bots.list(), client.teams.list()  # bots.list teams.list
            try:
                raise RuntimeError(client.users.list())  # users.list
            except CliqError as error:
                print(error)
            del client
            return f"{Cliq().stars.list():>{Cliq().chats.list()}}"  # stars.list chats.list
        run(Cliq())
        """,
    "a name that is something else before": """
        from zoho_cliq import Cliq
        client = None
        bots = [bot for c in [Cliq()] for bot in c.bots.list()]  # bots.list
        client = client or Cliq()
        result = client.bots.list()  # bots.list
        result.data.list()
        result.bots.list()
        """,
    "other packages with methods of the same names": """
        import slack
        from openai import OpenAI
        from zoho_cliq import Cliq
        def ask(ai: OpenAI, client: Cliq):
            ai.files.list()
            OpenAI().chats.list()
            slack.users.list()
            client.bots.list()  # bots.list
            with OpenAI() as other:
                other.messages.list()
        ask(OpenAI(), Cliq())
        """,
    "overloads and their defaults": """
        from typing import Self, overload
        from zoho_cliq import Cliq
        class Builder:
            def with_client(self, client: Cliq) -> Self:
                self._client = client
                return self
            def named(self, name) -> "Builder":
                return self
            def run(self):
                return self._client.bots.list()  # bots.list
        Builder().with_client(Cliq()).named("x").run()
        @overload
        def get(x: str) -> Cliq: ...
        @overload
        def get(x: int) -> None: ...
        def get(x): return Cliq() if isinstance(x, str) else None
        get("x").teams.list()  # teams.list
        """,
}


@pytest.mark.parametrize("title", PROGRAMS)
def test_a_program(title: str, tmp_path: Path) -> None:
    text = textwrap.dedent(PROGRAMS[title])
    calls, unresolved = used(tmp_path, {"main.py": text}, cliq_catalogue())
    assert calls == expected(text, "main.py")
    assert unresolved == []


#: A line, and what is said of it.
UNRESOLVED = {
    "a named tuple": (
        'namedtuple("Pair", "client name")(client, 1).client.bots.list()',
        "client is passed to namedtuple()",
    ),
    "operator.attrgetter": (
        'attrgetter("users.list")(client)()',
        "client is passed to attrgetter()",
    ),
    "operator.methodcaller": (
        'methodcaller("list")(client.stars)',
        "client.stars is passed to methodcaller()",
    ),
    "a parameter of which nothing is known": (
        "def run(cliq): cliq.bots.list()",
        "this may be client.bots.list, of an unknown client",
    ),
    "a parameter that may be anything": (
        "async def run(cliq: Any): await cliq.chats.scheduled_messages.create()",
        "this may be client.chats.scheduled_messages.create, of an unknown client",
    ),
    "an attribute of which nothing is known": (
        "class A:\n def run(self): self.cliq.teams.list()",
        "this may be client.teams.list, of an unknown client",
    ),
    "a parameter named like a resource": (
        "def run(messages): messages.send_to_chat(1)",
        "this may be client.messages.send_to_chat, of an unknown client",
    ),
    "a request by its method": (
        'client.post("/api/v2/x")',
        "post() names no operation",
    ),
}


@pytest.mark.parametrize("title", UNRESOLVED)
def test_what_cannot_be_told_is_said(title: str, tmp_path: Path) -> None:
    line, reason = UNRESOLVED[title]
    head = "from collections import *\nfrom zoho_cliq import Cliq\nclient = Cliq()\n"
    calls, unresolved = used(tmp_path, {"main.py": head + line}, cliq_catalogue())
    assert calls == set()
    assert [u.partition(" ")[2] for u in unresolved] == [reason]


@pytest.mark.parametrize(
    "line",
    [
        "def run(users): return users.get(1)",
        "import json\nusers = json.load(f)\nusers.teams.list()",
        "def run(users: dict[str, int]): users.get('x')",
        "import twilio\nrest = twilio.Client()\nrest.messages.list()",
        "from x import gl\ngl.users.list()\nfor u in gl.users.iter(): u.teams.list()",
        "import logging\nlogging.getLogger().info('%s', client)",
        "client.close()\nwith client.errors.NotFound: pass",
        "'bots.list'.format(client.bots)",
        "from unittest import mock\nwith mock.patch.object(client.bots, 'list'): pass",
    ],
)
def test_what_is_plain_is_no_warning(line: str, tmp_path: Path) -> None:
    head = "from zoho_cliq import Cliq\nclient = Cliq()\n"
    assert used(tmp_path, {"main.py": head + line}, cliq_catalogue()) == (set(), [])

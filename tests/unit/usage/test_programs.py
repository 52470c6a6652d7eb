"""Small programs: which operations they call, and in which lines."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from usage_support import expected, used

#: A program, and the operations by the lines that need them; `#` tells them in the text.
PROGRAMS = {
    "a client in a variable": """
        from shop import Shop
        client = Shop("token")
        client.pets.list()  # pets.list
        """,
    "a client that is never kept": """
        from shop import Shop
        Shop().ping()  # ping
        """,
    "with": """
        from shop import Shop
        with Shop() as client:
            client.orders.cancel(1)  # orders.cancel
        """,
    "async with, await, async for": """
        from shop import AsyncShop
        async def main():
            async with AsyncShop() as client:
                await client.pets.get(1)  # pets.get
                async for pet in client.pets.iter():  # pets.iter
                    print(pet)
        """,
    "the module by another name": """
        import shop as s
        s.Shop().pets.create("x")  # pets.create
        """,
    "the module by its own name": """
        import shop.client
        shop.client.Shop().pets.create("x")  # pets.create
        """,
    "a class by another name": """
        from shop import AsyncShop as Client
        client: Client = Client()
        client.pets.list()  # pets.list
        """,
    "a resource in a variable": """
        from shop import Shop
        toys = Shop().pets.toys
        toys.add()  # pets.toys.add
        """,
    "two at once": """
        from shop import Shop
        client = Shop()
        pets, orders = client.pets, client.orders
        pets.create()  # pets.create
        orders.list()  # orders.list
        """,
    "a method in a variable": """
        from shop import Shop
        cancel = Shop().orders.cancel  # orders.cancel
        cancel(3)
        """,
    "other options": """
        from shop import Shop
        client = Shop()
        slow = client.with_options(timeout=60)
        slow.with_options(max_retries=0).pets.list()  # pets.list
        """,
    "a parameter with the client's class": """
        from shop import Shop
        def count(client: Shop) -> int:
            return len(client.pets.list())  # pets.list
        """,
    "a parameter with a text for a class": """
        from __future__ import annotations
        from typing import TYPE_CHECKING
        if TYPE_CHECKING:
            from shop import Shop
        def count(client: "Shop | None" = None):
            client.orders.list()  # orders.list
        """,
    "a parameter with a resource's class": """
        from shop.resources.pets import PetsResource
        def first(pets: PetsResource):
            return pets.get(1)  # pets.get
        """,
    "Optional, Annotated and lists": """
        from typing import Annotated, Optional
        from shop import Shop
        def a(client: Optional[Shop]):
            client.ping()  # ping
        def b(client: Annotated[Shop, "ours"]):
            client.pets.list()  # pets.list
        def c(clients: list[Shop]):
            for client in clients:
                client.orders.list()  # orders.list
        """,
    "a parameter that calls tell of": """
        from shop import Shop
        def count(c):
            c.pets.list()  # pets.list
        count(Shop())
        """,
    "a parameter by keyword, and one behind a star": """
        from shop import Shop
        def a(*, client):
            client.ping()  # ping
        def b(*clients):
            clients[0].pets.list()  # pets.list
        a(client=Shop())
        b(Shop(), Shop())
        """,
    "a default": """
        from shop import Shop
        CLIENT = Shop()
        def a(client=CLIENT, *, other=CLIENT.orders):
            client.ping()  # ping
            other.list()  # orders.list
        """,
    "a method that the program keeps": """
        from shop import Shop
        class Base:
            def __init__(self, client: Shop):
                self.make = client.pets.create  # pets.create
        class Desk(Base):
            @property
            def cancel(self):
                return self.client.orders.cancel  # orders.cancel
            def __init__(self, client: Shop):
                super().__init__(client)
                self.client = client
            def run(self):
                self.make("x")
                self.cancel(1)
        Desk(Shop()).make("y")
        """,
    "what a function returns": """
        from shop import Shop
        def connect():
            return Shop()
        connect().pets.list()  # pets.list
        """,
    "what a function says that it returns": """
        from shop import Shop
        def connect() -> Shop:
            raise NotImplementedError
        connect().pets.list()  # pets.list
        """,
    "what a generator yields": """
        from contextlib import contextmanager
        from shop import Shop
        @contextmanager
        def connected():
            with Shop() as client:
                yield client
        with connected() as shop:
            shop.orders.cancel(1)  # orders.cancel
        """,
    "a fixture": """
        import pytest
        from shop import Shop
        @pytest.fixture
        def shop_client():
            yield Shop()
        def test_it(shop_client):
            assert shop_client.pets.list()  # pets.list
        """,
    "an attribute of an instance": """
        from shop import Shop
        class Service:
            def __init__(self, token):
                self.client = Shop(token)
            def run(self):
                return self.client.pets.list()  # pets.list
        """,
    "an attribute of a class": """
        from shop import Shop
        class Service:
            client = Shop()
            def run(self):
                return self.client.ping()  # ping
            @classmethod
            def other(cls):
                return cls.client.orders.list()  # orders.list
        """,
    "an attribute with an annotation alone": """
        from dataclasses import dataclass
        from shop import AsyncShop
        @dataclass
        class Service:
            shop: AsyncShop
            async def run(self):
                await self.shop.pets.get(1)  # pets.get
        """,
    "a field of a dataclass": """
        from dataclasses import dataclass
        from typing import Any
        from shop import Shop
        @dataclass
        class Service:
            shop: Any
            def run(self):
                self.shop.pets.get(1)  # pets.get
        Service(Shop()).run()
        """,
    "a property": """
        from functools import cached_property
        from shop import Shop
        class Service:
            @cached_property
            def client(self):
                return Shop()
            def run(self):
                self.client.pets.create()  # pets.create
        """,
    "an attribute of a base": """
        from shop import Shop
        class Base:
            def __init__(self):
                self.client = Shop()
        class Service(Base):
            def run(self):
                self.client.pets.create()  # pets.create
        """,
    "a client's class of one's own": """
        from shop import Shop
        class Mine(Shop):
            def everything(self):
                return self.pets.list()  # pets.list
        Mine().orders.list()  # orders.list
        """,
    "the class of the base": """
        from shop import Shop
        class Base:
            def connect(self):
                return Shop()
        class Service(Base):
            def connect(self):
                return super().connect()
        Service().connect().ping()  # ping
        """,
    "a nested function": """
        from shop import Shop
        def outer():
            client = Shop()
            def inner():
                client.pets.list()  # pets.list
            return inner
        outer()()
        """,
    "global": """
        from shop import Shop
        client = None
        def connect():
            global client
            client = Shop()
        def run():
            client.ping()  # ping
        """,
    "a lambda": """
        from shop import Shop
        client = Shop()
        send = lambda id: client.orders.cancel(id)  # orders.cancel
        """,
    "an order of functions that is not that of the calls": """
        from shop import Shop
        def third(x):
            x.list()  # pets.list
        def second(x):
            third(x.pets)
        def first():
            second(Shop())
        """,
    "a condition": """
        from shop import AsyncShop, Shop
        client = Shop() if __debug__ else AsyncShop()
        other = None or client
        other.ping()  # ping
        """,
    "the walrus": """
        from shop import Shop
        if (client := Shop()).pets.list():  # pets.list
            client.ping()  # ping
        """,
    "a loop over resources": """
        from shop import Shop
        client = Shop()
        for resource in (client.pets, client.orders):
            resource.list()  # pets.list orders.list
        """,
    "a dictionary of clients": """
        from shop import Shop
        clients = {"eu": Shop(), "us": Shop()}
        clients["eu"].ping()  # ping
        for name, client in clients.items():
            client.pets.list()  # pets.list
        [c.orders.list() for c in clients.values()]  # orders.list
        """,
    "a list that is filled": """
        from shop import Shop
        clients = []
        clients.append(Shop())
        clients[0].ping()  # ping
        """,
    "getattr by a name that is there": """
        from shop import Shop
        getattr(Shop().pets, "list")()  # pets.list
        """,
    "functools.partial": """
        from functools import partial
        from shop import Shop
        run = partial(Shop().pets.get, 1)  # pets.get
        run()
        """,
    "a thread": """
        import threading
        from shop import Shop
        def run(client):
            client.pets.list()  # pets.list
        threading.Thread(target=run, args=(Shop(),)).start()
        """,
    "to_thread and map": """
        import asyncio
        from shop import Shop
        def one(client, id):
            client.pets.get(id)  # pets.get
        def two(client):
            client.ping()  # ping
        asyncio.to_thread(one, Shop(), 3)
        list(map(two, [Shop()]))
        """,
    "a dependency": """
        from fastapi import Depends, FastAPI
        from shop import Shop
        app = FastAPI()
        def shop_client():
            return Shop()
        @app.get("/")
        def index(client=Depends(shop_client)):
            return client.pets.list()  # pets.list
        """,
    "an exit stack": """
        from contextlib import ExitStack
        from shop import Shop
        with ExitStack() as stack:
            client = stack.enter_context(Shop())
            client.ping()  # ping
        """,
    "the state of an application": """
        from shop import AsyncShop
        async def start(app):
            app.state.shop = AsyncShop()
        async def index(request):
            await request.app.state.shop.pets.list()  # pets.list
        """,
    "a key of an application": """
        from shop import AsyncShop
        async def start(app):
            app["shop"] = AsyncShop()
        async def index(request):
            await request.app["shop"].orders.list()  # orders.list
        """,
    "a response beside the result": """
        from shop import Shop, with_response
        client = Shop()
        with_response(client.pets.get, 1)  # pets.get
        """,
    "a call over several lines": """
        from shop import Shop
        (
            Shop()
            .pets
            .create(  # pets.create
                "x"
            )
        )
        """,
    "match": """
        from shop import Shop
        match Shop():
            case client:
                pass
        def run(kind, client: Shop):
            match kind:
                case "pets":
                    client.pets.list()  # pets.list
                case _:
                    client.orders.list()  # orders.list
        """,
    "try and finally": """
        from shop import Shop
        client = Shop()
        try:
            client.ping()  # ping
        except* ValueError:
            client.pets.list()  # pets.list
        finally:
            client.orders.cancel(1)  # orders.cancel
            client.close()
        """,
    "an alias of a type": """
        from shop import AsyncShop, Shop
        Client = Shop | AsyncShop
        def run(client: Client):
            client.ping()  # ping
        """,
    "the class as an argument": """
        from shop import Shop
        def run(kind: type[Shop]):
            kind().ping()  # ping
        """,
    "something of the same name that is no client": """
        from elsewhere import Shop
        Shop().pets.list()
        """,
    "a name in a text": """
        from shop import Shop
        "Shop().pets.list()"
        # Shop().orders.list()
        """,
}


@pytest.mark.parametrize("title", PROGRAMS)
def test_a_program(title: str, tmp_path: Path) -> None:
    text = textwrap.dedent(PROGRAMS[title])
    calls, unresolved = used(tmp_path, {"main.py": text})
    assert calls == expected(text, "main.py")
    assert unresolved == []


UNRESOLVED = {
    "a name that is made": (
        "getattr(client, name)()",
        "getattr takes any name of client",
    ),
    "a resource by a name that is made": (
        "getattr(client.pets, name)()",
        "getattr takes any name of client.pets",
    ),
    "a request by hand": (
        'client.request("GET", "/x")',
        "request() names no operation",
    ),
    "what the client does not have": ("client.dogs.list()", "client has no 'dogs'"),
    "what a resource does not have": (
        "client.pets.wash()",
        "client.pets has no 'wash'",
    ),
    "a function of others": ("help_me(client)", "client is passed to help_me"),
    "a method of others": (
        "library.run(pets=client.pets)",
        "client.pets is passed to library.run",
    ),
}


@pytest.mark.parametrize("title", UNRESOLVED)
def test_what_cannot_be_told_is_said(title: str, tmp_path: Path) -> None:
    line, reason = UNRESOLVED[title]
    text = f"import library\nfrom shop import Shop\nclient = Shop()\n{line}\n"
    calls, unresolved = used(tmp_path, {"main.py": text})
    assert calls == set()
    assert unresolved == [f"main.py:4 {reason}"]


def test_modules_are_followed(tmp_path: Path) -> None:
    sources = {
        "app/__init__.py": "from .clients import client as shop_client\n",
        "app/clients.py": "from .vendored.shop import Shop\nclient = Shop()\n",
        "app/pets.py": "from app import shop_client\nshop_client.pets.list()  # pets.list\n",
        "app/deep/orders.py": (
            "from .. import clients\nclients.client.orders.list()  # orders.list\n"
        ),
        "app/all.py": "from app.clients import *\nclient.ping()  # ping\n",
        "app/whole.py": "import app.clients\napp.clients.client.pets.get(1)  # pets.get\n",
        "app/vendored/shop/__init__.py": "class Shop: ...\nShop().pets.create()\n",
        "app/vendored/shop/_runtime/__init__.py": "",
        ".venv/lib/site.py": "from shop import Shop\nShop().pets.create()\n",
    }
    calls, unresolved = used(tmp_path, sources)
    wanted = {
        call
        for name, text in sources.items()
        for call in expected(text, name)
        if "vendored" not in name
    }
    assert len(wanted) == 4
    assert calls == wanted
    assert unresolved == []

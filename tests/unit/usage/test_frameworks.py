"""Programs upon frameworks: which operations of the Cliq client they call, and where."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from usage_support import cliq_catalogue, expected, used

#: A program, and the operations by the lines that need them; `#` tells them in the text.
PROGRAMS = {
    "aiohttp: keys of an application": """
        from aiohttp import web
        from zoho_cliq import AsyncCliq
        CLIQ = web.AppKey("cliq", AsyncCliq)
        async def cliq_context(app):
            async with AsyncCliq("token") as cliq:
                app[CLIQ] = cliq
                yield
        async def hook(request):
            body = await request.json()
            messages = request.app[CLIQ].messages
            await messages.send_to_chat("1", text=body["text"])  # messages.send_to_chat
            return web.Response()
        app = web.Application()
        app.cleanup_ctx.append(cliq_context)
        app.router.add_post("/hook", hook)
        """,
    "FastAPI: an annotated dependency and a lifespan": """
        from contextlib import asynccontextmanager
        from typing import Annotated
        from fastapi import Depends, FastAPI, Request
        from zoho_cliq import AsyncCliq
        @asynccontextmanager
        async def lifespan(app: FastAPI):
            async with AsyncCliq() as client:
                app.state.cliq = client
                yield {"cliq": client}
        def get_cliq(request: Request) -> AsyncCliq:
            return request.app.state.cliq
        Client = Annotated[AsyncCliq, Depends(get_cliq)]
        app = FastAPI(lifespan=lifespan)
        @app.get("/channels")
        async def channels(cliq: Client):
            return [c async for c in cliq.channels.iter()]  # channels.iter
        @app.get("/bots")
        async def bots(cliq=Depends(get_cliq)):
            return await cliq.bots.list()  # bots.list
        @app.get("/me")
        async def me(request: Request):
            return await request.app.state.cliq.users.get("me")  # users.get
        """,
    "Django: a view, and a command": """
        from django.apps import apps
        from django.core.management.base import BaseCommand
        from django.views import View
        from zoho_cliq import Cliq
        class Command(BaseCommand):
            help = "Tells a channel."
            def add_arguments(self, parser):
                parser.add_argument("channel")
            def handle(self, *args, **options):
                with Cliq() as client:
                    self.tell(client, options["channel"])
            def tell(self, client, channel):
                client.messages.send_to_channel(channel, text="x")  # messages.send_to_channel
        class ChannelView(View):
            client: Cliq
            def setup(self, request, *args, **kwargs):
                super().setup(request, *args, **kwargs)
                self.client = Cliq()
            def get(self, request, channel):
                return self.client.channels.get(channel)  # channels.get
        """,
    "celery: a task with a client of its own": """
        from celery import Celery, Task
        from zoho_cliq import Cliq
        app = Celery("tasks")
        class CliqTask(Task):
            _client = None
            @property
            def client(self):
                if self._client is None:
                    self._client = Cliq()
                return self._client
        @app.task(base=CliqTask, bind=True)
        def remind(self, user):
            self.client.reminders.create(content=user)  # reminders.create
        @app.task
        def tidy():
            Cliq().reminders.delete_completed()  # reminders.delete_completed
        remind.delay("x")
        """,
    "click: the object of a context": """
        import click
        from zoho_cliq import Cliq
        @click.group()
        @click.pass_context
        def cli(ctx):
            ctx.obj = ctx.with_resource(Cliq())
        @cli.command()
        @click.pass_obj
        def bots(client: Cliq):
            for bot in client.bots.iter():  # bots.iter
                click.echo(bot.name)
        @cli.command()
        @click.pass_context
        def teams(ctx):
            click.echo(ctx.obj.teams.list())  # teams.list
        """,
    "click: a decorator that makes a client": """
        import click
        from zoho_cliq import Cliq
        pass_client = click.make_pass_decorator(Cliq)
        @click.command()
        @pass_client
        def bots(client):
            client.bots.list()  # bots.list
        """,
    "pytest: fixtures, and a monkeypatch": """
        import pytest
        from zoho_cliq import Cliq
        @pytest.fixture(scope="session", name="client")
        def make_client():
            with Cliq("token") as client:
                yield client
        @pytest.fixture
        def channel(client):
            made = client.channels.create(name="x")  # channels.create
            yield made
            client.channels.delete(made.channel_id)  # channels.delete
        def test_it(client, channel, monkeypatch):
            monkeypatch.setattr(client.bots, "list", lambda: [])
            assert client.bots.get("x")  # bots.get
        class TestIt:
            def test_more(self, client):
                client.teams.list()  # teams.list
        """,
    "pytest: an annotated fixture": """
        import pytest
        from collections.abc import AsyncIterator, Iterator
        from zoho_cliq import AsyncCliq, Cliq
        import pytest_asyncio
        @pytest_asyncio.fixture
        async def aclient() -> AsyncIterator[AsyncCliq]:
            async with AsyncCliq() as c:
                yield c
        async def test_it(aclient):
            await aclient.stars.list()  # stars.list
        """,
    "unittest: a client of a case": """
        import unittest
        from unittest import mock
        from zoho_cliq import Cliq
        class BotsTest(unittest.TestCase):
            @classmethod
            def setUpClass(cls):
                cls.shared = Cliq()
            def setUp(self):
                self.client = Cliq()
                self.addCleanup(self.client.close)
            def test_list(self):
                with mock.patch.object(self.client, "request"):
                    self.assertTrue(self.client.bots.list())  # bots.list
                self.shared.teams.get(1)  # teams.get
        """,
    "a notebook": """
        # %%
        # coding: utf-8
        # In[1]:
        from zoho_cliq import Cliq
        client = Cliq()
        # In[2]:
        users = list(client.users.iter())  # users.iter
        # In[3]:
        get_ipython().run_line_magic("matplotlib", "inline")
        df = [(u.id, client.users.teams.list(u.id)) for u in users]  # users.teams.list
        """,
    "flask: the g of a request": """
        from flask import Flask, current_app, g
        from zoho_cliq import Cliq
        app = Flask(__name__)
        def client():
            if "cliq" not in g:
                g.cliq = Cliq()
            return g.cliq
        @app.route("/")
        def index():
            return client().bots.list()  # bots.list
        app.config["CLIQ"] = Cliq()
        app.extensions["cliq"] = Cliq()
        @app.route("/b")
        def second():
            current_app.config["CLIQ"].users.list()  # users.list
            current_app.extensions.get("cliq").teams.list()  # teams.list
            return g.get("cliq").stars.list()  # stars.list
        """,
    "threads: an executor": """
        from concurrent.futures import ThreadPoolExecutor
        from zoho_cliq import Cliq
        client = Cliq()
        def fetch(id):
            return client.users.get(id)  # users.get
        def passed(shared, id):
            return shared.teams.get(id)  # teams.get
        with ThreadPoolExecutor() as pool:
            list(pool.map(fetch, range(3)))
            pool.submit(passed, client, 3)
            pool.submit(client.bots.get, 4)  # bots.get
        """,
    "asyncio: a group of tasks": """
        import asyncio
        from zoho_cliq import AsyncCliq
        async def one(client, id):
            return await client.users.get(id)  # users.get
        async def main():
            async with AsyncCliq() as client, asyncio.TaskGroup() as group:
                tasks = [group.create_task(one(client, i)) for i in range(3)]
                group.create_task(client.bots.list())  # bots.list
            a, b = await asyncio.gather(
                client.teams.list(),  # teams.list
                client.stars.list(),  # stars.list
            )
        asyncio.run(main())
        """,
    "asyncio: a queue of jobs": """
        import asyncio
        from zoho_cliq import AsyncCliq
        class Worker:
            def __init__(self):
                self.queue = asyncio.Queue()
                self.handlers = {}
            def on(self, kind):
                def register(handler):
                    self.handlers[kind] = handler
                    return handler
                return register
            async def run(self):
                async with AsyncCliq() as client:
                    while True:
                        kind, job = await self.queue.get()
                        await self.handlers[kind](client, job)
        worker = Worker()
        @worker.on("say")
        async def say(cliq, job):
            await cliq.messages.send_to_chat(job, text="x")  # messages.send_to_chat
        """,
    "an exit stack": """
        from contextlib import AsyncExitStack
        from zoho_cliq import AsyncCliq
        class Pool:
            async def __aenter__(self):
                self._stack = AsyncExitStack()
                self.us = await self._stack.enter_async_context(AsyncCliq())
                return self
            async def __aexit__(self, *error):
                await self._stack.aclose()
        async def main():
            async with Pool() as pool:
                await pool.us.bots.list()  # bots.list
        """,
    "a schedule": """
        import schedule
        from zoho_cliq import Cliq
        client = Cliq()
        def daily(channel, *, text):
            client.messages.send_to_channel(channel, text=text)  # messages.send_to_channel
        schedule.every().day.at("07:00").do(daily, "x", text="y")
        schedule.every().hour.do(lambda: client.reminders.list())  # reminders.list
        """,
    "a container of services": """
        from dependency_injector import containers, providers
        from zoho_cliq import Cliq
        class Notifier:
            def __init__(self, client):
                self.client = client
            def tell(self):
                self.client.chats.list()  # chats.list
        class Container(containers.DeclarativeContainer):
            client = providers.Singleton(Cliq)
            notifier = providers.Factory(Notifier, client=client)
        Container().notifier().tell()
        """,
    "streamlit: a cached client": """
        import streamlit as st
        from zoho_cliq import Cliq
        @st.cache_resource
        def cliq():
            return Cliq()
        st.write(cliq().bots.list())  # bots.list
        st.session_state.cliq = cliq()
        st.session_state["other"] = cliq()
        st.session_state.cliq.teams.list()  # teams.list
        st.session_state["other"].users.list()  # users.list
        """,
    "tenacity: a decorator of others, and with a call": """
        from tenacity import retry, stop_after_attempt
        from zoho_cliq import Cliq
        client = Cliq()
        @retry(stop=stop_after_attempt(3))
        def fetch(c=client):
            return c.bots.list()  # bots.list
        fetch()
        retry(stop=stop_after_attempt(2))(client.teams.list)()  # teams.list
        """,
    "argparse: commands by set_defaults": """
        import argparse
        from zoho_cliq import Cliq
        def bots(client, args):
            client.bots.list()  # bots.list
        def teams(client, args):
            client.teams.list()  # teams.list
        parser = argparse.ArgumentParser()
        sub = parser.add_subparsers()
        sub.add_parser("bots").set_defaults(run=bots)
        sub.add_parser("teams").set_defaults(run=teams)
        args = parser.parse_args()
        args.run(Cliq(), args)
        """,
}


@pytest.mark.parametrize("title", PROGRAMS)
def test_a_program(title: str, tmp_path: Path) -> None:
    text = textwrap.dedent(PROGRAMS[title])
    calls, unresolved = used(tmp_path, {"main.py": text}, cliq_catalogue())
    assert calls == expected(text, "main.py")
    assert unresolved == []

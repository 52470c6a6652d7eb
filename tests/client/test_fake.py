"""The fake of Cliq that comes with its client, called as the examples of the description do."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import subprocess
import sys
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import zoho_cliq
from zoho_cliq import Cliq
from zoho_cliq.testing import FakeCliq, RequestError, Route

from .building import arguments
from .description import Operation, operations

OPERATIONS = operations()
FOLDER = Path(zoho_cliq.__file__).parent

each_operation = pytest.mark.parametrize(
    "operation", [pytest.param(operation, id=operation.id) for operation in OPERATIONS]
)


@pytest.fixture(scope="module")
def made() -> FakeCliq:
    """A fake that several tests share, which reads its description once."""
    return FakeCliq()


@pytest.fixture
def fake(made: FakeCliq) -> FakeCliq:
    made.reset()
    return made


def route(fake: FakeCliq, operation: str) -> Route[Any]:
    """The route of an operation, by the attributes that lead to it."""
    first, _, rest = operation.partition(".")
    first = f"{first}_" if first == "calls" else first
    return attrgetter(f"{first}.{rest}")(fake)


@each_operation
def test_each_operation_is_answered_without_complaint(
    fake: FakeCliq, operation: Operation, caplog: pytest.LogCaptureFixture
) -> None:
    with fake.client(strict=True) as cliq:
        method = attrgetter(operation.id)(cliq)
        positional, keywords = arguments(operation, method)
        with caplog.at_level(logging.WARNING):
            method(*positional, **keywords)
    (call,) = route(fake, operation.id).calls
    assert (call.operation, call.method) == (operation.id, operation.method)
    assert call.status == operation.successes[0].status
    assert caplog.messages == []


@each_operation
def test_each_operation_can_fail(fake: FakeCliq, operation: Operation) -> None:
    route(fake, operation.id).fails(404)
    with fake.client(max_retries=0) as cliq:
        method = attrgetter(operation.id)(cliq)
        positional, keywords = arguments(operation, method)
        with pytest.raises(zoho_cliq.NotFoundError) as caught:
            method(*positional, **keywords)
    assert caught.value.operation == operation.id


def test_there_is_a_route_for_each_operation_and_no_other(fake: FakeCliq) -> None:
    text = (FOLDER / "testing" / "description.json").read_text("utf-8")
    told = [each["id"] for each in json.loads(text)["operations"]]
    assert sorted(told) == sorted(operation.id for operation in OPERATIONS)
    for name in told:
        assert repr(route(fake, name)).startswith(f"<Route {name}: ")
    with pytest.raises(AttributeError):
        route(fake, "chats.lisst")


def test_both_clients_call_it(fake: FakeCliq) -> None:
    async def use() -> None:
        async with fake.async_client() as cliq:
            await cliq.chats.list()

    with fake.client() as cliq:
        cliq.chats.list()
    asyncio.run(use())
    assert [call.operation for call in fake.calls] == ["chats.list", "chats.list"]


def test_what_contradicts_the_description_is_told_with_its_place(
    fake: FakeCliq,
) -> None:
    with fake.client() as cliq, pytest.raises(RequestError) as caught:
        cliq.with_options(query={"limit": "many"}).chats.list()
    assert caught.value.operation == "chats.list"
    assert any("query.limit" in fault for fault in caught.value.faults)


SCRIPT = """
import json, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from zoho_cliq import Cliq


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"chats": []}')

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
Thread(target=server.serve_forever, daemon=True).start()
with Cliq("token", base_url=f"http://127.0.0.1:{server.server_port}") as cliq:
    assert cliq.chats.list().chats == []
print(json.dumps([name for name in sys.modules if name.startswith("zoho_cliq.testing")]))
"""


def python(*arguments: str, folder: Path) -> str:
    """What a new process prints."""
    command = [sys.executable, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(FOLDER.parent)}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.decode()


def test_the_client_imports_nothing_of_it(tmp_path: Path) -> None:
    assert json.loads(python("-c", SCRIPT, folder=tmp_path)) == []


def test_nothing_else_in_the_package_mentions_it() -> None:
    mentioned = [
        path.relative_to(FOLDER).as_posix()
        for path in FOLDER.rglob("*.py")
        if "testing" not in path.relative_to(FOLDER).parts
        and re.search(r"[.\s]testing\b", path.read_text("utf-8"))
    ]
    assert mentioned == []


def test_pytest_learns_of_the_fixtures_without_importing_the_client(
    tmp_path: Path,
) -> None:
    code = "import json, sys, zoho_cliq.testing.fixtures\nprint(json.dumps([*sys.modules]))"
    loaded = json.loads(python("-c", code, folder=tmp_path))
    own = [name for name in loaded if name.partition(".")[0] == "zoho_cliq"]
    assert own == ["zoho_cliq", "zoho_cliq.testing", "zoho_cliq.testing.fixtures"]
    assert not {"httpx2", "msgspec", "jsonschema"} & set(loaded)


FIXTURES = """
import asyncio

from zoho_cliq import AsyncCliq, Cliq
from zoho_cliq.testing import FakeCliq


def test_one(cliq: Cliq, fake_cliq: FakeCliq) -> None:
    cliq.chats.list()
    assert len(fake_cliq.calls) == 1


def test_another(async_cliq: AsyncCliq, fake_cliq: FakeCliq) -> None:
    assert fake_cliq.calls == []
    asyncio.run(use(async_cliq))
    assert len(fake_cliq.chats.list.calls) == 1


async def use(cliq: AsyncCliq) -> None:
    await cliq.chats.list()
"""


def run_tests(folder: Path, code: str) -> None:
    """Run a user's tests, every warning an error."""
    (folder / "test_mine.py").write_text(code, "utf-8")
    plugin = ["-p", "zoho_cliq.testing.fixtures", "-p", "no:cacheprovider"]
    python("-W", "error", "-m", "pytest", "-q", *plugin, ".", folder=folder)


def test_the_fixtures(tmp_path: Path) -> None:
    run_tests(tmp_path, FIXTURES)


def test_the_example_of_the_readme(tmp_path: Path) -> None:
    readme = (FOLDER.parent / "README.md").read_text("utf-8")
    section = readme.partition("\n## Testing your code\n")[2].partition("\n## ")[0]
    assert len(section.splitlines()) <= 25
    (code,) = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    run_tests(tmp_path, code)


def test_it_is_served_on_this_machine(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "zoho_cliq.testing", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(FOLDER.parent)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, cwd=tmp_path, env=environment
    ) as served:
        assert served.stdout is not None
        try:
            url = served.stdout.readline().decode().strip()
            assert url.startswith("http://127.0.0.1:")
            with Cliq("token", base_url=url, strict=True) as cliq:
                assert cliq.chats.list().chats
        finally:
            served.terminate()

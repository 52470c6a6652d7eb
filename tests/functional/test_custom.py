"""`_custom`: what users add to a client, and what of it survives."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: https://api.example.com}]
paths:
  /users/{id}:
    get:
      operationId: users.get
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: '#/components/schemas/User'}}
  /users/{id}/keys:
    get:
      operationId: users.keys.list
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: done}}
  /orders:
    get: {operationId: orders.list, responses: {'204': {description: done}}}
components:
  schemas:
    User: {type: object, required: [name], properties: {name: {type: string}}}
"""
CUSTOM = '''\
"""What we add to the client."""

from ..client import AsyncShop as GeneratedAsyncShop, Shop as GeneratedShop
from ..models.users import User
from ..resources import users

__all__ = [
    "AsyncShop",
    "AsyncUsersResource",
    "Shop",
    "UsersKeysResource",
    "UsersResource",
    "greeting",
]


class UsersResource(users.UsersResource):
    """Users, and how they are called."""

    def shout(self, id: str) -> str:
        """The name in capitals."""
        return self.get(id).name.upper()

    def get(self, id: str) -> User:
        user = super().get(id)
        user.name = user.name.strip()
        return user


class AsyncUsersResource(users.AsyncUsersResource):
    """The same, asynchronously."""

    async def shout(self, id: str) -> str:
        """The name in capitals."""
        return (await self.get(id)).name.upper()


class UsersKeysResource(users.UsersKeysResource):
    """Keys, counted."""

    def count(self) -> int:
        """How many there are."""
        return 7


class Shop(GeneratedShop):
    """A client with a method of its own."""

    def ping(self) -> bool:
        """Whether anybody is there."""
        return bool(self.users.shout("1"))


class AsyncShop(GeneratedAsyncShop):
    """The same, asynchronously."""

    async def ping(self) -> bool:
        """Whether anybody is there."""
        return bool(await self.users.shout("1"))


def greeting() -> str:
    """A word."""
    return "hello"
'''
PROGRAM = """\
import asyncio

import httpx2

from shop import AsyncShop, Shop, User, greeting


def answer(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json={"name": " ann "})


async def main() -> bool:
    transport = httpx2.MockTransport(answer)
    client = AsyncShop(http_client=httpx2.AsyncClient(transport=transport))
    loud: str = await client.users.shout("1")
    assert loud == " ANN "
    return await client.ping()


shop = Shop(http_client=httpx2.Client(transport=httpx2.MockTransport(answer)))
user: User = shop.users.get("1")
assert user.name == "ann"
loud: str = shop.users.shout("1")
assert loud == "ANN"
count: int = shop.users.keys.count()
assert count == 7
assert shop.ping() and asyncio.run(main())
assert shop.with_options(timeout=3).users.shout("1") == "ANN"
word: str = greeting()
assert word == "hello"
"""
ARGUMENTS = ("api.yaml", "--package", "shop")
PLACES = {"project": "out/shop", "package": "app/shop"}


@pytest.fixture(params=["project", "package"])
def package(request: pytest.FixtureRequest, cli: CommandLine) -> str:
    """A package with our `_custom` in it, generated."""
    cli.write("api.yaml", SPEC)
    command = _commands(request.param)[0]
    assert cli.run(*command).exit_code == 0
    cli.write(f"{PLACES[request.param]}/_custom/__init__.py", CUSTOM)
    assert cli.run(*command).exit_code == 0
    return PLACES[request.param]


def _commands(layout: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How to generate and how to check a client."""
    if layout == "project":
        return ("generate", *ARGUMENTS, "-o", "out"), ("check", *ARGUMENTS, "-o", "out")
    return ("vendor", "app/shop", *ARGUMENTS), ("check", "app/shop")


def _of(package: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return _commands("project" if package == PLACES["project"] else "package")


def test_what_is_added_and_overridden_is_used(cli: CommandLine, package: str) -> None:
    above = (cli.folder / package).parent
    program = cli.write("program.py", PROGRAM)
    environment = {
        **os.environ,
        "PYTHONPATH": str(above),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", str(program)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_type_checkers_see_it(
    cli: CommandLine, package: str, configure_pyright: Callable[..., None]
) -> None:
    above = (cli.folder / package).parent
    program = cli.write("program.py", PROGRAM)
    shutil.copy(program, above / "program.py")
    configure_pyright(above, include=["program.py", "shop"])
    for command in (
        ["pyright", "--pythonpath", sys.executable, "-p", str(above)],
        ["mypy", "--strict", "--config-file=", "-p", "shop"],
        ["mypy", "--strict", "--config-file=", "program.py"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=above,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout


def test_it_survives_and_check_is_content(cli: CommandLine, package: str) -> None:
    generate, check = _of(package)
    custom = cli.folder / package / "_custom"
    (custom / "notes.txt").write_text("mine")
    before = {p.name: p.read_bytes() for p in custom.iterdir()}
    assert cli.run(*check).exit_code == 0
    cli.write("api.yaml", SPEC.replace("orders.list", "parcels.list"))
    assert cli.run(*generate).exit_code == 0
    assert cli.run(*check).exit_code == 0
    assert {p.name: p.read_bytes() for p in custom.iterdir()} == before


def test_the_names_are_recorded_as_an_input(cli: CommandLine, package: str) -> None:
    generate, check = _of(package)
    custom = cli.folder / package / "_custom/__init__.py"
    text = CUSTOM.replace('    "greeting",\n', "")
    custom.write_text(text, "utf-8")
    result = cli.run(*check)
    assert result.exit_code == 1
    assert ".cliqgen.json is out of date" in result.stderr
    assert "__init__.py is out of date" in result.stderr
    assert cli.run(*generate).exit_code == 0
    assert cli.run(*check).exit_code == 0


def test_without_it_the_client_is_as_it_was(cli: CommandLine, package: str) -> None:
    generate, check = _of(package)
    shutil.rmtree(cli.folder / package / "_custom")
    assert cli.run(*check).exit_code == 1
    assert cli.run(*generate).exit_code == 0
    assert cli.run(*check).exit_code == 0
    client = (cli.folder / package / "client.py").read_text("utf-8")
    assert "._custom" not in client


def test_an_edit_of_a_client_with_additions_can_be_merged(
    cli: CommandLine, package: str
) -> None:
    """The former state is made again with the names that it was made with."""
    generate, _ = _of(package)
    path = cli.folder / package / "client.py"
    text = path.read_text("utf-8")
    path.write_text(text.replace("_SERVICE =", "# mine\n_SERVICE =", 1), "utf-8")
    custom = cli.folder / package / "_custom/__init__.py"
    custom.write_text(
        '__all__ = ["UsersResource"]\n' + CUSTOM.replace("__all__", "_all")
    )
    assert cli.run(*generate, "--merge").exit_code == 0
    text = path.read_text("utf-8")
    assert "# mine" in text
    assert "UsersResource as _UsersResource" in text
    assert "AsyncUsersResource as _AsyncUsersResource" not in text


def test_public_classes_and_functions_count_without_all(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    text = "class Helper: ...\nclass _Own: ...\ndef tool() -> None: ...\nVALUE = 1\n"
    cli.write("out/shop/_custom/__init__.py", text)
    cli.write("out/.cliqgen.json", json.dumps({"manifest": 1, "files": {}}))
    assert cli.run("generate", *ARGUMENTS, "-o", "out").exit_code == 0
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text("utf-8"))
    assert manifest["custom"] == ["Helper", "tool"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("class Broken(:\n", 1),
        ("VALUE = 1\n\n\ndef client() -> None: ...\n", 4),
        ('__all__ = [\n    "no name",\n]\n', 2),
        ('__all__ = ["__getattr__"]\n', 1),
        ('__all__ = ["class"]\n', 1),
        ('__all__ = ["TYPE_CHECKING"]\n', 1),
        ("class _EXPORTS: ...\n\n\n__all__ = ['_EXPORTS']\n", 4),
        ('__all__ = ["_exports"]\n', 1),
        ('__all__ = ["_further_exports"]\n', 1),
        ("x = 1\n\0", 0),
    ],
)
def test_what_cannot_be_taken_up_is_told(
    cli: CommandLine, text: str, line: int
) -> None:
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", *ARGUMENTS, "-o", "out").exit_code == 0
    cli.write("out/shop/_custom/__init__.py", text)
    before = cli.tree("out")
    result = cli.run("generate", *ARGUMENTS, "-o", "out")
    assert result.exit_code == 1
    code = "custom-invalid" if line else "file-binary"
    assert f"error[{code}]" in result.stderr
    if line:
        assert f"_custom/__init__.py:{line}:1:" in result.stderr
    assert cli.tree("out") == before


def test_nothing_of_it_is_run(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", *ARGUMENTS, "-o", "out").exit_code == 0
    text = "from pathlib import Path\n\nPath('ran').touch()\n\n\nclass Helper: ...\n"
    cli.write("out/shop/_custom/__init__.py", text)
    assert cli.run("generate", *ARGUMENTS, "-o", "out").exit_code == 0
    assert not (cli.folder / "ran").exists()

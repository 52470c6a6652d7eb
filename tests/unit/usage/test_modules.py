"""Programs of several modules: imports of every kind, and what is read at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from usage_support import cliq_catalogue, expected, used

#: The modules of a program, and the operations by the lines that need them.
PROGRAMS: dict[str, dict[str, str]] = {
    "names that packages hand on": {
        "bot/__init__.py": "from bot.core import *\nfrom .core import get_client as client_of\n",
        "bot/core/__init__.py": "from ._impl import get_client, CLIENT\n__all__ = ['CLIENT']\n",
        "bot/core/_impl.py": (
            "from zoho_cliq import Cliq\nCLIENT = Cliq()\n\n"
            "def get_client():\n    return CLIENT\n"
        ),
        "bot/main.py": (
            "import bot\nfrom bot import CLIENT, client_of as c\n"
            "CLIENT.bots.list()  # bots.list\n"
            "c().teams.list()  # teams.list\n"
            "bot.CLIENT.users.list()  # users.list\n"
            "bot.core.get_client().stars.list()  # stars.list\n"
        ),
    },
    "circular imports": {
        "app/a.py": (
            "from app import b\nfrom zoho_cliq import Cliq\nclient = Cliq()\n"
            "def run():\n    b.show(client)\n"
        ),
        "app/b.py": (
            "import app.a as a\n\ndef show(c):\n    c.bots.list()  # bots.list\n"
            "    a.client.teams.list()  # teams.list\n"
        ),
    },
    "relative imports from far below": {
        "src/pkg/__init__.py": "",
        "src/pkg/clients.py": "from zoho_cliq import Cliq\nclient = Cliq()\n",
        "src/pkg/x/y/z.py": (
            "from ...clients import client\nfrom ... import clients as c\n"
            "client.bots.list()  # bots.list\nc.client.teams.list()  # teams.list\n"
        ),
    },
    "a class of another module": {
        "base.py": (
            "from zoho_cliq import AsyncCliq\n\nclass Plugin:\n"
            "    def __init__(self, client: AsyncCliq):\n        self.client = client\n"
        ),
        "plugins/remind.py": (
            "from base import Plugin\n\nclass Remind(Plugin):\n    async def run(self):\n"
            "        await self.client.reminders.list()  # reminders.list\n"
        ),
    },
    "an import that may fail, and one within a function": {
        "main.py": (
            "try:\n    from zoho_cliq import Cliq\nexcept ImportError:\n    Cliq = None\n"
            "def run():\n    import zoho_cliq as z, json\n"
            "    z.Cliq().bots.list()  # bots.list\n"
            "if Cliq:\n    Cliq().teams.list()  # teams.list\n"
        ),
    },
    "importlib": {
        "main.py": (
            "import importlib\nz = importlib.import_module('zoho_cliq')\n"
            "z.Cliq().bots.list()  # bots.list\n"
            "__import__('zoho_cliq').Cliq().teams.list()  # teams.list\n"
        ),
    },
    "a vendored package": {
        "vendor/zoho_cliq/_runtime/__init__.py": "",
        "vendor/zoho_cliq/__init__.py": "Cliq().users.list()\n",
        "main.py": (
            "from vendor import zoho_cliq\nfrom vendor.zoho_cliq import AsyncCliq\n"
            "import vendor.zoho_cliq\nimport vendor.zoho_cliq.client as m\n"
            "zoho_cliq.Cliq().bots.list()  # bots.list\n"
            "AsyncCliq().teams.list()  # teams.list\n"
            "vendor.zoho_cliq.Cliq().stars.list()  # stars.list\n"
            "m.Cliq().chats.list()  # chats.list\n"
        ),
    },
    "fixtures of a conftest": {
        "tests/conftest.py": (
            "import pytest\nfrom zoho_cliq import Cliq\n\n@pytest.fixture\n"
            "def cliq():\n    return Cliq()\n"
        ),
        "tests/unit/test_bots.py": (
            "def test_bots(cliq):\n    assert cliq.bots.list()  # bots.list\n"
        ),
    },
    "modules of the same name": {
        "a/client.py": "from zoho_cliq import Cliq\nc = Cliq()\n",
        "b/client.py": "class Other:\n    bots = {}\nc = Other()\n",
        "a/use.py": "from .client import c\nc.bots.list()  # bots.list\n",
        "b/use.py": "from .client import c\nc.bots.get(1)\n",
    },
    "attributes that another module sets": {
        "state.py": "client = None\n",
        "start.py": "import state\nfrom zoho_cliq import Cliq\nstate.client = Cliq()\n",
        "use.py": "import state\nstate.client.bots.list()  # bots.list\n",
        "use2.py": "from state import client\nclient.teams.list()  # teams.list\n",
    },
    "types alone": {
        "main.py": (
            "from __future__ import annotations\nimport typing as t\n"
            "if t.TYPE_CHECKING:\n    import zoho_cliq\n"
            "def run(c: zoho_cliq.Cliq, d: t.Optional[zoho_cliq.AsyncCliq]):\n"
            "    c.bots.list()  # bots.list\n    d.teams.list()  # teams.list\n"
        ),
    },
    "a method of a resource by its module": {
        "main.py": (
            "from zoho_cliq.resources import bots\n"
            "def run(b: bots.AsyncBotsResource, h: 'bots.BotsHandlersResource'):\n"
            "    b.list()  # bots.list\n    h.get('x', 'y')  # bots.handlers.get\n"
        ),
    },
}


@pytest.mark.parametrize("title", PROGRAMS)
def test_a_program(title: str, tmp_path: Path) -> None:
    sources = PROGRAMS[title]
    calls, unresolved = used(tmp_path, sources, cliq_catalogue())
    read = {n: t for n, t in sources.items() if not n.startswith("vendor/")}
    wanted = {call for name, text in read.items() for call in expected(text, name)}
    assert calls == wanted
    assert unresolved == []


NEWER = {
    "type parameters": """\
from zoho_cliq import Cliq
type Client = Cliq
class Box[T: Cliq]:
    def __init__(self, client: T):
        self.client = client
    def run(self):
        self.client.bots.list()  # bots.list
def first[C: Cliq](client: C, other: Client) -> C:
    client.teams.list()  # teams.list
    other.users.list()  # users.list
    return client
""",
}


@pytest.mark.skipif(sys.version_info < (3, 12), reason="syntax of Python 3.12")
@pytest.mark.parametrize("title", NEWER)
def test_newer_syntax(title: str, tmp_path: Path) -> None:
    calls, unresolved = used(tmp_path, {"main.py": NEWER[title]}, cliq_catalogue())
    assert calls == expected(NEWER[title], "main.py")
    assert unresolved == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("main.py", b"\xef\xbb\xbf%s"),
        ("latin.py", "# coding: latin-1\n'\u00fc'\n%s".encode("latin-1")),
        ("windows.py", b"\r\n%s\r\n"),
        ("odd name\t\x1b[31m.py", b"%s"),
        ("w.pyw", b"%s"),
        ("\udce4.py", b"%s"),
    ],
    ids=[
        "a byte order mark",
        "an encoding",
        "CR LF",
        "escapes",
        "a suffix",
        "no UTF-8",
    ],
)
def test_a_file_of_any_kind_is_read(name: str, data: bytes, tmp_path: Path) -> None:
    line = b"from zoho_cliq import Cliq; Cliq().bots.list()"
    (tmp_path / name).write_bytes(data.replace(b"%s", line))
    calls, unresolved = used(tmp_path, {}, cliq_catalogue())
    assert [call.rpartition(" ")[2] for call in calls] == ["bots.list"]
    assert unresolved == []

"""Methods by constant names, and parameters with stars and defaults."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from usage_support import cliq_catalogue, expected, used

#: A program, and the operations by the lines that need them; `#` tells them in the text.
PROGRAMS = {
    "a constant": """
        from zoho_cliq import Cliq
        NAME = "channels"
        OTHER: str = "teams" if NAME else "users"
        def run(client: Cliq, method="list"):
            getattr(getattr(client, NAME), "list")()  # channels.list
            getattr(client, OTHER).list()  # teams.list users.list
        """,
    "an iteration over constants": """
        from zoho_cliq import Cliq
        NAMES = ("bots", "teams")
        client = Cliq()
        for name in NAMES:
            getattr(client, name).list()  # bots.list teams.list
        all = [getattr(client, each).list() for each in ["users"]]  # users.list
        """,
    "stars with annotations": """
        from zoho_cliq import AsyncCliq, Cliq
        async def run(*clients: AsyncCliq, **named: Cliq):
            await clients[0].bots.list()  # bots.list
            for client in clients:
                await client.teams.list()  # teams.list
            named["eu"].users.list()  # users.list
            for name, each in named.items():
                each.channels.list()  # channels.list
        """,
    "the default of a lambda": """
        from zoho_cliq import Cliq
        run = lambda client=Cliq(), *, other=Cliq(): (
            client.bots.list(),  # bots.list
            other.teams.list(),  # teams.list
        )
        """,
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_program(tmp_path: Path, name: str) -> None:
    text = textwrap.dedent(PROGRAMS[name])
    calls, unresolved = used(tmp_path, {"main.py": text}, cliq_catalogue())
    assert calls == expected(text, "main.py")
    assert unresolved == []


@pytest.mark.parametrize(
    "binding",
    [
        "NAME = input()",
        "NAME = 'bots'\nNAME = input()",
        "NAME = 'bots'\nNAME += 's'",
        "NAME = 'bots'\ndef change():\n    global NAME\n    NAME = input()",
        "NAMES = ['bots']\nNAMES.append(input())\nfor NAME in NAMES: pass",
        "NAMES = ('bots', input())\nfor NAME in NAMES: pass",
        "NAME = NAME",
        "from settings import NAME",
        "with open('names') as NAME: pass",
    ],
)
def test_a_name_that_may_be_another_is_no_constant(
    tmp_path: Path, binding: str
) -> None:
    text = f"from zoho_cliq import Cliq\n{binding}\ngetattr(Cliq(), NAME).list()\n"
    calls, unresolved = used(tmp_path, {"main.py": text}, cliq_catalogue())
    assert calls == set()
    assert [u.partition(" ")[2] for u in unresolved] == [
        "getattr takes any name of client"
    ]

"""Starting: the command line and the client, beside what they are built on."""

from __future__ import annotations

from commands import Command


def start_commands() -> list[Command]:
    """The shortest thing cliqgen does, beside the shortest thing Python does."""
    return [
        _code("start.python", "pass"),
        _code("start.click", "import click"),
        Command(
            name="start.help",
            what="python -m cliqgen --help",
            arguments=["-m", "cliqgen", "--help"],
        ),
    ]


def import_commands() -> list[Command]:
    """The client, from its import to its first method, beside its two libraries."""
    client = 'from zoho_cliq import Cliq; Cliq("t")'
    return [
        _code("import.msgspec", "import msgspec"),
        _code("import.httpx2", "import httpx2"),
        _code("import.httpx2-client", "import httpx2; httpx2.Client()"),
        _code("import.package", "import zoho_cliq"),
        _code("import.client", client),
        _code("import.method", f"{client}.chats.list"),
    ]


def _code(name: str, code: str) -> Command:
    return Command(name=name, what=code, arguments=["-c", code])

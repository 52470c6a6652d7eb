# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The program that serves a fake: `python -m <package>.testing`."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from .fake import Fake


def run(fake: Fake[Any, Any], arguments: list[str] | None = None) -> None:
    """Serve until the user interrupts it: ``python -m <package>.testing --port 8080``.

    Prints the address. The clock runs, so that locks end by themselves.
    """
    parser = argparse.ArgumentParser(description="Serve a fake of the API.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="port; 0 for a free one")
    parser.add_argument(
        "--limits", action="store_true", help="keep to the documented limits"
    )
    given = parser.parse_args(arguments)
    fake.clock.runs = True
    fake.limits = given.limits
    try:
        server = fake.serve(given.host, given.port)
    except OSError as error:
        _give_up(
            parser, f"cannot listen on {given.host}:{given.port}: {error.strerror}"
        )
    with server:
        print(server.url, flush=True)  # noqa: T201
        try:
            server.wait()
        except KeyboardInterrupt:
            return


def _give_up(parser: argparse.ArgumentParser, message: str) -> NoReturn:
    parser.error(message)

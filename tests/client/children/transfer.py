"""One transfer by a process of its own, which tells how much memory it took.

Usage: ``transfer.py sync|async KIND URL FOLDER``. It prints JSON: the bytes that passed,
and the highest resident size in bytes, before the transfer and in all.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
from pathlib import Path
from typing import Any

from zoho_cliq import AsyncCliq, Cliq, stream
from zoho_cliq._runtime.operation import Operation

#: No operation of Cliq takes a body that is nothing but a file.
PUT: Operation[None] = Operation(
    id="files.put", method="PUT", path="/file", responses={204: None}
)


def peak() -> int:
    """The highest resident size of this process so far.

    `ru_maxrss` begins with what the parent had, if that was forked for this one; the
    kernel's own count begins with the program.
    """
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (x for x in status.read_text().splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


class Sent:
    """How much of a body was sent."""

    done = 0

    def __call__(self, done: int, total: int | None) -> None:
        self.done = done


def send(client: Any, kind: str, source: Path) -> Any:
    """Start the upload of a file, in a form or as it is."""
    if kind == "form":
        return client.files.share_to_chat("1", file=[source])
    return client.request(PUT, content=source)


def transfer(client: Any, kind: str, folder: Path) -> int:
    if kind in ("form", "content"):
        sent = Sent()
        send(client.with_options(on_progress=sent), kind, folder / "source.bin")
        return sent.done
    with stream(client.files.download, "1") as download:
        if kind == "iterate":
            return sum(len(piece) for piece in download)
        return download.save(folder / "saved.bin").stat().st_size


async def transfer_async(client: Any, kind: str, folder: Path) -> int:
    if kind in ("form", "content"):
        sent = Sent()
        await send(client.with_options(on_progress=sent), kind, folder / "source.bin")
        return sent.done
    async with stream(client.files.download, "1") as download:
        if kind == "iterate":
            return sum([len(piece) async for piece in download])
        return (await download.save(folder / "saved.bin")).stat().st_size


async def run_async(url: str, kind: str, folder: Path) -> tuple[int, int]:
    async with AsyncCliq("token", base_url=url) as client:
        await client.files.download("small")  # all that is imported on first use
        return peak(), await transfer_async(client, kind, folder)


def run(url: str, kind: str, folder: Path) -> tuple[int, int]:
    with Cliq("token", base_url=url) as client:
        client.files.download("small")
        return peak(), transfer(client, kind, folder)


def main(mode: str, kind: str, url: str, folder: Path) -> None:
    if mode == "async":
        before, passed = asyncio.run(run_async(url, kind, folder))
    else:
        before, passed = run(url, kind, folder)
    report = {"passed": passed, "before": before, "peak": peak()}
    sys.stdout.write(json.dumps(report))


if __name__ == "__main__":
    main(*sys.argv[1:4], Path(sys.argv[4]))  # type: ignore[misc]

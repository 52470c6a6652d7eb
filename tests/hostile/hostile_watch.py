"""Watches what this process does to the machine, by the events of its interpreter.

An audit hook cannot be taken off again, and sees everything that Python code can do:
files that are opened or moved, sockets, processes, imports, code that is run.
"""

from __future__ import annotations

import os
import resource
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType
from typing import Any

from hostile_payloads import MARKER

_REPOSITORY = Path(__file__).resolve().parents[2]
#: What is read without the description's doing. Where links lead is found out once.
_READABLE = tuple(
    os.path.realpath(path)
    for path in (
        *(sys.prefix, sys.base_prefix, sys.exec_prefix, str(_REPOSITORY)),
        *(path for path in sys.path if path),
        *("/dev/null", "/dev/urandom", "/usr/share/zoneinfo", "/usr/lib", "/lib"),
        # The files that the standard library looks at on its own when it is imported.
        *("/etc/mime.types", "/etc/httpd", "/etc/apache", "/usr/local", "/etc/ssl"),
    )
)
_NEVER = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")
_NEVER_TOO = (
    "os.spawn",
    "os.putenv",
    "os.startfile",
    "ctypes.dlopen",
    "pty.",
    "ftplib.",
)
_MOVES = frozenset(
    {
        *("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink"),
        *("os.truncate", "os.chmod", "os.chown", "os.utime", "shutil.rmtree"),
        *("shutil.move", "shutil.copyfile", "shutil.copytree", "tempfile.mkstemp"),
        "tempfile.mkdtemp",
    }
)
_RELATIVE = frozenset({"os.remove", "os.rmdir"})
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass
class Watch:
    """What may be touched at the moment, and what was touched beyond it."""

    inputs: str = "/nowhere"
    output: str = "/nowhere"
    above: str = "/nowhere"
    staging: str = "/nowhere"
    state: str = "/nowhere"
    imports: bool = False
    active: bool = False
    faults: list[str] = field(default_factory=list[str])

    def begin(self, inputs: Path, output: Path, *, imports: bool) -> None:
        """Watch the generator or, with `imports`, the package it made."""
        self.inputs, self.output = map(os.path.realpath, (inputs, output))
        # The folder above is locked, and a new output folder put together beside its place.
        self.above = os.path.realpath(output.parent)
        staging = output.parent / f".{output.name}.cliqgen-staging"
        self.staging = os.path.realpath(staging)
        # There a run keeps the secret that seals its journal.
        home = Path(os.environ.get("XDG_STATE_HOME") or "~/.local/state").expanduser()
        self.state = os.path.realpath(home / "cliqgen")
        self.imports = imports
        self.faults = []
        self.active = True

    def end(self) -> list[str]:
        self.active = False
        return self.faults

    def see(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.active:
            return
        self.active = False  # what follows may itself cause events
        try:
            self._judge(event, args)
        finally:
            self.active = True

    def _judge(self, event: str, args: tuple[Any, ...]) -> None:
        if event.startswith((*_NEVER, *_NEVER_TOO)):
            self.faults.append(f"{event} {args!r:.200}")
        elif event == "open":
            self._open(*args[:3])
        elif event in _MOVES:
            # With a folder's descriptor, as `shutil.rmtree` has it, names are relative.
            folders = [f"/proc/self/fd/{a}/" for a in args if type(a) is int and a > 2]
            for path in args[:2]:
                if isinstance(path, str | bytes | os.PathLike):
                    base = folders[-1] if event in _RELATIVE and folders else ""
                    self._change(event, base + os.fsdecode(path))
        elif event == "import":
            if MARKER in str(args[0]):
                self.faults.append(f"import {args[0]}")
        elif event == "exec":
            self._exec(args[0])

    def _open(self, path: Any, mode: Any, flags: Any) -> None:
        if isinstance(path, int):
            return
        if isinstance(flags, int) and flags & _WRITES:
            self._change("open", path)
            return
        place = _place(path)
        allowed = (self.output, self.inputs, self.staging, self.state, *_READABLE)
        if place != self.above and not any(_below(place, root) for root in allowed):
            self.faults.append(f"open {place!r}")

    def _change(self, event: str, path: Any) -> None:
        place = _place(path)
        own = (self.output, self.staging, self.state)
        if self.imports or not any(_below(place, folder) for folder in own):
            self.faults.append(f"{event} {place!r}")

    def _exec(self, code: Any) -> None:
        if not isinstance(code, CodeType):
            return
        is_package = _below(_place(code.co_filename), self.output)
        if is_package and self.imports:
            return  # its syntax tree is compared
        if is_package or MARKER in repr(_everything(code)):
            self.faults.append(f"exec {code.co_filename} {code.co_names!r:.200}")


def _everything(code: CodeType) -> list[object]:
    found: list[object] = [code.co_names, code.co_varnames]
    for constant in code.co_consts:
        found.append(
            _everything(constant) if isinstance(constant, CodeType) else constant
        )
    return found


def _place(path: Any) -> str:
    return os.path.realpath(os.fsdecode(path))


def _below(place: str, root: str) -> bool:
    """Whether a place is a folder or in it; both with all links followed."""
    return place == root or place.startswith(root.rstrip("/") + "/")


def install(memory: int, seconds: int) -> Watch:
    """Bound the process, and watch it from now on."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    watch = Watch()
    sys.addaudithook(watch.see)
    return watch

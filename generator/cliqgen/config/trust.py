"""Documents and hosts that a configuration may have cliqgen read, ask or run.

A configuration comes with its repository, and its author need not be the user. What it
names in the repository is read. Files elsewhere, URLs, hosts and applications, whose code
is run, must have been trusted by the user, which is noted in the user's state folder, for
each of them and the folder of the configuration.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from msgspec import Struct

from cliqgen.address import Application, Spec, StandardInput, Url
from cliqgen.contained import is_in_git, work_tree
from cliqgen.emit.state import keep, kept
from cliqgen.recorded import is_in_work_tree
from cliqgen.request import GenerateRequest
from cliqgen.source.plain import is_list
from cliqgen.source.roots import is_within

_PURPOSE = "configuration"
#: How many entries are kept for a configuration.
_MOST = 1000


class Untrusted(Struct, frozen=True):
    """What a configuration names, and the user has not trusted."""

    specs: tuple[Spec, ...] = ()
    hosts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.specs or self.hosts)


def untrusted(
    specs: tuple[Spec, ...], hosts: tuple[str, ...], base: Path, *, is_trusted: bool
) -> Untrusted:
    """What of these documents and hosts is neither near nor trusted.

    Args:
        specs: documents and folders of the configuration.
        hosts: the hosts that references may lead to.
        base: the folder of the configuration.
        is_trusted: the user trusts all of it in this run, whether that can be noted or not.
    """
    place = _place(base)
    if is_trusted:
        return Untrusted(tuple(spec for spec in specs if is_of_git(spec, place)))
    trusted = _trusted(place)
    return Untrusted(
        tuple(
            s
            for s in specs
            if is_of_git(s, place) or not (_is_near(s, place) or _entry(s) in trusted)
        ),
        tuple(host for host in hosts if {"host": host} not in trusted),
    )


def trust(request: GenerateRequest, base: Path) -> None:
    """Note that the user trusts what a request of a configuration names."""
    place = _place(base)
    entries = [
        *_trusted(place),
        *(_entry(s) for s in request.named() if not _is_near(s, place)),
        *({"host": host} for host in request.hosts),
    ]
    texts = dict.fromkeys(json.dumps(entry) for entry in entries if entry is not None)
    content = f"[{', '.join([*texts][-_MOST:])}]".encode("ascii")
    keep(_PURPOSE, place, content)


def is_of_git(spec: Spec, base: Path) -> bool:
    """Whether it is a file of git, which describes no API and may have credentials."""
    if not isinstance(spec, Path):
        return False
    try:
        place = _place(base)
        return is_in_git(spec.resolve(), work_tree(place) or place)
    except (OSError, ValueError, RuntimeError):  # told when it is read
        return False


def _is_near(spec: Spec, place: Path) -> bool:
    """Whether it is a file of the repository, or without one below the configuration."""
    if not isinstance(spec, Path):
        return False
    try:
        if is_in_work_tree(spec, place):
            return True
        return work_tree(place) is None and is_within(spec.resolve(), place)
    except (OSError, ValueError, RuntimeError):  # told when it is read
        return True


def _entry(spec: Spec) -> Any:
    """What is noted about a document; None for standard input."""
    if isinstance(spec, StandardInput):
        return None
    if isinstance(spec, Url):
        return {"url": spec.name}
    if isinstance(spec, Application):
        return {"application": spec.name}
    return str(spec.resolve())


def _trusted(place: Path) -> list[Any]:
    try:
        entries: object = json.loads(kept(_PURPOSE, place) or b"[]")
    except (ValueError, RecursionError):
        return []
    return list(entries) if is_list(entries) else []


def _place(base: Path) -> Path:
    return base.resolve()

"""Which documents and folders outside of its repository a client was made from, here.

The record of an output folder comes with the repository, and is not a reason to read a file
elsewhere, to ask a host, or to import an application, which runs its code. That the user
named it is one, so it need not be named each time. An application is noted with the
folder that it was imported from.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from cliqgen.address import Application, Spec, StandardInput, Url
from cliqgen.emit.state import keep, kept
from cliqgen.recorded import is_in_work_tree, is_within_reach
from cliqgen.request import GenerateRequest
from cliqgen.source.plain import is_list, is_mapping

_PURPOSE = "documents"


def remember_named(request: GenerateRequest, folder: Path) -> None:
    """Note what a client was just made from, as far as its repository does not hold it."""
    place = folder.resolve()
    try:
        named = request.named()
        noted = [_noted(spec) for spec in named if _is_noted(spec, place)]
    except (OSError, ValueError, RuntimeError):  # it is gone already
        return
    noted.sort(key=json.dumps)
    if noted and noted != _named(place):
        keep(_PURPOSE, place, json.dumps(noted).encode("ascii"))


def may_be_read(spec: Spec, folder: Path) -> bool:
    """Whether a document that an output folder records may be read for that alone."""
    try:
        place = folder.resolve()
        if isinstance(spec, Path) and is_within_reach(spec, place):
            return True
        return not isinstance(spec, StandardInput) and _noted(spec) in _named(place)
    except (OSError, ValueError, RuntimeError):  # links without end, or no such path
        return False


def placed(spec: Spec, folder: Path) -> Spec:
    """What an output folder records, an application with the folder that was noted.

    Where none was noted, the application is none that may be read.
    """
    if not isinstance(spec, Application):
        return spec
    for entry in _named(folder.resolve()):
        if is_mapping(entry) and entry.get("application") == spec.name:
            return replace(spec, folder=Path(str(entry.get("folder", ""))))
    return spec


def _is_noted(spec: Spec, place: Path) -> bool:
    if isinstance(spec, Path):
        return not is_in_work_tree(spec, place)
    return not isinstance(spec, StandardInput)


def _noted(spec: Spec) -> Any:
    """The entry of a path, resolved, or the kind and name of an address."""
    if isinstance(spec, Path):
        return str(spec.resolve())
    if isinstance(spec, Url):
        return {"url": spec.name}
    if isinstance(spec, Application):
        return {"application": spec.name, "folder": str(spec.folder.resolve())}
    return None


def _named(place: Path) -> list[Any]:
    try:
        known: object = json.loads(kept(_PURPOSE, place) or b"[]")
    except ValueError:
        return []
    return list(known) if is_list(known) else []

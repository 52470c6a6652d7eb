"""Documents outside its repository that the user has named for a client.

The records of an output folder come with the repository, so they do not justify reading a
file elsewhere, asking a host, or importing an application, which runs its code. But the
user's own arguments do, so they need not be repeated each time. An application is noted
with the folder that it was imported from.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cliqgen.address import Application, Spec, StandardInput, Url
from cliqgen.emit.state import keep, kept
from cliqgen.recorded import is_in_work_tree, is_within_reach
from cliqgen.replacing import replace
from cliqgen.request import GenerateRequest
from cliqgen.source.plain import is_list, is_mapping

_PURPOSE = "documents"


def remember_named(request: GenerateRequest, folder: Path) -> None:
    """Note the documents outside its repository that a client was just generated from."""
    place = folder.resolve()
    try:
        named = request.named()
        noted = [_noted(spec) for spec in named if _is_noted(spec, place)]
    except (OSError, ValueError, RuntimeError):  # it no longer exists
        return
    noted.sort(key=json.dumps)
    if noted and noted != _named(place):
        keep(_PURPOSE, place, json.dumps(noted).encode("ascii"))


def may_be_read(spec: Spec, folder: Path) -> bool:
    """Whether a document may be read just because an output folder records it."""
    try:
        place = folder.resolve()
        if isinstance(spec, Path) and is_within_reach(spec, place):
            return True
        return not isinstance(spec, StandardInput) and _noted(spec) in _named(place)
    except (OSError, ValueError, RuntimeError):  # endless links, or no such path
        return False


def placed(spec: Spec, folder: Path) -> Spec:
    """A recorded document; an application gets the folder that was noted.

    Without a noted folder the application may not be imported.
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
        entries: object = json.loads(kept(_PURPOSE, place) or b"[]")
    except ValueError:
        return []
    return list(entries) if is_list(entries) else []

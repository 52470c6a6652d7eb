"""Runs that would only repeat the last one, told without making them.

What the last run into an output folder came to is noted in the user's state folder. It
holds while everything that the output depends on has the same bytes: cliqgen, Python and
what is installed, the request, the files that were looked for and those that were
written. That a run which follows another one changes nothing is what `tests/determinism`
and `tests/histories` hold.

Nothing of the output folder is believed. Its manifest may be a stranger's, and agree with
files that no run has written; so the note has the hash of the manifest. What is otherwise,
or odd, is a reason to make the run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cliqgen.diagnostics import CliqgenError, Diagnostic, Position, Severity
from cliqgen.emit.compare import RECORDS
from cliqgen.emit.maker import maker_hash
from cliqgen.emit.places import check_place, digest, refuse_links, remains
from cliqgen.emit.state import drop, keep, kept
from cliqgen.hashes import hash_of_text
from cliqgen.manifest import NAME, Manifest, is_left_alone, read_manifest
from cliqgen.on_edit import OnEdit
from cliqgen.openapi.left_out import LeftOut
from cliqgen.request import Filters, GenerateRequest
from cliqgen.source.plain import is_mapping
from cliqgen.source.text import display_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cliqgen.inputs import Reading
    from cliqgen.pipeline import Generated

_PURPOSE = "last-run"
#: What is told of the names that were there before the run, and not after it.
_PASSING = "name-record"


@dataclass(frozen=True)
class Outcome:
    """What a run says of a client, and would say again.

    `filters` are those that held, and `manifest` is the hash of what was recorded.
    `edited` are the files whose edit by hand it kept, and `unchanged` is how many others
    there are. `custom` are the names that the user's own code gives to the client.
    """

    package: str
    operations: int
    left_out: LeftOut
    dependencies: tuple[str, ...]
    custom: tuple[str, ...]
    edited: tuple[str, ...]
    unchanged: int
    findings: tuple[Diagnostic, ...]
    filters: Filters
    manifest: str


def note_run(
    generated: Generated,
    place: Path,
    folder: Path,
    findings: Iterable[Diagnostic],
    edited: tuple[str, ...],
) -> None:
    """Note what a run into a folder came to, under the place that its job tells.

    Nothing is noted, and what was is dropped, where the next run may have more to say.
    """
    found = tuple(findings)
    if not _can_repeat(generated.request) or any(f.code == _PASSING for f in found):
        drop(_PURPOSE, place)
        return
    left_out = generated.left_out
    outcome = Outcome(
        generated.package,
        generated.operations,
        LeftOut(left_out.operations, left_out.schemas),
        generated.dependencies,
        generated.custom,
        edited,
        len(generated.files) + len(RECORDS) - len(edited),
        found,
        generated.filters,
        digest(folder / NAME) or "",
    )
    note = {
        "key": _key(generated.request, generated.filters),
        **_reading_json(generated.reading),
        "outcome": asdict(outcome),
    }
    keep(_PURPOSE, place, json.dumps(note, default=_plain).encode("ascii"))


def last_outcome(
    request: GenerateRequest, place: Path, filters: Filters | None
) -> Outcome | None:
    """What the last run came to, if the same is asked for and read now.

    None where anything but the output folder is otherwise than it was. Without `filters`
    those of that run hold.
    """
    if not _can_repeat(request):
        return None
    try:
        note: object = json.loads(kept(_PURPOSE, place) or b"null")
        if not is_mapping(note):
            return None
        outcome = _outcome(note["outcome"])
        wanted = outcome.filters if filters is None else filters
        is_same = note["key"] == _key(request, wanted) and _reads_the_same(note)
        return outcome if is_same else None
    except (ValueError, LookupError, TypeError, OSError, RuntimeError):
        return None


def is_as_written(
    folder: Path, outcome: Outcome, on_edit: OnEdit = OnEdit.STOP
) -> bool:
    """Whether a folder is what the run wrote to it, down to the last byte.

    Edits by hand are as they were kept, if that is what is to become of them. False as
    well where a run is going on there, or was interrupted.
    """
    if outcome.edited and on_edit not in (OnEdit.STOP, OnEdit.KEEP):
        return False
    try:
        check_place(folder)
        if remains(folder.resolve()) or digest(folder / NAME) != outcome.manifest:
            return False
        manifest = read_manifest(folder)
        if manifest is None or tuple(manifest.kept) != tuple(sorted(outcome.edited)):
            return False
        refuse_links(folder, [*manifest.files, *RECORDS])
        return all(_is_written(folder, name, manifest) for name in manifest.files)
    except (CliqgenError, OSError, RuntimeError):  # told by the run that is made
        return False


def _is_written(folder: Path, name: str, manifest: Manifest) -> bool:
    current, known = digest(folder / name), manifest.files[name]
    if current == manifest.kept.get(name, known):
        return True
    return bool(current) and is_left_alone(name, current, (known,))


def _can_repeat(request: GenerateRequest) -> bool:
    """Whether all that is read are files: what others serve is asked for again."""
    return (
        all(isinstance(spec, Path) for spec in request.specs)
        and not request.hosts
        and request.stored is None
        and request.known_names is None
    )


def _key(request: GenerateRequest, filters: Filters) -> str:
    """The hash of who makes what, and of where relative paths and links lead."""
    named = [path for path in request.named() if isinstance(path, Path)]
    ways = [(display_name(path), str(path.resolve())) for path in named]
    table, root = request.status_codes is None, request.root is None
    urls = [url for url, _ in request.maps]
    numbers = [len(request.specs), len(request.overlays), table, root, urls]
    rest = replace(
        request, specs=(), overlays=(), status_codes=None, root=None, maps=()
    )
    asked = [str(Path.cwd()), ways, numbers, repr(replace(rest, filters=filters))]
    return hash_of_text(json.dumps([maker_hash(), *asked]))


def _reading_json(reading: Reading) -> dict[str, Any]:
    return {
        "read": {str(path): known for path, known in reading.hashes.items()},
        "ways": {
            str(path): None if real is None else str(real)
            for path, real in reading.ways.items()
        },
    }


def _reads_the_same(note: Mapping[str, Any]) -> bool:
    """Whether paths lead where they led, and every file is as it was, or still not there."""
    for text, real in note["ways"].items():
        if real is None or str(Path(text).resolve()) != real:
            return False
    return all(
        (digest(Path(text)) or None) == known for text, known in note["read"].items()
    )


def _plain(value: object) -> Any:
    if isinstance(value, Severity):
        return value.value
    raise TypeError(type(value).__name__)


def _outcome(stated: dict[str, Any]) -> Outcome:
    """What `asdict` made of an outcome.

    Raises:
        LookupError, TypeError, ValueError: it is of another version.
    """
    if stated.keys() != {field.name for field in fields(Outcome)}:
        raise ValueError("it has another version")
    left_out, filters = stated["left_out"], stated["filters"]
    return Outcome(
        package=stated["package"],
        operations=stated["operations"],
        left_out=LeftOut(tuple(left_out["operations"]), tuple(left_out["schemas"])),
        dependencies=tuple(stated["dependencies"]),
        custom=tuple(stated["custom"]),
        edited=tuple(stated["edited"]),
        unchanged=stated["unchanged"],
        findings=tuple(map(_finding, stated["findings"])),
        filters=Filters(tuple(filters["include"]), tuple(filters["exclude"])),
        manifest=stated["manifest"],
    )


def _finding(stated: dict[str, Any]) -> Diagnostic:
    place = stated["position"]
    return Diagnostic(
        code=stated["code"],
        severity=Severity(stated["severity"]),
        message=stated["message"],
        remedy=stated["remedy"],
        position=None if place is None else _position(place),
        detail=tuple(stated["detail"]),
    )


def _position(stated: dict[str, Any]) -> Position:
    return Position(
        file=stated["file"],
        line=stated["line"],
        column=stated["column"],
        pointer=stated["pointer"],
        context=tuple((number, line) for number, line in stated["context"]),
        member=stated["member"],
    )

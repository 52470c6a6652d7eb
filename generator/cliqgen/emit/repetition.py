"""Recognizing runs that would only repeat the previous one.

The outcome of the previous run for an output folder is noted in the user's state folder.
It is valid while everything that the output depends on has the same bytes: cliqgen, Python
and what is installed, the request, the files that were looked up and those that were
written. `tests/determinism` and `tests/histories` verify that repeated runs change nothing.
The output folder is not trusted. Its manifest may come from others, and agree with files

that no run has written; so the note has the hash of the manifest. If anything differs, or
is odd, the run is made.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, to_builtins

from cliqgen.diagnostics import CliqgenError, Diagnostic, Position, Severity
from cliqgen.emit.compare import RECORDS
from cliqgen.emit.maker import maker_hash
from cliqgen.emit.places import check_place, digest, refuse_links, remains
from cliqgen.emit.state import drop, keep, kept
from cliqgen.hashes import hash_of_text
from cliqgen.manifest import NAME, Manifest, is_left_alone, read_manifest
from cliqgen.on_edit import OnEdit
from cliqgen.openapi.left_out import LeftOut
from cliqgen.replacing import replace
from cliqgen.request import Filters, GenerateRequest
from cliqgen.source.plain import is_mapping
from cliqgen.source.text import display_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cliqgen.inputs import Reading
    from cliqgen.pipeline import Generated

_PURPOSE = "last-run"
#: The code of diagnostics about names from before the run, which are not repeated.
_PASSING = "name-record"


class Outcome(Struct, frozen=True):
    """What a run reports about a client, and would report again.

    `filters` are those of the run, and `manifest` is the hash of the manifest. `edited` are
    the files whose edits it kept, and `unchanged` is the number of the others. `custom` are
    the names that the user's own code adds to the client.
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
    """Note the outcome of a run for a folder, under the place of its job.

    If the next run may report something else, nothing is noted, and an old note is dropped.
    """
    reported = tuple(findings)
    if not _can_repeat(generated.request) or any(f.code == _PASSING for f in reported):
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
        reported,
        Filters(generated.filters.include, generated.filters.exclude),
        digest(folder / NAME) or "",
    )
    note = {
        "key": _key(generated.request, generated.filters),
        **_reading_json(generated.reading),
        "outcome": to_builtins(outcome),
    }
    keep(_PURPOSE, place, json.dumps(note).encode("ascii"))


def last_outcome(
    request: GenerateRequest, place: Path, filters: Filters | None
) -> Outcome | None:
    """The outcome of the previous run, if request and inputs are the same.

    None if anything except the output folder has changed. Without `filters` those of that
    run apply.
    """
    if not _can_repeat(request):
        return None
    try:
        note: object = json.loads(kept(_PURPOSE, place) or b"null")
        if not is_mapping(note):
            return None
        outcome = _outcome(note["outcome"])
        effective = outcome.filters if filters is None else filters
        is_same = note["key"] == _key(request, effective) and _reads_the_same(note)
        return outcome if is_same else None
    except (ValueError, LookupError, TypeError, OSError, RuntimeError):
        return None


def is_as_written(
    folder: Path, outcome: Outcome, on_edit: OnEdit = OnEdit.STOP
) -> bool:
    """Whether a folder is exactly what the run wrote to it, to the byte.

    Kept edits must be unchanged, if edits are to be kept. Also False if a run is writing
    there, or was interrupted.
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
    except (CliqgenError, OSError, RuntimeError):  # reported by the actual run
        return False


def _is_written(folder: Path, name: str, manifest: Manifest) -> bool:
    current, recorded = digest(folder / name), manifest.files[name]
    if current == manifest.kept.get(name, recorded):
        return True
    return bool(current) and is_left_alone(name, current, (recorded,))


def _can_repeat(request: GenerateRequest) -> bool:
    """Whether all inputs are files; others must be requested again."""
    return (
        all(isinstance(spec, Path) for spec in request.specs)
        and not request.hosts
        and request.stored is None
        and request.previous_names is None
    )


def _key(request: GenerateRequest, filters: Filters) -> str:
    """The hash of cliqgen and the request, and of the targets of relative paths and links."""
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
        "read": {str(path): hash_ for path, hash_ in reading.hashes.items()},
        "ways": {
            str(path): None if real is None else str(real)
            for path, real in reading.ways.items()
        },
    }


def _reads_the_same(note: Mapping[str, Any]) -> bool:
    """Whether paths have the same targets, and every file is unchanged, or still missing."""
    for text, real in note["ways"].items():
        if real is None or str(Path(text).resolve()) != real:
            return False
    return all(
        (digest(Path(text)) or None) == hash_ for text, hash_ in note["read"].items()
    )


def _outcome(data: dict[str, Any]) -> Outcome:
    """Restore an outcome from plain data.

    Raises:
        LookupError, TypeError, ValueError: it is of another version.
    """
    if data.keys() != {*Outcome.__struct_fields__}:
        raise ValueError("it has another version")
    left_out, filters = data["left_out"], data["filters"]
    return Outcome(
        package=data["package"],
        operations=data["operations"],
        left_out=LeftOut(tuple(left_out["operations"]), tuple(left_out["schemas"])),
        dependencies=tuple(data["dependencies"]),
        custom=tuple(data["custom"]),
        edited=tuple(data["edited"]),
        unchanged=data["unchanged"],
        findings=tuple(map(_finding, data["findings"])),
        filters=Filters(tuple(filters["include"]), tuple(filters["exclude"])),
        manifest=data["manifest"],
    )


def _finding(data: dict[str, Any]) -> Diagnostic:
    place = data["position"]
    return Diagnostic(
        code=data["code"],
        severity=Severity(data["severity"]),
        message=data["message"],
        remedy=data["remedy"],
        position=None if place is None else _position(place),
        detail=tuple(data["detail"]),
    )


def _position(data: dict[str, Any]) -> Position:
    return Position(
        file=data["file"],
        line=data["line"],
        column=data["column"],
        pointer=data["pointer"],
        context=tuple((number, line) for number, line in data["context"]),
        member=data["member"],
    )

"""Writing the finished files into an output folder, all or none.

Whatever happens while it writes, even if the process is killed or the disk is full, the
folder has the old state or the new one, and files of others stay in place. The next run
cleans up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from cliqgen.archive import ARCHIVE
from cliqgen.emit.compare import RECORDS, Change, State, current_digest, survey
from cliqgen.emit.edits import Decisions, decide, in_the_way
from cliqgen.emit.lock import exclusive
from cliqgen.emit.places import (
    STAGING,
    check_place,
    missing_parents,
    owned,
    refuse_links,
    remains,
    remove_empty,
    unwritable,
)
from cliqgen.emit.reuse import note_written
from cliqgen.emit.run import change, recover
from cliqgen.emit.written import Plan, Written
from cliqgen.hashes import Content
from cliqgen.manifest import NAME, Manifest, manifest_file, owned_files
from cliqgen.on_edit import OnEdit
from cliqgen.pipeline import Generated
from cliqgen.writings import writing


def write(
    generated: Generated,
    folder: Path,
    *,
    on_edit: OnEdit = OnEdit.STOP,
    waiting: Callable[[], None] = lambda: None,
) -> Written:
    """Bring the output folder to the generated state.

    Files that cliqgen does not own are unchanged. Edited files of its own stop the run,
    unless `on_edit` says otherwise or the edit was kept before. `waiting` is called if
    another run is writing there.

    Raises:
        CliqgenError: the folder is not ours, was edited or cannot be written; nothing
            has changed then.
    """
    created: list[Path] = []
    try:
        check_place(folder)
        refuse_links(folder, generated.files)
        place = folder.resolve()
        created = missing_parents(place)
        if created:
            place.parent.mkdir(parents=True, exist_ok=True)
        with exclusive(place, waiting):
            recover(place)
            manifest = owned(folder)
            refuse_links(folder, [*generated.files, *manifest.files, *RECORDS])
            files = owned_files(generated)
            states = list(survey(folder, _client(generated, files), manifest))
            decided = decide(folder, states, on_edit)
            records = _records(generated, files, folder, decided)
            changes = _changes(records, folder, states, decided)
            if changes:
                own = _own(changes, manifest)
                is_package = generated.request.layout == "package"
                with writing(folder):
                    change(place, changes, own, is_package=is_package)
            note_written(place, records[NAME].hash)
    except OSError as error:
        raise unwritable(_named(folder, error), error) from None
    finally:
        remove_empty(created)
    return _written(generated, changes, decided)


def plan(generated: Generated, folder: Path) -> Plan:
    """What `write` would change, without changing anything or waiting.

    Raises:
        CliqgenError: the folder is not ours, or cannot be read.
    """
    check_place(folder)
    manifest = owned(folder)
    refuse_links(folder, [*generated.files, *manifest.files, *RECORDS])
    files = owned_files(generated)
    states = list(survey(folder, _client(generated, files), manifest))
    edited = tuple(state.name for state in states if state.is_edited)
    foreign = tuple(state.name for state in states if state.is_foreign)
    usual = [s for s in states if not (s.is_edited or s.is_foreign)]
    kept = {s.name: s.current or "" for s in states if s.is_kept and s.wanted}
    decided = decide(folder, usual, OnEdit.STOP)
    decided.kept.update(kept)
    records = _records(generated, files, folder, decided)
    changes = _changes(records, folder, states, decided)
    return Plan(
        added=_named_by(changes, was_there=False, stays=True),
        changed=_named_by(changes, was_there=True, stays=True),
        deleted=_named_by(changes, was_there=True, stays=False),
        edited=edited,
        stopping=tuple(s.name for s in states if s.is_edited and not s.is_kept),
        foreign=foreign,
    )


def is_interrupted(folder: Path) -> bool:
    """Whether a run that writes to a folder was interrupted, or is active."""
    return bool(remains(folder.resolve()))


def _client(generated: Generated, files: Mapping[str, Content]) -> dict[str, Content]:
    return {name: files[name] for name in generated.files}


def _records(
    generated: Generated,
    files: Mapping[str, Content],
    folder: Path,
    decided: Decisions,
) -> dict[str, Content]:
    manifest = manifest_file(generated, files, folder, decided.kept)
    return {ARCHIVE: files[ARCHIVE], NAME: manifest}


def _changes(
    records: Mapping[str, Content],
    folder: Path,
    states: Iterable[State],
    decided: Decisions,
) -> dict[str, Change]:
    """Every file that changes, including the records."""
    contents = {**decided.contents, **records}
    current_of = {state.name: state.current for state in states}
    changes: dict[str, Change] = {}
    for name in sorted(contents, key=lambda name: (name == NAME, name)):
        current = current_of.get(name)
        if name in RECORDS:
            current = current_digest(folder / name)
        if current == "":
            raise in_the_way(folder / name)
        if current != contents[name].hash:
            changes[name] = Change(current, contents[name])
    for name in decided.deleted:
        changes[name] = Change(current_of[name], None)
    return changes


def _own(changes: Mapping[str, Change], manifest: Manifest) -> dict[str, str]:
    """The hashes of cliqgen's files before the run.

    For an unchanged file it is the recorded one: any other content is someone's work.
    """
    recorded = {**manifest.files, **manifest.kept}
    changed = {name: item.previous for name, item in changes.items()}
    return {
        name: digest
        for name, digest in {**recorded, **changed}.items()
        if digest is not None
    }


def _named_by(
    changes: Mapping[str, Change], *, was_there: bool, stays: bool
) -> tuple[str, ...]:
    return tuple(
        name
        for name, item in changes.items()
        if (item.previous is not None) is was_there
        and (item.wanted is not None) is stays
    )


def _written(
    generated: Generated, changes: Mapping[str, Change], decided: Decisions
) -> Written:
    merged = tuple(decided.merged)
    kept = tuple(name for name in decided.kept if name not in merged)
    stays = sum(1 for item in changes.values() if item.wanted is not None)
    return Written(
        added=_named_by(changes, was_there=False, stays=True),
        changed=_named_by(changes, was_there=True, stays=True),
        deleted=_named_by(changes, was_there=True, stays=False),
        unchanged=len(generated.files) + len(RECORDS) - stays - len(kept),
        kept=kept,
        merged=merged,
        released=tuple(decided.released),
    )


def _named(folder: Path, error: OSError) -> Path:
    """The file to name in a message; for staged files that is the folder."""
    place = folder.resolve()
    for name in (error.filename2, error.filename):
        path = Path(name) if isinstance(name, str) else place
        inside = path.relative_to(place) if path.is_relative_to(place) else Path()
        if inside.parts and not inside.parts[0].startswith(STAGING):
            return folder / inside
    return folder

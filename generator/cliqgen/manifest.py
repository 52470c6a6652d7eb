"""`.cliqgen.json`: what generated an output folder, from what, and which files it owns."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType, field

from cliqgen import __version__
from cliqgen.address import recorded_address
from cliqgen.archive import ARCHIVE, pack, stored_inputs
from cliqgen.contained import is_inside, is_ownable
from cliqgen.diagnostics import Position, failure
from cliqgen.hashes import Content
from cliqgen.inputs import Inputs
from cliqgen.recorded import (
    FilterRecord,
    SourceRecord,
    read_source,
    source_record,
)
from cliqgen.regular import read_regular
from cliqgen.request import Filters, GenerateRequest

if TYPE_CHECKING:
    from cliqgen.pipeline import Generated

NAME = ".cliqgen.json"
#: Files of Git that users may have already, or add to.
_OF_GIT = frozenset({".gitattributes", ".gitignore"})


class _DocumentsRecord(msgspec.Struct, frozen=True, kw_only=True):
    """`Inputs` as JSON, without the contents."""

    specs: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    status_codes: str | None = None
    mapped: dict[str, str] | UnsetType = UNSET


class _Record(msgspec.Struct, frozen=True, kw_only=True):
    """The manifest as JSON, in the order in which it is written.

    Old versions wrote no `source`, `documents` and `printed`, and `filters` at the top.
    """

    manifest: Literal[1]
    generator: str = ""
    formatter: str = ""
    package: str = ""
    inputs: dict[str, str] = {}
    documents: _DocumentsRecord | None = None
    source: SourceRecord | None = None
    filters: FilterRecord | UnsetType = UNSET
    files: dict[str, str]
    custom: tuple[str, ...] | UnsetType = UNSET
    kept: dict[str, str] | UnsetType = UNSET
    printed: dict[str, str] = {}


class Manifest(Struct, frozen=True):
    """The record of a previous run: its generator and formatter, and hashes by path.

    `hashes` are those of the documents by name, `files` those of the files as written,
    and `printed` those of the modules as the templates printed them, before they were
    formatted. `request` would generate the client again; None if an old version did not record
    it. `inputs` are the names of its documents, without their contents; None likewise.
    `kept` are the hashes of files that were edited by hand and kept, `custom` the names that
    the user's own code added to the client.
    """

    formatter: str
    filters: Filters
    files: Mapping[str, str]
    printed: Mapping[str, str]
    generator: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict[str, str])
    request: GenerateRequest | None = None
    inputs: Inputs | None = None
    kept: Mapping[str, str] = field(default_factory=dict[str, str])
    custom: tuple[str, ...] = ()


def written_files(
    generated: Generated, folder: Path, kept: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """Everything that a run writes: the client, its inputs and its manifest.

    `kept` are the hashes of edited files that stay, for the manifest to record.
    """
    owned = owned_files(generated)
    manifest = manifest_file(generated, owned, folder, kept or {})
    return {**{path: file.data for path, file in owned.items()}, NAME: manifest.data}


def owned_files(generated: Generated) -> dict[str, Content]:
    """The files with hashes in the manifest: the client and its inputs, sorted by path."""
    texts = generated.files.items()
    owned = {path: Content(text.encode("utf-8")) for path, text in texts}
    archive = generated.archive
    if archive is None:
        contents = stored_inputs(generated.inputs, generated.names)
        archive = pack(contents, generated.previous_archive)
    owned[ARCHIVE] = Content(archive)
    return dict(sorted(owned.items()))


def manifest_file(
    generated: Generated,
    owned: Mapping[str, Content],
    folder: Path,
    kept: Mapping[str, str],
) -> Content:
    """The manifest of a run: a function of its inputs and their places."""
    from cliqgen.formatting import formatter_version

    record = _Record(
        manifest=1,
        generator=generator_version(),
        formatter=formatter_version(),
        package=generated.package,
        inputs=generated.inputs.hashes(),
        documents=_documents_record(generated.inputs),
        source=source_record(
            generated.request, generated.package, generated.filters, folder
        ),
        files={path: file.hash for path, file in owned.items()},
        custom=tuple(generated.custom) or UNSET,
        kept=dict(sorted(kept.items())) or UNSET,
        printed=dict(generated.printed),
    )
    text = msgspec.json.format(msgspec.json.encode(record), indent=2)
    return Content(text + b"\n")


def is_left_alone(
    name: str, current: str | None, generated: Collection[str | None]
) -> bool:
    """Whether it is a `.gitignore` or `.gitattributes` that the user wrote or changed.

    Users have their own, or add to the generated one, which is theirs from then on.
    `current` is the hash of the file, `generated` are those that were or are written.
    """
    return name in _OF_GIT and current is not None and current not in generated


def generator_version() -> str:
    """The name of this cliqgen in a manifest."""
    return f"cliqgen {__version__}"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an output folder; None without one.

    Raises:
        CliqgenError: it cannot be read, or names files outside the folder, or files that
            cliqgen never writes.
    """
    path = folder / NAME
    try:
        if path.is_symlink():
            raise failure(
                "output-foreign",
                f"{path} is a symbolic link",
                Position(str(path)),
                remedy="Remove the link; cliqgen only writes regular files.",
            )
        record = msgspec.json.decode(read_regular(path), type=_Record)
        return _manifest(record, folder)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, msgspec.DecodeError, RecursionError) as error:
        raise failure(
            "manifest-invalid", f"cannot use {path}: {error}", Position(str(path))
        ) from None


def _manifest(record: _Record, folder: Path) -> Manifest:
    """Read a record, as far as it can be trusted.

    Raises:
        ValueError: it names files that are never cliqgen's, or invalid settings.
    """
    kept = {} if record.kept is UNSET else record.kept
    for name in (*record.files, *record.printed, *kept):
        if not is_ownable(name):
            raise ValueError(f"it claims {name!r}, which cliqgen never writes")
    source = record.source
    filters = record.filters if source is None else source.filters
    recorded = Filters() if filters is UNSET else filters.filters()
    return Manifest(
        record.formatter,
        recorded,
        record.files,
        record.printed,
        generator=record.generator,
        hashes=record.inputs,
        request=None if source is None else read_source(source, folder),
        inputs=None if record.documents is None else _inputs(record.documents),
        kept=kept,
        custom=() if record.custom is UNSET else record.custom,
    )


def recorded_filters(folder: Path) -> Filters:
    """The filters with which a client was generated.

    Raises:
        CliqgenError: the manifest is damaged.
    """
    manifest = read_manifest(folder)
    return Filters() if manifest is None else manifest.filters


def _documents_record(inputs: Inputs) -> _DocumentsRecord:
    """The given inputs, by their roles."""
    return _DocumentsRecord(
        specs=inputs.specs,
        overlays=inputs.overlays,
        status_codes=inputs.status_codes,
        mapped=dict(sorted(inputs.mapped.items())) or UNSET,
    )


def _inputs(record: _DocumentsRecord) -> Inputs:
    """The names of the documents, without their contents.

    Raises:
        ValueError: one of them leads out of the archive.
    """
    mapped = {} if record.mapped is UNSET else record.mapped
    table = record.status_codes
    names = [name for name in record.specs if recorded_address(name) is None]
    names += [*record.overlays, *mapped.values(), *([] if table is None else [table])]
    if not all(map(is_inside, names)):
        raise ValueError("the names of its documents are not paths")
    return Inputs(
        {},
        specs=record.specs,
        overlays=record.overlays,
        status_codes=table,
        mapped=mapped,
    )

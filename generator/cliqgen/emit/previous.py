"""Regenerating the previous client, as it was before any edit, from its records.

The documents come from the archive beside the client, so neither the network nor the
present descriptions are read. Files that another cliqgen or another formatter prints
differently are recognized by their hashes.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec import Struct

from cliqgen.address import Spec, recorded_address
from cliqgen.archive import ARCHIVE, ARCHIVES, unpack
from cliqgen.contained import is_inside
from cliqgen.diagnostics import CliqgenError, Diagnostics, Position
from cliqgen.emit.reuse import reuse_formatted
from cliqgen.hashes import hash_of, hash_of_text
from cliqgen.inputs import NAMES, Inputs
from cliqgen.manifest import NAME, Manifest, read_manifest
from cliqgen.namerecord import read_names
from cliqgen.names import NameRecord
from cliqgen.pipeline import Generated, NoOutput, Run, generate
from cliqgen.regular import read_regular
from cliqgen.replacing import replace
from cliqgen.request import GenerateRequest

if TYPE_CHECKING:
    from cliqgen.formatting import Reuse


class Regenerated(Struct, frozen=True):
    """The regenerated client, and those of its files that are as before.

    `pristine` are the contents whose hashes are in the manifest.
    """

    generated: Generated
    pristine: Mapping[str, str]


class _PreviousOutput(Struct, NoOutput, frozen=True):
    """The output folder of a previous run; its filters and names are in the request."""

    folder: Path
    manifest: Manifest

    def formatted(self, package: str) -> Reuse:
        return reuse_formatted(self.folder)

    def custom(self, package: str) -> tuple[str, ...]:
        return self.manifest.custom


def previous_inputs(folder: Path) -> dict[str, bytes] | None:
    """The documents that a client was generated from, by name.

    None if they are unknown: the archive is missing or damaged, or is of an old version.
    """
    manifest = _manifest(folder)
    stored = None if manifest is None else _stored(folder, manifest)
    return stored and {n: content for n, content in stored.items() if n != NAMES}


def previous_names(folder: Path, diagnostics: Diagnostics) -> NameRecord:
    """The names in a client; empty if they are unknown.

    Old versions did not record them. Lost names are reported to `diagnostics`.
    """
    manifest = _manifest(folder)
    if manifest is None:
        return NameRecord()
    stored = _stored(folder, manifest)
    if stored is not None:
        try:
            return _names(stored)
        except ValueError as error:
            reason = f"cannot read the names recorded in {folder}: {error}"
    elif (name := _archive_name(manifest)) is not None:
        reason = f"{folder / name} is missing, or is not the one that {NAME} records"
    else:
        return NameRecord()
    diagnostics.add(
        "name-record", f"{reason}; choosing all names anew", Position(str(folder))
    )
    return NameRecord()


def previous_archive(folder: Path) -> bytes | None:
    """The archive of a client; None if it is missing, or is of an old version."""
    manifest = _manifest(folder)
    if manifest is None or ARCHIVE not in manifest.files:
        return None
    return _archive(folder, manifest)


@contextmanager
def previous_request(folder: Path) -> Generator[GenerateRequest | None]:
    """The request that generated the client of a folder, with the documents kept beside it.

    None if they are unknown. The documents are in a temporary folder meanwhile.
    """
    manifest = _manifest(folder)
    stored = None if manifest is None else _stored(folder, manifest)
    if manifest is None or stored is None:
        yield None
        return
    if manifest.request is None or manifest.inputs is None:
        yield None
        return
    with TemporaryDirectory(prefix="cliqgen-") as place:
        root = Path(place).resolve()
        try:
            request = _unpacked(root, stored, manifest.inputs, manifest.request)
            request = replace(request, previous_names=_names(stored))
        except (OSError, ValueError):
            request = None
        yield request


def unpacked_folder(request: GenerateRequest) -> Path | None:
    """The folder around the documents of a previous request; None if none is a file."""
    if request.root is not None:
        return request.root
    paths = (spec for spec in request.named() if isinstance(spec, Path))
    folders = [path.parent for path in paths]
    return Path(os.path.commonpath(folders)) if folders else None


def regenerate_pristine(folder: Path) -> Regenerated | None:
    """Regenerate the client of a folder, in memory; None if that is impossible."""
    manifest = _manifest(folder)
    with previous_request(folder) as request:
        if manifest is None or request is None:
            return None
        try:
            generated = generate(Run(request, output=_PreviousOutput(folder, manifest)))
        except CliqgenError:
            return None
    pristine = {
        name: text
        for name, text in generated.files.items()
        if manifest.files.get(name) == hash_of_text(text)
    }
    return Regenerated(generated, pristine)


def _manifest(folder: Path) -> Manifest | None:
    try:
        return read_manifest(folder)
    except CliqgenError:  # reported when the folder is written or checked
        return None


def _stored(folder: Path, manifest: Manifest) -> dict[str, bytes] | None:
    archive = _archive(folder, manifest)
    try:
        return None if archive is None else unpack(archive)
    except ValueError:
        return None


def _archive_name(manifest: Manifest) -> str | None:
    """The name of the archive that a manifest records; None if it records none."""
    return next((name for name in ARCHIVES if name in manifest.files), None)


def _archive(folder: Path, manifest: Manifest) -> bytes | None:
    """The archive that a manifest records, as long as it is that."""
    name = _archive_name(manifest)
    if name is None:
        return None
    path = folder / name
    try:
        content = None if path.is_symlink() else read_regular(path)
    except (OSError, ValueError):
        return None
    if content is None or hash_of(content) != manifest.files[name]:
        return None
    return content


def _names(stored: Mapping[str, bytes]) -> NameRecord:
    """The names beside stored documents.

    Raises:
        ValueError: they cannot be read.
    """
    return read_names(stored[NAMES]) if NAMES in stored else NameRecord()


def _stored_spec(name: str, place: Path, remote: Mapping[str, bytes]) -> Spec:
    """The address of a description that is kept with the client."""
    address = recorded_address(name)
    if address is None:
        return place / name
    if name not in remote:
        raise ValueError(f"{name!r} is not in the archive")
    return address


def _unpacked(
    place: Path,
    stored: Mapping[str, bytes],
    inputs: Inputs,
    request: GenerateRequest,
) -> GenerateRequest:
    """The previous request with its documents as files in a temporary folder."""
    remote: dict[str, bytes] = {}
    for name, content in stored.items():
        if name == NAMES:
            continue
        if recorded_address(name) is not None:
            remote[name] = content
            continue
        if not is_inside(name):
            raise ValueError(f"{name!r} is not a path")
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return replace(
        request,
        specs=tuple(_stored_spec(name, place, remote) for name in inputs.specs),
        overlays=tuple(place / name for name in inputs.overlays),
        status_codes=(inputs.status_codes and place / inputs.status_codes) or None,
        root=None if request.root is None else place,
        maps=tuple((url, place / name) for url, name in inputs.mapped.items()),
        strict=False,  # its warnings are known
        stored=remote,
    )

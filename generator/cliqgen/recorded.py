"""The request for a client in its manifest.

Paths are relative to the output folder, so that a repository can be moved as a whole;
other addresses are recorded by name, without secrets.
The record comes with the repository, and its author is not the user of cliqgen: it may name
documents of that repository, and no others are read because of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from cliqgen.address import Spec, recorded_address
from cliqgen.bundled import BUNDLED, bundled_spec, bundled_table
from cliqgen.contained import holds_home, is_in_git, work_tree
from cliqgen.diagnostics import Position
from cliqgen.given_types import GivenType, entry_json, read_entry
from cliqgen.names import GivenName, NameTable
from cliqgen.project import Project
from cliqgen.projecttable import invalid_metadata, project_json, read_project
from cliqgen.request import Filters, GenerateRequest, Layout, UnknownFields
from cliqgen.settings.violations import violations

K = TypeVar("K")
V = TypeVar("V")

#: A string that is valid as a path, a filter, a host or a name.
PathText = Annotated[str, Meta(pattern=r"\A[^\0]+\Z")]


class FilterRecord(msgspec.Struct, frozen=True):
    """`Filters` as JSON."""

    include: tuple[PathText, ...] = ()
    exclude: tuple[PathText, ...] = ()

    def filters(self) -> Filters:
        """The recorded filters."""
        return Filters(self.include, self.exclude)


class SourceRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A `GenerateRequest` as JSON, apart from names of previous runs and stored documents.

    The fields without a default are those that the first version wrote; `UNSET` ones are
    only written if the request has them.
    """

    specs: Annotated[tuple[PathText, ...], Meta(min_length=1)]
    overlays: tuple[PathText, ...] = ()
    status_codes: PathText | None = None
    allow_remote: tuple[PathText, ...] = ()
    root: PathText | UnsetType = UNSET
    map: dict[str, PathText] | UnsetType = UNSET
    package: PathText
    layout: Layout
    filters: FilterRecord = FilterRecord()
    strict: bool = False
    unknown_fields: UnknownFields = "drop"
    project: dict[str, Any] | UnsetType = UNSET
    names: dict[NameTable, dict[str, PathText]] | UnsetType = UNSET
    types: dict[str, Any] | UnsetType = UNSET
    testing: bool | UnsetType = UNSET


def source_record(
    request: GenerateRequest, package: str, filters: Filters, folder: Path
) -> SourceRecord:
    """The record of a run that writes to a folder."""
    table = request.status_codes
    return SourceRecord(
        specs=tuple(_spec_text(spec, folder) for spec in request.specs),
        overlays=tuple(_relative(path, folder) for path in request.overlays),
        status_codes=None if table is None else _relative(table, folder),
        allow_remote=request.hosts,
        root=UNSET if request.root is None else _relative(request.root, folder),
        map={url: _relative(path, folder) for url, path in request.maps} or UNSET,
        package=package,
        layout=request.layout,
        filters=FilterRecord(filters.include, filters.exclude),
        strict=request.strict,
        unknown_fields=request.unknown_fields,
        project=project_json(request.project) if request.project else UNSET,
        names=_names_json(request.names) or UNSET,
        types={entry.format: entry_json(entry) for entry in request.types} or UNSET,
        testing=request.testing or UNSET,
    )


def read_source(record: SourceRecord, folder: Path) -> GenerateRequest:
    """The request that would generate the client of a folder again.

    Raises:
        ValueError: the project or a type in it is not one that can be configured.
    """
    table = record.status_codes
    return GenerateRequest(
        specs=tuple(_recorded_spec(text, folder) for text in record.specs),
        status_codes=(
            None if table is None else _resolved(table, folder, bundled_table())
        ),
        overlays=tuple(_joined(folder, text) for text in record.overlays),
        package=record.package,
        strict=record.strict,
        filters=record.filters.filters(),
        hosts=record.allow_remote,
        root=None if record.root is UNSET else _joined(folder, record.root),
        maps=tuple((url, _joined(folder, p)) for url, p in _given(record.map).items()),
        layout=record.layout,
        unknown_fields=record.unknown_fields,
        project=_read_project(_given(record.project)),
        names=tuple(_read_names(_given(record.names), folder)),
        types=tuple(_read_types(_given(record.types))),
        testing=record.testing is True,
    )


def _given(table: Mapping[K, V] | UnsetType) -> Mapping[K, V]:
    return {} if table is UNSET else table


def _read_project(data: Mapping[str, Any]) -> Project:
    if data:
        _check("package", data)
        for key in invalid_metadata(data):
            raise ValueError(f"invalid {key}")
    return read_project(data)


def _names_json(names: tuple[GivenName, ...]) -> dict[NameTable, dict[str, str]]:
    tables: dict[NameTable, dict[str, str]] = {}
    for entry in names:
        tables.setdefault(entry.table, {})[entry.key] = entry.name
    return tables


def _read_names(
    tables: Mapping[NameTable, dict[str, str]], folder: Path
) -> Iterator[GivenName]:
    position = Position(str(folder))
    for table, names in tables.items():
        for key, name in names.items():
            yield GivenName(table, key, name, position)


def _read_types(entries: Mapping[str, Any]) -> Iterator[GivenType]:
    if entries:
        _check("types", entries)
    for name, entry in entries.items():
        yield read_entry(name, entry, None)


def _check(part: str, recorded: Mapping[str, Any]) -> None:
    """Check what is recorded against a definition of the schema of the settings.

    Raises:
        ValueError: it does not conform
    """
    for violation in violations(recorded, part):
        raise ValueError(violation.message)


def is_within_reach(path: Path, folder: Path) -> bool:
    """Whether a document may be read merely because an output folder records it.

    It may if it is, with links resolved, in the git work tree of the folder, or without one
    in the working folder, if the output folder is in that too.
    """
    if is_in_work_tree(path, folder):
        return True
    here = Path.cwd()
    if work_tree(folder) is not None or here not in (folder, *folder.parents):
        return False
    return not holds_home(here) and _is_below(path, here)


def is_in_work_tree(path: Path, folder: Path) -> bool:
    """Whether a document is the bundled one, or in the work tree of a folder."""
    bundled = (bundled_spec().resolve(), bundled_table().resolve())
    tree = work_tree(folder)
    return path.resolve() in bundled or (tree is not None and _is_below(path, tree))


def _is_below(path: Path, tree: Path) -> bool:
    real = path.resolve()
    return real.is_relative_to(tree) and not is_in_git(real, tree)


def _spec_text(spec: Spec, folder: Path) -> str:
    """The recorded form of a description: an address is its name, which has no secrets.

    A path that looks like an address begins with `./`.
    """
    if not isinstance(spec, Path):
        return spec.name
    text = _relative(spec, folder)
    return text if text == BUNDLED or recorded_address(text) is None else f"./{text}"


def _recorded_spec(text: str, folder: Path) -> Spec:
    return recorded_address(text) or _resolved(text, folder, bundled_spec())


def _relative(path: Path, folder: Path) -> str:
    real = path.resolve()
    if real in (bundled_spec().resolve(), bundled_table().resolve()):
        return BUNDLED
    try:
        return Path(os.path.relpath(real, folder.resolve())).as_posix()
    except ValueError:  # another drive
        return real.as_posix()


def _resolved(text: str, folder: Path, bundled: Path) -> Path:
    return bundled if text == BUNDLED else _joined(folder, text)


def _joined(folder: Path, text: str) -> Path:
    """Join a path to a folder, resolving `..` at its start.

    The folder is resolved first, so that `..` does not go through a link.
    """
    return Path(os.path.normpath(folder.resolve() / text))

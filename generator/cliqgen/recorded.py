"""What a client was made from, as its manifest records it.

Paths are relative to the output folder, so that a repository can be moved as a whole; of
other addresses it is the name, which has no secrets.
The record comes with the repository, and whoever wrote it is not who runs cliqgen: it may
name documents of that repository, and no others are read because of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

from cliqgen.address import Spec, recorded_address
from cliqgen.diagnostics import Position
from cliqgen.names import NAME_TABLES, StatedName
from cliqgen.project import Project
from cliqgen.projecttable import faults, meaning_faults, project_json, read_project
from cliqgen.request import Filters, GenerateRequest
from cliqgen.resources import BUNDLED, bundled_spec, bundled_table
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.stated_types import StatedType, entry_json, fault_of, read_entry


def source_json(
    request: GenerateRequest, package: str, filters: Filters, folder: Path
) -> dict[str, Any]:
    """The record of a run that writes to a folder."""
    table = request.status_codes
    return {
        "specs": [_spec_text(spec, folder) for spec in request.specs],
        "overlays": [_relative(path, folder) for path in request.overlays],
        "status_codes": None if table is None else _relative(table, folder),
        "allow_remote": list(request.hosts),
        **_reach_json(request, folder),
        "package": package,
        "layout": request.layout,
        "filters": {
            "include": list(filters.include),
            "exclude": list(filters.exclude),
        },
        "strict": request.strict,
        "unknown_fields": request.unknown_fields,
        **({"project": project_json(request.project)} if request.project else {}),
        **({"names": _names_json(request.names)} if request.names else {}),
        **({"types": _types_json(request.types)} if request.types else {}),
    }


def _reach_json(request: GenerateRequest, folder: Path) -> dict[str, Any]:
    """How far references may reach; nothing where that is not said."""
    stated: dict[str, Any] = {}
    if request.root is not None:
        stated["root"] = _relative(request.root, folder)
    if request.maps:
        stated["map"] = {url: _relative(path, folder) for url, path in request.maps}
    return stated


def read_source(stated: object, folder: Path) -> GenerateRequest | None:
    """The request that would make the client again; None where none is recorded.

    Raises:
        ValueError: the record is malformed.
    """
    if stated is None:
        return None
    if not is_mapping(stated):
        raise ValueError("its source is not a mapping")
    specs, table = _texts(stated, "specs"), stated.get("status_codes")
    layout, package = stated.get("layout"), stated.get("package")
    filters = stated.get("filters", {})
    if not (specs and _is_text(package) and is_mapping(filters)):
        raise ValueError("its source is incomplete")
    if layout not in ("project", "package"):
        raise ValueError("its layout is unknown")
    unknown_fields = stated.get("unknown_fields", "drop")
    if unknown_fields not in ("drop", "keep"):
        raise ValueError("its setting for unknown fields is unknown")
    if not (table is None or _is_text(table)):
        raise ValueError("its table of status codes is not a path")
    root = stated.get("root")
    if not (root is None or _is_text(root)):
        raise ValueError("its root is not a path")
    return GenerateRequest(
        specs=tuple(_recorded_spec(text, folder) for text in specs),
        status_codes=(
            None if table is None else _resolved(table, folder, bundled_table())
        ),
        overlays=tuple(_joined(folder, text) for text in _texts(stated, "overlays")),
        package=package,
        strict=stated.get("strict") is True,
        filters=Filters(_texts(filters, "include"), _texts(filters, "exclude")),
        hosts=_texts(stated, "allow_remote"),
        root=None if root is None else _joined(folder, root),
        maps=tuple((url, _joined(folder, path)) for url, path in _maps(stated)),
        layout=layout,
        unknown_fields=unknown_fields,
        project=_read_project(stated.get("project", {})),
        names=tuple(_read_names(stated.get("names", {}), folder)),
        types=tuple(_read_types(stated.get("types", {}))),
    )


def _read_project(stated: object) -> Project:
    if not is_mapping(stated):
        raise ValueError("its project is not a mapping")
    for fault in (*faults(stated), *meaning_faults(stated)):
        raise ValueError(f"its project cannot be read: {fault.subject}")
    return read_project(stated)


def _names_json(names: tuple[StatedName, ...]) -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    for stated in names:
        tables.setdefault(stated.table, {})[stated.key] = stated.name
    return tables


def _read_names(stated: object, folder: Path) -> Iterator[StatedName]:
    if not is_mapping(stated) or not all(map(is_mapping, stated.values())):
        raise ValueError("its names are not tables")
    position = Position(str(folder))
    for table, names in stated.items():
        for key, name in names.items():
            if table not in NAME_TABLES or not _is_text(name):
                raise ValueError(f"it has no name for {key!r}")
            yield StatedName(table, key, name, position)


def _types_json(types: tuple[StatedType, ...]) -> dict[str, Any]:
    return {stated.format: entry_json(stated) for stated in types}


def _read_types(stated: object) -> Iterator[StatedType]:
    if not is_mapping(stated):
        raise ValueError("its types are not a table")
    for name, entry in stated.items():
        if fault_of(name, entry) is not None:
            raise ValueError(f"it has no type for {name!r}")
        yield read_entry(name, entry, None)


def is_within_reach(path: Path, folder: Path) -> bool:
    """Whether a document may be read merely because an output folder records it.

    It may where it lies, links resolved, in the git work tree that the folder is in, or
    if there is none in the working folder, where the output folder lies in that too.
    """
    if is_in_work_tree(path, folder):
        return True
    here = Path.cwd()
    if _work_tree(folder) is not None or here not in (folder, *folder.parents):
        return False
    return not _holds_home(here) and _is_below(path, here)


def is_in_work_tree(path: Path, folder: Path) -> bool:
    """Whether a document is the bundled one, or lies in the work tree of a folder."""
    bundled = (bundled_spec().resolve(), bundled_table().resolve())
    tree = _work_tree(folder)
    return path.resolve() in bundled or (tree is not None and _is_below(path, tree))


def _is_below(path: Path, tree: Path) -> bool:
    real = path.resolve()
    if not real.is_relative_to(tree):
        return False
    return ".git" not in {part.casefold() for part in real.relative_to(tree).parts}


def _work_tree(folder: Path) -> Path | None:
    """The folder with `.git` around another one; that of the user's home does not count."""
    above = (folder, *folder.parents)
    found = next((p for p in above if os.path.lexists(p / ".git")), None)
    return None if found is None or _holds_home(found) else found


def _holds_home(folder: Path) -> bool:
    """Whether all that a user has lies there."""
    try:
        return Path.home().resolve().is_relative_to(folder)
    except RuntimeError:  # there is no home
        return folder == Path(folder.anchor)


def _spec_text(spec: Spec, folder: Path) -> str:
    """How a description is recorded: an address by its name, which has no secrets.

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
    """A path as people would write it, without the `..` that leads out of the folder.

    The folder is resolved first, so no link is in the way of that.
    """
    return Path(os.path.normpath(folder.resolve() / text))


def _texts(stated: dict[str, Any], name: str) -> tuple[str, ...]:
    listed = stated.get(name, [])
    kept = [v for v in listed if _is_text(v)] if is_list(listed) else None
    if kept != listed:
        raise ValueError(f"its {name} are not strings")
    return tuple(kept or ())


def _maps(stated: dict[str, Any]) -> list[tuple[str, str]]:
    listed = stated.get("map", {})
    if not is_mapping(listed):
        raise ValueError("its map is not a mapping")
    kept = [(url, path) for url, path in listed.items() if _is_text(path)]
    if len(kept) < len(listed):
        raise ValueError("its map contains something other than paths")
    return kept


def _is_text(value: object) -> TypeGuard[str]:
    """Whether it is a text that can be a path."""
    return isinstance(value, str) and value != "" and "\0" not in value

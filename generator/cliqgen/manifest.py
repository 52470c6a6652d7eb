"""`.cliqgen.json`: what generated an output folder, from what, and which files it owns."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from cliqgen import __version__
from cliqgen.address import recorded_address
from cliqgen.archive import ARCHIVE, pack
from cliqgen.diagnostics import Position, failure
from cliqgen.hashes import Content
from cliqgen.inputs import NAMES, Inputs
from cliqgen.namerecord import names_json
from cliqgen.recorded import read_source, source_json
from cliqgen.request import Filters, GenerateRequest
from cliqgen.source.plain import is_list, is_mapping

if TYPE_CHECKING:
    from cliqgen.pipeline import Generated

NAME = ".cliqgen.json"
#: Files of Git's that people have already, or add to.
_OF_GIT = frozenset({".gitattributes", ".gitignore"})
_FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """A former run: what made and formatted it, and hashes by path.

    `hashes` are those of the documents by name, `files` those of the files as written,
    and `printed` those of the modules as the templates printed them, before they were
    formatted. `request` would make the client again; None where a former version did not
    record it. `inputs` are the names of the documents it was made from, without their
    contents; None likewise. `kept` are the hashes of files that were edited by hand and
    stay so, `custom` the names that the user's own code gave to the client.
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
    """Everything that a run has to write: the client, its inputs and its manifest.

    `kept` are the hashes of edited files that stay, for the manifest to record.
    """
    owned = owned_files(generated)
    manifest = manifest_file(generated, owned, folder, kept or {})
    return {**{path: file.data for path, file in owned.items()}, NAME: manifest.data}


def owned_files(generated: Generated) -> dict[str, Content]:
    """The client and its inputs, sorted by path; what the manifest has the hashes of."""
    texts = generated.files.items()
    owned = {path: Content(text.encode("utf-8")) for path, text in texts}
    stored = {**generated.inputs.contents, NAMES: names_json(generated.names)}
    owned[ARCHIVE] = Content(pack(stored))
    return dict(sorted(owned.items()))


def manifest_file(
    generated: Generated,
    owned: Mapping[str, Content],
    folder: Path,
    kept: Mapping[str, str],
) -> Content:
    """The manifest of a run: a function of its inputs and of where they lie."""
    from cliqgen.formatting import formatter_version

    content = {
        "manifest": _FORMAT,
        "generator": generator_version(),
        "formatter": formatter_version(),
        "package": generated.package,
        "inputs": generated.inputs.hashes(),
        "documents": _documents_json(generated.inputs),
        "source": source_json(
            generated.request, generated.package, generated.filters, folder
        ),
        **_filters_json(generated.filters),
        "files": {path: file.hash for path, file in owned.items()},
        **({"custom": list(generated.custom)} if generated.custom else {}),
        **({"kept": dict(sorted(kept.items()))} if kept else {}),
        "printed": generated.printed,
    }
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    return Content(text.encode("utf-8"))


def is_left_alone(
    name: str, current: str | None, generated: Collection[str | None]
) -> bool:
    """Whether it is a `.gitignore` or `.gitattributes` that the user wrote or has changed.

    People have one of their own, or add to the one they find; it is theirs from then on.
    `current` is the hash of what is there, `generated` are those of what was or is written.
    """
    return name in _OF_GIT and current is not None and current not in generated


def generator_version() -> str:
    """What a manifest calls this cliqgen."""
    return f"cliqgen {__version__}"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an output folder; None where there is none.

    Raises:
        CliqgenError: it cannot be read, or names files outside the folder, or such as
            cliqgen never writes.
    """
    path = folder / NAME
    try:
        if path.is_symlink():
            raise failure(
                "output-foreign",
                f"{path} is a symbolic link",
                Position(str(path)),
                remedy="Remove the link; cliqgen writes real files only.",
            )
        content: Any = json.loads(path.read_text("utf-8"))
        files, printed = content["files"], content.get("printed", {})
        kept = content.get("kept", {})
        if content["manifest"] != _FORMAT or not (
            _is_hashes(files) and _is_hashes(printed) and _is_hashes(kept)
        ):
            raise ValueError("it is of another format")
        for name in (*files, *printed, *kept):
            if not is_ownable(name):
                raise ValueError(f"it claims {name!r}, which is never cliqgen's")
        filters = _read_filters(content.get("filters", {}))
        request = read_source(content.get("source"), folder)
        inputs = _read_documents(content.get("documents"))
        formatter = str(content.get("formatter"))
        custom = _texts(content, "custom")
        hashes = content.get("inputs", {})
        return Manifest(
            formatter,
            filters,
            files,
            printed,
            generator=str(content.get("generator")),
            hashes=hashes if _is_digests(hashes) else {},
            request=request,
            inputs=inputs,
            kept=kept,
            custom=custom,
        )
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        is_missing = isinstance(error, KeyError)
        reason = f"it does not say {error}" if is_missing else str(error)
        raise failure(
            "manifest-invalid", f"{path} cannot be used: {reason}", Position(str(path))
        ) from None


def recorded_filters(folder: Path) -> Filters:
    """The filters with which an output folder was made.

    Raises:
        CliqgenError: the manifest is damaged.
    """
    manifest = read_manifest(folder)
    return Filters() if manifest is None else manifest.filters


def _documents_json(inputs: Inputs) -> dict[str, Any]:
    """Which of the inputs were asked for, and as what."""
    return {
        "specs": list(inputs.specs),
        "overlays": list(inputs.overlays),
        "status_codes": inputs.status_codes,
        **({"mapped": dict(sorted(inputs.mapped.items()))} if inputs.mapped else {}),
    }


def _read_documents(stated: object) -> Inputs | None:
    if stated is None:
        return None
    if not is_mapping(stated):
        raise ValueError("its documents are no mapping")
    table = stated.get("status_codes")
    specs = _texts(stated, "specs")
    names = [name for name in specs if recorded_address(name) is None]
    names += _texts(stated, "overlays")
    names += [table] if isinstance(table, str) else []
    mapped = stated.get("mapped", {})
    if not (is_mapping(mapped) and all(isinstance(n, str) for n in mapped.values())):
        raise ValueError("its mapped documents are no texts")
    names += mapped.values()
    if not all(map(is_inside, names)):
        raise ValueError("its documents have names that are no paths")
    return Inputs(
        {},
        specs=specs,
        overlays=_texts(stated, "overlays"),
        status_codes=table if isinstance(table, str) else None,
        mapped=mapped,
    )


def _texts(stated: dict[str, Any], name: str) -> tuple[str, ...]:
    listed = stated.get(name, [])
    kept = [v for v in listed if isinstance(v, str)] if is_list(listed) else None
    if kept != listed:
        raise ValueError(f"its {name} are no texts")
    return tuple(kept or ())


def _filters_json(filters: Filters) -> dict[str, Any]:
    """The entry of the manifest; none where nothing was filtered."""
    if not filters:
        return {}
    stated = {"include": filters.include, "exclude": filters.exclude}
    return {"filters": {name: list(value) for name, value in stated.items() if value}}


def _read_filters(stated: object) -> Filters:
    if not is_mapping(stated):
        raise ValueError("its filters are no mapping")
    return Filters(_texts(stated, "include"), _texts(stated, "exclude"))


def is_inside(name: str) -> bool:
    """Whether a path of a manifest stays below the output folder."""
    parts = name.split("/")
    return (
        bool(name)
        and not any(part in ("", ".", "..") for part in parts)
        and ("\\" not in name and ":" not in name and "\0" not in name)
        and _can_be_path(name)
    )


def is_ownable(name: str) -> bool:
    """Whether cliqgen may write and delete a file, as it may none of others' by nature.

    These are the folders of git and of the user's own code, and what a run stages, under
    whichever name a file system takes for theirs.
    """
    return is_inside(name) and not any(map(_is_reserved, name.split("/")))


def _is_reserved(part: str) -> bool:
    """Whether a part of a path is `.git`, `_custom` or of a staging folder.

    Windows drops dots and spaces at the end and knows short names, macOS drops characters
    that show nothing (git's own `verify_path` refuses the same).
    """
    shown = "".join(c for c in part if unicodedata.category(c) != "Cf")
    plain = unicodedata.normalize("NFKC", shown).casefold().rstrip(". ")
    return plain in (".git", "git~1", "_custom") or plain.startswith(".cliqgen-staging")


def _can_be_path(name: str) -> bool:
    try:
        os.fsencode(name)
    except ValueError:
        return False
    return True


def _is_hashes(value: object) -> TypeGuard[dict[str, str]]:
    return is_mapping(value) and all(
        isinstance(digest, str) and is_inside(path) for path, digest in value.items()
    )


def _is_digests(value: object) -> TypeGuard[dict[str, str]]:
    """Hashes by names that may be URLs."""
    return is_mapping(value) and all(isinstance(d, str) for d in value.values())

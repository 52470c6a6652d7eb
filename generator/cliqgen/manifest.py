"""`.cliqgen.json`: what generated an output folder, from what, and which files it owns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from cliqgen import __version__
from cliqgen.diagnostics import Position, failure
from cliqgen.formatting import formatter_version
from cliqgen.pipeline import Generated

NAME = ".cliqgen.json"
_FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """The files a former run wrote, each with the SHA-256 of its bytes."""

    files: Mapping[str, str]


def manifest_text(generated: Generated) -> str:
    """The manifest of a run: a function of its inputs alone."""
    content = {
        "manifest": _FORMAT,
        "generator": f"cliqgen {__version__}",
        "formatter": f"black {formatter_version()}",
        "package": generated.package,
        "inputs": dict(generated.inputs),
        "files": {path: file_hash(text) for path, text in generated.files.items()},
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def file_hash(text: str) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an output folder; None where there is none.

    Raises:
        CliqgenError: it cannot be read, or names files outside the folder.
    """
    path = folder / NAME
    try:
        content: Any = json.loads(path.read_text("utf-8"))
        files = cast(dict[Any, Any], content["files"])
        if content["manifest"] != _FORMAT or not all(
            isinstance(name, str) and isinstance(digest, str) and is_inside(name)
            for name, digest in files.items()
        ):
            raise ValueError("it is of another format")
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise failure(
            "manifest-invalid", f"{path} cannot be used: {error}", Position(str(path))
        ) from None
    return Manifest(cast(dict[str, str], files))


def is_inside(name: str) -> bool:
    """Whether a path of a manifest stays below the output folder."""
    parts = name.split("/")
    return (
        bool(name)
        and not any(part in ("", ".", "..") for part in parts)
        and ("\\" not in name and ":" not in name and "\0" not in name)
    )

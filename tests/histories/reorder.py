"""Compares descriptions with themselves: as they are, in another order, and split in two.

    python tests/histories/reorder.py PLACE... [--together FOLDER] [--seed N]

A place is a document or a folder with `openapi.yaml` in it; a folder given by
`--together` is one API of several documents. In the other order paths, components,
properties, parameters and lists whose order means nothing are shuffled. Of the split
document every second schema, and every third path, stands in a second file. Nothing may
be found.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, cast
from unittest.mock import patch

from cliqgen.comparison.compare import compare
from cliqgen.comparison.snapshot import Snapshot, describe_client
from cliqgen.diagnostics import CliqgenError
from cliqgen.names import NameRecord
from cliqgen.pipeline import Run, analyse
from cliqgen.request import GenerateRequest
from cliqgen.source.document import read_document

Data = dict[str, Any]

#: Lists whose order means nothing, what is left as it is, and what has an order: the
#: first server, the first media type and the first credential are what a client uses.
SETS = frozenset({"required", "parameters"})
KEPT = frozenset({"example", "examples", "default", "enum", "const", "x-tasks"})
ORDERED = frozenset({"servers", "content", "securitySchemes", "securityDefinitions"})
METHODS = frozenset(
    {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
)
#: Names that are replaced when the files are written.
ROOT, OTHER_FILE = "first-part.json", "second-part.json"


def main() -> int:
    """Try the documents of the command line; 1 if anything is found."""
    options = _parser().parse_args()
    apis = [[file] for place in options.places for file in _documents(place)]
    apis += [_files(folder) for folder in options.together]
    if not apis:
        print("reorder.py: there is no OpenAPI document", file=sys.stderr)
        return 1
    faults = sum(try_api(files, options.seed) for files in apis)
    print(f"{len(apis)} APIs, {faults} faults")
    return 1 if faults else 0


def try_api(files: list[Path], seed: int) -> int:
    """Compare one API in all ways with itself; returns the number of ways that fail."""
    begun = time.process_time()
    faults: list[str] = []
    files = [file.resolve() for file in files]
    with tempfile.TemporaryDirectory(prefix="cliqgen-reorder-") as name:
        try:
            before, names = _described(files)
        except CliqgenError as error:
            print(f"{_title(files)}: refused: {error.diagnostics[0].message}")
            return 1
        others = [path for path in map(Path, before.documents) if path not in files]
        faults += _findings("itself", before, before)
        for way, change in (("another order", shuffled), ("two files", split)):
            random = Random(f"{seed} {files[0].name}")
            changed = _changed(files, others, Path(name) / way, change, random)
            try:
                after, _ = _described(changed, names)
            except CliqgenError as error:
                faults.append(f"{way}: refused: {error.diagnostics[0].message}")
                continue
            faults += _findings(way, before, after)
    seconds = time.process_time() - begun
    print(f"{_title(files)}: {len(faults)} faults, {seconds:.0f} s", flush=True)
    for fault in faults:
        print(f"  {fault}")
    return len(faults)


def _title(files: list[Path]) -> str:
    return files[0].name if len(files) == 1 else f"{files[0].parent.name}/"


def _findings(way: str, before: Snapshot, after: Snapshot) -> list[str]:
    comparison = compare(before, after)
    told = [f"{f.id} {f.message}" for f in comparison.findings]
    told += [f"{c.kind} {c.what} {c.name}" for c in comparison.changes]
    if not told:
        return []
    return [f"{way}: {len(told)} findings: {'; '.join(told[:4])}"]


def _described(
    files: list[Path], names: NameRecord | None = None
) -> tuple[Snapshot, NameRecord]:
    """A client and its names; those of a former one are kept, as a folder keeps them."""
    request = GenerateRequest(
        specs=tuple(files), package="client", previous_names=names
    )
    # The shape of the documents is what other tests are about, and takes long to judge.
    with patch("cliqgen.source.check.validate_document"):
        analysed = analyse(Run(request))
    return describe_client(analysed), analysed.names


Change = Callable[[Data, Random], tuple[Data, Data | None]]


def _changed(
    files: list[Path], others: list[Path], folder: Path, change: Change, random: Random
) -> list[Path]:
    """The files in another form, with those that they refer to, in another folder."""
    root = files[0].parent
    for file in others:
        target = folder / file.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        document, _ = shuffled(_read(file), random)
        target.write_text(json.dumps(document, default=str), "utf-8")
    folder.mkdir(exist_ok=True)
    for file in files:
        document, second = change(_read(file), random)
        name = f"{file.stem}-{OTHER_FILE}"
        if second is not None:
            text = json.dumps(second, default=str)
            text = text.replace(f'"{ROOT}#', f'"{file.name}#')
            (folder / name).write_text(text.replace(OTHER_FILE, name), "utf-8")
        text = json.dumps(document, default=str).replace(OTHER_FILE, name)
        (folder / file.name).write_text(text, "utf-8")
    return [folder / file.name for file in files]


def shuffled(document: Data, random: Random) -> tuple[Data, None]:
    """The document in another order."""
    return cast("Data", _shuffle(document, "", random)), None


def _shuffle(value: Any, key: str, random: Random) -> Any:
    if key in KEPT:
        return value
    if isinstance(value, dict):
        members = list(cast("Data", value).items())
        if key not in ORDERED:
            random.shuffle(members)
        return {k: _shuffle(v, k, random) for k, v in members}
    if isinstance(value, list):
        items = [_shuffle(item, "", random) for item in cast("list[Any]", value)]
        if key in SETS:
            random.shuffle(items)
        return items
    return value


def split(document: Data, _: Random) -> tuple[Data, Data]:
    """The document, and a second file with parts of it."""
    is_swagger = "swagger" in document
    schemas: Data = (
        document.get("definitions", {})
        if is_swagger
        else document.get("components", {}).get("schemas", {})
    )
    prefix = ["definitions"] if is_swagger else ["components", "schemas"]
    pointer = "#/" + "/".join(prefix) + "/"
    moved = dict(list(schemas.items())[::2])
    paths: Data = document.get("paths", {})
    elsewhere = dict(list(paths.items())[::3])

    def here(value: Any) -> Any:
        return _redirected(value, pointer, moved, into_second=False)

    def there(value: Any) -> Any:
        return _redirected(value, pointer, moved, into_second=True)

    first = cast("Data", here(document))
    first["paths"] = {
        path: (
            {"$ref": f"{OTHER_FILE}#/paths/{_escaped(path)}"}
            if path in elsewhere
            else here(item)
        )
        for path, item in paths.items()
    }
    # Operations without a tag are grouped by the only tag of the file they stand in.
    second: Data = {"tags": document.get("tags", []), "paths": there(elsewhere)}
    if schemas:
        kept = {
            name: (
                {"$ref": f"{OTHER_FILE}{pointer}{_escaped(name)}"}
                if name in moved
                else here(schema)
            )
            for name, schema in schemas.items()
        }
        _put(first, prefix, kept)
        _put(second, prefix, there(moved))
    return first, second


def _put(document: Data, keys: list[str], value: Any) -> None:
    for key in keys[:-1]:
        document = document.setdefault(key, {})
    document[keys[-1]] = value


def _redirected(value: Any, pointer: str, moved: Data, *, into_second: bool) -> Any:
    """The value with references that lead to where the schemas are now."""
    if isinstance(value, dict):
        members = cast("Data", value)
        return {
            k: (
                _reference(v, pointer, moved, into_second=into_second)
                if isinstance(v, str) and _is_reference(k, v)
                else _redirected(v, pointer, moved, into_second=into_second)
            )
            for k, v in members.items()
        }
    if isinstance(value, list):
        return [
            _redirected(item, pointer, moved, into_second=into_second)
            for item in cast("list[Any]", value)
        ]
    return value


def _is_reference(key: str, value: str) -> bool:
    """Whether it is `$ref`, or a value of a discriminator's mapping."""
    is_text = key == "description" or key.startswith("x-")
    return value.startswith("#/") and " " not in value and not is_text


def _reference(text: str, pointer: str, moved: Data, *, into_second: bool) -> str:
    inner = text.removeprefix(pointer)
    name = inner.partition("/")[0].replace("~1", "/").replace("~0", "~")
    is_moved = text.startswith(pointer) and name in moved
    if into_second:
        return text if is_moved else f"{ROOT}{text}"
    return f"{OTHER_FILE}{text}" if is_moved else text


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _read(path: Path) -> Data:
    return cast("Data", json.loads(json.dumps(read_document(path).data, default=str)))


def _documents(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    elif (place / "openapi.yaml").is_file():
        yield place / "openapi.yaml"
    else:
        yield from (p for p in _files(place) if p.parent == place)


def _files(folder: Path) -> list[Path]:
    return [
        p
        for p in sorted(folder.rglob("*"))
        if p.suffix in (".json", ".yaml", ".yml") and p.is_file()
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Compare descriptions with themselves, in another order and split."
    )
    parser.add_argument("places", nargs="*", type=Path, help="documents, or folders")
    parser.add_argument(
        "--together",
        action="append",
        default=[],
        type=Path,
        metavar="FOLDER",
        help="a folder whose documents are one API",
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="another seed, other orders"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())

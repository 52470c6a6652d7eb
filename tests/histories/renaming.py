"""Insert and remove things anywhere in descriptions, and look for what is renamed.

What is inserted is called as like as can be to what is there: in other capitals, as the
class of an inline schema would be, or the same in another place.

    python tests/histories/renaming.py DOCUMENT... [--rounds N] [--edits N] [--seed N]

A folder is a description in several files, `openapi.yaml` among them.
"""

from __future__ import annotations

import argparse
import copy
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

from cliqgen.diagnostics import CliqgenError
from cliqgen.identifiers import pascal_case, snake_case
from cliqgen.ir.api import Api
from cliqgen.ir.data import ObjectModel
from cliqgen.names import NameRecord
from cliqgen.pipeline import PreviousNames, Run, analyse
from cliqgen.request import GenerateRequest
from cliqgen.source.document import read_document

Json = dict[str, Any]
Names = dict[tuple[str, ...], str]
METHODS = ("get", "put", "post", "delete", "patch")


def names_of(api: Api) -> Names:
    """What each thing is called, by where it stands in the description."""
    found: Names = {}
    for operation in api.operations():
        call = ".".join([*operation.attributes, operation.name])
        found["operation", operation.id] = call
        for parameter in operation.parameters:
            what = ("argument", operation.id, parameter.location, parameter.wire_name)
            found[what] = parameter.name
    for key, model in api.models.items():
        if re.search(r"/parameters/\d", key):
            continue  # it stands elsewhere when something comes before it
        found["model", key] = model.name
        for field in model.fields if isinstance(model, ObjectModel) else ():
            found["property", key, field.wire_name] = field.name
    return found


def insert(mapping: Json, key: str, value: Any, random: Random) -> None:
    """Put a member anywhere in a mapping."""
    items = [(k, v) for k, v in mapping.items() if k != key]
    items.insert(random.randint(0, len(items)), (key, value))
    mapping.clear()
    mapping.update(items)


def alike(name: str, random: Random) -> str:
    """Another name that becomes the same, or nearly, in Python."""
    made = random.choice([pascal_case, snake_case, str.upper, str.lower])(name)
    return made if made != name else f"{name}-"


def insert_operation(document: Json, random: Random) -> str | None:
    found = list(operations(document))
    if not found:
        return None
    path, method, operation = random.choice(found)
    added = copy.deepcopy(operation)
    if "operationId" in added:
        added["operationId"] = alike(added["operationId"], random)
    # Anywhere: some stages go by the order of paths.
    shared = document["paths"][path].get("parameters")
    item = {method: added, **({"parameters": shared} if shared else {})}
    new = f"/a{random.randrange(10**6)}{path}"
    insert(document["paths"], new, item, random)
    return f"inserted {method} {new}"


def remove_operation(document: Json, random: Random) -> str | None:
    found = list(operations(document))
    if len(found) < 4:
        return None
    path, method, _ = random.choice(found)
    del document["paths"][path][method]
    return f"removed {method} {path}"


def insert_component(document: Json, random: Random) -> str | None:
    """A component called like another one, or as an inline schema in it would be."""
    found = objects(document)
    if not found:
        return None
    name, schema = random.choice(found)
    inner = random.choice(list(schema["properties"]))
    new = random.choice([alike(name, random), f"{name}{pascal_case(inner)}"])
    new = re.sub(r"[^\w.-]", "_", new)
    if new in schemas(document) or not new.isascii():
        return None
    added = {"type": "object", "properties": {"added": {"type": "string"}}}
    insert(schemas(document), new, added, random)
    # Only what is used becomes a class.
    response = {"description": "ok", **_answer(document, new)}
    item = {"get": {"responses": {"200": response}}}
    paths = document.setdefault("paths", {})
    insert(paths, f"/a{random.randrange(10**6)}", item, random)
    return f"inserted component {new}"


def _answer(document: Json, component: str) -> Json:
    if "swagger" in document:
        return {"schema": {"$ref": f"#/definitions/{component}"}}
    schema = {"$ref": f"#/components/schemas/{component}"}
    return {"content": {"application/json": {"schema": schema}}}


def insert_property(document: Json, random: Random) -> str | None:
    found = objects(document)
    if not found:
        return None
    name, schema = random.choice(found)
    new = alike(random.choice(list(schema["properties"])), random)
    if new in schema["properties"]:
        return None
    insert(schema["properties"], new, {"type": "string"}, random)
    return f"inserted property {name}.{new}"


def remove_property(document: Json, random: Random) -> str | None:
    found = [(n, s) for n, s in objects(document) if len(s["properties"]) > 2]
    if not found:
        return None
    name, schema = random.choice(found)
    gone = random.choice(list(schema["properties"]))
    if gone in schema.get("required", []):
        return None
    del schema["properties"][gone]
    return f"removed property {name}.{gone}"


def insert_parameter(document: Json, random: Random) -> str | None:
    listed = list(operations(document))
    if not listed:
        return None
    path, method, operation = random.choice(listed)
    parameters = operation.setdefault("parameters", [])
    known = [p["name"] for p in parameters if "name" in p] or ["id"]
    new, place = alike(random.choice(known), random), random.choice(["query", "header"])
    if not re.fullmatch(r"[\w-]+", new) or new.lower() in ("accept", "content-type"):
        return None
    typed: Json = {"type": "string"}
    added = {"name": new, "in": place}
    added |= typed if "swagger" in document else {"schema": typed}
    if any((p.get("name"), p.get("in")) == (new, place) for p in parameters):
        return None
    parameters.insert(random.randint(0, len(parameters)), added)
    return f"inserted parameter {new} of {method} {path}"


def remove_parameter(document: Json, random: Random) -> str | None:
    listed = list(operations(document))
    if not listed:
        return None
    path, method, operation = random.choice(listed)
    found = [p for p in operation.get("parameters", []) if p.get("in") == "query"]
    if not found:
        return None
    gone = random.choice(found)
    operation["parameters"].remove(gone)
    return f"removed parameter {gone['name']} of {method} {path}"


EDITS: tuple[Callable[[Json, Random], str | None], ...] = (
    insert_operation,
    remove_operation,
    insert_component,
    insert_property,
    remove_property,
    insert_parameter,
    remove_parameter,
)


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if isinstance(item, dict) and isinstance(item.get(method), dict):
                yield path, method, item[method]


def schemas(document: Json) -> Json:
    if "swagger" in document:
        return document.setdefault("definitions", {})
    return document.setdefault("components", {}).setdefault("schemas", {})


def objects(document: Json) -> list[tuple[str, Json]]:
    """The component schemas with properties."""
    return [
        (name, schema)
        for name, schema in schemas(document).items()
        if isinstance(schema, dict)
        and isinstance(schema.get("properties"), dict)
        and schema["properties"]
    ]


def follow(
    files: dict[str, Json],
    root: str,
    folder: Path,
    random: Random,
    size: tuple[int, int],
) -> Iterator[tuple[list[str], list[str]]]:
    """What each round did, and what it renamed; `size` is how many of how many edits."""
    rounds, edits = size
    request = GenerateRequest(specs=(folder / root,), package="example")

    def named(record: NameRecord) -> tuple[Names, NameRecord]:
        for name, document in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(document, default=str), "utf-8")
        analysed = analyse(Run(request, output=PreviousNames(record)))
        return names_of(analysed.api), analysed.names

    before, record = named(NameRecord())
    for _ in range(rounds):
        former = copy.deepcopy(files)
        done: list[str] = []
        for _ in range(edits):
            name = random.choice(list(files))
            what = random.choice(EDITS)(files[name], random)
            done += [what] if what else []
            refer(files, root, name, random)
        try:
            after, record = named(record)
        except CliqgenError:  # what was put together by chance may be wrong
            yield [], []
            files.clear()
            files.update(former)
            continue
        renamed = [
            f"{' '.join(what)}: {name} -> {after[what]}"
            for what, name in before.items()
            if after.get(what, name) != name
        ]
        yield done, renamed
        before = after


def refer(files: dict[str, Json], root: str, name: str, random: Random) -> None:
    """Let the root lead to each path that another file has."""
    known = files[root]["paths"]
    for path in files[name].get("paths", {}) if name != root else ():
        if path not in known:
            pointer = path.replace("~", "~0").replace("/", "~1")
            pointer = quote(pointer, safe="~{}")
            insert(known, path, {"$ref": f"{name}#/paths/{pointer}"}, random)


def read_files(path: Path) -> tuple[dict[str, Json], str]:
    """The files of a description by their names, and that of the root."""
    if not path.is_dir():
        return {"api.json": copy.deepcopy(read_document(path).data)}, "api.json"
    found = {
        file.relative_to(path).as_posix(): copy.deepcopy(read_document(file).data)
        for file in sorted(path.rglob("*.yaml"))
    }
    files = {name: d for name, d in found.items() if {"paths", "components"} & d.keys()}
    return files, "openapi.yaml"


def main(line: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(line)
    made = refused = 0
    faults: list[str] = []
    for path in options.documents:
        random = Random(f"{options.seed} {path.name}")
        with tempfile.TemporaryDirectory() as folder:
            files, root = read_files(path)
            size = options.rounds, options.edits
            steps = follow(files, root, Path(folder), random, size)
            for done, renamed in steps:
                made += len(done)
                refused += not done
                faults += [f"{path.name}: {each}" for each in renamed]
    for fault in faults:
        print(fault)
    print(f"{made} edits, {refused} rounds refused, {len(faults)} names changed")
    return 1 if faults or not made else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

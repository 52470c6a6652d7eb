"""Edits a description by chance, and makes each step with and without a memo.

    python tests/histories/memos.py PLACE... [--edits N] [--seed N] [--paths N]

A memo that went through all former steps must change nothing: neither a byte of a file nor
a finding, whether a run succeeds or is refused.
"""

from __future__ import annotations

import argparse
import copy
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml
from cliqgen.diagnostics import CliqgenError, Diagnostic, Diagnostics
from cliqgen.memo import Memo
from cliqgen.names import NameRecord
from cliqgen.pipeline import PreviousNames, Run, generate
from cliqgen.request import GenerateRequest
from edits import EDITS, Edit, Json, operations, schemas
from msgspec.structs import replace
from slices import cut

#: What a run comes to: its files, its findings, its names; or errors alone.
Result = tuple[dict[str, str], list[Diagnostic], NameRecord]


def drop_schema(document: Json, random: Random) -> str | None:
    """Have what refers to a component refer to nothing."""
    names = list(schemas(document))
    if not names:
        return None
    name = random.choice(names)
    del schemas(document)[name]
    return f"dropped {name}"


def point_inside(document: Json, random: Random) -> str | None:
    """Have an answer be what stands somewhere inside of a part."""
    places = [p for p in _places(document, ()) if len(p) > 3]
    _, _, operation = random.choice(list(operations(document)))
    if not places:
        return None
    place = "/".join(map(_escaped, random.choice(places)))
    schema = {"$ref": f"#/{place}"}
    content = {"application/json": {"schema": schema}}
    answer = {"description": "as there", "content": content}
    if "swagger" in document:
        answer = {"description": "as there", "schema": schema}
    operation.setdefault("responses", {})["200"] = answer
    return f"pointed at {place}"


def misplace(document: Json, random: Random) -> str | None:
    """Put a reference where none may stand, or write a keyword in other capitals."""
    named = [s for s in schemas(document).values() if isinstance(s, dict)]
    if not named:
        return None
    schema = random.choice(named)
    if random.random() < 0.5:
        schema["Description"] = schema.pop("description", "said in capitals")
        return "wrote in capitals"
    target = random.choice(list(schemas(document)))
    section = "definitions" if "swagger" in document else "components/schemas"
    schema["properties"] = {"$ref": f"#/{section}/{_escaped(target)}/properties"}
    return "misplaced a reference"


def _escaped(segment: str) -> str:
    return segment.replace("~", "~0").replace("/", "~1")


def _places(value: Any, place: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Where schemas might be."""
    if isinstance(value, dict):
        if "type" in value or "$ref" in value:
            yield place
        for key, inner in value.items():
            yield from _places(inner, (*place, str(key)))


#: Such edits as bear on what the memo has of other parts.
FURTHER: tuple[Edit, ...] = (drop_schema, point_inside, misplace)


def main() -> int:
    """Try the documents of the command line; 1 if a memo changes anything."""
    options = _parser().parse_args()
    made = refused = used = faults = 0
    for place in options.places:
        random = Random(f"{options.seed} {place.name}")
        document = cut(_read(place), options.paths, random)
        memo, names = Memo(), NameRecord()
        for _ in range(options.edits):
            before, edit = copy.deepcopy(document), random.choice(
                (*EDITS, *FURTHER * 3)
            )
            if edit(document, random) is None:
                continue
            text = _written(document, random)
            plain = _result(text, None, names)
            memo = _next(memo)
            with_memo = _result(text, memo, names)
            if plain != with_memo:
                faults += 1
                print(f"{place.name}: a memo changes what comes of {edit.__name__}")
            if plain[0]:
                made, names = made + 1, plain[2]
                used += sum(map(len, memo.used.values()))
            else:
                refused, document = refused + 1, before
    print(f"{made} made, {refused} refused, {used} entries in use, {faults} faults")
    return 1 if faults or not made or not used else 0


def _next(memo: Memo) -> Memo:
    """The memo of the next run, as it is kept."""
    return Memo(json.loads(json.dumps(memo.used)))


def _result(text: str, memo: Memo | None, names: NameRecord) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "api.yaml"
        path.write_text(text, encoding="utf-8")
        found = Diagnostics()
        request = GenerateRequest(specs=(path,), package="client")
        try:
            made = generate(Run(request, found, output=PreviousNames(names), memo=memo))
        except CliqgenError as error:
            told = [_placeless(d, folder) for d in error.diagnostics]
            return {}, told, NameRecord()
        told = [_placeless(d, folder) for d in found]
        return made.files, told, made.names


def _placeless(finding: Diagnostic, folder: str) -> Diagnostic:
    """The finding wherever the document lies."""
    position = finding.position
    if position is None:
        return finding
    return replace(
        finding, position=replace(position, file=position.file.replace(folder, ""))
    )


def _written(document: Json, random: Random) -> str:
    """The document as JSON or as YAML."""
    if random.random() < 0.5:
        return json.dumps(document, indent=1)
    text: str = yaml.safe_dump(document, sort_keys=False)
    return text


def _read(path: Path) -> Json:
    document: Any = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    plain: Json = json.loads(json.dumps(document, default=str))
    return plain


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Edit descriptions by chance, with and without a memo."
    )
    parser.add_argument("places", nargs="+", type=Path, metavar="PLACE")
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--paths", type=int, default=40)
    return parser


if __name__ == "__main__":
    sys.exit(main())

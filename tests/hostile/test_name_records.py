"""The names that a folder records come with a repository, and may be anything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cliqgen.archive import ARCHIVE, pack, unpack
from cliqgen.inputs import NAMES
from cliqgen.manifest import NAME

if TYPE_CHECKING:
    from hostile_support import Bench

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
servers: [{url: 'https://api.example.com'}]
paths:
  /things:
    get:
      operationId: things.getAll
      parameters: [{name: pageSize, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
components:
  schemas:
    Thing: {type: object, properties: {firstName: {type: string}, last: {type: string}}}
"""
TO = ("--package", "shop", "-o", "out")
Change = Callable[[dict[str, Any]], object]


def _record(bench: Bench, change: Callable[[bytes], bytes]) -> None:
    """Generate a client, and change the names in its record."""
    bench.write("api.yaml", SPEC)
    made = bench.run("generate", "api.yaml", *TO)
    assert made.exit_code == 0, made.output
    out = bench.folder / "out"
    contents = unpack((out / ARCHIVE).read_bytes())
    contents[NAMES] = change(contents[NAMES])
    archive = pack(contents)
    (out / ARCHIVE).write_bytes(archive)
    manifest = json.loads((out / NAME).read_text("utf-8"))
    manifest["files"][ARCHIVE] = hashlib.sha256(archive).hexdigest()
    (out / NAME).write_text(json.dumps(manifest), "utf-8")


def _changed(change: Change) -> Callable[[bytes], bytes]:
    def changed(content: bytes) -> bytes:
        names = json.loads(content)
        change(names)
        return json.dumps(names).encode()

    return changed


def _code(folder: Path) -> str:
    return "".join(p.read_text("utf-8") for p in sorted(folder.rglob("*.py")))


def _operation(at: int, value: object) -> Change:
    return lambda names: names["operations"]["GET /things"].__setitem__(at, value)


def _resource_class(name: str) -> Change:
    return lambda names: names["resources"].update(things=["things", name, "things"])


@pytest.mark.parametrize(
    "change",
    [
        _operation(3, "x(): pass\nimport os"),
        _operation(3, "__init__"),
        _operation(3, "_request"),
        _operation(3, "class"),
        _operation(3, "Evil"),
        _operation(3, "x" * 1000),
        _operation(3, 7),
        _operation(3, None),
        _operation(4, "__class__"),
        _operation(2, []),
        _operation(2, [["a"]]),
        _operation(2, "things"),
        lambda names: names["operations"].update({"GET /things": "evil"}),
        lambda names: names.update(operations=[]),
        lambda names: names["models"].update({" Thing": ["os; evil", "", ""]}),
        lambda names: names["models"].update({" Thing": ["evil", "", ""]}),
        lambda names: names["models"].update({" Thing": ["Evil"]}),
        lambda names: names["properties"].update({" Thing": {"firstName": "a b"}}),
        lambda names: names["properties"].update(
            {" Thing": {"firstName": "\u212aevil"}}
        ),
        lambda names: names["arguments"].update({"GET /things": ["evil"]}),
        lambda names: names["resources"].update(
            things=["things", "ThingsResource", "../../evil"]
        ),
        lambda names: names["resources"].update(things=["things", "evil()", "things"]),
        lambda names: names["resources"].update(
            things=["things", "ThingsResource", "con"]
        ),
    ],
)
def test_what_is_no_name_is_left_out_and_told(bench: Bench, change: Change) -> None:
    _record(bench, _changed(change))
    made = bench.run("generate", "api.yaml", *TO)
    assert made.exit_code == 0, made.output
    assert "warning[name-record]" in made.output
    code = _code(bench.folder / "out/shop")
    assert "evil" not in code.casefold() and "def get_all(" in code
    files = {path.name for path in bench.folder.rglob("*.py")}
    assert not files & {"evil.py", "con.py"}
    assert "class Thing(" in code


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_operation(3, "cached_property"), "'cached_property'"),
        (lambda names: names["models"].update({" Thing": ["Any", "", ""]}), "'Any'"),
        (
            lambda names: names["properties"].update({" Thing": {"firstName": "str"}}),
            "'str'",
        ),
        (
            lambda names: names["properties"].update(
                {" Thing": {"firstName": "last", "last": "last"}}
            ),
            "'last'",
        ),
        (
            lambda names: names["arguments"]["GET /things"].update(
                {"query pageSize": "self"}
            ),
            "'self'",
        ),
        *(
            (_resource_class(name), f"'{name}'")
            for name in ("AsyncClient", "Client", "ERRORS", "Shop", "UNSET")
        ),
    ],
)
def test_what_is_reserved_or_given_twice_is_told(
    bench: Bench, change: Change, told: str
) -> None:
    _record(bench, _changed(change))
    made = bench.run("generate", "api.yaml", *TO)
    assert made.exit_code == 0, made.output
    assert f"{told} is no longer available" in made.output


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"\xff", b'{"names": 2}', b"[" * 100_000]
)
def test_what_is_no_record_is_told_and_counts_for_nothing(
    bench: Bench, content: bytes
) -> None:
    _record(bench, lambda _: content)
    made = bench.run("generate", "api.yaml", *TO)
    assert made.exit_code == 0, made.output
    assert (
        "cannot read the names" in made.output
        and "choosing all names anew" in made.output
    )
    assert "def get_all(" in _code(bench.folder / "out/shop")
    assert bench.run("check", "api.yaml", *TO).exit_code == 0


def test_an_archive_that_the_manifest_does_not_name_holds_no_names(
    bench: Bench,
) -> None:
    bench.write("api.yaml", SPEC)
    assert bench.run("generate", "api.yaml", *TO).exit_code == 0
    (bench.folder / "out" / ARCHIVE).write_bytes(b"other")
    assert "choosing all names anew" in bench.run("validate", "out").output

"""What is read elsewhere than it is written: a result of the linker, not of documents."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.memo import Memo
from cliqgen.openapi.parse import parse
from cliqgen.openapi.selection import select
from cliqgen.openapi.views import Origins
from cliqgen.request import Filters
from cliqgen.source.check import check
from cliqgen.source.document import AS_WRITTEN, Node, parse_document
from cliqgen.source.linking import Linker
from cliqgen.source.load import Loaded, load
from cliqgen.source.redirections import RedirectionsBuilder
from cliqgen.source.text import SourceText

HEAD = "openapi: 3.1.0\ninfo: {title: Kites, version: '1'}\n"
#: Whatever a cursor comes to that is a value: where it is read, and the value.
Lines = list[tuple[str, str, object]]


def loaded_from(folder: Path, files: Mapping[str, str]) -> Loaded:
    """The first file as the root document; the others are beside it."""
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return load([folder / next(iter(files))], Diagnostics())


def lines(node: Node, way: str = "", around: tuple[str, ...] = ()) -> Iterator[Lines]:
    """All that is read from a node on: the way to it, its place, and plain values."""
    place = f"{node.document.path.name}#{'/'.join(node.pointer)}"
    if node.key in around:
        yield [(way, place, "again")]
        return
    inner = [*node.items(), *((str(n), e) for n, e in enumerate(node.elements()))]
    if not inner:
        yield [(way, place, node.value)]
    for key, child in inner:
        yield from lines(child, f"{way}/{key}", (*around, node.key))


def read(loaded: Loaded) -> Lines:
    return [line for found in lines(loaded.root(loaded.roots[0][0])) for line in found]


def linked(folder: Path, files: Mapping[str, str]) -> Loaded:
    return check(loaded_from(folder, files), Diagnostics())


MISPLACED = {
    "api.yaml": HEAD
    + """\
paths:
  /kites:
    get: {$ref: 'more.yaml#/list'}
""",
    "more.yaml": """\
list:
  operationId: list
  responses: {'204': {description: none}}
""",
}


def test_a_reference_in_place_of_an_operation_is_read_at_its_target(
    tmp_path: Path,
) -> None:
    found = read(linked(tmp_path, MISPLACED))
    assert found[-2:] == [
        ("/paths//kites/get/operationId", "more.yaml#list/operationId", "list"),
        (
            "/paths//kites/get/responses/204/description",
            "more.yaml#list/responses/204/description",
            "none",
        ),
    ]


def test_documents_stay_as_they_were_read(tmp_path: Path) -> None:
    loaded = loaded_from(tmp_path, MISPLACED)
    ((document, _),) = loaded.roots
    before = copy.deepcopy(document.data)
    after = check(loaded, Diagnostics())
    assert document.data == before
    assert loaded.redirections is AS_WRITTEN
    written = document.root.get("paths")
    assert written is not None
    item = written.child("/kites", written.value["/kites"])
    assert [node.value for _, node in item.items()] == [{"$ref": "more.yaml#/list"}]
    assert after.roots == loaded.roots


def test_two_runs_over_the_same_documents_know_nothing_of_each_other(
    tmp_path: Path,
) -> None:
    loaded = loaded_from(tmp_path, MISPLACED)
    first, second = Diagnostics(), Diagnostics()
    one, other = check(loaded, first), check(loaded, second)
    assert [d.code for d in first] == [d.code for d in second] == ["ref-place"]
    assert one.redirections is not other.redirections
    assert read(one) == read(other)


def test_a_description_with_nothing_to_redirect_is_read_as_written(
    tmp_path: Path,
) -> None:
    text = (
        f"{HEAD}paths: {{/a: {{get: {{responses: {{'204': {{description: d}}}}}}}}}}\n"
    )
    assert linked(tmp_path, {"api.yaml": text}).redirections is AS_WRITTEN


def test_a_path_item_has_its_own_members_and_those_it_refers_to(tmp_path: Path) -> None:
    text = f"""{HEAD}
paths:
  /a:
    $ref: '#/components/pathItems/Shared'
    summary: own
components:
  pathItems:
    Shared:
      summary: shared
      get: {{responses: {{'204': {{description: d}}}}}}
"""
    found = read(linked(tmp_path, {"api.yaml": text}))
    shared = "api.yaml#components/pathItems/Shared"
    assert [line for line in found if line[0].startswith("/paths")] == [
        (
            "/paths//a/get/responses/204/description",
            f"{shared}/get/responses/204/description",
            "d",
        ),
        ("/paths//a/summary", "api.yaml#paths//a/summary", "own"),
    ]


def test_an_alias_is_redirected_in_each_of_its_places(tmp_path: Path) -> None:
    text = MISPLACED["api.yaml"].replace("get: {$ref", "get: &it {$ref") + (
        "  /more:\n    put: *it\n"
    )
    found = read(linked(tmp_path, {**MISPLACED, "api.yaml": text}))
    assert [line[:2] for line in found if line[2] == "list"] == [
        ("/paths//kites/get/operationId", "more.yaml#list/operationId"),
        ("/paths//more/put/operationId", "more.yaml#list/operationId"),
    ]


@pytest.mark.parametrize("root", ["Paths", "PATHS"])
def test_capitals_at_the_root_are_read_as_reported(tmp_path: Path, root: str) -> None:
    """The root of the description, and that of a file that is referred to as a whole."""
    text = f"""{HEAD}
{root}:
  /a:
    get:
      responses:
        '200':
          description: d
          content: {{application/json: {{schema: {{$ref: kite.yaml}}}}}}
"""
    kite = "Type: object\nproperties: {a: {type: string}}\n"
    found = Diagnostics()
    loaded = loaded_from(tmp_path, {"api.yaml": text, "kite.yaml": kite})
    loaded = check(loaded, found)
    assert [d.message for d in found] == [
        f"`{root}` is read as `paths`",
        "`Type` is read as `type`",
    ]
    (operation,) = parse(loaded, Diagnostics()).operations
    assert operation.path == "/a"
    schema = operation.responses[0].content[0].schema
    assert schema is not None
    assert loaded.sources.resolve(schema.node).text("type") == "object"


def test_a_schema_is_found_by_its_anchor_with_what_it_plainly_means(
    tmp_path: Path,
) -> None:
    text = f"""{HEAD}
paths:
  /a:
    get:
      responses:
        '200':
          description: d
          content: {{application/json: {{schema: {{$ref: '#kite'}}}}}}
components: {{schemas: {{Kite: {{$anchor: kite, Type: string}}}}}}
"""
    loaded = linked(tmp_path, {"api.yaml": text})
    (operation,) = parse(loaded, Diagnostics()).operations
    schema = operation.responses[0].content[0].schema
    assert schema is not None
    assert loaded.sources.resolve(schema.node).value == {
        "$anchor": "kite",
        "type": "string",
    }


# Tables


def document(text: str) -> Node:
    path = Path("some.yaml")
    return parse_document(SourceText(path, "some.yaml", text, text.encode())).root


def test_a_finished_table_does_not_grow() -> None:
    root = document("{a: {x: 1}, b: {x: 2}, c: {x: 3}}")
    builder = RedirectionsBuilder(AS_WRITTEN)
    a, b, c = (node for _, node in root.items())
    builder.redirect(a.value, c)
    first = builder.finish()
    builder.redirect(b.value, c)
    second = builder.finish()
    first_read, second_read = root.read_with(first), root.read_with(second)
    assert [n.number("x") for _, n in first_read.items()] == [3, 2, 3]
    assert [n.number("x") for _, n in second_read.items()] == [3, 3, 3]
    assert [n.pointer for _, n in second_read.items()] == [("c",)] * 3


def test_a_table_asks_the_one_below_it() -> None:
    root = document("{a: {x: 1}, b: {x: 2}, c: {x: 3}}")
    a, b, c = (node for _, node in root.items())
    below = RedirectionsBuilder(AS_WRITTEN)
    below.redirect(a.value, b)
    below.redirect(b.value, c)
    above = RedirectionsBuilder(below.finish())
    above.redirect(a.value, c)
    found = root.read_with(above.finish())
    assert [node.pointer for _, node in found.items()] == [("c",), ("c",), ("c",)]
    assert RedirectionsBuilder(above.finish()).finish() is not AS_WRITTEN


def test_a_table_without_redirections_is_the_one_below_it() -> None:
    below = RedirectionsBuilder(AS_WRITTEN)
    below.redirect({}, document("{}"))
    table = below.finish()
    assert RedirectionsBuilder(table).finish() is table
    assert RedirectionsBuilder(AS_WRITTEN).finish() is AS_WRITTEN


def test_single_values_are_not_redirected() -> None:
    root = document("{a: text, b: other}")
    a, b = (node for _, node in root.items())
    builder = RedirectionsBuilder(AS_WRITTEN)
    builder.redirect(a.value, b)
    assert builder.finish() is AS_WRITTEN


def test_a_member_that_is_redirected_is_read_as_what_it_leads_to() -> None:
    root = document("{a: {$ref: 'x.md'}, b: words, c: true, d: 4}")
    builder = RedirectionsBuilder(AS_WRITTEN)
    builder.redirect(root.value["a"], root.child("b", root.value["b"]))
    assert root.read_with(builder.finish()).text("a") == "words"
    builder.redirect(root.value["a"], root.child("c", root.value["c"]))
    assert root.read_with(builder.finish()).flag("a") is True
    builder.redirect(root.value["a"], root.child("d", root.value["d"]))
    assert root.read_with(builder.finish()).number("a") == 4
    assert root.text("a") is None


# Views


def test_the_parts_of_a_view_keep_the_place_they_were_first_taken_from() -> None:
    root = document("{a: &v {x: 1}, b: *v}")
    a, b = (node for _, node in root.items())
    origins = Origins(AS_WRITTEN)
    view = root.document.view({"p": origins.kept(b), "q": origins.kept(a)})
    made = view.data["r"] = origins.made(a, {"y": 2})
    found = view.read_with(origins.finish())
    places = {key: (node.pointer, node.document) for key, node in found.items()}
    assert places == {
        "p": (("b",), root.document),
        "q": (("b",), root.document),
        "r": (("a",), root.document),
    }
    assert made == {"y": 2}
    assert [n.pointer for _, n in root.items()] == [("a",), ("b",)]


SWAGGER = """\
swagger: '2.0'
info: {title: Kites, version: '1'}
host: kites.example
paths:
  /kites:
    post:
      operationId: add
      consumes: [application/json]
      parameters: [{name: kite, in: body, schema: {type: object}}]
      responses: {'204': {description: added}}
"""


def test_the_view_of_swagger_has_origins_that_nobody_else_reads_with(
    tmp_path: Path,
) -> None:
    loaded = linked(tmp_path, {"api.yaml": SWAGGER})
    before = copy.deepcopy(loaded.roots[0][0].data)
    (operation,) = parse(loaded, Diagnostics()).operations
    body = operation.body
    assert body is not None and body.content[0].schema is not None
    operation_place = ("paths", "/kites", "post")
    assert operation.node.pointer == operation_place
    assert body.node.pointer == (*operation_place, "parameters", "0")
    schema = body.content[0].schema.node
    assert schema.pointer == (*operation_place, "parameters", "0", "schema")
    assert schema.document is loaded.roots[0][0]
    assert loaded.redirections is AS_WRITTEN
    assert loaded.roots[0][0].data == before


def test_filters_leave_the_document_as_it_was_read(tmp_path: Path) -> None:
    text = SWAGGER.replace("    post:", "    get: {responses: {}}\n    post:")
    loaded = loaded_from(tmp_path, {"api.yaml": text})
    ((document, _),) = loaded.roots
    before = copy.deepcopy(document.data)
    less, left_out = select(loaded, Filters(exclude=("method:get",)))
    assert left_out.operations == ("GET /kites",)
    assert document.data == before
    paths = less.root(less.roots[0][0]).get("paths")
    assert paths is not None
    (item,) = (item for _, item in paths.items())
    assert [(key, node.document) for key, node in item.items()] == [("post", document)]


def test_an_operation_can_refer_to_one_that_filters_took_away(tmp_path: Path) -> None:
    text = f"""{HEAD}
paths:
  /a:
    get:
      responses:
        '200':
          description: d
          content: {{application/json: {{schema: {{type: string, maxLength: 7}}}}}}
  /b:
    put:
      operationId: put
      responses:
        '200': {{$ref: '#/paths/~1a/get/responses/200'}}
"""
    less, _ = select(
        loaded_from(tmp_path, {"api.yaml": text}), Filters(exclude=("path:/a",))
    )
    (operation,) = parse(check(less, Diagnostics()), Diagnostics()).operations
    schema = operation.responses[0].content[0].schema
    assert schema is not None
    assert schema.node.value == {"type": "string", "maxLength": 7}


# The memo

SLOPPY = {
    "api.yaml": f"""{HEAD}
paths:
  /joined:
    $ref: '#/components/pathItems/Shared'
    put: {{operationId: put, responses: {{'204': {{description: d}}}}}}
  /same: {{$ref: '#/components/pathItems/Shared'}}
  /misplaced:
    get: {{$ref: 'more.yaml#/list'}}
  /callbacks:
    post:
      operationId: post
      callbacks:
        done:
          '{{$url}}': {{$ref: '#/components/pathItems/Shared', summary: own}}
      responses:
        '200':
          description: {{$ref: words.md}}
          content: {{application/json: {{schema: {{$ref: '#/definitions/Kite'}}}}}}
  /plain:
    get:
      operationId: plain
      parameters: [{{$ref: '#/components/parameters/Limit'}}]
      responses:
        '200':
          description: PLAIN
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Tail'}}}}}}
components:
  pathItems:
    Shared:
      summary: SHARED
      get:
        responses: {{'204': {{description: d}}}}
  parameters:
    Limit: {{name: limit, in: query, schema: {{$ref: '#/components/schemas/Length'}}}}
  schemas:
    Kite:
      type: object
      properties: {{tail: {{$ref: '#/components/schemas/Tail'}}, colour: COLOUR}}
    Tail:
      type: object
      properties:
        length: {{$ref: '#/components/schemas/Length'}}
        knot: {{$ref: Kite}}
        bow: {{$ref: '#/components/schemas/Nothing', type: string}}
    Length: {{Type: integer, title: LENGTH}}
""",
    "more.yaml": """\
list:
  operationId: list
  Tags: [kites]
  responses: {'200': {description: {$ref: words.md}}}
""",
    "words.md": "Some words",
}
#: What is edited, by the part that it is in.
EDITS = [
    ("SHARED", "another summary"),
    ("PLAIN", "other words"),
    ("LENGTH", "long"),
    ("colour: COLOUR", "colour: {$ref: '#/components/schemas/Length'}"),
    ("title: LENGTH", "title: {$ref: words.md}"),
    ("knot: {$ref: Kite}", "knot: {$ref: '#/components/schemas/Kite'}"),
    ("summary: SHARED", "parameters: [{$ref: '#/components/parameters/Limit'}]"),
    ("    Length: {Type", "    Nothing: {type: string}\n    Length: {Type"),
    ("    Kite:\n", "    Bird:\n"),
]


def memorized(memo: Memo) -> Memo:
    """A memo as the next run gets it, from what this one used."""
    return Memo(json.loads(json.dumps(memo.used)))


def told(folder: Path, text: str, memo: Memo | None) -> tuple[Lines, list[str]]:
    """All that is read of the sloppy description, and its diagnostics."""
    found = Diagnostics()
    loaded = loaded_from(folder, {**SLOPPY, "api.yaml": text})
    lines: Lines = []
    with suppress(CliqgenError):
        lines = read(check(loaded, found, memo))
    return lines, [f"{d.code} {d.message} {d.position}" for d in found]


def test_a_remembered_part_links_the_same(tmp_path: Path) -> None:
    text = SLOPPY["api.yaml"].replace("COLOUR", "{type: string}")
    cold = told(tmp_path, text, None)
    codes = {message.partition(" ")[0] for message in cold[1]}
    assert codes >= {"ref-place", "ref-meant", "schema-missing", "letter-case"}
    assert codes >= {"text-file"}
    memo = Memo()
    assert told(tmp_path, text, memo) == cold
    assert memo.used["parts of documents"]
    for _ in range(2):
        memo = memorized(memo)
        assert told(tmp_path, text, memo) == cold


@pytest.mark.parametrize(("old", "new"), EDITS, ids=[old.strip() for old, _ in EDITS])
def test_it_does_so_when_another_part_is_edited(
    tmp_path: Path, old: str, new: str
) -> None:
    assert old in SLOPPY["api.yaml"]
    text = SLOPPY["api.yaml"].replace("COLOUR", "{type: string}")
    edited = SLOPPY["api.yaml"].replace(old, new).replace("COLOUR", "{type: string}")
    memo = Memo()
    told(tmp_path, text, memo)
    there = told(tmp_path, edited, warm := memorized(memo))
    assert there == told(tmp_path, edited, None)
    assert told(tmp_path, text, memorized(warm)) == told(tmp_path, text, None)


def test_parts_that_link_nothing_elsewhere_are_not_checked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited: list[str] = []
    visit = Linker._visit  # pyright: ignore[reportPrivateUsage]

    def noting(self: Linker, word: str, node: Node) -> None:
        visited.append("/".join(node.pointer))
        visit(self, word, node)

    monkeypatch.setattr(Linker, "_visit", noting)
    text = SLOPPY["api.yaml"].replace("COLOUR", "{type: string}")
    memo = Memo()
    told(tmp_path, text, memo)
    assert "components/schemas/Kite" in visited and "paths//plain" in visited
    visited.clear()
    told(tmp_path, text, memorized(memo))
    assert not {"components/schemas/Kite", "paths//plain"} & {*visited}
    assert {"components/schemas/Tail", "paths//misplaced"} < {*visited}

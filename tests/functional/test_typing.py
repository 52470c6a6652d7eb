"""mypy --strict on every package that this folder generates, and on their users."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from cliqgen.bundled import templates_folder
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest
from cliqgen.runtime import FEATURES, fitted

HERE = Path(__file__).resolve().parent

#: A user's program for some of the packages. `assert_type` and lines that must fail
#: (`warn_unused_ignores` is part of --strict) say what the annotations are.
PROGRAMS = {
    "bodies_spread": """
        from bodies_spread import UNSET, BodiesSpread, User

        client = BodiesSpread(base_url="https://a.example.com")
        client.users.create(name="Ada", nick=None, age=None)
        client.users.create(name="Ada", nick=UNSET)
        client.users.create()  # type: ignore[call-arg]
        client.users.create(name=None)  # type: ignore[arg-type]
        client.users.create(name="Ada", age=UNSET)  # type: ignore[arg-type]
        assert_type(client.users.replace("7", body=User(id="7")), User)
        assert_type(client.users.touch(), None)
    """,
    "fields_spec": """
        from fields_spec import FieldsSpec, Item, UnsetType

        client = FieldsSpec(base_url="https://a.example.com")
        item = client.items.get()
        assert_type(item.id, str)
        assert_type(item.kind, Literal["item"])
        assert_type(item.note, str | UnsetType | None)
        assert_type(item.made, datetime.datetime | None)
        assert_type(item.data, bytes | None)
        assert_type(item.counts, dict[str, int] | None)
        assert_type(item.tags, list[str] | None)
        assert_type(item.list_, list[str] | None)
        client.items.paint(color="red", level=1)
        client.items.paint(color="red", level=3)  # type: ignore[arg-type]
    """,
    "parameters_spec": """
        from parameters_spec import ParametersSpec

        client = ParametersSpec(base_url="https://a.example.com")
        client.search.run(order="up", ids=(1, 2), tags=["a"])
        client.search.run(order="sideways")  # type: ignore[arg-type]
        client.items.get(7, "a", lang="de")
        client.items.get("7", "a", lang="de")  # type: ignore[arg-type]
        client.items.get(7, "a")  # type: ignore[call-arg]
    """,
    "results_spec": """
        from results_spec import AsyncResultsSpec, Item, ResultsSpec, with_response

        client = ResultsSpec(base_url="https://a.example.com")
        assert_type(client.results.none(), None)
        assert_type(client.results.text(), str)
        assert_type(client.results.binary(), bytes)
        assert_type(client.results.word(), str)
        assert_type(client.results.list(), list[Item])
        assert_type(client.results.add(names=["a"]), list[str])
        assert_type(client.results.maybe(), Item | None)
        assert_type(with_response(client.results.list).result, list[Item])

        async def main() -> None:
            async with AsyncResultsSpec(base_url="https://a.example.com") as other:
                assert_type(await other.results.maybe(), Item | None)
    """,
    "composition_tagged": """
        from composition_tagged import Cat, CompositionTagged, Dog, It

        client = CompositionTagged(base_url="https://a.example.com")
        it = client.its.get()
        assert_type(it, It)
        assert_type(it.pet, Cat | Dog | None)
        if isinstance(it.pet, Cat):
            assert_type(it.pet, Cat)
    """,
    "paging_spec": """
        from paging_spec import AsyncPagingSpec, AsyncItemIterator, PagingSpec, User, ItemIterator

        client = PagingSpec(base_url="https://a.example.com")
        assert_type(client.users.iter("red", role="boss"), ItemIterator[User])
        assert_type(client.users.iter_search(from_=1, max_items=2), ItemIterator[User, int])
        assert_type(client.users.iter_names(), ItemIterator[str])
        client.users.iter_search(from_="1")  # type: ignore[arg-type]
        other = AsyncPagingSpec(base_url="https://a.example.com")
        assert_type(other.users.iter_names(cursor="c"), AsyncItemIterator[str])
    """,
    "paging_styles_spec": """
        from paging_styles_spec import Event, Message, PagingStylesSpec, Part, ItemIterator

        client = PagingStylesSpec(base_url="https://a.example.com")
        assert_type(client.changes.iter(since="s"), ItemIterator[str, int])
        assert_type(client.parts.iter(skip=3), ItemIterator[Part, int])
        assert_type(client.names.iter(page=0), ItemIterator[str, int])
        assert_type(client.numbers.iter(), ItemIterator[int, int])
        assert_type(client.messages.iter(before=5), ItemIterator[Message, int])
        assert_type(client.events.iter(from_=1, to=2), ItemIterator[Event, int])
        assert_type(client.exports.iter(), ItemIterator[dict[str, str]])
        client.exports.iter(token=client.names.iter().cursor)  # type: ignore[arg-type]
    """,
    "open_models_spec": """
        from typing import Any

        from open_models_spec import OpenModelsSpec, Record

        client = OpenModelsSpec(base_url="https://a.example.com")
        assert_type(client.records.list()[0].additional_fields, dict[str, Any])
        client.records.add(title="T", additional_fields={"x": [1]})
        client.records.add(title="T", additional_fields=[1])  # type: ignore[arg-type]
        client.records.replace("1", body=Record(id="1", additional_fields={"x": 1}))
    """,
    "bodies_files": """
        import io
        from pathlib import Path

        from bodies_files import BodiesFiles

        client = BodiesFiles(base_url="https://a.example.com")
        for file in (b"a", io.BytesIO(b"b"), Path("c"), ("d", b"d"), ("e", b"e", "x/y")):
            client.files.upload(file=file, cover=file, more=[file])
        client.files.upload(file=b"a", cover=None, raw=("r.png", b"R"))
        client.files.upload(file="name")  # type: ignore[arg-type]
    """,
    "streams_spec": """
        from collections.abc import AsyncIterator, Iterator

        from streams_spec import AsyncStream, AsyncStreamsSpec, ServerSentEvent, Stream
        from streams_spec import StreamsSpec, Tick, stream, with_response

        client = StreamsSpec(base_url="https://a.example.com")
        assert_type(client.feed.ticks(), Stream[Tick])
        assert_type(client.feed.list(), Stream[list[int]])
        assert_type(with_response(client.feed.ticks).result, Stream[Tick])
        items: Iterator[Tick] = client.feed.ticks()
        texts: Iterator[str] = client.feed.ticks()  # type: ignore[assignment]
        with client.feed.raw() as events:
            for event in events:
                assert_type(event, ServerSentEvent)
                assert_type(event.id, str | None)
        client.feed.ticks()[0]  # type: ignore[index]

        async def main(other: AsyncStreamsSpec) -> None:
            async with await other.feed.ticks() as ticks:
                assert_type(ticks, AsyncStream[Tick])
                assert_type([tick.n async for tick in ticks], list[int])
                later: AsyncIterator[Tick] = ticks
            async with stream(other.feed.ticks) as download:
                await download.save("ticks.jsonl")
            async with other.feed.ticks():  # type: ignore[attr-defined]
                pass
    """,
    "variants_lists": """
        from variants_lists import Book, Books, VariantsLists, ItemIterator

        client = VariantsLists(base_url="https://a.example.com")
        assert_type(client.items.list_books(), Books)
        assert_type(client.items.iter_list_books(), ItemIterator[Book])
        assert_type(client.items.iter(), ItemIterator[str])
        client.items.count(next="x")  # type: ignore[call-arg]
    """,
    "security_needed": """
        from security_needed import AsyncSecurityNeeded, SecurityNeeded

        async def fetch() -> str:
            return "token"

        SecurityNeeded("token", base_url="https://a.example.com")
        SecurityNeeded(lambda: "token", base_url="https://a.example.com")
        SecurityNeeded(base_url="https://a.example.com")  # type: ignore[call-arg]
        SecurityNeeded(None, base_url="https://a.example.com")
        SecurityNeeded(fetch, base_url="https://a.example.com")  # type: ignore[arg-type]
        AsyncSecurityNeeded(fetch, base_url="https://a.example.com")
    """,
    "security_bearer": """
        from security_bearer import SecurityBearer

        SecurityBearer(base_url="https://a.example.com")
        SecurityBearer(None, base_url="https://a.example.com")
        SecurityBearer("token", base_url="https://a.example.com")
    """,
    "signing_in_verbs": """
        from typing import Any

        from signing_in_verbs import AsyncSigningInVerbs, SigningInVerbs
        from signing_in_verbs import stream, with_response

        client = SigningInVerbs(headers={"X-Team": "blue"}, user_agent="shop/1")
        SigningInVerbs(headers={"X-Team": 1})  # type: ignore[dict-item]
        near = client.with_options(
            headers={"A": "b"}, query={"a": 1}, extra_body={"b": None}
        )
        assert_type(near.put("/x", type=int), int)
        assert_type(client.put("/x", type=list[str]), list[str])
        assert_type(client.post("/x", json={"a": 1}), Any)
        assert_type(client.request("GET", "/x", type=str), str)
        assert_type(client.request("GET", "/x"), Any)
        client.patch("/x", params={})  # type: ignore[call-overload]
        client.options.list()
        with stream(client.put, "/x") as download:
            download.read()
        assert_type(with_response(client.head, "/x").headers["x"], str)

        async def main(other: AsyncSigningInVerbs) -> None:
            assert_type(await other.delete("/x", type=bytes), bytes)
            assert_type(await other.request("GET", "/x", type=int), int)
            assert_type(await other.put("/x"), Any)
            await other.head("/x")
            await other.options.list()
            await other.get.all()
    """,
    "servers_named": """
        from servers_named import Shop

        Shop()
        Shop(region="eu")
        Shop(region="mars")  # type: ignore[arg-type]
    """,
    "typing_enums": """
        from typing_enums import Reply, TypingEnums

        client = TypingEnums(base_url="https://a.example.com")
        assert_type(client.x.send(only_sent="a").only_read, str | None)
        client.x.send(only_sent="new")  # type: ignore[arg-type]
    """,
    "typing_clash": """
        from typing_clash import TypingClash

        client = TypingClash(base_url="https://a.example.com")
        resource = client.a_b
        assert_type(resource.get(), None)
    """,
}

ENUMS = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /x:
    post:
      operationId: x.send
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [only_sent]
              properties: {only_sent: {type: string, enum: [a, b]}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Reply'}}}
components:
  schemas:
    Reply: {type: object, properties: {only_read: {type: string, enum: [c, d]}}}
"""

CLASH = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /a:
    get:
      operationId: get
      tags: [a-b]
      responses: {'204': {description: done}}
  /b:
    get:
      operationId: get
      tags: [a b]
      responses: {'204': {description: done}}
"""


def _fragments() -> Iterator[tuple[str, str]]:
    """Every document that a module of this folder holds as a constant."""
    for path in sorted(HERE.glob("test_*.py")):
        stem = path.stem.removeprefix("test_")
        if path.name == Path(__file__).name:
            found = {"ENUMS": ENUMS, "CLASH": CLASH}
        else:
            found = runpy.run_path(str(path))
        for name, value in found.items():
            if name in ("HEAD", "BROKEN") or name.endswith("_IN_PARTS"):
                continue
            if isinstance(value, str) and value.startswith("openapi: "):
                yield f"{stem}_{name}".lower(), value


FRAGMENTS = dict(_fragments())

WHOLE = templates_folder() / "runtime"
#: The modules of the runtime that a printed module names.
RUNTIME = re.compile(r"_runtime(?:\.\w+)*")


def _write(folder: Path, package: str, files: Mapping[str, str]) -> None:
    """Write a package. What each carries of the runtime is a part of the whole one, so
    there is one of it, of which each package hands on what it imports: it is most of what
    mypy would have to read.
    """
    imported = {
        module
        for path, content in files.items()
        if not path.startswith("_runtime/")
        for module in RUNTIME.findall(content)
    }
    for path, content in files.items():
        if not path.endswith(".py") or not path.startswith("_runtime/"):
            _put(folder / package / path, content)
            continue
        shared = folder / "runtime_of_all" / path.removeprefix("_runtime/")
        parts = shared.relative_to(folder).with_suffix("").parts
        module = ".".join(part for part in parts if part != "__init__")
        own = path.removesuffix(".py").replace("/", ".")
        if parts[-1] == "__init__" or own in imported:
            _put(folder / package / path, f"from {module} import *\n")


def _put(target: Path, content: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(content, "utf-8")


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What one run of mypy says about all packages and programs."""
    folder = tmp_path_factory.mktemp("typing")
    for path in WHOLE.rglob("*.py"):
        whole = fitted(path.read_text("utf-8"), FEATURES)
        _put(folder / "runtime_of_all" / path.relative_to(WHOLE), whole)
    for name, text in FRAGMENTS.items():
        source = folder / f"{name}.yaml"
        source.write_text(text, "utf-8")
        request = GenerateRequest(specs=(source,), package=name)
        files = generate(Run(request)).files
        inside = {p.removeprefix(f"{name}/"): p for p in files}
        own = {path: files[p] for path, p in inside.items() if path != p}
        _write(folder, name, own)
    head = "import datetime\nfrom typing import Literal, assert_type\n"
    for name, program in PROGRAMS.items():
        text = head + textwrap.dedent(program)
        (folder / f"use_{name}.py").write_text(text, "utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--no-error-summary"),
            *("--config-file", "", "."),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    assert done.returncode in (0, 1) and not done.stderr, done.stdout + done.stderr
    return done.stdout.splitlines()


def test_the_programs_belong_to_packages() -> None:
    assert len(FRAGMENTS) >= 10
    assert PROGRAMS.keys() <= FRAGMENTS.keys()


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_package_and_its_user_are_typed(findings: list[str], name: str) -> None:
    own = [f for f in findings if f.startswith((f"{name}/", f"use_{name}.py"))]
    assert not own, "\n".join(own)

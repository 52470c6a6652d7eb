"""What the README and docstrings of a client name is what that client has."""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from cliqgen.diagnostics import Diagnostics
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest
from functional_featured import described, implied

if TYPE_CHECKING:
    from functional_support import Client, CommandLine, Workshop

BODIES = {"json", "form", "multipart", "content"}
MIXES = [
    *((), ("forms",), ("multipart",), ("forms", "multipart"), ("encodings",)),
    *(("files",), ("oauth",), ("oauth", "multipart"), ("downloads", "tokens")),
]


def called(features: tuple[str, ...]) -> str:
    return "-".join(features) or "none"


def readme_of(client: Client) -> str:
    return (client.folder / "README.md").read_text("utf-8")


def passage(text: str, pattern: str) -> str:
    """What the only place that matches a pattern has in its group."""
    found = re.findall(pattern, " ".join(text.split()))
    assert len(found) == 1, found
    return found[0]


@pytest.fixture(params=MIXES, ids=called)
def mix(
    request: pytest.FixtureRequest, workshop: Workshop
) -> tuple[Client, tuple[str, ...]]:
    return workshop.build(described(*request.param)), request.param


def test_bodies_of_undocumented_calls(mix: tuple[Client, tuple[str, ...]]) -> None:
    """The README and the docstring name those that `request` takes, and no others."""
    client, features = mix
    taken = BODIES & client.package.RawArguments.__annotations__.keys()
    expected = {"json", "content"}
    expected |= {"form"} if "forms" in implied(features) else set()
    expected |= {"multipart"} if "multipart" in features else set()
    assert taken == expected
    named = passage(readme_of(client), r"and as a body (.*?) \(with its `content_type`")
    assert set(re.findall(r"`(\w+)`", named)) == taken
    documented = inspect.getdoc(client.package.RawArguments) or ""
    assert set(re.findall(r"^ +(\w+):", documented, re.MULTILINE)) & BODIES == taken


def test_bodies_that_request_does_not_take(
    mix: tuple[Client, tuple[str, ...]],
) -> None:
    client, features = mix
    taken = client.package.RawArguments.__annotations__.keys()
    api, exchange = client.call("t") if implied(features) & TOKENS else client.call()
    for name in BODIES - {"json", "content"}:
        if name in taken:
            api.request("POST", "/path", **{name: {"a": "1"}})
            assert b"1" in exchange.last.content
        else:
            with pytest.raises(TypeError, match=f"found {name}$"):
                api.request("POST", "/path", **{name: {"a": "1"}})


def test_forms_are_named_where_there_are_some(
    mix: tuple[Client, tuple[str, ...]],
) -> None:
    client, features = mix
    readme = readme_of(client)
    added = passage(readme, r"and fields in bodies of (.*?)\. One with")
    framed = passage(readme, r"`Content-Type` among the headers is that of (.*?)\.")
    if {"forms", "multipart"} & implied(features):
        assert (added, framed) == ("JSON or of a form", "bodies other than forms")
    else:
        assert (added, framed) == ("JSON", "a body")
    options = getattr(client.package, client.class_name).with_options
    assert "form" not in (inspect.getdoc(options) or "").split()


TOKENS = {"tokens", "oauth"}


@pytest.mark.parametrize(
    ("features", "is_renewed"),
    [
        ((), False),
        (("basic_auth",), False),
        (("tokens",), True),
        (("api_keys",), True),
        (("oauth",), True),
    ],
    ids=lambda value: called(value) if isinstance(value, tuple) else str(value),
)
def test_another_token_is_named_where_there_can_be_one(
    workshop: Workshop, features: tuple[str, ...], is_renewed: bool
) -> None:
    readme = readme_of(workshop.build(described(*features)))
    assert ("| returns 401 | sent once more" in readme) == is_renewed
    row = passage(readme, r"after a redirect to another origin \| (.*?) \|")
    assert row == (
        "its error; no new token is requested" if is_renewed else "its error"
    )


#: A list, and what is sent to the same path without a body.
RUNS = """\
  /runs:
    get:
      operationId: runs.list
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: array, items: {type: string}}}}
    post: {operationId: runs.start, responses: {'204': {description: done}}}
"""


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        (described(), False),
        (described().replace("paths:\n", "paths:\n" + RUNS), False),
        (described("collections"), True),
    ],
    ids=["nothing", "no body", "collections"],
)
def test_a_fake_keeps_what_is_created_where_something_is(
    text: str, is_kept: bool, tmp_path: Path
) -> None:
    spec = tmp_path / "shop.yaml"
    spec.write_text(text, "utf-8")
    request = GenerateRequest(specs=(spec,), package="shop", testing=True)
    readme = " ".join(generate(Run(request, Diagnostics())).files["README.md"].split())
    kept = ", keeps what is created," if is_kept else ""
    assert f"has as examples{kept} and raises `RequestError`" in readme


PETS = """
    openapi: 3.1.0
    info: {title: Pets, version: '1'}
    paths:
      /pets:
        get:
          operationId: pets.list
          responses:
            '200':
              description: All.
              content:
                application/json:
                  schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
        post:
          operationId: pets.add
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  {type: object, required: [name], properties: {name: {type: string}}}
          responses:
            '201':
              description: The new one.
              content:
                application/json: {schema: {$ref: '#/components/schemas/Pet'}}
    components:
      schemas:
        Pet: {type: object, required: [name], properties: {name: {type: string}}}
"""


@pytest.fixture
def pets(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The module `testing` of a client with a list and a create alone."""
    cli.write("pets.yaml", PETS)
    line = ("generate", "pets.yaml", "--package", "claimed_pets", "-o", "out")
    assert cli.run(*line).exit_code == 0
    monkeypatch.syspath_prepend(str(cli.folder / "out"))
    yield importlib.import_module("claimed_pets.testing")
    for name in [n for n in sys.modules if n.partition(".")[0] == "claimed_pets"]:
        del sys.modules[name]


def test_a_created_thing_is_in_the_next_list(
    pets: ModuleType, cli: CommandLine
) -> None:
    """A list and a create at one path suffice, and things need no id."""
    assert "keeps what is created" in (cli.folder / "out/README.md").read_text("utf-8")
    with pets.FakeClaimedPets() as fake:
        client = fake.client()
        assert [client.pets.add(name=name).name for name in "aba"] == ["a", "b", "a"]
        assert [each.name for each in client.pets.list()] == ["a", "b", "a"]
        fake.pets.list.has(2)
        client.pets.add(name="c")
        names = [each.name for each in client.pets.list()]
        assert len(names) == 3 and names[-1] == "c"
        fake.reset()
        assert len(client.pets.list()) == 1

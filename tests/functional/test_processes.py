"""Large packages are made by several processes, which changes nothing of what is made."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest
from cliqgen import finishing, parallel
from cliqgen.archive import pack, stored_inputs
from cliqgen.diagnostics import CliqgenError
from cliqgen.formatting import Reuse
from cliqgen.formatting.printer import Printer
from cliqgen.memo import Memo
from cliqgen.pipeline import Generated, NoOutput, Run, generate
from cliqgen.request import GenerateRequest
from msgspec.structs import asdict

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="processes are copied on Linux alone"
)
HERE = os.getpid()
NAMES = "names of modules"

DESCRIPTION = """
openapi: 3.1.0
info: {title: Harbour, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /boats:
    get:
      operationId: list_boats
      tags: [boats]
      description: "Lists **boats**, see [the rules](https://example.com/rules)."
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses:
        "200":
          description: Boats.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Boat"}}
  /berths/{id}:
    get:
      operationId: get_berth
      tags: [berths]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: A berth.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Berth"}}
  /crews:
    post:
      operationId: add_crew
      tags: [crews]
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Crew"}}
      responses: {"204": {description: Added.}}
components:
  schemas:
    Boat:
      type: object
      description: A *boat* that lies in a berth, or is at sea, with its crew or without.
      properties:
        name: {type: string}
        berth: {$ref: "#/components/schemas/Berth"}
    Berth:
      type: object
      properties: {number: {type: integer}, size: {enum: [small, large]}}
    Crew:
      type: object
      properties: {names: {type: array, items: {type: string}}}
"""


@pytest.fixture(name="spec")
def _spec(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.yaml"
    path.write_text(DESCRIPTION, "utf-8")
    return path


@pytest.fixture(autouse=True)
def _everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finishing, "_LARGE", 0)


def made(
    spec: Path,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    memo: Memo | None = None,
    layout: Any = "project",
) -> Generated:
    """The client as so many processes make it."""
    monkeypatch.setattr(finishing, "processors", lambda: count)
    monkeypatch.setattr(parallel, "processors", lambda: count)
    request = GenerateRequest(specs=(spec,), package="harbour", layout=layout)
    return generate(Run(request, memo=memo))


def comparable(generated: Generated) -> dict[str, Any]:
    archive = generated.archive
    if archive is None:
        archive = pack(stored_inputs(generated.inputs, generated.names))
    found = {**asdict(generated), "archive": archive}
    return found | {"order": (list(generated.files), list(generated.printed))}


@pytest.mark.parametrize("layout", ["project", "package"])
@pytest.mark.parametrize("count", [2, 3, 4, 20])
def test_any_number_of_processes_makes_the_same(
    spec: Path, monkeypatch: pytest.MonkeyPatch, count: int, layout: str
) -> None:
    alone, several = Memo(), Memo()
    expected = made(spec, monkeypatch, 1, alone, layout)
    assert expected.archive is None
    found = made(spec, monkeypatch, count, several, layout)
    assert found.archive is not None
    assert comparable(found) == comparable(expected)
    # The names of the runtime are shared by all tests, see their conftest.
    assert several.used[NAMES].items() <= alone.used[NAMES].items()
    assert {**several.used, NAMES: {}} == {**alone.used, NAMES: {}}
    assert several.used["texts without markup"]


def test_what_is_known_is_used_by_all_processes(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo = Memo()
    first = made(spec, monkeypatch, 3, memo)
    again = Memo(memo.used)

    def unasked(*_: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr("cliqgen.soundness._look", unasked)
    monkeypatch.setattr("cliqgen.python.markup._without_markup", str)
    second = made(spec, monkeypatch, 3, again)
    assert comparable(second) == comparable(first)
    assert {**again.used, NAMES: {}} == {**memo.used, NAMES: {}}


@dataclass(frozen=True)
class Formatted(NoOutput):
    """A folder in which everything is that another run has formatted."""

    previous: Generated

    def formatted(self, package: str) -> Reuse:
        return lambda path, text: self.previous.files[path]


@pytest.mark.parametrize("count", [1, 3])
def test_what_was_formatted_is_not_formatted_again(
    spec: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    first = made(spec, monkeypatch, count)

    def unasked(*_: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(Printer, "module", unasked)
    request = GenerateRequest(specs=(spec,), package="harbour")
    again = generate(Run(request, output=Formatted(first)))
    assert comparable(again) == comparable(first)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_process_that_dies_is_not_needed(
    spec: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    expected = comparable(made(spec, monkeypatch, 1))
    finished = finishing._finished  # pyright: ignore[reportPrivateUsage]
    here: list[int] = []

    def dying(*arguments: Any) -> Any:
        if os.getpid() != HERE:
            os.kill(os.getpid(), number)
        here.append(HERE)
        return finished(*arguments)

    monkeypatch.setattr(finishing, "_finished", dying)
    assert comparable(made(spec, monkeypatch, 3)) == expected
    assert len(here) == 3


def test_a_fault_is_the_same_whoever_finds_it(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    render = finishing.render_modules

    def unsound(*arguments: Any) -> dict[str, str]:
        files = render(*arguments)
        return {p: f"{text}nowhere.made\n" for p, text in files.items()}

    monkeypatch.setattr(finishing, "render_modules", unsound)
    told: list[list[object]] = []
    for count in (1, 3):
        with pytest.raises(CliqgenError) as caught:
            made(spec, monkeypatch, count)
        told.append([*caught.value.diagnostics])
    assert told[0] == told[1]
    assert len(told[0]) == 6
    assert {item.code for item in told[0]} == {"output-invalid"}  # type: ignore[attr-defined]


#: A run that takes everything for large, and so many processors as stated.
RUN = """
import sys
from cliqgen import finishing, parallel
finishing._LARGE = 0
count = int(sys.argv.pop())
finishing.processors = parallel.processors = lambda: count
from cliqgen.cli import main
main()
"""


def test_the_folder_is_the_same_whatever_the_seed_of_hashes_is(
    spec: Path, tmp_path: Path
) -> None:
    folders: list[dict[str, bytes]] = []
    for count, seed in ((1, 0), (3, 0), (3, 1), (4, 2)):
        output = tmp_path / "output"
        arguments = ("generate", spec.name, "--package", "harbour", "-o", "output")
        subprocess.run(
            [sys.executable, "-c", RUN, *arguments, str(count)],
            env={
                **os.environ,
                "PYTHONHASHSEED": str(seed),
                "XDG_STATE_HOME": str(tmp_path / f"state{len(folders)}"),
            },
            cwd=tmp_path,
            check=True,
            capture_output=True,
        )
        paths = sorted(path for path in output.rglob("*") if path.is_file())
        folders.append({str(path): path.read_bytes() for path in paths})
        for path in sorted(output.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
    assert len(folders[0]) > 20
    assert all(folder == folders[0] for folder in folders)

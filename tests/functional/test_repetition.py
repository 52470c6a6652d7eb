"""A run that would change nothing parses nothing, and says what it would have said."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cliqgen import pipeline
from cliqgen.archive import ARCHIVE
from cliqgen.emit import maker, state
from cliqgen.hashes import hash_of
from cliqgen.manifest import NAME

if TYPE_CHECKING:
    from functional_site import Site
    from functional_support import CommandLine

API_IN_PARTS = """\
openapi: 3.1.0
info: {title: Kites, version: '1'}
paths:
  /kites:
    get:
      operationId: listKites
      tags: [kites]
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: 'kite.yaml'}}
        '404': {description: none}
  /strings:
    get:
      operationId: listStrings
      tags: [strings]
      responses: {'204': {description: nothing}}
"""
#: `required` names what is no property, which is a warning.
KITE = "type: object\nrequired: [tail]\nproperties: {colour: {type: string}}\n"
OVERLAY = """\
overlay: 1.0.0
info: {title: Words, version: '1'}
actions:
  - target: $.info
    update: {description: Other words.}
"""
TABLE = "| Status Code | Description |\n|---|---|\n| 404 | Nobody there |\n"
GENERATE = (
    *("generate", "api.yaml", "--package", "kites", "-o", "out"),
    *("--overlay", "overlay.yaml", "--status-codes", "table.md"),
)
CHECK = ("check", *GENERATE[1:])
UNCHANGED = "0 added, 0 changed, 0 deleted"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Takes up each time that descriptions are read."""
    made: list[str] = []
    analyse = pipeline.analyse

    def counted(*args: Any, **options: Any) -> Any:
        made.append("analysed")
        return analyse(*args, **options)

    monkeypatch.setattr(pipeline, "analyse", counted)
    return made


@pytest.fixture
def kites(cli: CommandLine, runs: list[str]) -> CommandLine:
    """A client that was written, with a warning."""
    cli.write("api.yaml", API_IN_PARTS)
    cli.write("kite.yaml", KITE)
    cli.write("overlay.yaml", OVERLAY)
    cli.write("table.md", TABLE)
    assert cli.run(*GENERATE).exit_code == 0
    runs.clear()
    return cli


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on no last run is known."""
    monkeypatch.setattr("cliqgen.emit.repetition.kept", lambda *_: None)


@pytest.mark.parametrize(
    "arguments",
    [
        *(GENERATE, (*GENERATE, "--verbose"), (*GENERATE, "--quiet")),
        *((*GENERATE, "--format", "json"), (*GENERATE, "--format", "github")),
        *(CHECK, (*CHECK, "--verbose"), (*CHECK, "--format", "json")),
        *(("check", "out"), ("generate", "-o", "out"), ("generate", "out")),
    ],
    ids=" ".join,
)
def test_it_says_what_a_run_says(
    kites: CommandLine,
    runs: list[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
) -> None:
    before = kites.tree("out")
    short = kites.run(*arguments)
    assert runs == []
    forget(monkeypatch)
    long = kites.run(*arguments)
    assert runs
    assert (short.exit_code, short.stdout, short.stderr) == (
        long.exit_code,
        long.stdout,
        long.stderr,
    )
    assert kites.tree("out") == before


def test_the_warning_and_the_counts_are_told(
    kites: CommandLine, runs: list[str]
) -> None:
    said = kites.run(*GENERATE)
    assert f"out: 2 operations; {UNCHANGED}" in said.stdout
    assert "warning[required-undeclared]" in said.stderr and "1 warning" in said.stderr
    status, document = kites.json(*GENERATE, "--format", "json")
    (finding,) = document["diagnostics"]
    assert status == 0 and finding["position"]["file"] == "kite.yaml"
    assert finding["position"]["line"] == 2
    assert document["result"]["operations"] == 2
    assert document["result"]["changed"] == []
    assert runs == []


def _replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), "utf-8")

    return change


def _linked(folder: Path) -> None:
    (folder / "other.yaml").write_text(KITE.replace("colour", "color"), "utf-8")
    (folder / "kite.yaml").rename(folder / "first.yaml")
    (folder / "kite.yaml").symlink_to("other.yaml")


@pytest.mark.parametrize(
    ("change", "more"),
    [
        (_replaced("api.yaml", "Kites", "Dragons"), ()),
        (_replaced("api.yaml", "paths:", "# A comment.\npaths:"), ()),
        (_replaced("kite.yaml", "colour", "color"), ()),
        (_replaced("overlay.yaml", "Other", "More"), ()),
        (_replaced("table.md", "Nobody", "Nothing"), ()),
        (_linked, ()),
        (lambda folder: (folder / "out/kites/client.py").unlink(), ()),
        (lambda folder: (folder / "out" / ARCHIVE).unlink(), ()),
        (lambda folder: (folder / "out" / ARCHIVE).write_bytes(b"none"), ()),
        (_replaced(f"out/{NAME}", "cliqgen", "clickgen"), ()),
        (lambda _: None, ("--unknown-fields", "keep")),
        (lambda _: None, ("--exclude", "path:/strings")),
        (lambda _: None, ("--fresh-names",)),
    ],
)
def test_whatever_changes_is_a_reason_for_a_run(
    kites: CommandLine,
    runs: list[str],
    change: Callable[[Path], None],
    more: tuple[str, ...],
) -> None:
    change(kites.folder)
    assert kites.run(*GENERATE, *more).exit_code == 0
    assert runs == ["analysed"]


@pytest.mark.parametrize("linked", ["parts", "parts/deep", "parts/deep/kite.yaml"])
@pytest.mark.parametrize("arguments", [GENERATE, CHECK], ids=["generate", "check"])
def test_a_link_out_to_the_same_bytes_is_a_reason_for_a_run(
    cli: CommandLine,
    runs: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    linked: str,
    arguments: tuple[str, ...],
) -> None:
    cli.write("api.yaml", API_IN_PARTS.replace("kite.yaml", "parts/deep/kite.yaml"))
    cli.write("parts/deep/kite.yaml", KITE)
    cli.write("overlay.yaml", OVERLAY)
    cli.write("table.md", TABLE)
    assert cli.run(*GENERATE).exit_code == 0
    assert cli.run(*arguments).exit_code == 0 and len(runs) == 1
    outside = tmp_path_factory.mktemp("outside") / "moved"
    shutil.move(cli.folder / linked, outside)
    (cli.folder / linked).symlink_to(outside)
    first = cli.run(*arguments)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("empty")))
    afresh = cli.run(*arguments)
    assert len(runs) == 3
    assert first.exit_code == afresh.exit_code == 1
    assert "error[ref-outside]" in first.stderr and first.stderr == afresh.stderr


def test_another_maker_is_a_reason_for_a_run(
    kites: CommandLine, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cliqgen.emit.repetition.maker_hash", lambda: "another")
    assert kites.run(*GENERATE).exit_code == 0
    assert runs == ["analysed"]


def test_code_templates_and_libraries_make_the_maker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "code").mkdir()
    (tmp_path / "code/one.py").write_text("1")
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(maker, "package_folder", lambda: tmp_path / "code")
    monkeypatch.setattr(maker, "templates_folder", lambda: tmp_path / "templates")
    installed = ["black-26.5.1.dist-info"]
    monkeypatch.setattr(maker, "distributions", lambda: installed)
    known = [maker.maker_hash.__wrapped__()]
    assert maker.maker_hash.__wrapped__() == known[0]
    (tmp_path / "code/__pycache__").mkdir()
    (tmp_path / "code/__pycache__/one.pyc").write_text("2")
    assert maker.maker_hash.__wrapped__() == known[0]
    (tmp_path / "code/one.py").write_text("2")
    known.append(maker.maker_hash.__wrapped__())
    (tmp_path / "templates/one.jinja").write_text("2")
    known.append(maker.maker_hash.__wrapped__())
    installed[0] = "black-26.5.2.dist-info"
    known.append(maker.maker_hash.__wrapped__())
    monkeypatch.setattr("sys.version", "3.99")
    known.append(maker.maker_hash.__wrapped__())
    assert len(set(known)) == 5


def test_an_edit_stops_the_next_run_too(kites: CommandLine, runs: list[str]) -> None:
    path = kites.folder / "out/kites/client.py"
    path.write_text(path.read_text("utf-8") + "# edited\n", "utf-8")
    for _ in range(2):
        stopped = kites.run(*GENERATE)
        assert stopped.exit_code == 1 and "output-edited" in stopped.stderr
    assert kites.run(*CHECK).exit_code == 1
    assert "analysed" in runs


def test_an_edit_that_is_kept_stays_and_is_told(
    kites: CommandLine, runs: list[str]
) -> None:
    path = kites.folder / "out/kites/client.py"
    edited = path.read_text("utf-8") + "# edited\n"
    path.write_text(edited, "utf-8")
    assert kites.run(*GENERATE, "--keep").exit_code == 0
    runs.clear()
    again = kites.run(*GENERATE)
    assert runs == [] and "1 file kept as edited:" in again.stdout
    assert path.read_text("utf-8") == edited
    assert "output-kept" in kites.run(*CHECK, "--verbose").stderr
    runs.clear()
    assert kites.run(*GENERATE, "--force").exit_code == 0
    assert runs and path.read_text("utf-8") != edited


def test_an_own_gitignore_is_no_reason_and_a_missing_one_is(
    kites: CommandLine, runs: list[str]
) -> None:
    (kites.folder / "out/.gitignore").write_text("mine\n")
    assert UNCHANGED in kites.run(*GENERATE).stdout
    assert runs == []
    (kites.folder / "out/.gitignore").unlink()
    assert "1 added" in kites.run(*GENERATE).stdout


def test_a_link_in_the_output_is_refused(kites: CommandLine) -> None:
    path = kites.folder / "out/kites/client.py"
    path.rename(kites.folder / "client.py")
    path.symlink_to(kites.folder / "client.py")
    refused = kites.run(*GENERATE)
    assert refused.exit_code == 1 and "is a symbolic link" in refused.stderr


def test_what_an_interrupted_run_left_is_cleaned_up(
    kites: CommandLine, runs: list[str]
) -> None:
    left = kites.folder / "out/.cliqgen-staging"
    left.mkdir()
    assert kites.run(*CHECK).exit_code == 1
    assert kites.run(*GENERATE).exit_code == 0
    assert not left.exists() and len(runs) == 2


def test_a_record_that_agrees_with_altered_files_is_not_believed(
    kites: CommandLine,
) -> None:
    """As a repository brings them along, made by whoever wrote it."""
    path, record = kites.folder / "out/kites/client.py", kites.folder / "out" / NAME
    own = path.read_bytes()
    path.write_bytes(own + b"import antigravity\n")
    manifest = json.loads(record.read_text("utf-8"))
    manifest["files"]["kites/client.py"] = hash_of(path.read_bytes())
    record.write_text(json.dumps(manifest), "utf-8")
    assert kites.run(*CHECK).exit_code == 1
    assert "2 changed" in kites.run(*GENERATE).stdout  # the record as well
    assert path.read_bytes() == own


def test_a_copy_of_a_folder_is_made_again(kites: CommandLine, runs: list[str]) -> None:
    shutil.copytree(kites.folder / "out", kites.folder / "copy")
    arguments = ["copy" if a == "out" else a for a in GENERATE]
    assert UNCHANGED in kites.run(*arguments).stdout
    assert runs == ["analysed"]


@pytest.mark.parametrize("damage", [b"", b"null", b"[]", b"{}", b"{", b"\xff"])
def test_a_damaged_note_is_none(
    kites: CommandLine, runs: list[str], damage: bytes
) -> None:
    assert state.keep("last-run", (kites.folder / "out").resolve(), damage)
    assert UNCHANGED in kites.run(*GENERATE).stdout
    assert runs == ["analysed"]


def test_without_a_place_for_notes_each_run_is_made(
    kites: CommandLine, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(kites.folder / "api.yaml"))
    for _ in range(2):
        assert UNCHANGED in kites.run(*GENERATE).stdout
    assert len(runs) == 2


def test_own_code_that_gives_other_names_is_a_reason(
    kites: CommandLine, runs: list[str]
) -> None:
    kites.write("out/kites/_custom/__init__.py", "class Reel:\n    pass\n")
    assert kites.run(*GENERATE).exit_code == 0
    assert runs == ["analysed"]
    kites.write("out/kites/_custom/__init__.py", "class Reel:\n    size = 1\n")
    assert UNCHANGED in kites.run(*GENERATE).stdout
    assert runs == ["analysed"]
    kites.write("out/kites/_custom/__init__.py", "class Reel(:\n")
    assert "custom-invalid" in kites.run(*GENERATE).stderr


def test_a_warning_that_is_an_error_is_one_each_time(kites: CommandLine) -> None:
    for _ in range(2):
        refused = kites.run(*GENERATE, "--strict")
        assert refused.exit_code == 1
        assert "error[required-undeclared]" in refused.stderr


def test_a_package_that_the_description_names_is_found(
    cli: CommandLine, runs: list[str]
) -> None:
    cli.write("api.yaml", API_IN_PARTS.replace("{$ref: 'kite.yaml'}", "{type: string}"))
    assert "generated/kites: 2 operations" in cli.run("generate", "api.yaml").stdout
    assert UNCHANGED in cli.run("generate", "api.yaml").stdout
    assert cli.run("check", "api.yaml").exit_code == 0
    assert runs == ["analysed"]


def test_filters_hold_and_what_they_left_out_is_told(
    kites: CommandLine, runs: list[str]
) -> None:
    arguments = (*GENERATE, "--exclude", "path:/strings", "--verbose")
    first = kites.run(*arguments)
    runs.clear()
    again = kites.run(*arguments)
    assert runs == []
    assert first.stdout.splitlines()[1:] == again.stdout.splitlines()[1:]
    assert "excluded by filters: 1 operation" in again.stdout
    assert kites.run(*CHECK).exit_code == 0  # with the filters of that run
    assert runs == []
    assert kites.run(*GENERATE).exit_code == 0  # without any
    assert runs == ["analysed"]


def test_what_is_served_is_asked_for_each_time(
    cli: CommandLine, runs: list[str], site: Site
) -> None:
    text = API_IN_PARTS.replace("{$ref: 'kite.yaml'}", "{type: string}")
    url = site.page("/api.yaml", text)
    for _ in range(2):
        made = cli.run("generate", url, "--package", "kites", "-o", "out")
        assert made.exit_code == 0
    assert len(runs) == 2 and site.paths == ["/api.yaml"] * 2

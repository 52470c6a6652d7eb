"""`cliqgen check`: agrees with what is committed, and notices every change."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cliqgen.cli import cli

ROOT = Path(__file__).resolve().parents[2]

CLIQ = ("cliq/openapi.yaml", "--package", "zoho_cliq", "-o", "client")
CLIQ += ("--status-codes", "cliq/status-codes.yaml")
LIBRARY = ("openapi.yaml", "--package", "library", "-o", "client")
LIBRARY += ("--status-codes", "status-codes.csv")


@pytest.fixture
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copies of the description, its table and its client."""
    shutil.copytree(ROOT / "specs" / "cliq", tmp_path / "cliq")
    shutil.copytree(
        ROOT / "generated" / "zoho-cliq",
        tmp_path / "client",
        ignore=shutil.ignore_patterns("__pycache__", ".*_cache"),
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small description, its table and its client, made once for all tests."""
    folder = tmp_path_factory.mktemp("made")
    for name in ("openapi.yaml", "status-codes.csv"):
        shutil.copy(ROOT / "tests/golden/cases/library" / name, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert CliRunner().invoke(cli, ["generate", *LIBRARY]).exit_code == 0
    return folder


@pytest.fixture
def library(tmp_path: Path, made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copies of them. How large a client is makes no difference to what is noticed."""
    shutil.copytree(made, tmp_path / "copy")
    monkeypatch.chdir(tmp_path / "copy")
    return tmp_path / "copy"


def _check(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_committed_client_is_up_to_date() -> None:
    result = CliRunner().invoke(
        cli, ["check", "-o", str(ROOT / "generated" / "zoho-cliq")]
    )
    assert result.exit_code == 0, result.output


def test_an_edited_file_is_noticed(library: Path) -> None:
    _edit(library / "client/library/client.py", "class Library(", "class Librarian(")
    runtime = library / "client/library/_runtime/retry.py"
    runtime.write_text(runtime.read_text("utf-8") + "# mine\n", "utf-8")
    before = {p: p.stat().st_mtime_ns for p in library.rglob("*")}
    result = _check(*LIBRARY)
    assert result.exit_code == 1
    assert "-class Librarian(" in result.stdout and "+class Library(" in result.stdout
    assert "client.py was edited" in result.stderr
    assert "-# mine" in result.stdout
    assert "remedy: Discard the edit with --force" in result.stderr
    assert {p: p.stat().st_mtime_ns for p in library.rglob("*")} == before


def test_changed_white_space_is_noticed(library: Path) -> None:
    client = library / "client/library/client.py"
    client.write_bytes(client.read_bytes().replace(b"\n", b"\r\n"))
    errors = library / "client/library/errors.py"
    errors.write_bytes(errors.read_bytes().rstrip(b"\n"))
    result = _check(*LIBRARY)
    assert result.exit_code == 1
    assert "client.py was edited" in result.stderr
    assert "errors.py was edited" in result.stderr


def test_an_edited_description_is_noticed(copies: Path) -> None:
    _edit(copies / "cliq/resources/stars.yaml", "Id of the", "Ident of the")
    result = _check(*CLIQ)
    assert result.exit_code == 1
    added = [t for t in result.stdout.splitlines() if t.startswith("+")]
    assert any("Ident of the" in line for line in added)
    assert "stars.py is out of date" in result.stderr


def test_an_edited_table_is_noticed(library: Path) -> None:
    _edit(library / "status-codes.csv", "Not Found", "Not There")
    result = _check(*LIBRARY)
    assert result.exit_code == 1
    assert "errors.py is out of date" in result.stderr


def test_an_edit_without_effect_on_the_code_is_noticed_too(library: Path) -> None:
    """The manifest records the inputs, so the client says what it was made from."""
    path = library / "openapi.yaml"
    path.write_text(path.read_text("utf-8") + "# a comment\n", "utf-8")
    result = _check(*LIBRARY)
    assert result.exit_code == 1
    assert ".cliqgen.json is out of date" in result.stderr
    assert "error[input-changed] openapi.yaml was changed" in result.stderr
    assert result.stderr.count("error[output-drift]") == 1


def test_a_forged_manifest_deceives_nobody(library: Path) -> None:
    """`check` makes everything anew and takes no word of the folder for it."""
    path = library / "client/library/client.py"
    manifest = library / "client/.cliqgen.json"
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    _edit(path, "class Library(", "class Librarian(")
    _edit(manifest, before, hashlib.sha256(path.read_bytes()).hexdigest())
    result = _check(*LIBRARY)
    assert result.exit_code == 1
    assert "-class Librarian(" in result.stdout


def test_a_second_generation_is_like_a_first(copies: Path) -> None:
    """What a run takes over from the one before changes no byte."""
    _edit(copies / "cliq/resources/stars.yaml", "Id of the", "Ident of the")
    _edit(copies / "cliq/status-codes.yaml", "Not Found", "Not There")
    trees = []
    for folder in ("client", "fresh"):
        arguments = ["generate", *CLIQ, "-o", folder]
        assert CliRunner().invoke(cli, arguments).exit_code == 0
        root = copies / folder
        files = [path for path in root.rglob("*") if path.is_file()]
        trees.append({str(p.relative_to(root)): p.read_bytes() for p in files})
    assert trees[0] == trees[1]


def test_black_judges_every_module_when_asked(library: Path) -> None:
    assert "output-unformatted" not in _check(*LIBRARY, "--check-format").stderr
    retry = library / "client/library/_runtime/retry.py"
    retry.write_text(retry.read_text("utf-8") + "x  =  1\n", "utf-8")
    _edit(
        library / "client/library/client.py", "class Library(", "class class Library("
    )
    assert "output-unformatted" not in _check(*LIBRARY).stderr
    result = _check(*LIBRARY, "--check-format")
    assert result.exit_code == 1
    assert "retry.py would be changed by black" in result.stderr
    assert "client.py cannot be read by black" in result.stderr
    assert result.stderr.count("would be changed") == 1
    assert "report this as a bug" in result.stderr

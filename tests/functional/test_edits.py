"""Generated files that someone edited: stopped at, overwritten, kept or merged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /users:
    get:
      operationId: users.list
      summary: First words.
      responses: {'204': {description: done}}
    post:
      operationId: users.create
      summary: Create a user.
      responses: {'204': {description: done}}
  /orders:
    get:
      operationId: orders.list
      responses: {'204': {description: done}}
"""
CHANGED = SPEC.replace("First words", "Other words")
ARGUMENTS = ("api.yaml", "--package", "shop", "-o", "out")
USERS = "out/shop/resources/users.py"


@pytest.fixture
def shop(cli: CommandLine) -> CommandLine:
    """A client whose users.py has an import and a comment of mine."""
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", *ARGUMENTS).exit_code == 0
    _edit(cli, "Create a user.", "Make a user, as I call it.")
    return cli


def _edit(cli: CommandLine, old: str, new: str) -> None:
    path = cli.folder / USERS
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _text(cli: CommandLine) -> str:
    return (cli.folder / USERS).read_text("utf-8")


def _manifest(cli: CommandLine) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    return made


def test_an_edit_is_shown_when_it_stops_the_run(shop: CommandLine) -> None:
    shop.write("api.yaml", CHANGED)
    before = shop.tree("out")
    result = shop.run("generate", *ARGUMENTS)
    assert result.exit_code == 1
    assert "error[output-edited]" in result.stderr
    assert "-        Create a user." in result.stderr or (
        '-        """Create a user.' in result.stderr
    )
    assert '+        """Make a user, as I call it.' in result.stderr
    assert "words" not in result.stderr  # what is new has no part in it
    for flag in ("--force", "--keep", "--merge"):
        assert flag in result.stderr
    assert shop.tree("out") == before


def test_the_shown_edit_is_data_in_json(shop: CommandLine) -> None:
    status, printed = shop.json("generate", *ARGUMENTS, "--format", "json")
    assert status == 1
    (finding,) = printed["diagnostics"]
    assert finding["code"] == "output-edited"
    assert '+        """Make a user, as I call it.' in finding["detail"]


def test_of_a_long_edit_the_beginning_is_shown(shop: CommandLine) -> None:
    path = shop.folder / USERS
    path.write_text("".join(f"# {n}\n" for n in range(500)), "utf-8")
    result = shop.run("generate", *ARGUMENTS)
    assert "more lines" in result.stderr
    assert len(result.stderr.splitlines()) < 60


def test_without_the_former_documents_the_edit_is_only_named(shop: CommandLine) -> None:
    (shop.folder / "out/.cliqgen-inputs.tar.xz").unlink()
    shop.write("api.yaml", CHANGED)
    result = shop.run("generate", *ARGUMENTS)
    assert result.exit_code == 1
    assert "the generated original is not known" in result.stderr


@pytest.mark.parametrize(
    "flags",
    [("--force", "--keep"), ("--keep", "--merge"), ("--force", "--keep", "--merge")],
)
def test_the_ways_out_exclude_one_another(
    shop: CommandLine, flags: tuple[str, ...]
) -> None:
    result = shop.run("generate", *ARGUMENTS, *flags)
    assert result.exit_code == 2
    assert "cannot be combined" in result.stderr


def test_a_kept_edit_stays_and_is_asked_of_once(shop: CommandLine) -> None:
    shop.write("api.yaml", CHANGED)
    mine = _text(shop)
    result = shop.run("generate", *ARGUMENTS, "--keep")
    assert result.exit_code == 0
    assert "1 file kept" in result.stdout and "resources/users.py" in result.stdout
    assert _text(shop) == mine
    assert list(_manifest(shop)["kept"]) == ["shop/resources/users.py"]
    before = shop.tree("out")
    again = shop.run("generate", *ARGUMENTS)
    assert again.exit_code == 0
    assert "0 added, 0 changed, 0 deleted" in again.stdout
    assert shop.tree("out") == before
    shop.write("api.yaml", SPEC.replace("First words", "Third words"))
    assert shop.run("generate", *ARGUMENTS).exit_code == 0
    assert _text(shop) == mine


def test_check_calls_a_kept_edit_by_its_name(shop: CommandLine) -> None:
    assert "was edited" in shop.run("check", *ARGUMENTS).stderr
    assert shop.run("generate", *ARGUMENTS, "--keep").exit_code == 0
    result = shop.run("check", *ARGUMENTS)
    assert result.exit_code == 0
    assert "warning[output-kept]" in result.stderr and "users.py" in result.stderr
    assert shop.run("check", *ARGUMENTS, "--strict").exit_code == 1
    shop.write("api.yaml", CHANGED)
    result = shop.run("check", *ARGUMENTS)
    assert result.exit_code == 1
    assert "users.py was edited and is kept" in result.stderr
    assert ".cliqgen.json is out of date" in result.stderr


def test_another_edit_of_a_kept_file_stops_again(shop: CommandLine) -> None:
    assert shop.run("generate", *ARGUMENTS, "--keep").exit_code == 0
    _edit(shop, "as I call it", "as we call it")
    assert "users.py was edited" in shop.run("check", *ARGUMENTS).stderr
    result = shop.run("generate", *ARGUMENTS)
    assert result.exit_code == 1
    assert "output-edited" in result.stderr


def test_a_kept_edit_can_be_given_up(shop: CommandLine) -> None:
    assert shop.run("generate", *ARGUMENTS, "--keep").exit_code == 0
    assert shop.run("generate", *ARGUMENTS, "--force").exit_code == 0
    assert "as I call it" not in _text(shop)
    assert "kept" not in _manifest(shop)
    assert shop.run("check", *ARGUMENTS).exit_code == 0


def test_an_edit_that_was_taken_back_is_none(shop: CommandLine) -> None:
    assert shop.run("generate", *ARGUMENTS, "--keep").exit_code == 0
    _edit(shop, "Make a user, as I call it.", "Create a user.")
    assert shop.run("generate", *ARGUMENTS).exit_code == 0
    assert "kept" not in _manifest(shop)
    assert shop.run("check", *ARGUMENTS).stderr == ""


def test_a_merge_has_the_edit_and_what_is_new(shop: CommandLine) -> None:
    shop.write("api.yaml", CHANGED)
    result = shop.run("generate", *ARGUMENTS, "--merge")
    assert result.exit_code == 0, result.stderr
    assert "1 file merged" in result.stdout
    assert "Other words" in _text(shop) and "as I call it" in _text(shop)
    assert "First words" not in _text(shop)
    assert shop.run("check", *ARGUMENTS).exit_code == 0


def test_merges_can_follow_one_another(shop: CommandLine) -> None:
    """Each from what was generated last, not from what was merged."""
    for words in ("Other", "Third", "Fourth"):
        shop.write("api.yaml", SPEC.replace("First words", f"{words} words"))
        assert shop.run("generate", *ARGUMENTS, "--merge").exit_code == 0
        assert f"{words} words" in _text(shop) and "as I call it" in _text(shop)
    assert shop.run("check", *ARGUMENTS).exit_code == 0


def test_a_merge_after_a_kept_edit_brings_what_it_missed(shop: CommandLine) -> None:
    assert shop.run("generate", *ARGUMENTS, "--keep").exit_code == 0
    shop.write("api.yaml", CHANGED)
    assert shop.run("generate", *ARGUMENTS, "--merge").exit_code == 0
    assert "Other words" in _text(shop) and "as I call it" in _text(shop)


def test_a_conflict_changes_nothing_and_says_where(shop: CommandLine) -> None:
    new = SPEC.replace("Create a user.", "Create someone.")
    shop.write("api.yaml", new)
    before = shop.tree("out")
    result = shop.run("generate", *ARGUMENTS, "--merge")
    assert result.exit_code == 1
    assert "error[merge-conflict]" in result.stderr
    number = next(
        n for n, line in enumerate(_text(shop).splitlines(), 1) if "as I call" in line
    )
    assert f"users.py:{number}:" in result.stderr
    assert "Create someone." in result.stderr and "as I call it" in result.stderr
    assert shop.tree("out") == before


def test_a_merge_that_is_no_python_is_a_conflict(shop: CommandLine) -> None:
    path = shop.folder / USERS
    text = path.read_text("utf-8")
    path.write_text(text + "def broken(:\n", "utf-8")
    shop.write("api.yaml", CHANGED)
    before = shop.tree("out")
    result = shop.run("generate", *ARGUMENTS, "--merge")
    assert result.exit_code == 1
    assert (
        "error[merge-conflict]" in result.stderr
        and "not be valid Python" in result.stderr
    )
    assert shop.tree("out") == before


def test_a_merge_needs_what_the_file_was(shop: CommandLine) -> None:
    (shop.folder / "out/.cliqgen-inputs.tar.xz").write_bytes(b"damaged")
    shop.write("api.yaml", CHANGED)
    result = shop.run("generate", *ARGUMENTS, "--merge")
    assert result.exit_code == 1
    assert "error[merge-base]" in result.stderr and "--keep" in result.stderr


def test_a_merge_needs_git(
    shop: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shop.write("api.yaml", CHANGED)
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    result = shop.run("generate", *ARGUMENTS, "--merge")
    assert result.exit_code == 1
    assert "error[merge-git]" in result.stderr


@pytest.mark.parametrize("flag", ["--keep", "--merge"])
def test_an_edited_file_that_is_no_longer_generated_is_left(
    shop: CommandLine, flag: str
) -> None:
    shop.write("api.yaml", SPEC.replace("users.", "people."))
    mine = _text(shop)
    result = shop.run("generate", *ARGUMENTS, flag)
    assert result.exit_code == 0
    assert "1 file no longer generated, now yours" in result.stdout
    assert _text(shop) == mine
    assert "shop/resources/users.py" not in _manifest(shop)["files"]
    assert shop.run("check", *ARGUMENTS).exit_code == 0
    shop.write("api.yaml", CHANGED)  # it is in the way now
    assert "output-foreign" in shop.run("generate", *ARGUMENTS).stderr


def test_force_deletes_an_edited_file_that_is_no_longer_generated(
    shop: CommandLine,
) -> None:
    shop.write("api.yaml", SPEC.replace("users.", "people."))
    assert shop.run("generate", *ARGUMENTS).exit_code == 1
    assert shop.run("generate", *ARGUMENTS, "--force").exit_code == 0
    assert not (shop.folder / USERS).exists()

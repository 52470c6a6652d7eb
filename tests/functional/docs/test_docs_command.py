"""`cliqgen docs`: what it writes where, and what it says when it cannot."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: 1.2.3}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets: {get: {operationId: pets.list, responses: {'204': {description: none}}}}
  /toys: {get: {operationId: toys.list, responses: {'204': {description: none}}}}
"""
DOCS = ("docs", "api.yaml", "--package", "shop", "--no-build")


@pytest.fixture
def shop(cli: CommandLine) -> CommandLine:
    cli.write("api.yaml", SPEC)
    return cli


def test_pages_are_beside_the_client_by_default(shop: CommandLine) -> None:
    assert shop.run(*DOCS).exit_code == 0
    assert (shop.folder / "generated/shop-docs/docs/resources/pets.md").is_file()


def test_what_is_unchanged_is_not_written_again(shop: CommandLine) -> None:
    _, first = shop.json(*DOCS, "-o", "out", "--format", "json")
    before = shop.tree("out/docs")
    _, second = shop.json(*DOCS, "-o", "out", "--format", "json")
    assert first["result"] == {
        "output": "out",
        "site": None,
        "written": len(before) + 1,
        "deleted": 0,
        "unchanged": 0,
    }
    assert second["result"]["unchanged"] == len(before) + 1
    assert shop.tree("out/docs") == before


def test_obsolete_pages_are_deleted_and_others_kept(shop: CommandLine) -> None:
    shop.run(*DOCS, "-o", "out")
    shop.write("out/docs/mine.md", "# Mine\n")
    result = shop.run(*DOCS, "-o", "out", "--exclude", "path:/toys")
    assert "out: 1 operation; " in result.stdout
    assert not (shop.folder / "out/docs/resources/toys.md").exists()
    assert (shop.folder / "out/docs/mine.md").read_text("utf-8") == "# Mine\n"


def test_the_folder_of_someone_else_is_unchanged(shop: CommandLine) -> None:
    shop.write("out/notes.txt", "mine")
    result = shop.run(*DOCS, "-o", "out")
    assert result.exit_code == 1
    assert "error[output-foreign]" in result.stderr
    assert list(shop.tree("out")) == ["notes.txt"]


@pytest.mark.parametrize(
    "record", ["[]", '{"files": 3}', '{"files": ["../api.yaml"]}', "{"]
)
def test_a_record_that_names_other_files_is_not_believed(
    shop: CommandLine, record: str
) -> None:
    shop.run(*DOCS, "-o", "out")
    shop.write("out/.cliqgen-docs.json", record)
    result = shop.run(*DOCS, "-o", "out")
    assert result.exit_code == 1
    assert "error[output-foreign]" in result.stderr
    assert (shop.folder / "api.yaml").exists()


def test_a_link_is_not_followed(shop: CommandLine) -> None:
    shop.run(*DOCS, "-o", "out")
    page = shop.folder / "out/docs/index.md"
    page.unlink()
    page.symlink_to(shop.folder / "api.yaml")
    result = shop.run(*DOCS, "-o", "out")
    assert result.exit_code == 1
    assert "is a symbolic link" in result.stderr
    assert (shop.folder / "api.yaml").read_text("utf-8").startswith("openapi")


def test_one_folder_is_for_one_client(shop: CommandLine) -> None:
    shop.write(
        "cliqgen.toml",
        '[[client]]\nspecs = ["api.yaml"]\npackage = "a"\n\n'
        '[[client]]\nspecs = ["api.yaml"]\npackage = "b"\n',
    )
    result = shop.run("docs", "-o", "out", "--no-build")
    assert result.exit_code == 2
    assert "-o goes with a single client" in result.stderr
    assert shop.run("docs", "--client", "a", "-o", "out", "--no-build").exit_code == 0


def run_without_zensical(
    shop: CommandLine, *args: str
) -> subprocess.CompletedProcess[str]:
    code = (
        "import importlib.util as u, sys; find = u.find_spec\n"
        "u.find_spec = lambda n, *a: None if n == 'zensical' else find(n, *a)\n"
        f"sys.argv = {['cliqgen', *args]!r}\n"
        "from cliqgen.cli import main; main()"
    )
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=shop.folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_zensical_it_says_what_to_install(shop: CommandLine) -> None:
    done = run_without_zensical(shop, *DOCS[:-1], "-o", "out")
    assert done.returncode == 2
    assert 'pip install "cliqgen[docs]"' in done.stderr
    assert not (shop.folder / "out").exists()


def test_pages_need_no_zensical(shop: CommandLine) -> None:
    done = run_without_zensical(shop, *DOCS, "-o", "out")
    assert done.returncode == 0, done.stderr
    assert (shop.folder / "out/docs/index.md").is_file()


def test_a_failed_build_says_why(
    shop: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, "", "no such theme\n")

    monkeypatch.setattr(subprocess, "run", fail)
    result = shop.run(*DOCS[:-1], "-o", "out", "--format", "json")
    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)["diagnostics"]
    assert found["code"] == "docs-build"
    assert found["message"] == "zensical could not build the site: no such theme"

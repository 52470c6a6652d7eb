"""A cloned repository whose configuration is a link, or whose output is git's folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench

READING = ("generate", "check", "validate", "inspect", "operations", "release")
CLIENT = 'specs = ["api.yaml"]\n[package]\nname = "shop"\nversion = "1.0.0"\n'
ALL = ("--spec", "api.yaml", "--package", "shop", "-o", "out", "--layout", "project")


@pytest.fixture
def outside(bench: Bench) -> Path:
    """A folder beside the repository, with files whose words nothing may show."""
    folder = bench.folder.parent / "outside"
    folder.mkdir()
    (folder / "netrc").write_text("machine canary password sings\n")
    (folder / "pp.toml").write_text("[tool.canary]\n")
    (folder / "cliqgen.toml").write_text(CLIENT)
    return folder


@pytest.fixture(params=["repository", "folder"])
def cloned(request: pytest.FixtureRequest, bench: Bench) -> Bench:
    """With a repository and without one."""
    bench.write("api.yaml", VALID)
    if request.param == "repository":
        (bench.folder / ".git").mkdir()
    return bench


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("name", ["cliqgen.toml", "pyproject.toml"])
def test_a_linked_configuration_is_not_read(
    cloned: Bench, outside: Path, name: str, command: str
) -> None:
    (cloned.folder / name).symlink_to("../outside/netrc")
    result = cloned.refuses("source-outside", command, place=name, status=2)
    assert "canary" not in result.output and "sings" not in result.output


@pytest.mark.parametrize("name", ["cliqgen.toml", "pyproject.toml"])
def test_a_configuration_in_the_folder_of_git_is_not_read(
    bench: Bench, name: str
) -> None:
    bench.write(".git/config", "[canary]\nsings\n")
    (bench.folder / name).symlink_to(".git/config")
    result = bench.refuses("source-outside", "generate", place=name, status=2)
    assert "sings" not in result.output


def test_a_link_within_the_repository_is_read(bench: Bench) -> None:
    (bench.folder / ".git").mkdir()
    bench.write("api.yaml", VALID)
    bench.write("settings/shop.toml", CLIENT)
    (bench.folder / "cliqgen.toml").symlink_to("settings/shop.toml")
    assert bench.run("generate").exit_code == 0
    bench.write("api.yaml", VALID.replace("/x:", "/y:").replace("x.get", "y.get"))
    result = bench.run("release", "--write")
    assert result.exit_code == 0, result.output
    assert (bench.folder / "cliqgen.toml").is_symlink()
    assert '"1.0.0"' not in (bench.folder / "settings/shop.toml").read_text()


def test_init_adds_to_no_file_elsewhere(cloned: Bench, outside: Path) -> None:
    (cloned.folder / "pyproject.toml").symlink_to("../outside/pp.toml")
    cloned.refuses("source-outside", "init", "--pyproject", *ALL, status=2)


@pytest.mark.parametrize("name", ["cliqgen.toml", "pyproject.toml"])
@pytest.mark.parametrize("is_repository", [False, True])
def test_init_writes_through_no_link(
    cloned: Bench, outside: Path, name: str, is_repository: bool
) -> None:
    (outside / "cliqgen.toml").unlink()
    (outside / "pyproject.toml").write_text("[tool.canary]\n")
    if is_repository:
        (outside / ".git").mkdir()
    (cloned.folder / "sub").symlink_to("../outside")
    before = cloned.snapshot()
    result = cloned.run("init", "--file", f"sub/{name}", *ALL)
    assert result.exit_code == 2 and "Traceback" not in result.output
    assert "out of its repository" in result.stderr, result.output
    assert cloned.snapshot() == before


def test_release_writes_no_configuration_elsewhere(
    cloned: Bench, outside: Path
) -> None:
    cloned.write("cliqgen.toml", CLIENT)
    assert cloned.run("generate").exit_code == 0
    (cloned.folder / "cliqgen.toml").unlink()
    (cloned.folder / "cliqgen.toml").symlink_to("../outside/cliqgen.toml")
    cloned.write("api.yaml", VALID.replace("/x:", "/y:").replace("x.get", "y.get"))
    cloned.refuses("source-outside", "release", "--write", status=2)


def test_a_link_into_another_repository_leads_out(cloned: Bench, outside: Path) -> None:
    (outside / ".git").mkdir()
    (cloned.folder / "generated").symlink_to("../outside")
    cloned.write("cliqgen.toml", CLIENT)
    cloned.refuses("output-foreign", "generate")
    cloned.refuses("output-foreign", "check")


SPELLINGS = (".git/x", ".GIT/x", "a/.git/x", ".git./x", "git~1/x", ".g\u200cit/x")


@pytest.mark.parametrize("name", SPELLINGS)
def test_no_client_is_written_into_the_folder_of_git(bench: Bench, name: str) -> None:
    bench.write("api.yaml", VALID)
    bench.write(".git/HEAD", "ref: refs/heads/main\n")
    bench.write("cliqgen.toml", f'specs = ["api.yaml"]\noutput = "{name}"\n')
    bench.refuses("output-name", "generate", status=2)
    bench.refuses("output-name", "generate", "api.yaml", "-o", name, status=2)
    bench.refuses("output-name", "vendor", name, "api.yaml", status=2)
    bench.refuses("output-name", "docs", "api.yaml", "-o", name, status=2)


def test_no_link_leads_the_output_into_the_folder_of_git(bench: Bench) -> None:
    bench.write("api.yaml", VALID)
    bench.write(".git/HEAD", "ref: refs/heads/main\n")
    (bench.folder / "way").symlink_to(".git")
    bench.refuses("output-foreign", "generate", "api.yaml", "-o", "way/x")
    bench.write("cliqgen.toml", 'specs = ["api.yaml"]\noutput = "way/x"\n')
    bench.refuses("output-foreign", "generate")


@pytest.mark.parametrize("home", [".", "/proc/none", "", "sub"])
def test_trust_holds_where_it_cannot_be_noted(
    cloned: Bench, outside: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    (outside / "api.yaml").write_text(VALID)
    cloned.write("cliqgen.toml", 'specs = ["../outside/api.yaml"]\npackage = "shop"\n')
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(Path(home).resolve()) if home else "")
    assert cloned.run("generate").exit_code == 1
    for command in ("generate", "validate", "check", "operations"):
        result = cloned.run(command, "--trust")
        assert result.exit_code == 0, result.output


def test_a_repository_around_the_home_folder_does_not_count(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says so, and its remedy works."""
    (bench.folder / ".git").mkdir()
    bench.write("specs/pets.json", VALID)
    bench.write("services/x/cliqgen.toml", 'specs = ["../../specs/pets.json"]\n')
    monkeypatch.setenv("HOME", str(bench.folder))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.chdir(bench.folder / "services/x")
    result = bench.run("generate")
    assert "error[source-outside]" in result.stderr
    said = " ".join(result.stderr.split())
    assert "a repository that contains the home folder does not count" in said
    assert "pass --trust once" in said
    assert bench.run("generate", "--trust").exit_code == 0
    assert bench.run("generate").exit_code == 0

"""A cloned configuration: what it names elsewhere is not read, asked, run or written."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench

COMMANDS = (
    "generate",
    "check",
    "validate",
    "inspect",
    "operations",
    "scopes .",
    "docs --no-build",
)
#: Without them, the description names the package, and the folder is not known.
NAMED = ('package = "shop"', "")


@pytest.fixture
def repository(bench: Bench) -> Bench:
    bench.write("api.yaml", VALID)
    (bench.folder / ".git").mkdir()
    return bench


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A document elsewhere, with words that nothing may show."""
    path = tmp_path / "elsewhere" / "secret.yaml"
    path.parent.mkdir()
    path.write_text("canary: [sings\n")
    return path


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server that nobody may connect to."""
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made
        made.setblocking(False)
        with pytest.raises(BlockingIOError):
            made.accept()


def configure(
    bench: Bench, specs: str | list[str], *lines: str, named: str = NAMED[0]
) -> None:
    listed = [specs] if isinstance(specs, str) else specs
    settings = [f"specs = {json.dumps(listed)}", named, *lines]
    bench.write("cliqgen.toml", "\n".join(settings) + "\n")


def outside(bench: Bench) -> dict[str, Any]:
    own = str(bench.folder)
    found = bench.snapshot()
    return {path: each for path, each in found.items() if not path.startswith(own)}


def refused(bench: Bench, command: str, code: str = "source-outside") -> None:
    before = outside(bench)
    result = bench.run(*command.split())
    assert result.exit_code in (1, 2), result.output
    assert f"error[{code}]" in result.stderr and "remedy:" in result.stderr
    assert "canary" not in result.output.replace("elsewhere", "")
    assert "Traceback" not in result.output
    assert outside(bench) == before


@pytest.mark.parametrize("named", (*NAMED, 'output = "out"'))
@pytest.mark.parametrize("specs", [["app:app"], ["api.yaml", "app:app"]])
@pytest.mark.parametrize(
    "command", (*COMMANDS, "generate --dry-run", "check --check-format")
)
def test_an_application_is_not_imported(
    repository: Bench, command: str, specs: list[str], named: str
) -> None:
    repository.write("app.py", "open('../ran', 'w')\napp = object()\n")
    configure(repository, specs, named=named)
    refused(repository, command)
    assert not (repository.folder.parent / "ran").exists()


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("before", [[], ["api.yaml"]])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_url_is_not_fetched(
    repository: Bench,
    listener: socket.socket,
    command: str,
    before: list[str],
    named: str,
) -> None:
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/openapi.json"
    configure(repository, [*before, url], named=named)
    refused(repository, command)


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_host_is_not_asked(
    repository: Bench, listener: socket.socket, command: str, named: str
) -> None:
    host = f"127.0.0.1:{listener.getsockname()[1]}"
    part = f"content: {{a/b: {{schema: {{$ref: 'http://{host}/x.yaml'}}}}}}"
    repository.write(
        "api.yaml", VALID.replace("description: done", f"description: done, {part}")
    )
    configure(repository, "api.yaml", f'allow-remote = ["{host}"]', named=named)
    refused(repository, command)


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "line",
    [
        'overlays = ["../elsewhere/secret.yaml"]',
        'status-codes = "../elsewhere/secret.yaml"',
        'root = ".."',
        'root = "/"',
        'map = {"https://x.example/" = "../elsewhere"}',
        'map = {"https://x.example/" = "way"}',
        'status-codes = "way/secret.yaml"',
        'root = "way"',
    ],
)
def test_files_elsewhere_are_not_read(
    repository: Bench, canary: Path, command: str, line: str, named: str
) -> None:
    (repository.folder / "way").symlink_to(canary.parent)
    configure(repository, "api.yaml", line, named=named)
    refused(repository, command)


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "spec", ["../elsewhere/secret.yaml", "link.yaml", "way/secret.yaml"]
)
def test_a_description_elsewhere_is_not_read(
    repository: Bench, canary: Path, command: str, spec: str, named: str
) -> None:
    (repository.folder / "way").symlink_to(canary.parent)
    (repository.folder / "link.yaml").symlink_to(canary)
    configure(repository, spec, named=named)
    refused(repository, command)
    shown = " ".join(repository.run(*command.split()).stderr.split())
    assert (f"leads to {canary}" in shown) == (not spec.startswith(".."))


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("more", ["", " --trust"])
@pytest.mark.parametrize("command", ["generate", "check"])
@pytest.mark.parametrize("spec", [".git/config", "way/config", "sub/.GIT/config"])
def test_a_file_of_git_is_no_description(
    repository: Bench, command: str, spec: str, more: str, named: str
) -> None:
    for folder in (".git", "sub/.GIT"):
        repository.write(f"{folder}/config", "canary: [sings\n")
    (repository.folder / "way").symlink_to(".git")
    configure(repository, spec, named=named)
    refused(repository, command + more)


def test_without_a_repository_the_folder_counts(bench: Bench, canary: Path) -> None:
    bench.write("sub/api.yaml", VALID)
    configure(bench, "sub/api.yaml")
    assert bench.run("generate").exit_code == 0
    configure(bench, "../elsewhere/secret.yaml")
    refused(bench, "generate")


def test_what_is_trusted_once_is_trusted_for_that_alone(
    repository: Bench, canary: Path
) -> None:
    canary.write_text(VALID)
    configure(repository, "../elsewhere/secret.yaml")
    assert repository.run("generate", "--trust").exit_code == 0
    assert repository.run("generate").exit_code == 0
    assert repository.run("check").exit_code == 0
    (canary.parent / "other.yaml").write_text(VALID)
    configure(repository, "../elsewhere/other.yaml")
    refused(repository, "generate")


def test_trust_is_about_configurations(repository: Bench) -> None:
    result = repository.run("generate", "api.yaml", "--trust")
    assert (
        result.exit_code == 2 and "--trust is about the configuration" in result.stderr
    )


def test_release_reads_no_more_than_the_others(repository: Bench, canary: Path) -> None:
    configure(repository, "api.yaml")
    assert repository.run("generate").exit_code == 0
    configure(repository, "../elsewhere/secret.yaml")
    refused(repository, "release")


@pytest.mark.parametrize("link", ["generated", "generated/shop", "out"])
def test_a_link_does_not_lead_the_output_out(
    repository: Bench, canary: Path, link: str
) -> None:
    """With a configuration, with -o and with a recorded folder."""
    empty = canary.parent / "empty"
    empty.mkdir()
    path = repository.folder / link
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(empty)
    commands = [
        "generate api.yaml --package shop -o out/shop",
        "vendor out/shop api.yaml",
    ]
    if link != "out":
        configure(repository, "api.yaml")
        commands = ["generate", "generate --dry-run", "docs --no-build"]
    for command in commands:
        before = outside(repository)
        result = repository.run(*command.split())
        is_refused = result.exit_code != 0 and "error[output-foreign]" in result.stderr
        # The reference of `generated/shop` is beside the link.
        assert is_refused or (link == "generated/shop" and "docs" in command)
        assert outside(repository) == before
    assert [*empty.iterdir()] == []


def test_a_link_within_the_repository_is_followed(repository: Bench) -> None:
    (repository.folder / "clients").mkdir()
    (repository.folder / "generated").symlink_to("clients")
    configure(repository, "api.yaml")
    assert repository.run("generate").exit_code == 0
    assert (repository.folder / "clients/shop/shop/client.py").is_file()


def test_a_release_writes_no_change_log_elsewhere(
    repository: Bench, canary: Path
) -> None:
    configure(repository, "api.yaml", 'output = "out"')
    assert repository.run("generate").exit_code == 0
    (repository.folder / "way").symlink_to(canary.parent)
    repository.write("api.yaml", VALID.replace("/x:", "/y:").replace("x.get", "y.get"))
    before = outside(repository)
    result = repository.run("release", "--write", "--changelog", "way/CHANGELOG.md")
    assert result.exit_code == 2 and "error[output-unwritable]" in result.stderr
    assert outside(repository) == before


@pytest.mark.parametrize("name", ["zensical.py", "json.py", "zensical/__main__.py"])
def test_docs_imports_nothing_of_its_folder(
    repository: Bench, tmp_path: Path, name: str
) -> None:
    repository.write(f"ref/{name}", f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    repository.write("ref/.cliqgen-docs.json", '{"files": []}')
    done = subprocess.run(
        [sys.executable, "-P", "-m", "cliqgen", "docs", "api.yaml", "-o", "ref"],
        cwd=repository.folder,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert not (tmp_path / "ran").exists(), done.stderr


@pytest.mark.parametrize("name", ["site", "docs/more", "docs/page.md", ".cache"])
def test_docs_builds_nothing_through_links(
    repository: Bench, canary: Path, name: str
) -> None:
    repository.run("docs", "api.yaml", "-o", "ref", "--no-build")
    target = canary if name.endswith(".md") else canary.parent
    (repository.folder / "ref" / name).symlink_to(target)
    refused(repository, "docs api.yaml -o ref", "output-foreign")


@pytest.mark.parametrize("name", [".git/HEAD", "../api.yaml", "docs/../../api.yaml"])
def test_docs_deletes_no_file_that_it_never_writes(
    repository: Bench, name: str
) -> None:
    kept = repository.write("ref/.git/HEAD", "precious")
    repository.write("ref/.cliqgen-docs.json", json.dumps({"files": [name]}))
    refused(repository, "docs api.yaml -o ref --no-build", "output-foreign")
    assert kept.read_text() == "precious"


@pytest.mark.parametrize("command", ["generate", "check"])
@pytest.mark.parametrize(
    "name", ["cliqgen.toml", "api.yaml", "generated/shop/shop/_custom/__init__.py"]
)
def test_pipes_are_not_waited_for(repository: Bench, name: str, command: str) -> None:
    configure(repository, "api.yaml")
    assert repository.run("generate").exit_code == 0
    path = repository.folder / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    result = repository.run(command)
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "text",
    [
        "a" + ".a" * 3_000 + " = 1\n",
        "specs = " + "[" * 3_000 + "]" * 3_000 + "\n",
        "specs = [" + '"x", ' * 20_000 + "]\n",
        "specs = " + "9" * 5_000 + "\n",
        'specs = ["api.yaml"]\npackage = "../../x"\n',
        'specs = ["api.yaml"]\npackage = "x\\u0000"\n',
        'specs = ["api.yaml"]\noutput = "a\\u0000b"\n',
        'specs = ["file:///etc/passwd"]\n',
        'specs = ["-"]\n',
    ],
    ids=["dots", "deep", "many", "number", "package", "nul", "output", "file", "input"],
)
def test_an_enormous_or_odd_configuration(repository: Bench, text: str) -> None:
    repository.write("cliqgen.toml", text)
    before = outside(repository)
    result = repository.run("generate")
    assert result.exit_code in (1, 2) and "error[" in result.stderr, result.output
    assert "Traceback" not in result.output and "internal error" not in result.output
    assert outside(repository) == before

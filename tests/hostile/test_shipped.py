"""What is shipped: nothing of a machine or repository in it, and no shell reads its inputs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench

ROOT = Path(__file__).resolve().parents[2]
ACTION = ROOT / ".github/actions/cliqgen/action.yml"
_BUILD = """\
import os, sys
from hatchling import build
print(getattr(build, "build_" + sys.argv[1])(sys.argv[2]))
"""
#: Parts of paths that belong to a machine, a work tree or a run.
_UNWANTED = re.compile(
    r"(?:^|/)(?:\.git|\.hypothesis|\.pytest_cache|\.ruff_cache|\.mypy_cache|__pycache__"
    r"|\.venv|fuzz-findings|\.coverage|\.env|node_modules)(?:/|$)"
)


def _built(kind: str, source: Path, target: Path) -> Path:
    done = subprocess.run(
        [sys.executable, "-c", _BUILD, kind, str(target)],
        cwd=source,
        capture_output=True,
        text=True,
        check=True,
    )
    return target / done.stdout.splitlines()[-1]


def _contents(path: Path) -> dict[str, bytes]:
    """The files of a wheel or sdist; links and devices are not shipped."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    contents: dict[str, bytes] = {}
    with tarfile.open(path) as tar:
        for member in tar:
            assert member.isreg() or member.isdir(), member.name
            stream = tar.extractfile(member)
            if stream is not None:
                contents[member.name] = stream.read()
    return contents


@pytest.fixture
def client(bench: Bench) -> Path:
    """The project of a client in a repository, with what is around clients in use."""
    bench.write("specs/api.yaml", VALID)
    (bench.folder / ".git").mkdir()
    made = bench.run("generate", "specs/api.yaml", "--package", "shop", "-o", "out")
    assert made.exit_code == 0, made.output
    bench.write("out/.git/config", "[user]\n")
    bench.write("out/.env", "TOKEN=canary\n")
    bench.write("out/shop/__pycache__/client.pyc", "canary")
    bench.write("out/.pytest_cache/x", "canary")
    bench.write("out/.venv/x.py", "canary")
    return bench.folder / "out"


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_a_client_ships_itself(client: Path, tmp_path: Path, kind: str) -> None:
    contents = _contents(_built(kind, client, tmp_path))
    assert any(name.endswith("shop/client.py") for name in contents)
    for name, content in contents.items():
        assert not _UNWANTED.search(name), name
        assert b"canary" not in content, name
        assert str(tmp_path).encode() not in content, name


def _project(kind: str, tmp_path: Path) -> dict[str, bytes]:
    return _contents(_built(kind, ROOT, tmp_path))


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_cliqgen_ships_nothing_of_a_machine(tmp_path: Path, kind: str) -> None:
    contents = _project(kind, tmp_path)
    home = str(Path.home()).rstrip("/")
    for name, content in contents.items():
        assert not _UNWANTED.search(name), name
        assert not name.startswith("/") and ".." not in name.split("/"), name
        if len(home) > len("/root"):
            assert home.encode() not in content, name
        assert str(ROOT).encode() not in content, name


def _steps() -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = yaml.safe_load(ACTION.read_text())["runs"]["steps"]
    return steps


def test_no_shell_of_the_action_reads_an_expression() -> None:
    """GitHub puts the value of `${{ }}` into a script before a shell reads that."""
    scripts = [step["run"] for step in _steps() if "run" in step]
    assert len(scripts) == 2
    assert not [script for script in scripts if "${{" in script]


@pytest.mark.parametrize(
    "arguments",
    [
        *("check; touch canary", "check && touch canary", "check $(touch canary)"),
        *("check `touch canary`", "check | touch canary", "check\ntouch canary"),
        *("check '$(touch canary)'", "check > canary", "check\nEND\ntouch canary"),
    ],
)
def test_the_arguments_of_the_action_are_no_shell(bench: Bench, arguments: str) -> None:
    _act(bench, arguments)
    assert not (bench.folder / "canary").exists()


@pytest.mark.parametrize(
    "name", ["shlex", "os", "sys", "re", "cliqgen", "click", "cliqgen/cli"]
)
def test_the_action_imports_nothing_of_the_repository(bench: Bench, name: str) -> None:
    path = f"{name}/__init__.py" if "/" in name else f"{name}.py"
    bench.write(path, "open('canary', 'w')\n")
    _act(bench, "--version")
    assert not (bench.folder / "canary").exists()


def test_installing_imports_nothing_of_the_repository() -> None:
    script = next(s["run"] for s in _steps() if s["name"] == "Install cliqgen")
    commands = re.findall(r'python" (-.*)', script)
    assert len(commands) == 2 and all(
        command.startswith("-I -m ") for command in commands
    )


def _act(bench: Bench, arguments: str) -> None:
    """Run the last step of the action in the folder of a repository."""
    script = next(s["run"] for s in _steps() if s["name"] == "Run cliqgen")
    environment = {**os.environ, "CLIQGEN_PYTHON": sys.executable}
    subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=bench.folder,
        env={**environment, "CLIQGEN_ARGUMENTS": arguments},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_the_hooks_run_cliqgen_and_no_shell() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    for hook in hooks:
        assert hook["language"] == "python"
        assert re.fullmatch(r"cliqgen \w+( --quiet)?", hook["entry"])
        # Names of files could look like options.
        assert hook["pass_filenames"] is False

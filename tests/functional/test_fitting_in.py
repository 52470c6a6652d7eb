"""The hooks for pre-commit and the GitHub Action: what they name is there and works."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from functional_support import CommandLine

ROOT = Path(__file__).resolve().parents[2]
HOOKS: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
)
ACTION_FOLDER = ROOT / ".github" / "actions" / "cliqgen"
ACTION: dict[str, Any] = yaml.safe_load(
    (ACTION_FOLDER / "action.yml").read_text("utf-8")
)
SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: '1'}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets: {get: {operationId: pets.list, responses: {'204': {description: done}}}}
"""
CONFIGURATION = 'specs = ["api.yaml"]\npackage = "shop"\noutput = "clients/shop"\n'
#: What pre-commit calls the kinds of files that inputs are.
INPUTS = {"yaml", "json", "toml", "csv", "markdown"}


def set_up(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", CONFIGURATION)


def test_there_are_two_hooks() -> None:
    assert [hook["id"] for hook in HOOKS] == ["cliqgen-generate", "cliqgen-check"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_calls_a_command_that_there_is(
    cli: CommandLine, hook: dict[str, Any]
) -> None:
    """It gets no file names, since any of them may belong to any client."""
    script, name, *_ = shlex.split(hook["entry"])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert script in project["scripts"]
    assert cli.run(name, "--help").exit_code == 0
    assert hook["language"] == "python" and hook["pass_filenames"] is False
    assert set(hook["types_or"]) >= INPUTS


def test_the_hooks_agree_with_one_another(cli: CommandLine) -> None:
    set_up(cli)
    generate, check = (shlex.split(hook["entry"])[1:] for hook in HOOKS)
    assert cli.run(*check).exit_code == 1
    assert cli.run(*generate).exit_code == 0
    assert cli.run(*check).exit_code == 0
    path = cli.folder / "clients/shop/shop/client.py"
    path.write_text(path.read_text() + "# mine\n")
    assert cli.run(*check).exit_code == 1


def run_step(
    folder: Path, name: str, arguments: str, python: str = sys.executable
) -> subprocess.CompletedProcess[str]:
    """A step of the action, as the runner would run it."""
    (step,) = [step for step in ACTION["runs"]["steps"] if step["name"] == name]
    stated = {
        key: value.replace("${{ inputs.arguments }}", arguments)
        for key, value in step.get("env", {}).items()
    }
    script = folder / "step.sh"
    script.write_text(step["run"])
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
        cwd=folder,
        env={**os.environ, **stated, "CLIQGEN_PYTHON": python},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_action_is_composite_and_installs_nothing_but_cliqgen() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert set(ACTION["inputs"]) == {"arguments", "python-version"}
    assert all(given["description"] for given in ACTION["inputs"].values())
    steps = ACTION["runs"]["steps"]
    assert [s["uses"].partition("@")[0] for s in steps if "uses" in s] == [
        "actions/setup-python"
    ]
    assert steps[0]["if"] == "inputs.python-version != ''"
    assert all(step["shell"] == "bash" for step in steps if "run" in step)
    assert not [step for step in steps if "${{" in step.get("run", "")]
    (installed,) = re.findall(r"pip install [^\n]*\\\n\s*(\S+)", steps[1]["run"])
    path = installed.strip('"').replace("$GITHUB_ACTION_PATH", str(ACTION_FOLDER))
    assert Path(path).resolve() == ROOT


def test_the_action_runs_cliqgen(cli: CommandLine) -> None:
    set_up(cli)
    assert ACTION["inputs"]["arguments"]["default"] == "check"
    done = run_step(cli.folder, "Run cliqgen", "check")
    assert done.returncode == 1 and "output-drift" in done.stderr
    assert run_step(cli.folder, "Run cliqgen", "generate").returncode == 0
    done = run_step(cli.folder, "Run cliqgen", "check")
    assert done.returncode == 0 and "up to date" in done.stdout
    done = run_step(cli.folder, "Run cliqgen", "validate 'api.yaml' --quiet")
    assert (done.returncode, done.stdout) == (0, "")


def test_the_arguments_of_the_action_are_no_code(cli: CommandLine) -> None:
    set_up(cli)
    done = run_step(cli.folder, "Run cliqgen", '"$(touch a)" `touch b`; touch c')
    assert done.returncode == 2
    assert sorted(p.name for p in cli.folder.iterdir()) == [
        "api.yaml",
        "cliqgen.toml",
        "step.sh",
    ]

"""The generators that are measured side by side, each in an environment of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import CHECKOUT, Failed


@dataclass(frozen=True)
class Contestant:
    """A generator.

    Attributes:
        name: as the table shows it.
        requirement: what pip installs; empty for a cliqgen.
        python: the least minor version of Python 3 that it needs.
        arguments: given a description and an output folder, those of its command.
    """

    name: str
    requirement: str
    python: int
    arguments: Callable[[Path, Path], Sequence[str]]


def cliqgen(name: str) -> Contestant:
    """This checkout, or another revision of it."""
    return Contestant(name, "", 11, _cliqgen_arguments)


def _cliqgen_arguments(spec: Path, output: Path) -> Sequence[str]:
    return (
        *("cliqgen", "generate", str(spec)),
        *("--package", "measured", "-o", str(output)),
    )


PEERS = (
    Contestant(
        "openapi-python-client",
        "openapi-python-client==0.29.1",
        11,
        lambda spec, output: (
            *("openapi-python-client", "generate", "--path", str(spec)),
            *("--meta", "setup", "--output-path", str(output)),
        ),
    ),
    Contestant(
        "nanosdk",
        "nanosdk[codegen]==0.1.1",
        12,
        lambda spec, output: ("nanosdk", "generate", str(spec), "-o", str(output)),
    ),
    Contestant(
        "apiroute",
        "apiroute[codegen]==1.12.0",
        12,
        lambda spec, output: (
            *("apiroute", "generate", "openapi", str(spec)),
            *("--models", "-o", str(output)),
        ),
    ),
)


def install(contestant: Contestant, environment: Path, source: Path = CHECKOUT) -> None:
    """Make an environment and install into it, unless it is there.

    Raises:
        Failed: no Python of a version that will do, or pip fails.
    """
    done = environment / "installed"
    if done.exists() and contestant.requirement:
        return
    if environment.exists():
        shutil.rmtree(environment)
    _run([_python(contestant.python), "-m", "venv", str(environment)])
    requirement = contestant.requirement or str(source)
    pip = [str(environment / "bin" / "python"), "-m", "pip"]
    _run([*pip, "install", "--quiet", "--disable-pip-version-check", requirement])
    done.touch()


def check_out(revision: str, folder: Path) -> Path:
    """The files of a revision of this repository, in a folder of their own."""
    _run(["git", "clone", "--quiet", "--shared", str(CHECKOUT), str(folder)])
    _run(["git", "-C", str(folder), "checkout", "--quiet", "--detach", revision])
    return folder


def _python(least: int) -> str:
    if sys.version_info >= (3, least):
        return sys.executable
    for minor in range(least, least + 4):
        for command in (f"python3.{minor}", *_of_pyenv(minor)):
            if shutil.which(command) and _starts(command):
                return command
    raise Failed(f"needs Python 3.{least}, which is not here")


def _starts(command: str) -> bool:
    # Version managers put a command in the path for versions that are not chosen, too.
    done = subprocess.run([command, "--version"], capture_output=True, check=False)
    return done.returncode == 0


def _of_pyenv(minor: int) -> list[str]:
    versions = Path.home() / ".pyenv" / "versions"
    return [str(python) for python in versions.glob(f"3.{minor}.*/bin/python3.{minor}")]


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if done.returncode != 0:
        raise Failed(f"{' '.join(command)} failed\n{done.stderr[-2000:]}")

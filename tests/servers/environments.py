"""Installs what a server needs, each into an environment of its own."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

import debian
from commands import run
from server import Server


def install(server: Server, cache: Path) -> Path:
    """The environment of a server below `cache`; made unless it is there already."""
    pinned = server.needs.read_bytes() + sys.version.encode()
    digest = hashlib.sha256(pinned).hexdigest()[:12]
    environment = cache / f"{server.name}-{digest}"
    finished = environment / ".installed"
    if finished.exists():
        return environment
    shutil.rmtree(environment, ignore_errors=True)
    environment.mkdir(parents=True)
    if server.is_node:
        _install_from_npm(server, environment)
    elif server.is_debian:
        debian.install(server.needs, environment)
    else:
        _install_from_pypi(server, environment)
    finished.touch()
    return environment


def lay_out(server: Server, environment: Path, scratch: Path) -> Path:
    """A copy of the server's folder in which it can run; nothing is written beside it."""
    folder = scratch / "app"
    shutil.copytree(server.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    if server.is_node:
        (folder / "node_modules").symlink_to(environment / "node_modules")
    return folder


def programs(server: Server, environment: Path) -> Path:
    """The folder of the programs that an environment holds."""
    if server.is_debian:
        return environment / "usr" / "bin"
    return environment / ("node_modules/.bin" if server.is_node else "bin")


def clean_variables() -> dict[str, str]:
    """Environment variables without those that would lead a server to other packages."""
    return {
        name: value
        for name, value in os.environ.items()
        if name
        not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "NODE_PATH", "NODE_OPTIONS")
    }


def _install_from_pypi(server: Server, environment: Path) -> None:
    variables = clean_variables()
    run([sys.executable, "-m", "venv", environment], environment=variables)
    python = environment / "bin" / "python"
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*command, "-r", server.needs], environment=variables)


def _install_from_npm(server: Server, environment: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(server.folder / name, environment / name)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    run(command, folder=environment, environment=clean_variables())

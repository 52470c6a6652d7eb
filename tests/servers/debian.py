"""Fetches packages of Debian and their sources with apt-get, and unpacks them.

Nothing is installed and no root is needed: apt-get works with lists and a cache of its own,
made from the machine's own sources of packages.
"""

from __future__ import annotations

import re
import shutil
import tarfile
from pathlib import Path

from commands import Broken, Unavailable, run

_SOURCES = Path("/etc/apt")
_REMEDY = "it needs a machine with Debian 12 that reaches its packages"


def install(needs: Path, environment: Path) -> None:
    """Unpack what a `debian.txt` names: programs into the folder, sources into `source`.

    Raises:
        Unavailable: if there is no apt-get, or it cannot get one of them.
    """
    for program in ("apt-get", "dpkg-deb"):
        if shutil.which(program) is None:
            raise Unavailable(f"this machine has no {program}; {_REMEDY}")
    apt = environment / "apt"
    for name in ("lists/partial", "cache/archives/partial", "parts"):
        (apt / name).mkdir(parents=True)
    write_sources(apt / "parts")
    _apt_get(["update"], apt)
    for kind, package in _named(needs):
        fetch = ["download"] if kind == "deb" else ["source", "--download-only"]
        _apt_get([*fetch, package], apt)
    for file in apt.glob("*.deb"):
        run(["dpkg-deb", "--extract", file, environment])
    for file in apt.glob("*.orig.tar.*"):
        with tarfile.open(file) as archive:
            archive.extractall(environment / "source", filter="data")
    shutil.rmtree(apt)


def _named(needs: Path) -> list[tuple[str, str]]:
    """`deb` or `deb-src`, and the package with its version, as its lines have it."""
    lines = needs.read_text("utf-8")
    return re.findall(r"^(deb|deb-src) (\S+)$", lines, re.MULTILINE)


def write_sources(folder: Path) -> None:
    """The machine's own sources of packages, in which those of source code are asked for too."""
    for file in [_SOURCES / "sources.list", *_SOURCES.glob("sources.list.d/*")]:
        if file.suffix == ".sources":
            text = re.sub(
                r"^Types:.*$",
                "Types: deb deb-src",
                file.read_text("utf-8"),
                flags=re.MULTILINE,
            )
        elif file.suffix == ".list" and file.exists():
            lines = re.findall(r"^deb\s.*$", file.read_text("utf-8"), re.MULTILINE)
            text = "".join(
                f"{line}\n{line.replace('deb', 'deb-src', 1)}\n" for line in lines
            )
        else:
            continue
        (folder / file.name).write_text(text, "utf-8")


def _apt_get(words: list[str], apt: Path) -> None:
    settings = {
        "Dir::Etc::sourcelist": "/dev/null",
        "Dir::Etc::sourceparts": apt / "parts",
        "Dir::State::lists": apt / "lists",
        "Dir::Cache": apt / "cache",
        # Its own user could not write here, if it is run by root.
        "APT::Sandbox::User": "root",
    }
    options = [f"--option={name}={value}" for name, value in settings.items()]
    try:
        run(["apt-get", *options, *words], folder=apt)
    except Broken as error:
        told = f"apt-get {' '.join(words)} failed; {_REMEDY}"
        raise Unavailable(f"{error}\n{told}") from error

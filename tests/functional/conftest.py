"""Makes the helpers of this folder importable, and offers them as fixtures."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_naming import Naming
    from functional_site import Site
    from functional_support import CommandLine, Workshop
    from functional_watching import Watch, Watching

_HERE = Path(__file__).resolve().parent


def _load(name: str, file: Path) -> None:
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


if "functional_support" not in sys.modules:
    _load("functional_support", _HERE / "support.py")
if "functional_naming" not in sys.modules:
    _load("functional_naming", _HERE / "naming.py")
if "functional_featured" not in sys.modules:
    _load("functional_featured", _HERE / "featured.py")
if "functional_site" not in sys.modules:
    _load("functional_site", _HERE / "site.py")
if "functional_representations" not in sys.modules:
    _load("functional_representations", _HERE / "representations.py")
if "functional_streaming" not in sys.modules:
    _load("functional_streaming", _HERE / "streaming.py")
if "functional_watching" not in sys.modules:
    _load("functional_watching", _HERE / "watching.py")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Generates and imports clients; what it made once it hands out again."""
    from functional_support import Workshop

    made = Workshop(tmp_path_factory.mktemp("workshop"))
    yield made
    made.close()


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """The command line, in an empty folder of its own."""
    from functional_support import CommandLine

    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path)


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine."""
    from functional_site import Site

    made = Site()
    yield made
    made.close()


@pytest.fixture
def watch(cli: CommandLine) -> Iterator[Watch]:
    """Starts `cliqgen watch` in the folder of the command line, and ends it."""
    from functional_watching import Watching

    started: list[Watching] = []

    def start(*flags: str) -> Watching:
        started.append(Watching(cli.folder, *flags))
        return started[-1]

    yield start
    for watching in started:
        watching.end()


@pytest.fixture
def naming(tmp_path: Path) -> Naming:
    """Tells what the methods for given operations are called."""
    from functional_naming import Naming

    return Naming(tmp_path)

"""Two versions of a client, and folders in which they are written and interrupted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cliqgen.request import Layout
    from writing_scene import Scene, Versions

_HERE = Path(__file__).resolve().parent
if str(_HERE) not in sys.path:  # for the modules of this folder, which is no package
    sys.path.insert(0, str(_HERE))


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    """An old and a new version of a client, in either layout."""
    from writing_scene import Versions

    return Versions(tmp_path_factory.mktemp("descriptions"))


@pytest.fixture(params=["project", "package"])
def layout(request: pytest.FixtureRequest) -> Layout:
    made: Layout = request.param
    return made


@pytest.fixture
def scene(tmp_path: Path, versions: Versions, layout: Layout) -> Scene:
    """A folder with the old version of a client of few files, and files of others."""
    from writing_scene import Scene

    return Scene(tmp_path, *versions.small(layout), layout)


@pytest.fixture
def full_scene(tmp_path: Path, versions: Versions, layout: Layout) -> Scene:
    """The same with the whole client."""
    from writing_scene import Scene

    return Scene(tmp_path, *versions.full(layout), layout)

"""What all tests share: a state folder of their own, and what was found out already."""

from __future__ import annotations

import importlib.metadata
import os
from collections.abc import Iterator
from functools import cache

import pytest
from cliqgen import formatting


@pytest.fixture(autouse=True, scope="session")
def _state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", os.fspath(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _formatted_once() -> Iterator[None]:
    """Format each text once: black is a function of it, and most of the time of a run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formatting, "_formatted_text", cache(formatting._formatted_text))
        yield


@pytest.fixture(autouse=True, scope="session")
def _versions_read_once() -> Iterator[None]:
    """Look up once which black is installed: a record of a run says it, and it stays."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importlib.metadata, "version", cache(importlib.metadata.version))
        yield

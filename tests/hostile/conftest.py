"""Runs the command line on bad input, and watches what becomes of the disk."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from hostile_support import Bench

_HERE = Path(__file__).resolve().parent
if str(_HERE) not in sys.path:  # for the modules of this folder, which is no package
    sys.path.insert(0, str(_HERE))

if "hostile_support" not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        "hostile_support", _HERE / "support.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["hostile_support"] = module
    spec.loader.exec_module(module)


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """An empty folder to work in, and the command line."""
    from hostile_support import Bench

    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Bench(folder)

"""Generates the client of a small shop with its fake, and makes it importable as `fakeshop`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cliqgen.diagnostics import Diagnostics
from cliqgen.emit.writing import write
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest

if TYPE_CHECKING:
    from fakeshop import Fakeshop
    from fakeshop.testing.fake import FakeFakeshop

_HERE = Path(__file__).resolve().parent


def _make() -> tempfile.TemporaryDirectory[str]:
    folder = tempfile.TemporaryDirectory(prefix="fakeshop-")
    request = GenerateRequest(
        specs=(_HERE / "shop.yaml",), package="fakeshop", testing=True
    )
    found = Diagnostics()
    write(generate(Run(request, found)), Path(folder.name))
    assert [each.code for each in found] == []
    sys.path.insert(0, folder.name)
    return folder


if "fakeshop" not in sys.modules:
    _folder = _make()


@pytest.fixture
def fake() -> Iterator[FakeFakeshop]:
    from fakeshop.testing.fake import FakeFakeshop

    with FakeFakeshop() as fake:
        yield fake


@pytest.fixture
def shop(fake: FakeFakeshop) -> Iterator[Fakeshop]:
    with fake.client(strict=True) as shop:
        yield shop

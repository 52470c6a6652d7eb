"""The wheel of a generated project says what its configuration states."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

SPEC = """\
openapi: 3.1.0
info: {title: Order Desk, version: '7.1'}
servers: [{url: 'https://orders.example.com'}]
paths:
  /orders:
    get:
      operationId: orders.list
      responses: {'204': {description: done}}
"""
CONFIGURATION = """\
specs = ["api.yaml"]
output = "out"
[package]
name = "orders"
distribution = "Acme.Orders"
version = "1.4-rc1"
description = 'Orders, the "quick" way'
authors = ["Ada 'Ace' Low <ada@example.com>", "Bo", "desk@example.com"]
license = "LicenseRef-Acme or mit"
keywords = ["orders", "à la carte"]
classifiers = ["Topic :: Office/Business", "Private :: Do Not Upload"]
[package.urls]
Homepage = "https://orders.example.com/"
"Bug tracker" = "https://bugs.example.com/?of=orders#new"
"""
BUILD = "from hatchling import build; print(build.build_wheel('wheels'))"


def _run(where: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=where,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_metadata_of_the_wheel(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(SPEC, "utf-8")
    (tmp_path / "cliqgen.toml").write_text(CONFIGURATION, "utf-8")
    (tmp_path / "LICENSE").write_text("not of the project's folder", "utf-8")
    _run(tmp_path, "-m", "cliqgen", "generate")
    (tmp_path / "out/LICENSE").write_text("Mine.\n", "utf-8")
    name = _run(tmp_path / "out", "-c", BUILD).split()[-1]
    assert name == "acme_orders-1.4rc1-py3-none-any.whl"
    with zipfile.ZipFile(tmp_path / "out/wheels" / name) as wheel:
        about = "acme_orders-1.4rc1.dist-info"
        metadata = Parser().parsestr(wheel.read(f"{about}/METADATA").decode("utf-8"))
        assert wheel.read(f"{about}/licenses/LICENSE") == b"Mine.\n"
        assert b'__version__ = "1.4rc1"' in wheel.read("orders/__init__.py")
    said = {key: metadata.get_all(key) for key in set(metadata)}
    assert said["Version"] == ["1.4rc1"]
    assert said["Summary"] == ['Orders, the "quick" way']
    assert said["License-Expression"] == ["LicenseRef-Acme OR MIT"]
    assert said["Author"] == ["Bo"]
    assert said["Author-email"] == ["Ada 'Ace' Low <ada@example.com>, desk@example.com"]
    assert said["Keywords"] == ["orders,à la carte"]
    assert said["Project-URL"] == [
        "Homepage, https://orders.example.com/",
        "Bug tracker, https://bugs.example.com/?of=orders#new",
    ]
    assert set(said["Classifier"] or ()) >= {
        "Topic :: Office/Business",
        "Private :: Do Not Upload",
        "Typing :: Typed",
    }

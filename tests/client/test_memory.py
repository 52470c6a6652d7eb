"""A gibibyte goes through a client that never holds more than a piece of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import zoho_cliq

HERE = Path(__file__).resolve().parent
SIZE = 1024**3
MIB = 1024**2
ENVIRONMENT = os.environ | {
    "PYTHONPATH": str(Path(zoho_cliq.__file__).parents[1]),
    "NO_PROXY": "*",
}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    server = subprocess.Popen(
        [sys.executable, HERE / "children" / "serve_bytes.py", str(SIZE)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
    server.kill()
    server.communicate()


@pytest.mark.parametrize("kind", ["save", "iterate", "content", "form"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_gibibyte(mode: str, kind: str, url: str, tmp_path: Path) -> None:
    source = tmp_path / "source.bin"
    source.touch()
    os.truncate(source, SIZE)  # a hole, which takes no place
    child = [sys.executable, HERE / "children" / "transfer.py"]
    try:
        done = subprocess.run(
            [*child, mode, kind, url, tmp_path],
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            timeout=120,
        )
    finally:
        (tmp_path / "saved.bin").unlink(missing_ok=True)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["passed"] >= SIZE
    assert report["peak"] < 64 * MIB, report
    assert report["peak"] - report["before"] < 8 * MIB, report

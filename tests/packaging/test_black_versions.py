"""The same bytes with each black that cliqgen may be installed beside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated"
GOLDEN = ROOT / "tests" / "golden" / "cases"
MANIFEST = ".cliqgen.json"
OLDEST = "25.1.0"


@pytest.fixture(scope="module", params=[OLDEST, "26.1.0"])
def environment(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """An environment in which another release of black comes first."""
    folder = tmp_path_factory.mktemp("black")
    wanted = f"black=={request.param}"
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps")
    subprocess.run((*pip, "--target", str(folder), wanted), check=True)
    state = tmp_path_factory.mktemp("state")
    return {
        **os.environ,
        "PYTHONPATH": str(folder),
        "XDG_STATE_HOME": str(state),
        "BLACK_VERSION": request.param,
    }


def run(environment: dict[str, str], *command: str) -> str:
    result = subprocess.run(
        (sys.executable, "-m", *command),
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_each_leaves_what_is_generated_as_it_is(environment: dict[str, str]) -> None:
    version = environment["BLACK_VERSION"]
    assert version in run(environment, "black", "--version")
    # The bundled client whole with the oldest, which is the farthest from today's.
    places = [GOLDEN, GENERATED] if version == OLDEST else [GOLDEN]
    run(environment, "black", "--check", "--quiet", *map(str, places))


def test_each_makes_the_same_bytes(environment: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(environment, "cliqgen", "generate", "-o", str(out))
    committed = GENERATED / "zoho-cliq"
    names = {p.relative_to(out) for p in out.rglob("*") if p.is_file()}
    assert len(names) > 100
    for name in names - {Path(MANIFEST)}:
        assert (out / name).read_bytes() == (committed / name).read_bytes(), name
    mine, theirs = (
        json.loads((folder / MANIFEST).read_text("utf-8"))
        for folder in (out, committed)
    )
    assert mine["formatter"] == f"black {environment['BLACK_VERSION']}"
    assert mine["files"] == theirs["files"]

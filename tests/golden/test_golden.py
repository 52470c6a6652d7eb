"""What a description becomes, to the byte; `refresh.py` rewrites the expectations."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location(
    "golden", Path(__file__).parent / "golden.py"
)
assert _spec is not None and _spec.loader is not None
golden = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(golden)

RUNTIME = Path(__file__).parents[2] / "templates" / "runtime"
IMPORT = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
for name in package.__all__:
    getattr(package, name)
"""


def expected_files(name: str) -> dict[str, str]:
    root = golden.CASES / name / golden.EXPECTED
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The expected packages side by side, each completed by the runtime."""
    folder = tmp_path_factory.mktemp("golden")
    for name in golden.case_names():
        shutil.copytree(golden.CASES / name / golden.EXPECTED / name, folder / name)
        shutil.copytree(
            RUNTIME,
            folder / name / "_runtime",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    return folder


@pytest.mark.parametrize("name", golden.case_names())
def test_a_case_becomes_what_is_expected(name: str) -> None:
    generated, expected = golden.generated_files(name), expected_files(name)
    assert list(generated) and set(generated) == set(expected)
    for path, text in generated.items():
        assert text == expected[path], path


@pytest.mark.parametrize("name", golden.case_names())
def test_a_case_imports(name: str, packages: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT, name],
        cwd=packages,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr


def test_the_cases_type_check(
    packages: Path, configure_pyright: Callable[..., None]
) -> None:
    names = golden.case_names()
    configure_pyright(packages, include=names, pythonVersion="3.11")
    for command in (
        ["pyright", "--pythonpath", sys.executable],
        ["mypy", "--strict", *(part for name in names for part in ("-p", name))],
    ):
        run = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=packages,
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0, run.stdout

"""The bundled client: the same bytes wherever, whenever and by whomever it is made."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMITTED = ROOT / "generated" / "zoho-cliq"
SPECS = ROOT / "specs" / "cliq"

#: Prints the path and hash of every file of the bundled client, and of that of a small
#: description with the registered statuses, made without the two stages that lean on
#: compiled packages: the validator and black.
HASHES = """\
import hashlib, json, pathlib, sys
import cliqgen.finishing, cliqgen.formatting, cliqgen.source.check
cliqgen.formatting.format_files = lambda files, *_: files
cliqgen.finishing.Printer.module = lambda printer, text: text
cliqgen.finishing._prepare = lambda *_: None
cliqgen.source.check.validate_document = lambda *_: None
from cliqgen.diagnostics import Diagnostics
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest
from cliqgen.bundled import specs_folder
cliq = specs_folder() / "cliq"
hashes = {}
for spec, table, package in (
    (cliq / "openapi.yaml", cliq / "status-codes.yaml", "zoho_cliq"),
    (pathlib.Path(sys.argv[1]), None, "library"),
):
    request = GenerateRequest(
        specs=(spec,), status_codes=table, package=package, testing=True
    )
    for path, text in generate(Run(request)).files.items():
        digest = hashlib.sha256(text.encode()).hexdigest()
        hashes[f"{path} of {package}"] = digest
json.dump(hashes, sys.stdout)
"""


def _tree(folder: Path) -> dict[str, str]:
    """Hashes of what is committed; caches that running it leaves behind do not count."""
    return {
        path.relative_to(folder)
        .as_posix(): hashlib.sha256(path.read_bytes())
        .hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and "__pycache__" not in path.parts
        and not any(
            part.startswith(".") and part != ".cliqgen.json"
            for part in path.relative_to(folder).parts
        )
    }


def _generate(
    output: Path, where: Path, seed: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cliqgen", "generate", "-o", str(output)],
        cwd=where,
        env={**os.environ, "PYTHONHASHSEED": seed, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _other_interpreters() -> list[str]:
    """Interpreters of other versions, by name, or installed beside this one."""
    names = [f"python3.{minor}" for minor in (11, 12, 13, 14)]
    names.remove(f"python3.{sys.version_info.minor}")
    found: dict[str, str] = {}
    for name in names:
        beside = sorted(Path(sys.base_prefix).parent.glob(f"*/bin/{name}"))
        for path in (shutil.which(name), *map(str, beside)):
            # A version manager puts names on the path that start nothing.
            if path and not subprocess.call(
                [path, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ):
                found.setdefault(name, path)
    return list(found.values())


@pytest.mark.parametrize(
    ("seed", "where", "locale"),
    [("0", "a", "C.UTF-8"), ("1", "b/deeper", "C"), ("4242", "a", "tr_TR.UTF-8")],
)
def test_the_committed_client_is_reproduced(
    tmp_path: Path, seed: str, where: str, locale: str
) -> None:
    folder = tmp_path / where
    folder.mkdir(parents=True)
    output = tmp_path / f"output-{seed}" / "x"
    done = _generate(output, folder, seed, LC_ALL=locale, TZ=f"UTC+{len(where)}")
    assert done.returncode == 0, done.stderr
    assert _tree(output) == _tree(COMMITTED)
    assert not list(folder.iterdir())


def test_other_interpreters_agree(tmp_path: Path) -> None:
    """Each other version of Python there is plans and renders the same bytes.

    They borrow this one's packages, as far as those are pure Python, and have msgspec
    installed. The validator and black need other compiled parts, so what is compared is
    what black is given; black itself is pinned, and what it makes of a text is held by the
    tests above.
    """
    packages = tmp_path / "packages"
    _copy_pure_packages(packages)
    expected = _hashes([sys.executable], dict(os.environ), tmp_path)
    for interpreter in _other_interpreters():
        paths = [ROOT / "generator", packages, _msgspec(interpreter, tmp_path)]
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(map(str, paths)),
            "PYTHONHASHSEED": "7",
        }
        made = _hashes([interpreter, "-B", "-S"], environment, tmp_path)
        assert made == expected, interpreter


def _hashes(
    command: list[str], environment: dict[str, str], where: Path
) -> dict[str, str]:
    done = subprocess.run(
        [*command, "-c", HASHES, str(ROOT / "tests/golden/cases/library/openapi.yaml")],
        env=environment,
        cwd=where,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stderr}"
    hashes: dict[str, str] = json.loads(done.stdout)
    return hashes


def _msgspec(interpreter: str, where: Path) -> Path:
    """A folder with msgspec, of the version that runs here, for another interpreter."""
    name = Path(interpreter).name.removeprefix("python")
    folder = where / f"msgspec-{name}"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"),
            *("--target", str(folder), "--python-version", name),
            *("--only-binary", ":all:", f"msgspec=={version('msgspec')}"),
        ],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


def _copy_pure_packages(target: Path) -> None:
    import sysconfig

    source = Path(sysconfig.get_paths()["purelib"])
    needed = ("yaml", "jinja2", "markupsafe", "click", "markdown_it", "mdurl")
    target.mkdir()
    for name in needed:
        shutil.copytree(
            source / name,
            target / name,
            ignore=shutil.ignore_patterns("*.so", "*.pyd", "__pycache__"),
        )


def test_a_copy_elsewhere_gives_the_same(tmp_path: Path) -> None:
    """Where the description lies shows nowhere, nor what was generated before."""
    from cliqgen.manifest import NAME, written_files
    from cliqgen.pipeline import Run, generate
    from cliqgen.request import GenerateRequest

    copy = tmp_path / "elsewhere" / "cliq"
    shutil.copytree(SPECS, copy)
    request = GenerateRequest(
        specs=(copy / "openapi.yaml",),
        status_codes=copy / "status-codes.yaml",
        package="zoho_cliq",
        testing=True,
    )
    made = generate(Run(request))
    committed = json.loads((COMMITTED / ".cliqgen.json").read_text("utf-8"))
    manifest = json.loads(written_files(made, COMMITTED)[NAME])
    for record in (manifest, committed):  # they say where the description lies
        del record["source"]["specs"], record["source"]["status_codes"]
    assert manifest == committed


def test_black_agrees_with_every_generated_file() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "black", "--check", "--quiet", str(COMMITTED)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=COMMITTED,
    )
    assert done.returncode == 0, done.stderr

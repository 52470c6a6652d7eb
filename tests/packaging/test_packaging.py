"""The wheel and the sdist: what is inside, and that an installed copy works alike."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = [
    p for p in (ROOT / "templates").rglob("*") if p.suffix in (".py", ".jinja")
]
DOCS = ROOT / "generator" / "docs"
SPECS = [p for p in (ROOT / "specs").rglob("*") if p.is_file()]
BUILD = """\
import sys
from hatchling import build
print(getattr(build, f"build_{sys.argv[1]}")(sys.argv[2]))
"""


def _build(kind: str, source: Path, target: Path) -> Path:
    done = subprocess.run(
        [sys.executable, "-c", BUILD, kind, str(target)],
        cwd=source,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return target / done.stdout.split()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip has installed the wheel."""
    target = tmp_path_factory.mktemp("installed")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--no-deps", "--no-index"),
            *("--quiet", "--disable-pip-version-check", "--target", str(target)),
            str(wheel),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return target


def _run_installed(
    installed: Path, where: Path, *args: str
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, *args],
        cwd=where,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_wheel_holds_code_templates_and_specs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for path in TEMPLATES + SPECS:
        assert f"cliqgen/{path.relative_to(ROOT).as_posix()}" in names
    for path in (ROOT / "generator" / "cliqgen").rglob("*.py"):
        assert path.relative_to(ROOT / "generator").as_posix() in names
    assert any(name.endswith("entry_points.txt") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    strays = [n for n in names if not n.startswith(("cliqgen/", "cliqgen-"))]
    assert not strays
    assert not [n for n in names if "__pycache__" in n or n.endswith(".pyc")]
    assert not [n for n in names if n.startswith("cliqgen/tests")]


def test_the_documentation_is_not_in_the_wheel(wheel: Path) -> None:
    pages = {path.name for path in DOCS.iterdir()}
    assert {"README.md", "names.md", "shop.yaml"} <= pages
    with zipfile.ZipFile(wheel) as archive:
        names = {name.rpartition("/")[2] for name in archive.namelist()}
    assert not pages & names


def test_the_readme_of_the_index_has_no_dead_link(wheel: Path) -> None:
    """It is the README, with paths in place of relative links, and without comments."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode("utf-8"))
    assert metadata["Description-Content-Type"] == "text/markdown"
    shown = str(metadata.get_payload())
    links = re.findall(r"\]\(([^)]*)\)", shown)
    assert links and all(link.startswith("https://") for link in links), links
    assert "<!--" not in shown and "href" not in shown and "src=" not in shown
    assert "Names (`generator/docs/names.md`)" in shown
    readme = (ROOT / "README.md").read_text("utf-8")
    headings = re.findall(r"^#+ .*$", readme, re.MULTILINE)
    assert re.findall(r"^#+ .*$", shown, re.MULTILINE) == headings


def test_the_sdist_holds_what_building_and_testing_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = ["pyproject.toml", "README.md", "LICENSE", "tests/packaging"]
    wanted += ["CONTRIBUTING.md", "CHANGELOG.md"]
    wanted += [path.relative_to(ROOT).as_posix() for path in DOCS.iterdir()]
    wanted += [path.relative_to(ROOT).as_posix() for path in TEMPLATES + SPECS]
    wanted += ["generated/zoho-cliq/.cliqgen.json"]
    for path in wanted:
        assert any(n == path or n.startswith(f"{path}/") for n in names), path
    assert not [n for n in names if "__pycache__" in n]


def test_a_wheel_from_the_sdist_is_the_same(
    sdist: Path, wheel: Path, tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    target = tmp_path / "built"
    target.mkdir()
    again = _build("wheel", source, target)
    with zipfile.ZipFile(again) as one, zipfile.ZipFile(wheel) as other:
        assert {i.filename: i.CRC for i in one.infolist()} == {
            i.filename: i.CRC for i in other.infolist()
        }


def test_an_installed_copy_writes_the_same_bytes(
    installed: Path, tmp_path: Path
) -> None:
    done = _run_installed(installed, tmp_path, "-m", "cliqgen", "generate")
    assert done.returncode == 0, done.stderr
    output = tmp_path / "generated" / "zoho-cliq"
    committed = ROOT / "generated" / "zoho-cliq"
    manifest = json.loads((committed / ".cliqgen.json").read_text("utf-8"))
    made = {p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file()}
    assert made == {*manifest["files"], ".cliqgen.json"}
    for name in made:
        assert (output / name).read_bytes() == (committed / name).read_bytes(), name


def test_the_installed_copy_is_the_one_that_ran(
    installed: Path, tmp_path: Path
) -> None:
    code = "from cliqgen.bundled import *; print(templates_folder(), specs_folder())"
    done = _run_installed(installed, tmp_path, "-c", code)
    assert done.stdout.split() == [
        str(installed / "cliqgen" / "templates"),
        str(installed / "cliqgen" / "specs"),
    ]


def test_the_installed_command_is_called_cliqgen(
    installed: Path, tmp_path: Path
) -> None:
    done = _run_installed(installed, tmp_path, str(installed / "bin" / "cliqgen"), "-h")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Usage: cliqgen")


API = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example.com'}]
paths:
  /pets: {get: {operationId: pets.list, responses: {'204': {description: done}}}}
"""


def test_a_client_is_vendored_from_description_and_table_alone(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "api.yaml").write_text(API, "utf-8")
    (tmp_path / "codes.csv").write_text("status,description\n418,Teapot\n", "utf-8")
    folder = "src/app/_vendor/shop"
    arguments = (folder, "api.yaml", "--status-codes", "codes.csv")
    done = _run_installed(installed, tmp_path, "-m", "cliqgen", "vendor", *arguments)
    assert done.returncode == 0, done.stderr
    done = _run_installed(installed, tmp_path, "-m", "cliqgen", "check", folder)
    assert done.returncode == 0, done.stderr
    code = "from app._vendor.shop import Shop; print(Shop().pets.list.__name__)"
    done = _run_installed(installed, tmp_path / "src", "-c", code)
    assert done.stdout == "list\n", done.stderr


def test_the_installed_copy_prints_the_schema(installed: Path, tmp_path: Path) -> None:
    arguments = ("-m", "cliqgen", "init", "--print-schema")
    done = _run_installed(installed, tmp_path, *arguments)
    schema = ROOT / "generator" / "cliqgen" / "settings" / "schema.json"
    assert done.stdout == schema.read_text("utf-8")


HELP = """\
import json, sys
sys.argv = ["cliqgen", *sys.argv[1:]]
from cliqgen.cli import main
try:
    main()
except SystemExit as done:
    assert not done.code, done.code
print(json.dumps(sorted(sys.modules)))
"""
HEAVY = (
    "jinja2",
    "black",
    "markdown_it",
    "openapi_spec_validator",
    "jsonschema",
    "yaml",
    "watchfiles",
)
STAGES = ("source", "openapi", "ir", "passes", "python", "render", "formatting", "emit")
STAGES += ("soundness", "pipeline", "statuscodes", "manifest", "drift", "config")


@pytest.mark.parametrize(
    "arguments",
    [
        *(("--help",), ("--version",)),
        *((c, "--help") for c in ("generate", "validate", "init", "vendor", "watch")),
    ],
)
def test_help_loads_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HELP, *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = json.loads(done.stdout.splitlines()[-1])
    tops = {name.partition(".")[0] for name in loaded}
    assert not tops & set(HEAVY)
    stages = {name.split(".")[1] for name in loaded if name.startswith("cliqgen.")}
    assert not stages & set(STAGES)

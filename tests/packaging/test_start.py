"""What a command imports before it has anything to do, and where nothing is to be done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from cliqgen import installed

RUN = """\
import sys
sys.argv = ["cliqgen", *sys.argv[1:]]
from cliqgen.cli import main
try:
    main()
except SystemExit as done:
    assert not done.code, done.code
import json
known = sys.modules.keys() - {"json", "json.decoder", "json.encoder", "json.scanner"}
print(json.dumps(sorted(known)))
"""
API = """\
openapi: 3.1.0
info: {title: Kites, version: '1'}
paths:
  /kites:
    get:
      operationId: listKites
      responses: {'204': {description: nothing}}
"""
#: What renders, validates, parses, prints and talks to networks.
HEAVY = {
    *("jinja2", "black", "markdown_it", "openapi_spec_validator", "jsonschema", "yaml"),
    *("ssl", "http", "multiprocessing", "concurrent", "watchfiles"),
}
STAGES = {"ir", "passes", "python", "render", "formatting", "soundness", "surface"}


def loaded(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command has imported in the end."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=folder,
        env={**os.environ, "XDG_STATE_HOME": str(folder / "state")},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_take_click_and_little_more(
    tmp_path: Path, argument: str
) -> None:
    code = "import click, json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    more = loaded(tmp_path, argument) - set(json.loads(done.stdout))
    tops = {name.partition(".")[0] for name in more}
    assert not tops & {*HEAVY, "email", "importlib", "platform", "platformdirs"}
    own = {name for name in more if name.partition(".")[0] == "cliqgen"}
    assert own <= {
        "cliqgen",
        "cliqgen.cli",
        "cliqgen.cli.versions",
        "cliqgen.installed",
        "cliqgen.writings",
    }
    assert len(more) <= 25


@pytest.mark.parametrize("command", ["generate", "check"])
def test_where_nothing_changes_no_stage_is_loaded(tmp_path: Path, command: str) -> None:
    (tmp_path / "api.yaml").write_text(API)
    arguments = ("api.yaml", "--package", "kites", "-o", "out")
    assert "cliqgen.ir" in loaded(tmp_path, "generate", *arguments)
    found = loaded(tmp_path, command, *arguments)
    tops = {name.partition(".")[0] for name in found}
    assert tops & HEAVY == set()
    stages = {name.split(".")[1] for name in found if name.startswith("cliqgen.")}
    assert not stages & STAGES
    assert not {"cliqgen.pipeline", "cliqgen.source.document"} & found


@pytest.mark.parametrize("name", ["black", "jinja2", "openapi-spec-validator", "click"])
def test_versions_are_those_of_the_metadata(name: str) -> None:
    assert installed.version_of(name) == version(name)


def test_a_name_is_written_in_several_ways(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Some_Package.name-1.2.post3.dist-info").mkdir()
    (tmp_path / "some_package-9.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("sys.path", [str(tmp_path / "gone"), *sys.path])
    assert installed.version_of("some-package.Name") == "1.2.post3"
    assert "some_package-9.dist-info" in set(installed.distributions())


def test_a_package_that_is_not_there_has_no_version() -> None:
    with pytest.raises(PackageNotFoundError):
        installed.version_of("no-package-of-this-name")

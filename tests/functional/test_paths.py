"""Paths that no system can read: one finding and exit status 2, wherever they are named."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /x: {get: {operationId: x.get, responses: {'204': {description: done}}}}
"""
#: Each place of a command line that takes a path, as `PATH`.
PLACES = (
    "validate PATH",
    "inspect PATH",
    "generate PATH",
    "check PATH",
    "vendor pets PATH",
    "diff PATH api.yaml",
    "diff api.yaml PATH",
    "diff api.yaml api.yaml --status-codes PATH",
    "diff api.yaml api.yaml --old-status-codes PATH",
    "diff api.yaml api.yaml --ignore-file PATH",
    "diff api.yaml api.yaml --root PATH",
    "diff api.yaml api.yaml --map https://x.example/=PATH",
    "validate api.yaml --overlay PATH",
    "generate api.yaml --overlay PATH",
    "validate api.yaml --status-codes PATH",
    "generate api.yaml --root PATH",
    "validate api.yaml --map https://x.example/=PATH",
    "generate api.yaml -o PATH",
    "generate api.yaml -o PATH/deeper",
    "generate -o PATH",
    "check api.yaml -o PATH",
    "check -o PATH",
    "vendor PATH api.yaml",
    "init --spec PATH --package pets -o out",
    "init --spec api.yaml --status-codes PATH --package pets -o out",
    "init --spec api.yaml --package pets -o PATH",
    "init --spec api.yaml --package pets -o out --file PATH/cliqgen.toml",
)
REMEDIES = {
    "long": "Check the path; it is too long for a file system.",
    "loop": "Pass the file itself; the symbolic links in its path form a loop.",
    "denied": "Check the permissions and the path.",
}


@pytest.fixture
def api(cli: CommandLine) -> CommandLine:
    cli.write("api.yaml", SPEC)
    (cli.folder / "loop").symlink_to("pool")
    (cli.folder / "pool").symlink_to("loop")
    return cli


@pytest.fixture
def denied(monkeypatch: pytest.MonkeyPatch) -> None:
    """No user may enter a folder of that name, root neither."""
    original = Path.stat

    def stat(self: Path, *args: object, **options: object) -> object:
        if "denied" in self.parts:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return original(self, *args, **options)  # type: ignore[arg-type]

    def opened(self: Path, *args: object, **options: object) -> object:
        if "denied" in self.parts:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return open_(self, *args, **options)  # type: ignore[call-overload]

    open_ = Path.open
    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(Path, "open", opened)


def _refuses(cli: CommandLine, place: str, path: str, remedy: str) -> None:
    before = sorted(cli.folder.iterdir())
    result = cli.run(*place.replace("PATH", path).split())
    assert result.exit_code == 2, result.output
    assert result.stderr.count("error[") == 1, result.stderr
    assert "error[file-unreadable]" in result.stderr
    assert f"remedy: {remedy}\n" in result.stderr
    assert sorted(cli.folder.iterdir()) == before


@pytest.mark.parametrize("place", PLACES)
def test_a_path_that_is_too_long(api: CommandLine, place: str) -> None:
    _refuses(api, place, "y" * 300, REMEDIES["long"])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("path", ["loop", "loop/api.yaml"])
def test_links_that_lead_to_one_another(
    api: CommandLine, place: str, path: str
) -> None:
    _refuses(api, place, path, REMEDIES["loop"])


@pytest.mark.usefixtures("denied")
@pytest.mark.parametrize("place", [p for p in PLACES if "root" not in p])
def test_a_folder_that_may_not_be_entered(api: CommandLine, place: str) -> None:
    if "map" not in place:
        _refuses(api, place, "denied/api.yaml", REMEDIES["denied"])


def test_a_folder_whose_entries_may_not_be_listed(
    api: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    for place in (
        "validate api.yaml --root PATH",
        "validate api.yaml --map https://x/=PATH",
    ):
        _refuses(api, place, ".", REMEDIES["denied"])


def test_a_part_of_a_path_that_is_a_file(api: CommandLine) -> None:
    _refuses(
        api,
        "validate PATH",
        "api.yaml/deeper",
        "Check the path; part of it is a file.",
    )


def test_programs_are_told_alike(api: CommandLine) -> None:
    status, printed = api.json("validate", "y" * 300, "--format", "json")
    (found,) = printed["diagnostics"]
    assert (status, found["code"]) == (2, "file-unreadable")


def test_a_configured_folder_that_is_a_loop_cannot_be_written(api: CommandLine) -> None:
    (api.folder / "generated").symlink_to("generated")
    result = api.run("generate", "api.yaml")
    assert result.exit_code == 1
    assert "error[output-unwritable]" in result.stderr
    assert "its symbolic links form a loop" in result.stderr


def _ran(cli: CommandLine, raised: str, **environment: str) -> tuple[int, str]:
    """The status and errors of a run in which something goes wrong unexpectedly."""
    code = (
        "import errno, sys\n"
        "import cliqgen.pipeline as pipeline\n"
        "from cliqgen.cli import main\n"
        f"def fail(*_, **__): raise {raised}\n"
        "pipeline.analyse = fail\n"
        "sys.argv = ['cliqgen', 'validate', 'api.yaml']\n"
        "main()\n"
    )
    import os

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=cli.folder,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )
    return done.returncode, done.stderr


def test_only_what_was_being_written_is_said_to_be(api: CommandLine) -> None:
    full = "OSError(errno.ENOSPC, 'No space left on device')"
    assert _ran(api, full) == (
        1,
        "cliqgen: cannot write the output: no space left on device\n",
    )
    status, said = _ran(api, "OSError(errno.EACCES, 'Permission denied', 'a.txt')")
    assert (status, said) == (1, "cliqgen: a.txt: permission denied\n")
    status, said = _ran(api, "OSError(errno.EINVAL, 'Invalid argument')")
    assert status == 3 and "cliqgen: internal error: OSError: [Errno 22]" in said


def test_debugging_shows_where_it_happened(api: CommandLine) -> None:
    full = "OSError(errno.ENOSPC, 'No space left on device')"
    status, said = _ran(api, full, CLIQGEN_DEBUG="1")
    assert status == 1
    assert said.startswith("Traceback") and "in fail" in said


def test_remedies_that_can_be_followed(api: CommandLine) -> None:
    alone = api.run("generate", "--client", "pets")
    assert alone.exit_code == 2
    assert "remedy: Run cliqgen init, or pass SPEC instead of --client." in (
        alone.stderr
    )
    init = ("init", "--spec", "api.yaml", "--package", "pets", "-o", "out")
    assert api.run(*init).exit_code == 0
    again = api.run(*init)
    assert "error[config-exists]" in again.stderr
    assert "--file FOLDER/cliqgen.toml" in again.stderr
    (api.folder / "other").mkdir()
    elsewhere = ("--file", "other/cliqgen.toml", "-o", "other/out")
    assert api.run(*init[:-2], *elsewhere).exit_code == 0


def test_options_that_are_the_same_say_the_same(api: CommandLine) -> None:
    def described(command: str, option: str) -> list[str]:
        text = api.run(command, "--help").output.partition(f"  {option} ")[2]
        return text.partition("\n  -")[0].split()

    for option in ("--allow-remote", "--root", "--map"):
        assert described("diff", option) == described("validate", option) != []
    assert "unless 443" in api.run("diff", "--help").output

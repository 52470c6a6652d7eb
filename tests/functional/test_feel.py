"""The command line on a terminal and in a shell: progress, colours, completion."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

#: A run of the command line that is as long as it has to be, however fast the machine is,
#: and in which one thing is replaced.
RUN = """
import sys, time
import cliqgen.cli.progress as progress
import cliqgen.source.load as load
from cliqgen.cli import main, run
original = load.load
def replaced(*args, **options):
    {meanwhile}
    {after}
    return original(*args, **options)
load.load = replaced
progress._PATIENCE = {patience}
sys.argv[0] = "cliqgen"
main()
"""
#: Until progress is shown, or for long enough that it would be.
SHOWN = """\
limit = time.monotonic() + 60
    while run._LINE._live is None and time.monotonic() < limit: time.sleep(0.01)
    time.sleep(0.3)"""
LONG = "time.sleep(1)"
DOCUMENT = """\
    openapi: 3.1.0
    info: {title: Example, version: "1"}
    paths:
      /chats: {get: {operationId: chats_list, responses: {default: {description: ok}}}}
"""
BROKEN = 'info: {title: E, version: "1"}\nopenapi: 3.1.0\npaths: {}\n'


def _code(meanwhile: str = LONG, patience: float = 0.1, after: str = "") -> str:
    return RUN.format(meanwhile=meanwhile, patience=patience, after=after)


def on_terminal(
    folder: Path,
    *args: str,
    meanwhile: str = LONG,
    patience: float = 0.1,
    after: str = "",
    stdout_too: bool = True,
    **environment: str,
) -> tuple[str, int]:
    """What a run draws on a terminal of its own, and its exit status.

    `meanwhile` is what it does while it reads, and `patience` are the seconds after
    which it shows progress.
    """
    own, other = pty.openpty()
    known = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    process = subprocess.Popen(
        [sys.executable, "-c", _code(meanwhile, patience, after), *args],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=other if stdout_too else subprocess.DEVNULL,
        stderr=other,
        env={**known, "TERM": "xterm", **environment},
    )
    os.close(other)
    drawn = b""
    while True:
        try:
            part = os.read(own, 4096)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        drawn += part
    os.close(own)
    return drawn.decode(), process.wait(30)


@pytest.fixture
def api(cli: CommandLine) -> CommandLine:
    cli.write("api.yaml", DOCUMENT)
    return cli


def test_a_long_run_tells_on_a_terminal_where_it_is(api: CommandLine) -> None:
    drawn, status = on_terminal(api.folder, "validate", "api.yaml", meanwhile=SHOWN)
    assert status == 0
    assert "reading and validating …" in drawn
    before, _, after = drawn.rpartition("reading and validating …")
    assert "\x1b[36m" in before, "the spinner is coloured"
    assert "\x1b[2K" in after, "the line is taken back"
    assert "valid: 1 operation" in after
    assert before.count("\x1b[?25l") == after.count("\x1b[?25h") == 1, "the cursor"


def test_a_short_run_draws_nothing(api: CommandLine) -> None:
    drawn, _ = on_terminal(api.folder, "validate", "api.yaml", patience=600)
    assert drawn.splitlines() == ["valid: 1 operation, 0 models"]


@pytest.mark.parametrize(
    ("args", "environment"),
    [
        (("--quiet",), {}),
        (("--format", "json"), {}),
        (("--format", "github"), {}),
        ((), {"TERM": "dumb"}),
        ((), {"NO_COLOR": "1"}),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}),
        ((), {"TERM": "dumb", "FORCE_COLOR": "1"}),
    ],
)
def test_progress_is_for_people_at_terminals(
    api: CommandLine, args: tuple[str, ...], environment: dict[str, str]
) -> None:
    drawn, status = on_terminal(
        api.folder, "validate", "api.yaml", *args, **environment
    )
    assert status == 0
    assert "reading" not in drawn
    assert "\x1b" not in drawn


def test_nothing_is_drawn_into_a_pipe(api: CommandLine) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _code(), "validate", "api.yaml"],
        cwd=api.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("valid: 1 operation, 0 models\n", "")


@pytest.mark.parametrize(
    ("after", "status"),
    [("raise ValueError('no')", 3), ("raise KeyboardInterrupt", 130)],
)
def test_the_cursor_comes_back_however_a_run_ends(
    api: CommandLine, after: str, status: int
) -> None:
    drawn, ended = on_terminal(
        api.folder, "validate", "api.yaml", meanwhile=SHOWN, after=after
    )
    assert ended == status
    assert drawn.rindex("\x1b[?25h") > drawn.rindex("\x1b[?25l")


def test_findings_are_coloured_as_the_environment_asks(cli: CommandLine) -> None:
    cli.write("api.yaml", BROKEN)

    def printed(**environment: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "cliqgen", "validate", "api.yaml"],
            cwd=cli.folder,
            capture_output=True,
            text=True,
            env={**os.environ, **environment},
        )
        return done.stderr

    assert "\x1b" not in printed()
    assert "\x1b[31m" in printed(FORCE_COLOR="1")
    assert "\x1b[31m" in printed(CLICOLOR_FORCE="1")
    assert "\x1b" not in printed(FORCE_COLOR="0")
    assert "\x1b" not in printed(FORCE_COLOR="1", NO_COLOR="1")


def test_a_terminal_without_colours_is_sent_none(cli: CommandLine) -> None:
    cli.write("api.yaml", BROKEN)
    for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        drawn, _ = on_terminal(cli.folder, "validate", "api.yaml", **environment)
        assert "error[no-operations]" in drawn
        assert "\x1b" not in drawn


def test_versions_that_matter_are_printed(cli: CommandLine) -> None:
    lines = cli.run("--version").stdout.splitlines()
    status, versions = cli.json("version", "--format", "json")
    assert status == 0
    assert lines[0] == f"cliqgen, version {versions['cliqgen']}"
    others = {name: number for name, number in versions.items() if name != "cliqgen"}
    assert lines[1:] == [f"{name} {number}" for name, number in others.items()]
    assert {"python", "black", "jinja2", "openapi-spec-validator", "click"} <= {*others}
    assert cli.run("version").stdout.splitlines() == lines


def test_bash_completes_commands_and_options(cli: CommandLine, tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "cliqgen"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cliqgen "$@"\n')
    command.chmod(0o755)

    def completed(*words: str) -> set[str]:
        script = """
            source <(cliqgen completion bash)
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
            _cliqgen_completion cliqgen
            printf '%s\\n' "${COMPREPLY[@]}"
        """
        done = subprocess.run(
            [bash, "-c", script, "bash", *words],
            cwd=cli.folder,
            env={**os.environ, "PATH": f"{command.parent}:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
        )
        assert done.stderr == ""
        return set(done.stdout.split())

    assert completed("cliqgen", "ven") == {"vendor"}
    assert completed("cliqgen", "generate", "--dry") == {"--dry-run"}
    assert completed("cliqgen", "diff", "--side", "w") == {"wire"}


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_have_scripts_too(cli: CommandLine, shell: str) -> None:
    assert "_CLIQGEN_COMPLETE" in cli.run("completion", shell).stdout


def test_the_shell_is_the_one_in_use(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    named = cli.run("completion", "fish").stdout
    assert cli.run("completion").stdout == named
    monkeypatch.setenv("SHELL", "/bin/unheard-of")
    result = cli.run("completion")
    assert result.exit_code == 2
    assert "bash, zsh, fish" in result.stderr


def test_json_of_watch_is_a_document_a_line(api: CommandLine) -> None:
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "cliqgen", "watch", "api.yaml"),
            *("--package", "api", "-o", "out", "--format", "json"),
        ],
        cwd=api.folder,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        first = json.loads(process.stdout.readline())
        api.write("api.yaml", "openapi: [")
        second = json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.communicate()
    assert "api/client.py" in first["result"]["added"]
    assert [found["code"] for found in second["diagnostics"]] == ["yaml-syntax"]

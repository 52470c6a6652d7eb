"""What the fuzzer would take for a finding, and how it ends; atheris is not needed."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_HERE = Path(__file__).resolve().parent
_GOOD = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths: {/x: {get: {responses: {'204': {description: done}}}}}
"""

#: Runs a case where `analyse` does what a mistake would do.
_PLANT = """\
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/../hostile"]
import fuzz_target
from cliqgen.diagnostics import CliqgenError
real = fuzz_target.analyse
def planted(*arguments):
    real(*arguments)
    {statement}
fuzz_target.analyse = planted
fuzz_target.SECONDS = 1
files = {{"api.yaml": sys.stdin.buffer.read()}}
fault = fuzz_target.Target(Path(sys.argv[2])).run(files, ("api.yaml",))
print(fault and fault.kind)
"""


def _planted(folder: Path, statement: str) -> str:
    code = _PLANT.format(statement=statement)
    return subprocess.run(
        [sys.executable, "-c", code, str(_HERE), str(folder / "work")],
        input=_GOOD,
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("raise KeyError('x')", "KeyError "),
        ("again = lambda: again(); again()", "RecursionError "),
        ("while True: pass", "TooLongError "),
        ("open('/etc/hostname')", "touches open '/etc/hostname'"),
        ("open('x', 'w')", "touches open"),
        (
            "__import__('socket').socket().connect_ex(('127.0.0.1', 9))",
            "touches socket",
        ),
        ("__import__('os').system('true')", "touches os.system"),
        ("raise CliqgenError([])", "silence"),
        ("return", "None"),
    ],
)
def test_what_is_a_finding(tmp_path: Path, statement: str, kind: str) -> None:
    assert _planted(tmp_path, statement).startswith(kind)


def _tool() -> Any:
    """The module of `run.py`."""
    spec = importlib.util.spec_from_file_location("fuzz_run", _HERE / "run.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_without_atheris_nothing_passes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = _tool()
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["run.py"])
    assert tool.main() == 77
    assert "NOT FUZZED" in capsys.readouterr().out


@pytest.mark.parametrize("seconds", ["0", "-1", "3601", "x"])
def test_an_hour_at_most(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["run.py", "--seconds", seconds])
    with pytest.raises(SystemExit) as ended:
        _tool().main()
    assert ended.value.code == 2


def test_a_finding_is_run_again(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "api.yaml").write_text(_GOOD)
    (tmp_path / "arguments").write_text("api.yaml")
    ended = subprocess.run(
        [sys.executable, str(_HERE / "run.py"), "--repeat", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (0, "it ends well\n"), ended.stderr


def _documents() -> Any:
    """The module that makes descriptions of bytes."""
    if str(_HERE) not in sys.path:
        sys.path.insert(0, str(_HERE))
    return importlib.import_module("fuzz_documents")


@pytest.mark.parametrize(
    ("kept", "status"),
    [
        (["slow-unit-1"], 0),
        (["slow-unit-1", "timeout-2"], 1),
        (["oom-3"], 1),
        ([], 0),
    ],
)
def test_what_is_slow_is_no_finding(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    kept: list[str],
    status: int,
) -> None:
    tool = _tool()

    def fuzz(command: list[str], **_: Any) -> Any:
        for name in kept:
            (Path(command[2]) / name).write_bytes(b"x")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.syspath_prepend(str(_HERE))
    monkeypatch.setattr(tool.importlib.util, "find_spec", lambda _: object())
    monkeypatch.setattr(tool.subprocess, "run", fuzz)
    monkeypatch.setattr(sys, "argv", ["run.py", "--findings", str(tmp_path)])
    assert tool.main() == status
    printed = capsys.readouterr().out
    assert printed.count("FOUND: ") == len(kept) - ("slow-unit-1" in kept)
    for name in kept:
        assert f"--repeat {tmp_path / name}" in printed


_FAKE_ATHERIS = """\
class FuzzedDataProvider:
    def __init__(self, data):
        self._rest = list(data)
    def ConsumeIntInRange(self, low, high):
        number = self._rest.pop() if self._rest else 0
        return low + number % (high - low + 1)
    def ConsumeUnicode(self, count):
        return "".join(chr(self.ConsumeIntInRange(0, 255)) for _ in range(count))
"""


def test_what_libfuzzer_stopped_at_is_run_again(tmp_path: Path) -> None:
    """The file is read as atheris does it; a stand-in is enough for that."""
    documents = _documents()
    file = tmp_path / "slow-unit-1"
    file.write_bytes(next(iter(documents.corpus())))
    (tmp_path / "atheris.py").write_text(_FAKE_ATHERIS)
    command = [sys.executable, str(_HERE / "run.py"), "--repeat", str(file)]
    ended = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (0, "it ends well\n"), ended.stderr


def test_a_file_cannot_be_run_again_without_atheris(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "timeout-1"
    file.write_bytes(b"x")
    tool = _tool()
    monkeypatch.syspath_prepend(str(_HERE))
    monkeypatch.syspath_prepend(str(_HERE.parent / "hostile"))
    monkeypatch.setattr(tool.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["run.py", "--repeat", str(file)])
    assert tool.main() == 77
    assert "NOT REPEATED" in capsys.readouterr().out


class _Bytes:
    """Takes its choices from bytes, as atheris does."""

    def __init__(self, data: bytes) -> None:
        self._rest = list(data)

    def ConsumeIntInRange(self, low: int, high: int, /) -> int:
        number = self._rest.pop() if self._rest else 0
        return low + number % (high - low + 1)

    def ConsumeUnicode(self, count: int, /) -> str:
        return "".join(chr(self.ConsumeIntInRange(0, 255)) for _ in range(count))


def test_inputs_become_different_descriptions() -> None:
    documents = _documents()
    made = [documents.case(data, _Bytes) for data in documents.corpus()]
    again = [documents.case(data, _Bytes) for data in documents.corpus()]
    assert made == again
    texts = {files[arguments[0]] for files, arguments in made}
    assert len(texts) > len(made) * 3 // 4
    for files, arguments in made:
        assert arguments[0] in files
        if arguments[0] == "api.json":
            assert isinstance(json.loads(files["api.json"]), dict)

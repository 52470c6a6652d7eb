"""What a run found out of contents is taken over by the next one of the same user's."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cliqgen import soundness
from cliqgen.emit import remembered
from cliqgen.memo import Memo
from cliqgen.source.linking import Linker

if TYPE_CHECKING:
    from cliqgen.source.document import Node
    from functional_support import CommandLine

API = """\
{
  "openapi": "3.1.0",
  "info": {"title": "Kites", "version": "1"},
  "paths": {
    "/kites": {"get": {"operationId": "listKites", "tags": ["kites"], "responses": {
      "200": {"description": "ok", "content": {"application/json": {"schema":
        {"$ref": "#/components/schemas/Kite"}}}}}}},
    "/strings": {"get": {"operationId": "listStrings", "tags": ["strings"],
      "responses": {"204": {"description": "WORDS"}}}}
  },
  "components": {"schemas": {
    "Kite": {"type": "object", "properties": {"tail": {"$ref": "#/components/schemas/Tail"}}},
    "Tail": {"type": "object", "properties": {"length": {"type": "integer"}}}
  }}
}
"""
GENERATE = ("generate", "api.json", "--package", "kites", "-o", "out")


@pytest.fixture
def state_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Where this test's own state is kept."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Takes up the modules and the parts of documents that are looked at."""
    found: list[str] = []
    look, visit = soundness._look, Linker._visit  # pyright: ignore[reportPrivateUsage]

    def looked_at(path: str, *rest: Any) -> Any:
        found.append(path)
        return look(path, *rest)

    def visited(self: Linker, word: str, node: Node) -> None:
        if len(node.pointer) == (3 if node.pointer[:1] == ("components",) else 2):
            found.append("/".join(node.pointer[1:]))
        visit(self, word, node)

    monkeypatch.setattr(soundness, "_look", looked_at)
    monkeypatch.setattr(Linker, "_visit", visited)
    return found


@pytest.fixture
def kites(cli: CommandLine, looked: list[str], state_folder: Path) -> CommandLine:
    """A client that was written, with an operation that is worded otherwise since."""
    assert list(state_folder.iterdir()) == []
    cli.write("api.json", API)
    assert cli.run(*GENERATE).exit_code == 0
    assert {"kites/models/kites.py", "schemas/Tail", "/kites"} <= set(looked)
    cli.write("api.json", API.replace("WORDS", "nothing"))
    looked.clear()
    return cli


def memo_file(folder: Path) -> Path:
    (found,) = folder.rglob("cliqgen/memo-*")
    return found


def test_only_what_changed_is_looked_at_again(
    kites: CommandLine, looked: list[str]
) -> None:
    said = kites.run(*GENERATE)
    assert "1 changed" in said.stdout or "2 changed" in said.stdout, said.stdout
    parts = [name for name in looked if not name.endswith(".py")]
    assert parts == ["/strings"]
    assert {name for name in looked if name.endswith(".py")} <= {
        "kites/client.py",
        "kites/resources/strings.py",
    }


def test_the_files_are_those_of_a_run_that_knows_nothing(kites: CommandLine) -> None:
    assert kites.run(*GENERATE).exit_code == 0
    again = (*GENERATE[:-1], "fresh")
    assert kites.run(*again).exit_code == 0
    told = {name: content for name, (content, _) in kites.tree("out").items()}
    fresh = {name: content for name, (content, _) in kites.tree("fresh").items()}
    assert told == fresh


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-3],
        lambda content: content.replace(b"schemas/", b"schemas~"),
        lambda content: b"[]",
        lambda content: b"",
        lambda content: b"\xff" * 100,
        lambda content: content.partition(b"\n")[2],
    ],
    ids=["cut off", "altered", "short", "empty", "no text", "without its hash"],
)
def test_a_damaged_memo_is_none(
    kites: CommandLine,
    looked: list[str],
    state_folder: Path,
    damage: Callable[[bytes], bytes],
) -> None:
    path = memo_file(state_folder)
    damaged = damage(path.read_bytes())
    if damaged != path.read_bytes():
        path.write_bytes(damaged)
        assert kites.run(*GENERATE).exit_code == 0
        assert {"kites/models/kites.py", "schemas/Tail", "/kites"} <= set(looked)


def test_a_memo_of_another_cliqgen_is_none(
    kites: CommandLine, looked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "maker_hash", lambda: "another")
    assert kites.run(*GENERATE).exit_code == 0
    assert {"kites/models/kites.py", "schemas/Tail", "/kites"} <= set(looked)


def test_a_copy_of_the_folder_brings_no_memo(
    kites: CommandLine, looked: list[str]
) -> None:
    shutil.copytree("out", "copy")
    assert kites.run(*GENERATE[:-1], "copy").exit_code == 0
    assert {"kites/models/kites.py", "schemas/Tail", "/kites"} <= set(looked)


def test_a_memo_that_others_could_write_is_none(
    kites: CommandLine, looked: list[str], state_folder: Path
) -> None:
    memo_file(state_folder).chmod(0o666)
    assert kites.run(*GENERATE).exit_code == 0
    assert {"kites/models/kites.py", "schemas/Tail", "/kites"} <= set(looked)


def test_a_memo_has_what_the_last_run_used_alone(
    kites: CommandLine, state_folder: Path
) -> None:
    before = memo_file(state_folder).read_bytes()
    assert kites.run(*GENERATE).exit_code == 0
    kites.write("api.json", API)
    assert kites.run(*GENERATE).exit_code == 0
    assert len(memo_file(state_folder).read_bytes()) == len(before)


def test_one_that_grows_too_large_is_not_kept(
    kites: CommandLine, state_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "_LONGEST", 100)
    assert kites.run(*GENERATE).exit_code == 0
    assert list(state_folder.rglob("cliqgen/memo-*")) == []


def test_the_memos_of_the_last_clients_are_kept(
    kites: CommandLine, state_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "_MOST", 2)
    for number, name in enumerate(("one", "two", "three")):
        assert kites.run(*GENERATE[:-1], name).exit_code == 0
        for path in state_folder.rglob("cliqgen/memo-*"):
            if path.stat().st_mtime > 1000:
                os.utime(path, (number, number))
    assert len(list(state_folder.rglob("cliqgen/memo-*"))) == 2


def test_a_memo_tells_what_was_noted_or_asked_for() -> None:
    memo = Memo({"lengths": {"a": 1, "b": 2}})
    assert memo.get("lengths", "a") == 1
    assert memo.get("lengths", "c") is None
    memo.put("lengths", "c", 3)
    assert memo.get("lengths", "c") == 3
    assert memo.used == {"lengths": {"a": 1, "c": 3}}

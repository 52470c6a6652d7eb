"""A run that is killed leaves the old client or the new one, and all that others own."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest
from cliqgen.emit.run import recover
from cliqgen.emit.writing import is_interrupted, write
from cliqgen.on_edit import OnEdit

if TYPE_CHECKING:
    from cliqgen.request import Layout
    from writing_scene import Scene

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")

KILLS = {"project": 200, "package": 60}


def _killed_at(scene: Scene, number: int) -> int:
    """The exit status of a run that dies when it uses the disk for the nth time."""
    from writing_child import at_event, kill_self, run_child, uses_disk

    def work() -> None:
        at_event(number, kill_self, is_counted=uses_disk)
        write(scene.new, scene.folder)

    return run_child(work)


def test_killed_at_each_use_of_the_disk(scene: Scene) -> None:
    from writing_child import moments

    scene.place()
    seen: dict[str, int] = {}
    for number in moments(lambda n: _killed_at(scene, n)):
        at_once = scene.package_state()
        assert at_once in ("old", "new"), number
        scene.check_others()
        late = scene.package / "late.txt"
        late.write_text("written after the kill")
        recover(scene.folder.resolve())
        assert scene.state() == at_once, number
        write(scene.new, scene.folder)
        scene.check_new()
        scene.check_others()
        assert late.read_text() == "written after the kill"
        late.unlink()
        write(scene.old, scene.folder)
        seen[at_once] = seen.get(at_once, 0) + 1
    scene.check_new()
    scene.check_others()
    assert seen["old"] > 40 and seen["new"] > 10, seen


def test_killed_while_it_recovers(scene: Scene) -> None:
    """Each moment of a recovery from a run that was killed in the middle of its end."""
    from writing_child import at_event, kill_self, moments, run_child, uses_disk

    scene.place()
    first_new = 0
    for number in moments(lambda n: _killed_at(scene, n)):
        if scene.package_state() == "new":
            first_new = number
            break
        write(scene.old, scene.folder)
    assert first_new

    def recovery(number: int) -> int:
        def work() -> None:
            at_event(number, kill_self, is_counted=uses_disk)
            recover(scene.folder)

        return run_child(work)

    tried = 0
    for _ in moments(recovery):
        assert scene.package_state() == "new"
        scene.check_others()
        recover(scene.folder)
        scene.check_new()
        write(scene.old, scene.folder)
        assert _killed_at(scene, first_new) == -signal.SIGKILL
        tried += 1
    scene.check_new()
    scene.check_others()
    assert tried > 10


def test_killed_while_the_folder_is_new(scene: Scene) -> None:
    """There is no client at all, or the whole of it."""
    import shutil

    from writing_child import moments

    seen = set[str]()
    for number in moments(lambda n: _killed_at(scene, n)):
        state = scene.state()
        assert state in ("none", "new"), number
        assert scene.folder.exists() is (state == "new")
        seen.add(state)
        write(scene.new, scene.folder)
        scene.check_new()
        shutil.rmtree(scene.folder)
    assert seen == {"none", "new"}


def test_killed_at_random_moments(full_scene: Scene, layout: Layout) -> None:
    """Real kills from outside, over the whole time that a run takes."""
    from writing_child import start_child

    scene = full_scene
    scene.place()
    began = time.perf_counter()
    write(scene.new, scene.folder)
    duration = time.perf_counter() - began
    write(scene.old, scene.folder)
    chance = random.Random(20)
    seen: dict[str, int] = {}
    for _ in range(KILLS[layout]):
        child = start_child(lambda: write(scene.new, scene.folder))
        time.sleep(chance.uniform(0, 1.3) * duration)
        os.kill(child, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        state = scene.package_state()
        assert state in ("old", "new")
        kind = state if status else "done"
        seen[kind] = seen.get(kind, 0) + 1
        scene.check_others()
        recover(scene.folder.resolve())
        assert scene.state() == state
        write(scene.new, scene.folder)
        scene.check_new()
        scene.check_others()
        write(scene.old, scene.folder)
    assert seen["old"] > KILLS[layout] // 5, seen


@pytest.mark.parametrize("way", ["two renames", "copies", "one by one"])
def test_killed_where_the_system_can_do_less(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Without an exchange, links, or either; then the next run has more to finish."""
    import errno
    from pathlib import Path

    from cliqgen.emit import commit, trees
    from writing_child import moments

    def refuse(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    def cannot(self: trees.Tree) -> bool:
        raise trees.CannotExchange

    scene.place()
    if way == "two renames":
        monkeypatch.setattr(commit, "exchange", lambda one, other: False)
    elif way == "copies":
        monkeypatch.setattr(Path, "hardlink_to", refuse)
    else:
        monkeypatch.setattr(trees.Tree, "build", cannot)
    between = 0
    step = 1 if way == "two renames" else 3
    for number in moments(lambda n: _killed_at(scene, n), step):
        at_once = scene.package_state()
        if at_once not in ("old", "new"):
            assert way != "copies"
            assert is_interrupted(scene.folder)
            between += 1
        recover(scene.folder.resolve())
        assert scene.state() in ("old", "new"), number
        scene.check_others()
        write(scene.new, scene.folder)
        scene.check_new()
        scene.check_others()
        write(scene.old, scene.folder)
    scene.check_new()
    scene.check_others()
    assert between == 0 if way == "copies" else between > 0


def test_what_others_write_meanwhile_stays(scene: Scene) -> None:
    """A file that appears and one that is replaced, before each use of the disk."""
    from writing_child import at_event, run_child, uses_disk

    scene.place()
    package = scene.package
    arrived, done = package / "resources" / "arrived.txt", scene.above.parent / "acted"

    def act() -> None:
        if package.is_dir():
            arrived.write_text("here")
            (package / "draft").write_text("newer notes")
            (package / "draft").replace(package / "notes.txt")
            done.touch()

    def run(number: int) -> int:
        def work() -> None:
            at_event(number, act, is_counted=uses_disk)
            write(scene.new, scene.folder)

        return run_child(work)

    for number in range(1, 800, 2):
        assert run(number) == 0
        if not done.exists():
            break
        scene.check_new()
        assert arrived.read_text() == "here", number
        assert (package / "notes.txt").read_text() == "newer notes", number
        arrived.unlink()
        done.unlink()
        (package / "notes.txt").write_bytes(b"notes")
        scene.check_others()
        write(scene.old, scene.folder)
    assert number > 100


def test_an_edit_between_kill_and_recovery_is_not_lost(scene: Scene) -> None:
    """The journal says what was there; what is no longer that is someone's work."""
    from writing_child import moments

    scene.place()
    name = next(name for name in scene.new.files if name.endswith("client.py"))
    pyproject = scene.folder / "pyproject.toml"
    for _ in moments(lambda n: _killed_at(scene, n), 3):
        edited = [p for p in (scene.folder / name, pyproject) if p.exists()]
        for path in edited:
            path.write_text("edited\n")
        recover(scene.folder.resolve())
        for path in edited:
            assert path.read_text() == "edited\n"
        write(scene.old, scene.folder, on_edit=OnEdit.FORCE)
        scene.check_others()

"""A disk that is full, files that may not be written, and two runs at once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cliqgen.diagnostics import CliqgenError
from cliqgen.emit import lock
from cliqgen.emit.writing import is_interrupted, write

if TYPE_CHECKING:
    from cliqgen.request import Layout
    from writing_scene import Scene, Versions

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX is needed")


def _fails(scene: Scene, code: str = "output-unwritable") -> str:
    """The message of a run that fails and leaves everything as it was."""
    before = _everything(scene.above)
    with pytest.raises(CliqgenError) as caught:
        write(scene.new, scene.folder)
    assert [finding.code for finding in caught.value.diagnostics] == [code]
    assert _everything(scene.above) == before
    assert not is_interrupted(scene.folder)
    return str(caught.value)


def _everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("for_good", [True, False], ids=["for good", "for a moment"])
def test_a_disk_that_is_full_at_each_moment(scene: Scene, for_good: bool) -> None:
    """Simulated: the nth use of the disk that takes room fails."""
    from writing_child import fill_disk, run_child

    def run(number: int) -> int:
        def work() -> None:
            fill_disk(number, for_good=for_good)
            try:
                write(scene.new, scene.folder)
            except CliqgenError as error:
                is_told = "no space left" in str(error)
                os._exit(3 if is_told else 4)

        return run_child(work)

    scene.place()
    failed = 0
    for number in range(1, 400):
        status = run(number)
        assert status in (0, 3), number
        state = scene.state()
        assert state in ("old", "new"), number
        assert status or state == "new", number
        scene.check_others()
        failed += status == 3
        write(scene.new, scene.folder)
        scene.check_new()
        scene.check_others()
        write(scene.old, scene.folder)
        if status == 0 and number > failed + 5:
            break
    assert failed > 20


def test_a_small_disk(tmp_path: Path, versions: Versions, layout: Layout) -> None:
    """A real file system without room for the old and the new version."""
    from writing_scene import Scene

    with _small_disk(tmp_path) as disk:
        scene = Scene(disk, *versions.full(layout), layout)
        scene.place()
        filler = scene.above / "filler"
        failed = 0
        for free in range(0, 240, 8):
            room = shutil.disk_usage(disk).free - free * 1024
            filler.write_bytes(b"\0" * max(0, room))
            try:
                write(scene.new, scene.folder)
            except CliqgenError as error:
                assert "no space left" in str(error)
                failed += 1
                assert scene.state() == "old"
            filler.unlink()
            scene.check_others()
            write(scene.new, scene.folder)
            scene.check_new()
            write(scene.old, scene.folder)
        assert failed > 1


@contextmanager
def _small_disk(folder: Path) -> Iterator[Path]:
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount: only the simulated full disk was tried")
    if done.returncode:
        pytest.skip(f"no small disk, only a simulated one: {done.stderr.strip()}")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_read_only_file_is_replaced(scene: Scene) -> None:
    """Its folder decides, as for every program that writes anew."""
    scene.place()
    (scene.folder / "pyproject.toml").touch()
    for path in (scene.package / "client.py", scene.package / "resources/users.py"):
        path.chmod(0o444)
    write(scene.new, scene.folder)
    scene.check_others()


@pytest.mark.parametrize(
    "name", ["client.py", "resources/users.py", "resources/orders.py"]
)
def test_a_file_that_cannot_be_changed(scene: Scene, name: str) -> None:
    scene.place()
    with _immutable(scene.package / name):
        assert Path(name).name in _fails(scene)
    write(scene.new, scene.folder)
    scene.check_new()


def test_files_that_need_no_change_may_be_immutable(scene: Scene) -> None:
    scene.place()
    with (
        _immutable(scene.package / "notes.txt"),
        _immutable(scene.package / "_runtime/clock.py"),
    ):
        write(scene.new, scene.folder)
        scene.check_new()
    scene.check_others()


@contextmanager
def _immutable(path: Path) -> Iterator[None]:
    try:
        done = subprocess.run(
            ["chattr", "+i", str(path)], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        pytest.skip("there is no chattr")
    if done.returncode:
        pytest.skip(f"no file can be made immutable: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)


def test_a_run_inside_of_the_package(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shell that stands in it is not left in a folder which is no more."""
    scene.place()
    monkeypatch.chdir(scene.package)
    inode = scene.package.stat().st_ino
    write(scene.new, scene.folder)
    scene.check_new()
    scene.check_others()
    assert Path.cwd() == scene.package and scene.package.stat().st_ino == inode


def test_a_run_through_a_link(scene: Scene) -> None:
    scene.place()
    link = scene.above.parent / "link"
    link.symlink_to(scene.folder)
    write(scene.new, link)
    assert link.is_symlink()
    scene.check_new()
    scene.check_others()


def test_two_runs_at_once(full_scene: Scene) -> None:
    """Of different descriptions: in the end the client is one of them, whole."""
    from writing_child import start_child

    scene = full_scene
    scene.place()
    for _ in range(15):
        children = [
            start_child(lambda version=version: write(version, scene.folder))
            for version in (scene.new, scene.old, scene.new, scene.old)
        ]
        statuses = [os.waitstatus_to_exitcode(os.waitpid(c, 0)[1]) for c in children]
        assert statuses == [0, 0, 0, 0]
        assert scene.state() in ("old", "new")
        assert not is_interrupted(scene.folder)
        scene.check_others()


def test_two_first_runs_at_once(full_scene: Scene) -> None:
    from writing_child import start_child

    scene = full_scene
    for _ in range(5):
        children = [
            start_child(lambda version=version: write(version, scene.folder))
            for version in (scene.new, scene.old)
        ]
        statuses = [os.waitstatus_to_exitcode(os.waitpid(c, 0)[1]) for c in children]
        assert statuses == [0, 0]
        assert scene.state() in ("old", "new")
        shutil.rmtree(scene.folder)


def test_a_run_that_is_waited_for_in_vain(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user learns that another run is at work, and in the end that it takes long."""
    from writing_child import start_child

    scene.place()
    ready = scene.above.parent / "ready"

    def hold() -> None:
        with lock.exclusive(scene.folder, lambda: None):
            ready.touch()
            time.sleep(60)

    child = start_child(hold)
    try:
        while not ready.exists():
            time.sleep(0.01)
        monkeypatch.setattr(lock, "PATIENCE", 0.3)
        told: list[str] = []
        with pytest.raises(CliqgenError) as caught:
            write(scene.new, scene.folder, waiting=lambda: told.append("waiting"))
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
    assert told == ["waiting"]
    assert caught.value.diagnostics[0].code == "output-busy"
    assert scene.state() == "old"
    write(scene.new, scene.folder)
    scene.check_new()


def test_a_failure_in_the_last_step_is_undone(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package is exchanged back when a file beside it cannot be replaced."""
    from cliqgen.emit.commit import Commit

    def fail(self: Commit) -> None:
        raise PermissionError(1, "Operation not permitted", str(scene.folder / "x"))

    scene.place()
    with monkeypatch.context() as patch:
        patch.setattr(Commit, "replace", fail)
        assert "operation not permitted" in _fails(scene)
    assert scene.state() == "old"

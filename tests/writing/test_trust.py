"""What a killed run left is finished by its own user, in its own place, and else told."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cliqgen.diagnostics import CliqgenError
from cliqgen.emit import secret
from cliqgen.emit.places import remains
from cliqgen.emit.run import recover
from cliqgen.emit.trust import find_doubts
from cliqgen.emit.writing import is_interrupted, write
from cliqgen.on_edit import OnEdit

if TYPE_CHECKING:
    from writing_scene import Scene

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")

GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")


def _killed_in_the_middle(scene: Scene) -> Path:
    """A run that is killed when the package is new and its end is not; what it left."""
    from cliqgen.emit.commit import Commit
    from writing_child import kill_self, run_child

    def work() -> None:
        Commit.replace = lambda self: kill_self()  # type: ignore[method-assign]
        write(scene.new, scene.folder)

    scene.place()
    assert run_child(work) == -signal.SIGKILL
    assert scene.package_state() == "new"
    [staging] = remains(scene.folder)
    return staging


def _everything(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    found: dict[str, tuple[int, int, bytes]] = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content = b""
        if path.is_symlink():
            content = os.fsencode(path.readlink())
        elif path.is_file():
            content = path.read_bytes()
        found[str(path)] = status.st_mode, status.st_ino, content
    return found


def _told(scene: Scene, staging: Path, says: str) -> None:
    """The next run stops, names the folder, and leaves everything as it is."""
    before = _everything(scene.above)
    with pytest.raises(CliqgenError) as caught:
        write(scene.new, scene.folder)
    [found] = caught.value.diagnostics
    assert found.code == "output-interrupted"
    assert str(staging) in found.message and says in found.message, found.message
    assert f"Delete {staging}" in found.remedy
    assert _everything(scene.above) == before


def _goes_on(scene: Scene) -> None:
    """As the remedy says: what holds nothing of the user's is deleted."""
    for staging in remains(scene.folder):
        shutil.rmtree(staging)
    write(scene.new, scene.folder)
    scene.check_new()


def test_its_own_user_finishes_it(scene: Scene) -> None:
    _killed_in_the_middle(scene)
    recover(scene.folder)
    scene.check_new()
    scene.check_others()


def test_a_project_in_a_repository_is_finished(scene: Scene) -> None:
    """What git does not track, ignored or not, may be the user's own."""
    (scene.above / "kept").write_text("kept")
    for args in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "one")):
        subprocess.run([*GIT, *args], check=True, cwd=scene.above)
    _killed_in_the_middle(scene)
    assert find_doubts(scene.folder) == []
    recover(scene.folder)
    assert scene.state() == "new" and not is_interrupted(scene.folder)
    scene.check_others()


def test_what_is_tracked_is_told(scene: Scene) -> None:
    staging = _killed_in_the_middle(scene)
    shutil.rmtree(scene.folder / ".git", ignore_errors=True)
    for args in (("init", "-q"), ("add", "-Af", str(staging))):
        subprocess.run([*GIT, *args], check=True, cwd=scene.above)
    _told(scene, staging, "it is tracked by git")
    assert "git rm" in find_doubts(scene.folder)[0].remedy


def test_without_git_a_repository_is_not_believed(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging = _killed_in_the_middle(scene)
    subprocess.run([*GIT, "init", "-q"], check=True, cwd=scene.above)
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(scene.above))
        _told(
            scene,
            staging,
            "git cannot tell whether it is tracked: git is not installed",
        )
    recover(scene.folder)
    assert scene.state() == "new"


@pytest.mark.parametrize("what", ["copied", "moved"])
def test_it_is_bound_to_its_place(scene: Scene, what: str) -> None:
    """The same files under the same paths are others, and so is the folder elsewhere."""
    staging = _killed_in_the_middle(scene)
    if what == "copied":
        away = scene.above / "away"
        staging.rename(away)
        shutil.copytree(away, staging, symlinks=True)
        shutil.rmtree(away)
    else:
        elsewhere = scene.above.parent / "elsewhere"
        scene.above.rename(elsewhere)
        scene.above, scene.folder = elsewhere, elsewhere / "out"
        staging = elsewhere / staging.relative_to(staging.parents[0])
        [staging] = remains(scene.folder)
    _told(scene, staging, "was not written by a run of yours")


def test_it_is_not_believed_again(scene: Scene) -> None:
    """A journal that was kept, and put back into the very same folder, is of no use."""
    staging = _killed_in_the_middle(scene)
    known = (staging / "journal.json").read_bytes()
    held = os.open(staging, os.O_RDONLY)  # so that its number is not given away
    recover(scene.folder)
    scene.check_new()
    os.close(held)
    staging.mkdir(mode=0o700)
    (staging / "journal.json").write_bytes(known)
    _told(scene, staging, "was not written by a run of yours")


def test_each_change_of_the_journal_is_noticed(scene: Scene) -> None:
    staging = _killed_in_the_middle(scene)
    path = staging / "journal.json"
    known = json.loads(path.read_text())
    changes: dict[str, object] = {
        "units": {**known["units"], "letters": None},
        "files": {**known["files"], "canary": ["0", None]},
        "own": {**known["own"], "letters/canary": "0"},
        "taken": {},
        "links": {"shop/link": "/etc/passwd"},
        "journal": 3,
        "seal": None,
        "more": 1,
    }
    for name, value in changes.items():
        path.write_text(json.dumps({**known, name: value}))
        _told(scene, staging, "was not written by a run of yours")
    path.write_text(json.dumps(known))
    recover(scene.folder)
    scene.check_new()


@pytest.mark.parametrize("name", ["new/door", "old/door", "door", "new/shop/door"])
def test_a_link_that_no_run_took_along_is_told(scene: Scene, name: str) -> None:
    staging = _killed_in_the_middle(scene)
    (staging / name).parent.mkdir(exist_ok=True, parents=True)
    (staging / name).symlink_to("notes.txt")
    _told(scene, staging, f"{name} in it is a link")


def test_a_link_that_says_something_else_is_told(scene: Scene) -> None:
    staging = _killed_in_the_middle(scene)
    [link] = [path for path in staging.rglob("link") if path.is_symlink()]
    link.unlink()
    link.symlink_to("/etc/hostname")
    _told(scene, staging, "link in it is a link")


def test_a_link_in_the_way_is_told(scene: Scene) -> None:
    """Where files of others are to be moved back to."""
    staging = _killed_in_the_middle(scene)
    victim = scene.above.parent / "victim"
    (scene.package / "resources").rename(victim)
    (scene.package / "resources").symlink_to(victim)
    before = _everything(scene.above)
    with pytest.raises(CliqgenError) as caught:
        recover(scene.folder)
    [found] = caught.value.diagnostics
    assert found.code == "output-interrupted" and str(staging) in found.message
    assert "resources is a link" in found.message
    assert _everything(scene.above) == before


def test_what_was_staged_is_what_is_put_in_place(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cliqgen.emit import trees

    def cannot(self: trees.Tree) -> bool:
        raise trees.CannotExchange

    from writing_child import at_event, kill_self, moments, run_child, uses_disk

    monkeypatch.setattr(trees.Tree, "build", cannot)
    scene.place()

    def run(number: int) -> int:
        def work() -> None:
            at_event(number, kill_self, is_counted=uses_disk)
            write(scene.new, scene.folder)

        return run_child(work)

    for _ in moments(run):
        if scene.package_state() == "mixed":
            break
        recover(scene.folder)
        write(scene.old, scene.folder)
    [staging] = remains(scene.folder)
    manifest = staging / "new/.cliqgen.json"
    manifest.write_bytes(manifest.read_bytes() + b" ")
    _told(scene, staging, "new/.cliqgen.json in it is not what was staged")


def _no_home(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("platformdirs.user_state_path", lambda *_, **__: Path("state"))


def _no_folder(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "file").touch()
    patch.setenv("XDG_STATE_HOME", str(folder / "file"))


def _open_folder(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "cliqgen").mkdir()
    (folder / "cliqgen").chmod(0o777)
    patch.setenv("XDG_STATE_HOME", str(folder))


def _linked_folder(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "cliqgen").symlink_to("elsewhere")
    patch.setenv("XDG_STATE_HOME", str(folder))


def _in_the_output(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("XDG_STATE_HOME", str(folder.parent / "work/out/state"))


@pytest.mark.parametrize(
    "state", [_no_home, _no_folder, _open_folder, _linked_folder, _in_the_output]
)
def test_without_a_secret_a_run_is_not_finished(
    scene: Scene,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    state: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    """But runs go as ever, and the user is told what to do about one that was killed."""
    folder = tmp_path / "state"
    folder.mkdir()
    state(folder, monkeypatch)
    staging = _killed_in_the_middle(scene)
    assert secret.current_secret(scene.folder) is None
    _told(scene, staging, "was not written by a run of yours")
    _goes_on(scene)


@pytest.mark.parametrize("spoilt", ["open to others", "a link", "short", "gone"])
def test_a_secret_of_doubtful_origin_is_none(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoilt: str
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    staging = _killed_in_the_middle(scene)
    [path] = (tmp_path / "state/cliqgen").glob("run-*")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    if spoilt == "open to others":
        path.chmod(0o640)
    elif spoilt == "a link":
        path.rename(tmp_path / "secret")
        path.symlink_to(tmp_path / "secret")
    elif spoilt == "short":
        path.write_bytes(path.read_bytes()[:-1])
    else:
        path.unlink()
    _told(scene, staging, "was not written by a run of yours")
    _goes_on(scene)


def test_nothing_is_kept_of_a_run_that_has_ended(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for the hash of the manifest that it wrote."""

    def kept() -> set[str]:
        entries = (tmp_path / "state/cliqgen").iterdir()
        return {path.name.partition("-")[0] for path in entries}

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    _killed_in_the_middle(scene)
    assert kept() - {"written"} == {"run"}
    recover(scene.folder)
    assert kept() <= {"written"}
    write(scene.old, scene.folder)
    write(scene.new, scene.folder)
    scene.check_new()
    assert kept() <= {"written"}


def test_an_edit_that_was_to_go_comes_to_no_harm(scene: Scene) -> None:
    """`--force` was said to the run that was killed; the manifest bears nothing out."""
    from cliqgen.emit.commit import Commit
    from writing_child import kill_self, run_child

    def work() -> None:
        Commit.replace = lambda self: kill_self()  # type: ignore[method-assign]
        write(scene.new, scene.folder, on_edit=OnEdit.FORCE)

    scene.place()
    gone = scene.package / "resources/orders.py"
    changed = scene.package / "resources/users.py"
    for path in (gone, changed):
        path.write_text("# edited\n")
    assert run_child(work) == -signal.SIGKILL
    assert not gone.exists() and "# edited" not in changed.read_text()
    recover(scene.folder)
    assert gone.read_text() == "# edited\n"
    assert "# edited" not in changed.read_text()


def test_another_folder_of_the_name_is_left_alone(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that appears after the remains were looked at is not removed as this run's."""
    from cliqgen.emit import run

    scene.place()

    def appear(folder: Path) -> None:
        for place in (run.staging_inside(folder), run.staging_beside(folder)):
            place.mkdir()
            (place / "canary").touch()

    monkeypatch.setattr("cliqgen.emit.writing.recover", appear)
    with pytest.raises(CliqgenError) as caught:
        write(scene.new, scene.folder)
    assert caught.value.diagnostics[0].code == "output-unwritable"
    assert all((staging / "canary").exists() for staging in remains(scene.folder))

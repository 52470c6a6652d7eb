"""Remains of a run that a stranger has put into a repository, and records that reach out.

Whatever they would have done is tried on canaries: files beside the clone.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hostile_support import TO_OUT, VALID

if TYPE_CHECKING:
    from hostile_support import Bench

GENERATE = ("generate", "good.yaml", *TO_OUT)
STAGING = "out/.cliqgen-staging"
GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class Stranger:
    """Prepares a repository with a client and with remains in it."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        bench.place_client()
        self.outside = bench.folder.parent / "outside"
        self.outside.mkdir()
        self.clone = bench.folder.parent / "clone"

    def journal(self, **content: Any) -> None:
        """A journal of which the first file says that the run had begun."""
        text = {"journal": 1, "units": {}, "own": {}, "taken": {}, "links": {}}
        files = {"gone.txt": ["0", None], **content.pop("files", {})}
        text = {**text, "files": files, "seal": "0" * 64, **content}
        self.bench.write(f"{STAGING}/journal.json", json.dumps(text))

    def link(self, name: str, target: str = "../../../outside") -> None:
        path = self.bench.folder / STAGING / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)

    def publish(self, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
        """Have the user clone it, or unpack it, and work there."""
        folder = self.bench.folder
        if way == "unpacked":
            shutil.copytree(folder, self.clone, symlinks=True)
        else:
            for args in (("init", "-q"), ("add", "-Af"), ("commit", "-q", "-m", "one")):
                subprocess.run([*GIT, *args], check=True, cwd=folder)
            cloning = [*GIT, "clone", "-q", str(folder), str(self.clone)]
            subprocess.run(cloning, check=True)
        monkeypatch.chdir(self.clone)
        self.bench.folder = self.clone


@pytest.fixture
def stranger(bench: Bench) -> Stranger:
    return Stranger(bench)


def _refused(stranger: Stranger, *, says: tuple[str, ...] = ()) -> None:
    """The run stops and nothing around is another one; `check` and the plan do not act."""
    expected = (STAGING, "Delete", *says)
    stranger.bench.refuses("output-interrupted", *GENERATE, says=expected)
    for command in (("check", *GENERATE[1:]), (*GENERATE, "--dry-run")):
        before = stranger.bench.snapshot()
        stranger.bench.run(*command)
        assert stranger.bench.snapshot() == before


ways = pytest.mark.parametrize("way", ["cloned", "unpacked"])


@ways
def test_no_hook_is_written(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """A file that is to go would be kept in `old`, which leads to the hooks of git."""
    hook = "#!/bin/sh\ntouch canary\n"
    stranger.bench.write("out/post-checkout", hook).chmod(0o755)
    stranger.journal(files={"post-checkout": [_hash(hook), None]})
    target = "../../.git/hooks" if way == "cloned" else "../../../outside"
    stranger.link("old", target)
    stranger.publish(monkeypatch, way)
    _refused(stranger)
    assert not (stranger.clone / ".git/hooks/post-checkout").exists()
    assert list(stranger.outside.iterdir()) == []
    assert (stranger.clone / "out/post-checkout").exists()


@ways
def test_no_file_outside_is_overwritten(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    stranger.bench.write("out/canary", "the stranger's")
    stranger.journal(files={"canary": [_hash("the stranger's"), None]})
    stranger.link("old")
    (stranger.outside / "canary").write_text("the user's")
    stranger.publish(monkeypatch, way)
    _refused(stranger)
    assert (stranger.outside / "canary").read_text() == "the user's"


@ways
def test_no_file_outside_is_copied_in(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    stranger.journal(files={"canary": [None, "f" * 64]})
    stranger.link("new")
    (stranger.outside / "canary").write_text("the user's")
    stranger.publish(monkeypatch, way)
    _refused(stranger)
    assert not (stranger.clone / "out/canary").exists()


@ways
def test_no_folder_is_moved_in(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    stranger.journal(units={"letters": None})
    stranger.link("old")
    (stranger.outside / "letters").mkdir()
    (stranger.outside / "letters/canary").write_text("the user's")
    stranger.publish(monkeypatch, way)
    _refused(stranger)
    assert (stranger.outside / "letters/canary").read_text() == "the user's"
    assert not (stranger.clone / "out/letters").exists()


@ways
def test_no_folder_is_moved_out(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    stranger.bench.write("out/letters/canary", "the user's")
    stranger.journal(units={"letters": None}, own={"letters/canary": "0"})
    stranger.link("old")
    stranger.publish(monkeypatch, way)
    _refused(stranger)
    assert (stranger.clone / "out/letters/canary").exists()
    assert list(stranger.outside.iterdir()) == []


@ways
def test_no_file_of_others_is_deleted(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Without any link: it is the list of own files that is forged."""
    stranger.bench.write("out/letters/canary", "the user's")
    stranger.bench.write("out/canary", "the user's")
    known = _hash("the user's")
    stranger.journal(
        units={"letters": None},
        files={"canary": [known, None]},
        own={"letters/canary": known},
    )
    stranger.publish(monkeypatch, way)
    _refused(stranger)
    assert (stranger.clone / "out/letters/canary").read_text() == "the user's"
    assert (stranger.clone / "out/canary").read_text() == "the user's"


POSITIONS: dict[str, Callable[[Path, Path], None]] = {
    "the folder itself": lambda s, o: s.symlink_to(o),
    "a folder that is nowhere": lambda s, o: s.symlink_to(o / "nothing"),
    "the journal": lambda s, o: _below(s, "journal.json").symlink_to(o / "canary"),
    "a folder below": lambda s, o: _below(s, "old/shop").symlink_to(o),
    "a file below": lambda s, o: _below(s, "new/README.md").symlink_to(o / "canary"),
    "the file that comes next": lambda s, o: _below(s, "next").symlink_to(o / "canary"),
    "a file for a folder": lambda s, o: _emptied(s).touch(),
    "a pipe": lambda s, o: os.mkfifo(_below(s, "new/shop/pipe")),
    "a pipe for a journal": lambda s, o: os.mkfifo(_below(s, "journal.json")),
    "a journal without end": lambda s, o: os.truncate(
        _touched(_below(s, "journal.json")), 1 << 33
    ),
    "folders without end": lambda s, o: _below(s, "/".join("d" * 300) + "/f").touch(),
}


def _below(staging: Path, name: str) -> Path:
    path = staging / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _emptied(staging: Path) -> Path:
    return staging


def _touched(path: Path) -> Path:
    path.touch()
    return path


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("where", [STAGING, ".out.cliqgen-staging"])
def test_what_no_run_leaves_is_not_touched(
    bench: Bench, position: str, where: str
) -> None:
    """Without a journal as well, inside of the output folder and beside it."""
    stranger = Stranger(bench)
    (stranger.outside / "canary").write_text("the user's")
    POSITIONS[position](bench.folder / where, stranger.outside)
    result = _untouched(bench)
    assert where in result and "Delete" in result
    assert (stranger.outside / "canary").read_text() == "the user's"


def _untouched(bench: Bench) -> str:
    """As `refuses`, for what is too large to be read twice."""
    before = _shape(bench.folder.parent)
    result = bench.run(*GENERATE)
    assert result.exit_code == 1, result.output
    assert "error[output-interrupted]" in result.stderr
    assert _shape(bench.folder.parent) == before
    return result.stderr


def _shape(folder: Path) -> dict[str, tuple[int, int, int, int]]:
    found: dict[str, tuple[int, int, int, int]] = {}
    for base, folders, files in os.walk(folder):
        for name in folders + files:
            status = Path(base, name).lstat()
            found[str(Path(base, name))] = (
                *(status.st_mode, status.st_ino, status.st_size, status.st_mtime_ns),
            )
    return found


def test_waste_that_is_tracked_is_not_removed(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is it where its name has other capitals in the index."""
    stranger.bench.write(f"{STAGING}/new/shop/client.py", "half")
    stranger.publish(monkeypatch, "cloned")
    _refused(stranger, says=("tracked by git",))


def test_check_reports_what_is_tracked(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where it was deleted since: the next clone would have it again."""
    stranger.bench.write(f"{STAGING}/new/shop/client.py", "half")
    stranger.publish(monkeypatch, "cloned")
    for _ in range(2):
        result = stranger.bench.run("check", *GENERATE[1:])
        assert result.exit_code == 1
        assert (
            f"error[output-interrupted] {STAGING} does not look like" in result.stderr
        )
        assert "tracked by git" in result.stderr and "git rm" in result.stderr
        shutil.rmtree(stranger.clone / STAGING, ignore_errors=True)
    assert stranger.bench.run(*GENERATE).exit_code == 0


def test_nothing_of_the_repository_runs(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git is asked in a folder whose settings name programs."""
    stranger.bench.write(f"{STAGING}/new/shop/client.py", "half")
    stranger.publish(monkeypatch, "cloned")
    canary = stranger.outside / "canary"
    script = stranger.clone / ".git/run"
    script.write_text(f"#!/bin/sh\ntouch {canary}\n")
    script.chmod(0o755)
    for setting in ("core.fsmonitor", "core.sshCommand", "core.pager", "core.editor"):
        setting = (setting, str(script))
        subprocess.run([*GIT, "config", *setting], check=True, cwd=stranger.clone)
    hooks = stranger.clone / ".git/hooks"
    for name in ("post-index-change", "fsmonitor-watchman"):
        shutil.copy(script, hooks / name)
    for name in ("GIT_DIR", "GIT_INDEX_FILE"):
        monkeypatch.setenv(name, str(stranger.outside / "nothing"))
    stranger.bench.refuses("output-interrupted", *GENERATE, says=("tracked by git",))
    assert not canary.exists()


def test_a_generated_project_ignores_what_is_staged(bench: Bench) -> None:
    bench.place_client()
    subprocess.run([*GIT, "init", "-q"], check=True, cwd=bench.folder)
    asked = [*GIT, "check-ignore", "-q", f"{STAGING}/journal.json"]
    assert subprocess.run(asked, cwd=bench.folder, check=False).returncode == 0
    ignored = (bench.folder / "out/.gitignore").read_text("utf-8")
    assert ".cliqgen-staging" in ignored.splitlines()


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_gitignore_of_the_users_stays(bench: Bench, when: str) -> None:
    bench.place_client()
    path = bench.folder / "out/.gitignore"
    if when == "before":
        record = bench.folder / "out/.cliqgen.json"
        known = json.loads(record.read_text("utf-8"))
        del known["files"][".gitignore"]
        record.write_text(json.dumps(known), "utf-8")
    path.write_text("mine\n")
    assert bench.run(*GENERATE).exit_code == 0
    assert bench.run(*GENERATE, "--force").exit_code == 0
    assert path.read_text() == "mine\n"
    assert bench.run("check", "out").exit_code == 0


@pytest.mark.parametrize(
    "name",
    [
        *(".git/hooks/canary", ".GIT/canary", "shop/.git/canary", "git~1/canary"),
        *(".git./canary", ".git /canary", ".g\u200cit/canary"),
        *("shop/_custom/canary", "_custom/canary", "shop/_CUSTOM/canary"),
        *(".cliqgen-staging/canary", "\ud800/canary"),
    ],
)
def test_a_manifest_owns_nothing_of_others_by_nature(bench: Bench, name: str) -> None:
    bench.place_client()
    if "\ud800" not in name:
        bench.write(f"out/{name}", "the user's")
    path = bench.folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["files"][name] = _hash("the user's")
    path.write_text(json.dumps(manifest), "utf-8")
    bench.refuses("manifest-invalid", *GENERATE, place="out/.cliqgen.json")
    bench.refuses("manifest-invalid", *GENERATE, "--force")


def _record(bench: Bench, **source: Any) -> None:
    path = bench.folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["source"].update(source)
    path.write_text(json.dumps(manifest), "utf-8")


COMMANDS = [
    ("generate", "out"),
    ("generate", "-o", "out"),
    ("generate", "out", "--dry-run"),
    ("generate", "out", "--merge"),
]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", ["specs", "overlays", "status_codes", "a link"])
@ways
def test_a_record_reads_nothing_outside(
    stranger: Stranger,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    kind: str,
    way: str,
) -> None:
    secret = VALID.replace("Example", "Canary")
    (stranger.outside / "canary.yaml").write_text(secret)
    bench = stranger.bench
    named = "../../outside/canary.yaml"
    if kind == "a link":
        (bench.folder / "link.yaml").symlink_to("../outside/canary.yaml")
        _record(bench, specs=["../link.yaml"])
    elif kind == "status_codes":
        _record(bench, status_codes=named)
    else:
        _record(bench, **{kind: [named]})
    stranger.publish(monkeypatch, way)
    result = bench.refuses("source-outside", *command, place="out")
    assert "Canary" not in result.output


@pytest.mark.parametrize("way", ["absolute", "of git"])
def test_nor_is_an_absolute_path_or_one_of_git_read(bench: Bench, way: str) -> None:
    stranger = Stranger(bench)
    canary = stranger.outside / "canary.yaml"
    if way == "of git":
        canary = bench.folder / ".git/canary.yaml"
        canary.parent.mkdir()
    canary.write_text(VALID)
    _record(bench, specs=[str(canary) if way == "absolute" else "../.git/canary.yaml"])
    bench.refuses("source-outside", "generate", "out", place="out")


def test_the_home_of_a_user_is_no_repository(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(bench.folder / "home"))
    bench.place_client()
    bench.write("home/secret.yaml", VALID)
    _record(bench, specs=["../home/secret.yaml"])
    bench.refuses("source-outside", "generate", "out", place="out")


def test_check_takes_what_is_kept_instead(bench: Bench) -> None:
    """Without it there is nothing to compare with."""
    stranger = Stranger(bench)
    (stranger.outside / "canary.yaml").write_text(VALID.replace("Example", "Canary"))
    _record(bench, specs=["../../outside/canary.yaml"])
    before = bench.snapshot()
    result = bench.run("check", "out")
    assert "warning[input-missing] " in result.stderr
    assert "is outside the repository" in result.stderr
    assert "Canary" not in result.output and bench.snapshot() == before
    (bench.folder / "out/.cliqgen-inputs.tar.xz").unlink()
    bench.refuses("source-outside", "check", "out", place="out")


def test_what_the_user_named_is_read_again(bench: Bench) -> None:
    """The record of who runs cliqgen, not that of the folder, says what that was."""
    outside = bench.folder.parent / "outside"
    outside.mkdir()
    for name in ("mine", "other"):
        (outside / f"{name}.yaml").write_text(VALID)
    assert bench.run("generate", "../outside/mine.yaml", *TO_OUT).exit_code == 0
    assert bench.run("generate", "out").exit_code == 0
    assert bench.run("check", "out").exit_code == 0
    _record(bench, specs=["../../outside/other.yaml"])
    bench.refuses("source-outside", "generate", "out")
    named = ("generate", "../outside/other.yaml", *TO_OUT)
    assert bench.run(*named).exit_code == 0
    assert bench.run("generate", "out").exit_code == 0


@pytest.mark.parametrize("link", [".cliqgen.json", "README.md", "shop"])
def test_check_reads_through_no_link(bench: Bench, link: str) -> None:
    stranger = Stranger(bench)
    target = stranger.outside / "canary"
    (bench.folder / "out" / link).rename(target)
    (bench.folder / "out" / link).symlink_to(target)
    bench.refuses("output-foreign", "check", *GENERATE[1:], place=f"out/{link}")


def test_a_repository_within_the_repository_says_nothing(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The output folder looks like a bare repository, whose settings name a program."""
    bench = stranger.bench
    bench.write(f"{STAGING}/new/shop/client.py", "half")
    for name in ("HEAD", "objects/.keep", "refs/.keep"):
        bench.write(f"out/{name}", "ref: refs/heads/main\n")
    canary = stranger.outside / "canary"
    program = f"touch {canary}"
    bench.write(
        "out/config",
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n"
        f'\tfsmonitor = "{program}"\n',
    )
    stranger.publish(monkeypatch, "cloned")
    bench.refuses("output-interrupted", *GENERATE, says=(STAGING, "Delete"))
    assert not canary.exists()

"""Output folders that are not what they should be."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile_support import TO_OUT, VALID

if TYPE_CHECKING:
    from hostile_support import Bench

GENERATE = ("generate", "good.yaml", *TO_OUT)
#: The same client with one more operation: its files differ.
CHANGED = VALID + VALID[VALID.index("  /x:") :].replace("x", "y")


def _change(bench: Bench) -> None:
    """A client in `out`, and a description from which another one comes."""
    bench.place_client()
    bench.write("good.yaml", CHANGED)


def test_the_output_is_a_file(bench: Bench) -> None:
    bench.write("good.yaml", VALID)
    bench.write("out", "a file")
    bench.refuses("output-is-file", *GENERATE, place="out", status=2)


def test_a_parent_of_the_output_is_a_file(bench: Bench) -> None:
    bench.write("good.yaml", VALID)
    bench.write("file", "a file")
    bench.refuses("output-unwritable", "generate", "good.yaml", "-o", "file/out")


@pytest.mark.parametrize("content", ["notes.txt", "shop/client.py", ".hidden"])
def test_a_folder_of_someone_else(bench: Bench, content: str) -> None:
    bench.write("good.yaml", VALID)
    bench.write(f"out/{content}", "mine")
    bench.refuses("output-foreign", *GENERATE, place="out")
    bench.refuses("output-foreign", *GENERATE, "--force", place="out")


def test_the_folder_of_the_description_is_not_taken_over(bench: Bench) -> None:
    bench.write("good.yaml", VALID)
    bench.refuses("output-foreign", "generate", "good.yaml", "-o", ".")


def test_an_empty_folder_is_taken(bench: Bench) -> None:
    bench.write("good.yaml", VALID)
    (bench.folder / "out").mkdir()
    assert bench.run(*GENERATE).exit_code == 0


@pytest.mark.parametrize(
    "manifest",
    [
        "",
        "no json",
        "[]",
        "{}",
        '{"manifest": 2, "files": {}}',
        '{"manifest": 1}',
        '{"manifest": 1, "files": []}',
        '{"manifest": 1, "files": {"a": 7}}',
        '{"manifest": 1, "files": null}',
        "\udcff",
        "[" * 100_000,
        '{"manifest": 1, "files": {"../good.yaml": "x"}}',
        '{"manifest": 1, "files": {"/etc/hostname": "x"}}',
        '{"manifest": 1, "files": {"shop/../../good.yaml": "x"}}',
        '{"manifest": 1, "files": {"shop//client.py": "x"}}',
        '{"manifest": 1, "files": {"..\\\\good.yaml": "x"}}',
        '{"manifest": 1, "files": {"C:good.yaml": "x"}}',
        '{"manifest": 1, "files": {"a\\u0000b": "x"}}',
        '{"manifest": 1, "files": {"": "x"}}',
        '{"manifest": 1, "files": {".": "x"}}',
        '{"manifest": 1, "files": {}, "kept": {"../good.yaml": "x"}}',
        '{"manifest": 1, "files": {}, "kept": ["shop/client.py"]}',
        '{"manifest": 1, "files": {}, "documents": []}',
        '{"manifest": 1, "files": {}, "documents": {"specs": ["../good.yaml"]}}',
        '{"manifest": 1, "files": {}, "documents": {"specs": [7]}}',
        '{"manifest": 1, "files": {}, "custom": "all"}',
    ],
)
def test_a_damaged_manifest(bench: Bench, manifest: str) -> None:
    _change(bench)
    path = bench.folder / "out/.cliqgen.json"
    path.write_bytes(manifest.encode("utf-8", "surrogateescape"))
    bench.refuses("manifest-invalid", *GENERATE, place="out/.cliqgen.json")


@pytest.mark.parametrize("manifest", ["no json", '{"manifest": 1}'])
def test_check_of_a_damaged_manifest(bench: Bench, manifest: str) -> None:
    _change(bench)
    (bench.folder / "out/.cliqgen.json").write_text(manifest)
    arguments = ("check", "good.yaml", *TO_OUT)
    bench.refuses("manifest-invalid", *arguments, place="out/.cliqgen.json")


def test_a_manifest_that_is_a_folder(bench: Bench) -> None:
    _change(bench)
    (bench.folder / "out/.cliqgen.json").unlink()
    (bench.folder / "out/.cliqgen.json").mkdir()
    bench.refuses("manifest-invalid", *GENERATE)


def test_a_manifest_cannot_have_foreign_files_deleted(bench: Bench) -> None:
    """A file it names with a wrong hash was edited; with the right one it is owned."""
    _change(bench)
    mine = bench.write("out/mine.txt", "precious")
    path = bench.folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["files"]["mine.txt"] = "0" * 64
    path.write_text(json.dumps(manifest), "utf-8")
    bench.refuses("output-edited", *GENERATE, place="out/mine.txt")
    assert mine.read_text() == "precious"


@pytest.mark.parametrize(
    "link", ["shop", "shop/client.py", "shop/resources", "README.md", ".cliqgen.json"]
)
@pytest.mark.parametrize("force", [False, True])
def test_a_link_inside_the_output(bench: Bench, link: str, force: bool) -> None:
    _change(bench)
    target = bench.folder.parent / "elsewhere"
    (bench.folder / "out" / link).rename(target)
    (bench.folder / "out" / link).symlink_to(target)
    arguments = (*GENERATE, *(["--force"] if force else []))
    bench.refuses("output-foreign", *arguments, place=f"out/{link}")


def test_a_link_where_a_new_file_goes(bench: Bench) -> None:
    _change(bench)
    target = bench.folder.parent / "victim.py"
    target.write_text("VICTIM = 1\n")
    (bench.folder / "out/shop/resources/y.py").symlink_to(target)
    bench.refuses("output-foreign", *GENERATE, "--force")


def test_stale_files_behind_a_link_are_not_deleted(bench: Bench) -> None:
    """A folder that cliqgen no longer writes to was replaced by a link."""
    bench.place_client()
    outside = bench.folder.parent / "elsewhere"
    (bench.folder / "out/shop").rename(outside)
    (bench.folder / "out/shop").symlink_to(outside)
    before = sorted(path.name for path in outside.rglob("*"))
    bench.run("generate", "good.yaml", "--package", "store", "-o", "out", "--force")
    assert sorted(path.name for path in outside.rglob("*")) == before


def test_a_folder_where_a_file_must_go(bench: Bench) -> None:
    _change(bench)
    path = bench.folder / "out/shop/client.py"
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("mine")
    before = bench.snapshot()
    result = bench.run(*GENERATE)
    assert result.exit_code == 1
    assert "error[output-" in result.stderr
    assert bench.snapshot() == before


def test_force_does_not_remove_a_folder(bench: Bench) -> None:
    _change(bench)
    path = bench.folder / "out/shop/client.py"
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("mine")
    result = bench.run(*GENERATE, "--force")
    assert result.exit_code == 1
    assert (path / "mine.txt").read_text() == "mine"
    assert not [p.name for p in (bench.folder / "out").iterdir() if "staging" in p.name]


def test_an_edited_file(bench: Bench) -> None:
    _change(bench)
    path = bench.folder / "out/shop/client.py"
    path.write_bytes(path.read_bytes() + b"# mine\n")
    bench.refuses("output-edited", *GENERATE, place="out/shop/client.py")
    assert bench.run(*GENERATE, "--force").exit_code == 0
    assert b"# mine" not in path.read_bytes()


def test_an_edited_file_that_is_no_longer_generated(bench: Bench) -> None:
    bench.place_client()
    bench.write("good.yaml", VALID.replace("operationId: x.get", "operationId: z.get"))
    path = bench.folder / "out/shop/resources/x.py"
    path.write_bytes(path.read_bytes() + b"# mine\n")
    bench.refuses("output-edited", *GENERATE, place="out/shop/resources/x.py")


def test_an_interrupted_run_is_recovered_from(bench: Bench) -> None:
    """The remains of a killed run are no foreign files."""
    bench.write("good.yaml", VALID)
    bench.write("out/.cliqgen-staging-abc/README.md", "half")
    assert bench.run(*GENERATE).exit_code == 0


@pytest.mark.parametrize(
    "journal",
    [
        '{"units": {"../victim": null}, "files": {}}',
        '{"units": {"/etc": null}, "files": {}}',
        '{"units": {}, "files": {"../victim": ["HASH", null]}}',
        '{"units": {}, "files": {"shop/../../victim": ["HASH", null]}}',
        '{"units": {"shop": "one"}, "files": {}}',
        '{"units": [], "files": 3}',
        "[" * 100_000,
        "no json",
    ],
)
def test_a_forged_journal_leads_nowhere(bench: Bench, journal: str) -> None:
    """No run of the user's wrote it, whatever it says."""
    _change(bench)
    victim = bench.write("victim", "precious")
    text = journal.replace("HASH", hashlib.sha256(b"precious").hexdigest())
    text = text.replace("{", '{"journal": 1, "own": {}, "taken": {}, ', 1)
    bench.write("out/.cliqgen-staging/journal.json", text)
    bench.refuses("output-interrupted", *GENERATE, place="out/.cliqgen-staging")
    assert victim.read_text() == "precious"


def test_a_journal_does_not_lead_through_a_link(bench: Bench) -> None:
    _change(bench)
    victim = bench.folder.parent / "elsewhere"
    victim.mkdir()
    (victim / "mine.txt").write_text("precious")
    (bench.folder / "out/door").symlink_to(victim)
    known = hashlib.sha256(b"precious").hexdigest()
    journal = {
        "journal": 1,
        "units": {},
        "files": {"door/mine.txt": [known, None], "gone.txt": ["0", None]},
        "own": {},
        "taken": {},
    }
    bench.write("out/.cliqgen-staging/journal.json", json.dumps(journal))
    bench.refuses("output-interrupted", *GENERATE)
    assert (victim / "mine.txt").read_text() == "precious"


@pytest.mark.parametrize("target", ["elsewhere", "nowhere"])
def test_remains_that_are_a_link_are_not_followed(bench: Bench, target: str) -> None:
    _change(bench)
    victim = bench.folder.parent / "elsewhere"
    victim.mkdir()
    (victim / "mine.txt").write_text("precious")
    (bench.folder / "out/.cliqgen-staging").symlink_to(bench.folder.parent / target)
    bench.refuses("output-interrupted", *GENERATE, place="out/.cliqgen-staging")
    assert (victim / "mine.txt").read_text() == "precious"


#: Permissions bind root as well once it has given up the two capabilities that override
#: them (capabilities(7)). To change the user instead would lock the interpreter out
#: where it lies in root's home.
_UNPRIVILEGED = """\
import ctypes, os, sys
if os.geteuid() == 0:
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    data = (ctypes.c_uint32 * 6)()
    assert libc.capget(header, data) == 0
    for index in range(3):  # effective, permitted, inheritable
        data[index] &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(header, data) == 0
from cliqgen.cli import main
main()
"""


def _run_unprivileged(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", "-c", _UNPRIVILEGED, *args],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("content", ["new", "empty", "client"])
def test_a_folder_without_permission(bench: Bench, content: str) -> None:
    if content == "client":
        _change(bench)
    else:
        bench.write("good.yaml", VALID)
        (bench.folder / "out").mkdir()
    locked = bench.folder if content == "new" else bench.folder / "out"
    if content == "new":
        (bench.folder / "out").rmdir()
    locked.chmod(0o555)
    before = bench.snapshot()
    try:
        done = _run_unprivileged(bench.folder, *GENERATE)
        after = bench.snapshot()
    finally:
        locked.chmod(0o755)
    assert done.returncode == 1, done.stderr
    assert "error[output-unwritable]" in done.stderr
    assert "out" in done.stderr and "permission denied" in done.stderr
    assert "remedy:" in done.stderr and "Traceback" not in done.stderr
    assert after == before


def test_a_folder_that_cannot_be_listed(bench: Bench) -> None:
    _change(bench)
    (bench.folder / "out").chmod(0o000)
    try:
        done = _run_unprivileged(bench.folder, *GENERATE)
    finally:
        (bench.folder / "out").chmod(0o755)
    assert done.returncode == 1, done.stderr
    assert "error[output-unwritable]" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_locked_folder_inside_the_output(bench: Bench) -> None:
    """The top can be written, one folder below cannot: still nothing may change."""
    _change(bench)
    locked = bench.folder / "out/shop/resources"
    locked.chmod(0o555)
    files = {
        path: path.read_bytes()
        for path in (bench.folder / "out").rglob("*")
        if path.is_file()
    }
    try:
        done = _run_unprivileged(bench.folder, *GENERATE)
    finally:
        locked.chmod(0o755)
    assert done.returncode == 1, done.stderr
    assert "error[output-unwritable]" in done.stderr
    after = {
        path: path.read_bytes()
        for path in (bench.folder / "out").rglob("*")
        if path.is_file()
    }
    assert after == files


def test_an_unreadable_description(bench: Bench) -> None:
    bench.write("good.yaml", VALID).chmod(0o000)
    done = _run_unprivileged(bench.folder, "validate", "good.yaml")
    assert done.returncode == 2, done.stderr
    assert "error[file-unreadable]" in done.stderr
    assert "Traceback" not in done.stderr

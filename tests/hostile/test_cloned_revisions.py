"""Revisions of a cloned repository: git runs nothing, and nothing is written elsewhere."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench


def git(*arguments: str, sent: bytes | None = None) -> str:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    done = subprocess.run(
        ["git", *identity, *arguments], input=sent, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


@pytest.fixture
def repository(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A repository with a description, and a folder for temporary files."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    bench.write("api.yaml", VALID)
    git("init", "-q", ".")
    git("add", "api.yaml")
    git("commit", "-qm", "one")
    return bench


def _commit_with(*names: str) -> None:
    """A branch `odd` whose folder `specs` has a description, and one below these names."""
    blob = git("hash-object", "-w", "api.yaml")

    def tree(*entries: tuple[str, str, str]) -> str:
        sent = b"".join(
            f"{mode} {name}\0".encode() + bytes.fromhex(id_)
            for mode, name, id_ in entries
        )
        written = ("hash-object", "-t", "tree", "-w", "--stdin", "--literally")
        return git(*written, sent=sent)

    inner = tree(("100644", "canary.yaml", blob))
    for name in reversed(names[1:]):
        inner = tree(("40000", name, inner))
    specs = tree(("40000", names[0], inner), ("100644", "api.yaml", blob))
    whole = tree(("40000", "specs", specs))
    git("update-ref", "refs/heads/odd", git("commit-tree", whole, "-m", "odd"))


@pytest.mark.parametrize(
    "names", [("..",), ("..", ".."), ("..", "..", ".."), ("a", ".."), (".",)]
)
def test_a_tree_does_not_lead_out_of_the_copy(
    repository: Bench, names: tuple[str, ...]
) -> None:
    _commit_with(*names)
    before = repository.snapshot()
    result = repository.run("diff", "odd:specs", "api.yaml")
    assert result.exit_code == 2 and "error[revision-unreadable]" in result.stderr
    changed = {
        path
        for path in repository.snapshot().keys() - before.keys()
        if not path.endswith("temporary")
    }
    assert changed == set()


def test_an_absolute_name_in_a_tree(repository: Bench, tmp_path: Path) -> None:
    _commit_with(f"{tmp_path}/written")
    result = repository.run("diff", "odd:specs", "api.yaml")
    assert not (tmp_path / "written").exists()
    assert result.exit_code == 2 and "error[revision-unreadable]" in result.stderr


@pytest.mark.parametrize(
    "revision",
    [
        *("--output=canary", "-x", "--upload-pack=touch canary", "--exec=touch canary"),
        *("--all", "--git-dir=/", "-c", "HEAD --output=canary", "HEAD\n--all"),
        *("HEAD;touch canary", "$(touch canary)", "`touch canary`", "|touch canary"),
    ],
)
def test_a_revision_is_never_an_option(repository: Bench, revision: str) -> None:
    for side in (f"{revision}:api.yaml", f"HEAD:{revision}"):
        result = repository.run("diff", "--", side, "api.yaml")
        assert result.exit_code == 2 and "error[" in result.stderr, result.output
        assert "Traceback" not in result.output
    assert not (repository.folder / "canary").exists()


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that leaves a file when it is run."""
    path = tmp_path / "program"
    path.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\ncat\n")
    path.chmod(0o755)
    return path


SETTINGS = (
    *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass"),
    *("core.gitProxy", "core.alternateRefsCommand", "diff.external", "gpg.program"),
    *("diff.odd.textconv", "diff.odd.command", "filter.odd.smudge", "filter.odd.clean"),
    *("filter.odd.process", "merge.odd.driver", "credential.helper", "pager.ls-tree"),
    *("pager.cat-file", "uploadpack.packObjectsHook", "sequence.editor"),
)
HOOKS = (
    "post-checkout",
    "post-index-change",
    "reference-transaction",
    "fsmonitor-watchman",
)


def _booby_trap(repository: Bench, program: Path) -> None:
    """Name a program wherever a repository can."""
    for setting in SETTINGS:
        git("config", setting, str(program))
    for name in ("ls-tree", "cat-file", "rev-parse", "ls-files", "merge-file"):
        git("config", f"alias.{name}", f"!{program}")
    hooks = repository.folder / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for hook in HOOKS:
        (hooks / hook).write_bytes(program.read_bytes())
        (hooks / hook).chmod(0o755)
    repository.write(".gitattributes", "*.yaml filter=odd diff=odd merge=odd\n")


def test_nothing_of_a_repository_is_run(
    repository: Bench, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.place_client()
    _booby_trap(repository, program)
    names = (
        "GIT_EXTERNAL_DIFF",
        "GIT_SSH_COMMAND",
        "GIT_ASKPASS",
        "GIT_PAGER",
        "GIT_EDITOR",
    )
    for name in (*names, "GIT_PROXY_COMMAND", "GIT_SSH"):
        monkeypatch.setenv(name, str(program))
    monkeypatch.setenv("GIT_EXEC_PATH", str(tmp_path))
    client = repository.folder / "out/shop/client.py"
    client.write_bytes(client.read_bytes() + b"# mine\n")
    for command in (
        ("diff", "HEAD:api.yaml", "api.yaml"),
        ("diff", "HEAD:./", "api.yaml", "--root", "."),
        ("check", "out"),
        ("generate", "good.yaml", "--package", "shop", "-o", "out", "--merge"),
    ):
        result = repository.run(*command)
        assert result.exit_code in (0, 1), result.output
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("url", ["ext::{program}", "ssh://host.invalid/x", "{folder}"])
def test_a_missing_object_is_not_fetched(
    repository: Bench, program: Path, tmp_path: Path, url: str
) -> None:
    """A repository may say that a server has what it lacks, and how to ask it."""
    blob = git("rev-parse", "HEAD:api.yaml")
    (repository.folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    for setting, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": url.format(program=program, folder=repository.folder),
        "remote.origin.uploadpack": str(program),
        "core.sshCommand": str(program),
        "protocol.allow": "always",
        "protocol.ext.allow": "always",
    }.items():
        git("config", setting, value)
    result = repository.run("diff", "HEAD:api.yaml", "api.yaml")
    assert result.exit_code == 2 and "error[" in result.stderr
    assert not (tmp_path / "ran").exists()


def test_a_repository_inside_is_not_used(
    repository: Bench, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that looks like a bare repository has settings of its own."""
    git("init", "-q", "--bare", "inner")
    monkeypatch.chdir(repository.folder / "inner")
    git("config", "core.fsmonitor", str(program))
    result = repository.run("diff", "HEAD:api.yaml", "../api.yaml")
    assert result.exit_code == 2 and "error[revision-unreadable]" in result.stderr
    assert not (tmp_path / "ran").exists()


def test_git_is_not_taken_from_the_folder(
    repository: Bench, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("git", program.read_bytes()).chmod(0o755)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    result = repository.run("diff", "HEAD:api.yaml", "api.yaml")
    assert result.exit_code == 2 and "git is not installed" in result.stderr
    assert not (tmp_path / "ran").exists()


def test_a_module_and_links_of_a_revision_are_left_out(repository: Bench) -> None:
    link = git("hash-object", "-w", "--stdin", sent=b"/etc/passwd")
    git("update-index", "--add", "--cacheinfo", f"120000,{link},specs/link.yaml")
    commit = git("rev-parse", "HEAD")
    git("update-index", "--add", "--cacheinfo", f"160000,{commit},specs/module")
    git(
        "update-index",
        "--add",
        "--cacheinfo",
        f"100644,{git('hash-object', 'api.yaml')},specs/api.yaml",
    )
    git("commit", "-qm", "two")
    result = repository.run("diff", "HEAD:specs", "api.yaml")
    assert result.exit_code == 0, result.output
    assert "root:" not in result.output


def test_a_pipe_in_a_folder_to_compare(repository: Bench) -> None:
    repository.write("specs/api.yaml", VALID)
    os.mkfifo(repository.folder / "specs/pipe.yaml")
    assert repository.run("diff", "specs", "api.yaml").exit_code == 0

"""The file that keeps tokens: who may read it, and what a broken one comes to."""

from __future__ import annotations

import errno
import json
import os
import pickle
import stat
from pathlib import Path
from typing import Any

import pytest
from client_example import TokenError
from client_runtime.oauth.file_store import FileTokenStore
from client_runtime.oauth.token import LockingStore, Token, UnsafeStoreError
from client_support import Driver
from oauth_support import CALL, TOKEN, Accounts

posix = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such rights here")


def test_the_file_keeps_several_accounts(token_file: Path) -> None:
    store = FileTokenStore(token_file)
    assert store.load("a") is None
    store.save("a", TOKEN)
    store.save("b", Token("other", 5))
    again = FileTokenStore(str(token_file))
    assert again.load("a") == TOKEN
    assert again.load("b") == Token("other", 5.0)
    assert again.load("c") is None
    assert json.loads(token_file.read_bytes())["version"] == 1
    assert isinstance(store, LockingStore)
    assert repr(store) == f"FileTokenStore({str(token_file)!r})"
    with pytest.raises(TypeError, match="FileTokenStore"):
        pickle.dumps(store)


@posix
def test_nobody_else_may_read_it(
    token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes: list[int] = []
    replace = Path.replace

    def spy(self: Path, target: Path) -> Path:
        modes.append(stat.S_IMODE(self.stat().st_mode))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", spy)
    before = os.umask(0)
    try:
        store = FileTokenStore(token_file)
        unlock = store.try_lock("a")
        store.save("a", TOKEN)
        store.save("a", TOKEN)
        assert unlock is not None
        unlock()
    finally:
        os.umask(before)
    assert modes == [0o600, 0o600]
    files = sorted(token_file.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(token_file.parent.stat().st_mode) == 0o700


def _as_link(path: Path) -> None:
    path.with_name("elsewhere").write_text("{}")
    path.symlink_to("elsewhere")


def _writable(path: Path) -> None:
    path.write_text("{}")
    path.chmod(0o660)


@posix
@pytest.mark.parametrize(
    ("plant", "reason"),
    [
        (_as_link, "symbolic link"),
        (_writable, "others may write"),
        (lambda path: os.mkfifo(path, 0o600), "not a regular file"),
    ],
)
def test_a_file_that_others_could_have_planted(
    driver: Driver, accounts: Accounts, token_file: Path, plant: Any, reason: str
) -> None:
    token_file.parent.mkdir()
    plant(token_file)
    store = FileTokenStore(token_file)
    for use in (lambda: store.load("a"), lambda: store.save("a", TOKEN)):
        with pytest.raises(UnsafeStoreError, match=reason):
            use()
    client = driver.client(accounts.server.url, token=accounts.source(store=store))
    error = driver.failure(client, CALL)
    assert isinstance(error, TokenError) and reason in str(error)
    assert accounts.asked == []


@posix
def test_a_file_of_another_user(
    token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    FileTokenStore(token_file).save("a", TOKEN)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(UnsafeStoreError, match="another user"):
        FileTokenStore(token_file).load("a")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff", b'{"tokens": 7}', b"[" * 100_000, b'{"version": 1}'],
)
def test_a_broken_file_is_logged_and_replaced(
    driver: Driver,
    accounts: Accounts,
    token_file: Path,
    content: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    token_file.parent.mkdir()
    token_file.write_bytes(content)
    token_file.chmod(0o600)
    source = accounts.source(store=FileTokenStore(token_file))
    client = driver.client(accounts.server.url, token=source)
    driver.call(client, CALL)
    assert "is invalid" in caplog.text
    assert "access-s3cret-1" in token_file.read_text()


def test_a_broken_entry_harms_no_other(
    token_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = FileTokenStore(token_file)
    store.save("a", TOKEN)
    found = json.loads(token_file.read_bytes())
    found["tokens"]["b"] = {"access_token": 7, "expires_at": "s3cret"}
    token_file.write_text(json.dumps(found))
    assert store.load("b") is None
    assert "entry" in caplog.text and "s3cret" not in caplog.text
    assert store.load("a") == TOKEN


def test_an_unwritable_place_is_logged_and_the_token_used(
    driver: Driver,
    accounts: Accounts,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "file").write_text("")
    store = FileTokenStore(tmp_path / "file" / "tokens.json")
    client = driver.client(accounts.server.url, token=accounts.source(store=store))
    driver.call(client, CALL)
    assert accounts.used == ["access-s3cret-1"]
    assert "cannot be locked" in caplog.text and "cannot be written" in caplog.text


def test_nothing_is_left_of_a_write_that_failed(
    token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FileTokenStore(token_file)
    store.save("a", TOKEN)

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="full"):
        store.save("a", Token("other", 5))
    assert store.load("a") == TOKEN
    assert sorted(file.suffix for file in token_file.parent.iterdir()) == [
        ".json",
        ".lock",
    ]

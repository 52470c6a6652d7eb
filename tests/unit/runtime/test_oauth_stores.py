"""Tokens that outlive the process, or are shared with others."""

from __future__ import annotations

import errno
import importlib.util
import json
import logging
import os
import pickle
import stat
import subprocess
import sys
import textwrap
import time
import types
from pathlib import Path
from typing import Any

import pytest
from client_example import TokenError
from client_runtime.oauth import file_store, locking, renewal
from client_runtime.oauth.file_store import FileTokenStore
from client_runtime.oauth.grants import AuthorizationCode
from client_runtime.oauth.locking import FileLock
from client_runtime.oauth.token import LockingStore, Token, UnsafeStoreError
from client_support import Driver
from oauth_support import CALL, CODE, REFRESH_TOKEN, Accounts, ManualClock

posix = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such rights here")
TOKEN = Token("access-s3cret-1", 1_800_000_000.0, "refresh-s3cret", "A.READ")


class OwnStore:
    """What a user writes: two methods."""

    def __init__(self) -> None:
        self.kept: dict[str, Token] = {}

    def load(self, key: str) -> Token | None:
        return self.kept.get(key)

    def save(self, key: str, token: Token) -> None:
        self.kept[key] = token


class BrokenStore:
    def load(self, key: str) -> Token | None:
        raise RuntimeError(f"cannot load {REFRESH_TOKEN}")

    def save(self, key: str, token: Token) -> None:
        raise RuntimeError(f"cannot save {token.access_token}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "tokens.json"


# Any store


def test_a_store_of_ones_own(driver: Driver, accounts: Accounts) -> None:
    store = OwnStore()
    for _ in range(3):
        client = driver.client(accounts.server.url, token=accounts.source(store=store))
        driver.call(client, CALL)
    assert len(accounts.asked) == 1
    ((key, token),) = store.kept.items()
    assert REFRESH_TOKEN not in key
    assert token.access_token == "access-s3cret-1"
    assert token.refresh_token is None  # the user has it already


def test_a_token_that_the_server_refused_is_not_taken_from_the_store(
    driver: Driver, accounts: Accounts
) -> None:
    client = driver.client(accounts.server.url, token=accounts.source(store=OwnStore()))
    driver.call(client, CALL)
    accounts.revoked.add("access-s3cret-1")
    driver.call(client, CALL)
    assert len(accounts.asked) == 2


def test_a_token_at_its_end_is_not_taken_from_the_store(
    driver: Driver, accounts: Accounts
) -> None:
    store, clock = OwnStore(), ManualClock()
    url = accounts.server.url
    driver.call(
        driver.client(url, token=accounts.source(store=store), clock=clock), CALL
    )
    clock.now += 3541
    driver.call(
        driver.client(url, token=accounts.source(store=store), clock=clock), CALL
    )
    assert len(accounts.asked) == 2


def test_the_refresh_token_of_a_code_is_kept(
    driver: Driver, accounts: Accounts
) -> None:
    store, clock = OwnStore(), ManualClock()
    accounts.more["refresh_token"] = "from-the-code"
    for _ in range(2):  # the second run has the same code, which works no more
        source = accounts.source(AuthorizationCode(CODE), store=store)
        client = driver.client(accounts.server.url, token=source, clock=clock)
        driver.call(client, CALL)
        accounts.more["refresh_token"] = "rotated"
        clock.now += 3600
    assert [form["grant_type"] for form in accounts.asked] == [
        "authorization_code",
        "refresh_token",
    ]
    assert accounts.asked[1]["refresh_token"] == "from-the-code"
    assert [t.refresh_token for t in store.kept.values()] == ["rotated"]


def test_a_store_that_fails_is_logged_and_does_no_harm(
    driver: Driver, accounts: Accounts, caplog: pytest.LogCaptureFixture
) -> None:
    source = accounts.source(store=BrokenStore())
    client = driver.client(accounts.server.url, token=source)
    accounts.more["refresh_token"] = "rotated-token"
    driver.call(client, CALL)
    assert caplog.messages == [
        "The store of tokens cannot be read: RuntimeError",
    ] * 2 + ["The store of tokens cannot be written: RuntimeError"]
    accounts.revoked.add("access-s3cret-1")
    driver.call(client, CALL)
    assert accounts.asked[1]["refresh_token"] == "rotated-token"


def test_a_store_that_returns_something_else(
    driver: Driver, accounts: Accounts, caplog: pytest.LogCaptureFixture
) -> None:
    class Odd(OwnStore):
        def load(self, key: str) -> Any:
            return "access-s3cret-0"

    client = driver.client(accounts.server.url, token=accounts.source(store=Odd()))
    driver.call(client, CALL)
    assert accounts.used == ["access-s3cret-1"]
    assert "cannot be read: TypeError" in caplog.text


def test_what_could_not_be_stored_is_not_forgotten(
    driver: Driver, accounts: Accounts
) -> None:
    class Reluctant(OwnStore):
        def save(self, key: str, token: Token) -> None:
            if self.kept:
                raise OSError("full")
            super().save(key, token)

    source = accounts.source(store=Reluctant())
    client = driver.client(accounts.server.url, token=source)
    for number in (1, 2, 3):
        accounts.more["refresh_token"] = f"refresh-{number}"
        driver.call(client, CALL)
        accounts.revoked.add(f"access-s3cret-{number}")
    sent = [form["refresh_token"] for form in accounts.asked]
    assert sent == [REFRESH_TOKEN, "refresh-1", "refresh-2"]


# The file


def test_the_file_keeps_several_accounts(path: Path) -> None:
    store = FileTokenStore(path)
    assert store.load("a") is None
    store.save("a", TOKEN)
    store.save("b", Token("other", 5))
    again = FileTokenStore(str(path))
    assert again.load("a") == TOKEN
    assert again.load("b") == Token("other", 5.0)
    assert again.load("c") is None
    assert json.loads(path.read_bytes())["version"] == 1
    assert isinstance(store, LockingStore)
    assert repr(store) == f"FileTokenStore({str(path)!r})"
    with pytest.raises(TypeError, match="FileTokenStore"):
        pickle.dumps(store)


@posix
def test_nobody_else_may_read_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes: list[int] = []
    replace = Path.replace

    def spy(self: Path, target: Path) -> Path:
        modes.append(stat.S_IMODE(self.stat().st_mode))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", spy)
    before = os.umask(0)
    try:
        store = FileTokenStore(path)
        unlock = store.try_lock("a")
        store.save("a", TOKEN)
        store.save("a", TOKEN)
        assert unlock is not None
        unlock()
    finally:
        os.umask(before)
    assert modes == [0o600, 0o600]
    files = sorted(path.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


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
    driver: Driver, accounts: Accounts, path: Path, plant: Any, reason: str
) -> None:
    path.parent.mkdir()
    plant(path)
    store = FileTokenStore(path)
    for use in (lambda: store.load("a"), lambda: store.save("a", TOKEN)):
        with pytest.raises(UnsafeStoreError, match=reason):
            use()
    client = driver.client(accounts.server.url, token=accounts.source(store=store))
    error = driver.failure(client, CALL)
    assert isinstance(error, TokenError) and reason in str(error)
    assert accounts.asked == []


@posix
def test_a_file_of_another_user(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FileTokenStore(path).save("a", TOKEN)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(UnsafeStoreError, match="another user"):
        FileTokenStore(path).load("a")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff", b'{"tokens": 7}', b"[" * 100_000, b'{"version": 1}'],
)
def test_a_broken_file_is_logged_and_replaced(
    driver: Driver,
    accounts: Accounts,
    path: Path,
    content: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    path.chmod(0o600)
    source = accounts.source(store=FileTokenStore(path))
    client = driver.client(accounts.server.url, token=source)
    driver.call(client, CALL)
    assert "is invalid" in caplog.text
    assert "access-s3cret-1" in path.read_text()


def test_a_broken_entry_harms_no_other(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = FileTokenStore(path)
    store.save("a", TOKEN)
    found = json.loads(path.read_bytes())
    found["tokens"]["b"] = {"access_token": 7, "expires_at": "s3cret"}
    path.write_text(json.dumps(found))
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
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FileTokenStore(path)
    store.save("a", TOKEN)

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="full"):
        store.save("a", Token("other", 5))
    assert store.load("a") == TOKEN
    assert sorted(file.suffix for file in path.parent.iterdir()) == [".json", ".lock"]


# Locks


def test_a_lock_is_for_one_at_a_time(path: Path) -> None:
    store = FileTokenStore(path)
    unlock = store.try_lock("a")
    assert unlock is not None
    assert store.try_lock("a") is None
    other = store.try_lock("b")
    assert other is not None
    unlock()
    unlock()
    again = store.try_lock("a")
    assert again is not None
    again()
    other()


def test_a_lock_of_another_process_is_waited_for(
    driver: Driver, accounts: Accounts, path: Path
) -> None:
    store, clock = FileTokenStore(path), ManualClock()
    source = accounts.source(store=store)
    unlock = store.try_lock(source.identity)
    assert unlock is not None

    def other_process(seconds: float) -> None:
        if len(clock.pauses) == 3:
            good = Token("access-s3cret-x", clock.now + 3600)
            store.save(source.identity, good)
            unlock()  # type: ignore[misc]

    clock.on_pause = other_process
    client = driver.client(accounts.server.url, token=source, clock=clock, max_wait=0)
    driver.call(client, CALL)
    assert accounts.used == ["access-s3cret-x"] and accounts.asked == []
    assert len(clock.pauses) == 3


def test_a_lock_that_is_never_given_back(
    driver: Driver, accounts: Accounts, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store, clock = FileTokenStore(path), ManualClock()
    source = accounts.source(store=store)
    unlock = store.try_lock(source.identity)
    client = driver.client(accounts.server.url, token=source, clock=clock)
    driver.call(client, CALL)
    assert sum(clock.pauses) == pytest.approx(renewal._LONGEST_LOCK)
    assert "locked for too long" in caplog.text
    assert len(accounts.asked) == 1
    assert unlock is not None
    unlock()


def test_a_lock_longer_than_the_deadline(
    driver: Driver, accounts: Accounts, path: Path
) -> None:
    store, clock = FileTokenStore(path), ManualClock()
    source = accounts.source(store=store)
    unlock = store.try_lock(source.identity)
    client = driver.client(accounts.server.url, token=source, clock=clock, deadline=5)
    assert isinstance(driver.failure(client, CALL), TokenError)
    assert sum(clock.pauses) == pytest.approx(5, abs=0.2)
    assert unlock is not None
    unlock()


def test_writing_waits_for_others_but_not_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_store, "_LONGEST_WAIT", 0.05)
    store = FileTokenStore(path)
    store.save("a", TOKEN)
    lock = FileLock(path.with_name("tokens.json.lock"))
    assert lock.acquire()
    with pytest.raises(TimeoutError):
        store.save("a", TOKEN)
    lock.release()
    store.save("a", TOKEN)


def test_a_place_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "no locks here")

    monkeypatch.setattr(locking, "_try_lock", fail)
    with pytest.raises(OSError, match="no locks here"):
        FileLock(tmp_path / "lock").acquire()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot fork here")
def test_a_child_does_not_keep_the_lock_of_its_parent(path: Path) -> None:
    store = FileTokenStore(path)
    unlock = store.try_lock("a")
    assert unlock is not None
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(write)
        os.read(read, 1)
        unlock()  # not the child's to end
        store.save("a", TOKEN)
        os._exit(0)
    os.close(read)
    unlock()
    again = store.try_lock("a")
    assert again is not None
    os.close(write)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert store.try_lock("a") is None
    again()


def test_the_locks_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    fake: Any = types.ModuleType("msvcrt")
    fake.LK_NBLCK, fake.LK_UNLCK = 2, 0
    fake.locking = lambda descriptor, mode, size: calls.append(mode)
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    monkeypatch.setattr(sys, "platform", "win32")
    name = "client_runtime.oauth.locking_of_windows"
    spec = importlib.util.spec_from_file_location(name, locking.__file__)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lock = module.FileLock(tmp_path / "lock")
    assert lock.acquire()
    lock.release()
    assert calls == [2, 0]


# Processes

_PROCESS = """
import sys, importlib.util
def load(name, file):
    locations = [file.rpartition("/")[0]] if file.endswith("__init__.py") else None
    spec = importlib.util.spec_from_file_location(
        name, file, submodule_search_locations=locations
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
runtime, here, url, path, kind = sys.argv[1:]
load("client_runtime", runtime + "/__init__.py")
load("client_example", here + "/example_api.py")
import asyncio
from client_example import AsyncExample, Example
from client_runtime.oauth.file_store import FileTokenStore
from client_runtime.oauth.grants import RefreshToken, Registration
from client_runtime.oauth.settings import OAuthSettings
from client_runtime.oauth.source import OAuthSource
from client_runtime.operation import Operation
call = Operation(id="x", method="GET", path="/x", responses={}, security=(("oauth",),))
source = OAuthSource(
    settings=OAuthSettings(), token_url=url + "/oauth/v2/token",
    registration=Registration("id", "secret"), grant=RefreshToken("refresh"),
    store=FileTokenStore(path),
)
print("ready", flush=True)
sys.stdin.readline()
async def main():
    async with AsyncExample(url, token=source) as client:
        await asyncio.gather(*(client.request(call) for _ in range(5)))
if kind == "async":
    asyncio.run(main())
else:
    with Example(url, token=source) as client:
        client.request(call)
"""


def test_processes_with_one_file_get_one_token(accounts: Accounts, path: Path) -> None:
    accounts.on_ask = lambda: time.sleep(0.3)
    here = Path(__file__).parent
    runtime = here.parents[2] / "templates" / "runtime"
    code = textwrap.dedent(_PROCESS)
    processes = [
        subprocess.Popen(
            [
                *(sys.executable, "-c", code, str(runtime), str(here)),
                *(accounts.server.url, str(path), kind),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "NO_PROXY": "*"},
        )
        for kind in ("sync", "async", "sync")
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.communicate("\n", timeout=30)
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert len(accounts.asked) == 1
    assert set(accounts.used) == {"access-s3cret-1"}


def test_a_store_is_quiet_when_all_is_well(
    driver: Driver, accounts: Accounts, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    source = accounts.source(store=FileTokenStore(path))
    with caplog.at_level(logging.INFO):
        client = driver.client(accounts.server.url, token=source)
        driver.call(client, CALL)
    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []


def test_a_fork_leaves_locks_to_the_parent(accounts: Accounts, path: Path) -> None:
    """What the child of a fork does, done here, where its lines are counted."""
    store = FileTokenStore(path)
    source = accounts.source(store=store)
    path.parent.mkdir()
    lock = FileLock(path.with_name("lock"))
    assert lock.acquire()
    for shared in (store, source, lock):
        shared.after_fork()
    assert lock.acquire()
    lock.release()
    lock.after_fork()

"""Tokens that processes share: the locks of the file that keeps them."""

from __future__ import annotations

import errno
import importlib.util
import os
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
from client_runtime.oauth.locking import FileLock
from client_runtime.oauth.token import Token
from client_support import Driver
from oauth_support import CALL, TOKEN, Accounts, ManualClock


def test_a_lock_is_for_one_at_a_time(token_file: Path) -> None:
    store = FileTokenStore(token_file)
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
    driver: Driver, accounts: Accounts, token_file: Path
) -> None:
    store, clock = FileTokenStore(token_file), ManualClock()
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
    driver: Driver,
    accounts: Accounts,
    token_file: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    store, clock = FileTokenStore(token_file), ManualClock()
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
    driver: Driver, accounts: Accounts, token_file: Path
) -> None:
    store, clock = FileTokenStore(token_file), ManualClock()
    source = accounts.source(store=store)
    unlock = store.try_lock(source.identity)
    client = driver.client(accounts.server.url, token=source, clock=clock, deadline=5)
    assert isinstance(driver.failure(client, CALL), TokenError)
    assert sum(clock.pauses) == pytest.approx(5, abs=0.2)
    assert unlock is not None
    unlock()


def test_writing_waits_for_others_but_not_for_ever(
    token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_store, "_LONGEST_WAIT", 0.05)
    store = FileTokenStore(token_file)
    store.save("a", TOKEN)
    lock = FileLock(token_file.with_name("tokens.json.lock"))
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
def test_a_child_does_not_keep_the_lock_of_its_parent(token_file: Path) -> None:
    store = FileTokenStore(token_file)
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


def test_processes_with_one_file_get_one_token(
    accounts: Accounts, token_file: Path
) -> None:
    accounts.on_ask = lambda: time.sleep(0.3)
    here = Path(__file__).parent
    runtime = here.parents[2] / "templates" / "runtime"
    code = textwrap.dedent(_PROCESS)
    processes = [
        subprocess.Popen(
            [
                *(sys.executable, "-c", code, str(runtime), str(here)),
                *(accounts.server.url, str(token_file), kind),
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


def test_a_fork_leaves_locks_to_the_parent(
    accounts: Accounts, token_file: Path
) -> None:
    """What the child of a fork does, done here, where its lines are counted."""
    store = FileTokenStore(token_file)
    source = accounts.source(store=store)
    token_file.parent.mkdir()
    lock = FileLock(token_file.with_name("lock"))
    assert lock.acquire()
    for shared in (store, source, lock):
        shared.after_fork()
    assert lock.acquire()
    lock.release()
    lock.after_fork()

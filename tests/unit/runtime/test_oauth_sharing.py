"""One source in many threads, tasks and event loops at once: one request for all."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from client_example import AsyncExample, Example, TokenError
from client_runtime.hooks import Hooks
from client_runtime.oauth import flight
from client_runtime.oauth.source import OAuthSource
from client_support import Driver
from oauth_support import CALL, Accounts, ManualClock

THREADS, LOOPS, TASKS_PER_LOOP = 64, 4, 50


def storm(
    url: str, source: OAuthSource, options: Callable[[], dict[str, Any]] = dict
) -> list[BaseException | None]:
    """Call from 64 threads and 200 tasks of four loops at once; how each call ended."""
    barrier = threading.Barrier(THREADS + LOOPS)
    ends: list[BaseException | None] = []

    def thread(client: Example) -> None:
        barrier.wait()
        try:
            client.request(CALL)
            ends.append(None)
        except BaseException as error:
            ends.append(error)

    async def loop() -> None:
        async with AsyncExample(url, token=source, **options()) as client:
            barrier.wait()
            calls = (client.request(CALL) for _ in range(TASKS_PER_LOOP))
            ends.extend(await asyncio.gather(*calls, return_exceptions=True))

    with Example(url, token=source, **options()) as client:
        jobs = [threading.Thread(target=thread, args=(client,)) for _ in range(THREADS)]
        jobs += [
            threading.Thread(target=lambda: asyncio.run(loop())) for _ in range(LOOPS)
        ]
        for job in jobs:
            job.start()
        for job in jobs:
            job.join(60)
    assert len(ends) == THREADS + LOOPS * TASKS_PER_LOOP
    return ends


def test_many_threads_and_tasks_get_one_token(accounts: Accounts) -> None:
    source = accounts.source()
    accounts.on_ask = lambda: time.sleep(0.1)  # so that all of them have to wait
    assert set(storm(accounts.server.url, source)) == {None}
    assert len(accounts.asked) == 1
    # And once more, when the API refuses the token of all of them.
    accounts.revoked.add("access-s3cret-1")
    assert set(storm(accounts.server.url, source)) == {None}
    assert len(accounts.asked) == 2
    assert accounts.used.count("access-s3cret-2") == THREADS + LOOPS * TASKS_PER_LOOP


def test_who_waits_for_a_failure_gets_an_exception_each(accounts: Accounts) -> None:
    accounts.answer({"error": "invalid_code"})
    accounts.on_ask = lambda: time.sleep(0.1)
    ends = storm(accounts.server.url, accounts.source())
    assert len(accounts.asked) == 1
    assert {getattr(end, "code", None) for end in ends} == {"invalid_code"}
    assert len({id(end) for end in ends}) == len(ends)


def test_a_cancelled_leader_strands_nobody(accounts: Accounts) -> None:
    accounts.hold = threading.Event()

    async def main() -> None:
        async with AsyncExample(accounts.server.url, token=accounts.source()) as client:
            leader = asyncio.create_task(client.request(CALL))
            while not accounts.asked:
                await asyncio.sleep(0.01)
            others = [asyncio.create_task(client.request(CALL)) for _ in range(5)]
            await asyncio.sleep(0.05)
            leader.cancel()
            accounts.hold.set()  # type: ignore[union-attr]
            await asyncio.gather(*others)
            assert leader.cancelled()

    asyncio.run(main())
    assert len(accounts.asked) == 2


def test_a_leader_out_of_time_does_not_speak_for_the_patient(
    accounts: Accounts,
) -> None:
    accounts.hold = threading.Event()
    source, url = accounts.source(), accounts.server.url
    with (
        Example(url, token=source, deadline=0.3) as hasty,
        Example(url, token=source) as patient,
    ):
        ends: list[Any] = []

        def lead() -> None:
            try:
                hasty.request(CALL)
            except TokenError as error:
                ends.append(error)

        leader = threading.Thread(target=lead)
        leader.start()
        while not accounts.asked:
            time.sleep(0.01)
        follower = threading.Thread(
            target=lambda: ends.append(patient.request(CALL))  # type: ignore[func-returns-value]
        )
        follower.start()
        leader.join(10)
        accounts.hold.set()
        follower.join(10)
    assert [type(end) for end in ends] == [TokenError, type(None)]


def test_who_waits_has_a_deadline_too(driver: Driver, accounts: Accounts) -> None:
    accounts.hold = threading.Event()
    source, url = accounts.source(), accounts.server.url
    with Example(url, token=source) as client:
        leader = threading.Thread(target=lambda: client.request(CALL))
        leader.start()
        while not accounts.asked:
            time.sleep(0.01)
        hasty = driver.client(url, token=source, deadline=0.2)
        assert "deadline" in str(driver.failure(hasty, CALL))
        accounts.hold.set()
        leader.join(10)
    assert len(accounts.asked) == 1


def test_a_leader_that_never_comes_back_is_replaced(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flight, "LONGEST_FLIGHT", 0.5)
    source, url = accounts.source(), accounts.server.url
    lost = asyncio.new_event_loop()
    client = AsyncExample(url, token=source)

    async def begin() -> None:
        task = asyncio.create_task(client.request(CALL))
        await asyncio.sleep(0)
        keep.append(task)

    keep: list[Any] = []
    lost.run_until_complete(begin())  # and then nobody runs this loop any more
    with Example(url, token=source) as other:
        thread = threading.Thread(target=lambda: other.request(CALL))
        thread.start()
        thread.join(10)
        assert not thread.is_alive()
    assert accounts.used == ["access-s3cret-1"]
    keep[0].cancel()
    lost.run_until_complete(asyncio.gather(*keep, return_exceptions=True))
    lost.run_until_complete(client.aclose())
    lost.close()


def test_a_hook_may_call_while_its_thread_gets_a_token(accounts: Accounts) -> None:
    """Waiting for the call that waits for the hook would be waiting for ever."""
    source, clock = accounts.source(), ManualClock()
    accounts.answer({}, 503)
    inner = Example(accounts.server.url, token=source)
    hooks = Hooks(on_wait=lambda event: inner.request(CALL))
    with Example(accounts.server.url, token=source, hooks=hooks, clock=clock) as client:
        client.request(CALL)
    inner.close()
    assert len(accounts.used) == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot fork here")
def test_a_child_does_not_wait_for_its_parent(accounts: Accounts) -> None:
    accounts.hold = threading.Event()
    source, url = accounts.source(), accounts.server.url
    client = Example(url, token=source)
    leader = threading.Thread(target=lambda: client.request(CALL))
    leader.start()
    while not accounts.asked:
        time.sleep(0.01)
    accounts.more["scope"] = "of the child"
    source._lock.acquire()  # as if another thread had it at this very moment
    child = os.fork()
    if child == 0:
        try:
            with Example(url, token=source, deadline=5) as own:
                own.request(CALL)
            os._exit(0)
        except BaseException:
            os._exit(1)
    source._lock.release()
    while len(accounts.asked) < 2:
        time.sleep(0.01)
    accounts.hold.set()
    _, status = os.waitpid(child, 0)
    leader.join(10)
    client.close()
    assert os.waitstatus_to_exitcode(status) == 0

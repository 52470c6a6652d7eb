"""Each fault of the table: what the call comes to, how often it is sent, how long it takes.

And after each: the connection is given back, closed in the end, and the token is nowhere.
"""

from __future__ import annotations

import time
import tracemalloc
from typing import Any

import pytest
from zoho_cliq import CliqError

from .case import FAST, Case, read
from .cases import ALL
from .rig import TOKEN, Rig, all_logs, shown
from .server import FaultServer
from .sizes import SIZES

SLACK = 1.0  # seconds beyond the deadline, for a machine that does other things too
MEMORY = 40 * 2**20


def _call(rig: Rig, client: Any, case: Case) -> tuple[Any, str]:
    """The result or exception of a call, and all that it shows."""
    try:
        return rig.call(case.use, client), ""
    except CliqError as error:
        return error, shown(error)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_what_a_call_comes_to(faults: FaultServer, rig: Rig, case: Case) -> None:
    faults.reset(*case.faults)
    client = rig.client(faults.url, **({"deadline": case.deadline} | case.options))
    try:
        _check(faults, rig, case, client)
    finally:
        rig.shut(client)
    assert faults.wait_for_open(0)


def _check(faults: FaultServer, rig: Rig, case: Case, client: Any) -> None:
    with all_logs() as logs:
        begun = time.monotonic()
        outcome, told = _call(rig, client, case)
        taken = time.monotonic() - begun

    assert type(outcome) is case.outcome, outcome
    assert len(faults.requests) == case.requests
    assert taken < case.deadline + SLACK
    if case.check is not None:
        case.check(outcome)

    assert TOKEN not in told
    said = [text for name, text in logs if not (case.echoes and "httpcore2" in name)]
    assert said and TOKEN not in "\n".join(said)

    faults.faults.clear()
    again = client.with_options(deadline=15.0)
    assert rig.call(read, again).chats[0].chat_id == "1"
    assert faults.wait_for_open(1)


def test_a_deadline_is_not_cut_short(faults: FaultServer, rig: Rig) -> None:
    for case in ALL:
        if case.deadline == FAST and case.name.startswith("trickles"):
            faults.reset(*case.faults)
            client = rig.client(faults.url, deadline=FAST)
            begun = time.monotonic()
            _call(rig, client, case)
            assert time.monotonic() - begun > FAST * 0.9
            rig.shut(client)


@pytest.mark.parametrize("case", SIZES, ids=lambda case: case.name)
def test_how_much_memory_it_takes(faults: FaultServer, rig: Rig, case: Case) -> None:
    faults.reset(*case.faults)
    options = {"max_response_size": 2**20} | case.options | {"deadline": case.deadline}
    client = rig.client(faults.url, **options)
    tracemalloc.start()
    try:
        _call(rig, client, case)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    rig.shut(client)
    assert most < MEMORY

"""How calls are judged: what is wrong has to be seen, and whose fault it is."""

from __future__ import annotations

import datetime
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from server import all_servers
from table import as_markdown, as_text, details
from trial import Row, documented_operations, joined, uncalled
from truth import ANYTHING, AtLeast, Call, Outcome, Text
from verdict import Observed, Verdict, judge, plain, same


def _call(**truth: Any) -> Call:
    return Call(operation="GET /items", **truth)


def test_a_right_answer_that_the_server_understood_is_right() -> None:
    call = _call(answer=[1], received={"limit": 1}, wire={"query": "limit=1"})
    observed = Observed(
        answer=[1], reached=True, received={"limit": 1}, request={"query": "limit=1"}
    )
    assert judge(call, observed).verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    ("truth", "observed", "reason"),
    [
        ({"answer": [1]}, Observed(answer=[2]), "answered [2] instead of [1]"),
        ({"answer": None}, Observed(answer=b""), "answered b'' instead of None"),
        (
            {"received": {"n": 1}},
            Observed(reached=True, received={"n": "1"}),
            "the server got {'n': '1'} instead of {'n': 1}",
        ),
        (
            {"received": {}},
            Observed(),
            "the server's own code was not reached",
        ),
        (
            {"received": None, "status": 422},
            Observed(raised="E", status=422, reached=True, received={}),
            "the server's own code was reached with {}",
        ),
        (
            {"status": 404},
            Observed(),
            "raised nothing, instead of status 404",
        ),
        (
            {"status": 404},
            Observed(raised="ServerError", status=500, message="oh"),
            "raised ServerError: oh, instead of status 404",
        ),
        (
            {"answer": 1},
            Observed(raised="ResponseDecodeError", message="not JSON"),
            "raised ResponseDecodeError: not JSON, instead of nothing",
        ),
        (
            {"error": "ValueError"},
            Observed(raised="TypeError", message="no"),
            "raised TypeError: no, instead of ValueError",
        ),
        (
            {"status": 404, "message": "no such"},
            Observed(raised="E", status=404, message="Not Found"),
            "the exception says 'Not Found', not 'no such'",
        ),
        (
            {"status": 404, "model": {"code": 1}},
            Observed(raised="E", status=404, model=None),
            "the error's model is None instead of {'code': 1}",
        ),
        (
            {"wire": {"path": "/a%2Fb"}},
            Observed(request={"path": "/a/b"}),
            "the path of the request is '/a/b', not '/a%2Fb'",
        ),
    ],
)
def test_what_is_wrong_is_wrong_because_of_us(
    truth: dict[str, Any], observed: Observed, reason: str
) -> None:
    judged = judge(_call(**truth), observed)
    assert judged.verdict is Verdict.OURS
    assert judged.reasons == (reason,)


def test_an_exception_may_be_named_by_its_base() -> None:
    call = _call(error="ValueError")
    observed = Observed(raised="NotFinite", kinds=("NotFinite", "ValueError"))
    assert judge(call, observed).verdict is Verdict.RIGHT


def test_a_given_fault_of_the_server_is_verified() -> None:
    call = _call(
        answer=[1],
        server_fault="it splits nothing",
        instead=Outcome(answer=["1,2"], received={"ids": "1,2"}),
    )
    as_stated = Observed(answer=["1,2"], reached=True, received={"ids": "1,2"})
    assert judge(call, as_stated).verdict is Verdict.SERVER
    assert judge(call, as_stated).reasons == ("it splits nothing",)


def test_a_given_fault_that_is_gone_is_seen() -> None:
    call = _call(answer=[1], server_fault="it refuses", instead=Outcome(status=400))
    judged = judge(call, Observed(answer=[1]))
    assert judged.verdict is Verdict.OURS
    assert judged.reasons == (
        "the server is right now; take out its fault: it refuses",
    )


def test_a_failure_other_than_the_given_one_is_seen() -> None:
    call = _call(answer=[1], server_fault="it refuses", instead=Outcome(status=400))
    judged = judge(call, Observed(answer=[2]))
    assert judged.verdict is Verdict.OURS
    assert judged.reasons == (
        "not as the stated fault has it",
        "raised nothing, instead of status 400",
    )


def test_a_fault_needs_its_reason_and_what_comes_of_it() -> None:
    with pytest.raises(ValueError, match="needs both"):
        _call(server_fault="it refuses")
    with pytest.raises(ValueError, match="needs both"):
        _call(instead=Outcome(status=400))


@pytest.mark.parametrize(
    ("expected", "actual", "is_same"),
    [
        (1, 1.0, True),
        (1, True, False),
        (True, True, True),
        ("1", 1, False),
        ("a", b"a", False),
        (Decimal("1.10"), "1.10", False),
        (Decimal("1.10"), Decimal("1.1"), True),
        ([1, 2], [1], False),
        ({"a": None}, {}, False),
        ({"a": ANYTHING}, {"a": None}, True),
        (AtLeast({"a": 1}), {"a": 1, "b": 2}, True),
        (AtLeast({"a": 1}), {"b": 2}, False),
        (AtLeast({"a": 1}), [1], False),
        (Text("ell"), "hello", True),
        (Text("ell"), "help", False),
        (Text(b"ell"), b"hello", True),
        (Text(b"ell"), "hello", False),
        (
            datetime.datetime(2024, 5, 1, 10, tzinfo=datetime.UTC),
            datetime.datetime(2024, 5, 1, 10),
            False,
        ),
    ],
)
def test_data_is_compared_with_its_types(
    expected: Any, actual: Any, is_same: bool
) -> None:
    assert same(expected, actual) is is_same


class _Owner(msgspec.Struct):
    full_name: str = msgspec.field(name="fullName")
    mail: str | None = None
    note: str | msgspec.UnsetType | None = msgspec.UNSET


def test_results_become_plain_data_with_wire_names() -> None:
    owners = [_Owner("Ann"), _Owner("Bob", "b@x", None)]
    assert plain({"owners": owners, "at": (1, 2)}) == {
        "owners": [
            {"fullName": "Ann"},
            {"fullName": "Bob", "mail": "b@x", "note": None},
        ],
        "at": [1, 2],
    }


def test_an_operation_that_no_call_covers_is_an_error() -> None:
    document = {
        "paths": {
            "/a": {"get": {}, "parameters": [], "post": {}},
            "/b/{id}": {"delete": {}, "summary": "x"},
        }
    }
    documented = documented_operations(document)
    assert documented == ["GET /a", "POST /a", "DELETE /b/{id}"]
    assert uncalled(documented, documented) == []
    assert uncalled(documented, ["GET /a", "POST /a", "GET /c"]) == [
        "no call covers DELETE /b/{id}",
        "the document has no GET /c",
    ]


def test_the_worse_of_both_clients_counts() -> None:
    told = [
        {
            "number": 0,
            "client": client,
            "operation": "GET /a",
            "verdict": verdict,
            "reasons": reasons,
        }
        for client, verdict, reasons in (
            ("sync", Verdict.RIGHT, []),
            ("async", Verdict.OURS, ["answered 1 instead of 2"]),
        )
    ]
    (line,) = joined(told)
    assert line.verdict is Verdict.OURS
    assert line.reasons == ("answered 1 instead of 2 (async only)",)


def test_the_table_counts_and_explains() -> None:
    server = next(server for server in all_servers() if server.name == "fastapi")
    lines = joined(
        [
            {
                "number": number,
                "client": client,
                "operation": f"GET /{number}",
                "verdict": verdict,
                "reasons": reasons,
            }
            for number, (verdict, reasons) in enumerate(
                [
                    (Verdict.RIGHT, []),
                    (Verdict.SERVER, ["it refuses"]),
                    (Verdict.OURS, ["answered 1 instead of 2"]),
                ]
            )
            for client in ("sync", "async")
        ]
    )
    row = Row(server, operations=3, lines=list(lines))
    assert not row.is_good
    assert as_text([row], header=False).split() == [
        "FastAPI",
        "3",
        "3",
        "1",
        "1",
        "1",
        "0",
    ]
    text = as_markdown([row])
    assert "| FastAPI | 3 | 3 | 1 | 1 | 1 | fastapi " in text
    assert "* FastAPI, `GET /1`: it refuses" in text
    assert list(details(row)) == [
        "fastapi: GET /1: wrong because of the server: it refuses",
        "fastapi: GET /2: wrong because of us: answered 1 instead of 2",
    ]
    row.failure = "the server ended"
    assert "fastapi: the server ended" in list(details(row))

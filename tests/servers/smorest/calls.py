"""What is called of the flask-smorest program, and what is right."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

from truth import ANYTHING, AtLeast, Call, Model, Outcome

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_UTC = "2024-05-01T08:30:00+00:00"
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")
_WORDS = {
    "title": "Tea",
    "at": _HALF_PAST,
    "day": datetime.date(2024, 5, 1),
    "note": None,
    "status": "CLOSED",
    "tags": ["a"],
    "owner": Model("Owner", name="Ann", mail=None),
    "length": 90.0,
    "extra": {"x": 1},
    "starts_on": datetime.date(2024, 5, 2),
}

CALLS = [
    Call(
        operation="GET /events/",
        send={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b"],
            "ids": [1, 2],
            "since": _HALF_PAST,
            "active": False,
        },
        answer=[AtLeast({"id": _ID, "title": "tea & cake"})],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b"],
            "ids": [1, 2],
            "since": _UTC,
            "active": False,
        },
    ),
    Call(
        operation="GET /events/",
        send={"q": "x"},
        answer=[AtLeast({"title": "x"})],
        received={"q": "x", "limit": 10},
    ),
    Call(
        operation="GET /events/",
        send={"q": "x", "limit": "three"},
        status=422,
        message="Unprocessable",
        model=AtLeast(
            {"code": 422, "errors": {"query": {"limit": ["Not a valid integer."]}}}
        ),
        received=None,
    ),
    Call(
        operation="POST /events/",
        body=_WORDS,
        answer={
            "id": _ID,
            "title": "Tea",
            "at": _HALF_PAST,
            "day": datetime.date(2024, 5, 1),
            "note": None,
            "status": "CLOSED",
            "tags": ["a"],
            "owner": {"name": "Ann", "mail": None},
            "length": 90,
            "extra": {"x": 1},
            "startsOn": datetime.date(2024, 5, 2),
        },
        received={
            "title": "Tea",
            "at": _UTC,
            "day": "datetime.date(2024, 5, 1)",
            "note": None,
            "status": "Status.CLOSED",
            "tags": ["a"],
            "owner": {"name": "Ann", "mail": None},
            "length": "0:01:30",
            "extra": {"x": 1},
            "starts_on": "datetime.date(2024, 5, 2)",
        },
    ),
    Call(
        operation="GET /events/{event_id}",
        send={"event_id": 404},
        status=404,
        message="no such event",
        received={"event_id": 404},
    ),
    Call(
        operation="PATCH /events/{event_id}",
        send={"event_id": 7},
        body={"note": None},
        answer={"note": None},
        received={"event_id": 7, "event": {"note": None}},
    ),
    Call(
        operation="DELETE /events/{event_id}",
        send={"event_id": 7},
        answer=None,
        received={"event_id": 7},
    ),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1", "session_id": "s/1="},
        answer={"name": "Ann", "mail": None},
        received={"request_id": "r-1", "session_id": "s/1="},
    ),
    Call(
        operation="GET /paths/{rest}",
        send={"rest": "a b/ü"},
        answer={"name": "a b/ü"},
        received={"rest": "a b/ü"},
    ),
    Call(
        operation="GET /floats/{ratio}",
        send={"ratio": 0.5},
        answer={"name": "0.5"},
        received={"ratio": 0.5},
    ),
    Call(
        operation="GET /floats/{ratio}",
        send={"ratio": 2},
        answer={"name": "2.0"},
        received={"ratio": 2.0},
        server_fault="A path parameter with a float is documented as a number, and one "
        "without a point is not found.",
        instead=Outcome(status=404, received=None),
    ),
    Call(
        operation="POST /by-value",
        body={"level": 2},
        answer={"level": 2},
        received={"level": 2},
    ),
    Call(
        operation="POST /files",
        body={"file": ("a.txt", b"\x00\xff", "text/plain")},
        answer={"name": "a.txt"},
        received={"file": ["a.txt", "text/plain", "\x00\xff"]},
    ),
    Call(
        operation="POST /orders",
        body={"name": "a&b=c", "agree": False, "sizes": [1]},
        answer={"name": "a&b=c"},
        received={"name": "a&b=c", "agree": False, "sizes": [1]},
    ),
    Call(operation="GET /download", answer=b"PK\x03\x04\xff\x00", received={}),
    Call(operation="GET /untold", answer={"told": False}, received={}),
    Call(
        operation="GET /paid",
        answer={"amount": Decimal("1.10")},
        received={},
        server_fault="A decimal is documented as a number, even if it is written as a text.",
        instead=Outcome(answer={"amount": "1.10"}, received={}),
    ),
    Call(
        operation="GET /pages",
        send={"page": 2},
        answer=[{"name": "Ann"}],
        received={"page": 2, "page_size": ANYTHING},
    ),
]

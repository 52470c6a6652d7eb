"""What is called of the BlackSheep program, and what is right."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

from truth import ANYTHING, Call, Model, Outcome

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_UTC = "2024-05-01T08:30:00+00:00"
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")
_NO_OFFSET = (
    "A date-time is documented, which has an offset or Z (RFC 3339), and only one without "
    "is accepted."
)

CALLS = [
    Call(
        operation="GET /search",
        send={"q": "tea & cake", "tags": ["a,b", "c d"], "limit": 3, "active": False},
        answer=["a,b", "c d"],
        received={
            "q": "tea & cake",
            "tags": ["a,b", "c d"],
            "limit": 3,
            "active": False,
        },
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "tags": ["a"]},
        answer=["a"],
        received={"q": "x", "tags": ["a"], "limit": 10, "active": True},
    ),
    Call(
        operation="GET /since",
        send={"at": _HALF_PAST},
        answer=["fine"],
        received={"at": _UTC},
        server_fault=_NO_OFFSET,
        instead=Outcome(status=400, received=None),
    ),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1", "session_id": "s/1="},
        answer=["fine"],
        received={"request_id": "r-1", "session": "s/1="},
    ),
    Call(
        operation="GET /paths/{name}/end",
        send={"name": "a b/ü"},
        answer=["a b/ü"],
        received={"name": "a b/ü"},
    ),
    Call(
        operation="POST /events",
        body={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": Decimal("1.10"),
            "tags": ["a"],
            "note": None,
            "owner": Model("Owner", name="Ann"),
        },
        answer={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": "1.10",
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "id": _ID,
        },
        received={
            "event": {
                "title": "Tea",
                "at": _UTC,
                "price": "Decimal('1.10')",
                "tags": ["a"],
                "note": None,
                "owner": {"name": "Ann"},
            }
        },
    ),
    Call(
        operation="GET /events/{event_id}",
        send={"event_id": 404},
        status=404,
        message="no such event",
        model={"reason": "no such event"},
        received={"event_id": 404},
    ),
    Call(
        operation="DELETE /events/{event_id}",
        send={"event_id": 7},
        answer=None,
        received={"event_id": 7},
    ),
    Call(
        operation="POST /pets",
        body={"pet": Model("Dog", good=False)},
        answer={"pet": {"kind": "dog", "good": False}},
        received={"kind": "Dog", "pet": {"kind": "dog", "good": False}},
    ),
    Call(
        operation="GET /items",
        send={"offset": 4},
        answer={"items": [{"id": 5, "name": "a"}], "total": 1},
        received={"offset": 4},
    ),
    Call(
        operation="POST /plain",
        body={"at": _HALF_PAST},
        answer=["fine"],
        received={"at": _UTC},
        server_fault=_NO_OFFSET,
        instead=Outcome(status=400, received=None),
    ),
    Call(
        operation="POST /blob",
        body={"text": "test"},
        answer=list(b"test"),
        received={"text": "b'test'"},
    ),
    Call(
        operation="POST /files",
        body={"files": [("a.txt", b"A", "text/plain"), ("b.bin", b"\x00\xff")]},
        answer=["a.txt", "b.bin"],
        received={
            "files": [
                ["a.txt", "text/plain", "A"],
                ["b.bin", "application/octet-stream", "\x00\xff"],
            ]
        },
    ),
    Call(
        operation="POST /orders",
        body={"name": "a&b=c", "agree": False, "sizes": [1, 2]},
        answer=["a&b=c"],
        received={"order": {"name": "a&b=c", "agree": False, "sizes": [1, 2]}},
    ),
    # Documented as JSON, sent as text/plain.
    Call(operation="GET /text", answer="grüß", received={}),
    Call(
        operation="GET /maybe",
        send={"there": True},
        answer={"id": 1, "name": "a"},
        received={"there": True},
    ),
    # None is documented as a 404, and sent as a 204.
    Call(
        operation="GET /maybe",
        send={"there": False},
        answer=None,
        received={"there": False},
    ),
    Call(operation="GET /untold", answer={"told": False}, received={}),
    Call(
        operation="GET /infinity",
        answer={"ratio": float("inf")},
        received={},
        server_fault="Infinity is sent as a bare word, which is no JSON (RFC 8259, 6).",
        instead=Outcome(answer=ANYTHING, error="ResponseDecodeError", received={}),
    ),
]

"""What is called of the Django Ninja program, and what is right."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

from truth import AtLeast, Call, Model, Outcome

CLIENT = {"token": "t/1="}

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_UTC = "2024-05-01T08:30:00+00:00"
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")

CALLS = [
    Call(
        operation="GET /api/search",
        send={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b"],
            "since": _HALF_PAST,
            "active": False,
            "length": "PT1M30S",
            "price": Decimal("1.10"),
        },
        answer=["a,b"],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b"],
            "since": _UTC,
            "active": False,
            "length": "0:01:30",
            "price": "Decimal('1.10')",
        },
    ),
    Call(
        operation="GET /api/search",
        send={"q": "x", "limit": "three"},
        status=422,
        message="valid integer",
        received=None,
    ),
    Call(
        operation="GET /api/headers",
        send={"x_request_id": "r-1", "session_id": "s/1="},
        answer="fine",
        received={"request_id": "r-1", "session_id": "s/1="},
    ),
    Call(
        operation="GET /api/header-underscore",
        send={"x_trace_id": "t"},
        answer=True,
        received={"x_trace_id": "t"},
        server_fault="The header is documented as x_trace_id, and a field of that name is "
        "dropped by the server; only x-trace-id arrives.",
        instead=Outcome(answer=True, received={"x_trace_id": None}),
    ),
    Call(
        operation="GET /api/paths/{name}/{rest}",
        send={"name": "a b", "rest": "c/ü"},
        answer=["a b", "c/ü"],
        received={"name": "a b", "rest": "c/ü"},
    ),
    Call(
        operation="POST /api/events",
        body={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": Decimal("1.10"),
            "tags": ["a"],
            "note": None,
            "owner": Model("Owner", name="Ann"),
            "length": "PT1H30M",
        },
        answer={
            "id": _ID,
            "title": "Tea",
            "at": _HALF_PAST,
            "price": "1.10",
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "length": "P0DT01H30M00S",
        },
        received={
            "event": {
                "title": "Tea",
                "at": _UTC,
                "price": "Decimal('1.10')",
                "tags": ["a"],
                "note": None,
                "owner": {"name": "Ann"},
                "length": "1:30:00",
            }
        },
    ),
    Call(
        operation="GET /api/events/{event_id}",
        send={"event_id": 404},
        status=404,
        message="no such event",
        model={"message": "no such event"},
        received={"event_id": 404},
    ),
    Call(
        operation="PATCH /api/events/{event_id}",
        send={"event_id": 7},
        body={"title": "Tea"},
        answer={"title": "Tea"},
        received={"event_id": 7, "event": {"title": "Tea"}},
    ),
    Call(
        operation="DELETE /api/events/{event_id}",
        send={"event_id": 7},
        answer=None,
        received={"event_id": 7},
    ),
    Call(
        operation="POST /api/pets",
        body={"pet": Model("Dog", good=False)},
        answer={"pet": {"kind": "dog", "good": False}},
        received={"kind": "Dog", "pet": {"kind": "dog", "good": False}},
    ),
    Call(
        operation="GET /api/renamed",
        answer=AtLeast({"display_name": "x"}),
        received={},
        server_fault="An answer with by_alias is sent with the aliases, and documented "
        "with the names of the fields.",
        instead=Outcome(answer=AtLeast({}), received={}),
    ),
    Call(
        operation="POST /api/blob",
        body={"text": "test"},
        answer="test",
        received={"text": "b'test'"},
    ),
    Call(
        operation="POST /api/files",
        body={
            "file": ("a.txt", b"A", "text/plain"),
            "files": [("b.bin", b"\x00\xff")],
            "labels": ["x,y"],
            "note": "grüß",
        },
        answer=2,
        received={
            "files": [
                ["a.txt", "text/plain", "A"],
                ["b.bin", "application/octet-stream", "\x00\xff"],
            ],
            "labels": ["x,y"],
            "note": "grüß",
        },
    ),
    Call(
        operation="POST /api/orders",
        body={"name": "a&b=c", "agree": False, "sizes": [1], "city": "Oslo"},
        answer="a&b=c",
        received={
            "name": "a&b=c",
            "agree": False,
            "sizes": [1],
            "address": {"city": "Oslo"},
        },
    ),
    Call(operation="GET /api/download", answer=bytes(range(256)), received={}),
    Call(operation="GET /api/export", answer="a,b\n1,2\n", received={}),
    Call(operation="GET /api/untold", answer={"told": False}, received={}),
    Call(
        operation="GET /api/maybe",
        send={"there": True},
        answer={"name": "Ann", "mail": None},
        received={"there": True},
    ),
    Call(
        operation="GET /api/maybe",
        send={"there": False},
        answer=None,
        received={"there": False},
    ),
    Call(operation="GET /api/who", answer="ann", received={"auth": "t/1="}),
    Call(
        operation="GET /api/who",
        client={"token": None, "key": "k"},
        answer="ann",
        received={"auth": "k"},
    ),
    Call(
        operation="GET /api/who",
        client={"token": "other"},
        status=401,
        message="Unauthorized",
        received=None,
    ),
]

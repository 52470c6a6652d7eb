"""What is called of the Hono program, and what is right."""

from __future__ import annotations

import datetime
import math
import uuid
from decimal import Decimal

from truth import ANYTHING, AtLeast, Call, Earlier, Model, Outcome

CLIENT = {"token": "t/1="}

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")
_ONE_VALUE = (
    "A list with a single value is refused: Hono hands over a text unless a name comes "
    "twice, and the document knows no least number of values."
)

_VALUES = [
    Call(
        operation="GET /search",
        send={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "since": _HALF_PAST,
            "day": datetime.date(2024, 5, 1),
            "ratio": 2.0,
            "active": "false",
            "sort": "oldest",
        },
        answer=["a,b", "c d"],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "since": "2024-05-01T08:30:00Z",
            "day": "2024-05-01",
            "ratio": 2,
            "active": "false",
            "sort": "oldest",
        },
    ),
    Call(
        operation="GET /search",
        send={"q": "x"},
        answer=[],
        received={"q": "x", "sort": "newest"},
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "tags": ["a"]},
        answer=["a"],
        received={"q": "x", "tags": ["a"], "sort": "newest"},
        server_fault=_ONE_VALUE,
        instead=Outcome(status=400, message="expected array", received=None),
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "limit": 101},
        status=400,
        message="Too big",
        received=None,
    ),
    Call(
        operation="GET /since",
        send={"at": _HALF_PAST},
        answer="2024-05-01T08:30:00Z",
        received={"at": "2024-05-01T08:30:00Z"},
    ),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1", "x_count": 2.0, "session_id": "s/1="},
        answer="fine",
        received={"id": "r-1", "count": 2, "session": "s/1="},
        wire={"headers": AtLeast({"x-count": "2"})},
    ),
    Call(
        operation="GET /paths/{name}/end",
        send={"name": "a b/ü"},
        answer="a b/ü",
        received={"name": "a b/ü"},
    ),
    Call(
        operation="GET /deep/{rest}{.+}",
        send={"rest": "a/b c"},
        answer="a/b c",
        received={"rest": "a/b c"},
    ),
]

_EVENT = {
    "title": "Tea",
    "at": ANYTHING,
    "price": Decimal("1.10"),
    "tags": ["a"],
    "note": None,
    "owner": {"name": "Ann", "mail": None},
    "seats": 10,
    "level": 1,
    "where": [1.5, 2],
    "extra": {"x": 1},
    "length": "PT1H",
}

_EVENTS = [
    Call(
        operation="POST /events",
        body={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": Decimal("1.10"),
            "tags": ["a"],
            "note": None,
            "owner": Model("Owner", name="Ann", mail=None),
            "level": 1,
            "where": (1.5, 2.0),
            "extra": {"x": 1},
            "length": "PT1H",
        },
        answer=_EVENT
        | {
            "at": _HALF_PAST,
            "id": _ID,
            "createdAt": datetime.datetime(2024, 5, 1, 10, tzinfo=datetime.UTC),
        },
        received=_EVENT | {"price": "1.10"},
        keep="event",
    ),
    Call(
        operation="POST /events",
        body={"title": "", "at": _HALF_PAST, "price": Decimal("1.10")},
        status=400,
        message="Too small",
        model={"message": "Too small", "code": 1},
        received=None,
        server_fault="The documented body of a 400 is the author's; Hono answers with its own, "
        "in which the reason is JSON inside of a text.",
        instead=Outcome(status=400, message="Too small", received=None),
    ),
    Call(
        operation="GET /events/{id}",
        send={"id": Earlier("event", "id")},
        status=404,
        message="no such event",
        model={"message": "no such event", "code": 12},
        received={"id": str(_ID)},
    ),
    Call(
        operation="PATCH /events/{id}",
        send={"id": _ID},
        body={"note": None, "seats": 3},
        answer={"note": None, "seats": 3, "tags": [], "level": 2},
        received={"note": None, "seats": 3, "tags": [], "level": 2},
    ),
    Call(
        operation="DELETE /events/{id}",
        send={"id": _ID},
        answer=None,
        received={"id": str(_ID)},
    ),
]

_OBJECTS = [
    Call(
        operation="POST /pets",
        body=Model("Dog", kind="dog", good=False),
        answer={"kind": "dog", "good": False},
        received={"kind": "dog", "good": False},
    ),
    Call(
        operation="GET /items/maybe",
        send={"there": "yes"},
        answer={"name": "Ann", "mail": None},
        received={"there": True},
    ),
    Call(
        operation="GET /items/maybe",
        send={"there": "no"},
        answer=None,
        received={"there": False},
    ),
    Call(
        operation="POST /numbers",
        body={"id": 7.0, "ratio": 0.1, "whole": 3, "perhaps": None},
        answer={"id": 7, "ratio": 0.1, "whole": 3, "perhaps": None},
        received={"id": 7, "ratio": 0.1, "whole": 3, "perhaps": None},
    ),
    Call(
        operation="POST /numbers",
        body={"id": math.inf, "ratio": 0.1, "whole": 3, "perhaps": math.nan},
        error="ValueError",
        received=None,
    ),
    Call(
        operation="GET /not-a-number",
        answer={"ratio": math.nan},
        server_fault="A number is documented, and NaN is sent as null, as JSON has no word "
        "for it.",
        instead=Outcome(answer={"ratio": None}, received={}),
    ),
]

_FORMS = [
    Call(
        operation="POST /files",
        body={
            "file": ("a.txt", b"A", "text/plain"),
            "files": [("b.bin", b"\x00\xff"), ("c.bin", b"C")],
            "labels": ["x,y", "z"],
            "note": "grüß",
        },
        answer=3,
        received={
            "files": [
                ["a.txt", "text/plain", "A"],
                ["b.bin", "application/octet-stream", "\x00\xff"],
                ["c.bin", "application/octet-stream", "C"],
            ],
            "labels": ["x,y", "z"],
            "note": "grüß",
        },
    ),
    Call(
        operation="POST /files",
        body={"file": ("a.txt", b"A"), "files": [("b.txt", b"B")]},
        answer=2,
        received=AtLeast({"labels": None}),
        server_fault=_ONE_VALUE,
        instead=Outcome(status=400, message="expected array", received=None),
    ),
    Call(
        operation="POST /orders",
        body={"name": "a&b=c", "sizes": [1.0, 2.5]},
        answer="a&b=c",
        received={"name": "a&b=c", "sizes": [1, 2.5]},
    ),
    Call(
        operation="POST /orders",
        body={"name": "x", "sizes": [1.0]},
        answer="x",
        received={"name": "x", "sizes": [1]},
        server_fault=_ONE_VALUE,
        instead=Outcome(status=400, message="expected array", received=None),
    ),
    Call(
        operation="PUT /raw",
        body=b"\x00\xff",
        answer="fine",
        received={"bytes": "\x00\xff", "type": "application/octet-stream"},
    ),
]

_ANSWERS = [
    Call(operation="GET /download", answer=bytes(range(256)), received={}),
    Call(operation="GET /archive", answer=b"PK\x03\x04\xff\x00", received={}),
    Call(operation="GET /text", answer="grüß", received={}),
    Call(
        operation="GET /table",
        send={"form": "json"},
        answer=[1, 2],
        received={"form": "json"},
    ),
    Call(
        operation="GET /table",
        send={"form": "csv"},
        answer="1,2\n",
        received={"form": "csv"},
    ),
    Call(operation="GET /untold", answer={"told": False}, received={}),
    Call(operation="GET /lines", answer=[{"n": 1}, {"n": 2}], received={}),
    Call(operation="GET /ticks", answer=[{"n": 1}, {"n": 2}], received={}),
    Call(operation="GET /who", answer="ann", received={"given": "Bearer t/1="}),
    Call(
        operation="GET /who",
        client={"token": "other"},
        status=401,
        message="who are you?",
        model={"message": "who are you?", "code": 1},
        received=None,
    ),
]

CALLS = [*_VALUES, *_EVENTS, *_OBJECTS, *_FORMS, *_ANSWERS]

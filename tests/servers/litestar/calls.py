"""What is called of the Litestar program, and what is right."""

from __future__ import annotations

import datetime
import uuid

from truth import ANYTHING, AtLeast, Call, Model, Outcome, Text

CLIENT = {"token": "t/1="}

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_UTC = "2024-05-01T08:30:00+00:00"
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")

_VALUES = [
    Call(
        operation="GET /search",
        send={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "since": _HALF_PAST,
            "day": datetime.date(2024, 5, 1),
            "longer_than": "PT1M30S",
            "price": "1.10",
            "active": False,
            "sort": "oldest",
        },
        answer=["a,b", "c d"],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "since": _UTC,
            "day": "2024-05-01",
            "longer_than": "0:01:30",
            "price": "Decimal('1.10')",
            "active": False,
            "sort": "oldest",
        },
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "tags": ["a"]},
        answer=["a"],
        received=AtLeast({"tags": ["a"], "limit": None, "active": True}),
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "limit": "three", "tags": []},
        status=400,
        message="Validation failed",
        model=AtLeast({"status_code": 400, "detail": ANYTHING}),
        received=None,
    ),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1", "session_id": "s/1="},
        answer="fine",
        received={"request_id": "r-1", "session": "s/1="},
    ),
    Call(
        operation="GET /paths/{name}/{rest}",
        send={"name": "a b", "rest": "c/d e/f"},
        answer=["a b", "c/d e/f"],
        received={"name": "a b", "rest": "c/d e/f"},
        server_fault="Litestar puts a slash before a parameter that takes a whole path.",
        instead=Outcome(
            answer=["a b", "/c/d e/f"], received={"name": "a b", "rest": "/c/d e/f"}
        ),
    ),
]

_EVENTS = [
    Call(
        operation="POST /events",
        body={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": "1.10",
            "tags": ["a"],
            "note": None,
            "owner": Model("Owner", name="Ann"),
            "where": [1.5, 2.0],
            "extra": {"x": 1},
            "length": "PT1H",
        },
        answer={"id": _ID, "title": "Tea", "startsAt": _HALF_PAST, "price": "1.10"},
        received={
            "event": {
                "title": "Tea",
                "at": _UTC,
                "price": "Decimal('1.10')",
                "tags": ["a"],
                "note": None,
                "owner": {"name": "Ann", "mail": None},
                "seats": 10,
                "where": [1.5, 2.0],
                "extra": {"x": 1},
                "length": "1:00:00",
            }
        },
    ),
    Call(
        operation="POST /events",
        body={"title": "Tea", "at": _HALF_PAST, "price": "1.10"},
        answer=ANYTHING,
        received={
            "event": {
                "title": "Tea",
                "at": _UTC,
                "price": "Decimal('1.10')",
                "tags": [],
                "owner": None,
                "seats": 10,
                "where": None,
                "extra": {},
                "length": None,
            }
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
]

_OBJECTS = [
    Call(
        operation="POST /pets",
        body=Model("Dog", good=False),
        answer={"kind": "dog", "good": False},
        received={"kind": "Dog", "pet": {"good": False}},
    ),
    Call(
        operation="POST /pets",
        body=Model("Cat"),
        answer={"kind": "cat", "lives": 9},
        received={"kind": "Cat", "pet": {"lives": 9}},
    ),
    Call(
        operation="GET /items",
        send={"offset": 4},
        answer={"items": [{"id": 5, "name": "a", "labels": []}], "total": 1},
        received={"offset": 4, "limit": 2},
    ),
    Call(
        operation="GET /items/offset",
        answer={
            "items": [{"id": 1, "name": "a", "labels": []}],
            "limit": 2,
            "offset": 0,
            "total": 1,
        },
        received={},
    ),
    Call(
        operation="GET /items/maybe",
        send={"there": True},
        answer={"id": 1, "name": "a", "labels": []},
        received={"there": True},
    ),
    Call(
        operation="GET /items/maybe",
        send={"there": False},
        answer=None,
        received={"there": False},
    ),
    # The document says no more than that it is a text; Litestar wants base64.
    Call(
        operation="POST /blob",
        body={"coded": "aGVsbG8="},
        answer={"coded": "aGVsbG8="},
        received={"coded": "b'hello'"},
    ),
    Call(
        operation="POST /numbers",
        body={"big": 2**63 - 1, "ratio": 0.1, "level": 2},
        answer={"big": 2**63 - 1, "ratio": 0.1, "level": 2},
        received={"numbers": {"big": 2**63 - 1, "ratio": 0.1, "level": 2}},
    ),
    Call(
        operation="GET /infinity",
        answer={"ratio": float("inf")},
        received={},
        server_fault="A number is documented, and infinity is sent as null.",
        instead=Outcome(answer={"ratio": None}, received={}),
    ),
    Call(
        operation="POST /clock",
        body={"at": "PT1H"},
        answer="01:00:00",
        received={"at": "01:00:00"},
        server_fault="A time of day is documented as a duration, and a duration is refused.",
        instead=Outcome(status=400, message="Validation failed", received=None),
    ),
]

_FORMS = [
    Call(
        operation="POST /files",
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
        operation="POST /orders",
        body={"name": "a&b=c", "agree": False, "sizes": [1, 2]},
        answer="a&b=c",
        received={"order": {"name": "a&b=c", "agree": False, "sizes": [1, 2]}},
    ),
    Call(
        operation="POST /orders",
        body={"name": "x", "agree": True, "sizes": [1]},
        answer="x",
        received={"order": {"name": "x", "agree": True, "sizes": [1]}},
        server_fault="A list with a single value in a form is refused, two values pass.",
        instead=Outcome(status=400, message="Validation failed", received=None),
    ),
]

_ANSWERS = [
    Call(operation="GET /download", answer=bytes(range(256)), received={}),
    Call(operation="GET /bytes", answer=bytes(range(256)), received={}),
    Call(operation="GET /text", answer="grüß", received={}),
    # Both are documented as `application/json` with an empty schema, whatever comes.
    Call(operation="GET /lines", answer='{"n":1}\n{"n":2}\n', received={}),
    Call(operation="GET /ticks", answer=Text('data: {"n": 1}'), received={}),
    Call(operation="GET /who", answer="ann", received={}),
    Call(
        operation="GET /who",
        client={"token": "other"},
        status=401,
        message="who are you?",
        received=None,
    ),
]

CALLS = [*_VALUES, *_EVENTS, *_OBJECTS, *_FORMS, *_ANSWERS]

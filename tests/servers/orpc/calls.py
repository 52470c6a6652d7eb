"""What is called of the oRPC program, and what is right."""

from __future__ import annotations

import datetime
import uuid

from truth import AtLeast, Call, Outcome

CLIENT = {"token": "t/1="}

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_UTC = "2024-05-01T08:30:00Z"
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")

CALLS = [
    Call(
        operation="GET /search",
        send={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "active": False,
            "since": _HALF_PAST,
        },
        answer=["a,b", "c d"],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "active": False,
            "since": _UTC,
        },
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "tags": ["a"]},
        answer=["a"],
        received={"q": "x", "tags": ["a"]},
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "limit": 101},
        status=400,
        message="Input validation failed",
        received=None,
    ),
    Call(
        operation="POST /events",
        body={
            "title": "Tea",
            "at": _HALF_PAST,
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "price": 2.0,
        },
        answer={
            "title": "Tea",
            "at": _HALF_PAST,
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "seats": 10,
            "price": 2,
            "id": _ID,
        },
        received={
            "title": "Tea",
            "at": _UTC,
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "seats": 10,
            "price": 2,
        },
    ),
    Call(
        operation="GET /events/{id}",
        send={"id": 404},
        status=404,
        message="no such event",
        model=AtLeast({"code": "NOT_FOUND", "data": {"id": 404}}),
        received={"id": 404},
    ),
    Call(
        operation="POST /dated",
        body={"at": _HALF_PAST},
        answer={"at": _HALF_PAST},
        received={"at": "2024-05-01T08:30:00.000Z"},
        server_fault="z.date() is documented as date-time, and only the very form that "
        "JavaScript writes is accepted: with milliseconds, and Z.",
        instead=Outcome(status=400, message="Input validation failed", received=None),
    ),
    Call(
        operation="DELETE /events/{id}",
        send={"id": 7},
        answer=None,
        received={"id": 7},
    ),
    Call(
        operation="POST /pets",
        body={"kind": "dog", "good": False},
        answer={"kind": "dog", "good": False},
        received={"kind": "dog", "good": False},
    ),
    Call(
        operation="GET /maybe",
        send={"there": True},
        answer={"name": "Ann", "mail": None},
        received={"there": True},
    ),
    # What is not there is sent as an empty body.
    Call(
        operation="GET /maybe",
        send={"there": False},
        answer=None,
        received={"there": False},
    ),
    Call(
        operation="POST /files",
        body={
            "file": ("a.txt", b"A", "text/plain"),
            "files": [("b.bin", b"\x00\xff"), ("c.bin", b"C")],
            "note": "grüß",
        },
        media_type="multipart/form-data",
        answer=3,
        received={
            "files": [
                ["a.txt", "text/plain", "A"],
                ["b.bin", "application/octet-stream", "\x00\xff"],
                ["c.bin", "application/octet-stream", "C"],
            ],
            "note": "grüß",
        },
    ),
    Call(operation="GET /download", answer=b"\x00\x01\xff\xfe", received={}),
    # The last event is `done` without data, which dispatches nothing (WHATWG HTML, 9.2.6).
    Call(
        operation="GET /ticks",
        answer=[
            AtLeast({"event": "message", "data": {"n": 1}}),
            AtLeast({"event": "message", "data": {"n": 2}}),
        ],
        received={},
    ),
    Call(operation="GET /who", answer="ann", received={"given": "Bearer t/1="}),
    Call(
        operation="GET /who",
        client={"token": "other"},
        status=401,
        message="Unauthorized",
        received=None,
    ),
]

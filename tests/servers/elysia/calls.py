"""What is called of the Elysia program, and what is right."""

from __future__ import annotations

import datetime
import uuid

from truth import ANYTHING, AtLeast, Call, Outcome

CLIENT = {"token": "t/1="}

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_UTC = "2024-05-01T08:30:00.000Z"
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")

CALLS = [
    Call(
        operation="GET /search",
        send={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a", "c d"],
            "since": _HALF_PAST,
            "active": False,
        },
        answer=["a", "c d"],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a", "c d"],
            "since": _UTC,
            "active": False,
        },
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "tags": ["Smith, John"]},
        answer=["Smith, John"],
        received=AtLeast({"q": "x", "tags": ["Smith, John"]}),
        server_fault="Each value of a list in a query is split at commas, escaped ones too.",
        instead=Outcome(
            answer=ANYTHING, received=AtLeast({"tags": ["Smith", " John"]})
        ),
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "limit": 101},
        status=422,
        message="limit",
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
            "seats": 3,
            "price": 2.0,
            "level": "high",
        },
        answer={"id": _ID, "title": "Tea", "at": _HALF_PAST},
        received={
            "title": "Tea",
            "at": _UTC,
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "seats": 3,
            "price": 2,
            "level": "high",
        },
    ),
    Call(
        operation="GET /events/{id}",
        send={"id": 404},
        status=404,
        message="no such event",
        model={"message": "no such event"},
        received={"id": 404},
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
    # null is sent as an empty body.
    Call(
        operation="GET /maybe",
        send={"there": False},
        answer=None,
        received={"there": False},
    ),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1", "session": "s/1="},
        answer={"fine": True},
        received={"id": "r-1", "session": "s/1="},
    ),
    Call(
        operation="GET /paths/{name}/end",
        send={"name": "a b/ü"},
        answer=["a b/ü"],
        received={"name": "a b/ü"},
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
    Call(operation="GET /text", answer="grüß", received={}),
    # Documented as text/plain of a number.
    Call(operation="GET /number", answer=3, received={}),
    Call(operation="GET /untold", answer={"told": False}, received={}),
    Call(operation="GET /download", answer=b"\x00\x01\xff\xfe", received={}),
    Call(operation="GET /who", answer=["ann"], received={"given": "Bearer t/1="}),
    Call(
        operation="GET /who",
        client={"token": "other"},
        status=401,
        message="who are you?",
        model={"message": "who are you?"},
        received=None,
    ),
]

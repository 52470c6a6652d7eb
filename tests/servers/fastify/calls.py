"""What is called of the Fastify program, and what is right."""

from __future__ import annotations

import datetime
import uuid

from truth import ANYTHING, AtLeast, Call, Outcome

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
            "since": _HALF_PAST,
            "active": False,
            "ratio": 2.0,
        },
        answer=["a,b", "c d"],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "since": _UTC,
            "active": False,
            "ratio": 2,
        },
        wire={
            "query": "q=tea%20%26%20cake&limit=3&tags=a%2Cb&tags=c%20d"
            "&since=2024-05-01T08%3A30%3A00Z&active=false&ratio=2"
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
        message="querystring/limit must be <= 100",
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
            "seats": 10,
            "price": 2.0,
            "level": "high",
            "coded": b"hello",
            "extra": {"x": 1},
        },
        answer={
            "title": "Tea",
            "at": _HALF_PAST,
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "seats": 10,
            "price": 2,
            "level": "high",
            "coded": b"hello",
            "extra": {"x": 1},
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
            "level": "high",
            "coded": "aGVsbG8=",
            "extra": {"x": 1},
        },
    ),
    Call(
        operation="POST /events",
        body={"title": "", "at": _HALF_PAST, "tags": [], "seats": 10, "price": 1.5},
        status=400,
        message="body/title must NOT have fewer than 1 characters",
        received=None,
    ),
    Call(
        operation="GET /events/{id}",
        send={"id": 404},
        status=404,
        message="no such event",
        model={"message": "no such event", "statusCode": 404},
        received={"id": 404},
    ),
    Call(
        operation="DELETE /events/{id}",
        send={"id": 7},
        answer=None,
        received={"id": 7},
    ),
    Call(
        operation="POST /notes",
        body={"text": "x"},
        answer=True,
        received={"text": "x"},
    ),
    Call(
        operation="POST /notes",
        body={"text": None},
        answer=True,
        received={"text": None},
        server_fault="null becomes an empty text where the text comes before the null in the "
        "union, since ajv converts to the first type that it can.",
        instead=Outcome(answer=True, received={"text": ""}),
    ),
    Call(
        operation="POST /pets",
        body={"kind": "dog", "good": False},
        answer={"kind": "dog", "good": False},
        received={"kind": "dog", "good": False},
    ),
    Call(
        operation="POST /numbers",
        body={"big": 2**52, "whole": 3.0},
        answer={"big": 2**62 + 1, "whole": 3},
        received={"big": 2**52, "whole": 3},
    ),
    Call(
        operation="POST /numbers",
        body={"big": 2**53 + 1, "whole": 3.5},
        answer={"big": 2**62 + 1, "whole": 3.5},
        received={"big": 2**53 + 1, "whole": 3.5},
        server_fault="An int64 is read as a double, so what is beyond 2^53 is rounded.",
        instead=Outcome(answer=ANYTHING, received={"big": 2**53, "whole": 3.5}),
    ),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1", "x_count": 2},
        answer={"fine": True},
        received={"id": "r-1", "count": 2},
    ),
    Call(
        operation="GET /paths/{name}/end",
        send={"name": "a b/ü"},
        answer=["a b/ü"],
        received={"name": "a b/ü"},
    ),
    Call(
        operation="GET /rest/{*}",
        send={"value": "a b/ü"},
        answer=["a b/ü"],
        received={"rest": "a b/ü"},
    ),
    Call(
        operation="POST /files",
        body={
            "file": ("a.txt", b"A", "text/plain"),
            "files": [("b.bin", b"\x00\xff"), ("c.bin", b"C")],
        },
        answer=["a.txt", "b.bin", "c.bin"],
        received={
            "files": [
                ["a.txt", "text/plain", "A"],
                ["b.bin", "application/octet-stream", "\x00\xff"],
                ["c.bin", "application/octet-stream", "C"],
            ]
        },
    ),
    Call(
        operation="POST /files",
        body={"file": ("a.txt", b"A"), "files": [("b.bin", b"B")]},
        answer=["a.txt", "b.bin"],
        received=AtLeast({"files": ANYTHING}),
        server_fault="A list of files with a single one is refused, two pass.",
        instead=Outcome(status=400, message="must be array", received=None),
    ),
    Call(
        operation="POST /orders",
        body={"name": "a&b=c", "agree": False, "sizes": [1]},
        answer=["a&b=c"],
        received={"name": "a&b=c", "agree": False, "sizes": [1]},
    ),
    # Documented as JSON, sent as text/plain.
    Call(operation="GET /text", answer="grüß", received={}),
    Call(operation="GET /download", answer=bytes(range(256)), received={}),
    Call(operation="GET /lines", answer=[{"n": 1}, {"n": 2}], received={}),
    Call(operation="GET /untold", answer={"told": False}, received={}),
    Call(operation="GET /who", answer=["ann"], received={"given": "Bearer t/1="}),
    Call(
        operation="GET /who",
        client={"token": None, "key": "k"},
        answer=["ann"],
        received={"given": "k"},
    ),
    Call(
        operation="GET /who",
        client={"token": "other"},
        status=401,
        message="who are you?",
        received=None,
    ),
]

"""What is called of the NestJS program, and what is right."""

from __future__ import annotations

import datetime
import uuid

from truth import ANYTHING, AtLeast, Call, Earlier, Model, Outcome

CLIENT = {"token": "t/1=", "key": "k"}

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")

_EVENTS = [
    Call(
        operation="GET /events",
        send={
            "q": "tea & cake",
            "limit": 3.0,
            "tags": ["a,b", "c d"],
            "since": _HALF_PAST,
            "sort": "oldest",
        },
        answer=["a,b", "c d"],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "since": "2024-05-01T08:30:00.000Z",
            "sort": "oldest",
        },
    ),
    Call(
        operation="GET /events",
        send={"q": "x", "tags": ["a"]},
        answer=["a"],
        received={"q": "x", "tags": ["a"], "sort": "newest"},
        server_fault="A list with a single value is refused: Express hands over a text unless "
        "a name comes twice, and the document knows no least number of values.",
        instead=Outcome(status=400, message="tags must be an array", received=None),
    ),
    Call(
        operation="GET /events",
        send={"q": "x", "limit": 101, "tags": ["a", "b"]},
        status=400,
        message="limit must not be greater than 100",
        received=None,
    ),
    Call(
        operation="POST /events",
        body={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": "1.10",
            "tags": ["a"],
            "note": None,
            "owner": Model("Owner", name="Ann", mail=None),
            "ratio": 0.5,
            "seats": 3,
            "sort": "oldest",
        },
        answer={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": "1.10",
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "ratio": 0.5,
            "seats": 3,
            "sort": "oldest",
            "id": 7,
            "ident": _ID,
        },
        received={
            "title": "Tea",
            "at": "2024-05-01T08:30:00.000Z",
            "price": "1.10",
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "ratio": 0.5,
            "seats": 3,
            "sort": "oldest",
        },
        keep="event",
    ),
    Call(
        operation="POST /events",
        body={"title": "", "at": _HALF_PAST, "price": "1.10", "tags": []},
        status=400,
        message="title must be longer than or equal to 1 characters",
        received=None,
    ),
    # The id is a number in the document, as every number of TypeScript is.
    Call(
        operation="GET /events/{id}",
        send={"id": Earlier("event", "id")},
        answer=AtLeast({"id": 7, "title": "Tea", "tags": []}),
        received={"id": 7},
        wire={"path": "/events/7"},
    ),
    Call(
        operation="GET /events/{id}",
        send={"id": 404},
        status=404,
        message="no such event",
        model={"statusCode": 404, "message": "no such event", "error": "Not Found"},
        received={"id": 404},
    ),
    Call(
        operation="PATCH /events/{id}",
        send={"id": 7.0},
        body={"note": None, "ratio": 2.0},
        answer={"note": None, "ratio": 2},
        received={"id": 7, "note": None, "ratio": 2},
        wire={"path": "/events/7"},
    ),
    Call(
        operation="DELETE /events/{id}",
        send={"id": 7},
        answer=None,
        received={"id": 7},
    ),
    Call(
        operation="GET /events/by-ident/{ident}",
        send={"ident": str(_ID)},
        answer=str(_ID),
        received={"ident": str(_ID)},
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
        operation="POST /pets",
        body=Model("Cat", kind="cat", lives=9.0),
        answer={"kind": "cat", "lives": 9},
        received={"kind": "cat", "lives": 9},
    ),
    # What a handler returns for null is an empty body.
    Call(operation="GET /maybe", answer=None, received={}),
    Call(
        operation="GET /flag", send={"on": True}, answer=True, received={"on": "true"}
    ),
    Call(
        operation="GET /flag",
        send={"on": False},
        answer=False,
        received={"on": "false"},
    ),
    Call(
        operation="GET /sum",
        send={"of": [1.0, 2.5]},
        answer=3.5,
        received={"of": ["1", "2.5"]},
    ),
    Call(
        operation="GET /sum",
        send={"of": [2.5]},
        answer=2.5,
        received={"of": ["2.5"]},
        server_fault="A list with a single value arrives as a text.",
        instead=Outcome(status=500, received={"of": "2.5"}),
    ),
    # A number that no decorator describes is sent as text/html.
    Call(operation="GET /count", answer="3", received={}),
    Call(operation="GET /text", answer="grüß", received={}),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1"},
        answer=True,
        received={"id": "r-1"},
    ),
    Call(
        operation="GET /paths/{name}/end",
        send={"name": "a b/ü"},
        answer=["a b/ü"],
        received={"name": "a b/ü"},
    ),
    Call(
        operation="POST /refuse",
        status=400,
        message="too old",
        received={},
    ),
]

_FILES = [
    Call(
        operation="POST /files",
        body={
            "file": ("a.txt", b"A", "text/plain"),
            "files": [("b.bin", b"\x00\xff")],
            "note": "grüß",
            "labels": ["x,y", "z"],
        },
        answer=2,
        received={
            "files": [
                ["a.txt", "text/plain", "A"],
                ["b.bin", "application/octet-stream", "\x00\xff"],
            ],
            "note": "grüß",
            "labels": ["x,y", "z"],
        },
    ),
    Call(
        operation="POST /files",
        body={
            "file": ("a.txt", b"A"),
            "labels": ["x"],
            "owner": Model("Owner", name="Ann", mail=None),
        },
        answer=1,
        received={
            "files": ANYTHING,
            "labels": ["x"],
            "owner": {"name": "Ann", "mail": None},
        },
        server_fault="In a multipart form a list with a single value arrives as a text, and "
        "so does the JSON of an object.",
        instead=Outcome(
            answer=1,
            received={
                "files": ANYTHING,
                "labels": "x",
                "owner": '{"name":"Ann","mail":null}',
            },
        ),
    ),
    Call(operation="GET /files", answer=bytes(range(256)), received={}),
    Call(operation="GET /files/untold", answer=b"%PDF\xff", received={}),
    Call(operation="GET /files/table", answer="1,2\n", received={}),
    Call(
        operation="PUT /files/raw",
        body="grüß\n",
        answer=True,
        received={"body": "grüß\n"},
    ),
]

_OTHERS = [
    Call(
        operation="GET /ticks",
        answer=[{"n": 1}, {"n": 2}],
        received={},
        server_fault="A stream of events is documented as JSON of a single object.",
        instead=Outcome(answer=ANYTHING, error="ResponseDecodeError", received={}),
    ),
    Call(
        operation="GET /who/bearer", answer=["ann"], received={"given": "Bearer t/1="}
    ),
    Call(
        operation="GET /who/bearer",
        client={"token": "other"},
        status=401,
        message="Unauthorized",
        received=None,
    ),
    Call(operation="GET /who/key", answer=["ann"], received={"given": "k"}),
]

CALLS = [*_EVENTS, *_OBJECTS, *_FILES, *_OTHERS]

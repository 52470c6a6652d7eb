"""What is called of the FastAPI program, and what is right."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

from truth import ANYTHING, AtLeast, Call, Earlier, Model, Outcome

CLIENT = {
    "token": "p/1=",  # what an OAuth object may stand for comes first
    "http_bearer": "t/1=",
    "username": "ann",
    "password": "p:w",
    "api_key_header": "h",
    "api_key_query": "q&",
    "api_key_cookie": "a/b==",
}

_HALF_PAST = datetime.datetime(
    2024, 5, 1, 10, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
)
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")

_VALUES = [
    Call(
        operation="GET /search",
        send={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "ids": [_ID],
            "since": _HALF_PAST,
            "day": datetime.date(2024, 5, 1),
            "longer_than": "PT1M30.5S",
            "price": Decimal("1.10"),
            "ratio": 2.0,
            "active": False,
            "sort": "oldest",
        },
        answer=["a,b", "c d"],
        received={
            "q": "tea & cake",
            "limit": 3,
            "tags": ["a,b", "c d"],
            "ids": [str(_ID)],
            "since": "2024-05-01T08:30:00+00:00",
            "day": "2024-05-01",
            "longer_than": "0:01:30.500000",
            "price": "Decimal('1.10')",
            "ratio": 2.0,
            "active": False,
            "sort": "oldest",
        },
    ),
    Call(
        operation="GET /search",
        send={"q": "", "tags": []},
        answer=[],
        received=AtLeast(
            {"q": "", "limit": None, "tags": [], "active": True, "sort": "newest"}
        ),
    ),
    Call(
        operation="GET /search",
        send={"q": "x", "limit": "three"},
        status=422,
        message="valid integer",
        model=AtLeast({"detail": ANYTHING}),
        received=None,
    ),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1", "x_count": 2, "session_id": "s/1="},
        answer=None,
        received={"x_request_id": "r-1", "x_count": 2, "session_id": "s/1="},
    ),
    Call(
        operation="GET /headers",
        send={"x_request_id": "r-1"},
        answer=None,
        received={"x_request_id": "r-1", "x_count": None, "session_id": None},
    ),
    Call(
        operation="GET /header-list",
        send={"x_tag": ["a", "b"]},
        answer=["a", "b"],
        received={"x_tag": ["a", "b"]},
        server_fault="A list in a header is documented as an array, which is joined by "
        "commas (style simple); FastAPI splits at no comma and takes it for one value.",
        instead=Outcome(answer=["a,b"], received={"x_tag": ["a,b"]}),
    ),
    Call(
        operation="GET /paths/{name}/{rest}",
        send={"name": "a b", "rest": "c/d e/f"},
        answer=["a b", "c/d e/f"],
        received={"name": "a b", "rest": "c/d e/f"},
    ),
]

_EVENTS = [
    Call(
        operation="POST /events",
        body={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": Decimal("1.10"),
            "length": "PT1H",
            "tags": ["a"],
            "note": None,
            "owner": Model("Owner", name="Ann"),
            "level": 3,
            "where": (1.5, 2.0),
            "extra": {"x": 1},
        },
        answer={
            "title": "Tea",
            "at": _HALF_PAST,
            "price": "1.10",
            "length": "PT1H",
            "tags": ["a"],
            "note": None,
            "owner": {"name": "Ann", "mail": None},
            "seats": 10,
            "level": 3,
            "where": [1.5, 2.0],
            "extra": {"x": 1},
            "id": 7,
            "label": "7: Tea",
        },
        received={
            "event": {
                "title": "Tea",
                "at": "2024-05-01T08:30:00+00:00",
                "price": "Decimal('1.10')",
                "length": "1:00:00",
                "tags": ["a"],
                "note": None,
                "owner": {"name": "Ann"},
                "level": 3,
                "where": [1.5, 2.0],
                "extra": {"x": 1},
            }
        },
        keep="event",
    ),
    Call(
        operation="POST /events",
        body={"title": "Tea", "at": _HALF_PAST, "price": Decimal("1.10")},
        answer=AtLeast({"length": "PT30M", "tags": [], "note": None, "owner": None}),
        received={
            "event": {
                "title": "Tea",
                "at": "2024-05-01T08:30:00+00:00",
                "price": "Decimal('1.10')",
            }
        },
    ),
    Call(
        operation="GET /events/{event_id}",
        send={"event_id": Earlier("event", "id")},
        answer=AtLeast(
            {"id": 7, "at": datetime.datetime(2024, 5, 1, 10, tzinfo=datetime.UTC)}
        ),
        received={"event_id": 7},
    ),
    Call(
        operation="GET /events/{event_id}",
        send={"event_id": 404},
        status=404,
        message="no such event",
        model={"detail": "no such event"},
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
        operation="PATCH /events/{event_id}",
        send={"event_id": 7},
        body={"title": "Coffee", "seats": 10},
        answer={"title": "Coffee", "seats": 10},
        received={"event_id": 7, "event": {"title": "Coffee", "seats": 10}},
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
        received={"kind": "Dog", "pet": {"kind": "dog", "good": False}},
    ),
    Call(
        operation="POST /pets",
        body=Model("Cat"),
        answer={"kind": "cat", "lives": 9},
        received={"kind": "Cat", "pet": {"kind": "cat", "lives": 9}},
    ),
    Call(
        operation="POST /pets/many",
        body=[Model("Cat", lives=1), Model("Dog", good=True)],
        answer=[{"kind": "cat", "lives": 1}, {"kind": "dog", "good": True}],
        received={"kinds": ["Cat", "Dog"]},
    ),
    Call(
        operation="POST /trees",
        body={"name": "a", "children": [Model("Node", name="b")]},
        answer={"name": "a", "children": [{"name": "b", "children": []}]},
        received={"root": {"name": "a", "children": [{"name": "b"}]}},
    ),
    Call(
        operation="GET /items",
        send={"offset": 4},
        answer={"items": [{"id": 5, "name": "a"}], "total": 1},
        received={"offset": 4, "limit": 2},
    ),
    Call(
        operation="GET /items/maybe",
        send={"there": True},
        answer={"id": 1, "name": "a"},
        received={"there": True},
    ),
    Call(
        operation="GET /items/maybe",
        send={"there": False},
        answer=None,
        received={"there": False},
    ),
    Call(
        operation="PUT /items/two",
        body={
            "first": Model("Item", id=1, name="a"),
            "second": Model("Item", id=2, name="b"),
            "weight": 1.5,
        },
        answer=1.5,
        received={
            "first": {"id": 1, "name": "a"},
            "second": {"id": 2, "name": "b"},
            "weight": 1.5,
        },
    ),
    Call(
        operation="POST /blob",
        body={"text": "test", "coded": "aGVsbG8="},
        answer={"text": "test", "coded": "aGVsbG8="},
        received={"text": "b'test'", "coded": "b'hello'"},
    ),
    Call(
        operation="POST /numbers",
        body={"big": 2**63 - 1, "ratio": 0.1, "whole": 3.0},
        answer={"big": 2**63 - 1, "ratio": 0.1, "whole": 3.0},
        received={"big": 2**63 - 1, "ratio": 0.1, "whole": 3.0},
    ),
]

_FORMS = [
    Call(
        operation="POST /files",
        body={
            "file": ("a.txt", b"A", "text/plain"),
            "files": [("b.bin", b"\x00\xff"), b"C"],
            "labels": ["x,y", "z"],
            "note": "grüß",
            "small": b"\x01",
        },
        answer=3,
        received={
            "files": [
                ["a.txt", "text/plain", "A"],
                ["b.bin", "application/octet-stream", "\x00\xff"],
                [ANYTHING, "application/octet-stream", "C"],
            ],
            "labels": ["x,y", "z"],
            "note": "grüß",
            "small": "b'\\x01'",
        },
    ),
    Call(
        operation="POST /files",
        body={"file": b"A", "files": [b"B"], "labels": ["x"]},
        answer=2,
        received=AtLeast({"labels": ["x"], "note": None, "small": None}),
    ),
    Call(
        operation="POST /orders",
        body={"name": "a&b=c", "agree": False, "sizes": [1, 2], "at": _HALF_PAST},
        answer="a&b=c",
        received={
            "order": {
                "name": "a&b=c",
                "agree": False,
                "sizes": [1, 2],
                "at": "2024-05-01T08:30:00+00:00",
            }
        },
    ),
    Call(
        operation="POST /orders",
        body={"name": "x", "agree": True, "sizes": [1]},
        answer="x",
        received={"order": {"name": "x", "agree": True, "sizes": [1]}},
    ),
    Call(
        operation="POST /parcels",
        body={"address": Model("Address", city="Oslo")},
        answer="Oslo",
        received={"parcel": {"address": {"city": "Oslo"}}},
        server_fault="A model inside of a form is documented as an object, and no form that "
        "can be sent is accepted for it: neither JSON nor brackets nor dots.",
        instead=Outcome(status=422, message="dictionary", received=None),
    ),
]

_ANSWERS = [
    Call(operation="GET /download", answer=bytes(range(256)), received={}),
    Call(operation="GET /export", answer="a,b\n1,2\n", received={}),
    Call(
        operation="GET /picture",
        send={"as_json": False},
        answer=b"\x89PNG\x00\xff",
        received={"as_json": False},
    ),
    Call(
        operation="GET /picture",
        send={"as_json": True},
        answer={"width": 1},
        received={"as_json": True},
    ),
    Call(operation="GET /csv", answer="a,b\n1,2\n", received={}),
    Call(operation="GET /plain", answer="grüß", received={}),
    Call(operation="GET /string", answer="text", received={}),
    Call(
        operation="GET /lines",
        answer=[{"id": 1, "name": "x"}, {"id": 2, "name": "x"}],
        received={},
    ),
    Call(
        operation="GET /events-of-items",
        answer=[{"id": 1, "name": "x"}, {"id": 2, "name": "x"}],
        received={},
    ),
    Call(
        operation="GET /named-events",
        answer=[AtLeast({"event": "tick", "data": '{"n": 1}', "id": "7"})],
        received={},
    ),
    # Nothing is documented but a redirect, so what it leads to is taken as it is.
    Call(operation="GET /old", answer=b'"text"', received={}),
    Call(operation="GET /multi", answer="GET", received={"method": "GET"}),
    Call(operation="POST /multi", answer="POST", received={"method": "POST"}),
]

_CREDENTIALS = [
    Call(operation="GET /who/bearer", answer="bearer", received={"token": "t/1="}),
    Call(operation="GET /who/password", answer="password", received={"token": "p/1="}),
    Call(
        operation="GET /who/password",
        client={"token": None},
        status=401,
        message="Not authenticated",
        received=None,
    ),
    Call(
        operation="GET /who/basic",
        answer="basic",
        received={"user": "ann", "password": "p:w"},
    ),
    Call(operation="GET /who/header", answer="header", received={"key": "h"}),
    Call(operation="GET /who/query", answer="query", received={"key": "q&"}),
    Call(operation="GET /who/cookie", answer="cookie", received={"key": "a/b=="}),
    Call(
        operation="GET /who/both",
        answer="both",
        received={"token": "t/1=", "key": "h"},
        server_fault="Both dependencies are needed, and they are documented as alternatives: "
        "two members of `security` rather than one with both.",
        instead=Outcome(status=401, message="Not authenticated", received=None),
    ),
]

CALLS = [*_VALUES, *_EVENTS, *_OBJECTS, *_FORMS, *_ANSWERS, *_CREDENTIALS]

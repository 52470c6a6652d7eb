"""What is called of the Django REST framework program, and what is right."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

from truth import ANYTHING, AtLeast, Call, Earlier, Model, Outcome

CLIENT = {"username": "ann", "password": "p:w"}

_AT = datetime.datetime(2024, 5, 1, 10, tzinfo=datetime.UTC)
_ID = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")
_WORD = {"title": "Tea", "at": _AT, "price": Decimal("1.10")}
_EVENT = {
    "id": ANYTHING,
    "title": "Tea",
    "at": _AT,
    "price": Decimal("1.10"),
    "status": "open",
    "note": None,
    "length": "1 02:03:04.500000",
    "seats": 2**62,
    "ident": _ID,
}

_EVENTS = [
    Call(
        operation="GET /api/events/",
        send={"page_size": 1},
        answer=AtLeast(
            {
                "count": 3,
                "results": [
                    AtLeast(
                        {"id": 1, "title": "E1", "price": Decimal("1.10"), "at": _AT}
                    )
                ],
                "previous": None,
            }
        ),
        received={},
    ),
    Call(
        operation="GET /api/events/",
        send={
            "id_in": [1, 2],
            "status": ["open", "closed"],
            "since": _AT,
            "dear": False,
            "cheaper_than": 2.0,
        },
        answer=AtLeast({"count": 2}),
        received={
            "id__in": ["1", "2"],
            "status": ["open", "closed"],
            "since": "2024-05-01T10:00:00+00:00",
            "dear": False,
            "cheaper_than": ANYTHING,
        },
        wire={
            "query": "cheaper_than=2&dear=false&id__in=1,2&since=2024-05-01T10%3A00%3A00Z"
            "&status=open&status=closed"
        },
    ),
    Call(
        operation="GET /api/events/",
        send={"status": ["shut"]},
        status=400,
        message="shut",
        received=ANYTHING,
    ),
    Call(
        operation="POST /api/events/",
        body=_WORD
        | {
            "status": "open",
            "note": None,
            "length": "P1DT2H3M4.5S",
            "seats": 2**62,
            "ident": _ID,
        },
        answer=_EVENT,
        received={
            "title": "Tea",
            "at": "2024-05-01T10:00:00+00:00",
            "price": "Decimal('1.10')",
            "status": "open",
            "note": None,
            "length": "1 day, 2:03:04.500000",
            "seats": 2**62,
            "ident": str(_ID),
        },
        keep="event",
    ),
    Call(
        operation="POST /api/events/",
        body={"title": "x" * 51, "at": _AT, "price": Decimal("1.10")},
        status=400,
        message="no more than 50 characters",
        received=None,
    ),
    Call(
        operation="GET /api/events/{id}/",
        send={"id": Earlier("event", "id")},
        answer=_EVENT,
    ),
    Call(
        operation="GET /api/events/{id}/",
        send={"id": 404},
        status=404,
        message="No Event",
    ),
    Call(
        operation="PUT /api/events/{id}/",
        send={"id": Earlier("event", "id")},
        body=_WORD | {"note": "dry"},
        answer=_EVENT | {"note": "dry"},
        received={
            "title": "Tea",
            "at": "2024-05-01T10:00:00+00:00",
            "price": "Decimal('1.10')",
            "note": "dry",
        },
    ),
    Call(
        operation="PATCH /api/events/{id}/",
        send={"id": Earlier("event", "id")},
        body={"length": None},
        answer=_EVENT | {"note": "dry", "length": None},
        received={"length": None},
    ),
    Call(
        operation="PATCH /api/events/{id}/",
        send={"id": Earlier("event", "id")},
        body={"note": None},
        answer=_EVENT | {"length": None},
        received={"note": None},
    ),
    Call(
        operation="POST /api/events/{id}/copies/",
        send={"id": 1},
        answer=AtLeast({"results": [AtLeast({"id": 1}), AtLeast({"id": 1})]}),
        received={"pk": "1"},
        server_fault="A list that an action of a paginated view set returns is documented as "
        "a page; the action paginates nothing, and a bare list comes.",
        instead=Outcome(
            answer=[AtLeast({"id": 1}), AtLeast({"id": 1})], received={"pk": "1"}
        ),
    ),
    Call(
        operation="POST /api/events/{id}/count/",
        send={"id": 1},
        body=_WORD,
        answer=AtLeast(_EVENT),
        received={"pk": "1", "data": AtLeast({"title": "Tea"})},
        server_fault="An action without annotation is documented as taking and returning an "
        "object of its view set, whatever it returns.",
        instead=Outcome(answer=ANYTHING, received={"pk": "1", "data": ANYTHING}),
    ),
    Call(
        operation="DELETE /api/events/{id}/",
        send={"id": Earlier("event", "id")},
        answer=None,
    ),
]

_VALUES = [
    Call(
        operation="POST /api/values/",
        body={
            "owner": Model("OwnerRequest", name="Ann", mail=None),
            "tags": ["a"],
            "exact": Decimal("1.10"),
            "number": 1.5,
            "ratio": 2.0,
            "day": datetime.date(2024, 5, 1),
            "time": datetime.time(10, 30),
            "length": "PT1H",
            "extra": {"x": 1},
            "anything": {"deep": [1, None]},
            "colours": ["red", "blue"],
            "secret": "s",
        },
        answer={
            "owner": {"name": "Ann", "mail": None},
            "tags": ["a"],
            "exact": Decimal("1.10"),
            "number": 1.5,
            "ratio": 2.0,
            "day": datetime.date(2024, 5, 1),
            "time": datetime.time(10, 30),
            "length": "01:00:00",
            "extra": {"x": 1},
            "anything": {"deep": [1, None]},
            "colours": ["red", "blue"],
        },
        received={
            "owner": {"name": "Ann", "mail": None},
            "tags": ["a"],
            "exact": "Decimal('1.10')",
            "number": "Decimal('1.50')",
            "ratio": 2.0,
            "day": "datetime.date(2024, 5, 1)",
            "time": "datetime.time(10, 30)",
            "length": "1:00:00",
            "extra": {"x": 1},
            "anything": {"deep": [1, None]},
            "colours": ["red", "blue"],
            "secret": "s",
        },
    ),
    Call(
        operation="POST /api/values/",
        body={
            "owner": Model("OwnerRequest", name="Ann"),
            "tags": [],
            "exact": Decimal("1.1"),
            "number": 1.0,
            "day": None,
        },
        answer=AtLeast(
            {"owner": {"name": "Ann", "mail": None}, "tags": [], "day": None}
        ),
        received={
            "owner": {"name": "Ann"},
            "tags": [],
            "exact": "Decimal('1.10')",
            "number": "Decimal('1.00')",
            "day": None,
        },
    ),
    Call(
        operation="POST /api/pets/",
        body=Model("DogRequest", kind="dog", good=False),
        answer={"kind": "dog", "good": False},
        received={"kind": "dog", "good": False},
    ),
    Call(
        operation="POST /api/pets/",
        body=Model("CatRequest", kind="cat", lives=9),
        answer={"kind": "cat", "lives": 9},
        received={"kind": "cat", "lives": 9},
    ),
]

_FORMS = [
    Call(
        operation="POST /api/files/",
        body={
            "file": ("a.txt", b"A", "text/plain"),
            "files": [("b.bin", b"\x00\xff"), ("c.bin", b"C")],
            "labels": ["x,y", "z"],
            "note": "grüß",
            "agree": True,
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
            "agree": True,
        },
    ),
    Call(
        operation="POST /api/files/",
        body={"file": ("a.txt", b"A"), "files": [("b.txt", b"B")], "labels": ["x"]},
        answer=2,
        received=AtLeast({"labels": ["x"]}),
    ),
    Call(
        operation="POST /api/orders/",
        body={"name": "a&b=c", "agree": False, "sizes": [1]},
        answer="a&b=c",
        received={"name": "a&b=c", "agree": False, "sizes": [1]},
    ),
    Call(
        operation="POST /api/parcels/",
        body={"address": Model("OwnerRequest", name="Ann")},
        answer="sent",
        received={"address": {"name": "Ann"}},
        server_fault="A serializer inside of a multipart form is documented as an object, "
        "which is sent as a part with JSON; only fields called address.name are read.",
        instead=Outcome(status=400, message="required", received=None),
    ),
]

_OTHERS = [
    Call(
        operation="GET /api/parameters/",
        send={"x_request_id": "r-1", "session_id": "s/1=", "tags": ["a", "b"]},
        answer="fine",
        received={"request_id": "r-1", "session_id": "s/1=", "tags": "a,b"},
    ),
    Call(
        operation="GET /api/paths/{name}/end/",
        send={"name": "a b/ü"},
        answer="a b/ü",
        received={"name": "a b/ü"},
    ),
    Call(operation="GET /api/download/", answer=bytes(range(256)), received={}),
    Call(operation="GET /api/coded/", answer=b"hello", received={}),
    Call(operation="GET /api/untold/", answer={"told": False}, received={}),
    Call(operation="DELETE /api/nothing/", answer=None, received={}),
    Call(
        operation="GET /api/who/",
        answer="ann",
        received={"user": "ann", "by": "BasicAuthentication"},
    ),
    Call(
        operation="GET /api/who/",
        client={"username": None, "password": None, "token_auth": f"Token {'k' * 40}"},
        answer="ann",
        received={"user": "ann", "by": "TokenAuthentication"},
    ),
    Call(
        operation="GET /api/who/",
        client={"password": "wrong"},
        status=401,
        message="Invalid username/password",
        received=None,
    ),
]

CALLS = [*_EVENTS, *_VALUES, *_FORMS, *_OTHERS]

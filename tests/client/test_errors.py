"""Failing answers: which exception is raised, and what it says."""

from __future__ import annotations

import json
from typing import Any

import pytest
import zoho_cliq
from zoho_cliq import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BadRequestError,
    ClientError,
    CliqError,
    ForbiddenError,
    InternalServerError,
    NotFoundError,
    ResponseDecodeError,
    ServerError,
    TooManyRequestsError,
    UnauthorizedError,
)

from .description import status_rows
from .support import TOKEN, Api, Server

# The bodies that the vendor's page on errors shows, word for word.
SAMPLES = [
    (
        400,
        BadRequestError,
        b'{\n"message": "The request cannot be performed. Usually because of malformed'
        b' parameter or missing parameter."\n}',
        "The request cannot be performed. Usually because of malformed parameter or"
        " missing parameter.",
    ),
    (
        401,
        UnauthorizedError,
        b'{\n"message": "Request was rejected because of invalid AuthToken."\n}',
        "Request was rejected because of invalid AuthToken.",
    ),
    (
        403,
        ForbiddenError,
        b'{\n"message": "The user does not have enough permission or possibly not an'
        b' user of the respective organization to access the resource."\n}',
        "The user does not have enough permission or possibly not an user of the"
        " respective organization to access the resource.",
    ),
    (
        404,
        NotFoundError,
        b'{\n"message": "The URL you\'ve sent is wrong. It\'s possible that the resource'
        b" you've requested has been moved to another URL.\"\n}",
        "The URL you've sent is wrong. It's possible that the resource you've requested"
        " has been moved to another URL.",
    ),
    (
        429,
        TooManyRequestsError,
        b'{\n"message": "Too many requests within a certain time frame."\n}',
        "Too many requests within a certain time frame.",
    ),
    (
        500,
        InternalServerError,
        b'{\n"message": "Cliq server encountered an error which prevents it from'
        b' fulfilling the request."\n}',
        "Cliq server encountered an error which prevents it from fulfilling the"
        " request.",
    ),
]

# The failing rows of the same page.
CLASSES = {
    400: "BadRequestError",
    401: "UnauthorizedError",
    403: "ForbiddenError",
    404: "NotFoundError",
    405: "MethodNotAllowedError",
    406: "NotAcceptableError",
    409: "ConflictError",
    429: "TooManyRequestsError",
    500: "InternalServerError",
    502: "BadGatewayError",
    503: "ServiceUnavailableError",
    504: "GatewayTimeoutError",
}
ROWS = status_rows()
CODES = [(code, row["exception"]) for row in ROWS for code in row["vendor_codes"]]


def _list(cliq: Any) -> Any:
    return cliq.chats.list()


def test_the_table_has_the_rows_of_the_page() -> None:
    assert {row["status"]: row["exception"] for row in ROWS} == CLASSES
    assert len(CODES) >= 20


@pytest.mark.parametrize(
    ("status", "kind", "body", "message"), SAMPLES, ids=[str(s[0]) for s in SAMPLES]
)
def test_the_sample_errors(
    api: Api, server: Server, status: int, kind: Any, body: bytes, message: str
) -> None:
    server.reply(status, body)
    error = api.failure(_list)
    assert type(error) is kind
    assert error.message == message
    assert error.status_code == status
    assert error.code is None
    assert error.body == body
    assert message in str(error)
    assert str(status) in str(error)
    assert len(server.seen) == 1, "nothing is repeated unasked"


@pytest.mark.parametrize(("status", "name"), CLASSES.items())
def test_each_row_of_the_table(
    api: Api, server: Server, status: int, name: str
) -> None:
    family = ClientError if status < 500 else ServerError
    other = ServerError if status < 500 else ClientError
    for body, code in (
        (b"", None),
        (b"{}", None),
        (b'{"code": "something_else", "message": "So it is."}', "something_else"),
    ):
        server.reply(status, body)
        error = api.failure(_list)
        assert type(error) is getattr(zoho_cliq, name)
        for base in (family, APIStatusError, CliqError, Exception):
            assert isinstance(error, base)
        assert not isinstance(error, other | APIConnectionError | ResponseDecodeError)
        assert error.status_code == status
        assert error.code == code
        assert error.body == body
        assert error.message.strip()
        if code:
            assert error.message == "So it is."
        if not body:
            assert str(status) in error.message
    assert len(server.seen) == 3


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (402, ClientError),
        (418, ClientError),
        (422, ClientError),
        (499, ClientError),
        (501, ServerError),
        (507, ServerError),
        (599, ServerError),
        (304, APIStatusError),
    ],
)
def test_a_status_without_a_class_of_its_own(
    api: Api, server: Server, status: int, kind: Any
) -> None:
    body = b"" if status == 304 else b'{"message": "Short and stout."}'
    server.reply(status, body)
    error = api.failure(_list)
    assert type(error) is kind
    assert error.status_code == status
    if body:
        assert error.message == "Short and stout."


def test_a_throttle_that_arrives_as_400(api: Api, server: Server) -> None:
    server.reply(
        400,
        b'{"code":"request_limit_exceeded",'
        b'"message":"You have exceeded the URL throttle limits."}',
    )
    error = api.failure(_list)
    assert type(error) is TooManyRequestsError
    assert error.status_code == 400
    assert error.code == "request_limit_exceeded"
    assert error.message == "You have exceeded the URL throttle limits."


def test_a_missing_scope_that_arrives_as_401(api: Api, server: Server) -> None:
    server.reply(
        401,
        b'{"code":"oauthtoken_scope_invalid","message":"The OAuth token passed does'
        b' not have the required scope."}',
    )
    error = api.failure(_list)
    assert type(error) is ForbiddenError
    assert error.status_code == 401


@pytest.mark.parametrize(("code", "name"), CODES)
def test_each_vendor_code_whatever_the_status(
    api: Api, server: Server, code: str, name: str
) -> None:
    bodies = (
        {"code": code, "message": "m"},
        {"error": {"code": code, "message": "m"}},
        {"code": code},
    )
    for status in (400, 409, 500):
        for body in bodies:
            server.reply(status, json.dumps(body).encode())
            error = api.failure(_list)
            assert type(error) is getattr(zoho_cliq, name)
            assert error.code == code
            assert error.status_code == status


def test_a_code_decides_nothing_in_a_success(api: Api, server: Server) -> None:
    server.reply(200, b'{"chats": [], "code": "request_limit_exceeded"}')
    assert api.call(_list).chats == []


@pytest.mark.parametrize(
    ("status", "body", "code", "message"),
    [
        (
            400,
            b'{"code":"extra_key_found","message":"\'content\' is an extra key in the'
            b' JSON Object."}',
            "extra_key_found",
            "'content' is an extra key in the JSON Object.",
        ),
        (404, b'{"message":"There is no such chat."}', None, "There is no such chat."),
        (
            403,
            b'{"error":{"code":"invalid_access","message":"Not a member."}}',
            "invalid_access",
            "Not a member.",
        ),
        (404, b'{"code":"category_not_found"}', "category_not_found", None),
        (400, b'{"code":1011,"message":"input_invalid"}', "input_invalid", None),
        (404, b'{"code":8004,"message":"star_not_found"}', "star_not_found", None),
        (400, b'{"code":1012,"message":"Not so."}', "1012", "Not so."),
        (
            401,
            b'{"code":"UNAUTHORIZED","message":"Who are you?"}',
            "UNAUTHORIZED",
            "Who are you?",
        ),
    ],
    ids=["flat", "message", "wrapped", "code", "number", "star", "bare", "capitals"],
)
def test_each_shape_of_an_error_body(
    api: Api, server: Server, status: int, body: bytes, code: Any, message: Any
) -> None:
    server.reply(status, body)
    error = api.failure(_list)
    assert type(error) is getattr(zoho_cliq, CLASSES[status])
    assert error.code == code
    if message is not None:
        assert error.message == message
    assert error.message.strip()
    assert error.body == body
    if code is not None:
        assert code in str(error)


def test_a_number_as_code_dispatches_by_the_name_in_the_message(
    api: Api, server: Server
) -> None:
    server.reply(500, b'{"code":430002,"message":"chat_access_denied"}')
    error = api.failure(_list)
    assert type(error) is ForbiddenError
    assert (error.code, error.status_code) == ("chat_access_denied", 500)


@pytest.mark.parametrize(
    ("content_type", "body", "message"),
    [
        ("text/html", b"\r\n", "404"),
        (None, b"", "404"),
        (None, b"nothing here", "nothing here"),
        (
            "text/html;charset=UTF-8",
            b"<!DOCTYPE html>\n<html><head><title>Not &amp; Found</title></head>"
            b"<body><script>var x = 1;</script></body></html>",
            "Not & Found",
        ),
        ("application/json", b'{"message": "cut o', '{"message": "cut o'),
        ("application/json", b'"a string"', "a string"),
        ("application/json", b"[1, 2]", "[1, 2]"),
        ("application/json", b"null", "null"),
        ("application/json", b"\xff\xfe\x00", ""),
        ("application/json", b"[" * 100_000, "[[["),
    ],
)
def test_an_error_that_is_not_the_json_it_should_be(
    api: Api, server: Server, content_type: str | None, body: bytes, message: str
) -> None:
    server.reply(404, body, content_type=content_type)
    error = api.failure(_list)
    assert type(error) is NotFoundError
    assert error.code is None
    assert message in error.message
    assert error.message.strip()
    assert "<script" not in str(error)
    assert len(str(error)) < 1000
    assert error.body == body[:65536]


def test_an_error_that_is_only_a_code(api: Api, server: Server) -> None:
    """Unknown paths are answered in plain text; the code counts whatever the status."""
    server.reply(400, b"request_url_invalid", content_type="text/plain")
    error = api.failure(_list)
    assert type(error) is NotFoundError
    assert (error.status_code, error.code) == (400, "request_url_invalid")
    assert error.message == "request_url_invalid"


@pytest.mark.parametrize(
    "body",
    [b'{"chats": [{"chat_id": "1"', b"<html></html>", b"\x00", b"[" * 9999],
)
def test_a_success_that_is_no_json(api: Api, server: Server, body: bytes) -> None:
    server.reply(200, body)
    error = api.failure(_list)
    assert type(error) is ResponseDecodeError
    assert isinstance(error, CliqError)
    assert not isinstance(error, APIStatusError | APIConnectionError)
    assert error.status_code == 200
    assert error.body == body
    assert error.operation == "chats.list"
    assert (error.method, error.url) == ("GET", f"{api.url}/api/v3/chats")
    assert "200" in error.message or "JSON" in error.message


def test_the_family_tree() -> None:
    for name in CLASSES.values():
        kind = getattr(zoho_cliq, name)
        families = [f for f in (ClientError, ServerError) if issubclass(kind, f)]
        status = next(s for s, n in CLASSES.items() if n == name)
        assert families == [ClientError if status < 500 else ServerError]
    assert issubclass(ClientError, APIStatusError)
    assert issubclass(ServerError, APIStatusError)
    assert issubclass(APITimeoutError, APIConnectionError)
    for kind in (APIStatusError, APIConnectionError, ResponseDecodeError):
        assert issubclass(kind, CliqError)
        assert kind.__mro__.index(CliqError) > 0
    assert not issubclass(APIConnectionError, APIStatusError)
    assert not issubclass(ResponseDecodeError, APIStatusError)


def test_each_class_explains_itself() -> None:
    for row in ROWS:
        docstring = getattr(zoho_cliq, row["exception"]).__doc__
        assert str(row["status"]) in docstring
        assert row["reason"] in docstring
        for code in row["vendor_codes"]:
            assert code in docstring


def test_catching_by_family_works(api: Api, server: Server) -> None:
    caught: list[str] = []
    for status in (404, 503, 400):
        server.reply(status, b'{"message": "m"}')
        try:
            api.call(_list)
        except NotFoundError:
            caught.append("not found")
        except ServerError:
            caught.append("server")
        except CliqError:
            caught.append("other")
    assert caught == ["not found", "server", "other"]


def test_the_token_is_refused_before_anything_is_sent(api: Api, server: Server) -> None:
    for token in ("", " ", f"{TOKEN}\n", "two words"):
        with pytest.raises(ValueError) as caught:
            api.call(_list, token=token)
        assert TOKEN not in str(caught.value)
    assert server.seen == []


def test_tests_construct_each_from_a_message() -> None:
    """What a call raises can be the side effect of a mock, in one line."""
    error = TooManyRequestsError("slow down", retry_after=2)
    assert (error.status_code, error.retry_after, error.code) == (429, 2, None)
    assert str(error) == "429 Too Many Requests: slow down"
    assert ClientError("no").status_code == 400
    assert ServerError("no").status_code == 500
    kinds = [getattr(zoho_cliq, name) for name in dir(zoho_cliq)]
    raised = [k for k in kinds if isinstance(k, type) and issubclass(k, CliqError)]
    assert len(raised) > 15
    assert all("slow down" in str(kind("slow down")) for kind in raised)

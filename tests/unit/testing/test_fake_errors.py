"""Bodies of errors have their codes and messages where the client looks for them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fakeshop.errors import ERRORS, ClientError
from fakeshop.testing._fake.client_runtime import ErrorTable, parse_error_body
from fakeshop.testing._fake.description import Description
from fakeshop.testing._fake.errors import Errors, status_of_fault
from fakeshop.testing._fake.inventing import Inventor
from fakeshop.testing._fake.responses import Responder
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.validation import Validation
from msgspec.structs import replace


class GoneError(ClientError):
    status_code = 410


class SoldOutError(ClientError):
    status_code = 409


TABLE: ErrorTable = replace(
    ERRORS,
    by_status={409: SoldOutError, 410: GoneError},
    by_code={"sold_out": SoldOutError, "gone": GoneError, "vanished": GoneError},
)


def errors(responses: dict[str, Any], codes: list[list[Any]]) -> tuple[Errors, Any]:
    operation = {
        **{"id": "kites.get", "method": "GET", "path": "/kites"},
        **{"responses": responses, "error_codes": codes},
    }
    text = json.dumps({"format": 1, "operations": [operation]}).encode()
    description = Description(text)
    schemas = Schemas(description.schemas)
    responder = Responder(schemas, Inventor(schemas, Validation(schemas)))
    return Errors(responder, schemas, TABLE), description.operations[0]


def documented(schema: Any, **example: Any) -> dict[str, Any]:
    media = {"schema": schema, **({"example": example} if example else {})}
    return {"410": {"content": {"application/json": media}}}


TEXT = {"type": "string"}
INNER = {"type": "object", "properties": {"code": TEXT, "message": TEXT}}


@pytest.mark.parametrize(
    ("responses", "expected"),
    [
        (
            documented(
                {"type": "object", "properties": {"code": TEXT, "detail": TEXT}}
            ),
            {"code": "gone", "detail": "It flew."},
        ),
        (
            documented({"type": "object", "properties": {"error": INNER}}),
            {"error": {"code": "gone", "message": "It flew."}},
        ),
        (
            documented({"type": "object", "properties": {"error": TEXT}}),
            {"error": "gone"},
        ),
        (
            documented(
                {
                    "type": "object",
                    "properties": {"code": {"type": "integer"}, "message": TEXT},
                }
            ),
            {"code": 7, "message": "not_there"},
        ),
        (
            documented(True, code="x", message="y"),
            {"code": "gone", "message": "It flew."},
        ),
        (documented(TEXT), {"code": "gone", "message": "It flew."}),
        ({}, {"code": "gone", "message": "It flew."}),
        ({"410": {"content": {}}}, {"code": "gone", "message": "It flew."}),
    ],
)
def test_where_the_code_is(responses: dict[str, Any], expected: Any) -> None:
    code = "not_there" if expected.get("code") == 7 else "gone"
    made, operation = errors(responses, [["gone", "GoneError", 410]])
    response = made.response(operation, 410, code=code, message="It flew.")
    assert json.loads(response.content) == expected
    assert parse_error_body(response.media_type, response.content, 410)[0] == code


def test_the_code_of_an_example_that_means_another_status_is_replaced() -> None:
    responses = documented(True, code="sold_out", message="y")
    made, operation = errors(responses, [["vanished", "GoneError", 410]])
    assert json.loads(made.response(operation, 410).content)["code"] == "vanished"


def test_the_status_of_a_code() -> None:
    made, operation = errors(
        {"404": {}}, [["gone", "GoneError", 410], ["odd", None, None]]
    )
    assert made.status_of(operation, "gone") == 410
    assert made.status_of(operation, "sold_out") == 409
    assert made.status_of(operation, "odd") == 404
    with pytest.raises(
        ValueError, match=r"kites\.get has no error code 'gon'; did you"
    ):
        made.status_of(operation, "gon")


def test_an_error_without_content_has_none() -> None:
    made, operation = errors({"410": {"content": {}}}, [])
    assert made.response(operation, 410).content == b""


def test_an_error_that_is_a_text_is_the_message() -> None:
    media = {"text/plain": {"schema": TEXT}}
    made, operation = errors({"410": {"content": media}}, [])
    response = made.response(operation, 410, message="It flew.")
    assert (response.media_type, response.content) == ("text/plain", b"It flew.")


@pytest.mark.parametrize(
    ("statuses", "is_unsupported", "expected"),
    [
        (["400", "422"], False, 400),
        (["422"], False, 422),
        (["415", "400"], True, 415),
        (["400"], True, 400),
        (["4XX", "404"], False, 400),
        (["default", "404"], False, 400),
        (["404"], False, 404),
        (["200"], False, 400),
    ],
)
def test_the_status_of_a_request_that_is_wrong(
    statuses: list[str], is_unsupported: bool, expected: int
) -> None:
    _, operation = errors({status: {"content": {}} for status in statuses}, [])
    assert status_of_fault(operation, is_unsupported=is_unsupported) == expected


def test_a_message_that_is_deep_inside() -> None:
    example = {"time": 1, "status": {"error": "e", "of": {}}, "result": {"a": "b"}}
    made, operation = errors(documented(True, **example), [])
    response = made.response(operation, 410, message="It flew.")
    assert json.loads(response.content) == {
        **example,
        "status": {"error": "It flew.", "of": {}},
    }

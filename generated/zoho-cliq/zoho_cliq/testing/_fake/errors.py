# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Bodies of errors, with an error code and a message where the client looks for them."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from .client_runtime import ErrorTable, parse_error_body
from .description import Operation, near
from .media_types import is_json
from .plain import is_object
from .responses import Documented, Responder, WireResponse, response_for, written
from .schemas import Schemas

_JSON = "application/json"

_DEEPEST = 3
#: Where servers put a message, the likeliest first.
_MESSAGES = ("message", "detail", "error_description", "description", "title", "reason")


class Errors:
    """Makes failures of operations.

    Args:
        table: the exceptions of the client, which know the statuses of some codes.
    """

    def __init__(
        self, responder: Responder, schemas: Schemas, table: ErrorTable
    ) -> None:
        self._responder = responder
        self._schemas = schemas
        self._table = table

    def status_of(self, operation: Operation, code: str) -> int:
        """The status that comes with an error code.

        Raises:
            ValueError: if the code is not documented; the message names similar ones.
        """
        for each in operation.error_codes:
            if each.code == code:
                return each.status or self._status_of_class(code) or _first(operation)
        if code in self._table.by_code:
            return self._status_of_class(code) or _first(operation)
        raise ValueError(
            f"{operation.id} has no error code {code!r}"
            f"{near(code, list(self._codes(operation)))}"
        )

    def _codes(self, operation: Operation) -> Iterable[str]:
        yield from (each.code for each in operation.error_codes)
        yield from self._table.by_code

    def _status_of_class(self, code: str) -> int | None:
        known = self._table.by_code.get(code)
        return None if known is None else known.status_code or None

    def response(
        self,
        operation: Operation | None,
        status: int,
        *,
        code: str | None = None,
        message: str | None = None,
        accept: str = "*/*",
    ) -> WireResponse:
        """A failure as it is documented, with a code and a message in their places."""
        documented = (
            None
            if operation is None
            else self._responder.failure(operation, status, accept)
        )
        text = message or _phrase(status)
        if documented is None or not is_json(documented.name):
            return self._plain(documented, status, code, text)
        example = self._responder.body(documented)
        content = written(
            documented.name, self._filled(example, documented, code, text)
        )
        if code is None and self._means_another(content, status):
            code = self._code_of(operation, status)
            body = self._filled(example, documented, code, text)
            content = written(documented.name, body)
        if code is not None and _read_code(content, status) != code:
            content = written(_JSON, {"code": code, "message": text})
        headers = self._responder.headers(documented)
        return WireResponse(status, content, documented.name, headers)

    def _means_another(self, content: bytes, status: int) -> bool:
        """Whether the error code of an example belongs to another status."""
        failure = self._table.for_response(status, _read_code(content, status))
        return failure is not self._table.for_response(status, None)

    def _code_of(self, operation: Operation | None, status: int) -> str:
        """An error code that may come with a status."""
        wanted = self._table.for_response(status, None)
        documented = () if operation is None else operation.error_codes
        codes = [*(each.code for each in documented), *self._table.by_code]
        fitting = (c for c in codes if self._table.by_code.get(c) is wanted)
        return next(fitting, f"status_{status}")

    def _plain(
        self, documented: Documented | None, status: int, code: str | None, text: str
    ) -> WireResponse:
        """A failure of which no body of JSON is documented."""
        headers = {} if documented is None else self._responder.headers(documented)
        if documented is not None and documented.name and code is None:
            return WireResponse(status, text.encode(), documented.name, headers)
        if documented is not None and not documented.name and code is None:
            return WireResponse(status, b"", "", headers)
        body = {"message": text} if code is None else {"code": code, "message": text}
        return WireResponse(status, written(_JSON, body), _JSON, headers)

    def _filled(
        self, example: Any, documented: Documented, code: str | None, text: str
    ) -> Any:
        """The example of an error with a code and a message in their documented places."""
        schema = True if documented.media is None else documented.media.schema
        if not is_object(example):
            return text if isinstance(example, str) else example
        inner = example.get("error")
        if is_object(inner):
            of_inner = self._schemas.property(schema, "error")
            return {**example, "error": self._placed(inner, of_inner, code, text)}
        return self._placed(example, schema, code, text)

    def _placed(
        self, example: dict[str, Any], schema: Any, code: str | None, text: str
    ) -> dict[str, Any]:
        placed = dict(example)
        known = self._schemas.properties(schema)
        name = next((n for n in _MESSAGES if self._is_text(known, example, n)), None)
        if name is not None:
            placed[name] = text
        else:
            placed = _with_message(placed, text, 0)
        if code is None:
            return placed
        if isinstance(example.get("error"), str) and "code" not in known:
            placed["error"] = code
        elif "code" in known and "string" not in self._schemas.types(known["code"]):
            # A number for people, and the name for programs in place of the message.
            placed[name or "message"] = code
        else:
            placed["code"] = code
        return placed

    def _is_text(
        self, known: dict[str, Any], example: dict[str, Any], name: str
    ) -> bool:
        if name in known:
            return "string" in self._schemas.types(known[name])
        return isinstance(example.get(name), str)


def _with_message(example: dict[str, Any], text: str, depth: int) -> dict[str, Any]:
    """An example with a message wherever inside of it one is, if there is any."""
    for name, value in example.items():
        if isinstance(value, str) and name in (*_MESSAGES, "error") and depth:
            return {**example, name: text}
        if is_object(value) and depth < _DEEPEST:
            inner = _with_message(value, text, depth + 1)
            if inner != value:
                return {**example, name: inner}
    return example


def status_of_fault(operation: Operation, *, is_unsupported: bool) -> int:
    """The documented status for a request that contradicts the description.

    Where neither 400 nor 422 is documented it is 404 if that is, so that nothing is
    returned that is not documented; else 400 all the same.
    """
    wanted = (415, 400, 422) if is_unsupported else (400, 422)
    for status in wanted:
        if str(status) in operation.responses:
            return status
    if response_for(operation, 400) is None and "404" in operation.responses:
        return 404
    return 400


def _first(operation: Operation) -> int:
    """The first documented status of a failure."""
    statuses = (int(s) for s in operation.responses if s.isdecimal())
    return next((status for status in statuses if status >= 400), 400)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"


def _read_code(content: bytes, status: int) -> str | None:
    """The code that the client finds in a body."""
    return parse_error_body(_JSON, content, status)[0]

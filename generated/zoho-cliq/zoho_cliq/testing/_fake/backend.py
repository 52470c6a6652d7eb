# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What is behind a fake: from a request to the response that it gets."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from .call import Call, RequestError
from .checking import Checker, Reading
from .client_runtime import ErrorTable, as_json
from .clock import Clock
from .description import Description, Operation, near
from .errors import Errors, status_of_fault
from .inventing import Inventor
from .items import Items
from .limits import Limits
from .lists import Lists
from .matching import Match, Matcher, Target
from .media_types import is_json, preferred
from .orders import Failure, Orders, Result
from .plain import is_object
from .responses import Documented, Responder, WireResponse, accepts
from .schemas import Schemas
from .shapes import with_value
from .state import Collection, NotThere, State
from .tokens import Tokens
from .validation import Validation

_REDIRECTS = (301, 302, 303, 307, 308)
#: Where the redirects of the fake lead.
REDIRECTED = "/fake/redirected"


@dataclass(frozen=True)
class Request:
    """A request as it was received.

    Attributes:
        operation: the operation that the client says it calls; empty if that is unknown.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes
    operation: str = ""


@dataclass(frozen=True)
class Outcome:
    """What becomes of a request.

    Attributes:
        response: the response.
        trouble: why no response comes at all, if so.
        refusal: what the request contradicts; the response says the same.
    """

    response: WireResponse
    trouble: Literal["", "timeout", "drop"] = ""
    refusal: RequestError | None = None


class Backend:
    """Returns what a description documents for requests. It is safe to use in threads.

    Attributes:
        calls: what was received, in its order.
        limits: whether documented limits are kept.
    """

    def __init__(
        self,
        description: Description,
        clock: Clock,
        *,
        errors: Callable[[], ErrorTable],
        prefixes: Callable[[], list[str]],
        distribution: str = "",
    ) -> None:
        self.clock = clock
        self.calls: list[Call] = []
        self.limits = False
        self.lock = threading.RLock()
        self._description = description
        self._given_errors, self._given_prefixes = errors, prefixes
        self._schemas = schemas = Schemas(description.schemas)
        validation = Validation(schemas, distribution)
        inventor = Inventor(schemas, validation)
        self._checker = Checker(schemas, validation)
        self._responder = Responder(schemas, inventor)
        self._items = Items(schemas, validation, inventor)
        self._state = State(description.operations, schemas, self._items)
        self._lists = Lists(schemas, inventor, self._items)
        self._tokens = Tokens(description)
        self._limits = Limits()
        self._orders: dict[str, Orders] = {}
        self._matcher: Matcher | None = None
        self._errors: Errors | None = None

    # What a test orders

    @property
    def errors(self) -> Errors:
        """What makes failures."""
        if self._errors is None:
            self._errors = Errors(self._responder, self._schemas, self._given_errors())
        return self._errors

    @property
    def matcher(self) -> Matcher:
        """What identifies the operation of a request."""
        if self._matcher is None:
            operations = self._description.operations
            self._matcher = Matcher(operations, ["", *self._given_prefixes()])
        return self._matcher

    def orders(self, operation: Operation) -> Orders:
        """What an operation was ordered to do."""
        return self._orders.setdefault(operation.id, Orders())

    def forget_orders(self, operation: Operation) -> None:
        """Have an operation do what it does by itself."""
        self._orders.pop(operation.id, None)

    def check_list(self, operation: Operation) -> None:
        """Raise ValueError if an operation has no list."""
        if not self._lists.has_list(operation):
            raise ValueError(
                f"{operation.id} does not return a list that is recognized"
            )

    def fill_list(self, operation: Operation, items: Sequence[Any] | int) -> None:
        """Have the list of an operation hold these items, or so many, from now on.

        Raises:
            TypeError: if JSON cannot express an item, or has another type for it.
        """
        values: list[Any] | None = None
        count: int | None = None
        if isinstance(items, int):
            count = items
        else:
            values = self._lists.as_items(operation, items)
        with self.lock:
            collection = self._state.collection(operation)
            if collection is not None:
                self._state.forget(collection)
            orders = self.orders(operation)
            orders.items, orders.count = values, count

    def expire_tokens(self) -> None:
        """End all access tokens."""
        with self.lock:
            self._tokens.expire()

    def reset(self) -> None:
        """Forget all calls and orders, and what was created."""
        with self.lock:
            self.calls.clear()
            self._orders.clear()
            self._state.reset()
            self._tokens.reset()
            self.clock.reset()
            self._limits.reset()
            self.limits = False

    # What a request gets

    def respond(self, request: Request) -> Outcome:
        """What a request gets. Functions of the user's are called without the lock."""
        parts = urlsplit(request.url)
        target = Target(request.method, parts.path, parts.query, request.headers)
        with self.lock:
            matches = self.matcher.find(target)
            # The token endpoint may be documented as an operation, too.
            is_called = any(m.operation.id == request.operation for m in matches)
            if self._tokens.is_endpoint(target, request.url) and not is_called:
                return self._token(request)
            if not matches:
                return self._unmatched(request, target)
            reading = self._reading(matches, target, request)
            self.calls.append(reading.call)
            decided = self._decide(reading, target)
        if isinstance(decided, Result):
            decided = Outcome(self._ordered(decided, reading))
        if not decided.trouble:
            reading.call.status = decided.response.status
        return decided

    def _reading(
        self, matches: list[Match], target: Target, request: Request
    ) -> Reading:
        """The request as one of the operation that it is most likely of."""
        readings: list[Reading] = []
        for match in matches:
            reading = self._checker.read(match, target, request.url, request.content)
            if match.operation.id == request.operation or len(matches) == 1:
                return reading
            readings.append(reading)
        best = min(
            enumerate(readings),
            key=lambda pair: (
                bool(pair[1].faults),
                not self._is_accepted(pair[1]),
                -pair[1].match.rank[-1],
                not self.orders(pair[1].operation).are_any,
                pair[0],
            ),
        )
        return best[1]

    def _is_accepted(self, reading: Reading) -> bool:
        """Whether the success of an operation is what a request accepts."""
        accept = accepts(reading.call)
        of = self._responder.success(reading.operation, accept)
        return preferred([of.name], accept) is not None if of.name else True

    def _decide(self, reading: Reading, target: Target) -> Outcome | Result:
        operation, call = reading.operation, reading.call
        now = self.clock.monotonic()
        refused = self._tokens.refuses(operation, target, self.clock.epoch())
        if refused is not None:
            return self._failed(call, operation, 401, message=refused)
        if reading.faults:
            return self._contradicted(reading)
        orders = self.orders(operation)
        if orders.locked_until > now:
            return self._locked(call, operation, orders.locked_until - now)
        failure = orders.next_failure()
        if failure is not None:
            return self._fail(failure, reading)
        if self.limits and (lock := self._limits.refuse(operation, now)) > 0:
            return self._locked(call, operation, lock)
        result = orders.next_result()
        return self._by_itself(reading) if result is None else result

    def _fail(self, failure: Failure, reading: Reading) -> Outcome:
        operation, call = reading.operation, reading.call
        if failure.trouble == "timeout":
            return Outcome(WireResponse(0), "timeout")
        if failure.trouble == "drop":
            return Outcome(WireResponse(0), "drop")
        if failure.trouble == "cut":
            outcome = self._by_itself(reading)
            outcome.response.is_cut = True
            return outcome
        headers = dict(failure.headers)
        if failure.retry_after is not None:
            headers["Retry-After"] = f"{failure.retry_after:g}"
        return self._failed(
            *(call, operation, failure.status),
            code=failure.code,
            message=failure.message,
            headers=headers,
        )

    def _locked(self, call: Call, operation: Operation, seconds: float) -> Outcome:
        headers = {"Retry-After": str(math.ceil(seconds))}
        return self._failed(call, operation, 429, headers=headers)

    def _failed(
        self,
        call: Call,
        operation: Operation | None,
        status: int,
        *,
        code: str | None = None,
        message: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Outcome:
        response = self.errors.response(
            operation, status, code=code, message=message, accept=accepts(call)
        )
        response.headers.update(headers or {})
        return Outcome(response)

    def _contradicted(self, reading: Reading) -> Outcome:
        """The refusal of a request that contradicts the description."""
        refusal = RequestError(reading.operation.id, reading.faults)
        status = status_of_fault(
            reading.operation, is_unsupported=reading.is_unsupported
        )
        message = "; ".join(reading.faults)
        outcome = self._failed(reading.call, reading.operation, status, message=message)
        return Outcome(outcome.response, refusal=refusal)

    def _unmatched(self, request: Request, target: Target) -> Outcome:
        """What a request gets that is of no operation."""
        if target.path.endswith(REDIRECTED):
            return Outcome(WireResponse(200, b"redirected", "text/plain"))
        if self._tokens.asks_for_token(target, request.content):
            return self._token(request)
        call = Call("", request.method, request.url, headers=request.headers)
        self.calls.append(call)
        methods = self.matcher.methods(target.path)
        if methods:
            fault = f"{target.path} has {' and '.join(methods)}, not {target.method}"
            outcome = self._failed(
                call, None, 405, headers={"Allow": ", ".join(methods)}
            )
        else:
            paths = [o.path for o in self._description.operations]
            fault = f"no operation matches {target.method} {target.path}"
            fault += near(target.path, paths)
            outcome = self._failed(call, None, 404, message=fault)
        call.status = outcome.response.status
        return Outcome(outcome.response, refusal=RequestError("", [fault]))

    def _token(self, request: Request) -> Outcome:
        response = self._tokens.response(request.content, self.clock.epoch())
        call = Call("", request.method, request.url, headers=request.headers)
        call.status = response.status
        self.calls.append(call)
        return Outcome(response)

    # Successes

    def _ordered(self, result: Result, reading: Reading) -> WireResponse:
        """The response with a result that a test has ordered."""
        call = reading.call
        value = result.value(call) if callable(result.value) else result.value
        of = self._responder.success(reading.operation, accepts(call))
        status = of.status if result.status is None else result.status
        if value is None and not is_json(of.name):
            return WireResponse(status, headers=dict(result.headers))
        if value is None and result.status is None and "204" in of.operation.responses:
            return WireResponse(204, headers=dict(result.headers))
        is_raw = isinstance(value, bytes | str) and not is_json(of.name)
        body: Any = value if is_raw else as_json(value)
        response = self._responder.response(of, body, result.headers)
        response.status = status
        return response

    def _by_itself(self, reading: Reading) -> Outcome:
        """The response that follows from the description and from the state."""
        operation, call = reading.operation, reading.call
        of = self._responder.success(operation, accepts(call))
        try:
            made = self._remembered(of, call)
        except NotThere:
            return self._failed(call, operation, 404)
        if made is not None:
            return self._success(of, call, *made)
        body = self._responder.body(of)
        orders = self.orders(operation)
        is_ordered = orders.items is not None or orders.count is not None
        if not self._lists.has_list(operation) or not (
            is_ordered or self._lists.may_hold(operation, body)
        ):
            return self._success(of, call, body, {})
        items = self._lists.items(of, body, orders)
        return self._success(of, call, *self._lists.page(of, body, items, call))

    def _success(
        self, of: Documented, call: Call, body: Any, headers: dict[str, str]
    ) -> Outcome:
        if of.status in _REDIRECTS:
            parts = urlsplit(call.url)
            headers["Location"] = f"{parts.scheme}://{parts.netloc}{REDIRECTED}"
        return Outcome(self._responder.response(of, body, headers))

    def _remembered(
        self, of: Documented, call: Call
    ) -> tuple[Any, dict[str, str]] | None:
        """The body and header fields of an operation of a collection; None of others.

        Raises:
            NotThere: if it is about a thing that is not there.
        """
        operation = of.operation
        for owner in self._state.owners(operation, call):
            self._fill(owner, call)
            self._state.check(owner, call)
        collection = self._state.collection(operation)
        if collection is None:
            return None
        body = self._responder.body(of)
        role = self._state.role(operation, collection)
        self._fill(collection, call)
        if role == "list":
            examples = self._lists.items(of, body, self.orders(operation))
            items = self._state.listed(collection, call, examples)
            return self._lists.page(of, body, items, call)
        if role == "delete":
            self._state.delete(collection, call)
            return body, {}
        return self._single(of, body, call, collection, role), {}

    def _fill(self, collection: Collection, call: Call) -> None:
        """Have a collection hold what its list was ordered to have."""
        if self._state.is_known(collection, call):
            return
        for id, role in collection.roles.items():
            if role != "list" or not self._orders.get(id, Orders()).are_any:
                continue
            operation = self._description.operation(id)
            orders = self.orders(operation)
            if orders.items is None and orders.count is None:
                continue
            listing = self._responder.success(operation, "application/json")
            example = self._responder.body(listing)
            items = self._lists.items(listing, example, orders)
            self._state.fill(collection, call, items)

    def _single(
        self,
        of: Documented,
        body: Any,
        call: Call,
        collection: Collection,
        role: str,
    ) -> Any:
        """The response with the thing that was created, read or changed."""
        shape = collection.shapes.get(of.operation.id)
        example = self._lists.thing(collection.item, body, shape)
        if role == "create":
            thing = self._state.create(collection, call, example)
        elif role == "read":
            thing = self._state.read(collection, call, example)
        else:
            replaces = role == "replace"
            creates = replaces and "201" in of.operation.responses
            thing = self._state.change(
                collection, call, example, replaces=replaces, creates=creates
            )
        if shape is not None:
            value = self._lists.fitted(shape.schema, collection.item, thing)
            return with_value(body, shape.path, [value] if shape.is_wrapped else value)
        if is_object(body) and collection.id in body:
            return {**body, collection.id: thing.get(collection.id)}
        return body

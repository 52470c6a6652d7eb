# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The routes of a fake: one for each operation, by which a test says what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from .call import Call
from .client_runtime import model_class
from .orders import Failure, Result, Trouble

if TYPE_CHECKING:
    from .backend import Backend
    from .description import Operation

T = TypeVar("T")
L = TypeVar("L")


class Route(Generic[T]):
    """One operation of a fake; `T` is what its method returns.

    What a test orders holds until `reset`. Failures go before results, in their order.
    """

    def __init__(self, backend: Backend, operation: Operation) -> None:
        self._backend = backend
        self._operation = operation

    def __repr__(self) -> str:
        operation = self._operation
        return f"<Route {operation.id}: {operation.method} {operation.path}>"

    @property
    def calls(self) -> list[Call]:
        """The calls that were received, in their order."""
        id = self._operation.id
        return [call for call in self._backend.calls if call.operation == id]

    def returns(
        self,
        *results: T | Callable[[Call], T],
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Route[T]:
        """Have calls succeed with these results, one after another; the last one stays.

        Args:
            results: what the method returns, or functions that make it of the `Call`.
            status: the status; None for the documented one.
            headers: more header fields.

        Raises:
            TypeError: if there is no result.
        """
        if not results:
            raise TypeError("returns needs at least one result")
        with self._backend.lock:
            orders = self._backend.orders(self._operation)
            orders.results.clear()
            orders.results.extend(Result(r, status, headers or {}) for r in results)
        return self

    def fails(
        self,
        status: int | None = None,
        *,
        code: str | None = None,
        message: str | None = None,
        retry_after: float | None = None,
        headers: Mapping[str, str] | None = None,
        times: int | None = 1,
    ) -> Route[T]:
        """Have the next calls fail, with the documented body of an error.

        A client tries some calls again by itself: one failure of a GET with 503 is not
        seen by the caller. `times` says how many attempts fail.

        Args:
            status: the status; if it is omitted, it is the one that comes with the code.
            code: an error code, as the API documents it.
            message: the message of the body; if omitted, it is that of the status.
            retry_after: the seconds in the header ``Retry-After``.
            headers: more header fields.
            times: how many calls fail, None for all.

        Raises:
            ValueError: if the status is not one of a failure, or the code is not known.
            TypeError: if neither a status nor a code is given.
        """
        if status is None:
            if code is None:
                raise TypeError("fails needs a status or a code")
            status = self._backend.errors.status_of(self._operation, code)
        elif code is not None:
            self._backend.errors.status_of(self._operation, code)
        if not 300 <= status <= 599:
            raise ValueError(f"{status} is not the status of a failure")
        failure = Failure(
            "status", times, status, code, message, retry_after, headers or {}
        )
        return self._order(failure)

    def times_out(self, *, times: int | None = 1) -> Route[T]:
        """Have the next calls get no response in time."""
        return self._order_trouble("timeout", times)

    def drops(self, *, times: int | None = 1) -> Route[T]:
        """Have the connection break off before a response comes."""
        return self._order_trouble("drop", times)

    def truncates(self, *, times: int | None = 1) -> Route[T]:
        """Have the connection break off in the middle of the body of the response."""
        return self._order_trouble("cut", times)

    def locks(self, seconds: float) -> Route[T]:
        """Refuse all calls with 429 until so many seconds have passed by the clock.

        Raises:
            ValueError: if the number is negative.
        """
        if not seconds >= 0:
            raise ValueError("a lock lasts at least 0 seconds")
        with self._backend.lock:
            orders = self._backend.orders(self._operation)
            orders.locked_until = self._backend.clock.monotonic() + seconds
        return self

    def reset(self) -> None:
        """Forget what was ordered; the calls stay."""
        with self._backend.lock:
            self._backend.forget_orders(self._operation)

    def _order_trouble(self, trouble: Trouble, times: int | None) -> Route[T]:
        return self._order(Failure(trouble, times))

    def _order(self, failure: Failure) -> Route[T]:
        if failure.left is not None and failure.left < 1:
            raise ValueError("times must be at least 1, or None for all calls")
        with self._backend.lock:
            self._backend.orders(self._operation).failures.append(failure)
        return self


class ListRoute(Route[T], Generic[T, L]):
    """An operation of a fake that returns a list; `L` is the type of its items."""

    def __init__(
        self, backend: Backend, operation: Operation, *item_classes: str
    ) -> None:
        super().__init__(backend, operation)
        self._item_classes = item_classes

    @overload
    def has(self, count: int, /) -> ListRoute[T, L]: ...

    @overload
    def has(self, *items: L) -> ListRoute[T, L]: ...

    def has(self, *items: Any) -> ListRoute[T, L]:
        """Have the list of this operation hold these items, or so many different ones.

        Args:
            items: models of the items, or one number.

        Raises:
            TypeError: if a value is not an item of this list.
            ValueError: if the operation has no list, or the number is negative.
        """
        self._backend.check_list(self._operation)
        count = items[0] if len(items) == 1 and type(items[0]) is int else None
        if count is not None and count < 0:
            raise ValueError("a list has at least 0 items")
        if count is None:
            self._check(items)
        self._backend.fill_list(self._operation, items if count is None else count)
        return self

    def _check(self, items: tuple[Any, ...]) -> None:
        classes = tuple(map(model_class, self._item_classes))
        for item in items if classes else ():
            if not isinstance(item, classes):
                names = " or ".join(each.__name__ for each in classes)
                raise TypeError(
                    f"{self._operation.id} lists values of {names}, "
                    f"not of {type(item).__name__}: has(a, b) takes them one by one"
                )


class Routes:
    """The routes of one resource; generated classes derive from it."""

    def __init__(self, fake: Any) -> None:
        self._fake = fake

    def _route(self, id: str, *item_classes: str) -> ListRoute[Any, Any]:
        route: ListRoute[Any, Any] = self._fake.route(id, *item_classes)
        return route

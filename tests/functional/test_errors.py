"""Exceptions: from the status table, or from the registered codes without one."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Shop API, version: '1'}
paths:
  /x:
    get:
      operationId: x.get
      x-error-codes: {no_such_x: There is none.}
      responses:
        '204': {description: done}
        '404': {description: gone}
"""
TABLE = """\
statuses:
  - {status: 200, reason: OK, description: Fine.}
  - {status: 404, reason: Not There, description: Gone., vendor_codes: [no_such_x]}
  - {status: 409, reason: Clash, exception: DoubleError, description: Twice.}
  - {status: 429, reason: Slow Down, description: Too fast., vendor_codes: [limit]}
"""


def test_without_a_table_the_registered_statuses_serve(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    wire.answer({"message": "no"}, status=422)
    with pytest.raises(made.package.ClientError) as caught:
        client.x.get()
    assert type(caught.value).__name__ in made.package.__all__
    assert caught.value.status_code == 422


def test_a_table_names_the_exceptions(workshop: Workshop) -> None:
    made = workshop.build(SPEC, statuses=TABLE)
    client, wire = made.call()
    for status, name in [
        (404, "NotThereError"),
        (409, "DoubleError"),
        (418, "ClientError"),
        (503, "ServerError"),
    ]:
        wire.replies.clear()
        wire.answer({"message": "no"}, status=status)
        with pytest.raises(made.package.APIStatusError) as caught:
            client.x.get()
        assert type(caught.value).__name__ == name
        assert caught.value.status_code == status


def test_a_vendor_code_decides_whatever_the_status(workshop: Workshop) -> None:
    made = workshop.build(SPEC, statuses=TABLE)
    client, wire = made.call()
    wire.answer({"code": "limit", "message": "slow"}, status=400)
    with pytest.raises(made.package.SlowDownError) as caught:
        client.x.get()
    assert (caught.value.status_code, caught.value.code) == (400, "limit")


def test_an_error_tells_what_happened_and_can_be_pickled(workshop: Workshop) -> None:
    made = workshop.build(SPEC, statuses=TABLE)
    client, wire = made.call()
    wire.answer({"message": "no such thing"}, status=404)
    with pytest.raises(made.package.NotThereError) as caught:
        client.x.get()
    error = caught.value
    assert "no such thing" in str(error)
    assert (error.operation, error.method) == ("x.get", "GET")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error) and str(again) == str(error)


def test_all_errors_have_one_base(workshop: Workshop) -> None:
    package = workshop.build(SPEC, statuses=TABLE).package
    base = next(
        getattr(package, n)
        for n in package.__all__
        if n.endswith("Error") and getattr(package, n).__mro__[1].__name__ == "Failure"
    )
    for name in package.__all__:
        if name.endswith("Error"):
            assert issubclass(getattr(package, name), base), name


def test_a_success_gets_no_exception(workshop: Workshop) -> None:
    package = workshop.build(SPEC, statuses=TABLE).package
    assert not [name for name in package.__all__ if name.startswith("OK")]


def test_a_lost_connection_is_an_exception_of_the_package(workshop: Workshop) -> None:
    import httpx2

    def lost(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no route", request=request)

    made = workshop.build(SPEC)
    http = httpx2.Client(transport=httpx2.MockTransport(lost))
    client, _ = made.call(http_client=http)
    with pytest.raises(made.package.APIConnectionError):
        client.x.get()

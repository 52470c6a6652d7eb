"""Failures that a test orders, limits, locks and tokens; no test waits for any of them."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from fakeshop import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    Fakeshop,
    LocalRateLimitError,
    NotFoundError,
    TooManyRequestsError,
    UnauthorizedError,
)
from fakeshop.oauth import OAuth
from fakeshop.testing._fake.clock import BEGINNING
from fakeshop.testing.fake import FakeFakeshop


@pytest.fixture
def once(fake: FakeFakeshop) -> Fakeshop:
    """A client that tries nothing again."""
    return fake.client(max_retries=0)


def test_a_status_with_its_documented_body(fake: FakeFakeshop, once: Fakeshop) -> None:
    fake.products.get.fails(404, message="no such kite")
    with pytest.raises(NotFoundError) as caught:
        once.products.get("p1")
    assert caught.value.message == "no such kite"
    assert caught.value.model.error.message == "no such kite"
    assert once.products.get("p1").data.id == "p1"


def test_a_status_that_is_not_documented(fake: FakeFakeshop, once: Fakeshop) -> None:
    fake.pictures.download.fails(418)
    with pytest.raises(APIStatusError) as caught:
        once.pictures.download()
    assert caught.value.status_code == 418


def test_several_failures_come_one_after_another(
    fake: FakeFakeshop, once: Fakeshop
) -> None:
    fake.products.get.fails(500).fails(404, times=2)
    statuses: list[int] = []
    for _ in range(3):
        with pytest.raises(APIStatusError) as caught:
            once.products.get("p1")
        statuses.append(caught.value.status_code)
    assert statuses == [500, 404, 404]
    assert once.products.get("p1").data.id == "p1"


def test_always(fake: FakeFakeshop, once: Fakeshop) -> None:
    fake.products.get.fails(404, times=None)
    for _ in range(5):
        with pytest.raises(NotFoundError):
            once.products.get("p1")
    fake.products.get.reset()
    assert once.products.get("p1").data.id == "p1"


def test_an_error_code_by_its_name(fake: FakeFakeshop, once: Fakeshop) -> None:
    fake.products.list.fails(code="stock_unknown")
    with pytest.raises(APIStatusError) as caught:
        once.products.list()
    assert caught.value.code == "stock_unknown"
    assert caught.value.model.error.code == "stock_unknown"


def test_a_code_that_does_not_exist(fake: FakeFakeshop) -> None:
    with pytest.raises(
        ValueError, match="no error code 'stock_unknow'; did you mean"
    ) as e:
        fake.products.list.fails(code="stock_unknow")
    assert "stock_unknown?" in str(e.value)
    with pytest.raises(ValueError, match="has no error code"):
        fake.products.list.fails(429, code="nope")


@pytest.mark.parametrize("arguments", [{"status": 200}, {"status": 700}])
def test_a_status_that_is_no_failure(fake: FakeFakeshop, arguments: Any) -> None:
    with pytest.raises(ValueError, match="is not the status of a failure"):
        fake.products.list.fails(**arguments)


def test_arguments_that_make_no_sense(fake: FakeFakeshop) -> None:
    with pytest.raises(TypeError, match="fails needs a status or a code"):
        fake.products.list.fails()
    with pytest.raises(ValueError, match="times must be at least 1"):
        fake.products.list.drops(times=0)
    with pytest.raises(ValueError, match="a lock lasts at least"):
        fake.products.list.locks(-1)
    with pytest.raises(ValueError, match="a clock does not go back"):
        fake.clock.advance(-1)
    with pytest.raises(TypeError, match="returns needs at least one result"):
        fake.products.list.returns()


def test_retry_after_is_waited_for_by_the_clock(
    fake: FakeFakeshop, shop: Fakeshop
) -> None:
    fake.products.get.fails(429, retry_after=30)
    began = time.monotonic()
    assert shop.products.get("p1").data.id == "p1"
    assert fake.clock.monotonic() >= 30
    assert time.monotonic() - began < 10


def test_a_lock(fake: FakeFakeshop, once: Fakeshop) -> None:
    fake.products.get.locks(600)
    with pytest.raises(TooManyRequestsError) as caught:
        once.products.get("p1")
    assert caught.value.retry_after == 600
    fake.clock.advance(599)
    with pytest.raises((TooManyRequestsError, LocalRateLimitError)):
        fake.client(max_retries=0, max_wait=0).products.get("p1")
    fake.clock.advance(1)
    assert once.products.get("p1").data.id == "p1"


def test_a_lock_does_not_outlive_its_test(fake: FakeFakeshop, once: Fakeshop) -> None:
    fake.products.get.locks(600)
    with pytest.raises(TooManyRequestsError):
        once.products.get("p1")
    other = FakeFakeshop().client(max_wait=0)
    assert other.products.get("p1").data.id == "p1"


def test_a_timeout_a_lost_connection_and_half_a_response(
    fake: FakeFakeshop, once: Fakeshop
) -> None:
    fake.products.get.times_out()
    with pytest.raises(APITimeoutError):
        once.products.get("p1")
    fake.products.get.drops()
    with pytest.raises(APIConnectionError, match="Server disconnected"):
        once.products.get("p1")
    fake.products.get.truncates()
    with pytest.raises(APIConnectionError, match="peer closed connection"):
        once.products.get("p1")
    assert [call.status for call in fake.products.get.calls] == [None, None, 200]


def test_a_stream_that_breaks_off(fake: FakeFakeshop, once: Fakeshop) -> None:
    fake.stock.follow.truncates()
    with once.stock.follow() as changes, pytest.raises(APIConnectionError):
        list(changes)


def test_documented_limits(fake: FakeFakeshop) -> None:
    fake.limits = True
    shop = fake.client(rate_limit="off", max_retries=0)
    for _ in range(3):
        shop.products.list()
    with pytest.raises(TooManyRequestsError) as caught:
        shop.products.list()
    assert caught.value.retry_after == 300
    fake.clock.advance(299)
    with pytest.raises(TooManyRequestsError):
        shop.products.list()
    fake.clock.advance(1)
    assert shop.products.list().data


def test_a_client_keeps_to_documented_limits_by_itself(
    fake: FakeFakeshop, shop: Fakeshop
) -> None:
    fake.limits = True
    for _ in range(7):
        shop.products.list()
    assert {call.status for call in fake.products.list.calls} == {200}
    assert fake.clock.monotonic() >= 120


def test_a_token_is_renewed(fake: FakeFakeshop) -> None:
    shop = fake.client(token=OAuth("id", "secret", "refresh"))
    shop.products.list()
    fake.expires_tokens()
    shop.products.list()
    tokens = [call.headers["authorization"] for call in fake.products.list.calls]
    assert tokens == [*["Bearer fake-token-1"] * 2, "Bearer fake-token-2"]
    assert [call.status for call in fake.calls] == [200, 200, 401, 200, 200]


def test_a_token_ends_by_the_clock(fake: FakeFakeshop) -> None:
    shop = fake.client(token=OAuth("id", "secret", "refresh"))
    shop.products.get("p1")
    fake.clock.advance(3601)
    shop.products.get("p1")
    assert [call.status for call in fake.products.get.calls] == [200, 200]
    assert fake.products.get.calls[1].headers["authorization"] == "Bearer fake-token-2"


def test_a_fixed_token_that_ends(fake: FakeFakeshop, once: Fakeshop) -> None:
    fake.expires_tokens()
    with pytest.raises(UnauthorizedError, match="the access token has expired"):
        once.products.get("p1")
    assert fake.client(token="another").products.get("p1").data.id == "p1"


def test_a_call_without_a_token(fake: FakeFakeshop) -> None:
    with pytest.raises(UnauthorizedError, match="no credential was sent"):
        fake.client(token=None).products.get("p1")


def test_failures_of_asynchronous_calls(fake: FakeFakeshop) -> None:
    async def main() -> float:
        async with fake.async_client(max_retries=0) as shop:
            fake.products.get.truncates()
            with pytest.raises(APIConnectionError, match="peer closed connection"):
                await shop.products.get("p1")
            fake.products.get.times_out().drops()
            with pytest.raises(APITimeoutError):
                await shop.products.get("p1")
            with pytest.raises(APIConnectionError):
                await shop.products.get("p1")
        async with fake.async_client() as shop:
            fake.products.get.fails(429, retry_after=20)
            await shop.products.get("p1")
        return fake.clock.monotonic()

    assert asyncio.run(main()) >= 20


def test_a_lost_connection_is_tried_again(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.products.get.drops(times=2)
    assert shop.products.get("p1").data.id == "p1"
    assert [call.status for call in fake.products.get.calls] == [None, None, 200]


def test_the_clock_says_what_time_it_is(fake: FakeFakeshop) -> None:
    fake.clock.advance(5)
    assert fake.clock.epoch() == BEGINNING + 5
    assert repr(fake.clock) == "Clock(5.0)"

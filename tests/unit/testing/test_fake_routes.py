"""Results that a test orders, calls that are recorded, and requests that are wrong."""

from __future__ import annotations

import asyncio
import json
import pickle
import threading
from typing import Any

import httpx2
import pytest
from fakeshop import APIStatusError, AsyncFakeshop, Fakeshop, Hooks
from fakeshop.errors import ERRORS
from fakeshop.models.news import NewsFollowResponse
from fakeshop.models.products import Product, ProductResult, ProductsListResponse
from fakeshop.testing import Call, RequestError
from fakeshop.testing._fake.backend import Backend, Request
from fakeshop.testing._fake.call import File
from fakeshop.testing._fake.description import Description
from fakeshop.testing._fake.fake import RESERVED
from fakeshop.testing.fake import FakeFakeshop

KITE = ProductResult(data=Product(id="p1", name="Kite"))
TOP = ProductResult(data=Product(id="p2", name="Top"))


def test_results_come_one_after_another_and_the_last_one_stays(
    fake: FakeFakeshop, shop: Fakeshop
) -> None:
    fake.products.get.returns(KITE, TOP)
    names = [shop.products.get("p1").data.name for _ in range(3)]
    assert names == ["Kite", "Top", "Top"]


def test_a_function_of_the_call(fake: FakeFakeshop, shop: Fakeshop) -> None:
    def result(call: Call) -> ProductResult:
        return ProductResult(data=Product(id=call.path["product_id"], name="Kite"))

    fake.products.get.returns(result)
    assert shop.products.get("p77").data.id == "p77"


def test_results_of_every_form(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.pictures.download.returns(b"\x89PNG")
    assert shop.pictures.download() == b"\x89PNG"
    fake.products.delete.returns(None)
    assert shop.products.delete("p1") is None
    fake.news.follow.returns([NewsFollowResponse(headline=h) for h in ("one", "two")])
    with shop.news.follow() as news:
        assert [item.headline for item in news] == ["one", "two"]
    fake.products.list.returns(ProductsListResponse(data=[KITE.data], more=False))
    assert [product.name for product in shop.products.iter()] == ["Kite"]


def test_a_status_and_headers_of_ones_own(fake: FakeFakeshop, shop: Fakeshop) -> None:
    from fakeshop import with_response

    fake.products.get.returns(KITE, status=203, headers={"X-Served-By": "a"})
    answer = with_response(shop.products.get, "p1")
    assert (answer.status_code, answer.headers["x-served-by"]) == (203, "a")


def test_read_only_fields_are_in_responses(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.products.get.returns(KITE)
    assert shop.products.get("p1").data.id == "p1"


def test_what_is_recorded_of_a_call(fake: FakeFakeshop, shop: Fakeshop) -> None:
    shop.products.list(limit=5, tags=["a,b", "c"])
    shop.products.update("p/1", price=2.5)
    listed, updated = fake.calls
    assert listed.query == {"limit": 5, "tags": ["a,b", "c"]}
    assert (listed.operation, listed.method, listed.status) == (
        *("products.list", "GET", 200),
    )
    assert (updated.path, updated.body) == ({"product_id": "p/1"}, {"price": 2.5})
    assert updated.url == "https://shop.example/api/products/p%2F1"
    assert updated.headers["content-type"] == "application/json"
    assert fake.products.update.calls == [updated]


def test_forms_and_files(fake: FakeFakeshop, shop: Fakeshop) -> None:
    shop.payments.create(amount=4, items=["a", "b"])
    assert fake.calls[0].body == {"amount": 4, "items": ["a", "b"]}
    shop.pictures.upload(file=("kite.png", b"\x89PNG", "image/png"), size=4)
    assert fake.calls[1].body == {
        "file": File("kite.png", "image/png", b"\x89PNG"),
        "size": 4,
    }


def test_streams_and_redirects_by_themselves(shop: Fakeshop) -> None:
    with shop.stock.follow() as changes:
        assert len({change.product for change in changes}) == 2
    with shop.news.follow() as news:
        assert len(list(news)) == 2
    assert shop.moved.get() == b"redirected"


def wrong(shop: Any, call: str, *arguments: Any, **keywords: Any) -> tuple[str, ...]:
    method = shop
    for name in call.split("."):
        method = getattr(method, name)
    with pytest.raises(RequestError) as caught:
        method(*arguments, **keywords)
    assert caught.value.operation == call
    return caught.value.faults


def test_a_request_that_contradicts_the_description(shop: Fakeshop) -> None:
    assert wrong(shop, "products.create", name="", price=-1) == (
        "body.name: expected at least 1 characters, found ''",
        "body.price: expected at least 0, found -1",
    )
    assert wrong(shop, "products.list", limit=500) == (
        "query.limit: expected at most 100, found 500",
    )
    assert wrong(shop, "payments.create", amount=0) == (
        "body.amount: expected at least 1, found 0",
    )
    assert wrong(shop, "pictures.upload", file=b"x", size="big") == (
        "body.size: expected an integer, found 'big'",
    )


def test_the_message_names_the_operation_with_each_fault(shop: Fakeshop) -> None:
    with pytest.raises(RequestError) as caught:
        shop.products.create(name="", price=-1)
    assert str(caught.value).splitlines() == [
        "products.create: body.name: expected at least 1 characters, found ''",
        "products.create: body.price: expected at least 0, found -1",
    ]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.faults) == (str(caught.value), caught.value.faults)


def test_a_field_or_a_media_type_that_is_not_documented(
    fake: FakeFakeshop, shop: Fakeshop
) -> None:
    extended = shop.with_options(extra_body={"colour": "red"})
    assert wrong(extended, "products.create", name="Kite") == (
        "body.colour: not a documented field",
    )
    with pytest.raises(RequestError) as caught:
        shop.request("POST", "/payments", json={"amount": 5})
    assert caught.value.faults == (
        "body: expected the media type application/x-www-form-urlencoded, "
        "found application/json",
    )


def test_paths_and_methods_that_do_not_exist(shop: Fakeshop) -> None:
    with pytest.raises(RequestError) as caught:
        shop.request("GET", "/produkts")
    assert caught.value.faults == (
        "no operation matches GET /api/produkts; did you mean /products?",
    )
    with pytest.raises(RequestError, match="/api/news has GET, not DELETE"):
        shop.request("DELETE", "/news")


def test_without_strictness_the_documented_status_comes(fake: FakeFakeshop) -> None:
    fake.strict = False
    shop = fake.client()
    with pytest.raises(APIStatusError) as caught:
        shop.products.create(name="")
    assert caught.value.status_code == 422
    assert "expected at least 1 characters" in caught.value.message
    with pytest.raises(APIStatusError) as caught:
        shop.request("POST", "/payments", json={})
    assert caught.value.status_code == 415
    with pytest.raises(APIStatusError) as caught:
        shop.request("DELETE", "/news")
    assert (caught.value.status_code, caught.value.headers["allow"]) == (405, "GET")


def test_an_http_client_of_ones_own(fake: FakeFakeshop) -> None:
    http = httpx2.Client(transport=fake.transport)
    with Fakeshop("token", http_client=http) as shop:
        assert shop.products.get("p1").data.id == "p1"
    with Fakeshop(
        "token", base_url="https://proxy.example/v7", http_client=http
    ) as shop:
        assert shop.products.get("p1").data.id == "p1"


def test_hooks_of_ones_own_are_called(fake: FakeFakeshop) -> None:
    seen: list[str] = []
    hooks = Hooks(on_request=lambda event: seen.append(event.operation))
    fake.client(hooks=hooks).products.get("p1")
    fake.client(hooks=(hooks,)).products.get("p1")
    assert seen == ["products.get"] * 2


def test_asynchronous_calls(fake: FakeFakeshop) -> None:
    async def call(shop: AsyncFakeshop, number: int) -> str:
        return (await shop.products.get(f"p{number}")).data.id

    async def main() -> list[str]:
        async with fake.async_client(strict=True) as shop:
            assert [item.id async for item in shop.products.iter()] == ["id"]
            async with await shop.stock.follow() as changes:
                assert len([change async for change in changes]) == 2
            fake.products.get.fails(503, retry_after=20)
            return await asyncio.gather(*(call(shop, n) for n in range(20)))

    assert asyncio.run(main()) == [f"p{n}" for n in range(20)]
    assert len(fake.products.get.calls) == 21


def test_threads(fake: FakeFakeshop, shop: Fakeshop) -> None:
    made: list[str] = []

    def create() -> None:
        made.extend(shop.products.create(name="Kite").data.id for _ in range(10))

    threads = [threading.Thread(target=create) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 50
    assert len(list(shop.products.iter())) == 50


def test_routes_by_id(fake: FakeFakeshop) -> None:
    assert repr(fake.route("products.get")) == (
        "<Route products.get: GET /products/{product_id}>"
    )
    with pytest.raises(LookupError, match=r"no operation 'products\.gt'; did you mean"):
        fake.route("products.gt")


def test_reserved_names_are_all_public_members() -> None:
    fake = FakeFakeshop()
    resources = {"products", "reviews", "orders", "deliveries", "visits", "shifts"}
    resources |= {"ledger", "pictures", "payments", "stock", "news", "moved"}
    public = {name for name in dir(fake) if not name.startswith("_")}
    assert public - resources == RESERVED


def test_a_token_endpoint_that_is_an_operation_as_well(fake: FakeFakeshop) -> None:
    endpoint = "https://accounts.shop.example/token"
    operation = json.dumps(
        {"id": "tokens.create", "method": "POST", "path": "/token", "responses": {}}
    )
    scheme = json.dumps({"oauth": {"kind": "token", "token_url": endpoint}})
    text = f'{{"format": 1, "operations": [{operation}], "security_schemes": {scheme}}}'
    backend = Backend(
        Description(text.encode()),
        fake.clock,
        errors=lambda: ERRORS,
        prefixes=lambda: [""],
    )
    form = b"grant_type=client_credentials&client_id=a"
    got = backend.respond(Request("POST", endpoint, {}, form))
    assert b"fake-token-1" in got.response.content
    backend.respond(Request("POST", endpoint, {}, form, "tokens.create"))
    assert [call.operation for call in backend.calls] == ["", "tokens.create"]

"""Lists are as long as a test wants, and continued as documented."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from fakeshop import Fakeshop
from fakeshop.models.products import Product, ProductResult
from fakeshop.testing._fake.description import Description
from fakeshop.testing.fake import FakeFakeshop


def test_cursors(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.products.list.has(45)
    first = shop.products.list()
    assert (len(first.data), first.next_cursor, first.more) == (20, "cursor-20", True)
    last = shop.products.list(cursor="cursor-40")
    assert (len(last.data), last.next_cursor, last.more) == (5, None, False)
    assert len({product.id for product in shop.products.iter(limit=7)}) == 45


def test_items_differ_in_id_and_name_and_are_valid(
    fake: FakeFakeshop, shop: Fakeshop
) -> None:
    fake.products.list.has(3)
    made = shop.products.list().data
    assert [product.name for product in made] == ["name", "name-2", "name-3"]
    assert [product.id for product in made] == ["id", "id-2", "id-3"]


def test_items_of_ones_own(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.products.list.has(Product(id="p1", name="Kite"), Product(id="p2", name="Top"))
    assert [product.name for product in shop.products.iter()] == ["Kite", "Top"]
    fake.products.list.has()
    assert shop.products.list().data == []


def test_items_by_the_names_of_resources(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.items(products=2, ledger=4)
    assert len(list(shop.products.iter())) == 2
    assert len(list(shop.ledger.iter_export())) == 4
    with pytest.raises(
        LookupError, match="payments has no operation that returns a list"
    ):
        fake.items(payments=1)
    with pytest.raises(LookupError, match=r"did you mean products\.list"):
        fake.items(product=1)


def test_offsets(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.orders.list.has(12)
    assert [order.id for order in shop.orders.iter()] == list(range(7, 19))
    assert [call.query.get("skip") for call in fake.orders.list.calls] == [None, 5, 10]


def test_page_numbers(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.reviews.list.has(25)
    assert len({review.id for review in shop.reviews.iter("p1")}) == 25
    assert [call.query.get("page") for call in fake.reviews.list.calls] == [None, 2, 3]


def test_links(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.deliveries.list.has(120)
    assert len({each.id for each in shop.deliveries.iter()}) == 120
    assert [c.query.get("after") for c in fake.deliveries.list.calls] == [
        *(None, "cursor-50", "cursor-100"),
    ]


def test_windows_of_time(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.visits.list.has(9)
    assert len({visit.id for visit in shop.visits.iter()}) == 9
    assert len(fake.visits.list.calls) > 2


def test_spans_of_time(fake: FakeFakeshop, shop: Fakeshop) -> None:
    fake.shifts.list.has(9)
    assert len(list(shop.shifts.iter(from_=0, to=250))) == 9
    assert len(fake.shifts.list.calls) == 3


def test_a_cursor_in_the_last_line_of_a_table(
    fake: FakeFakeshop, shop: Fakeshop
) -> None:
    assert shop.ledger.export() == "day,amount\n2024-05-06,12\n"
    fake.ledger.export.has(120)
    rows = list(shop.ledger.iter_export())
    assert (len(rows), rows[0]["amount"], rows[119]["amount"]) == (
        120,
        "12-1",
        "12-120",
    )
    assert len(fake.ledger.export.calls) == 4


def test_a_list_by_itself_is_one_page(shop: Fakeshop) -> None:
    assert len(list(shop.products.iter())) == 1


def test_what_has_no_list(fake: FakeFakeshop) -> None:
    with pytest.raises(ValueError, match=r"payments\.create does not return a list"):
        fake.payments.create.has(3)
    with pytest.raises(ValueError, match="at least 0 items"):
        fake.products.list.has(-1)


@pytest.mark.parametrize(
    "item",
    [
        [Product(id="p1", name="Kite")],
        {"id": "p1"},
        "p1",
        ProductResult(data=Product(id="p1", name="Kite")),
    ],
)
def test_what_is_not_an_item_is_refused_at_once(
    fake: FakeFakeshop, shop: Fakeshop, item: Any
) -> None:
    fake.products.list.has(2)
    with pytest.raises(
        TypeError,
        match=rf"products\.list lists values of Product, not of {type(item).__name__}",
    ):
        fake.products.list.has(item)
    assert len(list(shop.products.iter())) == 2  # as before


def test_items_of_a_route_by_its_id_have_the_type_of_the_list_in_json(
    fake: FakeFakeshop,
) -> None:
    kite = Product(id="p1", name="Kite")
    with pytest.raises(TypeError, match=r"lists values of object in JSON, not list"):
        fake.route("products.list").has([kite])
    fake.route("products.list").has(kite)


def test_the_routes_of_lists_are_those_whose_list_is_recognized(
    fake: FakeFakeshop,
) -> None:
    text = (Path(sys.modules[FakeFakeshop.__module__].__file__ or "")).with_name(
        "routes.py"
    )
    typed = re.findall(
        r"def (\w+)\(self\) -> ListRoute\[.*?self\._route\(\s*\"([\w.]+)\"",
        text.read_text("utf-8"),
        re.DOTALL,
    )
    ids = {id for _, id in typed}
    recognized: set[str] = set()
    for operation in Description.read(text.with_name("description.json")).operations:
        with suppress(ValueError):
            fake.route(operation.id).has(1)
            recognized.add(operation.id)
    assert ids == recognized
    assert len(ids) > 5

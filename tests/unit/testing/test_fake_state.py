"""What is created is there afterwards; what is deleted is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from fakeshop import APIStatusError, Fakeshop, NotFoundError
from fakeshop.models.products import Product, ProductResult
from fakeshop.testing._fake.call import Call
from fakeshop.testing._fake.description import Description
from fakeshop.testing._fake.inventing import Inventor
from fakeshop.testing._fake.items import Items
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.state import NotThere, State
from fakeshop.testing._fake.validation import Validation
from fakeshop.testing.fake import FakeFakeshop


def test_what_is_created_is_read_and_listed(shop: Fakeshop) -> None:
    made = shop.products.create(name="Kite", price=12.5).data
    assert (made.name, made.price) == ("Kite", 12.5)
    assert shop.products.get(made.id).data == made
    assert shop.products.list().data == [made]


def test_each_thing_has_an_id_of_its_own(shop: Fakeshop) -> None:
    ids = [shop.products.create(name=name).data.id for name in ("a", "b", "c")]
    assert len(set(ids)) == 3
    assert [each.name for each in shop.products.iter()] == ["a", "b", "c"]


def test_patch_merges_and_put_replaces(shop: Fakeshop) -> None:
    made = shop.products.create(name="Kite", price=12.5, tags=["red"]).data
    assert shop.products.update(made.id, price=3).data.tags == ["red"]
    changed = shop.products.get(made.id).data
    assert (changed.name, changed.price) == ("Kite", 3)
    shop.products.replace(made.id, name="Top")
    assert shop.products.get(made.id).data.name == "Top"
    assert shop.products.get(made.id).data.tags != ["red"]


def test_what_was_deleted_is_gone(fake: FakeFakeshop, shop: Fakeshop) -> None:
    kept = shop.products.create(name="Kite").data
    gone = shop.products.create(name="Top").data
    assert shop.products.delete(gone.id) is None
    assert [each.id for each in shop.products.iter()] == [kept.id]
    for call in (shop.products.get, shop.products.delete):
        with pytest.raises(NotFoundError) as caught:
            call(gone.id)
        assert caught.value.model is not None
    assert [call.status for call in fake.products.delete.calls] == [204, 404]


def test_ids_that_were_never_seen_are_answered_by_an_example(shop: Fakeshop) -> None:
    assert shop.products.get("p9").data.id == "p9"
    assert shop.products.update("p9", name="Kite").data.name == "Kite"
    assert shop.products.get("p9").data.name == "Kite"
    shop.products.delete("p9")
    with pytest.raises(NotFoundError):
        shop.products.get("p9")


def is_missing(call: Callable[[], object]) -> bool:
    """Whether a call fails with 404, with the documented body."""
    try:
        call()
    except NotFoundError as error:
        assert error.model is not None
        return True
    return False


def test_once_something_is_created_other_ids_are_not_there(shop: Fakeshop) -> None:
    made = shop.products.create(name="Kite").data
    assert is_missing(lambda: shop.products.get("other"))
    assert is_missing(lambda: shop.products.delete("other"))
    with pytest.raises(APIStatusError, match="404"):
        shop.products.update("other", name="Top")
    with pytest.raises(APIStatusError, match="404"):
        shop.products.replace("other", name="Top")
    assert [each.id for each in shop.products.iter()] == [made.id]


def test_what_a_list_was_given_is_all_there_is(
    fake: FakeFakeshop, shop: Fakeshop
) -> None:
    fake.products.list.has(Product(id="p1", name="Kite"))
    assert is_missing(lambda: shop.products.get("p2"))
    assert shop.products.get("p1").data.name == "Kite"
    fake.products.list.has()
    assert is_missing(lambda: shop.products.get("p1"))
    fake.products.get.returns(ProductResult(data=Product(id="p1", name="Top")))
    assert shop.products.get("p1").data.name == "Top"  # what is ordered goes first


@pytest.mark.parametrize("is_listed_first", [True, False])
def test_what_is_below_a_thing_that_is_not_there(
    fake: FakeFakeshop, shop: Fakeshop, is_listed_first: bool
) -> None:
    fake.products.list.has(Product(id="p1", name="Kite"))
    if is_listed_first:
        shop.products.list()
    assert shop.reviews.list("p1").reviews
    with pytest.raises(APIStatusError, match="404"):
        shop.reviews.list("p2")


def test_what_was_changed_before_stays(shop: Fakeshop) -> None:
    shop.products.update("p9", name="Top")
    shop.products.create(name="Kite")
    assert shop.products.get("p9").data.name == "Top"


def test_state_begins_with_what_a_list_was_given(
    fake: FakeFakeshop, shop: Fakeshop
) -> None:
    fake.products.list.has(3)
    shop.products.delete("id-2")
    shop.products.create(name="Kite")
    assert [each.name for each in shop.products.iter()] == ["name", "name-3", "Kite"]


def test_reset_forgets_everything(fake: FakeFakeshop, shop: Fakeshop) -> None:
    made = shop.products.create(name="Kite").data
    shop.products.delete(made.id)
    fake.products.get.fails(404)
    fake.clock.advance(5)
    fake.limits = True
    fake.reset()
    assert fake.calls == []
    assert (fake.clock.monotonic(), fake.limits) == (0, False)
    assert shop.products.get(made.id).data.id == made.id


def test_fakes_do_not_share_their_state(shop: Fakeshop) -> None:
    shop.products.create(name="Kite")
    other = FakeFakeshop().client()
    assert [each.name for each in other.products.iter()] == ["name"]


def collection(*operations: dict[str, Any]) -> dict[str, str]:
    """What operations on a list and on what is in it do, by their ids."""
    text = json.dumps({"format": 1, "operations": operations}).encode()
    description = Description(text)
    schemas = Schemas(description.schemas)
    validation = Validation(schemas)
    items = Items(schemas, validation, Inventor(schemas, validation))
    state = State(description.operations, schemas, items)
    return {
        operation.id: state.role(operation, found)
        for operation in description.operations
        if (found := state.collection(operation)) is not None
    }


MEMBER = {"type": "object", "properties": {"id": {"type": "string"}, "name": {}}}
LIST = {"type": "object", "properties": {"members": {"type": "array", "items": MEMBER}}}


def operation(
    id: str, method: str, path: str, returned: Any, sent: Any = None
) -> dict[str, Any]:
    media = {"application/json": {"schema": returned}}
    body = {"content": {"application/json": {"schema": sent}}}
    return {
        **{"id": id, "method": method, "path": path},
        **{"responses": {"200": {"content": media}}, "body": body if sent else None},
    }


READ = [
    operation("list", "GET", "/members", LIST),
    operation("get", "GET", "/members/{member_id}", MEMBER),
]


def test_a_put_of_fields_that_may_all_be_left_out_merges() -> None:
    path, fields = "/members/{member_id}", {"properties": {"name": {}}}
    merging = operation("put", "PUT", path, MEMBER, fields)
    assert collection(*READ, merging)["put"] == "change"
    replacing = operation("put", "PUT", path, MEMBER, {**fields, "required": ["name"]})
    assert collection(*READ, replacing)["put"] == "replace"


def test_what_creates_several_things_is_not_clear() -> None:
    several = {"properties": {"member_ids": {"type": "array"}}}
    adding = operation("add", "POST", "/members", LIST, several)
    assert collection(*READ, adding) == {"list": "list", "get": "read"}
    one = operation("add", "POST", "/members", MEMBER, {"properties": {"name": {}}})
    assert collection(*READ, one)["add"] == "create"


def test_things_without_an_id_have_no_state() -> None:
    nameless = {"type": "object", "properties": {"text": {"type": "string"}}}
    returned = {"type": "array", "items": nameless}
    assert (
        collection(
            operation("list", "GET", "/notes", returned),
            operation("get", "GET", "/notes/{note_id}", nameless),
        )
        == {}
    )


def test_several_uses_of_one_method_have_no_state() -> None:
    paged = {**READ[0], "paging": {"style": "offset", "request": "skip"}}
    another = operation("first", "GET", "/members", MEMBER)
    closing = operation("close", "DELETE", "/members/{member_id}", MEMBER)
    leaving = operation("leave", "DELETE", "/members/{member_id}", MEMBER)
    assert collection(paged, another, READ[1], closing, leaving) == {
        "list": "list",
        "get": "read",
    }


NOTE = {"type": "object", "properties": {"text": {"type": "string"}}}
NOTES = {"type": "array", "items": NOTE}


def test_a_list_and_a_create_of_one_path_are_a_collection() -> None:
    listing = operation("list", "GET", "/notes", NOTES)
    adding = operation("add", "POST", "/notes", NOTE, NOTE)
    assert collection(listing, adding) == {"list": "list", "add": "create"}
    silent = operation("add", "POST", "/notes", {"type": "object"}, NOTE)
    assert collection(listing, silent) == {"list": "list", "add": "create"}
    assert collection(listing) == {}
    assert collection(adding) == {}


@pytest.mark.parametrize(
    ("returned", "sent"),
    [
        (NOTES, NOTE),
        ({"type": "object", "properties": {"data": NOTES}}, NOTE),
        (NOTE, {"type": "object", "properties": {"query": {"type": "string"}}}),
        (NOTE, None),
    ],
    ids=["returns several", "returns several below a field", "other fields", "no body"],
)
def test_a_search_by_post_creates_nothing(returned: Any, sent: Any) -> None:
    listing = operation("list", "GET", "/notes", NOTES)
    searching = operation("search", "POST", "/notes", returned, sent)
    assert collection(listing, searching) == {}


def state_of(parameter: str, *responses: str) -> tuple[State, Any]:
    """The state of repositories that paths name by a parameter, and their collection."""
    item = {"type": "object", "properties": {"id": {"type": "integer"}, "name": {}}}
    path = f"/repos/{{{parameter}}}"
    replacing = operation("put", "PUT", path, item, {"required": ["name"]})
    replacing["responses"] |= {status: {} for status in responses}
    operations = [
        operation("list", "GET", "/repos", {"type": "array", "items": item}),
        operation("get", "GET", path, item),
        replacing,
    ]
    text = json.dumps({"format": 1, "operations": operations}).encode()
    description = Description(text)
    schemas = Schemas(description.schemas)
    validation = Validation(schemas)
    items = Items(schemas, validation, Inventor(schemas, validation))
    state = State(description.operations, schemas, items)
    return state, state.collection(description.operations[1])


def test_paths_may_name_a_thing_by_another_property_than_its_id() -> None:
    state, repos = state_of("repo")
    call = Call("get", "GET", "/repos/kite", path={"repo": "kite"})
    state.fill(repos, call, [{"id": 1, "name": "kite"}, {"id": 2, "name": "top"}])
    assert state.read(repos, call, {}) == {"id": 1, "name": "kite"}
    with pytest.raises(NotThere):
        state.read(repos, Call("get", "GET", "", path={"repo": "other"}), {})
    state, repos = state_of("repo_id")
    call = Call("get", "GET", "/repos/kite", path={"repo_id": "kite"})
    state.fill(repos, call, [{"id": 1, "name": "kite"}])
    with pytest.raises(NotThere):
        state.read(repos, call, {})


def test_things_without_an_id_do_not_tell_which_are_there() -> None:
    state, repos = state_of("id")
    call = Call("get", "GET", "/repos/7", path={"id": "7"})
    state.fill(repos, call, [{"name": "kite"}])
    assert state.read(repos, call, {"id": 1})["id"] == 7


def test_put_creates_where_that_is_documented() -> None:
    state, repos = state_of("id", "201")
    call = Call("put", "PUT", "/repos/7", path={"id": "7"}, body={"name": "top"})
    state.fill(repos, call, [{"id": 1, "name": "kite"}])
    state.change(repos, call, {"id": 1}, replaces=True, creates=True)
    assert state.read(repos, call, {}) == {"id": 7, "name": "top"}
    assert len(state.listed(repos, call, [])) == 2

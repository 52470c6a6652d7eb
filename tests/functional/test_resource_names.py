"""Names of resources, and of methods that have no operation id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_naming import Naming


def test_a_tag_of_one_operation_captures_no_others(naming: Naming) -> None:
    assert (
        naming.calls(
            """
        GET   /search       find_all      search
        POST  /events       create_event  -
        POST  /pets         create_pet    -
        """,
            tags=[{"name": "search"}],
        )
        == ["search.find_all", "events.create_event", "pets.create_pet"]
    )


def test_the_only_tag_names_the_resource_where_no_operation_has_one(
    naming: Naming,
) -> None:
    assert (
        naming.calls(
            """
        POST  /events  create_event  -
        POST  /pets    create_pet    -
        """,
            tags=[{"name": "farm"}],
        )
        == ["farm.create_event", "farm.create_pet"]
    )


@pytest.mark.parametrize("tag", ["default", "api", "v1", "Accounting", "Example"])
def test_a_tag_that_all_share_is_none_where_paths_say_more(
    naming: Naming, tag: str
) -> None:
    assert (
        naming.calls(f"""
        GET   /v1/invoices       list_invoices  {tag}
        GET   /v1/invoices/{{id}}  get_invoice    {tag}
        POST  /v1/contacts       add_contact    {tag}
        """)
        == ["invoices.list_invoices", "invoices.get_invoice", "contacts.add_contact"]
    )


def test_a_tag_that_all_share_is_one_where_it_is_what_the_paths_name(
    naming: Naming,
) -> None:
    assert naming.calls("""
        GET   /search        search        events
        GET   /events        list_events   events
        """) == ["events.search", "events.list_events"]
    assert naming.calls("GET /status check monitoring") == ["monitoring.check"]


def test_a_method_as_tag_says_nothing(naming: Naming) -> None:
    assert naming.calls("""
        GET   /plain   plain    get
        POST  /orders  add_one  post
        GET   /posts   posts    post
        """) == ["plain.plain", "orders.add_one", "post.posts"]


def test_versions_and_prefixes_are_no_resources(naming: Naming) -> None:
    assert naming.calls("""
        GET  /api/rest/v2beta1/users   a  -
        GET  /2010-04-01/calls.json    b  -
        GET  /v1.2/rooms               c  -
        GET  /rest/{path}              d  -
        """) == ["users.a", "calls.b", "rooms.c", "rest.d"]


def test_what_all_paths_begin_with_is_no_resource(naming: Naming) -> None:
    assert naming.calls("""
        GET  /hub/api/users          users_all   -
        GET  /hub/api/groups/{name}  group_one   -
        GET  /hub/api/info           about       -
        """) == ["users.all", "groups.one", "info.about"]
    assert naming.calls("""
        GET  /users            everybody   -
        GET  /users/search     find_some   -
        """) == ["users.everybody", "users.find_some"]


def test_classes_and_versions_are_cut_from_tags(naming: Naming) -> None:
    assert naming.calls("""
        GET  /owners         find   owner-rest-controller
        GET  /visits/{id}    get    VisitController
        GET  /teams          all    Teams~API
        """) == ["owners.find", "visits.get", "teams.all"]
    assert naming.calls("""
        GET  /2010-04-01/Calls.json  ListCall     Api20100401Call
        GET  /2010-04-01/Rooms.json  ListRoom     Api20100401Room
        """) == ["call.list_call", "room.list_room"]


def test_without_ids_methods_are_called_by_what_they_do(naming: Naming) -> None:
    assert (
        naming.calls("""
        GET     /api/v1/users                    -  -
        POST    /api/v1/users                    -  -
        DELETE  /api/v1/users                    -  -
        GET     /api/v1/users/{id}               -  -
        PUT     /api/v1/users/{id}               -  -
        PATCH   /api/v1/users/{id}               -  -
        DELETE  /api/v1/users/{id}               -  -
        GET     /api/v1/users/{id}/roles         -  -
        POST    /api/v1/users/{id}/roles         -  -
        DELETE  /api/v1/users/{id}/roles/{role}  -  -
        PUT     /api/v1/users/{id}/avatar        -  -
        POST    /api/v1/users/{id}/suspend       -  -
        POST    /api/v1/users/{id}/resetPassword -  -
        GET     /api/v1/users/search             -  -
        GET     /api/v1/status                   -  -
        POST    /api/v1/keys/{id}:rotate         -  -
        """)
        == [
            *("users.list", "users.create", "users.delete_all"),
            *("users.get", "users.replace", "users.update", "users.delete"),
            *("users.list_roles", "users.create_role", "users.delete_role"),
            *("users.replace_avatar", "users.suspend", "users.reset_password"),
            *("users.search", "status.get", "keys.rotate"),
        ]
    )


def test_below_a_tag_methods_name_the_things_of_the_path(naming: Naming) -> None:
    assert (
        naming.calls("""
        GET   /companies/{id}/webhooks             -  Hooks
        POST  /companies/{id}/webhooks             -  Hooks
        GET   /companies/{id}/webhooks/{hook}      -  Hooks
        POST  /companies/{id}/webhooks/{hook}/generateKey  -  Hooks
        GET   /addresses/{id}                      -  Hooks
        GET   /people/{id}/aliases                 -  Hooks
        GET   /x                                   -  Other
        """)
        == [
            *("hooks.list_company_webhooks", "hooks.create_company_webhook"),
            *("hooks.get_company_webhook", "hooks.generate_key_for_company_webhook"),
            *("hooks.get_address", "hooks.list_person_aliases", "other.get_x"),
        ]
    )


def test_who_would_have_a_name_that_is_taken_says_more(naming: Naming) -> None:
    assert naming.calls("""
        GET  /profile                 -  -
        GET  /profile/{name}          -  -
        GET  /rooms/{id}              -  -
        GET  /rooms/{id}/{day}        -  -
        """) == ["profile.get", "profile.get_by_name", "rooms.get", "rooms.get_by_day"]


@pytest.mark.parametrize(
    ("operation_id", "path"),
    [
        ("get__items_{item_id}", "/items/{item_id}"),
        ("getItemsByItemId", "/items/{itemId}"),
        ("GetV1ItemsItemId", "/v1/items/{itemId}"),
        ("get-items-itemId", "/items/{itemId}"),
        ("get_items_id", "/items/{item_id}"),
        ("api_items_id_get", "/api/items/{id}"),
        ("GET_v3-items-item_id", "/items/{item_id}"),
        ("d41d8cd98f00b204e9800998ecf8427e", "/items/{id}"),
    ],
)
def test_an_id_of_method_and_path_is_none(
    naming: Naming, operation_id: str, path: str
) -> None:
    assert naming.calls(f"GET {path} {operation_id} items") == ["items.get"]


def test_where_that_is_the_rule_shorter_ids_are_none_too(naming: Naming) -> None:
    assert (
        naming.calls("""
        GET     /items             get-items              items
        GET     /items/{id}        get-items-id           items
        DELETE  /items/{id}        delete-items-id        items
        GET     /items/{id}/tags   get-items-id-tags      items
        POST    /login             log-in                 items
        """)
        == [
            "items.list",
            "items.get",
            "items.delete",
            "items.list_tags",
            "items.log_in",
        ]
    )


@pytest.mark.parametrize("tag", ["refunds", "-"])
def test_what_is_done_to_the_one_thing_of_all_paths_is_no_resource(
    naming: Naming, tag: str
) -> None:
    assert naming.calls(f"""
        POST  /refunds/approve  approve_it  {tag}
        POST  /refunds/reject   reject_it   {tag}
        POST  /refunds/cancel   cancel_it   {tag}
        """) == ["refunds.approve_it", "refunds.reject_it", "refunds.cancel_it"]

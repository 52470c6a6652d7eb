"""Names of methods: what tools add to operation ids by rule is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_naming import Naming


def test_fastapi_adds_path_and_method(naming: Naming) -> None:
    assert (
        naming.calls("""
        GET    /orders              list_orders_orders_get                    orders
        GET    /orders/{order_id}   read_order_orders__order_id__get          orders
        POST   /orders/{order_id}/pay  pay_orders__order_id__pay_post         orders
        GET    /orders/name/{name}  read_by_name_orders_name__name__get       orders
        GET    /                    root__get                                 -
        GET    /who/key             by_key_who_key_get                        who
        """)
        == [
            *("orders.list_orders", "orders.read_order", "orders.pay"),
            *("orders.read_by_name", "api.root", "who.by_key"),
        ]
    )


def test_a_prefix_of_the_api_is_in_the_id_too_or_is_not(naming: Naming) -> None:
    assert naming.calls("""
        GET  /api/v1/users/{id}  read_user_api_v1_users__id__get  users
        GET  /api/v1/teams/{id}  read_team_teams__id__get         teams
        """) == ["users.read_user", "teams.read_team"]


def test_camel_case_parameters_are_cut_with_the_path(naming: Naming) -> None:
    assert naming.calls(
        "GET  /crates/{crateId}/lids  lids_crates__crateId__lids_get  crates"
    ) == ["crates.lids"]


def test_flask_writes_the_converter_of_a_parameter(naming: Naming) -> None:
    assert naming.calls("""
        GET   /events/{event_id}  get_event_events_int_event_id_get    events
        GET   /docs/{name}        get_doc_docs_path_name_get           docs
        """) == ["events.get_event", "docs.get_doc"]


def test_a_function_with_two_methods_is_told_apart_by_them(naming: Naming) -> None:
    assert naming.calls("""
        GET   /multi  multi_multi_post  -
        POST  /multi  multi_multi_post  -
        """) == ["multi.multi", "multi.post_multi"]


def test_what_is_not_exactly_path_and_method_stays(naming: Naming) -> None:
    assert (
        naming.calls("""
        GET   /orders       list_orders_orders_post_get   orders
        GET   /orders/{id}  read_order_orders_by_id_get   orders
        POST  /orders       create_order_orders           orders
        """)
        == [
            "orders.list_orders_orders_post_get",
            "orders.read_order_orders_by_id_get",
            "orders.create_order_orders",
        ]
    )


def test_who_would_have_a_name_that_is_taken_keeps_the_whole_id(naming: Naming) -> None:
    assert (
        naming.calls("""
        GET  /old/orders  read_orders_old_orders_get  orders
        GET  /orders      read_orders_orders_get      orders
        GET  /x           check_x_get                 orders
        GET  /y           check                       orders
        """)
        == [
            "orders.read_orders_old_orders_get",
            "orders.read_orders",
            "orders.check_x_get",
            "orders.check",
        ]
    )


@pytest.mark.parametrize(
    ("operation_id", "tag", "call"),
    [
        ("items_list", "items", "items.list"),
        ("item_list", "Items", "items.list"),
        ("items-list", "items", "items.list"),
        ("Items_List", "items", "items.list"),
        ("items/list-all", "items", "items.list_all"),
        ("items.list", "-", "items.list"),
        ("ItemsController_findAll", "items", "items.find_all"),
        ("ItemsController_findAll", "Items~Controller", "items.find_all"),
        ("app.ItemsController.find", "items", "items.find"),
        ("ItemController.find", "ItemController", "items.find"),
        ("ItemController.find", "-", "items.find"),
        ("items_partial_update", "items", "items.partial_update"),
        ("app_api_routes_items_read_all", "items", "items.read_all"),
        ("items_api_v1_items_create", "items", "items.create"),
        ("items_api_routes_read_all", "items", "items.read_all"),
        ("ItemsListItems", "items", "items.list_items"),
        ("get~list_items", "items", "items.list_items"),
        ("getitems", "things", "things.get_items"),
    ],
)
def test_a_prefix_that_is_the_resource_is_cut(
    naming: Naming, operation_id: str, tag: str, call: str
) -> None:
    assert naming.calls(f"GET /items {operation_id} {tag}") == [call]


@pytest.mark.parametrize(
    ("operation_id", "tag", "call"),
    [
        ("list_items", "items", "items.list_items"),
        ("createItem", "items", "items.create_item"),
        ("itemsById", "items", "items.items_by_id"),
        ("items", "items", "items.items"),
        ("items_v2", "items", "items.items_v2"),
        ("items_2", "items", "items.items_2"),
        ("search_points", "search", "search.search_points"),
        ("getItems", "items", "items.get_items"),
        ("order_pizza", "order", "order.order_pizza"),
    ],
)
def test_what_a_person_wrote_stays(
    naming: Naming, operation_id: str, tag: str, call: str
) -> None:
    assert naming.calls(f"GET /items {operation_id} {tag}") == [call]


def test_the_words_of_a_tag_may_be_written_together(naming: Naming) -> None:
    assert naming.calls("""
        GET   /space-keys  spacesKey_list      Spaces~Keys
        POST  /space-keys  spaces_keys_create  Spaces~Keys
        """) == ["spaces_keys.list", "spaces_keys.create"]


def test_the_module_of_all_functions_is_cut(naming: Naming) -> None:
    assert naming.calls("""
        GET   /api/search       shop_search       -
        POST  /api/events       shop_add_event    events
        GET   /api/events/{id}  shop_get_event    events
        """) == ["search.search", "events.add_event", "events.get_event"]


def test_a_verb_that_all_share_is_no_module(naming: Naming) -> None:
    assert naming.calls("""
        GET   /a  get_red    x
        GET   /b  get_green  y
        GET   /c  get_blue   z
        """) == ["x.get_red", "y.get_green", "z.get_blue"]


def test_litestar_writes_the_path_before_the_function(naming: Naming) -> None:
    assert naming.calls("""
        GET  /events/{event_id}  EventsEventIdGetEvent  -
        GET  /headers            HeadersHeaders         -
        GET  /paths/{name}/end   PathsNameEndPaths      -
        """) == ["events.get_event", "headers.headers", "paths.paths"]


def test_a_verb_that_is_the_path_is_no_path(naming: Naming) -> None:
    assert naming.calls("""
        GET   /query         QueryMetrics         metrics
        POST  /oauth2/token  oauth2TokenExchange  things
        """) == ["metrics.query_metrics", "things.oauth2_token_exchange"]


def test_a_number_beside_the_same_id_is_cut(naming: Naming) -> None:
    assert naming.calls("""
        GET  /pets       findAll    pet-controller
        GET  /owners     findAll_1  owner-controller
        GET  /owners/x   find_2     owner-controller
        """) == ["pets.find_all", "owners.find_all", "owners.find_2"]


def test_the_version_in_a_resource_stands_behind_the_verb(naming: Naming) -> None:
    assert naming.calls("""
        GET   /api/v1/pods        listCoreV1NamespacedPod     core_v1
        POST  /apis/apps/v1/sets  createAppsV1ReplicaSet      apps_v1
        """) == ["core_v1.list_namespaced_pod", "apps_v1.create_replica_set"]


def test_dotted_ids_are_what_they_say(naming: Naming) -> None:
    assert naming.calls("""
        POST  /chats/{id}/members  chats.members.add       chats
        GET   /chats               chats.chats_list        chats
        """) == ["chats.members.add", "chats.chats_list"]


def test_filters_change_no_name(naming: Naming) -> None:
    table = """
        GET   /api/search       shop_search       -
        POST  /api/events       shop_add_event    events
        GET   /api/events/{id}  shop_get_event    events
        GET   /check            check             -
        """
    assert naming.calls(table)[1:3] == [
        "events.shop_add_event",
        "events.shop_get_event",
    ]
    assert naming.calls(table, include="tag:events") == [
        "events.shop_add_event",
        "events.shop_get_event",
    ]


def test_names_do_not_depend_on_the_order_of_operations(naming: Naming) -> None:
    lines = [
        "GET   /orders          read_orders_orders_get          orders",
        "GET   /old/orders      read_orders_old_orders_get      orders",
        "GET   /new/orders      read_orders_new_orders_get      orders",
        "POST  /orders          read_orders                     orders",
        "GET   /profile         -                               -",
        "GET   /profile/{name}  -                               -",
    ]
    forward = naming.calls("\n".join(lines))
    assert naming.calls("\n".join(reversed(lines))) == forward[::-1]


def test_one_more_operation_renames_none(naming: Naming) -> None:
    table = """
        GET   /orders         read_orders_orders_get   orders
        GET   /orders/{id}    orders_get               orders
        GET   /profile        -                        -
        """
    before = naming.calls(table)
    further = "GET /v2/orders read_orders_v2_orders_get orders\nGET /profile/{x} - -"
    assert naming.calls(f"{table.strip()}\n{further}")[:3] == before


def test_a_word_for_modules_in_a_sentence_is_no_module(naming: Naming) -> None:
    assert naming.calls("GET /messages/status getWhatsAppMessageStatus Messages") == [
        "messages.get_whats_app_message_status"
    ]


def test_two_versions_of_a_controller_are_told_apart_by_them(naming: Naming) -> None:
    assert naming.calls("""
        GET   /v1/crates/{id}  CratesController_findOne_v1  crates
        GET   /v2/crates/{id}  CratesController_findOne_v2  crates
        """) == ["crates.find_one", "crates.find_one_v2"]


def test_what_is_done_is_not_cut_with_the_path(naming: Naming) -> None:
    assert naming.calls("""
        POST  /crates/create  CratesCreateCrate   -
        POST  /crates/open    CratesOpenOpenAll   -
        GET   /lids/search    LidsSearchLids      -
        """) == ["crates.create_crate", "crates.open_all", "lids.search_lids"]

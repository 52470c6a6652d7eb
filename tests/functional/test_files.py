"""Descriptions spread over files, and several descriptions for one client."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functional_support import Workshop

SPREAD = {
    "openapi.yaml": """\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        tags: [{name: users, description: People who are known.}]
        paths:
          /users/{id}: {$ref: 'paths/users.yaml#/one'}
          /users: {$ref: './paths/users.yaml#/many'}
          /health: {$ref: 'paths/health%20check.json'}
        """,
    "paths/users.yaml": """\
        one:
          parameters: [{$ref: '../shared/parameters.yaml#/components/parameters/Id'}]
          get:
            operationId: users.get
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: {$ref: '../shared/schemas.yaml#/User'}
              '404': {$ref: '#/missing'}
        many:
          get:
            operationId: users.list
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema:
                      type: array
                      items: {$ref: '../shared/schemas.yaml#/User'}
        missing: {description: There is no such user.}
        """,
    "paths/health check.json": """\
        {"get": {"operationId": "health.check",
                 "responses": {"204": {"description": "alive"}}}}
        """,
    "shared/parameters.yaml": """\
        components:
          parameters:
            Id:
              name: id
              in: path
              required: true
              schema: {$ref: 'schemas.yaml#/Id'}
        """,
    "shared/schemas.yaml": """\
        Id: {type: integer}
        User:
          type: object
          required: [id]
          properties:
            id: {$ref: '#/Id'}
            a/b~c: {$ref: '#/Odd~1name~0x'}
            friend: {$ref: '#/User'}
        Odd/name~x: {type: string}
        """,
}

USERS = """\
    openapi: 3.1.0
    info: {title: Users, version: '1'}
    servers: [{url: 'https://api.example.com/users/v1'}]
    paths:
      /list:
        get:
          operationId: users.list
          responses:
            '200':
              description: ok
              content:
                application/json: {schema: {$ref: '#/components/schemas/Page'}}
    components:
      schemas:
        Page:
          type: object
          properties: {users: {type: array, items: {type: string}}}
        Same: {type: object, properties: {a: {type: string}}}
    """
ORDERS = """\
    openapi: 3.0.3
    info: {title: Orders, version: '9'}
    servers: [{url: 'https://api.example.com/orders/v2'}]
    paths:
      /list:
        get:
          operationId: orders.list
          responses:
            '200':
              description: ok
              content:
                application/json: {schema: {$ref: '#/components/schemas/Page'}}
    components:
      schemas:
        Page:
          type: object
          properties: {orders: {type: array, items: {type: string}}}
    """


def test_references_reach_other_files(workshop: Workshop) -> None:
    made = workshop.build(SPREAD)
    client, wire = made.call()
    wire.answer({"id": 7, "a/b~c": "odd", "friend": {"id": 8}})
    user = client.users.get(7)
    assert wire.target == "/users/7"
    assert (user.id, user.a_b_c, user.friend.id) == (7, "odd", 8)
    assert not made.codes


def test_a_schema_of_another_file_is_one_class(workshop: Workshop) -> None:
    made = workshop.build(SPREAD)
    client, wire = made.call()
    wire.answer([{"id": 7}])
    assert client.users.list() == [made.package.User(id=7)]


def test_a_whole_file_may_be_a_path_item(workshop: Workshop) -> None:
    client, wire = workshop.build(SPREAD).call()
    wire.answer(status=204)
    assert client.health.check() is None
    assert wire.target == "/health"


def test_every_file_is_named_in_the_manifest(workshop: Workshop) -> None:
    text = (workshop.build(SPREAD).folder / ".cliqgen.json").read_text("utf-8")
    for name in SPREAD:
        assert f'"{name}"' in text


def test_several_roots_become_one_client(workshop: Workshop) -> None:
    made = workshop.build(
        {"users.yaml": USERS, "orders.yaml": ORDERS},
        roots=("users.yaml", "orders.yaml"),
    )
    client, wire = made.call(base_url=None)
    client.users.list()
    assert str(wire.last.url) == "https://api.example.com/users/v1/list"
    client.orders.list()
    assert str(wire.last.url) == "https://api.example.com/orders/v2/list"


def test_components_of_one_name_are_told_apart_by_their_document(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        {"users.yaml": USERS, "orders.yaml": ORDERS},
        roots=("users.yaml", "orders.yaml"),
    )
    client, wire = made.call()
    wire.answer({"users": ["a"], "orders": ["b"]})
    assert type(client.users.list()) is made.package.UsersPage
    assert type(client.orders.list()) is made.package.OrdersPage
    assert "name-collision" in made.codes


def test_equal_components_of_two_documents_are_one_class(workshop: Workshop) -> None:
    other = ORDERS.replace("orders: {type: array", "users: {type: array").replace(
        "Page:\n", "Page:\n          description: Said otherwise.\n"
    )
    made = workshop.build(
        {"users.yaml": USERS, "orders.yaml": other},
        roots=("users.yaml", "orders.yaml"),
    )
    client, wire = made.call()
    wire.answer({"users": ["a"]})
    assert type(client.users.list()) is type(client.orders.list()) is made.package.Page
    assert "name-collision" not in made.codes


def test_a_document_named_twice_counts_once(workshop: Workshop) -> None:
    made = workshop.build(
        {"users.yaml": USERS, "orders.yaml": ORDERS},
        roots=("users.yaml", "orders.yaml", "users.yaml"),
    )
    assert "document-repeated" in made.codes
    assert "operation-merged" not in made.codes


def test_equal_base_paths_stay_in_the_server(workshop: Workshop) -> None:
    same = ORDERS.replace("/orders/v2", "/users/v1").replace("/list", "/orders")
    made = workshop.build(
        {"users.yaml": USERS, "orders.yaml": same},
        roots=("users.yaml", "orders.yaml"),
    )
    client, wire = made.call(base_url="https://other.example.com/base")
    client.orders.list()
    assert str(wire.last.url) == "https://other.example.com/base/orders"


def test_json_is_read_like_yaml(workshop: Workshop) -> None:
    made = workshop.build({"api.json": """\
            {"openapi": "3.1.0", "info": {"title": "Example", "version": "1"},
             "paths": {"/x": {"get": {"operationId": "x.get",
               "responses": {"204": {"description": "done"}}}}}}
            """})
    client, wire = made.call()
    client.x.get()
    assert wire.target == "/x"

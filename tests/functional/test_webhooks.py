"""Webhooks and callbacks: what an API sends becomes models, and a function reads it."""

from __future__ import annotations

import importlib
import logging
import pickle
import subprocess
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

WEBHOOKS_SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example.com'}]
paths:
  /orders:
    post:
      operationId: orders.place
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      callbacks:
        order.paid:
          '{$request.body#/callbackUrl}?event=paid':
            post:
              description: Tells that the money came.
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      required: [order]
                      properties:
                        order: {$ref: '#/components/schemas/Order'}
                        how: {type: string, enum: [card, cash]}
              responses: {'204': {description: Thanks.}}
        changed:
          '{$request.query.url}': {$ref: '#/components/pathItems/Changed'}
      responses: {'204': {description: ok}}
  /carts:
    post:
      operationId: carts.fill
      callbacks:
        changed:
          '{$request.query.url}':
            post:
              requestBody: {content: {application/json: {schema: {type: string}}}}
              responses: {'204': {description: ok}}
      responses: {'204': {description: ok}}
webhooks:
  pet.born:
    post:
      summary: A pet was born
      description: A pet was born. Nobody orders it.
      deprecated: true
      parameters:
        - name: X-Signature
          in: header
          required: true
          description: HMAC-SHA256 of the body.
          schema: {type: string}
        - {name: X-Try, in: header, schema: {type: integer}}
      requestBody:
        description: The pet with its mother.
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses:
        '200':
          description: Seen it.
          content:
            application/json:
              schema:
                type: object
                required: [seen]
                properties: {seen: {type: boolean}, note: {type: string}}
        5XX: {description: Sent again in an hour.}
  pets.born:
    post:
      requestBody:
        content:
          application/vnd.pets+json:
            schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
      responses: {'204': {description: ok}}
  ping:
    get: {responses: {'204': {description: ok}}}
components:
  pathItems:
    Changed:
      post:
        requestBody: {content: {application/json: {schema: {type: integer}}}}
        responses: {'204': {description: ok}}
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: integer}}}
    Pet:
      type: object
      description: A cat or a dog.
      required: [name]
      properties:
        name: {type: string}
        kind: {type: string, enum: [cat, dog]}
        born: {type: string, format: date}
"""

WEBHOOKS_ALONE = """\
openapi: 3.1.0
info: {title: Alone, version: '1'}
webhooks:
  ping:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, properties: {at: {type: string, format: date-time}}}
      responses: {'204': {description: ok}}
"""


@pytest.fixture
def client(workshop: Workshop) -> Client:
    return workshop.build(WEBHOOKS_SPEC, name="hooked")


@pytest.fixture
def webhooks(client: Client) -> ModuleType:
    return importlib.import_module("hooked.webhooks")


def test_a_body_becomes_the_model_of_its_webhook(webhooks: Any, client: Any) -> None:
    body = b'{"name": "Tom", "kind": "cat", "born": "2026-01-02", "more": 1}'
    pet = webhooks.parse_pet_born(body)
    assert isinstance(pet, client.package.Pet)
    assert (pet.name, pet.kind, pet.born.year) == ("Tom", "cat", 2026)
    assert webhooks.parse_pet_born(body.decode()) == pet
    assert webhooks.parse_pets_born(b"[" + body + b"]") == [pet]


def test_a_callback_becomes_a_function_as_well(webhooks: Any, client: Any) -> None:
    paid = webhooks.parse_order_paid('{"order": {"id": 7}, "how": "card"}')
    assert isinstance(paid, client.package.OrderPaidPayload)
    assert isinstance(paid.order, client.package.Order)


def test_callbacks_of_one_name_are_called_by_their_operations(webhooks: Any) -> None:
    assert webhooks.parse_place_changed("7") == 7
    assert webhooks.parse_fill_changed('"seven"') == "seven"


def test_a_value_that_was_added_since_is_taken(webhooks: Any) -> None:
    """What we read is an answer: its enumerations are open."""
    body = '{"name": "Ed", "kind": "horse"}'
    assert webhooks.parse_pet_born(body, strict=True).kind == "horse"


def test_what_contradicts_its_description_is_logged_once(
    webhooks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "hooked"):
        for _ in range(2):
            assert webhooks.parse_pet_born('{"name": 7, "kind": "cat"}').name == 7
    (record,) = caplog.records
    assert "webhook pet.born" in record.message and "$.name" in record.message


def test_strict_refuses_it(webhooks: Any) -> None:
    with pytest.raises(webhooks.WebhookDecodeError, match=r"pet.born.*contradicts"):
        webhooks.parse_pet_born('{"name": 7}', strict=True)


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", "name=Tom", "[" * 100_000])
def test_what_is_no_json_is_refused(webhooks: Any, body: bytes | str) -> None:
    with pytest.raises(webhooks.WebhookDecodeError, match="is not JSON") as caught:
        webhooks.parse_pet_born(body)
    assert caught.value.webhook == "webhook pet.born"
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.webhook) == (str(caught.value), "webhook pet.born")


def test_an_answer_is_made_of_its_model(webhooks: Any, client: Any) -> None:
    answer = client.package.PetBornAnswer(seen=True)
    assert webhooks.encode(answer) == b'{"seen":true}'


def test_the_docstring_says_all_there_is(webhooks: Any) -> None:
    text = webhooks.parse_pet_born.__doc__
    for part in (
        "A pet was born.\n",
        "Nobody orders it.",
        "Comes as `POST`: webhook `pet.born`.",
        "Deprecated.",
        "X-Signature (header): HMAC-SHA256 of the body.",
        "X-Try (header, optional)",
        "Pet: The pet with its mother.",
        "200: `PetBornAnswer`. Seen it.",
        "5XX: Sent again in an hour.",
    ):
        assert part in text
    callback = webhooks.parse_order_paid.__doc__
    request = "`POST {$request.body#/callbackUrl}?event=paid`"
    assert f"Comes as {request}: callback" in " ".join(callback.split())
    assert "of `POST /orders`" in " ".join(callback.split())
    assert "Tells that the money came." in callback


def test_what_has_no_json_body_is_named(client: Client) -> None:
    found = [f for f in client.findings if f.code == "webhook-ignored"]
    assert [f.message for f in found] == ["'ping' has no JSON body"]


def test_the_readme_lists_the_functions(client: Client) -> None:
    readme = (client.folder / "README.md").read_text("utf-8")
    assert "| `parse_pet_born` | A pet was born. |" in readme
    assert "from hooked.webhooks import parse_" in readme
    assert "`hooked.webhooks.WebhookDecodeError` is raised" in readme


def test_models_are_loaded_when_a_function_is_called(client: Client) -> None:
    code = """if True:
        import sys
        import hooked.webhooks as webhooks
        assert not [m for m in sys.modules if m.startswith("hooked.models")]
        assert "hooked.client" not in sys.modules
        webhooks.parse_pet_born('{"name": "Tom"}')
        assert "hooked.models.payloads" in sys.modules
    """
    subprocess.run([sys.executable, "-c", code], check=True, cwd=client.folder)


def test_a_description_may_have_webhooks_alone(workshop: Workshop) -> None:
    client = workshop.build(WEBHOOKS_ALONE, name="alone")
    webhooks: Any = importlib.import_module("alone.webhooks")
    assert webhooks.parse_ping('{"at": "2026-01-02T03:04:05Z"}').at.hour == 3
    readme = (client.folder / "README.md").read_text("utf-8")
    assert "parse_ping" in readme and "client." not in readme


def test_a_client_without_webhooks_has_no_module_for_them(workshop: Workshop) -> None:
    text = WEBHOOKS_SPEC.partition("webhooks:")[0].partition("      callbacks:")[0]
    text += "      responses: {'204': {description: ok}}\n"
    text += "components: {schemas: {Order: {type: object}}}\n"
    client = workshop.build(text, name="unhooked")
    files = {path.name for path in client.folder.rglob("*.py")}
    assert "webhooks.py" not in files


def test_x_webhooks_are_webhooks(workshop: Workshop) -> None:
    text = WEBHOOKS_ALONE.replace("3.1.0", "3.0.3").replace("webhooks:", "x-webhooks:")
    workshop.build(text + "paths: {}\n", name="vendor")
    webhooks: Any = importlib.import_module("vendor.webhooks")
    assert webhooks.parse_ping("{}").at is None


WEBHOOKS_HOSTILE = '''\
openapi: 3.1.0
info: {title: Hostile, version: '1'}
webhooks:
  "x\\"\\"\\"\\nimport os; os.abort() #":
    post:
      summary: '""" + __import__("os").abort() + """'
      description: "\\u202e\\r\\nraise SystemExit\\\\"
      parameters:
        - {name: "X\\n\\"\\"\\"", in: header, schema: {type: string}, description: '"""'}
      requestBody:
        description: '"""'
        content: {application/json: {schema: {type: integer}}}
      responses: {'204': {description: '"""'}}
'''


def test_nothing_of_a_webhook_is_executed(workshop: Workshop) -> None:
    workshop.build(WEBHOOKS_HOSTILE, name="hostile_hooks")
    webhooks: Any = importlib.import_module("hostile_hooks.webhooks")
    (name,) = [name for name in webhooks.__all__ if name.startswith("parse_")]
    assert getattr(webhooks, name)("7") == 7
    assert "\u202e" not in getattr(webhooks, name).__doc__


OF_MANY_IN_PARTS = """\
openapi: 3.1.0
info: {title: Many, version: '1'}
webhooks:
"""
_ONE_OF_MANY = """\
  {name}:
    post:
      requestBody:
        content:
          application/json:
            schema: {{type: object, title: {title}, properties: {{id: {{type: string}}}}}}
      responses: {{'204': {{description: Taken.}}}}
"""


def test_models_of_many_webhooks_are_in_modules_by_what_they_are_about(
    workshop: Workshop,
) -> None:
    names = [f"issue-event{n}" for n in range(11)]
    names += [f"pull-request-event{n}" for n in range(6)]
    names += [f"pull-review-event{n}" for n in range(6)]
    names += [f"word{n}-event" for n in range(40)]
    entries = "".join(
        _ONE_OF_MANY.format(name=name, title=name.title().replace("-", ""))
        for name in names
    )
    client = workshop.build(OF_MANY_IN_PARTS + entries)
    folder = client.folder / client.package.__name__ / "models"
    modules = {path.stem for path in folder.glob("payloads*.py")}
    assert modules == {
        "payloads_issue",
        "payloads_pull_request",
        "payloads_pull_review",
        *(f"payloads_word{n}" for n in range(40)),
    }
    assert client.package.PullRequestEvent3.__module__.endswith(
        ".payloads_pull_request"
    )

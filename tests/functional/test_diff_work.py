"""How much cliqgen diff looks at: what changed, and what that reaches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from cliqgen.comparison import meaning
from cliqgen.python import models, resources

if TYPE_CHECKING:
    from functional_support import CommandLine

#: So many resources, each with a list, a schema of its own and one that all share.
COUNT = 30


def description(**changes: str) -> str:
    """Some resources; a resource that is named has other text in place of its summary."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {
        "Owner": {"type": "object", "properties": {"mail": {"type": "string"}}},
        "Colour": {"type": "string", "enum": ["red", "blue"]},
    }
    for number in range(COUNT):
        name = f"Thing{number}"
        properties = {
            "id": {"type": "string"},
            "colour": {"$ref": "#/components/schemas/Colour"},
        }
        if number < 3:
            properties["owner"] = {"$ref": "#/components/schemas/Owner"}
        schemas[name] = {"type": "object", "properties": properties}
        listed = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
        ok = {"description": "ok", "content": {"application/json": {"schema": listed}}}
        paths[f"/things{number}"] = {
            "get": {
                "operationId": f"things{number}.list",
                "summary": changes.get(name, "All of them."),
                "parameters": [
                    {"name": "q", "in": "query", "schema": {"type": "string"}}
                ],
                "responses": {"200": ok},
            }
        }
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }
    return json.dumps(whole)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The methods and classes that are printed to be compared, and digests of documents."""
    done: dict[str, list[str]] = {"methods": [], "classes": [], "digests": []}
    method, struct = resources._ModulePlanner._method, models._ModulePrinter.struct
    digests = meaning.Meaning.digests

    def counted_method(self: Any, operation: Any, *more: Any) -> Any:
        done["methods"].append(operation.name)
        return method(self, operation, *more)

    def counted_struct(self: Any, model: Any) -> Any:
        done["classes"].append(model.name)
        return struct(self, model)

    def counted_digests(self: Any, roots: Any) -> Any:
        done["digests"].append("")
        return digests(self, roots)

    monkeypatch.setattr(resources._ModulePlanner, "_method", counted_method)
    monkeypatch.setattr(models._ModulePrinter, "struct", counted_struct)
    monkeypatch.setattr(meaning.Meaning, "digests", counted_digests)
    return done


def found(cli: CommandLine, old: str, new: str) -> set[tuple[str, str]]:
    cli.write("old.json", old)
    cli.write("new.json", new)
    _, told = cli.json(
        "diff", "old.json", "new.json", "--format", "json", "--fail-on", "never"
    )
    return {(f["id"], f["symbol"]) for f in told["result"]["findings"]}


def test_of_one_changed_operation_one_method_is_looked_at(
    cli: CommandLine, work: dict[str, list[str]]
) -> None:
    told = found(cli, description(), description(Thing7="Every one of them."))
    assert told == {("documentation-changed", "client.things7.list")}
    assert work == {"methods": ["list"] * 2, "classes": [], "digests": []}


def test_what_a_changed_schema_reaches_is_looked_at(
    cli: CommandLine, work: dict[str, list[str]]
) -> None:
    new = description().replace(
        '"mail": {"type": "string"}', '"mail": {"type": "integer"}'
    )
    told = found(cli, description(), new)
    assert ("field-widened", "Owner.mail") in told
    assert ("response-property-widened", "Owner.mail") in told
    assert len(work["methods"]) == 2 * 3
    assert sorted(set(work["classes"])) == ["Owner", "Thing0", "Thing1", "Thing2"]


def test_an_enumeration_that_stays_is_what_it_stands_for(cli: CommandLine) -> None:
    """A text in its place is judged by its values, although it is the same on both sides."""
    old = description()
    narrow = '"in": "query", "schema": {"$ref": "#/components/schemas/Colour"}'
    new = old.replace('"in": "query", "schema": {"type": "string"}', narrow, 1)
    told = found(cli, old, new)
    assert ("argument-narrowed", "client.things0.list") in told
    told = found(cli, new, old)
    assert ("argument-widened", "client.things0.list") in told
    assert ("argument-narrowed", "client.things0.list") not in told


def test_a_use_that_changes_its_direction_is_looked_at(cli: CommandLine) -> None:
    """The schema is the same word for word, and is sent now as well."""
    old = json.loads(description())
    body = {"$ref": "#/components/schemas/Thing9"}
    sent = {"required": True, "content": {"application/json": {"schema": body}}}
    new = json.loads(description())
    new["paths"]["/things0"]["put"] = {
        "operationId": "things0.replace",
        "requestBody": sent,
        "responses": {"204": {"description": "done"}},
    }
    told = found(cli, json.dumps(old), json.dumps(new))
    assert ("method-added", "client.things0.replace") in told


def test_descriptions_that_make_one_client_are_told_apart_by_what_they_say(
    cli: CommandLine, work: dict[str, list[str]]
) -> None:
    old = json.loads(description())
    new = json.loads(description())
    new["paths"]["/things3"]["get"]["parameters"][0]["example"] = "a"
    new["info"]["contact"] = {"name": "Somebody"}
    told = found(cli, json.dumps(old), json.dumps(new))
    assert {name for name, _ in told} == {"description-changed"}
    assert len(work["digests"]) == 2

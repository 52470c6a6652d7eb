"""What a description says several times is one class, called after what it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _json(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _call(name: str, body: Any = None, **answers: Any) -> dict[str, Any]:
    """An operation in the resource that its name begins with; answers by status."""
    responses = {
        status.strip("_"): (
            schema if "$ref" in schema else {"description": "answer", **_json(schema)}
        )
        for status, schema in answers.items()
    }
    sent = {} if body is None else {"requestBody": {"required": True, **_json(body)}}
    done = {"204": {"description": "done"}}
    return {"operationId": name, **sent, "responses": responses or done}


def _build(workshop: Workshop, *calls: dict[str, Any], **components: Any) -> Client:
    paths = {f"/{number}": {"post": call} for number, call in enumerate(calls)}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Example", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": components,
    }
    return workshop.build(json.dumps(document))


def _models(made: Client) -> set[str]:
    folder = made.folder / made.package.__name__ / "models"
    lines = [
        line for path in folder.glob("*.py") for line in path.read_text().splitlines()
    ]
    return {
        line.split()[1].partition("(")[0] for line in lines if line.startswith("class ")
    } | {line.split(":")[0].strip() for line in lines if ": TypeAlias" in line}


def _returned(made: Client, resource: str, method: str) -> str:
    client, _ = made.call()
    call = getattr(getattr(client, resource), method)
    return str(call.__annotations__["return"]).removeprefix("builtins.")


TODO = {**_object(id=NUMBER, task=TEXT), "required": ["id"]}
WHOLE = {"type": "array", "items": TODO}
FAULT = _object(message=TEXT)


def test_what_is_listed_and_got_is_one_class_called_after_the_resource(
    workshop: Workshop,
) -> None:
    made = _build(
        workshop,
        _call("todos.list", _200=WHOLE),
        _call("todos.get", _200=TODO),
        _call("todos.create", _object(task=TEXT), _201=TODO),
    )
    assert _models(made) == {"Todo", "TodosCreateBody"}
    assert _returned(made, "todos", "list") == "list[Todo]"
    assert _returned(made, "todos", "get") == "Todo"
    assert _returned(made, "todos", "create") == "Todo"


def test_what_is_sent_and_got_is_one_class(workshop: Workshop) -> None:
    entry = _object(name=TEXT, owner=_object(mail=TEXT))
    made = _build(workshop, _call("addresses.update", entry, _200=entry))
    assert _models(made) == {"Address", "AddressOwner"}
    client, wire = made.call()
    wire.answer({"name": "a", "owner": {"mail": "b"}})
    address = client.addresses.update(body=made.package.Address(name="a"))
    client.addresses.update(body=address)
    assert wire.json == {"name": "a", "owner": {"mail": "b"}}


def test_an_operation_with_a_name_of_its_own_names_what_it_sends_and_gets(
    workshop: Workshop,
) -> None:
    entry = _object(name=TEXT)
    made = _build(workshop, _call("texts.polish", entry, _200=entry))
    assert _models(made) == {"TextsPolishData"}


@pytest.mark.parametrize(
    ("statuses", "name"),
    [
        (("200", "201"), "TodosTouchResponse"),
        (("400", "404"), "TodosTouchError"),
        (("200", "400"), "TodosTouchResponse"),
    ],
)
def test_several_statuses_of_an_operation_have_one_class(
    workshop: Workshop, statuses: tuple[str, str], name: str
) -> None:
    answers = {f"_{status}": FAULT for status in statuses}
    assert _models(_build(workshop, _call("todos.touch", **answers))) == {name}


def test_errors_that_are_alike_everywhere_are_called_after_their_status(
    workshop: Workshop,
) -> None:
    made = _build(
        workshop,
        _call("todos.get", _404=FAULT, _409=_object(code=NUMBER)),
        _call("users.get", _404=FAULT, _400=_object(code=NUMBER)),
    )
    assert _models(made) == {"Error404", "ErrorBody"}
    client, wire = made.call()
    wire.answer({"message": "gone"}, status=404)
    for call in (client.todos.get, client.users.get):
        with pytest.raises(made.package.NotFoundError) as caught:
            call()
        assert caught.value.model == made.package.Error404(message="gone")


def test_errors_of_one_resource_are_called_after_it(workshop: Workshop) -> None:
    made = _build(
        workshop,
        _call("todos.get", _404=FAULT),
        _call("todos.drop", _404=FAULT),
        _call("users.get", _404=_object(text=TEXT)),
        _call("users.drop", _404=_object(text=TEXT)),
    )
    assert _models(made) == {"TodosError404", "UsersError404"}


def test_a_response_that_is_a_component_is_called_like_it(workshop: Workshop) -> None:
    missing = {"$ref": "#/components/responses/NotFound"}
    failed = {"$ref": "#/components/responses/500"}
    made = _build(
        workshop,
        _call("todos.get", _404=missing, _500=failed),
        _call("users.get", _404=missing),
        responses={
            "NotFound": {"description": "missing", **_json(FAULT)},
            "500": {"description": "failed", **_json(_object(trace=TEXT))},
        },
    )
    assert _models(made) == {"NotFoundResponse", "Error500"}


def test_a_body_that_is_a_component_is_called_like_it(workshop: Workshop) -> None:
    call = _call("todos.create")
    call["requestBody"] = {"$ref": "#/components/requestBodies/Draft"}
    draft = {"required": True, **_json(_object(task=TEXT))}
    made = _build(workshop, call, requestBodies={"Draft": draft})
    assert _models(made) == {"DraftBody"}


def test_a_name_says_what_the_operations_have_in_common(workshop: Workshop) -> None:
    rule = _object(trigger=TEXT)
    made = _build(
        workshop,
        _call("guilds.list_moderation_rules", _200={"type": "array", "items": rule}),
        _call("guilds.get_moderation_rule", _200=rule),
    )
    assert _models(made) == {"ModerationRule"}


def test_what_is_alike_by_chance_stays_apart(workshop: Workshop) -> None:
    made = _build(
        workshop,
        _call("users.rename", _object(name=TEXT), _200=_object(id=NUMBER)),
        _call("todos.find", _200=_object(name=TEXT)),
        _call("texts.count", _200=_object(id=NUMBER)),
    )
    assert _models(made) == {
        *("UsersRenameBody", "UsersRenameResponse"),
        *("TodosFindResponse", "TextsCountResponse"),
    }
    client, wire = made.call()
    client.users.rename(name="x")
    assert wire.json == {"name": "x"}


def test_what_would_be_called_alike_keeps_the_names_of_its_operations(
    workshop: Workshop,
) -> None:
    one, other = _object(a=TEXT), _object(b=TEXT)
    made = _build(
        workshop,
        _call("points.upsert", _200=one),
        _call("points.push", _200=one),
        _call("points.count", _200=other),
        _call("points.scroll", _200=other),
    )
    assert not any("_" in name for name in _models(made))
    assert len(_models(made)) == 4


def test_other_documentation_or_limits_are_another_class(workshop: Workshop) -> None:
    variants = [
        FAULT,
        _object(message={**TEXT, "description": "What went wrong."}),
        _object(message={**TEXT, "maxLength": 7}),
        {**FAULT, "required": ["message"]},
    ]
    calls = [
        _call(f"todos.touch{number}", _404=schema)
        for number, schema in enumerate(variants)
    ]
    assert len(_models(_build(workshop, *calls))) == 4


def test_read_only_fields_keep_what_is_sent_and_got_apart(workshop: Workshop) -> None:
    todo = {**_object(id={**NUMBER, "readOnly": True}), "required": ["id"]}
    made = _build(workshop, _call("todos.update", todo, _200=todo))
    assert len(_models(made)) == 2


def test_one_title_and_one_content_are_one_class(workshop: Workshop) -> None:
    person = {**_object(name=TEXT), "title": "Person"}
    todo = {**_object(task=TEXT, owner=person), "title": "Todo"}
    made = _build(
        workshop,
        _call("todos.create", todo, _201=todo),
        _call("teams.get", _200=_object(lead=person)),
    )
    assert _models(made) == {"Todo", "Person", "TeamsGetResponse"}
    assert _returned(made, "todos", "create") == "Todo"


def test_a_titled_schema_like_the_component_of_that_name_is_it(
    workshop: Workshop,
) -> None:
    todo = {**_object(task=TEXT), "title": "Todo"}
    made = _build(
        workshop,
        _call("todos.get", _200=todo),
        _call("todos.find", _200={"$ref": "#/components/schemas/Todo"})
        | {
            "responses": {
                "200": {
                    "description": "ok",
                    **_json({"$ref": "#/components/schemas/Todo"}),
                }
            }
        },
        schemas={"Todo": todo},
    )
    assert _models(made) == {"Todo"}


def test_two_variants_that_are_alike_are_one(workshop: Workshop) -> None:
    one = {**_object(issue={"const": "A"}), "required": ["issue"], "title": "Issue A"}
    other = {**_object(text=TEXT), "required": ["text"], "title": "Free text"}
    listed = _object(problems={"type": "array", "items": {"anyOf": [one, other, one]}})
    made = _build(workshop, _call("todos.get", _400=listed))
    client, wire = made.call()
    wire.answer({"problems": [{"issue": "A"}, {"text": "x"}]}, status=400)
    with pytest.raises(made.package.BadRequestError) as caught:
        client.todos.get()
    package = made.package
    assert caught.value.model.problems == [
        package.IssueA(issue="A"),
        package.FreeText(text="x"),
    ]


def _sides(**changed: Any) -> dict[str, Any]:
    node = {
        **_object(
            name=TEXT,
            children={
                "type": "array",
                "items": {"$ref": "#/components/schemas/Node-Input"},
            },
        ),
        "title": "Node",
    }
    output = json.loads(json.dumps(node).replace("Node-Input", "Node-Output"))
    output["properties"].update(changed)
    return {"Node-Input": node, "Node-Output": output}


def _tree(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _nodes(workshop: Workshop, **schemas: Any) -> Client:
    call = _call("nodes.put", _tree("Node-Input"))
    answer = {"description": "ok", **_json(_tree("Node-Output"))}
    call["responses"] = {"200": answer}
    return _build(workshop, call, schemas=schemas)


def test_the_two_sides_of_a_component_are_one_class_if_alike(
    workshop: Workshop,
) -> None:
    made = _nodes(workshop, **_sides())
    assert _models(made) == {"Node"}
    client, wire = made.call()
    wire.answer({"name": "a", "children": [{"name": "b"}]})
    node = client.nodes.put(body=made.package.Node(name="x"))
    client.nodes.put(body=node)
    assert wire.json == {"name": "a", "children": [{"name": "b"}]}


def test_the_two_sides_of_a_component_stay_apart_if_they_differ(
    workshop: Workshop,
) -> None:
    made = _nodes(workshop, **_sides(extra=TEXT))
    assert _models(made) == {"NodeInput", "NodeOutput"}


def test_the_two_sides_of_a_component_leave_it_its_name(workshop: Workshop) -> None:
    plain = {"type": "object", "properties": {"x": TEXT}}
    call = _call("plain.get")
    call["responses"] = {"200": {"description": "ok", **_json(_tree("Node"))}}
    both = _call("nodes.put", _tree("Node-Input"))
    both["responses"] = {"200": {"description": "ok", **_json(_tree("Node-Output"))}}
    made = _build(workshop, call, both, schemas={"Node": plain, **_sides()})
    assert _models(made) == {"Node", "NodeInput", "NodeOutput"}

"""Names: where they come from, and what happens when two are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def _operation(path: str, rest: str, method: str = "get") -> str:
    return (
        f"  {path}:\n    {method}:\n      {rest}\n"
        "      responses: {'204': {description: done}}\n"
    )


def _spec(*operations: str, extra: str = "") -> str:
    head = "openapi: 3.1.0\ninfo: {title: Example, version: '1'}\n"
    return head + extra + "paths:\n" + "".join(operations)


def _methods(resource: Any) -> list[str]:
    return sorted(name for name in dir(resource) if not name.startswith("_"))


def test_a_dotted_operation_id_is_a_path_of_resources(workshop: Workshop) -> None:
    made = workshop.build(
        _spec(
            _operation("/a", "operationId: chats.members.add"),
            _operation("/b", "operationId: chats.list"),
        )
    )
    client, wire = made.call()
    client.chats.members.add()
    client.chats.list()
    assert [request.url.path for request in wire.seen] == ["/a", "/b"]


def test_without_dots_the_first_tag_is_the_resource(workshop: Workshop) -> None:
    spec = _spec(
        _operation("/a", "operationId: getPets\n      tags: [Pet Store, other]")
    )
    client, wire = workshop.build(spec).call()
    client.pet_store.get_pets()
    assert wire.target == "/a"


def test_operations_without_id_are_named_by_method_and_path(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        _spec(
            _operation("/api/v1/users", "summary: x"),
            _operation(
                "/api/v1/users/{id}",
                "parameters: [{name: id, in: path, required: true, "
                "schema: {type: string}}]",
                "delete",
            ),
        )
    )
    client, _ = made.call()
    assert _methods(client.users) == ["delete", "list"]


def test_a_shared_operation_id_gives_two_methods_and_a_warning(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        _spec(
            _operation("/a", "operationId: things.get"),
            _operation("/b", "operationId: things.get"),
        )
    )
    client, wire = made.call()
    assert _methods(client.things) == ["get", "get__db78"]
    client.things.get()
    client.things.get__db78()
    assert sorted(request.url.path for request in wire.seen) == ["/a", "/b"]
    assert made.codes == ["operation-id-duplicate", "name-collision"]


def test_ids_that_become_one_name_give_two_methods(workshop: Workshop) -> None:
    made = workshop.build(
        _spec(
            _operation("/a", "operationId: things.getAll"),
            _operation("/b", "operationId: things.get_all"),
        )
    )
    client, _ = made.call()
    assert len(_methods(client.things)) == 2


def test_fields_that_become_one_name_stay_apart_on_the_wire(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        _spec(
            "  /a:\n    post:\n      operationId: a.post\n"
            "      requestBody:\n        required: true\n        content:\n"
            "          application/json:\n            schema:\n"
            "              type: object\n              properties:\n"
            "                fooBar: {type: string}\n"
            "                foo_bar: {type: string}\n"
            "                Foo-Bar: {type: string}\n"
            "      responses: {'204': {description: done}}\n"
        )
    )
    client, wire = made.call()
    client.a.post(foo_bar="plain", foo_bar__e32b="two", foo_bar__5a90="three")
    assert wire.json["foo_bar"] == "plain"
    assert sorted(wire.json) == ["Foo-Bar", "fooBar", "foo_bar"]
    assert sorted(wire.json.values()) == ["plain", "three", "two"]


def test_fields_that_differ_by_a_symbol_only_are_told_apart_by_it(
    workshop: Workshop,
) -> None:
    names = ("+1", "-1", "created", "created>", "created<=", "@type", "type", "$type")
    properties = ", ".join(f"'{name}': {{type: string}}" for name in names)
    made = workshop.build(
        _spec(
            "  /a:\n    post:\n      operationId: a.post\n"
            "      requestBody:\n        required: true\n        content:\n"
            "          application/json:\n            schema:\n"
            f"              type: object\n              properties: {{{properties}}}\n"
            "      responses: {'204': {description: done}}\n"
        )
    )
    client, wire = made.call()
    client.a.post(
        plus_1="+1",
        minus_1="-1",
        created="created",
        created_gt="created>",
        created_lte="created<=",
        at_type="@type",
        type="type",
        dollar_type="$type",
    )
    assert wire.json == {name: name for name in names}
    assert made.codes == []


def test_parameters_that_become_one_name_stay_apart_on_the_wire(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        _spec(
            _operation(
                "/a",
                "operationId: a.get\n      parameters: ["
                "{name: page-size, in: query, schema: {type: integer}}, "
                "{name: pageSize, in: query, schema: {type: integer}}]",
            )
        )
    )
    client, wire = made.call()
    names = list(client.a.get.__kwdefaults__)
    client.a.get(**dict.fromkeys(names, 1))
    assert sorted(wire.query) == [("page-size", "1"), ("pageSize", "1")]


def _model(workshop: Workshop, *names: str) -> Client:
    properties = "".join(
        f"              p{number}: {{$ref: '#/components/schemas/{name}'}}\n"
        for number, name in enumerate(names)
    )
    schemas = "".join(
        f"    {name}: {{type: object, properties: {{p{number}: {{type: string}}}}}}\n"
        for number, name in enumerate(names)
    )
    return workshop.build(
        "openapi: 3.1.0\ninfo: {title: Example, version: '1'}\npaths:\n  /a:\n"
        "    get:\n      operationId: a.get\n      responses:\n        '200':\n"
        "          description: ok\n          content:\n"
        "           application/json:\n            schema:\n"
        "             type: object\n             properties:\n"
        f"{properties}components:\n  schemas:\n{schemas}"
    )


def test_components_that_become_one_class_name_stay_apart(workshop: Workshop) -> None:
    made = _model(workshop, "user_group", "UserGroup", "userGroup")
    client, wire = made.call()
    wire.answer({f"p{n}": {f"p{n}": "x"} for n in range(3)})
    answer = client.a.get()
    assert [getattr(getattr(answer, f"p{n}"), f"p{n}") for n in range(3)] == ["x"] * 3
    assert type(answer.p1) is made.package.UserGroup
    assert "name-collision" in made.codes


def test_components_may_be_called_like_anything_the_code_uses(
    workshop: Workshop,
) -> None:
    names = (
        *("Model", "Any", "Literal", "str", "List", "list", "Operation", "None"),
        *("NotFoundError", "APIStatusError", "UNSET", "Resource", "AResource"),
        *("datetime", "True", "Exception", "field", "class", "TypeAlias", "Client"),
    )
    made = _model(workshop, *names)
    client, wire = made.call()
    wire.answer({f"p{n}": {f"p{n}": "x"} for n in range(len(names))})
    answer = client.a.get()
    for number in range(len(names)):
        assert getattr(getattr(answer, f"p{number}"), f"p{number}") == "x"
    assert issubclass(made.package.NotFoundError, Exception)


def test_resources_may_be_called_like_members_of_the_client(
    workshop: Workshop,
) -> None:
    ids = ("request", "close", "with_options", "client", "shared", "class", "import")
    made = workshop.build(
        _spec(*(_operation(f"/{name}", f"operationId: {name}.get") for name in ids))
    )
    client, wire = made.call()
    for name in ids:
        attribute = next(n for n in (f"{name}_", name) if hasattr(type(client), n))
        getattr(client, attribute).get()
        assert wire.target == f"/{name}"
    client.close()


def test_methods_and_parameters_may_be_called_like_keywords(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        _spec(
            _operation(
                "/a",
                "operationId: a.import\n      parameters: ["
                + ", ".join(
                    f"{{name: {name}, in: query, schema: {{type: string}}}}"
                    for name in ("self", "class", "None", "__class__", "from", "json")
                )
                + "]",
            ),
            _operation("/b", "operationId: a._request"),
            _operation("/c", "operationId: a.__init__"),
        )
    )
    client, wire = made.call()
    names = list(client.a.import_.__kwdefaults__)
    client.a.import_(**dict.fromkeys(names, "x"))
    assert {name for name, _ in wire.query} == {
        *("self", "class", "None", "__class__", "from", "json")
    }


def test_an_unrelated_operation_renames_nothing(workshop: Workshop) -> None:
    one = _operation("/a", "operationId: things.get")
    two = _operation("/zzz", "operationId: things.other")
    before = workshop.build(_spec(one)).package.__all__
    after = workshop.build(_spec(one, two)).package.__all__

    def own(names: list[str]) -> set[str]:
        return {name for name in names if "Fragment" not in name}

    assert own(before) <= own(after)


def test_the_title_names_the_package_where_none_is_stated(
    workshop: Workshop, tmp_path: Any
) -> None:
    from cliqgen.pipeline import Run, generate
    from cliqgen.request import GenerateRequest

    path = tmp_path / "api.yaml"
    for title, package in [
        ("Größe & Co. API", "gre_co_api"),
        ("123 Go", None),
        ("класс", None),
        ("class", "class_"),
    ]:
        text = _spec(_operation("/a", "operationId: a.get"))
        path.write_text(text.replace("title: Example", f"title: '{title}'"), "utf-8")
        made = generate(Run(GenerateRequest(specs=(path,)))).package
        assert made.isidentifier() and made.isascii()
        if package is not None:
            assert made == package


def test_resources_that_differ_in_case_only_stay_apart(workshop: Workshop) -> None:
    made = workshop.build(
        _spec(
            _operation("/a", "operationId: chats.members.add"),
            _operation("/b", "operationId: chats.Members.remove"),
        )
    )
    client, _ = made.call()
    names = [name for name in dir(client.chats) if name.startswith("members")]
    methods = [name for n in names for name in _methods(getattr(client.chats, n))]
    assert sorted(methods) == ["add", "remove"]


def test_a_method_and_a_resource_of_one_name_stay_apart(workshop: Workshop) -> None:
    made = workshop.build(
        _spec(
            _operation("/a", "operationId: chats.members"),
            _operation("/b", "operationId: chats.members.add"),
        )
    )
    client, wire = made.call()
    client.chats.members.add()
    client.chats.members_()
    assert [request.url.path for request in wire.seen] == ["/b", "/a"]


def test_a_resource_may_be_called_like_what_declares_resources(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        _spec(
            _operation("/a", "operationId: cached_property.get"),
            _operation("/b", "operationId: zeta.cached_property.get"),
            _operation("/c", "operationId: zeta.other.get"),
        )
    )
    client, wire = made.call()
    client.zeta.other.get()
    assert wire.target == "/c"


def test_a_field_may_be_called_like_a_helper_of_the_runtime(
    workshop: Workshop,
) -> None:
    helpers = ("unless_empty", "delimited", "deep_object", "json_text", "self")
    fields = ", ".join(f"{name}: {{type: string}}" for name in helpers)
    made = workshop.build(
        _spec(
            "  /a:\n    post:\n      operationId: a.post\n"
            "      parameters:\n        - {name: q, in: query, explode: false, "
            "schema: {type: array, items: {type: string}}}\n"
            "      requestBody:\n        content:\n          application/json:\n"
            f"            schema: {{type: object, properties: {{{fields}}}}}\n"
            "      responses: {'204': {description: done}}\n"
        )
    )
    client, wire = made.call()
    names = [name for name in client.a.post.__kwdefaults__ if name != "q"]
    client.a.post(q=["x", "y"], **dict.fromkeys(names, "v"))
    assert wire.json == dict.fromkeys(helpers, "v")


def test_letters_that_change_with_their_case_are_names_too(
    workshop: Workshop,
) -> None:
    names = ("ΐ", "a\u00b4", "ǰ", "ß", "İ", "ﬁ")
    properties = "".join(
        f"                  {name}: {{type: object, properties: {{x: {{}}}}}}\n"
        for name in names
    )
    made = workshop.build(
        "openapi: 3.1.0\ninfo: {title: Example, version: '1'}\npaths:\n  /a:\n"
        "    get:\n      operationId: a.get\n      tags: [a\u00b4]\n      responses:\n"
        "        '200':\n          description: ok\n          content:\n"
        "            application/json:\n              schema:\n"
        f"                type: object\n                properties:\n{properties}"
    )
    client, wire = made.call()
    wire.answer({name: {"x": 1} for name in names})
    answer = client.a.get()
    fields = answer.__struct_fields__
    assert [getattr(answer, field).x for field in fields] == [1] * len(names)


def _body(
    parameters: str, required: str, *, schema: str = "", properties: str = ""
) -> str:
    properties = properties or "id: {type: string}, name: {type: string}"
    schema = schema or (
        f"{{type: object, required: [{required}], properties: {{{properties}}}}}"
    )
    return _spec(
        "  /a/{key}:\n    post:\n      operationId: a.post\n"
        "      parameters: [{name: key, in: path, required: true, "
        f"schema: {{type: string}}}}, {parameters}]\n"
        "      requestBody:\n        required: true\n        content:\n"
        f"          application/json: {{schema: {schema}}}\n"
        "      responses: {'204': {description: done}}\n"
    )


ID_QUERY = "{name: id, in: query, schema: {type: string}}"


def test_a_required_field_keeps_its_name_before_an_optional_parameter(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(_body(ID_QUERY, "id")).call()
    client.a.post("k", id="field", id_query="parameter")
    assert wire.json == {"id": "field"}
    assert wire.query == [("id", "parameter")]


def test_an_optional_field_makes_way_for_a_parameter(workshop: Workshop) -> None:
    client, wire = workshop.build(_body(ID_QUERY, "name")).call()
    client.a.post("k", name="n", id="parameter", id_body="field")
    assert wire.json == {"id": "field", "name": "n"}
    assert wire.query == [("id", "parameter")]


def test_a_required_field_makes_way_for_a_required_parameter(
    workshop: Workshop,
) -> None:
    must = ID_QUERY.replace("schema", "required: true, schema")
    client, wire = workshop.build(_body(must, "id")).call()
    client.a.post("k", id="parameter", id_body="field")
    assert wire.json == {"id": "field"}
    assert wire.query == [("id", "parameter")]


def test_a_path_parameter_keeps_its_name_before_all(workshop: Workshop) -> None:
    client, wire = workshop.build(
        _body(
            "{name: key, in: query, schema: {type: string}}",
            "key",
            properties="key: {type: string}",
        )
    ).call()
    client.a.post("path", key_body="field", key_query="query")
    assert wire.target == "/a/path?key=query"
    assert wire.json == {"key": "field"}


def test_several_optional_parameters_make_way_each_by_its_place(
    workshop: Workshop,
) -> None:
    header = ID_QUERY.replace("query", "header")
    client, wire = workshop.build(_body(f"{ID_QUERY}, {header}", "id")).call()
    client.a.post("k", id="field", id_query="q", id_header="h")
    assert wire.json == {"id": "field"}
    assert wire.query == [("id", "q")]
    assert wire.last.headers["id"] == "h"


def test_constants_and_read_only_fields_take_no_name(workshop: Workshop) -> None:
    for properties in (
        "id: {const: fixed, default: fixed}, name: {type: string}",
        "id: {type: string, readOnly: true}, name: {type: string}",
    ):
        made = workshop.build(_body(ID_QUERY, "id, name", properties=properties))
        client, wire = made.call()
        client.a.post("k", id="parameter", name="n")
        assert wire.query == [("id", "parameter")]


def test_the_fields_of_a_whole_body_take_no_names(workshop: Workshop) -> None:
    fields = ", ".join(f"f{number}: {{type: string}}" for number in range(17))
    made = workshop.build(
        _body(ID_QUERY, "id", properties=f"id: {{type: string}}, {fields}")
    )
    client, wire = made.call()
    client.a.post("k", id="parameter", body=made.package.APostBody(id="field"))
    assert wire.json == {"id": "field"}
    assert wire.query == [("id", "parameter")]


def test_a_whole_body_makes_way_for_a_parameter_called_body(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        _body(
            "{name: body, in: query, schema: {type: string}}",
            "",
            schema="{type: array, items: {type: integer}}",
        )
    )
    client, wire = made.call()
    client.a.post("k", body="parameter", body_body=[1])
    assert wire.json == [1]
    assert wire.query == [("body", "parameter")]

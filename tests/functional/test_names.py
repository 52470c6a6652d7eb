"""Nasty names in every place where a description may name something."""

from __future__ import annotations

import json
import keyword
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

LONG = "l" * 300
#: Seventy names that are no identifiers, or that Python, the standard library, the
#: generated code or a file system has a use for, or that become one with another.
NASTY = (
    *("class", "None", "True", "from", "import", "async", "match", "type", "_", "print"),
    *("self", "cls", "__init__", "__class__", "__dict__", "__slots__", "__secret"),
    *("str", "int", "list", "dict", "object", "property", "Exception", "Any", "Literal"),
    *("msgspec", "httpx2", "datetime", "uuid", "builtins", "typing", "Model", "UNSET"),
    *("client", "errors", "models", "resources", "shared", "request", "close", "body"),
    *("con", "prn", "aux", "NUL", "com1", "LPT9", "CON.txt"),
    *("1", "123abc", " ", "a b", "a-b", "a.b", "a/b", "a\\b", "../up", "$", "$ref", "@id"),
    *("#hash", "a'b", 'a"b', "{a}", "%s", "straße", "STRASSE", "ﬁle", "名前", "👩‍💻"),
    LONG,
)  # fmt: skip

#: What a field can be read by; the others are kept beside the fields.
WRITABLE = tuple(name for name in NASTY if not set(name) & set('"\\'))


def _document(**parts: Any) -> dict[str, str]:
    head = {
        "openapi": "3.1.0",
        "info": {"title": "Example", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
    }
    return {"api.json": json.dumps({**head, **parts})}


def _get(**parts: Any) -> dict[str, Any]:
    return {"responses": {"204": {"description": "done"}}, **parts}


def _json(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _answering(schema: Any) -> dict[str, Any]:
    answer = {"200": {"description": "ok", **_json(schema)}}
    return {"/a": {"get": {"operationId": "a.get", "responses": answer}}}


def _methods(resource: Any) -> list[str]:
    return [n for n in dir(type(resource)) if not n.startswith("_")]


def _resources(client: Any) -> list[Any]:
    """What the client offers that has methods of its own."""
    found = [getattr(client, name) for name in _methods(client)]
    return [v for v in found if type(v).__name__.endswith("Resource")]


def _stay_apart(made: Client) -> None:
    """Its files are none too long, and fit where case does not count."""
    paths = [path for path in made.folder.rglob("*") if "__pycache__" not in path.parts]
    names = [str(path.relative_to(made.folder)).casefold() for path in paths]
    assert len(set(names)) == len(names)
    assert all(len(path.name.encode()) <= 140 for path in paths)
    devices = {"con", "prn", "aux", "nul", "com1", "lpt9"}
    assert not devices & {path.stem.casefold() for path in paths}


def test_there_are_seventy() -> None:
    assert len(set(NASTY)) == len(NASTY) >= 70


def test_operations_may_be_called_anything(workshop: Workshop) -> None:
    paths = {
        f"/p{n}": {"get": _get(operationId=name, tags=["things"])}
        for n, name in enumerate(NASTY)
    }
    made = workshop.build(_document(paths=paths))
    client, wire = made.call()
    for resource in _resources(client):
        for method in _methods(resource):
            if hasattr(inner := getattr(resource, method), "__self__"):
                inner()
            else:
                getattr(inner, _methods(inner)[0])()
    assert {request.url.path for request in wire.seen} == {*paths}
    _stay_apart(made)


def test_tags_may_be_called_anything(workshop: Workshop) -> None:
    paths = {
        f"/p{n}": {"get": _get(operationId=f"call{n}", tags=[name])}
        for n, name in enumerate(NASTY)
    }
    made = workshop.build(_document(paths=paths))
    client, wire = made.call()
    for resource in _resources(client):
        for method in _methods(resource):
            getattr(resource, method)()
    assert {request.url.path for request in wire.seen} == {*paths}
    _stay_apart(made)


def test_resources_may_be_called_anything(workshop: Workshop) -> None:
    names = [n for n in NASTY if n.isascii() and n.replace("_", "").isalnum()]
    names = [n for n in names if not n[0].isdigit()]
    paths = {
        f"/p{n}": {"get": _get(operationId=f"{name}.inner.{name}.get")}
        for n, name in enumerate(names)
    }
    made = workshop.build(_document(paths=paths))
    client, wire = made.call()
    for resource in _resources(client):
        for method in _methods(resource.inner):
            inner = getattr(resource.inner, method)
            for name in _methods(inner):
                getattr(inner, name)()
    assert {request.url.path for request in wire.seen} == {*paths}
    _stay_apart(made)


@pytest.mark.parametrize("place", ["query", "cookie"])
def test_parameters_may_be_called_anything(workshop: Workshop, place: str) -> None:
    names = (
        NASTY if place == "query" else [n for n in NASTY if n.isalnum() and n.isascii()]
    )
    parameters = [{"name": n, "in": place, "schema": {"type": "string"}} for n in names]
    paths = {"/a": {"get": _get(operationId="a.get", parameters=parameters)}}
    client, wire = workshop.build(_document(paths=paths)).call()
    arguments = list(client.a.get.__kwdefaults__)
    client.a.get(**{name: f"v{n}" for n, name in enumerate(arguments)})
    sent = dict(wire.query)
    if place == "cookie":
        sent = dict(p.split("=", 1) for p in wire.last.headers["Cookie"].split("; "))
    assert set(sent) == set(names)
    assert len(set(sent.values())) == len(names)


def test_headers_may_be_called_anything_that_http_allows(workshop: Workshop) -> None:
    names = [
        n
        for n in NASTY
        if n.isascii() and n.replace("-", "").replace("_", "").isalnum()
    ]
    names += ["X-Request-Id", "x.y", "$", "#hash", "a'b", "%s"]
    parameters = [
        {"name": n, "in": "header", "schema": {"type": "string"}} for n in names
    ]
    paths = {"/a": {"get": _get(operationId="a.get", parameters=parameters)}}
    client, wire = workshop.build(_document(paths=paths)).call()
    arguments = list(client.a.get.__kwdefaults__)
    client.a.get(**{name: f"v{n}" for n, name in enumerate(arguments)})
    sent = [wire.last.headers[name] for name in names]
    assert sorted(sent) == sorted(f"v{n}" for n in range(len(arguments)))


def test_path_parameters_may_be_called_anything(workshop: Workshop) -> None:
    names = [n for n in NASTY if not set(n) & set("{}/?#")]
    parameters = [
        {"name": n, "in": "path", "required": True, "schema": {"type": "string"}}
        for n in names
    ]
    path = "/" + "/".join(f"{{{n}}}" for n in names)
    paths = {path: {"get": _get(operationId="a.get", parameters=parameters)}}
    client, wire = workshop.build(_document(paths=paths)).call()
    client.a.get(*(f"v{n}" for n in range(len(names))))
    assert wire.target == "/" + "/".join(f"v{n}" for n in range(len(names)))


@pytest.mark.parametrize("whole", [True, False])
def test_properties_may_be_called_anything(workshop: Workshop, whole: bool) -> None:
    groups = (
        [WRITABLE]
        if whole
        else [WRITABLE[n : n + 12] for n in range(0, len(WRITABLE), 12)]
    )
    paths = {
        f"/p{n}": {
            "post": _get(
                operationId=f"p{n}.send",
                requestBody={
                    "required": True,
                    **_json(
                        {
                            "type": "object",
                            "properties": {x: {"type": "string"} for x in g},
                        }
                    ),
                },
            )
        }
        for n, g in enumerate(groups)
    }
    made = workshop.build(_document(paths=paths))
    client, wire = made.call()
    for n, group in enumerate(groups):
        send = getattr(client, f"p{n}").send
        if whole:
            body = getattr(made.package, f"P{n}SendBody")
            send(body=body(**dict.fromkeys(body.__struct_fields__, "v")))
        else:
            send(**dict.fromkeys(send.__kwdefaults__, "v"))
        assert wire.json == dict.fromkeys(group, "v")


def test_answers_are_read_by_any_name(workshop: Workshop) -> None:
    schema = {"type": "object", "properties": {n: {"type": "string"} for n in WRITABLE}}
    client, wire = workshop.build(_document(paths=_answering(schema))).call()
    wire.answer({name: f"v{n}" for n, name in enumerate(WRITABLE)})
    answer = client.a.get()
    read = [getattr(answer, field) for field in answer.__struct_fields__]
    assert sorted(read) == sorted(f"v{n}" for n in range(len(WRITABLE)))


def test_schemas_may_be_called_anything(workshop: Workshop) -> None:
    schemas = {
        name: {"type": "object", "properties": {f"f{n}": {"type": "string"}}}
        for n, name in enumerate(NASTY)
    }
    pointer = "#/components/schemas/"
    escaped = [
        n.replace("~", "~0").replace("/", "~1").replace("%", "%25") for n in NASTY
    ]
    whole = {
        "type": "object",
        "properties": {
            f"p{n}": {"$ref": pointer + name} for n, name in enumerate(escaped)
        },
    }
    made = workshop.build(
        _document(paths=_answering(whole), components={"schemas": schemas})
    )
    client, wire = made.call()
    wire.answer({f"p{n}": {f"f{n}": "v"} for n in range(len(NASTY))})
    answer = client.a.get()
    models = [getattr(answer, f"p{n}") for n in range(len(NASTY))]
    assert [getattr(model, f"f{n}") for n, model in enumerate(models)] == ["v"] * len(
        NASTY
    )
    assert len({type(model).__name__ for model in models}) == len(NASTY)
    for model in models:
        assert getattr(made.package, type(model).__name__) is type(model)


def test_values_of_enumerations_may_be_anything(workshop: Workshop) -> None:
    values = [*NASTY, ""]
    paths = _answering({"type": "array", "items": {"type": "string", "enum": values}})
    parameter = {
        "name": "q",
        "in": "query",
        "schema": {"type": "string", "enum": values},
    }
    paths["/a"]["get"]["parameters"] = [parameter]
    client, wire = workshop.build(_document(paths=paths)).call()
    wire.answer(values)
    assert client.a.get() == values
    for value in values:
        client.a.get(q=value)
        assert wire.query == [("q", value)]


def test_security_schemes_may_be_called_anything(workshop: Workshop) -> None:
    schemes = {
        name: {"type": "apiKey", "in": "header", "name": f"X-Key-{n}"}
        for n, name in enumerate(NASTY)
    }
    security = [{name: [] for name in NASTY}]
    paths = {"/a": {"get": _get(operationId="a.get", security=security)}}
    made = workshop.build(
        _document(paths=paths, components={"securitySchemes": schemes})
    )
    arguments = getattr(made.package, made.class_name).__init__.__kwdefaults__
    keys = list(arguments)[: len(NASTY)]
    assert "base_url" not in keys
    client, wire = made.call(**{name: f"v{n}" for n, name in enumerate(keys)})
    client.a.get()
    sent = {wire.last.headers[f"X-Key-{n}"] for n in range(len(NASTY))}
    assert sent == {f"v{n}" for n in range(len(NASTY))}


def test_server_variables_may_be_called_anything(workshop: Workshop) -> None:
    names = [n for n in NASTY if not set(n) & set("{}")]
    url = "https://api.example.com/" + "/".join(f"{{{n}}}" for n in names)
    variables = {name: {"default": f"v{n}"} for n, name in enumerate(names)}
    made = workshop.build(
        _document(
            servers=[{"url": url, "variables": variables}],
            paths={"/a": {"get": _get(operationId="a.get")}},
        )
    )
    client, wire = made.call(base_url=None)
    client.a.get()
    assert wire.target == "/" + "/".join(f"v{n}" for n in range(len(names))) + "/a"


def test_webhooks_may_be_called_anything(workshop: Workshop) -> None:
    webhooks = {
        name: {
            "post": _get(
                requestBody=_json(
                    {"type": "object", "properties": {f"f{n}": {"type": "string"}}}
                )
            )
        }
        for n, name in enumerate(NASTY)
    }
    made = workshop.build(
        _document(paths={"/a": {"get": _get(operationId="a.get")}}, webhooks=webhooks)
    )
    webhooks_module = __import__(f"{made.package.__name__}.webhooks", fromlist=["x"])
    functions = [n for n in vars(webhooks_module) if n.startswith("parse")]
    assert len(functions) == len(NASTY)
    fields: set[str] = set()
    for name in functions:
        event = getattr(webhooks_module, name)(b"{}")
        fields |= {*event.__struct_fields__}
    assert fields == {f"f{n}" for n in range(len(NASTY))}
    _stay_apart(made)


@pytest.mark.parametrize("title", NASTY)
def test_titles_may_be_anything(tmp_path: Any, title: str) -> None:
    from cliqgen.pipeline import Run, generate
    from cliqgen.request import GenerateRequest

    (text,) = _document(
        info={"title": title, "version": "1"},
        paths={"/a": {"get": _get(operationId="a.get")}},
    ).values()
    path = tmp_path / "api.json"
    path.write_text(text, "utf-8")
    package = generate(Run(GenerateRequest(specs=(path,)))).package
    assert package.isidentifier() and package.isascii() and len(package) <= 140
    assert not keyword.iskeyword(package)
    assert package not in {"con", "prn", "aux", "nul", "com1", "lpt9"}

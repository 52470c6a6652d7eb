"""Names that become one: by case, by NFKC, by length, and on file systems."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

#: Each pair is one to Python, or to a file system where case does not count.
TWINS = [
    ("straße", "strasse"),
    ("ﬁle", "file"),
    ("ⅷ", "viii"),
    ("\uff26ull", "full"),
    ("İd", "i̇d"),
    ("getAll", "get_all"),
    ("x²", "x2"),
    ("l" * 200 + "a", "l" * 200 + "b"),
    ("语" * 200 + "甲", "语" * 200 + "乙"),
    ("\U0001d4b3" * 200, "\U0001d4b3" * 201),
    ("\U00020000" * 200, "\U00020000" * 201),
]
IDS = [first[:8] for first, _ in TWINS]


def _document(**parts: Any) -> dict[str, str]:
    head = {
        "openapi": "3.1.0",
        "info": {"title": "Example", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
    }
    return {"api.json": json.dumps({**head, **parts})}


def _call(**parts: Any) -> dict[str, Any]:
    return {"responses": {"204": {"description": "done"}}, **parts}


def _json(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _texts(names: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: {"type": "string"} for name in names},
    }


def _methods(resource: Any) -> list[str]:
    return [n for n in dir(type(resource)) if not n.startswith("_")]


def _call_everything(client: Any) -> None:
    for name in _methods(client):
        resource = getattr(client, name)
        if type(resource).__name__.endswith("Resource"):
            for method in _methods(resource):
                getattr(resource, method)()


def _files(made: Client) -> list[Path]:
    return [p for p in made.folder.rglob("*") if "__pycache__" not in p.parts]


@pytest.mark.parametrize("twins", TWINS, ids=IDS)
def test_operations_and_tags_stay_apart(
    workshop: Workshop, twins: tuple[str, str]
) -> None:
    paths = {
        f"/{place}{n}": {"get": _call(operationId=name, tags=[tag])}
        for n, twin in enumerate(twins)
        for place, name, tag in [("o", twin, "things"), ("t", f"call{n}", twin)]
    }
    made = workshop.build(_document(paths=paths))
    client, wire = made.call()
    _call_everything(client)
    assert {request.url.path for request in wire.seen} == {*paths}
    files = [str(path.relative_to(made.folder)).casefold() for path in _files(made)]
    assert len({*files}) == len(files)


@pytest.mark.parametrize("twins", TWINS, ids=IDS)
def test_arguments_and_fields_stay_apart(
    workshop: Workshop, twins: tuple[str, str]
) -> None:
    parameters = [
        {"name": name, "in": "query", "schema": {"type": "string"}} for name in twins
    ]
    body = {"required": True, **_json(_texts(twins))}
    call = _call(operationId="a.send", parameters=parameters, requestBody=body)
    client, wire = workshop.build(_document(paths={"/a": {"post": call}})).call()
    names = [*client.a.send.__kwdefaults__]
    client.a.send(**{name: str(n) for n, name in enumerate(names)})
    sent = [*wire.query, *wire.json.items()]
    assert sorted(name for name, _ in sent) == sorted([*twins, *twins])
    assert sorted(value for _, value in sent) == ["0", "1", "2", "3"]


@pytest.mark.parametrize("twins", TWINS, ids=IDS)
def test_models_enumerations_and_answers_stay_apart(
    workshop: Workshop, twins: tuple[str, str]
) -> None:
    refs = [{"$ref": f"#/components/schemas/{name}"} for name in twins]
    listed = {"type": "string", "enum": [*twins]}
    whole = {
        "type": "object",
        "properties": {"first": refs[0], "second": refs[1], "one": listed},
    }
    answer = {"200": {"description": "ok", **_json(whole)}}
    made = workshop.build(
        _document(
            paths={"/a": {"get": {"operationId": "a.get", "responses": answer}}},
            components={
                "schemas": {n: _texts((f"f{i}",)) for i, n in enumerate(twins)}
            },
        )
    )
    client, wire = made.call()
    wire.answer({"first": {"f0": "x"}, "second": {"f1": "y"}, "one": twins[1]})
    got = client.a.get()
    assert (got.first.f0, got.second.f1, got.one) == ("x", "y", twins[1])
    classes = [type(got.first), type(got.second)]
    assert [getattr(made.package, c.__name__) for c in classes] == classes


@pytest.mark.parametrize("twins", TWINS, ids=IDS)
def test_webhooks_and_variables_of_servers_stay_apart(
    workshop: Workshop, twins: tuple[str, str]
) -> None:
    hooks = {
        name: {"post": _call(requestBody=_json(_texts((f"f{n}",))))}
        for n, name in enumerate(twins)
    }
    url = "https://api.example.com/{" + twins[0] + "}/{" + twins[1] + "}"
    variables = {name: {"default": f"v{n}"} for n, name in enumerate(twins)}
    made = workshop.build(
        _document(
            paths={"/a": {"get": _call(operationId="a.get")}},
            servers=[{"url": url, "variables": variables}],
            webhooks=hooks,
        )
    )
    client, wire = made.call(base_url=None)
    client.a.get()
    assert wire.target == "/v0/v1/a"
    module = __import__(f"{made.package.__name__}.webhooks", fromlist=["x"])
    readers = [
        value for name, value in vars(module).items() if name.startswith("parse_")
    ]
    assert {read(b"{}").__struct_fields__ for read in readers} == {("f0",), ("f1",)}


def test_keys_stay_apart(workshop: Workshop) -> None:
    twins = ("apiKey", "api_key", "API-Key", "k" * 200 + "a", "k" * 200 + "b")
    schemes = {
        name: {"type": "apiKey", "in": "header", "name": f"X-{n}"}
        for n, name in enumerate(twins)
    }
    call = _call(operationId="a.get", security=[{key: [] for key in twins}])
    made = workshop.build(
        _document(paths={"/a": {"get": call}}, components={"securitySchemes": schemes})
    )
    arguments = getattr(made.package, made.class_name).__init__.__kwdefaults__
    keys = [*arguments][: len(twins)]
    client, wire = made.call(**{name: f"v{n}" for n, name in enumerate(keys)})
    client.a.get()
    sent = [wire.last.headers[f"X-{n}"] for n in range(len(twins))]
    assert sorted(sent) == ["v0", "v1", "v2", "v3", "v4"]
    assert "api_key" in keys


def test_a_key_may_be_called_like_what_another_scheme_would_ask_for(
    workshop: Workshop,
) -> None:
    scheme = {"type": "apiKey", "in": "header", "name": "X-Key"}
    call = _call(operationId="a.get", security=[{"token": []}])
    made = workshop.build(
        _document(
            paths={"/a": {"get": call}},
            components={"securitySchemes": {"token": scheme}},
        )
    )
    client, wire = made.call(token="secret")
    client.a.get()
    assert wire.last.headers["X-Key"] == "secret"


def test_nested_resources_of_long_names_are_files(workshop: Workshop) -> None:
    segments = [letter * 75 for letter in "abcd"]
    ids = [".".join([*segments, last, "get"]) for last in ("x" * 75, "y" * 75)]
    paths = {f"/p{n}": {"get": _call(operationId=one)} for n, one in enumerate(ids)}
    made = workshop.build(_document(paths=paths))
    client, wire = made.call()
    for segment in segments:
        client = getattr(client, segment)
    getattr(client, "x" * 75).get()
    assert wire.target == "/p0"
    getattr(client, "y" * 75).get()
    assert wire.target == "/p1"
    assert all(len(path.name.encode()) <= 100 for path in _files(made))


@pytest.mark.parametrize(
    "device", ["con", "Prn", "AUX", "nul", "com1", "LPT9", "com\u00b9"]
)
def test_no_module_is_a_device_of_windows(workshop: Workshop, device: str) -> None:
    paths = {"/a": {"get": _call(operationId="call", tags=[device])}}
    made = workshop.build(_document(paths=paths))
    client, wire = made.call()
    _call_everything(client)
    assert wire.target == "/a"
    devices = {"con", "prn", "aux", "nul", "com1", "lpt9"}
    assert not devices & {path.stem.casefold() for path in _files(made)}


def test_a_class_and_the_asynchronous_one_of_another_stay_apart(
    workshop: Workshop,
) -> None:
    paths = {
        "/a": {"get": _call(operationId="jobs.get")},
        "/b": {"get": _call(operationId="async.jobs.get")},
    }
    client, wire = workshop.build(_document(paths=paths)).call()
    client.jobs.get()
    assert wire.target == "/a"
    client.async_.jobs.get()
    assert wire.target == "/b"

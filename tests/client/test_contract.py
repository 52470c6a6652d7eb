"""Every operation of the description, against a server that answers its examples."""

from __future__ import annotations

import ast
import datetime
import inspect
import json
import logging
import textwrap
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Any

import msgspec
import pytest
import zoho_cliq
from zoho_cliq import AsyncCliq, Cliq
from zoho_cliq._runtime.decoding.wire_name import WIRE_NAME

from .building import arguments, expected_parts, file_content, spelling
from .description import Operation, Response, error_name, operations
from .support import JSON_TYPE, TOKEN, Api, Seen, Server, multipart
from .validation import faults

OPERATIONS = operations()

each_operation = pytest.mark.parametrize(
    "operation", [pytest.param(operation, id=operation.id) for operation in OPERATIONS]
)
each_success = pytest.mark.parametrize(
    ("operation", "response"),
    [
        pytest.param(operation, response, id=f"{operation.id}-{response.status}")
        for operation in OPERATIONS
        for response in operation.successes
    ],
)


def test_the_description_is_complete() -> None:
    calls = {(operation.method, operation.path) for operation in OPERATIONS}
    assert len(calls) == 126 + 157  # as many as versions 3 and 2 have
    assert len({operation.id for operation in OPERATIONS}) == len(OPERATIONS) == 297
    assert all(operation.successes for operation in OPERATIONS)


@pytest.mark.parametrize("kind", [Cliq, AsyncCliq])
def test_the_methods_are_the_operations(kind: Any) -> None:
    client = kind(TOKEN)
    found = {
        path: callable_
        for name in sorted({operation.id.partition(".")[0] for operation in OPERATIONS})
        for path, callable_ in _methods(getattr(client, name), name)
    }
    walks = {path for path in found if path.rpartition(".")[2].startswith("iter")}
    assert sorted(set(found) - walks) == sorted(o.id for o in OPERATIONS)
    found = {path: method for path, method in found.items() if path not in walks}
    is_async = {inspect.iscoroutinefunction(method) for method in found.values()}
    assert is_async == {kind is AsyncCliq}


def test_both_clients_take_the_same_arguments() -> None:
    clients = Cliq(TOKEN), AsyncCliq(TOKEN)
    for operation in OPERATIONS:
        sync, asynchronous = (
            inspect.signature(attrgetter(operation.id)(client)) for client in clients
        )
        assert sync == asynchronous, operation.id


@each_operation
def test_what_is_optional_may_be_left_out(operation: Operation) -> None:
    with Cliq(TOKEN) as cliq:
        parameters = inspect.signature(attrgetter(operation.id)(cliq)).parameters
    for parameter in operation.parameters:
        if parameter.argument is None:
            continue
        shown = parameters[spelling(parameter.argument, parameters)]
        if parameter.is_required:
            assert shown.default is inspect.Parameter.empty, parameter.name
        else:
            assert shown.default is None, parameter.name
            assert shown.kind is inspect.Parameter.KEYWORD_ONLY, parameter.name


@each_success
def test_an_example_goes_out_and_comes_back(
    api: Api,
    server: Server,
    operation: Operation,
    response: Response,
    caplog: pytest.LogCaptureFixture,
) -> None:
    _answer(server, response)

    def use(cliq: Any) -> Any:
        method = attrgetter(operation.id)(cliq)
        positional, keywords = arguments(operation, method)
        return method(*positional, **keywords)

    with caplog.at_level(logging.WARNING):
        result = api.call(use)
    _check_request(server.only, operation)
    _check_result(result, response)
    assert caplog.messages == []


@each_success
def test_a_strict_client_accepts_the_examples(
    server: Server, operation: Operation, response: Response, strict_cliq: Cliq
) -> None:
    _answer(server, response)
    method = attrgetter(operation.id)(strict_cliq)
    positional, keywords = arguments(operation, method)
    _check_result(method(*positional, **keywords), response)


@each_operation
def test_nothing_optional_is_sent_unasked(
    api: Api, server: Server, operation: Operation
) -> None:
    _answer(server, operation.successes[0])

    def use(cliq: Any) -> Any:
        method = attrgetter(operation.id)(cliq)
        positional, keywords = arguments(operation, method)
        needed = inspect.signature(method).parameters
        return method(
            *positional,
            **{
                name: value
                for name, value in keywords.items()
                if needed[name].default is inspect.Parameter.empty
            },
        )

    api.call(use)
    required = [p for p in operation.parameters if p.is_required]
    assert server.only.query.split("&") == [
        f"{p.name}={p.wire}" for p in required if p.location == "query"
    ] or [""]
    if operation.body_type is None:
        assert server.only.body == b""
    elif operation.body_type == JSON_TYPE and server.only.body:
        sent = json.loads(server.only.body)
        assert sent.items() <= operation.body.items()


@each_operation
def test_each_documented_error(api: Api, server: Server, operation: Operation) -> None:
    def use(cliq: Any) -> Any:
        method = attrgetter(operation.id)(cliq)
        positional, keywords = arguments(operation, method)
        return method(*positional, **keywords)

    assert len(operation.errors) >= 8
    cases = [(response, response.example) for response in operation.errors]
    # Version 2 answers 400 to nearly everything; a code decides all the same.
    cases += [
        (operation.errors[0], {"code": code, "message": "No."})
        for code in operation.codes
    ]
    for response, example in cases:
        response = replace(response, example=example)
        _answer(server, response)
        error = api.failure(use)
        name = error_name(response.status, response.example.get("code"))
        assert type(error) is getattr(zoho_cliq, name)
        assert error.status_code == response.status
        assert error.code == response.example.get("code")
        assert error.message == response.example["message"]
        assert error.operation == operation.id
        assert error.method == operation.method
        assert error.url.partition("?")[0] == api.url + operation.wire_path


@each_operation
def test_the_example_of_the_docstring_works(
    api: Api, server: Server, operation: Operation, tmp_path: Path
) -> None:
    _answer(server, operation.successes[0])

    def file(name: str) -> Path:
        (tmp_path / name).write_bytes(file_content(name))
        return tmp_path / name

    def use(cliq: Any) -> Any:
        code = _docstring_example(attrgetter(operation.id)(cliq))
        call = ast.parse(code, mode="eval")
        if isinstance(call.body, ast.Await):
            call.body = call.body.value
        names = {name: getattr(zoho_cliq, name) for name in zoho_cliq.__all__}
        names |= {"client": cliq, "datetime": datetime, "Path": file}
        return eval(compile(call, "<docstring>", "eval"), names)

    result = api.call(use)
    assert server.only.method == operation.method
    assert server.only.path == operation.wire_path
    if operation.body_type == JSON_TYPE:
        assert json.loads(server.only.body) == operation.body
    elif operation.body_type == "multipart/form-data":
        assert multipart(server.only) == expected_parts(operation)
    assert faults(server.only) == []
    _check_result(result, operation.successes[0])


@each_operation
def test_the_docstring_shows_how_to_call(operation: Operation) -> None:
    for kind, awaited in ((Cliq, False), (AsyncCliq, True)):
        code = _docstring_example(attrgetter(operation.id)(kind(TOKEN)))
        is_awaited = isinstance(ast.parse(code, mode="eval").body, ast.Await)
        assert is_awaited is awaited


@pytest.fixture(scope="module")
def strict_cliq(_server: Server) -> Any:
    with Cliq(TOKEN, base_url=_server.url, strict=True) as cliq:
        yield cliq


def _methods(resource: Any, path: str) -> list[tuple[str, Any]]:
    """The methods below a resource, by the way that leads to them."""
    found: list[tuple[str, Any]] = []
    for name in (n for n in dir(resource) if not n.startswith("_")):
        value = getattr(resource, name)
        if inspect.ismethod(value):
            found.append((f"{path}.{name}", value))
        else:
            found += _methods(value, f"{path}.{name}")
    return found


def _answer(server: Server, response: Response) -> None:
    server.reply(response.status, response.content, content_type=response.media_type)


def _check_request(seen: Seen, operation: Operation) -> None:
    assert faults(seen) == []
    assert seen.method == operation.method
    assert seen.path == operation.wire_path
    pairs = seen.query.split("&") if seen.query else []
    assert sorted(pairs) == operation.wire_query
    for name, value in operation.headers.items():
        assert seen.header(name) == value
    assert seen.header("Authorization") == f"Zoho-oauthtoken {TOKEN}"
    described = [r.media_type for r in operation.successes if r.media_type]
    assert seen.header("Accept") == ", ".join(described or [JSON_TYPE])
    if operation.body_type == "multipart/form-data":
        assert multipart(seen) == expected_parts(operation)
        return
    content_type = operation.constant_headers.get("Content-Type", operation.body_type)
    assert seen.header("Content-Type") == content_type
    if operation.body_type is None:
        assert seen.body == b""
    else:
        assert json.loads(seen.body) == operation.body


def _check_result(result: Any, response: Response) -> None:
    if response.media_type == JSON_TYPE:
        # Not as it would be sent, which is without its read-only fields.
        plain = msgspec.to_builtins(result, str_keys=True)
        assert _with_additional(plain) == response.example
    else:
        assert result == (response.example if response.has_body else None)


def _with_additional(value: Any) -> Any:
    """Plain JSON with additional fields where they came."""
    if isinstance(value, list):
        return [_with_additional(item) for item in value]
    if not isinstance(value, dict):
        return value
    inner = {key: _with_additional(item) for key, item in value.items()}
    return inner.pop(WIRE_NAME, {}) | inner


def _docstring_example(method: Any) -> str:
    docstring = inspect.getdoc(method)
    assert docstring is not None
    return textwrap.dedent(docstring.partition("\nExample::\n")[2]).strip()

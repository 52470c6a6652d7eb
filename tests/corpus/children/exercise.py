"""Calls every method of one generated package, and looks at what goes over the wire.

    python exercise.py PACKAGE_FOLDER PACKAGE DOCUMENT...

Each method is called with arguments invented from the description, once with all of them
and once with no more than is required; the request is held against what the description
says, and an invented answer has to come back field by field, decoded strictly. Prints one
JSON object a method: what was wrong (`faults`), and why nothing could be tried (`unmade`).
"""

from __future__ import annotations

import datetime
import importlib
import inspect
import json
import sys
from pathlib import Path
from typing import Any

import httpx2

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from calls import wire
from calls.arguments import FILE, Arguments, Refused, hints_of
from calls.description import Description, Place, Unresolvable
from calls.invent import CannotInvent, Inventor
from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.ir.model import Api, Body, Operation, Parameter, Result
from cliqgen.ir.types import Primitive
from cliqgen.passes.signatures import body_model
from cliqgen.pipeline import analyse
from cliqgen.request import GenerateRequest
from cliqgen.source.document import Node
from cliqgen.source.load import load

BASE = "https://api.example.com"
_JSON = "application/json"


class Fault(Exception):
    """What went over the wire is not what the description says."""


def main(folder: Path, package: str, documents: list[Path]) -> None:
    sys.path.insert(0, str(folder))
    request = GenerateRequest(specs=tuple(documents), package=package)
    api = analyse(request, Diagnostics(), lambda _: None).api
    exercise = Exercise(package, api, _description(documents))
    for operation in api.operations():
        faults: dict[str, None] = {}
        unmade: dict[str, None] = {}
        for number in range(max(2, len(operation.results))):
            try:
                exercise.call(operation, number)
            except (CannotInvent, Unresolvable) as error:
                unmade[str(error)] = None
            except (Fault, Refused) as error:
                faults[str(error)[:500]] = None
            except CliqgenError:
                raise
            except Exception as error:
                faults[f"{type(error).__name__}: {error}"[:500]] = None
        line = {
            "call": ".".join([*operation.attributes, operation.name]),
            "operation": f"{operation.method} {operation.path}",
            "faults": list(faults),
            "unmade": list(unmade),
        }
        print(json.dumps(line), flush=True)


class Exercise:
    """One package, a client of it that talks to nobody, and its description."""

    def __init__(self, package: str, api: Api, description: Description) -> None:
        module = importlib.import_module(package)
        self._codec = importlib.import_module(f"{package}._runtime.decoding.codec")
        self._arguments = Arguments(self._codec)
        self._seen: list[httpx2.Request] = []
        self._reply = httpx2.Response(204)
        kind = getattr(module, api.client_name or "")
        takes_token = "token" in inspect.signature(kind).parameters
        self._client: Any = kind(
            **({"token": "secret"} if takes_token else {}),
            base_url=BASE,
            strict=True,
            max_retries=0,
            rate_limit="off",
            http_client=httpx2.Client(transport=httpx2.MockTransport(self._answer)),
        )
        self._models = api.models
        self._description = description

    def call(self, operation: Operation, number: int) -> None:
        """Call one method, the first time with all there is.

        Raises:
            Fault: the request or the result is not what it should be.
            Refused: an argument is not accepted.
            CannotInvent: there is no value to try with.
        """
        is_full = number == 0
        method = self._client
        for name in (*operation.attributes, operation.name):
            method = getattr(method, name)
        hints = hints_of(method)
        positional: list[Any] = []
        keywords: dict[str, Any] = {}
        sent: list[tuple[Parameter, Any]] = []
        for parameter in operation.parameters:
            if not (is_full or parameter.required or parameter.location == "path"):
                continue
            raw = parameter.node.value
            place = _place(parameter.node, _parameter_schema(raw))
            try:
                value = self._inventor("request", is_full).invent(place)
            except CannotInvent:
                if parameter.required:
                    raise
                continue  # as with properties: what nothing can be put into is left out
            built = self._arguments.build(hints[parameter.name], value)
            if parameter.location == "path":
                positional.append(built)
            else:
                keywords[parameter.name] = built
            sent.append((parameter, value))
        body = self._body(operation, hints, is_full)
        if body is not None:
            keywords.update(body[1])
        result = None
        if operation.results:
            result = operation.results[number % len(operation.results)]
        content, expected = self._make_reply(operation, result)
        self._reply = content
        self._seen.clear()
        returned = method(*positional, **keywords)
        if operation.streaming is not None:
            with returned as stream:
                returned = list(stream)
        if len(self._seen) != 1:
            raise Fault(f"{len(self._seen)} requests were sent")
        self._check_request(self._seen[0], operation, sent)
        if body is not None:
            self._check_body(self._seen[0], operation, body[0])
        self._check_result(result, returned, expected)

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self._seen.append(request)
        return self._reply

    def _inventor(self, direction: Any, is_full: bool) -> Inventor:
        return Inventor(self._description, direction, is_full=is_full)

    # The request.

    def _check_request(
        self,
        request: httpx2.Request,
        operation: Operation,
        sent: list[tuple[Parameter, Any]],
    ) -> None:
        if request.method != operation.method:
            raise Fault(f"the method is {request.method}")
        target = request.url.raw_path.decode()
        path, _, query = target.partition("?")
        self._check_path(path, operation, sent)
        expected = list(operation.constant_query)
        fixed = {name for name, _ in expected}
        for parameter, value in sent:
            is_sent = parameter.location == "query" and value not in ([], {})
            if is_sent and parameter.wire_name not in fixed:
                expected += wire.parameter_pairs(_parameter_value(parameter), value)
        if not wire.same_pairs(wire.query_pairs(query), expected):
            raise Fault(f"the query is {query[:200]}, not {str(expected)[:200]}")
        for parameter, value in sent:
            name = parameter.wire_name
            if parameter.location == "header":
                text = request.headers.get(name)
                wanted = wire.segment(parameter.node.value, value)
                if text is None or not wire.same_text(text, wanted):
                    raise Fault(f"the header {name} is {text!r}, not {wanted!r}")
            elif parameter.location == "cookie":
                text = request.headers.get("cookie") or ""
                if f"{name}=" not in text:
                    raise Fault(f"the cookie {name} is not in {text!r}")

    def _check_path(
        self, path: str, operation: Operation, sent: list[tuple[Parameter, Any]]
    ) -> None:
        expected = operation.path
        for parameter, value in sent:
            if parameter.location == "path":
                text = (
                    wire.segment(parameter.node.value, value)
                    if ("name" in parameter.node.value)
                    else str(value)
                )
                expected = expected.replace("{" + parameter.wire_name + "}", text)
        if not wire.same_text(path, expected):
            raise Fault(f"the path is {path}, not {expected}")

    # The body.

    def _body(
        self, operation: Operation, hints: dict[str, Any], is_full: bool
    ) -> tuple[Any, dict[str, Any]] | None:
        """The JSON of a body, and the keyword arguments that it becomes."""
        body = operation.body
        if body is None or not (is_full or self._needs_body(body)):
            return None
        if body.kind == "binary":
            return FILE, {body.name: FILE}
        if body.kind == "text":
            return "some text", {body.name: "some text"}
        own = _variant(operation.node).get("schema")
        place = (
            _media_place(body.node, body.media_type)
            if own is None
            else _place(operation.node, own)
        )
        value = self._inventor("request", is_full).invent(place)
        if not body.spread:
            return value, {body.name: self._arguments.build(hints[body.name], value)}
        return value, self._spread(body, hints, value)

    def _needs_body(self, body: Body) -> bool:
        """A body that may be left out but has fields that may not is asked for anyway:
        most descriptions merely forget to say that it is required."""
        model = body_model(body, self._models) if body.spread else None
        return body.required or any(f.required for f in (model.fields if model else ()))

    def _spread(
        self, body: Body, hints: dict[str, Any], value: dict[str, Any]
    ) -> dict[str, Any]:
        """One keyword a field; the names come from the class that is built inside."""
        keywords: dict[str, Any] = {}
        model = body_model(body, self._models)
        wire_names = {f.name: f.wire_name for f in model.fields} if model else {}
        named = {wire_names[field]: argument for field, argument in body.keywords}
        further: dict[str, Any] = {}
        for name, item in value.items():
            if name in named:
                argument = named[name]
                keywords[argument] = self._arguments.build(hints[argument], item)
            else:
                further[name] = item
        if further and body.additional:
            keywords[body.additional] = further
        return keywords

    def _check_body(
        self, request: httpx2.Request, operation: Operation, value: Any
    ) -> None:
        body = operation.body
        assert body is not None
        content, kind = request.content, request.headers.get("content-type", "")
        if body.kind != "multipart" and not kind.startswith(body.media_type):
            raise Fault(f"the media type is {kind}, not {body.media_type}")
        if body.kind == "binary":
            _same_or_fault(content, value, "the body")
        elif body.kind == "text":
            _same_or_fault(content.decode(), value, "the body")
        elif body.kind == "json":
            _same_or_fault(json.loads(content or b"null"), value, "the body")
        elif body.kind == "form":
            _check_form(content, value)
        else:
            _check_parts(kind, content, value)

    # The answer.

    def _make_reply(
        self, operation: Operation, result: Result | None
    ) -> tuple[httpx2.Response, Any]:
        """An answer as the description has it, and what of it is to come back."""
        if result is None or result.type is None:
            status = 200 if result is None else _status(result.status)
            return httpx2.Response(status), None
        status = _status(result.status)
        media_type, place = self._answer_place(operation, result)
        headers = {"content-type": media_type}
        if result.kind == "text":
            return httpx2.Response(status, text="a text", headers=headers), "a text"
        if result.kind == "binary":
            return httpx2.Response(status, content=FILE, headers=headers), FILE
        inventor = self._inventor("answer", True)
        if result.streaming is not None:
            return self._stream_reply(status, result, place, inventor)
        value = inventor.invent(place)
        content = json.dumps(value).encode()
        return httpx2.Response(status, content=content, headers=headers), value

    def _stream_reply(
        self, status: int, result: Result, place: Place, inventor: Inventor
    ) -> tuple[httpx2.Response, Any]:
        assert result.streaming is not None
        headers = {"content-type": result.streaming.media_type}
        if result.type == Primitive("event"):
            content = b"data: hello\n\n"
            return httpx2.Response(status, content=content, headers=headers), ["hello"]
        value = inventor.invent(place)
        text = json.dumps(value).encode()
        framings = {
            "events": b"data: %b\n\n",
            "lines": b"%b\n",
            "sequence": b"\x1e%b\n",
        }
        content = framings[result.streaming.framing] % text
        return httpx2.Response(status, content=content, headers=headers), [value]

    def _answer_place(self, operation: Operation, result: Result) -> tuple[str, Place]:
        own = _variant(operation.node).get("response")
        if own is not None and result.kind == "json":
            return _JSON, _place(operation.node, own)
        responses = _operation_value(operation.node)["responses"]
        key = next(k for k in responses if str(k).upper() == result.status.upper())
        place = Place(operation.node.document.path.resolve().as_uri(), responses[key])
        place = self._description.target(place)
        if "schema" in place.schema:  # Swagger 2.0
            return _JSON, place.inner(place.schema["schema"])
        content = self._described_content(place)
        for name, media in content:
            if _is_wanted(name.lower(), result):
                schema = media.schema.get("schema", True)
                if result.streaming is not None:
                    schema = _item(media.schema)
                return _sent_type(name, result.kind), media.inner(schema)
        raise Fault(f"no media type of {[n for n, _ in content]} is {result.kind}")

    def _described_content(self, place: Place) -> list[tuple[str, Place]]:
        content = self._description.target(place.inner(place.schema["content"]))
        return [
            (name, self._description.target(content.inner(media)))
            for name, media in content.schema.items()
        ]

    def _check_result(
        self, result: Result | None, returned: Any, expected: Any
    ) -> None:
        if result is None or result.type is None:
            if returned is not None and returned != []:
                raise Fault(f"{returned!r} was returned of nothing")
            return
        if isinstance(expected, bytes | str) and result.kind in ("text", "binary"):
            _same_or_fault(returned, expected, "the result")
            return
        if result.type == Primitive("event"):
            _same_or_fault([event.data for event in returned], expected, "the result")
            return
        again = json.loads(self._codec.encode(returned))
        _same_or_fault(again, expected, "the result")


def _same_or_fault(one: Any, other: Any, what: str) -> None:
    path = _difference(one, other, "")
    if path is not None:
        raise Fault(f"{what} differs at {path or '/'}")


def _difference(one: Any, other: Any, path: str) -> str | None:
    """Where two JSON values differ; None where they are the same."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in [*one, *other]:
            if key not in one or key not in other:
                return f"{path}/{key} ({'lost' if key in other else 'added'})"
            found = _difference(one[key], other[key], f"{path}/{key}")
            if found is not None:
                return found
        return None
    if isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return f"{path} ({len(one)} items, not {len(other)})"
        pairs = enumerate(zip(one, other, strict=True))
        found = (_difference(a, b, f"{path}/{i}") for i, (a, b) in pairs)
        return next((place for place in found if place is not None), None)
    is_kin = type(one) is type(other) or {type(one), type(other)} <= {int, float}
    if is_kin and (one == other or _is_same_time(one, other)):
        return None
    return f"{path} ({one!r:.60}, not {other!r:.60})"


def _is_same_time(one: Any, other: Any) -> bool:
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    try:
        read = datetime.datetime.fromisoformat
        return read(one) == read(other)
    except (ValueError, TypeError):
        return False


def _check_form(content: bytes, value: dict[str, Any]) -> None:
    expected: list[tuple[str, str]] = []
    for name, item in value.items():
        for text in item if isinstance(item, list) else [item]:
            shown = text if isinstance(text, str) else json.dumps(text)
            expected.append((name, shown))
    if not wire.same_pairs(wire.form_value(content), expected):
        raise Fault(f"the form is {content[:200]!r}, not {str(expected)[:200]}")


def _check_parts(kind: str, content: bytes, value: dict[str, Any]) -> None:
    parts = wire.multipart_value(kind, content)
    expected = [
        (name, item)
        for name, stated in value.items()
        for item in (stated if isinstance(stated, list) else [stated])
    ]
    found = [name for name, *_ in parts]
    if sorted(found) != sorted(name for name, _ in expected):
        raise Fault(f"the parts are {found}, not {[n for n, _ in expected]}")
    for (name, _, _, payload), (_, item) in zip(
        sorted(parts, key=lambda p: p[0]),
        sorted(expected, key=lambda p: p[0]),
        strict=True,
    ):
        if payload == FILE:
            continue
        text = payload.decode()
        same = item if isinstance(item, str) else json.loads(text) == item
        if same != text and same is not True:
            raise Fault(f"the part {name} is {text[:100]!r}, not {item!r:.100}")


def _place(node: Node, schema: Any) -> Place:
    return Place(node.document.path.resolve().as_uri(), schema)


def _is_variant(node: Node) -> bool:
    """Whether it is one of several uses of an operation, as `x-variants` lists them."""
    return node.pointer[-2:-1] == ("x-variants",)


def _variant(node: Node) -> dict[str, Any]:
    """What a use of an operation has of its own."""
    return node.value if _is_variant(node) else {}


def _operation_value(node: Node) -> dict[str, Any]:
    """The operation as written, also for one of its uses."""
    if not _is_variant(node):
        return node.value
    value = node.document.data
    for part in node.pointer[:-2]:
        value = value[part]
    return value


def _parameter_value(parameter: Parameter) -> dict[str, Any]:
    """A parameter as written; one that stands in the query of a path is a text."""
    raw = parameter.node.value
    if isinstance(raw, dict) and "name" in raw:
        return raw
    return {"name": parameter.wire_name, "in": parameter.location}


def _parameter_schema(raw: dict[str, Any]) -> Any:
    if "schema" in raw:
        return raw["schema"]
    if "content" in raw:
        return next(iter(raw["content"].values())).get("schema", True)
    if "type" in raw:  # Swagger 2.0
        return {k: v for k, v in raw.items() if k not in ("name", "in", "required")}
    return {"type": "string"}


def _media_place(node: Node, media_type: str) -> Place:
    raw = node.value
    if "schema" in raw:  # Swagger 2.0
        return _place(node, raw["schema"])
    for name, media in raw["content"].items():
        bare = name.partition(";")[0].strip().lower()
        if bare == media_type or bare == "*/*":
            return _place(node, media.get("schema", True))
    raise Fault(f"no media type {media_type} is described")


def _item(media: dict[str, Any]) -> Any:
    schema = media.get("itemSchema", media.get("schema", True))
    return schema.get("items", schema) if isinstance(schema, dict) else schema


def _status(status: str) -> int:
    return int(status) if status.isdecimal() else 200


def _is_wanted(name: str, result: Result) -> bool:
    """Whether a media type is the one that the method reads."""
    if result.streaming is not None:
        return name.partition(";")[0].strip() == result.streaming.media_type
    return {"json": _is_json, "text": _is_text}.get(result.kind, _is_other)(name)


def _is_json(name: str) -> bool:
    bare = name.partition(";")[0].strip()
    return bare in (_JSON, "text/json", "*/*") or bare.endswith("+json")


def _is_text(name: str) -> bool:
    return name.startswith("text/")


def _is_other(name: str) -> bool:
    return not _is_json(name) and not _is_text(name)


def _sent_type(name: str, kind: str) -> str:
    if "*" in name:
        return _JSON if kind == "json" else "application/octet-stream"
    return name


def _description(documents: list[Path]) -> Description:
    """The documents and every file that they refer to, directly or through others."""
    files = load(documents, Diagnostics()).sources.documents
    data = {path: document.data for path, document in files.items()}
    return Description(data, documents[0])


if __name__ == "__main__":
    main(
        Path(sys.argv[1]), sys.argv[2], [Path(name).resolve() for name in sys.argv[3:]]
    )

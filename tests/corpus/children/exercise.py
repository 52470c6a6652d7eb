"""Calls every method of one generated package, and looks at what goes over the wire.

    python exercise.py PACKAGE_FOLDER PACKAGE DOCUMENT...

Each method is called with arguments invented from the description, once with all of them
and once with no more than is required; the request is held against what the description
says, and an invented answer has to come back field by field, decoded strictly. Prints one
JSON object a method: what was wrong (`faults`), and why nothing could be tried (`unmade`).
"""

from __future__ import annotations

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
from calls.comparing import Fault, check_form, check_parts, same_or_fault
from calls.description import Description, Place, Unresolvable
from calls.invent import CannotInvent, Inventor
from calls.places import (
    JSON,
    is_wanted,
    item_schema,
    media_place,
    operation_value,
    parameter_schema,
    parameter_value,
    place_of,
    sent_type,
    status_number,
    variant_of,
)
from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.ir.api import Api, Body, Operation, Parameter, Result
from cliqgen.ir.types import Primitive
from cliqgen.passes.signatures import body_model
from cliqgen.pipeline import Run, analyse
from cliqgen.request import GenerateRequest
from cliqgen.source.check import check
from cliqgen.source.load import load
from cliqgen.source.statuses import inferred_statuses

BASE = "https://api.example.com"


def main(folder: Path, package: str, documents: list[Path]) -> None:
    sys.path.insert(0, str(folder))
    request = GenerateRequest(specs=tuple(documents), package=package)
    api = analyse(Run(request)).api
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
            place = place_of(parameter.node, parameter_schema(raw))
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
                expected += wire.parameter_pairs(parameter_value(parameter), value)
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
        own = variant_of(operation.node).get("schema")
        place = (
            media_place(body.node, body.media_type)
            if own is None
            else place_of(operation.node, own)
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
            same_or_fault(content, value, "the body")
        elif body.kind == "text":
            same_or_fault(content.decode(), value, "the body")
        elif body.kind == "json":
            same_or_fault(json.loads(content or b"null"), value, "the body")
        elif body.kind == "form":
            check_form(content, value)
        else:
            check_parts(kind, content, value)

    # The answer.

    def _make_reply(
        self, operation: Operation, result: Result | None
    ) -> tuple[httpx2.Response, Any]:
        """An answer as the description has it, and what of it is to come back."""
        if result is None or result.type is None:
            status = 200 if result is None else status_number(result.status)
            return httpx2.Response(status), None
        status = status_number(result.status)
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
        own = variant_of(operation.node).get("response")
        if own is not None and result.kind == "json":
            return JSON, place_of(operation.node, own)
        responses = operation_value(operation.node)["responses"]
        stated = {str(key): key for key in responses}
        meant = inferred_statuses(stated)
        keys = [stated[k] for k, status in meant.items() if status == result.status]
        uri = operation.node.document.path.resolve().as_uri()
        if not keys:  # success is not described at all
            return JSON, Place(uri, True)
        place = self._description.target(Place(uri, responses[keys[0]]))
        if not {"schema", "content"} & set(place.schema):  # or its body is not
            return JSON, Place(uri, True)
        if "schema" in place.schema:  # Swagger 2.0
            return JSON, place.inner(place.schema["schema"])
        content = self._described_content(place)
        for name, media in content:
            if is_wanted(name.lower(), result):
                schema = media.schema.get("schema", True)
                if result.streaming is not None:
                    schema = item_schema(media.schema)
                return sent_type(name, result.kind), media.inner(schema)
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
            same_or_fault(returned, expected, "the result")
            return
        if result.type == Primitive("event"):
            same_or_fault([event.data for event in returned], expected, "the result")
            return
        again = json.loads(self._codec.encode(returned))
        same_or_fault(again, expected, "the result")


def _description(documents: list[Path]) -> Description:
    """The documents and every file that they refer to, directly or through others."""
    loaded = load(documents, Diagnostics())
    check(loaded, Diagnostics())  # reads what they refer to
    files = loaded.sources.documents
    data = {path: document.data for path, document in files.items()}
    return Description(data, documents[0])


if __name__ == "__main__":
    main(
        Path(sys.argv[1]), sys.argv[2], [Path(name).resolve() for name in sys.argv[3:]]
    )

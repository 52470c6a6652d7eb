"""Types that the signatures and docstrings of a client name can be imported by its user."""

from __future__ import annotations

import ast
import builtins
import importlib
import importlib.util
import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

#: The modules of a package that its README and reference document, below its root.
PUBLIC = ("", ".errors", ".testing", ".testing.routes", ".webhooks")
#: Types of attributes that no public module exports.
NOT_EXPORTED = {
    "Encoding": "of `Operation`, which only generated modules make",
    "EventData": "of `Operation`",
    "Framing": "of `Operation`",
    "JSONDecimal": "what msgspec reads for `Decimal`, which type checkers and editors show",
    "JSONNumber": "the same for `float`",
    "Headers": "a `Mapping`; at the root, schemas could not have its name",
    "RateLimit": "of `Operation`",
    "Strategy": "of unions, for decoding",
}
#: Methods without an underscore that only other modules of the package call.
INTERNAL = {
    "errors": "the table of exceptions, for pages and streams",
    "open_stream": "what the methods of streaming operations call",
    "ask": "of a source of tokens, for its renewals",
    "discard": "of a credential, for the client",
    "keep": "of a source of tokens, for its renewals",
    "obtain": "of a credential, for the client",
    "recall": "of a source of tokens, for its renewals",
    "take_stored": "of a source of tokens, for its renewals",
}


@dataclass(frozen=True, order=True)
class Named:
    """A type of the package that a signature names.

    Attributes:
        name: the name of the type.
        module: the module that defines it, below the package.
        by: one of the signatures.
    """

    name: str
    module: str
    by: str


def missing(package: str) -> list[Named]:
    """The types that public signatures name and no public module exports."""
    return sorted(_missing(package))


def named(package: str) -> set[str]:
    """The names of all types of the package in its public signatures."""
    return {each.name for each in _named(package)}


def _missing(package: str) -> set[Named]:
    public = _public(package)
    return {
        each for each in _named(package) if each.name not in {*public, *NOT_EXPORTED}
    }


def _public(package: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    for inner in reversed(PUBLIC):
        try:
            module = importlib.import_module(package + inner)
        except ModuleNotFoundError:
            continue
        defined = (n for n, v in vars(module).items() if _is_defined(n, v, module))
        for name in getattr(module, "__all__", defined):
            names[name] = getattr(module, name)
    return names


def _is_defined(name: str, value: object, module: ModuleType) -> bool:
    is_own = getattr(value, "__module__", "") == module.__name__
    return is_own and not name.startswith("_")


def _named(package: str) -> Iterator[Named]:
    """Each type of the package in a signature that a user may read, once."""
    waiting = list(_public(package).values())
    seen: set[int] = set()
    known: set[tuple[str, str]] = set()
    while waiting:
        value = waiting.pop()
        if id(value) in seen or not _is_of(package, value):
            continue
        seen.add(id(value))
        for documented, by in ((value, value.__name__), *_signatures(package, value)):
            types = _types_of(package, documented)
            for name, module in (*types, *_documented(package, documented)):
                if (name, module) not in known:
                    known.add((name, module))
                    yield Named(name, module.removeprefix(f"{package}."), by)


def _is_of(package: str, value: object) -> bool:
    module = getattr(value, "__module__", "") or ""
    return isinstance(value, type | FunctionType) and (
        module == package or module.startswith(f"{package}.")
    )


def _signatures(package: str, value: Any) -> Iterator[tuple[FunctionType, str]]:
    """The public functions of a value: itself, or the methods of a class.

    A constructor is public if its arguments are documented; of other classes only the
    package makes instances.
    """
    if isinstance(value, FunctionType):
        yield value, value.__qualname__
        return
    members: dict[str, object] = {}
    for owner in reversed(value.__mro__):
        if _is_of(package, owner):
            members |= vars(owner)
    for name, member in members.items():
        inner = _function(member)
        if inner is not None and _is_public(value, name, inner):
            yield inner, f"{value.__qualname__}.{name}"


def _is_public(owner: type, name: str, method: FunctionType) -> bool:
    if name == "__init__":
        return any("Args:" in (each.__doc__ or "") for each in (owner, method))
    return not name.startswith("_") and name not in INTERNAL


def _function(member: object) -> FunctionType | None:
    if isinstance(member, property):
        member = member.fget
    elif isinstance(member, classmethod | staticmethod):
        member = member.__func__
    elif hasattr(member, "func"):  # a cached property
        member = member.func
    member = inspect.unwrap(member) if callable(member) else member
    return member if isinstance(member, FunctionType) else None


def _types_of(package: str, value: Any) -> Iterator[tuple[str, str]]:
    """The types of the package in the annotations of a function or class."""
    for annotation in getattr(value, "__annotations__", {}).values():
        if not isinstance(annotation, str):
            continue
        for node in ast.walk(ast.parse(annotation, mode="eval")):
            names = [node.id] if isinstance(node, ast.Name) else []
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                names = [node.value] if node.value.isidentifier() else []
            for name in names:
                module = _origin(value.__module__, name)
                if module is not None and _is_type(module, name):
                    yield name, module


def _documented(package: str, value: Any) -> Iterator[tuple[str, str]]:
    """The exceptions of the package in the docstring of a function or class."""
    _, _, raised = (inspect.getdoc(value) or "").partition("Raises:")
    entries = re.findall(r"^    (\w+(?:, \w+)*):", raised, re.MULTILINE)
    for name in re.findall(r"\w+", " ".join(entries)):
        if not hasattr(builtins, name):
            yield name, _origin(value.__module__, name) or f"{package}.errors"


def _is_type(module: str, name: str) -> bool:
    value = getattr(importlib.import_module(module), name, None)
    return value is not None and not isinstance(value, TypeVar | ModuleType)


@cache
def _origin(module: str, name: str) -> str | None:
    """The module that defines what a name of a module means, also in type checkers."""
    imported = _imports(module)
    if name in imported:
        origin = imported[name]
        is_inside = origin.partition(".")[0] == module.partition(".")[0]
        return _origin(origin, name) if is_inside else None
    return module if name in vars(sys.modules[module]) else None


@cache
def _imports(module: str) -> dict[str, str]:
    loaded: ModuleType = importlib.import_module(module)
    package = loaded.__package__ or ""
    names: dict[str, str] = {}
    for node in ast.walk(ast.parse(inspect.getsource(loaded))):
        if isinstance(node, ast.ImportFrom):
            dots = "." * node.level + (node.module or "")
            source = importlib.util.resolve_name(dots, package)
            names |= {a.name: source for a in node.names if a.asname is None}
    return names


HEAD = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.example"}]
components:
  schemas:
    Item: {type: object, properties: {id: {type: string}}}
"""
PLAIN = """\
paths:
  /items/{id}:
    get:
      operationId: items.get
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: OK
          content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}
"""
PAGING = """\
paths:
  /items:
    get:
      operationId: items.list
      x-pagination:
        {style: cursor, request: cursor, response: next_cursor, items: items}
      parameters: [{name: cursor, in: query, schema: {type: string}}]
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema:
                properties:
                  items: {type: array, items: {$ref: "#/components/schemas/Item"}}
                  next_cursor: {type: string}
"""
UPLOAD = """\
paths:
  /photo:
    put:
      operationId: photos.put
      requestBody:
        content:
          application/octet-stream: {schema: {type: string, format: binary}}
      responses: {"204": {description: Done}}
    post:
      operationId: photos.post
      requestBody:
        content:
          multipart/form-data:
            schema: {properties: {photo: {type: string, format: binary}}}
      responses: {"204": {description: Done}}
"""
DOWNLOAD = """\
paths:
  /photo:
    get:
      operationId: photos.get
      responses:
        "200":
          description: OK
          content: {image/png: {schema: {type: string, format: binary}}}
"""
STREAMING = """\
paths:
  /events:
    get:
      operationId: events.watch
      responses:
        "200":
          description: OK
          content: {text/event-stream: {schema: {$ref: "#/components/schemas/Item"}}}
  /lines:
    get:
      operationId: lines.watch
      responses:
        "200":
          description: OK
          content: {application/jsonl: {schema: {$ref: "#/components/schemas/Item"}}}
"""
OAUTH = f"""\
  securitySchemes:
    signin:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://shop.example/auth
          tokenUrl: https://shop.example/token
          scopes: {{read: Read}}
        clientCredentials:
          tokenUrl: https://shop.example/token
          scopes: {{read: Read}}
security: [{{signin: [read]}}]
{PLAIN}"""
WEBHOOKS = f"""\
webhooks:
  itemSold:
    post:
      requestBody:
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/Item"}}}}}}
      responses: {{"200": {{description: Done}}}}
{PLAIN}"""
#: By feature: its description, and types that signatures of such a client name.
CLIENTS = {
    "plain": (PLAIN, {"Item", "RawArguments"}),
    "paging": (PAGING, {"ItemIterator", "AsyncItemIterator"}),
    "upload": (UPLOAD, {"BinaryContent", "FileLike", "Progress"}),
    "download": (DOWNLOAD, {"Download", "AsyncDownload", "APIConnectionError"}),
    "streaming": (STREAMING, {"Stream", "AsyncStream", "ResponseDecodeError"}),
    "oauth": (OAUTH, {"OAuth", "TokenStore", "Token"}),
    "webhooks": (WEBHOOKS, {"Item"}),
}


@pytest.mark.parametrize("feature", CLIENTS)
def test_a_client_exports_what_its_signatures_name(
    workshop: Workshop, feature: str
) -> None:
    description, expected = CLIENTS[feature]
    package = workshop.build(HEAD + description).package.__name__
    assert missing(package) == []
    assert expected - named(package) == set()


def test_the_client_of_cliq_exports_what_its_signatures_name() -> None:
    assert missing("zoho_cliq") == []
    types = named("zoho_cliq")
    assert len(types) > 400
    assert {"BotsRoutes", "Route", "Server"} <= types  # of its fake, too


def test_no_exception_is_out_of_date() -> None:
    public = set(_public("zoho_cliq"))
    assert public.isdisjoint(NOT_EXPORTED)

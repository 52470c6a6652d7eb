"""A small client, servers that misbehave, and where a secret may have got to."""

from __future__ import annotations

import base64
import gc
import html
import importlib
import json
import socket
import sys
import threading
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from click.testing import CliRunner
from cliqgen.cli import cli

DESCRIPTION = """\
openapi: 3.1.0
info: {title: Hostile Things, version: '1'}
servers: [{url: https://api.example.com/v1}]
security: [{bearer: []}, {basic: []}, {header: []}, {query: []}, {cookie: []}]
paths:
  /things:
    get:
      operationId: things.list
      x-pagination: {style: link, request: cursor}
      parameters:
        - {name: cursor, in: query, schema: {type: string}}
        - {name: X-Note, in: header, schema: {type: string}}
        - {name: tab, in: cookie, schema: {type: string}}
      responses: {'200': {$ref: '#/components/responses/Page'}}
  /things/{id}:
    get:
      operationId: things.get
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {$ref: '#/components/responses/One'}}
  /file:
    get:
      operationId: files.download
      responses: {'200': {$ref: '#/components/responses/File'}}
    post:
      operationId: files.upload
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties: {file: {type: string, format: binary}}
              additionalProperties: {type: string}
      responses: {'204': {description: done}}
  /events:
    get:
      operationId: events.watch
      responses: {'200': {$ref: '#/components/responses/Events'}}
  /lines:
    get:
      operationId: lines.watch
      responses: {'200': {$ref: '#/components/responses/Lines'}}
components:
  schemas:
    Thing: {type: object, properties: {id: {type: string}, more: {}}}
    Page: {type: array, items: {$ref: '#/components/schemas/Thing'}}
  responses:
    One:
      description: one
      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
    Page:
      description: a page
      content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
    File:
      description: bytes
      content: {application/octet-stream: {schema: {type: string, format: binary}}}
    Events:
      description: events
      content: {text/event-stream: {schema: {$ref: '#/components/schemas/Thing'}}}
    Lines:
      description: lines
      content: {application/jsonl: {schema: {$ref: '#/components/schemas/Thing'}}}
  securitySchemes:
    bearer: {type: http, scheme: bearer}
    basic: {type: http, scheme: basic}
    header: {type: apiKey, in: header, name: X-Key}
    query: {type: apiKey, in: query, name: key}
    cookie: {type: apiKey, in: cookie, name: sid}
"""
_NAME = "hostile_things"

#: Characters that each encoding writes differently.
SECRET = "s3c+r/e<t>&'=%41-mine"
PASSWORD = "p4ss+w/o<r>d &\"'é\\x"

#: Every way to give a credential: the arguments of the client, and the secret.
CREDENTIALS: dict[str, tuple[dict[str, Any], str]] = {
    "token": ({"token": SECRET}, SECRET),
    "token of a function": ({"token": lambda: SECRET}, SECRET),
    "user name and password": ({"username": "me", "password": PASSWORD}, PASSWORD),
    "key in a header": ({"header": SECRET}, SECRET),
    "key in the query": ({"query": SECRET}, SECRET),
    "key in a cookie": ({"cookie": SECRET}, SECRET),
    "header of one's own": ({"headers": {"X-Session-Token": SECRET}}, SECRET),
    "header of any name": ({"headers": {"X-Note-To-Self": SECRET}}, SECRET),
}


def make(folder: Path) -> Any:
    """The package of the client, generated into a folder and imported."""
    (folder / "things.yaml").write_text(DESCRIPTION, "utf-8")
    arguments = ("generate", str(folder / "things.yaml"), "--package", _NAME, "-o")
    made = CliRunner().invoke(cli, [*arguments, str(folder / "out")])
    assert made.exit_code == 0, made.output
    sys.path.insert(0, str(folder / "out"))
    try:
        importlib.invalidate_caches()
        return importlib.import_module(_NAME)
    finally:
        sys.path.remove(str(folder / "out"))


def forget() -> None:
    """Forget the package, whose folder may be gone."""
    for name in list(sys.modules):
        if name.partition(".")[0] == _NAME:
            del sys.modules[name]


class RawServer:
    """Sends what it is told to, byte by byte, until the client is gone.

    Args:
        respond: gets the head of a request, and a function that sends.
    """

    def __init__(
        self, respond: Callable[[bytes, Callable[[bytes], None]], None]
    ) -> None:
        self._respond = respond
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.seen: list[bytes] = []
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            connection.settimeout(20)
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                head = b""
                while b"\r\n\r\n" not in head:
                    piece = connection.recv(65536)
                    if not piece:
                        return
                    head += piece
                self.seen.append(head)
                self._respond(head, connection.sendall)
            except OSError:
                return  # the client has enough

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._accepting.join()
        for thread in self._threads:
            thread.join()


def reply(body: bytes, *fields: str, status: str = "200 OK") -> bytes:
    """A whole response, after which the connection is closed."""
    head = [
        f"HTTP/1.1 {status}",
        *fields,
        f"Content-Length: {len(body)}",
        "Connection: close",
    ]
    return "\r\n".join([*head, "", ""]).encode("latin-1") + body


def spellings(secret: str) -> dict[str, str]:
    """A secret in every encoding in which a server may repeat it."""
    percent, escaped = quote(secret, safe=""), json.dumps(secret)[1:-1]
    packed = base64.b64encode(secret.encode()).decode()
    pair = base64.b64encode(f"me:{secret}".encode()).decode()
    return {
        "plain": secret,
        "percent": percent,
        "percent in small letters": _lowered(percent),
        "form": quote_plus(secret),
        "percent twice": quote(percent, safe=""),
        "JSON": escaped,
        "JSON with slashes": escaped.replace("/", "\\/"),
        "JSON of .NET": "".join(f"\\u{ord(c):04X}" for c in secret),
        "JSON of Go": secret.replace("\\", "\\\\")
        .replace('"', '\\"')
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e"),
        "HTML": html.escape(secret),
        "HTML by number": "".join(f"&#{ord(c)};" for c in secret),
        "repr": ascii(secret)[1:-1],
        "base64": packed,
        "base64 of addresses": packed.translate(str.maketrans("+/", "-_")).rstrip("="),
        "base64 of the pair": pair,
        "hexadecimal": secret.encode().hex(),
    }


def _lowered(percent: str) -> str:
    first, *triples = percent.split("%")
    return first + "".join(f"%{each[:2].lower()}{each[2:]}" for each in triples)


def texts_of(root: object) -> Iterator[tuple[str, str]]:
    """Each text that an object leads to, with the way to it.

    That is everything a program may print or store: attributes, causes, contexts, notes,
    and all that they contain. Code, and the variables of frames, are for debuggers.
    """
    seen: set[int] = set()
    pending: list[tuple[object, str]] = [(root, type(root).__name__)]
    while pending:
        each, way = pending.pop()
        if id(each) in seen or isinstance(each, _NOT_DATA):
            continue
        seen.add(id(each))
        if isinstance(each, str):
            yield way, each
        elif isinstance(each, bytes | bytearray):
            yield way, bytes(each).decode("utf-8", "replace")
            yield way, bytes(each).decode("latin-1")
        elif isinstance(each, BaseException):
            yield way, str(each)
            yield way, repr(each)
            for name in ("__cause__", "__context__", "__notes__", "args", "__dict__"):
                pending.append((getattr(each, name, None), f"{way}.{name}"))
        else:
            pending += [
                (part, f"{way} > {type(each).__name__}")
                for part in gc.get_referents(each)
            ]


_NOT_DATA = (
    *(type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType),
    *(types.CodeType, types.FrameType, types.TracebackType),
)


def leaks(root: object, secret: str) -> list[str]:
    """The ways from an object to a text that holds the secret, in any encoding."""
    wanted = spellings(secret)
    return [
        f"{encoding}: {way}"
        for way, text in texts_of(root)
        for encoding, spelling in wanted.items()
        if spelling in text
    ]

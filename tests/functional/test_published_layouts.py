"""Descriptions as specifications publish them: each layout generates as it stands."""

from __future__ import annotations

import json
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine


@dataclass(frozen=True)
class Layout:
    """Files by name, the description among them, the options, and the models expected."""

    files: dict[str, str]
    spec: str
    options: tuple[str, ...]
    models: tuple[str, ...]


def _document(operation: str, version: str = "3.0.3") -> str:
    return f"openapi: {version}\ninfo: {{title: Example, version: '1'}}\npaths:\n{operation}"


#: An operation whose parameters, answers and schemas stand in a published document.
FEATURES = """\
  /collections:
    get:
      operationId: collections.get
      tags: [collections]
      parameters:
        - {$ref: 'https://schemas.example.net/part1/1.0/all.yaml#/components/parameters/bbox'}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {$ref: 'https://schemas.example.net/part1/1.0/schemas/collection.yaml'}
        '400': {$ref: 'https://schemas.example.net/part1/1.0/all.yaml#/components/responses/Bad'}
"""
LAYOUTS = {
    "a folder of descriptions beside one of what they share": Layout(
        {
            "code/API_definitions/location.yaml": _document("""\
  /location:
    post:
      operationId: location.retrieve
      tags: [location]
      parameters: [{$ref: '../common/common.yaml#/components/parameters/x-correlator'}]
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: '../common/common.yaml#/components/schemas/Place'}}
        '401': {$ref: "../common/common.yaml#/components/responses/Generic401"}
"""),
            "code/common/common.yaml": """\
info: {title: Common, version: '1'}
components:
  parameters:
    x-correlator: {name: x-correlator, in: header, schema: {type: string}}
  responses:
    Generic401:
      description: no
      content: {application/json: {schema: {$ref: '#/components/schemas/ErrorInfo'}}}
  schemas:
    Place: {type: object, properties: {area: {type: string}}}
    ErrorInfo: {type: object, properties: {code: {type: string}}}
""",
        },
        "code/API_definitions/location.yaml",
        ("--root", "code"),
        ("ErrorInfo", "Place"),
    ),
    "sister specifications in one tree": Layout(
        {
            "data/api/client-server/keys.yaml": _document(
                """\
  /keys:
    get:
      operationId: keys.get
      tags: [keys]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {$ref: ../../event-schemas/keys/signed.yaml}
        '403': {$ref: '../identity/definitions/errors.yaml#/responses/Denied'}
""",
                "3.1.0",
            ),
            "data/event-schemas/keys/signed.yaml": """\
title: Signed
type: object
properties:
  inner: {$ref: "core/inner.yaml"}
""",
            "data/event-schemas/keys/core/inner.yaml": """\
title: Inner
type: object
properties: {id: {type: string}}
""",
            "data/api/identity/definitions/errors.yaml": """\
responses: {Denied: {description: no}}
""",
        },
        "data/api/client-server/keys.yaml",
        ("--root", "data"),
        ("Inner", "Signed"),
    ),
    "schemas, parameters and responses of a published specification": Layout(
        {
            "openapi.yaml": _document(FEATURES),
            "net/part1/1.0/all.yaml": """\
components:
  parameters:
    bbox: {name: bbox, in: query, schema: {type: array, items: {type: number}}}
  responses:
    Bad:
      description: no
      content: {application/json: {schema: {$ref: 'schemas/fault.yaml'}}}
""",
            "net/part1/1.0/schemas/collection.yaml": """\
title: Collection
type: object
properties: {id: {type: string}}
""",
            "net/part1/1.0/schemas/fault.yaml": """\
title: Fault
type: object
properties: {code: {type: string}}
""",
        },
        "openapi.yaml",
        ("--map", "https://schemas.example.net/=net/"),
        ("Collection",),
    ),
    "a registry whose documents have no suffix": Layout(
        {
            "all.yaml": _document("""\
  /shells:
    $ref: 'https://api.example.net/domains/team/Parts/V3.0.1#/paths/~1shells'
"""),
            "parts/openapi.yaml": _document("""\
  /shells:
    get:
      operationId: shells.get
      tags: [shells]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                $ref: https://api.example.net/domains/team/Model/V3.0.3#/components/schemas/Shell
"""),
            "model/openapi.yaml": """\
components:
  schemas:
    Shell: {type: object, properties: {id: {$ref: '#/components/schemas/Key'}}}
    Key:
      type: object
      properties:
        at:
          $ref: https://api.example.net/domains/team/Model/V3.0.3#/components/schemas/Key
""",
        },
        "all.yaml",
        (
            *(
                "--map",
                "https://api.example.net/domains/team/Parts/V3.0.1=parts/openapi.yaml",
            ),
            *(
                "--map",
                "https://api.example.net/domains/team/Model/V3.0.3=model/openapi.yaml",
            ),
        ),
        ("Key", "Shell"),
    ),
    "a file of the same repository by its published address, and one beside": Layout(
        {
            "core/openapi.yaml": _document("""\
  /items:
    get:
      operationId: items.get
      tags: [items]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '../fragments/item.yaml#/Item'}}}
"""),
            "fragments/item.yaml": """\
Item:
  type: object
  properties:
    links: {type: array, items: {$ref: 'https://raw.example.net/o/r/main/fragments/link.yaml#/Link'}}
""",
            "fragments/link.yaml": """\
Link: {type: object, properties: {of: {$ref: 'item.yaml#/Item'}}}
""",
        },
        "core/openapi.yaml",
        ("--root", ".", "--map", "https://raw.example.net/o/r/main/=."),
        ("Item", "Link"),
    ),
}


@pytest.mark.parametrize("what", LAYOUTS)
def test_a_layout_generates_without_network(
    cli: CommandLine, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "getaddrinfo", never)
    monkeypatch.setattr(socket.socket, "connect", never)
    layout = LAYOUTS[what]
    for name, text in layout.files.items():
        cli.write(name, text)
    refused = cli.run("validate", layout.spec)
    assert refused.exit_code == 1
    assert (
        "error[ref-outside]" in refused.stderr or "error[ref-remote]" in refused.stderr
    )
    made = cli.run(
        *("generate", layout.spec, *layout.options, "--package", "shop", "-o", "out")
    )
    assert (made.exit_code, made.stderr) == (0, "")
    described = json.loads(cli.run("inspect", "out").stdout)
    names = {model["name"] for model in described["models"]}
    assert set(layout.models) <= names
    assert not [name for name in names if "_" in name], "each stands there once"
    checked = cli.run("check", "out")
    assert (checked.exit_code, checked.stderr) == (0, "")
    for name in layout.files:
        (cli.folder / name).unlink()
    kept = cli.run("check", "out")
    assert kept.exit_code == 0, kept.output

"""Descriptions held against themselves, shuffled and split; .ci/run tries real ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIBRARY = HERE.parent / "golden/cases/library/openapi.yaml"
FAMILY = """\
openapi: 3.1.0
info: {title: Rides, version: '1'}
servers: [{url: 'https://rides.example.com'}]
paths:
  /rides:
    get:
      operationId: rides.list
      parameters:
        - {name: limit, in: query, schema: {type: integer, default: 20}}
        - {name: mode, in: query, schema: {type: string, not: {const: walk}}}
      responses:
        '200':
          description: Rides
          headers: {X-Count: {schema: {type: integer}}}
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Ride'}}
  /buses:
    get:
      operationId: buses.list
      responses:
        '200':
          description: Buses
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Bus'}}
components:
  schemas:
    Ride:
      type: object
      required: [mode, title]
      properties: {mode: {type: string}, title: {type: string}}
      discriminator:
        propertyName: mode
        mapping:
          bus: '#/components/schemas/Bus'
          tram: '#/components/schemas/Tram'
    Bus:
      allOf:
        - $ref: '#/components/schemas/Ride'
        - {type: object, properties: {seats: {type: integer}}}
    Tram:
      allOf:
        - $ref: '#/components/schemas/Ride'
        - {type: object, properties: {line: {type: string}}}
    NightBus:
      allOf:
        - $ref: '#/components/schemas/Bus'
        - type: object
          properties: {night: {type: boolean}, content: {$ref: '#/components/schemas/Load'}}
    Load: {type: object, properties: {parameters: {$ref: '#/components/schemas/Tram'}}}
"""


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(HERE / "reorder.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_order_and_files_mean_nothing(tmp_path: Path) -> None:
    family = tmp_path / "family.yaml"
    family.write_text(FAMILY, "utf-8")
    done = _run(str(LIBRARY), str(family))
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "2 APIs, 0 faults"


def test_what_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("openapi: 3.1.0\ninfo: {}\npaths: {/x: 3}\n", "utf-8")
    done = _run(str(broken))
    assert done.returncode == 1
    assert "broken.yaml: refused: " in done.stdout


def test_nothing_to_try_is_a_fault(tmp_path: Path) -> None:
    done = _run(str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "reorder.py: there is no OpenAPI document\n"

"""Tasks of the README: what a step may take from an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

TEMPLATE = """
# A document, once the path is filled in.
openapi: 3.1.0
info: {{title: Example, version: '1'}}
servers: [{{url: https://api.example.com}}]
x-tasks:
  - title: Close the newest
    steps:
      - {{call: doors.find, with: {{name: north}}, result: door}}
      - {{call: doors.close, with: {{id: {{from: {path}}}}}}}
paths:
  /doors:
    get:
      operationId: doors.find
      parameters: [{{name: name, in: query, schema: {{type: string}}}}]
      responses:
        '200':
          description: found
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: {{type: string}}
                  lock: {{type: object, properties: {{id: {{type: string}}}}}}
  /doors/{{id}}/close:
    post:
      operationId: doors.close
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses: {{'204': {{description: done}}}}
"""


@pytest.mark.parametrize("path", ["door.id", "door.lock.id"])
def test_an_argument_may_come_from_an_earlier_step(
    workshop: Workshop, path: str
) -> None:
    made = workshop.build(TEMPLATE.format(path=path))
    readme = (made.folder / "README.md").read_text("utf-8")
    assert 'door = client.doors.find(name="north")' in readme
    assert f"client.doors.close({path})" in readme


@pytest.mark.parametrize("path", ["door", "gate.id", "door.size", "door.id.x"])
def test_a_step_cannot_take_what_no_step_returns(workshop: Workshop, path: str) -> None:
    made = workshop.build(TEMPLATE.format(path=path))
    assert made.codes == ["extension-invalid"]
    (finding,) = made.findings
    assert f"no earlier step returns {path}" in finding.message
    assert finding.position is not None
    assert "## Tasks" not in (made.folder / "README.md").read_text("utf-8")

"""description.json: documented bodies that the client does not send."""

from __future__ import annotations

from pathlib import Path

import pytest

from .describing import described

SPEC = """
    openapi: 3.1.0
    info: {{title: Shop, version: "1"}}
    servers: [{{url: "https://shop.example"}}]
    paths:
      /orders:
        {method}:
          operationId: orders.search
          requestBody:
            required: {required}
            content:
              application/json: {{schema: {{type: object, properties: {{q: {{type: string}}}}}}}}
          responses: {{"204": {{description: Done.}}}}
"""


@pytest.mark.parametrize("method", ["get", "head"])
def test_the_optional_body_of_a_method_without_content(
    tmp_path: Path, method: str
) -> None:
    spec = SPEC.format(method=method, required="false")
    (operation,) = described(tmp_path, spec)["operations"]
    schema = {"type": "object", "properties": {"q": {"type": "string"}}}
    assert operation["body"] == {
        "required": False,
        "content": {"application/json": {"schema": schema}},
    }


@pytest.mark.parametrize(
    ("method", "required"), [("get", "true"), ("post", "true"), ("post", "false")]
)
def test_a_body_that_the_client_sends(
    tmp_path: Path, method: str, required: str
) -> None:
    spec = SPEC.format(method=method, required=required)
    (operation,) = described(tmp_path, spec)["operations"]
    assert operation["body"]["required"] is (required == "true")
    assert list(operation["body"]["content"]) == ["application/json"]

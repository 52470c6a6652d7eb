"""What callers see follows from the plan: as much as from the modules that are printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cliqgen.bundled import bundled_spec, bundled_table, templates_folder
from cliqgen.given_types import GivenType
from cliqgen.pipeline import Analysed, Run, analyse
from cliqgen.python.package import plan
from cliqgen.python.surface import plan_surface
from cliqgen.render import render
from cliqgen.replacing import replace
from cliqgen.request import GenerateRequest
from cliqgen.surface.declared import planned_surface
from cliqgen.surface.members import Surface
from cliqgen.surface.read import read_surface

_TESTS = Path(__file__).parents[2]
_CASES = _TESTS / "golden" / "cases"
REQUESTS = {
    "cliq": GenerateRequest(specs=(bundled_spec(),), status_codes=bundled_table()),
    "cliq without a table": GenerateRequest(specs=(bundled_spec(),)),
    "library": GenerateRequest(
        specs=(_CASES / "library" / "openapi.yaml",),
        status_codes=_CASES / "library" / "status-codes.csv",
    ),
    "messy": GenerateRequest(
        specs=(_CASES / "messy" / "first.yaml", _CASES / "messy" / "second.yaml")
    ),
    "surface": GenerateRequest(specs=(_TESTS / "surface" / "base.yaml",)),
}


def _received(schema: dict[str, Any]) -> dict[str, Any]:
    body = {"content": {"application/json": {"schema": schema}}}
    return {"post": {"requestBody": body, "responses": {"204": {"description": "ok"}}}}


def _others(folder: Path) -> GenerateRequest:
    """Webhooks, callbacks, classes of the user, and tokens of a fixed server."""
    share = {"type": "string", "format": "share"}
    event = {"type": "object", "properties": {"part": share}}
    kinds = [{"$ref": "#/components/schemas/Event"}, {"type": "string"}]
    flow = {"tokenUrl": "https://x.test/token", "scopes": {}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Events", "version": "1"},
        "servers": [{"url": "https://x.test"}],
        "security": [{"login": []}],
        "paths": {
            "/parts/{part}": {
                "get": {
                    "parameters": [
                        {
                            "name": "part",
                            "in": "path",
                            "required": True,
                            "schema": share,
                        }
                    ],
                    "responses": {"204": {"description": "ok"}},
                    "callbacks": {"done": {"{$request.query.url}": _received(event)}},
                }
            }
        },
        "webhooks": {
            "event.sent": _received({"$ref": "#/components/schemas/Event"}),
            "any": _received({"oneOf": kinds}),
        },
        "components": {
            "schemas": {"Event": event},
            "securitySchemes": {
                "login": {"type": "oauth2", "flows": {"clientCredentials": flow}}
            },
        },
    }
    path = folder / "api.json"
    path.write_text(json.dumps(document), "utf-8")
    given = (GivenType("share", "fractions:Fraction"),)
    return GenerateRequest(specs=(path,), types=given)


def _printed(analysed: Analysed) -> Surface:
    package = plan(analysed.api, analysed.package)
    return read_surface(render(package, templates_folder()), analysed.package)


@pytest.mark.parametrize("name", [*REQUESTS, "others"])
def test_the_declarations_are_those_of_the_modules(name: str, tmp_path: Path) -> None:
    request = _others(tmp_path) if name == "others" else REQUESTS[name]
    analysed = analyse(Run(request))
    printed = _printed(analysed)
    planned = plan_surface(analysed.api, analysed.package)
    assert planned_surface(planned) == printed
    assert printed.functions
    tokens = {n for n in printed.functions if n.split(".")[0] in ("OAuth", "oauth")}
    assert planned_surface(planned, has_exceptions=False) == replace(
        printed,
        errors={},
        functions={n: f for n, f in printed.functions.items() if n not in tokens},
    )

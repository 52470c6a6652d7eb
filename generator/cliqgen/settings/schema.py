"""The JSON Schema (draft-07) of the settings, which alone decides what they may be.

It is for editors too, which `x-` keywords do not disturb: `x-expected` describes what a
value must be, for messages, and `x-members` what the members of a table are, if they are
not settings.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

#: The keys and indices that lead to a value.
Place = tuple[str | int, ...]


def schema_text() -> str:
    """The schema of cliqgen.toml, as it is published."""
    return Path(__file__).with_name("schema.json").read_text("utf-8")


@cache
def whole_schema() -> dict[str, Any]:
    """The schema of all settings."""
    schema: dict[str, Any] = json.loads(schema_text())
    return schema


def client_settings() -> dict[str, Any]:
    """The schema of each setting of a client, in the order of the documentation."""
    properties: dict[str, Any] = whole_schema()["definitions"]["client"]["properties"]
    return properties


def project_settings() -> dict[str, Any]:
    """The schema of each member of a table `package`."""
    members: dict[str, Any] = whole_schema()["definitions"]["package"]["properties"]
    return members


def definition(name: str) -> dict[str, Any]:
    """The schema of a part, such as `client` or `package`."""
    definitions = whole_schema()["definitions"]
    return {"$ref": f"#/definitions/{name}", "definitions": definitions}


def expected_metadata(name: str) -> str:
    """What a member of a table `package` must be, in words."""
    return str(project_settings()[name]["x-expected"])

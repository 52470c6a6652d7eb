"""Descriptions as plain data, for benchmarks that change them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml


def loaded(path: Path) -> dict[str, Any]:
    """A description in JSON or YAML."""
    text = path.read_text("utf-8")
    document: dict[str, Any] = (
        json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
    )
    return document

"""What a fake is told of a fragment of OpenAPI."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cliqgen.pipeline import Run, analyse
from cliqgen.request import Filters, GenerateRequest
from cliqgen.testing.description import description_file

Describe = Callable[..., dict[str, Any]]


def text_of(folder: Path, spec: str, **options: Any) -> str:
    """`description.json` for a fragment."""
    path = folder / "api.yaml"
    path.write_text(textwrap.dedent(spec), "utf-8")
    request = GenerateRequest(specs=(path,), package="shop", testing=True, **options)
    analysed = analyse(Run(request))
    assert analysed.documented is not None
    return description_file(analysed.api, analysed.package, analysed.documented)


def described(folder: Path, spec: str, **options: Any) -> dict[str, Any]:
    """The same, read."""
    return json.loads(text_of(folder, spec, **options))


def only(operation: str) -> Filters:
    return Filters(include=(f"id:{operation}",))

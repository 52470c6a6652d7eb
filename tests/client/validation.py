"""Requests held against the description by openapi-core, which shares no code with cliqgen."""

from __future__ import annotations

import warnings
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

from openapi_core import OpenAPI
from openapi_core.testing import MockRequest

from .description import ROOT, query_names
from .support import Seen

#: Any server of the description: what arrives on loopback is meant for one of them.
_HOST = "https://cliq.zoho.com"


def faults(seen: Seen) -> list[str]:
    """How a request differs from what the description allows; nothing if it is sound.

    Method and path lead to the operation; its parameters and its body are decoded and
    validated. openapi-core ignores unknown query parameters, so they are looked for here.
    """
    pairs = parse_qsl(
        seen.query, keep_blank_values=True, strict_parsing=bool(seen.query)
    )
    # A dictionary would keep one value of each name only.
    request = MockRequest(
        _HOST,
        seen.method,
        seen.path,
        args=pairs,  # type: ignore[arg-type]
        headers=seen.headers,  # type: ignore[arg-type]
        data=seen.body or None,
        content_type=seen.header("Content-Type") or "",
    )
    with warnings.catch_warnings():
        # It knows no OAuth; the header is looked at by the tests themselves.
        warnings.filterwarnings("ignore", "Unsupported scheme type")
        result = _description().unmarshal_request(request)
    found = [
        f"{type(error).__name__}: {error} {error.__cause__ or ''}"
        for error in result.errors
        if not _is_boolean_text(error)
    ]
    unknown = {name for name, _ in pairs} - query_names(seen.method, seen.path)
    return found + [f"unknown query parameter {name}" for name in sorted(unknown)]


def _is_boolean_text(error: Exception) -> bool:
    """Whether all that is wrong is that a part of a form holds `true` as a text.

    Parts of forms are texts (OpenAPI 3.1, 4.8.15), but openapi-core does not cast them.
    """
    reasons: list[Any] = getattr(error.__cause__, "schema_errors", None) or []
    return bool(reasons) and all(
        r.validator == "type" and r.schema["type"] == "boolean" and r.instance == "true"
        for r in reasons
    )


@cache
def _description() -> OpenAPI:
    return OpenAPI.from_file_path(str(ROOT))

"""Requests held against the description by openapi-core, which shares no code with cliqgen."""

from __future__ import annotations

import warnings
from functools import cache
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
    found = [f"{type(e).__name__}: {e} {e.__cause__ or ''}" for e in result.errors]
    unknown = {name for name, _ in pairs} - query_names(seen.method, seen.path)
    return found + [f"unknown query parameter {name}" for name in sorted(unknown)]


@cache
def _description() -> OpenAPI:
    return OpenAPI.from_file_path(str(ROOT))

# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The arguments that a method passes to a call. Only type checkers read this module."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from msgspec import UnsetType

from .body import Content
from .forms import Fields


class Arguments(TypedDict, total=False):
    """What a method passes on. ``None`` and ``UNSET`` mean "not given".

    Keys:
        path: the path parameters, all of which are required.
        query: the query parameters.
        headers: the header parameters.
        cookies: the cookie parameters.
        querystring: the value of the whole query; an object is sent as a form.
        encoded_query: an encoded query that precedes all of these.
        json, content, content_type: the body, see `building.build_body`.
        form: another body.
        multipart: another body.
    """

    path: Mapping[str, object]
    query: Mapping[str, object]
    headers: Mapping[str, object]
    cookies: Mapping[str, object]
    querystring: object
    encoded_query: str
    json: object
    form: Fields | str | UnsetType | None
    multipart: Fields | UnsetType | None
    content: Content | UnsetType | None
    content_type: str

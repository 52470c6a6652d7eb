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
        # begin: forms
        form: another body.
        # end: forms
        # begin: multipart
        multipart: another body.
        # end: multipart
    """

    path: Mapping[str, object]
    query: Mapping[str, object]
    headers: Mapping[str, object]
    cookies: Mapping[str, object]
    querystring: object
    encoded_query: str
    json: object
    # begin: forms
    form: Fields | str | UnsetType | None
    # end: forms
    # begin: multipart
    multipart: Fields | UnsetType | None
    # end: multipart
    content: Content | UnsetType | None
    content_type: str

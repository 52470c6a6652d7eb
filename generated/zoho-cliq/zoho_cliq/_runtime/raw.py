# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Calls of undocumented operations by a method and a path."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypedDict, cast
from urllib.parse import quote, urlsplit

from msgspec import UnsetType

from .body import Content
from .extras import origin
from .forms import Fields
from .locations import has_dot_segment
from .operation import Operation, Service

if TYPE_CHECKING:
    from .arguments import Arguments

#: Characters and triples that stay in a path: legal ones, and those encoded already.
_LEGAL_IN_PATH = "/%:@!$&'()*+,;=-._~"
_LEGAL_IN_QUERY = _LEGAL_IN_PATH + "?[]"
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_METHOD = re.compile(r"[A-Z]+")


class RawArguments(TypedDict, total=False):
    """The arguments of a call of an undocumented operation.

    Keys:
        query: query parameters; a list repeats its name, ``None`` omits one.
        headers: header fields, which override those of the client.
        json: a JSON body, anything that msgspec encodes.
        form: the fields of a form (application/x-www-form-urlencoded).
        multipart: the fields and files of a form (multipart/form-data).
        content: a body that is sent unchanged.
        content_type: the media type of `content`, or of another format of JSON.
    """

    query: Mapping[str, object]
    headers: Mapping[str, str]
    json: object
    form: Fields | UnsetType | None
    multipart: Fields | UnsetType | None
    content: Content | UnsetType | None
    content_type: str


def raw_operation(
    service: Service, schemes: tuple[str, ...], method: str, path: str, type_: Any
) -> Operation[Any]:
    """Make an operation of a method and a path.

    It uses the credentials of most operations of the API, else any that the client
    has.

    Args:
        service: the API.
        schemes: the security schemes of the client.
        method: in capitals.
        path: encoded, below the base URL.
        type_: the type of the result; ``Any`` for that of the response.

    Raises:
        ValueError: if the method is invalid.
    """
    if not _METHOD.fullmatch(method):
        raise ValueError("method: expected a word such as GET or POST")
    if type_ is Any:
        accept = "application/json, */*;q=0.8"
    else:
        accept = "*/*" if type_ in (bytes, str, None) else "application/json"
    return Operation(
        id=method.lower(),
        method=method,
        path=path,
        responses={"default": None if method == "HEAD" else type_},
        security=(*service.security, *((scheme,) for scheme in schemes)),
        accept=accept,
        content_type="application/octet-stream",
    )


def raw_arguments(arguments: Mapping[str, Any], query: str) -> Arguments:
    """Return the arguments for building a request.

    Args:
        arguments: those of the call, see `RawArguments`.
        query: the query after the path, encoded.

    Raises:
        TypeError: if there is one with another name.
    """
    unknown = arguments.keys() - RawArguments.__annotations__.keys()
    if unknown:
        known = ", ".join(RawArguments.__annotations__)
        given = ", ".join(sorted(unknown))
        raise TypeError(f"expected one of {known}, found {given}")
    made = cast("Arguments", dict(arguments))
    if isinstance(made.get("content"), str) and "content_type" not in made:
        made["content_type"] = "text/plain; charset=utf-8"
    if query:
        made["encoded_query"] = query
    return made


def locate(base_url: str, path: str) -> tuple[str, str, str]:
    """Resolve a path: the base URL, the path below it, and the query after it.

    Args:
        base_url: that of the client.
        path: below the base URL, with or without a leading slash, or a whole URL of the
            same origin. Illegal characters are encoded; ``%`` is assumed to be encoded
            already.

    Raises:
        ValueError: if it leads to another origin, which must not get the credentials of
            this one, if it has a fragment, or a segment ``.`` or ``..``. It does not
            repeat the path, which may contain a secret.
    """
    if "#" in path:
        raise ValueError("path: a # is written as %23")
    parts = urlsplit(path)
    whole, _, query = path.partition("?")
    if parts.netloc or parts.scheme in ("http", "https"):
        if origin(path) != origin(base_url) or "@" in parts.netloc:
            raise ValueError(
                "path: it is below the base URL of the client, or a URL of the same origin"
            )
        whole = parts.path
        base_path = urlsplit(base_url).path
        if f"{whole}/".startswith(f"{base_path}/"):
            whole = whole.removeprefix(base_path)
        else:
            base_url = base_url.removesuffix(base_path)
    if has_dot_segment(whole):
        raise ValueError("path: a segment cannot be '.' or '..'")
    encoded = _encode(whole, _LEGAL_IN_PATH)
    if encoded and not encoded.startswith("/"):
        encoded = f"/{encoded}"
    return base_url, encoded, _encode(query, _LEGAL_IN_QUERY)


def _encode(text: str, safe: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=safe)

"""Undocumented headers, parameters and fields that the user adds to requests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec import UNSET, field
from msgspec.structs import replace

from .decoding import codec
from .http.headers import check_header
from .masking import looks_secret, secrets_in
from .record import Hidden

if TYPE_CHECKING:
    from .arguments import Arguments
    from .operation import Operation

#: Headers that frame a message (RFC 9112, 6): the user must not set them.
_FRAMING = frozenset({"content-length", "transfer-encoding", "connection"})
#: Methods whose body has no defined meaning (RFC 9110, 9.3).
_WITHOUT_BODY = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_PORTS = {"http": 80, "https": 443}


class Extras(Hidden, frozen=True):
    """Headers, query parameters and fields of a body for each request of a client.

    Attributes:
        headers: names and values; they may hold secrets.
        query: parameters by name, each replacing a documented one.
        body: fields of an object, each replacing a documented one.
    """

    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, object] = field(default_factory=dict[str, object])
    body: Mapping[str, object] = field(default_factory=dict[str, object])

    def with_headers(self, headers: Mapping[str, str]) -> Extras:
        """Return a copy with further headers, which replace those of their name.

        Raises:
            TypeError: if a name or value is not a string.
            ValueError: if one cannot be sent, or frames the message.
        """
        names = {name.lower() for name in checked_headers(headers)}
        kept = {n: v for n, v in self.headers.items() if n.lower() not in names}
        return replace(self, headers={**kept, **headers})

    def add(
        self,
        headers: Mapping[str, str] | None,
        query: Mapping[str, object] | None,
        body: Mapping[str, object] | None,
    ) -> Extras:
        """Return a copy with more of each, which replace those of the same name."""
        added = self.with_headers(headers or {})
        return replace(
            added,
            query={**self.query, **(query or {})},
            body={**self.body, **(body or {})},
        )

    def for_url(self, url: str, own: str) -> Extras:
        """Return the extras for a URL: headers are sent only to the API's own origin."""
        if url == own or not self.headers or origin(url) == origin(own):
            return self
        return replace(self, headers={})

    def add_to_query(self, query: str) -> str:
        """Add the parameters to the encoded query, replacing those of the same name."""
        if not self.query and not query:
            return ""
        added = encoded_query(self.query) if self.query else ""
        return join_query(query, added, self.query)

    @property
    def has_credential(self) -> bool:
        """Whether a header looks like a credential, given by the user to sign in."""
        return any(map(looks_secret, self.headers))

    @property
    def secrets(self) -> tuple[str, ...]:
        """The values in the query that must not be shown, judging by their names."""
        values = map(self.query.get, self.secret_names)
        return tuple(value for value in values if isinstance(value, str))

    @property
    def secret_names(self) -> tuple[str, ...]:
        """The names in the query that look like those of secrets."""
        return tuple(filter(looks_secret, self.query))


def checked_headers(headers: Mapping[str, str]) -> Mapping[str, str]:
    """Check that headers may be sent.

    Raises:
        TypeError: if a name or value is not a string. It does not repeat the value.
        ValueError: if one cannot be sent, or frames the message.
    """
    pairs = cast("Iterable[tuple[object, object]]", headers.items())
    for name, value in pairs:
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError(f"headers: {name!r} and its value must be strings")
        check_header(name, value)
        if name.lower() in _FRAMING:
            raise ValueError(f"headers: {name} is decided by what is sent")
    return headers


def secret_headers(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The values in headers that must not be shown, judging by their names."""
    return tuple(
        secret
        for name, value in headers.items()
        if looks_secret(name)
        for secret in secrets_in(name, value)
        if secret
    )


def encoded_query(parameters: Mapping[str, object]) -> str:
    """Encode parameters as a query, see `parameters.query_string`."""
    return _encoding()(parameters)


@cache  # an import in a function takes 1.6 us each time
def _encoding() -> Callable[[Mapping[str, object]], str]:
    from .parameters import query_string

    return query_string


def join_query(query: str, added: str, names: Iterable[str]) -> str:
    """Join an encoded query and another one that replaces the parameters of these names."""
    if not query:
        return added
    replaced = frozenset(names)
    kept = query.split("&")
    if replaced:
        kept = [p for p in kept if unquote(p.partition("=")[0]) not in replaced]
    return "&".join(filter(None, (*kept, added)))


def add_to_body(
    operation: Operation[Any], arguments: Arguments, added: Mapping[str, object]
) -> Arguments:
    """Return the arguments of a call with additional fields in its body.

    Raises:
        TypeError: if the body is not an object, or the method takes none.
    """
    if not added:
        return arguments
    from .parameters import is_absent

    whole = arguments.copy()
    # begin: forms
    if not is_absent(form := arguments.get("form")):
        whole["form"] = {**dict(_fields(operation, form)), **added}
        return whole
    # end: forms
    # begin: multipart
    if not is_absent(parts := arguments.get("multipart")):
        whole["multipart"] = {**dict(_fields(operation, parts)), **added}
        return whole
    # end: multipart
    if not is_absent(arguments.get("content")):
        raise _no_object(operation, "is sent as it is")
    if (json := arguments.get("json", UNSET)) is not UNSET:
        whole["json"] = {**_json_fields(operation, json), **added}
    elif operation.method in _WITHOUT_BODY:
        raise TypeError(f"{operation.id}: extra_body: a {operation.method} has no body")
    else:
        whole["json"] = added
    return whole


# begin: forms or multipart
def _fields(operation: Operation[Any], form: object) -> Iterable[tuple[str, object]]:
    from .parameters import is_object, properties

    if not is_object(form):
        raise _no_object(operation, "is not an object")
    return properties(form)


# end: forms or multipart
def _json_fields(operation: Operation[Any], json: object) -> dict[str, msgspec.Raw]:
    """Return the fields of an object as JSON, each unchanged."""
    try:
        return msgspec.json.decode(codec.encode(json), type=dict[str, msgspec.Raw])
    except msgspec.ValidationError:
        raise _no_object(operation, "is not an object") from None


def _no_object(operation: Operation[Any], why: str) -> TypeError:
    return TypeError(
        f"{operation.id}: extra_body adds to an object, but the body of this call {why}"
    )


def origin(url: str) -> tuple[str, str, int | None]:
    """The origin of a URL: scheme, host and port (RFC 6454, 4)."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or _PORTS.get(parts.scheme)

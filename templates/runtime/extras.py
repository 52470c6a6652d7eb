"""What the user of a client adds to its requests, beyond what the API's description names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec import UNSET, field
from msgspec.structs import replace

from .decoding import codec
from .http.headers import check_header
from .masking import looks_secret, secrets_in
from .parameters import is_absent, is_object, properties, query_string
from .record import Hidden

if TYPE_CHECKING:
    from .arguments import Arguments
    from .operation import Operation

#: What says where a message ends (RFC 9112, 6): no header of the user's may.
_FRAMING = frozenset({"content-length", "transfer-encoding", "connection"})
#: Methods whose body has no meaning that anyone agreed on (RFC 9110, 9.3).
_WITHOUT_BODY = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_FIELDS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_PORTS = {"http": 80, "https": 443}


class Extras(Hidden, frozen=True):
    """Headers, query parameters and fields of a body for each request of a client.

    Attributes:
        headers: names and values; they may hold secrets.
        query: parameters by name, each in the place of a documented one.
        body: fields of an object, each in the place of a documented one.
    """

    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, object] = field(default_factory=dict[str, object])
    body: Mapping[str, object] = field(default_factory=dict[str, object])

    def with_headers(self, headers: Mapping[str, str]) -> Extras:
        """The same with further headers, which replace those of their name.

        Raises:
            TypeError: if a name or value is no string.
            ValueError: if one cannot be sent, or says where a message ends.
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
        """The same with more of each, which replaces what has its name."""
        added = self.with_headers(headers or {})
        return replace(
            added,
            query={**self.query, **(query or {})},
            body={**self.body, **(body or {})},
        )

    def for_url(self, url: str, own: str) -> Extras:
        """What of them goes to a URL: the headers only to the origin that is one's own."""
        if url == own or not self.headers or origin(url) == origin(own):
            return self
        return replace(self, headers={})

    def add_to_query(self, query: str) -> str:
        """The encoded query with the parameters, in the place of those of their name."""
        if not self.query and not query:
            return ""
        return join_query(query, query_string(self.query), self.query)

    @property
    def has_credential(self) -> bool:
        """Whether a header speaks of a credential, as the user's own way to sign in."""
        return any(map(looks_secret, self.headers))

    @property
    def secrets(self) -> tuple[str, ...]:
        """The values among the query that must not be shown, to go by their names."""
        values = map(self.query.get, self.secret_names)
        return tuple(value for value in values if isinstance(value, str))

    @property
    def secret_names(self) -> tuple[str, ...]:
        """The names in the query that speak of a secret."""
        return tuple(filter(looks_secret, self.query))


def checked_headers(headers: Mapping[str, str]) -> Mapping[str, str]:
    """Headers that may be sent.

    Raises:
        TypeError: if a name or value is no string. It does not repeat the value.
        ValueError: if one cannot be sent, or says where a message ends.
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
    """The texts in headers that must not be shown, to go by their names."""
    return tuple(
        secret
        for name, value in headers.items()
        if looks_secret(name)
        for secret in secrets_in(name, value)
        if secret
    )


def join_query(query: str, added: str, names: Iterable[str]) -> str:
    """An encoded query and another one that replaces the parameters of these names."""
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
    """The arguments of a call with further fields in its body.

    Raises:
        TypeError: if the body is no object, or the method takes none.
    """
    if not added:
        return arguments
    whole = arguments.copy()
    if not is_absent(form := arguments.get("form")):
        whole["form"] = {**dict(_fields(operation, form)), **added}
    # begin: multipart
    elif not is_absent(parts := arguments.get("multipart")):
        whole["multipart"] = {**dict(_fields(operation, parts)), **added}
    # end: multipart
    elif not is_absent(arguments.get("content")):
        raise _no_object(operation, "is sent as it is")
    elif (json := arguments.get("json", UNSET)) is not UNSET:
        whole["json"] = {**_json_fields(operation, json), **added}
    elif operation.method in _WITHOUT_BODY:
        raise TypeError(f"{operation.id}: extra_body: a {operation.method} has no body")
    else:
        whole["json"] = added
    return whole


def _fields(operation: Operation[Any], form: object) -> Iterable[tuple[str, object]]:
    if not is_object(form):
        raise _no_object(operation, "is none")
    return properties(form)


def _json_fields(operation: Operation[Any], json: object) -> dict[str, msgspec.Raw]:
    """The fields of an object as JSON, each untouched."""
    try:
        return _FIELDS.decode(codec.encode(json))
    except msgspec.ValidationError:
        raise _no_object(operation, "is none") from None


def _no_object(operation: Operation[Any], why: str) -> TypeError:
    return TypeError(
        f"{operation.id}: extra_body adds to an object, but the body of this call {why}"
    )


def origin(url: str) -> tuple[str, str, int | None]:
    """The origin of a URL: scheme, host and port (RFC 6454, 4)."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or _PORTS.get(parts.scheme)

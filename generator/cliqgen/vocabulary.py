"""The names that generated modules import, and the module of each.

Each kind of generated module has a table: the modules of the runtime, and what it may
import from them. Import statements are printed by these tables (`python.imports`), and the
names that a description must not take are derived from them (`passes.naming.reserved`), so
that every used name is reserved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

Module = Literal[
    "package",
    "client",
    "oauth",
    "errors",
    "formats",
    "models",
    "resources",
    "webhooks",
]

#: What modules of generated code import from the standard library.
STANDARD: Mapping[str, tuple[str, ...]] = {
    "collections.abc": (
        *("AsyncIterator", "Awaitable", "Callable", "Iterator", "Mapping", "Sequence"),
    ),
    "functools": ("cached_property",),
    "typing": ("TYPE_CHECKING", "Any", "Literal", "Self", "TypeAlias"),
}
#: The modules that are imported as such.
STANDARD_MODULES = ("builtins", "datetime", "decimal", "uuid")
THIRD_PARTY_MODULES = ("httpx2", "msgspec")

#: The imports of each kind of generated module, by module of `_runtime`.
RUNTIME: Mapping[Module, Mapping[str, tuple[str, ...]]] = {
    "package": {
        "body": ("BinaryContent",),
        "capture": ("WithResponse", "with_response"),
        "failures": ("Failure",),
        "multipart": ("FileLike",),
        "hooks": (
            *("ErrorEvent", "Hooks", "RequestEvent", "ResponseEvent", "RetryEvent"),
            "WaitEvent",
        ),
        "http.upload": ("Progress",),
        "limits": ("Limiter",),
        "model": ("UNSET", "UnsetType"),
        "oauth.file_store": ("FileTokenStore",),
        "oauth.token": ("Token", "TokenStore"),
        "operation": ("Operation",),
        "options": ("RateLimitMode",),
        "paging.iterator": ("AsyncItemIterator", "ItemIterator"),
        "plain": ("from_dict", "replace", "rows", "to_dict", "unknown_fields"),
        "raw": ("RawArguments",),
        "streaming.download": ("AsyncDownload", "Download", "stream"),
        "streaming.framing": ("ServerSentEvent",),
        "streaming.streams": ("AsyncStream", "Stream"),
        "tracing": ("opentelemetry_hooks",),
    },
    "client": {
        "auth": ("ApiKeyAuth", "BasicAuth", "TokenAuth"),
        "base_url": ("choose_server", "fill_server"),
        "client": (
            *("AsyncClient", "ClientOptions", "Hooks", "Limiter", "RateLimitMode"),
            *("Service", "SyncClient"),
        ),
        "oauth.environment": ("EnvironmentVariables", "find_token", "follow"),
    },
    "oauth": {
        "oauth.consent": ("consent_url",),
        "oauth.environment": ("EnvironmentVariables", "locate"),
        "oauth.grants": (
            *("AuthorizationCode", "ClientCredentials", "Grant", "RefreshToken"),
            *("Registration", "join_scope"),
        ),
        "oauth.settings": ("OAuthSettings",),
        "oauth.source": ("OAuthSource",),
        "oauth.token": ("TokenStore",),
        "operation": ("RateLimit",),
    },
    "errors": {
        "failures": (
            *("ConnectionFailure", "DecodeFailure", "ErrorTable", "Failure"),
            *("LimitFailure", "PaginationFailure", "StatusFailure", "TokenFailure"),
        ),
    },
    "formats": {"model": ("format_type",)},
    "models": {
        "multipart": ("FileLike",),
        "model": (
            *("ADDITIONAL", "BestMatch", "ByField", "JSONDecimal", "JSONNumber"),
            *("KeepingModel", "Model", "OpenModel", "Tagged", "TimeForm", "UNSET"),
            "UnsetType",
            *("constant", "field", "union"),
        ),
    },
    "resources": {
        "body": ("BinaryContent",),
        "capture": ("WithResponse", "with_response"),
        "multipart": ("FileLike",),
        "model": (
            *("JSONDecimal", "JSONNumber", "TimeForm", "UNSET", "UnsetType"),
            *("needed", "unless_empty"),
        ),
        "operation": ("Encoding", "Operation", "RateLimit"),
        "paging.links": ("LinkPages",),
        "paging.pages": (
            *("CursorPages", "NumberedPages", "OffsetPages", "SpanPages"),
            "WindowPages",
        ),
        "paging.tables": ("TablePages",),
        "paging.iterator": ("AsyncItemIterator", "ItemIterator"),
        "parameters": (
            *("deep_object", "delimited", "json_text", "number_or_name"),
            *("plain_value", "reserved", "segments", "timed", "unescaped"),
        ),
        "resource": ("AsyncResource", "Resource"),
        "streaming.framing": ("ServerSentEvent",),
        "streaming.streams": ("AsyncStream", "Stream"),
        "styles": ("styled",),
    },
    "webhooks": {
        "model": ("JSONDecimal", "JSONNumber"),
        "webhooks": ("WebhookDecodeError", "encode", "read"),
    },
}


def runtime_module(kind: Module, name: str) -> str:
    """The module of the runtime from which a kind of generated module takes a name.

    Raises:
        KeyError: the table does not have it.
    """
    for module, names in RUNTIME[kind].items():
        if name in names:
            return module
    raise KeyError(name)


def classes(*kinds: Module) -> frozenset[str]:
    """The classes, types and constants that these kinds of modules take from elsewhere."""
    names = {name for name in _runtime_names(kinds) if name[0].isupper()}
    return frozenset(names | _standard_names(is_class=True))


def functions(*kinds: Module) -> frozenset[str]:
    """The functions that these kinds of modules take from the runtime."""
    return frozenset(name for name in _runtime_names(kinds) if not name[0].isupper())


def _runtime_names(kinds: Iterable[Module]) -> set[str]:
    tables = (RUNTIME[kind] for kind in kinds)
    return {name for table in tables for names in table.values() for name in names}


def _standard_names(*, is_class: bool) -> set[str]:
    names = (name for names in STANDARD.values() for name in names)
    return {name for name in names if name[0].isupper() is is_class}

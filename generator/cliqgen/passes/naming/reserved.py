"""Names that the generated modules use themselves, by the scope that must not take them."""

from __future__ import annotations

#: Names that modules of models and resources use themselves.
MODULE_NAMES = frozenset(
    {
        *("Any", "Literal", "TYPE_CHECKING", "TypeAlias", "Sequence", "Mapping"),
        *("UNSET", "UnsetType", "Model", "OpenModel", "KeepingModel", "ADDITIONAL"),
        *("JSONNumber", "TimeForm"),
        *("Tagged", "ByField", "BestMatch"),
        *("Operation", "RateLimit", "Resource", "AsyncResource", "SyncClient"),
        *("AsyncClient", "OAuth", "Callable", "Awaitable", "WithResponse"),
        *("Iterator", "AsyncIterator", "FileLike", "BinaryContent"),
        *("Limiter", "RateLimitMode"),
        *("Walk", "AsyncWalk", "CursorPages", "OffsetPages", "NumberedPages"),
        *("WindowPages", "SpanPages", "TablePages", "LinkPages", "WithResponse"),
        *("Hooks", "RequestEvent", "ResponseEvent", "ErrorEvent", "RetryEvent"),
        *("WaitEvent", "Download", "AsyncDownload"),
        *("Stream", "AsyncStream", "ServerSentEvent"),
    }
)
#: What packages with OAuth export.
OAUTH_NAMES = frozenset({"FileTokenStore", "Token", "TokenStore"})
#: What the bodies of classes refer to; a member of that name would hide it.
CLASS_MEMBERS = frozenset(
    {"cached_property", "builtins", "datetime", "uuid", "decimal"}
)
CLIENT_MEMBERS = frozenset(
    {"request", "open_stream", "close", "aclose", "with_options", "errors"}
)
#: Builtins that annotations are made of: fields get the underscore of PEP 8.
FIELD_NAMES = frozenset({"str", "int", "float", "bool", "bytes", "list", "dict"})
SIGNATURE_NAMES = frozenset(
    {
        *("self", "delimited", "deep_object", "json_text", "unless_empty", "unescaped"),
        *("needed", "timed", "with_response"),
    }
)
PACKAGE_MODULES = frozenset({"shared"})

#: The field in which an open model keeps what its description does not name.
ADDITIONAL = "additional_fields"

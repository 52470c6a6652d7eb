"""Names that the generated modules use themselves, by the scope that must not take them."""

from __future__ import annotations

from cliqgen.identifiers import BUILTINS
from cliqgen.statuscodes.rows import BASE_CLASSES
from cliqgen.vocabulary import (
    STANDARD_MODULES,
    THIRD_PARTY_MODULES,
    classes,
    functions,
)

#: What packages with OAuth export.
OAUTH_NAMES = frozenset({"FileTokenStore", "Token", "TokenStore"})
#: What is beside models: in the modules of models and resources, in that of webhooks,
#: and in the root of the package. `OAuth`, `SyncClient` and the two others are spared as
#: well, so that nobody takes a model for a client.
MODEL_NAMES = (
    classes("models", "resources", "webhooks", "package") - OAUTH_NAMES
    | {"AsyncClient", "OAuth", "RateLimitMode", "SyncClient"}
    | BUILTINS
)
#: What is beside the classes of the clients, in their module and in the root.
CLIENT_CLASSES = (
    classes("client", "package", "errors", "oauth")
    | BASE_CLASSES
    | {"ENVIRONMENT", "ERRORS", "OAuth"}
)
#: What the bodies of classes refer to; a member of that name would hide it.
CLASS_MEMBERS = frozenset({"cached_property", *STANDARD_MODULES})
#: What the client has of its own, or its class refers to.
CLIENT_MEMBERS = frozenset(
    {"request", "open_stream", "close", "aclose", "with_options", "errors"}
    | {"bool", "float", "int", "str", "tuple", *THIRD_PARTY_MODULES}
)
#: Builtins that annotations are made of: fields get the underscore of PEP 8.
FIELD_NAMES = frozenset({"str", "int", "float", "bool", "bytes", "list", "dict"})
SIGNATURE_NAMES = functions("resources") | {"self"}
PACKAGE_MODULES = frozenset({"shared"})

#: The field in which an open model keeps what its description does not name.
ADDITIONAL = "additional_fields"

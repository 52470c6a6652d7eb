"""Names that generated modules use themselves, by the scope that must not take them."""

from __future__ import annotations

from cliqgen.identifiers import BUILTINS
from cliqgen.statuscodes.rows import BASE_CLASSES
from cliqgen.vocabulary import (
    STANDARD_MODULES,
    THIRD_PARTY_MODULES,
    classes,
    functions,
)

#: Exports of packages with OAuth.
OAUTH_NAMES = frozenset({"FileTokenStore", "Token", "TokenStore"})
#: Names beside models: in the modules of models, resources and webhooks, and in the root
#: of the package. `OAuth`, `SyncClient` and the two others are reserved as well, so that
#: no model can be mistaken for a client.
MODEL_NAMES = (
    classes("models", "resources", "webhooks", "package") - OAUTH_NAMES
    | {"AsyncClient", "OAuth", "RateLimitMode", "SyncClient"}
    | BUILTINS
)
#: Names beside the classes of the clients, in their module and in the root.
CLIENT_CLASSES = (
    classes("client", "package", "errors", "oauth")
    | BASE_CLASSES
    | {"ENVIRONMENT", "ERRORS", "OAuth"}
)
#: Names that bodies of classes refer to; a member of that name would hide them.
CLASS_MEMBERS = frozenset({"cached_property", *STANDARD_MODULES})
#: Members of the client, and names that its class refers to.
CLIENT_MEMBERS = frozenset(
    {"request", "open_stream", "close", "aclose", "with_options", "errors"}
    | {"bool", "float", "int", "str", "tuple", *THIRD_PARTY_MODULES}
)
#: Builtins in annotations: fields get the underscore of PEP 8.
FIELD_NAMES = frozenset({"str", "int", "float", "bool", "bytes", "list", "dict"})
SIGNATURE_NAMES = functions("resources") | {"self"}
PACKAGE_MODULES = frozenset({"shared"})

#: The field in which an open model keeps undocumented properties.
ADDITIONAL = "additional_fields"

"""Which parameters may be empty.

A client refuses an empty one by default: `DELETE /users/` is seldom intended, and an empty
value in `DELETE /users/{id}` would send it by mistake. OpenAPI requires each path parameter,
but does not forbid an empty value (RFC 6570, 3.2.2, expands it to nothing), and some APIs
have such values. So a description may allow it, unless the path without the value is
another documented one. Query parameters may be empty if `allowEmptyValue` says so, as a flag
such as `?pretty=`.
"""

from __future__ import annotations

import re

from cliqgen.ir.types import (
    AnyJson,
    ConstantOf,
    Primitive,
    Type,
    UnionOf,
    union,
    without_null,
)
from cliqgen.openapi.description import Parameter, Schema

_EXPRESSION = re.compile(r"\{[^{}]*\}")
#: `Defaults to the empty string`, `may be empty`, `can be an empty string`.
_ALLOWED = re.compile(
    r"\b(?:defaults?\s+(?:to|is)|(?:may|can|might)\s+be(?:\s+left)?|allowed\s+to\s+be)"
    r"\s+(?:an?\s+|the\s+)?[`'\"]*empty\b",
    re.IGNORECASE,
)


def allows_empty(parameter: Parameter, schema: Schema | None) -> bool:
    """Whether the description allows an empty string as the value.

    It does so by `minLength: 0`, by an empty string in `enum`, as `const`, `default` or
    example, by `allowEmptyValue` (intended for queries, with the same meaning), or in words.
    """
    if parameter.allow_empty:
        return True
    texts: list[object] = [parameter.example]
    words = [parameter.description]
    if schema is not None:
        texts += [schema.default, schema.example, schema.const, *(schema.enum or ())]
        words.append(schema.description)
        if schema.node.number("minLength") == 0:
            return True
    return "" in texts or any(_ALLOWED.search(text or "") for text in words)


def or_empty(type_: Type) -> Type:
    """A type or the empty string, which sends only the name of a query parameter.

    `allowEmptyValue` allows that (OpenAPI 3.1, 4.8.12.2.1), whatever the type.
    """
    plain = without_null(type_)
    variants = plain.variants if isinstance(plain, UnionOf) else (plain,)
    takes_text = Primitive("string") in variants or plain == AnyJson()
    return type_ if takes_text else union([type_, ConstantOf(("",))])


def bare_path(path: str) -> str:
    """A path without parameter names, empty segments and trailing slashes, which few
    servers distinguish.
    """
    segments = _EXPRESSION.sub("{}", path).split("/")
    return "/".join(segment for segment in segments if segment)

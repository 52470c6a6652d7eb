"""Which parameters may be empty.

A client refuses an empty one by default: `DELETE /users/` is seldom what was meant, and a
value that is empty by mistake would make it out of `DELETE /users/{id}`. OpenAPI forbids to
leave a path parameter out, but not that its value is empty (RFC 6570, 3.2.2, expands it to
nothing), and some APIs have such values. So a description may allow it, unless the path
without the value is another one that it describes. Those of a query may be where
`allowEmptyValue` says so, a flag such as `?pretty=` for one.
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
    """Whether the description says that the value may be an empty text.

    It does so by `minLength: 0`, by an empty text in `enum`, as `const`, `default` or
    example, by `allowEmptyValue` (meant for queries, where it says the same), or in words.
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


def or_empty(kind: Type) -> Type:
    """A type or the empty text, which sends the name of a query parameter alone.

    So `allowEmptyValue` allows (OpenAPI 3.1, 4.8.12.2.1), whatever the type.
    """
    plain = without_null(kind)
    variants = plain.variants if isinstance(plain, UnionOf) else (plain,)
    takes_text = Primitive("string") in variants or plain == AnyJson()
    return kind if takes_text else union([kind, ConstantOf(("",))])


def bare_path(path: str) -> str:
    """A path without the names of its parameters, without empty segments and slashes at its
    end, for which few servers know another meaning.
    """
    segments = _EXPRESSION.sub("{}", path).split("/")
    return "/".join(segment for segment in segments if segment)

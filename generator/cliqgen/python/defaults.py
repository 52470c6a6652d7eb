"""Which values an argument or field may lack, and what it says then.

Where JSON null is not a legal value, None says that nothing is sent. Where it is one,
`UNSET` says so, and None is sent as null.
"""

from __future__ import annotations

from cliqgen.ir.types import NULL, AnyJson, Nullable, Type
from cliqgen.python.code import Code


def optional(annotation: Code, kind: Type) -> tuple[Code, Code]:
    """The annotation and the default of something that may be omitted."""
    if isinstance(kind, Nullable):
        bare = annotation.removesuffix(" | None")
        return Code(f"{bare} | UnsetType | None"), Code("UNSET")
    if kind == NULL:
        return Code("UnsetType | None"), Code("UNSET")
    if isinstance(kind, AnyJson):
        return annotation, Code("UNSET")
    return Code(f"{annotation} | None"), Code("None")


def uses_unset(kind: Type) -> bool:
    """Whether leaving it out is said with `UNSET`."""
    return isinstance(kind, Nullable | AnyJson) or kind == NULL

"""Defaults of optional arguments and fields.

If JSON null is not a valid value, None means that nothing is sent. If it is one, `UNSET`
does, and None is sent as null.
"""

from __future__ import annotations

from cliqgen.ir.types import NULL, AnyJson, Nullable, Type
from cliqgen.python.code import Code


def optional(annotation: Code, type_: Type) -> tuple[Code, Code]:
    """The annotation and the default of something that may be omitted."""
    if isinstance(type_, Nullable):
        bare = annotation.removesuffix(" | None")
        return Code(f"{bare} | UnsetType | None"), Code("UNSET")
    if type_ == NULL:
        return Code("UnsetType | None"), Code("UNSET")
    if isinstance(type_, AnyJson):
        return annotation, Code("UNSET")
    return Code(f"{annotation} | None"), Code("None")


def uses_unset(type_: Type) -> bool:
    """Whether `UNSET` means that a value of the type is omitted."""
    return isinstance(type_, Nullable | AnyJson) or type_ == NULL

"""Which properties an object has, documented or not."""

from __future__ import annotations

import re

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.checks import rules_of
from cliqgen.ir.data import Example, Field
from cliqgen.ir.references import References
from cliqgen.ir.types import AnyJson, Type
from cliqgen.openapi.description import MISSING, Schema

#: msgspec refuses such names; the runtime keeps additional fields under the last one.
UNSPEAKABLE = re.compile(r'[\x00-\x1f"\\\ud800-\udfff\ue000]')


def undeclared(schema: Schema, name: str) -> Field:
    """A property that only `required` names: of any type and optional, since most such
    names are mistakes."""
    return Field(
        node=schema.node.child("required", None),
        wire_name=name,
        type=AnyJson(),
        required=False,
        description=None,
    )


def scalar_field(
    name: str, schema: Schema, type_: Type, schemas: References, *, required: bool
) -> Field:
    """The field of a property that is one scalar, as most are.

    Its schema refers to no other, so that all of the field is in it.
    """
    has_rules = schema.rules or schema.default is not MISSING
    has_rules = has_rules or schema.items is not None or schema.additional is not None
    return Field(
        schema.node,
        name,
        type_,
        required,
        schema.description,
        deprecated=schema.deprecated,
        read_only=schema.read_only,
        write_only=schema.write_only,
        limits=schema.limits,
        rules=rules_of(schema, schemas) if has_rules else (),
        example=None if schema.example is MISSING else Example(schema.example),
    )


def is_allowed(schema: Schema) -> bool:
    """Whether a property may occur; the schema `false` forbids it."""
    return schema.boolean is not False


def is_open(schema: Schema) -> bool:
    others = schema.additional
    return bool(schema.patterns) or (others is not None and others.boolean is not False)


def can_be_field(name: str, schema: Schema, diagnostics: Diagnostics) -> bool:
    """Whether msgspec can read and write a property of that name."""
    if not UNSPEAKABLE.search(name):
        return True
    diagnostics.add(
        "property-name",
        f"the property {name!r} contains characters that a field name cannot have",
        schema.node.position,
    )
    return False

"""Where the names of models come from."""

from __future__ import annotations

from dataclasses import replace

from cliqgen.ir.data import NameHint
from cliqgen.openapi.model import Schema


def component_hint(schema: Schema) -> NameHint:
    """A component is called by its key, a whole file by the file's name."""
    pointer, path = schema.node.pointer, schema.node.document.path
    name = pointer[-1] if pointer else path.stem
    return NameHint(component=name, document=path.as_posix())


def item_hint(hint: NameHint) -> NameHint:
    """The items of `members` are called `member`; those of a component, its `item`."""
    if hint.parent is None or not hint.role:
        return hint.inner("item")
    role = hint.role
    if role.endswith("ies") and len(role) > 4:
        role = role[:-3] + "y"
    elif role.endswith("s") and not role.endswith("ss"):
        role = role[:-1]
    else:
        role = f"{role} item"
    return replace(hint, role=role)


def telling_value(schema: Schema) -> str | None:
    """The value of a required property that can have only one."""
    for name, inner in schema.properties:
        value = inner.const
        if inner.enum is not None and len(inner.enum) == 1:
            value = inner.enum[0]
        if name in schema.required and isinstance(value, str):
            return value
    return None

"""How large the type of a schema may be."""

from __future__ import annotations

from typing import Final

from cliqgen.diagnostics import failure
from cliqgen.ir.types import Type, parts_of
from cliqgen.openapi.description import Schema

#: Types inside one type. Arrays, maps, tuples and unions have no name, so a type contains
#: a component once for each reference to it, and what that refers to as well.
_MOST_PARTS: Final = 5_000


def bounded(type_: Type, schema: Schema) -> Type:
    """The type of a schema.

    Raises:
        CliqgenError: the type has too many parts.
    """
    waiting, count = [type_], 0
    while waiting:
        count += 1
        if count > _MOST_PARTS:
            text = f"the type of the schema has more than {_MOST_PARTS:,} parts"
            remedy = "Refer to a component of this kind once, or give it properties."
            raise failure("too-many-nodes", text, schema.node.position, remedy=remedy)
        waiting += parts_of(waiting.pop())
    return type_

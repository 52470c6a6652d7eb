"""Types as a type checker sees them, read from annotations.

Assignability follows the typing specification ("Type system concepts", "Literals") as far
as generated code goes: unions, literals, the promotions of `int` to `float`, and the
variance of the generic classes that annotations mention.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from msgspec import Struct

__all__ = [
    "Aliases",
    "Named",
    "Type",
    "Union",
    "Value",
    "have_same_variants",
    "is_assignable",
    "read_type",
]


class Named(Struct, frozen=True):
    """A class, an alias or a model, with its type arguments."""

    name: str
    arguments: tuple[Type, ...] = ()

    def __str__(self) -> str:
        if not self.arguments:
            return self.name
        return f"{self.name}[{', '.join(map(str, self.arguments))}]"


class Value(Struct, frozen=True):
    """One value of a `Literal`, as Python prints it, and its class."""

    text: str
    type_name: str

    def __str__(self) -> str:
        return f"Literal[{self.text}]"


class Union(Struct, frozen=True):
    """One of several types, none of them a union."""

    variants: tuple[Type, ...]

    def __str__(self) -> str:
        values = [v.text for v in self.variants if isinstance(v, Value)]
        parts = [str(v) for v in self.variants if not isinstance(v, Value)]
        if values:
            parts.insert(0, f"Literal[{', '.join(values)}]")
        return " | ".join(parts)


Type = Named | Value | Union

#: The types of the names of one package that are not classes.
Aliases = Mapping[str, Type]

_NOTHING = Named("None")
#: Base classes by class, as far as annotations mention them.
_BASES = {
    "bool": ("int",),
    "int": ("float",),
    "list": ("Sequence",),
    "bytes": ("FileLike",),
    "tuple": ("Sequence",),
    "dict": ("Mapping",),
    "datetime.datetime": ("datetime.date",),
}
#: What names of the runtime are to type checkers.
_ALIASES = {"JSONDecimal": "decimal.Decimal", "JSONNumber": "float"}
_INVARIANT = frozenset({"list", "dict", "Stream", "AsyncStream"})


def read_type(node: ast.expr | None) -> Type:
    """The type that an annotation names; what is not a type expression is a name."""
    if node is None:
        return Named("Any")
    if isinstance(node, ast.Constant):
        return _NOTHING if node.value is None else _quoted(node.value)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return union_of([read_type(node.left), read_type(node.right)])
    if isinstance(node, ast.Subscript):
        return _subscript(node)
    if isinstance(node, ast.List):  # the arguments of a Callable
        return Named("[]", tuple(read_type(item) for item in node.elts))
    return Named(_plain(_dotted(node)))


def union_of(types: list[Type]) -> Type:
    """The flat union of distinct types; a single type is itself."""
    flat: dict[Type, None] = {}
    for type_ in types:
        flat.update(
            dict.fromkeys(type_.variants if isinstance(type_, Union) else [type_])
        )
    return next(iter(flat)) if len(flat) == 1 else Union(tuple(flat))


def variants_of(type_: Type) -> frozenset[Type]:
    """The members of a type, whatever their order."""
    return frozenset(type_.variants if isinstance(type_, Union) else (type_,))


def have_same_variants(one: Type, other: Type) -> bool:
    """Whether two types have the same members, whatever their order."""
    return one == other or variants_of(one) == variants_of(other)


def is_assignable(
    source: Type,
    target: Type,
    aliases: tuple[Aliases, Aliases],
    same: Callable[[str, str], bool],
    *,
    is_read: bool,
) -> bool:
    """Whether a value of type `source` can be used where `target` is expected.

    `Any` hides what callers do: they may have passed anything to an old `Any`, and read
    anything out of one. So where a value `is_read`, nothing but `Any` replaces an `Any`,
    which in turn replaces everything; where it is passed, the reverse.

    `aliases` are those of the packages of the two. `same` tells whether a name of the
    first package means the same as a name of the second; such names are not compared in
    depth, since their changes are reported by themselves.
    """
    if source == target and _is_itself(source, aliases, same):
        return True
    return _Assignability(aliases, same, is_read).accepts(source, target)


def _is_itself(
    type_: Type, aliases: tuple[Aliases, Aliases], same: Callable[[str, str], bool]
) -> bool:
    """Whether a type can be used as itself, since all of it means the same in both packages.

    It may be one although this is False, such as an alias that now means another one.
    """
    if isinstance(type_, Value):
        return True
    if isinstance(type_, Union):
        return not any(map(_is_any, type_.variants)) and all(
            _is_itself(variant, aliases, same) for variant in type_.variants
        )
    if not type_.arguments:
        return _is_any(type_) or same(type_.name, type_.name)
    return not any(type_.name in names for names in aliases) and all(
        _is_itself(argument, aliases, same) for argument in type_.arguments
    )


class _Assignability:
    def __init__(
        self,
        aliases: tuple[Aliases, Aliases],
        same: Callable[[str, str], bool],
        is_read: bool,
    ) -> None:
        self._sources, self._targets = aliases
        self._same = same
        self._is_read = is_read
        self._assumed: set[tuple[Type, Type]] = set()

    def accepts(self, source: Type, target: Type) -> bool:
        pair = (source, target)
        if pair in self._assumed:  # a type that mentions itself
            return True
        self._assumed.add(pair)
        try:
            return self._accepts(source, target)
        finally:
            self._assumed.discard(pair)

    def _accepts(self, source: Type, target: Type) -> bool:
        if _is_any(source) or _is_any(target):
            return _is_any(source if self._is_read else target)
        if any(self._is_same(source, type_) for type_ in variants_of(target)):
            return True
        if isinstance(source, Named) and source.name in self._sources:
            return self.accepts(self._sources[source.name], target)
        if isinstance(source, Union):
            return all(self.accepts(variant, target) for variant in source.variants)
        if isinstance(target, Named) and target.name in self._targets:
            return self.accepts(source, self._targets[target.name])
        if isinstance(target, Union):
            return any(self.accepts(source, variant) for variant in target.variants)
        if isinstance(source, Value):
            return source == target or (
                isinstance(target, Named)
                and self._derives(Named(source.type_name), target)
            )
        return isinstance(target, Named) and self._derives(source, target)

    def _is_same(self, source: Type, target: Type) -> bool:
        return (
            isinstance(source, Named)
            and isinstance(target, Named)
            and not source.arguments
            and not target.arguments
            and self._same(source.name, target.name)
        )

    def _derives(self, source: Named, target: Named) -> bool:
        if target.name == "object":
            return True
        if source.name == target.name or self._same(source.name, target.name):
            return self._arguments_fit(source, target)
        arguments = source.arguments
        if source.name == "tuple":
            arguments = (union_of(list(arguments)),) if arguments else ()
        return any(
            self._derives(Named(base, arguments), target)
            for base in _BASES.get(source.name, ())
        )

    def _arguments_fit(self, source: Named, target: Named) -> bool:
        if len(source.arguments) != len(target.arguments):
            return False
        for one, other in zip(source.arguments, target.arguments, strict=True):
            if not self.accepts(one, other):
                return False
            if source.name in _INVARIANT and not self._swapped().accepts(other, one):
                return False
        return True

    def _swapped(self) -> _Assignability:
        swapped = _Assignability(
            (self._targets, self._sources),
            lambda one, other: self._same(other, one),
            self._is_read,
        )
        swapped._assumed = {(target, source) for source, target in self._assumed}
        return swapped


def _is_any(type_: Type) -> bool:
    return isinstance(type_, Named) and type_.name == "Any"


def _subscript(node: ast.Subscript) -> Type:
    name = _plain(_dotted(node.value))
    inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if name == "Literal":
        return union_of([_value(item) for item in inner])
    return Named(name, tuple(read_type(item) for item in inner))


def _dotted(node: ast.expr) -> str:
    """An expression as Python writes it, mostly a name or one of a module."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return ast.unparse(node)


def _value(node: ast.expr) -> Type:
    value = node.value if isinstance(node, ast.Constant) else ast.literal_eval(node)
    if value is None:
        return _NOTHING
    return Value(repr(value), type(value).__name__)


def _quoted(value: object) -> Type:
    """An annotation inside quotes, or an ellipsis."""
    if isinstance(value, str):
        return read_type(ast.parse(value, mode="eval").body)
    return Named(repr(value))


def _plain(name: str) -> str:
    public = name.removeprefix(
        "_"
    )  # modules are imported like this where a field has their name
    return _ALIASES.get(name, public.removeprefix("builtins."))

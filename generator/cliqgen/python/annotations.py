"""Type expressions, and the names they need from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.data import Model, UnionModel
from cliqgen.ir.types import (
    AnyJson,
    ArrayOf,
    ConstantOf,
    Custom,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    PrimitiveKind,
    Spelled,
    TupleOf,
    Type,
    UnionOf,
)
from cliqgen.python.code import Code, identifier, literal

_PRIMITIVES: dict[PrimitiveKind, str] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "datetime": "datetime.datetime",
    "date": "datetime.date",
    "time": "datetime.time",
    "uuid": "uuid.UUID",
    "decimal": "decimal.Decimal",
    "exact": "decimal.Decimal",
    "base64": "bytes",
    "binary": "bytes",
    "event": "ServerSentEvent",
}
#: What msgspec reads instead, to distinguish types of numbers.
_EVALUATED: dict[PrimitiveKind, str] = {"number": "JSONNumber", "exact": "JSONDecimal"}


class Annotator:
    """Prints types for one module, and collects the names that they use.

    `shadowed` are names with another meaning in a class: a method called `list` hides the
    type of that name from annotations beside it. `evaluated` annotations are read by
    msgspec, which would convert integers to floats for `float`. `private` are modules that
    are imported under a private name, since fields have theirs.
    """

    def __init__(
        self,
        models: Mapping[str, Model],
        *,
        evaluated: bool = False,
        private: frozenset[str] = frozenset(),
    ) -> None:
        self._models = models
        self._evaluated = evaluated
        self._private = private
        self.standard: set[str] = set()
        self.runtime: set[str] = set()
        self.used: set[str] = set()
        self.formats: set[str] = set()

    def annotation(
        self,
        type_: Type,
        *,
        shadowed: frozenset[str] = frozenset(),
        loose: bool = False,
    ) -> Code:
        """The annotation of a type; if it is only sent, `loose` allows any sequence for an
        array, and any mapping for an object with free keys.
        """
        return Code(self._print(type_, shadowed, loose))

    def evaluated(self, type_: Type) -> Code:
        """A type as an expression that is evaluated at run time."""
        before, self._evaluated = self._evaluated, True
        try:
            return self.annotation(type_)
        finally:
            self._evaluated = before

    def upload(self, type_: Type, *, shadowed: frozenset[str] = frozenset()) -> Code:
        """The annotation of something that is only sent: parts of a multipart form that are
        bytes may be files.
        """
        if isinstance(type_, Nullable):
            return Code(f"{self.upload(type_.inner, shadowed=shadowed)} | None")
        if type_ == Primitive("binary"):
            self.runtime.add("FileLike")
            return Code("FileLike")
        if isinstance(type_, ArrayOf) and _holds_file(type_.item):
            self.standard.add("Sequence")
            return Code(f"Sequence[{self.upload(type_.item, shadowed=shadowed)}]")
        variants = self._variants(type_)
        if any(map(_holds_file, variants)):
            parts = [self.upload(variant, shadowed=shadowed) for variant in variants]
            return Code(" | ".join(dict.fromkeys(parts)))
        return self.annotation(type_, shadowed=shadowed, loose=True)

    def content(self, type_: Type, *, shadowed: frozenset[str] = frozenset()) -> Code:
        """The annotation of a body that is sent unchanged: bytes may come from files."""
        if isinstance(type_, UnionOf):
            parts = [
                self.content(variant, shadowed=shadowed) for variant in type_.variants
            ]
            return Code(" | ".join(dict.fromkeys(parts)))
        if type_ == Primitive("binary"):
            self.runtime.add("BinaryContent")
            return Code("BinaryContent")
        return self.annotation(type_, shadowed=shadowed)

    def _variants(self, type_: Type) -> tuple[Type, ...]:
        if isinstance(type_, UnionOf):
            return type_.variants
        model = self._models[type_.id] if isinstance(type_, ModelRef) else None
        return model.variants if isinstance(model, UnionModel) else ()

    def _print(self, type_: Type, shadowed: frozenset[str], loose: bool) -> str:
        if isinstance(type_, Primitive):
            if type_.kind == "event":
                self.runtime.add("ServerSentEvent")
            name = _EVALUATED.get(type_.kind) if self._evaluated else None
            if name is not None:
                self.runtime.add(name)
                return name
            return self.builtin(_PRIMITIVES[type_.kind], shadowed)
        if isinstance(type_, Custom):
            self.formats.add(type_.name)
            return identifier(type_.name)
        if isinstance(type_, ConstantOf):
            self.standard.add("Literal")
            return f"Literal[{', '.join(literal(value) for value in type_.values)}]"
        if isinstance(type_, ArrayOf):
            item = self._print(type_.item, shadowed, loose)
            if loose:
                self.standard.add("Sequence")
                return f"Sequence[{item}]"
            return f"{self.builtin('list', shadowed)}[{item}]"
        if isinstance(type_, TupleOf):
            items = ", ".join(self._print(i, shadowed, loose) for i in type_.items)
            return f"{self.builtin('tuple', shadowed)}[{items}]"
        if isinstance(type_, MapOf):
            value = self._print(type_.value, shadowed, loose)
            mapping = self.builtin("dict", shadowed)
            if loose:
                self.standard.add("Mapping")
                mapping = "Mapping"
            return f"{mapping}[{self.builtin('str', shadowed)}, {value}]"
        if isinstance(type_, Nullable):
            return f"{self._print(type_.inner, shadowed, loose)} | None"
        if isinstance(type_, UnionOf):
            parts = [self._print(v, shadowed, loose) for v in type_.variants]
            return " | ".join(dict.fromkeys(parts))
        if isinstance(type_, ModelRef):
            self.used.add(type_.id)
            return identifier(self._models[type_.id].name)
        return self._any(type_)

    def _any(self, _type: AnyJson | Spelled) -> str:
        self.standard.add("Any")
        return "Any"

    def builtin(self, name: str, shadowed: frozenset[str]) -> str:
        """The name of a class of the standard library where some names are shadowed."""
        if "." not in name:
            if name not in shadowed:
                return name
            name = f"builtins.{name}"
        module, _, _ = name.partition(".")
        self.standard.add(module)
        return f"_{name}" if module in self._private else name


def _holds_file(type_: Type) -> bool:
    """Whether a value is a file or a list of files."""
    if isinstance(type_, ArrayOf):
        return _holds_file(type_.item)
    return type_ == Primitive("binary")

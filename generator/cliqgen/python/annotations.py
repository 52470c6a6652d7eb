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
#: What msgspec reads instead, to tell numbers of one kind from those of another.
_EVALUATED: dict[PrimitiveKind, str] = {"number": "JSONNumber", "exact": "JSONDecimal"}


class Annotator:
    """Prints types for one module and remembers what they mention.

    `shadowed` are names that a class gives another meaning: a method called `list`
    hides the type of that name from annotations beside it. What is `evaluated` is read by
    msgspec, which would turn each integer into a float where it meets `float`. `private`
    are modules that are imported under a private name, since fields have theirs.
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
        self, kind: Type, *, shadowed: frozenset[str] = frozenset(), loose: bool = False
    ) -> Code:
        """The annotation of a type; `loose` takes any sequence for an array, and any mapping
        for an object with free keys, as what is only sent may be.
        """
        return Code(self._print(kind, shadowed, loose))

    def evaluated(self, kind: Type) -> Code:
        """A type as an expression that is evaluated at run time."""
        before, self._evaluated = self._evaluated, True
        try:
            return self.annotation(kind)
        finally:
            self._evaluated = before

    def upload(self, kind: Type, *, shadowed: frozenset[str] = frozenset()) -> Code:
        """The annotation of something that is only sent: bytes may be files, where they
        are parts of a multipart form.
        """
        if isinstance(kind, Nullable):
            return Code(f"{self.upload(kind.inner, shadowed=shadowed)} | None")
        if kind == Primitive("binary"):
            self.runtime.add("FileLike")
            return Code("FileLike")
        if isinstance(kind, ArrayOf) and _holds_file(kind.item):
            self.standard.add("Sequence")
            return Code(f"Sequence[{self.upload(kind.item, shadowed=shadowed)}]")
        variants = self._variants(kind)
        if any(map(_holds_file, variants)):
            parts = [self.upload(variant, shadowed=shadowed) for variant in variants]
            return Code(" | ".join(dict.fromkeys(parts)))
        return self.annotation(kind, shadowed=shadowed, loose=True)

    def content(self, kind: Type, *, shadowed: frozenset[str] = frozenset()) -> Code:
        """The annotation of a body that is sent as it is: bytes may come from files."""
        if isinstance(kind, UnionOf):
            parts = [
                self.content(variant, shadowed=shadowed) for variant in kind.variants
            ]
            return Code(" | ".join(dict.fromkeys(parts)))
        if kind == Primitive("binary"):
            self.runtime.add("BinaryContent")
            return Code("BinaryContent")
        return self.annotation(kind, shadowed=shadowed)

    def _variants(self, kind: Type) -> tuple[Type, ...]:
        if isinstance(kind, UnionOf):
            return kind.variants
        model = self._models[kind.id] if isinstance(kind, ModelRef) else None
        return model.variants if isinstance(model, UnionModel) else ()

    def _print(self, kind: Type, shadowed: frozenset[str], loose: bool) -> str:
        if isinstance(kind, Primitive):
            if kind.kind == "event":
                self.runtime.add("ServerSentEvent")
            name = _EVALUATED.get(kind.kind) if self._evaluated else None
            if name is not None:
                self.runtime.add(name)
                return name
            return self.builtin(_PRIMITIVES[kind.kind], shadowed)
        if isinstance(kind, Custom):
            self.formats.add(kind.name)
            return identifier(kind.name)
        if isinstance(kind, ConstantOf):
            self.standard.add("Literal")
            return f"Literal[{', '.join(literal(value) for value in kind.values)}]"
        if isinstance(kind, ArrayOf):
            item = self._print(kind.item, shadowed, loose)
            if loose:
                self.standard.add("Sequence")
                return f"Sequence[{item}]"
            return f"{self.builtin('list', shadowed)}[{item}]"
        if isinstance(kind, TupleOf):
            items = ", ".join(self._print(i, shadowed, loose) for i in kind.items)
            return f"{self.builtin('tuple', shadowed)}[{items}]"
        if isinstance(kind, MapOf):
            value = self._print(kind.value, shadowed, loose)
            mapping = self.builtin("dict", shadowed)
            if loose:
                self.standard.add("Mapping")
                mapping = "Mapping"
            return f"{mapping}[{self.builtin('str', shadowed)}, {value}]"
        if isinstance(kind, Nullable):
            return f"{self._print(kind.inner, shadowed, loose)} | None"
        if isinstance(kind, UnionOf):
            parts = [self._print(v, shadowed, loose) for v in kind.variants]
            return " | ".join(dict.fromkeys(parts))
        if isinstance(kind, ModelRef):
            self.used.add(kind.id)
            return identifier(self._models[kind.id].name)
        return self._any(kind)

    def _any(self, _kind: AnyJson | Spelled) -> str:
        self.standard.add("Any")
        return "Any"

    def builtin(self, name: str, shadowed: frozenset[str]) -> str:
        """A class of the standard library, as it is called where names are shadowed."""
        if "." not in name:
            if name not in shadowed:
                return name
            name = f"builtins.{name}"
        module, _, _ = name.partition(".")
        self.standard.add(module)
        return f"_{name}" if module in self._private else name


def _holds_file(kind: Type) -> bool:
    """Whether a value is a file or a list of files."""
    if isinstance(kind, ArrayOf):
        return _holds_file(kind.item)
    return kind == Primitive("binary")

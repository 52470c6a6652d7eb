"""The modules of models: the place of each model, and its code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cliqgen.identifiers import words
from cliqgen.ir.api import Api, Operation, Resource
from cliqgen.ir.data import (
    ByField,
    ByTag,
    EnumModel,
    Field,
    Model,
    NameHint,
    ObjectModel,
    UnionModel,
)
from cliqgen.ir.json_types import has_distinct_json_types
from cliqgen.ir.types import Type, references
from cliqgen.passes.naming.webhooks import PAYLOADS, payload_modules
from cliqgen.passes.usage import reachable, webhook_types
from cliqgen.python.annotations import Annotator
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.defaults import optional, uses_unset
from cliqgen.python.imports import (
    format_imports,
    grouped,
    runtime_imports,
    sorted_names,
    standard_imports,
)
from cliqgen.python.notes import limits_note, sentences
from cliqgen.python.part import WHOLE, Part
from cliqgen.python.plans import AliasPlan, FieldPlan, Import, ModelModule, StructPlan
from cliqgen.python.prose import first_sentence, rest_of, wrap
from cliqgen.python.times import time_form
from cliqgen.vocabulary import STANDARD_MODULES

SHARED = "shared"
_SHARED_ERRORS = "shared_errors"
#: What the models of a module are of, if that is not one resource.
_ABOUT = {
    SHARED: "several resources",
    _SHARED_ERRORS: "the errors of several resources",
    PAYLOADS: "webhooks",
}
#: Functions that the bodies of models call.
_FUNCTIONS = ("constant", "field")


def place_models(api: Api) -> dict[str, str]:
    """The module of each model: that of the only resource that uses it, or else `shared`.

    Models that only webhooks use are in the module of the webhook, or in `payloads` if
    there are several. Shared models that are bodies of errors, or inside one, are in
    `shared_errors`: many resources need no others. Models inside a model are in its
    module, or in one that its module may import: webhooks import from resources, all from
    `shared`, and that from `shared_errors`. So modules never need each other, and the
    first use of a resource imports few models of others.
    """
    places: dict[str, str] = {}
    roots = api.module_roots()
    errors: set[str] = set()
    if all(resource.module != _SHARED_ERRORS for resource in roots):
        errors = reachable(api, _in_errors(roots))
    for resource in roots:
        for key in sorted(_models_of(resource, api)):
            shared = _SHARED_ERRORS if key in errors else SHARED
            places[key] = resource.module if key not in places else shared
    sent: dict[str, str] = {}
    modules = payload_modules(api)
    for webhook in api.webhooks:
        module = modules[webhook.id]
        for key in sorted(reachable(api, references(*webhook_types(webhook)))):
            sent[key] = module if sent.get(key, module) == module else PAYLOADS
    return sent | places


def plan_models(
    api: Api, places: Mapping[str, str], part: Part = WHOLE
) -> tuple[ModelModule, ...]:
    """Plan one module for each resource with models of its own, and the shared one."""
    modules: dict[str, list[Model]] = {}
    for key, place in places.items():
        if part.has_module(f"models.{place}") and part.has_model(key):
            modules.setdefault(place, []).append(api.models[key])
    return tuple(
        _module(name, sorted(models, key=lambda m: m.name), api, places)
        for name, models in sorted(modules.items())
    )


def _models_of(root: Resource, api: Api) -> set[str]:
    keys: list[str] = []
    for operation in _operations_of(root):
        keys += (*operation.sent.references, *operation.received.references)
    return reachable(api, keys)


def _in_errors(roots: Iterable[Resource]) -> Iterator[str]:
    """The models in the bodies of errors, of all operations."""
    for root in roots:
        for operation in _operations_of(root):
            types = (case.type for case in operation.errors)
            yield from references(*(type_ for type_ in types if type_ is not None))


def _operations_of(root: Resource) -> Iterator[Operation]:
    for resource in root.in_module():
        yield from resource.operations


def _module(
    name: str, models: Iterable[Model], api: Api, places: Mapping[str, str]
) -> ModelModule:
    models = tuple(models)
    private = _field_names(models) & {*STANDARD_MODULES, *_FUNCTIONS}
    printer = _ModulePrinter(api, private)
    enums: list[AliasPlan] = []
    structs: list[StructPlan] = []
    unions: list[UnionModel] = []
    for model in models:
        if isinstance(model, EnumModel):
            enums.append(printer.enum(model))
        elif isinstance(model, UnionModel):
            unions.append(model)
        else:
            structs.append(printer.struct(model))
    aliases = [printer.union(m, quoted) for m, quoted in _ordered(unions, api.models)]
    about = _ABOUT.get(name, f"`{name}`")
    foreign: dict[str, set[str]] = {}
    for key in printer.annotator.used:
        if places[key] != name:
            foreign.setdefault(places[key], set()).add(api.models[key].name)
    imports = standard_imports(printer.annotator.standard, private)
    names = printer.runtime | printer.annotator.runtime
    imports += runtime_imports("models", names, private)
    imports += format_imports("models", printer.annotator.formats)
    for module, names in sorted(foreign.items()):
        imports.append(Import(Code(f".{identifier(module)}"), sorted_names(names)))
    return ModelModule(
        name=identifier(name),
        docstring=docstring(f"Models of {about}."),
        imports=grouped(imports),
        enums=tuple(enums),
        structs=tuple(structs),
        unions=tuple(aliases),
    )


def _ordered(
    unions: list[UnionModel], models: Mapping[str, Model]
) -> list[tuple[UnionModel, bool]]:
    """Sort unions after those inside them; True marks one that must be quoted instead."""
    done: list[tuple[UnionModel, bool]] = []
    waiting = list(unions)
    while waiting:
        open_ids = {union.id for union in waiting}
        ready = [u for u in waiting if not _mentioned_unions(u, models) & open_ids]
        chosen = ready[0] if ready else waiting[0]
        done.append((chosen, not ready))
        waiting.remove(chosen)
    return done


def _mentioned_unions(union: UnionModel, models: Mapping[str, Model]) -> set[str]:
    mentioned = union.contents.references
    return {key for key in mentioned if isinstance(models[key], UnionModel)}


def _field_names(models: Iterable[Model]) -> frozenset[str]:
    objects = (model for model in models if isinstance(model, ObjectModel))
    return frozenset(field.name for model in objects for field in model.fields)


class _ModulePrinter:
    """Prints the models of one module and collects the imports that they need.

    A field hides its name from the body of its class. So `private` names are imported with
    an underscore, and such a class takes builtins from their module.
    """

    def __init__(self, api: Api, private: frozenset[str]) -> None:
        self._models = api.models
        self._private = private
        self.annotator = Annotator(api.models, evaluated=True, private=private)
        self.runtime: set[str] = set()

    def _function(self, name: str) -> str:
        """The name of a runtime function in the bodies of models."""
        self.runtime.add(name)
        return f"_{name}" if name in self._private else name

    def enum(self, model: EnumModel) -> AliasPlan:
        self.annotator.standard |= {"TYPE_CHECKING", "Literal", "TypeAlias"}
        values = ", ".join(literal(value) for value in model.values)
        runtime = " | ".join(dict.fromkeys(type(v).__name__ for v in model.values))
        # A response may contain a value that was added later.
        static = (
            f"Literal[{values}] | {runtime}"
            if model.in_responses
            else f"Literal[{values}]"
        )
        text = sentences(model.description)
        return AliasPlan(
            name=identifier(model.name),
            static=Code(static),
            runtime=Code(runtime),
            docstring=_note(text, 4),
            text=text,
        )

    def union(self, model: UnionModel, quoted: bool) -> AliasPlan:
        self.annotator.standard |= {"TYPE_CHECKING", "TypeAlias"}
        parts = list(
            dict.fromkeys(self.annotator.annotation(v) for v in model.variants)
        )
        static = Code(" | ".join(parts))
        if quoted:  # it is recursive, directly or through another union
            static = literal(static)
        runtime = self._union_call(model)
        text = sentences(model.description)
        return AliasPlan(
            name=identifier(model.name),
            static=static,
            runtime=runtime,
            docstring=_note(text, 4),
            text=text,
        )

    def struct(self, model: ObjectModel) -> StructPlan:
        base = "KeepingModel" if model.keeps_unknown else "Model"
        base = "OpenModel" if model.is_open else base
        self.runtime.add(base)
        summary = first_sentence(model.description) or _place(model.hint)
        lines = [summary, "", rest_of(model.description, summary)]
        if model.deprecated:
            lines += ["", "Deprecated."]
        text = "\n".join(lines).strip()
        hidden = _field_names([model])
        return StructPlan(
            name=identifier(model.name),
            base=Code(base),
            docstring=docstring("\n".join(wrap(text, 4)), 4),
            fields=(
                *(self._field(field, model, hidden) for field in model.fields),
                *self._additional(model, hidden),
            ),
            read_only=_read_only(model),
            times=self._times(model),
            text=text,
        )

    def _times(self, model: ObjectModel) -> Code | None:
        """The forms of times by field; None if all have the default."""
        forms = {
            f.name: time_form(f.type, f.limits, in_body=True) for f in model.fields
        }
        pairs = [f"{literal(name)}: {form}" for name, form in forms.items() if form]
        if not pairs or not model.in_requests:
            return None
        self.runtime.add("TimeForm")
        return Code(f"{{{', '.join(pairs)}}}")

    def _additional(
        self, model: ObjectModel, hidden: frozenset[str]
    ) -> Iterator[FieldPlan]:
        """The field for additional properties, if the schema gives them a type."""
        if model.additional is None or not model.is_open:
            return
        mapping, text = (self.annotator.builtin(n, hidden) for n in ("dict", "str"))
        values = self._annotation(model.additional, model, hidden)
        annotation = f"{mapping}[{text}, {values}]"
        self.runtime.add("ADDITIONAL")
        default = f"{self._function('field')}(name=ADDITIONAL, default={{}})"
        about = "Additional fields, by their names in JSON."
        yield FieldPlan(
            declaration=Code(f"additional_fields: {annotation} = {default}"),
            docstring=_note(about, 4),
            text=about,
        )

    def _annotation(
        self, type_: Type, model: ObjectModel, hidden: frozenset[str]
    ) -> Code:
        """The annotation of a field, in a class whose fields hide other names."""
        if model.in_responses:
            return self.annotator.annotation(type_, shadowed=hidden)
        # It is never decoded, and may contain open files.
        return self.annotator.upload(type_, shadowed=hidden)

    def _field(
        self, field: Field, model: ObjectModel, hidden: frozenset[str]
    ) -> FieldPlan:
        annotation = self._annotation(field.type, model, hidden)
        default: Code | None = None
        is_constant = field.constant is not None and field.required
        if is_constant:
            constant = literal(field.constant)
            default = Code(f"{self._function('constant')}({constant})")
        elif not field.required:
            annotation, default = optional(annotation, field.type)
            if uses_unset(field.type):
                self.runtime |= (
                    {"UNSET", "UnsetType"} if "UnsetType" in annotation else {"UNSET"}
                )
        text = f"{identifier(field.name)}: {annotation}"
        if field.name != field.wire_name:
            wire = literal(field.wire_name)
            if default is not None and is_constant:
                default = Code(f"{default[:-1]}, name={wire})")
            else:
                rest = "" if default is None else f", default={default}"
                default = Code(f"{self._function('field')}(name={wire}{rest})")
        about = sentences(
            field.description,
            limits_note(field.limits, field.description),
            "Deprecated" if field.deprecated else None,
        )
        return FieldPlan(
            declaration=Code(text if default is None else f"{text} = {default}"),
            docstring=_note(about, 4),
            text=about,
        )

    def _union_call(self, model: UnionModel) -> Code:
        if has_distinct_json_types(model.variants, self._models):
            strategy = "BestMatch()"
        elif isinstance(model.strategy, ByTag):
            strategy = (
                f"Tagged({literal(model.strategy.property)}, "
                f"{literal(dict(model.strategy.values))}"
            )
            if model.strategy.otherwise is not None:
                strategy += f", otherwise={literal(model.strategy.otherwise)}"
            strategy += ")"
        elif isinstance(model.strategy, ByField):
            strategy = f"ByField({literal(dict(model.strategy.fields))})"
        else:
            strategy = "BestMatch()"
        self.runtime |= {"union", strategy.partition("(")[0]}
        members = [self.annotator.annotation(variant) for variant in model.variants]
        return Code(
            f"union({literal(model.name)}, lambda: ({', '.join(members)},), {strategy})"
        )


def _read_only(model: ObjectModel) -> Code | None:
    """The fields of a request that are never sent; None if there are none."""
    names = [literal(field.name) for field in model.fields if not field.is_sent]
    if not names or not model.in_requests:
        return None
    return Code(f"({', '.join(names)}{',' if len(names) == 1 else ''})")


def _note(text: str, indent: int) -> Code | None:
    """The docstring for plain text; None if it is empty."""
    lines = wrap(text, indent)
    return docstring("\n".join(lines), indent) if lines else None


def _place(hint: NameHint) -> str:
    """A description of a model by its place, if it has no other."""
    text = _phrase(hint)
    return f"{text[:1].upper()}{text[1:]}."


def _phrase(hint: NameHint) -> str:
    if hint.component is not None:
        return " ".join(words(hint.component)).lower()
    if hint.operation is not None or hint.parent is None:
        return hint.role or f"`{hint.operation}`"
    if hint.parent.operation is not None:
        return f"the {hint.role} of {_phrase(hint.parent)}"
    return f"`{hint.role}` in {_phrase(hint.parent)}"

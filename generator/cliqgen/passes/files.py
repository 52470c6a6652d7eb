"""Which binary types are bytes, and which are text.

Raw bytes are a whole body, or a part of a multipart form. Inside JSON they are plain text,
since no encoding is documented (JSON Schema Validation 2020-12, 8.3); `contentEncoding` and
`format: byte` document one, and are another type.
"""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.api import Api, Body, Operation
from cliqgen.ir.data import Model, ObjectModel, UnionModel
from cliqgen.ir.rewrite import (
    convert_model,
    convert_models,
    convert_types,
    each,
    map_operations,
    map_parts,
    map_types,
)
from cliqgen.ir.types import (
    ArrayOf,
    Contents,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    Type,
    UnionOf,
    nullable,
    union,
)
from cliqgen.passes.usage import reachable, received, sent
from cliqgen.replacing import replace

_BYTES = Primitive("binary")
_TEXT = Primitive("string")


def convert_files(api: Api) -> Api:
    """Make bytes text, except whole bodies and parts of multipart forms.

    A model used both as a form and as JSON becomes two; the one of JSON keeps its name.
    """
    forms = _Forms(api.models)
    bodies = {o.id: _body(o.body, forms) for o in api.operations()}

    def change(operation: Operation) -> Operation:
        parameters = operation.parameters
        if operation.sent.has_bytes:
            parameters = each(parameters, lambda p: replace(p, type=_as_text(p.type)))
        return replace(operation, parameters=parameters, body=bodies[operation.id])

    models = convert_models(api.models, _as_text, _has_bytes)
    api = convert_types(replace(api, models={}), _whole, _has_bytes)
    api = map_operations(api, change)
    return _united(_named(replace(api, models={**models, **forms.models}), forms))


def _has_bytes(contents: Contents) -> bool:
    return contents.has_bytes


def _body(body: Body | None, forms: _Forms) -> Body | None:
    if body is None:
        return None
    is_form = body.kind == "multipart"
    return replace(body, type=forms.form(body.type) if is_form else _whole(body.type))


class _Forms:
    """Models of multipart forms with files, derived from the models for all uses.

    `models` are the new ones, `origins` the old id of each.
    """

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._models = models
        self.models: dict[str, Model] = {}
        self.origins: dict[str, str] = {}

    def form(self, type_: Type) -> Type:
        """The type of a form, whose properties are parts."""
        if isinstance(type_, ModelRef):
            return self._form_model(type_, "form")
        if isinstance(type_, MapOf):
            return MapOf(self._part(type_.value))
        if isinstance(type_, Nullable):
            return nullable(self.form(type_.inner))
        if isinstance(type_, UnionOf):
            return union(self.form(variant) for variant in type_.variants)
        return _as_text(type_)

    def _part(self, type_: Type) -> Type:
        """The type of a part; the contents of an object are JSON."""
        if type_ == _BYTES:
            return type_
        if isinstance(type_, ArrayOf):
            return ArrayOf(self._part(type_.item))
        if isinstance(type_, Nullable):
            return nullable(self._part(type_.inner))
        if isinstance(type_, UnionOf):
            return union(self._part(variant) for variant in type_.variants)
        if isinstance(type_, ModelRef) and isinstance(
            self._models[type_.id], UnionModel
        ):
            return self._form_model(type_, "part")
        return _as_text(type_)

    def _form_model(self, ref: ModelRef, role: str) -> Type:
        """A model of its own for a form, if it contains files."""
        model = self._models[ref.id]
        if not self._holds_files(ref.id, role, set()):
            return ref
        made = ModelRef(f"{ref.id}&{role}")
        if made.id not in self.models:
            named = replace(model, id=made.id, hint=model.hint.inner(role))
            self.models[made.id] = named  # before its parts, which may refer back to it
            self.origins[made.id] = ref.id
            is_form = role == "form" and isinstance(named, UnionModel)
            self.models[made.id] = convert_model(
                named, self.form if is_form else self._part
            )
        return made

    def _holds_files(self, key: str, role: str, seen: set[tuple[str, str]]) -> bool:
        """Whether files are in a model; `seen` are those that have none, or are open."""
        if (key, role) in seen:
            return False
        seen.add((key, role))
        model = self._models[key]
        if isinstance(model, ObjectModel):
            types = [field.type for field in model.fields]
            types += [] if model.additional is None else [model.additional]
            return role == "form" and any(
                self._is_file(type_, "part", seen) for type_ in types
            )
        variants = model.variants if isinstance(model, UnionModel) else ()
        return any(self._is_file(type_, role, seen) for type_ in variants)

    def _is_file(self, type_: Type, role: str, seen: set[tuple[str, str]]) -> bool:
        if isinstance(type_, ModelRef):
            return self._holds_files(type_.id, role, seen)
        if isinstance(type_, ArrayOf):
            return self._is_file(type_.item, role, seen)
        if isinstance(type_, Nullable):
            return self._is_file(type_.inner, role, seen)
        if isinstance(type_, UnionOf):
            return any(self._is_file(variant, role, seen) for variant in type_.variants)
        return type_ == _BYTES


def _as_text(type_: Type) -> Type:
    """The type inside JSON."""
    return map_parts(type_, Primitive, _text_or_other)


def _text_or_other(scalar: Primitive) -> Type:
    return _TEXT if scalar.kind == "binary" else scalar


def _whole(type_: Type) -> Type:
    """The type of a whole body or response."""
    if isinstance(type_, Nullable):
        inner = _whole(type_.inner)
        return type_ if inner is type_.inner else nullable(inner)
    if isinstance(type_, UnionOf):
        variants = each(type_.variants, _whole)
        return type_ if variants is type_.variants else union(variants)
    return type_ if type_ == _BYTES else _as_text(type_)


def _named(api: Api, forms: _Forms) -> Api:
    """Give a model that is only a form its original name."""
    if not forms.origins:
        return api
    used = reachable(api, (*sent(api), *received(api)))
    alone = {key: old for key, old in forms.origins.items() if old not in used}
    # At most one of the parts and the form of a model can have its name.
    alone = {key: old for old, key in {old: key for key, old in alone.items()}.items()}
    if not alone:
        return api
    api = map_types(api, {key: ModelRef(old) for key, old in alone.items()})
    models = dict(api.models)
    for key, old in alone.items():
        model = models.pop(key)
        models[old] = replace(model, id=old, hint=models[old].hint)
    return replace(api, models=models)


def _united(api: Api) -> Api:
    """Simplify unions whose only remaining variant is text."""
    models = {
        key: (
            replace(model, variants=tuple(dict.fromkeys(model.variants)))
            if isinstance(model, UnionModel)
            else model
        )
        for key, model in api.models.items()
    }
    texts = [
        key
        for key, model in models.items()
        if isinstance(model, UnionModel) and model.variants == (_TEXT,)
    ]
    return map_types(replace(api, models=models), dict.fromkeys(texts, _TEXT))

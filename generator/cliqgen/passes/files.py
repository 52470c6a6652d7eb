"""Where bytes are bytes, and where they are text.

Raw bytes are a whole body, or a part of a multipart form. Inside of JSON they are text
that stands for itself, since nothing says how it would be encoded (JSON Schema Validation
2020-12, 8.3); `contentEncoding` and `format: byte` say it, and are another type.
"""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.api import Api, Body, Operation
from cliqgen.ir.data import Model, ObjectModel, UnionModel
from cliqgen.ir.rewrite import (
    convert_model,
    convert_types,
    each,
    map_operations,
    map_parts,
    map_types,
)
from cliqgen.ir.types import (
    ArrayOf,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    Type,
    UnionOf,
    nullable,
    union,
)
from cliqgen.passes.usage import answer_types, reachable, request_types, webhook_types
from cliqgen.replacing import replace

_BYTES = Primitive("binary")
_TEXT = Primitive("string")


def settle_files(api: Api) -> Api:
    """Make bytes text, but for whole bodies and the parts of multipart forms.

    A model that is a form and also JSON becomes two, of which the one of JSON keeps its
    name.
    """
    forms = _Forms(api.models)
    bodies = {o.id: _body(o.body, forms) for o in api.operations()}

    def change(operation: Operation) -> Operation:
        parameters = each(
            operation.parameters, lambda p: replace(p, type=_as_text(p.type))
        )
        return replace(operation, parameters=parameters, body=bodies[operation.id])

    models = {key: convert_model(m, _as_text) for key, m in api.models.items()}
    api = map_operations(convert_types(replace(api, models={}), _whole), change)
    return _united(_named(replace(api, models={**models, **forms.models}), forms))


def _body(body: Body | None, forms: _Forms) -> Body | None:
    if body is None:
        return None
    is_form = body.kind == "multipart"
    return replace(body, type=forms.form(body.type) if is_form else _whole(body.type))


class _Forms:
    """Models of multipart forms that hold files, made of those that serve all uses.

    `models` are the new ones, `origins` the old id of each.
    """

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._models = models
        self.models: dict[str, Model] = {}
        self.origins: dict[str, str] = {}

    def form(self, kind: Type) -> Type:
        """The type of a form, whose properties are parts."""
        if isinstance(kind, ModelRef):
            return self._made(kind, "form")
        if isinstance(kind, MapOf):
            return MapOf(self._part(kind.value))
        if isinstance(kind, Nullable):
            return nullable(self.form(kind.inner))
        if isinstance(kind, UnionOf):
            return union(self.form(variant) for variant in kind.variants)
        return _as_text(kind)

    def _part(self, kind: Type) -> Type:
        """The type of a part; what an object holds is JSON."""
        if kind == _BYTES:
            return kind
        if isinstance(kind, ArrayOf):
            return ArrayOf(self._part(kind.item))
        if isinstance(kind, Nullable):
            return nullable(self._part(kind.inner))
        if isinstance(kind, UnionOf):
            return union(self._part(variant) for variant in kind.variants)
        if isinstance(kind, ModelRef) and isinstance(self._models[kind.id], UnionModel):
            return self._made(kind, "part")
        return _as_text(kind)

    def _made(self, ref: ModelRef, role: str) -> Type:
        """A model of its own, if it holds files."""
        model = self._models[ref.id]
        if not self._holds_files(ref.id, role, ()):
            return ref
        made = ModelRef(f"{ref.id}&{role}")
        if made.id not in self.models:
            named = replace(model, id=made.id, hint=model.hint.inner(role))
            self.models[made.id] = named  # before its parts, which may lead back to it
            self.origins[made.id] = ref.id
            is_form = role == "form" and isinstance(named, UnionModel)
            self.models[made.id] = convert_model(
                named, self.form if is_form else self._part
            )
        return made

    def _holds_files(self, key: str, role: str, trail: tuple[str, ...]) -> bool:
        model = self._models[key]
        if key in trail:
            return False
        if isinstance(model, ObjectModel):
            types = [field.type for field in model.fields]
            types += [] if model.additional is None else [model.additional]
            return role == "form" and any(
                self._is_file(kind, "part", trail) for kind in types
            )
        variants = model.variants if isinstance(model, UnionModel) else ()
        return any(self._is_file(kind, role, (*trail, key)) for kind in variants)

    def _is_file(self, kind: Type, role: str, trail: tuple[str, ...]) -> bool:
        if isinstance(kind, ModelRef):
            return self._holds_files(kind.id, role, trail)
        if isinstance(kind, ArrayOf):
            return self._is_file(kind.item, role, trail)
        if isinstance(kind, Nullable):
            return self._is_file(kind.inner, role, trail)
        if isinstance(kind, UnionOf):
            return any(self._is_file(variant, role, trail) for variant in kind.variants)
        return kind == _BYTES


def _as_text(kind: Type) -> Type:
    """The type inside of JSON."""
    return map_parts(kind, lambda part: _TEXT if part == _BYTES else part)


def _whole(kind: Type) -> Type:
    """The type of a whole body or response."""
    if isinstance(kind, Nullable):
        inner = _whole(kind.inner)
        return kind if inner is kind.inner else nullable(inner)
    if isinstance(kind, UnionOf):
        variants = each(kind.variants, _whole)
        return kind if variants is kind.variants else union(variants)
    return kind if kind == _BYTES else _as_text(kind)


def _named(api: Api, forms: _Forms) -> Api:
    """The API in which a model that is nothing but a form has its own name."""
    types = [kind for o in api.operations() for kind in request_types(o)]
    types += [kind for o in api.operations() for kind in answer_types(o)]
    types += [kind for webhook in api.webhooks for kind in webhook_types(webhook)]
    used = reachable(api, types)
    alone = {key: old for key, old in forms.origins.items() if old not in used}
    # Of the parts and the form that one model became, one at most can have its name.
    alone = {key: old for old, key in {old: key for key, old in alone.items()}.items()}
    if not alone:
        return api
    api = map_types(
        api, lambda ref: ModelRef(alone[ref.id]) if ref.id in alone else ref
    )
    models = dict(api.models)
    for key, old in alone.items():
        model = models.pop(key)
        models[old] = replace(model, id=old, hint=models[old].hint)
    return replace(api, models=models)


def _united(api: Api) -> Api:
    """The API without unions of texts, one of which were bytes."""
    models = {
        key: (
            replace(model, variants=tuple(dict.fromkeys(model.variants)))
            if isinstance(model, UnionModel)
            else model
        )
        for key, model in api.models.items()
    }
    texts = {
        key
        for key, model in models.items()
        if isinstance(model, UnionModel) and model.variants == (_TEXT,)
    }
    api = replace(api, models=models)
    if not texts:
        return api
    return map_types(api, lambda ref: _TEXT if ref.id in texts else ref)

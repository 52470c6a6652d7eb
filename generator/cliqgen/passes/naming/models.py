"""The names of models: components by their keys, all others by their places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import (
    Allocator,
    are_cut,
    join_words,
    joined,
    pascal_case,
    snake_case,
    spelt_out,
    words,
)
from cliqgen.ir.api import Api, Operation
from cliqgen.ir.data import (
    EnumModel,
    Field,
    Model,
    NameHint,
    ObjectModel,
    UnionModel,
)
from cliqgen.passes.errors import client_names
from cliqgen.passes.naming.collisions import report_collision
from cliqgen.passes.naming.decided import DecidedNames
from cliqgen.passes.naming.reserved import (
    ADDITIONAL,
    FIELD_NAMES,
    MODEL_NAMES,
    OAUTH_NAMES,
)
from cliqgen.passes.naming.resources import class_names
from cliqgen.replacing import replace
from cliqgen.statuscodes.rows import BASE_CLASSES

#: The suffix of a model if the name of its place is taken.
_SUFFIXES = {ObjectModel: "Object", EnumModel: "Value", UnionModel: "Union"}
#: Names that no field of a model with undocumented ones may have.
_ROOMY_NAMES = FIELD_NAMES | {ADDITIONAL}
#: Keys of components that programs number: `def-3`, `__schema0`, `GeneratedSchema1`.
_NUMBERED = re.compile(
    r"_*(def|definition|schema|generatedschema|model|type|object|inline|anonymous)"
    r"[-_ ]?\d+",
    re.IGNORECASE,
)
#: The digest by which spectree distinguishes versions of a model: seven digits.
_DIGEST = re.compile(r"(?=[a-z]*\d)[0-9a-f]{7,8}")


def name_models(
    api: Api, diagnostics: Diagnostics, decided: DecidedNames
) -> dict[str, Model]:
    """Name components first, then models with titles, then the rest by place.

    Decided names take precedence.
    """
    names = Allocator(_reserved(api), decided=decided.of("models"))
    main = main_document(api)
    components = {
        key: model
        for key, model in api.models.items()
        if model.hint.component is not None
    }
    chosen = _component_names(components, names, main, diagnostics)
    inline = {key: m for key, m in api.models.items() if key not in components}
    chosen |= _titles(inline, names)
    places = _Places(api, chosen)
    levels: dict[int, list[str]] = {}
    for key, model in inline.items():
        if key not in chosen:
            levels.setdefault(_depth(model.hint), []).append(key)
    for _, keys in sorted(levels.items()):
        waiting = [(places.names(inline[key].hint), key) for key in keys]
        # A name with all words of its place takes precedence over a shortened one.
        for (short, full), key in sorted(waiting, key=_by_spelling):
            model = inline[key]
            suffix = _SUFFIXES[type(model)]
            free = (n for n in (short, full, f"{short}{suffix}") if names.is_free(n))
            name = next(free, short)
            chosen[key] = names.take(name, identity(model.hint, main), key)
    return {
        key: _named(model, chosen[key], diagnostics, decided.of("properties", key))
        for key, model in api.models.items()
    }


def _reserved(api: Api) -> frozenset[str]:
    """The other names that the package defines or exports."""
    reserved = MODEL_NAMES | class_names(api.resources)
    reserved |= {error.name for error in api.error_classes} | BASE_CLASSES
    if api.client_name:
        reserved |= client_names(api.client_name)
    if len([server for server in api.servers if server.name]) > 1:
        reserved |= {pascal_case(api.server_parameter or "server")}
    if any(scheme.oauth is not None for scheme in api.security_schemes):
        reserved |= OAUTH_NAMES
    return frozenset(reserved)


def _titles(inline: dict[str, Model], names: Allocator) -> dict[str, str]:
    """The names of models by their titles, if these are unique."""
    groups: dict[str, list[str]] = {}
    for key, model in inline.items():
        if model.hint.title is not None:
            groups.setdefault(pascal_case(model.hint.title), []).append(key)
    return {
        keys[0]: names.take(name, thing=keys[0])
        for name, keys in groups.items()
        if len(keys) == 1 and names.is_free(name)
    }


class _Places:
    """The names of models by their places; `chosen` grows while they are named."""

    def __init__(self, api: Api, chosen: dict[str, str]) -> None:
        self._calls = {o.id: _operation_words(o) for o in api.operations()}
        self._calls |= {
            w.id: pascal_case(w.name.removeprefix("parse_")) for w in api.webhooks
        }
        self._chosen = chosen
        self._models: dict[NameHint, str] = {}
        for key in sorted(api.models):
            self._models.setdefault(api.models[key].hint, key)

    def names(self, hint: NameHint) -> tuple[str, str]:
        """The name for a place without repetition, and the one with every word."""
        if hint.parent is None:
            name = pascal_case(self._calls.get(hint.operation or "", hint.role))
            return name, name
        owner = hint.parent
        parent = self._name(owner)
        own = words(hint.role)
        while owner.parent is not None and are_cut([*words(parent), *own]):
            owner = owner.parent  # a name without the middle is as good
            parent = self._name(owner)
        short, full = joined(parent, hint.role)
        if short == parent:
            short = join_words(parent, "item") if hint.is_item else full
        return short, full

    def _name(self, hint: NameHint) -> str:
        """The name of a thing that contains others."""
        key = self._models.get(hint)
        if key in self._chosen:
            return self._chosen[key]
        if hint.component is not None:
            return pascal_case(hint.component)
        return self.names(hint)[0]


def _by_spelling(waiting: tuple[tuple[str, str], str]) -> tuple[str, bool, str]:
    (short, full), key = waiting
    return short, short != full, key


def _depth(hint: NameHint) -> int:
    return 0 if hint.parent is None else 1 + _depth(hint.parent)


def _component_names(
    components: dict[str, Model], names: Allocator, main: str, diagnostics: Diagnostics
) -> dict[str, str]:
    called = _called(components)
    groups: dict[str, list[str]] = {}
    for key in components:
        groups.setdefault(pascal_case(called[key]), []).append(key)
    chosen: dict[str, str] = {}
    collided: list[tuple[str, str]] = []
    for name, keys in sorted(groups.items()):
        documents = {components[key].hint.document for key in keys}
        if len(keys) == 1:
            what = identity(components[keys[0]].hint, main)
            chosen[keys[0]] = names.take(name, what, keys[0])
        elif len(documents) == 1:
            collided.extend((name, key) for key in keys)
        else:
            for key in keys:
                stem = PurePosixPath(components[key].hint.document).stem
                collided.append((join_words(stem, name), key))
        for key in keys[1:]:
            diagnostics.add(
                "name-collision",
                f"several schemas are named {name}; giving this one a longer name",
                components[key].node.position,
            )
    for name, key in sorted(
        collided, key=lambda pair: _spelling(pair[0], pair[1], components)
    ):
        chosen[key] = names.take(name, identity(components[key].hint, main), key)
    return chosen


def _called(components: dict[str, Model]) -> dict[str, str]:
    """The names of components: their keys, unless a program generated them.

    `def-3` and `GeneratedSchema1` are named by their titles, and `Event.7d10434` without
    the digest, if nothing else has that name.
    """
    keys = {key: model.hint.component or "" for key, model in components.items()}
    better = {key: _spoken(components[key].hint) for key in components}
    taken = Counter(pascal_case(keys[k]) for k, spoken in better.items() if not spoken)
    taken.update(pascal_case(spoken) for spoken in better.values() if spoken)
    return {
        key: spoken if spoken and taken[pascal_case(spoken)] == 1 else keys[key]
        for key, spoken in better.items()
    }


def _spoken(hint: NameHint) -> str | None:
    """A readable name for a component whose key is generated; None for other keys."""
    key = hint.component or ""
    if _NUMBERED.fullmatch(key):
        return hint.title
    stem, dot, digest = key.rpartition(".")
    return stem if dot and _DIGEST.fullmatch(digest) else None


def _spelling(
    name: str, key: str, components: dict[str, Model]
) -> tuple[str, bool, str, str]:
    """Sort the component spelt exactly like the class first, then by raw name."""
    raw = components[key].hint.component or ""
    return name, raw != name, raw, key


def main_document(api: Api) -> str:
    """The only document with operations or webhooks; empty if there are several.

    Its file name does not matter, since revisions of a description often change it.
    """
    nodes = [operation.node for operation in api.operations()]
    nodes += [webhook.node for webhook in api.webhooks]
    paths = {node.document.path.as_posix() for node in nodes}
    return next(iter(paths)) if len(paths) == 1 else ""


def identity(hint: NameHint, main: str) -> str:
    """The identity of a model, independent of file locations and of other models."""
    if hint.component is not None:
        is_main = hint.document == main
        name = "" if is_main else PurePosixPath(hint.document).name
        return f"{name} {hint.component}"
    if hint.operation is not None:
        return hint.operation
    parent = "" if hint.parent is None else identity(hint.parent, main)
    return f"{parent}\n{hint.role}" if parent else hint.role


def _operation_words(operation: Operation) -> str:
    """`chats.members` and `add` give `ChatsMembersAdd`."""
    return pascal_case(" ".join([*operation.resource, *words(operation.name)]))


def _named(
    model: Model, name: str, diagnostics: Diagnostics, decided: Mapping[str, str]
) -> Model:
    if not isinstance(model, ObjectModel):
        return replace(model, name=name)
    is_roomy = model.is_open or model.keeps_unknown
    reserved = _ROOMY_NAMES if is_roomy else FIELD_NAMES
    names = {f.wire_name: snake_case(f.wire_name) for f in model.fields}
    used = set(names.values())
    are_free = len(used) == len(model.fields) and reserved.isdisjoint(used)
    if not are_free or any(names.get(thing) != own for thing, own in decided.items()):
        allocator = Allocator(reserved, decided=decided)
        names = _field_names(model, names, allocator, diagnostics)
    fields: tuple[Field, ...] = tuple(
        replace(f, name=names[f.wire_name]) for f in model.fields
    )
    return replace(model, name=name, fields=fields)


def _field_names(
    model: ObjectModel,
    snake: Mapping[str, str],
    names: Allocator,
    diagnostics: Diagnostics,
) -> dict[str, str]:
    """The names of fields by those on the wire, of which some cannot be had as they are."""
    ordered = sorted(
        model.fields, key=lambda f: (snake[f.wire_name] != f.wire_name, f.wire_name)
    )
    chosen: dict[str, str] = {}
    taken: set[str] = set()
    for field in ordered:
        plain = snake[field.wire_name]
        if plain in taken:
            plain = snake_case(spelt_out(field.wire_name))
        assigned = names.take(plain, field.wire_name)
        chosen[field.wire_name] = assigned
        taken.add(assigned)
        if assigned not in (plain, f"{plain}_"):
            report_collision(field.node, plain, assigned, diagnostics)
    return chosen

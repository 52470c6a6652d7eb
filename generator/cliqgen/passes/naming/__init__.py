"""Deciding Python names: the only place that does.

Each scope has one allocator: the package's modules, its models, each resource class, each
signature, each model's fields. A name consists of the description's own words, so that
additions do not change the names of other things. Of several things with the same words,
the one spelt exactly like the name has it, then the first by raw name; the others get a
suffix after two underscores, which no name made of words has. It depends only on the thing
itself, so that further ones change no suffix. Components of several documents are
distinguished by their documents. Further methods of one operation come last.
"""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import Allocator, folded, pascal_case
from cliqgen.ir.api import Api
from cliqgen.ir.rewrite import map_operations
from cliqgen.passes.errors import client_names
from cliqgen.passes.naming.decided import DecidedNames
from cliqgen.passes.naming.models import name_models
from cliqgen.passes.naming.reserved import (
    CLASS_MEMBERS,
    CLIENT_CLASSES,
    CLIENT_MEMBERS,
    MODEL_NAMES,
    PACKAGE_MODULES,
    SIGNATURE_NAMES,
)
from cliqgen.passes.naming.resources import Scopes, name_resources
from cliqgen.passes.naming.signatures import name_arguments
from cliqgen.passes.naming.webhooks import PAYLOADS, name_webhooks, payload_modules
from cliqgen.replacing import replace


def name_everything(
    api: Api, diagnostics: Diagnostics, decided: DecidedNames | None = None
) -> Api:
    """Give every resource, operation, parameter, model and field its Python name."""
    decided = decided or DecidedNames()
    reserved = CLIENT_MEMBERS | PACKAGE_MODULES | CLASS_MEMBERS
    modules = PACKAGE_MODULES | set(payload_modules(api).values())
    if api.webhooks:
        modules |= {PAYLOADS}
    classes = Allocator(
        _class_names(api),
        lambda name: name.removeprefix("Async"),
        decided=decided.of("classes"),
        occupied=decided.of("models").values(),
    )
    files = Allocator(modules, folded, decided.of("modules"))
    scopes = Scopes(classes, files, diagnostics, decided)
    resources = name_resources(api.resources, scopes, reserved)
    api = replace(api, resources=resources)
    api = replace(api, webhooks=name_webhooks(api, decided))
    api = replace(api, models=name_models(api, diagnostics, decided))
    return map_operations(
        api, lambda o: name_arguments(o, api.models, SIGNATURE_NAMES, decided)
    )


def _class_names(api: Api) -> frozenset[str]:
    """The names that classes of resources must not take.

    They are those of components, of the client, and of everything beside these. A resource
    has two classes; the asynchronous one is named after the other.
    """
    names = {pascal_case(model.hint.component or "") for model in api.models.values()}
    names |= client_names(api.client_name or "") | MODEL_NAMES | CLIENT_CLASSES
    return frozenset(names | {name.removeprefix("Async") for name in names})

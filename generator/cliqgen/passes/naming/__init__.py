"""The one place where Python names are decided.

Each scope has one allocator: the package's modules, its models, each resource class, each
signature, each model's fields. A name is made of the description's own words, so that
whatever is added, something else keeps its name. Of several things with the same words
the one spelt exactly like the name has it, then the first by raw name; the others get a
mark behind two underscores, which no name made of words has, and which is made of what
each is, so that one more of them changes no mark. Components of several
documents are told apart by the document they stand in. Further methods for one operation
are served last.
"""

from __future__ import annotations

from dataclasses import replace

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import Allocator, folded
from cliqgen.ir.model import Api
from cliqgen.ir.rewrite import map_operations
from cliqgen.passes.naming.models import name_models
from cliqgen.passes.naming.reserved import (
    CLASS_MEMBERS,
    CLIENT_MEMBERS,
    PACKAGE_MODULES,
    RESOURCE_CLASSES,
    SIGNATURE_NAMES,
)
from cliqgen.passes.naming.resources import Scopes, name_resources
from cliqgen.passes.naming.signatures import name_arguments
from cliqgen.passes.naming.webhooks import PAYLOADS, name_webhooks, payload_modules


def name_everything(api: Api, found: Diagnostics) -> Api:
    """Give every resource, operation, parameter, model and field its Python name."""
    reserved = CLIENT_MEMBERS | PACKAGE_MODULES | CLASS_MEMBERS
    modules = PACKAGE_MODULES | set(payload_modules(api).values())
    if api.webhooks:
        modules |= {PAYLOADS}
    scopes = Scopes(Allocator(RESOURCE_CLASSES), Allocator(modules, folded), found)
    resources = name_resources(api.resources, scopes, reserved)
    api = replace(api, resources=resources)
    api = replace(api, webhooks=name_webhooks(api))
    api = replace(api, models=name_models(api, found))
    return map_operations(api, lambda o: name_arguments(o, api.models, SIGNATURE_NAMES))

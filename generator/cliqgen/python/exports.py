"""The public names of a package, each with the module that holds it."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.api import Api
from cliqgen.python.features import holds_bytes
from cliqgen.python.plans import ClientPlan, OAuthPlan
from cliqgen.runtime import Feature
from cliqgen.statuscodes.rows import BASE_CLASSES
from cliqgen.vocabulary import runtime_module


def exported_names(
    api: Api,
    client: ClientPlan,
    places: Mapping[str, str],
    features: frozenset[Feature],
    oauth: OAuthPlan | None,
) -> dict[str, set[str]]:
    """All public names, by the module that is imported on first use."""
    modules: dict[str, set[str]] = {
        "client": {client.name, client.async_name},
        "errors": {f"{client.name}Error", *BASE_CLASSES} - _absent_errors(features)
        | {error.name for error in api.error_classes},
    }
    if client.servers is not None and (oauth is None or oauth.servers is None):
        modules["client"].add(client.servers.alias)
    if oauth is not None:
        modules["oauth"] = {"OAuth"}
        if oauth.servers is not None:
            modules["oauth"].add(oauth.servers.alias)
    for name in _runtime_exports(api, features):
        module = f"_runtime.{runtime_module('package', name)}"
        modules.setdefault(module, set()).add(name)
    for key, place in places.items():
        modules.setdefault(f"models.{place}", set()).add(api.models[key].name)
    errors = modules["errors"]  # named by the status table, so they may be anything
    for root in api.module_roots():
        classes = {
            name
            for resource in root.in_module()
            for name in (resource.class_name, f"Async{resource.class_name}")
        }
        modules[f"resources.{root.module}"] = classes - errors
    return modules


def _runtime_exports(api: Api, features: frozenset[Feature]) -> set[str]:
    """The names of the runtime that a user of this client may need."""
    runtime = {"UNSET", "UnsetType", "with_response", "WithResponse", "Limiter"}
    runtime |= {"opentelemetry_hooks"}
    runtime |= {"ErrorEvent", "Hooks", "RequestEvent", "ResponseEvent", "RetryEvent"}
    runtime |= {"Failure", "Operation", "Progress", "RateLimitMode", "WaitEvent"}
    runtime |= {"AsyncDownload", "Download", "stream"}
    runtime.add("RawArguments")
    runtime |= {"from_dict", "replace", "rows", "to_dict", "unknown_fields"}
    bodies = [o.body for o in api.operations() if o.body is not None]
    if "multipart" in features:
        runtime.add("FileLike")
    if any(holds_bytes(body) for body in bodies):
        runtime.add("BinaryContent")
    streamed = [r for o in api.operations() for r in o.results if r.streaming]
    if "streams" in features:
        runtime |= {"AsyncStream", "Stream"}
    if any(r.streaming and r.streaming.framing == "events" for r in streamed):
        runtime.add("ServerSentEvent")
    if "paging" in features:
        runtime |= {"AsyncItemIterator", "ItemIterator"}
    if "oauth" in features:
        runtime |= {"FileTokenStore", "Token", "TokenStore"}
    return runtime


def _absent_errors(features: frozenset[Feature]) -> set[str]:
    """The exceptions that nothing in this client raises."""
    raised: dict[str, Feature] = {"PaginationError": "paging", "TokenError": "oauth"}
    return {name for name, feature in raised.items() if feature not in features}

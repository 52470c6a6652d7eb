"""The names of the functions for webhooks, and the modules of their models."""

from __future__ import annotations

from collections import Counter

from cliqgen.identifiers import Allocator, folded, module_name, snake_case
from cliqgen.ir.api import Api, Webhook
from cliqgen.passes.naming.decided import DecidedNames
from cliqgen.replacing import replace

#: The module of models that only webhooks use.
PAYLOADS = "payloads"
#: With at least so many webhooks it is split, since type checkers give up on a module with
#: the models of hundreds.
_MANY_WEBHOOKS = 50
_MANY_ALIKE = 12


def payload_modules(api: Api) -> dict[str, str]:
    """The module for the models that only one webhook uses, by the webhook's id.

    If there are many webhooks, those whose names begin with the same word share one; if
    even these are many, those whose names differ only in the last word.
    """
    if len(api.webhooks) < _MANY_WEBHOOKS:
        return dict.fromkeys((webhook.id for webhook in api.webhooks), PAYLOADS)
    alike = Counter(_name(webhook)[0] for webhook in api.webhooks)
    modules: dict[str, str] = {}
    for webhook in api.webhooks:
        name = _name(webhook)
        kept = name[:1] if alike[name[0]] < _MANY_ALIKE else name[:-1] or name
        modules[webhook.id] = module_name(f"{PAYLOADS}_{folded('_'.join(kept))}")
    return modules


def _name(webhook: Webhook) -> list[str]:
    """The words of its name, in lower case; never empty."""
    return snake_case(webhook.raw_name, fallback="other").strip("_").split("_")


def name_webhooks(api: Api, decided: DecidedNames) -> tuple[Webhook, ...]:
    """Name the function of each webhook: `order.created` gives `parse_order_created`.

    Callbacks that would share a name get that of their operation as well.
    """
    owners = {f"{o.method} {o.path}": o.name for o in reversed(api.operations())}
    by_name: dict[str, list[Webhook]] = {}
    for webhook in api.webhooks:
        by_name.setdefault(snake_case(webhook.raw_name), []).append(webhook)
    raw = {
        w.id: (
            f"{owners[w.owner]} {w.raw_name}"
            if w.owner in owners and len(by_name[snake_case(w.raw_name)]) > 1
            else w.raw_name
        )
        for w in api.webhooks
    }
    names = Allocator(decided=decided.of("webhooks"))
    chosen = {
        w.id: names.take(
            snake_case(f"parse {raw[w.id]}"), f"{w.owner} {w.method} {w.raw_name}"
        )
        for w in sorted(
            api.webhooks, key=lambda w: (raw[w.id], w.owner or "", w.method, w.id)
        )
    }
    return tuple(replace(w, name=chosen[w.id]) for w in api.webhooks)

"""A catalogue of a small client, and what sources use of it."""

from __future__ import annotations

from pathlib import Path

from cliqgen.diagnostics import Diagnostics
from cliqgen.usage.catalogue import Catalogue, Method
from cliqgen.usage.reading import read_usage
from cliqgen.usage.sources import read_sources

CATALOGUE = Catalogue(
    package="shop",
    client_classes=frozenset({"Shop", "AsyncShop"}),
    resource_classes={
        "PetsResource": ("pets",),
        "AsyncPetsResource": ("pets",),
        "ToysResource": ("pets", "toys"),
        "AsyncToysResource": ("pets", "toys"),
        "OrdersResource": ("orders",),
        "AsyncOrdersResource": ("orders",),
    },
    resources=frozenset({("pets",), ("pets", "toys"), ("orders",)}),
    methods={
        path: Method(".".join(path), ())
        for path in (
            ("pets", "list"),
            ("pets", "iter"),
            ("pets", "get"),
            ("pets", "create"),
            ("pets", "toys", "add"),
            ("orders", "list"),
            ("orders", "cancel"),
            ("ping",),
        )
    },
)


def used(folder: Path, sources: dict[str, str]) -> tuple[set[str], list[str]]:
    """The calls of some sources as `FILE:LINE CALL`, and why lines cannot be told."""
    for name, text in sources.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    diagnostics = Diagnostics()
    facts = read_usage(read_sources([folder], diagnostics), CATALOGUE)
    assert not list(diagnostics)
    calls = {
        f"{Path(u.file).relative_to(folder).as_posix()}:{u.line} {'.'.join(u.path)}"
        for u in facts.uses
    }
    reasons = [
        f"{Path(u.file).relative_to(folder).as_posix()}:{u.line} {u.reason}"
        for u in facts.unresolved
    ]
    return calls, sorted(reasons)

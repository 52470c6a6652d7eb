"""A catalogue of a small client, and what sources use of it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from cliqgen.bundled import bundled_spec, bundled_table
from cliqgen.diagnostics import Diagnostics
from cliqgen.pipeline import Run, analyse
from cliqgen.request import GenerateRequest
from cliqgen.usage.catalogue import Catalogue, Method, catalogue_of
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


@lru_cache
def cliq_catalogue() -> Catalogue:
    """The catalogue of the bundled client."""
    request = GenerateRequest(
        (bundled_spec(),), status_codes=bundled_table(), package="zoho_cliq"
    )
    analysed = analyse(Run(request))
    return catalogue_of(analysed.api, analysed.package)


def expected(text: str, name: str) -> set[str]:
    """What the comments of a program say, by line."""
    return {
        f"{name}:{number} {call}"
        for number, line in enumerate(text.splitlines(), 1)
        if "#" in line and not line.lstrip().startswith("#")
        for call in line.partition("#")[2].split()
    }


def used(
    folder: Path, sources: dict[str, str], catalogue: Catalogue = CATALOGUE
) -> tuple[set[str], list[str]]:
    """The calls of some sources as `FILE:LINE CALL`, and why lines cannot be told."""
    for name, text in sources.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    diagnostics = Diagnostics()
    facts = read_usage(read_sources([folder], diagnostics), catalogue)
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

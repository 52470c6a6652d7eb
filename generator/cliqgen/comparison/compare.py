"""Two descriptions compared, for callers and on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cliqgen.comparison.alike import Alike, find_alike, rests
from cliqgen.comparison.calls import CallComparer
from cliqgen.comparison.correspondence import correspond
from cliqgen.comparison.description import description_changes
from cliqgen.comparison.exceptions import compare_exceptions
from cliqgen.comparison.finding import Comparison, Finding, ordered
from cliqgen.comparison.kinds import Level, Side
from cliqgen.comparison.models import ModelComparer
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.comparison.wire_operations import compare_operations
from cliqgen.comparison.wire_schemas import compare_schemas
from cliqgen.comparison.wire_types import WireTypes
from cliqgen.comparison.wording import same_words
from cliqgen.python.surface import plan_surface
from cliqgen.replacing import replace
from cliqgen.surface.declared import planned_surface


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """All changes from the old description to the new one."""
    renamed = correspond(old, new)
    types = WireTypes(old, new, renamed)
    alike = find_alike(old.api, new.api, types.pairs)
    before, after = _rests(old, new, alike)
    findings = [
        *_package(before, after),
        *CallComparer(before, after, renamed).findings(),
        *ModelComparer(before, after, renamed).findings(),
        *compare_exceptions(before, after),
    ]
    findings += _exports(before, after, findings)
    findings += _code(old, new, findings)
    findings += compare_operations(old, new, types, alike)
    findings += compare_schemas(types, alike)
    findings += _version(old, new, findings)
    changes = description_changes(old, new, renamed, alike)
    if all(f.side is Side.WIRE for f in findings) and (changes or old.data != new.data):
        message = "the descriptions differ, but produce the same client"
        findings.append(Finding("description-changed", "", message))
    return Comparison(ordered(findings), changes)


def _rests(old: Snapshot, new: Snapshot, alike: Alike) -> tuple[Snapshot, Snapshot]:
    """Both sides with the surface of parts that may differ, or with a known surface."""
    package = old.analysed.package
    has_known = old.known is not None or new.known is not None
    if has_known or package != new.analysed.package:
        return old, new
    one, other = rests(old.api, new.api, alike)
    before = plan_surface(old.api, package, one)
    after = plan_surface(new.api, package, other)
    has_exceptions = not before.has_exceptions_of(after)
    return (
        replace(old, known=planned_surface(before, has_exceptions=has_exceptions)),
        replace(new, known=planned_surface(after, has_exceptions=has_exceptions)),
    )


def _package(old: Snapshot, new: Snapshot) -> Iterator[Finding]:
    before, after = old.surface, new.surface
    if before.package != after.package:
        message = f"the package is called {after.package} instead of {before.package}"
        yield Finding("package-renamed", before.package, message)
    if before.client != after.client:
        message = f"the client is called {after.client} instead of {before.client}"
        yield Finding("client-renamed", before.client, message)


def _exports(
    old: Snapshot, new: Snapshot, findings: list[Finding]
) -> Iterator[Finding]:
    """Names that were added or removed, unless reported already."""
    before, after = old.surface.exports, new.surface.exports
    reported = {finding.symbol for finding in findings}
    reported |= {*new.surface.models, *new.surface.aliases, *new.surface.errors}
    reported |= _moved(old.surface.resources, new.surface.resources)
    reported |= _moved(new.surface.resources, old.surface.resources)
    if old.surface.client != new.surface.client:
        for client in (old.surface.client, new.surface.client):
            reported |= {client, f"Async{client}", f"{client}Error"}
    for name in sorted(before - after - reported):
        yield Finding("export-removed", name, f"{name} is no longer exported")
    for name in sorted(after - before - reported):
        yield Finding("export-added", name, f"{name} is exported")


def _moved(resources: Mapping[str, str], others: Mapping[str, str]) -> set[str]:
    """The classes of resources that only one side has; their methods are reported instead."""
    there = set(others.values())
    gone = {name for name, attribute in resources.items() if attribute not in there}
    return gone | {f"Async{name}" for name in gone}


def _code(old: Snapshot, new: Snapshot, findings: list[Finding]) -> Iterator[Finding]:
    """Code that differs although no other change was found in it.

    If the descriptions differ only in their order, so may the code.
    """
    if findings or old.data == new.data:
        return
    paths = sorted({*old.files, *new.files})
    for path in paths:
        if not same_words(old.files.get(path, ""), new.files.get(path, "")):
            yield Finding("code-changed", path, f"the code of {path} differs")


def _version(
    old: Snapshot, new: Snapshot, findings: list[Finding]
) -> Iterator[Finding]:
    """Report a breaking change on the wire for which the version was not raised."""
    breaks = any(f.side is Side.WIRE and f.level is Level.BREAKING for f in findings)
    if breaks and old.api.version == new.api.version:
        message = f"the version of the description is still {new.api.version}"
        yield Finding("version-not-raised", "info.version", message)

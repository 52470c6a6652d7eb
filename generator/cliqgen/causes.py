"""Why an output folder is not what generate would write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from cliqgen.formatting import formatter_version
from cliqgen.manifest import Manifest, generator_version, read_manifest
from cliqgen.pipeline import Generated


class Causes(Struct, frozen=True):
    """What has changed since a client was generated, apart from the client itself.

    `inputs` maps each document that differs to `changed`, `added` or `removed`, and
    `settings` are the settings that differ. `generator` and `formatter` are the versions
    then and now, None if they are the same.
    """

    inputs: Mapping[str, str]
    generator: tuple[str, str] | None
    formatter: tuple[str, str] | None
    settings: tuple[str, ...] = ()


def find_causes(generated: Generated, folder: Path) -> Causes:
    """Compare what the manifest of a folder records with the present run.

    Raises:
        CliqgenError: the manifest is damaged.
    """
    manifest = read_manifest(folder)
    if manifest is None:
        return Causes({}, None, None)
    return Causes(
        inputs=dict(_inputs(manifest, generated.inputs.hashes())),
        generator=_differing(manifest.generator, generator_version()),
        formatter=_differing(manifest.formatter, formatter_version()),
        settings=tuple(_settings(manifest, generated)),
    )


def _settings(manifest: Manifest, generated: Generated) -> Iterator[str]:
    if manifest.filters != generated.filters:
        yield "filters"
    previous = manifest.request
    if previous is not None and set(previous.names) != set(generated.request.names):
        yield "configured names"
    if previous is not None and previous.project != generated.request.project:
        yield "project settings"
    if previous is not None and set(previous.types) != set(generated.request.types):
        yield "configured types"
    if manifest.custom != generated.custom:
        yield "names in _custom"


def _inputs(manifest: Manifest, present: Mapping[str, str]) -> list[tuple[str, str]]:
    previous = manifest.hashes
    if not previous:
        return []
    return [
        (
            name,
            (
                "added"
                if name not in previous
                else "removed" if name not in present else "changed"
            ),
        )
        for name in sorted({*previous, *present})
        if previous.get(name) != present.get(name)
    ]


def _differing(then: str, now: str) -> tuple[str, str] | None:
    return None if then == now else (then, now)

"""Overlays change a description before it is judged; a target must select something."""

from __future__ import annotations

from pathlib import Path

import pytest
from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.source.load import load

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
tags: [{name: a}]
paths:
  /pets: &shared
    get: {operationId: list, responses: {'200': {description: ok}}}
    delete: {responses: {'204': {description: gone}}}
  /dogs: *shared
"""


def overlaid(folder: Path, actions: str, version: str = "1.1.0") -> dict[str, object]:
    (folder / "api.yaml").write_text(SPEC)
    overlay = folder / "overlay.yaml"
    overlay.write_text(
        f"overlay: {version}\ninfo: {{title: t, version: '1'}}\nactions:\n{actions}"
    )
    loaded = load([folder / "api.yaml"], Diagnostics(), [overlay])
    data = loaded.roots[0][0].data
    assert isinstance(data, dict)
    return data


def test_update_merges_objects_and_appends_to_arrays(tmp_path: Path) -> None:
    data = overlaid(
        tmp_path,
        "  - {target: $.info, update: {description: new}}\n"
        "  - {target: $.tags, update: {name: b}}\n",
    )
    assert data["info"] == {"title": "Pets", "version": "1", "description": "new"}
    assert data["tags"] == [{"name": "a"}, {"name": "b"}]


def test_remove_touches_only_what_the_target_selects(tmp_path: Path) -> None:
    """A YAML alias stands in two places, but only one of them was meant."""
    data = overlaid(
        tmp_path, "  - {target: \"$.paths['/pets'].delete\", remove: true}\n"
    )
    assert list(data["paths"]["/pets"]) == ["get"]  # type: ignore[index]
    assert list(data["paths"]["/dogs"]) == ["get", "delete"]  # type: ignore[index]


def test_copy_takes_what_another_path_selects(tmp_path: Path) -> None:
    data = overlaid(
        tmp_path,
        "  - target: \"$.paths['/dogs'].get\"\n"
        "    copy: \"$.paths['/pets'].delete\"\n",
    )
    responses = data["paths"]["/dogs"]["get"]["responses"]  # type: ignore[index]
    assert list(responses) == ["200", "204"]


@pytest.mark.parametrize(
    ("actions", "version", "code"),
    [
        ("  - {target: $.nowhere, remove: true}\n", "1.0.0", "overlay-target"),
        ("  - {target: '$[', remove: true}\n", "1.0.0", "overlay-invalid"),
        ("  - {remove: true}\n", "1.0.0", "overlay-invalid"),
        ("  - {target: $.info, remove: true}\n", "2.0.0", "overlay-invalid"),
        ("  - {target: $, remove: true}\n", "1.0.0", "overlay-invalid"),
    ],
)
def test_a_faulty_overlay_is_refused_with_its_place(
    tmp_path: Path, actions: str, version: str, code: str
) -> None:
    with pytest.raises(CliqgenError) as caught:
        overlaid(tmp_path, actions, version)
    (finding,) = caught.value.diagnostics
    assert finding.code == code
    assert finding.position is not None
    assert finding.position.file.endswith("overlay.yaml") and finding.position.line

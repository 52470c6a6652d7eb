"""Overlays change a description before it is judged; a target must select something."""

from __future__ import annotations

from pathlib import Path

import pytest
from cliqgen.diagnostics import CliqgenError, Diagnostic, Diagnostics
from cliqgen.source.check import check
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


def _findings(folder: Path, actions: str, spec: str = SPEC) -> list[Diagnostic]:
    (folder / "api.yaml").write_text(spec)
    overlay = folder / "overlay.yaml"
    overlay.write_text(
        f"overlay: 1.1.0\ninfo: {{title: t, version: '1'}}\nactions:\n{actions}"
    )
    found = Diagnostics()
    try:
        check(load([folder / "api.yaml"], found, [overlay]), found)
    except CliqgenError as error:
        return error.diagnostics
    return found.items


def _places(found: list[Diagnostic]) -> list[tuple[str, int, str]]:
    return [
        (Path(d.position.file).name, d.position.line, d.position.pointer)
        for d in found
        if d.position is not None
    ]


def test_what_an_overlay_brings_stands_in_the_overlay(tmp_path: Path) -> None:
    found = _findings(
        tmp_path,
        "  - target: $.info\n    update:\n      description: 7\n"
        "  - target: $.tags\n    update:\n      - {name: b}\n      - {nam: c}\n",
    )
    assert sorted(_places(found)) == [
        ("overlay.yaml", 6, "/info/description"),
        ("overlay.yaml", 10, "/tags/2"),
        ("overlay.yaml", 10, "/tags/2/nam"),
    ]


def test_what_it_leaves_keeps_its_line(tmp_path: Path) -> None:
    """Also behind an item that was removed, and beside a member that was added."""
    spec = SPEC.replace(
        "tags: [{name: a}]\n", "tags:\n  - {name: a}\n  - {name: b}\n  - {nam: c}\n"
    )
    actions = (
        "  - {target: '$.tags[0]', remove: true}\n"
        "  - {target: '$.tags[1]', update: {description: x}}\n"
    )
    assert sorted(_places(_findings(tmp_path, actions, spec))) == [
        ("api.yaml", 6, "/tags/1"),
        ("api.yaml", 6, "/tags/1/nam"),
    ]


def test_a_copy_keeps_the_line_it_was_copied_from(tmp_path: Path) -> None:
    spec = SPEC.replace("operationId", "operationId: list, operationld")
    spec = spec.replace("operationId: list, ", "").replace(
        "  /dogs: *shared", "  /a: {}"
    )
    found = _findings(
        tmp_path,
        "  - target: \"$.paths['/a']\"\n    copy: \"$.paths['/pets']\"\n",
        spec,
    )
    assert sorted(_places(found)) == [
        ("api.yaml", 6, "/paths/~1a/get/operationld"),
        ("api.yaml", 6, "/paths/~1pets/get/operationld"),
    ]


def test_actions_are_applied_in_order(tmp_path: Path) -> None:
    data = overlaid(
        tmp_path,
        "  - {target: $.info, update: {description: first}}\n"
        "  - {target: $.info, update: {description: second, x-a: {b: [1]}}}\n"
        "  - {target: $.info.x-a, update: {b: [2], c: 3}}\n"
        "  - {target: $.info.title, update: Cats}\n",
    )
    assert data["info"] == {
        "title": "Cats",
        "version": "1",
        "description": "second",
        "x-a": {"b": [1, 2], "c": 3},
    }


def test_filters_and_descendants(tmp_path: Path) -> None:
    data = overlaid(
        tmp_path,
        "  - {target: \"$.paths.*[?@.operationId=='list']\", update: {deprecated: true}}\n"
        "  - {target: '$..responses', update: {'500': {description: broken}}}\n"
        "  - {target: \"$.tags[?@.name=='a']\", remove: true}\n"
        "  - {target: '$.tags', update: [{name: b}, {name: c}]}\n"
        "  - {target: '$.tags[*]', remove: true}\n",
    )
    pets = data["paths"]["/pets"]  # type: ignore[index]
    assert pets["get"]["deprecated"] is True
    assert list(pets["delete"]["responses"]) == ["204", "500"]
    assert data["tags"] == []


def test_overlays_of_one_run_are_applied_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(SPEC)
    paths = []
    for name, title in (("one", "First"), ("two", "Second")):
        path = tmp_path / f"{name}.yaml"
        path.write_text(
            f"overlay: 1.0.0\nactions: [{{target: $.info, update: {{title: {title}}}}}]"
        )
        paths.append(path)
    loaded = load([tmp_path / "api.yaml"], Diagnostics(), paths)
    assert loaded.roots[0][0].data["info"]["title"] == "Second"


@pytest.mark.parametrize(
    ("actions", "code"),
    [
        ("  - {target: $.info}\n", "overlay-invalid"),
        ("  []\n", "overlay-invalid"),
        ("  - {target: $.info, copy: 7}\n", "overlay-invalid"),
        ("  - {target: $.info, copy: '$.paths.*'}\n", "overlay-target"),
        ("  - {target: $.info, copy: $.nowhere}\n", "overlay-target"),
    ],
)
def test_an_action_that_does_nothing_is_refused(
    tmp_path: Path, actions: str, code: str
) -> None:
    with pytest.raises(CliqgenError) as caught:
        overlaid(tmp_path, actions)
    assert [d.code for d in caught.value.diagnostics] == [code]

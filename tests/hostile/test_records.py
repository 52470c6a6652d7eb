"""Records that name folders: a repository may say where its inputs lie, and reaches nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench

REFERS = VALID.replace(
    "{description: done}",
    "{description: done, headers: {X: {schema: {$ref: 'TARGET'}}}}",
)
URL = "https://schemas.example.org/secret.yaml#/A"
SECRET = "A: {type: string, description: hidden words}\n"
INSIDE = "A: {type: string, description: shown words}\n"


def _repository(bench: Bench, target: str, *options: str) -> None:
    """A client with its description, all inside of a repository."""
    (bench.folder / ".git").mkdir()
    bench.write("specs/api/api.yaml", REFERS.replace("TARGET", target))
    bench.write("specs/secret.yaml", INSIDE)
    (bench.folder.parent / "secret.yaml").write_text(SECRET)
    made = bench.run(
        *("generate", "specs/api/api.yaml", "--package", "shop", "-o", "out"), *options
    )
    assert made.exit_code == 0, made.output


def _record(bench: Bench, **changes: Any) -> None:
    """Change what the folder says that it was made from."""
    path = bench.folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["source"].update(changes)
    path.write_text(json.dumps(manifest), "utf-8")


@pytest.mark.parametrize("root", ["../..", "../../..", "/"])
def test_a_recorded_root_reaches_no_further_than_the_repository(
    bench: Bench, root: str
) -> None:
    _repository(bench, "../secret.yaml#/A", "--root", "specs")
    assert bench.run("generate", "out").exit_code == 0, "its own root is believed"
    bench.write(
        "specs/api/api.yaml", REFERS.replace("TARGET", "../../../secret.yaml#/A")
    )
    _record(bench, root=root)
    before = bench.snapshot()
    for command in ("generate", "validate", "inspect"):
        refused = bench.run(command, "out")
        assert refused.exit_code == 1
        assert "error[source-outside]" in refused.stderr
        assert "hidden" not in refused.output
    checked = bench.run("check", "out")
    assert "warning[input-missing]" in checked.stderr
    assert "pass it explicitly to read it" in checked.stderr
    assert "hidden" not in checked.output
    assert bench.snapshot() == before


@pytest.mark.parametrize("folder", ["../..", "../../secret.yaml", "/etc"])
def test_a_recorded_map_reaches_no_further_either(bench: Bench, folder: str) -> None:
    _repository(bench, URL, "--map", "https://schemas.example.org/=specs")
    assert bench.run("generate", "out").exit_code == 0
    _record(bench, map={"https://schemas.example.org/": folder})
    before = bench.snapshot()
    refused = bench.run("generate", "out")
    assert refused.exit_code == 1 and "error[source-outside]" in refused.stderr
    checked = bench.run("check", "out")
    assert "warning[input-missing]" in checked.stderr
    assert "hidden" not in refused.output + checked.output
    assert bench.snapshot() == before
    named = ("generate", "out", "--map", "https://schemas.example.org/=specs")
    assert bench.run(*named).exit_code == 0, "what the user names takes its place"


def test_what_the_user_has_named_is_believed_here(bench: Bench) -> None:
    outside = bench.folder.parent
    (outside / "shared").mkdir()
    (outside / "shared/secret.yaml").write_text(INSIDE)
    _repository(
        bench, URL, "--map", f"https://schemas.example.org/={outside / 'shared'}"
    )
    assert bench.run("generate", "out").exit_code == 0
    assert bench.run("check", "out").stderr == ""
    _record(bench, map={"https://schemas.example.org/": "../.."})
    refused = bench.run("generate", "out")
    assert refused.exit_code == 1 and "error[source-outside]" in refused.stderr


@pytest.mark.parametrize(
    "changes",
    [
        {"root": 7},
        {"root": ""},
        {"root": "a\0b"},
        {"root": ["specs"]},
        {"map": ["specs"]},
        {"map": {"https://x.example/": 7}},
        {"map": {"https://x.example/": ""}},
    ],
)
def test_a_malformed_record_is_told(bench: Bench, changes: dict[str, Any]) -> None:
    _repository(bench, "../secret.yaml#/A", "--root", "specs")
    _record(bench, **changes)
    refused = bench.run("generate", "out")
    assert refused.exit_code == 1 and "error[manifest-invalid]" in refused.stderr


@pytest.mark.parametrize("name", ["../../secret.yaml", "/etc/passwd", "a/../../b", ""])
def test_kept_documents_have_names_inside(bench: Bench, name: str) -> None:
    _repository(bench, URL, "--map", "https://schemas.example.org/=specs")
    path = bench.folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["documents"]["mapped"] = {URL.partition("#")[0]: name}
    path.write_text(json.dumps(manifest), "utf-8")
    checked = bench.run("check", "out")
    assert checked.exit_code == 1 and "error[manifest-invalid]" in checked.stderr
    assert "hidden" not in checked.output

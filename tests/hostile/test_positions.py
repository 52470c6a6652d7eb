"""Every position of the table with a payload, tried under observation.

The whole product takes minutes: `python tests/hostile/hostile_run.py --full`.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

_HERE = Path(__file__).resolve().parent
_SAMPLES = (
    ("info description", "escaped triple quotes"),
    ("operation id", "all at once"),
)


def _module(name: str) -> Any:
    """A module of this folder, which is no package."""
    if str(_HERE) not in sys.path:
        sys.path.insert(0, str(_HERE))
    return importlib.import_module(name)


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    tool = _module("hostile_run")
    found: list[dict[str, Any]] = tool.run(
        tool.selection(), tmp_path_factory.mktemp("positions")
    )
    return found


def test_each_document_ends_in_a_clean_package_or_a_refusal(
    verdicts: list[dict[str, Any]],
) -> None:
    faulty = [verdict for verdict in verdicts if verdict["faults"]]
    assert not faulty, "\n".join(map(json.dumps, faulty))


def test_every_position_was_tried(verdicts: list[dict[str, Any]]) -> None:
    tried = {verdict["position"] for verdict in verdicts}
    assert tried == set(_module("hostile_positions").POSITIONS)
    assert not [v for v in verdicts if v["outcome"] == "unread"]


def test_every_payload_was_tried(verdicts: list[dict[str, Any]]) -> None:
    tried = {verdict["payload"] for verdict in verdicts}
    assert tried == set(_module("hostile_payloads").PAYLOADS)


def test_most_positions_accept_text(verdicts: list[dict[str, Any]]) -> None:
    """Else the refusals would leave nothing that could be wrong."""
    made = [verdict for verdict in verdicts if verdict["outcome"] == "package"]
    assert len(made) > len(verdicts) * 3 // 4


def test_formatted_output_is_as_clean(tmp_path: Path) -> None:
    verdicts = _module("hostile_run").run(_SAMPLES, tmp_path, "format")
    assert [(v["outcome"], v["faults"]) for v in verdicts] == [("package", [])] * 2


# What looks for faults finds them.


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("PWNED = 1\n", "the name PWNED"),
        ("import PWNED\n", "the name PWNED"),
        ("print(1)\n", "the statement print(1)"),
        ("A = f'{a}'\n", "the f-string"),
        ("A = 1  # PWNED\n", "the comment # PWNED"),
        ("A = '\u202e'\n", "the characters"),
    ],
)
def test_code_that_was_broken_into(tmp_path: Path, code: str, fault: str) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "a.py").write_text(code, "utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[build-system]\n[project]\nname = "shop"\n[tool.hatch]\n'
    )
    (tmp_path / "README.md").write_text("# Shop\n")
    (found,) = _module("hostile_code").faults_of(tmp_path, "shop")
    assert found.startswith(f"a.py: {fault}")


def test_a_readme_and_a_project_that_were_broken_into(tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "pyproject.toml").write_text(
        '[build-system]\n[project]\nname = "shop"\n[tool.PWNED]\n'
    )
    (tmp_path / "README.md").write_text("# Shop\n<script>\n[a](javascript:b)\n")
    found = _module("hostile_code").faults_of(tmp_path, "shop")
    assert len(found) == 3
    assert "tables" in found[0]
    assert "<script>" in found[1]
    assert "](" in found[2]


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("open", ("/etc/passwd", "r", 0)),
        ("open", ("/tmp/elsewhere", "w", 1)),
        ("socket.connect", (None, ("127.0.0.1", 80))),
        ("subprocess.Popen", ("sh", ["sh"], None, None)),
        ("os.system", (b"touch x",)),
        ("os.remove", ("/tmp/elsewhere", -1)),
        ("import", ("PWNED", None, [], [], [])),
        ("exec", (compile("PWNED = 1", "<text>", "exec"),)),
        ("exec", (compile("def f(): return 'PWNED'", "<text>", "exec"),)),
    ],
)
@pytest.mark.parametrize("imports", [False, True])
def test_the_watch_sees(
    tmp_path: Path, event: str, arguments: tuple[Any, ...], imports: bool
) -> None:
    watch = _module("hostile_watch").Watch()
    watch.begin(tmp_path / "in", tmp_path / "out", imports=imports)
    watch.see(event, arguments)
    (found,) = watch.end()
    assert event in found


def test_the_watch_lets_the_output_be_written_by_the_generator_only(
    tmp_path: Path,
) -> None:
    watch = _module("hostile_watch").Watch()
    writes = ("open", (str(tmp_path / "out" / "a.py"), "w", 1))
    watch.begin(tmp_path / "in", tmp_path / "out", imports=False)
    watch.see(*writes)
    assert watch.end() == []
    watch.begin(tmp_path / "in", tmp_path / "out", imports=True)
    watch.see(*writes)
    assert len(watch.end()) == 1

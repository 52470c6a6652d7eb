"""The tasks of the README, run as they stand against a server that checks the requests."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pandas
import pytest
from fastapi.testclient import TestClient
from zoho_cliq import Cliq

from .description import Operation, Response, operations
from .support import TOKEN, Server
from .validation import faults

README = Path(__file__).resolve().parents[2] / "generated" / "zoho-cliq" / "README.md"
_TASK = re.compile(r"^### (.+?)\n.*?```python\n(.*?)\n```$", re.DOTALL | re.MULTILINE)
TASKS = _TASK.findall(README.read_text("utf-8").partition("\n## Tasks\n")[2])
OPERATIONS = {operation.id: operation for operation in operations()}


def test_there_are_eleven_tasks() -> None:
    assert len(TASKS) == 11
    used = [operation.id for _, code in TASKS for operation, _ in _calls(code)]
    assert len(set(used)) >= 10


@pytest.mark.parametrize(
    ("title", "code"), [pytest.param(title, code, id=title) for title, code in TASKS]
)
def test_a_task_runs(
    title: str,
    code: str,
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ground-floor.png").write_bytes(b"\x89PNG\r\n\x1a\n a picture")
    calls = _calls(code)
    expected: list[Operation] = []
    for operation, is_walk in calls:
        response = operation.successes[0]
        pages = [response, _last_page(response)] if is_walk else [response]
        for page in pages:
            server.reply(page.status, page.content, content_type=page.media_type)
            expected.append(operation)
    with Cliq(TOKEN, base_url=server.url, strict=True) as client:
        exec(compile(code, f"<{title}>", "exec"), {"client": client})
    assert [seen.method for seen in server.seen] == [o.method for o in expected]
    assert [fault for seen in server.seen for fault in faults(seen)] == []
    assert bool(capsys.readouterr().out) is ("print(" in code)


def _calls(code: str) -> list[tuple[Operation, bool]]:
    """The operations that a snippet calls, in order, and which of them it walks over."""
    found: list[tuple[Operation, bool]] = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name.startswith("client."):
                path, _, method = name.removeprefix("client.").rpartition(".")
                is_walk = method.partition("_")[0] == "iter"
                listed = method.partition("_")[2] or "list" if is_walk else method
                found.append((OPERATIONS[f"{path}.{listed}"], is_walk))
    return found


def _last_page(response: Response) -> Response:
    """The same page as the last one: nothing follows it."""
    example: Any = {
        key: value for key, value in response.example.items() if key != "next_token"
    }
    assert example != response.example, json.dumps(example)
    return Response(response.status, response.media_type, example)


def test_the_models_of_a_list_become_a_data_frame(server: Server) -> None:
    table, routes = _blocks("Models")
    (operation, _), *others = _calls(table)
    assert not others
    response = operation.successes[0]
    for page in (response, _last_page(response)):
        server.reply(page.status, page.content, content_type=page.media_type)
    names: dict[str, Any] = {}
    with Cliq(TOKEN, base_url=server.url, strict=True) as client:
        exec(compile(table, "<Models>", "exec"), names | {"client": client}, names)
    frame = names["frame"]
    assert isinstance(frame, pandas.DataFrame)
    items = response.example["data"]
    assert list(frame["id"]) == [item["id"] for item in items] * 2
    exec(compile(routes, "<Models>", "exec"), names)
    returned = TestClient(names["app"]).post("/", json=items[0])
    assert returned.json() == items[0]


def _blocks(section: str) -> list[str]:
    text = README.read_text("utf-8").partition(f"\n## {section}\n")[2]
    return re.findall(r"```python\n(.*?)\n```", text.partition("\n## ")[0], re.DOTALL)

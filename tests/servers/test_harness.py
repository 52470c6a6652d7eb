"""Servers are installed, started and ended; what is missing or breaks is reported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
sys.path.insert(0, str(_HERE))

import debian  # noqa: E402
from commands import Broken, run  # noqa: E402
from running import free_port, started  # noqa: E402
from server import all_servers  # noqa: E402
from table import as_markdown, as_text  # noqa: E402
from trial import try_server  # noqa: E402
from verdict import Verdict  # noqa: E402


def test_every_server_has_all_that_is_needed_to_run_it() -> None:
    servers = all_servers()
    assert {"fastapi", "drf", "nestjs", "hono"} <= {server.name for server in servers}
    for server in servers:
        assert server.needs.exists(), server.name
        assert server.versions(), server.name
        assert bool(server.document) != bool(server.document_command), server.name
        assert (server.folder / "calls.py").exists(), server.name
        if server.is_node:
            # A lock file that names hosts would lead every reader to them.
            assert '"resolved"' not in server.needs.read_text("utf-8"), server.name


def test_a_command_that_fails_tells_what_it_printed() -> None:
    with pytest.raises(Broken, match=r"exit status 3\s+no luck"):
        run([sys.executable, "-c", "print('no luck'); raise SystemExit(3)"])


def test_a_server_that_this_machine_cannot_get_is_reported_as_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = next(server for server in all_servers() if server.is_debian)
    monkeypatch.setenv("PATH", str(tmp_path))
    row = try_server(server, tmp_path / "cache", tmp_path)
    assert row.failure is not None
    assert row.failure.startswith("NOT RUN: this machine has no apt-get; it needs")
    assert not row.is_good
    assert as_text([row], header=False).split()[:3] == [server.title, "not", "run"]
    assert f"* {server.title}: NOT RUN: this machine has" in as_markdown([row])


def test_a_package_that_apt_get_cannot_get_is_reported_as_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = next(server for server in all_servers() if server.is_debian)
    for name, lines in (
        ("apt-get", "echo no such package; exit 100"),
        ("dpkg-deb", ""),
    ):
        (tmp_path / name).write_text(f"#!/bin/sh\n{lines}\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    row = try_server(server, tmp_path / "cache", tmp_path)
    assert row.failure is not None
    *_, printed, reason = row.failure.splitlines()
    assert printed == "no such package"
    assert reason.startswith("NOT RUN: apt-get update failed; it needs a machine")


def test_the_source_of_packages_is_asked_for_where_the_packages_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "apt" / "sources.list.d").mkdir(parents=True)
    (tmp_path / "apt" / "sources.list").write_text(
        "# deb\ndeb [signed-by=/k] https://packages.example/debian stable main\n",
        "utf-8",
    )
    (tmp_path / "apt" / "sources.list.d" / "more.sources").write_text(
        "Types: deb\nURIs: https://packages.example/more\n", "utf-8"
    )
    (tmp_path / "apt" / "sources.list.d" / "off.sources.disabled").touch()
    monkeypatch.setattr(debian, "_SOURCES", tmp_path / "apt")
    parts = tmp_path / "parts"
    parts.mkdir()
    debian.write_sources(parts)
    assert {file.name: file.read_text("utf-8") for file in parts.iterdir()} == {
        "sources.list": (
            "deb [signed-by=/k] https://packages.example/debian stable main\n"
            "deb-src [signed-by=/k] https://packages.example/debian stable main\n"
        ),
        "more.sources": "Types: deb deb-src\nURIs: https://packages.example/more\n",
    }


def test_a_server_is_started_and_ended_with_its_children(tmp_path: Path) -> None:
    program = tmp_path / "serve.py"
    program.write_text(
        textwrap.dedent("""
            import http.server, pathlib, subprocess, sys
            child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
            pathlib.Path("child").write_text(str(child.pid))
            http.server.HTTPServer(
                ("127.0.0.1", int(sys.argv[1])), http.server.SimpleHTTPRequestHandler
            ).serve_forever()
            """),
        "utf-8",
    )
    port = free_port()
    with started(
        [sys.executable, str(program), str(port)],
        folder=tmp_path,
        environment={},
        ready=f"http://127.0.0.1:{port}/",
        log=tmp_path / "log",
    ):
        child = int((tmp_path / "child").read_text("utf-8"))
        assert _is_running(child)
    end = time.monotonic() + 10  # a signal takes its time on a busy machine
    while _is_running(child) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _is_running(child)


def test_a_server_that_ends_at_once_tells_why(tmp_path: Path) -> None:
    with (
        pytest.raises(Broken, match=r"ended with status 1\s+no such module"),
        started(
            [sys.executable, "-c", "raise SystemExit('no such module')"],
            folder=tmp_path,
            environment={},
            ready=f"http://127.0.0.1:{free_port()}/",
            log=tmp_path / "log",
        ),
    ):
        pytest.fail("it does not run")


def test_the_command_refuses_a_server_that_it_does_not_know() -> None:
    done = subprocess.run(
        [sys.executable, str(_HERE / "run.py"), "gopher"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "there is no server gopher" in done.stderr


def test_a_driven_client_is_judged(tmp_path: Path) -> None:
    """The whole way but for installing: a small server, its client, a right and a wrong call."""
    (tmp_path / "openapi.json").write_text(json.dumps(_DOCUMENT), "utf-8")
    (tmp_path / "serve.py").write_text(textwrap.dedent(_SERVER), "utf-8")
    (tmp_path / "calls.py").write_text(textwrap.dedent(_CALLS), "utf-8")
    package = ["openapi.json", "--package", "small"]
    generator = [sys.executable, "-m", "cliqgen"]
    run([*generator, "generate", *package, "-o", "client", "--quiet"], folder=tmp_path)
    inspected = run([*generator, "inspect", *package], folder=tmp_path)
    (tmp_path / "operations.json").write_text(inspected, "utf-8")
    port = free_port()
    base_url = f"http://127.0.0.1:{port}"
    with started(
        [sys.executable, "serve.py", str(port)],
        folder=tmp_path,
        environment={},
        ready=f"{base_url}/_received",
        log=tmp_path / "log",
    ):
        printed = run(
            [
                *(sys.executable, _HERE / "driving.py", tmp_path, "small", base_url),
                tmp_path / "operations.json",
            ],
            environment={"PYTHONPATH": str(tmp_path / "client")},
        )
    told = [(line["client"], line["verdict"]) for line in json.loads(printed)]
    expected = [Verdict.RIGHT, Verdict.RIGHT, Verdict.OURS, Verdict.SERVER]
    assert told == [
        *(("sync", verdict) for verdict in expected),
        *(("async", verdict) for verdict in expected),
    ]


_DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1"},
    "paths": {
        "/add": {
            "get": {
                "operationId": "add",
                "parameters": [
                    {"name": "n", "in": "query", "schema": {"type": "integer"}},
                ],
                "responses": {
                    "200": {
                        "description": "The next number.",
                        "content": {
                            "application/json": {"schema": {"type": "integer"}}
                        },
                    }
                },
            }
        }
    },
}

_SERVER = """
    import http.server, json, sys, urllib.parse
    last = {}
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urllib.parse.urlsplit(self.path)
            if parts.path == "/_received":
                answer = dict(last)
                last.clear()
            else:
                n = int(dict(urllib.parse.parse_qsl(parts.query))["n"])
                last["values"] = {"n": n}
                answer = n + 1
            body = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
    http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""

_CALLS = """
    from truth import Call, Earlier, Outcome
    CALLS = [
        Call(operation="GET /add", send={"n": 1}, answer=2, received={"n": 1}, keep="two"),
        Call(
            operation="GET /add",
            send={"n": 1},
            client={"timeout": Earlier("two")},
            lines=1,
            answer=[2],
            received={"n": 1},
        ),
        Call(operation="GET /add", send={"n": 1}, answer=3, received={"n": 1}),
        Call(
            operation="GET /add",
            send={"n": 1},
            answer=3,
            server_fault="It cannot count.",
            instead=Outcome(answer=2, received={"n": 1}),
        ),
    ]
"""


def _is_running(pid: int) -> bool:
    """Whether a process runs; one that has ended and was not collected does not."""
    try:
        state = (
            Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
        )
    except FileNotFoundError:
        return False
    return state != "Z"

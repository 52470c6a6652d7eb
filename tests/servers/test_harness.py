"""The harness itself, without any server from outside: what is wrong has to be seen."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import textwrap
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

_HERE = Path(__file__).parent
sys.path.insert(0, str(_HERE))

import debian  # noqa: E402
from commands import Broken, run  # noqa: E402
from running import free_port, started  # noqa: E402
from server import all_servers  # noqa: E402
from table import as_markdown, as_text, details  # noqa: E402
from trial import Row, documented_operations, joined, try_server, uncalled  # noqa: E402
from truth import ANYTHING, AtLeast, Call, Outcome, Text  # noqa: E402
from verdict import Observed, Verdict, judge, plain, same  # noqa: E402


def _call(**truth: Any) -> Call:
    return Call(operation="GET /items", **truth)


def test_a_right_answer_that_the_server_understood_is_right() -> None:
    call = _call(answer=[1], received={"limit": 1}, wire={"query": "limit=1"})
    observed = Observed(
        answer=[1], reached=True, received={"limit": 1}, request={"query": "limit=1"}
    )
    assert judge(call, observed).verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    ("truth", "observed", "reason"),
    [
        ({"answer": [1]}, Observed(answer=[2]), "answered [2] instead of [1]"),
        ({"answer": None}, Observed(answer=b""), "answered b'' instead of None"),
        (
            {"received": {"n": 1}},
            Observed(reached=True, received={"n": "1"}),
            "the server got {'n': '1'} instead of {'n': 1}",
        ),
        (
            {"received": {}},
            Observed(),
            "the server's own code was not reached",
        ),
        (
            {"received": None, "status": 422},
            Observed(raised="E", status=422, reached=True, received={}),
            "the server's own code was reached with {}",
        ),
        (
            {"status": 404},
            Observed(),
            "raised nothing, instead of status 404",
        ),
        (
            {"status": 404},
            Observed(raised="ServerError", status=500, message="oh"),
            "raised ServerError: oh, instead of status 404",
        ),
        (
            {"answer": 1},
            Observed(raised="ResponseDecodeError", message="not JSON"),
            "raised ResponseDecodeError: not JSON, instead of nothing",
        ),
        (
            {"error": "ValueError"},
            Observed(raised="TypeError", message="no"),
            "raised TypeError: no, instead of ValueError",
        ),
        (
            {"status": 404, "message": "no such"},
            Observed(raised="E", status=404, message="Not Found"),
            "the exception says 'Not Found', not 'no such'",
        ),
        (
            {"status": 404, "model": {"code": 1}},
            Observed(raised="E", status=404, model=None),
            "the error's model is None instead of {'code': 1}",
        ),
        (
            {"wire": {"path": "/a%2Fb"}},
            Observed(request={"path": "/a/b"}),
            "the path of the request is '/a/b', not '/a%2Fb'",
        ),
    ],
)
def test_what_is_wrong_is_wrong_because_of_us(
    truth: dict[str, Any], observed: Observed, reason: str
) -> None:
    judged = judge(_call(**truth), observed)
    assert judged.verdict is Verdict.OURS
    assert judged.reasons == (reason,)


def test_an_exception_may_be_named_by_its_base() -> None:
    call = _call(error="ValueError")
    observed = Observed(raised="NotFinite", kinds=("NotFinite", "ValueError"))
    assert judge(call, observed).verdict is Verdict.RIGHT


def test_a_stated_fault_of_the_server_is_verified() -> None:
    call = _call(
        answer=[1],
        server_fault="it splits nothing",
        instead=Outcome(answer=["1,2"], received={"ids": "1,2"}),
    )
    as_stated = Observed(answer=["1,2"], reached=True, received={"ids": "1,2"})
    assert judge(call, as_stated).verdict is Verdict.SERVER
    assert judge(call, as_stated).reasons == ("it splits nothing",)


def test_a_stated_fault_that_is_gone_is_seen() -> None:
    call = _call(answer=[1], server_fault="it refuses", instead=Outcome(status=400))
    judged = judge(call, Observed(answer=[1]))
    assert judged.verdict is Verdict.OURS
    assert judged.reasons == (
        "the server is right now; take out its fault: it refuses",
    )


def test_a_failure_other_than_the_stated_one_is_seen() -> None:
    call = _call(answer=[1], server_fault="it refuses", instead=Outcome(status=400))
    judged = judge(call, Observed(answer=[2]))
    assert judged.verdict is Verdict.OURS
    assert judged.reasons == (
        "not as the stated fault has it",
        "raised nothing, instead of status 400",
    )


def test_a_fault_needs_its_reason_and_what_comes_of_it() -> None:
    with pytest.raises(ValueError, match="needs both"):
        _call(server_fault="it refuses")
    with pytest.raises(ValueError, match="needs both"):
        _call(instead=Outcome(status=400))


@pytest.mark.parametrize(
    ("expected", "actual", "is_same"),
    [
        (1, 1.0, True),
        (1, True, False),
        (True, True, True),
        ("1", 1, False),
        ("a", b"a", False),
        (Decimal("1.10"), "1.10", False),
        (Decimal("1.10"), Decimal("1.1"), True),
        ([1, 2], [1], False),
        ({"a": None}, {}, False),
        ({"a": ANYTHING}, {"a": None}, True),
        (AtLeast({"a": 1}), {"a": 1, "b": 2}, True),
        (AtLeast({"a": 1}), {"b": 2}, False),
        (AtLeast({"a": 1}), [1], False),
        (Text("ell"), "hello", True),
        (Text("ell"), "help", False),
        (Text(b"ell"), b"hello", True),
        (Text(b"ell"), "hello", False),
        (
            datetime.datetime(2024, 5, 1, 10, tzinfo=datetime.UTC),
            datetime.datetime(2024, 5, 1, 10),
            False,
        ),
    ],
)
def test_data_is_compared_with_its_types(
    expected: Any, actual: Any, is_same: bool
) -> None:
    assert same(expected, actual) is is_same


class _Owner(msgspec.Struct):
    full_name: str = msgspec.field(name="fullName")
    mail: str | None = None
    note: str | msgspec.UnsetType | None = msgspec.UNSET


def test_results_become_plain_data_with_wire_names() -> None:
    owners = [_Owner("Ann"), _Owner("Bob", "b@x", None)]
    assert plain({"owners": owners, "at": (1, 2)}) == {
        "owners": [
            {"fullName": "Ann"},
            {"fullName": "Bob", "mail": "b@x", "note": None},
        ],
        "at": [1, 2],
    }


def test_an_operation_that_no_call_covers_is_an_error() -> None:
    document = {
        "paths": {
            "/a": {"get": {}, "parameters": [], "post": {}},
            "/b/{id}": {"delete": {}, "summary": "x"},
        }
    }
    documented = documented_operations(document)
    assert documented == ["GET /a", "POST /a", "DELETE /b/{id}"]
    assert uncalled(documented, documented) == []
    assert uncalled(documented, ["GET /a", "POST /a", "GET /c"]) == [
        "no call covers DELETE /b/{id}",
        "the document has no GET /c",
    ]


def test_the_worse_of_both_clients_counts() -> None:
    told = [
        {
            "number": 0,
            "client": client,
            "operation": "GET /a",
            "verdict": verdict,
            "reasons": reasons,
        }
        for client, verdict, reasons in (
            ("sync", Verdict.RIGHT, []),
            ("async", Verdict.OURS, ["answered 1 instead of 2"]),
        )
    ]
    (line,) = joined(told)
    assert line.verdict is Verdict.OURS
    assert line.reasons == ("answered 1 instead of 2 (async only)",)


def test_the_table_counts_and_explains() -> None:
    server = next(server for server in all_servers() if server.name == "fastapi")
    lines = joined(
        [
            {
                "number": number,
                "client": client,
                "operation": f"GET /{number}",
                "verdict": verdict,
                "reasons": reasons,
            }
            for number, (verdict, reasons) in enumerate(
                [
                    (Verdict.RIGHT, []),
                    (Verdict.SERVER, ["it refuses"]),
                    (Verdict.OURS, ["answered 1 instead of 2"]),
                ]
            )
            for client in ("sync", "async")
        ]
    )
    row = Row(server, operations=3, lines=list(lines))
    assert not row.is_good
    assert as_text([row], header=False).split() == [
        "FastAPI",
        "3",
        "3",
        "1",
        "1",
        "1",
        "0",
    ]
    text = as_markdown([row])
    assert "| FastAPI | 3 | 3 | 1 | 1 | 1 | fastapi " in text
    assert "* FastAPI, `GET /1`: it refuses" in text
    assert list(details(row)) == [
        "fastapi: GET /1: wrong because of the server: it refuses",
        "fastapi: GET /2: wrong because of us: answered 1 instead of 2",
    ]
    row.failure = "the server ended"
    assert "fastapi: the server ended" in list(details(row))


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


def test_a_server_that_this_machine_cannot_get_is_said_not_to_have_run(
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


def test_a_package_that_apt_get_cannot_get_is_said_not_to_be_there(
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

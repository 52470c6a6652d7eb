"""What a start and a call of the client cost, in what does not depend on the machine."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import httpx2
import pytest
import zoho_cliq
from zoho_cliq import Cliq, Hooks, Limiter

from .description import operations

#: Modules of the package after its import, and after a first call, without arguments or not.
_AT_START = 42
_BY_A_CALL = {"statuses": 9, "chats": 19}

#: What only some calls need, and every start would pay for.
_LATER = (
    *("asyncio", "concurrent.futures", "html", "mimetypes", "email.message"),
    "zoho_cliq._exports",
    "zoho_cliq.oauth",
    "zoho_cliq._runtime.arguments",
    "zoho_cliq._runtime.building",
    "zoho_cliq._runtime.capture",
    "zoho_cliq._runtime.curl",
    "zoho_cliq._runtime.decoding.adaptive",
    "zoho_cliq._runtime.decoding.additional",
    "zoho_cliq._runtime.decoding.by_media_type",
    "zoho_cliq._runtime.decoding.direct",
    "zoho_cliq._runtime.decoding.error_body",
    "zoho_cliq._runtime.decoding.lenient",
    "zoho_cliq._runtime.decoding.media_type",
    "zoho_cliq._runtime.decoding.parsing",
    "zoho_cliq._runtime.decoding.members",
    "zoho_cliq._runtime.decoding.places",
    "zoho_cliq._runtime.decoding.text",
    "zoho_cliq._runtime.decoding.tolerant",
    "zoho_cliq._runtime.forms",
    "zoho_cliq._runtime.http.redirects",
    "zoho_cliq._runtime.http.upload",
    "zoho_cliq._runtime.multipart",
    "zoho_cliq._runtime.oauth.source",
    "zoho_cliq._runtime.plain",
    "zoho_cliq._runtime.pydantic_schema",
    "zoho_cliq._runtime.raw",
    "zoho_cliq._runtime.reporting",
    "zoho_cliq._runtime.retry_after",
    "zoho_cliq._runtime.streaming.download",
    "zoho_cliq._runtime.streaming.streams",
    "zoho_cliq._runtime.tracing",
    "zoho_cliq._runtime.verbose",
    "shlex",
)

#: What only calls with arguments need.
_FOR_ARGUMENTS = (
    "zoho_cliq._runtime.decoding.sendable",
    "zoho_cliq._runtime.locations",
    "zoho_cliq._runtime.parameters",
    "zoho_cliq._runtime.styles",
)

#: Lines and modules by operation: of what is printed for the description, and of all.
_PRINTED = (166, 0.32)
_WHOLE = (245, 0.78)

#: Bytes at once, with those of httpx2 and msgspec; and bytes that a call leaves.
_PEAK = 60_000
_LEFT = 6_000

_PROGRAM = """
import json, sys
import httpx2, msgspec
http = httpx2.Client(transport=httpx2.MockTransport(lambda request: httpx2.Response(
    200, headers={"Content-Type": "application/json"}, content=b'{"chats": [], "data": []}')))
http.get("http://localhost/")
before = set(sys.modules)
import zoho_cliq
client = zoho_cliq.Cliq("token", http_client=http)
at_start = set(sys.modules) - before
getattr(client, sys.argv[1]).list()
print(json.dumps([sorted(at_start), sorted(set(sys.modules) - before - at_start)]))
"""


@pytest.mark.parametrize("resource", _BY_A_CALL)
def test_a_start_and_a_first_call_import_what_they_need(resource: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, resource],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(zoho_cliq.__file__).parents[1])},
        text=True,
    )
    assert done.returncode == 0, done.stderr
    at_start, by_a_call = json.loads(done.stdout)
    assert set(_LATER) & {*at_start, *by_a_call} == set()
    assert len(_own(at_start)) == _AT_START, "\n".join(_own(at_start))
    assert len(_own(by_a_call)) == _BY_A_CALL[resource], "\n".join(_own(by_a_call))
    if resource == "statuses":
        assert set(_FOR_ARGUMENTS) & {*at_start, *by_a_call} == set()


def test_what_an_operation_adds_to_read() -> None:
    package = Path(zoho_cliq.__file__).parent
    modules = list(package.rglob("*.py"))
    copied = [package / "_runtime", package / "testing"]
    printed = [path for path in modules if not {*copied} & {*path.parents}]
    count = len(operations())
    assert count > 250
    for paths, (lines, files) in ((printed, _PRINTED), (modules, _WHOLE)):
        read = sum(path.read_bytes().count(b"\n") for path in paths)
        assert 0.9 * lines < read / count < lines
        assert 0.9 * files < len(paths) / count < files


def test_what_a_call_allocates() -> None:
    def look(event: object) -> None:
        """A hook."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        headers = {"Content-Type": "application/json"}
        return httpx2.Response(200, headers=headers, content=b'{"chats": []}')

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        client = Cliq(
            "token",
            http_client=http,
            rate_limit=Limiter(clock=iter(range(10**9)).__next__),
            hooks=Hooks(on_request=look, on_response=look),
        )
        for _ in range(20):
            client.chats.list()
        gc.collect()
        tracemalloc.start()
        try:
            client.chats.list()
            before, _ = tracemalloc.get_traced_memory()
            tracemalloc.reset_peak()
            for _ in range(10):
                client.chats.list()
            after, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak - before < _PEAK
    # What 10 calls leave behind until the next collection of cycles is httpx2's.
    assert after - before < 10 * _LEFT


def _own(modules: list[str]) -> list[str]:
    return [name for name in modules if name.startswith("zoho_cliq")]

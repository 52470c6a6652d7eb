"""A resource without operations of its own is a namespace: its resources load apart."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cliqgen.emit.writing import write
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest

PATHS = {
    "/v3/chats": ("chats.list", "A"),
    "/v2/chats": ("v2.chats.list", "A"),
    "/v2/chats/members": ("v2.chats.members.list", "B"),
    "/v2/users": ("v2.users.list", "C"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A client over two versions, without a server of its own."""
    folder = tmp_path_factory.mktemp("namespaces")
    schema = {"type": "object", "properties": {"name": {"type": "string"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Versions", "version": "1"},
        "paths": {
            path: {
                "get": {
                    "operationId": name,
                    "responses": {
                        "200": {
                            "description": "ok",
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": f"#/components/schemas/{model}"}
                                }
                            },
                        }
                    },
                }
            }
            for path, (name, model) in PATHS.items()
        },
        "components": {"schemas": dict.fromkeys("ABC", schema)},
    }
    (folder / "api.json").write_text(json.dumps(document))
    request = GenerateRequest((folder / "api.json",), package="versions")
    write(generate(Run(request)), folder / "out")
    return folder / "out"


def run(project: Path, code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=project,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_each_call_reaches_its_address(project: Path) -> None:
    code = """
import httpx2, versions
seen = []
def reply(request):
    seen.append(request.url.path)
    return httpx2.Response(200, json={"name": "x"})
http = httpx2.Client(transport=httpx2.MockTransport(reply))
client = versions.Versions(base_url="https://a.example.com", http_client=http)
for call in (client.chats, client.v2.chats, client.v2.chats.members, client.v2.users):
    assert call.list().name == "x"
print(" ".join(seen))
"""
    assert run(project, code) == " ".join(PATHS)


def test_a_resource_of_a_namespace_is_loaded_on_first_use(project: Path) -> None:
    code = """
import sys, versions
client = versions.Versions(base_url="https://a.example.com")
client.v2.users
loaded = [name for name in sys.modules if ".resources." in name or ".models." in name]
print(" ".join(sorted(n for n in loaded if n.startswith("versions"))))
"""
    assert run(project, code) == (
        "versions.models.v2_users versions.resources.v2 versions.resources.v2_users"
    )


def test_without_a_server_the_address_is_required(project: Path) -> None:
    code = """
import versions
try:
    versions.Versions()
except TypeError as error:
    print("base_url" in str(error))
"""
    assert run(project, code) == "True"


def test_the_package_type_checks(
    project: Path, configure_pyright: Callable[..., None]
) -> None:
    configure_pyright(project, include=["versions"])
    for command in (
        ["pyright", "--pythonpath", sys.executable],
        ["mypy", "--strict", "-p", "versions"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=project,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout

"""`cliqgen watch` of URLs and applications: what makes it generate again."""

from __future__ import annotations

import hashlib
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

import pytest
from functional_watching import counts

if TYPE_CHECKING:
    from functional_site import Site
    from functional_support import CommandLine
    from functional_watching import Watch

SPEC_IN_PARTS = """\
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
paths:
  /pets:
    get:
      operationId: pets.list
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: 'pet.yaml'}}}
"""
PET = "type: object\nproperties: {id: {type: string}}\n"
TO_OUT = ("--package", "shop", "-o", "out")
APP = """\
from document import DOCUMENT

class App:
    def openapi(self):
        return DOCUMENT

app = App()
"""
DOCUMENT = """\
DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "paths": {
        "/pets": {
            "get": {
                "operationId": "pets.list",
                "responses": {"204": {"description": "done"}},
            }
        }
    },
}
"""


def tagged(site: Site, path: str, text: str) -> str:
    """A page that answers 304 to who has it already (RFC 9110, 13.1.2)."""
    from functional_site import answer

    tag = f'"{hashlib.sha256(text.encode()).hexdigest()}"'

    def page(handler: BaseHTTPRequestHandler) -> None:
        is_known = handler.headers.get("If-None-Match") == tag
        content = b"" if is_known else text.encode()
        answer(handler, 304 if is_known else 200, content, {"ETag": tag})

    site.pages[path] = page
    return site.url + path


def test_a_url_is_asked_whether_it_has_changed(
    cli: CommandLine, watch: Watch, site: Site
) -> None:
    url = tagged(site, "/openapi.yaml", SPEC_IN_PARTS)
    tagged(site, "/pet.yaml", PET)
    watching = watch(url, *TO_OUT)
    assert counts(watching.round())[0] > 50
    assert watching.is_quiet(6)
    path, _ = site.asked[-1]
    assert path in ("/openapi.yaml", "/pet.yaml")
    assert any("if-none-match" in headers for _, headers in site.asked)
    tagged(site, "/openapi.yaml", SPEC_IN_PARTS.replace("pets.list", "pets.all"))
    assert counts(watching.round())[1] >= 2
    tagged(site, "/pet.yaml", PET.replace("id:", "name:"))
    assert counts(watching.round())[1] >= 2
    assert "name: " in (cli.folder / "out/shop/models/pets.py").read_text()


def test_a_server_that_comes_back(cli: CommandLine, watch: Watch, site: Site) -> None:
    """Nothing is done anew while it is away, nor when it says what it said."""
    from functional_site import answer

    site.pages["/openapi.yaml"] = lambda handler: answer(handler, 503, b"")
    watching = watch(f"{site.url}/openapi.yaml", *TO_OUT)
    assert "the server responded with 503" in watching.round()
    assert watching.is_quiet(6)
    tagged(site, "/pet.yaml", PET)
    tagged(site, "/openapi.yaml", SPEC_IN_PARTS)
    assert counts(watching.round())[0] > 50
    site.pages["/openapi.yaml"] = lambda handler: answer(handler, 503, b"")
    assert watching.is_quiet(6)
    tagged(site, "/openapi.yaml", SPEC_IN_PARTS)
    assert watching.is_quiet(6)


def test_the_modules_of_an_application(cli: CommandLine, watch: Watch) -> None:
    cli.write("main.py", APP)
    cli.write("document.py", DOCUMENT)
    watching = watch("main:app", *TO_OUT)
    assert counts(watching.round())[0] > 50
    cli.write("document.py", DOCUMENT.replace("pets.list", "pets.all"))
    assert counts(watching.round())[1] >= 2
    cli.write("document.py", "DOCUMENT = {\n")
    assert "document.py:1: " in watching.round()
    cli.write("document.py", DOCUMENT)
    assert counts(watching.round())[1] >= 2


@pytest.mark.parametrize("named", ["main:app", "package:app"])
def test_an_application_that_is_yet_to_come(
    cli: CommandLine, watch: Watch, named: str
) -> None:
    watching = watch(named, *TO_OUT)
    assert "no module" in watching.round()
    cli.write("document.py", DOCUMENT)
    (cli.folder / "package").mkdir(exist_ok=True)
    cli.write("main.py" if named.startswith("main") else "package/__init__.py", APP)
    assert counts(watching.round())[0] > 50

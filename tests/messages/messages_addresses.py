"""What users do with descriptions that are no files, so that each message is printed once."""

from __future__ import annotations

import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from messages_fragments import BASE
from messages_terminal import Terminal

PAGE = "<!doctype html>\n<script>SwaggerUIBundle({url: '/openapi.json'})</script>\n"
APP = """\
class App:
    def openapi(self):
        return {
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

app = App()
number = 5
"""
MADE = ("--package", "pets", "-o", "out")


def addresses(it: Terminal) -> None:
    """URLs, applications, standard input."""
    pages = {"/openapi.json": BASE, "/docs": PAGE, "/empty": ""}
    with _served(pages) as url:
        it.title("URLs")
        it.run("generate", f"{url}/openapi.json", *MADE)
        it.run("check", "out")
        it.run("validate", f"{url}/docs")
        it.run("validate", f"{url}/gone")
        it.run("validate", f"{url}/empty")
        it.run("validate", f"{url}/around")
        it.run("diff", f"{url}/openapi.json", f"{url}/gone")
        pages["/openapi.json"] = BASE.replace("paths:", "paths: [")
        it.run("generate", "out")
    it.say("the server is gone")
    it.run("generate", "out")
    it.run("validate", "ftp://pets.example/openapi.json")
    it.run("diff", "https:///openapi.json", "api.yaml")
    it.run("generate", f"{url}/openapi.json?token=abc", *MADE)

    it.title("Applications")
    it.write("shop/main.py", APP)
    it.write(
        "shop/bad.py", 'def start():\n    raise ValueError("no database")\n\nstart()\n'
    )
    it.write("shop/exits.py", 'print("no settings")\nraise SystemExit(1)\n')
    it.run("generate", "shop.main:app", *MADE, "--dry-run")
    for name in ("main:ap", "mian:app", "main:number", "bad:app", "exits:app"):
        it.run("validate", f"shop.{name}")
    it.run("validate", "shop.main:ap", "--format", "json")

    it.title("What a record names")
    path = it.folder / "out/.cliqgen.json"
    for named in ("https://pets.example/openapi.json", "shop.main:app", "-"):
        manifest: Any = json.loads(path.read_text("utf-8"))
        manifest["source"]["specs"] = [named]
        it.write("out/.cliqgen.json", json.dumps(manifest))
        it.run("generate", "out")
    it.run("validate", "-", "-")
    it.run("watch", "-")


@contextmanager
def _served(pages: dict[str, str]) -> Generator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.get(self.path)
            is_around = self.path == "/around"
            self.send_response(302 if is_around else 404 if page is None else 200)
            self.send_header("Location", "/around")
            content = (page or "").encode("utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=[0.05])
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

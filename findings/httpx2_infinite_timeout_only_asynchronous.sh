#!/usr/bin/env bash
# httpx2 2.16.2: a timeout of float("inf"), as users write for "wait as long as it takes", works with
# AsyncClient and not with Client, which hands it to the socket: OverflowError, no exception of
# httpx2, so that `except httpx2.HTTPError` does not catch it, and it says nothing of a timeout.
# So does a finite number, on Linux from about 292 years on. What both take is None.
# Seen: both clients, one local server, three timeouts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "httpx2==2.16.2"
"$folder/venv/bin/python" - <<'PYTHON'
import asyncio
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx2


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(204)
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}/"


def ask(timeout):
    with httpx2.Client(timeout=timeout) as client:
        try:
            return client.get(url).status_code
        except Exception as error:
            assert not isinstance(error, httpx2.HTTPError)
            return type(error).__name__


async def ask_async(timeout):
    async with httpx2.AsyncClient(timeout=timeout) as client:
        return (await client.get(url)).status_code


print("httpx2", httpx2.__version__)
seen = {}
for timeout in (float("inf"), 1e10, None):
    seen[timeout] = ask(timeout), asyncio.run(ask_async(timeout))
    print(f"timeout {timeout}: Client {seen[timeout][0]}, AsyncClient {seen[timeout][1]}")
assert seen == {
    float("inf"): ("OverflowError", 204),
    1e10: ("OverflowError", 204),
    None: (204, 204),
}, seen
PYTHON

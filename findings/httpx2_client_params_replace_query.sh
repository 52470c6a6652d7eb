#!/usr/bin/env bash
# httpx2 2.16.2: a client with parameters of its own, such as a key or a version for every request,
# drops the query of each URL it is given, even where the call passes no params: the URL's own
# are replaced, not joined, while params of the call are joined with the client's. So the link
# to the next page, complete as the server wrote it, leads to the first page again.
# Seen: ?page=2 is gone with such a client, and kept with a plain one; where a redirect leads to
# the same URL it is kept, and there the client's parameters are missing instead.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "httpx2==2.16.2"
"$folder/venv/bin/python" - <<'PYTHON'
import httpx2

sent = []


def answer(request):
    sent.append(str(request.url))
    if request.url.path == "/moved":
        return httpx2.Response(302, headers={"Location": f"{base}/items?page=2"})
    return httpx2.Response(200)


base = "https://api.example.com"
transport = httpx2.MockTransport(answer)
plain = httpx2.Client(transport=transport)
keyed = httpx2.Client(transport=transport, params={"version": "1"}, follow_redirects=True)
plain.get(f"{base}/items?page=2")
keyed.get(f"{base}/items?page=2")
keyed.get(f"{base}/items", params={"page": "2"})
keyed.get(f"{base}/moved")
print("httpx2", httpx2.__version__)
print("plain client:", sent[0])
print("client with params:", sent[1])
print("both in params:", sent[2])
print("after a redirect:", sent[4])
assert sent[0] == f"{base}/items?page=2", sent
assert sent[1] == f"{base}/items?version=1", sent
assert sent[2] == f"{base}/items?version=1&page=2", sent
assert sent[4] == f"{base}/items?page=2", sent
PYTHON

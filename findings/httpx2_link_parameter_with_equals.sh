#!/usr/bin/env bash
# httpx2 2.16.2, Response.links: a parameter whose quoted value holds "=" ends the reading of
# its link, and what stands behind it is lost: <...>; title="a=b"; rel="next" has no rel. So a
# loop that follows links["next"] ends after the first page, without an error. RFC 8288, 3
# allows any quoted string there, and gives the order of parameters no meaning.
# Seen: the link is found under its URL instead of "next"; with rel in front it is found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "httpx2==2.16.2"
"$folder/venv/bin/python" - <<'PYTHON'
import httpx2

target = "https://api.example.com/items?page=2"


def links(parameters):
    response = httpx2.Response(200, headers={"Link": f"<{target}>; {parameters}"})
    return dict(response.links)


behind, before = links('title="a=b"; rel="next"'), links('rel="next"; title="a=b"')
print("httpx2", httpx2.__version__)
print("rel behind the title:", behind)
print("rel before the title:", before)
assert behind == {target: {"url": target}}, behind
assert before["next"]["url"] == target, before
PYTHON

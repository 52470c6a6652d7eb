#!/usr/bin/env bash
# uritemplate 4.2.0: the number 0 and False lose their text in a query: {?page} with 0 is ?page=,
# as for an empty string, while 1 is ?page=1 and the text "0" is ?page=0. {&page} and {;page} do
# the same. RFC 6570, 2.3 knows undefined and empty values, and 0 is neither; in a path, {page},
# it is kept. So a client that asks a server for the first page, or for a flag that is off,
# by the server's own template sends no value, without an error.
# Seen: the expansions of 0, False, 1 and "0" in queries, and of 0 in a path.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "uritemplate==4.2.0"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import uritemplate

values = [0, False, 1, "0"]
query = [uritemplate.expand("/notes{?page}", page=value) for value in values]
more = [uritemplate.expand("/notes?a=1{&page}", page=value) for value in values]
print("uritemplate", version("uritemplate"))
print("values:", values)
print("{?page}:", query)
print("{&page}:", more)
plain = uritemplate.expand("/notes/{page}", page=0)
print("{page}:", plain)
assert query == ["/notes?page=", "/notes?page=", "/notes?page=1", "/notes?page=0"], query
assert more[:2] == ["/notes?a=1&page="] * 2, more
assert plain == "/notes/0", plain
PYTHON

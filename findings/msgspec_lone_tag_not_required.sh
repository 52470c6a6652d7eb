#!/usr/bin/env bash
# msgspec 0.23.0: a Struct with a tag that is decoded by itself, not as a member of a union,
# takes objects without the tag; only a wrong one is refused. The JSON Schema that msgspec
# writes for the very same type lists the tag under `required`, and as soon as a second Struct
# joins the union, leaving it out is an error. So a message type that starts with one variant
# accepts untagged messages, which its published schema forbids, until the next one comes.
# Seen: {} is decoded, {"kind": "other"} is refused, {} is refused by the union of two.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "msgspec==0.23.0"
"$folder/venv/bin/python" - <<'PYTHON'
import msgspec


class Created(msgspec.Struct, tag_field="kind", tag="created"):
    by: str = ""


class Removed(msgspec.Struct, tag_field="kind", tag="removed"):
    by: str = ""


def read(text, type):
    try:
        return repr(msgspec.json.decode(text, type=type))
    except msgspec.ValidationError as error:
        return f"refused: {error}"


required = msgspec.json.schema(Created)["$defs"]["Created"]["required"]
missing, wrong = read("{}", Created), read('{"kind": "other"}', Created)
union = read("{}", Created | Removed)
print("msgspec", msgspec.__version__)
print("required by its schema:", required)
print("without a tag, one type:", missing)
print("another tag, one type:", wrong)
print("without a tag, of two types:", union)
assert required == ["kind"], required
assert missing == "Created(by='')", missing
assert wrong.startswith("refused") and union.startswith("refused"), (wrong, union)
PYTHON

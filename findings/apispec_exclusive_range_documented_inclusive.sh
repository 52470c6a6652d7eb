#!/usr/bin/env bash
# apispec 6.10.1 with marshmallow 4.4.0: a Range validator with min_inclusive or max_inclusive
# off is documented with the bare `minimum` and `maximum`, which include the bounds; neither
# exclusiveMinimum's boolean form of OpenAPI 3.0 nor the numeric one of 3.1 is written.
# "More than 0", the usual rule for a price, is so published as "0 or more", and whoever tests
# a server with the bounds of its document is refused.
# Seen: the same schema in both versions; 0 fits it and is refused by marshmallow.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "apispec==6.10.1" "marshmallow==4.4.0"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from marshmallow import Schema, fields, validate


class Item(Schema):
    price = fields.Integer(
        validate=validate.Range(min=0, max=10, min_inclusive=False, max_inclusive=False)
    )


def described(openapi_version):
    spec = APISpec("Shop", "1", openapi_version, plugins=[MarshmallowPlugin()])
    spec.components.schema("Item", schema=Item)
    return spec.to_dict()["components"]["schemas"]["Item"]["properties"]["price"]


refused = [price for price in (0, 1, 9, 10) if Item().validate({"price": price})]
print("apispec", version("apispec"), "marshmallow", version("marshmallow"))
for openapi_version in ("3.0.3", "3.1.0"):
    print(openapi_version, described(openapi_version))
    assert described(openapi_version) == {"type": "integer", "minimum": 0, "maximum": 10}
print("refused:", refused)
assert refused == [0, 10], refused
PYTHON

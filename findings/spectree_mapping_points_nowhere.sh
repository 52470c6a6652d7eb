#!/usr/bin/env bash
# spectree 3.0.0 with pydantic 2.14.4: the models inside a body are published under the body's
# name, as components Box.<hash>.Cat, and $ref follows them, but the mapping of a discriminator
# keeps the names from before, #/components/schemas/Cat, which the document does not hold. So
# the tags of each discriminated union inside a body are mapped to nothing. Validators that
# follow $ref only do not see it; tools that choose by the mapping find no schema.
# Seen: the mapping's targets against the components of the document, which is called valid.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "spectree==3.0.0" "pydantic==2.14.4" "falcon==4.4.0" "openapi-spec-validator==0.9.0"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version
from typing import Literal

import falcon
from openapi_spec_validator import OpenAPIV31SpecValidator
from pydantic import BaseModel, Field
from spectree import Response, SpecTree


class Cat(BaseModel):
    kind: Literal["cat"]


class Dog(BaseModel):
    kind: Literal["dog"]


class Box(BaseModel):
    pet: Cat | Dog = Field(discriminator="kind")


tree = SpecTree("falcon")


class Boxes:
    @tree.validate(json=Box, resp=Response(HTTP_200=Box))
    def on_post(self, request, response):
        response.media = request.context.json.model_dump()


app = falcon.App()
app.add_route("/boxes", Boxes())
tree.register(app)
schemas = tree.spec["components"]["schemas"]
[box] = [schema for schema in schemas.values() if schema.get("title") == "Box"]
pet = box["properties"]["pet"]
members = [member["$ref"] for member in pet["oneOf"]]
targets = sorted(pet["discriminator"]["mapping"].values())


def held(references):
    return [reference.rpartition("/")[2] in schemas for reference in references]


valid = OpenAPIV31SpecValidator(tree.spec).is_valid()
print("spectree", version("spectree"), "pydantic", version("pydantic"))
print("members:", members, held(members))
print("mapping:", targets, held(targets))
print("valid by openapi-spec-validator:", valid)
assert held(members) == [True, True], members
assert targets == ["#/components/schemas/Cat", "#/components/schemas/Dog"], targets
assert held(targets) == [False, False], targets
assert valid
PYTHON

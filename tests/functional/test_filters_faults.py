"""A filter that leaves an operation out leaves its faults out, whatever they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

BROKEN = """\
openapi: 3.0.3
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example.com'}]
paths:
  /good:
    get:
      operationId: good.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Good'}}}
  /bad:
BAD
components:
  schemas:
    Good: {type: object, properties: {n: {type: integer}}}
MORE
"""
OK = "responses: {'204': {description: ok}}"
BODY = "requestBody: {content: {application/json: {schema: SCHEMA}}}, " + OK

#: The path item of `/bad`, and components that only it leads to.
FAULTS = {
    "parameter without a place": f"get: {{parameters: [{{name: a}}], {OK}}}",
    "parameter elsewhere": f"get: {{parameters: [{{name: a, in: body2}}], {OK}}}",
    "parameter to nothing": f"get: {{parameters: [{{$ref: '#/nope'}}], {OK}}}",
    "parameter of the path item": f"parameters: [{{$ref: '#/nope'}}]\nget: {{{OK}}}",
    "parameter in another file": f"get: {{parameters: [{{$ref: 'no.yaml#/a'}}], {OK}}}",
    "parameter that is none": f"get: {{parameters: 7, {OK}}}",
    "undeclared in the path": None,
    "operation that is none": "get: 7",
    "operation that is null": "get: null",
    "path item that is none": "7",
    "path item to nothing": "$ref: nowhere.yaml",
    "path item to a broken file": "$ref: broken.yaml",
    "method that is none": f"'a b': {{{OK}}}",
    "method that is unknown": f"PURGE: {{{OK}}}",
    "no responses": "get: {operationId: bad.get}",
    "responses that are none": "get: {responses: [1]}",
    "status that is none": "get: {responses: {'99': {description: ok}}}",
    "response to nothing": "get: {responses: {'200': {$ref: '#/nope/no'}}}",
    "response of another kind": (
        "get: {responses: {'200': {$ref: '#/components/schemas/Good'}}}"
    ),
    "body without content": f"post: {{requestBody: {{}}, {OK}}}",
    "body that is none": f"post: {{requestBody: 7, {OK}}}",
    "member that is unknown": f"get: {{tag: [a], {OK}}}",
    "example that misfits": (
        f"get: {{parameters: [{{name: a, in: query, schema: {{type: integer, "
        f"example: x}}}}], {OK}}}"
    ),
    "schema to nothing": "post: {" + BODY.replace("SCHEMA", "{$ref: '#/nope'}") + "}",
    "schema in a broken file": (
        "post: {" + BODY.replace("SCHEMA", "{$ref: 'broken.yaml'}") + "}"
    ),
    "schema outside": "post: {" + BODY.replace("SCHEMA", "{$ref: '../x.yaml'}") + "}",
    "schema on the network": (
        "post: {" + BODY.replace("SCHEMA", "{$ref: 'https://x.example/y'}") + "}"
    ),
    "schema that is none": "post: {" + BODY.replace("SCHEMA", "7") + "}",
    "schema of an unknown type": (
        "post: {" + BODY.replace("SCHEMA", "{type: any}") + "}"
    ),
    "schema that refers to itself": (
        "post: {" + BODY.replace("SCHEMA", "{$ref: '#/components/schemas/Loop'}") + "}",
        "    Loop: {allOf: [{$ref: '#/components/schemas/Loop'}]}",
    ),
    "schema that is nested too deeply": (
        "post: {" + BODY.replace("SCHEMA", "{items: " * 150 + "{}" + "}" * 150) + "}"
    ),
    "component with a fault": (
        "post: {" + BODY.replace("SCHEMA", "{$ref: '#/components/schemas/Far'}") + "}",
        "    Far: {type: object, properties: {a: {$ref: '#/components/schemas/Fault'}}}\n"
        "    Fault: {type: object, required: [none], properties: {b: {$ref: nope.yaml}}}",
    ),
    "component that the validator rejects": (
        "post: {" + BODY.replace("SCHEMA", "{$ref: '#/components/schemas/Odd'}") + "}",
        "    Odd: {type: object, maxLength: -4, discriminator: {propertyName: 7}}",
    ),
    "mapping to nothing": (
        "post: {" + BODY.replace("SCHEMA", "{$ref: '#/components/schemas/Pet'}") + "}",
        "    Pet: {oneOf: [{$ref: '#/components/schemas/Good'}],\n"
        "      discriminator: {propertyName: k, mapping: {a: '#/nope/A'}}}",
    ),
    "parameter that is a component": (
        f"get: {{parameters: [{{$ref: '#/components/parameters/P'}}], {OK}}}",
        "  parameters:\n    P: {name: a, in: nowhere}",
    ),
    "response that is a component": (
        "get: {responses: {'200': {$ref: '#/components/responses/R'}}}",
        "  responses:\n    R: {content: 7}",
    ),
    "scheme that is unknown": f"get: {{security: [{{none: []}}], {OK}}}",
    "scheme that cannot be used": (
        f"get: {{security: [{{s: []}}], {OK}}}",
        "  securitySchemes:\n    s: {type: http, scheme: digest}",
    ),
    "scheme that is incomplete": (
        f"get: {{security: [{{s: []}}], {OK}}}",
        "  securitySchemes:\n    s: {type: apiKey}",
    ),
    "id that is given twice": f"get: {{operationId: good.get, {OK}}}",
    "extension that is malformed": f"get: {{x-pagination: 7, x-variants: 7, {OK}}}",
    "server that is none": f"get: {{servers: [{{url: 'ftp://x'}}], {OK}}}",
    "callback with a fault": (
        f"post: {{callbacks: {{c: {{'{{$request.body#/u}}': {{post: 7}}}}}}, {OK}}}"
    ),
    "encoding with a fault": (
        f"post: {{requestBody: {{content: {{multipart/form-data: {{schema: {{type: "
        f"object}}, encoding: 7}}}}}}, {OK}}}"
    ),
    "two parameters of a name": (
        f"get: {{parameters: [{{name: a, in: query}}, {{name: a, in: query}}], {OK}}}"
    ),
    "style that is unknown": (
        f"get: {{parameters: [{{name: a, in: query, style: odd, schema: {{}}}}], {OK}}}"
    ),
}
FAULTS["undeclared in the path"] = f"get: {{{OK}}}"


def _document(fault: str) -> str:
    stated = FAULTS[fault]
    item, more = stated if isinstance(stated, tuple) else (stated or "", "")
    lines = "\n".join(f"    {line}" for line in item.splitlines())
    path = "/bad/{id}" if fault == "undeclared in the path" else "/bad"
    text = BROKEN.replace("/bad", path).replace("BAD", lines).replace("MORE", more)
    return text.rstrip() + "\n"


@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_of_it_is_told(cli: CommandLine, fault: str) -> None:
    cli.write("api.yaml", _document(fault))
    cli.write("broken.yaml", "a: [\n")
    whole = cli.run("validate", "api.yaml", "--strict", "-v")
    assert whole.exit_code == 1 or "warning[" in whole.stderr or "note[" in whole.stderr
    part = cli.run("validate", "api.yaml", "--strict", "-v", "--exclude", "path:/bad*")
    assert part.stderr == ""
    assert part.exit_code == 0


@pytest.mark.parametrize(
    ("included", "left"),
    [("id:good.get", 0), ("tag:none", 2), ("path:/good", 0), ("method:get", 1)],
)
def test_what_is_not_included_is_left_out(
    cli: CommandLine, included: str, left: int
) -> None:
    fault = (
        f"post: {{parameters: [{{$ref: '#/nope'}}], {OK}}}\n    get: {{operationId: 7}}"
    )
    text = BROKEN.replace("BAD", f"    {fault}").replace("MORE\n", "")
    cli.write("api.yaml", text)
    result = cli.run("validate", "api.yaml", "--strict", "--include", included)
    assert result.exit_code == left


def test_of_several_methods_one_is_left_out(cli: CommandLine) -> None:
    item = f"    get: {{{OK}}}\n    post: {{parameters: [{{$ref: '#/nope'}}], {OK}}}"
    cli.write("api.yaml", BROKEN.replace("BAD", item).replace("MORE\n", ""))
    line = ("api.yaml", "--strict", "--exclude", "method:post")
    status, described = cli.json("inspect", *line)
    assert status == 0
    left = {(o["method"], o["path"]) for o in described["operations"]}
    assert left == {("GET", "/good"), ("GET", "/bad")}
    assert described["left_out"]["operations"] == ["POST /bad"]


def test_of_a_path_item_in_another_file_one_method_is_left_out(
    cli: CommandLine,
) -> None:
    cli.write(
        "api.yaml", BROKEN.replace("BAD", "    $ref: bad.yaml").replace("MORE\n", "")
    )
    cli.write(
        "bad.yaml",
        f"get: {{parameters: [{{$ref: 'part.yaml'}}], {OK}}}\n"
        f"post: {{parameters: [{{$ref: 'none.yaml'}}], {OK}}}\n",
    )
    cli.write("part.yaml", "{name: a, in: query, schema: {type: integer}}\n")
    line = ("api.yaml", "--strict", "--exclude", "method:post")
    status, described = cli.json("inspect", *line)
    assert status == 0
    (bad,) = [o for o in described["operations"] if o["path"] == "/bad"]
    assert bad["method"] == "GET"
    assert [p["name"] for p in bad["parameters"]] == ["a"]


def test_what_something_else_leads_to_is_still_judged(cli: CommandLine) -> None:
    text = _document("component with a fault").replace(
        "properties: {n:", "properties: {far: {$ref: '#/components/schemas/Far'}, n:"
    )
    cli.write("api.yaml", text)
    result = cli.run("validate", "api.yaml", "--exclude", "path:/bad")
    assert result.exit_code == 1
    assert "error[ref-missing]" in result.stderr
    assert "warning[required-undeclared]" in result.stderr


@pytest.mark.parametrize(
    ("what", "reference"),
    [
        (
            "schemas",
            "'#/paths/~1bad/get/responses/200/content/application~1json/schema'",
        ),
        ("schemas", "'#/components/schemas/Far/properties/a'"),
    ],
)
def test_a_reference_into_what_is_left_out_still_leads_there(
    cli: CommandLine, what: str, reference: str
) -> None:
    item = (
        "    get: {parameters: [{$ref: '#/nope'}], responses: {'200': {description: ok, "
        "content: {application/json: {schema: {type: object, properties: {b: {type: "
        "integer}}}}}}}}"
    )
    more = "    Far: {type: object, properties: {a: {type: integer}}}"
    text = BROKEN.replace("BAD", item).replace("MORE", more)
    cli.write(
        "api.yaml", text.replace("n: {type: integer}", f"n: {{$ref: {reference}}}")
    )
    result = cli.run("generate", "api.yaml", "-o", "out", "--exclude", "path:/bad")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""


def test_families_and_mappings_keep_their_members(cli: CommandLine) -> None:
    more = """\
    Pet:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind, mapping: {odd: '#/$defs/Odd'}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {c: {type: integer}}}]}
    Tom: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {t: {type: integer}}}]}
    Odd: {type: object, properties: {kind: {type: string}}}
    Gone: {allOf: [{$ref: '#/components/schemas/Good'}, {$ref: nope.yaml}]}"""
    text = BROKEN.replace("BAD", "    get: 7").replace("MORE", more)
    cli.write(
        "api.yaml", text.replace("n: {type: integer}", "n: {$ref: '#/definitions/Pet'}")
    )
    result = cli.run("generate", "api.yaml", "-o", "out", "--exclude", "path:/bad")
    assert result.exit_code == 0, result.stderr
    models = "".join(p.read_text("utf-8") for p in cli.folder.glob("out/*/models/*.py"))
    assert all(f"class {name}(" in models for name in ("Cat", "Tom"))
    assert "Gone" not in models


def test_swagger_is_filtered_alike(cli: CommandLine) -> None:
    cli.write(
        "api.yaml",
        """
        swagger: '2.0'
        info: {title: Shop, version: '1'}
        host: shop.example.com
        schemes: [https]
        paths:
          /good:
            get:
              operationId: good.get
              responses: {'200': {description: ok, schema: {$ref: '#/definitions/Good'}}}
          /bad:
            post:
              parameters: [{$ref: '#/parameters/Bad'}]
              responses: {'200': {$ref: '#/responses/Bad'}}
        parameters:
          Bad: {in: body, name: b, schema: {$ref: '#/definitions/Bad'}}
        responses:
          Bad: {schema: {$ref: '#/definitions/Bad'}}
        definitions:
          Good: {type: object, properties: {n: {type: integer}}}
          Bad: {type: object, properties: {m: {$ref: '#/definitions/Nothing', type: 7}}}
        """,
    )
    assert cli.run("validate", "api.yaml").stderr != ""
    part = cli.run("validate", "api.yaml", "--strict", "-v", "--exclude", "path:/bad")
    assert (part.exit_code, part.stderr) == (0, "")
    assert "Bad" in part.stdout


def test_what_an_overlay_has_put_there_still_stands_in_it(cli: CommandLine) -> None:
    text = BROKEN.replace("BAD", "    get: 7").replace("MORE\n", "")
    cli.write("api.yaml", text)
    cli.write(
        "overlay.yaml",
        """\
        overlay: 1.0.0
        info: {title: More, version: '1'}
        actions:
        - target: $.paths['/good'].get
          update:
            parameters: [{name: a, in: query, schema: {type: any}}]
        - {target: '$.paths["/bad"].get', remove: true}
        - {target: $.paths, update: {/more: {get: {responses: 7}}, /less: {get: 7}}}
        """,
    )
    line = ("api.yaml", "--overlay", "overlay.yaml", "--exclude", "path:/[lb]*")
    result = cli.run("validate", *line)
    assert (
        "overlay.yaml:6:" in result.stderr and "warning[type-unknown]" in result.stderr
    )
    assert "overlay.yaml:8:" in result.stderr and "error[wrong-shape]" in result.stderr
    assert "api.yaml" not in result.stderr


def test_what_has_no_operation_is_none(cli: CommandLine) -> None:
    more = f"    parameters: []\n  /odd: 7\n  /more: {{get: {{{OK}}}}}"
    cli.write("api.yaml", BROKEN.replace("BAD", more).replace("MORE\n", ""))
    line = ("api.yaml", "--strict", "--include", "id:good.get")
    status, described = cli.json("inspect", *line)
    assert status == 0
    assert described["left_out"]["operations"] == ["/odd", "GET /more"]

"""References and mappings that point at nothing, while what they mean is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine, Workshop

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pet:
    get:
      operationId: pets.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet:
      oneOf: [{$ref: '#/components/schemas/Shop.4f2.Cat'}, {$ref: '#/components/schemas/Hound'}]
      discriminator: {propertyName: kind, mapping: {MAPPING}}
    Shop.4f2.Cat:
      type: object
      required: [kind]
      properties: {kind: {type: string}, lives: {type: integer}}
    Hound:
      type: object
      required: [kind]
      properties: {kind: {TAG}, bark: {type: integer}}
"""


def _pets(mapping: str, tag: str = "type: string") -> str:
    return PETS.replace("{MAPPING}", "{" + mapping + "}").replace("TAG", tag)


@pytest.mark.parametrize(
    "cat",
    [
        "'#/components/schemas/Cat'",
        "'#/$defs/Cat'",
        "'#/definitions/Cat'",
        "Cat",
        "'#/components/schemas/Other.77.Cat'",
        "Shop.4f2.Cat",
        "./schemas/Cat.yaml",
        "'nowhere.json#/components/schemas/Cat'",
    ],
)
def test_an_entry_means_the_alternative_of_its_name(
    workshop: Workshop, cat: str
) -> None:
    made = workshop.build(_pets(f"cat: {cat}, dog: '#/components/schemas/Hound'"))
    client, exchange = made.call()
    for name, attribute in (("cat", "lives"), ("dog", "bark")):
        exchange.replies.clear()
        exchange.answer({"kind": name, attribute: 9})
        assert getattr(client.pets.get(), attribute) == 9
    is_whole = cat == "Shop.4f2.Cat"
    assert made.codes == ([] if is_whole else ["mapping-missing"])


@pytest.mark.parametrize("tag", ["const: dog", "type: string, enum: [dog]"])
@pytest.mark.parametrize("dog", ["'#/components/schemas/Dog'", "Dog", "'#/$defs/Dog'"])
def test_an_entry_means_the_alternative_whose_tag_it_is(
    workshop: Workshop, dog: str, tag: str
) -> None:
    made = workshop.build(_pets(f"cat: Shop.4f2.Cat, dog: {dog}", tag))
    client, exchange = made.call()
    exchange.answer({"kind": "dog", "bark": 2})
    assert client.pets.get().bark == 2
    assert made.codes == ["mapping-missing"]


def test_an_entry_that_nothing_answers_to_is_left_out(workshop: Workshop) -> None:
    made = workshop.build(
        _pets("cat: Shop.4f2.Cat, dog: Hound, emu: '#/components/schemas/Emu'")
    )
    client, exchange = made.call()
    exchange.answer({"kind": "dog", "bark": 2})
    assert client.pets.get().bark == 2
    (finding,) = made.findings
    assert finding.code == "mapping-missing"
    assert "'#/components/schemas/Emu' in the mapping does not exist" in finding.message
    assert "the entry is ignored" in finding.message
    assert finding.position is not None
    assert finding.position.pointer.endswith("/mapping/emu")


def test_the_entry_of_a_family_means_who_derives_from_it(workshop: Workshop) -> None:
    made = workshop.build("""
        openapi: 3.0.3
        info: {title: Pets, version: '1'}
        paths:
          /pet:
            get:
              operationId: pets.get
              responses:
                '200':
                  description: ok
                  content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
        components:
          schemas:
            Pet:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind, mapping: {c: '#/definitions/Cat'}}
            Cat:
              allOf:
              - {$ref: '#/components/schemas/Pet'}
              - {type: object, properties: {lives: {type: integer}}}
        """)
    client, exchange = made.call()
    exchange.answer({"kind": "c", "lives": 7})
    assert client.pets.get().lives == 7
    assert made.codes == ["mapping-missing"]


REFERENCES_IN_PARTS = """\
openapi: 3.1.0
info: {title: Items, version: '1'}
paths:
  /items/{id}:
    post:
      operationId: items.put
      parameters: [{$ref: PARAMETER}]
      requestBody: {$ref: BODY}
      responses: {'200': {$ref: RESPONSE}}
components:
  parameters:
    Id: {name: id, in: path, required: true, schema: {type: integer}}
  requestBodies:
    Item: {required: true, content: {application/json: {schema: {$ref: SCHEMA}}}}
  responses:
    Item: {description: ok, content: {application/json: {schema: {$ref: SCHEMA}}}}
  schemas:
    Item: {type: object, properties: {n: {type: integer}}}
"""
PROPER = {
    "PARAMETER": "'#/components/parameters/Id'",
    "BODY": "'#/components/requestBodies/Item'",
    "RESPONSE": "'#/components/responses/Item'",
    "SCHEMA": "'#/components/schemas/Item'",
}


@pytest.mark.parametrize(
    ("place", "written"),
    [
        ("SCHEMA", "Item"),
        ("SCHEMA", "'#/$defs/Item'"),
        ("SCHEMA", "'#/definitions/Item'"),
        ("SCHEMA", "'#/components/schema/Item'"),
        ("SCHEMA", "'#Item'"),
        ("PARAMETER", "Id"),
        ("PARAMETER", "'#/parameters/Id'"),
        ("BODY", "Item"),
        ("BODY", "'#/components/bodies/Item'"),
        ("RESPONSE", "Item"),
        ("RESPONSE", "'#/responses/Item'"),
    ],
)
def test_a_reference_means_the_component_of_its_name(
    workshop: Workshop, place: str, written: str
) -> None:
    text = REFERENCES_IN_PARTS
    for word, proper in {**PROPER, place: written}.items():
        text = text.replace(f"$ref: {word}", f"$ref: {proper}")
    made = workshop.build(text)
    assert set(made.codes) == {"ref-meant"}
    client, exchange = made.call()
    exchange.answer({"n": 2})
    assert client.items.put(7, body=made.package.Item(n=1)).n == 2
    assert (exchange.target, exchange.json) == ("/items/7", {"n": 1})


def test_a_file_goes_before_a_component_of_its_name(workshop: Workshop) -> None:
    text = REFERENCES_IN_PARTS
    for word, proper in {**PROPER, "SCHEMA": "Item"}.items():
        text = text.replace(f"$ref: {word}", f"$ref: {proper}")
    other = "type: object\nproperties: {m: {type: integer}}\n"
    made = workshop.build({"api.yaml": text, "Item": other})
    assert made.codes == []
    client, exchange = made.call()
    exchange.answer({"m": 2})
    assert client.items.put(7, body=made.package.Item(m=1)).m == 2


def test_another_file_means_the_components_of_the_description(
    workshop: Workshop,
) -> None:
    text = REFERENCES_IN_PARTS.replace(
        "{$ref: RESPONSE}", "{$ref: parts/answers.yaml#/ok}"
    )
    for word, proper in PROPER.items():
        text = text.replace(f"$ref: {word}", f"$ref: {proper}")
    answers = (
        "ok: {description: ok, content: {application/json: {schema: {$ref: Item}}}}\n"
    )
    made = workshop.build({"api.yaml": text, "parts/answers.yaml": answers})
    assert made.codes == ["ref-meant"]
    client, exchange = made.call()
    exchange.answer({"n": 2})
    assert client.items.put(7, body=made.package.Item(n=1)).n == 2


def test_a_name_that_no_component_has_is_an_error(cli: CommandLine) -> None:
    text = REFERENCES_IN_PARTS
    for word, proper in {**PROPER, "RESPONSE": "Nothing"}.items():
        text = text.replace(f"$ref: {word}", f"$ref: {proper}")
    cli.write("api.yaml", text)
    result = cli.run("validate", "api.yaml")
    assert result.exit_code == 1
    assert "error[ref-missing]" in result.stderr and "'Nothing'" in result.stderr


@pytest.mark.parametrize("content", ["{type: void}", "{type: object, description: no}"])
def test_content_that_is_no_media_type_is_no_body(
    workshop: Workshop, content: str
) -> None:
    made = workshop.build(f"""
        openapi: 3.0.3
        info: {{title: Void, version: '1'}}
        paths:
          /a:
            post:
              operationId: voids.go
              responses: {{'200': {{description: ok, content: {content}}}}}
        """)
    assert set(made.codes) == {"value-type"}
    client, exchange = made.call()
    exchange.answer(status=200, content=b"")
    assert client.voids.go() is None


def test_a_media_type_beside_it_is_read(workshop: Workshop) -> None:
    made = workshop.build("""
        openapi: 3.0.3
        info: {title: Void, version: '1'}
        paths:
          /a:
            post:
              operationId: voids.go
              responses:
                '200':
                  description: ok
                  content: {type: void, application/json: {schema: {type: integer}}}
        """)
    assert made.codes == ["value-type"]
    client, exchange = made.call()
    exchange.answer(5)
    assert client.voids.go() == 5


def test_a_header_is_documented_by_its_schema_where_it_says_nothing(
    workshop: Workshop,
) -> None:
    made = workshop.build("""
        openapi: 3.1.0
        info: {title: Headers, version: '1'}
        paths:
          /a:
            get:
              operationId: heads.get
              responses:
                '204':
                  description: ok
                  headers:
                    X-Left: {schema: {type: integer, description: What is left.}}
                    X-Own: {description: Its own., schema: {description: Not this.}}
        """)
    source = made.text("resources/heads.py")
    assert "`X-Left`: What is left." in source
    assert "`X-Own`: Its own." in source and "Not this." not in source


def test_a_component_that_refers_to_one_is_met_through_a_reference(
    workshop: Workshop,
) -> None:
    """Each link of a chain means something, wherever the walk meets it first."""
    made = workshop.build("""\
        openapi: 3.1.0
        info: {title: Chains, version: '1'}
        paths:
          /pets:
            get:
              operationId: pets.get
              parameters: [{$ref: '#/components/parameters/Size'}]
              responses:
                '200':
                  description: ok
                  content: {application/json: {schema: {$ref: '#/components/schemas/Beast'}}}
                '400': {$ref: '#/components/responses/Bad'}
        components:
          parameters: {Size: {$ref: Limit}, Limit: {name: limit, in: query, schema: {$ref: Count}}}
          responses: {Bad: {$ref: Error}, Error: {description: wrong}}
          schemas:
            Beast: {$ref: '#/definitions/Animal'}
            Animal: {$ref: Pet}
            Pet: {type: object, properties: {legs: {type: integer}}}
            Count: {type: integer}
        """)
    assert made.codes == ["ref-meant"] * 5
    client, exchange = made.call()
    exchange.answer({"legs": 4})
    assert client.pets.get(limit=3).legs == 4
    assert exchange.query == [("limit", "3")]


def test_a_chain_that_ends_at_nothing_is_of_any_type(workshop: Workshop) -> None:
    made = workshop.build(_pets("").split("components:")[0] + """\
components:
  schemas:
    Pet: {$ref: '#/components/schemas/Beast'}
    Beast: {$ref: '#/components/schemas/Gone', description: lost}
""")
    assert made.codes == ["schema-missing"]
    client, exchange = made.call()
    exchange.answer([1])
    assert client.pets.get() == [1]

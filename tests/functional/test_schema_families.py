"""Hierarchies, and the values by which their members and those of unions are told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def described(components: str, *names: str, version: str = "3.1.0") -> str:
    """A description that sends and answers a list of each of these components."""
    paths = "".join(f"""\
  /{name.lower()}:
    get:
      operationId: {name.lower()}.get
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}
    put:
      operationId: {name.lower()}.put
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}
      responses: {{'204': {{description: ok}}}}
""" for name in names)
    return f"""\
openapi: {version}
info: {{title: Example, version: '1'}}
paths:
{paths}components:
  schemas:
{components}"""


def got(made: Client, resource: str, content: Any, **options: Any) -> Any:
    client, wire = made.call(**options)
    wire.answer(content)
    return getattr(client, resource).get()


def sent(made: Client, resource: str, *args: Any, **fields: Any) -> Any:
    client, wire = made.call()
    wire.answer(status=204)
    getattr(client, resource).put(*args, **fields)
    return wire.json


RODENTS = """\
    Animal:
      type: object
      required: [kind]
      discriminator: {propertyName: kind}
      properties: {kind: {type: string}}
    Rodent:
      allOf:
        - $ref: '#/components/schemas/Animal'
        - {type: object, properties: {teeth: {type: integer}}}
    Mouse: {allOf: [{$ref: '#/components/schemas/Rodent'}]}
    Rat: {type: object, allOf: [{$ref: '#/components/schemas/Rodent'}]}
    Vole:
      type: object
      allOf: [{$ref: '#/components/schemas/Rodent'}]
      properties: {tail: {type: integer}}
    Lemming:
      allOf:
        - $ref: '#/components/schemas/Vole'
        - {properties: {leaps: {type: boolean}, mate: {$ref: '#/components/schemas/Rodent'}}}
"""


@pytest.mark.parametrize("kind", ["Rodent", "Mouse", "Rat"])
def test_what_adds_nothing_joins_the_name_of_what_it_derives_from(
    workshop: Workshop, kind: str
) -> None:
    made = workshop.build(described(RODENTS, "Animal", "Rodent", version="3.0.3"))
    for resource in ("animal", "rodent"):
        found = got(made, resource, {"kind": kind, "teeth": 4}, strict=True)
        assert found == made.package.Rodent(kind=kind, teeth=4)


@pytest.mark.parametrize(
    "fox",
    [
        "allOf: [{$ref: '#/components/schemas/Animal'}]",
        "description: Sly.\n      allOf: [{$ref: '#/components/schemas/Animal'}]",
    ],
)
def test_what_adds_nothing_to_the_topmost_is_a_kind_of_it(
    workshop: Workshop, fox: str
) -> None:
    made = workshop.build(described(f"{RODENTS}    Fox:\n      {fox}\n", "Animal"))
    assert "schema-cycle" not in made.codes
    found = got(made, "animal", {"kind": "Fox"})
    assert (type(found).__name__, found.kind) == ("Fox", "Fox")
    assert sent(made, "animal", body=type(found)()) == {"kind": "Fox"}


def test_each_level_decodes_to_what_derives_from_it(workshop: Workshop) -> None:
    made = workshop.build(described(RODENTS, "Animal", "Rodent", version="3.0.3"))
    lemming = {
        **{"kind": "Lemming", "teeth": 4, "tail": 1, "leaps": True},
        "mate": {"kind": "Vole", "tail": 2},
    }
    for resource in ("animal", "rodent"):
        found = got(made, resource, lemming, strict=True)
        assert isinstance(found, made.package.Lemming)
        assert found.leaps is True
        assert found.mate == made.package.Vole(tail=2)
        assert sent(made, resource, body=found) == lemming
    unknown = got(made, "rodent", {"kind": "Hamster", "teeth": 2}, strict=True)
    assert unknown == made.package.Rodent(kind="Hamster", teeth=2)
    base = got(made, "animal", {"kind": "Newt"}, strict=True)
    assert base == made.package.AnimalBase(kind="Newt")


def test_a_level_keeps_its_name_when_something_derives_from_it(
    workshop: Workshop,
) -> None:
    made = workshop.build(described(RODENTS, "Rodent", version="3.0.3"))
    assert made.package.Rodent.__struct_fields__ == ("kind", "teeth")
    assert "-> RodentFamily:" in made.text("resources/rodent.py")


def test_swagger_has_hierarchies_without_a_mapping(workshop: Workshop) -> None:
    made = workshop.build("""\
        swagger: '2.0'
        info: {title: Example, version: '1'}
        host: api.example.com
        paths:
          /part:
            get:
              operationId: part.get
              produces: [application/json]
              responses: {'200': {description: ok, schema: {$ref: '#/definitions/Gear'}}}
            put:
              operationId: part.put
              consumes: [application/json]
              parameters:
                - {name: b, in: body, required: true, schema: {$ref: '#/definitions/Gear'}}
              responses: {'204': {description: ok}}
        definitions:
          Part:
            type: object
            discriminator: type
            required: [type]
            properties: {type: {type: string}}
          Gear:
            allOf:
              - $ref: '#/definitions/Part'
              - {type: object, properties: {cogs: {type: integer}}}
          Worm:
            allOf: [{$ref: '#/definitions/Gear'}]
            properties: {pitch: {type: number}}
        """)
    worm = got(made, "part", {"type": "Worm", "cogs": 3, "pitch": 0.5}, strict=True)
    assert worm == made.package.Worm(cogs=3, pitch=0.5)
    assert sent(made, "part", body=made.package.Gear(cogs=1)) == {
        "type": "Gear",
        "cogs": 1,
    }


def test_a_union_lists_a_level_and_what_derives_from_it(workshop: Workshop) -> None:
    made = workshop.build(
        described(
            RODENTS + """\
    Pest:
      oneOf:
        - {$ref: '#/components/schemas/Rodent'}
        - {$ref: '#/components/schemas/Vole'}
        - {$ref: '#/components/schemas/Moth'}
      discriminator:
        propertyName: kind
        mapping:
          gnawer: '#/components/schemas/Rodent'
          vole: '#/components/schemas/Vole'
    Moth: {type: object, required: [kind], properties: {kind: {const: moth}}}
""",
            "Pest",
        )
    )
    package = made.package
    assert got(made, "pest", {"kind": "gnawer", "teeth": 1}) == package.Rodent(
        kind="gnawer", teeth=1
    )
    assert isinstance(got(made, "pest", {"kind": "vole"}), package.Vole)
    assert got(made, "pest", {"kind": "moth"}, strict=True) == package.Moth()


VEHICLES = """\
    Vehicle:
      oneOf:
        - {$ref: '#/components/schemas/Car'}
        - {$ref: '#/components/schemas/Bus'}
        - {$ref: '#/components/schemas/Van'}
        - {$ref: '#/components/schemas/Cab'}
        - {$ref: '#/components/schemas/Tram'}
      discriminator:
        propertyName: kind
        mapping:
          car: '#/components/schemas/Car'
          bus: '#/components/schemas/Bus'
          van: '#/components/schemas/Van'
          cab: '#/components/schemas/Cab'
    Car: {type: object, required: [wheels], properties: {wheels: {type: integer}}}
    Bus: {type: object, properties: {kind: {type: string}, seats: {type: integer}}}
    Van: {type: object, properties: {kind: {const: van, default: van}, load: {type: integer}}}
    Cab:
      type: object
      required: [kind]
      properties: {kind: {type: string, enum: [cab]}, fare: {type: integer}}
    Tram:
      type: object
      required: [kind]
      properties:
        kind: {type: [string, 'null'], enum: [Tram, Metro, null]}
        line: {type: integer}
    Fleet:
      properties: {all: {type: array, items: {$ref: '#/components/schemas/Vehicle'}}}
"""


MEMBERS = [
    ("Car", {"wheels": 4}, "car"),
    ("Bus", {"seats": 40}, "bus"),
    ("Van", {"load": 2}, "van"),
    ("Cab", {"fare": 3}, "cab"),
]


@pytest.mark.parametrize(("name", "fields", "kind"), MEMBERS)
@pytest.mark.parametrize("is_answered", [True, False])
def test_a_member_is_sent_with_the_value_that_tells_it(
    workshop: Workshop, name: str, fields: dict[str, int], kind: str, is_answered: bool
) -> None:
    text = described(VEHICLES, "Vehicle")
    if not is_answered:
        text = text.replace(
            "content: {application/json: {schema: {$ref: '#/components/schemas/Vehicle'}}}\n"
            "    put",
            "headers: {}\n    put",
        )
    made = workshop.build(text)
    member = getattr(made.package, name)(**fields)
    assert sent(made, "vehicle", body=member) == {"kind": kind, **fields}
    if is_answered:
        found = got(made, "vehicle", {"kind": kind, **fields}, strict=True)
        assert found == member
    undeclared = [f for f in made.findings if f.code == "discriminator-undeclared"]
    assert len(undeclared) == 1
    assert "'kind'" in undeclared[0].message


def test_a_member_by_itself_takes_no_value_from_the_caller(workshop: Workshop) -> None:
    made = workshop.build(described(VEHICLES, "Vehicle", "Car"))
    car = {"kind": "car", "wheels": 3}
    assert sent(made, "car", body=made.package.Car(wheels=3)) == car
    alone = workshop.build(
        described(
            """\
    Fish:
      type: object
      required: [kind]
      discriminator: {propertyName: kind, mapping: {eel: Eel}}
      properties: {kind: {type: string}}
    Eel: {allOf: [{$ref: '#/components/schemas/Fish'}], properties: {length: {type: integer}}}
    Cod: {allOf: [{$ref: '#/components/schemas/Fish'}], properties: {weight: {type: integer}}}
""",
            "Eel",
            "Cod",
        ).replace("    get:\n", "    x-get:\n")
    )
    assert sent(alone, "eel", length=2) == {"kind": "eel", "length": 2}
    assert sent(alone, "cod", weight=2) == {"kind": "Cod", "weight": 2}


def test_an_answer_may_have_another_value(workshop: Workshop) -> None:
    made = workshop.build(described(VEHICLES, "Cab", "Bus", "Fleet"))
    assert got(made, "cab", {"kind": "rickshaw"}, strict=True).kind == "rickshaw"
    assert got(made, "bus", {"kind": "coach", "seats": 9}, strict=True).seats == 9
    fleet = got(made, "fleet", {"all": [{"kind": "sled"}, {"kind": "cab", "fare": 1}]})
    assert fleet.all == [{"kind": "sled"}, made.package.Cab(fare=1)]


def test_of_several_values_the_caller_chooses(workshop: Workshop) -> None:
    made = workshop.build(described(VEHICLES, "Vehicle"))
    tram = made.package.Tram
    with pytest.raises(TypeError, match="kind"):
        tram(line=1)
    assert sent(made, "vehicle", body=tram(kind="Metro", line=1))["kind"] == "Metro"
    assert "the type of the object: Tram, Metro" in made.text("models/vehicle.py")


def test_one_class_under_two_values_is_sent_as_the_caller_says(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        described(
            """\
    Shape:
      oneOf: [{$ref: '#/components/schemas/Box'}, {$ref: '#/components/schemas/Dot'}]
      discriminator:
        propertyName: form
        mapping:
          box: '#/components/schemas/Box'
          cube: '#/components/schemas/Box'
          dot: '#/components/schemas/Dot'
    Box: {type: object, properties: {size: {type: integer}}}
    Dot: {type: object, properties: {form: {type: string}}}
""",
            "Shape",
        )
    )
    with pytest.raises(TypeError, match="form"):
        made.package.Box(size=1)
    box = made.package.Box(form="cube", size=1)
    assert sent(made, "shape", body=box) == {"form": "cube", "size": 1}
    assert got(made, "shape", {"form": "cube", "size": 1}, strict=True) == box
    assert sent(made, "shape", body=made.package.Dot()) == {"form": "dot"}


def test_a_mapping_of_numbers(workshop: Workshop) -> None:
    made = workshop.build(
        described(
            """\
    Op:
      oneOf: [{$ref: '#/components/schemas/Add'}, {$ref: '#/components/schemas/Neg'}]
      discriminator:
        propertyName: op
        mapping: {'1': '#/components/schemas/Add', '2': '#/components/schemas/Neg'}
    Add: {type: object, required: [op], properties: {op: {type: integer}, a: {type: integer}}}
    Neg: {type: object, required: [op], properties: {op: {type: boolean}, n: {type: integer}}}
""",
            "Op",
        )
    )
    assert sent(made, "op", body=made.package.Add(a=3)) == {"op": 1, "a": 3}
    with pytest.raises(TypeError, match="op"):
        made.package.Neg(n=1)

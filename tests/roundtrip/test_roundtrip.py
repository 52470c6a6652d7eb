"""What is decoded strictly and encoded again is the same JSON, for every keyword."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).resolve().parent))

from payloads import Package, difference, package_of

SCHEMAS = """\
Text: {type: string, minLength: 1, maxLength: 5}
Pattern: {type: string, pattern: '^[a-c]+$'}
Integer: {type: integer, minimum: -3, exclusiveMaximum: 9}
Number: {type: number, multipleOf: 0.5}
Boolean: {type: boolean}
Nothing: {type: object, required: [n], properties: {n: {type: 'null'}, m: {type: 'null'}}}
Anything: {type: object, required: [a], properties: {a: {}, b: true, c: {description: Any}}}
Formats:
  type: object
  properties:
    moment: {type: string, format: date-time}
    day: {type: string, format: date}
    time: {type: string, format: time}
    id: {type: string, format: uuid}
    price: {type: string, format: decimal}
    bytes: {type: string, format: byte}
    encoded: {type: string, contentEncoding: base64}
    bare: {format: date-time}
    length: {type: string, format: duration}
    mail: {type: string, format: email}
    small: {type: integer, format: int32}
    large: {type: integer, format: int64}
    float: {type: number, format: float}
    odd: {type: integer, format: date-time}
    bare_number: {format: int64}
Implied:
  type: object
  properties:
    text: {maxLength: 3}
    number: {minimum: 3}
    array: {maxItems: 2}
    object: {required: [a]}
Nullable:
  type: object
  required: [a, b]
  properties:
    a: {type: [string, 'null']}
    b: {oneOf: [{type: integer}, {type: 'null'}]}
    c: {anyOf: [{$ref: '#/components/schemas/Nothing'}, {type: 'null'}]}
    d: {enum: [x, null]}
    e: {type: [array, 'null'], items: {type: [integer, 'null']}}
    f: {type: object, additionalProperties: {type: [number, 'null']}}
    g: {type: string, nullable: true}
    h: {nullable: true, allOf: [{$ref: '#/components/schemas/Nothing'}]}
    i: {$ref: '#/components/schemas/NullableObject'}
    j: {$ref: '#/components/schemas/NullableObject'}
    k: {const: null}
    l: {enum: [null]}
    m: {nullable: true, enum: [x, 1, null]}
NullableObject: {type: [object, 'null'], properties: {a: {type: string}}}
Types: {type: object, properties: {a: {type: [string, integer, boolean, array, object]}}}
Constants:
  type: object
  required: [a, b, c, d, e, f]
  properties:
    a: {const: text}
    b: {const: 7}
    c: {const: true}
    d: {const: 1.5}
    e: {const: [1, two]}
    f: {const: {g: 1}}
    g: {const: false}
    h: {const: 123456789012345678901234567890}
Enumerations:
  type: object
  properties:
    a: {type: string, enum: [x, y]}
    b: {enum: [1, 2, two]}
    c: {enum: [true]}
    d: {enum: [1, 2.5]}
    e: {enum: [auto, true, 3]}
    f: {enum: [[1], {a: 1}, null, x]}
    g: {type: string, enum: [1, 2, true]}
    h: {type: string, format: date, enum: ['2020-01-01']}
Arrays:
  type: object
  properties:
    bare: {type: array}
    texts: {type: array, items: {type: string}, minItems: 1}
    nested: {type: array, items: {type: array, items: {format: date, type: string}}}
    set: {type: array, uniqueItems: true, items: {type: integer}}
    pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
    fixed: {type: array, prefixItems: [{type: string}], minItems: 1, maxItems: 1}
    shorter: {type: array, prefixItems: [{}, {}], items: false, minItems: 1}
    longer: {prefixItems: [{type: string}], items: {type: integer}}
    objects:
      prefixItems:
        - {type: object, required: [a], properties: {a: {type: string}}}
        - {type: object, required: [b], properties: {b: {type: string}}}
      minItems: 1
    anything: {prefixItems: [{type: string}], items: {}}
Maps:
  type: object
  properties:
    free: {type: object}
    numbers: {type: object, additionalProperties: {type: number}}
    closed: {type: object, additionalProperties: false}
    pattern: {type: object, patternProperties: {'^x': {type: integer}}}
    patterns:
      type: object
      patternProperties: {'^x': {type: integer}, '^y': {format: date, type: string}}
      additionalProperties: false
    both:
      type: object
      patternProperties: {'^x': {type: integer}}
      additionalProperties: {type: array}
Open:
  type: object
  required: [a]
  properties: {a: {type: string}}
  additionalProperties: true
TypedOpen:
  type: object
  properties: {a: {type: string}}
  additionalProperties: {type: string, format: date-time}
ObjectsBeside:
  type: object
  properties: {a: {type: string}}
  additionalProperties: {$ref: '#/components/schemas/TypedOpen'}
Unevaluated:
  type: object
  properties: {a: {type: string}}
  unevaluatedProperties: {type: integer}
PatternsBeside:
  type: object
  properties: {a: {type: string}}
  patternProperties: {'^x-': {type: integer}}
  additionalProperties: false
Names:
  type: object
  required: ['quo"te']
  properties:
    'quo"te': {type: string}
    'back\\\\slash': {type: integer}
    self: {type: string}
    __init__: {type: string}
    __struct_fields__: {type: string}
    fooBar: {type: string}
    foo_bar: {type: string}
    '': {type: string}
    'ünïcode': {type: string}
    'class': {type: string}
    'a b': {type: string}
AllOf:
  allOf:
    - {$ref: '#/components/schemas/Open'}
    - {type: object, required: [c], properties: {a: {maxLength: 4}, c: {enum: [x, y]}}}
    - {properties: {c: {enum: [y, z]}, d: {type: number}}}
    - {properties: {d: {type: integer}}}
Product:
  allOf:
    - oneOf:
        - {required: [a], properties: {a: {type: string}}}
        - {required: [b], properties: {b: {type: string}}}
    - oneOf:
        - {required: [c], properties: {c: {type: string}}}
        - {required: [d], properties: {d: {type: string}}}
Siblings: {$ref: '#/components/schemas/Open', properties: {z: {type: integer}}, required: [z]}
Scalars: {oneOf: [{type: string, format: date-time}, {type: string, format: uuid}, {type: integer}]}
Loose: {anyOf: [{type: string}, {type: string, enum: [a]}, {type: array, items: {type: string}}]}
ListsOf: {oneOf: [{type: array, items: {type: integer}}, {type: array, items: {type: string}}]}
MapsOf:
  oneOf:
    - {type: object, additionalProperties: {type: integer}}
    - {type: object, additionalProperties: {type: array}}
    - {type: object, required: [k], properties: {k: {type: boolean}}}
InlineUnions:
  type: object
  properties:
    a: {oneOf: [{type: string}, {type: string, format: date}]}
    b: {type: array, items: {oneOf: [{type: array, items: {type: integer}}, {type: array}]}}
    c: {anyOf: [{type: integer}, {type: number}]}
    d: {oneOf: [{$ref: '#/components/schemas/ListsOf'}, {type: integer}]}
    e: {oneOf: [{$ref: '#/components/schemas/Scalars'}, {type: object}], nullable: true}
    f: {oneOf: [{type: string}]}
    g: {type: string, anyOf: [{format: date}, {maxLength: 3}]}
    h: {oneOf: [{const: 1}, {const: true}, {const: x}]}
OnlyConstraints:
  type: object
  properties: {a: {type: string}, b: {type: string}}
  anyOf: [{required: [a]}, {required: [b]}]
Cat: {type: object, required: [kind], properties: {kind: {type: string}, n: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}, n: {type: string}}}
Fish: {type: object, required: [kind], properties: {kind: {enum: [carp, eel]}, n: {type: boolean}}}
Mapped:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: kind, mapping: {meow: '#/components/schemas/Cat', wow: Dog}}
Unmapped:
  oneOf:
    - {$ref: '#/components/schemas/Cat'}
    - {$ref: '#/components/schemas/Dog'}
    - {$ref: '#/components/schemas/Fish'}
  discriminator: {propertyName: kind}
Nested:
  oneOf: [{$ref: '#/components/schemas/Mapped'}, {$ref: '#/components/schemas/Fish'}]
  discriminator: {propertyName: kind}
Beside:
  type: object
  required: [id]
  properties: {id: {type: integer}}
  oneOf:
    - {$ref: '#/components/schemas/Cat'}
    - {title: Other, required: [o], properties: {o: {type: string}}}
Conditional:
  type: object
  properties: {a: {type: string}}
  if: {properties: {a: {const: x}}}
  then: {properties: {b: {type: string}}}
  else: {properties: {b: {type: integer}, c: {type: string}}}
  dependentSchemas: {a: {properties: {d: {type: boolean}}}}
  dependentRequired: {a: [d]}
Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
Forest: {type: object, additionalProperties: {$ref: '#/components/schemas/Forest'}}
Json:
  oneOf:
    - {type: 'null'}
    - {type: string}
    - {type: number}
    - {type: boolean}
    - {type: array, items: {$ref: '#/components/schemas/Json'}}
    - {type: object, additionalProperties: {$ref: '#/components/schemas/Json'}}
Ping: {type: array, items: {$ref: '#/components/schemas/Pong'}}
Pong: {type: object, additionalProperties: {$ref: '#/components/schemas/Ping'}}
Node:
  type: object
  properties:
    value: {type: string}
    next: {$ref: '#/components/schemas/Node'}
    more: {type: array, items: {$ref: '#/components/schemas/Node'}}
Expression:
  oneOf:
    - type: object
      required: [and]
      properties: {and: {type: array, items: {$ref: '#/components/schemas/Expression'}}}
    - {type: object, required: [not], properties: {not: {$ref: '#/components/schemas/Expression'}}}
    - {type: string}
Derived:
  allOf:
    - {$ref: '#/components/schemas/Node'}
    - {properties: {parent: {$ref: '#/components/schemas/Derived'}}}
Listed:
  type: object
  required: [type]
  properties: {type: {type: string}, common: {type: integer}}
  discriminator: {propertyName: type}
  oneOf: [{$ref: '#/components/schemas/ListedOne'}, {$ref: '#/components/schemas/ListedTwo'}]
ListedOne: {allOf: [{$ref: '#/components/schemas/Listed'}, {properties: {one: {type: integer}}}]}
ListedTwo: {allOf: [{$ref: '#/components/schemas/Listed'}, {properties: {two: {type: integer}}}]}
"""

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Round trips", "version": "1"},
    "components": {"schemas": yaml.safe_load(SCHEMAS)},
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    with package_of(
        DOCUMENT, tmp_path_factory.mktemp("roundtrip"), "roundtrips"
    ) as made:
        yield made


@pytest.mark.parametrize("name", DOCUMENT["components"]["schemas"])
def test_payloads_come_back(package: Package, name: str) -> None:
    (component,) = (c for c in package.components if c.name == name)

    @seed(1)
    @settings(
        max_examples=40,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(package.payloads(component))
    def check(payload: Any) -> None:
        received = package.round_trip(component, payload)
        assert difference(payload, received) is None, (payload, received)

    check()

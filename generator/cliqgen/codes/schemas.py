"""Rules about schemas and the names made from them."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, note, warning

RULES: dict[str, Rule] = {
    "type-unknown": warning(
        "A schema has a type that JSON Schema does not define; a similar one is used, or any "
        "JSON is accepted.",
        why="Other tools refuse the schema, or ignore the type.",
        remedy="Use string, number, integer, boolean, array, object or null, and a `format`.",
        place=Place.SCHEMA,
        bad="type: str",
        good="type: string",
    ),
    "type-beside-properties": warning(
        "A schema with properties has a type other than object; it is read as an object, "
        "and in a parameter as its type.",
        why="No value can have both.",
        remedy="Write `type: object`, or remove the properties.",
        place=Place.SCHEMA,
        bad="type: string\nproperties: {name: {type: string}}",
        good="type: object\nproperties: {name: {type: string}}",
    ),
    "required-flag": warning(
        "`required` in a schema is true or false; the property with that schema is required, "
        "or is not.",
        why="JSON Schema has a list of names instead, and other tools ignore the flag.",
        remedy="List the name of the property in `required` of the schema around it.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {name: {type: string, required: true}}",
        good="type: object\nrequired: [name]\nproperties: {name: {type: string}}",
    ),
    "required-undeclared": warning(
        "`required` lists a property that is not declared; it may have any type.",
        why="Often the name has a typo.",
        remedy="Declare the property, or remove the name.",
        place=Place.SCHEMA,
        bad="type: object\nrequired: [nam]\nproperties: {name: {type: string}}",
        good="type: object\nrequired: [name]\nproperties: {name: {type: string}}",
    ),
    "items-missing": warning(
        "An array has no `items`, which this version requires; they can be any JSON.",
        why="The client has no type for the items.",
        remedy="Describe the items, at least as `items: {}`.",
        place=Place.ROOT,
        bad="openapi: 3.0.3\npaths: {/pets: {get: {responses: {'200': {description: ok, "
        "content:\n"
        "  {application/json: {schema: {type: array}}}}}}}}",
        good="openapi: 3.0.3\npaths: {/pets: {get: {responses: {'200': {description: ok, "
        "content:\n"
        "  {application/json: {schema: {type: array, items: {type: string}}}}}}}}}",
    ),
    "enum-empty": warning(
        "`enum` has no values; it is ignored.",
        why="No value could satisfy it.",
        remedy="Add the values, or remove the keyword.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {size: {type: string, enum: []}}",
        good="type: object\nproperties: {size: {type: string, enum: [small, large]}}",
    ),
    "enum-type": warning(
        "Values of an `enum` do not have the type beside it; they are used as written, except "
        "for strings whose quotes were obviously forgotten in YAML.",
        why="In YAML, an unquoted 1 is a number and an unquoted no a boolean in some readers.",
        remedy="Correct the type, or quote the values.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {size: {type: string, enum: [small, 1]}}",
        good="type: object\nproperties: {size: {type: string, enum: [small, '1']}}",
    ),
    "enum-long": note(
        "An `enum` has too many values for type checkers; it is typed by the type of its "
        "values.",
        why="Type checkers slow down on a Literal of many values.",
        remedy="No action needed.",
        place=Place.WORDS,
        bad="An `enum` of a thousand strings, which has the type `str`.",
        good="An `enum` of a hundred strings, which has a `Literal` type.",
    ),
    "schema-default": warning(
        "A default does not match its schema; it is not documented.",
        why="The server cannot have a default that it would reject.",
        remedy="Correct the default or the schema.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {size: {type: string, default: 7}}",
        good="type: object\nproperties: {size: {type: string, default: small}}",
    ),
    "example-misfit": note(
        "An example does not match its schema.",
        why="Either of the two misleads those who read it.",
        remedy="Correct the example or the schema.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {size: {type: string, example: 7}}",
        good="type: object\nproperties: {size: {type: string, example: small}}",
    ),
    "format-length": warning(
        "No value of a format has the length that the schema allows; it is read as a string.",
        why="Decoding the value by its format would fail.",
        remedy="Remove the format or the length.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {id: {type: string, format: uuid, maxLength: 4}}",
        good="type: object\nproperties: {id: {type: string, format: uuid}}",
    ),
    "keyword-ignored": note(
        "A schema keyword has no equivalent in Python types; it is ignored.",
        why="The client accepts values that the server may reject.",
        remedy="No action needed; the server still checks it.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {name: {type: string, not: {const: ''}}}",
        good="type: object\nproperties: {name: {type: string, minLength: 1}}",
    ),
    "schema-conflict": warning(
        "Parts of `allOf` contradict each other; the first one is used.",
        why="No value can satisfy both.",
        remedy="Make the parts agree.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {name: {allOf: [{type: string}, {type: integer}]}}",
        good="type: object\nproperties: {name: {allOf: [{type: string}, {minLength: 1}]}}",
    ),
    "discriminator-undeclared": warning(
        "A discriminator names a property that a member of its union does not declare "
        "(OpenAPI 4.8.25); the value from the mapping is sent anyway.",
        why="The schema of that member does not allow the property.",
        remedy="Declare the property in each member, as a required `const` or `enum`.",
        place=Place.SCHEMAS,
        bad="Pet:\n"
        "  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]\n"
        "  discriminator: {propertyName: kind}\n"
        "Cat: {type: object, properties: {name: {type: string}}}\n"
        "Dog: {type: object, required: [kind], properties: {kind: {const: Dog}}}",
        good="Pet:\n"
        "  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]\n"
        "  discriminator: {propertyName: kind}\n"
        "Cat: {type: object, required: [kind], properties: {kind: {const: Cat}}}\n"
        "Dog: {type: object, required: [kind], properties: {kind: {const: Dog}}}",
    ),
    "property-name": warning(
        "A property name contains quotes, backslashes or control characters, which no field "
        "can have; its value is in `additional_fields`.",
        why="Such names cannot be decoded into a field.",
        remedy="No action needed; or remove the property with an overlay.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {'na\"me': {type: string}}",
        good="type: object\nproperties: {name: {type: string}}",
    ),
    "name-collision": warning(
        "Two names become the same in Python; one of them was extended.",
        why="The extended name is hard to read, and can change when one of the two goes.",
        remedy="Rename one of the two in the description, or choose a name in [names].",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {age: {type: integer}, Age: {type: integer}}",
        good="type: object\nproperties: {age: {type: integer}, years: {type: integer}}",
    ),
}

"""Rules about references."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, error, note, warning

RULES: dict[str, Rule] = {
    "ref-missing": error(
        "A `$ref` points to nothing.",
        why="What is missing cannot be guessed.",
        remedy="Correct the reference, or add its target.",
        place=Place.PARAMETER,
        bad="{$ref: '#/components/parameters/Page'}",
        good="{name: page, in: query, schema: {type: integer}}",
    ),
    "schema-missing": warning(
        "A `$ref` to a schema points to nothing; any JSON is accepted.",
        why="The client has no type for the value.",
        remedy="Correct the reference, or add the schema.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {owner: {$ref: '#/components/schemas/Owner'}}",
        good="type: object\nproperties: {owner: {type: string}}",
    ),
    "ref-meant": warning(
        "A `$ref` points to nothing, but is the name of a component; that one is used.",
        why="Other tools do not find the component.",
        remedy="Write the whole reference, such as `#/components/schemas/Pet`.",
        place=Place.ROOT,
        bad="paths:\n  /pets: {get: {parameters: [{$ref: Page}], responses: {'204': "
        "{description: none}}}}\n"
        "components: {parameters: {Page: {name: page, in: query, schema: {type: integer}}}}",
        good="paths:\n  /pets:\n    get:\n      parameters: [{$ref: "
        "'#/components/parameters/Page'}]\n"
        "      responses: {'204': {description: none}}\n"
        "components: {parameters: {Page: {name: page, in: query, schema: {type: integer}}}}",
    ),
    "mapping-missing": warning(
        "An entry of a discriminator's mapping points to nothing; the alternative with that "
        "name or tag is used, and without one the entry is ignored.",
        why="Values with this tag may be decoded as another type.",
        remedy="Correct the entry, or remove it where the alternatives declare their tags.",
        place=Place.SCHEMA,
        bad="oneOf: [{title: Cat, type: object, required: [kind], properties: {kind: {const: "
        "cat}}},\n"
        "  {title: Dog, type: object, required: [kind], properties: {kind: {const: dog}}}]\n"
        "discriminator: {propertyName: kind, mapping: {emu: '#/components/schemas/Emu'}}",
        good="oneOf: [{title: Cat, type: object, required: [kind], properties: {kind: {const: "
        "cat}}},\n"
        "  {title: Dog, type: object, required: [kind], properties: {kind: {const: dog}}}]\n"
        "discriminator: {propertyName: kind}",
    ),
    "ref-outside": error(
        "A `$ref` leaves the folder of the description, or the one given by --root or --map.",
        why="A description from elsewhere could otherwise read any file on the machine.",
        remedy="Pass a folder around both files as --root, or move the file.",
        place=Place.PARAMETER,
        bad="{$ref: ../shared/page.yaml}",
        good="{name: page, in: query, schema: {type: integer}}",
    ),
    "root-outside": error(
        "A description is not below the folder given by --root.",
        why="References are resolved below that folder.",
        remedy="Pass a folder around the description.",
        place=Place.WORDS,
        bad="`cliqgen validate api/openapi.yaml --root shared`",
        good="`cliqgen validate api/openapi.yaml --root .`",
    ),
    "ref-remote": error(
        "A `$ref` leads to the network, to a host that is not allowed.",
        why="A description should not make cliqgen send requests unasked.",
        remedy="Allow the host with --allow-remote, or read it from a folder with --map.",
        place=Place.PARAMETER,
        bad="{$ref: 'https://schemas.example.com/page.yaml'}",
        good="{name: page, in: query, schema: {type: integer}}",
    ),
    "ref-cycle": error(
        "References form a cycle without a schema in it.",
        why="Following them never ends.",
        remedy="Replace one of the references with what it should lead to.",
        place=Place.ROOT,
        bad="paths: {/pets: {get: {parameters: [{$ref: '#/components/parameters/A'}],\n"
        "  responses: {'204': {description: none}}}}}\n"
        "components: {parameters: {A: {$ref: '#/components/parameters/B'},\n"
        "  B: {$ref: '#/components/parameters/A'}}}",
        good="paths: {/pets: {get: {parameters: [{$ref: '#/components/parameters/A'}],\n"
        "  responses: {'204': {description: none}}}}}\n"
        "components: {parameters: {A: {name: a, in: query, schema: {type: string}}}}",
    ),
    "ref-kind": error(
        "A `$ref` points to another sort of object than is required.",
        why="A schema cannot be used as a parameter, for example.",
        remedy="Correct the reference.",
        place=Place.ROOT,
        bad="paths: {/pets: {get: {parameters: [{$ref: '#/components/schemas/Page'}],\n"
        "  responses: {'204': {description: none}}}}}\n"
        "components: {schemas: {Page: {type: integer}}}",
        good="paths: {/pets: {get: {parameters: [{$ref: '#/components/parameters/Page'}],\n"
        "  responses: {'204': {description: none}}}}}\n"
        "components: {parameters: {Page: {name: page, in: query, schema: {type: integer}}}}",
    ),
    "ref-place": warning(
        "A `$ref` is where the specification does not allow one; it is followed.",
        why="Other tools do not follow it.",
        remedy="Refer to a component instead, or write out the target.",
        place=Place.ROOT,
        bad="paths: {/pets: {get: {security: [{$ref: '#/components/x-none'}],\n"
        "  responses: {'204': {description: none}}}}}\n"
        "components: {x-none: {}}",
        good="paths: {/pets: {get: {security: [{}], responses: {'204': {description: none}}}}}",
    ),
    "text-file": note(
        "A `$ref` to a text file is in place of a string; the string is read from the file.",
        why="Only some tools support this.",
        remedy="No action needed; for other tools, inline the file with a bundler.",
        place=Place.WORDS,
        bad="`description: {$ref: ./docs/about.md}`",
        good="`description: What the file says.`",
    ),
    "ref-dynamic": warning(
        "A dynamic reference has no target; any JSON is accepted.",
        why="The client has no type for the value.",
        remedy="Add the `$dynamicAnchor`, or use `$ref`.",
        place=Place.SCHEMA,
        bad="type: object\nproperties: {child: {$dynamicRef: '#node'}}",
        good="type: object\n$dynamicAnchor: node\nproperties: {child: {$dynamicRef: '#node'}}",
    ),
    "schema-cycle": warning(
        "A schema is defined only by itself; any JSON is accepted.",
        why="The schema says nothing about its values.",
        remedy="Give one of the schemas in the cycle a type.",
        place=Place.SCHEMAS,
        bad="Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}]}\n"
        "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}",
        good="Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}]}\nCat: {type: string}",
    ),
}

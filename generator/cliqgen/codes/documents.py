"""Rules about a description as a whole."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, error, note, warning

RULES: dict[str, Rule] = {
    "not-openapi": error(
        "The document is not an OpenAPI description.",
        why="Without its version, cliqgen cannot tell by which rules to read it.",
        remedy="Pass the root document, with `openapi: 3.x.y`, `info` and `paths`.",
        place=Place.DOCUMENT,
        bad="title: Pets\npaths: {}",
        good="openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}",
    ),
    "unknown-version": error(
        "The OpenAPI version is not supported.",
        why="Each version has rules of its own.",
        remedy="Use 2.0, 3.0.x, 3.1.x or 3.2.x.",
        place=Place.ROOT,
        bad="openapi: 4.0.0",
        good="openapi: 3.1.0",
    ),
    "no-operations": error(
        "The description has neither an operation nor a webhook.",
        why="The client would have no method.",
        remedy="Check `paths`.",
        place=Place.ROOT,
        bad="paths: {}",
        good="paths: {/pets: {get: {responses: {'204': {description: none}}}}}",
    ),
    "wrong-shape": error(
        "A part of an operation has a type that leaves nothing to read.",
        why="Guessing would produce a method that calls something else.",
        remedy="Write the mapping or list that the specification requires, or remove the part.",
        place=Place.PATHS,
        bad="/pets: {get: 7}",
        good="/pets: {get: {responses: {'204': {description: none}}}}",
    ),
    "invalid-openapi": warning(
        "A place violates the specification, according to openapi-spec-validator; the rest is "
        "read.",
        why="Other tools may refuse the description, or read it differently.",
        remedy="Fix the place shown above.",
        place=Place.SCHEMA,
        bad="type: array\nitems: [{type: string}]",
        good="type: array\nprefixItems: [{type: string}]",
    ),
    "value-null": warning(
        "A value is null where the specification requires another one; it is ignored.",
        why="In YAML, a key with nothing behind it has the value null, often by accident.",
        remedy="Remove the key, or give it a value.",
        place=Place.OPERATION,
        bad="summary:\nresponses: {'204': {description: none}}",
        good="summary: List the pets.\nresponses: {'204': {description: none}}",
    ),
    "value-type": warning(
        "A value has another type than the specification requires; it is ignored.",
        why="Its meaning is not clear.",
        remedy="Correct the value.",
        place=Place.OPERATION,
        bad="operationId: [pets]\nresponses: {'204': {description: none}}",
        good="operationId: pets.list\nresponses: {'204': {description: none}}",
    ),
    "field-missing": warning(
        "A field that the specification requires is missing.",
        why="Other tools may refuse the description.",
        remedy="Add the field.",
        place=Place.ROOT,
        bad="info: {version: '1'}",
        good="info: {title: Pets, version: '1'}",
    ),
    "field-unknown": warning(
        "The specification does not define a field here; it is ignored.",
        why="Often the name has a typo, or the field belongs elsewhere, and has no effect.",
        remedy="Correct its name or its place, or start the name with `x-`.",
        place=Place.OPERATION,
        bad="tag: [pets]\nresponses: {'204': {description: none}}",
        good="tags: [pets]\nresponses: {'204': {description: none}}",
    ),
    "letter-case": warning(
        "A word of the specification is in the wrong case; it is read as that word.",
        why="Names in OpenAPI are case-sensitive; other tools ignore such a word.",
        remedy="Write it as the specification does.",
        place=Place.PARAMETER,
        bad="{name: page, In: QUERY, schema: {type: integer}}",
        good="{name: page, in: query, schema: {type: integer}}",
    ),
    "extension-invalid": warning(
        "An `x-` extension that cliqgen reads is malformed; it is ignored.",
        why="The client lacks what the extension would add.",
        remedy="Correct it as documented.",
        place=Place.OPERATION,
        bad="x-pagination: 7\nresponses: {'204': {description: none}}",
        good="responses: {'204': {description: none}}",
    ),
    "tag-parent": note(
        "A tag has a parent; the resources of a client are not nested by it.",
        why="The client lists the resource at the top level.",
        remedy="No action needed.",
        place=Place.ROOT,
        bad="openapi: 3.2.0\ntags: [{name: animals}, {name: pets, parent: animals}]",
        good="openapi: 3.2.0\ntags: [{name: animals}, {name: pets}]",
    ),
    "webhook-ignored": note(
        "A webhook or callback has no JSON body, or is the callback of a callback; no "
        "function is generated for it.",
        why="There is nothing to decode.",
        remedy="No action needed; read the body as it is received.",
        place=Place.ROOT,
        bad="webhooks: {born: {post: {responses: {'204': {description: none}}}}}",
        good="webhooks:\n  born:\n    post:\n"
        "      requestBody: {content: {application/json: {schema: {type: string}}}}\n"
        "      responses: {'204': {description: none}}",
    ),
    "task-filtered": note(
        "A task in `x-tasks` calls a method that the filters exclude; the task is ignored.",
        why="The README of the client cannot show a call that the client does not have.",
        remedy="Include the method, or take no action.",
        place=Place.WORDS,
        bad="`--exclude id:pets.add`, with a task that calls pets.add.",
        good="Filters that include every method of the task.",
    ),
}

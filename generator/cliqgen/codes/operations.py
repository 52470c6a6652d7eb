"""Rules about paths, operations and parameters."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, error, note, warning

RULES: dict[str, Rule] = {
    "method-invalid": error(
        "A name is not an HTTP method (RFC 9110, 5.6.2).",
        why="It cannot be sent.",
        remedy="Correct the name.",
        place=Place.PATHS,
        bad="/pets: {'a b': {responses: {'204': {description: none}}}}",
        good="/pets: {get: {responses: {'204': {description: none}}}}",
    ),
    "method-unknown": warning(
        "An operation has a name that is not an OpenAPI method; it is sent as that method.",
        why="Other tools ignore the operation.",
        remedy="Write methods in lower case, and others below `additionalOperations` (3.2).",
        place=Place.PATHS,
        bad="/pets: {Post: {responses: {'204': {description: none}}}}",
        good="/pets: {post: {responses: {'204': {description: none}}}}",
    ),
    "path-slash": warning(
        "A path does not start with a slash; it is read as if it did.",
        why="Other tools append it to the server without one: `https://example.compets`.",
        remedy="Add the slash.",
        place=Place.PATHS,
        bad="pets: {get: {responses: {'204': {description: none}}}}",
        good="/pets: {get: {responses: {'204': {description: none}}}}",
    ),
    "path-query": warning(
        "A path contains a query string; it became a fixed query parameter.",
        why="Other tools encode the question mark, and call another path.",
        remedy="Describe the query parameter instead.",
        place=Place.PATHS,
        bad="/pets?fast=true: {get: {responses: {'204': {description: none}}}}",
        good="/pets:\n  get:\n"
        "    parameters: [{name: fast, in: query, schema: {type: boolean}}]\n"
        "    responses: {'204': {description: none}}",
    ),
    "path-fragment": warning(
        "A path contains a fragment, which is never sent; each such path became a method.",
        why="All of them are the same URL.",
        remedy="Describe each URL once; variants of a body belong in `oneOf`.",
        place=Place.PATHS,
        bad="/pets#fast: {get: {responses: {'204': {description: none}}}}",
        good="/pets: {get: {responses: {'204': {description: none}}}}",
    ),
    "path-pattern": warning(
        "A path has a parameter in the syntax of a framework's router; the declared parameter "
        "is used.",
        why="Other tools call the path literally.",
        remedy="Write its name in braces, `{id}`; put the pattern into its schema.",
        place=Place.PATHS,
        bad="/pets/{id:[0-9]+}:\n  get:\n"
        "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
        good="/pets/{id}:\n  get:\n"
        "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
    ),
    "path-parameter-undeclared": warning(
        "A path contains a parameter that is not declared; it is read as a string.",
        why="Its type and meaning are missing from the client.",
        remedy="Declare it: `in: path`, `required: true`, `schema: {type: string}`.",
        place=Place.PATHS,
        bad="/pets/{id}: {get: {responses: {'204': {description: none}}}}",
        good="/pets/{id}:\n  get:\n"
        "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
    ),
    "path-parameter-unused": warning(
        "A declared path parameter does not occur in the path; it is ignored.",
        why="Its value would not be sent; often its name has a typo.",
        remedy="Rename it to the name in the path, or remove it.",
        place=Place.PATHS,
        bad="/pets:\n  get:\n"
        "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
        good="/pets/{id}:\n  get:\n"
        "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
    ),
    "path-parameter-optional": warning(
        "A path parameter is not declared as required; it is required, since a URL needs it.",
        why="The specification asks for it, and other tools refuse the description.",
        remedy="Add `required: true`.",
        place=Place.PATHS,
        bad="/pets/{id}:\n  get:\n"
        "    parameters: [{name: id, in: path, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
        good="/pets/{id}:\n  get:\n"
        "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
    ),
    "operation-id-duplicate": warning(
        "Two operations have the same operationId; their methods get distinct names.",
        why="The id is the name of the method, so one of them gets another name.",
        remedy="Give each operation its own id.",
        place=Place.PATHS,
        bad="/pets:\n"
        "  get: {operationId: pets.list, responses: {'204': {description: none}}}\n"
        "  post: {operationId: pets.list, responses: {'204': {description: none}}}",
        good="/pets:\n"
        "  get: {operationId: pets.list, responses: {'204': {description: none}}}\n"
        "  post: {operationId: pets.add, responses: {'204': {description: none}}}",
    ),
    "operation-merged": warning(
        "Several descriptions of one method and URL became one operation.",
        why="The server cannot tell them apart, so neither can a client.",
        remedy="Describe each URL once; variants of a body belong in `oneOf`.",
        place=Place.PATHS,
        bad="/pets/{id1}:\n  get:\n    operationId: pets.get\n"
        "    parameters: [{name: id1, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}\n"
        "/pets/{id2}:\n  get:\n    operationId: pets.find\n"
        "    parameters: [{name: id2, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
        good="/pets/{id}:\n  get:\n    operationId: pets.get\n"
        "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        "    responses: {'204': {description: none}}",
    ),
    "parameter-incomplete": error(
        "A parameter has no name, or no place in which requests have parameters.",
        why="It cannot be sent.",
        remedy="Give it a `name`, and an `in` that the specification defines.",
        place=Place.PARAMETER,
        bad="{in: query, schema: {type: integer}}",
        good="{name: page, in: query, schema: {type: integer}}",
    ),
    "parameter-body": warning(
        "A parameter is in the body or in a form, as in Swagger 2.0; it is read as the body, "
        "or as a part of the form.",
        why="OpenAPI 3 describes bodies in `requestBody`; other tools ignore the parameter.",
        remedy="Describe it in `requestBody`.",
        place=Place.WORDS,
        bad="`{name: pet, in: body, schema: {type: object}}`",
        good="`requestBody: {content: {application/json: {schema: {type: object}}}}`",
    ),
    "parameter-duplicate": warning(
        "A parameter is declared twice; the first declaration is used.",
        why="A method cannot have two arguments of the same name.",
        remedy="Remove one of the two.",
        place=Place.OPERATION,
        bad="parameters:\n- {name: page, in: query, schema: {type: integer}}\n"
        "- {name: page, in: query, schema: {type: integer}}\n"
        "responses: {'204': {description: none}}",
        good="parameters:\n- {name: page, in: query, schema: {type: integer}}\n"
        "responses: {'204': {description: none}}",
    ),
    "parameter-style": warning(
        "A parameter has a style that its place does not allow (OpenAPI 4.8.12.3); the "
        "default style is used.",
        why="Which style the server expects is unknown.",
        remedy="Correct the style, or remove it.",
        place=Place.PARAMETER,
        bad="{name: page, in: query, style: matrix, schema: {type: integer}}",
        good="{name: page, in: query, style: form, schema: {type: integer}}",
    ),
    "parameter-name": warning(
        "A header or cookie has a name that cannot be sent (RFC 9110, 5.1); it is ignored.",
        why="An HTTP library or the server would reject the request.",
        remedy="Use only letters, digits and -_.!#$%&'*+^`|~ in the name.",
        place=Place.PARAMETER,
        bad="{name: 'page size', in: header, schema: {type: integer}}",
        good="{name: page-size, in: header, schema: {type: integer}}",
    ),
    "parameter-nested": note(
        "A parameter is an array or object with others inside, for which no style is defined "
        "(OpenAPI 4.8.12.3); it is sent as JSON.",
        why="The server may expect something else.",
        remedy="Describe it as `content`, or take no action if the server accepts JSON.",
        place=Place.PARAMETER,
        bad="{name: where, in: query, schema: {type: object,\n"
        "  properties: {tags: {type: array, items: {type: string}}}}}",
        good="{name: where, in: query, content: {application/json: {schema: {type: object,\n"
        "  properties: {tags: {type: array, items: {type: string}}}}}}}",
    ),
    "header-ignored": note(
        "Accept, Content-Type and Authorization are not parameters (OpenAPI 4.8.12.1).",
        why="The client sets these headers itself.",
        remedy="No action needed; describe credentials as a security scheme.",
        place=Place.PARAMETER,
        bad="{name: Authorization, in: header, schema: {type: string}}",
        good="{name: X-Trace, in: header, schema: {type: string}}",
    ),
    "body-meaningless": note(
        "An optional body is on a method whose bodies servers ignore (RFC 9110, 9.3.1); the "
        "client has no argument for it.",
        why="Proxies and servers may drop it or reject the request.",
        remedy="Describe its fields as query parameters, or set `required: true` to keep it.",
        place=Place.OPERATION,
        bad="requestBody: {content: {application/json: {schema: {type: string}}}}\n"
        "responses: {'204': {description: none}}",
        good="parameters: [{name: name, in: query, schema: {type: string}}]\n"
        "responses: {'204': {description: none}}",
    ),
}

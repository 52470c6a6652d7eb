"""Rules about bodies, responses and streams."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, note, warning

RULES: dict[str, Rule] = {
    "media-type-missing": warning(
        "A schema is directly below `content`, without a media type; JSON is assumed.",
        why="Other tools read the keywords of the schema as media types.",
        remedy="Name the media type: `content: {application/json: {schema: ...}}`.",
        place=Place.OPERATION,
        bad="responses: {'200': {description: ok, content: {schema: {type: string}}}}",
        good="responses: {'200': {description: ok, content: {application/json:\n"
        "  {schema: {type: string}}}}}",
    ),
    "media-type-unused": note(
        "A body has several media types; the client uses one of them.",
        why="The others cannot be sent or read by the method.",
        remedy="No action needed.",
        place=Place.PATHS,
        bad="/pets:\n  post:\n    requestBody: {content: {application/json: {schema: {type: "
        "object}},\n"
        "      application/x-www-form-urlencoded: {schema: {type: object}}}}\n"
        "    responses: {'204': {description: none}}",
        good="/pets:\n  post:\n    requestBody: {content: {application/json: {schema: {type: "
        "object}}}}\n"
        "    responses: {'204': {description: none}}",
    ),
    "media-type-raw": note(
        "A body is documented as an array or object, but has a media type that the client "
        "neither encodes nor decodes, such as XML.",
        why="The body is text or bytes in the client, not a model.",
        remedy="No action needed; pass and read it as text or bytes.",
        place=Place.OPERATION,
        bad="responses: {'200': {description: ok, content: {application/xml:\n"
        "  {schema: {type: object, properties: {name: {type: string}}}}}}}",
        good="responses: {'200': {description: ok, content: {application/json:\n"
        "  {schema: {type: object, properties: {name: {type: string}}}}}}}",
    ),
    "media-range": note(
        "A body can have any media type (`*/*`), with a schema other than bytes; it is read "
        "as JSON.",
        why="What is really sent is not documented.",
        remedy="Name the media type, or describe bytes as `format: binary`.",
        place=Place.OPERATION,
        bad="responses: {'200': {description: ok, content: {'*/*':\n"
        "  {schema: {type: object, properties: {name: {type: string}}}}}}}",
        good="responses: {'200': {description: ok, content: {application/json:\n"
        "  {schema: {type: object, properties: {name: {type: string}}}}}}}",
    ),
    "content-empty": warning(
        "`content` has no media type; there is no body.",
        why="The method has no argument for the body.",
        remedy="Name the media type, or remove the body.",
        place=Place.PATHS,
        bad="/pets:\n  post:\n    requestBody: {content: {}}\n"
        "    responses: {'204': {description: none}}",
        good="/pets:\n  post:\n    responses: {'204': {description: none}}",
    ),
    "encoding-unused": note(
        "Part of the encoding of a body is not supported; it is ignored.",
        why="The server may expect that part in another form.",
        remedy="No action needed if the server accepts the default encoding.",
        place=Place.PATHS,
        bad="/pets:\n  post:\n    requestBody: {content: {application/json: {encoding: "
        "{name: {style: form}},\n"
        "      schema: {type: object, properties: {name: {type: string}}}}}}\n"
        "    responses: {'204': {description: none}}",
        good="/pets:\n  post:\n    requestBody: {content: {application/json:\n"
        "      {schema: {type: object, properties: {name: {type: string}}}}}}\n"
        "    responses: {'204': {description: none}}",
    ),
    "form-unnamed": warning(
        "A form is documented as an array or a single value, whose parts have no names; the "
        "client only sends named parts, as in `multipart/form-data`.",
        why="The method cannot send the body.",
        remedy="Describe an object, or send such a body with `request` of the client.",
        place=Place.PATHS,
        bad="/pets:\n  post:\n    requestBody: {content: {multipart/form-data: {schema: "
        "{type: array, items: {}}}}}\n"
        "    responses: {'204': {description: none}}",
        good="/pets:\n  post:\n    requestBody: {content: {multipart/form-data:\n"
        "      {schema: {type: object, properties: {name: {type: string}}}}}}\n"
        "    responses: {'204': {description: none}}",
    ),
    "part-named": note(
        "A body has a multipart type whose parts have no names (RFC 2046, RFC 2387); they are "
        "sent with the names of the properties in `Content-Disposition: form-data`.",
        why="The names are not part of that media type.",
        remedy="No action needed if the receiver ignores them, as RFC 2387, 4 requires.",
        place=Place.PATHS,
        bad="/pets:\n  post:\n    requestBody: {content: {multipart/related:\n"
        "      {schema: {type: object, properties: {name: {type: string}}}}}}\n"
        "    responses: {'204': {description: none}}",
        good="/pets:\n  post:\n    requestBody: {content: {multipart/form-data:\n"
        "      {schema: {type: object, properties: {name: {type: string}}}}}}\n"
        "    responses: {'204': {description: none}}",
    ),
    "status-invalid": warning(
        "The key of a response is not a status; the obvious one is used (`200 OK`), and "
        "without one the response is ignored.",
        why="Other tools ignore the response, or refuse the description.",
        remedy="Use a status such as 200, a range such as 4XX, or `default`.",
        place=Place.OPERATION,
        bad="responses: {204 No Content: {description: none}}",
        good="responses: {'204': {description: none}}",
    ),
    "answer-undescribed": note(
        "A successful response has no `content`, but its status may have a body; whatever is "
        "received is returned: a JSON value, a string or bytes.",
        why="The method has no return type.",
        remedy="Describe its `content`; a response that never has a body is a 204.",
        place=Place.OPERATION,
        bad="responses: {'202': {description: accepted},\n"
        "  '200': {description: ok, content: {application/json: {schema: {type: string}}}}}",
        good="responses: {'204': {description: none},\n"
        "  '200': {description: ok, content: {application/json: {schema: {type: string}}}}}",
    ),
    "answer-interim": note(
        "Responses with 1XX precede the final one (RFC 9110, 15.2), or end the use of HTTP; "
        "no method returns them.",
        why="A call cannot end with such a response.",
        remedy="No action needed.",
        place=Place.OPERATION,
        bad="responses: {'101': {description: switching}, '204': {description: none}}",
        good="responses: {'204': {description: none}}",
    ),
    "stream-unused": note(
        "Only some successful responses of an operation are streams, but a method has a "
        "single sort of result; the stream is read as a whole.",
        why="The items are only available when the stream has ended.",
        remedy="No action needed; `stream(method, ...)` of the client reads it as it arrives.",
        place=Place.OPERATION,
        bad="responses:\n"
        "  '200': {description: ok, content: {text/event-stream: {schema: {type: string}}}}\n"
        "  '201': {description: made, content: {application/json: {schema: {type: string}}}}",
        good="responses:\n"
        "  '201': {description: made, content: {application/json: {schema: {type: string}}}}",
    ),
    "stream-item": note(
        "Some server-sent events are documented by their fields, and others are not; events "
        "are returned as received.",
        why="The client has no type for them.",
        remedy="Describe each event as an object with `data` and `event`, the latter a "
        "`const`.",
        place=Place.ROOT,
        bad="openapi: 3.2.0\n"
        "paths: {/pets: {get: {responses: {'200': {description: ok, content: "
        "{text/event-stream:\n"
        "  {itemSchema: {oneOf: [{properties: {data: {}}}, {properties: {age: {}}}]}}}}}}}}",
        good="openapi: 3.2.0\n"
        "paths: {/pets: {get: {responses: {'200': {description: ok, content: "
        "{text/event-stream:\n"
        "  {itemSchema: {properties: {data: {}}}}}}}}}}",
    ),
    "stream-gateway": note(
        "A response is documented as grpc-gateway writes it, as a single JSON value with "
        "`result` and `error`; it is read as a stream of such values, one per line.",
        why="The description does not say that it is a stream.",
        remedy="No action needed; `application/x-ndjson` with the schema of a line is "
        "explicit.",
        place=Place.OPERATION,
        bad="responses: {'200': {description: ok, content: {application/json: {schema:\n"
        "  {title: Stream result of Pet, properties: {result: {}, error: {}}}}}}}",
        good="responses: {'200': {description: ok, content: {application/x-ndjson: {schema:\n"
        "  {title: Pet line, properties: {result: {}, error: {}}}}}}}",
    ),
}

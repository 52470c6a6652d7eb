"""Rules about servers and security schemes."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, note, warning

RULES: dict[str, Rule] = {
    "server-url": warning(
        "A server URL cannot be called: it is not an http or https URL, or has an undeclared "
        "variable; it is ignored.",
        why="Callers would have to pass `base_url` to call it.",
        remedy="Correct it, or declare the variable with a default.",
        place=Place.ROOT,
        bad="servers: [{url: 'ftp://pets.example'}]",
        good="servers: [{url: 'https://pets.example'}]",
    ),
    "server-scheme": warning(
        "A server URL starts with its host, without a scheme; https is assumed, or http on "
        "this machine.",
        why="Other tools read it as a path.",
        remedy="Write `https://` in front of it.",
        place=Place.ROOT,
        bad="servers: [{url: api.pets.example/v1}]",
        good="servers: [{url: 'https://api.pets.example/v1'}]",
    ),
    "server-query": warning(
        "A server URL has a query or fragment, which is ignored.",
        why="Paths are appended to the URL, so a query would be in the middle.",
        remedy="Describe it as a parameter, or as a security scheme.",
        place=Place.ROOT,
        bad="servers: [{url: 'https://pets.example?key=1'}]",
        good="servers: [{url: 'https://pets.example'}]",
    ),
    "server-http": note(
        "The default server has an http URL: requests to it, with their credentials, are not "
        "encrypted.",
        why="Anyone on the way can read and change them.",
        remedy="Describe an https URL, if there is one. Callers can pass `require_https=True`.",
        place=Place.ROOT,
        bad="servers: [{url: 'http://pets.example'}]",
        good="servers: [{url: 'https://pets.example'}]",
    ),
    "server-default": warning(
        "The default of a server variable is not one of its values; the first one is used "
        "(OpenAPI 4.8.6.1).",
        why="It is not clear which server is meant.",
        remedy="Correct the default, or add it to the values.",
        place=Place.ROOT,
        bad="servers: [{url: 'https://{at}.pets.example', variables: {at: {default: us, "
        "enum: [eu, in]}}}]",
        good="servers: [{url: 'https://{at}.pets.example', variables: {at: {default: eu, "
        "enum: [eu, in]}}}]",
    ),
    "server-unused": note(
        "A path or operation has several servers, or one with variables; its calls go to the "
        "first one, with the defaults of its variables.",
        why="The client only has a choice of servers for the API as a whole.",
        remedy="Pass `base_url` to call another one.",
        place=Place.PATHS,
        bad="/pets:\n  servers: [{url: 'https://a.example'}, {url: 'https://b.example'}]\n"
        "  get: {responses: {'204': {description: none}}}",
        good="/pets:\n  servers: [{url: 'https://a.example'}]\n"
        "  get: {responses: {'204': {description: none}}}",
    ),
    "security-unsupported": warning(
        "A security scheme cannot be met by a credential in the request.",
        why="The client has no argument for it.",
        remedy="Configure it in your own httpx2 client.",
        place=Place.ROOT,
        bad="security: [{card: []}]\ncomponents: {securitySchemes: {card: {type: mutualTLS}}}",
        good="security: [{token: []}]\n"
        "components: {securitySchemes: {token: {type: http, scheme: bearer}}}",
    ),
    "security-assumed": warning(
        "A security scheme does not say how its credential is sent; the usual way is assumed: "
        "a bearer token, or a key in a header.",
        why="The server may expect the credential elsewhere.",
        remedy="Give it a `scheme` (`http`) or an `in` (`apiKey`).",
        place=Place.ROOT,
        bad="security: [{key: []}]\ncomponents: {securitySchemes: {key: {type: apiKey, name: "
        "X-Key}}}",
        good="security: [{key: []}]\n"
        "components: {securitySchemes: {key: {type: apiKey, name: X-Key, in: header}}}",
    ),
    "security-conflict": warning(
        "Security schemes that are required together are sent in the same place; the last one "
        "is used.",
        why="A request has only one header of that name.",
        remedy="Make them alternatives, or remove one.",
        place=Place.ROOT,
        bad="security: [{a: [], b: []}]\n"
        "components: {securitySchemes: {a: {type: apiKey, name: X-Key, in: header},\n"
        "  b: {type: apiKey, name: X-Key, in: header}}}",
        good="security: [{a: []}, {b: []}]\n"
        "components: {securitySchemes: {a: {type: apiKey, name: X-Key, in: header},\n"
        "  b: {type: apiKey, name: X-Key, in: header}}}",
    ),
    "security-undeclared": warning(
        "A requirement names a security scheme that is not declared.",
        why="How to send the credential is not documented, so the client does not send it.",
        remedy="Declare it in `components.securitySchemes`, or correct the name.",
        place=Place.ROOT,
        bad="security: [{key: []}]",
        good="security: [{key: []}]\n"
        "components: {securitySchemes: {key: {type: apiKey, name: X-Key, in: header}}}",
    ),
    "oauth-url": warning(
        "A token endpoint is not a URL that a secret may be sent to; the client accepts "
        "tokens, but does not obtain them.",
        why="A client secret over plain http can be read by anyone on the way.",
        remedy="Give it as https://, or as a reference relative to a server with https.",
        place=Place.ROOT,
        bad="security: [{login: []}]\n"
        "components: {securitySchemes: {login: {type: oauth2, flows: {clientCredentials:\n"
        "  {tokenUrl: 'http://id.example/token', scopes: {}}}}}}",
        good="security: [{login: []}]\n"
        "components: {securitySchemes: {login: {type: oauth2, flows: {clientCredentials:\n"
        "  {tokenUrl: 'https://id.example/token', scopes: {}}}}}}",
    ),
}

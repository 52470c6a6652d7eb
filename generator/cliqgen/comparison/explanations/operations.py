"""Changes of operations, servers and webhooks on the wire, for `cliqgen explain`."""

from __future__ import annotations

from cliqgen.comparison.explanations.explanation import Explanation

OPERATIONS: dict[str, Explanation] = {
    "operation-removed": Explanation(
        effect="Requests for the path fail, usually with 404 or 405.",
        before="/pets: {get: {...}, post: {...}}",
        after="/pets: {get: {...}}",
        remedy=(
            "Restore the operation, or deprecate it for a time before it is " "removed."
        ),
    ),
    "operation-moved": Explanation(
        effect="Requests for the old method and path fail, usually with 404 or 405.",
        before="/pets/find: {post: {operationId: pets.find}}",
        after="/pets: {get: {operationId: pets.find}}",
        remedy="Serve the old path for a time, or change what sends the requests.",
    ),
    "operation-added": Explanation(
        effect="Nothing changes for existing requests.",
        before="/pets: {get: {...}}",
        after="/pets: {get: {...}, post: {...}}",
        remedy="No action needed.",
    ),
    "operation-restored": Explanation(
        effect="Nothing changes for existing requests.",
        before="get: {deprecated: true}",
        after="get: {deprecated: false}",
        remedy="No action needed.",
    ),
    "operation-deprecated": Explanation(
        effect="Requests continue to work, but the operation may be removed later.",
        before="get: {deprecated: false}",
        after="get: {deprecated: true}",
        remedy="Use what the documentation of the API recommends instead.",
    ),
    "security-narrowed": Explanation(
        effect="Requests with the old credentials fail, usually with 401 or 403.",
        before="security: [{oauth: [pets.READ]}]",
        after="security: [{oauth: [pets.READ, owners.READ]}]",
        remedy="Send the new credentials, or request tokens with the new scopes.",
    ),
    "security-widened": Explanation(
        effect="Nothing changes; other credentials are accepted as well.",
        before="security: [{oauth: [pets.READ]}]",
        after="security: [{oauth: [pets.READ]}, {key: []}]",
        remedy="No action needed.",
    ),
    "security-scheme-changed": Explanation(
        effect="Credentials that are obtained or sent in the old way are not accepted.",
        before="key: {type: apiKey, in: query, name: key}",
        after="key: {type: apiKey, in: header, name: X-Key}",
        remedy="Obtain and send the credential in the new way.",
    ),
    "operation-server": Explanation(
        effect="Requests to the old server fail, or reach something else.",
        before="get: {servers: [{url: 'https://a.example.com'}]}",
        after="get: {servers: [{url: 'https://b.example.com'}]}",
        remedy="Send the requests of the operation to the new server.",
    ),
    "request-constants": Explanation(
        effect="The server may not accept requests with the old values.",
        before="X-Version: {const: '1'}",
        after="X-Version: {const: '2'}",
        remedy="Send the new values; a generated client does.",
    ),
    "server-removed": Explanation(
        effect="Requests to the server may fail at any time.",
        before=(
            "servers: [{url: 'https://eu.example.com'}, {url: "
            "'https://us.example.com'}]"
        ),
        after="servers: [{url: 'https://us.example.com'}]",
        remedy="Choose one of the documented servers.",
    ),
    "server-first-changed": Explanation(
        effect="Whoever chooses no server reaches another one.",
        before=(
            "servers: [{url: 'https://eu.example.com'}, {url: "
            "'https://us.example.com'}]"
        ),
        after=(
            "servers: [{url: 'https://us.example.com'}, {url: "
            "'https://eu.example.com'}]"
        ),
        remedy="Choose the server explicitly, or restore the order.",
    ),
    "server-added": Explanation(
        effect="Nothing changes for existing requests.",
        before="servers: [{url: 'https://eu.example.com'}]",
        after=(
            "servers: [{url: 'https://eu.example.com'}, {url: "
            "'https://us.example.com'}]"
        ),
        remedy="No action needed.",
    ),
    "webhook-removed": Explanation(
        effect="Receivers no longer get these events.",
        before="webhooks: {petSold: {...}, petBorn: {...}}",
        after="webhooks: {petBorn: {...}}",
        remedy="Find out what replaces the webhook, or restore it.",
    ),
    "webhook-added": Explanation(
        effect="Receivers may get events that they have not subscribed to before.",
        before="webhooks: {petBorn: {...}}",
        after="webhooks: {petBorn: {...}, petSold: {...}}",
        remedy="No action needed if receivers ignore events that they do not know.",
    ),
    "webhook-payload-changed": Explanation(
        effect="A receiver may get a value that it cannot decode.",
        before="petSold: {price: {type: integer}}",
        after="petSold: {price: {type: [integer, string]}}",
        remedy="Handle the new values in receivers before the API sends them.",
    ),
    "webhook-payload-narrowed": Explanation(
        effect="Nothing changes; some values no longer occur.",
        before="petSold: {price: {type: [integer, string]}}",
        after="petSold: {price: {type: integer}}",
        remedy="No action needed.",
    ),
    "version-not-raised": Explanation(
        effect="Readers of the version cannot tell that something breaks.",
        before="info: {title: Pets, version: 1.2.0}",
        after="info: {title: Pets, version: 1.2.0}  # with a breaking change",
        remedy=(
            "Raise the first number of `info.version`, or the second one if the "
            "first is 0."
        ),
    ),
}

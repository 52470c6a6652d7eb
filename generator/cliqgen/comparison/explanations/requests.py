"""Changes of requests on the wire, as `cliqgen explain` prints them."""

from __future__ import annotations

from cliqgen.comparison.explanations.explanation import Explanation

REQUESTS: dict[str, Explanation] = {
    "request-parameter-removed": Explanation(
        effect=(
            "Requests with the parameter may fail, or ignore it and return other "
            "results."
        ),
        before="parameters: [{name: limit, in: query}]",
        after="parameters: []",
        remedy="Stop sending the parameter, or restore it.",
    ),
    "request-parameter-added": Explanation(
        effect="Nothing changes for existing requests.",
        before="parameters: []",
        after="parameters: [{name: limit, in: query}]",
        remedy="No action needed.",
    ),
    "request-parameter-added-required": Explanation(
        effect="Requests without the parameter fail, usually with 400.",
        before="parameters: []",
        after="parameters: [{name: shop, in: query, required: true}]",
        remedy="Send the parameter, or make it optional with a default.",
    ),
    "request-parameter-required": Explanation(
        effect="Requests without the parameter fail, usually with 400.",
        before="parameters: [{name: shop, in: query}]",
        after="parameters: [{name: shop, in: query, required: true}]",
        remedy="Send the parameter, or leave it optional.",
    ),
    "request-parameter-optional": Explanation(
        effect="Nothing changes for existing requests.",
        before="parameters: [{name: shop, in: query, required: true}]",
        after="parameters: [{name: shop, in: query}]",
        remedy="No action needed.",
    ),
    "request-parameter-narrowed": Explanation(
        effect=(
            "Requests with a value that is no longer accepted fail, usually with "
            "400."
        ),
        before="{name: sort, in: query, schema: {type: string}}",
        after="{name: sort, in: query, schema: {type: integer}}",
        remedy="Send only values of the new schema.",
    ),
    "request-parameter-widened": Explanation(
        effect="Nothing changes for existing requests.",
        before="{name: sort, in: query, schema: {type: integer}}",
        after="{name: sort, in: query, schema: {type: [integer, string]}}",
        remedy="No action needed.",
    ),
    "request-parameter-style": Explanation(
        effect="The server reads the parameter of old requests as another value.",
        before="{name: ids, in: query, explode: true}",
        after="{name: ids, in: query, explode: false}",
        remedy="Serialize the parameter in the new way; a generated client does.",
    ),
    "request-limit-tightened": Explanation(
        effect="Requests with a value beyond the limit fail, usually with 400.",
        before="{name: limit, schema: {type: integer, maximum: 100}}",
        after="{name: limit, schema: {type: integer, maximum: 50}}",
        remedy="Send only values within the limit.",
    ),
    "request-limit-loosened": Explanation(
        effect="Nothing changes for existing requests.",
        before="{name: limit, schema: {type: integer, maximum: 50}}",
        after="{name: limit, schema: {type: integer, maximum: 100}}",
        remedy="No action needed.",
    ),
    "request-default-changed": Explanation(
        effect="Requests without the value succeed, but may return something else.",
        before="{name: limit, schema: {type: integer, default: 10}}",
        after="{name: limit, schema: {type: integer, default: 20}}",
        remedy="Send the value explicitly where it matters.",
    ),
    "request-rule-tightened": Explanation(
        effect="Requests with a value that breaks the rule fail, usually with 400.",
        before="Tags: {type: array}",
        after="Tags: {type: array, contains: {const: pet}}",
        remedy="Send only values that follow the rule.",
    ),
    "request-rule-loosened": Explanation(
        effect="Nothing changes for existing requests.",
        before="Tags: {type: array, contains: {const: pet}}",
        after="Tags: {type: array}",
        remedy="No action needed.",
    ),
    "request-body-added": Explanation(
        effect="Nothing changes for existing requests.",
        before="post: {}",
        after="post: {requestBody: {content: {...}}}",
        remedy="No action needed.",
    ),
    "request-body-added-required": Explanation(
        effect="Requests without a body fail, usually with 400.",
        before="post: {}",
        after="post: {requestBody: {required: true, content: {...}}}",
        remedy="Send the body, or make it optional.",
    ),
    "request-body-removed": Explanation(
        effect="Requests with a body may fail, or ignore it.",
        before="post: {requestBody: {content: {...}}}",
        after="post: {}",
        remedy="Stop sending the body, or restore it.",
    ),
    "request-body-required": Explanation(
        effect="Requests without a body fail, usually with 400.",
        before="requestBody: {content: {...}}",
        after="requestBody: {required: true, content: {...}}",
        remedy="Send the body, or leave it optional.",
    ),
    "request-body-optional": Explanation(
        effect="Nothing changes for existing requests.",
        before="requestBody: {required: true, content: {...}}",
        after="requestBody: {content: {...}}",
        remedy="No action needed.",
    ),
    "request-body-narrowed": Explanation(
        effect=(
            "Requests with a body that is no longer accepted fail, usually with " "400."
        ),
        before="schema: {type: [object, array]}",
        after="schema: {type: object}",
        remedy="Send only bodies of the new schema.",
    ),
    "request-body-widened": Explanation(
        effect="Nothing changes for existing requests.",
        before="schema: {type: object}",
        after="schema: {type: [object, array]}",
        remedy="No action needed.",
    ),
    "request-media-type-removed": Explanation(
        effect="Requests with this media type fail, usually with 415.",
        before="content: {application/json: {...}, application/xml: {...}}",
        after="content: {application/json: {...}}",
        remedy="Send one of the documented media types.",
    ),
    "request-media-type-added": Explanation(
        effect="Nothing changes for existing requests.",
        before="content: {application/json: {...}}",
        after="content: {application/json: {...}, application/xml: {...}}",
        remedy="No action needed.",
    ),
    "request-encoding-changed": Explanation(
        effect="The server may not be able to read the part of old requests.",
        before="encoding: {photo: {contentType: image/png}}",
        after="encoding: {photo: {contentType: image/jpeg}}",
        remedy="Encode the part in the new way; a generated client does.",
    ),
    "request-property-removed": Explanation(
        effect="Requests with the property may fail, or ignore it.",
        before="Pet: {properties: {name: {...}, tag: {...}}}",
        after="Pet: {properties: {name: {...}}}",
        remedy="Stop sending the property, or restore it.",
    ),
    "request-property-read-only": Explanation(
        effect="Requests with the property succeed, but it has no effect.",
        before="id: {type: string}",
        after="id: {type: string, readOnly: true}",
        remedy="Stop sending the property.",
    ),
    "request-property-added": Explanation(
        effect="Nothing changes for existing requests.",
        before="Pet: {properties: {name: {...}}}",
        after="Pet: {properties: {name: {...}, tag: {...}}}",
        remedy="No action needed.",
    ),
    "request-property-added-required": Explanation(
        effect="Requests without the property fail, usually with 400.",
        before="Pet: {required: [name]}",
        after="Pet: {required: [name, owner]}  # owner is new",
        remedy="Send the property, or make it optional.",
    ),
    "request-property-required": Explanation(
        effect="Requests without the property fail, usually with 400.",
        before="Pet: {required: [name]}",
        after="Pet: {required: [name, tag]}",
        remedy="Send the property, or leave it optional.",
    ),
    "request-property-optional": Explanation(
        effect="Nothing changes for existing requests.",
        before="Pet: {required: [name, tag]}",
        after="Pet: {required: [name]}",
        remedy="No action needed.",
    ),
    "request-property-narrowed": Explanation(
        effect=(
            "Requests with a value that is no longer accepted fail, usually with "
            "400."
        ),
        before="age: {type: number}",
        after="age: {type: integer}",
        remedy="Send only values of the new schema.",
    ),
    "request-property-widened": Explanation(
        effect="Nothing changes for existing requests.",
        before="age: {type: integer}",
        after="age: {type: number}",
        remedy="No action needed.",
    ),
    "request-additional-narrowed": Explanation(
        effect="Requests with additional properties may fail, usually with 400.",
        before="Pet: {additionalProperties: true}",
        after="Pet: {additionalProperties: false}",
        remedy="Send only documented properties.",
    ),
    "request-additional-widened": Explanation(
        effect="Nothing changes for existing requests.",
        before="Pet: {additionalProperties: false}",
        after="Pet: {additionalProperties: true}",
        remedy="No action needed.",
    ),
    "request-variants-narrowed": Explanation(
        effect="Requests with the variant fail, usually with 400.",
        before="oneOf: [{$ref: '#/Cat'}, {$ref: '#/Dog'}]",
        after="oneOf: [{$ref: '#/Cat'}]",
        remedy="Send one of the remaining variants.",
    ),
    "request-variants-widened": Explanation(
        effect="Nothing changes for existing requests.",
        before="oneOf: [{$ref: '#/Cat'}]",
        after="oneOf: [{$ref: '#/Cat'}, {$ref: '#/Dog'}]",
        remedy="No action needed.",
    ),
    "request-schema-changed": Explanation(
        effect="Requests with values of the old type fail, usually with 400.",
        before="Size: {type: string}",
        after="Size: {type: object}",
        remedy="Send values of the new type.",
    ),
    "request-schema-compatible": Explanation(
        effect="Nothing changes for existing requests.",
        before="Size: {type: integer}",
        after="Size: {type: number}",
        remedy="No action needed.",
    ),
    "request-value-removed": Explanation(
        effect="Requests with the value fail, usually with 400.",
        before="Size: {enum: [small, large]}",
        after="Size: {enum: [small]}",
        remedy="Send one of the remaining values.",
    ),
    "request-value-added": Explanation(
        effect="Nothing changes for existing requests.",
        before="Size: {enum: [small]}",
        after="Size: {enum: [small, large]}",
        remedy="No action needed.",
    ),
}

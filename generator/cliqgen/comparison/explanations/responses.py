"""Changes of responses on the wire, as `cliqgen explain` prints them."""

from __future__ import annotations

from cliqgen.comparison.explanations.explanation import Explanation

RESPONSES: dict[str, Explanation] = {
    "response-removed": Explanation(
        effect="Nothing changes; this response no longer occurs.",
        before="responses: {'200': {...}, '202': {...}}",
        after="responses: {'200': {...}}",
        remedy="No action needed.",
    ),
    "response-added": Explanation(
        effect="Callers may receive a body that they cannot decode.",
        before="responses: {'200': {...}}",
        after="responses: {'200': {...}, '207': {...}}",
        remedy="Handle the new status before the API returns it.",
    ),
    "response-added-empty": Explanation(
        effect="Nothing changes; no response has a body to decode.",
        before="responses: {'204': {...}}",
        after="responses: {'202': {...}, '204': {...}}",
        remedy="No action needed.",
    ),
    "response-failure-removed": Explanation(
        effect="Nothing changes; the failure may still occur, undocumented.",
        before="responses: {'200': {...}, '404': {...}}",
        after="responses: {'200': {...}}",
        remedy="No action needed.",
    ),
    "response-failure-added": Explanation(
        effect="Failures could occur before; one more is documented.",
        before="responses: {'200': {...}}",
        after="responses: {'200': {...}, '404': {...}}",
        remedy="Decide whether callers should handle the failure.",
    ),
    "response-added-alike": Explanation(
        effect="Nothing changes; the body can be decoded as before.",
        before="responses: {'200': {...}}",
        after="responses: {'200': {...}, '201': {...}}",
        remedy="No action needed, unless callers compare the status itself.",
    ),
    "response-failure-changed": Explanation(
        effect=(
            "Callers that read the bodies of failures may meet a value that they "
            "do not handle."
        ),
        before="Error: {code: {type: integer}}",
        after="Error: {code: {type: string}}",
        remedy="Handle the new values where the body of the failure is read.",
    ),
    "response-status-changed": Explanation(
        effect="Callers that compare the status no longer recognize success.",
        before="responses: {'200': {...}}",
        after="responses: {'201': {...}}",
        remedy="Expect the new status, or any that begins with 2.",
    ),
    "response-failure-narrowed": Explanation(
        effect="Nothing changes; each body can be decoded as before.",
        before="Error: {code: {type: [integer, string]}}",
        after="Error: {code: {type: integer}}",
        remedy="No action needed.",
    ),
    "response-media-type-added": Explanation(
        effect="Nothing changes for callers that accept the old media type.",
        before="content: {application/json: {...}}",
        after="content: {application/json: {...}, text/csv: {...}}",
        remedy="No action needed.",
    ),
    "response-media-type-removed": Explanation(
        effect="Requests that accept only this media type fail, usually with 406.",
        before="content: {application/json: {...}, text/csv: {...}}",
        after="content: {application/json: {...}}",
        remedy="Accept one of the documented media types.",
    ),
    "response-header-added": Explanation(
        effect="Nothing changes; another header can be read.",
        before="headers: {}",
        after="headers: {X-Total: {schema: {type: integer}}}",
        remedy="No action needed.",
    ),
    "response-header-removed": Explanation(
        effect="Callers that read the header find none.",
        before="headers: {X-Total: {required: true}}",
        after="headers: {}",
        remedy="Stop reading the header, or restore it.",
    ),
    "response-header-unsure-removed": Explanation(
        effect="Callers that read the header already had to expect that it is missing.",
        before="headers: {X-Total: {schema: {type: integer}}}",
        after="headers: {}",
        remedy="Check what callers do without the header.",
    ),
    "response-header-optional": Explanation(
        effect="Callers that read the header may find none.",
        before="headers: {X-Total: {required: true}}",
        after="headers: {X-Total: {required: false}}",
        remedy="Handle responses without the header.",
    ),
    "response-header-required": Explanation(
        effect="Nothing changes; the header is always present.",
        before="headers: {X-Total: {required: false}}",
        after="headers: {X-Total: {required: true}}",
        remedy="No action needed.",
    ),
    "response-header-changed": Explanation(
        effect="Callers that read the header may meet a value that they do not handle.",
        before="X-Total: {schema: {type: integer}}",
        after="X-Total: {schema: {type: string}}",
        remedy="Handle the new values where the header is read.",
    ),
    "response-header-narrowed": Explanation(
        effect="Nothing changes; some values no longer occur.",
        before="X-Total: {schema: {type: number}}",
        after="X-Total: {schema: {type: integer}}",
        remedy="No action needed.",
    ),
    "response-default-changed": Explanation(
        effect="Callers that use the default for a missing value use another one.",
        before="limit: {type: integer, default: 10}",
        after="limit: {type: integer, default: 20}",
        remedy="Check what callers do with a missing value.",
    ),
    "response-rule-changed": Explanation(
        effect="Values still have the documented types.",
        before="Tags: {type: array, contains: {const: pet}}",
        after="Tags: {type: array, contains: {const: animal}}",
        remedy="Check whether callers rely on the rule.",
    ),
    "response-body-changed": Explanation(
        effect="Callers may meet a body that they cannot decode.",
        before="schema: {type: object}",
        after="schema: {type: [object, array]}",
        remedy="Handle the new values before the API returns them.",
    ),
    "response-body-narrowed": Explanation(
        effect="Nothing changes; some values no longer occur.",
        before="schema: {type: [object, array]}",
        after="schema: {type: object}",
        remedy="No action needed.",
    ),
    "response-property-removed": Explanation(
        effect="Callers that read the property find none.",
        before="Pet: {properties: {name: {...}, tag: {...}}}",
        after="Pet: {properties: {name: {...}}}",
        remedy="Stop reading the property, or restore it.",
    ),
    "response-property-added": Explanation(
        effect="Nothing changes; another property can be read.",
        before="Pet: {properties: {name: {...}}}",
        after="Pet: {properties: {name: {...}, tag: {...}}}",
        remedy="No action needed if callers ignore properties that they do not know.",
    ),
    "response-property-optional": Explanation(
        effect="Callers that read the property may find none.",
        before="Pet: {required: [name, tag]}",
        after="Pet: {required: [name]}",
        remedy="Handle responses without the property.",
    ),
    "response-property-required": Explanation(
        effect="Nothing changes; the property is always present.",
        before="Pet: {required: [name]}",
        after="Pet: {required: [name, tag]}",
        remedy="No action needed.",
    ),
    "response-property-widened": Explanation(
        effect=(
            "Callers that read the property may meet a value that they do not "
            "handle."
        ),
        before="age: {type: integer}",
        after="age: {type: number}",
        remedy="Handle the new values where the property is read.",
    ),
    "response-property-narrowed": Explanation(
        effect="Nothing changes; some values no longer occur.",
        before="age: {type: number}",
        after="age: {type: integer}",
        remedy="No action needed.",
    ),
    "response-additional-removed": Explanation(
        effect="Callers that read additional properties find none.",
        before="Pet: {additionalProperties: true}",
        after="Pet: {additionalProperties: false}",
        remedy="Read documented properties only.",
    ),
    "response-additional-added": Explanation(
        effect=(
            "Nothing changes for callers that ignore properties that they do not "
            "know."
        ),
        before="Pet: {additionalProperties: false}",
        after="Pet: {additionalProperties: true}",
        remedy="No action needed.",
    ),
    "response-additional-widened": Explanation(
        effect=(
            "Callers that read additional properties may meet a value that they "
            "do not handle."
        ),
        before="Pet: {additionalProperties: {type: integer}}",
        after="Pet: {additionalProperties: {type: number}}",
        remedy="Handle the new values where additional properties are read.",
    ),
    "response-additional-narrowed": Explanation(
        effect="Nothing changes; some values no longer occur.",
        before="Pet: {additionalProperties: {type: number}}",
        after="Pet: {additionalProperties: {type: integer}}",
        remedy="No action needed.",
    ),
    "response-variants-widened": Explanation(
        effect="Callers may meet a variant that they do not handle.",
        before="oneOf: [{$ref: '#/Cat'}]",
        after="oneOf: [{$ref: '#/Cat'}, {$ref: '#/Dog'}]",
        remedy="Handle the new variant, or ignore those that are not known.",
    ),
    "response-variants-narrowed": Explanation(
        effect="Nothing changes; the variant no longer occurs.",
        before="oneOf: [{$ref: '#/Cat'}, {$ref: '#/Dog'}]",
        after="oneOf: [{$ref: '#/Cat'}]",
        remedy="No action needed.",
    ),
    "response-schema-changed": Explanation(
        effect="Callers cannot decode values of the new type as the old one.",
        before="Size: {type: string}",
        after="Size: {type: object}",
        remedy="Handle values of the new type.",
    ),
    "response-schema-compatible": Explanation(
        effect="Nothing changes; each value is one of the old type.",
        before="Size: {type: number}",
        after="Size: {type: integer}",
        remedy="No action needed.",
    ),
    "response-value-added": Explanation(
        effect="Callers may meet a value that they do not handle.",
        before="Size: {enum: [small]}",
        after="Size: {enum: [small, large]}",
        remedy="Handle the new value, or ignore those that are not known.",
    ),
    "response-value-removed": Explanation(
        effect="Nothing changes; the value no longer occurs.",
        before="Size: {enum: [small, large]}",
        after="Size: {enum: [small]}",
        remedy="No action needed.",
    ),
}

"""The list of all changes that a comparison may find, with their levels and verdicts."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from msgspec import Struct


class Level(StrEnum):
    """How much a change matters to those who use the old client or API."""

    BREAKING = "breaking"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """The higher, the more serious."""
        return (Level.INFO, Level.WARNING, Level.BREAKING).index(self)


class Verdict(IntEnum):
    """The part of a semantic version that must be raised (semver.org, 2.0.0)."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Side(StrEnum):
    """Who notices: who calls the Python client, or who speaks to the API."""

    PYTHON = "python"
    WIRE = "wire"


class Kind(Struct, frozen=True):
    """One kind of change."""

    side: Side
    level: Level
    verdict: Verdict
    meaning: str


def _breaking(side: Side, meaning: str) -> Kind:
    return Kind(side, Level.BREAKING, Verdict.MAJOR, meaning)


def _warning(side: Side, meaning: str) -> Kind:
    return Kind(side, Level.WARNING, Verdict.MINOR, meaning)


def _info(side: Side, meaning: str) -> Kind:
    return Kind(side, Level.INFO, Verdict.MINOR, meaning)


def _patch(side: Side, meaning: str) -> Kind:
    return Kind(side, Level.INFO, Verdict.PATCH, meaning)


_PYTHON, _WIRE = Side.PYTHON, Side.WIRE

KINDS: dict[str, Kind] = {
    # The package as a whole.
    "package-renamed": _breaking(_PYTHON, "The package has another import name."),
    "client-renamed": _breaking(_PYTHON, "The client classes have other names."),
    "export-removed": _breaking(_PYTHON, "A name is no longer exported."),
    "export-added": _info(_PYTHON, "A name is now exported."),
    # Methods and functions.
    "method-removed": _breaking(_PYTHON, "A method or function was removed."),
    "method-renamed": _breaking(_PYTHON, "A method has another name or resource."),
    "method-retargeted": _breaking(
        _PYTHON, "A method of the same name calls another operation than before."
    ),
    "method-added": _info(_PYTHON, "A method or function was added."),
    "argument-removed": _breaking(_PYTHON, "An argument was removed."),
    "argument-renamed": _breaking(_PYTHON, "An argument has another name."),
    "argument-moved": _breaking(_PYTHON, "The order of positional arguments changed."),
    "argument-keyword": _breaking(
        _PYTHON, "An argument must now be passed by keyword."
    ),
    "argument-positional": _info(_PYTHON, "An argument may now be passed by position."),
    "argument-required": _breaking(_PYTHON, "An argument can no longer be omitted."),
    "argument-optional": _info(_PYTHON, "An argument may now be omitted."),
    "argument-added-required": _breaking(_PYTHON, "A required argument was added."),
    "argument-added": _info(_PYTHON, "An optional argument was added."),
    "argument-narrowed": _breaking(
        _PYTHON, "An argument no longer accepts every value it accepted before."
    ),
    "argument-widened": _info(_PYTHON, "An argument accepts more values than before."),
    "argument-compatible": _info(
        _PYTHON,
        "An argument has another type, which accepts every value it accepted "
        "before.",
    ),
    "result-changed": _breaking(
        _PYTHON, "The return type may now be something callers do not handle."
    ),
    "result-added": _info(_PYTHON, "A call that returned nothing now returns a value."),
    "result-compatible": _info(
        _PYTHON, "A call has another return type, which existing callers can handle."
    ),
    "method-deprecated": _info(_PYTHON, "A method is now deprecated."),
    "argument-deprecated": _info(_PYTHON, "An argument is now deprecated."),
    # Models.
    "model-removed": _breaking(_PYTHON, "A model was removed."),
    "model-renamed": _breaking(_PYTHON, "A model has another name."),
    "model-added": _info(_PYTHON, "A model was added."),
    "model-deprecated": _info(_PYTHON, "A model is now deprecated."),
    "field-deprecated": _info(_PYTHON, "A field is now deprecated."),
    "model-closed": _breaking(_PYTHON, "A model no longer keeps additional fields."),
    "model-opened": _info(_PYTHON, "A model now keeps additional fields."),
    "model-changed": _breaking(
        _PYTHON,
        "A name now refers to another sort of type: a class instead of an "
        "alias, or the reverse.",
    ),
    "field-removed": _breaking(_PYTHON, "A field was removed."),
    "field-renamed": _breaking(_PYTHON, "A field has another name."),
    "field-added": _info(_PYTHON, "A field was added."),
    "field-added-required": _breaking(
        _PYTHON, "A required field was added to a model that callers send."
    ),
    "field-required": _breaking(
        _PYTHON, "A field of a model that callers send can no longer be omitted."
    ),
    "field-optional": _info(_PYTHON, "A field may now be omitted."),
    "field-narrowed": _breaking(
        _PYTHON,
        "A field of a model that callers send no longer accepts every value it "
        "accepted before.",
    ),
    "field-widened": _breaking(
        _PYTHON, "A field of a response may now be something callers do not handle."
    ),
    "field-compatible": _info(
        _PYTHON, "A field has another type, which existing callers can handle."
    ),
    "construction-changed": _warning(
        _PYTHON,
        "A model of a response must be constructed differently, which tests of "
        "callers may do.",
    ),
    "alias-narrowed": _breaking(
        _PYTHON, "An enumeration or union that callers send lost a member."
    ),
    "alias-widened": _breaking(
        _PYTHON,
        "An enumeration or union in responses got a member that callers must "
        "handle.",
    ),
    "alias-compatible": _info(
        _PYTHON,
        "An enumeration or union changed in a way that existing callers can handle.",
    ),
    # Exceptions.
    "exception-removed": _breaking(_PYTHON, "An exception class was removed."),
    "exception-rebased": _breaking(
        _PYTHON, "An exception is no longer caught by a class that caught it before."
    ),
    "exception-added": _info(_PYTHON, "An exception class was added."),
    "exception-changed": Kind(
        _PYTHON,
        Level.WARNING,
        Verdict.PATCH,
        "A status or error code raises another exception, which no type "
        "checker notices.",
    ),
    "exception-renamed": _breaking(_PYTHON, "An exception has another name."),
    "scope-added": _warning(_PYTHON, "A call requires a token with another scope."),
    "scope-removed": _patch(_PYTHON, "A call no longer requires a scope."),
    "failure-added": _info(_PYTHON, "A call documents another exception."),
    "failure-removed": _patch(_PYTHON, "A call no longer documents an exception."),
    # Changes that no type checker notices.
    "documentation-changed": _patch(_PYTHON, "A docstring changed."),
    "code-changed": _patch(
        _PYTHON, "The code changed in a way that no caller can notice."
    ),
    "description-changed": _patch(
        _PYTHON, "The description changed, but produces the same client."
    ),
    # Operations on the wire.
    "operation-removed": _breaking(_WIRE, "An operation was removed."),
    "operation-moved": _breaking(
        _WIRE, "An operation has another HTTP method or path."
    ),
    "operation-added": _info(_WIRE, "An operation was added."),
    "operation-restored": _info(_WIRE, "An operation is no longer deprecated."),
    "operation-deprecated": _info(_WIRE, "An operation is now deprecated."),
    "security-narrowed": _breaking(
        _WIRE,
        "An operation requires credentials or scopes that it did not require "
        "before.",
    ),
    "security-widened": _info(_WIRE, "An operation accepts other credentials as well."),
    "security-scheme-changed": _breaking(
        _WIRE, "A credential is obtained or sent in another way."
    ),
    "operation-server": _breaking(_WIRE, "An operation has another server."),
    "request-constants": _breaking(
        _WIRE, "Fixed headers or query parameters of an operation changed."
    ),
    "server-removed": _breaking(
        _WIRE, "A server, or a value of its variables, is no longer documented."
    ),
    "server-first-changed": _breaking(
        _WIRE, "Another server is the first one, which is the default."
    ),
    "server-added": _info(_WIRE, "A server was added."),
    "webhook-removed": _breaking(_WIRE, "A webhook was removed."),
    "webhook-added": _info(_WIRE, "A webhook was added."),
    "webhook-payload-changed": _breaking(
        _WIRE, "The payload of a webhook may now be something receivers do not handle."
    ),
    "webhook-payload-narrowed": _info(
        _WIRE, "The payload of a webhook has a narrower type."
    ),
    "version-not-raised": _warning(
        _WIRE,
        "A change is breaking, but the version of the description was not "
        "raised for it.",
    ),
    # Requests on the wire.
    "request-parameter-removed": _breaking(_WIRE, "A parameter was removed."),
    "request-parameter-added": _info(_WIRE, "An optional parameter was added."),
    "request-parameter-added-required": _breaking(
        _WIRE, "A required parameter was added."
    ),
    "request-parameter-required": _breaking(_WIRE, "A parameter became required."),
    "request-parameter-optional": _info(_WIRE, "A parameter became optional."),
    "request-parameter-narrowed": _breaking(_WIRE, "A parameter accepts fewer values."),
    "request-parameter-widened": _info(_WIRE, "A parameter accepts more values."),
    "request-parameter-style": _breaking(
        _WIRE, "A parameter is serialized differently."
    ),
    "request-limit-tightened": _breaking(_WIRE, "A limit of a value is stricter."),
    "request-limit-loosened": _info(_WIRE, "A limit of a value is looser."),
    "request-default-changed": _warning(
        _WIRE,
        "Omitting a value has another effect: a default was added, removed or "
        "changed.",
    ),
    "request-rule-tightened": _breaking(
        _WIRE,
        "A value must follow a rule that no type expresses: `not`, `contains`, "
        "`dependentRequired`, `propertyNames` and the like.",
    ),
    "request-rule-loosened": _info(
        _WIRE, "A value no longer has to follow a rule that no type expresses."
    ),
    "request-body-added": _info(_WIRE, "An optional body was added."),
    "request-body-added-required": _breaking(_WIRE, "A required body was added."),
    "request-body-removed": _breaking(_WIRE, "A body is no longer accepted."),
    "request-body-required": _breaking(_WIRE, "A body became required."),
    "request-body-optional": _info(_WIRE, "A body became optional."),
    "request-body-narrowed": _breaking(_WIRE, "A body accepts fewer values."),
    "request-body-widened": _info(_WIRE, "A body accepts more values."),
    "request-media-type-removed": _breaking(
        _WIRE, "A body is no longer accepted in a media type."
    ),
    "request-media-type-added": _info(
        _WIRE, "A body is accepted in another media type."
    ),
    "request-encoding-changed": _breaking(
        _WIRE, "A part of a form is encoded differently."
    ),
    "request-property-removed": _breaking(
        _WIRE, "A property was removed from a request."
    ),
    "request-property-read-only": _info(
        _WIRE, "A property became read-only: the server ignores it in requests."
    ),
    "request-property-added": _info(
        _WIRE, "An optional property was added to a request."
    ),
    "request-property-added-required": _breaking(
        _WIRE, "A required property was added to a request."
    ),
    "request-property-required": _breaking(_WIRE, "A property became required."),
    "request-property-optional": _info(_WIRE, "A property became optional."),
    "request-property-narrowed": _breaking(_WIRE, "A property accepts fewer values."),
    "request-property-widened": _info(_WIRE, "A property accepts more values."),
    "request-additional-narrowed": _breaking(
        _WIRE, "Additional properties are no longer accepted, or accept fewer values."
    ),
    "request-additional-widened": _info(
        _WIRE, "Additional properties accept more values."
    ),
    "request-variants-narrowed": _breaking(
        _WIRE, "A union no longer accepts a variant."
    ),
    "request-variants-widened": _info(_WIRE, "A union accepts another variant."),
    "request-schema-changed": _breaking(_WIRE, "A schema has another type."),
    "request-schema-compatible": _info(
        _WIRE, "A schema has another type, which accepts every value of the old one."
    ),
    "request-value-removed": _breaking(_WIRE, "A value is no longer accepted."),
    "request-value-added": _info(_WIRE, "Another value is accepted."),
    # Responses on the wire.
    "response-removed": _info(_WIRE, "A successful response is no longer documented."),
    "response-added": _breaking(
        _WIRE, "A successful response was added, with a body unlike the others."
    ),
    "response-added-empty": _info(
        _WIRE, "A successful response was added where none had a body."
    ),
    "response-failure-removed": _info(_WIRE, "A failure is no longer documented."),
    "response-failure-added": _info(_WIRE, "A failure was added."),
    "response-added-alike": _info(
        _WIRE, "A successful response was added, with a body like that of another one."
    ),
    "response-failure-changed": _breaking(
        _WIRE, "The body of a failure may now be something callers do not handle."
    ),
    "response-status-changed": _breaking(
        _WIRE, "A successful response has another status."
    ),
    "response-failure-narrowed": _info(
        _WIRE, "A failure has a body now, or one of a narrower type."
    ),
    "response-media-type-added": _info(
        _WIRE, "A response is available in another media type."
    ),
    "response-media-type-removed": _breaking(
        _WIRE, "A response is no longer available in a media type."
    ),
    "response-header-added": _info(_WIRE, "A response has another header."),
    "response-header-removed": _breaking(
        _WIRE, "A header that a response always had was removed."
    ),
    "response-header-unsure-removed": _warning(
        _WIRE, "A header that a response may have is no longer documented."
    ),
    "response-header-optional": _breaking(_WIRE, "A header may now be missing."),
    "response-header-required": _info(_WIRE, "A header is now always present."),
    "response-header-changed": _breaking(
        _WIRE, "A header may now have values that callers do not handle."
    ),
    "response-header-narrowed": _info(_WIRE, "A header has a narrower type."),
    "response-default-changed": _info(
        _WIRE, "A value missing from a response has another meaning."
    ),
    "response-rule-changed": _info(
        _WIRE, "Values in responses follow other rules that no type expresses."
    ),
    "response-body-changed": _breaking(
        _WIRE, "A response body may now be something callers do not handle."
    ),
    "response-body-narrowed": _info(_WIRE, "A response body has a narrower type."),
    "response-property-removed": _breaking(
        _WIRE, "A property was removed from a response."
    ),
    "response-property-added": _info(_WIRE, "A property was added to a response."),
    "response-property-optional": _breaking(_WIRE, "A property may now be missing."),
    "response-property-required": _info(_WIRE, "A property is now always present."),
    "response-property-widened": _breaking(_WIRE, "A property may have more values."),
    "response-property-narrowed": _info(_WIRE, "A property has fewer values."),
    "response-additional-removed": _breaking(
        _WIRE, "Additional properties no longer occur."
    ),
    "response-additional-added": _info(_WIRE, "Additional properties may occur."),
    "response-additional-widened": _breaking(
        _WIRE, "Additional properties may have more values."
    ),
    "response-additional-narrowed": _info(
        _WIRE, "Additional properties have fewer values."
    ),
    "response-variants-widened": _breaking(_WIRE, "A union has another variant."),
    "response-variants-narrowed": _info(_WIRE, "A union no longer has a variant."),
    "response-schema-changed": _breaking(_WIRE, "A schema has another type."),
    "response-schema-compatible": _info(
        _WIRE, "A schema has another type, all values of which the old one had."
    ),
    "response-value-added": _breaking(_WIRE, "A value was added to a response."),
    "response-value-removed": _info(_WIRE, "A value no longer occurs in a response."),
}

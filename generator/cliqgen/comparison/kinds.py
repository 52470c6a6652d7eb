"""The one list of what a comparison may find, each with its level and what it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Level(StrEnum):
    """How much a finding matters to somebody who uses what was there before."""

    BREAKING = "breaking"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """The higher the graver."""
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


@dataclass(frozen=True)
class Kind:
    """One kind of finding."""

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
    "package-renamed": _breaking(_PYTHON, "The package is imported by another name."),
    "client-renamed": _breaking(_PYTHON, "The classes of the client have other names."),
    "export-removed": _breaking(_PYTHON, "A name is no longer exported."),
    "export-added": _info(_PYTHON, "A name is exported."),
    # Calls.
    "method-removed": _breaking(_PYTHON, "A method or function is gone."),
    "method-renamed": _breaking(_PYTHON, "A method has another name or resource."),
    "method-retargeted": _breaking(
        _PYTHON, "A method of that name calls another operation than before."
    ),
    "method-added": _info(_PYTHON, "A method or function is new."),
    "argument-removed": _breaking(_PYTHON, "An argument is gone."),
    "argument-renamed": _breaking(_PYTHON, "An argument has another name."),
    "argument-moved": _breaking(_PYTHON, "Positional arguments changed their order."),
    "argument-keyword": _breaking(_PYTHON, "An argument must be given by keyword."),
    "argument-positional": _info(_PYTHON, "An argument may be given by position."),
    "argument-required": _breaking(_PYTHON, "An argument can no longer be left out."),
    "argument-optional": _info(_PYTHON, "An argument may be left out."),
    "argument-added-required": _breaking(_PYTHON, "An argument is new and required."),
    "argument-added": _info(_PYTHON, "An argument is new and may be left out."),
    "argument-narrowed": _breaking(
        _PYTHON, "An argument no longer takes all it took before."
    ),
    "argument-widened": _info(_PYTHON, "An argument takes more than before."),
    "argument-compatible": _info(
        _PYTHON, "An argument has another type, which takes what it took before."
    ),
    "result-changed": _breaking(
        _PYTHON, "A call returns what callers did not have to expect."
    ),
    "result-added": _info(_PYTHON, "A call that returned nothing returns something."),
    "result-compatible": _info(
        _PYTHON, "A call returns another type, in a way that callers need not notice."
    ),
    "method-deprecated": _info(_PYTHON, "A method is deprecated."),
    "argument-deprecated": _info(_PYTHON, "An argument is deprecated."),
    # Models.
    "model-removed": _breaking(_PYTHON, "A model is gone."),
    "model-renamed": _breaking(_PYTHON, "A model has another name."),
    "model-added": _info(_PYTHON, "A model is new."),
    "model-deprecated": _info(_PYTHON, "A model is deprecated."),
    "field-deprecated": _info(_PYTHON, "A field is deprecated."),
    "model-closed": _breaking(_PYTHON, "A model keeps no further fields any more."),
    "model-opened": _info(_PYTHON, "A model keeps further fields."),
    "model-changed": _breaking(
        _PYTHON, "A name stands for another kind of type: a class, or an alias."
    ),
    "field-removed": _breaking(_PYTHON, "A field is gone."),
    "field-renamed": _breaking(_PYTHON, "A field has another name."),
    "field-added": _info(_PYTHON, "A field is new."),
    "field-added-required": _breaking(
        _PYTHON, "A field of what callers send is new and required."
    ),
    "field-required": _breaking(
        _PYTHON, "A field of what callers send can no longer be left out."
    ),
    "field-optional": _info(_PYTHON, "A field may be left out."),
    "field-narrowed": _breaking(
        _PYTHON, "A field of what callers send no longer takes all it took before."
    ),
    "field-widened": _breaking(
        _PYTHON, "A field of an answer holds what callers did not have to expect."
    ),
    "field-compatible": _info(
        _PYTHON, "A field has another type, in a way that callers need not notice."
    ),
    "construction-changed": _warning(
        _PYTHON,
        "A model of answers must be constructed differently, as tests of callers may do.",
    ),
    "alias-narrowed": _breaking(
        _PYTHON, "An enumeration or union that callers send lost a member."
    ),
    "alias-widened": _breaking(
        _PYTHON, "An enumeration or union of answers got a member callers must handle."
    ),
    "alias-compatible": _info(
        _PYTHON, "An enumeration or union changed, and callers need not notice."
    ),
    # Exceptions.
    "exception-removed": _breaking(_PYTHON, "An exception class is gone."),
    "exception-rebased": _breaking(
        _PYTHON, "An exception is no longer caught by a class that caught it."
    ),
    "exception-added": _info(_PYTHON, "An exception class is new."),
    "exception-changed": Kind(
        _PYTHON,
        Level.WARNING,
        Verdict.PATCH,
        "A status or vendor code raises another exception, which no type checker sees.",
    ),
    "exception-renamed": _breaking(_PYTHON, "An exception has another name."),
    "scope-added": _warning(_PYTHON, "A call needs a token with another scope."),
    "scope-removed": _patch(_PYTHON, "A call no longer needs a scope."),
    "failure-added": _info(_PYTHON, "A call announces another exception."),
    "failure-removed": _patch(_PYTHON, "A call no longer announces an exception."),
    # What no type checker sees.
    "documentation-changed": _patch(_PYTHON, "A docstring says something else."),
    "code-changed": _patch(_PYTHON, "The code differs, and no caller can tell."),
    "description-changed": _patch(
        _PYTHON, "The description differs, and makes the same client."
    ),
    # Operations on the wire.
    "operation-removed": _breaking(_WIRE, "An operation is gone."),
    "operation-moved": _breaking(_WIRE, "An operation has another method or path."),
    "operation-added": _info(_WIRE, "An operation is new."),
    "operation-restored": _info(_WIRE, "An operation is no longer deprecated."),
    "operation-deprecated": _info(_WIRE, "An operation is deprecated."),
    "security-narrowed": _breaking(
        _WIRE, "An operation asks for credentials or scopes it did not ask for."
    ),
    "security-widened": _info(_WIRE, "An operation takes other credentials as well."),
    "security-scheme-changed": _breaking(
        _WIRE, "A credential is obtained or sent in another way."
    ),
    "operation-server": _breaking(_WIRE, "An operation has another server."),
    "request-constants": _breaking(
        _WIRE, "Fixed headers or query parameters of an operation changed."
    ),
    "server-removed": _breaking(_WIRE, "A server, or a value of it, is not named now."),
    "server-first-changed": _breaking(_WIRE, "Another of the servers is the first."),
    "server-added": _info(_WIRE, "A server is new."),
    "webhook-removed": _breaking(_WIRE, "A webhook is gone."),
    "webhook-added": _info(_WIRE, "A webhook is new."),
    "webhook-payload-changed": _breaking(_WIRE, "A webhook brings something else."),
    "webhook-payload-narrowed": _info(_WIRE, "A webhook brings fewer kinds of values."),
    "version-not-raised": _warning(
        _WIRE, "Something breaks, and the description's version says nothing of it."
    ),
    # Requests on the wire.
    "request-parameter-removed": _breaking(_WIRE, "A parameter is gone."),
    "request-parameter-added": _info(_WIRE, "A parameter is new."),
    "request-parameter-added-required": _breaking(
        _WIRE, "A parameter is new and required."
    ),
    "request-parameter-required": _breaking(_WIRE, "A parameter became required."),
    "request-parameter-optional": _info(_WIRE, "A parameter became optional."),
    "request-parameter-narrowed": _breaking(_WIRE, "A parameter takes less."),
    "request-parameter-widened": _info(_WIRE, "A parameter takes more."),
    "request-parameter-style": _breaking(_WIRE, "A parameter is written differently."),
    "request-limit-tightened": _breaking(_WIRE, "A limit of a value is stricter."),
    "request-limit-loosened": _info(_WIRE, "A limit of a value is looser."),
    "request-default-changed": _warning(
        _WIRE,
        "What is left out means something else: a default is new, gone or another.",
    ),
    "request-rule-tightened": _breaking(
        _WIRE,
        "A value must hold to a rule that no type says: `not`, `contains`, "
        "`dependentRequired`, `propertyNames` and the like.",
    ),
    "request-rule-loosened": _info(_WIRE, "A value need not hold to such a rule."),
    "request-body-added": _info(_WIRE, "A body may be sent."),
    "request-body-added-required": _breaking(_WIRE, "A body must be sent."),
    "request-body-removed": _breaking(_WIRE, "A body is no longer read."),
    "request-body-required": _breaking(_WIRE, "A body became required."),
    "request-body-optional": _info(_WIRE, "A body became optional."),
    "request-body-narrowed": _breaking(_WIRE, "A body takes less."),
    "request-body-widened": _info(_WIRE, "A body takes more."),
    "request-media-type-removed": _breaking(
        _WIRE, "A body may no longer be sent in a media type."
    ),
    "request-media-type-added": _info(_WIRE, "A body may be sent in a media type."),
    "request-encoding-changed": _breaking(_WIRE, "A part of a form is sent otherwise."),
    "request-property-removed": _breaking(_WIRE, "A property is no longer read."),
    "request-property-read-only": _info(
        _WIRE, "A property became read-only: what is sent of it is not heeded."
    ),
    "request-property-added": _info(_WIRE, "A property may be sent."),
    "request-property-added-required": _breaking(_WIRE, "A property must be sent."),
    "request-property-required": _breaking(_WIRE, "A property became required."),
    "request-property-optional": _info(_WIRE, "A property became optional."),
    "request-property-narrowed": _breaking(_WIRE, "A property takes less."),
    "request-property-widened": _info(_WIRE, "A property takes more."),
    "request-additional-narrowed": _breaking(
        _WIRE, "Further properties are no longer taken, or take less."
    ),
    "request-additional-widened": _info(_WIRE, "Further properties take more."),
    "request-variants-narrowed": _breaking(_WIRE, "A union no longer takes a variant."),
    "request-variants-widened": _info(_WIRE, "A union takes another variant."),
    "request-schema-changed": _breaking(_WIRE, "A schema is of another kind."),
    "request-schema-compatible": _info(
        _WIRE, "A schema is of another kind, which holds what the old one did."
    ),
    "request-value-removed": _breaking(_WIRE, "A value may no longer be sent."),
    "request-value-added": _info(_WIRE, "A value may be sent."),
    # Answers on the wire.
    "response-removed": _info(_WIRE, "A success is no longer described."),
    "response-added": _breaking(_WIRE, "A success is new, with a body of its own."),
    "response-added-empty": _info(_WIRE, "A success is new where none had a body."),
    "response-failure-removed": _info(_WIRE, "A failure is no longer described."),
    "response-failure-added": _info(_WIRE, "A failure is new."),
    "response-added-alike": _info(
        _WIRE, "A success is new, with a body like that of another one."
    ),
    "response-failure-changed": _breaking(_WIRE, "A failure holds something else."),
    "response-status-changed": _breaking(
        _WIRE, "A success comes with another status than before."
    ),
    "response-failure-narrowed": _info(
        _WIRE, "A failure holds something, or fewer kinds of it."
    ),
    "response-media-type-added": _info(
        _WIRE, "An answer may be had in another media type."
    ),
    "response-media-type-removed": _breaking(
        _WIRE, "An answer is not to be had in a media type any more."
    ),
    "response-header-added": _info(_WIRE, "An answer has another header."),
    "response-header-removed": _breaking(
        _WIRE, "A header that an answer always had no longer comes."
    ),
    "response-header-unsure-removed": _warning(
        _WIRE, "A header that an answer might have is no longer described."
    ),
    "response-header-optional": _breaking(_WIRE, "A header may be missing."),
    "response-header-required": _info(_WIRE, "A header always comes."),
    "response-header-changed": _breaking(_WIRE, "A header holds something else."),
    "response-header-narrowed": _info(_WIRE, "A header holds fewer kinds of values."),
    "response-default-changed": _info(
        _WIRE, "What is missing in an answer means something else."
    ),
    "response-rule-changed": _info(
        _WIRE, "Values of answers hold to other rules that no type says."
    ),
    "response-body-changed": _breaking(_WIRE, "An answer holds something else."),
    "response-body-narrowed": _info(_WIRE, "An answer holds fewer kinds of values."),
    "response-property-removed": _breaking(_WIRE, "A property no longer comes."),
    "response-property-added": _info(_WIRE, "A property comes."),
    "response-property-optional": _breaking(_WIRE, "A property may be missing."),
    "response-property-required": _info(_WIRE, "A property always comes."),
    "response-property-widened": _breaking(_WIRE, "A property may hold more."),
    "response-property-narrowed": _info(_WIRE, "A property holds less."),
    "response-additional-removed": _breaking(_WIRE, "Further properties do not come."),
    "response-additional-added": _info(_WIRE, "Further properties may come."),
    "response-additional-widened": _breaking(
        _WIRE, "Further properties may hold more."
    ),
    "response-additional-narrowed": _info(_WIRE, "Further properties hold less."),
    "response-variants-widened": _breaking(_WIRE, "A union holds another variant."),
    "response-variants-narrowed": _info(_WIRE, "A union no longer holds a variant."),
    "response-schema-changed": _breaking(_WIRE, "A schema is of another kind."),
    "response-schema-compatible": _info(
        _WIRE, "A schema is of another kind, which holds what the old one did."
    ),
    "response-value-added": _breaking(_WIRE, "A value is new in answers."),
    "response-value-removed": _info(_WIRE, "A value no longer comes."),
}

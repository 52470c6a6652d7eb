"""The module of exceptions, from the status table."""

from __future__ import annotations

from cliqgen.ir.api import Api, ErrorClass
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.notes import sentences
from cliqgen.python.plans import ErrorModule, ErrorPlan
from cliqgen.python.prose import quoted, wrap

_RETRY = {
    "never": "",
    "wait": "The call may be repeated when the lock or Retry-After has ended.",
    "backoff": "Retried after growing pauses, if the call is safe to repeat.",
}


def plan_errors(api: Api, client: str) -> ErrorModule:
    """Plan one class per row, and the vendor codes of each."""
    codes = [
        (literal(code), identifier(error.name))
        for error in api.error_classes
        for code in error.codes
    ]
    return ErrorModule(
        base=identifier(f"{client}Error"),
        base_docstring=docstring(
            f"Base class of all exceptions that the {quoted(client)} client raises."
        ),
        rows=tuple(_row(error) for error in api.error_classes),
        codes=tuple(codes),
        waiting=_named(api, "wait"),
        temporary=_named(api, "backoff"),
    )


def _named(api: Api, retry: str) -> tuple[Code, ...]:
    """The classes with a policy for retries."""
    return tuple(identifier(e.name) for e in api.error_classes if e.retry == retry)


def _row(error: ErrorClass) -> ErrorPlan:
    lines = wrap(f"{error.status} {error.reason}.", 4)
    body = sentences(error.description, _RETRY[error.retry])
    if body:
        lines += ["", *wrap(body, 4)]
    if error.codes:
        codes = ", ".join(f"`{code}`" for code in error.codes)
        word = "code" if len(error.codes) == 1 else "codes"
        lines += [
            "",
            *wrap(f"Also raised for the error {word} {codes} with any status.", 4),
        ]
    return ErrorPlan(
        name=identifier(error.name),
        base=identifier(error.base),
        docstring=docstring("\n".join(lines), 4),
        status=literal(error.status),
    )

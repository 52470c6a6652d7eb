"""What to do after an exception, by its status and by what the client does itself."""

from __future__ import annotations

from cliqgen.ir.api import ErrorClass, Operation

_ANY_CALL = {
    401: "Get a new access token, and check that it belongs to this server.",
    403: "Ask for the missing scope or right: a new token alone does not help.",
    404: "Check the ids and names in the call.",
    413: "Send less at once.",
    415: "Send another media type.",
}
_WAIT = (
    "Wait until the lock or `Retry-After` has ended: `retry_after` is the number of seconds. "
    "With a larger `max_wait` the client waits by itself."
)
_BACKOFF = (
    "The client retries it by itself, if the call is safe to repeat. Otherwise find out "
    "whether the call had an effect, and call again later."
)
_FAULTY_CALL = (
    "Correct the call: the same one fails again. `message` and `code` say why."
)
_FAULTY_SERVER = (
    "Do not repeat the call at once; report it to the provider, with `request_id`."
)


def remedy_of(error: ErrorClass) -> str:
    """What to do after an exception, whatever the operation."""
    if error.retry != "never":
        return _WAIT if error.retry == "wait" else _BACKOFF
    by_family = _FAULTY_SERVER if error.status >= 500 else _FAULTY_CALL
    return _ANY_CALL.get(error.status, by_family)


def remedy_in(error: ErrorClass, operation: Operation) -> str:
    """What to do after an exception of an operation, with the scopes that it needs."""
    if error.status == 403 and error.retry == "never" and any(operation.scopes):
        choices = " or ".join(
            " with ".join(f"`{scope}`" for scope in choice)
            for choice in operation.scopes
        )
        return f"Grant the scope {choices}, or ask for the right: a new token alone does not help."
    return remedy_of(error)

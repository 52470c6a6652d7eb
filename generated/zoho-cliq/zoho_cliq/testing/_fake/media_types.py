# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Media types: what they are, and which documented one is intended."""

from __future__ import annotations

from collections.abc import Iterable

_JSON = ("application/json", "text/json")
_LINES = (
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/x-jsonl",
    "application/jsonlines",
    "application/x-jsonlines",
    "application/json-lines",
    "application/stream+json",
)
_SEQUENCES = ("application/json-seq", "application/geo+json-seq")

FORM = "application/x-www-form-urlencoded"
EVENTS = "text/event-stream"


def bare(media_type: str) -> str:
    """A media type without its parameters, in lower case (RFC 9110, 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether it is one of JSON (RFC 6839, 3.1), and one value."""
    name = bare(media_type)
    return name in _JSON or (name.endswith("+json") and name not in _LINES)


def is_lines(media_type: str) -> bool:
    """Whether it is one of lines of JSON."""
    return bare(media_type) in _LINES


def is_sequence(media_type: str) -> bool:
    """Whether it is a JSON text sequence (RFC 7464)."""
    return bare(media_type) in _SEQUENCES


def is_text(media_type: str) -> bool:
    """Whether its content is text."""
    name = bare(media_type)
    return (
        name.startswith("text/") or name.endswith("xml") or name == "application/yaml"
    )


def covers(documented: str, media_type: str) -> bool:
    """Whether a documented media type or range (``image/*``) is that of a body."""
    documented, name = bare(documented), bare(media_type)
    if documented in ("*/*", name):
        return True
    return documented.endswith("/*") and name.startswith(documented[:-1])


def matching(documented: Iterable[str], media_type: str) -> str | None:
    """The documented media type of a body, the most exact one; None if there is none."""
    covering = [each for each in documented if covers(each, media_type)]
    return min(covering, key=lambda each: bare(each).count("*"), default=None)


def preferred(documented: Iterable[str], accept: str) -> str | None:
    """The documented media type that an ``Accept`` header asks for (RFC 9110, 12.5.1).

    The first documented one that has the largest weight; of a range what is documented.
    None if nothing is acceptable.
    """
    best: tuple[float, str] | None = None
    for name in documented:
        weight = max(_weights(name, accept), default=None)
        if weight is not None and weight > 0 and (best is None or weight > best[0]):
            best = weight, name
    return None if best is None else best[1]


def _weights(name: str, accept: str) -> Iterable[float]:
    for part in accept.split(","):
        accepted, _, parameters = part.partition(";")
        if covers(accepted, name) or covers(name, accepted):
            yield _weight(parameters)


def _weight(parameters: str) -> float:
    for each in parameters.split(";"):
        name, _, value = each.strip().partition("=")
        if name.lower() == "q":
            try:
                return float(value)
            except ValueError:
                return 1.0
    return 1.0

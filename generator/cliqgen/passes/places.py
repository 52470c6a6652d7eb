"""Places of models, independent of their documents.

Shared models are derived from several places in an order that depends neither on the
layout of files nor on the order of anything in them.
"""

from __future__ import annotations

import re

#: The document at the end of what is before a `#`, and the section of components.
_DOCUMENT = re.compile(r"(?:\A|(?<=[&\n@]))[^&\n@]*\Z")
_SECTION = re.compile(r"#/(?:components/\w+/|definitions/)")


def in_any_document(place: str) -> str:
    """A place, or several of one model, without the documents."""
    if "#" not in place:
        return place
    *before, end = place.split("#")
    return "#".join([*(_DOCUMENT.sub("", part, 1) for part in before), end])


def anywhere(place: str) -> str:
    """A place that is the same for a component among others and in a file of its own."""
    return _SECTION.sub("#/", in_any_document(place))


def by_place(key: str) -> tuple[str, str]:
    """Sort models by their places, and then by document."""
    return in_any_document(key), key

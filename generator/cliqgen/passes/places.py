"""Places of models, apart from the documents that they lie in.

What several places share is told from them in an order that neither the layout of files
nor the order of anything in them decides.
"""

from __future__ import annotations

import re

#: What of a place is the document, and the section in which components are there.
_DOCUMENT = re.compile(r"[^&#\n@]*#")
_SECTION = re.compile(r"#/(?:components/\w+/|definitions/)")


def in_any_document(place: str) -> str:
    """A place, or several that are one model's, without the documents."""
    return _DOCUMENT.sub("#", place)


def anywhere(place: str) -> str:
    """A place wherever it lies, as a component among others or in a file of its own."""
    return _SECTION.sub("#/", in_any_document(place))


def by_place(key: str) -> tuple[str, str]:
    """For sorting models by their keys: by their places, and then by document."""
    return in_any_document(key), key

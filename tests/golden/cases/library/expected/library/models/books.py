"""Models of `books`."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType
from .shared import Book, Genre, Medium


class BookCreate(Model, kw_only=True):
    """Book create."""

    title: str
    """At most 200 characters."""
    genre: Genre | None = None
    """What kind of book it is."""
    medium: Medium
    """What the book is made of."""
    note: str | UnsetType | None = UNSET
    """Null takes the note away."""


class BookPage(Model, kw_only=True):
    """Book page."""

    books: list[Book]
    next: str | None = None


class BookPatch(Model, kw_only=True):
    """Book patch."""

    title: str | UnsetType | None = UNSET
    note: str | UnsetType | None = UNSET

"""Models of several resources."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import UNSET, Model, Tagged, UnsetType, constant, field, union

if TYPE_CHECKING:
    Genre: TypeAlias = Literal["novel", "poem"] | str
    """What kind of book it is."""
else:
    Genre = str


class Book(Model, kw_only=True):
    """A book.

    It may have been translated.
    """

    title: str
    """At most 200 characters."""
    genre: Genre | None = None
    """What kind of book it is."""
    medium: Medium
    """What the book is made of."""
    note: str | UnsetType | None = UNSET
    """Null takes the note away."""
    id: str
    printed: datetime.date | None = None
    translations: list[Book] | None = None
    str_: str | None = field(name="str", default=None)
    """A name that a type has already."""
    class_: str | None = field(name="class", default=None)
    shelf_mark: str | None = field(name="Shelf Mark", default=None)


class File(Model, kw_only=True):
    """File."""

    kind: Literal["file"] = constant("file")
    size: int | str | None = None
    opened: datetime.datetime | None = None


class Paper(Model, kw_only=True):
    """Paper."""

    kind: Literal["paper"] = constant("paper")
    pages: int | None = None


if TYPE_CHECKING:
    Medium: TypeAlias = Paper | File
    """What the book is made of."""
else:
    Medium = union(
        "Medium",
        lambda: (
            Paper,
            File,
        ),
        Tagged("kind", {"paper": 0, "file": 1}),
    )

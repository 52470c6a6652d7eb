"""Models of `shelves`."""

from __future__ import annotations

from typing import Any

from .._runtime.model import UNSET, Model
from .shared import Book, Genre


class Shelf(Model, kw_only=True):
    """Shelf."""

    genre: Genre | None = None
    """What kind of book it is."""
    books: dict[str, Book] | None = None
    anything: Any = UNSET

"""Models of `databases_records`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.model import Model, OpenModel, field


class DatabaseRecord(OpenModel, kw_only=True):
    """A record of a database.

    Beside its id it has the columns of the database, by their names.
    """

    id: str
    """Id of the record."""


class DatabaseRecordCreate(Model, kw_only=True):
    """A new record."""

    values: Mapping[str, Any]
    """The values by the names of the columns."""


class DatabaseRecordList(Model, kw_only=True):
    """Records of a database, one page of them."""

    list_: list[DatabaseRecord] = field(name="list")
    """The records."""
    next_token: str | None = None
    """Where the next page begins, for start_token; absent on the last page."""


class DatabaseRecordUpdate(Model, kw_only=True):
    """New values of a record."""

    values: Mapping[str, Any]
    """The new values by the names of the columns; only those to change."""

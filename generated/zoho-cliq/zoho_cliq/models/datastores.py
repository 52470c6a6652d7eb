"""Models of `datastores`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .._runtime.model import Model, OpenModel, field
from .shared import UserReference

if TYPE_CHECKING:
    DatastoreExportFileType: TypeAlias = Literal["csv", "xlsx", "pdf"]
    """Format of the file - comma-separated text, an Excel sheet or a PDF document."""
    DatastoreFieldCreateType: TypeAlias = Literal[
        "boolean", "number", "limited-text", "encrypted-text", "large-text"
    ]
    """What the field holds, for good - true or false (boolean), numbers (number), text of
    up to 250 characters (limited-text), text of up to 1000 characters that is stored
    encrypted (encrypted-text) or text of up to 65 535 characters (large-text).
    """
    DatastoreFieldType: TypeAlias = (
        Literal["boolean", "number", "limited-text", "encrypted-text", "large-text"]
        | str
    )
    """What the field holds."""
else:
    DatastoreExportFileType = str
    DatastoreFieldCreateType = str
    DatastoreFieldType = str


class Datastore(Model, kw_only=True):
    """A datastore with its fields."""

    id: str
    """Id of the datastore."""
    unique_name: str | None = None
    """Name in addresses."""
    name: str | None = None
    """Name shown to people."""
    description: str | None = None
    """What the datastore is for."""
    type: str | None = None
    """Kind of the datastore, for example custom."""
    scope: str | None = None
    """Who can use the datastore, for example personal."""
    status: str | None = None
    """State of the datastore, for example enabled."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""
    fields: list[DatastoreField] | None = None
    """The fields."""
    unique_keys: list[list[str]] | None = None
    """Unique keys, each a list of unique names of fields in which no two records may be
    alike.
    """


class DatastoreCreate(Model, kw_only=True):
    """A datastore to create."""

    unique_name: str
    """Name in addresses, unlike those of all other datastores; at most 20 lower-case
    letters, digits and underscores, a letter first. Matching `^[a-z][a-z0-9_]*$`.
    """
    name: str
    """Name shown to people, letters, digits and blanks, at most 20 characters."""
    description: str
    """What the datastore is for, at most 250 characters."""
    fields: Sequence[DatastoreFieldCreate]
    """The fields, 1 to 19."""
    unique_keys: Sequence[Sequence[str]] | None = None
    """Unique keys, at most 4, each a list of unique names of fields. No two records may be
    alike in all fields of a key. Fields of the types encrypted-text and large-text
    cannot take part.
    """


class DatastoreExport(Model, kw_only=True):
    """How to export the records."""

    file_type: DatastoreExportFileType
    """Format of the file - comma-separated text, an Excel sheet or a PDF document."""
    password_protected: bool | None = None
    """Whether the file opens only with a password."""
    password: str | None = None
    """The password, 8 to 20 characters; needed if password_protected is true. Letters,
    digits and other characters mixed are recommended.
    """


class DatastoreField(Model, kw_only=True):
    """A field of a datastore."""

    id: str | None = None
    """Id of the field."""
    unique_name: str | None = None
    """Name in requests and records."""
    name: str | None = None
    """Name shown to people."""
    type: DatastoreFieldType | None = None
    """What the field holds."""
    mandatory: bool | None = None
    """Whether every record needs a value here."""
    masked: bool | None = None
    """Whether the value is hidden from view."""
    default_value: str | None = None
    """Value of records that give none, as text; empty if there is none."""


class DatastoreFieldCreate(Model, kw_only=True):
    """A field to create."""

    unique_name: str
    """Name in requests and records; at most 20 lower-case letters, digits and underscores,
    a letter first. Matching `^[a-z][a-z0-9_]*$`.
    """
    name: str
    """Name shown to people, letters, digits and blanks, at most 20 characters."""
    type: DatastoreFieldCreateType
    """What the field holds, for good - true or false (boolean), numbers (number), text of
    up to 250 characters (limited-text), text of up to 1000 characters that is stored
    encrypted (encrypted-text) or text of up to 65 535 characters (large-text).
    """
    mandatory: bool | None = None
    """Whether every record needs a value here."""
    masked: bool | None = None
    """Whether the value is hidden from view; possible for limited-text and number."""
    default_value: str | None = None
    """Value of records that give none, as text ("true", "12"), at most 100 characters."""


class DatastoreFieldUpdate(Model, kw_only=True):
    """What to change about a field; what is left out stays."""

    id: str
    """Id of the field."""
    unique_name: str | None = None
    """Name in requests and records; at most 20 lower-case letters, digits and underscores,
    a letter first. Perhaps final. Matching `^[a-z][a-z0-9_]*$`.
    """
    name: str | None = None
    """New name shown to people, letters, digits and blanks, at most 20 characters."""
    mandatory: bool | None = None
    """Whether every record needs a value here."""
    masked: bool | None = None
    """Whether the value is hidden from view; possible for limited-text and number."""
    default_value: str | None = None
    """Value of records that give none, as text ("true", "12"), at most 100 characters."""


class DatastoreFieldsCreate(Model, kw_only=True):
    """Fields to add to a datastore."""

    fields: Sequence[DatastoreFieldCreate]
    """The fields, 1 to 10."""


class DatastoreFieldsUpdate(Model, kw_only=True):
    """Changes to fields of a datastore."""

    fields: Sequence[DatastoreFieldUpdate]
    """The changes, 1 to 10 fields."""


class DatastoreList(Model, kw_only=True):
    """One page of datastores."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "datastore"."""
    data: list[Datastore]
    """The datastores."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class DatastoreRecord(OpenModel, kw_only=True):
    """A record.

    Besides the fields named here it holds the values of its own fields by their unique
    names; boolean fields as booleans, all others, numbers too, as text.
    """

    id: str
    """Id of the record."""
    added_time: str | None = None
    """Time of creation, milliseconds since the epoch as text."""
    modified_time: str | None = None
    """Time of the last change, milliseconds since the epoch as text."""


class DatastoreRecordCreate(Model, kw_only=True):
    """A record to add."""

    values: Mapping[str, Any]
    """The values by unique name of the field - text, number or boolean, like the type of
    the field. At most 20, each up to 1000 characters, 2500 bytes in all.
    """


class DatastoreRecordList(Model, kw_only=True):
    """One page of records."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "datastore_record"."""
    list_: list[DatastoreRecord] = field(name="list")
    """The records."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class DatastoreRecordResult(Model, kw_only=True):
    """Answer with one record."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "datastore_record"."""
    data: DatastoreRecord
    """A record. Besides the fields named here it holds the values of its own fields by
    their unique names; boolean fields as booleans, all others, numbers too, as text.
    """


class DatastoreRecordUpdate(Model, kw_only=True):
    """New values for one record."""

    values: Mapping[str, Any]
    """The new values by unique name of the field - text, number or boolean, like the type
    of the field.
    """


class DatastoreRecordsUpdate(Model, kw_only=True):
    """New values for all records that meet a condition."""

    criteria: str
    """Condition that records must meet, written as for datastores.records.list; at most
    500 characters and 10 conditions.
    """
    values: Mapping[str, Any]
    """The new values by unique name of the field - text, number or boolean, like the type
    of the field.
    """


class DatastoreResult(Model, kw_only=True):
    """Answer with one datastore."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "datastore"."""
    data: Datastore
    """A datastore with its fields."""


class DatastoreUpdate(Model, kw_only=True):
    """What to change about a datastore; what is left out stays."""

    unique_name: str | None = None
    """New name in addresses, unlike those of all other datastores; at most 20 lower-case
    letters, digits and underscores, a letter first. Matching `^[a-z][a-z0-9_]*$`.
    """
    name: str | None = None
    """New name shown to people, letters, digits and blanks, at most 20 characters."""
    description: str | None = None
    """What the datastore is for, at most 250 characters."""
    unique_keys: Sequence[Sequence[str]] | None = None
    """Unique keys, at most 4, each a list of unique names of fields. No two records may be
    alike in all fields of a key. Fields of the types encrypted-text and large-text
    cannot take part.
    """

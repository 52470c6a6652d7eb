"""Datastores of the platform, their fields and records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.datastores import (
    Datastore,
    DatastoreCreate,
    DatastoreExport,
    DatastoreExportFileType,
    DatastoreFieldCreate,
    DatastoreFieldsCreate,
    DatastoreFieldsUpdate,
    DatastoreFieldUpdate,
    DatastoreList,
    DatastoreRecord,
    DatastoreRecordCreate,
    DatastoreRecordList,
    DatastoreRecordResult,
    DatastoreRecordsUpdate,
    DatastoreRecordUpdate,
    DatastoreResult,
    DatastoreUpdate,
)
from ..models.shared import ErrorBody

_ERRORS: Mapping[int | str, Any] = {
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    405: ErrorBody,
    406: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
}
_FIELDS_UPDATE: Operation[DatastoreResult] = Operation(
    id="datastores.fields.update",
    method="PATCH",
    path="/api/v3/datastores/{datastore_id}/fields",
    responses={200: DatastoreResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.UPDATE",),),
)
_FIELDS_CREATE: Operation[DatastoreResult] = Operation(
    id="datastores.fields.create",
    method="POST",
    path="/api/v3/datastores/{datastore_id}/fields",
    responses={200: DatastoreResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.UPDATE",),),
)
_FIELDS_DELETE: Operation[None] = Operation(
    id="datastores.fields.delete",
    method="DELETE",
    path="/api/v3/datastores/{datastore_id}/fields",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.UPDATE",),),
)
_RECORDS_BULK_UPDATE: Operation[None] = Operation(
    id="datastores.records.bulk_update",
    method="PATCH",
    path="/api/v3/datastores/{datastore_unique_name}/records",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.DatastoreRecords.UPDATE",),),
)
_RECORDS_CREATE: Operation[DatastoreRecordResult] = Operation(
    id="datastores.records.create",
    method="POST",
    path="/api/v3/datastores/{datastore_unique_name}/records",
    responses={200: DatastoreRecordResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.DatastoreRecords.CREATE",),),
)
_RECORDS_LIST: Operation[DatastoreRecordList] = Operation(
    id="datastores.records.list",
    method="GET",
    path="/api/v3/datastores/{datastore_unique_name}/records",
    responses={200: DatastoreRecordList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.DatastoreRecords.READ",),),
)
_RECORDS_BULK_DELETE: Operation[None] = Operation(
    id="datastores.records.bulk_delete",
    method="DELETE",
    path="/api/v3/datastores/{datastore_unique_name}/records",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.DatastoreRecords.DELETE",),),
)
_RECORDS_UPDATE: Operation[DatastoreRecordResult] = Operation(
    id="datastores.records.update",
    method="PATCH",
    path="/api/v3/datastores/{datastore_unique_name}/records/{record_id}",
    responses={200: DatastoreRecordResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.DatastoreRecords.UPDATE",),),
)
_RECORDS_GET: Operation[DatastoreRecordResult] = Operation(
    id="datastores.records.get",
    method="GET",
    path="/api/v3/datastores/{datastore_unique_name}/records/{record_id}",
    responses={200: DatastoreRecordResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.DatastoreRecords.READ",),),
)
_RECORDS_DELETE: Operation[None] = Operation(
    id="datastores.records.delete",
    method="DELETE",
    path="/api/v3/datastores/{datastore_unique_name}/records/{record_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.DatastoreRecords.DELETE",),),
)
_CREATE: Operation[DatastoreResult] = Operation(
    id="datastores.create",
    method="POST",
    path="/api/v3/datastores",
    responses={200: DatastoreResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.CREATE",),),
)
_LIST: Operation[DatastoreList] = Operation(
    id="datastores.list",
    method="GET",
    path="/api/v3/datastores",
    responses={200: DatastoreList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.READ",),),
)
_UPDATE: Operation[DatastoreResult] = Operation(
    id="datastores.update",
    method="PATCH",
    path="/api/v3/datastores/{datastore_id}",
    responses={200: DatastoreResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.UPDATE",),),
)
_GET: Operation[DatastoreResult] = Operation(
    id="datastores.get",
    method="GET",
    path="/api/v3/datastores/{datastore_id}",
    responses={200: DatastoreResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.READ",),),
)
_DELETE: Operation[None] = Operation(
    id="datastores.delete",
    method="DELETE",
    path="/api/v3/datastores/{datastore_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.DELETE",),),
)
_EXPORT: Operation[None] = Operation(
    id="datastores.export",
    method="POST",
    path="/api/v3/datastores/{datastore_id}/export",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=5, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Datastores.READ",),),
)


class DatastoresFieldsResource(Resource):
    """Calls below `datastores.fields`."""

    def update(
        self, datastore_id: str, *, fields: Sequence[DatastoreFieldUpdate]
    ) -> DatastoreResult:
        """Change fields of a datastore.

        Changes up to 10 fields, each named by its id; what is left out stays. The type
        of a field cannot be changed. The documents contradict themselves about
        unique_name - the text calls it final, the body has it.

        Sends `PATCH /api/v3/datastores/{datastore_id}/fields`.
        Scope: `ZohoCliq.Datastores.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            fields: The changes, 1 to 10 fields.

        Returns:
            DatastoreResult: The datastore with its changed fields.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change this datastore.
            `datastore_field_not_found`: The datastore has no field with this id.
            `datastore_field_update_failed`: The server failed to change at least one
                field.
            `datastore_not_found`: There is no such datastore.

        Example:
            client.datastores.fields.update(
                "2847160000000614003",
                fields=[
                    DatastoreFieldUpdate(
                        id="17461830552907740000614012",
                        name="Power on shore",
                        mandatory=True,
                        default_value="false",
                    ),
                    DatastoreFieldUpdate(id="17461830552907740000614013", name="Notes"),
                ],
            )
        """
        return self._request(
            _FIELDS_UPDATE,
            path={"datastore_id": datastore_id},
            json=DatastoreFieldsUpdate(fields=fields),
        )

    def create(
        self, datastore_id: str, *, fields: Sequence[DatastoreFieldCreate]
    ) -> DatastoreResult:
        """Add fields to a datastore.

        Adds up to 10 fields; the datastore may have 19 in all. In records that exist
        already a new field has its default value, or null without one.

        Sends `POST /api/v3/datastores/{datastore_id}/fields`.
        Scope: `ZohoCliq.Datastores.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            fields: The fields, 1 to 10.

        Returns:
            DatastoreResult: The datastore with its new fields.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change this datastore.
            `datastore_field_mask_not_supported`: A field is masked whose type does not
                allow it; limited-text and number do.
            `datastore_field_name_already_exists`: The unique name belongs to a field
                that the datastore has already.
            `datastore_field_name_reserved`: A field has a name that the platform keeps
                for itself.
            `datastore_fields_duplicate_column`: Two fields of the body have the same
                name.
            `datastore_fields_invalid_value`: The description of a field holds an
                invalid value.
            `datastore_fields_limit_exceeded`: The datastore would have more than 19
                fields.
            `datastore_not_found`: There is no such datastore.

        Example:
            client.datastores.fields.create(
                "2847160000000614003",
                fields=[
                    DatastoreFieldCreate(
                        unique_name="phone",
                        name="Phone",
                        type="limited-text",
                        mandatory=False,
                        masked=True,
                        default_value="",
                    ),
                ],
            )
        """
        return self._request(
            _FIELDS_CREATE,
            path={"datastore_id": datastore_id},
            json=DatastoreFieldsCreate(fields=fields),
        )

    def delete(self, datastore_id: str, *, ids: Sequence[str]) -> None:
        """Delete fields of a datastore.

        Deletes up to 10 fields and the values that records hold in them for good. The
        ids go into the query; datastores.get shows them.

        Sends `DELETE /api/v3/datastores/{datastore_id}/fields`.
        Scope: `ZohoCliq.Datastores.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            ids: Ids of the fields, at most 10, sent as one comma-separated value. At
                least 1 item.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change this datastore.
            `datastore_column_not_found`: The datastore has no field with this id.
            `datastore_not_found`: There is no such datastore.

        Example:
            client.datastores.fields.delete(
                "2847160000000614003",
                ids=["17461830552907740000614013", "17461830552907740000614027"],
            )
        """
        return self._request(
            _FIELDS_DELETE,
            path={"datastore_id": datastore_id},
            query={"ids": delimited(ids, ",")},
        )


class DatastoresRecordsResource(Resource):
    """Calls below `datastores.records`."""

    def bulk_update(
        self,
        datastore_unique_name: str,
        *,
        criteria: str,
        values: Mapping[str, Any],
        extension_key: str | None = None,
    ) -> None:
        """Change the records that meet a condition.

        Writes the same values into every record that meets the criteria; fields that
        are left out keep their values. The answer does not tell how many records were
        changed.

        Sends `PATCH /api/v3/datastores/{datastore_unique_name}/records`.
        Scope: `ZohoCliq.DatastoreRecords.UPDATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            criteria: Condition that records must meet, written as for
                datastores.records.list; at most 500 characters and 10 conditions.
            values: The new values by unique name of the field - text, number or
                boolean, like the type of the field.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change records of this
                datastore.
            `datastore_column_not_found`: The values or the criteria name a field that
                does not exist.
            `datastore_criteria_invalid_operator`: The criteria contain an unknown
                operator.
            `datastore_criteria_limit_exceeded`: The criteria have more than 10
                conditions.
            `datastore_invalid_criteria`: The criteria cannot be read.
            `datastore_not_found`: There is no such datastore.
            `datastore_update_violates_unique_key`: Two records would be alike in a
                unique key.

        Example:
            client.datastores.records.bulk_update(
                "berths",
                criteria="(berth_no>=40) && (shore_power==true)",
                values={
                    "shore_power": False,
                    "remarks": "Power is off until the new cables are in",
                },
            )
        """
        return self._request(
            _RECORDS_BULK_UPDATE,
            path={"datastore_unique_name": datastore_unique_name},
            query={"extension_key": extension_key},
            json=DatastoreRecordsUpdate(criteria=criteria, values=values),
        )

    def create(
        self,
        datastore_unique_name: str,
        *,
        values: Mapping[str, Any],
        extension_key: str | None = None,
    ) -> DatastoreRecordResult:
        """Add a record to a datastore.

        Adds one record. It may hold 20 values of up to 1000 characters each and 2500
        bytes in all, even where the type of a field would allow longer texts. Numbers
        and booleans are given as JSON; numbers come back as text.

        Sends `POST /api/v3/datastores/{datastore_unique_name}/records`.
        Scope: `ZohoCliq.DatastoreRecords.CREATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            values: The values by unique name of the field - text, number or boolean,
                like the type of the field. At most 20, each up to 1000 characters, 2500
                bytes in all.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Returns:
            DatastoreRecordResult: The new record.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not add records to this datastore.
            `datastore_column_not_found`: The values name a field that does not exist.
            `datastore_data_limit_exceeded`: The record is too large.
            `datastore_invalid_number_value`: The value of a number field is not a
                number.
            `datastore_not_found`: There is no such datastore.
            `datastore_required_field_missing`: A mandatory field has no value.
            `datastore_unique_key_violation`: Another record is alike in a unique key.

        Example:
            client.datastores.records.create(
                "berths",
                values={
                    "berth_no": 42,
                    "skipper": "Ines Carvalho",
                    "shore_power": True,
                    "remarks": "Leaves on Sunday",
                },
            )
        """
        return self._request(
            _RECORDS_CREATE,
            path={"datastore_unique_name": datastore_unique_name},
            query={"extension_key": extension_key},
            json=DatastoreRecordCreate(values=values),
        )

    def list(
        self,
        datastore_unique_name: str,
        *,
        criteria: str | None = None,
        limit: int | None = None,
        order_by: Sequence[str] | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        extension_key: str | None = None,
    ) -> DatastoreRecordList:
        """List records of a datastore.

        Lists records page by page, all of them or those that meet the criteria, in the
        order asked for. Unlike in other lists the records come in the field list. With
        sync_token only records are listed that have changed since the call that
        returned the token.

        Sends `GET /api/v3/datastores/{datastore_unique_name}/records`.
        Scope: `ZohoCliq.DatastoreRecords.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            criteria: Condition that records must meet, for example (skipper=Mara) &&
                (shore_power=true). Conditions stand in parentheses with the unique name
                of a field on the left, are joined by && or || (&& binds more tightly)
                and may be nested; at most 10. Operators are =, == (the same), !=, >,
                >=, <, <=, like and not like (text fields, any letter case), in and not
                in (up to 10 values with commas).
            limit: Largest number of records in the answer. The documents allow 1000
                (100 by default) in one place and 100 (50 by default) in another; up to
                100 is safe. At least 1.
            order_by: Fields to sort by, each once, with asc (as when nothing is said)
                or desc after a blank; sent as one comma-separated value.
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Returns:
            DatastoreRecordList: One page of records.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not read records of this datastore.
            `datastore_column_not_found`: The criteria name a field that does not exist.
            `datastore_criteria_invalid_operator`: The criteria contain an unknown
                operator.
            `datastore_criteria_limit_exceeded`: The criteria have more than 10
                conditions.
            `datastore_duplicate_sort_field`: The order names a field twice.
            `datastore_in_query_limit_exceeded`: An "in" or "not in" of the criteria has
                more than 10 values.
            `datastore_invalid_criteria`: The criteria cannot be read.
            `datastore_invalid_next_token`: The page token is invalid or has expired.
            `datastore_invalid_number_value`: The criteria compare a number field with
                something else.
            `datastore_not_found`: There is no such datastore.

        Example:
            client.datastores.records.list("berths")
        """
        return self._request(
            _RECORDS_LIST,
            path={"datastore_unique_name": datastore_unique_name},
            query={
                "criteria": criteria,
                "limit": limit,
                "order_by": delimited(order_by, ","),
                "sync_token": sync_token,
                "next_token": next_token,
                "extension_key": extension_key,
            },
        )

    def iter(
        self,
        datastore_unique_name: str,
        *,
        criteria: str | None = None,
        limit: int | None = None,
        order_by: Sequence[str] | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        extension_key: str | None = None,
        max_items: int | None = None,
    ) -> Walk[DatastoreRecord]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            DatastoreRecord.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DatastoreRecordList, DatastoreRecord, str] = CursorPages(
            items=lambda page: page.list_,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> DatastoreRecordList:
            return self.list(
                datastore_unique_name,
                criteria=criteria,
                limit=limit,
                order_by=order_by,
                sync_token=sync_token if cursor is None else None,
                next_token=cursor,
                extension_key=extension_key,
            )

        return self._walk(
            _RECORDS_LIST, fetch, pages, start=next_token, max_items=max_items
        )

    def bulk_delete(
        self,
        datastore_unique_name: str,
        *,
        criteria: str | None = None,
        ids: Sequence[str] | None = None,
        extension_key: str | None = None,
    ) -> None:
        """Delete many records of a datastore.

        Deletes the records with the given ids, or all that meet the criteria, for good.
        Give one of the two; what a call with neither does is not documented.

        Sends `DELETE /api/v3/datastores/{datastore_unique_name}/records`.
        Scope: `ZohoCliq.DatastoreRecords.DELETE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            criteria: Condition that records must meet, for example (skipper=Mara) &&
                (shore_power=true). Conditions stand in parentheses with the unique name
                of a field on the left, are joined by && or || (&& binds more tightly)
                and may be nested; at most 10. Operators are =, == (the same), !=, >,
                >=, <, <=, like and not like (text fields, any letter case), in and not
                in (up to 10 values with commas).
            ids: Ids of the records, sent as one comma-separated value.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.datastores.records.bulk_delete("berths")
        """
        return self._request(
            _RECORDS_BULK_DELETE,
            path={"datastore_unique_name": datastore_unique_name},
            query={
                "criteria": criteria,
                "ids": delimited(ids, ","),
                "extension_key": extension_key,
            },
        )

    def update(
        self,
        datastore_unique_name: str,
        record_id: str,
        *,
        values: Mapping[str, Any],
        extension_key: str | None = None,
    ) -> DatastoreRecordResult:
        """Change a record of a datastore.

        Writes new values into fields of one record; fields that are left out keep their
        values.

        Sends `PATCH /api/v3/datastores/{datastore_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.DatastoreRecords.UPDATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            record_id: Id of the record, a long number.
            values: The new values by unique name of the field - text, number or
                boolean, like the type of the field.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Returns:
            DatastoreRecordResult: The record after the change.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change records of this
                datastore.
            `datastore_column_not_found`: The values name a field that does not exist.
            `datastore_invalid_number_value`: The value of a number field is not a
                number.
            `datastore_not_found`: There is no such datastore.
            `datastore_record_not_found`: The datastore has no record with this id.
            `datastore_update_violates_unique_key`: Another record is alike in a unique
                key.

        Example:
            client.datastores.records.update(
                "berths",
                "2847160000000618027",
                values={"skipper": "Mara Lindqvist", "remarks": "Stays until June"},
            )
        """
        return self._request(
            _RECORDS_UPDATE,
            path={
                "datastore_unique_name": datastore_unique_name,
                "record_id": record_id,
            },
            query={"extension_key": extension_key},
            json=DatastoreRecordUpdate(values=values),
        )

    def get(
        self,
        datastore_unique_name: str,
        record_id: str,
        *,
        extension_key: str | None = None,
    ) -> DatastoreRecordResult:
        """Get a record of a datastore.

        Reads one record by its id. Fields without a value come as empty text, numbers
        as "0".

        Sends `GET /api/v3/datastores/{datastore_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.DatastoreRecords.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            record_id: Id of the record, a long number.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Returns:
            DatastoreRecordResult: The record.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not read records of this datastore.
            `datastore_not_found`: There is no such datastore.
            `datastore_record_not_found`: The datastore has no record with this id.

        Example:
            client.datastores.records.get("berths", "2847160000000618027")
        """
        return self._request(
            _RECORDS_GET,
            path={
                "datastore_unique_name": datastore_unique_name,
                "record_id": record_id,
            },
            query={"extension_key": extension_key},
        )

    def delete(
        self,
        datastore_unique_name: str,
        record_id: str,
        *,
        extension_key: str | None = None,
    ) -> None:
        """Delete a record of a datastore.

        Deletes one record for good.

        Sends `DELETE /api/v3/datastores/{datastore_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.DatastoreRecords.DELETE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            record_id: Id of the record, a long number.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not delete records of this
                datastore.
            `datastore_not_found`: There is no such datastore.
            `datastore_record_not_found`: The datastore has no record with this id.

        Example:
            client.datastores.records.delete("berths", "2847160000000618027")
        """
        return self._request(
            _RECORDS_DELETE,
            path={
                "datastore_unique_name": datastore_unique_name,
                "record_id": record_id,
            },
            query={"extension_key": extension_key},
        )


class DatastoresResource(Resource):
    """Datastores of the platform, their fields and records."""

    @cached_property
    def fields(self) -> DatastoresFieldsResource:
        """Calls below `datastores.fields`."""
        return DatastoresFieldsResource(self._client)

    @cached_property
    def records(self) -> DatastoresRecordsResource:
        """Calls below `datastores.records`."""
        return DatastoresRecordsResource(self._client)

    def create(
        self,
        *,
        unique_name: str,
        name: str,
        description: str,
        fields: Sequence[DatastoreFieldCreate],
        unique_keys: Sequence[Sequence[str]] | None = None,
    ) -> DatastoreResult:
        """Create a datastore.

        Creates a datastore, a table with typed fields in which components of the
        platform keep records. Besides the fields given here (up to 19) every datastore
        has a field for the id of a record. The type of a field is final.

        Sends `POST /api/v3/datastores`.
        Scope: `ZohoCliq.Datastores.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            unique_name: Name in addresses, unlike those of all other datastores; at
                most 20 lower-case letters, digits and underscores, a letter first.
                Matching `^[a-z][a-z0-9_]*$`.
            name: Name shown to people, letters, digits and blanks, at most 20
                characters.
            description: What the datastore is for, at most 250 characters.
            fields: The fields, 1 to 19.
            unique_keys: Unique keys, at most 4, each a list of unique names of fields.
                No two records may be alike in all fields of a key. Fields of the types
                encrypted-text and large-text cannot take part.

        Returns:
            DatastoreResult: The new datastore.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not create datastores.
            `datastore_creation_limit_exceeded`: The organisation has as many datastores
                as it may have.
            `datastore_field_mask_not_supported`: A field is masked whose type does not
                allow it; limited-text and number do.
            `datastore_field_name_reserved`: A field has a name that the platform keeps
                for itself.
            `datastore_field_unique_key_not_supported`: A unique key has an
                encrypted-text or large-text field in it, which cannot be.
            `datastore_fields_duplicate_column`: Two fields have the same name.
            `datastore_fields_invalid_value`: The description of a field holds an
                invalid value.
            `datastore_fields_limit_exceeded`: There are more than 19 fields.
            `datastore_fields_required`: There is no field.
            `datastore_invalid`: The server finds the datastore to be broken or in a
                strange state.
            `datastore_invalid_creation_data`: The body is malformed.
            `datastore_name_already_exists`: The name is taken.
            `datastore_unique_key_column_not_found`: A unique key names a field that
                does not exist.

        Example:
            client.datastores.create(
                unique_name="berths",
                name="Berth register",
                description="Who lies at which berth",
                fields=[
                    DatastoreFieldCreate(
                        unique_name="berth_no",
                        name="Berth number",
                        type="number",
                        mandatory=True,
                    ),
                    DatastoreFieldCreate(
                        unique_name="skipper",
                        name="Skipper",
                        type="limited-text",
                        mandatory=True,
                    ),
                    DatastoreFieldCreate(
                        unique_name="shore_power",
                        name="Shore power",
                        type="boolean",
                        default_value="true",
                    ),
                    DatastoreFieldCreate(
                        unique_name="remarks",
                        name="Remarks",
                        type="large-text",
                    ),
                ],
                unique_keys=[["berth_no"]],
            )
        """
        return self._request(
            _CREATE,
            json=DatastoreCreate(
                unique_name=unique_name,
                name=name,
                description=description,
                fields=fields,
                unique_keys=unique_keys,
            ),
        )

    def list(
        self,
        *,
        sync_token: str | None = None,
        limit: int | None = None,
        next_token: str | None = None,
    ) -> DatastoreList:
        """List datastores.

        Lists the datastores of the organisation with their fields, page by page. With
        sync_token only those are listed that were created or changed since the call
        that returned the token.

        Sends `GET /api/v3/datastores`.
        Scope: `ZohoCliq.Datastores.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            limit: Largest number of datastores in the answer, at most 100. At least 1,
                by default `20`.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            DatastoreList: One page of datastores.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `bulk_record_update_failed`: At least one record was not updated; documented
                here, though it belongs to records.
            `datastore_not_found`: There is no such datastore.
            `invalid_record_criteria`: The criteria cannot be read; documented here,
                though it belongs to records.

        Example:
            client.datastores.list()
        """
        return self._request(
            _LIST,
            query={"sync_token": sync_token, "limit": limit, "next_token": next_token},
        )

    def iter(
        self,
        *,
        sync_token: str | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[Datastore]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Datastore.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DatastoreList, Datastore, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> DatastoreList:
            return self.list(
                sync_token=sync_token if cursor is None else None,
                limit=limit,
                next_token=cursor,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def update(
        self,
        datastore_id: str,
        *,
        unique_name: str | None = None,
        name: str | None = None,
        description: str | None = None,
        unique_keys: Sequence[Sequence[str]] | None = None,
    ) -> DatastoreResult:
        """Change a datastore.

        Changes names, description or unique keys of a datastore; what is left out
        stays. The unique keys that are given replace all earlier ones. Fields have
        calls of their own.

        Sends `PATCH /api/v3/datastores/{datastore_id}`.
        Scope: `ZohoCliq.Datastores.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            unique_name: New name in addresses, unlike those of all other datastores; at
                most 20 lower-case letters, digits and underscores, a letter first.
                Matching `^[a-z][a-z0-9_]*$`.
            name: New name shown to people, letters, digits and blanks, at most 20
                characters.
            description: What the datastore is for, at most 250 characters.
            unique_keys: Unique keys, at most 4, each a list of unique names of fields.
                No two records may be alike in all fields of a key. Fields of the types
                encrypted-text and large-text cannot take part.

        Returns:
            DatastoreResult: The datastore after the change.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change this datastore.
            `datastore_field_unique_key_not_supported`: A unique key has an
                encrypted-text or large-text field in it, which cannot be.
            `datastore_invalid`: The server finds the datastore to be broken or in a
                strange state.
            `datastore_name_already_exists`: The name is taken.
            `datastore_not_found`: There is no such datastore.
            `datastore_unique_key_column_not_found`: A unique key names a field that
                does not exist.

        Example:
            client.datastores.update(
                "2847160000000614003",
                name="Berths and moorings",
                description="Boats and skippers of the guest harbour",
                unique_keys=[["berth_no", "skipper"]],
            )
        """
        return self._request(
            _UPDATE,
            path={"datastore_id": datastore_id},
            json=DatastoreUpdate(
                unique_name=unique_name,
                name=name,
                description=description,
                unique_keys=unique_keys,
            ),
        )

    def get(self, datastore_id: str) -> DatastoreResult:
        """Get a datastore.

        Reads one datastore with its fields, but not its records. The ids of fields,
        needed to change or delete them, are found here.

        Sends `GET /api/v3/datastores/{datastore_id}`.
        Scope: `ZohoCliq.Datastores.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.

        Returns:
            DatastoreResult: The datastore.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_not_found`: There is no such datastore.
            `record_not_found`: There is no such record; documented here, though it
                belongs to records.

        Example:
            client.datastores.get("2847160000000614003")
        """
        return self._request(
            _GET,
            path={"datastore_id": datastore_id},
        )

    def delete(self, datastore_id: str) -> None:
        """Delete a datastore.

        Deletes a datastore and every record in it for good. Components of the platform
        that still use it will fail.

        Sends `DELETE /api/v3/datastores/{datastore_id}`.
        Scope: `ZohoCliq.Datastores.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not delete this datastore.
            `datastore_not_found`: There is no such datastore.

        Example:
            client.datastores.delete("2847160000000614003")
        """
        return self._request(
            _DELETE,
            path={"datastore_id": datastore_id},
        )

    def export(
        self,
        datastore_id: str,
        *,
        file_type: DatastoreExportFileType,
        password_protected: bool | None = None,
        password: str | None = None,
    ) -> None:
        """Export all records of a datastore.

        Starts an export of all records into a file, with a password if wished. The
        answer is empty and holds no file; where the file turns up is not documented.

        Sends `POST /api/v3/datastores/{datastore_id}/export`.
        Scope: `ZohoCliq.Datastores.READ`.
        Limit: 5 calls per minute, then locked for 10 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            file_type: Format of the file - comma-separated text, an Excel sheet or a
                PDF document.
            password_protected: Whether the file opens only with a password.
            password: The password, 8 to 20 characters; needed if password_protected is
                true. Letters, digits and other characters mixed are recommended.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not export this datastore.
            `datastore_export_password_missing`: The file is to be protected, but there
                is no password.
            `datastore_not_found`: There is no such datastore.

        Example:
            client.datastores.export(
                "2847160000000614003",
                file_type="xlsx",
                password_protected=True,
                password="kaj-42-Morgen!",
            )
        """
        return self._request(
            _EXPORT,
            path={"datastore_id": datastore_id},
            json=DatastoreExport(
                file_type=file_type,
                password_protected=password_protected,
                password=password,
            ),
        )


class AsyncDatastoresFieldsResource(AsyncResource):
    """Calls below `datastores.fields`."""

    async def update(
        self, datastore_id: str, *, fields: Sequence[DatastoreFieldUpdate]
    ) -> DatastoreResult:
        """Change fields of a datastore.

        Changes up to 10 fields, each named by its id; what is left out stays. The type
        of a field cannot be changed. The documents contradict themselves about
        unique_name - the text calls it final, the body has it.

        Sends `PATCH /api/v3/datastores/{datastore_id}/fields`.
        Scope: `ZohoCliq.Datastores.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            fields: The changes, 1 to 10 fields.

        Returns:
            DatastoreResult: The datastore with its changed fields.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change this datastore.
            `datastore_field_not_found`: The datastore has no field with this id.
            `datastore_field_update_failed`: The server failed to change at least one
                field.
            `datastore_not_found`: There is no such datastore.

        Example:
            await client.datastores.fields.update(
                "2847160000000614003",
                fields=[
                    DatastoreFieldUpdate(
                        id="17461830552907740000614012",
                        name="Power on shore",
                        mandatory=True,
                        default_value="false",
                    ),
                    DatastoreFieldUpdate(id="17461830552907740000614013", name="Notes"),
                ],
            )
        """
        return await self._request(
            _FIELDS_UPDATE,
            path={"datastore_id": datastore_id},
            json=DatastoreFieldsUpdate(fields=fields),
        )

    async def create(
        self, datastore_id: str, *, fields: Sequence[DatastoreFieldCreate]
    ) -> DatastoreResult:
        """Add fields to a datastore.

        Adds up to 10 fields; the datastore may have 19 in all. In records that exist
        already a new field has its default value, or null without one.

        Sends `POST /api/v3/datastores/{datastore_id}/fields`.
        Scope: `ZohoCliq.Datastores.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            fields: The fields, 1 to 10.

        Returns:
            DatastoreResult: The datastore with its new fields.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change this datastore.
            `datastore_field_mask_not_supported`: A field is masked whose type does not
                allow it; limited-text and number do.
            `datastore_field_name_already_exists`: The unique name belongs to a field
                that the datastore has already.
            `datastore_field_name_reserved`: A field has a name that the platform keeps
                for itself.
            `datastore_fields_duplicate_column`: Two fields of the body have the same
                name.
            `datastore_fields_invalid_value`: The description of a field holds an
                invalid value.
            `datastore_fields_limit_exceeded`: The datastore would have more than 19
                fields.
            `datastore_not_found`: There is no such datastore.

        Example:
            await client.datastores.fields.create(
                "2847160000000614003",
                fields=[
                    DatastoreFieldCreate(
                        unique_name="phone",
                        name="Phone",
                        type="limited-text",
                        mandatory=False,
                        masked=True,
                        default_value="",
                    ),
                ],
            )
        """
        return await self._request(
            _FIELDS_CREATE,
            path={"datastore_id": datastore_id},
            json=DatastoreFieldsCreate(fields=fields),
        )

    async def delete(self, datastore_id: str, *, ids: Sequence[str]) -> None:
        """Delete fields of a datastore.

        Deletes up to 10 fields and the values that records hold in them for good. The
        ids go into the query; datastores.get shows them.

        Sends `DELETE /api/v3/datastores/{datastore_id}/fields`.
        Scope: `ZohoCliq.Datastores.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            ids: Ids of the fields, at most 10, sent as one comma-separated value. At
                least 1 item.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change this datastore.
            `datastore_column_not_found`: The datastore has no field with this id.
            `datastore_not_found`: There is no such datastore.

        Example:
            await client.datastores.fields.delete(
                "2847160000000614003",
                ids=["17461830552907740000614013", "17461830552907740000614027"],
            )
        """
        return await self._request(
            _FIELDS_DELETE,
            path={"datastore_id": datastore_id},
            query={"ids": delimited(ids, ",")},
        )


class AsyncDatastoresRecordsResource(AsyncResource):
    """Calls below `datastores.records`."""

    async def bulk_update(
        self,
        datastore_unique_name: str,
        *,
        criteria: str,
        values: Mapping[str, Any],
        extension_key: str | None = None,
    ) -> None:
        """Change the records that meet a condition.

        Writes the same values into every record that meets the criteria; fields that
        are left out keep their values. The answer does not tell how many records were
        changed.

        Sends `PATCH /api/v3/datastores/{datastore_unique_name}/records`.
        Scope: `ZohoCliq.DatastoreRecords.UPDATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            criteria: Condition that records must meet, written as for
                datastores.records.list; at most 500 characters and 10 conditions.
            values: The new values by unique name of the field - text, number or
                boolean, like the type of the field.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change records of this
                datastore.
            `datastore_column_not_found`: The values or the criteria name a field that
                does not exist.
            `datastore_criteria_invalid_operator`: The criteria contain an unknown
                operator.
            `datastore_criteria_limit_exceeded`: The criteria have more than 10
                conditions.
            `datastore_invalid_criteria`: The criteria cannot be read.
            `datastore_not_found`: There is no such datastore.
            `datastore_update_violates_unique_key`: Two records would be alike in a
                unique key.

        Example:
            await client.datastores.records.bulk_update(
                "berths",
                criteria="(berth_no>=40) && (shore_power==true)",
                values={
                    "shore_power": False,
                    "remarks": "Power is off until the new cables are in",
                },
            )
        """
        return await self._request(
            _RECORDS_BULK_UPDATE,
            path={"datastore_unique_name": datastore_unique_name},
            query={"extension_key": extension_key},
            json=DatastoreRecordsUpdate(criteria=criteria, values=values),
        )

    async def create(
        self,
        datastore_unique_name: str,
        *,
        values: Mapping[str, Any],
        extension_key: str | None = None,
    ) -> DatastoreRecordResult:
        """Add a record to a datastore.

        Adds one record. It may hold 20 values of up to 1000 characters each and 2500
        bytes in all, even where the type of a field would allow longer texts. Numbers
        and booleans are given as JSON; numbers come back as text.

        Sends `POST /api/v3/datastores/{datastore_unique_name}/records`.
        Scope: `ZohoCliq.DatastoreRecords.CREATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            values: The values by unique name of the field - text, number or boolean,
                like the type of the field. At most 20, each up to 1000 characters, 2500
                bytes in all.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Returns:
            DatastoreRecordResult: The new record.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not add records to this datastore.
            `datastore_column_not_found`: The values name a field that does not exist.
            `datastore_data_limit_exceeded`: The record is too large.
            `datastore_invalid_number_value`: The value of a number field is not a
                number.
            `datastore_not_found`: There is no such datastore.
            `datastore_required_field_missing`: A mandatory field has no value.
            `datastore_unique_key_violation`: Another record is alike in a unique key.

        Example:
            await client.datastores.records.create(
                "berths",
                values={
                    "berth_no": 42,
                    "skipper": "Ines Carvalho",
                    "shore_power": True,
                    "remarks": "Leaves on Sunday",
                },
            )
        """
        return await self._request(
            _RECORDS_CREATE,
            path={"datastore_unique_name": datastore_unique_name},
            query={"extension_key": extension_key},
            json=DatastoreRecordCreate(values=values),
        )

    async def list(
        self,
        datastore_unique_name: str,
        *,
        criteria: str | None = None,
        limit: int | None = None,
        order_by: Sequence[str] | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        extension_key: str | None = None,
    ) -> DatastoreRecordList:
        """List records of a datastore.

        Lists records page by page, all of them or those that meet the criteria, in the
        order asked for. Unlike in other lists the records come in the field list. With
        sync_token only records are listed that have changed since the call that
        returned the token.

        Sends `GET /api/v3/datastores/{datastore_unique_name}/records`.
        Scope: `ZohoCliq.DatastoreRecords.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            criteria: Condition that records must meet, for example (skipper=Mara) &&
                (shore_power=true). Conditions stand in parentheses with the unique name
                of a field on the left, are joined by && or || (&& binds more tightly)
                and may be nested; at most 10. Operators are =, == (the same), !=, >,
                >=, <, <=, like and not like (text fields, any letter case), in and not
                in (up to 10 values with commas).
            limit: Largest number of records in the answer. The documents allow 1000
                (100 by default) in one place and 100 (50 by default) in another; up to
                100 is safe. At least 1.
            order_by: Fields to sort by, each once, with asc (as when nothing is said)
                or desc after a blank; sent as one comma-separated value.
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Returns:
            DatastoreRecordList: One page of records.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not read records of this datastore.
            `datastore_column_not_found`: The criteria name a field that does not exist.
            `datastore_criteria_invalid_operator`: The criteria contain an unknown
                operator.
            `datastore_criteria_limit_exceeded`: The criteria have more than 10
                conditions.
            `datastore_duplicate_sort_field`: The order names a field twice.
            `datastore_in_query_limit_exceeded`: An "in" or "not in" of the criteria has
                more than 10 values.
            `datastore_invalid_criteria`: The criteria cannot be read.
            `datastore_invalid_next_token`: The page token is invalid or has expired.
            `datastore_invalid_number_value`: The criteria compare a number field with
                something else.
            `datastore_not_found`: There is no such datastore.

        Example:
            await client.datastores.records.list("berths")
        """
        return await self._request(
            _RECORDS_LIST,
            path={"datastore_unique_name": datastore_unique_name},
            query={
                "criteria": criteria,
                "limit": limit,
                "order_by": delimited(order_by, ","),
                "sync_token": sync_token,
                "next_token": next_token,
                "extension_key": extension_key,
            },
        )

    def iter(
        self,
        datastore_unique_name: str,
        *,
        criteria: str | None = None,
        limit: int | None = None,
        order_by: Sequence[str] | None = None,
        sync_token: str | None = None,
        next_token: str | None = None,
        extension_key: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[DatastoreRecord]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            DatastoreRecord.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DatastoreRecordList, DatastoreRecord, str] = CursorPages(
            items=lambda page: page.list_,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> DatastoreRecordList:
            return await self.list(
                datastore_unique_name,
                criteria=criteria,
                limit=limit,
                order_by=order_by,
                sync_token=sync_token if cursor is None else None,
                next_token=cursor,
                extension_key=extension_key,
            )

        return self._walk(
            _RECORDS_LIST, fetch, pages, start=next_token, max_items=max_items
        )

    async def bulk_delete(
        self,
        datastore_unique_name: str,
        *,
        criteria: str | None = None,
        ids: Sequence[str] | None = None,
        extension_key: str | None = None,
    ) -> None:
        """Delete many records of a datastore.

        Deletes the records with the given ids, or all that meet the criteria, for good.
        Give one of the two; what a call with neither does is not documented.

        Sends `DELETE /api/v3/datastores/{datastore_unique_name}/records`.
        Scope: `ZohoCliq.DatastoreRecords.DELETE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            criteria: Condition that records must meet, for example (skipper=Mara) &&
                (shore_power=true). Conditions stand in parentheses with the unique name
                of a field on the left, are joined by && or || (&& binds more tightly)
                and may be nested; at most 10. Operators are =, == (the same), !=, >,
                >=, <, <=, like and not like (text fields, any letter case), in and not
                in (up to 10 values with commas).
            ids: Ids of the records, sent as one comma-separated value.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.datastores.records.bulk_delete("berths")
        """
        return await self._request(
            _RECORDS_BULK_DELETE,
            path={"datastore_unique_name": datastore_unique_name},
            query={
                "criteria": criteria,
                "ids": delimited(ids, ","),
                "extension_key": extension_key,
            },
        )

    async def update(
        self,
        datastore_unique_name: str,
        record_id: str,
        *,
        values: Mapping[str, Any],
        extension_key: str | None = None,
    ) -> DatastoreRecordResult:
        """Change a record of a datastore.

        Writes new values into fields of one record; fields that are left out keep their
        values.

        Sends `PATCH /api/v3/datastores/{datastore_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.DatastoreRecords.UPDATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            record_id: Id of the record, a long number.
            values: The new values by unique name of the field - text, number or
                boolean, like the type of the field.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Returns:
            DatastoreRecordResult: The record after the change.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change records of this
                datastore.
            `datastore_column_not_found`: The values name a field that does not exist.
            `datastore_invalid_number_value`: The value of a number field is not a
                number.
            `datastore_not_found`: There is no such datastore.
            `datastore_record_not_found`: The datastore has no record with this id.
            `datastore_update_violates_unique_key`: Another record is alike in a unique
                key.

        Example:
            await client.datastores.records.update(
                "berths",
                "2847160000000618027",
                values={"skipper": "Mara Lindqvist", "remarks": "Stays until June"},
            )
        """
        return await self._request(
            _RECORDS_UPDATE,
            path={
                "datastore_unique_name": datastore_unique_name,
                "record_id": record_id,
            },
            query={"extension_key": extension_key},
            json=DatastoreRecordUpdate(values=values),
        )

    async def get(
        self,
        datastore_unique_name: str,
        record_id: str,
        *,
        extension_key: str | None = None,
    ) -> DatastoreRecordResult:
        """Get a record of a datastore.

        Reads one record by its id. Fields without a value come as empty text, numbers
        as "0".

        Sends `GET /api/v3/datastores/{datastore_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.DatastoreRecords.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            record_id: Id of the record, a long number.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Returns:
            DatastoreRecordResult: The record.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not read records of this datastore.
            `datastore_not_found`: There is no such datastore.
            `datastore_record_not_found`: The datastore has no record with this id.

        Example:
            await client.datastores.records.get("berths", "2847160000000618027")
        """
        return await self._request(
            _RECORDS_GET,
            path={
                "datastore_unique_name": datastore_unique_name,
                "record_id": record_id,
            },
            query={"extension_key": extension_key},
        )

    async def delete(
        self,
        datastore_unique_name: str,
        record_id: str,
        *,
        extension_key: str | None = None,
    ) -> None:
        """Delete a record of a datastore.

        Deletes one record for good.

        Sends `DELETE /api/v3/datastores/{datastore_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.DatastoreRecords.DELETE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_unique_name: Unique name of the datastore, not its id.
            record_id: Id of the record, a long number.
            extension_key: Key of the extension that owns the datastore; needed for such
                a datastore. The documents also mention an address of its own,
                /api/v3/extensions/{extension_id}/datastores/..., without describing it.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not delete records of this
                datastore.
            `datastore_not_found`: There is no such datastore.
            `datastore_record_not_found`: The datastore has no record with this id.

        Example:
            await client.datastores.records.delete("berths", "2847160000000618027")
        """
        return await self._request(
            _RECORDS_DELETE,
            path={
                "datastore_unique_name": datastore_unique_name,
                "record_id": record_id,
            },
            query={"extension_key": extension_key},
        )


class AsyncDatastoresResource(AsyncResource):
    """Datastores of the platform, their fields and records."""

    @cached_property
    def fields(self) -> AsyncDatastoresFieldsResource:
        """Calls below `datastores.fields`."""
        return AsyncDatastoresFieldsResource(self._client)

    @cached_property
    def records(self) -> AsyncDatastoresRecordsResource:
        """Calls below `datastores.records`."""
        return AsyncDatastoresRecordsResource(self._client)

    async def create(
        self,
        *,
        unique_name: str,
        name: str,
        description: str,
        fields: Sequence[DatastoreFieldCreate],
        unique_keys: Sequence[Sequence[str]] | None = None,
    ) -> DatastoreResult:
        """Create a datastore.

        Creates a datastore, a table with typed fields in which components of the
        platform keep records. Besides the fields given here (up to 19) every datastore
        has a field for the id of a record. The type of a field is final.

        Sends `POST /api/v3/datastores`.
        Scope: `ZohoCliq.Datastores.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            unique_name: Name in addresses, unlike those of all other datastores; at
                most 20 lower-case letters, digits and underscores, a letter first.
                Matching `^[a-z][a-z0-9_]*$`.
            name: Name shown to people, letters, digits and blanks, at most 20
                characters.
            description: What the datastore is for, at most 250 characters.
            fields: The fields, 1 to 19.
            unique_keys: Unique keys, at most 4, each a list of unique names of fields.
                No two records may be alike in all fields of a key. Fields of the types
                encrypted-text and large-text cannot take part.

        Returns:
            DatastoreResult: The new datastore.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not create datastores.
            `datastore_creation_limit_exceeded`: The organisation has as many datastores
                as it may have.
            `datastore_field_mask_not_supported`: A field is masked whose type does not
                allow it; limited-text and number do.
            `datastore_field_name_reserved`: A field has a name that the platform keeps
                for itself.
            `datastore_field_unique_key_not_supported`: A unique key has an
                encrypted-text or large-text field in it, which cannot be.
            `datastore_fields_duplicate_column`: Two fields have the same name.
            `datastore_fields_invalid_value`: The description of a field holds an
                invalid value.
            `datastore_fields_limit_exceeded`: There are more than 19 fields.
            `datastore_fields_required`: There is no field.
            `datastore_invalid`: The server finds the datastore to be broken or in a
                strange state.
            `datastore_invalid_creation_data`: The body is malformed.
            `datastore_name_already_exists`: The name is taken.
            `datastore_unique_key_column_not_found`: A unique key names a field that
                does not exist.

        Example:
            await client.datastores.create(
                unique_name="berths",
                name="Berth register",
                description="Who lies at which berth",
                fields=[
                    DatastoreFieldCreate(
                        unique_name="berth_no",
                        name="Berth number",
                        type="number",
                        mandatory=True,
                    ),
                    DatastoreFieldCreate(
                        unique_name="skipper",
                        name="Skipper",
                        type="limited-text",
                        mandatory=True,
                    ),
                    DatastoreFieldCreate(
                        unique_name="shore_power",
                        name="Shore power",
                        type="boolean",
                        default_value="true",
                    ),
                    DatastoreFieldCreate(
                        unique_name="remarks",
                        name="Remarks",
                        type="large-text",
                    ),
                ],
                unique_keys=[["berth_no"]],
            )
        """
        return await self._request(
            _CREATE,
            json=DatastoreCreate(
                unique_name=unique_name,
                name=name,
                description=description,
                fields=fields,
                unique_keys=unique_keys,
            ),
        )

    async def list(
        self,
        *,
        sync_token: str | None = None,
        limit: int | None = None,
        next_token: str | None = None,
    ) -> DatastoreList:
        """List datastores.

        Lists the datastores of the organisation with their fields, page by page. With
        sync_token only those are listed that were created or changed since the call
        that returned the token.

        Sends `GET /api/v3/datastores`.
        Scope: `ZohoCliq.Datastores.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            sync_token: Lists only changes since the call that returned this token;
                instead of next_token.
            limit: Largest number of datastores in the answer, at most 100. At least 1,
                by default `20`.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            DatastoreList: One page of datastores.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `bulk_record_update_failed`: At least one record was not updated; documented
                here, though it belongs to records.
            `datastore_not_found`: There is no such datastore.
            `invalid_record_criteria`: The criteria cannot be read; documented here,
                though it belongs to records.

        Example:
            await client.datastores.list()
        """
        return await self._request(
            _LIST,
            query={"sync_token": sync_token, "limit": limit, "next_token": next_token},
        )

    def iter(
        self,
        *,
        sync_token: str | None = None,
        limit: int | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Datastore]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Datastore.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DatastoreList, Datastore, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> DatastoreList:
            return await self.list(
                sync_token=sync_token if cursor is None else None,
                limit=limit,
                next_token=cursor,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def update(
        self,
        datastore_id: str,
        *,
        unique_name: str | None = None,
        name: str | None = None,
        description: str | None = None,
        unique_keys: Sequence[Sequence[str]] | None = None,
    ) -> DatastoreResult:
        """Change a datastore.

        Changes names, description or unique keys of a datastore; what is left out
        stays. The unique keys that are given replace all earlier ones. Fields have
        calls of their own.

        Sends `PATCH /api/v3/datastores/{datastore_id}`.
        Scope: `ZohoCliq.Datastores.UPDATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            unique_name: New name in addresses, unlike those of all other datastores; at
                most 20 lower-case letters, digits and underscores, a letter first.
                Matching `^[a-z][a-z0-9_]*$`.
            name: New name shown to people, letters, digits and blanks, at most 20
                characters.
            description: What the datastore is for, at most 250 characters.
            unique_keys: Unique keys, at most 4, each a list of unique names of fields.
                No two records may be alike in all fields of a key. Fields of the types
                encrypted-text and large-text cannot take part.

        Returns:
            DatastoreResult: The datastore after the change.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not change this datastore.
            `datastore_field_unique_key_not_supported`: A unique key has an
                encrypted-text or large-text field in it, which cannot be.
            `datastore_invalid`: The server finds the datastore to be broken or in a
                strange state.
            `datastore_name_already_exists`: The name is taken.
            `datastore_not_found`: There is no such datastore.
            `datastore_unique_key_column_not_found`: A unique key names a field that
                does not exist.

        Example:
            await client.datastores.update(
                "2847160000000614003",
                name="Berths and moorings",
                description="Boats and skippers of the guest harbour",
                unique_keys=[["berth_no", "skipper"]],
            )
        """
        return await self._request(
            _UPDATE,
            path={"datastore_id": datastore_id},
            json=DatastoreUpdate(
                unique_name=unique_name,
                name=name,
                description=description,
                unique_keys=unique_keys,
            ),
        )

    async def get(self, datastore_id: str) -> DatastoreResult:
        """Get a datastore.

        Reads one datastore with its fields, but not its records. The ids of fields,
        needed to change or delete them, are found here.

        Sends `GET /api/v3/datastores/{datastore_id}`.
        Scope: `ZohoCliq.Datastores.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.

        Returns:
            DatastoreResult: The datastore.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_not_found`: There is no such datastore.
            `record_not_found`: There is no such record; documented here, though it
                belongs to records.

        Example:
            await client.datastores.get("2847160000000614003")
        """
        return await self._request(
            _GET,
            path={"datastore_id": datastore_id},
        )

    async def delete(self, datastore_id: str) -> None:
        """Delete a datastore.

        Deletes a datastore and every record in it for good. Components of the platform
        that still use it will fail.

        Sends `DELETE /api/v3/datastores/{datastore_id}`.
        Scope: `ZohoCliq.Datastores.DELETE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not delete this datastore.
            `datastore_not_found`: There is no such datastore.

        Example:
            await client.datastores.delete("2847160000000614003")
        """
        return await self._request(
            _DELETE,
            path={"datastore_id": datastore_id},
        )

    async def export(
        self,
        datastore_id: str,
        *,
        file_type: DatastoreExportFileType,
        password_protected: bool | None = None,
        password: str | None = None,
    ) -> None:
        """Export all records of a datastore.

        Starts an export of all records into a file, with a password if wished. The
        answer is empty and holds no file; where the file turns up is not documented.

        Sends `POST /api/v3/datastores/{datastore_id}/export`.
        Scope: `ZohoCliq.Datastores.READ`.
        Limit: 5 calls per minute, then locked for 10 minutes.

        Args:
            datastore_id: Id of the datastore, a long number.
            file_type: Format of the file - comma-separated text, an Excel sheet or a
                PDF document.
            password_protected: Whether the file opens only with a password.
            password: The password, 8 to 20 characters; needed if password_protected is
                true. Letters, digits and other characters mixed are recommended.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `datastore_access_denied`: The user may not export this datastore.
            `datastore_export_password_missing`: The file is to be protected, but there
                is no password.
            `datastore_not_found`: There is no such datastore.

        Example:
            await client.datastores.export(
                "2847160000000614003",
                file_type="xlsx",
                password_protected=True,
                password="kaj-42-Morgen!",
            )
        """
        return await self._request(
            _EXPORT,
            path={"datastore_id": datastore_id},
            json=DatastoreExport(
                file_type=file_type,
                password_protected=password_protected,
                password=password,
            ),
        )

"""Calls below `databases.records`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.databases_records import (
    DatabaseRecord,
    DatabaseRecordCreate,
    DatabaseRecordList,
    DatabaseRecordUpdate,
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
_CREATE: Operation[DatabaseRecord] = Operation(
    id="databases.records.create",
    method="POST",
    path="/api/v2/storages/{database_unique_name}/records",
    responses={200: DatabaseRecord},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.StorageData.CREATE",), ("ZohoCliq.StorageData.ALL",)),
)
_LIST: Operation[DatabaseRecordList] = Operation(
    id="databases.records.list",
    method="GET",
    path="/api/v2/storages/{database_unique_name}/records",
    responses={200: DatabaseRecordList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.StorageData.READ",), ("ZohoCliq.StorageData.ALL",)),
)
_GET: Operation[DatabaseRecord] = Operation(
    id="databases.records.get",
    method="GET",
    path="/api/v2/storages/{database_unique_name}/records/{record_id}",
    responses={200: DatabaseRecord},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.StorageData.READ",), ("ZohoCliq.StorageData.ALL",)),
)
_UPDATE: Operation[DatabaseRecord] = Operation(
    id="databases.records.update",
    method="PUT",
    path="/api/v2/storages/{database_unique_name}/records/{record_id}",
    responses={200: DatabaseRecord},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.StorageData.UPDATE",), ("ZohoCliq.StorageData.ALL",)),
)
_DELETE: Operation[None] = Operation(
    id="databases.records.delete",
    method="DELETE",
    path="/api/v2/storages/{database_unique_name}/records/{record_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.StorageData.DELETE",), ("ZohoCliq.StorageData.ALL",)),
)


class DatabasesRecordsResource(Resource):
    """Calls below `databases.records`."""

    def create(
        self, database_unique_name: str, *, values: Mapping[str, Any]
    ) -> DatabaseRecord:
        """Add a record to a database.

        Adds one record to a database of the Cliq platform and returns it with its new
        id. Version 3 has the same databases under datastores. The vendor's document
        says status 300 for all calls of databases, evidently by mistake.

        Sends `POST /api/v2/storages/{database_unique_name}/records`.
        Scope: `ZohoCliq.StorageData.CREATE` or `ZohoCliq.StorageData.ALL`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            values: The values by the names of the columns.

        Returns:
            DatabaseRecord: The new record.

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
            client.databases.records.create(
                "toolshed",
                values={
                    "tool": "Torque wrench",
                    "shelf": "B-07",
                    "quantity": "3",
                    "lent": False,
                },
            )
        """
        return self._request(
            _CREATE,
            path={"database_unique_name": database_unique_name},
            json=DatabaseRecordCreate(values=values),
        )

    def list(
        self,
        database_unique_name: str,
        *,
        criteria: str | None = None,
        from_index: int | None = None,
        limit: int | None = None,
        order_by: str | None = None,
        start_token: str | None = None,
    ) -> DatabaseRecordList:
        """List the records of a database.

        Lists records of a database, narrowed by criteria and sorted by one column.
        Longer lists come in parts, with from_index and limit; as long as records are
        left the answer holds next_token, which goes into start_token of the next call.

        Sends `GET /api/v2/storages/{database_unique_name}/records`.
        Scope: `ZohoCliq.StorageData.READ` or `ZohoCliq.StorageData.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `start_token` to get
        the next one.
        `iter` walks over all pages.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            criteria: Condition that the records must meet, for example lent==true.
            from_index: Index of the first record in the answer. At least 0.
            limit: Largest number of records in the answer; 100 if left out. At least 1.
            order_by: Column to sort by, with + in front for ascending and - for
                descending order. In a URL the + has to be written as %2B. Matching
                `^[+-].+$`.
            start_token: Where to go on, the next_token of the previous answer,
                unchanged.

        Returns:
            DatabaseRecordList: Records of the database.

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
            client.databases.records.list("toolshed")
        """
        return self._request(
            _LIST,
            path={"database_unique_name": database_unique_name},
            query={
                "criteria": criteria,
                "from_index": from_index,
                "limit": limit,
                "order_by": order_by,
                "start_token": start_token,
            },
        )

    def iter(
        self,
        database_unique_name: str,
        *,
        criteria: str | None = None,
        from_index: int | None = None,
        limit: int | None = None,
        order_by: str | None = None,
        start_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[DatabaseRecord]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `start_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            DatabaseRecord.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DatabaseRecordList, DatabaseRecord, str] = CursorPages(
            items=lambda page: page.list_, cursor=lambda page: page.next_token
        )

        def fetch(cursor: str | None) -> DatabaseRecordList:
            return self.list(
                database_unique_name,
                criteria=criteria,
                from_index=from_index,
                limit=limit,
                order_by=order_by,
                start_token=cursor,
            )

        return self._walk(_LIST, fetch, pages, start=start_token, max_items=max_items)

    def get(self, database_unique_name: str, record_id: str) -> DatabaseRecord:
        """Get a record of a database.

        Returns one record of a database by its id.

        Sends `GET /api/v2/storages/{database_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.StorageData.READ` or `ZohoCliq.StorageData.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            record_id: Id of the record.

        Returns:
            DatabaseRecord: The record.

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
            client.databases.records.get("toolshed", "2847160000000741093")
        """
        return self._request(
            _GET,
            path={"database_unique_name": database_unique_name, "record_id": record_id},
        )

    def update(
        self, database_unique_name: str, record_id: str, *, values: Mapping[str, Any]
    ) -> DatabaseRecord:
        """Change a record of a database.

        Writes new values into one record of a database and returns the whole record;
        columns that are not named keep their values.

        Sends `PUT /api/v2/storages/{database_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.StorageData.UPDATE` or `ZohoCliq.StorageData.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            record_id: Id of the record.
            values: The new values by the names of the columns; only those to change.

        Returns:
            DatabaseRecord: The record as it is now.

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
            client.databases.records.update(
                "toolshed",
                "2847160000000741093",
                values={"lent": True},
            )
        """
        return self._request(
            _UPDATE,
            path={"database_unique_name": database_unique_name, "record_id": record_id},
            json=DatabaseRecordUpdate(values=values),
        )

    def delete(self, database_unique_name: str, record_id: str) -> None:
        """Delete a record of a database.

        Removes one record of a database by its id. There is no answer body.

        Sends `DELETE /api/v2/storages/{database_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.StorageData.DELETE` or `ZohoCliq.StorageData.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            record_id: Id of the record.

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
            client.databases.records.delete("toolshed", "2847160000000741093")
        """
        return self._request(
            _DELETE,
            path={"database_unique_name": database_unique_name, "record_id": record_id},
        )


class AsyncDatabasesRecordsResource(AsyncResource):
    """Calls below `databases.records`."""

    async def create(
        self, database_unique_name: str, *, values: Mapping[str, Any]
    ) -> DatabaseRecord:
        """Add a record to a database.

        Adds one record to a database of the Cliq platform and returns it with its new
        id. Version 3 has the same databases under datastores. The vendor's document
        says status 300 for all calls of databases, evidently by mistake.

        Sends `POST /api/v2/storages/{database_unique_name}/records`.
        Scope: `ZohoCliq.StorageData.CREATE` or `ZohoCliq.StorageData.ALL`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            values: The values by the names of the columns.

        Returns:
            DatabaseRecord: The new record.

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
            await client.databases.records.create(
                "toolshed",
                values={
                    "tool": "Torque wrench",
                    "shelf": "B-07",
                    "quantity": "3",
                    "lent": False,
                },
            )
        """
        return await self._request(
            _CREATE,
            path={"database_unique_name": database_unique_name},
            json=DatabaseRecordCreate(values=values),
        )

    async def list(
        self,
        database_unique_name: str,
        *,
        criteria: str | None = None,
        from_index: int | None = None,
        limit: int | None = None,
        order_by: str | None = None,
        start_token: str | None = None,
    ) -> DatabaseRecordList:
        """List the records of a database.

        Lists records of a database, narrowed by criteria and sorted by one column.
        Longer lists come in parts, with from_index and limit; as long as records are
        left the answer holds next_token, which goes into start_token of the next call.

        Sends `GET /api/v2/storages/{database_unique_name}/records`.
        Scope: `ZohoCliq.StorageData.READ` or `ZohoCliq.StorageData.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `start_token` to get
        the next one.
        `iter` walks over all pages.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            criteria: Condition that the records must meet, for example lent==true.
            from_index: Index of the first record in the answer. At least 0.
            limit: Largest number of records in the answer; 100 if left out. At least 1.
            order_by: Column to sort by, with + in front for ascending and - for
                descending order. In a URL the + has to be written as %2B. Matching
                `^[+-].+$`.
            start_token: Where to go on, the next_token of the previous answer,
                unchanged.

        Returns:
            DatabaseRecordList: Records of the database.

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
            await client.databases.records.list("toolshed")
        """
        return await self._request(
            _LIST,
            path={"database_unique_name": database_unique_name},
            query={
                "criteria": criteria,
                "from_index": from_index,
                "limit": limit,
                "order_by": order_by,
                "start_token": start_token,
            },
        )

    def iter(
        self,
        database_unique_name: str,
        *,
        criteria: str | None = None,
        from_index: int | None = None,
        limit: int | None = None,
        order_by: str | None = None,
        start_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[DatabaseRecord]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `start_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            DatabaseRecord.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DatabaseRecordList, DatabaseRecord, str] = CursorPages(
            items=lambda page: page.list_, cursor=lambda page: page.next_token
        )

        async def fetch(cursor: str | None) -> DatabaseRecordList:
            return await self.list(
                database_unique_name,
                criteria=criteria,
                from_index=from_index,
                limit=limit,
                order_by=order_by,
                start_token=cursor,
            )

        return self._walk(_LIST, fetch, pages, start=start_token, max_items=max_items)

    async def get(self, database_unique_name: str, record_id: str) -> DatabaseRecord:
        """Get a record of a database.

        Returns one record of a database by its id.

        Sends `GET /api/v2/storages/{database_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.StorageData.READ` or `ZohoCliq.StorageData.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            record_id: Id of the record.

        Returns:
            DatabaseRecord: The record.

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
            await client.databases.records.get("toolshed", "2847160000000741093")
        """
        return await self._request(
            _GET,
            path={"database_unique_name": database_unique_name, "record_id": record_id},
        )

    async def update(
        self, database_unique_name: str, record_id: str, *, values: Mapping[str, Any]
    ) -> DatabaseRecord:
        """Change a record of a database.

        Writes new values into one record of a database and returns the whole record;
        columns that are not named keep their values.

        Sends `PUT /api/v2/storages/{database_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.StorageData.UPDATE` or `ZohoCliq.StorageData.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            record_id: Id of the record.
            values: The new values by the names of the columns; only those to change.

        Returns:
            DatabaseRecord: The record as it is now.

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
            await client.databases.records.update(
                "toolshed",
                "2847160000000741093",
                values={"lent": True},
            )
        """
        return await self._request(
            _UPDATE,
            path={"database_unique_name": database_unique_name, "record_id": record_id},
            json=DatabaseRecordUpdate(values=values),
        )

    async def delete(self, database_unique_name: str, record_id: str) -> None:
        """Delete a record of a database.

        Removes one record of a database by its id. There is no answer body.

        Sends `DELETE /api/v2/storages/{database_unique_name}/records/{record_id}`.
        Scope: `ZohoCliq.StorageData.DELETE` or `ZohoCliq.StorageData.ALL`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            database_unique_name: Unique name of the database, not the name shown.
            record_id: Id of the record.

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
            await client.databases.records.delete("toolshed", "2847160000000741093")
        """
        return await self._request(
            _DELETE,
            path={"database_unique_name": database_unique_name, "record_id": record_id},
        )

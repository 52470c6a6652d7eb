"""Records of the databases that came before datastores."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .databases_records import (
        AsyncDatabasesRecordsResource,
        DatabasesRecordsResource,
    )


class DatabasesResource(Resource):
    """Records of the databases that came before datastores."""

    @cached_property
    def records(self) -> DatabasesRecordsResource:
        """Calls below `databases.records`."""
        from .databases_records import DatabasesRecordsResource

        return DatabasesRecordsResource(self._client)


class AsyncDatabasesResource(AsyncResource):
    """Records of the databases that came before datastores."""

    @cached_property
    def records(self) -> AsyncDatabasesRecordsResource:
        """Calls below `databases.records`."""
        from .databases_records import AsyncDatabasesRecordsResource

        return AsyncDatabasesRecordsResource(self._client)

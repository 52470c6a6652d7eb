"""Job titles and who has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.designations import (
    DesignationCreate,
    DesignationList,
    DesignationMember,
    DesignationMemberList,
    DesignationMembersAdd,
    DesignationMembersRemove,
    DesignationResult,
    DesignationUpdate,
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
_MEMBERS_LIST: Operation[DesignationMemberList] = Operation(
    id="designations.members.list",
    method="GET",
    path="/api/v2/designations/{designation_id}/members",
    responses={200: DesignationMemberList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Designations.READ",),),
)
_MEMBERS_ADD: Operation[None] = Operation(
    id="designations.members.add",
    method="POST",
    path="/api/v2/designations/{designation_id}/members",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Designations.UPDATE",),),
)
_MEMBERS_REMOVE: Operation[None] = Operation(
    id="designations.members.remove",
    method="DELETE",
    path="/api/v2/designations/{designation_id}/members",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Designations.DELETE",),),
)
_CREATE: Operation[DesignationResult] = Operation(
    id="designations.create",
    method="POST",
    path="/api/v2/designations",
    responses={200: DesignationResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Designations.CREATE",),),
)
_LIST: Operation[DesignationList] = Operation(
    id="designations.list",
    method="GET",
    path="/api/v2/designations",
    responses={200: DesignationList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Designations.READ",),),
)
_GET: Operation[DesignationResult] = Operation(
    id="designations.get",
    method="GET",
    path="/api/v2/designations/{designation_id}",
    responses={200: DesignationResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Designations.READ",),),
)
_UPDATE: Operation[DesignationResult] = Operation(
    id="designations.update",
    method="PUT",
    path="/api/v2/designations/{designation_id}",
    responses={200: DesignationResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Designations.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="designations.delete",
    method="DELETE",
    path="/api/v2/designations/{designation_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Designations.DELETE",),),
)


class DesignationsMembersResource(Resource):
    """Calls below `designations.members`."""

    def list(
        self,
        designation_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
    ) -> DesignationMemberList:
        """List the users with a designation.

        Lists the users who have a designation, page by page. The documents call limit
        mandatory, but servers answer without it; give it to be safe.

        Sends `GET /api/v2/designations/{designation_id}/members`.
        Scope: `ZohoCliq.Designations.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            designation_id: Id of the designation.
            limit: Largest number of users in the answer. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            DesignationMemberList: One page of users.

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
            `designation_not_exist`: There is no such designation.

        Example:
            client.designations.members.list("2847160000000745003")
        """
        return self._request(
            _MEMBERS_LIST,
            path={"designation_id": designation_id},
            query={"limit": limit, "next_token": next_token},
        )

    def iter(
        self,
        designation_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[DesignationMember]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            DesignationMember.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DesignationMemberList, DesignationMember, str] = CursorPages(
            items=lambda page: page.data, cursor=lambda page: page.next_token
        )

        def fetch(cursor: str | None) -> DesignationMemberList:
            return self.list(designation_id, limit=limit, next_token=cursor)

        return self._walk(
            _MEMBERS_LIST, fetch, pages, start=next_token, max_items=max_items
        )

    def add(self, designation_id: str, *, user_ids: Sequence[str]) -> None:
        """Give users a designation.

        Gives a designation to users. Only for administrators of the organisation;
        refused where Zoho People manages the designations.

        Sends `POST /api/v2/designations/{designation_id}/members`.
        Scope: `ZohoCliq.Designations.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.
            user_ids: Ids of the users.

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
            `designation_not_exist`: There is no such designation.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller or one of the users is outside the
                organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            client.designations.members.add(
                "2847160000000745003",
                user_ids=["68154377", "68160542"],
            )
        """
        return self._request(
            _MEMBERS_ADD,
            path={"designation_id": designation_id},
            json=DesignationMembersAdd(user_ids=user_ids),
        )

    def remove(self, designation_id: str, *, user_ids: Sequence[str]) -> None:
        """Take a designation away from users.

        Takes a designation away from users; the request carries them in its body. Only
        for administrators of the organisation; refused where Zoho People manages the
        designations.

        Sends `DELETE /api/v2/designations/{designation_id}/members`.
        Scope: `ZohoCliq.Designations.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.
            user_ids: Ids of the users.

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
            `designation_not_exist`: There is no such designation.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller or one of the users is outside the
                organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            client.designations.members.remove(
                "2847160000000745003",
                user_ids=["68160542"],
            )
        """
        return self._request(
            _MEMBERS_REMOVE,
            path={"designation_id": designation_id},
            json=DesignationMembersRemove(user_ids=user_ids),
        )


class DesignationsResource(Resource):
    """Job titles and who has them."""

    @cached_property
    def members(self) -> DesignationsMembersResource:
        """Calls below `designations.members`."""
        return DesignationsMembersResource(self._client)

    def create(
        self, *, name: str, user_ids: Sequence[str] | None = None
    ) -> DesignationResult:
        """Create a designation.

        Creates a designation, that is a job title, and can give it to users at once.
        Only for administrators of the organisation; refused where Zoho People manages
        the designations.

        Sends `POST /api/v2/designations`.
        Scope: `ZohoCliq.Designations.CREATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            name: The job title, at most 30 characters.
            user_ids: Ids of the users who get the designation.

        Returns:
            DesignationResult: The new designation.

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
            `designation_already_exist`: Another designation has this name.
            `designation_create_failed`: The server failed to create the designation.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            client.designations.create(
                name="Harbour pilot",
                user_ids=["68154377", "68160542"],
            )
        """
        return self._request(
            _CREATE,
            json=DesignationCreate(name=name, user_ids=user_ids),
        )

    def list(
        self, *, limit: int | None = None, search: str | None = None
    ) -> DesignationList:
        """List designations.

        Lists the designations of the organisation, or those whose name matches a
        search. There is no page token; a larger limit or a search reaches further ones.
        A search without a match answers with an empty list.

        Sends `GET /api/v2/designations`.
        Scope: `ZohoCliq.Designations.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            limit: Largest number of designations in the answer. At least 1, by default
                `25`.
            search: Text to look for in the names of designations, in any letter case.

        Returns:
            DesignationList: The designations.

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
            client.designations.list()
        """
        return self._request(
            _LIST,
            query={"limit": limit, "search": search},
        )

    def get(self, designation_id: str) -> DesignationResult:
        """Get a designation.

        Reads one designation. An unknown id is answered with status 400, not 404.

        Sends `GET /api/v2/designations/{designation_id}`.
        Scope: `ZohoCliq.Designations.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.

        Returns:
            DesignationResult: The designation.

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
            `designation_not_exist`: There is no such designation; seen from servers,
                with status 400.

        Example:
            client.designations.get("2847160000000745003")
        """
        return self._request(
            _GET,
            path={"designation_id": designation_id},
        )

    def update(self, designation_id: str, *, name: str) -> DesignationResult:
        """Rename a designation.

        Gives a designation another name. Only for administrators of the organisation;
        refused where Zoho People manages the designations. Most of the documented codes
        are those of departments, so codes like designation_not_exist may come in their
        place.

        Sends `PUT /api/v2/designations/{designation_id}`.
        Scope: `ZohoCliq.Designations.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.
            name: The new job title; at most 30 characters when a designation is
                created.

        Returns:
            DesignationResult: The designation with its new name.

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
            `department_already_exist`: The name is taken; a code of departments that is
                documented here, too.
            `department_cyclic_loop`: A code of departments that is documented here,
                too; designations have no hierarchy.
            `department_edit_failed`: The server failed to rename; a code of departments
                that is documented here, too.
            `department_lead_invalid`: A code of departments that is documented here,
                too; designations have no lead.
            `department_not_exist`: The id is unknown; a code of departments that is
                documented here, too.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            client.designations.update(
                "2847160000000745003",
                name="Senior harbour pilot",
            )
        """
        return self._request(
            _UPDATE,
            path={"designation_id": designation_id},
            json=DesignationUpdate(name=name),
        )

    def delete(self, designation_id: str) -> None:
        """Delete a designation.

        Deletes a designation. Only for administrators of the organisation; refused
        where Zoho People manages the designations. Some of the documented codes are
        those of departments, so codes like designation_not_exist may come in their
        place.

        Sends `DELETE /api/v2/designations/{designation_id}`.
        Scope: `ZohoCliq.Designations.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.

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
            `department_base_dept_delete_not_allowed`: A code of departments that is
                documented here, too; designations have no topmost one.
            `department_delete_failed`: The server failed to delete; a code of
                departments that is documented here, too.
            `department_not_exist`: The id is unknown; a code of departments that is
                documented here, too.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            client.designations.delete("2847160000000745003")
        """
        return self._request(
            _DELETE,
            path={"designation_id": designation_id},
        )


class AsyncDesignationsMembersResource(AsyncResource):
    """Calls below `designations.members`."""

    async def list(
        self,
        designation_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
    ) -> DesignationMemberList:
        """List the users with a designation.

        Lists the users who have a designation, page by page. The documents call limit
        mandatory, but servers answer without it; give it to be safe.

        Sends `GET /api/v2/designations/{designation_id}/members`.
        Scope: `ZohoCliq.Designations.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            designation_id: Id of the designation.
            limit: Largest number of users in the answer. At least 1.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            DesignationMemberList: One page of users.

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
            `designation_not_exist`: There is no such designation.

        Example:
            await client.designations.members.list("2847160000000745003")
        """
        return await self._request(
            _MEMBERS_LIST,
            path={"designation_id": designation_id},
            query={"limit": limit, "next_token": next_token},
        )

    def iter(
        self,
        designation_id: str,
        *,
        limit: int | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[DesignationMember]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            DesignationMember.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DesignationMemberList, DesignationMember, str] = CursorPages(
            items=lambda page: page.data, cursor=lambda page: page.next_token
        )

        async def fetch(cursor: str | None) -> DesignationMemberList:
            return await self.list(designation_id, limit=limit, next_token=cursor)

        return self._walk(
            _MEMBERS_LIST, fetch, pages, start=next_token, max_items=max_items
        )

    async def add(self, designation_id: str, *, user_ids: Sequence[str]) -> None:
        """Give users a designation.

        Gives a designation to users. Only for administrators of the organisation;
        refused where Zoho People manages the designations.

        Sends `POST /api/v2/designations/{designation_id}/members`.
        Scope: `ZohoCliq.Designations.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.
            user_ids: Ids of the users.

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
            `designation_not_exist`: There is no such designation.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller or one of the users is outside the
                organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            await client.designations.members.add(
                "2847160000000745003",
                user_ids=["68154377", "68160542"],
            )
        """
        return await self._request(
            _MEMBERS_ADD,
            path={"designation_id": designation_id},
            json=DesignationMembersAdd(user_ids=user_ids),
        )

    async def remove(self, designation_id: str, *, user_ids: Sequence[str]) -> None:
        """Take a designation away from users.

        Takes a designation away from users; the request carries them in its body. Only
        for administrators of the organisation; refused where Zoho People manages the
        designations.

        Sends `DELETE /api/v2/designations/{designation_id}/members`.
        Scope: `ZohoCliq.Designations.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.
            user_ids: Ids of the users.

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
            `designation_not_exist`: There is no such designation.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller or one of the users is outside the
                organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            await client.designations.members.remove(
                "2847160000000745003",
                user_ids=["68160542"],
            )
        """
        return await self._request(
            _MEMBERS_REMOVE,
            path={"designation_id": designation_id},
            json=DesignationMembersRemove(user_ids=user_ids),
        )


class AsyncDesignationsResource(AsyncResource):
    """Job titles and who has them."""

    @cached_property
    def members(self) -> AsyncDesignationsMembersResource:
        """Calls below `designations.members`."""
        return AsyncDesignationsMembersResource(self._client)

    async def create(
        self, *, name: str, user_ids: Sequence[str] | None = None
    ) -> DesignationResult:
        """Create a designation.

        Creates a designation, that is a job title, and can give it to users at once.
        Only for administrators of the organisation; refused where Zoho People manages
        the designations.

        Sends `POST /api/v2/designations`.
        Scope: `ZohoCliq.Designations.CREATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            name: The job title, at most 30 characters.
            user_ids: Ids of the users who get the designation.

        Returns:
            DesignationResult: The new designation.

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
            `designation_already_exist`: Another designation has this name.
            `designation_create_failed`: The server failed to create the designation.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            await client.designations.create(
                name="Harbour pilot",
                user_ids=["68154377", "68160542"],
            )
        """
        return await self._request(
            _CREATE,
            json=DesignationCreate(name=name, user_ids=user_ids),
        )

    async def list(
        self, *, limit: int | None = None, search: str | None = None
    ) -> DesignationList:
        """List designations.

        Lists the designations of the organisation, or those whose name matches a
        search. There is no page token; a larger limit or a search reaches further ones.
        A search without a match answers with an empty list.

        Sends `GET /api/v2/designations`.
        Scope: `ZohoCliq.Designations.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            limit: Largest number of designations in the answer. At least 1, by default
                `25`.
            search: Text to look for in the names of designations, in any letter case.

        Returns:
            DesignationList: The designations.

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
            await client.designations.list()
        """
        return await self._request(
            _LIST,
            query={"limit": limit, "search": search},
        )

    async def get(self, designation_id: str) -> DesignationResult:
        """Get a designation.

        Reads one designation. An unknown id is answered with status 400, not 404.

        Sends `GET /api/v2/designations/{designation_id}`.
        Scope: `ZohoCliq.Designations.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.

        Returns:
            DesignationResult: The designation.

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
            `designation_not_exist`: There is no such designation; seen from servers,
                with status 400.

        Example:
            await client.designations.get("2847160000000745003")
        """
        return await self._request(
            _GET,
            path={"designation_id": designation_id},
        )

    async def update(self, designation_id: str, *, name: str) -> DesignationResult:
        """Rename a designation.

        Gives a designation another name. Only for administrators of the organisation;
        refused where Zoho People manages the designations. Most of the documented codes
        are those of departments, so codes like designation_not_exist may come in their
        place.

        Sends `PUT /api/v2/designations/{designation_id}`.
        Scope: `ZohoCliq.Designations.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.
            name: The new job title; at most 30 characters when a designation is
                created.

        Returns:
            DesignationResult: The designation with its new name.

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
            `department_already_exist`: The name is taken; a code of departments that is
                documented here, too.
            `department_cyclic_loop`: A code of departments that is documented here,
                too; designations have no hierarchy.
            `department_edit_failed`: The server failed to rename; a code of departments
                that is documented here, too.
            `department_lead_invalid`: A code of departments that is documented here,
                too; designations have no lead.
            `department_not_exist`: The id is unknown; a code of departments that is
                documented here, too.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            await client.designations.update(
                "2847160000000745003",
                name="Senior harbour pilot",
            )
        """
        return await self._request(
            _UPDATE,
            path={"designation_id": designation_id},
            json=DesignationUpdate(name=name),
        )

    async def delete(self, designation_id: str) -> None:
        """Delete a designation.

        Deletes a designation. Only for administrators of the organisation; refused
        where Zoho People manages the designations. Some of the documented codes are
        those of departments, so codes like designation_not_exist may come in their
        place.

        Sends `DELETE /api/v2/designations/{designation_id}`.
        Scope: `ZohoCliq.Designations.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            designation_id: Id of the designation.

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
            `department_base_dept_delete_not_allowed`: A code of departments that is
                documented here, too; designations have no topmost one.
            `department_delete_failed`: The server failed to delete; a code of
                departments that is documented here, too.
            `department_not_exist`: The id is unknown; a code of departments that is
                documented here, too.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation.not.allowed`: The caller is not an administrator; seen from
                servers, with status 403.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the designations.

        Example:
            await client.designations.delete("2847160000000745003")
        """
        return await self._request(
            _DELETE,
            path={"designation_id": designation_id},
        )

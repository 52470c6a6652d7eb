"""Departments, their leads and members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.resource import AsyncResource, Resource
from ..models.departments import (
    Department,
    DepartmentCreate,
    DepartmentList,
    DepartmentMemberList,
    DepartmentMembersAdd,
    DepartmentMembersRemove,
    DepartmentResult,
    DepartmentUpdate,
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
_MEMBERS_LIST: Operation[DepartmentMemberList] = Operation(
    id="departments.members.list",
    method="GET",
    path="/api/v2/departments/{department_id}/members",
    responses={200: DepartmentMemberList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Departments.READ",),),
)
_MEMBERS_ADD: Operation[None] = Operation(
    id="departments.members.add",
    method="POST",
    path="/api/v2/departments/{department_id}/members",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Departments.UPDATE",),),
)
_MEMBERS_REMOVE: Operation[None] = Operation(
    id="departments.members.remove",
    method="DELETE",
    path="/api/v2/departments/{department_id}/members",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Departments.DELETE",),),
)
_CREATE: Operation[DepartmentResult] = Operation(
    id="departments.create",
    method="POST",
    path="/api/v2/departments",
    responses={200: DepartmentResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Departments.CREATE",),),
)
_LIST: Operation[DepartmentList] = Operation(
    id="departments.list",
    method="GET",
    path="/api/v2/departments",
    responses={200: DepartmentList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Departments.READ",),),
)
_GET: Operation[DepartmentResult] = Operation(
    id="departments.get",
    method="GET",
    path="/api/v2/departments/{department_id}",
    responses={200: DepartmentResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Departments.READ",),),
)
_UPDATE: Operation[DepartmentResult] = Operation(
    id="departments.update",
    method="PUT",
    path="/api/v2/departments/{department_id}",
    responses={200: DepartmentResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Departments.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="departments.delete",
    method="DELETE",
    path="/api/v2/departments/{department_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Departments.DELETE",),),
)


class DepartmentsMembersResource(Resource):
    """Calls below `departments.members`."""

    def list(self, department_id: str) -> DepartmentMemberList:
        """List the members of a department.

        Lists all members of a department in one answer. Where Zoho People manages the
        departments, the token needs the scope ZohoPeople.dashboard.READ, too.

        Sends `GET /api/v2/departments/{department_id}/members`.
        Scope: `ZohoCliq.Departments.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.

        Returns:
            DepartmentMemberList: The members.

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
            client.departments.members.list("2847160000000731005")
        """
        return self._request(
            _MEMBERS_LIST,
            path={"department_id": department_id},
        )

    def add(
        self,
        department_id: str,
        *,
        user_ids: Sequence[str] | None = None,
        email_ids: Sequence[str] | None = None,
    ) -> None:
        """Add users to a department.

        Puts users into a department, named either by id or by e-mail address. Only for
        administrators of the organisation; refused where Zoho People manages the
        departments.

        Sends `POST /api/v2/departments/{department_id}/members`.
        Scope: `ZohoCliq.Departments.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.
            user_ids: Ids of the users.
            email_ids: E-mail addresses of the users, instead of ids.

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
            `department_add_member_failed`: The server failed to add the users.
            `department_not_exist`: There is no such department.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller or one of the users is outside the
                organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            client.departments.members.add(
                "2847160000000731005",
                user_ids=["68154377", "68160542"],
            )
        """
        return self._request(
            _MEMBERS_ADD,
            path={"department_id": department_id},
            json=DepartmentMembersAdd(user_ids=user_ids, email_ids=email_ids),
        )

    def remove(self, department_id: str, *, user_ids: Sequence[str]) -> None:
        """Remove users from a department.

        Takes users out of a department; the request carries them in its body. Only for
        administrators of the organisation; refused where Zoho People manages the
        departments.

        Sends `DELETE /api/v2/departments/{department_id}/members`.
        Scope: `ZohoCliq.Departments.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.
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
            `department_delete_member_failed`: The server failed to remove the users.
            `department_not_exist`: There is no such department.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller or one of the users is outside the
                organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            client.departments.members.remove(
                "2847160000000731005",
                user_ids=["68160542"],
            )
        """
        return self._request(
            _MEMBERS_REMOVE,
            path={"department_id": department_id},
            json=DepartmentMembersRemove(user_ids=user_ids),
        )


class DepartmentsResource(Resource):
    """Departments, their leads and members."""

    @cached_property
    def members(self) -> DepartmentsMembersResource:
        """Calls below `departments.members`."""
        return DepartmentsMembersResource(self._client)

    def create(
        self,
        *,
        name: str,
        lead_zuid: str,
        parent_department_id: str,
        user_ids: Sequence[str] | None = None,
    ) -> DepartmentResult:
        """Create a department.

        Creates a department below another one and can put users into it at once. Only
        for administrators of the organisation; refused where Zoho People manages the
        departments.

        Sends `POST /api/v2/departments`.
        Scope: `ZohoCliq.Departments.CREATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the department.
            lead_zuid: Id of the user who leads the department.
            parent_department_id: Id of the department above.
            user_ids: Ids of the users who become members.

        Returns:
            DepartmentResult: The new department.

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
            `department_create_failed`: The server failed to create the department.
            `department_lead_invalid`: The lead is unknown or belongs to another
                organisation.
            `department_lead_needed`: The body names no lead.
            `department_not_exist`: There is no such parent department.
            `departmet_parent_department_needed`: The body names no parent department;
                the code is misspelt like this.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            client.departments.create(
                name="Quayside works",
                lead_zuid="68154209",
                parent_department_id="2847160000000071001",
                user_ids=["68154377", "68160542"],
            )
        """
        return self._request(
            _CREATE,
            json=DepartmentCreate(
                name=name,
                lead_zuid=lead_zuid,
                parent_department_id=parent_department_id,
                user_ids=user_ids,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        search: str | None = None,
        next_token: str | None = None,
    ) -> DepartmentList:
        """List departments.

        Lists the departments of the organisation page by page, or those whose name
        matches a search. Where Zoho People manages the departments, search must be
        given and the token needs the scope ZohoPeople.employee.READ, too.

        Sends `GET /api/v2/departments`.
        Scope: `ZohoCliq.Departments.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of departments in the answer. At least 1, by default
                `25`.
            search: Text to look for in the names of departments; must be given where
                Zoho People is in use.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            DepartmentList: One page of departments.

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
            client.departments.list()
        """
        return self._request(
            _LIST,
            query={"limit": limit, "search": search, "next_token": next_token},
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        search: str | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[Department]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Department.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DepartmentList, Department, str] = CursorPages(
            items=lambda page: page.data, cursor=lambda page: page.next_token
        )

        def fetch(cursor: str | None) -> DepartmentList:
            return self.list(limit=limit, search=search, next_token=cursor)

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def get(self, department_id: str) -> DepartmentResult:
        """Get a department.

        Reads one department with its lead and the number of its members. Where Zoho
        People manages the departments, the token needs the scope ZohoPeople.forms.READ,
        too.

        Sends `GET /api/v2/departments/{department_id}`.
        Scope: `ZohoCliq.Departments.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.

        Returns:
            DepartmentResult: The department.

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
            client.departments.get("2847160000000731005")
        """
        return self._request(
            _GET,
            path={"department_id": department_id},
        )

    def update(
        self,
        department_id: str,
        *,
        name: str,
        lead_zuid: str | None = None,
        parent_department_id: str | None = None,
        user_ids: Sequence[str] | None = None,
    ) -> DepartmentResult:
        """Change a department.

        Changes the name, the lead or the place of a department; send the name even if
        it stays. Only for administrators of the organisation; refused where Zoho People
        manages the departments.

        Sends `PUT /api/v2/departments/{department_id}`.
        Scope: `ZohoCliq.Departments.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.
            name: Name of the department, the present one if it stays.
            lead_zuid: Id of the user who leads the department.
            parent_department_id: Id of the department above; not the department itself
                or one below it.
            user_ids: Ids of the users who become members.

        Returns:
            DepartmentResult: The department after the change.

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
            `department_already_exist`: Another department has this name.
            `department_cyclic_loop`: The new parent is the department itself or lies
                below it.
            `department_edit_failed`: The server failed to change the department.
            `department_lead_invalid`: The lead is unknown or belongs to another
                organisation.
            `department_not_exist`: There is no such department, or no such parent
                department.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            client.departments.update(
                "2847160000000731005",
                name="Quayside works and dredging",
                lead_zuid="68160542",
                parent_department_id="2847160000000071001",
            )
        """
        return self._request(
            _UPDATE,
            path={"department_id": department_id},
            json=DepartmentUpdate(
                name=name,
                lead_zuid=lead_zuid,
                parent_department_id=parent_department_id,
                user_ids=user_ids,
            ),
        )

    def delete(self, department_id: str) -> None:
        """Delete a department.

        Deletes a department, but never the topmost one. Only for administrators of the
        organisation; refused where Zoho People manages the departments.

        Sends `DELETE /api/v2/departments/{department_id}`.
        Scope: `ZohoCliq.Departments.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.

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
            `department_base_dept_delete_not_allowed`: The topmost department cannot be
                deleted.
            `department_delete_failed`: The server failed to delete the department.
            `department_not_exist`: There is no such department.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            client.departments.delete("2847160000000731005")
        """
        return self._request(
            _DELETE,
            path={"department_id": department_id},
        )


class AsyncDepartmentsMembersResource(AsyncResource):
    """Calls below `departments.members`."""

    async def list(self, department_id: str) -> DepartmentMemberList:
        """List the members of a department.

        Lists all members of a department in one answer. Where Zoho People manages the
        departments, the token needs the scope ZohoPeople.dashboard.READ, too.

        Sends `GET /api/v2/departments/{department_id}/members`.
        Scope: `ZohoCliq.Departments.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.

        Returns:
            DepartmentMemberList: The members.

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
            await client.departments.members.list("2847160000000731005")
        """
        return await self._request(
            _MEMBERS_LIST,
            path={"department_id": department_id},
        )

    async def add(
        self,
        department_id: str,
        *,
        user_ids: Sequence[str] | None = None,
        email_ids: Sequence[str] | None = None,
    ) -> None:
        """Add users to a department.

        Puts users into a department, named either by id or by e-mail address. Only for
        administrators of the organisation; refused where Zoho People manages the
        departments.

        Sends `POST /api/v2/departments/{department_id}/members`.
        Scope: `ZohoCliq.Departments.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.
            user_ids: Ids of the users.
            email_ids: E-mail addresses of the users, instead of ids.

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
            `department_add_member_failed`: The server failed to add the users.
            `department_not_exist`: There is no such department.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller or one of the users is outside the
                organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            await client.departments.members.add(
                "2847160000000731005",
                user_ids=["68154377", "68160542"],
            )
        """
        return await self._request(
            _MEMBERS_ADD,
            path={"department_id": department_id},
            json=DepartmentMembersAdd(user_ids=user_ids, email_ids=email_ids),
        )

    async def remove(self, department_id: str, *, user_ids: Sequence[str]) -> None:
        """Remove users from a department.

        Takes users out of a department; the request carries them in its body. Only for
        administrators of the organisation; refused where Zoho People manages the
        departments.

        Sends `DELETE /api/v2/departments/{department_id}/members`.
        Scope: `ZohoCliq.Departments.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.
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
            `department_delete_member_failed`: The server failed to remove the users.
            `department_not_exist`: There is no such department.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller or one of the users is outside the
                organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            await client.departments.members.remove(
                "2847160000000731005",
                user_ids=["68160542"],
            )
        """
        return await self._request(
            _MEMBERS_REMOVE,
            path={"department_id": department_id},
            json=DepartmentMembersRemove(user_ids=user_ids),
        )


class AsyncDepartmentsResource(AsyncResource):
    """Departments, their leads and members."""

    @cached_property
    def members(self) -> AsyncDepartmentsMembersResource:
        """Calls below `departments.members`."""
        return AsyncDepartmentsMembersResource(self._client)

    async def create(
        self,
        *,
        name: str,
        lead_zuid: str,
        parent_department_id: str,
        user_ids: Sequence[str] | None = None,
    ) -> DepartmentResult:
        """Create a department.

        Creates a department below another one and can put users into it at once. Only
        for administrators of the organisation; refused where Zoho People manages the
        departments.

        Sends `POST /api/v2/departments`.
        Scope: `ZohoCliq.Departments.CREATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the department.
            lead_zuid: Id of the user who leads the department.
            parent_department_id: Id of the department above.
            user_ids: Ids of the users who become members.

        Returns:
            DepartmentResult: The new department.

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
            `department_create_failed`: The server failed to create the department.
            `department_lead_invalid`: The lead is unknown or belongs to another
                organisation.
            `department_lead_needed`: The body names no lead.
            `department_not_exist`: There is no such parent department.
            `departmet_parent_department_needed`: The body names no parent department;
                the code is misspelt like this.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            await client.departments.create(
                name="Quayside works",
                lead_zuid="68154209",
                parent_department_id="2847160000000071001",
                user_ids=["68154377", "68160542"],
            )
        """
        return await self._request(
            _CREATE,
            json=DepartmentCreate(
                name=name,
                lead_zuid=lead_zuid,
                parent_department_id=parent_department_id,
                user_ids=user_ids,
            ),
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        search: str | None = None,
        next_token: str | None = None,
    ) -> DepartmentList:
        """List departments.

        Lists the departments of the organisation page by page, or those whose name
        matches a search. Where Zoho People manages the departments, search must be
        given and the token needs the scope ZohoPeople.employee.READ, too.

        Sends `GET /api/v2/departments`.
        Scope: `ZohoCliq.Departments.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            limit: Largest number of departments in the answer. At least 1, by default
                `25`.
            search: Text to look for in the names of departments; must be given where
                Zoho People is in use.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            DepartmentList: One page of departments.

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
            await client.departments.list()
        """
        return await self._request(
            _LIST,
            query={"limit": limit, "search": search, "next_token": next_token},
        )

    def iter(
        self,
        *,
        limit: int | None = None,
        search: str | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Department]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Department.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[DepartmentList, Department, str] = CursorPages(
            items=lambda page: page.data, cursor=lambda page: page.next_token
        )

        async def fetch(cursor: str | None) -> DepartmentList:
            return await self.list(limit=limit, search=search, next_token=cursor)

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def get(self, department_id: str) -> DepartmentResult:
        """Get a department.

        Reads one department with its lead and the number of its members. Where Zoho
        People manages the departments, the token needs the scope ZohoPeople.forms.READ,
        too.

        Sends `GET /api/v2/departments/{department_id}`.
        Scope: `ZohoCliq.Departments.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.

        Returns:
            DepartmentResult: The department.

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
            await client.departments.get("2847160000000731005")
        """
        return await self._request(
            _GET,
            path={"department_id": department_id},
        )

    async def update(
        self,
        department_id: str,
        *,
        name: str,
        lead_zuid: str | None = None,
        parent_department_id: str | None = None,
        user_ids: Sequence[str] | None = None,
    ) -> DepartmentResult:
        """Change a department.

        Changes the name, the lead or the place of a department; send the name even if
        it stays. Only for administrators of the organisation; refused where Zoho People
        manages the departments.

        Sends `PUT /api/v2/departments/{department_id}`.
        Scope: `ZohoCliq.Departments.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.
            name: Name of the department, the present one if it stays.
            lead_zuid: Id of the user who leads the department.
            parent_department_id: Id of the department above; not the department itself
                or one below it.
            user_ids: Ids of the users who become members.

        Returns:
            DepartmentResult: The department after the change.

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
            `department_already_exist`: Another department has this name.
            `department_cyclic_loop`: The new parent is the department itself or lies
                below it.
            `department_edit_failed`: The server failed to change the department.
            `department_lead_invalid`: The lead is unknown or belongs to another
                organisation.
            `department_not_exist`: There is no such department, or no such parent
                department.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            await client.departments.update(
                "2847160000000731005",
                name="Quayside works and dredging",
                lead_zuid="68160542",
                parent_department_id="2847160000000071001",
            )
        """
        return await self._request(
            _UPDATE,
            path={"department_id": department_id},
            json=DepartmentUpdate(
                name=name,
                lead_zuid=lead_zuid,
                parent_department_id=parent_department_id,
                user_ids=user_ids,
            ),
        )

    async def delete(self, department_id: str) -> None:
        """Delete a department.

        Deletes a department, but never the topmost one. Only for administrators of the
        organisation; refused where Zoho People manages the departments.

        Sends `DELETE /api/v2/departments/{department_id}`.
        Scope: `ZohoCliq.Departments.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            department_id: Id of the department.

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
            `department_base_dept_delete_not_allowed`: The topmost department cannot be
                deleted.
            `department_delete_failed`: The server failed to delete the department.
            `department_not_exist`: There is no such department.
            `not_an_organization_admin`: The caller is not an administrator of the
                organisation.
            `not_zoho_organization_user`: The caller is outside the organisation.
            `operation_not_allowed`: The caller may not do this, or Zoho People manages
                the departments.

        Example:
            await client.departments.delete("2847160000000731005")
        """
        return await self._request(
            _DELETE,
            path={"department_id": department_id},
        )

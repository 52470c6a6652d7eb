"""The people of the organisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import ErrorBody
from ..models.users import (
    User,
    UserCreate,
    UserLayoutList,
    UserList,
    UserResult,
    UsersCreate,
    UsersCreateResult,
    UserTeamList,
    UserUpdate,
    UserUpdateResult,
)

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
_TEAMS_LIST: Operation[UserTeamList] = Operation(
    id="users.teams.list",
    method="GET",
    path="/api/v2/users/{user_id}/teams",
    responses={200: UserTeamList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Users.READ",),),
)
_CREATE: Operation[UsersCreateResult] = Operation(
    id="users.create",
    method="POST",
    path="/api/v2/users",
    responses={200: UsersCreateResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=5, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Users.CREATE",),),
)
_LIST: Operation[UserList] = Operation(
    id="users.list",
    method="GET",
    path="/api/v2/users",
    responses={200: UserList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Users.READ",),),
)
_GET: Operation[UserResult] = Operation(
    id="users.get",
    method="GET",
    path="/api/v2/users/{user_id}",
    responses={200: UserResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Users.READ",),),
)
_UPDATE: Operation[UserUpdateResult] = Operation(
    id="users.update",
    method="PUT",
    path="/api/v2/users/{user_id}",
    responses={200: UserUpdateResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Users.UPDATE",),),
)
_GET_LAYOUT: Operation[UserLayoutList] = Operation(
    id="users.get_layout",
    method="GET",
    path="/api/v2/users/layout",
    responses={200: UserLayoutList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Users.READ",),),
)


class UsersTeamsResource(Resource):
    """Calls below `users.teams`."""

    def list(self, user_id: str) -> UserTeamList:
        """List the teams of a user.

        Lists every team with this user in it; the list comes whole, without pages.

        Sends `GET /api/v2/users/{user_id}/teams`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            user_id: Id of the user (ZUID); public code shows that an e-mail address
                does as well.

        Returns:
            UserTeamList: The teams.

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
            client.users.teams.list("5310418")
        """
        return self._request(
            _TEAMS_LIST,
            path={"user_id": user_id},
        )


class UsersResource(Resource):
    """The people of the organisation."""

    @cached_property
    def teams(self) -> UsersTeamsResource:
        """Calls below `users.teams`."""
        return UsersTeamsResource(self._client)

    def create(self, *, users: Sequence[UserCreate]) -> UsersCreateResult:
        """Add users to the organisation.

        Adds one user or several at once. The answer is 200 even if some of them fail;
        it lists the e-mail addresses that were added and, with a reason each, the ones
        that were not. In an organisation that Zoho One manages, add people there first,
        else they may end up incomplete in its directory.

        Sends `POST /api/v2/users`.
        Scope: `ZohoCliq.Users.CREATE`.
        Limit: 5 calls per minute, then locked for 10 minutes.

        Args:
            users: The users.

        Returns:
            UsersCreateResult: Which of the users were added.

        Raises:
            BadRequestError: 400, `extra_key_found`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `extra_key_found`: The body holds a field that is neither known nor a custom
                profile field of the organisation.

        Example:
            client.users.create(
                users=[
                    UserCreate(
                        email_id="mara.lindqvist@example.com",
                        first_name="Mara",
                        last_name="Lindqvist",
                        display_name="Mara",
                        mobile="+47 400 55 018",
                        timezone="Europe/Oslo",
                        language="nb",
                        country="NO",
                        designation_id="1208450000000094025",
                        department_id="1208450000000093017",
                        reporting_to_zuid="5310562",
                        work_location="Harbour office, 2nd floor",
                        extension="218",
                        employee_id="HP-0117",
                        channel_ids=["O5210000031027"],
                        team_ids=["2471906", "2474418"],
                        additional_fields={"shirt_size": "M"},
                    ),
                    UserCreate(
                        email_id="tomas.brenner@example.net",
                        first_name="Tomas",
                    ),
                ],
            )
        """
        return self._request(
            _CREATE,
            json=UsersCreate(users=users),
        )

    def list(
        self,
        *,
        status: (
            Literal[
                "active", "inactive", "pending", "imported_active", "imported_inactive"
            ]
            | None
        ) = None,
        plan_type: Literal["paid", "free"] | None = None,
        fields: (
            Sequence[
                Literal["display_name", "mobile", "department", "designation", "all"]
            ]
            | None
        ) = None,
        limit: int | None = None,
        search: str | None = None,
        sort_by: Literal["usage"] | None = None,
        modified_after: str | None = None,
        next_token: str | None = None,
    ) -> UserList:
        """List users of the organisation.

        Lists the users page by page; without fields only names, addresses and ids.
        Where the organisation uses Zoho People and the token also has the scopes
        ZohoPeople.forms.READ, ZohoPeople.employee.READ and ZohoPeople.attendance.READ,
        search covers the fields kept there too.

        Sends `GET /api/v2/users`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            status: Only users in this state - active, made inactive by an
                administrator, invited and not yet joined (pending), or taken over from
                another Zoho service as active or inactive.
            plan_type: Only users with a paid or a free licence; some kinds of accounts
                refuse this filter.
            fields: Further fields to put into the answer, sent as one comma-separated
                value; all means every field.
            limit: Largest number of users in the answer, at most 100.
            search: Part of a name or e-mail address to look for.
            sort_by: The order of the users; usage puts the most active in Cliq first.
            modified_after: Only users whose department, designation, employee id,
                extension, manager or work location has changed since this time, at most
                7 days back; ISO 8601 as documented, public code sends milliseconds
                since the epoch.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            UserList: One page of users.

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
            client.users.list()
        """
        return self._request(
            _LIST,
            query={
                "status": status,
                "plan_type": plan_type,
                "fields": delimited(fields, ","),
                "limit": limit,
                "search": search,
                "sort_by": sort_by,
                "modified_after": modified_after,
                "next_token": next_token,
            },
        )

    def iter(
        self,
        *,
        status: (
            Literal[
                "active", "inactive", "pending", "imported_active", "imported_inactive"
            ]
            | None
        ) = None,
        plan_type: Literal["paid", "free"] | None = None,
        fields: (
            Sequence[
                Literal["display_name", "mobile", "department", "designation", "all"]
            ]
            | None
        ) = None,
        limit: int | None = None,
        search: str | None = None,
        sort_by: Literal["usage"] | None = None,
        modified_after: str | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> Walk[User]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            User.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[UserList, User, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            has_more=lambda page: page.has_more,
        )

        def fetch(cursor: str | None) -> UserList:
            return self.list(
                status=status,
                plan_type=plan_type,
                fields=fields,
                limit=limit,
                search=search,
                sort_by=sort_by,
                modified_after=modified_after,
                next_token=cursor,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def get(
        self,
        user_id: str,
        *,
        fields: (
            Sequence[
                Literal[
                    "display_name",
                    "mobile",
                    "department",
                    "designation",
                    "all",
                    "chat_status",
                ]
            ]
            | None
        ) = None,
    ) -> UserResult:
        """Read the profile or the status of a user.

        Reads a user by id or e-mail address. With chat_status as the only field the
        answer is the present status instead - code, message and id of the status. With
        Zoho People the scopes ZohoPeople.forms.READ, ZohoPeople.employee.READ and
        ZohoPeople.attendance.READ may be needed for the fields kept there.

        Sends `GET /api/v2/users/{user_id}`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            user_id: Id of the user (ZUID); public code shows that an e-mail address
                does as well.
            fields: Fields to put into the answer, sent as one comma-separated value;
                all means every field of the profile, chat_status asks for the present
                status.

        Returns:
            UserResult: The profile, or the status alone.

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
            client.users.get("5310418")
        """
        return self._request(
            _GET,
            path={"user_id": user_id},
            query={"fields": delimited(fields, ",")},
        )

    def update(self, user_id: str, *, body: UserUpdate) -> UserUpdateResult:
        """Change the profile of a user.

        Changes the given fields of a profile and leaves the others as they are; the
        user is named by id here, not by e-mail address. A new picture needs the scope
        Profile.orguserphoto.UPDATE as well. Fields that Zoho People manages are
        read-only, and an account of Zoho One may not allow a new e-mail address.

        Sends `PUT /api/v2/users/{user_id}`.
        Scope: `ZohoCliq.Users.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            user_id: Id of the user.
            body: Fields of a profile to change; at least one. Custom profile fields
                stand beside the fields here, under their unique names.

        Returns:
            UserUpdateResult: The profile after the change.

        Raises:
            BadRequestError: 400, `extra_key_found`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `extra_key_found`: The body holds a field that is neither known nor a custom
                profile field of the organisation.
            `operation_not_allowed`: The user may not change this, or Zoho People
                manages it.

        Example:
            client.users.update(
                "5310418",
                body=UserUpdate(
                    display_name="Mara L.",
                    department_id="1208450000000093044",
                    reporting_to_zuid="5310731",
                    work_location="Quay 4, site cabin",
                    additional_fields={"shirt_size": "L"},
                ),
            )
        """
        return self._request(
            _UPDATE,
            path={"user_id": user_id},
            json=body,
        )

    def get_layout(
        self,
        *,
        unique_name: (
            Literal[
                "quick_view",
                "profile_details_android",
                "profile_details_ios",
                "profile_details_web",
            ]
            | None
        ) = None,
    ) -> UserLayoutList:
        """Read how profiles are laid out.

        Tells which profile fields are shown, in which section and order, on the hover
        card and in the profiles of the web, Android and iOS clients. Without
        unique_name all layouts are listed.

        Sends `GET /api/v2/users/layout`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            unique_name: Only this layout - the hover card (quick_view) or the full
                profile in one of the clients.

        Returns:
            UserLayoutList: The layouts.

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
            client.users.get_layout()
        """
        return self._request(
            _GET_LAYOUT,
            query={"unique_name": unique_name},
        )


class AsyncUsersTeamsResource(AsyncResource):
    """Calls below `users.teams`."""

    async def list(self, user_id: str) -> UserTeamList:
        """List the teams of a user.

        Lists every team with this user in it; the list comes whole, without pages.

        Sends `GET /api/v2/users/{user_id}/teams`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            user_id: Id of the user (ZUID); public code shows that an e-mail address
                does as well.

        Returns:
            UserTeamList: The teams.

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
            await client.users.teams.list("5310418")
        """
        return await self._request(
            _TEAMS_LIST,
            path={"user_id": user_id},
        )


class AsyncUsersResource(AsyncResource):
    """The people of the organisation."""

    @cached_property
    def teams(self) -> AsyncUsersTeamsResource:
        """Calls below `users.teams`."""
        return AsyncUsersTeamsResource(self._client)

    async def create(self, *, users: Sequence[UserCreate]) -> UsersCreateResult:
        """Add users to the organisation.

        Adds one user or several at once. The answer is 200 even if some of them fail;
        it lists the e-mail addresses that were added and, with a reason each, the ones
        that were not. In an organisation that Zoho One manages, add people there first,
        else they may end up incomplete in its directory.

        Sends `POST /api/v2/users`.
        Scope: `ZohoCliq.Users.CREATE`.
        Limit: 5 calls per minute, then locked for 10 minutes.

        Args:
            users: The users.

        Returns:
            UsersCreateResult: Which of the users were added.

        Raises:
            BadRequestError: 400, `extra_key_found`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `extra_key_found`: The body holds a field that is neither known nor a custom
                profile field of the organisation.

        Example:
            await client.users.create(
                users=[
                    UserCreate(
                        email_id="mara.lindqvist@example.com",
                        first_name="Mara",
                        last_name="Lindqvist",
                        display_name="Mara",
                        mobile="+47 400 55 018",
                        timezone="Europe/Oslo",
                        language="nb",
                        country="NO",
                        designation_id="1208450000000094025",
                        department_id="1208450000000093017",
                        reporting_to_zuid="5310562",
                        work_location="Harbour office, 2nd floor",
                        extension="218",
                        employee_id="HP-0117",
                        channel_ids=["O5210000031027"],
                        team_ids=["2471906", "2474418"],
                        additional_fields={"shirt_size": "M"},
                    ),
                    UserCreate(
                        email_id="tomas.brenner@example.net",
                        first_name="Tomas",
                    ),
                ],
            )
        """
        return await self._request(
            _CREATE,
            json=UsersCreate(users=users),
        )

    async def list(
        self,
        *,
        status: (
            Literal[
                "active", "inactive", "pending", "imported_active", "imported_inactive"
            ]
            | None
        ) = None,
        plan_type: Literal["paid", "free"] | None = None,
        fields: (
            Sequence[
                Literal["display_name", "mobile", "department", "designation", "all"]
            ]
            | None
        ) = None,
        limit: int | None = None,
        search: str | None = None,
        sort_by: Literal["usage"] | None = None,
        modified_after: str | None = None,
        next_token: str | None = None,
    ) -> UserList:
        """List users of the organisation.

        Lists the users page by page; without fields only names, addresses and ids.
        Where the organisation uses Zoho People and the token also has the scopes
        ZohoPeople.forms.READ, ZohoPeople.employee.READ and ZohoPeople.attendance.READ,
        search covers the fields kept there too.

        Sends `GET /api/v2/users`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            status: Only users in this state - active, made inactive by an
                administrator, invited and not yet joined (pending), or taken over from
                another Zoho service as active or inactive.
            plan_type: Only users with a paid or a free licence; some kinds of accounts
                refuse this filter.
            fields: Further fields to put into the answer, sent as one comma-separated
                value; all means every field.
            limit: Largest number of users in the answer, at most 100.
            search: Part of a name or e-mail address to look for.
            sort_by: The order of the users; usage puts the most active in Cliq first.
            modified_after: Only users whose department, designation, employee id,
                extension, manager or work location has changed since this time, at most
                7 days back; ISO 8601 as documented, public code sends milliseconds
                since the epoch.
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.

        Returns:
            UserList: One page of users.

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
            await client.users.list()
        """
        return await self._request(
            _LIST,
            query={
                "status": status,
                "plan_type": plan_type,
                "fields": delimited(fields, ","),
                "limit": limit,
                "search": search,
                "sort_by": sort_by,
                "modified_after": modified_after,
                "next_token": next_token,
            },
        )

    def iter(
        self,
        *,
        status: (
            Literal[
                "active", "inactive", "pending", "imported_active", "imported_inactive"
            ]
            | None
        ) = None,
        plan_type: Literal["paid", "free"] | None = None,
        fields: (
            Sequence[
                Literal["display_name", "mobile", "department", "designation", "all"]
            ]
            | None
        ) = None,
        limit: int | None = None,
        search: str | None = None,
        sort_by: Literal["usage"] | None = None,
        modified_after: str | None = None,
        next_token: str | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[User]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            User.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[UserList, User, str] = CursorPages(
            items=lambda page: page.data,
            cursor=lambda page: page.next_token,
            has_more=lambda page: page.has_more,
        )

        async def fetch(cursor: str | None) -> UserList:
            return await self.list(
                status=status,
                plan_type=plan_type,
                fields=fields,
                limit=limit,
                search=search,
                sort_by=sort_by,
                modified_after=modified_after,
                next_token=cursor,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def get(
        self,
        user_id: str,
        *,
        fields: (
            Sequence[
                Literal[
                    "display_name",
                    "mobile",
                    "department",
                    "designation",
                    "all",
                    "chat_status",
                ]
            ]
            | None
        ) = None,
    ) -> UserResult:
        """Read the profile or the status of a user.

        Reads a user by id or e-mail address. With chat_status as the only field the
        answer is the present status instead - code, message and id of the status. With
        Zoho People the scopes ZohoPeople.forms.READ, ZohoPeople.employee.READ and
        ZohoPeople.attendance.READ may be needed for the fields kept there.

        Sends `GET /api/v2/users/{user_id}`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            user_id: Id of the user (ZUID); public code shows that an e-mail address
                does as well.
            fields: Fields to put into the answer, sent as one comma-separated value;
                all means every field of the profile, chat_status asks for the present
                status.

        Returns:
            UserResult: The profile, or the status alone.

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
            await client.users.get("5310418")
        """
        return await self._request(
            _GET,
            path={"user_id": user_id},
            query={"fields": delimited(fields, ",")},
        )

    async def update(self, user_id: str, *, body: UserUpdate) -> UserUpdateResult:
        """Change the profile of a user.

        Changes the given fields of a profile and leaves the others as they are; the
        user is named by id here, not by e-mail address. A new picture needs the scope
        Profile.orguserphoto.UPDATE as well. Fields that Zoho People manages are
        read-only, and an account of Zoho One may not allow a new e-mail address.

        Sends `PUT /api/v2/users/{user_id}`.
        Scope: `ZohoCliq.Users.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            user_id: Id of the user.
            body: Fields of a profile to change; at least one. Custom profile fields
                stand beside the fields here, under their unique names.

        Returns:
            UserUpdateResult: The profile after the change.

        Raises:
            BadRequestError: 400, `extra_key_found`.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `extra_key_found`: The body holds a field that is neither known nor a custom
                profile field of the organisation.
            `operation_not_allowed`: The user may not change this, or Zoho People
                manages it.

        Example:
            await client.users.update(
                "5310418",
                body=UserUpdate(
                    display_name="Mara L.",
                    department_id="1208450000000093044",
                    reporting_to_zuid="5310731",
                    work_location="Quay 4, site cabin",
                    additional_fields={"shirt_size": "L"},
                ),
            )
        """
        return await self._request(
            _UPDATE,
            path={"user_id": user_id},
            json=body,
        )

    async def get_layout(
        self,
        *,
        unique_name: (
            Literal[
                "quick_view",
                "profile_details_android",
                "profile_details_ios",
                "profile_details_web",
            ]
            | None
        ) = None,
    ) -> UserLayoutList:
        """Read how profiles are laid out.

        Tells which profile fields are shown, in which section and order, on the hover
        card and in the profiles of the web, Android and iOS clients. Without
        unique_name all layouts are listed.

        Sends `GET /api/v2/users/layout`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            unique_name: Only this layout - the hover card (quick_view) or the full
                profile in one of the clients.

        Returns:
            UserLayoutList: The layouts.

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
            await client.users.get_layout()
        """
        return await self._request(
            _GET_LAYOUT,
            query={"unique_name": unique_name},
        )

"""Roles, what they allow and who has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.roles import (
    RoleCreate,
    RoleCreateProfileType,
    RoleList,
    RoleModule,
    RolePermissionChange,
    RolePermissionsResult,
    RolePermissionsUpdate,
    RoleResult,
    RoleUpdate,
    RoleUserIds,
    RoleUserList,
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
_PERMISSIONS_GET: Operation[dict[str, RoleModule]] = Operation(
    id="roles.permissions.get",
    method="GET",
    path="/api/v2/profiles/{profile_id}/permissions",
    responses={200: dict[str, RoleModule]},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.READ",),),
)
_PERMISSIONS_UPDATE: Operation[RolePermissionsResult | None] = Operation(
    id="roles.permissions.update",
    method="PUT",
    path="/api/v2/profiles/{profile_id}/permissions",
    responses={200: RolePermissionsResult, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.UPDATE",), ("ZohoCliq.Organisation.DELETE",)),
)
_USERS_LIST: Operation[RoleUserList] = Operation(
    id="roles.users.list",
    method="GET",
    path="/api/v2/profiles/{profile_id}/users",
    responses={200: RoleUserList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.READ",),),
)
_USERS_ADD: Operation[None] = Operation(
    id="roles.users.add",
    method="POST",
    path="/api/v2/profiles/{profile_id}/users",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.UPDATE",),),
)
_USERS_REMOVE: Operation[None] = Operation(
    id="roles.users.remove",
    method="DELETE",
    path="/api/v2/profiles/{profile_id}/users",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.UPDATE",),),
)
_LIST: Operation[RoleList] = Operation(
    id="roles.list",
    method="GET",
    path="/api/v2/profiles",
    responses={200: RoleList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.READ",),),
)
_CREATE: Operation[RoleResult] = Operation(
    id="roles.create",
    method="POST",
    path="/api/v2/profiles",
    responses={200: RoleResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.CREATE",),),
)
_GET: Operation[RoleResult] = Operation(
    id="roles.get",
    method="GET",
    path="/api/v2/profiles/{profile_id}",
    responses={200: RoleResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.READ",),),
)
_UPDATE: Operation[None] = Operation(
    id="roles.update",
    method="PUT",
    path="/api/v2/profiles/{profile_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="roles.delete",
    method="DELETE",
    path="/api/v2/profiles/{profile_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.DELETE",),),
)


class RolesPermissionsResource(Resource):
    """Calls below `roles.permissions`."""

    def get(self, profile_id: str) -> dict[str, RoleModule]:
        """Get what a role may do.

        Returns what users with a role may do, by module, for example team_channels or
        group_audio_call. The caller must be an administrator.

        Sends `GET /api/v2/profiles/{profile_id}/permissions`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.

        Returns:
            dict[str, RoleModule]: The permissions.

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
            client.roles.permissions.get("30917000000418007")
        """
        return self._request(
            _PERMISSIONS_GET,
            path={"profile_id": profile_id},
        )

    def update(
        self, profile_id: str, *, list_: Sequence[RolePermissionChange]
    ) -> RolePermissionsResult | None:
        """Change permissions of a role.

        Switches modules and their actions on or off and sets values of their
        configuration; what is not listed stays as it is. The action get cannot be
        switched. The caller must be an administrator. The vendor names the DELETE
        scope, public code works with UPDATE. What a success answers is not settled, the
        changes or nothing.

        Sends `PUT /api/v2/profiles/{profile_id}/permissions`.
        Scope: `ZohoCliq.Organisation.UPDATE` or `ZohoCliq.Organisation.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.
            list_: The changes. At least 1 item.

        Returns:
            RolePermissionsResult: The permissions are changed; the changes come back.
            None: The permissions are changed; there is nothing to return.

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
            client.roles.permissions.update(
                "30917000000418007",
                list_=[
                    RolePermissionChange(
                        module="team_channels",
                        action="create",
                        status="enabled",
                    ),
                    RolePermissionChange(module="message_actions", status="disabled"),
                ],
            )
        """
        return self._request(
            _PERMISSIONS_UPDATE,
            path={"profile_id": profile_id},
            json=RolePermissionsUpdate(list_=list_),
        )


class RolesUsersResource(Resource):
    """Calls below `roles.users`."""

    def list(self, profile_id: str) -> RoleUserList:
        """List the users with a role.

        Lists the ids of all users who have a role, at once. The caller must be an
        administrator.

        Sends `GET /api/v2/profiles/{profile_id}/users`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.

        Returns:
            RoleUserList: The users.

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
            client.roles.users.list("30917000000418007")
        """
        return self._request(
            _USERS_LIST,
            path={"profile_id": profile_id},
        )

    def add(self, profile_id: str, *, user_ids: Sequence[str]) -> None:
        """Give users a role.

        Gives a role to users. The caller must be an administrator; the answer is empty.

        Sends `POST /api/v2/profiles/{profile_id}/users`.
        Scope: `ZohoCliq.Organisation.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.
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

        Example:
            client.roles.users.add(
                "30917000000418007",
                user_ids=["68154483", "68154502"],
            )
        """
        return self._request(
            _USERS_ADD,
            path={"profile_id": profile_id},
            json=RoleUserIds(user_ids=user_ids),
        )

    def remove(self, profile_id: str, *, user_ids: Sequence[str]) -> None:
        """Take a role away from users.

        Takes a role away from the users that the body names; this DELETE needs a body.
        The caller must be an administrator; the answer is empty.

        Sends `DELETE /api/v2/profiles/{profile_id}/users`.
        Scope: `ZohoCliq.Organisation.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.
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

        Example:
            client.roles.users.remove("30917000000418007", user_ids=["68154502"])
        """
        return self._request(
            _USERS_REMOVE,
            path={"profile_id": profile_id},
            json=RoleUserIds(user_ids=user_ids),
        )


class RolesResource(Resource):
    """Roles, what they allow and who has them."""

    @cached_property
    def permissions(self) -> RolesPermissionsResource:
        """Calls below `roles.permissions`."""
        return RolesPermissionsResource(self._client)

    @cached_property
    def users(self) -> RolesUsersResource:
        """Calls below `roles.users`."""
        return RolesUsersResource(self._client)

    def list(self) -> RoleList:
        """List the roles of the organisation.

        Lists all roles at once, those that every organisation has and those made by its
        administrators. Roles are called profiles in the addresses. The caller must be
        an administrator.

        Sends `GET /api/v2/profiles`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Returns:
            RoleList: The roles.

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
            client.roles.list()
        """
        return self._request(
            _LIST,
        )

    def create(
        self,
        *,
        name: str,
        profile_type: RoleCreateProfileType,
        description: str | None = None,
        user_ids: Sequence[str] | None = None,
        clone_id: str | None = None,
    ) -> RoleResult:
        """Create a role.

        Creates a role, with the permissions of an existing one if clone_id names it,
        and gives it to users if user_ids lists them. The caller must be an
        administrator.

        Sends `POST /api/v2/profiles`.
        Scope: `ZohoCliq.Organisation.CREATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the role, at most 100 characters.
            profile_type: How far the role reaches - no administration (Members),
                administration of Cliq but not of the organisation's resources (Cliq
                Admin), or all of it (Admin).
            description: What the role is for.
            user_ids: Ids of users to give the role to at once.
            clone_id: Id of a role whose permissions are copied.

        Returns:
            RoleResult: The new role.

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
            client.roles.create(
                name="Site office",
                profile_type="Cliq Admin",
                description="People who run the office on the quay.",
                user_ids=["68154209", "68154377"],
                clone_id="30917000000006021",
            )
        """
        return self._request(
            _CREATE,
            json=RoleCreate(
                name=name,
                profile_type=profile_type,
                description=description,
                user_ids=user_ids,
                clone_id=clone_id,
            ),
        )

    def get(self, profile_id: str) -> RoleResult:
        """Get one role.

        Returns one role, without its permissions and its users. The caller must be an
        administrator.

        Sends `GET /api/v2/profiles/{profile_id}`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.

        Returns:
            RoleResult: The role.

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
            client.roles.get("30917000000418007")
        """
        return self._request(
            _GET,
            path={"profile_id": profile_id},
        )

    def update(
        self, profile_id: str, *, name: str, description: str | None = None
    ) -> None:
        """Change the name or description of a role.

        Sets the name and the description of a role; its type stays, its permissions are
        changed apart. Send the name even if only the description changes. The caller
        must be an administrator; the answer is empty.

        Sends `PUT /api/v2/profiles/{profile_id}`.
        Scope: `ZohoCliq.Organisation.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.
            name: Name of the role, at most 100 characters.
            description: What the role is for. The vendor calls it required; public code
                leaves it out when only the name changes.

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
            client.roles.update(
                "30917000000418007",
                name="Quay office",
                description="People who run the office on the quay and the store.",
            )
        """
        return self._request(
            _UPDATE,
            path={"profile_id": profile_id},
            json=RoleUpdate(name=name, description=description),
        )

    def delete(self, profile_id: str) -> None:
        """Delete a role.

        Deletes a role. The caller must be an administrator. Whether a default role can
        go, and what becomes of users who still have the role, is not documented; give
        them another one first.

        Sends `DELETE /api/v2/profiles/{profile_id}`.
        Scope: `ZohoCliq.Organisation.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.

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
            client.roles.delete("30917000000418007")
        """
        return self._request(
            _DELETE,
            path={"profile_id": profile_id},
        )


class AsyncRolesPermissionsResource(AsyncResource):
    """Calls below `roles.permissions`."""

    async def get(self, profile_id: str) -> dict[str, RoleModule]:
        """Get what a role may do.

        Returns what users with a role may do, by module, for example team_channels or
        group_audio_call. The caller must be an administrator.

        Sends `GET /api/v2/profiles/{profile_id}/permissions`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.

        Returns:
            dict[str, RoleModule]: The permissions.

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
            await client.roles.permissions.get("30917000000418007")
        """
        return await self._request(
            _PERMISSIONS_GET,
            path={"profile_id": profile_id},
        )

    async def update(
        self, profile_id: str, *, list_: Sequence[RolePermissionChange]
    ) -> RolePermissionsResult | None:
        """Change permissions of a role.

        Switches modules and their actions on or off and sets values of their
        configuration; what is not listed stays as it is. The action get cannot be
        switched. The caller must be an administrator. The vendor names the DELETE
        scope, public code works with UPDATE. What a success answers is not settled, the
        changes or nothing.

        Sends `PUT /api/v2/profiles/{profile_id}/permissions`.
        Scope: `ZohoCliq.Organisation.UPDATE` or `ZohoCliq.Organisation.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.
            list_: The changes. At least 1 item.

        Returns:
            RolePermissionsResult: The permissions are changed; the changes come back.
            None: The permissions are changed; there is nothing to return.

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
            await client.roles.permissions.update(
                "30917000000418007",
                list_=[
                    RolePermissionChange(
                        module="team_channels",
                        action="create",
                        status="enabled",
                    ),
                    RolePermissionChange(module="message_actions", status="disabled"),
                ],
            )
        """
        return await self._request(
            _PERMISSIONS_UPDATE,
            path={"profile_id": profile_id},
            json=RolePermissionsUpdate(list_=list_),
        )


class AsyncRolesUsersResource(AsyncResource):
    """Calls below `roles.users`."""

    async def list(self, profile_id: str) -> RoleUserList:
        """List the users with a role.

        Lists the ids of all users who have a role, at once. The caller must be an
        administrator.

        Sends `GET /api/v2/profiles/{profile_id}/users`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.

        Returns:
            RoleUserList: The users.

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
            await client.roles.users.list("30917000000418007")
        """
        return await self._request(
            _USERS_LIST,
            path={"profile_id": profile_id},
        )

    async def add(self, profile_id: str, *, user_ids: Sequence[str]) -> None:
        """Give users a role.

        Gives a role to users. The caller must be an administrator; the answer is empty.

        Sends `POST /api/v2/profiles/{profile_id}/users`.
        Scope: `ZohoCliq.Organisation.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.
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

        Example:
            await client.roles.users.add(
                "30917000000418007",
                user_ids=["68154483", "68154502"],
            )
        """
        return await self._request(
            _USERS_ADD,
            path={"profile_id": profile_id},
            json=RoleUserIds(user_ids=user_ids),
        )

    async def remove(self, profile_id: str, *, user_ids: Sequence[str]) -> None:
        """Take a role away from users.

        Takes a role away from the users that the body names; this DELETE needs a body.
        The caller must be an administrator; the answer is empty.

        Sends `DELETE /api/v2/profiles/{profile_id}/users`.
        Scope: `ZohoCliq.Organisation.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.
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

        Example:
            await client.roles.users.remove("30917000000418007", user_ids=["68154502"])
        """
        return await self._request(
            _USERS_REMOVE,
            path={"profile_id": profile_id},
            json=RoleUserIds(user_ids=user_ids),
        )


class AsyncRolesResource(AsyncResource):
    """Roles, what they allow and who has them."""

    @cached_property
    def permissions(self) -> AsyncRolesPermissionsResource:
        """Calls below `roles.permissions`."""
        return AsyncRolesPermissionsResource(self._client)

    @cached_property
    def users(self) -> AsyncRolesUsersResource:
        """Calls below `roles.users`."""
        return AsyncRolesUsersResource(self._client)

    async def list(self) -> RoleList:
        """List the roles of the organisation.

        Lists all roles at once, those that every organisation has and those made by its
        administrators. Roles are called profiles in the addresses. The caller must be
        an administrator.

        Sends `GET /api/v2/profiles`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Returns:
            RoleList: The roles.

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
            await client.roles.list()
        """
        return await self._request(
            _LIST,
        )

    async def create(
        self,
        *,
        name: str,
        profile_type: RoleCreateProfileType,
        description: str | None = None,
        user_ids: Sequence[str] | None = None,
        clone_id: str | None = None,
    ) -> RoleResult:
        """Create a role.

        Creates a role, with the permissions of an existing one if clone_id names it,
        and gives it to users if user_ids lists them. The caller must be an
        administrator.

        Sends `POST /api/v2/profiles`.
        Scope: `ZohoCliq.Organisation.CREATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the role, at most 100 characters.
            profile_type: How far the role reaches - no administration (Members),
                administration of Cliq but not of the organisation's resources (Cliq
                Admin), or all of it (Admin).
            description: What the role is for.
            user_ids: Ids of users to give the role to at once.
            clone_id: Id of a role whose permissions are copied.

        Returns:
            RoleResult: The new role.

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
            await client.roles.create(
                name="Site office",
                profile_type="Cliq Admin",
                description="People who run the office on the quay.",
                user_ids=["68154209", "68154377"],
                clone_id="30917000000006021",
            )
        """
        return await self._request(
            _CREATE,
            json=RoleCreate(
                name=name,
                profile_type=profile_type,
                description=description,
                user_ids=user_ids,
                clone_id=clone_id,
            ),
        )

    async def get(self, profile_id: str) -> RoleResult:
        """Get one role.

        Returns one role, without its permissions and its users. The caller must be an
        administrator.

        Sends `GET /api/v2/profiles/{profile_id}`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.

        Returns:
            RoleResult: The role.

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
            await client.roles.get("30917000000418007")
        """
        return await self._request(
            _GET,
            path={"profile_id": profile_id},
        )

    async def update(
        self, profile_id: str, *, name: str, description: str | None = None
    ) -> None:
        """Change the name or description of a role.

        Sets the name and the description of a role; its type stays, its permissions are
        changed apart. Send the name even if only the description changes. The caller
        must be an administrator; the answer is empty.

        Sends `PUT /api/v2/profiles/{profile_id}`.
        Scope: `ZohoCliq.Organisation.UPDATE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.
            name: Name of the role, at most 100 characters.
            description: What the role is for. The vendor calls it required; public code
                leaves it out when only the name changes.

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
            await client.roles.update(
                "30917000000418007",
                name="Quay office",
                description="People who run the office on the quay and the store.",
            )
        """
        return await self._request(
            _UPDATE,
            path={"profile_id": profile_id},
            json=RoleUpdate(name=name, description=description),
        )

    async def delete(self, profile_id: str) -> None:
        """Delete a role.

        Deletes a role. The caller must be an administrator. Whether a default role can
        go, and what becomes of users who still have the role, is not documented; give
        them another one first.

        Sends `DELETE /api/v2/profiles/{profile_id}`.
        Scope: `ZohoCliq.Organisation.DELETE`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            profile_id: Id of the role, which the address calls a profile.

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
            await client.roles.delete("30917000000418007")
        """
        return await self._request(
            _DELETE,
            path={"profile_id": profile_id},
        )

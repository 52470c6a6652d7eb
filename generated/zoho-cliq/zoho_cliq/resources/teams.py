"""Teams and their members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import ErrorBody, Team
from ..models.teams import (
    TeamCreate,
    TeamList,
    TeamMemberList,
    TeamMembersAdd,
    TeamUpdate,
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
_MEMBERS_LIST: Operation[TeamMemberList] = Operation(
    id="teams.members.list",
    method="GET",
    path="/api/v2/teams/{team_id}/members",
    responses={200: TeamMemberList},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Teams.READ",),),
)
_MEMBERS_ADD: Operation[TeamMemberList] = Operation(
    id="teams.members.add",
    method="POST",
    path="/api/v2/teams/{team_id}/members",
    responses={200: TeamMemberList},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Teams.CREATE",),),
)
_MEMBERS_DELETE: Operation[None] = Operation(
    id="teams.members.delete",
    method="DELETE",
    path="/api/v2/teams/{team_id}/members/{user_id}",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Teams.UPDATE",),),
)
_LIST: Operation[TeamList] = Operation(
    id="teams.list",
    method="GET",
    path="/api/v2/teams",
    responses={200: TeamList},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Teams.READ",),),
)
_CREATE: Operation[Team] = Operation(
    id="teams.create",
    method="POST",
    path="/api/v2/teams",
    responses={200: Team},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Teams.CREATE",),),
)
_GET: Operation[Team] = Operation(
    id="teams.get",
    method="GET",
    path="/api/v2/teams/{team_id}",
    responses={200: Team},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Teams.READ",),),
)
_UPDATE: Operation[Team] = Operation(
    id="teams.update",
    method="PUT",
    path="/api/v2/teams/{team_id}",
    responses={200: Team},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Teams.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="teams.delete",
    method="DELETE",
    path="/api/v2/teams/{team_id}",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Teams.DELETE",),),
)


class TeamsMembersResource(Resource):
    """Calls below `teams.members`."""

    def list(self, team_id: str) -> TeamMemberList:
        """List the members of a team.

        Lists all members of a team and their roles; the list comes whole, without
        pages.

        Sends `GET /api/v2/teams/{team_id}/members`.
        Scope: `ZohoCliq.Teams.READ`.

        Args:
            team_id: Id of the team.

        Returns:
            TeamMemberList: The members.

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
            client.teams.members.list("2471906")
        """
        return self._request(
            _MEMBERS_LIST,
            path={"team_id": team_id},
        )

    def add(self, team_id: str, *, user_ids: Sequence[str]) -> TeamMemberList:
        """Add users to a team.

        Adds up to 100 users to a team and answers with them. Public code gets along
        with the scope for creating teams here.

        Sends `POST /api/v2/teams/{team_id}/members`.
        Scope: `ZohoCliq.Teams.CREATE`.

        Args:
            team_id: Id of the team.
            user_ids: Ids of the users, at most 100.

        Returns:
            TeamMemberList: The users who were added.

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
            client.teams.members.add("2471906", user_ids=["5310418", "5310731"])
        """
        return self._request(
            _MEMBERS_ADD,
            path={"team_id": team_id},
            json=TeamMembersAdd(user_ids=user_ids),
        )

    def delete(self, team_id: str, user_id: str) -> None:
        """Remove a user from a team.

        Takes one user out of a team; the user stays in the organisation.

        Sends `DELETE /api/v2/teams/{team_id}/members/{user_id}`.
        Scope: `ZohoCliq.Teams.UPDATE`.

        Args:
            team_id: Id of the team.
            user_id: Id of the member.

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
            client.teams.members.delete("2471906", "5310418")
        """
        return self._request(
            _MEMBERS_DELETE,
            path={"team_id": team_id, "user_id": user_id},
        )


class TeamsResource(Resource):
    """Teams and their members."""

    @cached_property
    def members(self) -> TeamsMembersResource:
        """Calls below `teams.members`."""
        return TeamsMembersResource(self._client)

    def list(self, *, joined: bool | None = None) -> TeamList:
        """List teams.

        Lists the teams that the current user may see; the list comes whole, without
        pages.

        Sends `GET /api/v2/teams`.
        Scope: `ZohoCliq.Teams.READ`.

        Args:
            joined: True lists only teams that the user has joined.

        Returns:
            TeamList: The teams.

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
            client.teams.list()
        """
        return self._request(
            _LIST,
            query={"joined": joined},
        )

    def create(
        self,
        *,
        name: str,
        description: str | None = None,
        user_ids: Sequence[str] | None = None,
    ) -> Team:
        """Create a team.

        Creates a team in the organisation, with its first members at once if wanted.

        Sends `POST /api/v2/teams`.
        Scope: `ZohoCliq.Teams.CREATE`.

        Args:
            name: Name of the team, at most 30 characters.
            description: What the team is for.
            user_ids: Ids of the first members.

        Returns:
            Team: The new team.

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
            client.teams.create(
                name="Night shift",
                description="Crane and quay crew from ten to six",
                user_ids=["5310418", "5310562"],
            )
        """
        return self._request(
            _CREATE,
            json=TeamCreate(name=name, description=description, user_ids=user_ids),
        )

    def get(self, team_id: str) -> Team:
        """Read a team.

        Reads name, description and size of a team and how the current user belongs to
        it.

        Sends `GET /api/v2/teams/{team_id}`.
        Scope: `ZohoCliq.Teams.READ`.

        Args:
            team_id: Id of the team.

        Returns:
            Team: The team.

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
            client.teams.get("2471906")
        """
        return self._request(
            _GET,
            path={"team_id": team_id},
        )

    def update(
        self, team_id: str, *, name: str | None = None, description: str | None = None
    ) -> Team:
        """Change the name or description of a team.

        Changes the given fields of a team; members are changed by calls of their own.

        Sends `PUT /api/v2/teams/{team_id}`.
        Scope: `ZohoCliq.Teams.UPDATE`.

        Args:
            team_id: Id of the team.
            name: New name, at most 30 characters.
            description: New description.

        Returns:
            Team: The changed team.

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
            client.teams.update(
                "2471906",
                name="Planning and permits",
                description="Drawings, permits, schedules and surveys",
            )
        """
        return self._request(
            _UPDATE,
            path={"team_id": team_id},
            json=TeamUpdate(name=name, description=description),
        )

    def delete(self, team_id: str) -> None:
        """Delete a team.

        Deletes a team; its members stay in the organisation.

        Sends `DELETE /api/v2/teams/{team_id}`.
        Scope: `ZohoCliq.Teams.DELETE`.

        Args:
            team_id: Id of the team.

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
            client.teams.delete("2471906")
        """
        return self._request(
            _DELETE,
            path={"team_id": team_id},
        )


class AsyncTeamsMembersResource(AsyncResource):
    """Calls below `teams.members`."""

    async def list(self, team_id: str) -> TeamMemberList:
        """List the members of a team.

        Lists all members of a team and their roles; the list comes whole, without
        pages.

        Sends `GET /api/v2/teams/{team_id}/members`.
        Scope: `ZohoCliq.Teams.READ`.

        Args:
            team_id: Id of the team.

        Returns:
            TeamMemberList: The members.

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
            await client.teams.members.list("2471906")
        """
        return await self._request(
            _MEMBERS_LIST,
            path={"team_id": team_id},
        )

    async def add(self, team_id: str, *, user_ids: Sequence[str]) -> TeamMemberList:
        """Add users to a team.

        Adds up to 100 users to a team and answers with them. Public code gets along
        with the scope for creating teams here.

        Sends `POST /api/v2/teams/{team_id}/members`.
        Scope: `ZohoCliq.Teams.CREATE`.

        Args:
            team_id: Id of the team.
            user_ids: Ids of the users, at most 100.

        Returns:
            TeamMemberList: The users who were added.

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
            await client.teams.members.add("2471906", user_ids=["5310418", "5310731"])
        """
        return await self._request(
            _MEMBERS_ADD,
            path={"team_id": team_id},
            json=TeamMembersAdd(user_ids=user_ids),
        )

    async def delete(self, team_id: str, user_id: str) -> None:
        """Remove a user from a team.

        Takes one user out of a team; the user stays in the organisation.

        Sends `DELETE /api/v2/teams/{team_id}/members/{user_id}`.
        Scope: `ZohoCliq.Teams.UPDATE`.

        Args:
            team_id: Id of the team.
            user_id: Id of the member.

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
            await client.teams.members.delete("2471906", "5310418")
        """
        return await self._request(
            _MEMBERS_DELETE,
            path={"team_id": team_id, "user_id": user_id},
        )


class AsyncTeamsResource(AsyncResource):
    """Teams and their members."""

    @cached_property
    def members(self) -> AsyncTeamsMembersResource:
        """Calls below `teams.members`."""
        return AsyncTeamsMembersResource(self._client)

    async def list(self, *, joined: bool | None = None) -> TeamList:
        """List teams.

        Lists the teams that the current user may see; the list comes whole, without
        pages.

        Sends `GET /api/v2/teams`.
        Scope: `ZohoCliq.Teams.READ`.

        Args:
            joined: True lists only teams that the user has joined.

        Returns:
            TeamList: The teams.

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
            await client.teams.list()
        """
        return await self._request(
            _LIST,
            query={"joined": joined},
        )

    async def create(
        self,
        *,
        name: str,
        description: str | None = None,
        user_ids: Sequence[str] | None = None,
    ) -> Team:
        """Create a team.

        Creates a team in the organisation, with its first members at once if wanted.

        Sends `POST /api/v2/teams`.
        Scope: `ZohoCliq.Teams.CREATE`.

        Args:
            name: Name of the team, at most 30 characters.
            description: What the team is for.
            user_ids: Ids of the first members.

        Returns:
            Team: The new team.

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
            await client.teams.create(
                name="Night shift",
                description="Crane and quay crew from ten to six",
                user_ids=["5310418", "5310562"],
            )
        """
        return await self._request(
            _CREATE,
            json=TeamCreate(name=name, description=description, user_ids=user_ids),
        )

    async def get(self, team_id: str) -> Team:
        """Read a team.

        Reads name, description and size of a team and how the current user belongs to
        it.

        Sends `GET /api/v2/teams/{team_id}`.
        Scope: `ZohoCliq.Teams.READ`.

        Args:
            team_id: Id of the team.

        Returns:
            Team: The team.

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
            await client.teams.get("2471906")
        """
        return await self._request(
            _GET,
            path={"team_id": team_id},
        )

    async def update(
        self, team_id: str, *, name: str | None = None, description: str | None = None
    ) -> Team:
        """Change the name or description of a team.

        Changes the given fields of a team; members are changed by calls of their own.

        Sends `PUT /api/v2/teams/{team_id}`.
        Scope: `ZohoCliq.Teams.UPDATE`.

        Args:
            team_id: Id of the team.
            name: New name, at most 30 characters.
            description: New description.

        Returns:
            Team: The changed team.

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
            await client.teams.update(
                "2471906",
                name="Planning and permits",
                description="Drawings, permits, schedules and surveys",
            )
        """
        return await self._request(
            _UPDATE,
            path={"team_id": team_id},
            json=TeamUpdate(name=name, description=description),
        )

    async def delete(self, team_id: str) -> None:
        """Delete a team.

        Deletes a team; its members stay in the organisation.

        Sends `DELETE /api/v2/teams/{team_id}`.
        Scope: `ZohoCliq.Teams.DELETE`.

        Args:
            team_id: Id of the team.

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
            await client.teams.delete("2471906")
        """
        return await self._request(
            _DELETE,
            path={"team_id": team_id},
        )

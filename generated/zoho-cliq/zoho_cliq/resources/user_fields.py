"""The fields of user profiles, built in and custom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import ErrorBody
from ..models.user_fields import (
    UserFieldCreate,
    UserFieldList,
    UserFieldOptionUpdate,
    UserFieldResult,
    UserFieldUpdate,
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
_LIST: Operation[UserFieldList] = Operation(
    id="user_fields.list",
    method="GET",
    path="/api/v2/userfields",
    responses={200: UserFieldList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Users.READ",),),
)
_CREATE: Operation[UserFieldResult] = Operation(
    id="user_fields.create",
    method="POST",
    path="/api/v2/userfields",
    responses={200: UserFieldResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.UserFields.CREATE",),),
)
_GET: Operation[UserFieldResult] = Operation(
    id="user_fields.get",
    method="GET",
    path="/api/v2/userfields/{field_id}",
    responses={200: UserFieldResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Users.READ",),),
)
_UPDATE: Operation[UserFieldResult] = Operation(
    id="user_fields.update",
    method="PUT",
    path="/api/v2/userfields/{field_id}",
    responses={200: UserFieldResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.UserFields.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="user_fields.delete",
    method="DELETE",
    path="/api/v2/userfields/{field_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.UserFields.DELETE",),),
)


class UserFieldsResource(Resource):
    """The fields of user profiles, built in and custom."""

    def list(self) -> UserFieldList:
        """List profile fields.

        Lists the fields that a profile has in this organisation, those of Cliq and
        custom ones. The list comes whole, without pages.

        Sends `GET /api/v2/userfields`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Returns:
            UserFieldList: The fields.

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
            client.user_fields.list()
        """
        return self._request(
            _LIST,
        )

    def create(
        self,
        *,
        name: str,
        type: str | None = None,
        mandatory: bool | None = None,
        encrypted: bool | None = None,
        edit_permission: bool | None = None,
        options: Sequence[str] | None = None,
    ) -> UserFieldResult:
        """Create a custom profile field.

        Adds a field to the profiles of all users; sensitive values can be stored
        encrypted. An organisation may have 10 custom fields, as public code tells. The
        kind is fixed here; the call that changes a field takes no type.

        Sends `POST /api/v2/userfields`.
        Scope: `ZohoCliq.UserFields.CREATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the field, at most 30 characters.
            type: Kind of the field - text_field, number, url, date_picker or drop_down.
                Better always given, since what it is otherwise is not documented.
            mandatory: Whether every profile must have a value.
            encrypted: Whether to store values encrypted.
            edit_permission: Whether users may edit the value in their own profile.
            options: Texts of the options; required for drop_down, useless for other
                kinds.

        Returns:
            UserFieldResult: The new field.

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
            `FIELD_MAX_CUSTOM_FIELD_LIMIT_REACHED`: The organisation has as many custom
                fields as it may.
            `FIELD_TYPE_NOT_SUPPORTED`: There is no such kind of field.

        Example:
            client.user_fields.create(
                name="Shirt size",
                type="drop_down",
                mandatory=False,
                encrypted=False,
                edit_permission=True,
                options=["S", "M", "L"],
            )
        """
        return self._request(
            _CREATE,
            json=UserFieldCreate(
                name=name,
                type=type,
                mandatory=mandatory,
                encrypted=encrypted,
                edit_permission=edit_permission,
                options=options,
            ),
        )

    def get(self, field_id: str) -> UserFieldResult:
        """Read a profile field.

        Reads how one field of the profiles is set up; the values of users are in their
        profiles.

        Sends `GET /api/v2/userfields/{field_id}`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            field_id: Id of the profile field; not its unique name.

        Returns:
            UserFieldResult: The field.

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
            client.user_fields.get("1208450000000121003")
        """
        return self._request(
            _GET,
            path={"field_id": field_id},
        )

    def update(
        self,
        field_id: str,
        *,
        name: str | None = None,
        mandatory: bool | None = None,
        encrypted: bool | None = None,
        edit_permission: bool | None = None,
        options: Sequence[UserFieldOptionUpdate] | None = None,
    ) -> UserFieldResult:
        """Change a profile field.

        Changes the given properties of a field. Options of a drop-down list are told
        apart by their ids, and of several options with one id only one stays. Fields of
        Cliq itself can be changed in part at most.

        Sends `PUT /api/v2/userfields/{field_id}`.
        Scope: `ZohoCliq.UserFields.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            field_id: Id of the profile field; not its unique name.
            name: New name, at most 30 characters.
            mandatory: Whether every profile must have a value.
            encrypted: Whether to store values encrypted.
            edit_permission: Whether users may edit the value in their own profile.
            options: Options of a drop-down list, each id at most once.

        Returns:
            UserFieldResult: The changed field.

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
            `FIELDS_OPTIONS_NOT_EXIST`: An option that is named by its id does not
                exist.
            `FIELD_EDIT_NOT_ALLOWED`: The user may not change this field.
            `FIELD_SYSTEM_FIELD_EDIT_NOT_ALLOWED`: This field of Cliq itself cannot be
                changed.
            `FIELD_SYSTEM_FIELD_NAME_EDIT_NOT_ALLOWED`: A field of Cliq itself keeps its
                name.
            `FIELD_SYSTEM_FIELD_OPTION_EDIT_NOT_ALLOWED`: A field of Cliq itself keeps
                its options.

        Example:
            client.user_fields.update(
                "1208450000000121003",
                mandatory=True,
                edit_permission=False,
                options=[
                    UserFieldOptionUpdate(id="1208450000000121005", name="Small"),
                    UserFieldOptionUpdate(id="1208450000000121007", name="Medium"),
                    UserFieldOptionUpdate(id="1208450000000121009", name="Large"),
                ],
            )
        """
        return self._request(
            _UPDATE,
            path={"field_id": field_id},
            json=UserFieldUpdate(
                name=name,
                mandatory=mandatory,
                encrypted=encrypted,
                edit_permission=edit_permission,
                options=options,
            ),
        )

    def delete(self, field_id: str) -> None:
        """Delete a custom profile field.

        Removes a custom field from all profiles. Fields of Cliq itself (system_defined)
        cannot be deleted.

        Sends `DELETE /api/v2/userfields/{field_id}`.
        Scope: `ZohoCliq.UserFields.DELETE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            field_id: Id of the profile field; not its unique name.

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
            client.user_fields.delete("1208450000000121003")
        """
        return self._request(
            _DELETE,
            path={"field_id": field_id},
        )


class AsyncUserFieldsResource(AsyncResource):
    """The fields of user profiles, built in and custom."""

    async def list(self) -> UserFieldList:
        """List profile fields.

        Lists the fields that a profile has in this organisation, those of Cliq and
        custom ones. The list comes whole, without pages.

        Sends `GET /api/v2/userfields`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Returns:
            UserFieldList: The fields.

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
            await client.user_fields.list()
        """
        return await self._request(
            _LIST,
        )

    async def create(
        self,
        *,
        name: str,
        type: str | None = None,
        mandatory: bool | None = None,
        encrypted: bool | None = None,
        edit_permission: bool | None = None,
        options: Sequence[str] | None = None,
    ) -> UserFieldResult:
        """Create a custom profile field.

        Adds a field to the profiles of all users; sensitive values can be stored
        encrypted. An organisation may have 10 custom fields, as public code tells. The
        kind is fixed here; the call that changes a field takes no type.

        Sends `POST /api/v2/userfields`.
        Scope: `ZohoCliq.UserFields.CREATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the field, at most 30 characters.
            type: Kind of the field - text_field, number, url, date_picker or drop_down.
                Better always given, since what it is otherwise is not documented.
            mandatory: Whether every profile must have a value.
            encrypted: Whether to store values encrypted.
            edit_permission: Whether users may edit the value in their own profile.
            options: Texts of the options; required for drop_down, useless for other
                kinds.

        Returns:
            UserFieldResult: The new field.

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
            `FIELD_MAX_CUSTOM_FIELD_LIMIT_REACHED`: The organisation has as many custom
                fields as it may.
            `FIELD_TYPE_NOT_SUPPORTED`: There is no such kind of field.

        Example:
            await client.user_fields.create(
                name="Shirt size",
                type="drop_down",
                mandatory=False,
                encrypted=False,
                edit_permission=True,
                options=["S", "M", "L"],
            )
        """
        return await self._request(
            _CREATE,
            json=UserFieldCreate(
                name=name,
                type=type,
                mandatory=mandatory,
                encrypted=encrypted,
                edit_permission=edit_permission,
                options=options,
            ),
        )

    async def get(self, field_id: str) -> UserFieldResult:
        """Read a profile field.

        Reads how one field of the profiles is set up; the values of users are in their
        profiles.

        Sends `GET /api/v2/userfields/{field_id}`.
        Scope: `ZohoCliq.Users.READ`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            field_id: Id of the profile field; not its unique name.

        Returns:
            UserFieldResult: The field.

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
            await client.user_fields.get("1208450000000121003")
        """
        return await self._request(
            _GET,
            path={"field_id": field_id},
        )

    async def update(
        self,
        field_id: str,
        *,
        name: str | None = None,
        mandatory: bool | None = None,
        encrypted: bool | None = None,
        edit_permission: bool | None = None,
        options: Sequence[UserFieldOptionUpdate] | None = None,
    ) -> UserFieldResult:
        """Change a profile field.

        Changes the given properties of a field. Options of a drop-down list are told
        apart by their ids, and of several options with one id only one stays. Fields of
        Cliq itself can be changed in part at most.

        Sends `PUT /api/v2/userfields/{field_id}`.
        Scope: `ZohoCliq.UserFields.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            field_id: Id of the profile field; not its unique name.
            name: New name, at most 30 characters.
            mandatory: Whether every profile must have a value.
            encrypted: Whether to store values encrypted.
            edit_permission: Whether users may edit the value in their own profile.
            options: Options of a drop-down list, each id at most once.

        Returns:
            UserFieldResult: The changed field.

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
            `FIELDS_OPTIONS_NOT_EXIST`: An option that is named by its id does not
                exist.
            `FIELD_EDIT_NOT_ALLOWED`: The user may not change this field.
            `FIELD_SYSTEM_FIELD_EDIT_NOT_ALLOWED`: This field of Cliq itself cannot be
                changed.
            `FIELD_SYSTEM_FIELD_NAME_EDIT_NOT_ALLOWED`: A field of Cliq itself keeps its
                name.
            `FIELD_SYSTEM_FIELD_OPTION_EDIT_NOT_ALLOWED`: A field of Cliq itself keeps
                its options.

        Example:
            await client.user_fields.update(
                "1208450000000121003",
                mandatory=True,
                edit_permission=False,
                options=[
                    UserFieldOptionUpdate(id="1208450000000121005", name="Small"),
                    UserFieldOptionUpdate(id="1208450000000121007", name="Medium"),
                    UserFieldOptionUpdate(id="1208450000000121009", name="Large"),
                ],
            )
        """
        return await self._request(
            _UPDATE,
            path={"field_id": field_id},
            json=UserFieldUpdate(
                name=name,
                mandatory=mandatory,
                encrypted=encrypted,
                edit_permission=edit_permission,
                options=options,
            ),
        )

    async def delete(self, field_id: str) -> None:
        """Delete a custom profile field.

        Removes a custom field from all profiles. Fields of Cliq itself (system_defined)
        cannot be deleted.

        Sends `DELETE /api/v2/userfields/{field_id}`.
        Scope: `ZohoCliq.UserFields.DELETE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            field_id: Id of the profile field; not its unique name.

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
            await client.user_fields.delete("1208450000000121003")
        """
        return await self._request(
            _DELETE,
            path={"field_id": field_id},
        )

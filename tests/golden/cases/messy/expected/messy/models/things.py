"""Models of `things`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import UNSET, Model, Tagged, UnsetType, constant, field, union

if TYPE_CHECKING:
    ThingsGetResponseListItemType: TypeAlias = Literal["a", "b"] | str
else:
    ThingsGetResponseListItemType = str


class FirstNoResponse(Model, kw_only=True):
    """No response."""

    other: str | None = None


class FirstNoResponse_ea5e(Model, kw_only=True):
    """No response."""

    response_code: str | None = field(name="Response Code", default=None)


class ThingsCloseThingV3BodyClose(Model, kw_only=True):
    """`close` in the body of `PUT /v3/things/{THING_ID}`."""

    operation: Literal["close"] = constant("close")


class ThingsCloseThingV3BodyRename(Model, kw_only=True):
    """`rename` in the body of `PUT /v3/things/{THING_ID}`."""

    operation: Literal["rename"] = constant("rename")
    title: str | None = None


class ThingsGetResponse(Model, kw_only=True):
    """The response of `GET /v3/things/{THING_ID}`."""

    list_: list[ThingsGetResponseListItem] | None = field(name="list", default=None)
    no_response: FirstNoResponse | None = field(name="NoResponse", default=None)


class ThingsGetResponseListItem(Model, kw_only=True):
    """`list item` in the response of `GET /v3/things/{THING_ID}`."""

    type: ThingsGetResponseListItemType | UnsetType | None = UNSET


if TYPE_CHECKING:
    ThingsCloseThingV3Body: TypeAlias = (
        ThingsCloseThingV3BodyClose | ThingsCloseThingV3BodyRename
    )
else:
    ThingsCloseThingV3Body = union(
        "ThingsCloseThingV3Body",
        lambda: (
            ThingsCloseThingV3BodyClose,
            ThingsCloseThingV3BodyRename,
        ),
        Tagged("operation", {"close": 0, "rename": 1}),
    )

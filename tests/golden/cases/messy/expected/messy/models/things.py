"""Models of `things`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import UNSET, Model, Tagged, UnsetType, field, union

if TYPE_CHECKING:
    ThingsCloseThingV3BodyVariant1Operation: TypeAlias = Literal["close"]
    ThingsCloseThingV3BodyVariant2Operation: TypeAlias = Literal["rename"]
    ThingsGetThingsByThingIdResponseListItemType: TypeAlias = Literal["a", "b"] | str
else:
    ThingsCloseThingV3BodyVariant1Operation = str
    ThingsCloseThingV3BodyVariant2Operation = str
    ThingsGetThingsByThingIdResponseListItemType = str


class FirstNoResponse(Model, kw_only=True):
    """First no response."""

    other: str | None = None


class FirstNoResponse2(Model, kw_only=True):
    """First no response2."""

    response_code: str | None = field(name="Response Code", default=None)


class ThingsCloseThingV3BodyVariant1(Model, kw_only=True):
    """Things close thing v3 body variant1."""

    operation: ThingsCloseThingV3BodyVariant1Operation


class ThingsCloseThingV3BodyVariant2(Model, kw_only=True):
    """Things close thing v3 body variant2."""

    operation: ThingsCloseThingV3BodyVariant2Operation
    title: str | None = None


class ThingsGetThingsByThingIdResponse(Model, kw_only=True):
    """Things get things by thing id response."""

    list_: list[ThingsGetThingsByThingIdResponseListItem] | None = field(
        name="list", default=None
    )
    no_response: FirstNoResponse | None = field(name="NoResponse", default=None)


class ThingsGetThingsByThingIdResponseListItem(Model, kw_only=True):
    """Things get things by thing id response list item."""

    type: ThingsGetThingsByThingIdResponseListItemType | UnsetType | None = UNSET


if TYPE_CHECKING:
    ThingsCloseThingV3Body: TypeAlias = (
        ThingsCloseThingV3BodyVariant1 | ThingsCloseThingV3BodyVariant2
    )
else:
    ThingsCloseThingV3Body = union(
        "ThingsCloseThingV3Body",
        lambda: (
            ThingsCloseThingV3BodyVariant1,
            ThingsCloseThingV3BodyVariant2,
        ),
        Tagged("operation", {"close": 0, "rename": 1}),
    )

"""Models of `widgets`."""

from __future__ import annotations

from .._runtime.model import JSONNumber, Model


class SecondNoResponse(Model, kw_only=True):
    """No response."""

    third: JSONNumber | None = None


class WidgetsDeleteBody(Model, kw_only=True):
    """The body of `DELETE /v2/widgets/{id}`."""

    why: str | None = None

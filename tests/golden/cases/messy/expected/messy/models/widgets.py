"""Models of `widgets`."""

from __future__ import annotations

from .._runtime.model import Model


class SecondNoResponse(Model, kw_only=True):
    """Second no response."""

    third: float | None = None


class WidgetsDeleteWidgetsByIdBody(Model, kw_only=True):
    """Widgets delete widgets by id body."""

    why: str | None = None

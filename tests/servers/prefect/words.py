"""What the calls of Prefect have in common: how they are written, and what they refer to."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from truth import ANYTHING, AtLeast, Call, Earlier, Model

NOBODY = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")
SOME_ID = uuid.UUID("0b5c0f2e-6f2e-4c55-8f0a-52b9f7ad6c10")
YESTERDAY = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
TOMORROW = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
FLOW = Earlier("flow", "id")
RUN = Earlier("run", "id")
TASK_RUN = Earlier("task run", "id")
DEPLOYMENT = Earlier("deployment", "id")


def call(
    operation: str,
    body: Any = ANYTHING,
    answer: Any = ANYTHING,
    *,
    send: dict[str, Any] | None = None,
    **truth: Any,
) -> Call:
    """A call, with its body and its answer first: most calls are no more than that."""
    return Call(operation=operation, body=body, answer=answer, send=send or {}, **truth)


def of(name: str, *members: str | int, **more: Any) -> dict[str, Any]:
    """The identifier of what an earlier call made, as the argument `id`."""
    return {"id": Earlier(name, *(members or ("id",))), **more}


def filtered(kind: str, field: str, *values: Any) -> Model:
    """The filter `FlowFilter(id=FlowFilterId(any=[...]))`."""
    part = "".join(map(str.capitalize, field.split("_")))
    return Model(
        f"{kind}Filter", **{field: Model(f"{kind}Filter{part}", any=list(values))}
    )


def ids(name: str) -> list[AtLeast]:
    """A list with nothing but what an earlier call made."""
    return [AtLeast({"id": Earlier(name, "id")})]


def page(name: str) -> AtLeast:
    """The only page, with nothing but what an earlier call made."""
    return AtLeast({"results": ids(name), "count": 1, "pages": 1})

"""The part of a package that is planned, if not all operations and models matter."""

from __future__ import annotations

from collections.abc import Set

from msgspec import Struct


class Part(Struct, frozen=True):
    """The ids of the operations and models that are planned; None for all of them.

    `modules` are the modules that are, as `resources.NAME` and `models.NAME`, and `webhooks`
    the names of the functions of webhooks.
    """

    operations: Set[str] | None = None
    models: Set[str] | None = None
    modules: Set[str] | None = None
    webhooks: Set[str] | None = None

    def has_operation(self, identity: str) -> bool:
        return self.operations is None or identity in self.operations

    def has_model(self, identity: str) -> bool:
        return self.models is None or identity in self.models

    def has_webhook(self, name: str) -> bool:
        return self.webhooks is None or name in self.webhooks

    def has_module(self, name: str) -> bool:
        return self.modules is None or name in self.modules


WHOLE = Part()

"""What `cliqgen explain` prints of one kind of change, besides its meaning."""

from __future__ import annotations

from msgspec import Struct


class Explanation(Struct, frozen=True):
    """One kind of change.

    Attributes:
        effect: what existing callers notice of it
        before: an example of the old client or description
        after: the same example after the change
        remedy: what to do about it
    """

    effect: str
    before: str
    after: str
    remedy: str

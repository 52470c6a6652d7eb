# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Formats of scalars whose values have a class that the user of the generator chose.

A type checker sees that class. At run time the alias is a class of its own, so that msgspec
calls a hook for each value, whatever the class is; ``isinstance`` accepts the instances of
the chosen class. Values are encoded according to their own class.
"""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

#: Types that msgspec encodes in the form to send.
PLAIN: set[type[Any]] = {
    *(str, int, bool, bytes, type(None), msgspec.UnsetType, datetime.date),
    msgspec.Raw,
}

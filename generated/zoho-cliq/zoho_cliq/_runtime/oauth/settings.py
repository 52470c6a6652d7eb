# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The documented properties of a token endpoint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..operation import RateLimit


@dataclass(frozen=True, slots=True)
class OAuthSettings:
    """The peculiarities of one vendor.

    Attributes:
        scope_separator: the separator of scopes; a space by RFC 6749, 3.3.
        lifetime: the seconds for which a token is valid if the response does not give it.
        longest_lifetime: the most seconds for which a token can be valid. A larger
            number in a response is in milliseconds.
        limit: how many tokens the endpoint gives for one refresh token, and for how
            long it refuses whoever asks for more.
        throttled: the error codes of such refusals.
        hints: what can be done about an error, by its code.
        authorization: further parameters of an authorization request.
    """

    scope_separator: str = " "
    lifetime: float = 3600.0
    longest_lifetime: float = 86400.0
    limit: RateLimit | None = None
    throttled: tuple[str, ...] = ()
    hints: Mapping[str, str] = field(default_factory=dict[str, str])
    authorization: Mapping[str, str] = field(default_factory=dict[str, str])

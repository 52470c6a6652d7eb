# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What the description of an API says about its token endpoint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..operation import RateLimit


@dataclass(frozen=True, slots=True)
class OAuthSettings:
    """The ways of one vendor.

    Attributes:
        scope_separator: what stands between scopes; a blank by RFC 6749, 3.3.
        lifetime: the seconds that a token is good for where the response does not say.
        longest_lifetime: the most seconds that a token can be good for. A larger
            number in a response is one of milliseconds.
        limit: how many tokens the endpoint gives for one refresh token, and for how
            long it refuses whoever asks for more.
        throttled: the errors by which it says that it does so.
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

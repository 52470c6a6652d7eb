# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The address at which a user consents (RFC 6749, 4.1.1)."""

from __future__ import annotations

from collections.abc import Sequence

from ..parameters import query_string
from .grants import join_scope
from .settings import OAuthSettings


def consent_url(
    address: str,
    settings: OAuthSettings,
    *,
    client_id: str,
    redirect_uri: str,
    scope: str | Sequence[str],
    state: str | None,
) -> str:
    """Return the address to open in a browser; it redirects to `redirect_uri` with a code.

    Args:
        address: the authorization endpoint.
        settings: contain further parameters.
        client_id, redirect_uri: as the program is registered.
        scope: the requested scope.
        state: is returned unchanged, so that a forged response is detected (10.12).
    """
    parameters = {
        **settings.authorization,
        "response_type": "code",
        "client_id": client_id,
        "redirect_uri": redirect_uri,
        "scope": join_scope(scope, settings.scope_separator),
        "state": state,
    }
    mark = "&" if "?" in address else "?"
    return f"{address}{mark}{query_string(parameters)}"

"""Access tokens that are got and renewed by themselves (OAuth 2.0, RFC 6749)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Self

from ._runtime.oauth.consent import consent_url
from ._runtime.oauth.environment import EnvironmentVariables, locate
from ._runtime.oauth.grants import (
    AuthorizationCode,
    ClientCredentials,
    Grant,
    RefreshToken,
    Registration,
    join_scope,
)
from ._runtime.oauth.settings import OAuthSettings
from ._runtime.oauth.source import OAuthSource
from ._runtime.oauth.token import TokenStore
from ._runtime.operation import RateLimit

DataCenter = Literal["us", "eu", "in", "au", "cn", "jp", "sa", "uk", "ca"]

#: What is left out is looked up in these variables.
ENVIRONMENT = EnvironmentVariables("ZOHO_CLIQ")

_SETTINGS = OAuthSettings(
    scope_separator=",",
    lifetime=3600.0,
    longest_lifetime=86400.0,
    limit=RateLimit(requests=10, period=600.0),
    throttled=("Access Denied",),
    hints={
        "invalid_code": "The refresh token or code has expired, was used or revoked, or belongs to another data centre: check data_center, or ask for consent again.",
        "invalid_client": "There is no such client_id in this data centre; check both, the account may belong to another data centre.",
        "invalid_client_secret": "The client_secret is not that of the client_id.",
        "invalid_redirect_uri": "The redirect_uri is not the one that was registered for the client_id.",
        "access_denied": "Consent was refused.",
    },
    authorization={"access_type": "offline"},
)

_TOKEN_URLS = {
    "us": "https://accounts.zoho.com/oauth/v2/token",
    "eu": "https://accounts.zoho.eu/oauth/v2/token",
    "in": "https://accounts.zoho.in/oauth/v2/token",
    "au": "https://accounts.zoho.com.au/oauth/v2/token",
    "cn": "https://accounts.zoho.com.cn/oauth/v2/token",
    "jp": "https://accounts.zoho.jp/oauth/v2/token",
    "sa": "https://accounts.zoho.sa/oauth/v2/token",
    "uk": "https://accounts.zoho.uk/oauth/v2/token",
    "ca": "https://accounts.zohocloud.ca/oauth/v2/token",
}

_CONSENT_URLS = {
    "us": "https://accounts.zoho.com/oauth/v2/auth",
    "eu": "https://accounts.zoho.eu/oauth/v2/auth",
    "in": "https://accounts.zoho.in/oauth/v2/auth",
    "au": "https://accounts.zoho.com.au/oauth/v2/auth",
    "cn": "https://accounts.zoho.com.cn/oauth/v2/auth",
    "jp": "https://accounts.zoho.jp/oauth/v2/auth",
    "sa": "https://accounts.zoho.sa/oauth/v2/auth",
    "uk": "https://accounts.zoho.uk/oauth/v2/auth",
    "ca": "https://accounts.zohocloud.ca/oauth/v2/auth",
}


class OAuth(OAuthSource):
    """Access tokens of a person.

    Gets access tokens with a refresh token, each before the last one ends or when the
    server refuses it. One can be shared by any number of clients, threads, tasks and
    event loops: one of them gets the token for all. What is left out is taken from the
    environment.

    Args:
        client_id: names the program; ZOHO_CLIQ_CLIENT_ID.
        client_secret: its secret; ZOHO_CLIQ_CLIENT_SECRET.
        refresh_token: what a consent has brought; ZOHO_CLIQ_REFRESH_TOKEN.
        data_center: the data center of the account; None takes ZOHO_CLIQ_DATA_CENTER,
            else the first one.
        store: keeps tokens between runs, and for other processes, such as
            FileTokenStore.
        token_url: another token endpoint; None takes the documented one.

    Raises:
        TypeError: if something is given neither here nor in the environment.
        ValueError: if something cannot be right.
    """

    def __init__(
        self,
        client_id: str | None = None,
        client_secret: str | None = None,
        refresh_token: str | None = None,
        data_center: DataCenter | None = None,
        *,
        store: TokenStore | None = None,
        token_url: str | None = None,
    ) -> None:
        client_id, client_secret, refresh_token = ENVIRONMENT.need(
            client_id=client_id,
            client_secret=client_secret,
            refresh_token=refresh_token,
        )
        registration = Registration(client_id, client_secret)
        grant = RefreshToken(refresh_token)
        self._start(registration, grant, data_center, store, token_url)

    @classmethod
    def authorization_code(
        cls,
        client_id: str | None,
        client_secret: str | None,
        code: str,
        data_center: DataCenter | None = None,
        *,
        redirect_uri: str | None = None,
        store: TokenStore | None = None,
        token_url: str | None = None,
    ) -> Self:
        """Begin with the code of a consent.

        The code is exchanged at the first call, once. The refresh token that comes with
        the answer is used from then on; give a store, or it is lost with the process.
        With the store, the same code may be given again in later runs.

        Args:
            client_id: names the program; None takes ZOHO_CLIQ_CLIENT_ID.
            client_secret: its secret; None takes ZOHO_CLIQ_CLIENT_SECRET.
            code: what the consent has ended with.
            data_center: the data center of the account; None takes
                ZOHO_CLIQ_DATA_CENTER, else the first one.
            redirect_uri: the one that the code was sent to, if there was one.
            store: keeps tokens between runs, and for other processes, such as
                FileTokenStore.
            token_url: another token endpoint; None takes the documented one.
        """
        client_id, client_secret = ENVIRONMENT.need(
            client_id=client_id, client_secret=client_secret
        )
        registration = Registration(client_id, client_secret)
        grant = AuthorizationCode(code, redirect_uri)
        made = cls.__new__(cls)
        made._start(registration, grant, data_center, store, token_url)
        return made

    @classmethod
    def client_credentials(
        cls,
        client_id: str | None = None,
        client_secret: str | None = None,
        data_center: DataCenter | None = None,
        *,
        scope: str | Sequence[str],
        fields: Mapping[str, str] | None = None,
        store: TokenStore | None = None,
        token_url: str | None = None,
    ) -> Self:
        """Access tokens of the program itself.

        There is no person behind such tokens, so not every call works with one.

        Args:
            client_id, client_secret: as for the class.
            data_center: the data center of the account; None takes
                ZOHO_CLIQ_DATA_CENTER, else the first one.
            scope: what the tokens are to be good for, several as a sequence.
            fields: further fields of the token request.
            store: keeps tokens between runs, and for other processes, such as
                FileTokenStore.
            token_url: another token endpoint; None takes the documented one.
        """
        client_id, client_secret = ENVIRONMENT.need(
            client_id=client_id, client_secret=client_secret
        )
        registration = Registration(client_id, client_secret)
        joined = join_scope(scope, _SETTINGS.scope_separator)
        grant = ClientCredentials(joined, tuple((fields or {}).items()))
        made = cls.__new__(cls)
        made._start(registration, grant, data_center, store, token_url)
        return made

    @staticmethod
    def authorization_url(
        client_id: str,
        redirect_uri: str,
        scope: str | Sequence[str],
        data_center: DataCenter | None = None,
        *,
        state: str | None = None,
    ) -> str:
        """The address to open in a browser, where a person consents.

        Args:
            client_id: names the program.
            redirect_uri: where the code is sent to, as it was registered.
            scope: what is asked for, several as a sequence.
            data_center: the data center of the account; None takes
                ZOHO_CLIQ_DATA_CENTER, else the first one.
            state: comes back with the code; one that cannot be guessed.
        """
        return consent_url(
            _CONSENT_URLS[
                ENVIRONMENT.choose("data_center", data_center, _CONSENT_URLS)
            ],
            _SETTINGS,
            client_id=client_id,
            redirect_uri=redirect_uri,
            scope=scope,
            state=state,
        )

    def _start(
        self,
        registration: Registration,
        grant: Grant,
        data_center: DataCenter | None,
        store: TokenStore | None,
        token_url: str | None,
    ) -> None:
        server, token_url = locate(
            "data_center", data_center, ENVIRONMENT, _TOKEN_URLS, token_url
        )
        super().__init__(
            settings=_SETTINGS,
            token_url=token_url,
            server=server,
            registration=registration,
            grant=grant,
            store=store,
        )

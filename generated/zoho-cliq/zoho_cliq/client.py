"""The clients. Each resource is loaded when it is first used."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import httpx2
from msgspec import UNSET, UnsetType

from ._runtime.auth import ApiKeyAuth, TokenAuth
from ._runtime.base_url import fill_server
from ._runtime.client import (
    AsyncClient,
    Hooks,
    Limiter,
    RateLimitMode,
    Service,
    SyncClient,
)
from ._runtime.oauth.environment import EnvironmentVariables, find_token, follow
from .errors import ERRORS

if TYPE_CHECKING:
    from .oauth import DataCenter, OAuth
    from .resources.bots import AsyncBotsResource, BotsResource
    from .resources.calls import AsyncCallsResource, CallsResource
    from .resources.channels import AsyncChannelsResource, ChannelsResource
    from .resources.chats import AsyncChatsResource, ChatsResource
    from .resources.commands import AsyncCommandsResource, CommandsResource
    from .resources.custom_domain import AsyncCustomDomainResource, CustomDomainResource
    from .resources.custom_email import AsyncCustomEmailResource, CustomEmailResource
    from .resources.databases import AsyncDatabasesResource, DatabasesResource
    from .resources.datastores import AsyncDatastoresResource, DatastoresResource
    from .resources.departments import AsyncDepartmentsResource, DepartmentsResource
    from .resources.designations import AsyncDesignationsResource, DesignationsResource
    from .resources.events import AsyncEventsResource, EventsResource
    from .resources.exports import AsyncExportsResource, ExportsResource
    from .resources.extensions import AsyncExtensionsResource, ExtensionsResource
    from .resources.files import AsyncFilesResource, FilesResource
    from .resources.functions import AsyncFunctionsResource, FunctionsResource
    from .resources.map_tickers import AsyncMapTickersResource, MapTickersResource
    from .resources.mentions import AsyncMentionsResource, MentionsResource
    from .resources.message_actions import (
        AsyncMessageActionsResource,
        MessageActionsResource,
    )
    from .resources.messages import AsyncMessagesResource, MessagesResource
    from .resources.pin_categories import (
        AsyncPinCategoriesResource,
        PinCategoriesResource,
    )
    from .resources.reminders import AsyncRemindersResource, RemindersResource
    from .resources.remote_work import AsyncRemoteWorkResource, RemoteWorkResource
    from .resources.roles import AsyncRolesResource, RolesResource
    from .resources.scheduled_messages import (
        AsyncScheduledMessagesResource,
        ScheduledMessagesResource,
    )
    from .resources.settings import AsyncSettingsResource, SettingsResource
    from .resources.stars import AsyncStarsResource, StarsResource
    from .resources.statuses import AsyncStatusesResource, StatusesResource
    from .resources.teams import AsyncTeamsResource, TeamsResource
    from .resources.threads import AsyncThreadsResource, ThreadsResource
    from .resources.user_fields import AsyncUserFieldsResource, UserFieldsResource
    from .resources.users import AsyncUsersResource, UsersResource
    from .resources.v2 import AsyncV2Resource, V2Resource

_SERVICE = Service(
    package="zoho_cliq",
    version="3.0.0",
    errors=ERRORS,
    secret_names=frozenset({"appkey", "zapikey"}),
    lock=600.0,
    arguments={
        "oauth": "token",
        "zapikey": "zapikey",
    },
    security=(("oauth",),),
)

_SERVERS = {
    "us": "https://cliq.zoho.com{network}",
    "eu": "https://cliq.zoho.eu{network}",
    "in": "https://cliq.zoho.in{network}",
    "au": "https://cliq.zoho.com.au{network}",
    "cn": "https://cliq.zoho.com.cn{network}",
    "jp": "https://cliq.zoho.jp{network}",
    "sa": "https://cliq.zoho.sa{network}",
    "uk": "https://cliq.zoho.uk{network}",
    "ca": "https://cliq.zohocloud.ca{network}",
}

#: What is left out is looked up in these variables.
_ENVIRONMENT = EnvironmentVariables("ZOHO_CLIQ")


def _make_oauth() -> OAuth:
    """The OAuth that the environment speaks of, where no token is given."""
    from .oauth import OAuth

    return OAuth()


class Cliq(SyncClient):
    """Client of Zoho Cliq REST API.

    Sign in by `Cliq("...")` or `Cliq(zapikey="...")`.

    Args:
        token: the access token, a function that returns the current one, or an OAuth.
            Left out, it is taken from the environment, unless another credential is
            given. None makes calls without one.
        zapikey: the key sent as query parameter zapikey.
        data_center: the data center, which decides the host; None takes that of the
            OAuth, else of the environment, else "us".
        network: Unique name or id of a network, whose API the calls then go to; empty
            for the organisation itself.
        base_url: the address of the server; None takes the documented one.
        timeout: seconds to wait for the server at each step; None waits until the
            deadline.
        max_retries: how often a call that failed for the moment is tried again; what
            the server may have done already is repeated only where that does no harm.
        rate_limit: `wait` holds calls back so that the documented limits are kept to,
            `raise` raises LocalRateLimitError instead of waiting, `off` sends whatever
            is known of limits and locks. A `Limiter` of your own is shared with nobody
            else.
        max_wait: seconds that a call may pause for limits and between attempts.
        deadline: seconds after which a call ends in any case, with all its attempts and
            pauses; left out, eight minutes on top of `max_wait`; None for never.
        max_response_size: the most bytes of an answer to read into memory; None for
            all. `stream` has no such limit.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        follow_redirects: whether redirects of GET and HEAD are followed, at most 10,
            without any credential to another origin, and never from https to http.
        require_https: refuse plain http, unless the server is this very machine.
            Otherwise it is logged once where a credential is sent unencrypted.
        hooks: functions to call at each request, response, error, retry and wait;
            several such sets as a tuple.
        headers: more headers for each request to the server of `base_url`; what a call
            sends by itself, and credentials, win over them.
        user_agent: the User-Agent header, in place of the name of this package.
        proxy: the URL of a proxy; otherwise HTTPS_PROXY and the like are respected.
        http_client: an httpx2 client of your own, which is never closed here.
    """

    def __init__(
        self,
        token: str | Callable[[], str] | OAuth | UnsetType | None = UNSET,
        *,
        zapikey: str | Callable[[], str] | None = None,
        data_center: DataCenter | None = None,
        network: str = "",
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        rate_limit: RateLimitMode | Limiter = "wait",
        max_wait: float = 120.0,
        deadline: float | UnsetType | None = UNSET,
        max_response_size: int | None = 64 * 1024 * 1024,
        strict: bool = False,
        follow_redirects: bool = True,
        require_https: bool = False,
        hooks: Hooks | tuple[Hooks, ...] = (),
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
        proxy: str | None = None,
        http_client: httpx2.Client | None = None,
    ) -> None:
        credential = find_token(token, _ENVIRONMENT, _make_oauth, zapikey)
        super().__init__(
            service=_SERVICE,
            base_url=(
                fill_server(
                    follow(
                        _SERVERS, data_center, "data_center", credential, _ENVIRONMENT
                    ),
                    {"network": network and "/network/" + network},
                )
                if base_url is None
                else base_url
            ),
            credentials={
                "oauth": TokenAuth(credential, scheme="Zoho-oauthtoken"),
                "zapikey": ApiKeyAuth(zapikey, name="zapikey", location="query"),
            },
            timeout=timeout,
            max_retries=max_retries,
            rate_limit=rate_limit,
            max_wait=max_wait,
            deadline=deadline,
            max_response_size=max_response_size,
            strict=strict,
            follow_redirects=follow_redirects,
            require_https=require_https,
            hooks=hooks,
            headers=headers,
            user_agent=user_agent,
            proxy=proxy,
            http_client=http_client,
        )

    @cached_property
    def bots(self) -> BotsResource:
        """Bots, what they answer to, who is subscribed to them, and what they say."""
        from .resources.bots import BotsResource

        return BotsResource(self)

    @cached_property
    def calls(self) -> CallsResource:
        """Calls and meetings that took place, and who took part."""
        from .resources.calls import CallsResource

        return CallsResource(self)

    @cached_property
    def channels(self) -> ChannelsResource:
        """Channels, their members and their life from creation to archive."""
        from .resources.channels import ChannelsResource

        return ChannelsResource(self)

    @cached_property
    def chats(self) -> ChatsResource:
        """Conversations of every kind, their members, pins and state for the current user."""
        from .resources.chats import ChatsResource

        return ChatsResource(self)

    @cached_property
    def commands(self) -> CommandsResource:
        """Slash commands and the handlers behind them."""
        from .resources.commands import CommandsResource

        return CommandsResource(self)

    @cached_property
    def custom_domain(self) -> CustomDomainResource:
        """The domain of its own under which an organisation uses Cliq."""
        from .resources.custom_domain import CustomDomainResource

        return CustomDomainResource(self)

    @cached_property
    def custom_email(self) -> CustomEmailResource:
        """The address from which Cliq sends its e-mails for the organisation."""
        from .resources.custom_email import CustomEmailResource

        return CustomEmailResource(self)

    @cached_property
    def databases(self) -> DatabasesResource:
        """Records of the databases that came before datastores."""
        from .resources.databases import DatabasesResource

        return DatabasesResource(self)

    @cached_property
    def datastores(self) -> DatastoresResource:
        """Datastores of the platform, their fields and records."""
        from .resources.datastores import DatastoresResource

        return DatastoresResource(self)

    @cached_property
    def departments(self) -> DepartmentsResource:
        """Departments, their leads and members."""
        from .resources.departments import DepartmentsResource

        return DepartmentsResource(self)

    @cached_property
    def designations(self) -> DesignationsResource:
        """Job titles and who has them."""
        from .resources.designations import DesignationsResource

        return DesignationsResource(self)

    @cached_property
    def events(self) -> EventsResource:
        """Events of the calendar, and the files attached to them."""
        from .resources.events import EventsResource

        return EventsResource(self)

    @cached_property
    def exports(self) -> ExportsResource:
        """Exports of conversations and messages of the whole organisation, for
        administrators.
        """
        from .resources.exports import ExportsResource

        return ExportsResource(self)

    @cached_property
    def extensions(self) -> ExtensionsResource:
        """Extensions, their installation and their properties."""
        from .resources.extensions import ExtensionsResource

        return ExtensionsResource(self)

    @cached_property
    def files(self) -> FilesResource:
        """Sharing files into conversations, and downloading them."""
        from .resources.files import FilesResource

        return FilesResource(self)

    @cached_property
    def functions(self) -> FunctionsResource:
        """Functions of the platform, which buttons and forms call."""
        from .resources.functions import FunctionsResource

        return FunctionsResource(self)

    @cached_property
    def map_tickers(self) -> MapTickersResource:
        """Markers on the maps of widgets."""
        from .resources.map_tickers import MapTickersResource

        return MapTickersResource(self)

    @cached_property
    def mentions(self) -> MentionsResource:
        """Messages that mention the current user."""
        from .resources.mentions import MentionsResource

        return MentionsResource(self)

    @cached_property
    def message_actions(self) -> MessageActionsResource:
        """Actions in the menu of messages, and the handlers behind them."""
        from .resources.message_actions import MessageActionsResource

        return MessageActionsResource(self)

    @cached_property
    def messages(self) -> MessagesResource:
        """Posting, reading, changing, forwarding, deleting and finding messages, and
        reactions to them.
        """
        from .resources.messages import MessagesResource

        return MessagesResource(self)

    @cached_property
    def pin_categories(self) -> PinCategoriesResource:
        """The folders into which the current user sorts pinned chats."""
        from .resources.pin_categories import PinCategoriesResource

        return PinCategoriesResource(self)

    @cached_property
    def reminders(self) -> RemindersResource:
        """Reminders of the user, of others and of chats."""
        from .resources.reminders import RemindersResource

        return RemindersResource(self)

    @cached_property
    def remote_work(self) -> RemoteWorkResource:
        """Checking in and out of work."""
        from .resources.remote_work import RemoteWorkResource

        return RemoteWorkResource(self)

    @cached_property
    def roles(self) -> RolesResource:
        """Roles, what they allow and who has them."""
        from .resources.roles import RolesResource

        return RolesResource(self)

    @cached_property
    def scheduled_messages(self) -> ScheduledMessagesResource:
        """Messages that wait for their time or for an event, over all chats."""
        from .resources.scheduled_messages import ScheduledMessagesResource

        return ScheduledMessagesResource(self)

    @cached_property
    def settings(self) -> SettingsResource:
        """What the current user has set for notifications, shortcuts and the apps."""
        from .resources.settings import SettingsResource

        return SettingsResource(self)

    @cached_property
    def stars(self) -> StarsResource:
        """Messages that the current user has starred."""
        from .resources.stars import StarsResource

        return StarsResource(self)

    @cached_property
    def statuses(self) -> StatusesResource:
        """The status of the current user, stored ones and the present one."""
        from .resources.statuses import StatusesResource

        return StatusesResource(self)

    @cached_property
    def teams(self) -> TeamsResource:
        """Teams and their members."""
        from .resources.teams import TeamsResource

        return TeamsResource(self)

    @cached_property
    def threads(self) -> ThreadsResource:
        """Threads on messages of channels, and who follows them."""
        from .resources.threads import ThreadsResource

        return ThreadsResource(self)

    @cached_property
    def user_fields(self) -> UserFieldsResource:
        """The fields of user profiles, built in and custom."""
        from .resources.user_fields import UserFieldsResource

        return UserFieldsResource(self)

    @cached_property
    def users(self) -> UsersResource:
        """The people of the organisation."""
        from .resources.users import UsersResource

        return UsersResource(self)

    @cached_property
    def v2(self) -> V2Resource:
        """Calls of version 2 that version 3 has a successor for."""
        from .resources.v2 import V2Resource

        return V2Resource(self)


class AsyncCliq(AsyncClient):
    """Asynchronous client of Zoho Cliq REST API.

    Sign in by `AsyncCliq("...")` or `AsyncCliq(zapikey="...")`.

    Args:
        token: the access token, a function that returns the current one, or an OAuth.
            Left out, it is taken from the environment, unless another credential is
            given. None makes calls without one.
        zapikey: the key sent as query parameter zapikey.
        data_center: the data center, which decides the host; None takes that of the
            OAuth, else of the environment, else "us".
        network: Unique name or id of a network, whose API the calls then go to; empty
            for the organisation itself.
        base_url: the address of the server; None takes the documented one.
        timeout: seconds to wait for the server at each step; None waits until the
            deadline.
        max_retries: how often a call that failed for the moment is tried again; what
            the server may have done already is repeated only where that does no harm.
        rate_limit: `wait` holds calls back so that the documented limits are kept to,
            `raise` raises LocalRateLimitError instead of waiting, `off` sends whatever
            is known of limits and locks. A `Limiter` of your own is shared with nobody
            else.
        max_wait: seconds that a call may pause for limits and between attempts.
        deadline: seconds after which a call ends in any case, with all its attempts and
            pauses; left out, eight minutes on top of `max_wait`; None for never.
        max_response_size: the most bytes of an answer to read into memory; None for
            all. `stream` has no such limit.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        follow_redirects: whether redirects of GET and HEAD are followed, at most 10,
            without any credential to another origin, and never from https to http.
        require_https: refuse plain http, unless the server is this very machine.
            Otherwise it is logged once where a credential is sent unencrypted.
        hooks: functions to call at each request, response, error, retry and wait;
            several such sets as a tuple.
        headers: more headers for each request to the server of `base_url`; what a call
            sends by itself, and credentials, win over them.
        user_agent: the User-Agent header, in place of the name of this package.
        proxy: the URL of a proxy; otherwise HTTPS_PROXY and the like are respected.
        http_client: an httpx2 client of your own, which is never closed here.
    """

    def __init__(
        self,
        token: (
            str | Callable[[], str | Awaitable[str]] | OAuth | UnsetType | None
        ) = UNSET,
        *,
        zapikey: str | Callable[[], str | Awaitable[str]] | None = None,
        data_center: DataCenter | None = None,
        network: str = "",
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        rate_limit: RateLimitMode | Limiter = "wait",
        max_wait: float = 120.0,
        deadline: float | UnsetType | None = UNSET,
        max_response_size: int | None = 64 * 1024 * 1024,
        strict: bool = False,
        follow_redirects: bool = True,
        require_https: bool = False,
        hooks: Hooks | tuple[Hooks, ...] = (),
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
        proxy: str | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        credential = find_token(token, _ENVIRONMENT, _make_oauth, zapikey)
        super().__init__(
            service=_SERVICE,
            base_url=(
                fill_server(
                    follow(
                        _SERVERS, data_center, "data_center", credential, _ENVIRONMENT
                    ),
                    {"network": network and "/network/" + network},
                )
                if base_url is None
                else base_url
            ),
            credentials={
                "oauth": TokenAuth(credential, scheme="Zoho-oauthtoken"),
                "zapikey": ApiKeyAuth(zapikey, name="zapikey", location="query"),
            },
            timeout=timeout,
            max_retries=max_retries,
            rate_limit=rate_limit,
            max_wait=max_wait,
            deadline=deadline,
            max_response_size=max_response_size,
            strict=strict,
            follow_redirects=follow_redirects,
            require_https=require_https,
            hooks=hooks,
            headers=headers,
            user_agent=user_agent,
            proxy=proxy,
            http_client=http_client,
        )

    @cached_property
    def bots(self) -> AsyncBotsResource:
        """Bots, what they answer to, who is subscribed to them, and what they say."""
        from .resources.bots import AsyncBotsResource

        return AsyncBotsResource(self)

    @cached_property
    def calls(self) -> AsyncCallsResource:
        """Calls and meetings that took place, and who took part."""
        from .resources.calls import AsyncCallsResource

        return AsyncCallsResource(self)

    @cached_property
    def channels(self) -> AsyncChannelsResource:
        """Channels, their members and their life from creation to archive."""
        from .resources.channels import AsyncChannelsResource

        return AsyncChannelsResource(self)

    @cached_property
    def chats(self) -> AsyncChatsResource:
        """Conversations of every kind, their members, pins and state for the current user."""
        from .resources.chats import AsyncChatsResource

        return AsyncChatsResource(self)

    @cached_property
    def commands(self) -> AsyncCommandsResource:
        """Slash commands and the handlers behind them."""
        from .resources.commands import AsyncCommandsResource

        return AsyncCommandsResource(self)

    @cached_property
    def custom_domain(self) -> AsyncCustomDomainResource:
        """The domain of its own under which an organisation uses Cliq."""
        from .resources.custom_domain import AsyncCustomDomainResource

        return AsyncCustomDomainResource(self)

    @cached_property
    def custom_email(self) -> AsyncCustomEmailResource:
        """The address from which Cliq sends its e-mails for the organisation."""
        from .resources.custom_email import AsyncCustomEmailResource

        return AsyncCustomEmailResource(self)

    @cached_property
    def databases(self) -> AsyncDatabasesResource:
        """Records of the databases that came before datastores."""
        from .resources.databases import AsyncDatabasesResource

        return AsyncDatabasesResource(self)

    @cached_property
    def datastores(self) -> AsyncDatastoresResource:
        """Datastores of the platform, their fields and records."""
        from .resources.datastores import AsyncDatastoresResource

        return AsyncDatastoresResource(self)

    @cached_property
    def departments(self) -> AsyncDepartmentsResource:
        """Departments, their leads and members."""
        from .resources.departments import AsyncDepartmentsResource

        return AsyncDepartmentsResource(self)

    @cached_property
    def designations(self) -> AsyncDesignationsResource:
        """Job titles and who has them."""
        from .resources.designations import AsyncDesignationsResource

        return AsyncDesignationsResource(self)

    @cached_property
    def events(self) -> AsyncEventsResource:
        """Events of the calendar, and the files attached to them."""
        from .resources.events import AsyncEventsResource

        return AsyncEventsResource(self)

    @cached_property
    def exports(self) -> AsyncExportsResource:
        """Exports of conversations and messages of the whole organisation, for
        administrators.
        """
        from .resources.exports import AsyncExportsResource

        return AsyncExportsResource(self)

    @cached_property
    def extensions(self) -> AsyncExtensionsResource:
        """Extensions, their installation and their properties."""
        from .resources.extensions import AsyncExtensionsResource

        return AsyncExtensionsResource(self)

    @cached_property
    def files(self) -> AsyncFilesResource:
        """Sharing files into conversations, and downloading them."""
        from .resources.files import AsyncFilesResource

        return AsyncFilesResource(self)

    @cached_property
    def functions(self) -> AsyncFunctionsResource:
        """Functions of the platform, which buttons and forms call."""
        from .resources.functions import AsyncFunctionsResource

        return AsyncFunctionsResource(self)

    @cached_property
    def map_tickers(self) -> AsyncMapTickersResource:
        """Markers on the maps of widgets."""
        from .resources.map_tickers import AsyncMapTickersResource

        return AsyncMapTickersResource(self)

    @cached_property
    def mentions(self) -> AsyncMentionsResource:
        """Messages that mention the current user."""
        from .resources.mentions import AsyncMentionsResource

        return AsyncMentionsResource(self)

    @cached_property
    def message_actions(self) -> AsyncMessageActionsResource:
        """Actions in the menu of messages, and the handlers behind them."""
        from .resources.message_actions import AsyncMessageActionsResource

        return AsyncMessageActionsResource(self)

    @cached_property
    def messages(self) -> AsyncMessagesResource:
        """Posting, reading, changing, forwarding, deleting and finding messages, and
        reactions to them.
        """
        from .resources.messages import AsyncMessagesResource

        return AsyncMessagesResource(self)

    @cached_property
    def pin_categories(self) -> AsyncPinCategoriesResource:
        """The folders into which the current user sorts pinned chats."""
        from .resources.pin_categories import AsyncPinCategoriesResource

        return AsyncPinCategoriesResource(self)

    @cached_property
    def reminders(self) -> AsyncRemindersResource:
        """Reminders of the user, of others and of chats."""
        from .resources.reminders import AsyncRemindersResource

        return AsyncRemindersResource(self)

    @cached_property
    def remote_work(self) -> AsyncRemoteWorkResource:
        """Checking in and out of work."""
        from .resources.remote_work import AsyncRemoteWorkResource

        return AsyncRemoteWorkResource(self)

    @cached_property
    def roles(self) -> AsyncRolesResource:
        """Roles, what they allow and who has them."""
        from .resources.roles import AsyncRolesResource

        return AsyncRolesResource(self)

    @cached_property
    def scheduled_messages(self) -> AsyncScheduledMessagesResource:
        """Messages that wait for their time or for an event, over all chats."""
        from .resources.scheduled_messages import AsyncScheduledMessagesResource

        return AsyncScheduledMessagesResource(self)

    @cached_property
    def settings(self) -> AsyncSettingsResource:
        """What the current user has set for notifications, shortcuts and the apps."""
        from .resources.settings import AsyncSettingsResource

        return AsyncSettingsResource(self)

    @cached_property
    def stars(self) -> AsyncStarsResource:
        """Messages that the current user has starred."""
        from .resources.stars import AsyncStarsResource

        return AsyncStarsResource(self)

    @cached_property
    def statuses(self) -> AsyncStatusesResource:
        """The status of the current user, stored ones and the present one."""
        from .resources.statuses import AsyncStatusesResource

        return AsyncStatusesResource(self)

    @cached_property
    def teams(self) -> AsyncTeamsResource:
        """Teams and their members."""
        from .resources.teams import AsyncTeamsResource

        return AsyncTeamsResource(self)

    @cached_property
    def threads(self) -> AsyncThreadsResource:
        """Threads on messages of channels, and who follows them."""
        from .resources.threads import AsyncThreadsResource

        return AsyncThreadsResource(self)

    @cached_property
    def user_fields(self) -> AsyncUserFieldsResource:
        """The fields of user profiles, built in and custom."""
        from .resources.user_fields import AsyncUserFieldsResource

        return AsyncUserFieldsResource(self)

    @cached_property
    def users(self) -> AsyncUsersResource:
        """The people of the organisation."""
        from .resources.users import AsyncUsersResource

        return AsyncUsersResource(self)

    @cached_property
    def v2(self) -> AsyncV2Resource:
        """Calls of version 2 that version 3 has a successor for."""
        from .resources.v2 import AsyncV2Resource

        return AsyncV2Resource(self)

"""Typed client of Zoho Cliq REST API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.capture import WithResponse as WithResponse
    from ._runtime.capture import with_response as with_response
    from ._runtime.model import UNSET as UNSET
    from ._runtime.model import UnsetType as UnsetType
    from .client import AsyncCliq as AsyncCliq
    from .client import Cliq as Cliq
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import BadGatewayError as BadGatewayError
    from .errors import BadRequestError as BadRequestError
    from .errors import ClientError as ClientError
    from .errors import CliqError as CliqError
    from .errors import ConflictError as ConflictError
    from .errors import ForbiddenError as ForbiddenError
    from .errors import GatewayTimeoutError as GatewayTimeoutError
    from .errors import InternalServerError as InternalServerError
    from .errors import MethodNotAllowedError as MethodNotAllowedError
    from .errors import NotAcceptableError as NotAcceptableError
    from .errors import NotFoundError as NotFoundError
    from .errors import ResponseDecodeError as ResponseDecodeError
    from .errors import ServerError as ServerError
    from .errors import ServiceUnavailableError as ServiceUnavailableError
    from .errors import TooManyRequestsError as TooManyRequestsError
    from .errors import UnauthorizedError as UnauthorizedError
    from .models.channels import Channel as Channel
    from .models.channels import ChannelBotAdd as ChannelBotAdd
    from .models.channels import ChannelConfig as ChannelConfig
    from .models.channels import (
        ChannelConfigAddRemoveInfo as ChannelConfigAddRemoveInfo,
    )
    from .models.channels import (
        ChannelConfigLeaveJoinInfo as ChannelConfigLeaveJoinInfo,
    )
    from .models.channels import (
        ChannelConfigMeetingChatType as ChannelConfigMeetingChatType,
    )
    from .models.channels import ChannelConfigReplyMode as ChannelConfigReplyMode
    from .models.channels import ChannelCreate as ChannelCreate
    from .models.channels import ChannelCreateLevel as ChannelCreateLevel
    from .models.channels import ChannelLastMessage as ChannelLastMessage
    from .models.channels import ChannelLevel as ChannelLevel
    from .models.channels import ChannelList as ChannelList
    from .models.channels import ChannelMember as ChannelMember
    from .models.channels import ChannelMemberList as ChannelMemberList
    from .models.channels import ChannelMemberUpdate as ChannelMemberUpdate
    from .models.channels import ChannelMemberUpdateRole as ChannelMemberUpdateRole
    from .models.channels import ChannelMemberUserRole as ChannelMemberUserRole
    from .models.channels import ChannelMembersAdd as ChannelMembersAdd
    from .models.channels import ChannelMembersRemove as ChannelMembersRemove
    from .models.channels import ChannelPermissions as ChannelPermissions
    from .models.channels import ChannelResult as ChannelResult
    from .models.channels import ChannelStatus as ChannelStatus
    from .models.channels import ChannelUpdate as ChannelUpdate
    from .models.chats import AddedChatMembers as AddedChatMembers
    from .models.chats import Chat as Chat
    from .models.chats import ChatActivity as ChatActivity
    from .models.chats import ChatActivityAction as ChatActivityAction
    from .models.chats import ChatBulkClearUnread as ChatBulkClearUnread
    from .models.chats import ChatBulkMarkRead as ChatBulkMarkRead
    from .models.chats import ChatBulkOutcome as ChatBulkOutcome
    from .models.chats import ChatBulkResult as ChatBulkResult
    from .models.chats import ChatBulkUpdate as ChatBulkUpdate
    from .models.chats import ChatClearHistory as ChatClearHistory
    from .models.chats import ChatClose as ChatClose
    from .models.chats import ChatCreate as ChatCreate
    from .models.chats import ChatForkCreate as ChatForkCreate
    from .models.chats import ChatHistoryUpdate as ChatHistoryUpdate
    from .models.chats import (
        ChatHistoryUpdateHistoryStatus as ChatHistoryUpdateHistoryStatus,
    )
    from .models.chats import ChatList as ChatList
    from .models.chats import ChatMarkRead as ChatMarkRead
    from .models.chats import ChatMarkUnread as ChatMarkUnread
    from .models.chats import ChatMember as ChatMember
    from .models.chats import ChatMemberList as ChatMemberList
    from .models.chats import ChatMembersAdd as ChatMembersAdd
    from .models.chats import ChatMembersAdded as ChatMembersAdded
    from .models.chats import ChatMembersRemoved as ChatMembersRemoved
    from .models.chats import ChatMembership as ChatMembership
    from .models.chats import ChatReadMark as ChatReadMark
    from .models.chats import ChatResult as ChatResult
    from .models.chats import ChatTitle as ChatTitle
    from .models.chats import ChatTitleResult as ChatTitleResult
    from .models.chats import ChatTitleUpdate as ChatTitleUpdate
    from .models.chats import ChatType as ChatType
    from .models.chats import ChatUpdate as ChatUpdate
    from .models.chats import DirectChatCreate as DirectChatCreate
    from .models.chats import GroupChatCreate as GroupChatCreate
    from .models.chats import LastMessage as LastMessage
    from .models.chats import RemovedChatMembers as RemovedChatMembers
    from .models.messages import ChannelMessageCreate as ChannelMessageCreate
    from .models.messages import ChannelMessageSent as ChannelMessageSent
    from .models.messages import ChartSegment as ChartSegment
    from .models.messages import ChartSlide as ChartSlide
    from .models.messages import ChartStyles as ChartStyles
    from .models.messages import ChartStylesPreview as ChartStylesPreview
    from .models.messages import DeletedMessage as DeletedMessage
    from .models.messages import DeletedMessageStatus as DeletedMessageStatus
    from .models.messages import ErrorDetail as ErrorDetail
    from .models.messages import ForwardFailure as ForwardFailure
    from .models.messages import ForwardOutcome as ForwardOutcome
    from .models.messages import ForwardRecipients as ForwardRecipients
    from .models.messages import ForwardSource as ForwardSource
    from .models.messages import ForwardedTo as ForwardedTo
    from .models.messages import FoundMessage as FoundMessage
    from .models.messages import FoundMessageChannelType as FoundMessageChannelType
    from .models.messages import FoundMessageStarType as FoundMessageStarType
    from .models.messages import FoundMessageType as FoundMessageType
    from .models.messages import GraphCategory as GraphCategory
    from .models.messages import GraphPoint as GraphPoint
    from .models.messages import GraphSlide as GraphSlide
    from .models.messages import GraphStyles as GraphStyles
    from .models.messages import GraphStylesPreview as GraphStylesPreview
    from .models.messages import ImagesSlide as ImagesSlide
    from .models.messages import InstantButton as InstantButton
    from .models.messages import InstantButtonType as InstantButtonType
    from .models.messages import LabelSlide as LabelSlide
    from .models.messages import ListSlide as ListSlide
    from .models.messages import ListStyles as ListStyles
    from .models.messages import ListStylesType as ListStylesType
    from .models.messages import MessageCreate as MessageCreate
    from .models.messages import MessageDeleteResult as MessageDeleteResult
    from .models.messages import MessageForward as MessageForward
    from .models.messages import MessageForwardResult as MessageForwardResult
    from .models.messages import MessageReference as MessageReference
    from .models.messages import MessageSearchResult as MessageSearchResult
    from .models.messages import MessageSent as MessageSent
    from .models.messages import SentCard as SentCard
    from .models.messages import Slide as Slide
    from .models.messages import StickyCells as StickyCells
    from .models.messages import TableData as TableData
    from .models.messages import TableSlide as TableSlide
    from .models.messages import TableStyles as TableStyles
    from .models.messages import TextSlide as TextSlide
    from .models.shared import Button as Button
    from .models.shared import ButtonAction as ButtonAction
    from .models.shared import ButtonConfirmation as ButtonConfirmation
    from .models.shared import ButtonConfirmationEmotion as ButtonConfirmationEmotion
    from .models.shared import (
        ButtonConfirmationMandatory as ButtonConfirmationMandatory,
    )
    from .models.shared import ButtonType as ButtonType
    from .models.shared import CardField as CardField
    from .models.shared import CardSection as CardSection
    from .models.shared import CopyAction as CopyAction
    from .models.shared import CopyText as CopyText
    from .models.shared import FunctionTarget as FunctionTarget
    from .models.shared import InlineCard as InlineCard
    from .models.shared import InvokeFunctionAction as InvokeFunctionAction
    from .models.shared import MessageCard as MessageCard
    from .models.shared import MessageContent as MessageContent
    from .models.shared import OpenUrlAction as OpenUrlAction
    from .models.shared import PollCard as PollCard
    from .models.shared import PollOption as PollOption
    from .models.shared import PreviewTarget as PreviewTarget
    from .models.shared import PreviewUrlAction as PreviewUrlAction
    from .models.shared import PromptCard as PromptCard
    from .models.shared import SystemApiAction as SystemApiAction
    from .models.shared import SystemTarget as SystemTarget
    from .models.shared import UrlTarget as UrlTarget
    from .models.shared import UserReference as UserReference
    from .models.stars import FilePermission as FilePermission
    from .models.stars import Star as Star
    from .models.stars import StarCreate as StarCreate
    from .models.stars import StarCreateStarType as StarCreateStarType
    from .models.stars import StarType as StarType
    from .models.stars import StarredChat as StarredChat
    from .models.stars import StarredMessage as StarredMessage
    from .models.stars import StarredMessageList as StarredMessageList

__version__ = "3.0.0"

__all__ = [
    "WithResponse",
    "with_response",
    "UNSET",
    "UnsetType",
    "AsyncCliq",
    "Cliq",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "BadGatewayError",
    "BadRequestError",
    "ClientError",
    "CliqError",
    "ConflictError",
    "ForbiddenError",
    "GatewayTimeoutError",
    "InternalServerError",
    "MethodNotAllowedError",
    "NotAcceptableError",
    "NotFoundError",
    "ResponseDecodeError",
    "ServerError",
    "ServiceUnavailableError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "Channel",
    "ChannelBotAdd",
    "ChannelConfig",
    "ChannelConfigAddRemoveInfo",
    "ChannelConfigLeaveJoinInfo",
    "ChannelConfigMeetingChatType",
    "ChannelConfigReplyMode",
    "ChannelCreate",
    "ChannelCreateLevel",
    "ChannelLastMessage",
    "ChannelLevel",
    "ChannelList",
    "ChannelMember",
    "ChannelMemberList",
    "ChannelMemberUpdate",
    "ChannelMemberUpdateRole",
    "ChannelMemberUserRole",
    "ChannelMembersAdd",
    "ChannelMembersRemove",
    "ChannelPermissions",
    "ChannelResult",
    "ChannelStatus",
    "ChannelUpdate",
    "AddedChatMembers",
    "Chat",
    "ChatActivity",
    "ChatActivityAction",
    "ChatBulkClearUnread",
    "ChatBulkMarkRead",
    "ChatBulkOutcome",
    "ChatBulkResult",
    "ChatBulkUpdate",
    "ChatClearHistory",
    "ChatClose",
    "ChatCreate",
    "ChatForkCreate",
    "ChatHistoryUpdate",
    "ChatHistoryUpdateHistoryStatus",
    "ChatList",
    "ChatMarkRead",
    "ChatMarkUnread",
    "ChatMember",
    "ChatMemberList",
    "ChatMembersAdd",
    "ChatMembersAdded",
    "ChatMembersRemoved",
    "ChatMembership",
    "ChatReadMark",
    "ChatResult",
    "ChatTitle",
    "ChatTitleResult",
    "ChatTitleUpdate",
    "ChatType",
    "ChatUpdate",
    "DirectChatCreate",
    "GroupChatCreate",
    "LastMessage",
    "RemovedChatMembers",
    "ChannelMessageCreate",
    "ChannelMessageSent",
    "ChartSegment",
    "ChartSlide",
    "ChartStyles",
    "ChartStylesPreview",
    "DeletedMessage",
    "DeletedMessageStatus",
    "ErrorDetail",
    "ForwardFailure",
    "ForwardOutcome",
    "ForwardRecipients",
    "ForwardSource",
    "ForwardedTo",
    "FoundMessage",
    "FoundMessageChannelType",
    "FoundMessageStarType",
    "FoundMessageType",
    "GraphCategory",
    "GraphPoint",
    "GraphSlide",
    "GraphStyles",
    "GraphStylesPreview",
    "ImagesSlide",
    "InstantButton",
    "InstantButtonType",
    "LabelSlide",
    "ListSlide",
    "ListStyles",
    "ListStylesType",
    "MessageCreate",
    "MessageDeleteResult",
    "MessageForward",
    "MessageForwardResult",
    "MessageReference",
    "MessageSearchResult",
    "MessageSent",
    "SentCard",
    "Slide",
    "StickyCells",
    "TableData",
    "TableSlide",
    "TableStyles",
    "TextSlide",
    "Button",
    "ButtonAction",
    "ButtonConfirmation",
    "ButtonConfirmationEmotion",
    "ButtonConfirmationMandatory",
    "ButtonType",
    "CardField",
    "CardSection",
    "CopyAction",
    "CopyText",
    "FunctionTarget",
    "InlineCard",
    "InvokeFunctionAction",
    "MessageCard",
    "MessageContent",
    "OpenUrlAction",
    "PollCard",
    "PollOption",
    "PreviewTarget",
    "PreviewUrlAction",
    "PromptCard",
    "SystemApiAction",
    "SystemTarget",
    "UrlTarget",
    "UserReference",
    "FilePermission",
    "Star",
    "StarCreate",
    "StarCreateStarType",
    "StarType",
    "StarredChat",
    "StarredMessage",
    "StarredMessageList",
]

# Loaded on first use (PEP 562), so that importing the package costs next to nothing.
_EXPORTS = {
    "WithResponse": "._runtime.capture",
    "with_response": "._runtime.capture",
    "UNSET": "._runtime.model",
    "UnsetType": "._runtime.model",
    "AsyncCliq": ".client",
    "Cliq": ".client",
    "APIConnectionError": ".errors",
    "APIStatusError": ".errors",
    "APITimeoutError": ".errors",
    "BadGatewayError": ".errors",
    "BadRequestError": ".errors",
    "ClientError": ".errors",
    "CliqError": ".errors",
    "ConflictError": ".errors",
    "ForbiddenError": ".errors",
    "GatewayTimeoutError": ".errors",
    "InternalServerError": ".errors",
    "MethodNotAllowedError": ".errors",
    "NotAcceptableError": ".errors",
    "NotFoundError": ".errors",
    "ResponseDecodeError": ".errors",
    "ServerError": ".errors",
    "ServiceUnavailableError": ".errors",
    "TooManyRequestsError": ".errors",
    "UnauthorizedError": ".errors",
    "Channel": ".models.channels",
    "ChannelBotAdd": ".models.channels",
    "ChannelConfig": ".models.channels",
    "ChannelConfigAddRemoveInfo": ".models.channels",
    "ChannelConfigLeaveJoinInfo": ".models.channels",
    "ChannelConfigMeetingChatType": ".models.channels",
    "ChannelConfigReplyMode": ".models.channels",
    "ChannelCreate": ".models.channels",
    "ChannelCreateLevel": ".models.channels",
    "ChannelLastMessage": ".models.channels",
    "ChannelLevel": ".models.channels",
    "ChannelList": ".models.channels",
    "ChannelMember": ".models.channels",
    "ChannelMemberList": ".models.channels",
    "ChannelMemberUpdate": ".models.channels",
    "ChannelMemberUpdateRole": ".models.channels",
    "ChannelMemberUserRole": ".models.channels",
    "ChannelMembersAdd": ".models.channels",
    "ChannelMembersRemove": ".models.channels",
    "ChannelPermissions": ".models.channels",
    "ChannelResult": ".models.channels",
    "ChannelStatus": ".models.channels",
    "ChannelUpdate": ".models.channels",
    "AddedChatMembers": ".models.chats",
    "Chat": ".models.chats",
    "ChatActivity": ".models.chats",
    "ChatActivityAction": ".models.chats",
    "ChatBulkClearUnread": ".models.chats",
    "ChatBulkMarkRead": ".models.chats",
    "ChatBulkOutcome": ".models.chats",
    "ChatBulkResult": ".models.chats",
    "ChatBulkUpdate": ".models.chats",
    "ChatClearHistory": ".models.chats",
    "ChatClose": ".models.chats",
    "ChatCreate": ".models.chats",
    "ChatForkCreate": ".models.chats",
    "ChatHistoryUpdate": ".models.chats",
    "ChatHistoryUpdateHistoryStatus": ".models.chats",
    "ChatList": ".models.chats",
    "ChatMarkRead": ".models.chats",
    "ChatMarkUnread": ".models.chats",
    "ChatMember": ".models.chats",
    "ChatMemberList": ".models.chats",
    "ChatMembersAdd": ".models.chats",
    "ChatMembersAdded": ".models.chats",
    "ChatMembersRemoved": ".models.chats",
    "ChatMembership": ".models.chats",
    "ChatReadMark": ".models.chats",
    "ChatResult": ".models.chats",
    "ChatTitle": ".models.chats",
    "ChatTitleResult": ".models.chats",
    "ChatTitleUpdate": ".models.chats",
    "ChatType": ".models.chats",
    "ChatUpdate": ".models.chats",
    "DirectChatCreate": ".models.chats",
    "GroupChatCreate": ".models.chats",
    "LastMessage": ".models.chats",
    "RemovedChatMembers": ".models.chats",
    "ChannelMessageCreate": ".models.messages",
    "ChannelMessageSent": ".models.messages",
    "ChartSegment": ".models.messages",
    "ChartSlide": ".models.messages",
    "ChartStyles": ".models.messages",
    "ChartStylesPreview": ".models.messages",
    "DeletedMessage": ".models.messages",
    "DeletedMessageStatus": ".models.messages",
    "ErrorDetail": ".models.messages",
    "ForwardFailure": ".models.messages",
    "ForwardOutcome": ".models.messages",
    "ForwardRecipients": ".models.messages",
    "ForwardSource": ".models.messages",
    "ForwardedTo": ".models.messages",
    "FoundMessage": ".models.messages",
    "FoundMessageChannelType": ".models.messages",
    "FoundMessageStarType": ".models.messages",
    "FoundMessageType": ".models.messages",
    "GraphCategory": ".models.messages",
    "GraphPoint": ".models.messages",
    "GraphSlide": ".models.messages",
    "GraphStyles": ".models.messages",
    "GraphStylesPreview": ".models.messages",
    "ImagesSlide": ".models.messages",
    "InstantButton": ".models.messages",
    "InstantButtonType": ".models.messages",
    "LabelSlide": ".models.messages",
    "ListSlide": ".models.messages",
    "ListStyles": ".models.messages",
    "ListStylesType": ".models.messages",
    "MessageCreate": ".models.messages",
    "MessageDeleteResult": ".models.messages",
    "MessageForward": ".models.messages",
    "MessageForwardResult": ".models.messages",
    "MessageReference": ".models.messages",
    "MessageSearchResult": ".models.messages",
    "MessageSent": ".models.messages",
    "SentCard": ".models.messages",
    "Slide": ".models.messages",
    "StickyCells": ".models.messages",
    "TableData": ".models.messages",
    "TableSlide": ".models.messages",
    "TableStyles": ".models.messages",
    "TextSlide": ".models.messages",
    "Button": ".models.shared",
    "ButtonAction": ".models.shared",
    "ButtonConfirmation": ".models.shared",
    "ButtonConfirmationEmotion": ".models.shared",
    "ButtonConfirmationMandatory": ".models.shared",
    "ButtonType": ".models.shared",
    "CardField": ".models.shared",
    "CardSection": ".models.shared",
    "CopyAction": ".models.shared",
    "CopyText": ".models.shared",
    "FunctionTarget": ".models.shared",
    "InlineCard": ".models.shared",
    "InvokeFunctionAction": ".models.shared",
    "MessageCard": ".models.shared",
    "MessageContent": ".models.shared",
    "OpenUrlAction": ".models.shared",
    "PollCard": ".models.shared",
    "PollOption": ".models.shared",
    "PreviewTarget": ".models.shared",
    "PreviewUrlAction": ".models.shared",
    "PromptCard": ".models.shared",
    "SystemApiAction": ".models.shared",
    "SystemTarget": ".models.shared",
    "UrlTarget": ".models.shared",
    "UserReference": ".models.shared",
    "FilePermission": ".models.stars",
    "Star": ".models.stars",
    "StarCreate": ".models.stars",
    "StarCreateStarType": ".models.stars",
    "StarType": ".models.stars",
    "StarredChat": ".models.stars",
    "StarredMessage": ".models.stars",
    "StarredMessageList": ".models.stars",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        module = _EXPORTS.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_EXPORTS})

"""Typed client of Zoho Cliq REST API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.capture import WithResponse, with_response
    from ._runtime.forms import FileLike
    from ._runtime.hooks import (
        ErrorEvent,
        Hooks,
        RequestEvent,
        ResponseEvent,
        RetryEvent,
        WaitEvent,
    )
    from ._runtime.limits import Limiter
    from ._runtime.model import UNSET, UnsetType
    from ._runtime.oauth.file_store import FileTokenStore
    from ._runtime.oauth.token import Token, TokenStore
    from ._runtime.paging.walk import AsyncWalk, Walk
    from ._runtime.streaming.download import AsyncDownload, Download, stream
    from ._runtime.tracing import opentelemetry_hooks
    from .client import AsyncCliq, Cliq
    from .errors import (
        APIConnectionError,
        APIStatusError,
        APITimeoutError,
        BadGatewayError,
        BadRequestError,
        ClientError,
        CliqError,
        ConflictError,
        ForbiddenError,
        GatewayTimeoutError,
        InternalServerError,
        LocalRateLimitError,
        MethodNotAllowedError,
        NotAcceptableError,
        NotFoundError,
        PaginationError,
        ResponseDecodeError,
        ResponseTooLargeError,
        ServerError,
        ServiceUnavailableError,
        TokenError,
        TooManyRequestsError,
        UnauthorizedError,
    )
    from .models.bots import (
        Bot,
        BotChannelAdd,
        BotCreate,
        BotCreateCalls,
        BotCreateChannelParticipationItem,
        BotCreateExecutionType,
        BotCreateScope,
        BotHandler,
        BotHandlerCreate,
        BotHandlerCreatePermission,
        BotHandlerCreateType,
        BotHandlerParameter,
        BotHandlerResult,
        BotHandlerSummary,
        BotHandlerType,
        BotHandlerUpdate,
        BotHandlerUpdatePermission,
        BotIncomingResult,
        BotList,
        BotMenuEntry,
        BotMessageCreate,
        BotMessageSender,
        BotMessageStyles,
        BotMessageStylesBackground,
        BotResult,
        BotSubAction,
        BotSubActionCreate,
        BotUpdate,
        BotUpdateCalls,
        BotUpdateChannelParticipationItem,
        BotUpdateScope,
    )
    from .models.calls import (
        Call,
        CallChat,
        CallList,
        CallParticipant,
        CallParticipantList,
    )
    from .models.channels import (
        Channel,
        ChannelConfig,
        ChannelConfigAddRemoveInfo,
        ChannelConfigLeaveJoinInfo,
        ChannelConfigMeetingChatType,
        ChannelConfigReplyMode,
        ChannelCreate,
        ChannelCreateLevel,
        ChannelLastMessage,
        ChannelLevel,
        ChannelList,
        ChannelMember,
        ChannelMemberList,
        ChannelMembersAdd,
        ChannelMembersRemove,
        ChannelMemberUpdate,
        ChannelMemberUpdateRole,
        ChannelMemberUserRole,
        ChannelPermissions,
        ChannelResult,
        ChannelStatus,
        ChannelUpdate,
        ChannelUpdateAutoFollowThreads,
    )
    from .models.chats import (
        AddedChatMembers,
        Chat,
        ChatActivity,
        ChatActivityAction,
        ChatBulkClearUnread,
        ChatBulkMarkRead,
        ChatBulkOutcome,
        ChatBulkResult,
        ChatClearHistory,
        ChatClose,
        ChatCreate,
        ChatForkCreate,
        ChatHistoryUpdate,
        ChatHistoryUpdateHistoryStatus,
        ChatList,
        ChatMarkRead,
        ChatMarkUnread,
        ChatMembersAdd,
        ChatMembersAdded,
        ChatMembership,
        ChatMembersRemoved,
        ChatPin,
        ChatPinCreate,
        ChatPinResult,
        ChatReadMark,
        ChatReminderList,
        ChatResult,
        ChatTitle,
        ChatTitleResult,
        ChatTitleUpdate,
        ChatType,
        DirectChatCreate,
        GroupChatCreate,
        LastMessage,
        MessagePin,
        PinnedMessage,
        PinnedMessageCreate,
        PinnedMessageDelete,
        PinnedMessageList,
        PinnedMessageMention,
        PinnedMessageResult,
        PinnedMessageUpdate,
        PrimaryPinnedMessage,
        RemovedChatMembers,
        ScheduledMessageCreate,
        ScheduledMessageCreateScheduleStatus,
        ScheduledMessageReschedule,
        ScheduledMessageResult,
        ScheduledMessageSend,
        ScheduledMessageSendAll,
        ScheduledMessageTriggerChange,
        ScheduledMessageTriggerChangeExistingStatus,
        ScheduledMessageTriggerChangeScheduleStatus,
        ScheduledMessageUpdate,
        ScheduledMessageUpdateScheduleStatus,
        V2ScheduledMessage,
        V2ScheduledMessageBody,
        V2ScheduledMessageChannel,
        V2ScheduledMessageMeta,
        V2ScheduledMessageOrigin,
    )
    from .models.commands import (
        Command,
        CommandCreate,
        CommandCreateExecutionType,
        CommandCreateScope,
        CommandHandler,
        CommandHandlerCreate,
        CommandHandlerCreatePermission,
        CommandHandlerCreateType,
        CommandHandlerReference,
        CommandHandlerResult,
        CommandHandlerUpdate,
        CommandHandlerUpdatePermission,
        CommandList,
        CommandResult,
        CommandScope,
        CommandUpdate,
        CommandUpdateScope,
    )
    from .models.custom_domain import (
        CustomDomain,
        CustomDomainCreate,
        CustomDomainResult,
        CustomDomainUpdate,
        CustomDomainUpdateStatus,
    )
    from .models.custom_email import (
        CustomEmail,
        CustomEmailCnameStatus,
        CustomEmailDkimStatus,
        CustomEmailResult,
        CustomEmailUpdate,
        CustomEmailUpdateCnameStatus,
    )
    from .models.databases_records import (
        DatabaseRecord,
        DatabaseRecordCreate,
        DatabaseRecordList,
        DatabaseRecordUpdate,
    )
    from .models.datastores import (
        Datastore,
        DatastoreCreate,
        DatastoreExport,
        DatastoreExportFileType,
        DatastoreField,
        DatastoreFieldCreate,
        DatastoreFieldCreateType,
        DatastoreFieldsCreate,
        DatastoreFieldsUpdate,
        DatastoreFieldType,
        DatastoreFieldUpdate,
        DatastoreList,
        DatastoreRecord,
        DatastoreRecordCreate,
        DatastoreRecordList,
        DatastoreRecordResult,
        DatastoreRecordsUpdate,
        DatastoreRecordUpdate,
        DatastoreResult,
        DatastoreUpdate,
    )
    from .models.departments import (
        Department,
        DepartmentCreate,
        DepartmentLead,
        DepartmentList,
        DepartmentMember,
        DepartmentMemberList,
        DepartmentMembersAdd,
        DepartmentMembersRemove,
        DepartmentResult,
        DepartmentUpdate,
    )
    from .models.designations import (
        Designation,
        DesignationCreate,
        DesignationList,
        DesignationMember,
        DesignationMemberList,
        DesignationMembersAdd,
        DesignationMembersRemove,
        DesignationResult,
        DesignationUpdate,
    )
    from .models.events import (
        Calendar,
        CalendarAlarm,
        CalendarList,
        CalendarReminder,
        Event,
        EventAttachment,
        EventAttachmentList,
        EventAttachmentReference,
        EventAttachmentUpload,
        EventAttendee,
        EventAttendeeUpdate,
        EventAttendeeUpdateStatus,
        EventCreate,
        EventCreateType,
        EventDelete,
        EventList,
        EventListAnswer,
        EventPerson,
        EventReminder,
        EventReminderType,
        EventStatus,
        EventStatusAttendee,
        EventStatusResult,
        EventUpdate,
        EventUpdateType,
    )
    from .models.exports_messages import (
        ExportedCall,
        ExportedMessage,
        ExportedMessageContent,
        ExportedMessageList,
    )
    from .models.extensions import (
        ExtensionInstall,
        ExtensionInstallationUpdate,
        ExtensionInstallationUpdateScope,
        ExtensionInstallScope,
        ExtensionPropertiesUpdate,
    )
    from .models.files import BotFileShare, FileShare
    from .models.functions import (
        Function,
        FunctionCreate,
        FunctionCreateExecutionType,
        FunctionCreateFunctionType,
        FunctionHandler,
        FunctionHandlerCreate,
        FunctionHandlerCreatePermission,
        FunctionHandlerCreateResult,
        FunctionHandlerCreateType,
        FunctionHandlerDetails,
        FunctionHandlerDetailsResult,
        FunctionHandlerParameter,
        FunctionHandlerReference,
        FunctionHandlerResult,
        FunctionHandlerUpdate,
        FunctionHandlerUpdatePermission,
        FunctionList,
        FunctionResult,
        FunctionUpdate,
        FunctionWithHandler,
    )
    from .models.mentions import (
        Mention,
        MentionActivityType,
        MentionChat,
        MentionChatChannelType,
        MentionChatType,
        MentionDetails,
        MentionList,
        MentionMessage,
        MentionOriginal,
        MentionStatus,
        MentionTarget,
        MentionTargetType,
    )
    from .models.message_actions import (
        MessageAction,
        MessageActionCreate,
        MessageActionCreateExecutionType,
        MessageActionCreateMessageType,
        MessageActionCreateScope,
        MessageActionHandler,
        MessageActionHandlerReference,
        MessageActionHandlerResult,
        MessageActionHandlerUpdate,
        MessageActionHandlerUpdatePermission,
        MessageActionList,
        MessageActionResult,
        MessageActionUpdate,
        MessageActionUpdateMessageType,
        MessageActionUpdateScope,
    )
    from .models.messages import (
        AttachedFile,
        CardMessageCreate,
        ChannelMessageCreate,
        ChannelMessageSent,
        DeletedMessage,
        DeletedMessageStatus,
        FileDimensions,
        FileThumbnail,
        ForwardedTo,
        ForwardFailure,
        ForwardOutcome,
        ForwardRecipients,
        ForwardSource,
        FoundMessage,
        FoundMessageChannelType,
        FoundMessageStarType,
        FoundMessageType,
        InstantButton,
        InstantButtonType,
        Message,
        MessageBody,
        MessageCreate,
        MessageDeleteResult,
        MessageForward,
        MessageForwardResult,
        MessageList,
        MessageReaction,
        MessageReference,
        MessageSearchResult,
        MessageSent,
        MessageThread,
        MessageUpdate,
        ReactionList,
        SentCard,
        UserMessageCreate,
    )
    from .models.pin_categories import (
        PinCategory,
        PinCategoryCreate,
        PinCategoryList,
        PinCategoryMove,
        PinCategoryMoveChat,
        PinCategoryReplaceChats,
        PinCategoryResult,
        PinCategoryState,
        PinCategoryUpdate,
        PinCategoryUpdateState,
        PinnedChat,
        PinnedChatMessage,
    )
    from .models.reminders import (
        Reminder,
        ReminderBulkDelete,
        ReminderChat,
        ReminderCreate,
        ReminderDeleteCompleted,
        ReminderDeleteCompletedCategory,
        ReminderList,
        ReminderMessage,
        ReminderNewTime,
        ReminderNotification,
        ReminderRemind,
        ReminderReschedule,
        ReminderRescheduleItem,
        ReminderRescheduleResult,
        ReminderRescheduleResultStatus,
        ReminderSeriesCompletion,
        ReminderSnooze,
        ReminderUpdate,
        ReminderUsersAdd,
    )
    from .models.remote_work import (
        RemoteWorkManager,
        RemoteWorkPresence,
        RemoteWorkProfile,
        RemoteWorkRecentDepartment,
        RemoteWorkState,
        RemoteWorkStatus,
        RemoteWorkStatusChange,
        RemoteWorkStatusPreference,
    )
    from .models.roles import (
        Role,
        RoleConfig,
        RoleCreate,
        RoleCreateProfileType,
        RoleList,
        RoleModule,
        RolePermissionChange,
        RolePermissionChangeStatus,
        RolePermissionsResult,
        RolePermissionsUpdate,
        RoleResult,
        RoleUpdate,
        RoleUser,
        RoleUserIds,
        RoleUserList,
    )
    from .models.settings_dnd import DndPreferences, DndPreferencesUpdate
    from .models.settings_keyboard_shortcuts import (
        CustomShortcuts,
        KeyboardShortcutList,
        KeyboardShortcutReset,
        KeyboardShortcutResetType,
        KeyboardShortcuts,
        KeyboardShortcutUpdate,
        KeyboardShortcutUpdateResult,
        ShortcutKeys,
        SnippetShortcut,
        TargetShortcut,
    )
    from .models.settings_mobile import (
        MobileDownloadSettings,
        MobileDownloadSettingsImages,
        MobileDownloadSettingsOthers,
        MobileDownloadSettingsVideos,
        MobileGallerySettings,
        MobileGallerySettingsCameraCaptures,
        MobileGallerySettingsImages,
        MobileGallerySettingsVideos,
        MobileNotificationSettings,
        MobileNotificationSettingsAtmentions,
        MobileNotificationSettingsAtmentionsPreview,
        MobileNotificationSettingsAtmentionsSound,
        MobileNotificationSettingsBot,
        MobileNotificationSettingsBotPreview,
        MobileNotificationSettingsBotSound,
        MobileNotificationSettingsChannel,
        MobileNotificationSettingsChannelPreview,
        MobileNotificationSettingsChannelSound,
        MobileNotificationSettingsDirectMessage,
        MobileNotificationSettingsDirectMessagePreview,
        MobileNotificationSettingsDirectMessageSound,
        MobileNotificationSettingsGroup,
        MobileNotificationSettingsGroupPreview,
        MobileNotificationSettingsGroupSound,
        MobileNotificationSettingsHashtags,
        MobileNotificationSettingsHashtagsPreview,
        MobileNotificationSettingsHashtagsSound,
        MobileNotificationSettingsMT,
        MobileNotificationSettingsMTPreview,
        MobileNotificationSettingsMTSound,
        MobileNotificationSettingsReactions,
        MobileNotificationSettingsReactionsPreview,
        MobileNotificationSettingsReactionsSound,
        MobileSettings,
        MobileSettingsAvHdVideo,
        MobileSettingsAvNoiseCancellation,
        MobileSettingsAvSpeechDetection,
        MobileSettingsChatSummary,
        MobileSettingsConferenceRecording,
        MobileSettingsFileSummary,
        MobileSettingsHuddleJoinVideoMuted,
        MobileSettingsLastSeen,
        MobileSettingsMediaUploadQuality,
        MobileSettingsUnreadSummary,
        MobileSettingsUpdate,
        MobileSettingsUpdateAvHdVideo,
        MobileSettingsUpdateAvNoiseCancellation,
        MobileSettingsUpdateChatSummary,
        MobileSettingsUpdateConferenceRecording,
        MobileSettingsUpdateFileSummary,
        MobileSettingsUpdateHuddleJoinVideoMuted,
        MobileSettingsUpdateLastSeen,
        MobileSettingsUpdateMediaUploadQuality,
    )
    from .models.settings_preferences import (
        UserPreferences,
        UserPreferencesAvAutoPip,
        UserPreferencesAvHdVideo,
        UserPreferencesAvLivetranscriptAlwaysOn,
        UserPreferencesAvNoiseCancellation,
        UserPreferencesAvSpeechDetection,
        UserPreferencesAvTranslateLivetranscript,
        UserPreferencesConferenceRecording,
        UserPreferencesContactPhoto,
        UserPreferencesDarkMode,
        UserPreferencesDesktopNotification,
        UserPreferencesFocusIndicator,
        UserPreferencesGlobalSoundNotify,
        UserPreferencesHuddleMirrorVideo,
        UserPreferencesHuddleNotifyMsg,
        UserPreferencesHuddlePaneStatus,
        UserPreferencesHuddleStickyInfo,
        UserPreferencesLastSeen,
        UserPreferencesLhsTheme,
        UserPreferencesLinkpreviewStatus,
        UserPreferencesMagnifyText,
        UserPreferencesMessageInNotification,
        UserPreferencesReactionsNotification,
        UserPreferencesReadingMask,
        UserPreferencesReminderNotification,
        UserPreferencesResult,
        UserPreferencesShowTranslateOption,
        UserPreferencesSmileypreference,
        UserPreferencesSmileys,
        UserPreferencesSoundNotification,
        UserPreferencesToastNotification,
        UserPreferencesTranslationMode,
        UserPreferencesUnderlinelinks,
        UserPreferencesUpdate,
        UserPreferencesUpdateAvHdVideo,
        UserPreferencesUpdateAvNoiseCancellation,
        UserPreferencesUpdateConferenceRecording,
        UserPreferencesUpdateDarkMode,
        UserPreferencesUpdateDesktopNotification,
        UserPreferencesUpdateLastSeen,
        UserPreferencesUpdateLhsTheme,
        UserPreferencesUpdateLinkpreviewStatus,
        UserPreferencesUpdateReadingMask,
        UserPreferencesUpdateSmileys,
        UserPreferencesUpdateSoundNotification,
        UserPreferencesUpdateTranslationMode,
        UserPreferencesUpdateVisionAssistive,
        UserPreferencesVisionAssistive,
    )
    from .models.shared import (
        BotCall,
        BotCallAction,
        BotCallCreate,
        BotMessageLocation,
        BotMessageSent,
        BotSubscriber,
        BotSubscriberList,
        Button,
        ButtonAction,
        ButtonConfirmation,
        ButtonConfirmationEmotion,
        ButtonConfirmationMandatory,
        ButtonType,
        CardField,
        CardSection,
        ChartSegment,
        ChartSlide,
        ChartStyles,
        ChartStylesPreview,
        ChatMember,
        ChatMemberList,
        ChatReminder,
        ChatReminderMessage,
        CopyAction,
        CopyText,
        ErrorBody,
        ErrorDetail,
        FunctionTarget,
        GraphCategory,
        GraphPoint,
        GraphSlide,
        GraphStyles,
        GraphStylesPreview,
        ImagesSlide,
        InlineCard,
        InvokeFunctionAction,
        LabelSlide,
        ListSlide,
        ListStyles,
        ListStylesType,
        MapTicker,
        MapTickerCreate,
        MapTickerCreateColor,
        MapTickerCreateType,
        MapTickerDelete,
        MapTickerDestination,
        MapTickerUpdate,
        MessageCard,
        MessageContent,
        OpenUrlAction,
        PollCard,
        PollOption,
        PostedMessage,
        PreviewTarget,
        PreviewUrlAction,
        PromptCard,
        ReminderAssignee,
        ScheduledMessage,
        ScheduledMessageBody,
        ScheduledMessageContent,
        ScheduledMessageList,
        ScheduledMessageScheduleStatus,
        Slide,
        StickyCells,
        SystemApiAction,
        SystemTarget,
        TableData,
        TableSlide,
        TableStyles,
        Team,
        TextSlide,
        ThreadFollowersAdd,
        ThreadFollowersRemove,
        ThreadStateInformation,
        ThreadSummary,
        ThreadUser,
        ThreadUserList,
        UrlTarget,
        UserDepartment,
        UserDesignation,
        UserReference,
    )
    from .models.stars import (
        FilePermission,
        Star,
        StarCreate,
        StarCreateStarType,
        StarredChat,
        StarredMessage,
        StarredMessageList,
        StarType,
    )
    from .models.statuses import (
        Status,
        StatusCreate,
        StatusCreateCode,
        StatusEphemeral,
        StatusEphemeralCode,
        StatusList,
        StatusResult,
    )
    from .models.teams import (
        TeamCreate,
        TeamList,
        TeamMember,
        TeamMemberList,
        TeamMembersAdd,
        TeamUpdate,
    )
    from .models.threads import (
        Thread,
        ThreadClose,
        ThreadFollowing,
        ThreadFollowingAction,
        ThreadLastMessage,
        ThreadList,
        ThreadMainMessage,
        ThreadMention,
        ThreadReopen,
        ThreadResult,
        ThreadState,
    )
    from .models.user_fields import (
        UserField,
        UserFieldCreate,
        UserFieldList,
        UserFieldOption,
        UserFieldOptionUpdate,
        UserFieldResult,
        UserFieldUpdate,
    )
    from .models.users import (
        User,
        UserCreate,
        UserLayout,
        UserLayoutField,
        UserLayoutList,
        UserLayoutSection,
        UserList,
        UserResult,
        UsersCreate,
        UsersCreateOutcome,
        UsersCreateResult,
        UserTeamList,
        UserUpdate,
        UserUpdateOutcome,
        UserUpdateResult,
    )
    from .models.v2_bots import ChannelBotAdd, V2BotMessageCreate
    from .models.v2_chats import (
        StickyMessage,
        StickyMessageContent,
        StickyMessageResult,
        StickyMessageSet,
        V2Chat,
        V2ChatList,
        V2ChatRecipient,
        V2ChatType,
        V2LastMessage,
        V2MessageBot,
        V2MessageStyles,
    )
    from .models.v2_messages import (
        V2ChannelMessageCreate,
        V2ChatMessageCreate,
        V2NamedChannelMessageCreate,
    )
    from .models.v2_threads import (
        V2ThreadMainMessage,
        V2ThreadMessage,
        V2ThreadMessageMeta,
        V2ThreadUpdate,
        V2ThreadUpdateAction,
    )
    from .oauth import DataCenter, OAuth

__version__ = "3.0.0"

__all__ = [
    "WithResponse",
    "with_response",
    "FileLike",
    "ErrorEvent",
    "Hooks",
    "RequestEvent",
    "ResponseEvent",
    "RetryEvent",
    "WaitEvent",
    "Limiter",
    "UNSET",
    "UnsetType",
    "FileTokenStore",
    "Token",
    "TokenStore",
    "AsyncWalk",
    "Walk",
    "AsyncDownload",
    "Download",
    "stream",
    "opentelemetry_hooks",
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
    "LocalRateLimitError",
    "MethodNotAllowedError",
    "NotAcceptableError",
    "NotFoundError",
    "PaginationError",
    "ResponseDecodeError",
    "ResponseTooLargeError",
    "ServerError",
    "ServiceUnavailableError",
    "TokenError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "Bot",
    "BotChannelAdd",
    "BotCreate",
    "BotCreateCalls",
    "BotCreateChannelParticipationItem",
    "BotCreateExecutionType",
    "BotCreateScope",
    "BotHandler",
    "BotHandlerCreate",
    "BotHandlerCreatePermission",
    "BotHandlerCreateType",
    "BotHandlerParameter",
    "BotHandlerResult",
    "BotHandlerSummary",
    "BotHandlerType",
    "BotHandlerUpdate",
    "BotHandlerUpdatePermission",
    "BotIncomingResult",
    "BotList",
    "BotMenuEntry",
    "BotMessageCreate",
    "BotMessageSender",
    "BotMessageStyles",
    "BotMessageStylesBackground",
    "BotResult",
    "BotSubAction",
    "BotSubActionCreate",
    "BotUpdate",
    "BotUpdateCalls",
    "BotUpdateChannelParticipationItem",
    "BotUpdateScope",
    "Call",
    "CallChat",
    "CallList",
    "CallParticipant",
    "CallParticipantList",
    "Channel",
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
    "ChannelMembersAdd",
    "ChannelMembersRemove",
    "ChannelMemberUpdate",
    "ChannelMemberUpdateRole",
    "ChannelMemberUserRole",
    "ChannelPermissions",
    "ChannelResult",
    "ChannelStatus",
    "ChannelUpdate",
    "ChannelUpdateAutoFollowThreads",
    "AddedChatMembers",
    "Chat",
    "ChatActivity",
    "ChatActivityAction",
    "ChatBulkClearUnread",
    "ChatBulkMarkRead",
    "ChatBulkOutcome",
    "ChatBulkResult",
    "ChatClearHistory",
    "ChatClose",
    "ChatCreate",
    "ChatForkCreate",
    "ChatHistoryUpdate",
    "ChatHistoryUpdateHistoryStatus",
    "ChatList",
    "ChatMarkRead",
    "ChatMarkUnread",
    "ChatMembersAdd",
    "ChatMembersAdded",
    "ChatMembership",
    "ChatMembersRemoved",
    "ChatPin",
    "ChatPinCreate",
    "ChatPinResult",
    "ChatReadMark",
    "ChatReminderList",
    "ChatResult",
    "ChatTitle",
    "ChatTitleResult",
    "ChatTitleUpdate",
    "ChatType",
    "DirectChatCreate",
    "GroupChatCreate",
    "LastMessage",
    "MessagePin",
    "PinnedMessage",
    "PinnedMessageCreate",
    "PinnedMessageDelete",
    "PinnedMessageList",
    "PinnedMessageMention",
    "PinnedMessageResult",
    "PinnedMessageUpdate",
    "PrimaryPinnedMessage",
    "RemovedChatMembers",
    "ScheduledMessageCreate",
    "ScheduledMessageCreateScheduleStatus",
    "ScheduledMessageReschedule",
    "ScheduledMessageResult",
    "ScheduledMessageSend",
    "ScheduledMessageSendAll",
    "ScheduledMessageTriggerChange",
    "ScheduledMessageTriggerChangeExistingStatus",
    "ScheduledMessageTriggerChangeScheduleStatus",
    "ScheduledMessageUpdate",
    "ScheduledMessageUpdateScheduleStatus",
    "V2ScheduledMessage",
    "V2ScheduledMessageBody",
    "V2ScheduledMessageChannel",
    "V2ScheduledMessageMeta",
    "V2ScheduledMessageOrigin",
    "Command",
    "CommandCreate",
    "CommandCreateExecutionType",
    "CommandCreateScope",
    "CommandHandler",
    "CommandHandlerCreate",
    "CommandHandlerCreatePermission",
    "CommandHandlerCreateType",
    "CommandHandlerReference",
    "CommandHandlerResult",
    "CommandHandlerUpdate",
    "CommandHandlerUpdatePermission",
    "CommandList",
    "CommandResult",
    "CommandScope",
    "CommandUpdate",
    "CommandUpdateScope",
    "CustomDomain",
    "CustomDomainCreate",
    "CustomDomainResult",
    "CustomDomainUpdate",
    "CustomDomainUpdateStatus",
    "CustomEmail",
    "CustomEmailCnameStatus",
    "CustomEmailDkimStatus",
    "CustomEmailResult",
    "CustomEmailUpdate",
    "CustomEmailUpdateCnameStatus",
    "DatabaseRecord",
    "DatabaseRecordCreate",
    "DatabaseRecordList",
    "DatabaseRecordUpdate",
    "Datastore",
    "DatastoreCreate",
    "DatastoreExport",
    "DatastoreExportFileType",
    "DatastoreField",
    "DatastoreFieldCreate",
    "DatastoreFieldCreateType",
    "DatastoreFieldsCreate",
    "DatastoreFieldsUpdate",
    "DatastoreFieldType",
    "DatastoreFieldUpdate",
    "DatastoreList",
    "DatastoreRecord",
    "DatastoreRecordCreate",
    "DatastoreRecordList",
    "DatastoreRecordResult",
    "DatastoreRecordsUpdate",
    "DatastoreRecordUpdate",
    "DatastoreResult",
    "DatastoreUpdate",
    "Department",
    "DepartmentCreate",
    "DepartmentLead",
    "DepartmentList",
    "DepartmentMember",
    "DepartmentMemberList",
    "DepartmentMembersAdd",
    "DepartmentMembersRemove",
    "DepartmentResult",
    "DepartmentUpdate",
    "Designation",
    "DesignationCreate",
    "DesignationList",
    "DesignationMember",
    "DesignationMemberList",
    "DesignationMembersAdd",
    "DesignationMembersRemove",
    "DesignationResult",
    "DesignationUpdate",
    "Calendar",
    "CalendarAlarm",
    "CalendarList",
    "CalendarReminder",
    "Event",
    "EventAttachment",
    "EventAttachmentList",
    "EventAttachmentReference",
    "EventAttachmentUpload",
    "EventAttendee",
    "EventAttendeeUpdate",
    "EventAttendeeUpdateStatus",
    "EventCreate",
    "EventCreateType",
    "EventDelete",
    "EventList",
    "EventListAnswer",
    "EventPerson",
    "EventReminder",
    "EventReminderType",
    "EventStatus",
    "EventStatusAttendee",
    "EventStatusResult",
    "EventUpdate",
    "EventUpdateType",
    "ExportedCall",
    "ExportedMessage",
    "ExportedMessageContent",
    "ExportedMessageList",
    "ExtensionInstall",
    "ExtensionInstallationUpdate",
    "ExtensionInstallationUpdateScope",
    "ExtensionInstallScope",
    "ExtensionPropertiesUpdate",
    "BotFileShare",
    "FileShare",
    "Function",
    "FunctionCreate",
    "FunctionCreateExecutionType",
    "FunctionCreateFunctionType",
    "FunctionHandler",
    "FunctionHandlerCreate",
    "FunctionHandlerCreatePermission",
    "FunctionHandlerCreateResult",
    "FunctionHandlerCreateType",
    "FunctionHandlerDetails",
    "FunctionHandlerDetailsResult",
    "FunctionHandlerParameter",
    "FunctionHandlerReference",
    "FunctionHandlerResult",
    "FunctionHandlerUpdate",
    "FunctionHandlerUpdatePermission",
    "FunctionList",
    "FunctionResult",
    "FunctionUpdate",
    "FunctionWithHandler",
    "Mention",
    "MentionActivityType",
    "MentionChat",
    "MentionChatChannelType",
    "MentionChatType",
    "MentionDetails",
    "MentionList",
    "MentionMessage",
    "MentionOriginal",
    "MentionStatus",
    "MentionTarget",
    "MentionTargetType",
    "MessageAction",
    "MessageActionCreate",
    "MessageActionCreateExecutionType",
    "MessageActionCreateMessageType",
    "MessageActionCreateScope",
    "MessageActionHandler",
    "MessageActionHandlerReference",
    "MessageActionHandlerResult",
    "MessageActionHandlerUpdate",
    "MessageActionHandlerUpdatePermission",
    "MessageActionList",
    "MessageActionResult",
    "MessageActionUpdate",
    "MessageActionUpdateMessageType",
    "MessageActionUpdateScope",
    "AttachedFile",
    "CardMessageCreate",
    "ChannelMessageCreate",
    "ChannelMessageSent",
    "DeletedMessage",
    "DeletedMessageStatus",
    "FileDimensions",
    "FileThumbnail",
    "ForwardedTo",
    "ForwardFailure",
    "ForwardOutcome",
    "ForwardRecipients",
    "ForwardSource",
    "FoundMessage",
    "FoundMessageChannelType",
    "FoundMessageStarType",
    "FoundMessageType",
    "InstantButton",
    "InstantButtonType",
    "Message",
    "MessageBody",
    "MessageCreate",
    "MessageDeleteResult",
    "MessageForward",
    "MessageForwardResult",
    "MessageList",
    "MessageReaction",
    "MessageReference",
    "MessageSearchResult",
    "MessageSent",
    "MessageThread",
    "MessageUpdate",
    "ReactionList",
    "SentCard",
    "UserMessageCreate",
    "PinCategory",
    "PinCategoryCreate",
    "PinCategoryList",
    "PinCategoryMove",
    "PinCategoryMoveChat",
    "PinCategoryReplaceChats",
    "PinCategoryResult",
    "PinCategoryState",
    "PinCategoryUpdate",
    "PinCategoryUpdateState",
    "PinnedChat",
    "PinnedChatMessage",
    "Reminder",
    "ReminderBulkDelete",
    "ReminderChat",
    "ReminderCreate",
    "ReminderDeleteCompleted",
    "ReminderDeleteCompletedCategory",
    "ReminderList",
    "ReminderMessage",
    "ReminderNewTime",
    "ReminderNotification",
    "ReminderRemind",
    "ReminderReschedule",
    "ReminderRescheduleItem",
    "ReminderRescheduleResult",
    "ReminderRescheduleResultStatus",
    "ReminderSeriesCompletion",
    "ReminderSnooze",
    "ReminderUpdate",
    "ReminderUsersAdd",
    "RemoteWorkManager",
    "RemoteWorkPresence",
    "RemoteWorkProfile",
    "RemoteWorkRecentDepartment",
    "RemoteWorkState",
    "RemoteWorkStatus",
    "RemoteWorkStatusChange",
    "RemoteWorkStatusPreference",
    "Role",
    "RoleConfig",
    "RoleCreate",
    "RoleCreateProfileType",
    "RoleList",
    "RoleModule",
    "RolePermissionChange",
    "RolePermissionChangeStatus",
    "RolePermissionsResult",
    "RolePermissionsUpdate",
    "RoleResult",
    "RoleUpdate",
    "RoleUser",
    "RoleUserIds",
    "RoleUserList",
    "DndPreferences",
    "DndPreferencesUpdate",
    "CustomShortcuts",
    "KeyboardShortcutList",
    "KeyboardShortcutReset",
    "KeyboardShortcutResetType",
    "KeyboardShortcuts",
    "KeyboardShortcutUpdate",
    "KeyboardShortcutUpdateResult",
    "ShortcutKeys",
    "SnippetShortcut",
    "TargetShortcut",
    "MobileDownloadSettings",
    "MobileDownloadSettingsImages",
    "MobileDownloadSettingsOthers",
    "MobileDownloadSettingsVideos",
    "MobileGallerySettings",
    "MobileGallerySettingsCameraCaptures",
    "MobileGallerySettingsImages",
    "MobileGallerySettingsVideos",
    "MobileNotificationSettings",
    "MobileNotificationSettingsAtmentions",
    "MobileNotificationSettingsAtmentionsPreview",
    "MobileNotificationSettingsAtmentionsSound",
    "MobileNotificationSettingsBot",
    "MobileNotificationSettingsBotPreview",
    "MobileNotificationSettingsBotSound",
    "MobileNotificationSettingsChannel",
    "MobileNotificationSettingsChannelPreview",
    "MobileNotificationSettingsChannelSound",
    "MobileNotificationSettingsDirectMessage",
    "MobileNotificationSettingsDirectMessagePreview",
    "MobileNotificationSettingsDirectMessageSound",
    "MobileNotificationSettingsGroup",
    "MobileNotificationSettingsGroupPreview",
    "MobileNotificationSettingsGroupSound",
    "MobileNotificationSettingsHashtags",
    "MobileNotificationSettingsHashtagsPreview",
    "MobileNotificationSettingsHashtagsSound",
    "MobileNotificationSettingsMT",
    "MobileNotificationSettingsMTPreview",
    "MobileNotificationSettingsMTSound",
    "MobileNotificationSettingsReactions",
    "MobileNotificationSettingsReactionsPreview",
    "MobileNotificationSettingsReactionsSound",
    "MobileSettings",
    "MobileSettingsAvHdVideo",
    "MobileSettingsAvNoiseCancellation",
    "MobileSettingsAvSpeechDetection",
    "MobileSettingsChatSummary",
    "MobileSettingsConferenceRecording",
    "MobileSettingsFileSummary",
    "MobileSettingsHuddleJoinVideoMuted",
    "MobileSettingsLastSeen",
    "MobileSettingsMediaUploadQuality",
    "MobileSettingsUnreadSummary",
    "MobileSettingsUpdate",
    "MobileSettingsUpdateAvHdVideo",
    "MobileSettingsUpdateAvNoiseCancellation",
    "MobileSettingsUpdateChatSummary",
    "MobileSettingsUpdateConferenceRecording",
    "MobileSettingsUpdateFileSummary",
    "MobileSettingsUpdateHuddleJoinVideoMuted",
    "MobileSettingsUpdateLastSeen",
    "MobileSettingsUpdateMediaUploadQuality",
    "UserPreferences",
    "UserPreferencesAvAutoPip",
    "UserPreferencesAvHdVideo",
    "UserPreferencesAvLivetranscriptAlwaysOn",
    "UserPreferencesAvNoiseCancellation",
    "UserPreferencesAvSpeechDetection",
    "UserPreferencesAvTranslateLivetranscript",
    "UserPreferencesConferenceRecording",
    "UserPreferencesContactPhoto",
    "UserPreferencesDarkMode",
    "UserPreferencesDesktopNotification",
    "UserPreferencesFocusIndicator",
    "UserPreferencesGlobalSoundNotify",
    "UserPreferencesHuddleMirrorVideo",
    "UserPreferencesHuddleNotifyMsg",
    "UserPreferencesHuddlePaneStatus",
    "UserPreferencesHuddleStickyInfo",
    "UserPreferencesLastSeen",
    "UserPreferencesLhsTheme",
    "UserPreferencesLinkpreviewStatus",
    "UserPreferencesMagnifyText",
    "UserPreferencesMessageInNotification",
    "UserPreferencesReactionsNotification",
    "UserPreferencesReadingMask",
    "UserPreferencesReminderNotification",
    "UserPreferencesResult",
    "UserPreferencesShowTranslateOption",
    "UserPreferencesSmileypreference",
    "UserPreferencesSmileys",
    "UserPreferencesSoundNotification",
    "UserPreferencesToastNotification",
    "UserPreferencesTranslationMode",
    "UserPreferencesUnderlinelinks",
    "UserPreferencesUpdate",
    "UserPreferencesUpdateAvHdVideo",
    "UserPreferencesUpdateAvNoiseCancellation",
    "UserPreferencesUpdateConferenceRecording",
    "UserPreferencesUpdateDarkMode",
    "UserPreferencesUpdateDesktopNotification",
    "UserPreferencesUpdateLastSeen",
    "UserPreferencesUpdateLhsTheme",
    "UserPreferencesUpdateLinkpreviewStatus",
    "UserPreferencesUpdateReadingMask",
    "UserPreferencesUpdateSmileys",
    "UserPreferencesUpdateSoundNotification",
    "UserPreferencesUpdateTranslationMode",
    "UserPreferencesUpdateVisionAssistive",
    "UserPreferencesVisionAssistive",
    "BotCall",
    "BotCallAction",
    "BotCallCreate",
    "BotMessageLocation",
    "BotMessageSent",
    "BotSubscriber",
    "BotSubscriberList",
    "Button",
    "ButtonAction",
    "ButtonConfirmation",
    "ButtonConfirmationEmotion",
    "ButtonConfirmationMandatory",
    "ButtonType",
    "CardField",
    "CardSection",
    "ChartSegment",
    "ChartSlide",
    "ChartStyles",
    "ChartStylesPreview",
    "ChatMember",
    "ChatMemberList",
    "ChatReminder",
    "ChatReminderMessage",
    "CopyAction",
    "CopyText",
    "ErrorBody",
    "ErrorDetail",
    "FunctionTarget",
    "GraphCategory",
    "GraphPoint",
    "GraphSlide",
    "GraphStyles",
    "GraphStylesPreview",
    "ImagesSlide",
    "InlineCard",
    "InvokeFunctionAction",
    "LabelSlide",
    "ListSlide",
    "ListStyles",
    "ListStylesType",
    "MapTicker",
    "MapTickerCreate",
    "MapTickerCreateColor",
    "MapTickerCreateType",
    "MapTickerDelete",
    "MapTickerDestination",
    "MapTickerUpdate",
    "MessageCard",
    "MessageContent",
    "OpenUrlAction",
    "PollCard",
    "PollOption",
    "PostedMessage",
    "PreviewTarget",
    "PreviewUrlAction",
    "PromptCard",
    "ReminderAssignee",
    "ScheduledMessage",
    "ScheduledMessageBody",
    "ScheduledMessageContent",
    "ScheduledMessageList",
    "ScheduledMessageScheduleStatus",
    "Slide",
    "StickyCells",
    "SystemApiAction",
    "SystemTarget",
    "TableData",
    "TableSlide",
    "TableStyles",
    "Team",
    "TextSlide",
    "ThreadFollowersAdd",
    "ThreadFollowersRemove",
    "ThreadStateInformation",
    "ThreadSummary",
    "ThreadUser",
    "ThreadUserList",
    "UrlTarget",
    "UserDepartment",
    "UserDesignation",
    "UserReference",
    "FilePermission",
    "Star",
    "StarCreate",
    "StarCreateStarType",
    "StarredChat",
    "StarredMessage",
    "StarredMessageList",
    "StarType",
    "Status",
    "StatusCreate",
    "StatusCreateCode",
    "StatusEphemeral",
    "StatusEphemeralCode",
    "StatusList",
    "StatusResult",
    "TeamCreate",
    "TeamList",
    "TeamMember",
    "TeamMemberList",
    "TeamMembersAdd",
    "TeamUpdate",
    "Thread",
    "ThreadClose",
    "ThreadFollowing",
    "ThreadFollowingAction",
    "ThreadLastMessage",
    "ThreadList",
    "ThreadMainMessage",
    "ThreadMention",
    "ThreadReopen",
    "ThreadResult",
    "ThreadState",
    "UserField",
    "UserFieldCreate",
    "UserFieldList",
    "UserFieldOption",
    "UserFieldOptionUpdate",
    "UserFieldResult",
    "UserFieldUpdate",
    "User",
    "UserCreate",
    "UserLayout",
    "UserLayoutField",
    "UserLayoutList",
    "UserLayoutSection",
    "UserList",
    "UserResult",
    "UsersCreate",
    "UsersCreateOutcome",
    "UsersCreateResult",
    "UserTeamList",
    "UserUpdate",
    "UserUpdateOutcome",
    "UserUpdateResult",
    "ChannelBotAdd",
    "V2BotMessageCreate",
    "StickyMessage",
    "StickyMessageContent",
    "StickyMessageResult",
    "StickyMessageSet",
    "V2Chat",
    "V2ChatList",
    "V2ChatRecipient",
    "V2ChatType",
    "V2LastMessage",
    "V2MessageBot",
    "V2MessageStyles",
    "V2ChannelMessageCreate",
    "V2ChatMessageCreate",
    "V2NamedChannelMessageCreate",
    "V2ThreadMainMessage",
    "V2ThreadMessage",
    "V2ThreadMessageMeta",
    "V2ThreadUpdate",
    "V2ThreadUpdateAction",
    "DataCenter",
    "OAuth",
]

# Loaded on first use (PEP 562), so that importing the package costs next to nothing.
_EXPORTS = {
    "._runtime.capture": "WithResponse with_response",
    "._runtime.forms": "FileLike",
    "._runtime.hooks": """
        ErrorEvent Hooks RequestEvent ResponseEvent RetryEvent WaitEvent
        """,
    "._runtime.limits": "Limiter",
    "._runtime.model": "UNSET UnsetType",
    "._runtime.oauth.file_store": "FileTokenStore",
    "._runtime.oauth.token": "Token TokenStore",
    "._runtime.paging.walk": "AsyncWalk Walk",
    "._runtime.streaming.download": "AsyncDownload Download stream",
    "._runtime.tracing": "opentelemetry_hooks",
    ".client": "AsyncCliq Cliq",
    ".errors": """
        APIConnectionError APIStatusError APITimeoutError BadGatewayError
        BadRequestError ClientError CliqError ConflictError ForbiddenError
        GatewayTimeoutError InternalServerError LocalRateLimitError
        MethodNotAllowedError NotAcceptableError NotFoundError PaginationError
        ResponseDecodeError ResponseTooLargeError ServerError ServiceUnavailableError
        TokenError TooManyRequestsError UnauthorizedError
        """,
    ".models.bots": """
        Bot BotChannelAdd BotCreate BotCreateCalls BotCreateChannelParticipationItem
        BotCreateExecutionType BotCreateScope BotHandler BotHandlerCreate
        BotHandlerCreatePermission BotHandlerCreateType BotHandlerParameter
        BotHandlerResult BotHandlerSummary BotHandlerType BotHandlerUpdate
        BotHandlerUpdatePermission BotIncomingResult BotList BotMenuEntry
        BotMessageCreate BotMessageSender BotMessageStyles BotMessageStylesBackground
        BotResult BotSubAction BotSubActionCreate BotUpdate BotUpdateCalls
        BotUpdateChannelParticipationItem BotUpdateScope
        """,
    ".models.calls": "Call CallChat CallList CallParticipant CallParticipantList",
    ".models.channels": """
        Channel ChannelConfig ChannelConfigAddRemoveInfo ChannelConfigLeaveJoinInfo
        ChannelConfigMeetingChatType ChannelConfigReplyMode ChannelCreate
        ChannelCreateLevel ChannelLastMessage ChannelLevel ChannelList ChannelMember
        ChannelMemberList ChannelMembersAdd ChannelMembersRemove ChannelMemberUpdate
        ChannelMemberUpdateRole ChannelMemberUserRole ChannelPermissions ChannelResult
        ChannelStatus ChannelUpdate ChannelUpdateAutoFollowThreads
        """,
    ".models.chats": """
        AddedChatMembers Chat ChatActivity ChatActivityAction ChatBulkClearUnread
        ChatBulkMarkRead ChatBulkOutcome ChatBulkResult ChatClearHistory ChatClose
        ChatCreate ChatForkCreate ChatHistoryUpdate ChatHistoryUpdateHistoryStatus
        ChatList ChatMarkRead ChatMarkUnread ChatMembersAdd ChatMembersAdded
        ChatMembership ChatMembersRemoved ChatPin ChatPinCreate ChatPinResult
        ChatReadMark ChatReminderList ChatResult ChatTitle ChatTitleResult
        ChatTitleUpdate ChatType DirectChatCreate GroupChatCreate LastMessage MessagePin
        PinnedMessage PinnedMessageCreate PinnedMessageDelete PinnedMessageList
        PinnedMessageMention PinnedMessageResult PinnedMessageUpdate
        PrimaryPinnedMessage RemovedChatMembers ScheduledMessageCreate
        ScheduledMessageCreateScheduleStatus ScheduledMessageReschedule
        ScheduledMessageResult ScheduledMessageSend ScheduledMessageSendAll
        ScheduledMessageTriggerChange ScheduledMessageTriggerChangeExistingStatus
        ScheduledMessageTriggerChangeScheduleStatus ScheduledMessageUpdate
        ScheduledMessageUpdateScheduleStatus V2ScheduledMessage V2ScheduledMessageBody
        V2ScheduledMessageChannel V2ScheduledMessageMeta V2ScheduledMessageOrigin
        """,
    ".models.commands": """
        Command CommandCreate CommandCreateExecutionType CommandCreateScope
        CommandHandler CommandHandlerCreate CommandHandlerCreatePermission
        CommandHandlerCreateType CommandHandlerReference CommandHandlerResult
        CommandHandlerUpdate CommandHandlerUpdatePermission CommandList CommandResult
        CommandScope CommandUpdate CommandUpdateScope
        """,
    ".models.custom_domain": """
        CustomDomain CustomDomainCreate CustomDomainResult CustomDomainUpdate
        CustomDomainUpdateStatus
        """,
    ".models.custom_email": """
        CustomEmail CustomEmailCnameStatus CustomEmailDkimStatus CustomEmailResult
        CustomEmailUpdate CustomEmailUpdateCnameStatus
        """,
    ".models.databases_records": """
        DatabaseRecord DatabaseRecordCreate DatabaseRecordList DatabaseRecordUpdate
        """,
    ".models.datastores": """
        Datastore DatastoreCreate DatastoreExport DatastoreExportFileType DatastoreField
        DatastoreFieldCreate DatastoreFieldCreateType DatastoreFieldsCreate
        DatastoreFieldsUpdate DatastoreFieldType DatastoreFieldUpdate DatastoreList
        DatastoreRecord DatastoreRecordCreate DatastoreRecordList DatastoreRecordResult
        DatastoreRecordsUpdate DatastoreRecordUpdate DatastoreResult DatastoreUpdate
        """,
    ".models.departments": """
        Department DepartmentCreate DepartmentLead DepartmentList DepartmentMember
        DepartmentMemberList DepartmentMembersAdd DepartmentMembersRemove
        DepartmentResult DepartmentUpdate
        """,
    ".models.designations": """
        Designation DesignationCreate DesignationList DesignationMember
        DesignationMemberList DesignationMembersAdd DesignationMembersRemove
        DesignationResult DesignationUpdate
        """,
    ".models.events": """
        Calendar CalendarAlarm CalendarList CalendarReminder Event EventAttachment
        EventAttachmentList EventAttachmentReference EventAttachmentUpload EventAttendee
        EventAttendeeUpdate EventAttendeeUpdateStatus EventCreate EventCreateType
        EventDelete EventList EventListAnswer EventPerson EventReminder
        EventReminderType EventStatus EventStatusAttendee EventStatusResult EventUpdate
        EventUpdateType
        """,
    ".models.exports_messages": """
        ExportedCall ExportedMessage ExportedMessageContent ExportedMessageList
        """,
    ".models.extensions": """
        ExtensionInstall ExtensionInstallationUpdate ExtensionInstallationUpdateScope
        ExtensionInstallScope ExtensionPropertiesUpdate
        """,
    ".models.files": "BotFileShare FileShare",
    ".models.functions": """
        Function FunctionCreate FunctionCreateExecutionType FunctionCreateFunctionType
        FunctionHandler FunctionHandlerCreate FunctionHandlerCreatePermission
        FunctionHandlerCreateResult FunctionHandlerCreateType FunctionHandlerDetails
        FunctionHandlerDetailsResult FunctionHandlerParameter FunctionHandlerReference
        FunctionHandlerResult FunctionHandlerUpdate FunctionHandlerUpdatePermission
        FunctionList FunctionResult FunctionUpdate FunctionWithHandler
        """,
    ".models.mentions": """
        Mention MentionActivityType MentionChat MentionChatChannelType MentionChatType
        MentionDetails MentionList MentionMessage MentionOriginal MentionStatus
        MentionTarget MentionTargetType
        """,
    ".models.message_actions": """
        MessageAction MessageActionCreate MessageActionCreateExecutionType
        MessageActionCreateMessageType MessageActionCreateScope MessageActionHandler
        MessageActionHandlerReference MessageActionHandlerResult
        MessageActionHandlerUpdate MessageActionHandlerUpdatePermission
        MessageActionList MessageActionResult MessageActionUpdate
        MessageActionUpdateMessageType MessageActionUpdateScope
        """,
    ".models.messages": """
        AttachedFile CardMessageCreate ChannelMessageCreate ChannelMessageSent
        DeletedMessage DeletedMessageStatus FileDimensions FileThumbnail ForwardedTo
        ForwardFailure ForwardOutcome ForwardRecipients ForwardSource FoundMessage
        FoundMessageChannelType FoundMessageStarType FoundMessageType InstantButton
        InstantButtonType Message MessageBody MessageCreate MessageDeleteResult
        MessageForward MessageForwardResult MessageList MessageReaction MessageReference
        MessageSearchResult MessageSent MessageThread MessageUpdate ReactionList
        SentCard UserMessageCreate
        """,
    ".models.pin_categories": """
        PinCategory PinCategoryCreate PinCategoryList PinCategoryMove
        PinCategoryMoveChat PinCategoryReplaceChats PinCategoryResult PinCategoryState
        PinCategoryUpdate PinCategoryUpdateState PinnedChat PinnedChatMessage
        """,
    ".models.reminders": """
        Reminder ReminderBulkDelete ReminderChat ReminderCreate ReminderDeleteCompleted
        ReminderDeleteCompletedCategory ReminderList ReminderMessage ReminderNewTime
        ReminderNotification ReminderRemind ReminderReschedule ReminderRescheduleItem
        ReminderRescheduleResult ReminderRescheduleResultStatus ReminderSeriesCompletion
        ReminderSnooze ReminderUpdate ReminderUsersAdd
        """,
    ".models.remote_work": """
        RemoteWorkManager RemoteWorkPresence RemoteWorkProfile
        RemoteWorkRecentDepartment RemoteWorkState RemoteWorkStatus
        RemoteWorkStatusChange RemoteWorkStatusPreference
        """,
    ".models.roles": """
        Role RoleConfig RoleCreate RoleCreateProfileType RoleList RoleModule
        RolePermissionChange RolePermissionChangeStatus RolePermissionsResult
        RolePermissionsUpdate RoleResult RoleUpdate RoleUser RoleUserIds RoleUserList
        """,
    ".models.settings_dnd": "DndPreferences DndPreferencesUpdate",
    ".models.settings_keyboard_shortcuts": """
        CustomShortcuts KeyboardShortcutList KeyboardShortcutReset
        KeyboardShortcutResetType KeyboardShortcuts KeyboardShortcutUpdate
        KeyboardShortcutUpdateResult ShortcutKeys SnippetShortcut TargetShortcut
        """,
    ".models.settings_mobile": """
        MobileDownloadSettings MobileDownloadSettingsImages MobileDownloadSettingsOthers
        MobileDownloadSettingsVideos MobileGallerySettings
        MobileGallerySettingsCameraCaptures MobileGallerySettingsImages
        MobileGallerySettingsVideos MobileNotificationSettings
        MobileNotificationSettingsAtmentions MobileNotificationSettingsAtmentionsPreview
        MobileNotificationSettingsAtmentionsSound MobileNotificationSettingsBot
        MobileNotificationSettingsBotPreview MobileNotificationSettingsBotSound
        MobileNotificationSettingsChannel MobileNotificationSettingsChannelPreview
        MobileNotificationSettingsChannelSound MobileNotificationSettingsDirectMessage
        MobileNotificationSettingsDirectMessagePreview
        MobileNotificationSettingsDirectMessageSound MobileNotificationSettingsGroup
        MobileNotificationSettingsGroupPreview MobileNotificationSettingsGroupSound
        MobileNotificationSettingsHashtags MobileNotificationSettingsHashtagsPreview
        MobileNotificationSettingsHashtagsSound MobileNotificationSettingsMT
        MobileNotificationSettingsMTPreview MobileNotificationSettingsMTSound
        MobileNotificationSettingsReactions MobileNotificationSettingsReactionsPreview
        MobileNotificationSettingsReactionsSound MobileSettings MobileSettingsAvHdVideo
        MobileSettingsAvNoiseCancellation MobileSettingsAvSpeechDetection
        MobileSettingsChatSummary MobileSettingsConferenceRecording
        MobileSettingsFileSummary MobileSettingsHuddleJoinVideoMuted
        MobileSettingsLastSeen MobileSettingsMediaUploadQuality
        MobileSettingsUnreadSummary MobileSettingsUpdate MobileSettingsUpdateAvHdVideo
        MobileSettingsUpdateAvNoiseCancellation MobileSettingsUpdateChatSummary
        MobileSettingsUpdateConferenceRecording MobileSettingsUpdateFileSummary
        MobileSettingsUpdateHuddleJoinVideoMuted MobileSettingsUpdateLastSeen
        MobileSettingsUpdateMediaUploadQuality
        """,
    ".models.settings_preferences": """
        UserPreferences UserPreferencesAvAutoPip UserPreferencesAvHdVideo
        UserPreferencesAvLivetranscriptAlwaysOn UserPreferencesAvNoiseCancellation
        UserPreferencesAvSpeechDetection UserPreferencesAvTranslateLivetranscript
        UserPreferencesConferenceRecording UserPreferencesContactPhoto
        UserPreferencesDarkMode UserPreferencesDesktopNotification
        UserPreferencesFocusIndicator UserPreferencesGlobalSoundNotify
        UserPreferencesHuddleMirrorVideo UserPreferencesHuddleNotifyMsg
        UserPreferencesHuddlePaneStatus UserPreferencesHuddleStickyInfo
        UserPreferencesLastSeen UserPreferencesLhsTheme UserPreferencesLinkpreviewStatus
        UserPreferencesMagnifyText UserPreferencesMessageInNotification
        UserPreferencesReactionsNotification UserPreferencesReadingMask
        UserPreferencesReminderNotification UserPreferencesResult
        UserPreferencesShowTranslateOption UserPreferencesSmileypreference
        UserPreferencesSmileys UserPreferencesSoundNotification
        UserPreferencesToastNotification UserPreferencesTranslationMode
        UserPreferencesUnderlinelinks UserPreferencesUpdate
        UserPreferencesUpdateAvHdVideo UserPreferencesUpdateAvNoiseCancellation
        UserPreferencesUpdateConferenceRecording UserPreferencesUpdateDarkMode
        UserPreferencesUpdateDesktopNotification UserPreferencesUpdateLastSeen
        UserPreferencesUpdateLhsTheme UserPreferencesUpdateLinkpreviewStatus
        UserPreferencesUpdateReadingMask UserPreferencesUpdateSmileys
        UserPreferencesUpdateSoundNotification UserPreferencesUpdateTranslationMode
        UserPreferencesUpdateVisionAssistive UserPreferencesVisionAssistive
        """,
    ".models.shared": """
        BotCall BotCallAction BotCallCreate BotMessageLocation BotMessageSent
        BotSubscriber BotSubscriberList Button ButtonAction ButtonConfirmation
        ButtonConfirmationEmotion ButtonConfirmationMandatory ButtonType CardField
        CardSection ChartSegment ChartSlide ChartStyles ChartStylesPreview ChatMember
        ChatMemberList ChatReminder ChatReminderMessage CopyAction CopyText ErrorBody
        ErrorDetail FunctionTarget GraphCategory GraphPoint GraphSlide GraphStyles
        GraphStylesPreview ImagesSlide InlineCard InvokeFunctionAction LabelSlide
        ListSlide ListStyles ListStylesType MapTicker MapTickerCreate
        MapTickerCreateColor MapTickerCreateType MapTickerDelete MapTickerDestination
        MapTickerUpdate MessageCard MessageContent OpenUrlAction PollCard PollOption
        PostedMessage PreviewTarget PreviewUrlAction PromptCard ReminderAssignee
        ScheduledMessage ScheduledMessageBody ScheduledMessageContent
        ScheduledMessageList ScheduledMessageScheduleStatus Slide StickyCells
        SystemApiAction SystemTarget TableData TableSlide TableStyles Team TextSlide
        ThreadFollowersAdd ThreadFollowersRemove ThreadStateInformation ThreadSummary
        ThreadUser ThreadUserList UrlTarget UserDepartment UserDesignation UserReference
        """,
    ".models.stars": """
        FilePermission Star StarCreate StarCreateStarType StarredChat StarredMessage
        StarredMessageList StarType
        """,
    ".models.statuses": """
        Status StatusCreate StatusCreateCode StatusEphemeral StatusEphemeralCode
        StatusList StatusResult
        """,
    ".models.teams": """
        TeamCreate TeamList TeamMember TeamMemberList TeamMembersAdd TeamUpdate
        """,
    ".models.threads": """
        Thread ThreadClose ThreadFollowing ThreadFollowingAction ThreadLastMessage
        ThreadList ThreadMainMessage ThreadMention ThreadReopen ThreadResult ThreadState
        """,
    ".models.user_fields": """
        UserField UserFieldCreate UserFieldList UserFieldOption UserFieldOptionUpdate
        UserFieldResult UserFieldUpdate
        """,
    ".models.users": """
        User UserCreate UserLayout UserLayoutField UserLayoutList UserLayoutSection
        UserList UserResult UsersCreate UsersCreateOutcome UsersCreateResult
        UserTeamList UserUpdate UserUpdateOutcome UserUpdateResult
        """,
    ".models.v2_bots": "ChannelBotAdd V2BotMessageCreate",
    ".models.v2_chats": """
        StickyMessage StickyMessageContent StickyMessageResult StickyMessageSet V2Chat
        V2ChatList V2ChatRecipient V2ChatType V2LastMessage V2MessageBot V2MessageStyles
        """,
    ".models.v2_messages": """
        V2ChannelMessageCreate V2ChatMessageCreate V2NamedChannelMessageCreate
        """,
    ".models.v2_threads": """
        V2ThreadMainMessage V2ThreadMessage V2ThreadMessageMeta V2ThreadUpdate
        V2ThreadUpdateAction
        """,
    ".oauth": "DataCenter OAuth",
}
_MODULES = {
    name: module for module, names in _EXPORTS.items() for name in names.split()
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})

"""Models of `settings_mobile`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, field

if TYPE_CHECKING:
    MobileDownloadSettingsImages: TypeAlias = (
        Literal["enabled", "disabled", "wifi", "mobile"] | str
    )
    """Download of pictures; wifi and mobile mean over that network alone."""
    MobileDownloadSettingsOthers: TypeAlias = (
        Literal["enabled", "disabled", "wifi", "mobile"] | str
    )
    """Download of all other files; wifi and mobile mean over that network alone."""
    MobileDownloadSettingsVideos: TypeAlias = (
        Literal["enabled", "disabled", "wifi", "mobile"] | str
    )
    """Download of videos; wifi and mobile mean over that network alone."""
    MobileGallerySettingsCameraCaptures: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether photos taken inside the app go to the gallery."""
    MobileGallerySettingsImages: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether pictures go to the gallery."""
    MobileGallerySettingsVideos: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether videos go to the gallery."""
    MobileNotificationSettingsAtmentions: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether messages that mention the user raise an alert."""
    MobileNotificationSettingsAtmentionsPreview: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages that mention the user show the content."""
    MobileNotificationSettingsAtmentionsSound: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages that mention the user make a sound."""
    MobileNotificationSettingsBot: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether messages of bots raise an alert."""
    MobileNotificationSettingsBotPreview: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages of bots show the content."""
    MobileNotificationSettingsBotSound: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether alerts for messages of bots make a sound."""
    MobileNotificationSettingsChannel: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether messages in channels raise an alert."""
    MobileNotificationSettingsChannelPreview: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages in channels show the content."""
    MobileNotificationSettingsChannelSound: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages in channels make a sound."""
    MobileNotificationSettingsDirectMessage: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether direct messages raise an alert."""
    MobileNotificationSettingsDirectMessagePreview: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for direct messages show the content."""
    MobileNotificationSettingsDirectMessageSound: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for direct messages make a sound."""
    MobileNotificationSettingsGroup: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether messages in group chats raise an alert."""
    MobileNotificationSettingsGroupPreview: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages in group chats show the content."""
    MobileNotificationSettingsGroupSound: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages in group chats make a sound."""
    MobileNotificationSettingsHashtags: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether messages with a hashtag raise an alert."""
    MobileNotificationSettingsHashtagsPreview: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages with a hashtag show the content."""
    MobileNotificationSettingsHashtagsSound: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for messages with a hashtag make a sound."""
    MobileNotificationSettingsMT: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether mentions and tags (MT) raise an alert."""
    MobileNotificationSettingsMTPreview: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for mentions and tags (MT) show the content."""
    MobileNotificationSettingsMTSound: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether alerts for mentions and tags (MT) make a sound."""
    MobileNotificationSettingsReactions: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether reactions to messages of the user raise an alert."""
    MobileNotificationSettingsReactionsPreview: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for reactions to messages of the user show the content."""
    MobileNotificationSettingsReactionsSound: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether alerts for reactions to messages of the user make a sound."""
    MobileSettingsAvHdVideo: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether calls use high-definition video."""
    MobileSettingsAvNoiseCancellation: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether background noise is suppressed in calls."""
    MobileSettingsAvSpeechDetection: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether calls detect that somebody speaks."""
    MobileSettingsChatSummary: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether conversations come with a summary."""
    MobileSettingsConferenceRecording: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether conferences may be recorded."""
    MobileSettingsFileSummary: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether shared files come with a summary."""
    MobileSettingsHuddleJoinVideoMuted: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the camera is off on joining a huddle."""
    MobileSettingsLastSeen: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether others see when the user was last active."""
    MobileSettingsMediaUploadQuality: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether media are sent in high quality; otherwise they are reduced."""
    MobileSettingsUnreadSummary: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether unread messages come with a summary."""
    MobileSettingsUpdateAvHdVideo: TypeAlias = Literal["enabled", "disabled"]
    """Whether calls use high-definition video."""
    MobileSettingsUpdateAvNoiseCancellation: TypeAlias = Literal["enabled", "disabled"]
    """Whether background noise is suppressed in calls."""
    MobileSettingsUpdateChatSummary: TypeAlias = Literal["enabled", "disabled"]
    """Whether conversations come with a summary."""
    MobileSettingsUpdateConferenceRecording: TypeAlias = Literal["enabled", "disabled"]
    """Whether conferences may be recorded."""
    MobileSettingsUpdateFileSummary: TypeAlias = Literal["enabled", "disabled"]
    """Whether shared files come with a summary."""
    MobileSettingsUpdateHuddleJoinVideoMuted: TypeAlias = Literal["enabled", "disabled"]
    """Whether the camera is off on joining a huddle."""
    MobileSettingsUpdateLastSeen: TypeAlias = Literal["enabled", "disabled"]
    """Whether others see when the user was last active."""
    MobileSettingsUpdateMediaUploadQuality: TypeAlias = Literal["enabled", "disabled"]
    """Whether media are sent in high quality; otherwise they are reduced."""
else:
    MobileDownloadSettingsImages = str
    MobileDownloadSettingsOthers = str
    MobileDownloadSettingsVideos = str
    MobileGallerySettingsCameraCaptures = str
    MobileGallerySettingsImages = str
    MobileGallerySettingsVideos = str
    MobileNotificationSettingsAtmentions = str
    MobileNotificationSettingsAtmentionsPreview = str
    MobileNotificationSettingsAtmentionsSound = str
    MobileNotificationSettingsBot = str
    MobileNotificationSettingsBotPreview = str
    MobileNotificationSettingsBotSound = str
    MobileNotificationSettingsChannel = str
    MobileNotificationSettingsChannelPreview = str
    MobileNotificationSettingsChannelSound = str
    MobileNotificationSettingsDirectMessage = str
    MobileNotificationSettingsDirectMessagePreview = str
    MobileNotificationSettingsDirectMessageSound = str
    MobileNotificationSettingsGroup = str
    MobileNotificationSettingsGroupPreview = str
    MobileNotificationSettingsGroupSound = str
    MobileNotificationSettingsHashtags = str
    MobileNotificationSettingsHashtagsPreview = str
    MobileNotificationSettingsHashtagsSound = str
    MobileNotificationSettingsMT = str
    MobileNotificationSettingsMTPreview = str
    MobileNotificationSettingsMTSound = str
    MobileNotificationSettingsReactions = str
    MobileNotificationSettingsReactionsPreview = str
    MobileNotificationSettingsReactionsSound = str
    MobileSettingsAvHdVideo = str
    MobileSettingsAvNoiseCancellation = str
    MobileSettingsAvSpeechDetection = str
    MobileSettingsChatSummary = str
    MobileSettingsConferenceRecording = str
    MobileSettingsFileSummary = str
    MobileSettingsHuddleJoinVideoMuted = str
    MobileSettingsLastSeen = str
    MobileSettingsMediaUploadQuality = str
    MobileSettingsUnreadSummary = str
    MobileSettingsUpdateAvHdVideo = str
    MobileSettingsUpdateAvNoiseCancellation = str
    MobileSettingsUpdateChatSummary = str
    MobileSettingsUpdateConferenceRecording = str
    MobileSettingsUpdateFileSummary = str
    MobileSettingsUpdateHuddleJoinVideoMuted = str
    MobileSettingsUpdateLastSeen = str
    MobileSettingsUpdateMediaUploadQuality = str


class MobileDownloadSettings(Model, kw_only=True):
    """Which media the app downloads by itself."""

    images: MobileDownloadSettingsImages | None = None
    """Download of pictures; wifi and mobile mean over that network alone."""
    videos: MobileDownloadSettingsVideos | None = None
    """Download of videos; wifi and mobile mean over that network alone."""
    others: MobileDownloadSettingsOthers | None = None
    """Download of all other files; wifi and mobile mean over that network alone."""


class MobileGallerySettings(Model, kw_only=True):
    """Which media the app keeps in the gallery of the device."""

    images: MobileGallerySettingsImages | None = None
    """Whether pictures go to the gallery."""
    camera_captures: MobileGallerySettingsCameraCaptures | None = None
    """Whether photos taken inside the app go to the gallery."""
    videos: MobileGallerySettingsVideos | None = None
    """Whether videos go to the gallery."""


class MobileNotificationSettings(Model, kw_only=True):
    """Notifications by kind of event, each with a switch for the alert, its sound and its
    preview.
    """

    direct_message: MobileNotificationSettingsDirectMessage | None = None
    """Whether direct messages raise an alert."""
    direct_message_sound: MobileNotificationSettingsDirectMessageSound | None = None
    """Whether alerts for direct messages make a sound."""
    direct_message_preview: MobileNotificationSettingsDirectMessagePreview | None = None
    """Whether alerts for direct messages show the content."""
    channel: MobileNotificationSettingsChannel | None = None
    """Whether messages in channels raise an alert."""
    channel_sound: MobileNotificationSettingsChannelSound | None = None
    """Whether alerts for messages in channels make a sound."""
    channel_preview: MobileNotificationSettingsChannelPreview | None = None
    """Whether alerts for messages in channels show the content."""
    group: MobileNotificationSettingsGroup | None = None
    """Whether messages in group chats raise an alert."""
    group_sound: MobileNotificationSettingsGroupSound | None = None
    """Whether alerts for messages in group chats make a sound."""
    group_preview: MobileNotificationSettingsGroupPreview | None = None
    """Whether alerts for messages in group chats show the content."""
    atmentions: MobileNotificationSettingsAtmentions | None = None
    """Whether messages that mention the user raise an alert."""
    atmentions_sound: MobileNotificationSettingsAtmentionsSound | None = None
    """Whether alerts for messages that mention the user make a sound."""
    atmentions_preview: MobileNotificationSettingsAtmentionsPreview | None = None
    """Whether alerts for messages that mention the user show the content."""
    bot: MobileNotificationSettingsBot | None = None
    """Whether messages of bots raise an alert."""
    bot_sound: MobileNotificationSettingsBotSound | None = None
    """Whether alerts for messages of bots make a sound."""
    bot_preview: MobileNotificationSettingsBotPreview | None = None
    """Whether alerts for messages of bots show the content."""
    reactions: MobileNotificationSettingsReactions | None = None
    """Whether reactions to messages of the user raise an alert."""
    reactions_sound: MobileNotificationSettingsReactionsSound | None = None
    """Whether alerts for reactions to messages of the user make a sound."""
    reactions_preview: MobileNotificationSettingsReactionsPreview | None = None
    """Whether alerts for reactions to messages of the user show the content."""
    hashtags: MobileNotificationSettingsHashtags | None = None
    """Whether messages with a hashtag raise an alert."""
    hashtags_sound: MobileNotificationSettingsHashtagsSound | None = None
    """Whether alerts for messages with a hashtag make a sound."""
    hashtags_preview: MobileNotificationSettingsHashtagsPreview | None = None
    """Whether alerts for messages with a hashtag show the content."""
    mt: MobileNotificationSettingsMT | None = field(name="MT", default=None)
    """Whether mentions and tags (MT) raise an alert."""
    mt_sound: MobileNotificationSettingsMTSound | None = field(
        name="MT_sound", default=None
    )
    """Whether alerts for mentions and tags (MT) make a sound."""
    mt_preview: MobileNotificationSettingsMTPreview | None = field(
        name="MT_preview", default=None
    )
    """Whether alerts for mentions and tags (MT) show the content."""


class MobileSettings(Model, kw_only=True):
    """Settings of the mobile app."""

    av_noise_cancellation: MobileSettingsAvNoiseCancellation | None = None
    """Whether background noise is suppressed in calls."""
    conference_recording: MobileSettingsConferenceRecording | None = None
    """Whether conferences may be recorded."""
    last_seen: MobileSettingsLastSeen | None = None
    """Whether others see when the user was last active."""
    file_summary: MobileSettingsFileSummary | None = None
    """Whether shared files come with a summary."""
    media_upload_quality: MobileSettingsMediaUploadQuality | None = None
    """Whether media are sent in high quality; otherwise they are reduced."""
    huddle_join_video_muted: MobileSettingsHuddleJoinVideoMuted | None = None
    """Whether the camera is off on joining a huddle."""
    av_hd_video: MobileSettingsAvHdVideo | None = None
    """Whether calls use high-definition video."""
    chat_summary: MobileSettingsChatSummary | None = None
    """Whether conversations come with a summary."""
    media_to_gallery: MobileGallerySettings | None = None
    """Which media the app keeps in the gallery of the device."""
    notification: MobileNotificationSettings | None = None
    """Notifications by kind of event, each with a switch for the alert, its sound and its
    preview.
    """
    media_auto_download: MobileDownloadSettings | None = None
    """Which media the app downloads by itself."""
    media_auto_download_android: MobileDownloadSettings | None = None
    """Which media the app downloads by itself."""
    av_speech_detection: MobileSettingsAvSpeechDetection | None = None
    """Whether calls detect that somebody speaks."""
    unread_summary: MobileSettingsUnreadSummary | None = None
    """Whether unread messages come with a summary."""


class MobileSettingsUpdate(Model, kw_only=True):
    """The settings of the mobile app to change."""

    av_noise_cancellation: MobileSettingsUpdateAvNoiseCancellation | None = None
    """Whether background noise is suppressed in calls."""
    conference_recording: MobileSettingsUpdateConferenceRecording | None = None
    """Whether conferences may be recorded."""
    last_seen: MobileSettingsUpdateLastSeen | None = None
    """Whether others see when the user was last active."""
    file_summary: MobileSettingsUpdateFileSummary | None = None
    """Whether shared files come with a summary."""
    media_upload_quality: MobileSettingsUpdateMediaUploadQuality | None = None
    """Whether media are sent in high quality; otherwise they are reduced."""
    huddle_join_video_muted: MobileSettingsUpdateHuddleJoinVideoMuted | None = None
    """Whether the camera is off on joining a huddle."""
    av_hd_video: MobileSettingsUpdateAvHdVideo | None = None
    """Whether calls use high-definition video."""
    chat_summary: MobileSettingsUpdateChatSummary | None = None
    """Whether conversations come with a summary."""
    media_to_gallery: MobileGallerySettings | None = None
    """Which media the app keeps in the gallery of the device."""
    notification: MobileNotificationSettings | None = None
    """Notifications by kind of event, each with a switch for the alert, its sound and its
    preview.
    """
    media_auto_download: MobileDownloadSettings | None = None
    """Which media the app downloads by itself."""

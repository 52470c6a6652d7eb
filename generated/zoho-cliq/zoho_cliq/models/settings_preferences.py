"""Models of `settings_preferences`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model

if TYPE_CHECKING:
    UserPreferencesAvAutoPip: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether a call shrinks to a small floating window by itself."""
    UserPreferencesAvHdVideo: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether calls use high-definition video."""
    UserPreferencesAvLivetranscriptAlwaysOn: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether the running transcript of a call is always shown."""
    UserPreferencesAvNoiseCancellation: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether background noise is suppressed in calls."""
    UserPreferencesAvSpeechDetection: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether calls detect that somebody speaks."""
    UserPreferencesAvTranslateLivetranscript: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether the running transcript of a call is translated."""
    UserPreferencesConferenceRecording: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether conferences may be recorded."""
    UserPreferencesContactPhoto: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the list of chats shows photos."""
    UserPreferencesDarkMode: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the interface is dark."""
    UserPreferencesDesktopNotification: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the desktop shows notifications."""
    UserPreferencesFocusIndicator: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the element with the keyboard focus is marked."""
    UserPreferencesGlobalSoundNotify: TypeAlias = Literal["enabled", "disabled"] | str
    """Switch for sounds everywhere, beside sound_notification."""
    UserPreferencesHuddleMirrorVideo: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the own picture in a huddle is mirrored."""
    UserPreferencesHuddleNotifyMsg: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether messages in a huddle are announced to those who take part."""
    UserPreferencesHuddlePaneStatus: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the pane of a huddle is shown."""
    UserPreferencesHuddleStickyInfo: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the information bar of a huddle stays in sight."""
    UserPreferencesLastSeen: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether others see when the user was last active."""
    UserPreferencesLhsTheme: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether the sidebar on the left takes on the theme."""
    UserPreferencesLinkpreviewStatus: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether links in messages get a preview."""
    UserPreferencesMagnifyText: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether text is enlarged."""
    UserPreferencesMessageInNotification: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether notifications show what a message says."""
    UserPreferencesReactionsNotification: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether reactions raise a notification."""
    UserPreferencesReadingMask: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether all but the line being read is dimmed."""
    UserPreferencesReminderNotification: TypeAlias = (
        Literal["enabled", "disabled"] | str
    )
    """Whether reminders raise a notification."""
    UserPreferencesShowTranslateOption: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether messages offer a translation."""
    UserPreferencesSmileypreference: TypeAlias = Literal["enabled", "disabled"] | str
    """Further switch for emojis, which the vendor does not explain."""
    UserPreferencesSmileys: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether emojis are drawn; otherwise they stay text."""
    UserPreferencesSoundNotification: TypeAlias = Literal["enabled", "disabled"] | str
    """Main switch for sounds."""
    UserPreferencesToastNotification: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether notifications pop up inside Cliq."""
    UserPreferencesTranslationMode: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether messages are translated by themselves."""
    UserPreferencesUnderlinelinks: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether links in messages are underlined."""
    UserPreferencesUpdateAvHdVideo: TypeAlias = Literal["enabled", "disabled"]
    """Whether calls use high-definition video."""
    UserPreferencesUpdateAvNoiseCancellation: TypeAlias = Literal["enabled", "disabled"]
    """Whether background noise is suppressed in calls."""
    UserPreferencesUpdateConferenceRecording: TypeAlias = Literal["enabled", "disabled"]
    """Whether conferences may be recorded."""
    UserPreferencesUpdateDarkMode: TypeAlias = Literal["enabled", "disabled"]
    """Whether the interface is dark."""
    UserPreferencesUpdateDesktopNotification: TypeAlias = Literal["enabled", "disabled"]
    """Whether the desktop shows notifications."""
    UserPreferencesUpdateLastSeen: TypeAlias = Literal["enabled", "disabled"]
    """Whether others see when the user was last active."""
    UserPreferencesUpdateLhsTheme: TypeAlias = Literal["enabled", "disabled"]
    """Whether the sidebar on the left takes on the theme."""
    UserPreferencesUpdateLinkpreviewStatus: TypeAlias = Literal["enabled", "disabled"]
    """Whether links in messages get a preview."""
    UserPreferencesUpdateReadingMask: TypeAlias = Literal["enabled", "disabled"]
    """Whether all but the line being read is dimmed."""
    UserPreferencesUpdateSmileys: TypeAlias = Literal["enabled", "disabled"]
    """Whether emojis are drawn; otherwise they stay text."""
    UserPreferencesUpdateSoundNotification: TypeAlias = Literal["enabled", "disabled"]
    """Main switch for sounds."""
    UserPreferencesUpdateTranslationMode: TypeAlias = Literal["enabled", "disabled"]
    """Whether messages are translated by themselves."""
    UserPreferencesUpdateVisionAssistive: TypeAlias = Literal["enabled", "disabled"]
    """Whether aids for weak eyesight are on."""
    UserPreferencesVisionAssistive: TypeAlias = Literal["enabled", "disabled"] | str
    """Whether aids for weak eyesight are on."""
else:
    UserPreferencesAvAutoPip = str
    UserPreferencesAvHdVideo = str
    UserPreferencesAvLivetranscriptAlwaysOn = str
    UserPreferencesAvNoiseCancellation = str
    UserPreferencesAvSpeechDetection = str
    UserPreferencesAvTranslateLivetranscript = str
    UserPreferencesConferenceRecording = str
    UserPreferencesContactPhoto = str
    UserPreferencesDarkMode = str
    UserPreferencesDesktopNotification = str
    UserPreferencesFocusIndicator = str
    UserPreferencesGlobalSoundNotify = str
    UserPreferencesHuddleMirrorVideo = str
    UserPreferencesHuddleNotifyMsg = str
    UserPreferencesHuddlePaneStatus = str
    UserPreferencesHuddleStickyInfo = str
    UserPreferencesLastSeen = str
    UserPreferencesLhsTheme = str
    UserPreferencesLinkpreviewStatus = str
    UserPreferencesMagnifyText = str
    UserPreferencesMessageInNotification = str
    UserPreferencesReactionsNotification = str
    UserPreferencesReadingMask = str
    UserPreferencesReminderNotification = str
    UserPreferencesShowTranslateOption = str
    UserPreferencesSmileypreference = str
    UserPreferencesSmileys = str
    UserPreferencesSoundNotification = str
    UserPreferencesToastNotification = str
    UserPreferencesTranslationMode = str
    UserPreferencesUnderlinelinks = str
    UserPreferencesUpdateAvHdVideo = str
    UserPreferencesUpdateAvNoiseCancellation = str
    UserPreferencesUpdateConferenceRecording = str
    UserPreferencesUpdateDarkMode = str
    UserPreferencesUpdateDesktopNotification = str
    UserPreferencesUpdateLastSeen = str
    UserPreferencesUpdateLhsTheme = str
    UserPreferencesUpdateLinkpreviewStatus = str
    UserPreferencesUpdateReadingMask = str
    UserPreferencesUpdateSmileys = str
    UserPreferencesUpdateSoundNotification = str
    UserPreferencesUpdateTranslationMode = str
    UserPreferencesUpdateVisionAssistive = str
    UserPreferencesVisionAssistive = str


class UserPreferences(Model, kw_only=True):
    """Preferences of a user."""

    dark_mode: UserPreferencesDarkMode | None = None
    """Whether the interface is dark."""
    ui_theme: str | None = None
    """Id of the theme of the interface, a number as text."""
    lhs_theme: UserPreferencesLhsTheme | None = None
    """Whether the sidebar on the left takes on the theme."""
    smileys: UserPreferencesSmileys | None = None
    """Whether emojis are drawn; otherwise they stay text."""
    smileypreference: UserPreferencesSmileypreference | None = None
    """Further switch for emojis, which the vendor does not explain."""
    translation_mode: UserPreferencesTranslationMode | None = None
    """Whether messages are translated by themselves."""
    show_translate_option: UserPreferencesShowTranslateOption | None = None
    """Whether messages offer a translation."""
    av_noise_cancellation: UserPreferencesAvNoiseCancellation | None = None
    """Whether background noise is suppressed in calls."""
    av_hd_video: UserPreferencesAvHdVideo | None = None
    """Whether calls use high-definition video."""
    av_speech_detection: UserPreferencesAvSpeechDetection | None = None
    """Whether calls detect that somebody speaks."""
    av_auto_pip: UserPreferencesAvAutoPip | None = None
    """Whether a call shrinks to a small floating window by itself."""
    av_livetranscript_always_on: UserPreferencesAvLivetranscriptAlwaysOn | None = None
    """Whether the running transcript of a call is always shown."""
    av_livetranscript_fontsize: str | None = None
    """Size of the letters in the running transcript, a number as text."""
    av_translate_livetranscript: UserPreferencesAvTranslateLivetranscript | None = None
    """Whether the running transcript of a call is translated."""
    sound_notification: UserPreferencesSoundNotification | None = None
    """Main switch for sounds."""
    global_sound_notify: UserPreferencesGlobalSoundNotify | None = None
    """Switch for sounds everywhere, beside sound_notification."""
    desktop_notification: UserPreferencesDesktopNotification | None = None
    """Whether the desktop shows notifications."""
    toast_notification: UserPreferencesToastNotification | None = None
    """Whether notifications pop up inside Cliq."""
    reading_mask: UserPreferencesReadingMask | None = None
    """Whether all but the line being read is dimmed."""
    reading_mask_type: str | None = None
    """Kind of reading mask; the vendor lists enabled and disabled, which a kind is not."""
    vision_assistive: UserPreferencesVisionAssistive | None = None
    """Whether aids for weak eyesight are on."""
    vision_assistive_type: str | None = None
    """Kind of visual aid; the vendor lists enabled and disabled, which a kind is not."""
    cliq_font: str | None = None
    """Id of the typeface; '-1' is the usual one."""
    cliq_font_size: str | None = None
    """Step of the letter size, a number as text."""
    cliq_font_spacing: str | None = None
    """Step of the letter spacing, a number as text."""
    reminder_notification: UserPreferencesReminderNotification | None = None
    """Whether reminders raise a notification."""
    reactions_notification: UserPreferencesReactionsNotification | None = None
    """Whether reactions raise a notification."""
    quick_reactions: str | None = None
    """Emojis offered for quick reactions, comma-separated."""
    conference_recording: UserPreferencesConferenceRecording | None = None
    """Whether conferences may be recorded."""
    conference_theme: str | None = None
    """Theme of conferences, or none."""
    video_background: str | None = None
    """Background laid behind the user in video calls, or none."""
    video_filter: str | None = None
    """Filter on the video of the user, or none."""
    contact_photo: UserPreferencesContactPhoto | None = None
    """Whether the list of chats shows photos."""
    linkpreview_status: UserPreferencesLinkpreviewStatus | None = None
    """Whether links in messages get a preview."""
    underlinelinks: UserPreferencesUnderlinelinks | None = None
    """Whether links in messages are underlined."""
    magnify_text: UserPreferencesMagnifyText | None = None
    """Whether text is enlarged."""
    focus_indicator: UserPreferencesFocusIndicator | None = None
    """Whether the element with the keyboard focus is marked."""
    last_seen: UserPreferencesLastSeen | None = None
    """Whether others see when the user was last active."""
    message_in_notification: UserPreferencesMessageInNotification | None = None
    """Whether notifications show what a message says."""
    huddle_mirror_video: UserPreferencesHuddleMirrorVideo | None = None
    """Whether the own picture in a huddle is mirrored."""
    huddle_pane_status: UserPreferencesHuddlePaneStatus | None = None
    """Whether the pane of a huddle is shown."""
    huddle_sticky_info: UserPreferencesHuddleStickyInfo | None = None
    """Whether the information bar of a huddle stays in sight."""
    huddle_screenshare_layout: str | None = None
    """Layout of a huddle while a screen is shared; the vendor lists enabled and disabled."""
    huddle_notify_msg: UserPreferencesHuddleNotifyMsg | None = None
    """Whether messages in a huddle are announced to those who take part."""


class UserPreferencesResult(Model, kw_only=True):
    """The answer to a call for preferences."""

    userpreferences: UserPreferences | None = None
    """Preferences of a user."""


class UserPreferencesUpdate(Model, kw_only=True):
    """The preferences to change."""

    dark_mode: UserPreferencesUpdateDarkMode | None = None
    """Whether the interface is dark."""
    ui_theme: str | None = None
    """Id of the theme of the interface, a number as text."""
    lhs_theme: UserPreferencesUpdateLhsTheme | None = None
    """Whether the sidebar on the left takes on the theme."""
    smileys: UserPreferencesUpdateSmileys | None = None
    """Whether emojis are drawn; otherwise they stay text."""
    translation_mode: UserPreferencesUpdateTranslationMode | None = None
    """Whether messages are translated by themselves."""
    av_noise_cancellation: UserPreferencesUpdateAvNoiseCancellation | None = None
    """Whether background noise is suppressed in calls."""
    av_hd_video: UserPreferencesUpdateAvHdVideo | None = None
    """Whether calls use high-definition video."""
    sound_notification: UserPreferencesUpdateSoundNotification | None = None
    """Main switch for sounds."""
    desktop_notification: UserPreferencesUpdateDesktopNotification | None = None
    """Whether the desktop shows notifications."""
    reading_mask: UserPreferencesUpdateReadingMask | None = None
    """Whether all but the line being read is dimmed."""
    vision_assistive: UserPreferencesUpdateVisionAssistive | None = None
    """Whether aids for weak eyesight are on."""
    cliq_font: str | None = None
    """Id of the typeface; '-1' is the usual one."""
    cliq_font_size: str | None = None
    """Step of the letter size, a number as text."""
    conference_recording: UserPreferencesUpdateConferenceRecording | None = None
    """Whether conferences may be recorded."""
    video_background: str | None = None
    """Background laid behind the user in video calls, or none."""
    video_filter: str | None = None
    """Filter on the video of the user, or none."""
    last_seen: UserPreferencesUpdateLastSeen | None = None
    """Whether others see when the user was last active."""
    linkpreview_status: UserPreferencesUpdateLinkpreviewStatus | None = None
    """Whether links in messages get a preview."""

"""Calls below `settings.mobile`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .._runtime.model import unless_empty
from .._runtime.operation import Operation, RateLimit
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.settings_mobile import (
    MobileDownloadSettings,
    MobileGallerySettings,
    MobileNotificationSettings,
    MobileSettings,
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
from ..models.shared import ErrorBody

_ERRORS: Mapping[int | str, Any] = {
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    405: ErrorBody,
    406: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
}
_GET: Operation[MobileSettings] = Operation(
    id="settings.mobile.get",
    method="GET",
    path="/api/v3/settings/mobile",
    responses={200: MobileSettings},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.READ",),),
)
_UPDATE: Operation[None] = Operation(
    id="settings.mobile.update",
    method="PUT",
    path="/api/v3/settings/mobile",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.UPDATE",),),
)


class SettingsMobileResource(Resource):
    """Calls below `settings.mobile`."""

    def get(
        self, *, keys: Sequence[str] | None = None, fetch_all: bool | None = None
    ) -> MobileSettings:
        """Get the settings of the mobile app.

        Returns what the current user has set in the mobile app - notifications, media,
        calls and summaries.

        Sends `GET /api/v3/settings/mobile`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            keys: Names of the settings to return, sent as one comma-separated value;
                the vendor speaks of one name.
            fetch_all: True returns every setting, as the apps themselves ask for them.

        Returns:
            MobileSettings: The settings.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.settings.mobile.get()
        """
        return self._request(
            _GET,
            query={"keys": delimited(keys, ","), "fetch_all": fetch_all},
        )

    def update(
        self,
        *,
        file_summary: Literal["enabled", "disabled"] | None = None,
        av_noise_cancellation: MobileSettingsUpdateAvNoiseCancellation | None = None,
        conference_recording: MobileSettingsUpdateConferenceRecording | None = None,
        last_seen: MobileSettingsUpdateLastSeen | None = None,
        file_summary_body: MobileSettingsUpdateFileSummary | None = None,
        media_upload_quality: MobileSettingsUpdateMediaUploadQuality | None = None,
        huddle_join_video_muted: MobileSettingsUpdateHuddleJoinVideoMuted | None = None,
        av_hd_video: MobileSettingsUpdateAvHdVideo | None = None,
        chat_summary: MobileSettingsUpdateChatSummary | None = None,
        media_to_gallery: MobileGallerySettings | None = None,
        notification: MobileNotificationSettings | None = None,
        media_auto_download: MobileDownloadSettings | None = None,
    ) -> None:
        """Change the settings of the mobile app.

        Changes the settings that are sent; the others stay as they are. For
        file_summary alone the query parameter does without a body. The automatic
        download on Android can only be read. The answer is empty.

        Sends `PUT /api/v3/settings/mobile`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            file_summary: Switches summaries of shared files, instead of the field in
                the body.
            av_noise_cancellation: Whether background noise is suppressed in calls.
            conference_recording: Whether conferences may be recorded.
            last_seen: Whether others see when the user was last active.
            file_summary_body: Whether shared files come with a summary.
            media_upload_quality: Whether media are sent in high quality; otherwise they
                are reduced.
            huddle_join_video_muted: Whether the camera is off on joining a huddle.
            av_hd_video: Whether calls use high-definition video.
            chat_summary: Whether conversations come with a summary.
            media_to_gallery: Which media the app keeps in the gallery of the device.
            notification: Notifications by kind of event, each with a switch for the
                alert, its sound and its preview.
            media_auto_download: Which media the app downloads by itself.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.settings.mobile.update(
                av_hd_video="enabled",
                notification=MobileNotificationSettings(
                    channel_sound="disabled",
                    atmentions_sound="enabled",
                ),
                media_auto_download=MobileDownloadSettings(videos="wifi"),
            )
        """
        return self._request(
            _UPDATE,
            query={"file_summary": file_summary},
            json=unless_empty(
                MobileSettingsUpdate(
                    av_noise_cancellation=av_noise_cancellation,
                    conference_recording=conference_recording,
                    last_seen=last_seen,
                    file_summary=file_summary_body,
                    media_upload_quality=media_upload_quality,
                    huddle_join_video_muted=huddle_join_video_muted,
                    av_hd_video=av_hd_video,
                    chat_summary=chat_summary,
                    media_to_gallery=media_to_gallery,
                    notification=notification,
                    media_auto_download=media_auto_download,
                )
            ),
        )


class AsyncSettingsMobileResource(AsyncResource):
    """Calls below `settings.mobile`."""

    async def get(
        self, *, keys: Sequence[str] | None = None, fetch_all: bool | None = None
    ) -> MobileSettings:
        """Get the settings of the mobile app.

        Returns what the current user has set in the mobile app - notifications, media,
        calls and summaries.

        Sends `GET /api/v3/settings/mobile`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            keys: Names of the settings to return, sent as one comma-separated value;
                the vendor speaks of one name.
            fetch_all: True returns every setting, as the apps themselves ask for them.

        Returns:
            MobileSettings: The settings.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.settings.mobile.get()
        """
        return await self._request(
            _GET,
            query={"keys": delimited(keys, ","), "fetch_all": fetch_all},
        )

    async def update(
        self,
        *,
        file_summary: Literal["enabled", "disabled"] | None = None,
        av_noise_cancellation: MobileSettingsUpdateAvNoiseCancellation | None = None,
        conference_recording: MobileSettingsUpdateConferenceRecording | None = None,
        last_seen: MobileSettingsUpdateLastSeen | None = None,
        file_summary_body: MobileSettingsUpdateFileSummary | None = None,
        media_upload_quality: MobileSettingsUpdateMediaUploadQuality | None = None,
        huddle_join_video_muted: MobileSettingsUpdateHuddleJoinVideoMuted | None = None,
        av_hd_video: MobileSettingsUpdateAvHdVideo | None = None,
        chat_summary: MobileSettingsUpdateChatSummary | None = None,
        media_to_gallery: MobileGallerySettings | None = None,
        notification: MobileNotificationSettings | None = None,
        media_auto_download: MobileDownloadSettings | None = None,
    ) -> None:
        """Change the settings of the mobile app.

        Changes the settings that are sent; the others stay as they are. For
        file_summary alone the query parameter does without a body. The automatic
        download on Android can only be read. The answer is empty.

        Sends `PUT /api/v3/settings/mobile`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            file_summary: Switches summaries of shared files, instead of the field in
                the body.
            av_noise_cancellation: Whether background noise is suppressed in calls.
            conference_recording: Whether conferences may be recorded.
            last_seen: Whether others see when the user was last active.
            file_summary_body: Whether shared files come with a summary.
            media_upload_quality: Whether media are sent in high quality; otherwise they
                are reduced.
            huddle_join_video_muted: Whether the camera is off on joining a huddle.
            av_hd_video: Whether calls use high-definition video.
            chat_summary: Whether conversations come with a summary.
            media_to_gallery: Which media the app keeps in the gallery of the device.
            notification: Notifications by kind of event, each with a switch for the
                alert, its sound and its preview.
            media_auto_download: Which media the app downloads by itself.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.settings.mobile.update(
                av_hd_video="enabled",
                notification=MobileNotificationSettings(
                    channel_sound="disabled",
                    atmentions_sound="enabled",
                ),
                media_auto_download=MobileDownloadSettings(videos="wifi"),
            )
        """
        return await self._request(
            _UPDATE,
            query={"file_summary": file_summary},
            json=unless_empty(
                MobileSettingsUpdate(
                    av_noise_cancellation=av_noise_cancellation,
                    conference_recording=conference_recording,
                    last_seen=last_seen,
                    file_summary=file_summary_body,
                    media_upload_quality=media_upload_quality,
                    huddle_join_video_muted=huddle_join_video_muted,
                    av_hd_video=av_hd_video,
                    chat_summary=chat_summary,
                    media_to_gallery=media_to_gallery,
                    notification=notification,
                    media_auto_download=media_auto_download,
                )
            ),
        )

"""The states of campaigns and deliveries: one list for code, texts, reports and documentation."""

from __future__ import annotations

from enum import StrEnum


class CampaignKind(StrEnum):
    """What a campaign does to its recipients' chats."""

    CIRCULAR = "edaran"
    REMINDER = "pengingat"
    NOTICE = "pemberitahuan"  # a short word of correction to a topic group
    CORRECTION = "ralat"  # edits what an earlier campaign delivered
    RECALL = "tarik"  # deletes what an earlier campaign delivered


class CampaignState(StrEnum):
    """Where a campaign is on its way."""

    COMPOSING = "disusun"
    PREVIEWED = "dipratinjau"
    AWAITING = "menunggu_persetujuan"
    SCHEDULED = "dijadwalkan"
    SENDING = "dikirim"
    PAUSED = "dijeda"
    DONE = "selesai"
    CANCELLED = "dibatalkan"

    @property
    def is_over(self) -> bool:
        """Nothing more will happen to the campaign."""
        return self in (CampaignState.DONE, CampaignState.CANCELLED)


class DeliveryState(StrEnum):
    """Where one part for one recipient is on its way.

    ``sending`` is committed before the request leaves. After a crash nobody knows whether it
    arrived, so it becomes ``unknown`` and is never queued again by itself.
    """

    QUEUED = "queued"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    BLOCKED = "blocked"
    GONE = "gone"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        """The delivery will not change by itself any more."""
        return self not in (DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING)

    @property
    def ends_subscription(self) -> bool:
        """The recipient cannot be reached any more."""
        return self in (DeliveryState.BLOCKED, DeliveryState.GONE)

"""The states of campaigns and deliveries: one list for code, texts, reports and documentation."""

from __future__ import annotations

from enum import StrEnum


class CampaignKind(StrEnum):
    """What a campaign does to its recipients' chats."""

    CIRCULAR = "edaran"
    NOTICE = "pemberitahuan"  # a short word that does not enter the library
    REMINDER = "pengingat"
    WITHDRAWAL = "cabut"  # tells that a circular was officially withdrawn, and marks it so
    CORRECTION = "ralat"  # edits what an earlier campaign delivered
    RECALL = "tarik"  # deletes what an earlier campaign delivered

    @property
    def sends(self) -> bool:
        """It puts new messages into chats; the others change messages that are there."""
        return self not in (CampaignKind.CORRECTION, CampaignKind.RECALL)

    @property
    def asks_if_read(self) -> bool:
        """Its last part carries the button "Sudah saya baca"."""
        return self in (CampaignKind.CIRCULAR, CampaignKind.REMINDER, CampaignKind.CORRECTION)

    @property
    def has_details(self) -> bool:
        """It carries number, date, subject and issuer."""
        return self in (CampaignKind.CIRCULAR, CampaignKind.WITHDRAWAL)


class CampaignState(StrEnum):
    """Where a campaign is on its way."""

    COMPOSING = "disusun"
    PREVIEWED = "dipratinjau"
    AWAITING = "menunggu_persetujuan"
    APPROVED = "disetujui"
    SCHEDULED = "dijadwalkan"
    PREPARING = "disiapkan"  # the ledger is being filled
    SENDING = "dikirim"
    PAUSED = "dijeda"
    DONE = "selesai"
    CANCELLED = "dibatalkan"

    @property
    def is_over(self) -> bool:
        """Nothing more will leave."""
        return self in (CampaignState.DONE, CampaignState.CANCELLED)

    @property
    def is_editable(self) -> bool:
        """Its content may still be changed; an approval then falls."""
        return self in (
            CampaignState.COMPOSING, CampaignState.PREVIEWED, CampaignState.AWAITING,
            CampaignState.APPROVED, CampaignState.SCHEDULED,
        )  # fmt: skip

    @property
    def has_ledger(self) -> bool:
        """Rows of the ledger may exist."""
        return self in (
            CampaignState.PREPARING, CampaignState.SENDING, CampaignState.PAUSED,
            CampaignState.DONE, CampaignState.CANCELLED,
        )  # fmt: skip


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

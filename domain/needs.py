"""Kebutuhan: what a business asks help for, and the life of such a need."""

from enum import StrEnum


class NeedKind(StrEnum):
    """The needs offered as toggles; OTHER carries her own words."""

    PACKAGING = "packaging"
    NIB = "nib"
    HALAL = "halal"
    PIRT = "pirt"
    CAPITAL = "capital"
    TOOLS = "tools"
    MARKETING = "marketing"
    PHOTO = "photo"
    TRAINING = "training"
    OTHER = "other"


class NeedState(StrEnum):
    """dicatat → diproses → dijadwalkan → terpenuhi | ditolak."""

    NOTED = "noted"
    IN_PROGRESS = "in_progress"
    SCHEDULED = "scheduled"
    MET = "met"
    DECLINED = "declined"

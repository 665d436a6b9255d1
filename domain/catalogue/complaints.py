"""Complaints about the catalogue: what somebody told staff of a buyer or of a product, and what they did."""

from enum import StrEnum

A_DAY = 5
"""Complaints one person may make about products within 24 hours."""


class ComplaintReason(StrEnum):
    """What is wrong."""

    WORDS = "words"  # what a buyer wrote
    INDECENT = "indecent"
    FRAUD = "fraud"
    NOT_THEIRS = "not_theirs"


class ComplaintOutcome(StrEnum):
    """What an officer decided."""

    BLOCKED = "blocked"
    TAKEN_DOWN = "taken_down"
    NOTHING = "nothing"


class TakeDownReason(StrEnum):
    """Why a product is taken down, ready to press; officers may write another reason."""

    PHOTO = "photo"
    NAME = "name"
    MISLEADS = "misleads"
    NOT_THEIRS = "not_theirs"

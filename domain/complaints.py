"""Complaints about the catalogue: what somebody told staff of a buyer or of a product, and what they did."""

from enum import StrEnum


class ComplaintAbout(StrEnum):
    """Whom it is about."""

    BUYER = "buyer"  # an owner reports what a buyer wrote
    PRODUCT = "product"  # a visitor reports a product


class ComplaintOutcome(StrEnum):
    """What an officer decided."""

    BLOCKED = "blocked"
    TAKEN_DOWN = "taken_down"
    NOTHING = "nothing"

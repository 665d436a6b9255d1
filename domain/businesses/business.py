"""A business: whether it takes part, and whether staff know it to be real."""

from enum import StrEnum


class BusinessState(StrEnum):
    """Whether the business takes part."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class Standing(StrEnum):
    """What staff said of the registration. Until they reject it, it counts."""

    NEW = "new"
    VERIFIED = "verified"
    REJECTED = "rejected"


class Reach(StrEnum):
    """How far its goods go at the farthest."""

    CITY = "city"
    BEYOND = "beyond"
    JAKARTA = "jakarta"
    EXPORT = "export"


class EnteredBy(StrEnum):
    """Who typed it: the owner herself, staff or a kader for her, or an import."""

    OWNER = "owner"
    STAFF = "staff"
    IMPORT = "import"


class ClosingReason(StrEnum):
    """Why an owner closed a business, if she says so."""

    MOVED_AWAY = "moved_away"
    FOR_A_WHILE = "for_a_while"
    ANOTHER_TRADE = "another_trade"
    OTHER = "other"


class BusinessChange(StrEnum):
    """What can change about the businesses of an area, for the staff who look after it."""

    CAME = "came"
    WENT = "went"
    CLOSED = "closed"
    OPENED = "opened"  # after it was closed


MOST_OF_ONE_OWNER = 10
"""So many businesses one person registers by herself; for more she asks the officers."""

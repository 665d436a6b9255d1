"""The inbox: what Telegram told us, durable before it is acknowledged, worked off once, in order.

Everything about an update's way is here: it arrives, is claimed by a process, is finished as the first
statement of its unit of work (or tried again, or parked), and is purged after 48 hours.
"""

from storage.inbox.arriving import Arrived, arrive
from storage.inbox.claiming import Claimed, Haul, claim, let_go, let_go_but
from storage.inbox.finishing import Finish, count_attempt, finish, finish_wish
from storage.inbox.keeping import Backlog, backlog, purge
from storage.inbox.parking import Parked, park, parked, put_back

__all__ = [
    "Arrived", "Backlog", "Claimed", "Finish", "Haul", "Parked", "arrive", "backlog", "claim",
    "count_attempt", "finish", "finish_wish", "let_go", "let_go_but", "park", "parked", "purge", "put_back",
]  # fmt: skip

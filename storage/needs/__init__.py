"""What businesses ask help for: her own needs, what became of them, and an area's lists of them."""

from storage.needs.changing import Change, change, changes
from storage.needs.forgetting import forget
from storage.needs.lists import Asked, asked, between, counts, kinds, one
from storage.needs.own import Need, ask, by_id, count_of, of_businesses, open_of, open_wish

__all__ = [
    "Asked",
    "Change",
    "Need",
    "ask",
    "asked",
    "between",
    "by_id",
    "change",
    "changes",
    "count_of",
    "counts",
    "forget",
    "kinds",
    "of_businesses",
    "one",
    "open_of",
    "open_wish",
]

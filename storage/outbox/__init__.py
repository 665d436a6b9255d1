"""The outbox: every call to Telegram that is owed, and what became of it.

    add ──▶ QUEUED ──take_bulk──▶ SENDING ──settle──▶ ACCEPTED | FAILED | BLOCKED | UNKNOWN | RETRY
      └───▶ SENDING (replies, in the memory of the process that committed them) ──settle──▶ …

`domain/delivery.py` has the states and every transition; the functions here take a Session inside
somebody's unit of work and commit nothing themselves.
"""

from storage.outbox.adding import IN_HAND, add, answer_callback, queue_announcement
from storage.outbox.keeping import BODIES_KEPT, ever_wrote_to, message_ids, purge_bodies, withdraw
from storage.outbox.nudging import owe_nudges, put_off_nudges
from storage.outbox.settling import MAX_TRIES, settle
from storage.outbox.taking import LEASE, Taken, recover_bulk, renew, take_bulk, take_replies
from storage.outbox.waiting import MEMORY_ONLY, SENDS, Body, Outcome, Waiting, committed

__all__ = [
    "BODIES_KEPT", "IN_HAND", "LEASE", "MAX_TRIES", "MEMORY_ONLY", "SENDS", "Body", "Outcome", "Taken",
    "Waiting", "add", "answer_callback", "committed", "ever_wrote_to", "message_ids", "owe_nudges",
    "purge_bodies", "put_off_nudges", "queue_announcement", "recover_bulk", "renew", "settle", "take_bulk",
    "take_replies", "withdraw",
]  # fmt: skip

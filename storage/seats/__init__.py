"""Seats: work that only one process does at a time (polling Telegram, sending bulk), with hot standby.

A process also takes a seat of its own, under its name, and so shows that it lives
(storage/presence.py).
"""

from sqlalchemy import URL

from storage.engines import is_sqlite
from storage.seats.contract import Seat, Seats
from storage.seats.sqlite import SqliteSeats

__all__ = ["Seat", "Seats", "seats_on"]


def seats_on(url: URL, me: str) -> Seats:
    """The seats at this database, for the process named `me` (`storage.presence.new_name`)."""
    if is_sqlite(url):
        return SqliteSeats(url)
    from storage.seats.postgres import PostgresSeats  # its driver is loaded only where it is used

    return PostgresSeats(url, me)

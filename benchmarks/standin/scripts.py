"""What simulated people do, by the labels they see, so that any bot with this dialog can be driven."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

BULK_MARK = "Roadshow"
"""Stands in the announcement, and tells bulk from replies."""

ANNOUNCEMENT = f"{BULK_MARK} UMKM: kemasan dan foto produk, Sabtu pukul 08.30 di Balai RW 05."


@dataclass(frozen=True, slots=True)
class Say:
    """Types one of `texts`, the next one each time."""

    texts: Iterator[str]


@dataclass(frozen=True, slots=True)
class Press:
    """Presses a button whose label contains one of `labels`; the first label that is there decides."""

    labels: tuple[str, ...]


Step: TypeAlias = Say | Press


def say(*texts: str) -> Say:
    """Types the texts in turn."""
    return Say(itertools.cycle(texts))


def press(*labels: str) -> Press:
    """Presses the button."""
    return Press(labels)


def report_script() -> tuple[Step, ...]:
    """The monthly report, again and again: every round corrects the figure."""
    return (
        say("/lapor"),
        say("1,5 juta", "1.750.000", "900 ribu", "2 juta"),
        press("Betul"),
        press("Tidak ada"),
    )


def announcement_script() -> tuple[Step, ...]:
    """An official's news to all owners of the city, now, even if it is night."""
    return (
        say("/siaran"),
        press("Kabar"),
        say(ANNOUNCEMENT),
        press("Tanpa foto"),
        press("Semua"),
        press("Semua jenis"),
        press("Kirim sekarang", "Kirim"),
    )

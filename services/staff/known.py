"""What is known of a business beside its sales, as staff read it: workers, reach, licences.

The same facts are columns of the workbook (services/staff/workbook_columns.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from domain.businesses.texts import REACHES
from domain.licences.licence import LicenceKind
from domain.licences.texts import LICENCES
from domain.messages import Joined, Text, Value, _
from services.profile.texts import told
from storage.businesses import known


def known_lines(session: Session, business_id: int) -> Iterator[Value]:
    """A line for each; none for what nobody knows."""
    found = known.of_business(session, business_id)
    if found.workers is not None:
        yield told(_("👥 Workers: {n}", n=found.workers), found.workers_told_at_utc)
    if found.reach is not None:
        yield told(
            _("🛒 Sold as far as: {reach}", reach=REACHES[found.reach]), found.reach_told_at_utc
        )
    if None not in found.licences.values():
        yield _licences(tuple(kind for kind, has in found.licences.items() if has))


def _licences(held: tuple[LicenceKind, ...]) -> Text:
    if not held:
        return _("📜 No licence so far")
    return _("📜 Licences: {licences}", licences=Joined(tuple(LICENCES[kind] for kind in held)))

"""Summaries of sales that were given out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, or_, select
from sqlmodel import Session

from domain.businesses.business import EnteredBy
from domain.reports.summaries import Figures, Issued, Paper
from domain.times.periods import Period
from storage.figures.figures import BUSINESS, REPORT
from storage.tables import SalesSummary

_S = SalesSummary.__table__.c  # type: ignore[attr-defined]
_B, _R = BUSINESS.c, REPORT.c
_COLUMNS = (
    _S.code, _S.business_id, _S.business, _S.product, _S.owner, _S.area_code, _S.figures, _S.issued_at_utc,
)  # fmt: skip
_LOOKED_BACK = 10


def keep(session: Session, issued: Issued) -> None:
    """Keeps a new one. Raises IntegrityError for a code that is taken."""
    session.add(
        SalesSummary(
            code=issued.code,
            business_id=issued.business_id,
            business=issued.paper.business,
            product=issued.paper.product,
            owner=issued.paper.owner,
            area_code=issued.paper.area_code,
            figures=issued.figures.to_json(),
            issued_at_utc=issued.issued_at_utc,
        )
    )
    session.flush()


def by_code(session: Session, code: str) -> Issued | None:
    """The summary with this code; None for none, and for one whose owner was erased."""
    row = session.execute(select(*_COLUMNS).where(_S.code == code)).first()
    return _issued(row) if row is not None else None


def since(session: Session, business_id: int, since_utc: datetime) -> list[Issued]:
    """The newest ones of a business that were given out since then."""
    query = select(*_COLUMNS).where(_S.business_id == business_id, _S.issued_at_utc >= since_utc)
    rows = session.execute(query.order_by(_S.id.desc()).limit(_LOOKED_BACK))
    return [_issued(row) for row in rows]


def count(session: Session, business_ids: Iterable[int]) -> int:
    """How many were given out of these businesses."""
    query = select(func.count()).where(_S.business_id.in_(list(business_ids)))
    return session.scalar(query) or 0


def product_of(session: Session, business_id: int) -> str:
    """What the business mainly sells. Raises NoResultFound for a business that does not exist."""
    query = select(_B.product).where(_B.id == business_id)
    product: str = session.execute(query).scalar_one()
    return product


def typed_for_her(session: Session, business_id: int) -> frozenset[Period]:
    """The months whose live report somebody else entered, and to which she has not said yes."""
    not_hers = or_(_R.awaits_owner, _R.entered_by == EnteredBy.IMPORT)
    query = select(_R.period).where(_R.business_id == business_id, _R.live.is_(True), not_hers)
    return frozenset(map(Period.parse, session.scalars(query)))


def _issued(row: Row[*tuple[Any, ...]]) -> Issued:
    code, business_id, business, product, owner, area_code, figures, issued_at_utc = row
    paper = Paper(business, product, owner, area_code)
    return Issued(code, business_id, paper, Figures.from_json(figures), issued_at_utc)

"""An area is a code and what lies in it, found by an index range."""

from typing import Any

import pytest
from sqlalchemy import Select, select, text
from sqlmodel import Session

from domain.times.periods import Period
from storage.figures.figures import BUSINESS, in_area, month, not_reported
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, SURABAYA, WIB, City

OCTOBER = Period(2026, 10)
CODES = (
    "35",
    "35.7",
    "35.78",
    "35.78.03",
    "35.78.03.1003",
    "35.78.03.10",
    "35.78.04.1003",
    "36.78",
)


@pytest.mark.parametrize(
    ("outer", "inside"),
    [
        (
            "35",
            {"35", "35.7", "35.78", "35.78.03", "35.78.03.1003", "35.78.03.10", "35.78.04.1003"},
        ),
        ("35.7", {"35.7"}),
        ("35.78", {"35.78", "35.78.03", "35.78.03.1003", "35.78.03.10", "35.78.04.1003"}),
        ("35.78.03", {"35.78.03", "35.78.03.1003", "35.78.03.10"}),
        ("35.78.03.10", {"35.78.03.10"}),
        ("35.78.03.1003", {"35.78.03.1003"}),
        ("37", set()),
    ],
)
def test_an_area_holds_itself_and_what_lies_in_it(outer: str, inside: set[str], city: City) -> None:
    for code in CODES:
        city.business(area=code)
    found = select(BUSINESS.c.area_code).where(in_area(BUSINESS.c.area_code, outer))
    assert set(city.session.scalars(found)) == inside


def test_the_parts_of_an_area_add_up_to_it(city: City) -> None:
    for area, reports in ((KEDUNG_BARUK, 2), (RUNGKUT_KIDUL, 1), ("35.78.04.1001", 0)):
        for number in range(3):
            business = city.business(area=area)
            if number < reports:
                city.report(business)
    kelurahan = [
        month(city.session, code, OCTOBER, WIB)
        for code in (KEDUNG_BARUK, RUNGKUT_KIDUL, "35.78.03.1001")
    ]
    assert [(f.reported, f.expected) for f in kelurahan] == [(2, 3), (1, 3), (0, 0)]
    kecamatan = [month(city.session, code, OCTOBER, WIB) for code in (RUNGKUT, "35.78.04")]
    assert [(f.reported, f.expected) for f in kecamatan] == [(3, 6), (0, 3)]
    whole = month(city.session, SURABAYA, OCTOBER, WIB)
    assert (whole.reported, whole.expected) == (3, 9)


def test_who_owes_a_report_is_who_is_expected_without_one(city: City) -> None:
    reported, owing = city.business(), city.business()
    city.report(reported)
    elsewhere = city.business(area="35.78.04.1001")
    ids = not_reported(OCTOBER, WIB).order_by(BUSINESS.c.id)
    assert list(city.session.scalars(ids)) == [owing, elsewhere]
    there = ids.where(in_area(BUSINESS.c.area_code, RUNGKUT))
    assert list(city.session.scalars(there)) == [owing]


def test_the_range_of_an_area_is_served_by_the_index(session: Session) -> None:
    query = select(BUSINESS.c.id).where(in_area(BUSINESS.c.area_code, RUNGKUT))
    assert "ix_business_area" in plan(session, query)


def plan(session: Session, query: Select[Any]) -> str:
    """How the database would run the query, with tables too small for an index to pay."""
    dialect = session.get_bind().dialect
    sql = query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    if dialect.name == "sqlite":
        return str(session.execute(text(f"EXPLAIN QUERY PLAN {sql}")).all())
    session.execute(text("SET LOCAL enable_seqscan = off"))
    return str(session.execute(text(f"EXPLAIN {sql}")).all())

"""An id is given once: it stands in buttons, links and on paper when its row is long gone."""

from sqlalchemy import delete, func, select
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from storage.tables import Person
from tests.support.people import person


def add(session: Session, telegram_id: int) -> int:
    somebody = person(telegram_id)
    session.add(somebody)
    session.flush()
    assert somebody.id is not None
    return somebody.id


def test_the_id_of_who_was_erased_is_nobody_elses(session: Session) -> None:
    erased = add(session, 7001)
    session.execute(delete(Person))
    session.expunge_all()
    assert add(session, 7002) > erased
    assert session.scalar(select(func.count()).select_from(Person)) == 1


def test_so_it_is_with_every_table_that_has_ids() -> None:
    tables = [table for table in SQLModel.metadata.tables.values() if "id" in table.c]
    assert len(tables) > 20
    assert all(table.dialect_options["sqlite"]["autoincrement"] for table in tables)

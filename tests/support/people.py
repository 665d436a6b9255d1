"""The smallest person a test can write and count."""

from sqlmodel import Session, col, func, select

from storage.tables import Person
from tests.support.clocks import NOW
from tests.support.databases import Database


def person(telegram_id: int, **facts: object) -> Person:
    """A person who wrote to the bot, not yet saved."""
    return Person.model_validate(
        {"telegram_id": telegram_id, "chat_id": telegram_id, "created_at_utc": NOW, **facts}
    )


def known(database: Database) -> list[int | None]:
    """The Telegram ids of everybody saved, as a fresh session sees them."""
    with database.session() as session:
        return list(session.exec(select(Person.telegram_id).order_by(col(Person.telegram_id))))


def how_many(session: Session) -> int:
    """How many people there are."""
    return session.exec(select(func.count()).select_from(Person)).one()

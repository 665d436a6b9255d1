"""What a journey looks up in the bot's database, where a phone shows no sign of it."""

from sqlalchemy import URL
from sqlmodel import select

from domain.delivery import Delivery
from storage.tables import OutboxRow
from tests.support.databases import opened
from tests.support.waiting import until


async def noted(url: URL) -> None:
    """Waits until the ids of all messages sent are written down: no person replies within milliseconds."""
    with opened(url) as database:

        def is_noted() -> bool:
            with database.session() as session:
                under_way = select(OutboxRow.id).where(OutboxRow.state == Delivery.SENDING)
                return session.exec(under_way).first() is None

        await until(is_noted)

"""Staff hear within office hours that somebody waits, once an hour at most, and no words of hers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import col, select

from domain.dialogs.engine import Sent, Typed
from domain.messages import Message
from domain.permissions import Role
from domain.replies import ReplyKind
from services.incoming import Incoming
from services.questions.asking import ask_at_once
from services.replies.helping import ask_for_help
from services.reports.report import open_report
from storage.outbox.waiting import body_value
from storage.tables import OutboxRow
from tests.services.replies.conftest import ANI, DEWI, HASAN, RINA, Kampung, kampung, rina, siti
from tests.support.city import RUNGKUT_KIDUL, SURABAYA
from tests.support.clocks import NOW
from tests.support.office import read
from tests.support.talk import Talk

__all__ = ["kampung", "rina", "siti"]


def notices(kampung: Kampung, chat_id: int = RINA) -> list[str]:
    """What was owed to a chat in the bulk lane, oldest first."""
    with kampung.database.session() as session:
        query = select(OutboxRow).where(OutboxRow.chat_id == chat_id, OutboxRow.lane == "bulk")
        bodies = [body_value(r.body) for r in session.exec(query.order_by(col(OutboxRow.id)))]
    return [read(body).text for body in bodies if isinstance(body, Message)]


def asks(talk: Talk, words: str = "kapan bazar?") -> None:
    """A question in one line."""
    talk.call(ask_at_once, Typed(words), Incoming(301))


def sends_notebook(talk: Talk) -> None:
    """In place of the amount."""
    talk.call(open_report)
    talk.send(Sent(ReplyKind.PHOTO, "file", "unique"))


@pytest.mark.parametrize(
    ("does", "told"),
    [
        (asks, "❓ Somebody in Kedung Baruk has a question for you."),
        (lambda talk: talk.call(ask_for_help), "🙋 Somebody in Kedung Baruk wants help."),
        (sends_notebook, "✍️ Somebody in Kedung Baruk sent a report for you to enter."),
    ],
)
def test_the_kelurahans_staff_are_told(
    kampung: Kampung, siti: Talk, rina: Talk, does: Callable[[Talk], None], told: str
) -> None:
    kampung.officer(DEWI, "Dewi", Role.STAF, RUNGKUT_KIDUL)
    kampung.officer(HASAN, "Hasan", Role.DINAS, SURABAYA)
    does(siti)
    assert notices(kampung) == [told]
    assert notices(kampung, DEWI) == notices(kampung, HASAN) == []


def test_once_an_hour_however_many_ask(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    asks(siti)
    asks(kampung.owner(ANI, "Ani"), "apa syarat NIB?")
    assert len(notices(kampung)) == 1
    siti.now = NOW + timedelta(hours=1)
    asks(siti, "apa syarat halal?")
    assert len(notices(kampung)) == 2


@pytest.mark.parametrize(
    "at",
    [datetime(2026, 11, 3, 13, 0, tzinfo=UTC), datetime(2026, 11, 7, 3, 0, tzinfo=UTC)],
    ids=["at eight in the evening", "on a Saturday"],
)
def test_outside_office_hours_the_morning_tells(
    kampung: Kampung, siti: Talk, rina: Talk, at: datetime
) -> None:
    siti.now = at
    asks(siti)
    assert notices(kampung) == []


def test_what_she_adds_is_no_news(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.now = NOW + timedelta(minutes=57)
    asks(siti)
    siti.now += timedelta(minutes=5)
    asks(siti, "yang di balai RW")
    assert len(notices(kampung)) == 1

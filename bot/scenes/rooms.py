"""Life in every room of the office and of the catalogue: what waits, what is settled, and what has changed.

Most of it goes through the services, so the phones on the table get the bot's answers when the bot starts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.scenes import stalls
from bot.scenes.cast import COLLEAGUE, KELURAHAN
from bot.scenes.past import Neighbour, actor, person
from bot.scenes.props import PROPS, Heard
from domain.businesses.business import ClosingReason
from domain.dialogs.engine import Facts, Sent, Typed, said_value
from domain.licences.licence import LicenceKind
from domain.needs.need import NeedKind, NeedState
from domain.people.sapaan import Sapaan
from domain.permissions import Role
from domain.replies import ReplyKind, Subject, Topic
from domain.times.periods import open_periods, period_of
from services.actors import Actor
from services.entering import sending
from services.house import house
from services.incoming import Incoming
from services.questions import asking
from services.replies import answering, helping
from storage import needs, replies
from storage.businesses import businesses, changes, licences
from storage.people import grants
from storage.replies import Said

ANSWER = "Bisa dibantu di kelurahan, Bu. Senin sampai Kamis jam 9-12, bawa KTP ya. Gratis."
WAITED = timedelta(days=9)
LATER = "Kuota bulan ini penuh, bulan depan kami kabari."


@dataclass(frozen=True, slots=True)
class Stage:
    """What a scene has: the session, the moment, the owners by first name, and what was said before."""

    session: Session
    now: datetime
    owners: Mapping[str, Neighbour]
    heard: Mapping[str, Heard]


def fill(
    session: Session, now: datetime, owners: Sequence[Neighbour], heard: Mapping[str, Heard]
) -> int:
    """Puts life into all rooms; returns the id of the business whose link lies on the table."""
    stage = Stage(session, now, {o.player.first_name: o for o in owners}, heard)
    officer = _colleague(stage)
    _questions(stage, officer)
    _to_enter(stage)
    _needs(stage)
    _papers(stage)
    _moves_and_closures(stage)
    return stalls.fill(session, now, stage.owners, heard)


def _colleague(stage: Stage) -> Actor:
    """Somebody who works at the office already."""
    since = stage.now - timedelta(days=90)
    person_id = person(stage.session, since, COLLEAGUE, Sapaan.BU)
    grants.give(
        stage.session, since, person_id=person_id, role=Role.STAF, area_code=KELURAHAN[0], by=None
    )
    return actor(stage.session, COLLEAGUE)


def _questions(stage: Stage, officer: Actor) -> None:
    """One that waits, one that has waited too long, one that is answered; and somebody who wants help."""
    for key, ago in (("bazaar", timedelta(hours=2)), ("nib", timedelta(hours=20))):
        said = stage.heard[key]
        question = Typed(said.words.removeprefix("/tanya "))
        she = _who(stage, key)
        asking.ask_at_once(
            stage.session, she.actor, stage.now - ago, question, Incoming(said.message_id)
        )
    _answered(stage, officer)
    _late(stage)
    helping.ask_for_help(stage.session, stage.owners["Ratna"].actor, stage.now)


def _answered(stage: Stage, officer: Actor) -> None:
    she = _who(stage, "nib")
    reply_id = replies.open_on(stage.session, she.person_id, Topic.QUESTION)
    assert reply_id is not None, "asked a moment ago"
    seed = {"reply": reply_id, "last_answer": 0}
    answer = {"answer": said_value(ReplyKind.TEXT, ANSWER)}
    facts = Facts(answer, seed, "", house(stage.session).world(stage.now))
    answering.given(stage.session, officer, stage.now, facts)


def _late(stage: Stage) -> None:
    """Asked more than a week ago, and promised within two days."""
    she, said, asked = _who(stage, "oven"), stage.heard["oven"], stage.now - WAITED
    home = house(stage.session)
    due = home.works.after(asked, home.works.day * home.answer_days, home.zone)
    kept = Said(
        person_id=she.person_id,
        area_code=she.player.area_code,
        business_id=she.business_id,
        chat_id=she.actor.chat_id,
        message_id=said.message_id,
        words=said.words.removeprefix("/tanya "),
        due_at_utc=due,
    )
    replies.keep(stage.session, asked, kept, Subject(topic=Topic.QUESTION))


def _to_enter(stage: Stage) -> None:
    """A voice note and a page of a notebook, for staff to make reports of."""
    for key, kind in (("voice", ReplyKind.VOICE), ("notebook", ReplyKind.PHOTO)):
        she, said = _who(stage, key), stage.heard[key]
        owned = businesses.all_of_owner(stage.session, she.person_id)
        owes = sending.owed(stage.session, stage.now, owned, None)
        assert owes is not None, "has not reported last month"
        sent = Sent(kind, said.file_id, said.file_unique_id, said.words)
        incoming = Incoming(said.message_id)
        sending.send(stage.session, she.actor, stage.now, owes, sent, incoming)


def _needs(stage: Stage) -> None:
    """Rina's, one in each state."""
    business_id, at = stage.owners["Rina"].business_id, stage.now - timedelta(days=12)
    for kind, after, words in (
        (NeedKind.PACKAGING, NeedState.IN_PROGRESS, None),
        (NeedKind.PHOTO, NeedState.SCHEDULED, "Kamis depan, 13.00, Balai RW 05"),
        (NeedKind.NIB, NeedState.MET, None),
        (NeedKind.CAPITAL, NeedState.DECLINED, LATER),
        (NeedKind.HALAL, None, None),
    ):
        need_id = needs.ask(stage.session, at, business_id, kind, None)
        if after is not None:
            before = NeedState.NOTED
            needs.change(stage.session, stage.now, need_id, before, after, None, words)


def _papers(stage: Stage) -> None:
    """Rina has a PIRT with its year, Yuni a trademark."""
    year = stage.now.year + 3
    for name, kind, until in (
        ("Rina", LicenceKind.NIB, None),
        ("Rina", LicenceKind.PIRT, year),
        ("Yuni", LicenceKind.TRADEMARK, year),
    ):
        business_id = stage.owners[name].business_id
        licences.keep(stage.session, stage.now, business_id, kind)
        licences.describe(stage.session, stage.now, business_id, kind, until_year=until)


def _moves_and_closures(stage: Stage) -> None:
    """One came, one closed, within the last days."""
    world = house(stage.session).world(stage.now)
    came, closed = stage.owners["Rahayu"], stage.owners["Mar"]
    at, oldest = stage.now - timedelta(days=2), min(open_periods(world.today, world.months_open))
    moved_to = KELURAHAN[0] if came.player.area_code != KELURAHAN[0] else KELURAHAN[1]
    changes.move(stage.session, at, came.business_id, moved_to, oldest, came.person_id)
    trade = ClosingReason.ANOTHER_TRADE
    changes.close(stage.session, at, closed.business_id, period_of(world.today), trade)


def _who(stage: Stage, key: str) -> Neighbour:
    """Who said it."""
    return stage.owners[PROPS[key].by]

"""The scene of the sandbox: a newcomer finds life in every room."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from sqlmodel import Session, col, func, select

from bot import scenes
from bot.scenes.cast import EVERYBODY, KELURAHAN
from bot.scenes.props import PROPS, Heard
from domain.needs.need import NeedState
from domain.times.periods import Period
from storage.businesses import recent_changes
from storage.catalogue import complaints
from storage.figures import figures
from storage.outbox import SENDS
from storage.tables import Business, Inquiry, Licence, Need, OutboxRow, Product, ReplyAnswer
from tests.support.city import LONG_AGO, WIB
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.talk import house

HEARD = {
    key: Heard(n, prop.words, f"file-{key}", f"unique-{key}")
    for n, (key, prop) in enumerate(PROPS.items(), 2)
}


@pytest.fixture
def played(database: Database) -> Iterator[tuple[Session, scenes.Scene]]:
    """The scene, played into a database, and a session to look at it."""
    with database.session() as session:
        house(session)
        session.info[SENDS] = False
        scene = scenes.play(session, NOW, HEARD)
        session.flush()
        yield session, scene


def test_every_list_of_the_office_has_somebody(played: tuple[Session, scenes.Scene]) -> None:
    session, _scene = played
    waiting = figures.waiting(session, KELURAHAN[0], NOW)
    assert waiting.questions == 2
    assert waiting.late == 1
    assert waiting.entries == 2
    assert waiting.helps == 1
    assert waiting.needs
    assert waiting.replies
    assert complaints.count_open(session, KELURAHAN[:1]) == 1
    assert recent_changes.count(session, KELURAHAN[0], LONG_AGO) == 2
    month = figures.month(session, KELURAHAN[0], Period(2026, 10), WIB)
    assert 0 < month.reported < month.expected


def test_needs_stand_in_every_state_staff_know(played: tuple[Session, scenes.Scene]) -> None:
    session, _scene = played
    states = set(session.exec(select(Need.state)))
    assert states == set(NeedState) - {NeedState.WITHDRAWN}


def test_the_catalogue_has_photos_a_buyer_and_an_owner_of_two(
    played: tuple[Session, scenes.Scene],
) -> None:
    session, scene = played
    photos = session.exec(
        select(Product.photo_file_id).where(col(Product.photo_file_id).is_not(None))
    )
    assert len(photos.all()) == 5
    assert session.exec(select(func.count()).select_from(Inquiry)).one() == 1
    assert max(Counter(session.exec(select(Business.owner_id))).values()) == 2
    assert session.exec(select(func.count()).select_from(Licence)).one() > 20
    assert session.exec(select(func.count()).select_from(ReplyAnswer)).one() == 1
    assert {link.payload.partition("-")[0] for link in scene.links} == {"kel", "toko", "katalog"}


def test_the_bot_writes_only_to_people_the_sandbox_knows(
    played: tuple[Session, scenes.Scene],
) -> None:
    session, _scene = played
    known = {player.telegram_id for player in EVERYBODY}
    assert set(session.exec(select(OutboxRow.chat_id))) <= known


@pytest.mark.parametrize("key", [key for key, prop in PROPS.items() if prop.draw])
def test_every_photo_is_a_picture_a_phone_can_send(key: str) -> None:
    draw = PROPS[key].draw
    assert draw is not None
    content = draw()
    assert len(content) < 60_000
    assert Image.open(BytesIO(content)).size == (640, 480)

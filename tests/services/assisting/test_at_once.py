"""One card, two phones, the same moment: it becomes one person's, and the other is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlmodel import select

from services import arrival
from storage.tables import Business, Consent, Person
from tests.services.assisting.conftest import business_of, registers
from tests.services.assisting.test_claiming import card_of
from tests.support.databases import Database
from tests.support.office import said
from tests.support.talk import Talk


def _presses(talk: Talk, data: str, both: Barrier) -> None:
    both.wait(timeout=20)
    try:
        talk.press_data(data)
    except (DBAPIError, psycopg.Error):  # the worker tries such an update once more
        talk.press_data(data)


def test_a_card_opened_twice_at_once_is_one_persons(database: Database, rina: Talk) -> None:
    registers(rina)
    payload = card_of(rina, business_of(database).id or 0)
    phones = [Talk(database, 7101, "Ani"), Talk(database, 7102, "Siti")]
    for phone in phones:
        phone.call(arrival.start, payload)
    both = Barrier(2)
    with ThreadPoolExecutor(2) as threads:
        pressed = [threads.submit(_presses, p, p.button("I agree").data, both) for p in phones]
        for press in pressed:
            press.result(timeout=30)
    told = sorted("is yours now" in said(phone).text for phone in phones)
    assert told == [False, True]
    with database.session() as session:
        owner = session.exec(select(Business.owner_id)).one()
        assert session.exec(select(Consent.person_id)).all() == [owner]
        hers = session.get_one(Person, owner).telegram_id
    (winner,) = [phone.telegram_id for phone in phones if "is yours now" in said(phone).text]
    assert hers == winner

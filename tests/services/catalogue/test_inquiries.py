"""Buyer and owner write to each other through the bot; no number is shown before she shares it."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.catalogue.inquiries import InquiryState
from domain.delivery import Happened
from domain.dialogs.engine import Typed
from domain.messages import Message
from services import actors, conversation, delivery, outgoing
from services.actors import Caller
from services.catalogue import front
from services.catalogue.editing import remove
from services.incoming import Incoming
from services.inquiries import asking, deciding, listing, talking
from services.own_data import own_data
from storage.outbox import Outcome
from storage.tables import BuyerBlock, Consent, Inquiry, InquiryMessage, OutboxRow, Person, Reply
from tests.services.catalogue.conftest import BUDI, SITI, Market
from tests.support.clocks import NOW
from tests.support.databases import everything
from tests.support.office import TOUCH, Seen, look, read, said, toast
from tests.support.talk import Talk, house

WORDS = "30 parcel, Jumat depan"


@pytest.fixture
def product_id(market: Market) -> int:
    return market.product()


@pytest.fixture(autouse=True)
def phone(market: Market) -> None:
    with market.database.session() as session:
        session.get_one(Person, market.siti_id).phone = "+6281234567890"


def asks(market: Market, product_id: int, words: str = WORDS, talk: Talk | None = None) -> Talk:
    """Budi asks; gives his chat."""
    budi = talk or market.budi
    budi.call(asking.ask, TOUCH, product_id)
    budi.say(words)
    return budi


def the_inquiry(market: Market) -> Inquiry:
    with market.database.session() as session:
        return session.exec(select(Inquiry)).one()


def answers(market: Market, words: str = "Bisa, Pak") -> Talk:
    """Siti answers; gives her chat."""
    siti = market.siti
    siti.call(talking.answer, TOUCH, the_inquiry(market).id or 0)
    siti.say(words)
    return siti


def to(talk: Talk, chat_id: int) -> Seen:
    return said(talk, chat_id)


def test_a_question_reaches_her_without_any_number(market: Market, product_id: int) -> None:
    budi = asks(market, product_id)
    hers = to(budi, SITI)
    assert "somebody asks about Keripik Tempe" in hers.text
    assert "Budi: “30 parcel, Jumat depan”" in hers.text
    assert hers.labels == ["💬 Answer", "📱 Share my number", "🙏 Decline", "🚩 Report"]
    assert "Sent to Kue Siti" in to(budi, BUDI).text
    assert "81234567890" not in str(budi.rows)


def test_of_the_buyer_only_first_name_and_chat_are_kept_and_that_he_agreed(
    market: Market, product_id: int
) -> None:
    budi = market.budi
    budi.call(asking.ask, TOUCH, product_id)
    assert "sees your first name (Budi)" in said(budi).text
    with market.database.session() as session:
        assert session.exec(select(Person).where(Person.telegram_id == BUDI)).first() is None
    budi.say(WORDS)
    with market.database.session() as session:
        person = session.exec(select(Person).where(Person.telegram_id == BUDI)).one()
        consent = session.exec(select(Consent).where(Consent.person_id == person.id)).one()
    assert (person.first_name, person.phone, person.name) == ("Budi", None, None)
    assert consent.version == "buyer-2026-11"


def test_several_rounds_are_carried_both_ways(market: Market, product_id: int) -> None:
    asks(market, product_id)
    siti = answers(market)
    his = to(siti, BUDI)
    assert "Kue Siti, about Keripik Tempe:\n“Bisa, Pak”" in his.text
    assert his.labels == ["💬 Answer"]
    assert "Sent to Budi" in to(siti, SITI).text
    assert the_inquiry(market).state is InquiryState.ANSWERED
    budi = market.budi
    budi.call(talking.answer, TOUCH, the_inquiry(market).id or 0)
    assert "Your answer to Kue Siti about Keripik Tempe" in said(budi).text
    budi.say("Diambil jam berapa?")
    assert "Budi, about Keripik Tempe:\n“Diambil jam berapa?”" in to(budi, SITI).text
    assert the_inquiry(market).state is InquiryState.ASKED


def test_her_number_goes_out_after_a_second_question_and_once(
    market: Market, product_id: int
) -> None:
    asks(market, product_id)
    siti, inquiry_id = market.siti, the_inquiry(market).id or 0
    siti.call(deciding.ask_to_share, TOUCH, inquiry_id)
    question = to(siti, SITI)
    assert "081234567890 to Budi" in question.text
    assert "081234567890" not in str([row for row in siti.rows if row.chat_id == BUDI])
    siti.call(deciding.share, TOUCH, inquiry_id)
    assert "081234567890" in to(siti, BUDI).text
    siti.call(deciding.share, TOUCH, inquiry_id)
    assert "have your number already" in toast(siti)
    assert not [row for row in siti.rows if row.chat_id == BUDI]


def test_who_gave_no_number_is_told_how_else(market: Market, product_id: int) -> None:
    with market.database.session() as session:
        session.get_one(Person, market.siti_id).phone = None
    asks(market, product_id)
    siti = market.siti
    siti.call(deciding.ask_to_share, TOUCH, the_inquiry(market).id or 0)
    assert "no number of yours" in to(siti, SITI).text


def test_declining_is_told_kindly_and_can_be_taken_back(market: Market, product_id: int) -> None:
    asks(market, product_id)
    siti, inquiry_id = market.siti, the_inquiry(market).id or 0
    siti.call(deciding.decline, TOUCH, inquiry_id)
    assert "cannot take your order" in to(siti, BUDI).text
    siti.call(deciding.decline, TOUCH, inquiry_id)
    assert "declined already" in toast(siti)
    budi = market.budi
    budi.call(talking.answer, TOUCH, inquiry_id)
    assert "cannot take this order" in toast(budi)
    answers(market, "Ternyata bisa, Pak")
    assert the_inquiry(market).state is InquiryState.ANSWERED


def test_who_blocked_the_bot_is_not_written_to_and_the_buyer_is_told(
    market: Market, product_id: int
) -> None:
    with market.database.session() as session:
        session.get_one(Person, market.siti_id).unreachable_since_utc = NOW
    budi = asks(market, product_id)
    assert [row.chat_id for row in budi.rows] == [BUDI]
    assert "cannot be reached here just now" in said(budi).text
    page = look(market.siti, listing.waiting, 0)
    assert "“30 parcel, Jumat depan”" in page.text


def test_what_telegram_could_not_deliver_is_told_to_its_writer(
    market: Market, product_id: int
) -> None:
    budi = asks(market, product_id)
    (row,) = [row for row in budi.rows if row.chat_id == SITI]
    with market.database.session() as session:
        delivery.settled(house(session), [Outcome(row, Happened.BLOCKED)], NOW, "me")
    with market.database.session() as session:
        told = session.exec(select(OutboxRow).where(OutboxRow.chat_id == BUDI)).all()
        message = session.exec(select(InquiryMessage)).one()
    assert "did not reach" in (told[-1].body or "")
    assert message.returned_at_utc == NOW


def test_at_night_she_sleeps_and_the_buyer_is_told_when(market: Market, product_id: int) -> None:
    budi = market.budi
    budi.now = NOW.replace(hour=15)  # 22.00 WIB
    asks(market, product_id, talk=budi)
    assert "gets it at 08:00 WIB" in said(budi).text
    assert [row.chat_id for row in budi.rows] == [BUDI]
    with market.database.session() as session:
        waiting = session.exec(select(OutboxRow).where(OutboxRow.chat_id == SITI)).one()
    assert waiting.due_at_utc == NOW.replace(hour=1) + timedelta(days=1)


def test_whoever_answered_a_moment_ago_is_awake(market: Market, product_id: int) -> None:
    asks(market, product_id)
    answered = market.siti
    answered.now = NOW.replace(hour=14)
    answered.call(talking.answer, TOUCH, the_inquiry(market).id or 0)
    answered.say("Bisa")
    budi = market.budi
    budi.now = NOW.replace(hour=14, minute=5)
    budi.call(talking.answer, TOUCH, the_inquiry(market).id or 0)
    budi.say("Siap")
    assert "“Siap”" in to(budi, SITI).text


def test_three_waiting_about_one_product_are_enough(market: Market, product_id: int) -> None:
    budi = market.budi
    for number in range(3):
        asks(market, product_id, f"tanya {number}", budi)
    budi.call(asking.ask, TOUCH, product_id)
    assert "still wait for the seller" in toast(budi)


def test_ten_a_day_are_enough(market: Market) -> None:
    budi = market.budi
    shops = [market.shop(f"Toko {n}", f"Peyek {n}") for n in range(11)]
    for product_id in shops[:10]:
        asks(market, product_id, talk=budi)
    budi.call(asking.ask, TOUCH, shops[10])
    assert "Ten questions a day" in toast(budi)
    budi.now = NOW + timedelta(days=1, minutes=1)
    asks(market, shops[10], talk=budi)
    assert "Sent to" in said(budi).text


def test_three_messages_in_a_row_wait_for_an_answer(market: Market, product_id: int) -> None:
    budi = asks(market, product_id)
    for words in ("halo?", "halo??"):
        budi.call(talking.answer, TOUCH, the_inquiry(market).id or 0)
        budi.say(words)
    budi.call(talking.answer, TOUCH, the_inquiry(market).id or 0)
    assert "has not answered yet" in toast(budi)


def test_a_blocked_buyer_may_not_ask_nor_write_on(market: Market, product_id: int) -> None:
    budi = asks(market, product_id)
    inquiry = the_inquiry(market)
    with market.database.session() as session:
        block = {"complaint_id": 1, "person_id": inquiry.buyer_id, "blocked_by": 1}
        session.add(BuyerBlock(**block, area_code=inquiry.area_code, blocked_at_utc=NOW))
    budi.call(asking.ask, TOUCH, product_id)
    assert "closed to you" in toast(budi)
    budi.call(talking.answer, TOUCH, inquiry.id or 0)
    assert "closed to you" in toast(budi)


def test_nobody_asks_about_her_own_or_what_is_gone(market: Market, product_id: int) -> None:
    siti = market.siti
    siti.call(asking.ask, TOUCH, product_id)
    assert "your own" in toast(siti)
    budi = market.budi
    budi.call(asking.ask, TOUCH, product_id)
    siti.call(remove, TOUCH, product_id)
    budi.say(WORDS)
    assert "not in the catalogue any more" in said(budi).text


def test_a_product_taken_away_leaves_the_conversation(market: Market, product_id: int) -> None:
    asks(market, product_id)
    siti = market.siti
    siti.call(remove, TOUCH, product_id)
    assert the_inquiry(market).product_id is None
    assert "about Keripik Tempe" in to(answers(market), BUDI).text


def test_strangers_see_and_write_nothing(market: Market, product_id: int) -> None:
    asks(market, product_id)
    inquiry_id = the_inquiry(market).id or 0
    sari = market.talk(7900, "Sari")
    for act in (talking.answer, deciding.ask_to_share, deciding.share, deciding.decline):
        sari.call(act, TOUCH, inquiry_id)
        assert "closed" in toast(sari)
    assert "30 parcel" not in look(sari, listing.conversation, inquiry_id).text
    budi = market.budi
    for act in (deciding.share, deciding.decline):
        budi.call(act, TOUCH, inquiry_id)
        assert "closed" in toast(budi)
    assert the_inquiry(market).state is InquiryState.ASKED


def sent(market: Market, chat_id: int, message_id: int) -> None:
    """Telegram gave the last message to this chat an id."""
    with market.database.session() as session:
        rows = session.exec(select(OutboxRow).where(OutboxRow.chat_id == chat_id)).all()
        rows[-1].message_id = message_id
        session.add(rows[-1])


def test_telegrams_own_reply_goes_to_the_other_one(market: Market, product_id: int) -> None:
    asks(market, product_id)
    sent(market, SITI, 501)
    siti = market.siti
    siti.call(conversation.hear, Typed("Bisa, Pak"), Incoming(600, 501))
    assert "“Bisa, Pak”" in to(siti, BUDI).text
    with market.database.session() as session:
        assert session.exec(select(Reply)).all() == []


def test_words_just_said_after_an_answer_are_offered_to_the_seller(
    market: Market, product_id: int
) -> None:
    asks(market, product_id)
    answers(market)
    budi = market.budi
    budi.say("oke saya ambil 30")
    assert "Shall I send this to Kue Siti, about Keripik Tempe?" in said(budi).text
    budi.press("Send it")
    assert "“oke saya ambil 30”" in to(budi, SITI).text


def test_what_is_not_for_the_seller_goes_to_the_officers(market: Market, product_id: int) -> None:
    asks(market, product_id)
    siti = market.siti
    siti.say("kapan ada bazar?")
    assert "Shall I send this to Budi" in said(siti).text
    siti.press("not for them")
    with market.database.session() as session:
        assert session.exec(select(Reply.words)).all() == ["kapan ada bazar?"]


def test_an_owners_report_line_stays_a_report(market: Market, product_id: int) -> None:
    asks(market, product_id)
    siti = market.siti
    siti.say("omset oktober 1,5 juta")
    assert "Shall I send this" not in said(siti).text


def test_who_answered_last_is_not_asked_whom_her_words_are_for(
    market: Market, product_id: int
) -> None:
    asks(market, product_id)
    siti = answers(market)
    siti.say("kapan ada bazar?")
    assert not siti.heard("Shall I send this")


def test_she_sees_what_waits_and_answers_from_there(market: Market, product_id: int) -> None:
    asks(market, product_id)
    page = look(market.siti, front.front, market.kue_id)
    assert "💬 Questions (1)" in page.labels
    listed = look(market.siti, listing.waiting, 0)
    assert "1 question waits" in listed.text
    talk = look(market.siti, listing.conversation, the_inquiry(market).id or 0)
    assert "Budi, 3 Nov 2026: “30 parcel, Jumat depan”" in talk.text
    assert talk.labels[0] == "💬 Answer"
    answers(market)
    assert "No buyer waits" in look(market.siti, listing.waiting, 0).text


@pytest.mark.parametrize("words", ["<b>&amp; {product} %s </a>", "ع\u202e<i>x", "a" * 600])
def test_hostile_words_stay_words(market: Market, product_id: int, words: str) -> None:
    budi = asks(market, product_id, words)
    (row,) = [row for row in budi.rows if row.chat_id == SITI]
    assert isinstance(row.body, Message)
    assert words.replace("\u202e", "") in read(row.body).text


def test_more_than_600_letters_are_asked_for_shorter(market: Market, product_id: int) -> None:
    budi = asks(market, product_id, "a" * 601)
    assert "at most 600" in said(budi).text


@pytest.mark.parametrize("who", [BUDI, SITI])
def test_erasing_either_of_them_leaves_no_word_of_theirs(
    market: Market, product_id: int, who: int
) -> None:
    asks(market, product_id, "rahasia pembeli")
    answers(market, "rahasia penjual")
    siti = market.siti
    siti.call(deciding.share, TOUCH, the_inquiry(market).id or 0)
    other = market.talk(SITI if who == BUDI else BUDI)
    other.call(talking.answer, TOUCH, the_inquiry(market).id or 0)
    inquiry_id = the_inquiry(market).id or 0
    with market.database.session() as session:
        actor = actors.look(house(session), Caller(other.telegram_id, other.telegram_id))
        page = listing.conversation(session, actor, NOW, inquiry_id)
        outgoing.redraw(session, actor.mailbox, NOW, page, message_id=77)
    market.talk(who).call(own_data.erase, 1)
    left = everything(market.database)
    assert ("rahasia pembeli" if who == BUDI else "rahasia penjual") not in left
    assert who == BUDI or "81234567890" not in left
    with market.database.session() as session:
        assert session.exec(select(Inquiry)).all() == []
        assert session.exec(select(InquiryMessage)).all() == []


def test_a_buyer_sees_in_his_data_that_he_asked(market: Market, product_id: int) -> None:
    budi = asks(market, product_id)
    budi.call(own_data.show)
    assert budi.heard("Questions to sellers: 1")

"""A word alone in a conversation with an officer: some are for him, some for us, and none meets silence."""

import pytest

from domain.replies import ReplyState
from services.replies.answering import ask
from tests.services.replies.conftest import SITI, Kampung, replies_to
from tests.support.office import TOUCH
from tests.support.talk import Talk

MENU = "What shall we do"
NOTHING_OPEN = "Nothing is open just now"
PASSED_ON = "passed your message on"


@pytest.fixture
def answered(kampung: Kampung, siti: Talk, rina: Talk) -> int:
    """The message in which Rina's answer came to Siti."""
    siti.say("kapan ada pelatihan?")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    rina.say("Sabtu, Bu. Mau ikut?")
    sent = dict(zip([r.chat_id for r in rina.rows], kampung.sent(rina), strict=False))
    return sent[SITI]


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize(
    ("word", "heard"),
    [("menu", MENU), ("riwayat", "No report has arrived yet"), ("lapor", "Sales in"),
     ("kembali", NOTHING_OPEN), ("lewati", NOTHING_OPEN), ("ulang", NOTHING_OPEN),
     ("ya", PASSED_ON), ("tidak", PASSED_ON), ("lanjut", PASSED_ON), ("batal", PASSED_ON),
     ("besok", PASSED_ON), ("daftar", PASSED_ON)],
)  # fmt: skip
def test_below_an_officers_answer_commands_are_for_us_and_answers_for_him(
    kampung: Kampung, siti: Talk, word: str, heard: str
) -> None:
    siti.say(word)
    assert siti.heard(heard), siti.texts
    assert (len(kampung.kept) == 2) is (heard == PASSED_ON)


def test_as_telegrams_own_reply_every_word_is_for_him(
    kampung: Kampung, siti: Talk, answered: int
) -> None:
    replies_to(siti, answered, "menu")
    assert siti.heard(PASSED_ON)
    assert [reply.state for reply in kampung.kept] == [ReplyState.ANSWERED, ReplyState.OPEN]


@pytest.mark.parametrize("word", ["menu", "lanjut", "selesai"])
def test_an_officer_is_asked_before_such_a_word_goes_out_as_the_answer(
    kampung: Kampung, siti: Talk, rina: Talk, word: str
) -> None:
    siti.say("kapan ada pelatihan?")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    rina.say(word)
    assert rina.heard("Is that your answer to Bu Siti?")
    rina.press("Send it")
    assert rina.heard("Sent to Bu Siti")


@pytest.mark.parametrize(
    ("word", "heard"), [("menu", MENU), ("halo", "Please write your question")]
)
def test_a_word_for_us_is_no_question_to_the_officers(
    kampung: Kampung, siti: Talk, word: str, heard: str
) -> None:
    siti.say("tanya")
    siti.say(word)
    assert siti.heard(heard), siti.texts
    assert kampung.kept == []


@pytest.mark.parametrize(
    ("answer", "heard"),
    [
        ("Sabtu, Bu, di balai RW", "All right"),
        ("Sabtu. Mau ikut?", PASSED_ON),
        ("boleh kami telepon bu", PASSED_ON),
        ("Sabtu ya bu", PASSED_ON),
        ("Yang berminat balas OK", PASSED_ON),
    ],
)
def test_an_ok_ends_what_asked_nothing_and_answers_what_may_have_asked(
    kampung: Kampung, siti: Talk, rina: Talk, answer: str, heard: str
) -> None:
    siti.say("kapan ada pelatihan?")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    rina.say(answer)
    kampung.sent(rina)
    siti.say("siap pak")
    assert siti.heard(heard), siti.texts
    assert kampung.kept[-1].words == "siap pak"
    assert (kampung.kept[-1].state is ReplyState.CLOSED) is (heard == "All right")

"""The extra question: a press or a word answers it, and anything else is not taken for an answer."""

import pytest

from domain.dialogs.engine import Answered, Finished, NotTaken
from domain.dialogs.extra import EXTRA
from tests.domain.dialogs.chat import Chat


def asked(topic: str, label: str | None = None) -> Chat:
    seed = {"topic": topic, "business": 7, "label": label, "sells": "kue kering",
            "ladder": ["nib", "pirt", "halal", "trademark"], "has": ["nib"]}  # fmt: skip
    return Chat.begin(EXTRA, language="id", seed=seed)


def test_it_says_that_it_is_short_and_may_be_skipped() -> None:
    chat = asked("rt_rw")
    assert chat.text == (
        "Satu pertanyaan singkat, Bu, boleh dilewati: tempat usahanya di RT dan RW berapa? "
        "Contoh: RT 3 RW 5"
    )
    assert chat.labels == ["Lewati"]


def test_of_several_businesses_it_names_the_one_it_is_about() -> None:
    assert asked("reach", "Kue Siti").text.startswith("Satu pertanyaan singkat soal Kue Siti, Bu,")


@pytest.mark.parametrize(
    ("topic", "press", "value"),
    [
        ("workers", "Saya sendiri", 1),
        ("workers", "3 orang", 3),
        ("reach", "Sampai Jakarta", "jakarta"),
        ("main_product", "✅ Masih sama", "same"),
        ("reach", "Lewati", None),
    ],
)
def test_one_press_answers_it(topic: str, press: str, value: object) -> None:
    chat = asked(topic).presses(press)
    assert chat.outcome.events == (Answered(topic, value), Finished())
    assert chat.moves == 1


@pytest.mark.parametrize(
    ("typed", "place"),
    [("RT 3 RW 5", ("3", "5")), ("rt.03/rw.05", ("3", "5")), ("3/5", ("3", "5")), ("RW 5", (None, "5"))],
)  # fmt: skip
def test_rt_and_rw_are_read_as_people_write_them(typed: str, place: tuple[str, str]) -> None:
    chat = asked("rt_rw").says(typed)
    assert chat.answers["rt_rw"] == {"rt": place[0], "rw": place[1]}


def test_an_rt_alone_is_asked_again() -> None:
    chat = asked("rt_rw").says("RT 3")
    assert chat.text == "Tulis seperti ini, Bu: RT 3 RW 5"


@pytest.mark.parametrize(("typed", "people"), [("12", 12), ("2", 2), ("7 orang", 7), ("dua", 2)])
def test_a_number_of_workers_may_be_written(typed: str, people: int) -> None:
    assert asked("workers").says(typed).answers["workers"] == people


@pytest.mark.parametrize("topic", ["rt_rw", "workers", "reach", "licences", "main_product"])
@pytest.mark.parametrize(
    "words",
    [
        "1,5 juta",
        "omset oktober 2 juta",
        "kapan ada pelatihan?",
        "terima kasih",
        "1.5",
        "500",
    ],
)
def test_whatever_else_she_says_is_no_answer(topic: str, words: str) -> None:
    chat = asked(topic).says(words)
    assert chat.outcome.events == (NotTaken(),)
    assert chat.answers == {}


def test_another_product_is_asked_for_and_may_be_left_out() -> None:
    chat = asked("main_product").presses("✏️ Sudah ganti")
    assert chat.text.startswith("Jualan utamanya apa, Bu Siti?")
    assert chat.says("keripik tempe").answers["new_product"] == "keripik tempe"
    assert chat.outcome.over


@pytest.mark.parametrize(
    ("topic", "words", "value"),
    [("reach", "luar kota", "beyond"), ("reach", "4", "export"), ("main_product", "masih", "same"),
     ("main_product", "ya bu", "same"), ("workers", "tidak ada", None)],
)  # fmt: skip
def test_a_word_or_a_number_for_the_button_is_the_button(
    topic: str, words: str, value: object
) -> None:
    assert asked(topic).says(words).answers[topic] == value


def test_licences_she_has_are_on_already_and_several_go_together() -> None:
    chat = asked("licences")
    assert chat.labels == [
        "✅ NIB", "⬜ PIRT", "⬜ Sertifikat halal", "⬜ Merek terdaftar", "Tidak ada yang baru",
        "✅ Kirim", "Lewati",
    ]  # fmt: skip
    chat.presses("⬜ PIRT").presses("✅ Kirim")
    assert chat.answers["licences"] == {"picked": ["nib", "pirt"], "words": None}


@pytest.mark.parametrize("words", ["Lewati", "lewati"])
def test_licences_may_be_skipped_too(words: str) -> None:
    chat = asked("licences")
    chat = chat.presses(words) if words in chat.labels else chat.says(words)
    assert chat.answers == {"licences": None}

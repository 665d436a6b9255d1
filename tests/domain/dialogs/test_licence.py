"""The number and the last year of a licence she has: both may be left out."""

import pytest

from domain.dialogs.licence import LICENCE
from tests.domain.dialogs.chat import Chat


def opened(kind: str) -> Chat:
    seed = {"business": 7, "kind": kind, "label": "Kue Siti"}
    return Chat.begin(LICENCE, language="id", seed=seed)


def test_a_nib_is_thirteen_digits_and_one_move() -> None:
    chat = opened("nib").says("9120 1234 56789")
    assert chat.outcome.over
    assert chat.answers == {"number": "9120123456789"}


def test_a_wrong_nib_gets_a_kind_answer_and_then_a_way_out() -> None:
    chat = opened("nib").says("9120 1234 5678")
    assert (
        chat.text == "NIB itu 13 angka, Bu, yang ditulis ada 12. Coba cek lagi, atau lewati saja."
    )
    chat.says("halo")
    assert "🙋 Minta dibantu" in chat.labels
    assert chat.answers == {}
    assert chat.says("lewati").outcome.over


@pytest.mark.parametrize("kind", ["nib", "halal"])
def test_what_does_not_expire_is_asked_for_its_number_only(kind: str) -> None:
    assert opened(kind).presses("Lewati").outcome.over


@pytest.mark.parametrize("kind", ["pirt", "trademark"])
def test_what_expires_is_asked_for_its_last_year(kind: str) -> None:
    chat = opened(kind).says("P-IRT 2063578010001-26")
    assert chat.labels[0] == "2026"
    assert chat.presses("2029").answers == {"number": "P-IRT 2063578010001-26", "until": 2029}


@pytest.mark.parametrize("typed", ["1999", "29", "tahun depan", "20290"])
def test_a_year_is_one_that_can_be(typed: str) -> None:
    chat = opened("pirt").presses("Lewati").says(typed)
    assert "until" not in chat.answers


def test_a_year_may_be_typed() -> None:
    assert opened("pirt").presses("Lewati").says("2030").answers["until"] == 2030


def test_what_is_too_long_for_a_number_is_asked_again() -> None:
    chat = opened("halal").says("x" * 61)
    assert "seperti di suratnya" in chat.text
    assert opened("halal").says("terima kasih").answers == {}

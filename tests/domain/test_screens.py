"""What a number, “kembali” or “lanjut” means below a list of buttons."""

import pytest

from domain.messages import Button, Inline, LinkButton, label
from domain.screens import may_mean_a_button, meant

MENU = Inline(
    (
        (Button(label("Report"), "m:lapor"), Button(label("History"), "m:riwayat")),
        (Button(label("⬅️ Back"), "p:me"),),
    )
)
NUMBERED = Inline(
    (
        (Button("9", "a:9"), Button(label("{n}", n=10), "a:10")),
        (Button(label("◀️ Page {n}", n=1), "a:p0"), Button(label("Page {n} ▶️", n=3), "a:p2")),
        (Button(label("🏠 Office"), "a:open"),),
    )
)


@pytest.mark.parametrize(
    ("typed", "is_meant"),
    [("2", True), (" 2. ", True), ("12)", True), ("no 2", True), ("Nomor 2", True), ("２", True),
     ("kembali", True), ("Lanjut bu", True), ("200", False), ("2 juta", False), ("1.5", False),
     ("2,5", False), ("-1", False), ("ya", False), ("dua", False), ("", False), ("2\n3", False)],
)  # fmt: skip
def test_small_numbers_and_words_that_lead_somewhere_may_mean_a_button(
    typed: str, is_meant: bool
) -> None:
    assert may_mean_a_button(typed) is is_meant


@pytest.mark.parametrize(
    ("keyboard", "typed", "data"),
    [
        (MENU, "1", "m:lapor"),
        (MENU, "2", "m:riwayat"),
        (MENU, "3", "p:me"),
        (MENU, "4", None),
        (MENU, "0", None),
        (MENU, "kembali", "p:me"),
        (MENU, "lanjut", None),
        (NUMBERED, "9", "a:9"),
        (NUMBERED, "10", "a:10"),
        (NUMBERED, "1", None),
        (NUMBERED, "kembali", "a:open"),
        (NUMBERED, "lanjut", "a:p2"),
    ],
)
def test_a_button_is_meant_by_its_number_else_by_its_place(
    keyboard: Inline, typed: str, data: str | None
) -> None:
    assert meant(keyboard, typed) == data


@pytest.mark.parametrize(
    "data",
    ["d:abc:1:choose:x", "n:go:1", "v:1:yes", "e:now:2026-10:1", "r:fix:3", "+a:open", "k:met:3",
     "u:erase", "u:erase:yes"],
)  # fmt: skip
def test_no_number_is_taken_where_one_of_the_buttons_answers_something(data: str) -> None:
    keyboard = Inline(((Button("A", "m:lapor"),), (Button("B", data),)))
    assert meant(keyboard, "1") is None


def test_one_button_is_no_list() -> None:
    assert meant(Inline(((Button("A", "m:lapor"),),)), "1") is None


def test_a_link_has_its_place_and_is_not_pressed() -> None:
    keyboard = Inline(((LinkButton("A", "https://example.org"),), (Button("B", "m:lapor"),)))
    assert meant(keyboard, "1") is None
    assert meant(keyboard, "2") == "m:lapor"


@pytest.mark.parametrize("data", ["a:gone:35.78:2026-10:1", "a:shut:35.78:2026-10:1", "ai:back:1"])
def test_no_number_erases_closes_or_takes_back_what_is_somebody_elses(data: str) -> None:
    sure = Inline(((Button(label("Yes"), data), Button(label("⬅️ Back"), "a:open")),))
    assert [meant(sure, typed) for typed in ("1", "2", "ya")] == [None, None, None]

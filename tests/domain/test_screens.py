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
        (Button("9", "a:rep:9"), Button(label("{n}", n=10), "a:rep:10")),
        (
            Button(label("◀️ Page {n}", n=1), "a:reps:0"),
            Button(label("Page {n} ▶️", n=3), "a:reps:2"),
        ),
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
        (NUMBERED, "9", "a:rep:9"),
        (NUMBERED, "10", "a:rep:10"),
        (NUMBERED, "1", None),
        (NUMBERED, "kembali", "a:open"),
        (NUMBERED, "lanjut", "a:reps:2"),
    ],
)
def test_a_button_is_meant_by_its_number_else_by_its_place(
    keyboard: Inline, typed: str, data: str | None
) -> None:
    assert meant(keyboard, typed) == data


@pytest.mark.parametrize(
    "data",
    ["d:abc:1:choose:x", "n:go:1", "v:1:yes", "e:now:2026-10:1", "r:fix:3", "+a:open", "k:met:3",
     "c:re:7", "c:num:7", "c:no:7", "c:rep:7", "c:num:7:yes", "c:yes:1", "q:mine:0"],
)  # fmt: skip
def test_no_number_is_taken_where_one_of_the_buttons_answers_something(data: str) -> None:
    keyboard = Inline(((Button("A", "m:lapor"),), (Button("B", data),)))
    assert meant(keyboard, "1") is None


@pytest.mark.parametrize(
    "data",
    ["a:gone:35.78.03.1003:2026-10:7", "a:shut:35.78.03.1003:2026-10:7", "a:ok:1:2", "a:bk:1:2",
     "a:ns:x", "a:nall:x", "a:xls:x", "a:mk:staf:35", "ai:back:7", "ai:leave", "ab:done:3:l0", "ab:ans:3",
     "c:out:1", "c:out:1:yes", "c:del:1:yes", "c:off:1", "c:hide:1", "k:gone:3", "l:have:1:nib",
     "l:none:1:nib", "l:help:1:nib", "p:shut:1", "p:shut:1:moved", "p:open:1", "p:close:1", "p:r:stop",
     "p:r:none", "p:r:month", "p:stay", "p:to:35.78.03.1003", "u:stop", "u:go", "u:erase", "u:erase:yes",
     "m:dibantu", "f:pdf:1:12", "q:nohelp", "r:yes:1:2"],
)  # fmt: skip
def test_a_number_changes_nothing_and_says_yes_to_nothing(data: str) -> None:
    keyboard = Inline(((Button("Yes", data), Button("Home", "a:open")),))
    assert meant(keyboard, "1") is None


def test_kembali_changes_nothing_either() -> None:
    keyboard = Inline(((Button("A", "m:lapor"), Button(label("⬅️ Back"), "a:gone:1")),))
    assert meant(keyboard, "kembali") is None


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

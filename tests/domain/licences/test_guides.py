"""A guide: what it must hold, and how its steps fill pages."""

from datetime import date, datetime
from typing import Any

import pytest

from domain.licences.guides import MOST_STEPS, PAGE_UNITS, STEP_UNITS, Guide, GuideWrong
from domain.message_size import MESSAGE_UNITS, units

GOOD: dict[str, Any] = {
    "title": "NIB",
    "why": "Tanda pengenal usaha.",
    "checked": date(2026, 11, 21),
    "steps": ["Siapkan KTP.", "Buka oss.go.id."],
    "sources": ["oss.go.id"],
}


def test_a_good_guide_is_taken_as_it_is() -> None:
    guide = Guide.parse(GOOD)
    assert (guide.title, guide.steps, guide.checked) == (
        "NIB",
        ("Siapkan KTP.", "Buka oss.go.id."),
        date(2026, 11, 21),
    )
    assert guide.pages() == (("1. Siapkan KTP.", "2. Buka oss.go.id."),)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": None}, "title is missing"),
        ({"title": " "}, "title is missing"),
        ({"title": "x" * 61}, "title has 61 characters, at most 60"),
        ({"why": 5}, "why is missing"),
        (
            {"checked": "21-11-2026"},
            "checked is missing or no date; for example checked = 2026-11-21",
        ),
        ({"checked": datetime(2026, 11, 21)}, "checked is missing or no date"),  # noqa: DTZ001  # as TOML reads it
        ({"steps": []}, "steps has 0 entries, there may be 1 to 20"),
        ({"steps": ["x"] * 21}, "steps has 21 entries"),
        ({"steps": "Siapkan KTP."}, "steps is missing or no list of texts"),
        ({"steps": ["baik", ""]}, "steps is missing or no list of texts"),
        ({"steps": ["baik", "x" * 701]}, "steps, number 2, has 701 characters"),
        ({"steps": ["a\u202eb"]}, "steps, number 1, holds a character that cannot be shown"),
        ({"sources": None}, "sources is missing"),
        ({"tittle": "NIB"}, "tittle is not known"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(GuideWrong) as told:
        Guide.parse({**GOOD, **wrong})
    assert str(told.value).startswith(said)
    assert "\n" not in str(told.value)


def test_line_breaks_in_the_file_are_no_line_breaks_in_the_message() -> None:
    assert Guide.parse({**GOOD, "why": "Tanda\n  pengenal\tusaha."}).why == "Tanda pengenal usaha."


def test_long_guides_turn_pages_and_every_page_fits() -> None:
    steps = ["🍪" * (STEP_UNITS // 2)] * MOST_STEPS
    pages = Guide.parse({**GOOD, "steps": steps}).pages()
    assert sum(map(len, pages)) == MOST_STEPS
    assert pages[-1][-1].startswith("20. ")
    for page in pages:
        assert units("\n\n".join(page)) <= PAGE_UNITS + STEP_UNITS < MESSAGE_UNITS // 2


def test_pages_are_of_about_the_same_length() -> None:
    pages = Guide.parse({**GOOD, "steps": ["x" * 200] * 5}).pages()
    assert [len(page) for page in pages] == [2, 3]


def test_a_guide_nobody_checked_for_a_year_is_old() -> None:
    guide = Guide.parse(GOOD)
    assert not guide.is_old(date(2027, 11, 21))
    assert guide.is_old(date(2027, 11, 22))

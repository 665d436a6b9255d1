"""What the deployment works with is looked at before anything starts, and a mistake is told in a line."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.served import guides, house, served
from bot.settings import Settings
from bot.told import Told


def test_without_a_folder_the_guides_are_ours() -> None:
    assert guides(None).by_language["id"]


def test_a_wrong_guide_is_told_with_the_setting_and_the_file(tmp_path: Path) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "nib.toml").write_text('title = "NIB"')
    with pytest.raises(Told, match=r"^KABARUSAHA_GUIDES: id/nib.toml: why is missing"):
        guides(tmp_path)


def test_a_folder_of_guides_there_is_not_is_told_with_an_example(tmp_path: Path) -> None:
    with pytest.raises(Told, match=r"^KABARUSAHA_GUIDES: .+/nope is no folder; for example /srv/"):
        guides(tmp_path / "nope")


def test_what_the_operator_sets_is_what_services_know() -> None:
    settings = Settings(
        area="51.71",
        quiet="21.00-07.00",
        reminder_days="2,5,9",
        months_open=3,
        answer_days=4,
        days_off="2026-11-10",
    )
    known = house(settings)
    assert (known.areas.served.code, known.zone.key) == ("51.71", "Asia/Makassar")
    assert (known.quiet.closes, known.quiet.opens) == (time(21), time(7))
    assert (known.reminder_days, known.months_open, known.answer_days) == ((2, 5, 9), 3, 4)
    assert date(2026, 11, 10) in known.works.days_off


def test_an_area_there_is_not_is_told_with_the_setting() -> None:
    with pytest.raises(Told, match=r"^KABARUSAHA_AREA: "):
        served("35.99")

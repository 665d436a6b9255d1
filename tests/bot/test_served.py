"""What the deployment works with is looked at before anything starts, and a mistake is told in a line."""

from pathlib import Path

import pytest

from bot.served import guides, served
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


def test_an_area_there_is_not_is_told_with_the_setting() -> None:
    with pytest.raises(Told, match=r"^KABARUSAHA_AREA: "):
        served("35.99")

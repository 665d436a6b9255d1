"""Backup and restore of the embedded database, as an operator runs them."""

import resource
import stat
from pathlib import Path

import pytest

from tests.bot.conftest import Command


def little_room() -> None:
    """For a process whose files may not grow past what a database needs: as good as a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def test_what_was_backed_up_comes_back(run: Command, tmp_path: Path) -> None:
    assert run("migrate")[0] == 0
    assert run("backup", "copy.db")[0] == 0
    (tmp_path / "data" / "kabarusaha.db").unlink()
    assert run("restore", "copy.db") == (0, "Restored data/kabarusaha.db.\n")
    assert run("migrate")[0] == 0


def test_restore_does_not_overwrite_unless_told(run: Command, tmp_path: Path) -> None:
    run("migrate")
    run("backup", "copy.db")
    code, said = run("restore", "copy.db")
    assert (code, said.count("\n")) == (2, 1)
    assert "--force" in said
    assert run("restore", "copy.db", "--force")[0] == 0


def test_a_backup_that_finds_no_room_is_a_line_and_leaves_no_half_file(
    run: Command, tmp_path: Path
) -> None:
    run("migrate")
    code, said = run("backup", "copies/copy.db", prepare=little_room)
    assert (code, said) == (2, "copies/copy.db cannot be written (disk I/O error).\n")
    assert not list((tmp_path / "copies").iterdir())


def test_a_restore_that_finds_no_room_leaves_what_was_there(run: Command, tmp_path: Path) -> None:
    run("migrate")
    run("backup", "copy.db")
    before = (tmp_path / "data" / "kabarusaha.db").read_bytes()
    assert run("restore", "copy.db", "--force", prepare=little_room)[0] == 2
    assert (tmp_path / "data" / "kabarusaha.db").read_bytes() == before


def test_what_is_no_backup_is_refused_in_a_line(run: Command, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Selamat pagi")
    code, said = run("restore", "letter.txt")
    assert (code, said) == (2, "letter.txt is not a backup of KabarUsaha.\n")


@pytest.mark.parametrize("command", ["run", "doctor"])
def test_a_missing_token_ends_with_two_and_a_line(run: Command, command: str) -> None:
    code, said = run(command)
    assert code == 2
    assert "KABARUSAHA_BOT_TOKEN is missing" in said
    assert "Traceback" not in said


def test_a_backup_is_its_owners_alone(run: Command, tmp_path: Path) -> None:
    run("migrate")
    run("backup", "copies/copy.db")
    assert stat.S_IMODE((tmp_path / "copies" / "copy.db").stat().st_mode) == 0o600
    run("restore", "copies/copy.db", "--force")
    assert stat.S_IMODE((tmp_path / "data" / "kabarusaha.db").stat().st_mode) == 0o600

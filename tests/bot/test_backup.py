"""Backup and restore of the embedded database, as an operator runs them."""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """`kabarusaha …` in an empty folder; gives exit code and what was said."""
    root = Path(__file__).parents[2]

    def command(
        *args: str, prepare: Callable[[], None] | None = None, **env: str
    ) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *args],
            cwd=tmp_path,
            env={"PYTHONPATH": str(root), "PATH": "/usr/bin:/bin", **env},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            preexec_fn=prepare,
        )
        return done.returncode, done.stdout + done.stderr

    return command


def little_room() -> None:
    """For a process whose files may not grow past what a database needs: as good as a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def test_what_was_backed_up_comes_back(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert run("migrate")[0] == 0
    assert run("backup", "copy.db")[0] == 0
    (tmp_path / "data" / "kabarusaha.db").unlink()
    assert run("restore", "copy.db") == (0, "Restored data/kabarusaha.db.\n")
    assert run("migrate")[0] == 0


def test_restore_does_not_overwrite_unless_told(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run("migrate")
    run("backup", "copy.db")
    code, said = run("restore", "copy.db")
    assert (code, said.count("\n")) == (2, 1)
    assert "--force" in said
    assert run("restore", "copy.db", "--force")[0] == 0


def test_a_backup_that_finds_no_room_is_a_line_and_leaves_no_half_file(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run("migrate")
    code, said = run("backup", "copies/copy.db", prepare=little_room)
    assert (code, said) == (2, "copies/copy.db cannot be written (disk I/O error).\n")
    assert not list((tmp_path / "copies").iterdir())


def test_a_restore_that_finds_no_room_leaves_what_was_there(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run("migrate")
    run("backup", "copy.db")
    before = (tmp_path / "data" / "kabarusaha.db").read_bytes()
    assert run("restore", "copy.db", "--force", prepare=little_room)[0] == 2
    assert (tmp_path / "data" / "kabarusaha.db").read_bytes() == before


def test_what_is_no_backup_is_refused_in_a_line(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "letter.txt").write_text("Selamat pagi")
    code, said = run("restore", "letter.txt")
    assert (code, said) == (2, "letter.txt is not a backup of KabarUsaha.\n")


@pytest.mark.parametrize("command", ["run", "doctor"])
def test_a_missing_token_ends_with_two_and_a_line(run, command: str) -> None:  # type: ignore[no-untyped-def]
    code, said = run(command)
    assert code == 2
    assert "KABARUSAHA_BOT_TOKEN is missing" in said
    assert "Traceback" not in said

"""`kabarusaha` as its operator runs it: a process in a folder of its own, with the settings given."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

ROOT = Path(__file__).parents[2]


class Command(Protocol):
    """`run("backup", "copy.db")`: exit code, and all that was said. `prepare` runs in the process."""

    def __call__(
        self, *args: str, prepare: Callable[[], None] | None = None, **env: str
    ) -> tuple[int, str]: ...


@pytest.fixture
def run(tmp_path: Path) -> Command:
    """Commands in an empty folder."""

    def command(
        *args: str, prepare: Callable[[], None] | None = None, **env: str
    ) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *args],
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", **env},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            preexec_fn=prepare,
        )
        return done.returncode, done.stdout + done.stderr

    return command

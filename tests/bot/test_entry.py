"""What is set before the program is loaded."""

import os
import subprocess
import sys

from tests.bot.conftest import ROOT

AT_THE_END = """
import atexit, os, sys
atexit.register(lambda: print(os.environ["PTB_TIMEDELTA"]))
sys.argv = ["kabarusaha", "--help"]
from bot.entry import main
main()
"""


def said(**env: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", AT_THE_END],
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], **env},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.split()[-1]


def test_lengths_of_time_are_timedeltas_unless_the_operator_says_otherwise() -> None:
    assert said() == "1"
    assert said(PTB_TIMEDELTA="0") == "0"

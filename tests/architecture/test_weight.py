"""A bot that runs for months holds in memory only what it uses: heavy libraries come when they are needed."""

import subprocess
import sys

HEAVY = {
    "alembic",
    "fpdf",
    "holidays",
    "matplotlib",
    "num2words",
    "numpy",
    "phonenumbers",
    "psycopg",
    "PIL",
    "playwright",
    "rapidfuzz",
    "xlsxwriter",
}
"""What a bot on SQLite needs rarely or never: migrations, drawing, the other database's driver, searching."""

PROGRAM = f"import sys, bot.cli; print(*sorted({HEAVY!r} & set(sys.modules)))"


def test_starting_the_bot_loads_no_library_it_may_never_need() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []

"""The command line: run, sandbox, migrate, staff, areas, parked, doctor, backup, restore."""

from __future__ import annotations

import sys
from typing import NoReturn

import typer

from bot.commands import areas, database, doctor, parked, run, sandbox, staff
from bot.settings import SettingsWrong
from bot.told import MISTAKE, Told

app = typer.Typer(
    name="kabarusaha",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A city's Telegram bot for its small businesses.",
)
for command in (
    run.run,
    sandbox.sandbox,
    doctor.doctor,
    database.migrate,
    database.backup,
    database.restore,
):
    app.command()(command)
app.add_typer(staff.app, name="staff")
app.add_typer(areas.app, name="areas")
app.add_typer(parked.app, name="parked")


def main() -> NoReturn:
    """Runs a command; what keeps it from working ends it with a line that says what to set or do."""
    try:
        app()
    except (SettingsWrong, Told) as told:
        print(told, file=sys.stderr)  # noqa: T201  # this is the place that talks to the operator
        sys.exit(told.exit_code if isinstance(told, Told) else MISTAKE)
    sys.exit(0)

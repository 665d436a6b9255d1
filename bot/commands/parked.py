"""`parked list`, `parked retry`: updates that failed five times, and having them done once more."""

from __future__ import annotations

from typing import Annotated

import typer

from bot import desk, settings
from bot.told import Told
from storage import inbox

app = typer.Typer(
    no_args_is_help=True, help="Updates that could not be handled: list them, try them again."
)


@app.command("list")
def show() -> None:
    """The newest hundred, with the code each person was shown; the log has the rest by this code."""
    from rich.console import Console  # see bot.entry
    from rich.table import Table

    loaded = settings.load(token_needed=False)
    with desk.session_of(loaded) as session:
        found = inbox.parked(session)
    if not found:
        typer.echo("Nothing was set aside.")
        return
    table = Table("code", "set aside", "reason")
    for row in found:
        at = row.parked_at_utc.astimezone(loaded.zone)
        table.add_row(row.reference or "", f"{at:%Y-%m-%d %H:%M}", row.reason)
    Console().print(table)


@app.command()
def retry(
    code: Annotated[str, typer.Argument(help="the code the person was shown, e.g. 7F3K")],
) -> None:
    """Have an update done once more, after the cause was mended; a running bot does it in seconds."""
    loaded = settings.load(token_needed=False)
    with desk.session_of(loaded) as session:
        if not inbox.put_back(session, code.upper()):
            raise Told(f"There is no {code}; `kabarusaha parked list` shows what was set aside.")
    typer.echo(f"{code.upper()} is done once more.")

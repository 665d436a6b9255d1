"""`staff invite`, `staff list`, `staff revoke`: who may work in the office."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from bot import desk, settings
from bot.clock import SystemClock
from bot.served import served
from bot.settings import Settings
from bot.told import Told
from domain.areas import AreaBook
from domain.areas.codes import is_code
from domain.permissions import INVITES, SEATS, Role
from services.staff.ending import end_role
from services.staff.inviting import invite as make_invitation
from storage.people import grants
from storage.people.grants import Held

app = typer.Typer(no_args_is_help=True, help="Who may work in the office: invite, list, revoke.")
ROLES = tuple(role for role in Role if role in INVITES[Role.OPERATOR])
"""The roles an operator may hand out."""


@app.command()
def invite(
    role: Annotated[Role, typer.Option(help="what they will be")],
    area: Annotated[str, typer.Option(help="where: 35.78 or 35.78.03 or 35.78.03.1003")],
) -> None:
    """Print a link that makes whoever opens it staff: once, for a week."""
    loaded = settings.load()
    typer.echo(invitation(loaded, SystemClock().now(), role, area))


def invitation(loaded: Settings, now: datetime, role: Role, area_code: str) -> str:
    """The link. Raises Told for an area where such a role does not sit."""
    _check(served(loaded.area), role, area_code)
    with desk.session_of(loaded, desk.bot_username(loaded)) as session:
        link, _made = make_invitation(session, now, role=role, area_code=area_code, by=None)
    return link


def _check(book: AreaBook, role: Role, area_code: str) -> None:
    if role not in INVITES[Role.OPERATOR]:
        raise Told(f"--role: nobody is invited as {role}; choose {', '.join(ROLES)}.")
    area = book.get(area_code) if is_code(area_code) else None
    if area is None:
        raise Told(
            f"--area: there is no {area_code} in {book.served.name}; `kabarusaha areas show` lists all."
        )
    if area.level not in SEATS[role]:
        levels = " or ".join(level.name.lower() for level in sorted(SEATS[role]))
        raise Told(
            f"--area: a {role} sits in a {levels}; {area.name} is a {area.level.name.lower()}."
        )


@app.command("list")
def list_staff() -> None:
    """Everybody with a role, with the number that `revoke` takes."""
    from rich.console import Console  # see bot.entry
    from rich.table import Table

    loaded = settings.load(token_needed=False)
    book = served(loaded.area)
    table = Table("number", "name", "role", "area", "since", box=None)
    with desk.session_of(loaded) as session:
        for held in grants.live(session, book.served.code):
            table.add_row(*_row(held, book, loaded))
    Console().print(
        table if table.row_count else "Nobody has a role yet; `staff invite` makes a link."
    )


def _row(held: Held, book: AreaBook, loaded: Settings) -> tuple[str, ...]:
    area = book.get(held.area_code)
    place = f"{area.name} ({held.area_code})" if area else held.area_code
    since = held.granted_at_utc.astimezone(loaded.zone).date().isoformat()
    return str(held.id), held.name, held.role, place, since


@app.command()
def revoke(number: Annotated[int, typer.Argument(help="from `staff list`")]) -> None:
    """Take a role back; it ends with the next tap, and the bot tells its holder."""
    loaded = settings.load(token_needed=False)
    with desk.session_of(loaded) as session:
        held = grants.by_id(session, number)
        if held is None:
            raise Told(f"No role has the number {number}; `kabarusaha staff list` shows all.")
        end_role(session, SystemClock().now(), held)
    typer.echo(f"{held.name} is no longer {held.role} in {held.area_code}.")

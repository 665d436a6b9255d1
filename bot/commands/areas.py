"""`areas find`, `areas show`, `areas poster`: whose code is which, the places served, posters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import desk, settings
from bot.clock import SystemClock
from bot.served import served
from bot.told import Told
from domain.areas import Area, AreaBook
from domain.areas.codes import Level, digits, kelurahan_payload
from domain.times.calendar import zone_of
from locales.catalog import Catalogs
from services.house import House
from services.posters import poster_of
from storage.areas.archive import cities

if TYPE_CHECKING:
    from rich.tree import Tree

app = typer.Typer(
    no_args_is_help=True, help="Places: find a code, show those served, make posters."
)


@app.command()
def show(
    code: Annotated[
        str, typer.Argument(help="an area, e.g. 35.78.03; without one, everything")
    ] = "",
) -> None:
    """The area and what lies in it, with the link of each kelurahan."""
    from rich.console import Console  # see bot.entry

    book = served(settings.load(token_needed=False).area)
    Console().print(_tree(book, _area(book, code)))


@app.command()
def find(
    name: Annotated[str, typer.Argument(help="a part of the name, e.g. bandung")],
) -> None:
    """The codes of provinces, cities and regencies all over Indonesia: what KABARUSAHA_AREA may be."""
    found = [area for area in cities() if name.casefold() in area.name.casefold()]
    if not found:
        raise Told(f"No province, city or regency is called {name}; try a part of its name.")
    for area in found:
        typer.echo(f"{area.code:5}  {area.name}")


def _tree(book: AreaBook, area: Area) -> Tree:
    from rich.tree import Tree

    link = f"  ?start={kelurahan_payload(area.code)}" if area.level is Level.KELURAHAN else ""
    tree = Tree(f"{area.code}  {area.name}{link}", highlight=False)
    for part in book.children(area.code):
        tree.add(_tree(book, part))
    return tree


@app.command()
def poster(
    code: Annotated[
        str, typer.Argument(help="a kelurahan, or a wider area for all of its kelurahan")
    ],
    out: Annotated[Path, typer.Option(help="the folder to write to")] = Path("posters"),
) -> None:
    """Write an A4 poster (PDF) with the QR code of a kelurahan."""
    from documents.poster.page import draw_poster  # loads 35 MB of PDF and fonts

    loaded = settings.load()
    book = served(loaded.area)
    house = House(book, zone_of(loaded.area), desk.bot_username(loaded))
    catalogs, now = Catalogs.load(), SystemClock().now()
    out.mkdir(parents=True, exist_ok=True)
    for kelurahan in book.kelurahan(_area(book, code).code):
        drawn = draw_poster(poster_of(house, kelurahan, catalogs, "id", now), now)
        file = out / f"poster-{digits(kelurahan.code)}.pdf"
        file.write_bytes(drawn)
        typer.echo(f"{file}  {kelurahan.name}")


def _area(book: AreaBook, code: str) -> Area:
    area = book.get(code or book.served.code)
    if area is None:
        raise Told(
            f"There is no {code} in {book.served.name}; `kabarusaha areas show` lists all there,"
            " `kabarusaha areas find` has the cities elsewhere."
        )
    return area

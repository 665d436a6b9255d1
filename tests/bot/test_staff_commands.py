"""`staff` and `areas`, as an operator runs them: a link that works, a list, a poster, one line when wrong."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlmodel import col, select
from typer.testing import CliRunner

from bot.cli import app
from bot.told import Told
from domain.people.invitations import read_payload, token_hash
from domain.permissions import Grant, Role
from sandbox.server import serve
from storage.people import grants, invitations
from storage.tables import OutboxRow
from tests.support.city import KEDUNG_BARUK, SURABAYA, City
from tests.support.databases import Database


@dataclass(frozen=True)
class Operator:
    """Somebody at the command line of a bot with this database, in an empty folder."""

    database: Database
    folder: Path

    async def says(self, *command: str) -> str:
        """Runs `kabarusaha …`; gives what it printed. Raises Told for a mistake."""
        done = await asyncio.to_thread(CliRunner().invoke, app, command)
        if done.exception is not None:
            raise done.exception
        return done.output


@pytest.fixture
async def operator(
    database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> AsyncIterator[Operator]:
    """An operator whose bot answers getMe."""
    async with serve() as server:
        monkeypatch.chdir(tmp_path)
        url = database.url.render_as_string(hide_password=False)
        settings = {"BOT_TOKEN": server.token, "API_URL": server.api_url, "DATABASE_URL": url}
        for name, value in settings.items():
            monkeypatch.setenv(f"KABARUSAHA_{name}", value)
        yield Operator(database, tmp_path)


async def test_an_invitation_is_a_link_of_the_bot_whose_hash_is_kept(operator: Operator) -> None:
    link = (await operator.says("staff", "invite", "--role", "dinas", "--area", SURABAYA)).strip()
    address, _question, payload = link.partition("?start=")
    token = read_payload(payload)
    assert address == "https://t.me/kabarusaha_bot"
    assert token is not None
    with operator.database.session() as session:
        kept = invitations.by_hash(session, token_hash(token))
    assert kept is not None
    assert (kept.role, kept.area_code, kept.made_by) == (Role.DINAS, SURABAYA, None)


@pytest.mark.parametrize(
    ("role", "area", "said"),
    [
        ("dinas", "35.78.03", "a dinas sits in a provinsi or kota; Rungkut is a kecamatan"),
        ("staf", "35.74", "there is no 35.74 in Kota Surabaya"),
        ("staf", "Rungkut", "there is no Rungkut in Kota Surabaya"),
        ("owner", SURABAYA, "nobody is invited as owner; choose kader"),
        ("operator", SURABAYA, "nobody is invited as operator"),
    ],
)
async def test_an_invitation_that_cannot_be_is_told_in_a_line(
    role: str, area: str, said: str, operator: Operator
) -> None:
    with pytest.raises(Told, match=said) as told:
        await operator.says("staff", "invite", "--role", role, "--area", area)
    assert "\n" not in str(told.value)


async def test_without_telegram_there_is_no_link_and_a_line_says_so(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KABARUSAHA_API_URL", "http://127.0.0.1:1/bot")
    with pytest.raises(Told, match="Telegram did not say the bot's name"):
        await operator.says("staff", "invite", "--role", "dinas", "--area", SURABAYA)


async def test_everybody_with_a_role_is_listed_and_a_role_is_taken_back(operator: Operator) -> None:
    assert "Nobody has a role yet" in await operator.says("staff", "list")
    with operator.database.session() as session:
        person_id = City(session).staff(8001, Role.STAF, KEDUNG_BARUK, "Rina")
        (held,) = grants.live(session, SURABAYA)
    listed = await operator.says("staff", "list")
    assert "Bu Rina" in listed
    assert f"Kedung Baruk ({KEDUNG_BARUK})" in listed
    said = await operator.says("staff", "revoke", str(held.id))
    assert said == f"Bu Rina is no longer staf in {KEDUNG_BARUK}.\n"
    with operator.database.session() as session:
        assert Grant(Role.STAF, KEDUNG_BARUK) not in grants.of_person(session, person_id)
        owed = session.exec(select(OutboxRow).order_by(col(OutboxRow.id))).all()
    assert [(row.method, row.state.value) for row in owed] == [
        ("setMyCommands", "queued"), ("send", "queued")
    ]  # fmt: skip
    assert "admin" not in str(owed[0].body)
    assert "has ended" in str(owed[1].body)
    with pytest.raises(Told, match=f"No role has the number {held.id}"):
        await operator.says("staff", "revoke", str(held.id))


async def test_the_area_is_shown_as_a_tree_with_links(operator: Operator) -> None:
    shown = await operator.says("areas", "show", "35.78.03")
    assert shown.splitlines()[0] == "35.78.03  Rungkut"
    assert f"{KEDUNG_BARUK}  Kedung Baruk  ?start=kel-3578031003" in shown
    assert len((await operator.says("areas", "show")).splitlines()) == 1 + 31 + 153
    with pytest.raises(Told, match=r"There is no 35[.]74 in Kota Surabaya"):
        await operator.says("areas", "show", "35.74")


async def test_a_code_is_found_by_a_part_of_the_name_all_over_the_country(
    operator: Operator,
) -> None:
    found = (await operator.says("areas", "find", "bandung")).splitlines()
    assert "32.73  Kota Bandung" in found
    assert all("andung" in line for line in found)
    with pytest.raises(Told, match="is called Atlantis"):
        await operator.says("areas", "find", "Atlantis")


async def test_a_poster_is_written_for_every_kelurahan_asked_for(operator: Operator) -> None:
    await operator.says("areas", "poster", KEDUNG_BARUK)
    page = PdfReader(operator.folder / "posters" / "poster-3578031003.pdf").pages[0]
    words = " ".join(page.extract_text().split())
    assert "Kelurahan Kedung Baruk" in words
    assert "Kecamatan Rungkut, Kota Surabaya" in words
    assert "Punya usaha? Kabari kelurahan lewat HP" in words
    assert "@kabarusaha_bot" in words
    links = [note.get_object()["/A"]["/URI"] for note in page.annotations or ()]
    assert "https://t.me/kabarusaha_bot?start=kel-3578031003" in links
    said = await operator.says("areas", "poster", "35.78.03", "--out", "rungkut")
    assert len(list((operator.folder / "rungkut").glob("*.pdf"))) == len(said.splitlines()) == 6

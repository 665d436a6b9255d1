"""The scene of the sandbox as a visitor meets it: what is in the rooms can be opened, seen and answered."""

import pytest

from bot import app, scenes
from bot.scenes import seating
from bot.scenes.pictures import notebook
from bot.scenes.props import Heard
from bot.settings import Settings
from sandbox.client import Phone, Sandbox
from sandbox.server import Server
from storage.outbox import SENDS
from tests.support.clocks import NOW, HeldClock
from tests.support.databases import opened
from tests.support.talk import house

RINA, ENDANG = 720_000_002, 720_000_005


@pytest.fixture
async def heard(server: Server) -> dict[str, Heard]:
    """What the people of the scene said, in their chats."""
    return await seating.seat(server.url, server.api_url, server.token)


@pytest.fixture
async def officer(heard: dict[str, Heard], sandbox: Sandbox, settings: Settings) -> Phone:
    """Pak Budi's phone, with his invitation used; the bot is not running yet."""
    with opened(settings.database) as database, database.session() as session:
        house(session).info[SENDS] = False
        scene = scenes.play(session, NOW, heard)
    budi = next(phone for phone in scene.phones if phone.role == "petugas")
    phone = await sandbox.user(budi.first_name, id=budi.user_id)
    await phone.start(budi.start_payload)
    return phone


async def test_a_visitor_finds_the_rooms_alive(
    officer: Phone, sandbox: Sandbox, settings: Settings, clock: HeldClock
) -> None:
    rina, endang = await sandbox.user(id=RINA), await sandbox.user(id=ENDANG)
    async with app.started(settings, clock=clock):
        await rina.expect("Rina, ada yang bertanya soal Keripik Tempe Renyah", earlier=True)
        await endang.expect("akan mengisikan laporan Oktober", earlier=True)
        await officer.expect("Mulai sekarang")
        await officer.say("/admin")
        home = await officer.expect("Kedung Baruk · Oktober 2026")
        assert {"⏰ Pertanyaan (2)", "Perlu diisikan (2)", "Minta dibantu (1)"} <= set(home.labels)
        await officer.press("Perlu diisikan (2)")
        await officer.expect("2. Nasi Bungkus Endang", "📷 foto")
        await officer.press("2")
        await officer.expect("Minta diisikan: laporan Oktober 2026")
        await officer.press("📎 Tampilkan (1)")
        page = await officer.expect("Endang")
        assert page.kind == "photo"
        assert await officer.download(page) == notebook()
        assert await sandbox.unanswered() == []

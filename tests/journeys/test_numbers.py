"""An ibu who types where others press: numbers below the menu and below questions, and no button outlives its
question."""

from sqlalchemy import URL

from sandbox.client import Phone, Sandbox
from tests.journeys.database import noted
from tests.journeys.test_catalogue import asks, shown


async def test_from_the_menu_to_a_need_by_numbers_alone(
    siti: Phone, sandbox: Sandbox, sqlite_database_url: URL
) -> None:
    await siti.say("menu")
    menu = await siti.expect("Mau apa hari ini, Bu?")
    await noted(sqlite_database_url)
    await siti.say("3")
    needs = await siti.expect("Belum ada kebutuhan yang dicatat")
    await noted(sqlite_database_url)
    await siti.say("1")
    asked = await siti.expect("Sedang butuh bantuan apa, Bu?")
    await siti.say("1")
    done = await siti.expect("Kemasan sudah dicatat")
    await siti.say("botol 250 ml")
    await siti.expect("Kemasan sudah dicatat, kodenya K-")
    await noted(sqlite_database_url)
    buttons = {bubble.id: bubble.labels for bubble in await siti.bubbles()}
    assert (buttons[asked.id], buttons[done.id]) == ((), ())
    assert buttons[menu.id]
    assert buttons[needs.id]
    assert await sandbox.unanswered() == []
    assert [call for call in await sandbox.calls() if call["status"] != 200] == []


async def test_kembali_and_a_number_in_her_profile(siti: Phone, sqlite_database_url: URL) -> None:
    await siti.say("/profil")
    profile = await siti.expect("Profil")
    await noted(sqlite_database_url)
    number = 1 + next(n for n, label in enumerate(profile.labels) if label.startswith("🏷"))
    await siti.say(str(number))
    business = await siti.expect("Terdaftar")
    assert business.id == profile.id
    await noted(sqlite_database_url)
    await siti.say("kembali")
    assert (await siti.expect("Mau ubah yang mana")).id == profile.id


async def test_a_number_below_a_buyers_question_is_an_answer_to_it(
    siti: Phone, sandbox: Sandbox, sqlite_database_url: URL
) -> None:
    await shown(siti)
    budi = await sandbox.user("Budi")
    await asks(budi, "Berapa hari jadi?")
    await siti.expect("Berapa hari jadi?")
    await noted(sqlite_database_url)
    await siti.say("3")
    await siti.expect("Keripik Tempe", "“3”")
    heard = [bubble.text for bubble in await budi.bubbles()]
    assert not any("belum bisa menerima pesanan" in text for text in heard)

"""What is seen before START, in the menu, and in a group."""

from bot import app
from sandbox.client import Phone, Sandbox


async def test_menu_and_description_are_there_before_anybody_writes(
    sandbox: Sandbox, bot: app.App
) -> None:
    await sandbox.wait_for_calls("setMyShortDescription")
    siti = await sandbox.user("Siti")
    assert (await siti.commands())["lapor"] == "lapor penjualan sebulan"
    assert "admin" not in await siti.commands()
    assert "Tekan START" in str((await siti.shown())["description"])


async def test_a_group_hears_one_polite_line(ibu: Phone, sandbox: Sandbox) -> None:
    rina = await sandbox.user("Rina")
    group = await sandbox.group("Ibu-ibu RW 05", ibu, rina)
    await ibu.in_group(group).say("/lapor@kabarusaha_bot")
    heard = await ibu.in_group(group).expect("chat pribadi", earlier=True)
    assert heard.labels == ("💬 Chat saya",)
    await rina.in_group(group).say("/lapor@kabarusaha_bot")
    await rina.start()
    await rina.expect("Saya KabarUsaha")
    said = [b for b in await ibu.in_group(group).bubbles() if b.by_bot]
    assert len(said) == 1

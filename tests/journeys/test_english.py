"""Somebody who reads English: chosen before anything else, and no Indonesian word from then on."""

import pytest

from sandbox.client import Phone
from tests.support.english import left_over


async def seen_by(phone: Phone) -> str:
    """Everything the bot shows in the chat just now: words, buttons, keyboard, menu of commands."""
    said = [b for b in await phone.bubbles() if b.by_bot]
    words = [part for bubble in said for part in (bubble.text, *bubble.labels)]
    keys = [label for row in await phone.keyboard() for label in row]
    return "\n".join([*words, *keys, *(await phone.commands()).values()])


async def in_english(phone: Phone) -> None:
    """She chooses English; what was said before is not looked at."""
    await phone.say("/bahasa")
    await phone.press("English")
    await phone.expect("From now on I speak English")


async def registered_in_english(phone: Phone) -> None:
    """From the choice of the language to the last yes."""
    await phone.say("/bahasa")
    await phone.press("English")
    await phone.expect("From now on I speak English")
    await phone.start("kel-3578031003")
    await phone.expect("I am KabarUsaha", "monthly sales")
    await phone.press("✅ I agree")
    await phone.press("Bu Siti")
    await phone.expect("3 of 5", "Bu Siti?")
    await phone.say("cookies")
    await phone.press("No name yet")
    await phone.expect("5 of 5", "phone number")
    await phone.press("Skip")
    await phone.expect("Is this right, Bu?")
    await phone.press("✅ All right")
    await phone.expect("is registered in Kedung Baruk")


async def test_english_chosen_before_registration_stays(ibu: Phone) -> None:
    await registered_in_english(ibu)
    assert (await ibu.commands())["lapor"] == "report a month's sales"


async def test_a_registration_and_a_report_have_no_indonesian_word(ibu: Phone) -> None:
    await registered_in_english(ibu)
    await ibu.say("/lapor")
    await ibu.expect("Sales in October")
    await ibu.say("1.5")
    await ibu.expect("how much is that")
    await ibu.say("1.5 million")
    await ibu.expect("Rp1,500,000 (one million, five hundred thousand rupiah)")
    await ibu.press("✅ Right")
    await ibu.press("Nothing")
    await ibu.expect("Thank you, Bu Siti", "Rp1,500,000")
    for command in (
        "/riwayat",
        "/kebutuhan",
        "/izin",
        "/data_saya",
        "/bantuan",
        "/daftar",
        "/batal",
    ):
        await ibu.say(command)
        await ibu.expect()
    question, *shown = (await seen_by(ibu)).splitlines()
    assert "bahasa apa" in question
    assert [word for line in shown[1:] for word in left_over(line)] == []


async def test_who_goes_back_to_indonesian_has_its_menu_too(ibu: Phone) -> None:
    await in_english(ibu)
    await ibu.say("/bahasa")
    await ibu.press("Bahasa Indonesia")
    await ibu.expect("Bahasa Indonesia")
    assert (await ibu.commands())["lapor"] == "lapor penjualan sebulan"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Terima kasih, Bu Siti", ["terima", "kasih"]),
        ("Sales in Oktober: lima ratus", ["oktober", "lima", "ratus"]),
        ("Thank you, Bu Siti. NIB of your kelurahan, /lapor", []),
    ],
)
def test_indonesian_is_told_from_english(text: str, words: list[str]) -> None:
    assert left_over(text) == words

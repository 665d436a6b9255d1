"""What people do while the bot dies again and again: they register, report, and tell how it goes."""

from collections import Counter
from dataclasses import dataclass

from sandbox.client import Phone, Sandbox
from tests.journeys.people import registered

NAMES = ("Siti", "Wati", "Yuni", "Rina", "Dewi")
STORIES = tuple(f"kabar {word}" for word in ("hujan", "pesanan", "oven", "pasar", "kurir"))
"""What each of them writes at the end, in this order: free words that no dialog takes; and after each
they ask for help, without waiting."""


@dataclass(frozen=True, slots=True)
class Ibu:
    """A person with sales of her own, so that nobody's answer can stand for another's."""

    phone: Phone
    revenue_rupiah: int

    @property
    def amount(self) -> str:
        """As she writes it: 1.234.000."""
        return f"{self.revenue_rupiah:,}".replace(",", ".")

    async def live(self) -> None:
        """Registers, reports, and writes; waits for the answers as people do."""
        await registered(self.phone)
        await self._report()
        for story in STORIES:
            await self.phone.say(story)
            await self.phone.say("/bantuan")
            await self.phone.expect("Ini yang bisa dilakukan")

    async def _report(self) -> None:
        await self.phone.say("/lapor")
        await self.phone.expect("Penjualan")
        await self.phone.say(self.amount)
        await self.phone.expect(self.amount, "Betul")
        await self.phone.press("✅ Betul")
        await self.phone.expect("Tersimpan")
        await self.phone.press("Tidak ada")
        await self.phone.expect("Terima kasih")


async def twenty(sandbox: Sandbox) -> list[Ibu]:
    """Twenty people."""
    return [
        Ibu(await sandbox.user(NAMES[number % len(NAMES)]), 1_000_000 + number * 1_000)
        for number in range(20)
    ]


async def who_started(sandbox: Sandbox, count: int) -> list[Phone]:
    """People who pressed START long ago."""
    phones = [await sandbox.user(f"Tetangga{number}") for number in range(count)]
    for phone in phones:
        await phone.start()
    return phones


async def heard_twice(sandbox: Sandbox, words: str) -> Counter[int]:
    """How often each chat was sent a message with these words."""
    calls = await sandbox.calls("sendMessage")
    return Counter(
        call["parameters"]["chat_id"]
        for call in calls
        if call["status"] == 200 and words in call["parameters"]["text"]
    )

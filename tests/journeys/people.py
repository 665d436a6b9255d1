"""Short ways to where a journey begins: each as the person goes it herself, over HTTP."""

import asyncio
from datetime import datetime

from bot.commands.staff import invitation
from bot.settings import Settings
from domain.permissions import Role
from sandbox.client import Bubble, Phone
from tests.support import city

KEDUNG_BARUK = "kel-3578031003"


async def registered(
    phone: Phone, *, call: str = "Bu", product: str = "kue kering", link: str = KEDUNG_BARUK
) -> Phone:
    """Registers the person with a business without a name in the kelurahan of the link."""
    await phone.start(link)
    await phone.press("✅ Saya setuju")
    await phone.press(f"{call} {phone.name}")
    await phone.expect("Jualan utamanya apa")
    await phone.say(product)
    await phone.press("Belum punya nama")
    await phone.expect("nomor HP")
    await phone.press("Lewati")
    await phone.expect("Sudah benar")
    await phone.press("✅ Sudah benar")
    await phone.expect("sudah terdaftar")
    return phone


async def reported(phone: Phone, amount: str = "1,5 juta", *, month: str = "Oktober") -> Bubble:
    """Reports a month, needs nothing, and gives the thanks."""
    await phone.say("/lapor")
    if month != "Oktober":
        await phone.press("📅 Bulan lain")
        await phone.press(f"{month} 2026")
    await phone.expect(f"Penjualan {month}")
    await phone.say(amount)
    await phone.press("✅ Betul")
    await phone.expect("Tersimpan")
    await phone.press("Tidak ada")
    return await phone.expect("Terima kasih")


async def invited(
    phone: Phone,
    settings: Settings,
    now: datetime,
    role: Role = Role.STAF,
    area: str = city.KEDUNG_BARUK,
) -> Bubble:
    """Takes up a role by a link from the command line; gives the welcome."""
    link = await asyncio.to_thread(invitation, settings, now, role, area)
    await phone.start(link.partition("?start=")[2])
    return await phone.expect("Mulai sekarang")

"""Short ways to where a journey begins."""

from sandbox.client import Phone

KEDUNG_BARUK = "kel-3578031003"


async def registered(
    phone: Phone, *, call: str = "Bu", product: str = "kue kering", link: str = KEDUNG_BARUK
) -> None:
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

"""A month brings a business near the next size class: told without alarm, and she may ask about it."""

from sandbox.client import Phone


async def test_near_the_next_class_she_is_told_and_may_ask_what_that_means(siti: Phone) -> None:
    """PP 7/2021: a micro business sells up to Rp2 billion a year."""
    await siti.say("/lapor")
    await siti.expect("Penjualan Oktober")
    await siti.say("1,9 miliar")
    await siti.expect("Rp1.900.000.000")
    await siti.press("✅ Betul")
    await siti.press("Tidak ada")
    await siti.expect("Penjualan 12 bulan terakhir Rp1.900.000.000", "usaha mikro", "usaha kecil")
    await siti.say("Apa bedanya nanti, Bu?")
    await siti.expect("sudah kami teruskan ke petugas kelurahan")

"""An owner looks at how her business is doing: one tap under the thanks."""

from io import BytesIO

from PIL import Image

from sandbox.client import Phone, Sandbox
from tests.journeys.people import registered


async def test_the_rapor_is_one_tap_after_the_report(ibu: Phone, sandbox: Sandbox) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.expect("Penjualan Oktober")
    await ibu.say("1,5 juta")
    await ibu.press("✅ Betul")
    await ibu.press("Tidak ada")
    thanks = await ibu.expect("Terima kasih, Bu Siti 🌸")
    assert thanks.labels == ("📊 Lihat rapor", "✏️ Perbaiki")
    pressed = await ibu.press("📊 Lihat rapor")
    assert (await pressed.answer()).text == "Sebentar, Bu, gambarnya sedang dibuat."
    rapor = await ibu.expect("Rapor kue kering. Boleh disimpan atau dibagikan, Bu.")
    assert rapor.kind == "photo"
    picture = Image.open(BytesIO(await ibu.download(rapor)))
    assert (picture.format, picture.width) == ("PNG", 720)
    assert await sandbox.unanswered() == []

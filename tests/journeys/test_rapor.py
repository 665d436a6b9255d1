"""An owner looks at how her business is doing: one tap under the thanks."""

from io import BytesIO

from PIL import Image

from sandbox.client import Phone, Sandbox
from tests.journeys.people import reported


async def test_the_rapor_is_one_tap_after_the_report(siti: Phone, sandbox: Sandbox) -> None:
    thanks = await reported(siti)
    assert "Terima kasih, Bu Siti 🌸" in thanks.text
    assert thanks.labels == ("📊 Lihat rapor", "✏️ Perbaiki")
    pressed = await siti.press("📊 Lihat rapor")
    assert (await pressed.answer()).text == "Sebentar, Bu, gambarnya sedang dibuat."
    rapor = await siti.expect("Rapor kue kering. Boleh disimpan atau dibagikan, Bu.")
    assert rapor.kind == "photo"
    picture = Image.open(BytesIO(await siti.download(rapor)))
    assert (picture.format, picture.width) == ("PNG", 720)
    assert await sandbox.unanswered() == []

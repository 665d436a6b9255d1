"""An owner takes a summary to the bank; the clerk points a phone at it."""

from io import BytesIO

from pypdf import PdfReader

from sandbox.client import Phone, Sandbox
from tests.journeys.people import reported


async def test_a_summary_is_given_out_and_checked_at_the_bank(
    siti: Phone, sandbox: Sandbox
) -> None:
    await reported(siti)
    await siti.say("/riwayat")
    months = await siti.expect("Laporan kue kering")
    assert months.labels == ("📊 Lihat rapor", "📄 Ringkasan PDF", "✏️ Perbaiki / isi")
    await siti.press("📄 Ringkasan PDF")
    await siti.expect("Mau berapa bulan?")
    await siti.press("12 bulan")
    paper = await siti.expect("Ringkasan laporan penjualan kue kering", "yang Ibu laporkan sendiri")
    assert paper.message["document"]["file_name"] == "ringkasan-penjualan-2026-10.pdf"
    page = PdfReader(BytesIO(await siti.download(paper))).pages[0]
    assert "Rp1.500.000" in page.extract_text()
    (link,) = [note.get_object()["/A"]["/URI"] for note in page.annotations or ()]
    bank = await sandbox.user("Budi")
    await bank.start(link.partition("?start=")[2])
    answer = await bank.expect(
        "asli.", "kue kering, Kedung Baruk", "Rp1.500.000 dari 1 bulan", "belum ada"
    )
    assert "Cocokkan dengan dokumennya" in answer.text
    await bank.say("/cek abc")
    await bank.expect("Kode itu tidak kami kenal")
    assert await sandbox.unanswered() == []

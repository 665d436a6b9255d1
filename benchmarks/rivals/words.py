"""What the rivals say and how they read an amount; as long as our own messages, and as many."""

from __future__ import annotations

import re

HELLO = "Selamat datang, Bu. Kirim /lapor untuk melaporkan penjualan bulan lalu."
QUESTION = "Penjualan Oktober kira-kira berapa, Bu? Boleh perkiraan. Contoh: 1,5 juta atau 750 ribu"
WAYS = [
    [("🧮 Bantu hitung", "count")],
    [("Tidak jualan", "nothing"), ("📅 Bulan lain", "month")],
]
NOT_READ = "Maaf, saya belum paham angkanya. Tulis seperti ini: 1,5 juta atau 750 ribu."
RIGHT, REPLACE = ("✅ Betul", "yes"), ("✏️ Ganti", "change")
HELP = (
    "Sudah tersimpan. Sedang butuh bantuan apa, Bu Siti, atau ada kendala? Boleh lebih dari satu, boleh "
    "juga tidak ada. Boleh juga ditulis dengan kata-kata sendiri."
)
NEEDS = ("Kemasan", "Modal", "NIB", "Halal", "PIRT", "Alat", "Pemasaran", "Foto produk", "Pelatihan",
         "Sepi pembeli", "Bahan mahal", "Pesaing", "Waktu", "Sakit")  # fmt: skip
NONE, SEND = ("Tidak ada", "none"), ("Kirim", "send")
CORRECT = ("✏️ Perbaiki", "fix")

_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)*)\s*(ribu|rb|juta|jt)?", re.IGNORECASE)
_UNITS = {"ribu": 1_000, "rb": 1_000, "juta": 1_000_000, "jt": 1_000_000}


def read_amount(text: str) -> int | None:
    """Rupiah: "1,5 juta" → 1500000, "1.750.000" → 1750000; None when it is no amount."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    digits, unit = found[1], (found[2] or "").lower()
    if not unit:
        return int(re.sub(r"[.,]", "", digits))
    return round(float(digits.replace(".", "").replace(",", ".")) * _UNITS[unit])


def rupiah(amount: int) -> str:
    """1500000 → Rp1.500.000."""
    return f"Rp{amount:,}".replace(",", ".")


def echo(amount: int) -> str:
    """What was understood, for a yes."""
    return f"Oktober: {rupiah(amount)}. Betul, Bu?"


def thanks(amount: int) -> str:
    """After the report."""
    return f"Terima kasih, Bu Siti 🌸 Laporan Oktober sudah kami terima: {rupiah(amount)}."


def help_rows(picked: set[str]) -> list[list[tuple[str, str]]]:
    """Rows of (label, data): toggles two by two, then [Tidak ada] [Kirim]."""
    toggles = [(f"{'✅' if need in picked else '⬜'} {need}", f"need:{need}") for need in NEEDS]
    return [*(toggles[i : i + 2] for i in range(0, len(toggles), 2)), [NONE, SEND]]

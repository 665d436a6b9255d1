"""Who plays: thirty invented owners, a colleague at the office, and a buyer."""

from __future__ import annotations

from dataclasses import dataclass

KELURAHAN = ("35.78.03.1003", "35.78.03.1001", "35.78.08.1003")
"""Kedung Baruk first: most of the owners live there."""
NAMES = (
    "Siti", "Rina", "Lastri", "Wati", "Endang", "Yuni", "Sri", "Ningsih", "Dewi", "Ratna", "Tutik", "Mar",
    "Indah", "Kartika", "Lilik", "Mega", "Nur", "Oktavia", "Puji", "Rahayu", "Sulastri", "Tika", "Umi",
    "Vina", "Wulan", "Yanti", "Zubaidah", "Anik", "Bekti", "Citra",
)  # fmt: skip
PRODUCTS = (
    "kue kering", "keripik tempe", "jahit baju", "sambal botolan", "nasi bungkus", "batik tulis", "tas rajut",
    "es lilin", "warung kopi", "laundry", "rempeyek", "bros kain", "jamu gendong", "pentol", "toko kelontong",
)  # fmt: skip
HINTS = {
    "Rina": "Dua usaha, keripiknya ada di katalog: lihat /katalog dan /kebutuhan",
    "Lastri": "Sedang menunggu jawaban petugas: /tanya",
    "Wati": "Lapor lewat pesan suara, menunggu diisikan petugas",
    "Endang": "Lapor dengan foto buku catatan, menunggu diisikan petugas",
    "Yuni": "Batiknya ada di katalog, merek sudah terdaftar: /izin",
    "Sri": "Tas rajutnya di katalog, ada yang melaporkan",
    "Ningsih": "Pertanyaannya sudah dijawab petugas",
}


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody of the scene, as the sandbox must know them to let the bot write to them.

    `number` counts the owners from 0; the others have none (-1) and no product.
    """

    telegram_id: int
    first_name: str
    product: str = ""
    number: int = -1

    @property
    def area_code(self) -> str:
        """Where her business is; one in five is not in Kedung Baruk."""
        return KELURAHAN[0] if self.number % 5 else KELURAHAN[1 + self.number // 5 % 2]

    @property
    def hint(self) -> str:
        """What to look at on her phone; "" for nothing special."""
        return HINTS.get(self.first_name, "")


OWNERS = tuple(
    Player(720_000_001 + number, name, PRODUCTS[number % len(PRODUCTS)], number)
    for number, name in enumerate(NAMES)
)
COLLEAGUE = Player(730_000_001, "Ani")
"""An officer who has answered some of it already; her phone is not on the table."""
BUYER = Player(740_000_001, "Andi")
EVERYBODY = (*OWNERS, COLLEAGUE, BUYER)

"""Words that are the same in Bahasa Indonesia and in English, on purpose.

An English text may hold the names of offices, papers and amounts that have no other name here, and the few
words both languages share. Any other word that a text has in common with its translation was left behind in
one of the two (`locales.audit.left_in_indonesian`).
"""

OFFICES = frozenset({"camat", "desa", "dinas", "kader", "kec", "kecamatan", "kelurahan"})
PAPERS = frozenset(
    {
        "bpom",
        "halal",
        "merek",
        "nib",
        "npwp",
        "oss",
        "pdf",
        "pirt",
        "pp",
        "qr",
        "rt",
        "rw",
        "sni",
        "xlsx",
    }
)
AMOUNTS = frozenset({"juta", "miliar", "omset", "ribu", "rp", "rupiah", "wib", "wit", "wita"})
NAMES = frozenset(
    {"ani", "baruk", "batik", "bu", "indonesia", "jakarta", "kabarusaha", "kak", "kedung", "lebaran", "mas",
     "mbak", "pak", "peken", "ramadan", "rungkut", "siti", "start", "surabaya", "telegram", "umkm",
     "whatsapp"}
)  # fmt: skip
SHARED = frozenset(
    {"audio", "bank", "bot", "data", "digital", "email", "https", "label", "link", "marketplace", "menu",
     "normal", "offline", "online", "per", "poster", "proses", "stop", "total", "video"}
)  # fmt: skip

TERMS = OFFICES | PAPERS | AMOUNTS | NAMES | SHARED
"""All of them, in lower case."""

"""One word for one thing in Bahasa Indonesia: the words we do not use, each with the one we say.

Whoever reads on a small phone knows a button again by its word; a second word for the same thing is a second
thing. docs/terms.md tells what each of our words stands for.
"""

import re

INSTEAD = {
    "anda": "{you} or {sapaan}",
    "betulkan": "perbaiki",
    "download": "unduh",
    "input": "isi",
    "istirahat dulu": "berhenti dulu",
    "kamu": "{you} or {sapaan}",
    "ketik": "tulis",
    "ketuk": "tekan",
    "klik": "tekan",
    "omset": "penjualan",
    "omzet": "penjualan",
    "pelaku usaha": "pemilik usaha",
    "penanya": "pembeli",
    "silahkan": "silakan",
    "submit": "kirim",
    "tautan": "link",
    "update": "perbarui",
}
"""The word people would not meet here → what is said for it."""

_AVOIDED = re.compile(
    rf"\b(?:di|ber|me|pe)?({'|'.join(map(re.escape, INSTEAD))})(?:nya|kan)?\b", re.IGNORECASE
)


def other_words(text: str) -> dict[str, str]:
    """The words of a text that have another one here, each with that one; {} for a text that has none."""
    return {word.lower(): INSTEAD[word.lower()] for word in _AVOIDED.findall(text)}

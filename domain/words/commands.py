"""Commands as people write them: a word alone ("Menu!", "lapor dong"), without the slash nobody types.

A dialog that cannot use such a word lets go of it, and it does here what the command does. More commands need
a line here and one in services/spoken.py. Two may be followed by more: "cari keripik", "tanya kapan bazar?".
"""

import re
from enum import StrEnum

from domain.words.said import said


class WordCommand(StrEnum):
    """What is asked for."""

    MENU = "menu"
    HELP = "help"
    REPORT = "report"
    REGISTER = "register"
    HISTORY = "history"
    NEEDS = "needs"
    LICENCES = "licences"
    MY_DATA = "my data"
    LANGUAGE = "language"
    PROFILE = "profile"
    CATALOGUE = "catalogue"
    ASK = "ask"
    SEARCH = "search"


_WORDS: dict[WordCommand, frozenset[str]] = {
    WordCommand.MENU: frozenset(
        {"menu", "menunya", "menu utama", "mneu", "mulai", "start", "home", "beranda"}
    ),
    WordCommand.HELP: frozenset({"bantuan", "help", "?", "cara pakai", "caranya", "petunjuk", "info"}),
    WordCommand.REPORT: frozenset(
        {"lapor", "lapr", "laporan", "mau lapor", "saya mau lapor", "lapor penjualan", "report"}
    ),
    WordCommand.REGISTER: frozenset(
        {"daftar", "dftar", "daftarkan", "mendaftar", "mau daftar", "saya mau daftar", "pendaftaran",
         "registrasi", "register"}
    ),
    WordCommand.HISTORY: frozenset(
        {"riwayat", "laporan saya", "riwayat laporan", "history", "rapor", "raport", "rapor saya",
         "rapor usaha", "lihat rapor", "report card"}
    ),
    WordCommand.NEEDS: frozenset({"kebutuhan", "kebutuhan saya", "my needs"}),
    WordCommand.LICENCES: frozenset(
        {"izin", "ijin", "izin usaha", "ijin usaha", "perizinan", "cara urus izin", "licences"}
    ),
    WordCommand.MY_DATA: frozenset(
        {"data saya", "hapus data", "hapus data saya", "unsubscribe", "stop", "berhenti", "my data"}
    ),
    WordCommand.PROFILE: frozenset({"profil", "profile", "profil saya", "usaha saya"}),
    WordCommand.CATALOGUE: frozenset({"katalog", "katalog saya", "catalogue"}),
    WordCommand.ASK: frozenset({"tanya", "mau tanya", "saya mau tanya", "bertanya", "mau bertanya"}),
    WordCommand.SEARCH: frozenset({"cari", "mau cari", "cari produk", "search"}),
    WordCommand.LANGUAGE: frozenset({"bahasa", "ganti bahasa", "language", "english"}),
}  # fmt: skip
_MEANS = {word: command for command, words in _WORDS.items() for word in words}


def command_of(text: str) -> WordCommand | None:
    """The command that the text alone stands for; None when it says anything else."""
    return _MEANS.get(said(text))


_I_WANT = r"(?:saya |sy |aku )?(?:mau |ingin |numpang |ijin |izin )?"
_SEARCHES = re.compile(rf"{_I_WANT}(?:cari|cariin|carikan|search) (?P<words>[^?]+)")
_ASKS = re.compile(rf"{_I_WANT}(?:tanya|nanya|bertanya)\b[,:]? .+", re.DOTALL)
_MOST_SEARCHED = 4
"""Words: what is longer after "cari" is a story for somebody to read."""


def searched_for(text: str) -> str | None:
    """What follows "cari", where a product may be meant: "cari keripik" gives "keripik"; else None."""
    found = _SEARCHES.fullmatch(said(text)) if "?" not in text else None
    words = found["words"] if found else ""
    return words if 0 < len(words.split()) <= _MOST_SEARCHED else None


def is_question(text: str) -> bool:
    """Whether she says that she asks, and asks: "mau tanya, kapan bazar?"."""
    return _ASKS.fullmatch(text.strip().casefold()) is not None

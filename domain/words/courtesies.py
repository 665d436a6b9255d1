"""Thanks, greetings and short assent, which call for no answer: "terima kasih ya bu", "ok siap", "🙏🙏".

These are words people type, not words the bot says. Anything beside them, and any question mark, makes the
text a message that somebody has to read.
"""

import re
import unicodedata
from enum import StrEnum


class Courtesy(StrEnum):
    """Thanks never is an answer. Assent may be one to an officer ("boleh kami telepon?"), and so may a
    greeting ("pagi atau sore?")."""

    THANKS = "thanks"
    ASSENT = "assent"
    GREETING = "greeting"


_THANKS = frozenset(
    {"terima", "kasih", "terimakasih", "trima", "trimakasih", "makasih", "makasi", "maksih", "mksh", "mkasih",
     "trims", "tengkyu", "thanks", "thank", "thx", "tks", "tq", "matur", "nuwun", "maturnuwun", "matursuwun",
     "suwun", "kesuwun", "syukron", "alhamdulillah", "amin", "aamiin", "aamin", "jazakallah"}
)  # fmt: skip
_ASSENT = frozenset(
    {"ok", "oke", "okay", "okey", "okee", "siap", "sip", "baik", "noted", "nggih", "inggih", "enggih",
     "mantap"}
)  # fmt: skip
_GREETING = frozenset(
    {"halo", "hallo", "hello", "helo", "hai", "hi", "hei", "hey", "assalamualaikum", "asalamualaikum",
     "asalamualaikumm", "assalammualaikum", "assalamu", "alaikum", "ass", "askum", "wr", "wb",
     "waalaikumsalam", "walaikumsalam", "salam", "permisi", "punten", "nuwun", "sewu", "kulonuwun", "misi",
     "selamat", "met", "slamat", "pagi", "siang", "sore", "malam", "pg", "mlm", "p", "tes", "test", "ping",
     "good", "morning", "kabar", "apa", "sugeng", "enjing"}
)  # fmt: skip
_GREETS = _GREETING - {
    "apa",
    "kabar",
    "nuwun",
    "sewu",
    "good",
    "selamat",
    "met",
    "slamat",
    "wr",
    "wb",
}
"""Words that make a greeting of those beside them."""
_ALONG = frozenset(
    {"bu", "ibu", "pak", "bapak", "mbak", "mba", "mas", "kak", "kakak", "min", "admin", "ya", "y", "iya",
     "banyak", "sekali", "banget", "atas", "info", "infonya", "informasinya", "bantuannya", "perhatiannya",
     "kabarnya", "undangannya", "you", "sama", "kembali"}
)  # fmt: skip
_ASKING = frozenset(
    {"apa", "apabila", "apakah", "atau", "bagaimana", "balas", "berapa", "berkenan", "berminat",
     "bersedia", "bila", "bisa", "bisakah", "boleh", "bolehkah", "cocok", "gimana", "gmn", "hadir", "ikut",
     "jadi", "jawab", "jika", "kabari", "kalau", "kalo", "kapan", "ketik", "konfirmasi", "mana", "mau",
     "minat", "minta", "mohon", "perlu", "sanggup", "setuju", "siapa", "tolong", "ya", "yaa"}
)  # fmt: skip
"""Words that may make a question of an officer's sentence, who types it without a question mark."""
_WORD = re.compile(r"[^\W\d_]+")
_STRETCHED = re.compile(r"(\w)\1{2,}")
_GRATEFUL = set("🙏❤💕💖💗🌸🌹💐😊😘🥰🤗🤲☺♥")
_PICTURES = {"So", "Sk", "Mn", "Cf"}


def courtesy_of(text: str) -> Courtesy | None:
    """What kind of courtesy the text is; None when it says anything else."""
    words = [_STRETCHED.sub(r"\1", w) for w in _WORD.findall(text.casefold())]
    if not words:
        return _of_pictures(text)
    if "?" in text or any(char.isdigit() for char in text):
        return None
    if set(words) <= _THANKS | _ASSENT | _ALONG:
        return _of_words(set(words))
    greets = _GREETS & set(words) and set(words) <= _GREETING | _ALONG
    return Courtesy.GREETING if greets else None


def may_ask(text: str | None) -> bool:
    """Whether an ok could be an answer to what an officer wrote; None, a picture or a voice note, may ask."""
    if not text or "?" in text:
        return True
    return not _ASKING.isdisjoint(_WORD.findall(text.casefold()))


def _of_words(words: set[str]) -> Courtesy | None:
    if _THANKS & words:
        return Courtesy.THANKS
    return Courtesy.ASSENT if _ASSENT & words else None


def _of_pictures(text: str) -> Courtesy | None:
    """Emoji alone, by what they mean."""
    shown = [char for char in text if not char.isspace()]
    if not shown or any(unicodedata.category(char) not in _PICTURES for char in shown):
        return None
    return Courtesy.THANKS if _GRATEFUL & set(shown) else Courtesy.ASSENT

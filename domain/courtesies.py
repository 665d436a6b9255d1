"""Thanks and short assent, which call for no answer: "terima kasih ya bu", "ok siap", "🙏🙏".

These are words people type, not words the bot says. Anything beside them, and any question mark, makes the
text a message that somebody has to read.
"""

import re
import unicodedata
from enum import StrEnum


class Courtesy(StrEnum):
    """Assent may be the answer to what an officer asked ("boleh kami telepon?"); thanks never is."""

    THANKS = "thanks"
    ASSENT = "assent"


_THANKS = frozenset(
    {"terima", "kasih", "terimakasih", "trima", "trimakasih", "makasih", "makasi", "maksih", "mksh", "mkasih",
     "trims", "tengkyu", "thanks", "thank", "thx", "tks", "tq", "matur", "nuwun", "maturnuwun", "matursuwun",
     "suwun", "kesuwun", "syukron", "alhamdulillah", "amin", "aamiin", "aamin", "jazakallah"}
)  # fmt: skip
_ASSENT = frozenset(
    {"ok", "oke", "okay", "okey", "okee", "siap", "sip", "baik", "noted", "nggih", "inggih", "enggih",
     "mantap"}
)  # fmt: skip
_ALONG = frozenset(
    {"bu", "ibu", "pak", "bapak", "mbak", "mba", "mas", "kak", "kakak", "min", "admin", "ya", "y", "iya",
     "banyak", "sekali", "banget", "atas", "info", "infonya", "informasinya", "bantuannya", "perhatiannya",
     "kabarnya", "undangannya", "you", "sama", "kembali"}
)  # fmt: skip
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
    if not set(words) <= _THANKS | _ASSENT | _ALONG:
        return None
    if _THANKS & set(words):
        return Courtesy.THANKS
    return Courtesy.ASSENT if _ASSENT & set(words) else None


def _of_pictures(text: str) -> Courtesy | None:
    """Emoji alone, by what they mean."""
    shown = [char for char in text if not char.isspace()]
    if not shown or any(unicodedata.category(char) not in _PICTURES for char in shown):
        return None
    return Courtesy.THANKS if _GRATEFUL & set(shown) else Courtesy.ASSENT

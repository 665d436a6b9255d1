"""Words people type where a button was meant. They are input, not output, and stand for every language."""

import re

YES = frozenset(
    {"ya", "iya", "iyo", "y", "yes", "betul", "benar", "sudah benar", "sudah betul", "ya betul", "iya betul",
     "ya benar", "iya benar", "ok", "oke", "sip", "siap", "boleh", "nggih", "inggih", "👍", "👌", "✅"}
)  # fmt: skip
NO = frozenset(
    {"tidak", "bukan", "salah", "no", "ganti", "gak", "ga", "nggak", "enggak", "ndak", "mboten", "belum",
     "ubah", "edit", "perbaiki", "change"}
)  # fmt: skip
SKIP = frozenset({"lewati", "skip", "lewat", "/lewati"})
BACK = frozenset({"kembali", "back", "balik", "mundur"})
CANCEL = frozenset({"batal", "cancel", "/batal", "berhenti", "stop"})
SEND = frozenset({"kirim", "send", "selesai", "sudah"})
NONE = frozenset(
    {"tidak ada", "tidak", "tidak punya", "gak ada", "gak punya", "ga ada", "ga punya", "nggak ada",
     "nggak punya", "ndak ada", "ndak punya", "belum ada", "belum punya", "nihil", "none", "-"}
)  # fmt: skip
GO_ON = frozenset({"lanjut", "lanjutkan", "terus", "teruskan", "go on", "continue"})
START_OVER = frozenset({"ulang", "ulangi", "dari awal", "start over", "restart"})
LATER = frozenset({"nanti", "nanti saja", "besok", "later"})
HELP = frozenset({"minta dibantu", "dibantu", "bantu", "minta bantuan", "tolong", "help"})
AGAIN = frozenset({"coba lagi", "tulis lagi", "lagi", "try again", "try once more"})

_COURTESIES = frozenset(
    {"bu", "ibu", "pak", "bapak", "mbak", "mas", "kak", "kakak", "min", "admin", "ya", "dong", "deh", "saja",
     "aja", "dulu", "kok", "lah"}
)  # fmt: skip
_STRETCHED = re.compile(r"([aeiou])\1+\b")


def said(text: str) -> str:
    """The text as these lists have it: lower case, single spaces, no marks or emoji around it, no courtesy
    after it ("Iyaa, Bu!" is "iya"). A text of emoji alone stays as it is."""
    kept = "".join(c if c.isalnum() or c in "/- " else " " for c in text.casefold())
    words = [_STRETCHED.sub(r"\1", word) for word in kept.split()]
    while len(words) > 1 and words[-1] in _COURTESIES:
        words.pop()
    return " ".join(words) or text.strip()

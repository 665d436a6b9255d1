"""Words people type where a button was meant. They are input, not output, and stand for every language."""

from domain.words.said import said as said

_NOT = frozenset(
    {"tidak", "tdk", "tidk", "tdak", "tak", "gak", "gk", "ga", "nggak", "ngak", "ngga", "nga", "enggak",
     "engak", "engga", "kagak", "ndak", "nda", "gada", "mboten", "ora", "no"}
)  # fmt: skip
_NOT_YET = frozenset({"belum", "blm", "blum", "belom", "dereng", "durung"})
_ANY = frozenset({"ada", "ad", "punya", "pny", "butuh", "perlu", "pakai", "onok", "duwe"})
_RIGHT = frozenset({"betul", "btul", "btl", "benar", "bener", "bnr", "bner", "pas", "cocok"})
_DONE = frozenset({"sudah", "sdh", "udah", "udh", "dah", "wis", "sampun"})
_AYE = frozenset(
    {"ya", "y", "ya ya", "iya", "iyah", "iy", "iyo", "yo", "yup", "yups", "yap", "yes", "ok", "oke", "okay",
     "okey", "okeh", "sip", "siap", "baik", "boleh", "bisa", "setuju", "mau", "nggih", "inggih", "enggih",
     "👍", "👌", "✅", "🆗"}
)  # fmt: skip

DENIAL = _NOT
"""After "how much?" it may be the answer "nothing", and is asked back."""


def _pairs(first: frozenset[str], *then: str) -> frozenset[str]:
    """ "tidak ada", "gak punya" and so on: every first word with every second."""
    return frozenset(f"{word} {other}" for word in first for other in then)


YES = (
    _AYE
    | _RIGHT
    | _pairs(_AYE, *_RIGHT)
    | _pairs(_DONE, *_RIGHT)
    | _pairs(_RIGHT, "sekali", "banget", "semua")
)
NO = (
    _NOT
    | _NOT_YET
    | _pairs(_NOT, *_RIGHT)
    | _pairs(_NOT_YET, *_RIGHT)
    | {"bukan", "bkn", "bukan itu", "salah", "keliru", "ganti", "ubah", "edit", "perbaiki", "change", "👎",
       "❌"}
)  # fmt: skip
SKIP = frozenset({"lewati", "lewat", "lewatin", "lwati", "skip", "/lewati", "lompati"})
BACK = frozenset({"kembali", "kmbali", "kembalikan", "back", "balik", "mundur", "sebelumnya"})
CANCEL = (
    _pairs(_NOT, "jadi", "jd")
    | {"batal", "btal", "batalin", "batalkan", "dibatalkan", "cancel", "/batal", "berhenti", "stop", "gajadi",
       "gakjadi", "sudahi"}
)  # fmt: skip
SEND = _DONE | {
    "kirim",
    "krim",
    "kirimkan",
    "send",
    "selesai",
    "slesai",
    "simpan",
    "cukup",
    "itu saja",
}
NONE = (
    _NOT
    | _pairs(_NOT, *_ANY)
    | _pairs(_NOT_YET, *_ANY)
    | {"tanpa", "kosong", "nihil", "none", "nothing", "-", "tidak ada semua"}
)
GO_ON = frozenset(
    {"lanjut", "lanjutkan", "lnjut", "lanjutin", "terus", "teruskan", "go on", "continue"}
)
START_OVER = frozenset(
    {"ulang", "ulangi", "ulang lagi", "dari awal", "ulang dari awal", "start over", "restart"}
)
LATER = frozenset({"nanti", "nnti", "nti", "ntar", "entar", "besok", "bsk", "lain kali", "later"})
HELP = frozenset(
    {"minta dibantu", "mau dibantu", "tolong dibantu", "dibantu", "bantu", "bantu saya", "minta bantuan",
     "minta tolong", "bantuan", "tolong", "tlg", "bingung", "help"}
)  # fmt: skip
AGAIN = frozenset({"coba lagi", "tulis lagi", "lagi", "try again", "try once more"})

FOR_BUTTONS = (
    YES | NO | SKIP | BACK | CANCEL | SEND | NONE | GO_ON | START_OVER | LATER | HELP | AGAIN
)
"""All of them: whatever is asked, none of these alone is the name of anybody or anything."""


def is_for_button(text: str) -> bool:
    """Whether it can only be meant for a button, or for nobody."""
    return said(text) in FOR_BUTTONS

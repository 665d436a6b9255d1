"""Words people type where a button was meant. They are input, not output, and stand for every language."""

YES = frozenset(
    {"ya", "iya", "iyo", "y", "yes", "betul", "benar", "ok", "oke", "sip", "nggih", "inggih"}
)
NO = frozenset(
    {"tidak", "bukan", "salah", "no", "ganti", "gak", "nggak", "enggak", "ndak", "mboten"}
)
SKIP = frozenset({"lewati", "skip", "lewat", "/lewati"})
BACK = frozenset({"kembali", "back", "balik", "mundur"})
CANCEL = frozenset({"batal", "cancel", "/batal", "berhenti", "stop"})
SEND = frozenset({"kirim", "send", "selesai", "sudah"})
NONE = frozenset({"tidak ada", "tidak", "gak ada", "nggak ada", "ndak ada", "none", "-"})


def said(text: str) -> str:
    """The text as these lists have it: no emoji or marks around it, single spaces, lower case."""
    kept = "".join(c if c.isalnum() or c in "/- " else " " for c in text.casefold())
    return " ".join(kept.split()) or text.strip()

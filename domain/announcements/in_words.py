"""An answer to an invitation in words: who is asked "bisa hadir?" writes "hadir" sooner than she presses.

These are words people type, not words the bot says. "Hadir dua orang" and whatever else holds more than the
answer is for somebody to read; so is "absen", which some say for being there and others for staying away.
"""

import re

from domain.announcements.announcement import Rsvp
from domain.words.said import said

_BU = "bu|ibu|pak|bapak|mbak|mas|kak|kakak|min"
_GOD_WILLING = "insyaallah|insya allah|inshaallah|in sya allah|in shaa allah"
_BEFORE = (
    rf"(?:(?:mohon maaf|maaf|ya|iya|ok|oke|baik|siap|nggih|inggih|bismillah)(?: (?:{_BU}))? )?"
    rf"(?:(?:saya|sy|kami|{_GOD_WILLING}) ){{0,2}}"
)
_AFTER = (
    rf"(?: (?:{_GOD_WILLING}))?(?: (?:{_BU}))?"
    r"(?: (?:maaf|mohon maaf))?(?: (?:terima kasih|makasih|trims))?"
)
_COMING = "(?:bisa |akan |siap |pasti )?(?:hadir|datang|ikut)|coming"
_NOT = "(?:tidak|tdk|gak|ga|gk|nggak|enggak|ngga|ndak|belum)"
_YES = re.compile(rf"{_BEFORE}(?:{_COMING}|(?<= )bisa){_AFTER}")
_NO = re.compile(
    rf"{_BEFORE}(?:{_NOT} (?:bisa|{_COMING})|(?:sedang )?berhalangan(?: hadir)?|cannot come){_AFTER}"
)
_MAYBE = re.compile(rf"{_BEFORE}(?:(?:belum|blm) (?:pasti|tahu|tau)|mungkin|not sure){_AFTER}")
_COMES = frozenset({"hadir", "datang", "ikut"})


def is_about_coming(text: str) -> bool:
    """Whether they answer an invitation and can hardly be meant for anything else: "tidak bisa hadir", where
    "tidak bisa" may be for a buyer, and "belum tahu" an answer to whatever is asked."""
    return rsvp_in(text) is not None and not _COMES.isdisjoint(said(text).split())


def rsvp_in(text: str) -> Rsvp | None:
    """What the words alone answer; None for words that say anything else, and for a question."""
    word = said(text) if "?" not in text else ""
    answers = ((_MAYBE, Rsvp.MAYBE), (_NO, Rsvp.NO), (_YES, Rsvp.YES))
    return next((given for words, given in answers if words.fullmatch(word)), None)

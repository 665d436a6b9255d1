"""How what somebody sent is named on the office's screens."""

from collections.abc import Sequence

from domain.dialogs.another_business import ANOTHER_BUSINESS
from domain.dialogs.licence.texts import TITLE as LICENCE
from domain.dialogs.moving.texts import TITLE as MOVING
from domain.dialogs.need.texts import TITLE as NEED
from domain.dialogs.product.texts import TITLE as PRODUCT
from domain.dialogs.profile.texts import TITLE as PROFILE
from domain.dialogs.question.texts import TITLE as QUESTION
from domain.dialogs.registration.texts import TITLE as REGISTRATION
from domain.dialogs.report.texts import TITLE as REPORT
from domain.messages import Text, Value, _
from domain.replies import ReplyKind
from domain.texts import shortened
from storage.replies.lists import Piece

KINDS: dict[ReplyKind, Text] = {
    ReplyKind.PHOTO: _("📷 photo"),
    ReplyKind.VOICE: _("🎤 voice note"),
    ReplyKind.DOCUMENT: _("📄 file"),
    ReplyKind.VIDEO: _("🎬 video"),
    ReplyKind.VIDEO_NOTE: _("🎬 video"),
    ReplyKind.ANIMATION: _("🎬 video"),
    ReplyKind.AUDIO: _("🎵 audio"),
    ReplyKind.STICKER: _("💬 sticker"),
    ReplyKind.PLACE: _("📍 place"),
    ReplyKind.CONTACT: _("👤 contact"),
    ReplyKind.POLL: _("📊 poll"),
    ReplyKind.DICE: _("🎲 dice"),
    ReplyKind.GAME: _("🎮 game"),
    ReplyKind.STORY: _("📱 somebody's story"),
    ReplyKind.OTHER: _("💬 something else"),
}
FORMS: dict[str, Text] = {
    "another_business": ANOTHER_BUSINESS.title,
    "licence": LICENCE,
    "moving": MOVING,
    "need": NEED,
    "product": PRODUCT,
    "profile": PROFILE,
    "registration": REGISTRATION,
    "report": REPORT,
    "question": QUESTION,
    "anything": _("not said with what"),
}
GONE = _("That message is not there any more, {sapaan}.")


def content(kind: ReplyKind, words: str, limit: int, help_with: str | None = None) -> Value:
    """What was sent, in a few words of its own, at most `limit` characters of them."""
    said = _("“{words}”", words=shortened(words, limit))
    if help_with is not None:
        return _("🙋 asks for help: {form}", form=FORMS.get(help_with, help_with))
    if kind is ReplyKind.TEXT:
        return said
    return _("{kind} {words}", kind=KINDS[kind], words=said) if words else KINDS[kind]


def summary(pieces: Sequence[Piece], limit: int) -> Value:
    """Several messages in one line: the words of all of them, or what kind the first one is."""
    if not pieces:
        return ""
    spoken = " · ".join(piece.words for piece in pieces if piece.words)
    first = pieces[0]
    text = content(first.kind, spoken, limit, first.help_with)
    if len(pieces) == 1:
        return text
    return _("{said} (+{n})", said=text, n=len(pieces) - 1)

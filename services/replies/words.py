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
from domain.words.cleaning import shortened
from storage.replies.lists import Piece

ANYTHING = "anything"
"""Help with nothing in particular, asked for from the menu."""

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
    ANYTHING: _("not said with what"),
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
    """Several messages in one line: the words of all of them, or what kind the first one is. Of who asked for
    help, with what, and what she wrote last."""
    if not pieces:
        return ""
    if pieces[0].help_with is not None:
        return _help_wanted(pieces, limit)
    spoken = " · ".join(piece.words for piece in pieces if piece.words)
    first = pieces[0]
    return _and_more(content(first.kind, spoken, limit), len(pieces) - 1)


def _help_wanted(pieces: Sequence[Piece], limit: int) -> Value:
    asked = pieces[0].help_with
    said = [piece for piece in pieces if piece.help_with is None]
    if not said:
        return _and_more(content(pieces[0].kind, "", limit, asked), len(pieces) - 1)
    latest = content(said[-1].kind, said[-1].words, limit)
    form = FORMS.get(asked, asked) if asked and asked != ANYTHING else None
    text = _("🙋 {said}", said=latest)
    if form is not None:
        text = _("🙋 {form}: {said}", form=form, said=latest)
    return _and_more(text, len(said) - 1)


def _and_more(text: Value, n: int) -> Value:
    return _("{said} (+{n})", said=text, n=n) if n else text

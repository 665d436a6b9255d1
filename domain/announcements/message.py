"""An announcement as owners see it, and how long its text may be so that Telegram takes it whole.

The official's words stand as they were written, under 📣. An invitation adds one line: first the
question to the person, then, once she pressed a button, her answer in words.
"""

from domain.announcements.announcement import AnnouncementKind, Draft, Rsvp
from domain.message_size import CAPTION_UNITS, MESSAGE_UNITS, units
from domain.messages import Button, FileOnTelegram, Inline, Message, Text, _, label

PREFIX = "v"
"""First part of an answer's callback data: `v:<announcement>:<answer>`."""

_FRAME_UNITS = units("📣 ")
LINE_UNITS = 200
"""Kept free for an invitation's own line, which holds the longest name a person can have."""

CAN_YOU_COME = _("{call}, can you come?")
ANSWERED: dict[Rsvp, Text] = {
    Rsvp.YES: _("✅ {call} is coming. Thank you, see you there!"),
    Rsvp.MAYBE: _("{call} is not sure yet. Tell us when you know."),
    Rsvp.NO: _("{call} cannot come. Thank you for telling us."),
}
CHOICES: dict[Rsvp, Text] = {
    Rsvp.YES: label("✅ Coming"),
    Rsvp.MAYBE: label("Not sure yet"),
    Rsvp.NO: label("Cannot come"),
}


def announcement_message(announcement_id: int, draft: Draft, answer: Rsvp | None = None) -> Message:
    """The message of an announcement; `answer` is what this person said so far (None: nothing)."""
    photo = FileOnTelegram("photo", draft.photo) if draft.photo else None
    if draft.kind is AnnouncementKind.NEWS:
        return Message(_("📣 {text}", text=draft.text), attachment=photo)
    line = CAN_YOU_COME if answer is None else ANSWERED[answer]
    text = _("📣 {text}\n\n{line}", text=draft.text, line=line)
    return Message(text, _buttons(announcement_id, answer), photo)


def _buttons(announcement_id: int, chosen: Rsvp | None) -> Inline:
    buttons = {
        answer: Button(_marked(words) if answer is chosen else words, f"{PREFIX}:{announcement_id}:{answer}")
        for answer, words in CHOICES.items()
    }  # fmt: skip
    return Inline(((buttons[Rsvp.YES],), (buttons[Rsvp.MAYBE], buttons[Rsvp.NO])))


def _marked(words: Text) -> Text:
    return label("👉 {choice}", choice=words)


def room(kind: AnnouncementKind, *, photo: bool) -> int:
    """So many units the official's own words may have: 4,093 for news, 821 for an invitation with photo."""
    whole = CAPTION_UNITS if photo else MESSAGE_UNITS
    return whole - _FRAME_UNITS - (LINE_UNITS if kind is AnnouncementKind.INVITATION else 0)

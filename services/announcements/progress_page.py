"""How the progress message looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from domain.announcements.announcement import AnnouncementKind, AnnouncementState
from domain.announcements.progress import Progress
from domain.areas import AreaBook
from domain.areas.texts import place
from domain.messages import Button, Inline, Message, Value, _, label, lines
from domain.words.cleaning import shortened
from services.announcements import progress_texts as texts
from services.announcements.preview import PREFIX
from storage.announcements.announcements import Announcement

TITLE_LETTERS = 60

_RUNNING = (AnnouncementState.SENDING, AnnouncementState.PAUSED)


def progress_page(areas: AreaBook, now: datetime, found: Announcement, seen: Progress) -> Message:
    """What became of the announcement so far, and what its author can do."""
    title = texts.title(
        shortened(found.draft.text, TITLE_LETTERS), place(areas, found.draft.area_code)
    )
    said = lines(title, *_sent(seen), *_answers(found, seen), _standing(found, seen, now))
    return Message(_("{lines}", lines=said), _buttons(found, seen))


def _sent(seen: Progress) -> Iterator[Value]:
    if seen.state in _RUNNING:
        yield texts.bar(seen.bar, seen.percent)
    yield texts.accepted(seen.accepted, seen.recipients)
    rest = {
        texts.BLOCKED: seen.blocked,
        texts.FAILED: seen.failed,
        texts.UNKNOWN: seen.unknown,
        texts.WITHDRAWN: seen.withdrawn,
    }
    yield from (texts.counted(name, n) for name, n in rest.items() if n)


def _answers(found: Announcement, seen: Progress) -> Iterator[Value]:
    if found.draft.kind is AnnouncementKind.INVITATION:
        yield texts.answers(seen.yes, seen.maybe, seen.no)


def _standing(found: Announcement, seen: Progress, now: datetime) -> Value:
    match seen.state:
        case AnnouncementState.SENDING if seen.waits_until:
            return texts.goes_out(datetime.fromisoformat(seen.waits_until))
        case AnnouncementState.SENDING:
            return texts.SENDING
        case AnnouncementState.PAUSED:
            return texts.PAUSED
        case AnnouncementState.STOPPED:
            return texts.STOPPED
        case _:
            return texts.done(found.finished_at_utc or now)


def _buttons(found: Announcement, seen: Progress) -> Inline:
    def button(words: Value, act: str) -> Button:
        return Button(words, f"{PREFIX}:{act}:{found.id}")

    rows: list[tuple[Button, ...]] = [(button(texts.REFRESH, "look"),)]
    if found.draft.kind is AnnouncementKind.INVITATION:
        rows[0] += (button(texts.WHO, "who"),)
    if seen.replies:
        rows.append((button(label("💬 Replies ({n})", n=seen.replies), "said"),))
    if seen.state is AnnouncementState.PAUSED:
        rows.append((button(texts.GO_ON, "on"), button(texts.STOP, "stop")))
    if seen.state is AnnouncementState.DONE and seen.unknown:
        rows.append((button(label("🔁 Send again ({n})", n=seen.unknown), "again"),))
    if seen.state is AnnouncementState.SENDING:
        rows.append((button(texts.STOP, "stop"),))
    return Inline(tuple(rows))

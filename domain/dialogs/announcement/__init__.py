"""Writing an announcement: kind, text, photo, area, sector. Counting and sending are services' work.

Answers by step (JSON): kind → AnnouncementKind value; text → {"words", "photo"} (a photo with a caption
answers both); photo → file_id | None; area → code; sector → Sector value | None for all.
Seed: scopes → the codes where the official may announce. When a draft is changed, also `draft` → its id
and the values it has: `kind`, `text`, `photo`, `area`, `sector`.
"""

from domain.dialogs.announcement.dialog import ANNOUNCEMENT
from domain.dialogs.announcement.draft import draft_of, seed_of

__all__ = ["ANNOUNCEMENT", "draft_of", "seed_of"]

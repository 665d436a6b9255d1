"""An officer answers what somebody wrote: one question, answered in words, by a photo or a voice note.

Answer by step (JSON): answer → {"kind", "words", "file_id", "file_unique_id"}, or None when an officer lets
it be. Seed: `owner` and `said` (to whom, and what she said), `asked_at` (ISO, UTC), `before` (who answered
already, or None), and `draft`, an answer that waits because a colleague was quicker, or None.
"""

from domain.dialogs.answering.dialog import ANSWERING

__all__ = ["ANSWERING"]

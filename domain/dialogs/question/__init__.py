"""/tanya: one question to the officers, in words, by a photo or a voice note.

Answer by step (JSON): question → what `engine.value_of` gives, with the `message_id` it came in; None when
she leaves it. Seed: `area` (code of the office that answers), `waiting` (the words of her questions that
nobody has answered yet, newest first), and `hours`, `days` and `due_at` (ISO, UTC) of the promise.
"""

from domain.dialogs.question.dialog import QUESTION

__all__ = ["QUESTION"]

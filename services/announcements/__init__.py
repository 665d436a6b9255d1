"""Announcements, from the first word to the last answer.

`composing` asks an official what to say and to whom, `preview` shows what would go out and to how many,
`sending` sends, stops and goes on; `due` is what the ticker does until everybody was written to. `progress`
is the one message in which the author watches, `guests` who answered, `answering` the owners' side of an
invitation, by its buttons or `in_words`. `stored` is the message itself, for whoever renders it.
"""

from services.announcements.stored import stored_message

__all__ = ["stored_message"]

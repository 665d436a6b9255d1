"""Balasan: what no dialog takes is a reply. It is kept for the staff of her kelurahan and for the author of
the announcement it answers, who read and answer it in the office; the answer comes back under her words.

`keeping` saves it and says so, `helping` puts her among those who want help, `offering` asks first whether a
line is a report; `listing` and `thread` are the office's screens, `answering` and `closing` what is decided
there.
"""

from services.replies.helping import help_wanted
from services.replies.keeping import keep

__all__ = ["help_wanted", "keep"]

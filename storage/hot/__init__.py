"""The hot path: what runs for every update, past the ORM and past SQLAlchemy's results.

`run` runs one statement. `Lookup` and `Owing` are for what the jobs of one commit do alike: one statement
reads for all of them before the first begins, and one writes for all of them at the end.
"""

from storage.hot.compiled import Ran
from storage.hot.many import in_one, many_rows
from storage.hot.statements import is_postgres, run
from storage.hot.together import Lookup, Owing, Wish, next_number, together_of

__all__ = [
    "Lookup", "Owing", "Ran", "Wish", "in_one", "is_postgres", "many_rows", "next_number", "run",
    "together_of",
]  # fmt: skip

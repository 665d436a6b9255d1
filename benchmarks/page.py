"""docs/benchmarks.md: the tables as Markdown, and how they came about."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence

from benchmarks.tables import Table

PICTURE = "benchmarks.svg"

_INTRODUCTION = """# Benchmarks

Written by `make bench ARGS=--write`. Every number is the median of {rounds} rounds in one run; in each
round every bot runs once, in turn, and ratios are taken within a round. {machine}

![Answers a second]({picture})

The server is a Bot API stand-in in a process of its own (`benchmarks/standin`), with simulated people who
react to what the bot sends: /lapor, the amount, [Betul], [Tidak ada], and again; four actions, nine calls
of the Bot API. An action is answered when the call arrives that brings what the person waits for; its time
runs from the moment they acted. "80 ms away" delays the work and the answer of every call but
getUpdates. The rivals (`benchmarks/rivals`) are the same dialog on python-telegram-bot (run_polling,
ConversationHandler, PicklePersistence, default client) and on aiogram 3 (FSM in memory), with their
defaults. KabarUsaha commits every update, its answers and its replies in one durable transaction
(SQLite with `synchronous=FULL`, PostgreSQL with its defaults); the rivals forget with the process.

These are no tests: a busy machine gives other numbers. `make test` never measures time.
"""


def page(tables: Sequence[Table], rounds: int) -> str:
    """The whole page."""
    introduction = _INTRODUCTION.format(rounds=rounds, machine=_machine(), picture=PICTURE)
    return "\n".join([introduction, *(_section(table) for table in tables)])


def _section(table: Table) -> str:
    lines = [table.columns, ("---",) * len(table.columns), *table.rows]
    cells = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"## {table.title[0].upper()}{table.title[1:]}\n\n{cells}\n"


def _machine() -> str:
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, "
        f"{platform.system()}."
    )

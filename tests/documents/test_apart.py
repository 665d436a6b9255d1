"""Drawing in a process of its own."""

import os
from dataclasses import dataclass

import pytest

from documents.apart import apart


@dataclass(frozen=True, slots=True)
class Rows:
    """What is drawn, as plain as a sheet."""

    words: tuple[str, ...]


def draw(rows: Rows, *, by: str) -> bytes:
    return f"{os.getpid()} {by} {' '.join(rows.words)}".encode()


def refuse() -> bytes:
    raise TypeError("no such cell")


def test_it_is_drawn_by_another_process_with_the_same_values() -> None:
    pid, drawn = apart(draw, Rows(("kue", "=1+1", "🌸")), by="Siti").decode().split(" ", 1)
    assert drawn == "Siti kue =1+1 🌸"
    assert int(pid) != os.getpid()


def test_what_goes_wrong_there_comes_out_here() -> None:
    with pytest.raises(TypeError, match="no such cell"):
        apart(refuse)

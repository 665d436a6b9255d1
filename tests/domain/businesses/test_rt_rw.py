"""RT and RW as people write them."""

import pytest

from domain.businesses.rt_rw import RtRw, read_rt_rw


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("RT 3 RW 5", "RT 3 / RW 5"),
        ("rt03/rw05", "RT 3 / RW 5"),
        ("RT.003 RW.012", "RT 3 / RW 12"),
        ("RW 5, RT 3", "RT 3 / RW 5"),
        ("003/005", "RT 3 / RW 5"),
        ("3 5", "RT 3 / RW 5"),
        ("rw 5", "RW 5"),
    ],
)
def test_it_is_read(typed: str, shown: str) -> None:
    assert str(read_rt_rw(typed)) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "3",
        "RT 3",
        "RT 0 RW 5",
        "RT 3 RT 4 RW 5",
        "jalan 3",
        "1234/5",
        "RT ३ RW ५",
        "rt 3 rw 5 no 8",
    ],
)
def test_anything_else_is_asked_again(typed: str) -> None:
    assert read_rt_rw(typed) is None


def test_what_it_prints_it_reads() -> None:
    for known in (RtRw("3", "5"), RtRw(None, "12")):
        assert read_rt_rw(str(known)) == known

"""What may pass by itself when a database cannot be opened, by the system's own errors."""

import errno

import pytest

from storage.work import is_passing


@pytest.mark.parametrize(
    ("number", "passes"),
    [
        (errno.ENOSPC, True),
        (errno.EROFS, True),
        (errno.EACCES, False),
        (errno.EISDIR, False),
        (errno.ENOTDIR, False),
    ],
)
def test_a_disk_may_be_better_later_and_a_path_may_not(number: int, passes: bool) -> None:
    assert is_passing(OSError(number, "")) is passes

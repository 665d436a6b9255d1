"""Where the databases of the tests lie: in memory where there is room, for every commit on SQLite waits for
the disk, and a test should not wait for what else is being written there."""

import shutil
from pathlib import Path

_SHARED_MEMORY = Path("/dev/shm")
_ROOM_BYTES = 2 * 1024**3


def place() -> str | None:
    """A directory in memory; None, the usual one for temporary files, where there is none or too little."""
    if _SHARED_MEMORY.is_dir() and shutil.disk_usage(_SHARED_MEMORY).free > _ROOM_BYTES:
        return str(_SHARED_MEMORY)
    return None

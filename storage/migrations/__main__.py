"""Writes migration scripts: `python -m storage.migrations` (see `make migration`).

Until the first release there is one script, 0001, written anew from the tables each time. After it,
`python -m storage.migrations "what changed"` adds the next number; read what it wrote before you
commit it.
"""

import sys
import tempfile
from pathlib import Path

from storage import migrate
from storage.engines import parse_url, plain_engine

VERSIONS = migrate.SCRIPTS / "versions"
INITIAL = "the tables of the first release"


def main(message: str | None) -> None:
    """Writes the next script, or without a message the first one anew."""
    if message is None:
        for script in VERSIONS.glob("*.py"):
            script.unlink()
    number = f"{len(list(VERSIONS.glob('*.py'))) + 1:04}"
    with tempfile.TemporaryDirectory() as directory:
        engine = plain_engine(parse_url(f"sqlite:///{Path(directory) / 'empty.db'}"))
        with engine.begin() as connection:
            migrate.upgrade(connection)
            migrate.write_revision(connection, message or INITIAL, number)
        engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)

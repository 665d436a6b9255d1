"""Whether this process can do its work now, and if not, why: what /readyz says.

A probe writes to the database (a lock and an empty change) every few seconds, because a disk that is full
or read-only still answers every question.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import structlog
from sqlalchemy import text
from sqlmodel import Session

from gateway.metrics import UPDATES_WAITING
from storage import inbox
from storage.work import StorageAway, Work

log = structlog.get_logger(__name__)

PROBE_S = 5.0
PATIENCE_S = 10.0
"""A server that hangs, or is cut off, refuses nothing: it just never answers."""

_PROBE = text("UPDATE alembic_version SET version_num = version_num")


class Readiness:
    """Reasons by component; none means ready."""

    def __init__(
        self, work: Work, probe_s: float = PROBE_S, patience_s: float = PATIENCE_S
    ) -> None:
        self._work = work
        self._probe_s = probe_s
        self._patience_s = patience_s
        self._reasons: dict[str, str] = {"database": "has not been tried yet"}

    def reasons(self) -> Mapping[str, str]:
        """Component → why it is not ready."""
        return dict(self._reasons)

    def lacks(self, component: str, reason: str) -> None:
        """From now on the process is not ready, for this reason."""
        if self._reasons.get(component) != reason:
            log.warning("not ready", component=component, reason=reason)
        self._reasons[component] = reason

    def has(self, component: str) -> None:
        """The component works (again)."""
        if self._reasons.pop(component, None) is not None:
            log.info("ready", component=component)

    async def run(self) -> None:
        """Probes the database until cancelled."""
        while True:
            try:
                async with asyncio.timeout(self._patience_s):
                    await self._work.run(_probe)
                    waiting = await self._work.read(inbox.backlog)
            except StorageAway as away:
                self.lacks("database", str(away))
            except TimeoutError:
                self.lacks("database", "database: does not answer")
            else:
                self.has("database")
                UPDATES_WAITING.set(waiting.todo)
            await asyncio.sleep(self._probe_s)


def _probe(session: Session) -> None:
    session.connection().execute(_PROBE)

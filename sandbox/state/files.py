"""Files that people and the bot uploaded, in memory, the oldest forgotten when there are too many
bytes."""

import hashlib
from dataclasses import dataclass
from itertools import count

_MAX_TOTAL_BYTES = 256 * 2**20


@dataclass(frozen=True, slots=True)
class Upload:
    """Bytes that came with a request."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """`path` is what getFile tells; `unique_id` is the same for the same bytes, as with
    Telegram."""

    id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    size: int
    path: str
    content: bytes


class Files:
    """All files by id and by path, up to `max_total_bytes` of them."""

    def __init__(self, max_total_bytes: int = _MAX_TOTAL_BYTES) -> None:
        self._max_total_bytes = max_total_bytes
        self._numbers = count()
        self._by_id: dict[str, StoredFile] = {}
        self._total_bytes = 0

    def add(self, kind: str, upload: Upload) -> StoredFile:
        """Keeps an upload; `kind` is photo, document, voice or sticker."""
        number = next(self._numbers)
        digest = hashlib.blake2b(upload.content, digest_size=9).hexdigest()
        suffix = "." + upload.name.rpartition(".")[2] if "." in upload.name else ""
        stored = StoredFile(
            id=f"BQACAgUAAxkBAAI{kind}{number:06}{digest}",
            unique_id=f"AgAD{digest[:12]}",
            kind=kind,
            name=upload.name,
            mime=upload.mime,
            size=len(upload.content),
            path=f"{kind}s/file_{number}{suffix}",
            content=upload.content,
        )
        self._by_id[stored.id] = stored
        self._total_bytes += stored.size
        self._forget_oldest()
        return stored

    def _forget_oldest(self) -> None:
        while self._total_bytes > self._max_total_bytes:
            oldest = self._by_id.pop(next(iter(self._by_id)))
            self._total_bytes -= oldest.size

    def get(self, file_id: str) -> StoredFile | None:
        """The file with this id; None when there is none or it was forgotten."""
        return self._by_id.get(file_id.partition(":")[0])

    def at(self, path: str) -> StoredFile | None:
        """The file that getFile gave this path."""
        return next((f for f in self._by_id.values() if f.path == path), None)

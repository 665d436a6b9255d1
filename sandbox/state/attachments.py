"""Photos, documents, voice notes and the like as fields of a Bot API Message."""

from sandbox.json import Json
from sandbox.state.files import StoredFile
from sandbox.state.pictures import dimensions

_SIDES = (90, 320, 800, 1280)  # the longest side of the sizes Telegram makes


def photo_content(file: StoredFile) -> Json:
    """The photo in its sizes, the largest last; every size has its own file_id."""
    width, height = dimensions(file.content)
    longest = max(width, height)
    smaller = [side for side in _SIDES[:-1] if side < longest]
    sides = [*smaller, min(longest, _SIDES[-1])]
    return {
        "photo": [_size(file, number, width, height, side) for number, side in enumerate(sides)]
    }


def _size(file: StoredFile, number: int, width: int, height: int, side: int) -> Json:
    scale = side / max(width, height)
    return {
        "file_id": f"{file.id}:{number}",
        "file_unique_id": f"{file.unique_id}{number}",
        "width": max(1, round(width * scale)),
        "height": max(1, round(height * scale)),
        "file_size": file.size,
    }


def document_content(file: StoredFile) -> Json:
    """The document."""
    return {
        "document": {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "file_name": file.name,
            "mime_type": file.mime,
            "file_size": file.size,
        }
    }


def voice_content(file: StoredFile, duration_s: int) -> Json:
    """The voice note."""
    return {
        "voice": {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "duration": duration_s,
            "mime_type": file.mime,
            "file_size": file.size,
        }
    }


def sticker_content(file: StoredFile, emoji: str) -> Json:
    """A still sticker."""
    return {
        "sticker": {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
            "file_size": file.size,
        }
    }

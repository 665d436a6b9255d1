"""How large a picture is, and the small picture a person sends who has none at hand."""

import struct
import warnings
import zlib
from io import BytesIO

from PIL import Image

_PNG = b"\x89PNG\r\n\x1a\n"
_MAX_SIDES_SUM = 10_000
_MAX_RATIO = 20


class NotAPicture(Exception):
    """Telegram would not take these bytes as a photo; the message is its code for why."""


def dimensions(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG, by its head alone; raises NotAPicture for
    others and for extreme shapes: sides of more than 10,000 together, or one over 20 times the other."""
    width, height = _sides(content)
    if width + height > _MAX_SIDES_SUM or max(width, height) > _MAX_RATIO * min(width, height):
        raise NotAPicture("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _sides(content: bytes) -> tuple[int, int]:
    # what Pillow takes for a bomb is far beyond what Telegram takes
    with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
        try:
            with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
                return picture.size
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise NotAPicture("PHOTO_INVALID_DIMENSIONS") from None
        except (OSError, ValueError):
            raise NotAPicture("IMAGE_PROCESS_FAILED") from None


def plain_png(
    width: int = 320, height: int = 240, rgb: tuple[int, int, int] = (240, 180, 60)
) -> bytes:
    """A picture of one colour."""
    row = b"\0" + bytes(rgb) * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(row * height)
    return _PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

"""How large a picture is, read from its first bytes, and the small picture a person sends who has
none at hand."""

import struct
import zlib

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_MAX_SIDES_SUM = 10_000
_MAX_RATIO = 20


class NotAPicture(Exception):
    """Telegram would not take these bytes as a photo; the message is its code for why."""


def dimensions(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG; raises NotAPicture for others and for extreme
    shapes."""
    if content.startswith(_PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
    elif content.startswith(_JPEG):
        width, height = _jpeg_dimensions(content)
    else:
        raise NotAPicture("IMAGE_PROCESS_FAILED")
    if width + height > _MAX_SIDES_SUM or max(width, height) > _MAX_RATIO * min(width, height):
        raise NotAPicture("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _jpeg_dimensions(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    raise NotAPicture("IMAGE_PROCESS_FAILED")


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

"""Photos, documents and voice notes of the bot: uploads, ids, limits, downloads."""

import contextlib
import struct
import zlib
from io import BytesIO

import aiohttp
import pytest
from PIL import Image

from sandbox.client import Phone
from sandbox.server import Server
from sandbox.state.files import Files, Upload
from sandbox.state.pictures import NotAPicture, dimensions, plain_png
from tests.sandbox.caller import Answer, Caller


def _picture(width: int, height: int, form: str = "PNG") -> bytes:
    made = BytesIO()
    Image.new("1" if form == "PNG" else "L", (width, height)).save(made, form)
    return made.getvalue()


def _head(side: int) -> bytes:
    """A PNG without its pixels."""
    chunk = b"IHDR" + struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    told = struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + told + bytes(4) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))


async def _upload(bot: Caller, phone: Phone, kind: str, content: bytes, **fields: str) -> Answer:
    form = aiohttp.FormData({"chat_id": str(phone.id), **fields})
    form.add_field(kind, content, filename=f"berkas.{'png' if kind == 'photo' else 'bin'}")
    return await bot.form(f"send{kind.title()}", form)


async def test_an_uploaded_photo_can_be_sent_again_by_its_id(bot: Caller, ibu: Phone) -> None:
    sizes = (await _upload(bot, ibu, "photo", plain_png(640, 480))).result["photo"]
    assert [(size["width"], size["height"]) for size in sizes] == [(90, 68), (320, 240), (640, 480)]
    again = await bot("sendPhoto", chat_id=ibu.id, photo=sizes[0]["file_id"])
    assert again.result["photo"] == sizes
    assert await ibu.download(await ibu.last()) == plain_png(640, 480)


async def test_a_small_photo_has_no_size_twice(bot: Caller, ibu: Phone) -> None:
    sizes = (await _upload(bot, ibu, "photo", plain_png(320, 240))).result["photo"]
    assert [size["width"] for size in sizes] == [90, 320]


async def test_a_bot_fetches_no_more_than_twenty_megabytes(bot: Caller, server: Server) -> None:
    large = Upload("besar.zip", "application/zip", bytes(20 * 2**20 + 1))
    file = server.world.files.add("document", large)
    refused = await bot("getFile", file_id=file.id)
    assert refused.error == "Bad Request: file is too big"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"bukan gambar", "IMAGE_PROCESS_FAILED"),
        (plain_png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (plain_png(100, 2001), "PHOTO_INVALID_DIMENSIONS"),
        (_picture(6000, 4001), "PHOTO_INVALID_DIMENSIONS"),
        (_head(9_999), "PHOTO_INVALID_DIMENSIONS"),  # Pillow would warn of it
        (_head(20_000), "PHOTO_INVALID_DIMENSIONS"),  # and would not open this
        (_picture(64, 64, "GIF"), "IMAGE_PROCESS_FAILED"),
        (plain_png(64, 64)[:24], "IMAGE_PROCESS_FAILED"),
        (plain_png(64, 64).replace(b"IHDR", b"IHDX"), "IMAGE_PROCESS_FAILED"),
        (plain_png(0, 0), "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
    ],
)
async def test_what_is_no_photo_is_refused(
    bot: Caller, ibu: Phone, content: bytes, error: str
) -> None:
    assert (await _upload(bot, ibu, "photo", content)).error == f"Bad Request: {error}"


@pytest.mark.parametrize("sides", [(6000, 4000), (2000, 100), (1, 20)])
async def test_a_photo_may_be_as_large_and_as_long_as_this(
    bot: Caller, ibu: Phone, sides: tuple[int, int]
) -> None:
    sizes = (await _upload(bot, ibu, "photo", _picture(*sides))).result["photo"]
    assert sizes[-1]["width"] / sizes[-1]["height"] == pytest.approx(sides[0] / sides[1], rel=0.1)


async def test_captions_have_their_own_limit(bot: Caller, ibu: Phone) -> None:
    assert (await _upload(bot, ibu, "document", b"x", caption="a" * 1024)).status == 200
    refused = await _upload(bot, ibu, "document", b"x", caption="a" * 1025)
    assert refused.error == "Bad Request: message caption is too long"


async def test_a_file_id_means_its_own_kind(bot: Caller, ibu: Phone) -> None:
    document = (await _upload(bot, ibu, "document", b"x")).result["document"]
    refused = await bot("sendPhoto", chat_id=ibu.id, photo=document["file_id"])
    assert refused.error == "Bad Request: can't use file of type Document as Photo"
    unknown = await bot("sendPhoto", chat_id=ibu.id, photo="AgACAgUAAx")
    assert unknown.error == "Bad Request: wrong file identifier/HTTP URL specified"
    missing = await bot("sendVoice", chat_id=ibu.id)
    assert missing.error == "Bad Request: there is no voice in the request"


async def test_a_voice_note_of_a_person_can_be_fetched(
    bot: Caller, ibu: Phone, server: Server
) -> None:
    voice = await ibu.send_voice(b"OggS suara")
    file = (await bot("getFile", file_id=voice.file_id)).result
    assert file["file_size"] == len(b"OggS suara")
    url = f"{server.file_url}{server.token}/{file['file_path']}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert await response.read() == b"OggS suara"


async def test_a_file_that_never_was_cannot_be_fetched(bot: Caller) -> None:
    refused = await bot("getFile", file_id="AgACAgUAAx")
    assert refused.error == "Bad Request: wrong file_id or the file is temporarily unavailable"


def test_the_oldest_files_are_forgotten_when_there_are_too_many_bytes() -> None:
    files = Files(max_total_bytes=100)
    half = Upload("a.bin", "application/octet-stream", bytes(50))
    stored = [files.add("document", half) for _ in range(3)]
    assert [files.get(file.id) is not None for file in stored] == [False, True, True]


def test_the_same_bytes_have_the_same_unique_id() -> None:
    files = Files()
    first, second = (
        files.add("photo", Upload("a.png", "image/png", plain_png())) for _ in range(2)
    )
    assert first.unique_id == second.unique_id
    assert first.id != second.id


def test_sizes_are_read_from_png_and_jpeg() -> None:
    assert dimensions(plain_png(12, 34)) == (12, 34)
    assert dimensions(_picture(300, 200, "JPEG")) == (300, 200)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_cut_anywhere_has_its_size_or_is_none(form: str) -> None:
    whole = _picture(300, 200, form)
    for length in range(len(whole)):
        with contextlib.suppress(NotAPicture):
            assert dimensions(whole[:length]) == (300, 200)

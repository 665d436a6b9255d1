"""Logs are structured, and hold neither tokens nor phone numbers, whoever writes them."""

import json
import logging
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog
from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot import log
from tests.support.databases import opened

TOKEN = "5000000001:AAH-not_a_real_token_but_as_long_as_one"
OWN = "own:secret"


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """Puts everybody's logging back."""
    before = structlog.get_config()
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    structlog.configure(**before)
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def written() -> StringIO:
    """What is logged as JSON."""
    written = StringIO()
    log.configure("json", written, hide=[OWN, "x"])
    return written


def lines(written: StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


def test_a_row_that_postgresql_refused_is_not_quoted(
    written: StringIO, postgres_database_url: URL
) -> None:
    insert, words = text("INSERT INTO person (name) VALUES (:name)"), {"name": "Siti\n\nWonorejo"}
    with opened(postgres_database_url) as database:
        try:
            with database.session() as session:
                session.execute(insert, words)
        except IntegrityError:
            structlog.get_logger().exception("update failed")
    (line,) = lines(written)
    assert "NotNullViolation" in str(line["exception"])
    assert "DETAIL: <hidden>" in str(line["exception"])
    assert "Siti" not in str(line)
    assert "Wonorejo" not in str(line)


def test_a_text_that_postgresql_could_not_read_is_not_quoted(
    written: StringIO, postgres_database_url: URL
) -> None:
    told = {"said": '{"Bu Siti": \\u0000}'}  # not in the call: a traceback shows the lines of it
    with opened(postgres_database_url) as database:
        try:
            with database.session() as session:
                session.execute(text("SELECT CAST(:said AS jsonb)"), told)
        except DBAPIError:
            structlog.get_logger().exception("update failed")
    (line,) = lines(written)
    assert "CONTEXT: <hidden>" in str(line["exception"])
    assert "Siti" not in str(line)


class FullDisk(StringIO):
    """Or a pipe that nobody reads."""

    def flush(self) -> None:
        raise OSError


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_log_that_cannot_be_written_is_no_reason_to_end(form: log.Format) -> None:
    disk = FullDisk()
    log.configure(form, disk)
    structlog.get_logger().warning("not ready")
    assert "not ready" in disk.getvalue()


class TestJson:
    """One line of JSON each."""

    def test_an_event_has_its_name_its_fields_its_level_and_the_time(
        self, written: StringIO
    ) -> None:
        structlog.get_logger().warning("slow unit", took_ms=70)
        (line,) = lines(written)
        assert (line["event"], line["took_ms"], line["level"]) == ("slow unit", 70, "warning")
        assert str(line["timestamp"]).endswith("Z")

    def test_the_standard_librarys_loggers_write_the_same_way(self, written: StringIO) -> None:
        logging.getLogger("aiohttp").error("cannot reach %s", f"https://api/bot{TOKEN}/getMe")
        (line,) = lines(written)
        assert line["event"] == "cannot reach https://api/bot<token>/getMe"
        assert line["logger"] == "aiohttp"

    @pytest.mark.parametrize(
        ("secret", "shown"),
        [
            (TOKEN, "<token>"),
            (f"https://api.telegram.org/bot{TOKEN}/sendMessage", "https://api.telegram.org/bot<token>/sendMessage"),
            ("+6281234567890", "<phone>"),
            ("6281234567890", "<phone>"),
            ("0812-3456-7890", "<phone>"),
            ("0812 3456 7890 ya", "<phone> ya"),
            ("+62 812 3456 7890", "<phone>"),
            ("+62 (812) 3456–7890", "<phone>"),
            ("(0812) 3456-7890", "(<phone>"),
            ("?phone=%2B6281234567890&x=1", "?phone=<phone>&x=1"),
            ("wa0812/3456/7890", "wa<phone>"),
            ("0062 812 3456 7890", "<phone>"),
            ("+62 31 8432100", "<phone>"),
            (TOKEN.replace(":", "%3A"), "<token>"),
            (OWN, "<secret>"),
            ("/own%3Asecret/getMe", "/<secret>/getMe"),
        ],
    )  # fmt: skip
    def test_tokens_and_phone_numbers_are_taken_out(
        self, written: StringIO, secret: str, shown: str
    ) -> None:
        structlog.get_logger().info("call", where=secret, deep={"in": [secret]})
        (line,) = lines(written)
        assert (line["where"], line["deep"]) == (shown, {"in": [shown]})

    @pytest.mark.parametrize(
        "harmless",
        [
            "row 1234567890",
            "35.78.03.1003",
            "2026-10-08T08:12:13.081234567Z",
            "2026-10-08 08:12:13",
            "Rp81.234.567",
            "chat -1006281234567",
            "0.08123456789 s",
            "127.0.0.1:8081",
        ],
    )
    def test_other_numbers_stay(self, written: StringIO, harmless: str) -> None:
        structlog.get_logger().info("call", what=harmless)
        assert lines(written)[0]["what"] == harmless

    def test_what_is_no_text_is_written_like_one(self, written: StringIO) -> None:
        structlog.get_logger().info(
            "call", url=URL.create("https", query={"t": TOKEN}), raw=b"0812 3456 7890"
        )
        (line,) = lines(written)
        assert "<token>" in str(line["url"])
        assert line["raw"] == "b'<phone>'"

    def test_a_traceback_shows_neither_locals_nor_secrets(self, written: StringIO) -> None:
        words = "omset saya sekian"
        try:
            raise LookupError(TOKEN)
        except LookupError as error:
            structlog.get_logger().error("failed", exc_info=error)
        (line,) = lines(written)
        assert "LookupError: <token>" in str(line["exception"])
        assert words not in json.dumps(line)


def test_the_console_form_is_a_readable_line() -> None:
    written = StringIO()
    log.configure("console", written)
    structlog.get_logger().info("has the seat", seat="poller")
    assert "has the seat" in written.getvalue()

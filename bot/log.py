"""Structured logs: an event name plus fields, on stderr, as text or as JSON.

Tokens and phone numbers never reach a log: whatever looks like one is replaced in every field and
every traceback, the standard library's loggers (uvicorn, aiohttp, python-telegram-bot) included, and so is
this deployment's own token, in whatever form. Tracebacks show no local variables, for those hold people's
words, and no DETAIL or CONTEXT of PostgreSQL's, which quote the row it refused.
"""

import contextlib
import logging
import re
import sys
from collections.abc import Iterable
from typing import Final, Literal, TextIO, cast
from urllib.parse import quote

import structlog
from structlog.typing import EventDict, Processor

Format = Literal["console", "json"]

_APART: Final = r"[ .()/\u00a0\u2010-\u2015-]{0,3}"
_PLUS: Final = r"(?:\+|%2[Bb])"

_SECRETS: Final = (
    (re.compile(r"(?<!\d)\d{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,}"), "<token>"),
    (
        re.compile(
            rf"(?<![\d.])(?:(?:{_PLUS}|00)?62|0){_APART}8\d(?:{_APART}\d){{6,}}"  # mobile
            rf"|{_PLUS}62(?:{_APART}\d){{8,}}"
        ),
        "<phone>",
    ),
    (
        re.compile(
            r"^(DETAIL|CONTEXT): .*?(?=\n(?:HINT|CONTEXT|The above exc|During handling|\[SQL)|\Z)",
            re.DOTALL | re.MULTILINE,
        ),
        r"\1: <hidden>",
    ),
)
_SHORTEST_SECRET: Final = 6
"""What is shorter stands in ordinary words, too."""

_QUIET: Final = {
    **dict.fromkeys(("httpx", "httpcore", "uvicorn", "telegram"), logging.WARNING),
    "apscheduler": logging.ERROR,  # it warns of every tick that a slow one covers
}


class _Forgiving:
    """A stream that fails silently: a log on a full disk, or one that nobody reads, must not end the bot."""

    def __init__(self, to: TextIO) -> None:
        self._to = to

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._to.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._to.flush()


def configure(
    form: Format,
    to: TextIO | None = None,
    level: int = logging.INFO,
    *,
    hide: Iterable[str] = (),
) -> None:
    """Sets the program's logging up, once, at its start. `to` None: stderr; `hide`: secrets in no log."""
    to = to or sys.stderr
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        Redact(hide),
    ]
    structlog.configure(
        processors=[*shared, *_last(form, to)],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=cast("TextIO", _Forgiving(to))),
        cache_logger_on_first_use=False,
    )
    _configure_standard_library(shared, _last(form, to), to, level)


class Redact:
    """A processor that takes secrets and phone numbers out of every text of the event."""

    def __init__(self, hide: Iterable[str] = ()) -> None:
        own = {form for secret in hide for form in (secret, quote(secret, safe=""))}
        words = [re.escape(word) for word in sorted(own) if len(word) >= _SHORTEST_SECRET]
        ours = [(re.compile("|".join(words)), "<secret>")] if words else []
        self._patterns = (*_SECRETS, *ours)

    def __call__(self, _logger: object, _method: str, event: EventDict) -> EventDict:
        """The event, fit to be written. Fields of structlog's own begin with an underscore."""
        return {
            key: value if key.startswith("_") else self._clean(value)
            for key, value in event.items()
        }

    def _clean(self, value: object) -> object:
        match value:
            case None | bool() | int() | float():
                return value
            case str():
                return self._clean_text(value)
            case dict():
                return {key: self._clean(item) for key, item in value.items()}
            case list() | tuple() | set() | frozenset():
                return [self._clean(item) for item in value]
            case BaseException():
                return self._clean_text(f"{type(value).__name__}: {value}")
            case _:
                return self._clean_text(repr(value))

    def _clean_text(self, text: str) -> str:
        for pattern, instead in self._patterns:
            text = pattern.sub(instead, text)
        return text


def _last(form: Format, to: TextIO) -> list[Processor]:
    if form == "json":
        return [structlog.processors.JSONRenderer(ensure_ascii=False)]
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=to.isatty(), exception_formatter=plain)]


def _configure_standard_library(
    shared: list[Processor], last: list[Processor], to: TextIO, level: int
) -> None:
    handler = logging.StreamHandler(to)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.add_logger_name],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, from_level in _QUIET.items():
        logging.getLogger(name).setLevel(from_level)

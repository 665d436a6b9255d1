"""Structured logs: an event name plus fields, on stderr, as text or as JSON.

Tokens and phone numbers never reach a log: whatever looks like one is replaced in every field and
every traceback, the standard library's loggers (uvicorn, aiohttp, python-telegram-bot) included.
Tracebacks show no local variables, for those hold people's words, and no DETAIL of PostgreSQL's, which
quotes the row it refused.
"""

import logging
import re
import sys
from typing import Final, Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor

Format = Literal["console", "json"]

_SECRETS: Final = (
    (re.compile(r"(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}"), "<token>"),
    (re.compile(r"(?<![\w.+-])(?:\+?62|0)8\d(?:[ .-]?\d){6,11}(?!\w)"), "<phone>"),
    (
        re.compile(
            r"^DETAIL: .*?(?=\n(?:HINT|CONTEXT|The above exc|During handling|\[SQL)|\Z)",
            re.DOTALL | re.MULTILINE,
        ),
        "DETAIL: <hidden>",
    ),
)

_QUIET: Final = ("httpx", "httpcore", "uvicorn", "apscheduler", "telegram")


def configure(form: Format, to: TextIO | None = None, level: int = logging.INFO) -> None:
    """Sets the program's logging up, once, at its start. `to` None: stderr."""
    to = to or sys.stderr
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        redact,
    ]
    structlog.configure(
        processors=[*shared, *_last(form, to)],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=to),
        cache_logger_on_first_use=False,
    )
    _configure_standard_library(shared, _last(form, to), to, level)


def redact(_logger: object, _method: str, event: EventDict) -> EventDict:
    """A processor that takes tokens and phone numbers out of every text of the event."""
    return {key: _redacted(value) for key, value in event.items()}


def _redacted(value: object) -> object:
    if isinstance(value, str):
        for pattern, instead in _SECRETS:
            value = pattern.sub(instead, value)
        return value
    if isinstance(value, dict):
        return {key: _redacted(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_redacted(item) for item in value]
    if isinstance(value, BaseException):
        return _redacted(f"{type(value).__name__}: {value}")
    return value


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
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)

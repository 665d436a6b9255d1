"""Settings from the environment and `.env`: read once, checked at once, frozen.

Every mistake is told in a line of its own that names the variable and gives an example, so that an
operator mends them in one go. Nothing here opens a connection.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yarl
from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, DotEnvSettingsSource, SettingsConfigDict
from sqlalchemy import URL

from domain.areas.codes import is_code
from domain.reminders.reminder import Days, read_days
from domain.times.calendar import QuietHours, zone_of
from domain.times.days_off import EXAMPLE as DAYS_OFF
from domain.times.days_off import read_days_off
from domain.times.office_hours import OfficeHours
from domain.times.periods import MONTHS_A_YEAR, MONTHS_OPEN
from domain.times.quiet_setting import EXAMPLE as QUIET
from domain.times.quiet_setting import read_quiet
from gateway.client import TELEGRAM_API_URL
from storage.engines import EXAMPLE_URL, parse_url

PREFIX = "KABARUSAHA_"
_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{1,64}")
_QUOTED = re.compile(r"(?P<quote>[\"'])(?P<inside>.*)(?P=quote)", re.DOTALL)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOOPBACK_PORT = re.compile(r"(?P<host>[^:\s]+|\[[0-9a-fA-F:]+\]):(?P<port>[0-9]{1,5})")

EXAMPLES: Mapping[str, str] = {
    "bot_token": "123456:AbCdEf, from @BotFather",
    "database_url": EXAMPLE_URL,
    "api_url": "http://127.0.0.1:8081/bot",
    "webhook_url": "https://umkm.example.go.id/telegram",
    "webhook_secret": "a-long-random-word",
    "listen": "127.0.0.1:8080",
    "area": "35.78",
    "timezone": "Asia/Jakarta",
    "broadcast_rate": "25",
    "chat_rate": "1",
    "answer_days": "2",
    "days_off": DAYS_OFF,
    "quiet": QUIET,
    "reminder_days": "3,7,10",
    "months_open": "2",
    "log_format": "console or json",
    "guides": "/srv/kabarusaha/guides",
}


class SettingsWrong(Exception):
    """One line for every setting that is missing or malformed."""


class LogFormat(StrEnum):
    """How logs are written."""

    CONSOLE = "console"
    JSON = "json"


def _token(value: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("is not a bot token")
    return value


def _api_url(value: str) -> str:
    url = yarl.URL(value)
    plain = not (url.query_string or url.fragment or re.search(r"\s", value))
    if (
        url.scheme not in {"http", "https"}
        or not url.host
        or not value.endswith("/bot")
        or not plain
    ):
        raise ValueError("is not a Bot API server's address ending in /bot")
    return value


def _webhook_url(value: str | None) -> str | None:
    if value is not None and (yarl.URL(value).scheme != "https" or not yarl.URL(value).host):
        raise ValueError("is not an https address (Bot API, setWebhook)")
    return value


def _secret(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not _SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("may hold 1 to 256 letters, digits, _ and - (Bot API, setWebhook)")
    return value


def _database_url(value: str) -> str:
    parse_url(value)
    return value


def _listen(value: str) -> str:
    match = _LOOPBACK_PORT.fullmatch(value)
    if match is None or int(match["port"]) > 65535:
        raise ValueError("is not host:port")
    return value


def _area(value: str) -> str:
    if not is_code(value):
        raise ValueError("is not the code of an area")
    return value


def _timezone(value: str | None) -> str | None:
    try:
        if value is not None:
            ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("is not an IANA time zone") from None
    return value


def _quiet(value: str) -> str:
    read_quiet(value)
    return value


def _days_off(value: str) -> str:
    read_days_off(value)
    return value


def _reminder_days(value: str) -> str:
    read_days(value)
    return value


def _bare(value: object) -> object:
    match = _QUOTED.fullmatch(value.strip()) if isinstance(value, str) else None
    if match:
        return match["inside"].strip()
    return value.strip() if isinstance(value, str) else value


class Settings(BaseSettings):
    """All settings (README has the table). `token_needed` commands alone need a bot token."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    bot_token: Annotated[SecretStr | None, AfterValidator(lambda v: v and _token(v))] = None
    database_url: Annotated[str, AfterValidator(_database_url)] = EXAMPLE_URL
    api_url: Annotated[str, AfterValidator(_api_url)] = TELEGRAM_API_URL
    webhook_url: Annotated[str | None, AfterValidator(_webhook_url)] = None
    webhook_secret: Annotated[SecretStr | None, AfterValidator(_secret)] = None
    listen: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8080"
    area: Annotated[str, AfterValidator(_area)] = "35.78"
    timezone: Annotated[str | None, AfterValidator(_timezone)] = None
    broadcast_rate: Annotated[float, Field(gt=0, le=1000)] = 25.0
    chat_rate: Annotated[float, Field(ge=0, le=1000)] = 1.0
    answer_days: Annotated[int, Field(ge=1, le=10)] = 2
    days_off: Annotated[str, AfterValidator(_days_off)] = ""
    quiet: Annotated[str, AfterValidator(_quiet)] = QUIET
    reminder_days: Annotated[str, AfterValidator(_reminder_days)] = "3,7,10"
    months_open: Annotated[int, Field(ge=1, le=MONTHS_A_YEAR)] = MONTHS_OPEN
    log_format: LogFormat = LogFormat.CONSOLE
    guides: Path | None = None
    sandbox_control: bool = False

    @model_validator(mode="before")
    @classmethod
    def _as_meant(cls, given: dict[str, Any]) -> dict[str, Any]:
        """Spaces around a value, and quotes that `docker --env-file` leaves there, are no part of it."""
        bare = {name: _bare(value) for name, value in given.items()}
        return {name: value for name, value in bare.items() if value != ""}

    @model_validator(mode="after")
    def _webhook_has_a_secret(self) -> Settings:
        if self.webhook_url is not None and self.webhook_secret is None:
            raise ValueError("webhook_secret|is needed with a webhook")
        return self

    @property
    def token(self) -> str:
        """The bot token; `load(token_needed=True)` made sure that there is one."""
        assert self.bot_token is not None
        return self.bot_token.get_secret_value()

    @property
    def secrets(self) -> tuple[str, ...]:
        """What stands in no log."""
        secret = self.webhook_secret.get_secret_value() if self.webhook_secret else ""
        return (self.token, secret, str(self.database.password or ""))

    @property
    def database(self) -> URL:
        """The database's URL with our driver in it."""
        return parse_url(self.database_url)

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the area, unless set."""
        return ZoneInfo(self.timezone) if self.timezone else zone_of(self.area)

    @property
    def quiet_hours(self) -> QuietHours:
        """When nothing unasked is sent."""
        return read_quiet(self.quiet)

    @property
    def works(self) -> OfficeHours:
        """When offices work."""
        return OfficeHours(days_off=read_days_off(self.days_off))

    @property
    def days_of_reminders(self) -> Days:
        """The days of the month on which the reminders go out."""
        return read_days(self.reminder_days)

    @property
    def address(self) -> tuple[str, int]:
        """Host and port to listen on; port 0 takes a free one."""
        host, _colon, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)


def load(*, token_needed: bool = True, env_file: str | None = ".env") -> Settings:
    """The settings. Raises SettingsWrong with a line for every mistake."""
    try:
        return _load(token_needed, env_file)
    except UnicodeDecodeError:
        raise SettingsWrong(f"{env_file} is not written in UTF-8; save it anew as UTF-8") from None
    except OSError as error:
        raise SettingsWrong(f"{env_file} cannot be read ({error.strerror})") from None


def _load(token_needed: bool, env_file: str | None) -> Settings:
    try:
        settings = Settings(_env_file=env_file)  # type: ignore[call-arg]  # pydantic-settings' own
    except ValidationError as wrong:
        raise SettingsWrong("\n".join([*_unknown(env_file), *_lines(wrong)])) from None
    if unknown := list(_unknown(env_file)):
        raise SettingsWrong("\n".join(unknown))
    if token_needed and settings.bot_token is None:
        raise SettingsWrong(_line("bot_token", "is missing"))
    return settings


def _unknown(env_file: str | None) -> Iterator[str]:
    """A line for every variable that looks like ours and is none: most likely a slip of the finger."""
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    file = DotEnvSettingsSource(Settings, env_file=env_file, case_sensitive=True)
    given = {*os.environ, *file.env_vars}
    for name in sorted(given):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            near = get_close_matches(name.upper(), known, 1)
            yield f"{name} is no setting; {f'did you mean {near[0]}?' if near else 'README has them all'}"


def _lines(wrong: ValidationError) -> Iterator[str]:
    for error in wrong.errors(include_url=False, include_input=False):
        said = str(error.get("ctx", {}).get("error", "")) or _said(error)
        name, bar, rest = said.rpartition("|")
        yield _line(name or str(error["loc"][0]), rest if bar else said)


def _said(error: Mapping[str, Any]) -> str:
    return f"is wrong: {str(error['msg'])[:1].lower()}{str(error['msg'])[1:]}"


def _line(name: str, what: str) -> str:
    return f"{PREFIX}{name.upper()} {what}; for example {EXAMPLES.get(name, '')}"

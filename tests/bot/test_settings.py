"""Settings: what is wrong is told in a line each, all at once; what is right is frozen."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsWrong, load
from domain.times.calendar import QuietHours

TOKEN = "123456:AbCdEf-not-a-real-one"


@pytest.fixture(autouse=True)
def only_these(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine is seen."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"KABARUSAHA_{name.upper()}", raising=False)


def loaded(monkeypatch: pytest.MonkeyPatch, **given: str) -> Settings:
    for name, value in given.items():
        monkeypatch.setenv(f"KABARUSAHA_{name.upper()}", value)
    return load(env_file=None)


def test_a_token_is_all_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(monkeypatch, bot_token=TOKEN)
    assert (settings.area, settings.zone.key, settings.address) == (
        "35.78",
        "Asia/Jakarta",
        ("127.0.0.1", 8080),
    )
    assert settings.database.drivername == "sqlite+pysqlite"


def test_quiet_hours_and_days_of_reminders_are_the_citys(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded(monkeypatch, bot_token=TOKEN).quiet_hours == QuietHours()
    settings = loaded(monkeypatch, quiet="21.00-07.00", reminder_days="2, 5, 9")
    assert settings.quiet_hours == QuietHours(time(7), time(21), ())
    assert settings.days_of_reminders == (2, 5, 9)


def test_days_off_are_added_to_those_of_the_country(monkeypatch: pytest.MonkeyPatch) -> None:
    works = loaded(monkeypatch, bot_token=TOKEN, days_off="2026-11-10").works
    days = (date(2026, 11, 10), date(2026, 8, 17), date(2026, 11, 11))
    assert [day in works.days_off for day in days] == [True, True, False]


def test_a_slip_of_the_finger_is_told_with_what_was_meant(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / ".env"
    file.write_text(f"KABARUSAHA_BOT_TOKEN={TOKEN}\nKABARUSAHA_LISTNE=127.0.0.1:80\nPATH_TO=x\n")
    monkeypatch.setenv("KABARUSAHA_ARIA", "35.78")
    with pytest.raises(SettingsWrong) as wrong:
        load(env_file=str(file))
    assert str(wrong.value).splitlines() == [
        "KABARUSAHA_ARIA is no setting; did you mean KABARUSAHA_AREA?",
        "KABARUSAHA_LISTNE is no setting; did you mean KABARUSAHA_LISTEN?",
    ]


def test_a_missing_token_is_told_in_one_line_with_an_example() -> None:
    with pytest.raises(SettingsWrong, match=r"^KABARUSAHA_BOT_TOKEN is missing; for example .+$"):
        load(env_file=None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("bot_token", "hello"),
        ("bot_token", "123456:"),
        ("database_url", "mysql://db/x"),
        ("database_url", "nonsense"),
        ("bot_token", "٣٤٥:AbCdEf"),
        ("database_url", "sqlite://"),
        ("database_url", "postgresql://bot:secret@db:port/kabar"),
        ("api_url", "127.0.0.1:8081"),
        ("api_url", "http://127.0.0.1:8081/"),
        ("api_url", "http://127.0.0.1:8081/bot/"),
        ("api_url", "http://127.0.0.1:8081/?to=/bot"),
        ("api_url", "http://127.0.0. 1:8081/bot"),
        ("listen", "127.0.0.1:٨"),
        ("listen", "8080"),
        ("listen", "127.0.0.1:99999"),
        ("days_off", "besok"),
        ("area", "Surabaya"),
        ("timezone", "WIB"),
        ("timezone", "/etc/passwd"),
        ("broadcast_rate", "0"),
        ("broadcast_rate", "fast"),
        ("quiet", "night"),
        ("quiet", "17.30-18.30"),
        ("reminder_days", "3,7"),
        ("reminder_days", "7,3,10"),
        ("reminder_days", "3,7,31"),
        ("months_open", "0"),
        ("months_open", "13"),
        ("months_open", "dua"),
        ("log_format", "xml"),
    ],
)
def test_a_malformed_setting_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    with pytest.raises(SettingsWrong) as told:
        loaded(monkeypatch, **{"bot_token": TOKEN, name: value})
    (line,) = str(told.value).splitlines()
    assert line.startswith(f"KABARUSAHA_{name.upper()} ")
    assert line.count("for example ") == 1


@pytest.mark.parametrize("around", [" {} ", "{}\r\n", '"{}"', "' {} '"])
def test_spaces_and_quotes_around_a_value_are_no_part_of_it(
    monkeypatch: pytest.MonkeyPatch, around: str
) -> None:
    given = {"bot_token": TOKEN, "area": "51.71", "quiet": "21.00-07.00", "log_format": "json"}
    settings = loaded(monkeypatch, **{name: around.format(v) for name, v in given.items()})
    found = (settings.token, settings.area, settings.quiet, settings.log_format)
    assert found == tuple(given.values())


@pytest.mark.parametrize("nothing", ["", "  ", '""'])
def test_a_value_of_nothing_is_none(monkeypatch: pytest.MonkeyPatch, nothing: str) -> None:
    assert loaded(monkeypatch, bot_token=TOKEN, area=nothing).area == "35.78"
    with pytest.raises(SettingsWrong, match="KABARUSAHA_BOT_TOKEN is missing"):
        loaded(monkeypatch, bot_token=nothing)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_in_another_writing_is_told_in_one_line(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / ".env"
    file.write_bytes(f"# café\nKABARUSAHA_BOT_TOKEN={TOKEN}\n".encode(encoding))
    with pytest.raises(SettingsWrong, match=r"\.env is not written in UTF-8"):
        load(env_file=str(file))


def test_all_mistakes_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsWrong) as told:
        loaded(monkeypatch, bot_token="x", area="y", listen="z")
    assert len(str(told.value).splitlines()) == 3


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsWrong, match="KABARUSAHA_WEBHOOK_SECRET is needed"):
        loaded(monkeypatch, bot_token=TOKEN, webhook_url="https://umkm.example.go.id/hook")


def test_a_mistake_never_shows_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsWrong) as told:
        loaded(monkeypatch, bot_token=TOKEN + " extra", area="y")
    assert "AbCdEf-not" not in str(told.value)
    assert TOKEN not in repr(loaded(monkeypatch, bot_token=TOKEN, area="35.78"))


@pytest.mark.parametrize(
    ("area", "zone"),
    [("35.78", "Asia/Jakarta"), ("51.71", "Asia/Makassar"), ("91", "Asia/Jayapura")],
)
def test_the_zone_follows_the_area(monkeypatch: pytest.MonkeyPatch, area: str, zone: str) -> None:
    assert loaded(monkeypatch, bot_token=TOKEN, area=area).zone.key == zone

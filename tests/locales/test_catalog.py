"""Messages become words: the right language, forms and address, and nobody's text breaks the HTML."""

from datetime import UTC, date, datetime
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.messages import Addressee, Joined, Rupiah, Text, Value, _, lines, plural
from domain.times.periods import Period
from locales.catalog import Catalogs
from locales.speech import MISSING
from sandbox.text.html import parse_html

MORNING = datetime(2026, 11, 28, 1, 30, tzinfo=UTC)
SITI = Addressee("id", "bu", "Siti")
ENGLISH = Addressee("en", "bu", "Siti")

CATALOGS = Catalogs(
    {
        "id": {
            "Good morning": ("Selamat pagi",),
            "Good afternoon": ("Selamat sore",),
            "you": ("Ibu/Bapak",),
            "Sir/Madam": ("Ibu/Bapak",),
            "{first} and {last}": ("{first} dan {last}",),
            "{n} report": ("{n} laporan",),
            "<b>Saved</b> &amp; sent, {call}": ("<b>Tersimpan</b> &amp; terkirim, {call}",),
            "You asked: {x}": ("{you:cap} bertanya: {x}",),
        },
        "jv": {"Good morning": ("Sugeng enjing",)},
        "mad": {},
    }
)
HOSTILE = [
    "<b>", "</b>", "a<b", "&amp;", "&lt;script&gt;", "{call}", "{0}", "{{", "}", "%s", "\u202eRTL",
    "zero\u200bwidth", "👩‍🍳", "\x00", "\ud800", "\udfff\ud800", "'\"`", "<a href='x", "Ω≈ç√∫",
    "田中さん", "ثم نفس", "\ufeff", "\n\n\n", " ", "&#x0;", "&#99999999;", "<tg-emoji>", "]]>",
]  # fmt: skip


def say(text: Text, to: Addressee = SITI, now: datetime = MORNING) -> str:
    return CATALOGS.text(text, to, now)


def show(value: Value, form: str, to: Addressee = SITI) -> str:
    return say(Text(f"{{x:{form}}}", {"x": value}), to)


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (Rupiah(1_500_000), "", "Rp1.500.000"),
        (Rupiah(1_500_000), "words", "satu juta lima ratus ribu rupiah"),
        (1248, "", "1.248"),
        (1248, "raw", "1248"),
        (25, "percent", "25%"),
        (Period(2026, 10), "", "Oktober"),
        (Period(2026, 10), "year", "Oktober 2026"),
        (date(2026, 11, 28), "", "Sabtu, 28 November 2026"),
        (date(2026, 11, 28), "date", "Sabtu, 28 November 2026"),
        (date(2026, 11, 28), "short", "28 Nov 2026"),
        (MORNING, "time", "08.30 WIB"),
        (MORNING, "date", "Sabtu, 28 November 2026"),
        (MORNING, "short", "28 Nov 2026"),
        (MORNING, "", "Sabtu, 28 November 2026, 08.30 WIB"),
        ("ibu siti", "cap", "Ibu siti"),
        ("no such form", "words", "no such form"),
        (Joined(("Kemasan", "NIB", "Modal")), "", "Kemasan, NIB dan Modal"),
        (Joined(("Kemasan", "NIB")), "", "Kemasan dan NIB"),
        (Joined(("NIB",)), "", "NIB"),
        (Joined(()), "", ""),
        (lines("satu", "dua"), "", "satu\ndua"),
        (Joined((Rupiah(1000), Rupiah(2000))), "", "Rp1.000 dan Rp2.000"),
    ],
)
def test_a_value_reads_in_its_form(value: Value, form: str, words: str) -> None:
    assert show(value, form) == words


def test_english_has_its_own_names_but_the_same_money() -> None:
    assert show(Period(2026, 10), "year", ENGLISH) == "October 2026"
    assert show(Rupiah(1_500_000), "", ENGLISH) == "Rp1,500,000"


def test_clock_times_are_the_addressees() -> None:
    makassar = Addressee("id", "bu", "Siti", "Asia/Makassar")
    assert show(MORNING, "time", makassar) == "09.30 WITA"


@pytest.mark.parametrize(
    ("hour_utc", "words"), [(1, "Selamat pagi, Bu Siti"), (9, "Selamat sore, Bu Siti")]
)
def test_the_greeting_follows_the_clock(hour_utc: int, words: str) -> None:
    assert say(_("{greeting}, {call}"), now=MORNING.replace(hour=hour_utc)) == words


@pytest.mark.parametrize(
    ("addressee", "words"),
    [
        (Addressee("id", "bu", "Siti"), "Bu, Bu Siti, Ibu"),
        (Addressee("id", "mbak", "Rini"), "Mbak, Mbak Rini, Mbak"),
        (Addressee("id", "pak", None), "Pak, Pak, Bapak"),
        (Addressee("id", None, None), "Ibu/Bapak, Ibu/Bapak, Ibu/Bapak"),
        (Addressee("id", None, "Siti"), "Ibu/Bapak, Siti, Ibu/Bapak"),
        (Addressee("en", "bu", "Siti"), "Bu, Bu Siti, you"),
    ],
)
def test_everyone_is_addressed_as_they_wish(addressee: Addressee, words: str) -> None:
    assert say(_("{sapaan}, {call}, {you}"), addressee) == words


def test_a_value_of_the_message_goes_before_the_standard_field() -> None:
    assert say(_("{call}", call="Pak RW")) == "Pak RW"


def test_a_text_inside_a_text_is_in_the_same_language() -> None:
    count = plural("{n} report", "{n} reports", 2)
    assert say(_("{x}", x=count)) == "2 laporan"
    assert say(_("{x}", x=count), ENGLISH) == "2 reports"
    assert say(plural("{n} report", "{n} reports", 1), ENGLISH) == "1 report"


def test_what_a_language_lacks_reads_indonesian_never_english() -> None:
    javanese = Addressee("jv", "bu", "Siti")
    assert say(_("{greeting}"), javanese) == "Sugeng enjing"
    assert say(plural("{n} report", "{n} reports", 7), javanese) == "7 laporan"


def test_numbers_and_dates_of_a_language_that_babel_does_not_know_are_indonesian() -> None:
    madurese = Addressee("mad", "bu", "Siti")
    assert show(Rupiah(1_500_000), "", madurese) == "Rp1.500.000"
    assert show(date(2026, 11, 28), "", madurese) == "Sabtu, 28 November 2026"


def test_a_language_nobody_translated_reads_indonesian() -> None:
    assert say(_("{greeting}"), Addressee("xx")) == "Selamat pagi"
    assert show(Period(2026, 10), "", Addressee("xx")) == "Oktober"


def test_a_missing_value_leaves_the_rest_of_the_message() -> None:
    assert say(Text("{x}: {amount}", {"amount": Rupiah(5)})) == f"{MISSING}: Rp5"


def test_without_tags_a_text_reads_the_same() -> None:
    text = _("<b>Saved</b> &amp; sent, {call}")
    brave = Addressee("id", "bu", "<Siti & Co>")
    assert say(text, brave) == "<b>Tersimpan</b> &amp; terkirim, Bu &lt;Siti &amp; Co&gt;"
    assert CATALOGS.plain(text, brave, MORNING) == "Tersimpan & terkirim, Bu <Siti & Co>"


def test_a_label_may_be_somebodys_words() -> None:
    assert CATALOGS.plain("Kue <3", SITI, MORNING) == "Kue <3"


def test_a_text_may_have_braces_of_its_own() -> None:
    assert say(Text("{{{x}}}", {"x": "a"})) == "{a}"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_arrive_as_they_were(words: str) -> None:
    seen, entities = parse_html(say(_("<b>{x}</b>", x=words)))
    assert seen == words.encode("utf-8", "replace").decode()
    assert {entity.kind for entity in entities} <= {"bold"}


@given(st.text(), st.text(), st.sampled_from(["id", "en", "jv", "xx"]))
@example("\ud800", "</b>", "id")
def test_no_words_of_anybody_break_the_html(words: str, name: str, language: str) -> None:
    to = Addressee(language, "bu", name)
    text = _("<i>{call}</i>: <code>{x}</code> {y}", x=words, y=lines(words, _("{x}", x=words)))
    seen, _entities = parse_html(say(text, to))
    assert words.encode("utf-8", "replace").decode() in seen


@given(st.text())
def test_plain_and_html_say_the_same(words: str) -> None:
    text = _("<b>Saved</b> &amp; sent, {call}", call=words)
    tagless = say(text).replace("<b>", "").replace("</b>", "")
    plain = CATALOGS.plain(text, SITI, MORNING)
    assert plain.encode("utf-8", "replace").decode() == unescape(tagless)


@given(st.integers(0, 4 * 10**9), st.integers(0, 10**15))
def test_any_moment_and_amount_can_be_said(unix_s: int, rupiah: int) -> None:
    at = datetime.fromtimestamp(unix_s, UTC)
    text = _(
        "{at} {at:time} {x} {x:words} {m:year}",
        at=at,
        x=Rupiah(rupiah),
        m=Period(at.year, at.month),
    )
    assert say(text)


def test_the_real_catalogues_load_and_greet() -> None:
    real = Catalogs.load()
    assert real.languages == ["en", "id"]
    assert real.text(_("{greeting}, {call}"), SITI, MORNING) == "Selamat pagi, Bu Siti"
    assert real.text(_("{greeting}, {call}"), ENGLISH, MORNING) == "Good morning, Bu Siti"


@pytest.mark.parametrize(
    ("month", "said"),
    [
        (Period(2026, 11), "November"),
        (Period(2026, 1), "Januari"),
        (Period(2027, 1), "Januari"),
        (Period(2025, 12), "Desember 2025"),
        (Period(2025, 10), "Oktober 2025"),
        (Period(2027, 11), "November 2027"),
    ],
)
def test_a_month_says_its_year_where_another_one_bears_its_name(month: Period, said: str) -> None:
    assert CATALOGS.text(_("{month}", month=month), SITI, MORNING) == said

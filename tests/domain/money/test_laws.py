"""Laws that hold for every amount and every text."""

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from domain.money import (
    LARGEST_RUPIAH,
    Approximate,
    Choose,
    Exact,
    NothingSold,
    Reading,
    Refused,
    read_rupiah,
)
from locales.numbers import rupiah, terbilang

AMOUNTS = st.one_of(
    st.integers(1, LARGEST_RUPIAH),
    st.integers(1, 10**7),
    st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 999), st.integers(0, 9)),
)
SURE_AMOUNTS = AMOUNTS.filter(lambda amount: amount >= 10_000)
UNITS = {
    1_000: ["rb", "ribu", "RIBU", "k", "rebu", "ribuu"],
    10**6: ["jt", "juta", "Juta", "jeti", "jutaa"],
    10**9: ["miliar", "milyar"],
}
PIECES = """
    0 1 2 5 9 10 50 500 1500 000 . , ' - – + x * / ^ e ( ) % Rp rp IDR ,- ribu rb k juta jt m miliar
    triliun se setengah perempat koma satu dua lima belas puluh ratus cepek ceban an jutaan sekitar
    lebih kurang dari sampai antara dan atau tidak belum ada per hari bulan omset untung 😀 ½ ² ١
"""
MONEY_TEXT = st.builds(
    lambda parts, between: between.join(parts),
    st.lists(st.sampled_from([*PIECES.split(), "\n", "\u200b", "\u202e"]), max_size=12),
    st.sampled_from(["", " "]),
)


def is_sound(reading: Reading) -> bool:
    """Whether a reading keeps what its type promises."""
    match reading:
        case Exact(amount) | Approximate(amount):
            return 1 <= amount <= LARGEST_RUPIAH
        case Choose(candidates):
            distinct = len(set(candidates)) == len(candidates)
            return distinct and 1 <= len(candidates) <= 4 and all(map(_is_amount, candidates))
        case _:
            return isinstance(reading, NothingSold | Refused)


def _is_amount(value: int) -> bool:
    return 1 <= value <= LARGEST_RUPIAH


@given(AMOUNTS)
@example(LARGEST_RUPIAH)
@example(1)
def test_what_the_bot_prints_is_read_back_the_same(amount: int) -> None:
    assert read_rupiah(rupiah(amount)) == Exact(amount)
    assert read_rupiah(rupiah(amount, "en")) == Exact(amount)
    assert read_rupiah(terbilang(amount)) == Exact(amount)
    assert read_rupiah(terbilang(amount).title()) == Exact(amount)


@given(AMOUNTS)
def test_words_without_rupiah_are_the_amount_or_offer_it(amount: int) -> None:
    reading = read_rupiah(terbilang(amount).removesuffix(" rupiah"))
    offered = reading.candidates if isinstance(reading, Choose) else ()
    # "dua puluh lima" is 25 million or 25 thousand, "satu juta dua" has no 2 rupiah in it.
    is_unlikely = amount < 100 or amount % 1_000 < 10
    assert reading == Exact(amount) or amount in offered or is_unlikely


@given(AMOUNTS)
def test_words_written_as_one_are_the_same_amount(amount: int) -> None:
    words = terbilang(amount)
    assert read_rupiah(words.replace(" rupiah", "").replace(" ", "") + " rupiah") in (
        Exact(amount),
        read_rupiah(words),
    )


@given(SURE_AMOUNTS)
def test_digits_are_read_in_every_dress(amount: int) -> None:
    indonesian, english = f"{amount:,}".replace(",", "."), f"{amount:,}"
    dresses = [str(amount), indonesian, english, f"Rp {english}", f"IDR{amount}", f"{amount},-"]
    dresses += [f"{indonesian},00", f"{english}.00", f"{indonesian} rupiah", f"omset {amount} bu"]
    assert [read_rupiah(dress) for dress in dresses] == [Exact(amount)] * len(dresses)


@given(
    st.sampled_from(sorted(UNITS)).flatmap(
        lambda unit: st.tuples(st.just(unit), st.sampled_from(UNITS[unit]))
    ),
    st.integers(1, 999),
    st.integers(0, 99),
    st.sampled_from([".", ","]),
    st.sampled_from(["", " ", "  "]),
    st.sampled_from(["", "Rp", "Rp ", "omset ", "🙏 "]),
)
def test_a_decimal_and_a_unit_are_read_exactly(
    unit: tuple[int, str], whole: int, cents: int, point: str, gap: str, before: str
) -> None:
    amount = Fraction(whole * 100 + cents, 100) * unit[0]
    text = f"{before}{whole}{point}{cents:02}{gap}{unit[1]}"
    assert read_rupiah(text) == Exact(int(amount))


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["", " "]))
def test_millions_and_thousands_together_are_one_amount(
    millions: int, thousands: int, gap: str
) -> None:
    amount = Exact(millions * 10**6 + thousands * 1_000)
    assert read_rupiah(f"{millions}jt{gap}{thousands}rb") == amount
    assert read_rupiah(f"{millions} juta{gap} {thousands} ribu rupiah") == amount


@given(st.integers(1, 9_999))
def test_a_bare_number_below_ten_thousand_is_always_asked_about(number: int) -> None:
    for text in (str(number), f"{number} ya bu", f"{number:,}", f"{number:,}".replace(",", ".")):
        assert isinstance(read_rupiah(text), Choose)


@given(st.integers(0, 99), st.integers(0, 99), st.sampled_from(".,"))
def test_a_bare_decimal_is_always_asked_about(whole: int, decimals: int, point: str) -> None:
    reading = read_rupiah(f"{whole}{point}{decimals}")
    assert isinstance(reading, Choose) or not whole + decimals


@given(SURE_AMOUNTS, st.sampled_from(["per hari", "/minggu", "setahun", "x 30", "per pcs"]))
def test_an_amount_for_something_else_than_the_month_is_not_taken(amount: int, rest: str) -> None:
    assert isinstance(read_rupiah(f"{rupiah(amount)} {rest}"), Refused)


@given(AMOUNTS, st.sampled_from(["-", "minus ", "-Rp", "Rp-", "Rp -", "omset -", "−"]))
def test_a_negative_amount_is_never_taken(amount: int, minus: str) -> None:
    assert isinstance(read_rupiah(f"{minus}{amount}"), Refused)


@given(SURE_AMOUNTS, SURE_AMOUNTS, st.sampled_from([" ", ", ", "\n", " dan ", " senin "]))
def test_two_amounts_are_never_added_up(first: int, second: int, between: str) -> None:
    reading = read_rupiah(f"{first}{between}{second}")
    assert isinstance(reading, Refused)


@given(SURE_AMOUNTS, st.sampled_from(["sekitar", "kurang lebih", "±", "hampir", "kira-kira"]))
def test_an_estimate_stays_one(amount: int, about: str) -> None:
    assert read_rupiah(f"{about} {amount}") == Approximate(amount)


@given(st.text(max_size=300) | MONEY_TEXT)
def test_no_text_makes_it_fail(text: str) -> None:
    assert is_sound(read_rupiah(text))


@given(MONEY_TEXT)
def test_case_emoji_and_invisible_characters_change_nothing(text: str) -> None:
    assert read_rupiah(f" 🙏{text.upper()}\u200b ") == read_rupiah(text.lower())

"""The audit finds what is wrong between code and catalogue, and says where."""

from pathlib import Path

import pytest

from locales import audit
from locales.extract import NotLiteral, Use, uses_in
from locales.po import Entry

IMPORT = "from domain.messages import Button, _, label, plural\n"


def used(tmp_path: Path, code: str, header: str = IMPORT) -> list[Use]:
    path = tmp_path / "texts.py"
    path.write_text(header + code, encoding="utf-8")
    return list(uses_in([path], tmp_path))


def entry(msgid: str, *forms: str, plural: str | None = None, flags: str = "") -> Entry:
    return Entry(msgid, forms, "report.po", plural, frozenset(flags.split()))


def test_uses_are_found_with_their_place_and_values(tmp_path: Path) -> None:
    (found,) = used(tmp_path, 'X = _("Thank you, " "{name}", name="x")\n')
    assert (found.msgid, found.where) == ("Thank you, {name}", "texts.py:2")
    assert found.given == frozenset({"name"})


def test_plural_gives_both_texts_and_the_number(tmp_path: Path) -> None:
    (found,) = used(tmp_path, 'X = plural("{n} report", "{n} reports", 2)\n')
    assert found.plural == "{n} reports"
    assert found.given == frozenset({"n"})


def test_an_underscore_of_another_kind_is_no_text(tmp_path: Path) -> None:
    assert used(tmp_path, "_(1)\n", header="") == []


@pytest.mark.parametrize(
    "code", ["X = _(name)\n", 'X = _(f"{name}")\n', 'X = plural("{n} a", b, 1)\n']
)
def test_a_text_that_cannot_be_found_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(NotLiteral, match=r"texts\.py:2"):
        used(tmp_path, code)


def test_a_text_without_an_entry_is_missing_once(tmp_path: Path) -> None:
    uses = used(
        tmp_path, 'A = _("Skip")\nB = _("Skip")\nC = _("Report")\nD = _("{text}", text="")\n'
    )
    lacking = audit.missing(uses, [entry("Report", "")])
    assert [use.where for use in lacking] == ["texts.py:2", "texts.py:4"]


def test_missing_texts_come_as_entries_to_fill_in(tmp_path: Path) -> None:
    uses = used(tmp_path, 'A = _("Say \\"hi\\"\\nthere")\nB = plural("{n} a", "{n} b", 1)\n')
    printed = "\n".join(audit.as_po(uses))
    assert 'msgid ""\n"Say \\"hi\\"\\n"\n"there"\nmsgstr ""' in printed
    assert 'msgid "{n} a"\nmsgid_plural "{n} b"\nmsgstr[0] ""' in printed


def test_the_indonesian_text_stands_above_what_another_language_lacks(tmp_path: Path) -> None:
    uses = used(tmp_path, 'A = _("Skip this\\none")\n')
    printed = "\n".join(audit.as_po(uses, {"Skip this\none": ("Lewati\nini",)}))
    assert '\n#. Lewati\n#. ini\nmsgid ""\n' in printed


def test_an_entry_nothing_uses_is_left_over(tmp_path: Path) -> None:
    uses = used(tmp_path, 'A = _("Skip")\n')
    assert list(audit.unused(uses, [entry("Skip", "Lewati"), entry("Old", "Lama")])) == [
        "report.po: nothing uses 'Old'"
    ]


@pytest.mark.parametrize(
    ("code", "form", "problem"),
    [
        ('A = _("{name}")\n', "", "no value for {name}"),
        ('A = _("{call:shout}")\n', "", "unknown form {call:shout}"),
        ('A = _("{call")\n', "", "expected '}'"),
        ('A = _("Hi {a.b}")\n', "", "no field"),
        ('A = _("Hi {name}", name=1)\n', "Hai {nama}", "report.po: no value for {nama}"),
        ('A = _("Hi {name}", name=1)\n', "Hai {name", "report.po: expected '}'"),
    ],
)
def test_a_field_that_could_not_be_filled_is_found(
    tmp_path: Path, code: str, form: str, problem: str
) -> None:
    uses = used(tmp_path, code)
    found = [entry("Hi {name}", form)] if form else []
    assert problem in "\n".join(audit.wrong_fields(uses, found))


def test_standard_fields_and_unseen_values_are_taken_on_trust(tmp_path: Path) -> None:
    uses = used(tmp_path, 'A = _("{call} {you:cap}")\nB = _("{name}", **values)\n')
    assert list(audit.wrong_fields(uses, [entry("Hi", "Hai {greeting}")])) == []


@pytest.mark.parametrize(
    "code",
    [
        'A = label("Skip")\n',
        'A = Button(_("Skip"), "d")\n',
        'A = Button(label=_("Skip"), data="d")\n',
    ],
)
def test_a_long_button_is_found(tmp_path: Path, code: str) -> None:
    uses = used(tmp_path, code)
    assert list(audit.long_labels(uses, [entry("Skip", "Lewati pertanyaan ini")]))
    assert not list(audit.long_labels(uses, [entry("Skip", "Lewati pertanyaan")]))


def test_english_left_in_the_catalogue_is_found() -> None:
    same, sure = entry("NIB", "NIB"), entry("NIB", "NIB", flags="same")
    words = entry("All right", "Oke, please tunggu")
    neutral = entry("✅ {label}", "✅ {label}")
    assert len(list(audit.left_in_english([same, words]))) == 2
    assert not list(audit.left_in_english([sure, neutral]))


@pytest.mark.parametrize(
    ("msgid", "form"),
    [
        ("Simpan saja, {sapaan}", "Simpan saja, {sapaan}"),
        ("The laporan of {month}", "Laporan bulan {month}"),
    ],
)
def test_indonesian_left_in_a_message_id_is_found(msgid: str, form: str) -> None:
    assert len(list(audit.left_in_indonesian([entry(msgid, form)]))) == 1


def test_terms_commands_fields_and_tags_are_the_same_in_both_languages() -> None:
    found = [
        entry("Your NIB, {sapaan}", "NIB {sapaan}"),
        entry("Send /lapor", "Ketik /lapor"),
        entry("<b>{kelurahan}</b>", "<b>{kelurahan}</b>"),
    ]
    assert list(audit.left_in_indonesian(found)) == []


@pytest.mark.parametrize(
    ("form", "ours"),
    [
        ("Klik tombol ini", "tekan"),
        ("Silakan diketik, {sapaan}", "tulis"),
        ("Tautannya ini", "link"),
    ],
)
def test_a_second_word_for_a_thing_is_found(form: str, ours: str) -> None:
    (problem,) = audit.second_words([entry("Press this", form)])
    assert problem.startswith(f"report.po: say '{ours}' for ")


def test_a_word_inside_another_is_no_second_word() -> None:
    assert not list(audit.second_words([entry("A", "Pandai menganyam, tapi kandang")]))


def test_a_text_in_two_places_is_found() -> None:
    twice = [entry("Skip", "Lewati"), entry("Skip", "Lewat")]
    assert list(audit.repeated(twice)) == ["report.po: 2 times 'Skip'"]

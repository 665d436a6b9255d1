"""Catalogues are read from .po files, and one that cannot be used says why."""

from pathlib import Path

import pytest

from locales.po import BadCatalogue, entries, head, languages, texts

HEADER = """msgid ""
msgstr ""
"Language: id\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"""


def write(root: Path, body: str, name: str = "report.po", header: str = HEADER) -> Path:
    folder = root / "id" / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(header + body, encoding="utf-8")
    return root


def test_texts_of_all_files_come_together(tmp_path: Path) -> None:
    write(tmp_path, 'msgid "Skip"\nmsgstr "Lewati"\n', "dialogs.po")
    write(tmp_path, 'msgid "Report"\nmsgstr "Lapor"\n')
    assert texts("id", tmp_path) == {"Skip": ("Lewati",), "Report": ("Lapor",)}
    assert languages(tmp_path) == ["id"]


def test_a_file_may_begin_with_the_head_that_is_printed(tmp_path: Path) -> None:
    printed = "\n".join(head("id")) + "\n\n"
    write(tmp_path, 'msgid "Skip"\nmsgstr "Lewati"\n', header=printed)
    assert texts("id", tmp_path) == {"Skip": ("Lewati",)}


def test_indonesian_has_one_form_for_every_number(tmp_path: Path) -> None:
    body = 'msgid "{n} report"\nmsgid_plural "{n} reports"\nmsgstr[0] "{n} laporan"\n'
    (entry,) = entries("id", write(tmp_path, body))
    assert (entry.msgid, entry.plural, entry.forms) == (
        "{n} report",
        "{n} reports",
        ("{n} laporan",),
    )


def test_an_empty_text_counts_as_missing(tmp_path: Path) -> None:
    assert texts("id", write(tmp_path, 'msgid "Skip"\nmsgstr ""\n')) == {}


def test_flags_and_the_file_are_known(tmp_path: Path) -> None:
    (entry,) = entries("id", write(tmp_path, '#, same\nmsgid "NIB"\nmsgstr "NIB"\n'))
    assert entry.flags == frozenset({"same"})
    assert entry.source == "report.po"


@pytest.mark.parametrize(
    ("header", "body", "why"),
    [
        ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n', "", "Plural-Forms"),
        (HEADER, "nonsense\n", "report.po"),
        (HEADER, 'msgid "Skip"\nmsgstr "Lewati"\n\nmsgid "Skip"\nmsgstr "Lewat"\n', "2 .*Skip"),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, header: str, body: str, why: str) -> None:
    write(tmp_path, body, header=header)
    with pytest.raises(BadCatalogue, match=why):
        list(entries("id", tmp_path))

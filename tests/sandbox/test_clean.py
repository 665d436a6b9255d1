"""What Telegram does to a text before it keeps it."""

import pytest

from sandbox.text.clean import clean
from sandbox.text.entities import Entity
from sandbox.text.found import with_found


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  Bu Siti \n", "Bu Siti"),
        ("a\x00b\tc", "a b c"),
        ("a\r\nb", "a\nb"),
        ("\u202etrik", "trik"),
        (" \n\t ", ""),
        ("\u200b", "\u200b"),
    ],
)
def test_controls_go_and_ends_are_trimmed(given: str, kept: str) -> None:
    assert clean(given)[0] == kept


def test_entities_follow_the_text_that_moved() -> None:
    text, entities = clean(" \ra🌸b \n", (Entity("bold", 2, 5),))
    assert (text, entities) == ("a🌸b", (Entity("bold", 0, 4),))


def test_an_entity_that_begins_with_a_dropped_character_keeps_its_place() -> None:
    assert clean("a\rb", (Entity("bold", 1, 2),)) == ("ab", (Entity("bold", 1, 1),))


def test_an_entity_of_nothing_but_trimmed_blanks_is_dropped() -> None:
    assert clean("a \n", (Entity("bold", 1, 2),)) == ("a", ())


def test_blanks_under_an_entity_at_the_start_stay() -> None:
    assert clean("  a", (Entity("bold", 0, 3),)) == ("  a", (Entity("bold", 0, 3),))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start kel_1", [("bot_command", 0, 6)]),
        ("🌸 /lapor@kabarusaha_bot", [("bot_command", 3, 21)]),
        ("1/2 a/b //x </b>", []),
        ("@siti #lapor", [("mention", 0, 5), ("hashtag", 6, 6)]),
        ("lihat https://contoh.id/a?b.", [("url", 6, 21)]),
        ("siti@contoh.id", [("email", 0, 14)]),
        ("buka contoh.com ya", [("url", 5, 10)]),
    ],
)
def test_commands_mentions_and_addresses_are_found(
    text: str, found: list[tuple[str, int, int]]
) -> None:
    assert [(e.kind, e.offset, e.length) for e in with_found(text)] == found


def test_nothing_is_found_inside_code() -> None:
    code = Entity("code", 0, 6)
    assert with_found("/start", (code,)) == (code,)

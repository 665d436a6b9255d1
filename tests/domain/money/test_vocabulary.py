"""The tables of words do not contradict themselves."""

from collections import Counter

from domain.money import phrases, vocabulary


def test_no_word_is_two_numbers() -> None:
    tables = (
        vocabulary.DIGIT_WORDS,
        vocabulary.UNIT_WORDS,
        vocabulary.MULTIPLIER_WORDS,
        vocabulary.REWRITTEN,
    )
    words = Counter(word for table in tables for word in table)
    assert [word for word, times in words.items() if times > 1] == []


def test_rewritten_words_come_out_as_known_ones() -> None:
    known = (
        vocabulary.DIGIT_WORDS.keys()
        | vocabulary.UNIT_WORDS.keys()
        | vocabulary.MULTIPLIER_WORDS.keys()
        | {"an"}
    )
    assert {word for text in vocabulary.REWRITTEN.values() for word in text.split()} <= known


def test_no_phrase_has_two_senses_and_none_is_a_number() -> None:
    entries = Counter(" ".join(phrase) for phrase, _ in phrases.all_phrases())
    numbers = vocabulary.DIGIT_WORDS.keys() | vocabulary.UNIT_WORDS.keys()
    assert [phrase for phrase, times in entries.items() if times > 1] == []
    assert not entries.keys() & (numbers | vocabulary.REWRITTEN.keys())

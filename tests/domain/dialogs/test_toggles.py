"""Several choices in one question: toggles, words beside them, send."""

from tests.domain.dialogs.walks import small_at


def test_a_toggle_redraws_its_own_message() -> None:
    chat = small_at("sizes").presses("⬜ Small")
    assert chat.said == []
    assert chat.labels == ["✅ Small", "⬜ Large", "Nothing", "✅ Send", "⬅️ Back"]
    assert "sizes" not in chat.answers


def test_a_toggle_taken_back_is_off() -> None:
    chat = small_at("sizes").presses("⬜ Small").presses("✅ Small").presses("⬜ Large")
    assert chat.presses("✅ Send").answers["sizes"] == {"picked": ["large"], "words": None}


def test_a_double_tap_on_a_toggle_does_not_undo_it() -> None:
    chat = small_at("sizes")
    small = chat.old_data["⬜ Small"][-1]
    assert chat.presses_data(small).presses_data(small).labels[0] == "✅ Small"


def test_two_toggles_tapped_before_the_first_is_redrawn_are_both_on() -> None:
    chat = small_at("sizes")
    small, large = chat.old_data["⬜ Small"][-1], chat.old_data["⬜ Large"][-1]
    chat.presses_data(small).presses_data(large)
    assert chat.labels[:2] == ["✅ Small", "✅ Large"]


def test_what_was_sent_stays_readable() -> None:
    chat = small_at("sizes").presses("⬜ Small").presses("⬜ Large").presses("✅ Send")
    assert chat.redrawn == "3 of 5\nSizes?\n\n👉 Small and Large"


def test_nothing_takes_the_ticks_back() -> None:
    chat = small_at("sizes").presses("⬜ Small").presses("Nothing")
    assert chat.answers["sizes"] == {"picked": [], "words": None}
    assert chat.redrawn == "3 of 5\nSizes?\n\n👉 Nothing"


def test_sending_without_a_tick_is_nothing() -> None:
    chat = small_at("sizes").presses("✅ Send")
    assert chat.answers["sizes"] == {"picked": [], "words": None}
    assert chat.redrawn == "3 of 5\nSizes?\n\n👉 Nothing"


def test_her_own_words_end_the_question_with_the_ticks() -> None:
    chat = small_at("sizes").presses("⬜ Small").says("extra wide")
    assert chat.answers["sizes"] == {"picked": ["small"], "words": "extra wide"}


def test_ticks_not_sent_yet_wait_for_her_to_come_back() -> None:
    chat = small_at("sizes").presses("⬜ Small").presses("⬅️ Back").presses("Green")
    assert chat.labels[:2] == ["✅ Small", "⬜ Large"]


def test_an_edit_starts_from_what_was_sent() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Sizes")
    assert chat.labels[:2] == ["✅ Small", "⬜ Large"]
    chat.presses("⬜ Large").presses("✅ Send")
    assert chat.answers["sizes"] == {"picked": ["small", "large"], "words": None}


def test_an_edit_after_nothing_starts_from_nothing() -> None:
    chat = small_at("sizes").presses("⬜ Small").presses("Nothing").presses("⬅️ Back")
    assert chat.labels[:2] == ["⬜ Small", "⬜ Large"]


def test_an_edit_of_the_ticks_keeps_the_words() -> None:
    chat = small_at("sizes").says("extra wide").presses("⬅️ Back")
    chat.presses("⬜ Large").presses("✅ Send")
    assert chat.answers["sizes"] == {"picked": ["large"], "words": "extra wide"}

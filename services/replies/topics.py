"""The lists of conversations that the office has, one for each topic: their names, and the way to them."""

from __future__ import annotations

from domain.messages import Button, Text, _, label, plural
from domain.replies import Topic
from storage.figures.figures import Waiting

PREFIX = "ab"
"""First part of the callback data of these screens."""

LETTERS: dict[Topic, str] = {
    Topic.REPLY: "l",
    Topic.QUESTION: "q",
    Topic.HELP: "h",
    Topic.ENTRY: "e",
}
"""In callback data, with the number of a page: l0 is the first page of replies."""

TOPICS = {letter: topic for topic, letter in LETTERS.items()}

ALL_DONE: dict[Topic, Text] = {
    Topic.REPLY: _("All messages are answered, {sapaan} 🌸"),
    Topic.QUESTION: _("All questions are answered, {sapaan} 🌸"),
    Topic.HELP: _("Nobody waits for help, {sapaan} 🌸"),
    Topic.ENTRY: _("No report waits to be entered, {sapaan} 🌸"),
}


def title(topic: Topic, n: int) -> Text:
    """Above a list of `n` conversations."""
    match topic:
        case Topic.QUESTION:
            return plural("<b>{n} question</b> to answer", "<b>{n} questions</b> to answer", n)
        case Topic.HELP:
            return plural("<b>{n} owner</b> wants help", "<b>{n} owners</b> want help", n)
        case Topic.ENTRY:
            return plural("<b>{n} report</b> to enter", "<b>{n} reports</b> to enter", n)
        case Topic.REPLY:
            return plural("<b>{n} message</b> to answer", "<b>{n} messages</b> to answer", n)


def list_data(topic: Topic, number: int) -> str:
    """The callback data of a page of the list."""
    return f"{PREFIX}:list:{LETTERS[topic]}{number}"


def buttons(waiting: Waiting) -> dict[Topic, Button]:
    """The ways to the lists, with how many wait there; ⏰ where somebody waits longer than was said."""
    questions = label("⏰ Questions ({n})", n=waiting.questions)
    labels = {
        Topic.REPLY: label("Replies ({n})", n=waiting.replies),
        Topic.QUESTION: questions
        if waiting.late
        else label("Questions ({n})", n=waiting.questions),
        Topic.HELP: label("🙋 Want help ({n})", n=waiting.helps),
        Topic.ENTRY: label("✍️ To enter ({n})", n=waiting.entries),
    }
    return {topic: Button(words, list_data(topic, 0)) for topic, words in labels.items()}

"""The words in which an officer is asked for an answer."""

from domain.messages import Text, _, label

TITLE = _("Answer a message")
SEND = label("✅ Send it")
SEND_ANYWAY = label("✅ Send it anyway")
LET_IT_BE = label("Do not send")
NOT_AN_ANSWER = _("Please write the answer, {sapaan}, or send a photo, a file or a voice note.")


def what_answer(owner: str, said: str) -> Text:
    """The question."""
    return _(
        "Your answer to {owner}: “{said}”\nWrite it, or send a photo or a voice note. /batal to leave it.",
        owner=owner,
        said=said,
    )


def what_more(owner: str, said: str, before: str) -> Text:
    """The question, when somebody has answered already."""
    return _(
        "{who} has already answered {owner}: “{said}”\nYou may add something: write it, or send a photo or a "
        "voice note. /batal to leave it.",
        who=before,
        owner=owner,
        said=said,
    )


def still_to_her(owner: str) -> Text:
    """Before words written long after the question go to somebody."""
    return _("Is that your answer to {owner}?", owner=owner)


def quicker(owner: str, before: str) -> Text:
    """A colleague answered while this answer was being written."""
    return _(
        "{who} has answered {owner} just now. Shall I send your answer all the same?",
        who=before,
        owner=owner,
    )

"""The words around an inquiry's one question."""

from domain.messages import Text, _, label

TITLE = _("A question to a seller")
TITLE_ANSWER = _("An answer about a product")
SEND = label("✅ Send it")
NOT_FOR_THEM = label("No, not for them")
ONLY_WORDS = _("Please write it in words, {sapaan}, at most 600 letters.")


def what_question(name: str, first_name: str) -> Text:
    """To the buyer, with what the seller gets to see."""
    return _(
        "💬 What do you want to ask about <b>{product}</b>? Write it in one message, for example: 30 "
        "parcels, Friday next week.\n\nThe seller sees your first name ({name}) and this message. Your "
        "number stays with you.",
        product=name,
        name=first_name or "…",
    )


def what_answer(to: str, name: str) -> Text:
    """To either of the two; what the other one wrote stands right above."""
    return _(
        "Your answer to {to} about <b>{product}</b>? Write it here. /batal to leave it.",
        to=to,
        product=name,
    )


def is_it_for(to: str, name: str, words: str) -> Text:
    """Before words said without a question, or long after it, go to somebody."""
    return _(
        "Shall I send this to {to}, about <b>{product}</b>?\n“{words}”",
        to=to,
        product=name,
        words=words,
    )

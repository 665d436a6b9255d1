"""The words in which she is asked for her question."""

from domain.messages import Text, Value, _, label, lines

TITLE = _("Ask the officers")
NEVER_MIND = label("Never mind")
NOT_A_QUESTION = _("Please write your question, {sapaan}, or send a photo or a voice note.")


def what_question(office: Value, usually: Text, waiting: list[str]) -> Text:
    """The question, with who answers and by when; and what she has asked already."""
    asked = _(
        "What would you like to ask, {sapaan}? Write it here, or send a photo or a voice note. {office} "
        "answers. {usually}",
        office=office,
        usually=usually,
    )
    if not waiting:
        return asked
    still = lines(*(_("⏳ “{words}”", words=words) for words in waiting))
    return _(
        "{question}\n\nStill waiting for an answer:\n{questions}", question=asked, questions=still
    )

"""The words of the extra question."""

from domain.messages import Text, Value, _, label

TITLE = _("A short question")
SKIPPED = _("All right, {sapaan}, that is fine.")

WHICH_RT_RW = _("in which RT and RW is the business? For example: RT 3 RW 5")
RT_RW_NOT_READ = _("Write it like this, {sapaan}: RT 3 RW 5")
HOW_MANY_WORKERS = _(
    "how many people work in the business, you included? More than five? Write the number."
)
WHICH_LICENCES = _("which of these does the business have already? Several are fine.")
NONE_YET = _("none yet")
CHOOSE_BUTTON = _("Please choose by its button, {sapaan}, or skip it.")
HOW_FAR = _("how far do your goods go, at the farthest?")

STILL_THE_SAME = label("✅ Still the same")
CHANGED = label("✏️ It changed")


def asked(question: Value, business: str | None) -> Text:
    """The question, and that it may be passed over; names the business where she has several."""
    if business is None:
        return _("One short question, {sapaan}, you may skip it: {question}", question=question)
    return _(
        "One short question about {business}, {sapaan}, you may skip it: {question}",
        business=business,
        question=question,
    )


def is_product_the_same(product: str) -> Text:
    """Whether she still sells mainly this."""
    return _("is {product} still what you sell most?", product=product)


def noted(answer: Value) -> Text:
    """The thanks, saying what was understood."""
    return _("Thank you, {sapaan}, noted: {answer}.", answer=answer)

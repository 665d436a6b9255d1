"""The words of the questions in the profile that nobody else asks."""

from domain.messages import Text, Value, _

TITLE = _("Your profile")
REMOVE_NUMBER = _("🗑 Remove number")
REMOVE = _("🗑 Leave it empty")
WHICH_RT_RW = _("In which RT and RW is the business, {sapaan}? For example: RT 3 RW 5")
RT_RW_NOT_READ = _("Sorry, {sapaan}, write it like this: RT 3 RW 5")
HOW_MANY_WORKERS = _(
    "How many people work in the business, {sapaan}, you included? More than five? Write the number."
)
WORKERS_NOT_READ = _("Sorry, {sapaan}, write a number, you included. For example: 7")
HOW_FAR = _("How far do your goods go at the farthest, {sapaan}?")
REACH_NOT_READ = _("Please choose by its button, {sapaan}.")
LABEL_WORKERS = _("Workers")
LABEL_REACH = _("Sold as far as")
LABEL_RT_RW = _("RT/RW")


def now(asked: Text, value: Value) -> Text:
    """The question, and what stands there today."""
    return _("{question}\n\nNow: <b>{value}</b>", question=asked, value=value)

"""The words of the questions in the profile that nobody else asks."""

from domain.messages import Text, Value, _

TITLE = _("Your profile")
REMOVE_NUMBER = _("🗑 Remove number")
REMOVE = _("🗑 Leave it empty")
WHICH_RT_RW = _("In which RT and RW is the business, {sapaan}? For example: RT 3 RW 5")
RT_RW_NOT_READ = _("Sorry, {sapaan}, write it like this: RT 3 RW 5")
LABEL_RT_RW = _("RT/RW")


def now(asked: Text, value: Value) -> Text:
    """The question, and what stands there today."""
    return _("{question}\n\nNow: <b>{value}</b>", question=asked, value=value)

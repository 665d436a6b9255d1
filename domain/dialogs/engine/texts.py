"""The engine's own words, shared by every dialog."""

from domain.messages import Text, Value, _, label

WRITE_AGAIN = _("✏️ Write again")
TRY_AGAIN = _("✏️ Try once more")
ASK_FOR_HELP = _("🙋 Ask for help")
LATER = _("Later")
GO_ON = _("▶️ Go on")
START_OVER = _("🔄 Start over")
NOTHING = _("Nothing")
NOTHING_NEW = label("Nothing new")
SEND = _("✅ Send")
SKIP = _("Skip")
BACK = _("⬅️ Back")
NEVER_MIND = label("Never mind")
ALL_RIGHT = _("✅ All right")
CHANGE = _("✏️ Change")
WHICH_TO_CHANGE = _("Which one shall we change, {sapaan}?")
WAY_OUT = _("Never mind, {sapaan}. Choose what is easiest:")
OLD_BUTTON = _("This button no longer works.")
ALREADY_TAKEN = _("Already done, {sapaan}.")
USE_BUTTONS = _("Please choose one of the buttons, {sapaan}.")
NOT_OPTIONAL = _("We need this one, {sapaan}, so it cannot be skipped.")
CANCELLED = _(
    "All right, {sapaan}, we stop here. What you answered is safe. Send /bantuan to see what else I can do."
)
NOTED = _("All right, thank you.")
SET_ASIDE = _("We go on with that later, {sapaan}.")
PUT_OFF = _("All right, {sapaan}. What you already answered is safe; we go on whenever you like.")
QUESTIONS_CHANGED = _("The questions have changed a little. Your answers are still here.")


def progress(at: int, of: int, asked: Text) -> Text:
    """ "2 of 6" above the question."""
    return _("<i>{at} of {of}</i>\n{question}", at=at, of=of, question=asked)


def chosen(asked: Text, choice: Value) -> Text:
    """The question with the choice below it."""
    return _("{question}\n\n👉 <b>{choice}</b>", question=asked, choice=choice)


def nothing(preset: tuple[str, ...]) -> Text:
    """The button that answers toggles by nothing at all, or by nothing beside what was on before."""
    return NOTHING_NEW if preset else NOTHING


def ticked(choice: Value) -> Text:
    """A toggle that is on."""
    return _("✅ {label}", label=choice)


def unticked(choice: Value) -> Text:
    """A toggle that is off."""
    return _("⬜ {label}", label=choice)


def is_it_right(summary: Text) -> Text:
    """The page before the end."""
    return _("{summary}\n\nIs this right, {sapaan}?", summary=summary)


def resume(title: Value, at: int, of: int) -> Text:
    """The offer to go on with a dialog of several steps."""
    return _(
        "{title}: last time we got to step {at} of {of}. Shall we go on, {sapaan}?",
        title=title,
        at=at,
        of=of,
    )


def resume_short(title: Value) -> Text:
    """The offer to go on with a dialog of one or two steps."""
    return _("{title} is not finished yet. Shall we go on, {sapaan}?", title=title)

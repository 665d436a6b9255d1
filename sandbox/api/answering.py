"""answerCallbackQuery: the clock on the button stops, perhaps with a few words."""

from sandbox.errors import bad_request
from sandbox.json import without_none
from sandbox.params import Params
from sandbox.state.world import World
from sandbox.text.entities import utf16_len

_MAX_UNITS = 200


def answer_callback_query(world: World, params: Params) -> bool:
    """Answers a press once, while it is fresh; text of up to 200 UTF-16 units, as a toast or an
    alert."""
    text = params.text("text")
    if utf16_len(text) > _MAX_UNITS:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = without_none(
        text=text or None, show_alert=params.flag("show_alert"), url=params.text("url") or None
    )
    press_id = params.text("callback_query_id")
    press = world.presses.answer(press_id, answer, world.clock.monotonic_s())
    world.events.emit("callback_answer", press.chat_id, callback_id=press.id, answer=answer)
    return True

"""The state is one JSON text that every release can read."""

import json

from domain.dialogs.engine import State, Typed, advance
from tests.domain.dialogs.chat import world
from tests.domain.dialogs.small import SMALL
from tests.domain.dialogs.walks import small_at

FIRST_RELEASE = (
    '{"dialog":"small","version":1,"token":"aB3-_x","place":"amount","path":[],'
    '"answers":{"name":"Ani","colour":"red","sizes":{"picked":["small"],"words":null}},"seed":{},'
    '"page":4,"pressed_page":3,"view":"","offer":"","held":[12],"checks":1,"ticks":{},"tries":0,'
    '"stopped":false}'
)
"""A state as the first release saved it. It stays here unchanged as long as such states may exist."""


def test_a_state_is_what_it_was_after_a_trip_through_the_table() -> None:
    state = small_at("sizes").presses("⬜ Small").state
    assert State.loads(state.dumps()) == state


def test_a_state_of_the_first_release_goes_on() -> None:
    outcome = advance(SMALL, State.loads(FIRST_RELEASE), Typed("ya"), world())
    assert outcome.state.answers["amount"] == 12
    assert outcome.state.place == "phone"


def test_fields_of_another_release_are_left_aside_and_missing_ones_have_their_default() -> None:
    saved = json.loads(FIRST_RELEASE)
    del saved["checks"], saved["ticks"], saved["path"], saved["offer"]
    state = State.loads(json.dumps({**saved, "mood": "bright"}))
    assert (state.checks, state.ticks, state.path) == (0, {}, ())


def test_a_finished_dialog_keeps_nothing_personal() -> None:
    emptied = small_at("=").presses("✅ All right").state.emptied().dumps()
    assert "Ani" not in emptied
    assert "red" not in emptied

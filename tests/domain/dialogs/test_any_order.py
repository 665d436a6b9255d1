"""Whatever a person does, in whatever order, with whatever button: no answer is lost or misread.

Hypothesis plays her: it presses every button she ever saw, however old, types words for buttons, answers and
nonsense, sends photos, stops and comes back, over and over, in the small dialogs and in the real ones.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from domain.dialogs.announcement import ANNOUNCEMENT
from domain.dialogs.another_business import ANOTHER_BUSINESS
from domain.dialogs.answering import ANSWERING
from domain.dialogs.assisting import ASSISTING, CORRECTING, LIKENESS
from domain.dialogs.claiming import CLAIMING
from domain.dialogs.engine import (
    Answered,
    Contact,
    Dialog,
    Say,
    Sent,
    State,
    pressed,
    said_value,
    words,
)
from domain.dialogs.engine.state import CONFIRM, Offer
from domain.dialogs.extra import EXTRA
from domain.dialogs.handling import HANDLING
from domain.dialogs.inquiry import INQUIRY, INQUIRY_ANSWER
from domain.dialogs.licence import LICENCE
from domain.dialogs.moving import MOVING
from domain.dialogs.need import NEED
from domain.dialogs.product import PRODUCT
from domain.dialogs.profile import PROFILE
from domain.dialogs.question import QUESTION
from domain.dialogs.registration import REGISTRATION
from domain.dialogs.report import ENTRY, OFFER, REPORT
from domain.dialogs.search import SEARCH
from domain.dialogs.sending_back import SENDING_BACK
from domain.dialogs.taking_down import TAKING_DOWN
from domain.messages import Button, Inline, Keys, RemoveKeys
from domain.replies import ReplyKind
from domain.reports.extra_questions import Topic
from tests.domain.dialogs.chat import Chat, world
from tests.domain.dialogs.small import AT_ONCE, SMALL
from tests.domain.dialogs.test_report import ASKED, SHOP, STALL
from tests.support.clocks import NOW

A_MESSAGE = {"owner": "Bu Siti", "said": "halo", "asked_at": NOW.isoformat(), "before": "Rina"}
A_PROMISE = {
    "area": "35.78.03.1003", "hours": 0, "days": 2, "due_at": NOW.isoformat(), "waiting": ["halo"],
}  # fmt: skip
A_NEED = {"kind": "packaging", "note": None, "owner": "Bu Siti"}
ABOUT = {
    "inquiry": 1, "to": "Budi", "name": "Keripik", "asked_at": NOW.isoformat(), "message": 5,
}  # fmt: skip
MINE = {
    "business": 1, "person": {"sapaan": "bu", "name": "Siti"}, "phone": "+6281234567890",
    "product": "kue kering", "sector": "food", "rt_rw": "RT 3 / RW 5", "workers": 3, "reach": "city",
}  # fmt: skip
PLACED = {"id": 1, "label": "Kue Siti", "area": "35.78.03.1003"}
A_TOPIC = {"business": 7, "label": None, "sells": "kue kering", "ladder": ["nib"], "has": []}
ALIKE = {"id": 7, "owner_id": 3, "label": "kue kering", "owner": "Bu Ani", "place": ", RW 5"}
RECORDED = {
    "business": 1, "proof": {"card": "x"}, "owner": "Bu Ani", "label": "kue kering", "mine": None,
    "area": "35.78.03.1003", "by": None, "on": "2026-11-03", "basis": "written", "product": None,
    "rt_rw": None, "phone": None, "reports": None,
}  # fmt: skip
TOO_HIGH = {"label": "Kue Siti", "owner": "Bu Siti", "month": "2026-10", "rupiah": 15_000_000}
BEGINNINGS: list[tuple[Dialog, dict[str, Any]]] = [
    (SMALL, {}),
    (SMALL, {"seed": {"name": "Ani"}}),
    (SMALL, {"only": "amount"}),
    (SMALL, {"only": "phone"}),
    (AT_ONCE, {}),
    (REGISTRATION, {"seed": {"first_name": "Siti", "area": None}}),
    (REGISTRATION, {"seed": {"first_name": "", "area": "35.78.03.1003"}}),
    (REPORT, {"seed": {**ASKED, "businesses": [SHOP, STALL]}}),
    (REPORT, {"seed": {**ASKED, "businesses": [SHOP]}, "only": "count"}),
    (ENTRY, {"seed": {**ASKED, "businesses": [SHOP], "owner": "Bu Siti", "entry": None}}),
    (OFFER, {"seed": {**ASKED, "businesses": [SHOP, STALL], "said": "1.5"}}),
    (NEED, {"seed": {"businesses": [{**SHOP, "open": ["nib"]}, {**STALL, "open": []}]}}),
    (SEARCH, {}),
    (TAKING_DOWN, {"seed": {"complaint": 1, "product": 1, "name": "Keripik", "shop": "Kue Siti"}}),
    (INQUIRY, {"seed": {**ABOUT, "product": 1, "first_name": "Budi"}}),
    (INQUIRY_ANSWER, {"seed": {**ABOUT, "draft": None}}),
    (INQUIRY_ANSWER, {"seed": {**ABOUT, "draft": "Jumat depan"}}),
    (PRODUCT, {"seed": {"business": 1, "label": "Kue Siti"}}),
    (PRODUCT, {"seed": {"business": 1, "label": "Kue Siti"}, "only": "link"}),
    (QUESTION, {"seed": A_PROMISE}),
    (HANDLING, {"seed": {**A_NEED, "to": "scheduled"}}),
    (HANDLING, {"seed": {**A_NEED, "to": "declined"}}),
    (LICENCE, {"seed": {"business": 7, "kind": "nib", "label": "Kue Siti"}}),
    (LICENCE, {"seed": {"business": 7, "kind": "pirt", "label": "Kue Siti"}}),
    (PROFILE, {"only": "person", "seed": MINE}),
    (PROFILE, {"only": "phone", "seed": MINE}),
    (PROFILE, {"only": "product", "seed": MINE}),
    (PROFILE, {"only": "sector", "seed": MINE}),
    (PROFILE, {"only": "rt_rw", "seed": MINE}),
    (PROFILE, {"only": "workers", "seed": MINE}),
    (PROFILE, {"only": "reach", "seed": MINE}),
    (ANOTHER_BUSINESS, {"seed": {"area": None}}),
    (ANOTHER_BUSINESS, {"seed": {"area": "35.78.03.1003"}}),
    (MOVING, {"seed": {"businesses": [PLACED, {**PLACED, "id": 2}]}}),
    (MOVING, {"seed": {"businesses": [PLACED]}, "answers": {"area": "35.78.08.1005"}}),
    (ASSISTING, {"seed": {"area": "35.78.03.1003"}}),
    (LIKENESS, {"seed": {"owner": "Bu Ani", "draft": {}, "likely": [ALIKE, {**ALIKE, "id": 8}]}}),
    (CLAIMING, {"seed": RECORDED}),
    (CORRECTING, {"only": "phone", "seed": MINE}),
    (CORRECTING, {"only": "rt_rw", "seed": MINE}),
    *((EXTRA, {"seed": {**A_TOPIC, "topic": topic.value}}) for topic in Topic),
    (ANNOUNCEMENT, {"seed": {"scopes": ["35.78"]}}),
    (SENDING_BACK, {"seed": TOO_HIGH}),
    (ANSWERING, {"seed": {**A_MESSAGE, "draft": None}}),
    (ANSWERING, {"seed": {**A_MESSAGE, "draft": said_value(ReplyKind.TEXT, "Sabtu")}}),
]
GOOD = {
    "name": "Ani", "colour": "red", "why": "sea", "sizes": "kirim", "amount": "12", "day": "Monday",
    "phone": "081234567890", "consent": "saya setuju", "person": "Bu Ani", "product": "kue",
    "business_name": "Kue Ani", "area": "kedung baruk", "sector": "kue", "business": "1",
    "period": "september 2026", "revenue": "1,5 juta", "help": "kirim", CONFIRM: "ya",
    "rt_rw": "RT 1 RW 2",
    "line": "bukan laporan", "answer": "Sabtu depan", "count": "1", "per_day": "150rb", "days": "26",
    "price": "15rb", "pieces": "5 lusin", "question": "kapan bazar?",
    "text": "Bazar hari Sabtu",
    "kind": "1", "note": "botol 250 ml", "number": "9120123456789", "until": "2030",
    "photo": "tanpa foto", "words": "keripik", "reason": "foto orang lain",
    "capacity": "siap 50", "link": "shopee.co.id/a",
    "workers": "3", "reach": "2", "licences": "kirim", "main_product": "2",
    "new_product": "keripik", "basis": "lisan", "hers": "hapus", "sure": "jangan", "same": "bukan",
}  # fmt: skip
"""An answer that each question takes."""

TAKES_FILES = {"answer", "name", "photo", "question", "text"}
"""Questions to which a photo or a voice note is an answer."""

MEANT_AS_BUTTONS = sorted(
    words.YES | words.NO | words.SKIP | words.BACK | words.SEND | words.NONE | words.GO_ON
    | words.START_OVER | words.LATER | words.HELP | words.AGAIN | words.CANCEL
)  # fmt: skip
TYPED = st.one_of(
    st.sampled_from(MEANT_AS_BUTTONS),
    st.sampled_from(sorted(GOOD.values())),
    st.sampled_from(["1", "2", "3", "gr", "1.5", "500", "13", "wonorejo", "???", ""]),
    st.text(max_size=12),
)


def test_every_question_has_a_good_answer() -> None:
    asked = {step.name for dialog, _known in BEGINNINGS for step in dialog.steps}
    assert not asked - GOOD.keys(), "GOOD above needs an answer that each of these questions takes"


class AnyOrder(RuleBasedStateMachine):
    """One person, one dialog, no manners."""

    @initialize(number=st.integers(0, len(BEGINNINGS) - 1))
    def opens(self, number: int) -> None:
        dialog, known = BEGINNINGS[number]
        self.chat = Chat.begin(dialog, language="id", **known)
        self.meant: dict[str, tuple[str, Any]] = {}
        self.keyboard_is_up = False
        self.look()

    @precondition(lambda self: not self.chat.outcome.over)
    @rule(text=TYPED)
    def types(self, text: str) -> None:
        before = self.chat.state
        self.chat.says(text)
        self.check_answers(before, forgets=words.said(text) in {*words.START_OVER, "2"})
        if before.offer is Offer.RESUME:
            assert not any(isinstance(event, Answered) for event in self.chat.outcome.events)

    @precondition(lambda self: not self.chat.outcome.over)
    @rule()
    def answers_well(self) -> None:
        before = self.chat.state
        self.chat.says(GOOD[before.place])
        self.check_answers(before)

    @precondition(lambda self: not self.chat.outcome.over and self.meant)
    @rule(data=st.data())
    def presses_any_button_ever_seen(self, data: st.DataObject) -> None:
        before, button = self.chat.state, data.draw(st.sampled_from(sorted(self.meant)))
        act = pressed(button)
        assert act is not None
        self.chat.presses_data(button)
        self.check_answers(before, forgets=act.act == "over")
        for event in self.chat.outcome.events:
            if isinstance(event, Answered):
                assert (event.step, event.value) == self.meaning(button, event.value)

    @precondition(lambda self: not self.chat.outcome.over)
    @rule(kind=st.sampled_from(ReplyKind))
    def sends_a_file(self, kind: ReplyKind) -> None:
        before = self.chat.state
        self.chat.does(Sent(kind, "file", "unique", "ya"))
        if before.place in TAKES_FILES:
            self.check_answers(before)
        else:
            assert self.chat.answers == before.answers

    @precondition(lambda self: not self.chat.outcome.over)
    @rule(own=st.booleans())
    def shares_a_contact(self, own: bool) -> None:
        before = self.chat.state
        self.chat.does(Contact("+6281234567890", own=own))
        self.check_answers(before)

    @precondition(lambda self: not self.chat.outcome.over)
    @rule()
    def stops(self) -> None:
        before = self.chat.state
        assert self.chat.stops().answers == before.answers
        self.look()

    @precondition(lambda self: not self.chat.outcome.over)
    @rule()
    def comes_back(self) -> None:
        before = self.chat.state
        assert self.chat.comes_back().answers == before.answers
        self.look()

    @precondition(lambda self: self.chat.outcome.over)
    @rule(number=st.integers(0, len(BEGINNINGS) - 1))
    def opens_another(self, number: int) -> None:
        self.opens(number)

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.chat.world = world(self.chat.world.now_utc + timedelta(hours=hours))

    def check_answers(self, before: State, *, forgets: bool = False) -> None:
        """Only the open question's answer may have changed, and then everybody was told."""
        after, told = self.chat.answers, set()
        for event in self.chat.outcome.events:
            if isinstance(event, Answered):
                assert (event.step, after[event.step]) == (before.place, event.value)
                told.add(event.step)
        if not (forgets and not after):
            kept = {name: value for name, value in after.items() if name not in told}
            assert kept == {n: v for n, v in before.answers.items() if n not in told}
        self.look()

    def look(self) -> None:
        """Remembers what each new button means to her: the question, and for readings the value."""
        state = self.chat.state
        for shown in self.chat.outcome.shown:
            if isinstance(shown, Say):
                self.keyboard_is_up |= isinstance(shown.message.keyboard, Keys)
                self.keyboard_is_up &= not isinstance(shown.message.keyboard, RemoveKeys)
        for button in self.buttons():
            assert len(button.data.encode()) <= 64
            self.meant.setdefault(button.data, (state.place, self.held_value(button.data)))

    def buttons(self) -> list[Button]:
        keyboard = self.chat.screen.keyboard if self.chat.screen is not None else None
        rows = keyboard.rows if isinstance(keyboard, Inline) else ()
        return [button for row in rows for button in row if isinstance(button, Button)]

    def held_value(self, data: str) -> Any:
        press, state = pressed(data), self.chat.state
        assert press is not None
        held = {state.reading_key(i): value for i, value in enumerate(state.held)}
        return held.get(press.key) if press.act == "held" else ...

    def meaning(self, data: str, value: Any) -> tuple[str, Any]:
        """What she answers by this button: the question it stood under, with the reading it showed."""
        step, reading = self.meant[data]
        return step, value if reading is ... else reading

    @invariant()
    def the_state_survives_the_table(self) -> None:
        state = self.chat.outcome.state
        assert State.loads(state.dumps()) == state

    @invariant()
    def a_page_without_buttons_is_answered_in_words(self) -> None:
        outcome = self.chat.outcome
        if not outcome.leaves and outcome.state.place == CONFIRM and outcome.speaks:
            assert self.buttons()

    @invariant()
    def the_reply_keyboard_is_up_only_while_its_question_is_open(self) -> None:
        outcome = self.chat.outcome
        step = self.chat.dialog.by_name.get(outcome.state.place)
        if self.keyboard_is_up:
            assert step is not None
            assert step.keys is not None
            assert not outcome.leaves

    def teardown(self) -> None:
        """From wherever this led, good answers lead to the end."""
        if not hasattr(self, "chat") or self.chat.outcome.over:
            return
        self.chat.comes_back().says("lanjut")
        for _move in range(30):
            if not self.chat.outcome.over:
                held = bool(self.chat.state.held)
                self.chat.says("ya" if held else GOOD[self.chat.state.place])
        assert self.chat.outcome.over, self.chat.state


AnyOrder.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAnyOrder = AnyOrder.TestCase

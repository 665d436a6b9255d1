"""What the two of an inquiry read. The seller sees a first name, the buyer the name of the business."""

from __future__ import annotations

from domain.catalogue.inquiries import Refusal
from domain.messages import Button, Inline, Text, _, label
from services.catalogue.data import data
from storage.catalogue.inquiries import Talk

ANSWER = label("💬 Answer")
SHARE = label("📱 Share my number")
DECLINE = label("🙏 Decline")
REPORT = label("🚩 Report")

REFUSALS: dict[Refusal, Text] = {
    Refusal.GONE: _("That product is not in the catalogue any more, {sapaan}."),
    Refusal.OWN: _("This product is your own, {sapaan} 🙂"),
    Refusal.BLOCKED: _(
        "Asking in the catalogue is closed to you, {sapaan}. If that is a mistake, tell the officers: /tanya"
    ),
    Refusal.REPORTED_HERE: _(
        "This seller takes no questions from you for now, {sapaan}. Others may have it: /cari"
    ),
    Refusal.JUST_ERASED: _(
        "Everything of yours was erased a short while ago, {sapaan}. From tomorrow on you can ask again."
    ),
    Refusal.TOO_MANY_TODAY: _(
        "Ten questions a day are the most, {sapaan}. Please go on tomorrow, when the first answers are in."
    ),
    Refusal.STILL_WAITING: _(
        "Your questions about this product still wait for the seller, {sapaan}. The answer comes here."
    ),
    Refusal.DECLINED: _("The seller cannot take this order, {sapaan}. Others may: /cari"),
    Refusal.CLOSED: _("This conversation is closed, {sapaan}."),
    Refusal.IN_A_ROW: _(
        "The seller has not answered yet, {sapaan}. Please wait for the answer; it comes here."
    ),
}


def to_seller(talk: Talk, words: str, *, first: bool) -> Text:
    """A buyer's words as the owner reads them."""
    if first:
        return _(
            "💬 {call}, somebody asks about <b>{product}</b>.\n{buyer}: “{words}”\n\nThey do not know "
            "your number.",
            product=talk.product,
            buyer=buyer(talk),
            words=words,
        )
    return _(
        "💬 {buyer}, about <b>{product}</b>:\n“{words}”",
        buyer=buyer(talk),
        product=talk.product,
        words=words,
    )


def to_buyer(talk: Talk, words: str) -> Text:
    """The owner's words as the buyer reads them."""
    return _(
        "💬 <b>{shop}</b>, about {product}:\n“{words}”",
        shop=talk.shop,
        product=talk.product,
        words=words,
    )


def number_to_buyer(talk: Talk, number: str) -> Text:
    """The number she chose to share."""
    return _(
        "📱 <b>{shop}</b> shares a number with you, about {product}: {number}",
        shop=talk.shop,
        product=talk.product,
        number=number,
    )


def declined_to_buyer(talk: Talk) -> Text:
    """Her no, kindly."""
    return _(
        "🙏 Sorry, {sapaan}, <b>{shop}</b> cannot take your order for {product} this time. Others may: /cari",
        shop=talk.shop,
        product=talk.product,
    )


def buyer(talk: Talk) -> str | Text:
    """The buyer's first name; some have none on Telegram."""
    return talk.buyer or _("a buyer")


def for_seller(talk: Talk) -> Inline:
    """What she can do about a buyer's words."""
    share = Button(SHARE, data("num", talk.id))
    decline, report = Button(DECLINE, data("no", talk.id)), Button(REPORT, data("rep", talk.id))
    return Inline(((Button(ANSWER, data("re", talk.id)), share), (decline, report)))


def for_buyer(talk: Talk) -> Inline:
    """What the buyer can do about her words."""
    return Inline(((Button(ANSWER, data("re", talk.id)),),))

"""The dialog: what registration asks about a business, and nothing about the person again."""

from domain.dialogs.engine import Dialog, Facts
from domain.dialogs.engine.questions import places, steps
from domain.dialogs.engine.questions.owner import sector_of
from domain.dialogs.engine.questions.texts import NO_NAME_YET
from domain.messages import Text, _
from domain.sector_texts import SECTORS


def summary(facts: Facts) -> Text:
    """All answers on one page."""
    area = facts.world.areas.get(facts.known("area") or "")
    return _(
        "🏷 {business}\n🧺 {product} ({sector})\n📍 {area}",
        business=facts.known("business_name") or NO_NAME_YET,
        product=facts.known("product"),
        sector=SECTORS[sector_of(facts)],
        area=places.place(area, facts) if area else "",
    )


ANOTHER_BUSINESS = Dialog(
    name="another_business",
    title=_("Another business"),
    progress=True,
    summary=summary,
    steps=(steps.PRODUCT, steps.BUSINESS_NAME, steps.AREA, steps.SECTOR),
)

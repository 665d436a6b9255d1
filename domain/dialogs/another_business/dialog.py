"""The dialog: what registration asks about a business, and nothing about the person again."""

from dataclasses import replace

from domain.dialogs.engine import Choice, Dialog, Facts, Menu
from domain.dialogs.engine.questions import places, steps
from domain.dialogs.engine.questions.owner import sector_of
from domain.dialogs.engine.questions.texts import NO_NAME_YET
from domain.messages import Text, _
from domain.sectors.texts import SECTORS


def _area_menu(facts: Facts) -> Menu:
    """Where she sells already comes first: most second businesses are run from the same home."""
    if facts.view:
        return places.area_menu(facts)
    known = map(facts.world.areas.get, facts.seed.get("own_areas", ()))
    own = [[Choice(f"📍 {area.name}", f"own.{area.code}", area.code)] for area in known if area]
    return [*own, *places.area_menu(facts)]


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


_AREA = replace(steps.AREA, menu=_area_menu)

ANOTHER_BUSINESS = Dialog(
    name="another_business",
    title=_("Another business"),
    progress=True,
    may_stop=True,
    summary=summary,
    steps=(steps.PRODUCT, steps.BUSINESS_NAME, _AREA, steps.SECTOR),
)

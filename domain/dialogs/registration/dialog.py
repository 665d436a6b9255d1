"""The registration dialog: its steps in order, and the page that shows all answers."""

from domain.dialogs.engine import Dialog, Facts
from domain.dialogs.engine.questions import places, steps
from domain.dialogs.engine.questions.owner import sector_of
from domain.dialogs.engine.questions.texts import NO_NAME_YET, NO_PHONE
from domain.dialogs.registration import texts
from domain.dialogs.registration.consent import CONSENT
from domain.messages import Text
from domain.people.phones import Phone
from domain.people.sapaan import Sapaan, addressed
from domain.sectors.texts import SECTORS


def summary(facts: Facts) -> Text:
    """All answers on one page."""
    person, phone = facts.known("person"), facts.known("phone")
    area = facts.world.areas.get(facts.known("area") or "")
    return texts.summary(
        person=addressed(Sapaan(person["sapaan"]), person["name"]),
        business=facts.known("business_name") or NO_NAME_YET,
        product=facts.known("product"),
        sector=SECTORS[sector_of(facts)],
        area=places.place(area, facts) if area else "",
        phone=Phone(phone).masked if phone else NO_PHONE,
    )


REGISTRATION = Dialog(
    name="registration",
    title=texts.TITLE,
    progress=True,
    summary=summary,
    steps=(
        CONSENT,
        steps.PERSON,
        steps.PRODUCT,
        steps.BUSINESS_NAME,
        steps.AREA,
        steps.PHONE,
        steps.SECTOR,
    ),
)

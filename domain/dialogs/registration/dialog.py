"""The registration dialog: its steps in order, and the page that shows all answers."""

from domain.dialogs.engine import Dialog, Facts, Step
from domain.dialogs.registration import places, steps, texts
from domain.messages import Text
from domain.phones import Phone
from domain.sapaan import Sapaan, addressed
from domain.sector_texts import SECTORS


def summary(facts: Facts) -> Text:
    """All answers on one page."""
    person, phone = facts.known("person"), facts.known("phone")
    area = facts.world.areas.get(facts.known("area") or "")
    return texts.summary(
        person=addressed(Sapaan(person["sapaan"]), person["name"]),
        business=facts.known("business_name") or texts.NO_NAME_YET,
        product=facts.known("product"),
        sector=SECTORS[steps.sector_of(facts)],
        area=places.place(area, facts) if area else "",
        phone=Phone(phone).masked if phone else texts.NO_PHONE,
    )


REGISTRATION = Dialog(
    name="registration",
    title=texts.TITLE,
    progress=True,
    summary=summary,
    steps=(
        Step(
            name="consent",
            final=True,
            ask=steps.ask_consent,
            read=steps.read_consent,
            menu=steps.consent_menu,
        ),
        Step(
            name="person",
            label=texts.LABEL_PERSON,
            ask=steps.ask_person,
            read=steps.read_person,
            menu=steps.person_menu,
        ),
        Step(
            name="product",
            label=texts.LABEL_PRODUCT,
            ask=lambda _facts: texts.WHICH_PRODUCT,
            read=steps.read_product,
        ),
        Step(
            name="business_name",
            label=texts.LABEL_BUSINESS,
            ask=lambda _facts: texts.WHICH_BUSINESS_NAME,
            read=steps.read_business_name,
            menu=steps.business_name_menu,
        ),
        Step(
            name="area",
            label=texts.LABEL_AREA,
            ask=places.ask_area,
            read=places.read_area,
            menu=places.area_menu,
        ),
        Step(
            name="phone",
            label=texts.LABEL_PHONE,
            optional=True,
            ask=lambda _facts: texts.WHICH_PHONE,
            read=steps.read_phone_step,
            keys=steps.phone_keys,
        ),
        Step(
            name="sector",
            label=texts.LABEL_SECTOR,
            aside=True,
            ask=lambda _facts: texts.CHOOSE_SECTOR,
            read=steps.read_sector,
            menu=steps.sector_menu,
        ),
    ),
)

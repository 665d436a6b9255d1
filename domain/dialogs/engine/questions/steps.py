"""The questions as steps, under the names that answers and seeds have everywhere.

Answers (JSON): person → {"sapaan", "name"}; product → str; business_name → str | None; area → kelurahan
code; phone → E.164 | None; sector → Sector value.
"""

from domain.dialogs.engine import Step
from domain.dialogs.engine.questions import owner, places, texts

PERSON = Step(
    name="person",
    label=texts.LABEL_PERSON,
    ask=owner.ask_person,
    read=owner.read_person,
    menu=owner.person_menu,
)
PRODUCT = Step(
    name="product",
    label=texts.LABEL_PRODUCT,
    ask=lambda _facts: texts.WHICH_PRODUCT,
    read=owner.read_product,
)
BUSINESS_NAME = Step(
    name="business_name",
    label=texts.LABEL_BUSINESS,
    ask=lambda _facts: texts.WHICH_BUSINESS_NAME,
    read=owner.read_business_name,
    menu=owner.business_name_menu,
)
AREA = Step(
    name="area",
    label=texts.LABEL_AREA,
    ask=places.ask_area,
    read=places.read_area,
    menu=places.area_menu,
)
PHONE = Step(
    name="phone",
    label=texts.LABEL_PHONE,
    optional=True,
    ask=lambda _facts: texts.WHICH_PHONE,
    read=owner.read_phone_step,
    keys=owner.phone_keys,
)
SECTOR = Step(
    name="sector",
    label=texts.LABEL_SECTOR,
    aside=True,
    ask=lambda _facts: texts.CHOOSE_SECTOR,
    read=owner.read_sector,
    menu=owner.sector_menu,
)

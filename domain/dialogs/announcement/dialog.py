"""The dialog of an announcement. What it adds up to is shown and sent by services/announcements/."""

from domain.dialogs.announcement import places, steps, texts
from domain.dialogs.engine import Dialog, Step

ANNOUNCEMENT = Dialog(
    name="announcement",
    title=texts.TITLE,
    progress=True,
    steps=(
        Step(
            name="kind",
            ask=lambda _facts: texts.WHICH_KIND,
            read=steps.read_kind,
            menu=steps.kind_menu,
        ),
        Step(
            name="text",
            ask=steps.ask_text,
            read=steps.read_text,
        ),
        Step(
            name="photo",
            applies=steps.came_without_photo,
            ask=lambda _facts: texts.ADD_PHOTO,
            read=steps.read_photo,
            menu=steps.photo_menu,
        ),
        Step(
            name="area",
            ask=places.ask_area,
            read=places.read_area,
            menu=places.area_menu,
        ),
        Step(
            name="sector",
            ask=lambda _facts: texts.WHICH_SECTOR,
            read=steps.read_sector,
            menu=steps.sector_menu,
        ),
    ),
)

"""Inviting staff, and undoing an invitation that reached the wrong person. Links arrive by /start."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from domain.people.sapaan import Sapaan
from domain.permissions import Role
from handlers.edge import AREA, ID, PAGE, match_of, query_of, touch
from services import unit
from services.staff import inviting, joining

ROLE = rf"(?P<role>{'|'.join(Role)})"


async def which_role(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants to invite somebody."""
    await unit.show(touch(query_of(update)), inviting.roles)


async def where_first(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """The role is chosen: where will they work."""
    await unit.show(touch(query_of(update)), inviting.first_areas, _role(context))


async def where(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An area was opened, or a page turned."""
    found = match_of(context)
    opened, page = found["area"], int(found["page"])
    await unit.show(touch(query_of(update)), inviting.areas, _role(context), opened, page)


async def invite(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Role and area are chosen: the invitation is made."""
    area_code = match_of(context)["area"]
    await unit.call(inviting.make, touch(query_of(update)), _role(context), area_code)


async def not_me(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody opened an invitation that was not meant for them."""
    await unit.call(joining.not_me, touch(query_of(update)), int(match_of(context)["id"]))


async def address_me(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """A new officer says how to be addressed."""
    found = match_of(context)
    sapaan = Sapaan(found["sapaan"])
    await unit.call(joining.address_me, touch(query_of(update)), int(found["id"]), sapaan)


async def take_back(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Whoever invited takes the role back."""
    await unit.call(joining.take_back, touch(query_of(update)), int(match_of(context)["id"]))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CallbackQueryHandler(which_role, pattern=r"^a:inv$"),
        CallbackQueryHandler(where_first, pattern=f"^a:inv:{ROLE}$"),
        CallbackQueryHandler(where, pattern=f"^a:inv:{ROLE}:{AREA}:{PAGE}$"),
        CallbackQueryHandler(invite, pattern=f"^a:mk:{ROLE}:{AREA}$"),
        CallbackQueryHandler(not_me, pattern=f"^a:no:{ID}$"),
        CallbackQueryHandler(address_me, pattern=f"^a:me:{ID}:(?P<sapaan>{'|'.join(Sapaan)})$"),
        CallbackQueryHandler(take_back, pattern=f"^a:rv:{ID}$"),
    ]


def _role(context: ContextTypes.DEFAULT_TYPE) -> Role:
    return Role(match_of(context)["role"])

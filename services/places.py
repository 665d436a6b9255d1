"""How a kelurahan is named to people: with its kecamatan, which tells namesakes apart."""

from __future__ import annotations

from sqlmodel import Session

from domain.dialogs.engine.questions.texts import kelurahan_in
from domain.messages import Value
from services.house import house


def place_of(session: Session, code: str) -> Value:
    """Kedung Baruk, Kec. Rungkut; the bare code where it is not in the book."""
    path = house(session).areas.path(code)
    if not path:
        return code
    kelurahan, *around = path
    return kelurahan_in(kelurahan.name, around[0].name) if around else kelurahan.name


def bare_name(session: Session, code: str) -> str:
    """Kedung Baruk; the bare code where it is not in the book."""
    area = house(session).areas.get(code)
    return area.name if area is not None else code

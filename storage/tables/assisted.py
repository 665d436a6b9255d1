"""Businesses whose owner an officer registered, in her presence."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field

from domain.businesses.assisted import Basis
from storage.tables.columns import Json, enum_type
from storage.tables.table import Table


class Assisted(Table, table=True):
    """On what ground an officer registered a business for its owner, and the card by which she takes it over.

    `card_hash` None: there is no card that works. `phone_opens` False: whoever has her telephone number said
    to be somebody else, so that it proves nothing any more. `claimed_at_utc` None: it is not hers yet, she
    has not been asked herself. Kept afterwards, for it says how her data came here. `given` is what the
    officer had noted of her (sapaan, name, phone) when it became hers: should it have been somebody else, it
    is put back by that.
    """

    __tablename__ = "assisted"

    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id", primary_key=True)
    basis: Basis = Field(sa_type=enum_type(Basis))
    entered_by_id: int = Field(sa_type=BigInteger)
    entered_at_utc: datetime
    card_hash: str | None = Field(default=None, unique=True)
    card_made_by: int | None = Field(default=None, sa_type=BigInteger)
    card_expires_at_utc: datetime | None = None
    phone_opens: bool = True
    claimed_at_utc: datetime | None = None
    given: dict[str, str | None] | None = Field(default=None, sa_type=Json)

"""In which chats somebody was named to people who are neither herself nor her officers."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field

from storage.tables.table import Table


class Mention(Table, table=True):
    """A chat that was shown this person lately: a page of /cari, a card, the answer to /cek. Kept as long as
    the outbox may still hold the words."""

    __tablename__ = "mention"

    chat_id: int = Field(sa_type=BigInteger, primary_key=True)
    person_id: int = Field(sa_type=BigInteger, primary_key=True, index=True)
    shown_at_utc: datetime = Field(index=True)

"""The catalogue: what owners show, the words it is found by, and how often; inquiries and complaints."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index, Text
from sqlmodel import Field

from domain.catalogue.complaints import ComplaintOutcome, ComplaintReason
from domain.catalogue.inquiries import InquiryState, Turn
from domain.catalogue.products import ProductState
from storage.tables.columns import AreaCodeText, BigId, enum_type
from storage.tables.table import Table


class Listing(Table, table=True):
    """A business whose owner agreed to show it. `hidden_at_utc` set: she hides it for now."""

    __tablename__ = "listing"

    business_id: int = Field(sa_type=BigInteger, primary_key=True, foreign_key="business.id")
    consent_version: str
    agreed_at_utc: datetime
    hidden_at_utc: datetime | None = None


class Product(Table, table=True):
    """One product. The price goes from `low_rupiah` to `high_rupiah`; both None: to be asked.

    `taken_down_reason` is staff's, told to her; None unless TAKEN_DOWN.
    """

    __tablename__ = "product"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    business_id: int = Field(sa_type=BigInteger, foreign_key="business.id", index=True)
    name: str
    photo_file_id: str | None = None
    low_rupiah: int | None = Field(default=None, sa_type=BigInteger)
    high_rupiah: int | None = Field(default=None, sa_type=BigInteger)
    capacity: str | None = None
    link: str | None = Field(default=None, description="https, on a host that shows no number")
    state: ProductState = Field(sa_type=enum_type(ProductState), default=ProductState.SHOWN)
    taken_down_reason: str | None = Field(default=None, sa_type=Text)
    taken_down_by: int | None = Field(default=None, sa_type=BigInteger)
    made_at_utc: datetime
    changed_at_utc: datetime


class ProductWord(Table, table=True):
    """One word a product is found by; there are none while it is not SHOWN.

    `weight` puts the better find first: 2 where the word is in its name, 1 in the business's.
    """

    __tablename__ = "product_word"
    __table_args__ = (Index("ix_product_word_found", "word", "weight", "product_id"),)

    product_id: int = Field(sa_type=BigInteger, primary_key=True, foreign_key="product.id")
    word: str = Field(sa_type=AreaCodeText, primary_key=True)
    weight: int


class ProductMonth(Table, table=True):
    """How often a product stood in results and how often it was opened, in a month ("2026-11").

    Without a foreign key: counting never fails for a product that is gone by then.
    """

    __tablename__ = "product_month"

    product_id: int = Field(sa_type=BigInteger, primary_key=True)
    period: str = Field(primary_key=True)
    found: int = 0
    opened: int = 0


class Inquiry(Table, table=True):
    """A buyer's question to an owner. `product_id` None: she took the product away since."""

    __tablename__ = "inquiry"
    __table_args__ = (
        Index("ix_inquiry_seller", "seller_id", "state", "id"),
        Index("ix_inquiry_buyer", "buyer_id", "asked_at_utc"),
        Index("ix_inquiry_product", "product_id", "asked_at_utc"),
    )

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    product_id: int | None = Field(default=None, sa_type=BigInteger)
    product_name: str
    shop: str = Field(description="the business's name when it was asked")
    area_code: str = Field(sa_type=AreaCodeText)
    seller_id: int = Field(sa_type=BigInteger, foreign_key="person.id")
    buyer_id: int = Field(sa_type=BigInteger, foreign_key="person.id")
    state: InquiryState = Field(sa_type=enum_type(InquiryState), default=InquiryState.ASKED)
    asked_at_utc: datetime


class InquiryMessage(Table, table=True):
    """One message between the two. `outbox_id` is what the other one got; None: could not be written to.

    `returned_at_utc` is when it turned out that it did not arrive.
    """

    __tablename__ = "inquiry_message"

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    inquiry_id: int = Field(sa_type=BigInteger, foreign_key="inquiry.id", index=True)
    by_buyer: bool
    turn: Turn = Field(sa_type=enum_type(Turn), default=Turn.WORDS)
    words: str = Field(default="", sa_type=Text)
    outbox_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    said_at_utc: datetime
    returned_at_utc: datetime | None = None


class Complaint(Table, table=True):
    """What somebody told staff of an inquiry or a product. `outcome` None: nobody decided yet."""

    __tablename__ = "complaint"
    __table_args__ = (
        Index("ix_complaint_open", "area_code", "id",
              sqlite_where=Column("outcome").is_(None),
              postgresql_where=Column("outcome").is_(None)),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    area_code: str = Field(sa_type=AreaCodeText)
    reason: ComplaintReason = Field(sa_type=enum_type(ComplaintReason))
    product_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    inquiry_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    by_telegram_id: int = Field(
        sa_type=BigInteger, index=True, description="a visitor may be nobody we know"
    )
    made_at_utc: datetime
    outcome: ComplaintOutcome | None = Field(default=None, sa_type=enum_type(ComplaintOutcome))
    settled_by: int | None = Field(default=None, sa_type=BigInteger)
    settled_at_utc: datetime | None = None


class BuyerBlock(Table, table=True):
    """An office's decision that somebody may not ask in the catalogue; nobody may ask whom any of them stands
    against. Without a foreign key to the complaint: the decision outlives the erasure of who complained, and
    so keeps the office, `area_code`, itself.
    """

    __tablename__ = "buyer_block"
    __table_args__ = (Index("ix_buyer_block_area", "area_code", "complaint_id"),)

    complaint_id: int = Field(sa_type=BigInteger, primary_key=True)
    area_code: str = Field(sa_type=AreaCodeText)
    person_id: int = Field(sa_type=BigInteger, foreign_key="person.id", index=True)
    blocked_by: int = Field(sa_type=BigInteger)
    blocked_at_utc: datetime


class ErasedBuyer(Table, table=True):
    """Somebody who had everything erased and may not ask before a day: all that is kept of them.

    `telegram_digest` stands for their number at Telegram (storage/catalogue/erased_buyers.py).
    """

    __tablename__ = "erased_buyer"

    telegram_digest: str = Field(primary_key=True)
    until_utc: datetime

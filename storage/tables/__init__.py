"""Every table of the product, so that one import knows them all (Alembic, tests)."""

from sqlmodel import SQLModel

from storage.tables.announcements import Announcement, Recipient, RsvpAnswer
from storage.tables.assisted import Assisted
from storage.tables.businesses import Business, Report, ReportRevision
from storage.tables.catalogue import (
    BuyerBlock,
    Complaint,
    ErasedBuyer,
    Inquiry,
    InquiryMessage,
    Listing,
    Product,
    ProductMonth,
    ProductWord,
)
from storage.tables.changes import BusinessBreak, BusinessMove
from storage.tables.dialogs import DialogRow
from storage.tables.extra_questions import ExtraQuestion
from storage.tables.licences import Licence
from storage.tables.mentions import Mention
from storage.tables.needs import Need, NeedChange
from storage.tables.nudges import Nudge, NudgeRound
from storage.tables.people import Consent, Newcomer, Person, RoleGrant, StaffInvitation
from storage.tables.replies import Reply, ReplyAnswer
from storage.tables.size_hints import SizeHint
from storage.tables.spine import InboxRow, InboxState, OutboxRow
from storage.tables.summaries import SalesSummary

__all__ = [
    "Announcement",
    "Assisted",
    "Business",
    "BusinessBreak",
    "BusinessMove",
    "BuyerBlock",
    "Complaint",
    "Consent",
    "DialogRow",
    "ErasedBuyer",
    "ExtraQuestion",
    "InboxRow",
    "InboxState",
    "Inquiry",
    "InquiryMessage",
    "Licence",
    "Listing",
    "Mention",
    "Need",
    "NeedChange",
    "Newcomer",
    "Nudge",
    "NudgeRound",
    "OutboxRow",
    "Person",
    "Product",
    "ProductMonth",
    "ProductWord",
    "Recipient",
    "Reply",
    "ReplyAnswer",
    "Report",
    "ReportRevision",
    "RoleGrant",
    "RsvpAnswer",
    "SalesSummary",
    "SizeHint",
    "StaffInvitation",
]

for _table in SQLModel.metadata.tables.values():
    if "id" in _table.c:
        # An id stands in buttons and on paper for years: nobody gets the one of somebody who is erased.
        _table.dialect_options["sqlite"]["autoincrement"] = True

"""Who may do what, where: one table of role → actions, and the reach of an area code.

A person holds grants, each a role in an area; a grant reaches its area and whatever lies in it.
Every service that reads or changes another person's data asks `allowed` (or `scopes`, for lists)
with the grants of the one who acts. Chat menus only hide what these tables refuse.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from domain.areas.codes import COUNTRY, Level, checked, contains, level_of


class Role(StrEnum):
    """What someone is in an area; the value is what the database keeps."""

    OWNER = "owner"
    KADER = "kader"
    """A neighbour who helps the owners of one kelurahan enter data; sees names, not figures."""
    PENDAMPING = "pendamping"
    """Companion of chosen businesses: an area alone opens nobody's data to them."""
    STAF = "staf"
    CAMAT = "camat"
    """Reads a kecamatan's figures, invites its staff and its owners; the work stays with the kelurahan."""
    DINAS = "dinas"
    OPERATOR = "operator"
    """Runs the program from the command line; sets areas and staff up, reads no owner's data."""


class Action(StrEnum):
    """What a use case does to data."""

    REGISTER_SELF = "register_self"
    REPORT_SELF = "report_self"
    LIST_OWNERS = "list_owners"
    """Names and whether this month's report is in; no amounts."""
    VIEW_AREA = "view_area"
    """Reports, amounts, needs and replies of an area."""
    REVIEW_REPORT = "review_report"
    ANSWER_REPLY = "answer_reply"
    HANDLE_NEED = "handle_need"
    MODERATE = "moderate"
    """Read complaints about the catalogue; close it to a buyer, take a product down."""
    EXPORT = "export"
    CHECK_SUMMARY = "check_summary"
    """See what stood on a summary of sales, by its code, wherever the business is: the code is on the
    paper that somebody holds out, and a bank asks the nearest office."""
    ENTER_FOR_OWNER = "enter_for_owner"
    """Register an owner who does not come by herself, and enter her reports."""
    ERASE_FOR_OWNER = "erase_for_owner"
    """Have somebody erased who is not on the bot, at her wish."""
    INVITE_OWNERS = "invite_owners"
    """Hand out the kelurahan's poster and link."""
    INVITE_STAFF = "invite_staff"
    """Make one-time invitations, and take back the role they gave; for which: `may_invite`."""
    BROADCAST = "broadcast"
    """Announce something, or invite, to the owners of an area."""
    APPROVE_BROADCAST = "approve_broadcast"
    """The second official's yes; the service sees to it that it is another person's."""
    MANAGE_AREA = "manage_area"
    """An area's settings: periods, quiet hours, programmes."""


OPEN_TO_ALL = frozenset({Action.REGISTER_SELF})
"""What a person without any grant may do."""

RIGHTS: Mapping[Role, frozenset[Action]] = MappingProxyType(
    {
        Role.OWNER: frozenset({Action.REPORT_SELF}),
        Role.KADER: frozenset({Action.LIST_OWNERS, Action.ENTER_FOR_OWNER, Action.INVITE_OWNERS}),
        Role.PENDAMPING: frozenset({Action.INVITE_OWNERS}),
        Role.STAF: frozenset(
            {
                Action.LIST_OWNERS,
                Action.VIEW_AREA,
                Action.REVIEW_REPORT,
                Action.ANSWER_REPLY,
                Action.HANDLE_NEED,
                Action.MODERATE,
                Action.EXPORT,
                Action.CHECK_SUMMARY,
                Action.ENTER_FOR_OWNER,
                Action.ERASE_FOR_OWNER,
                Action.INVITE_OWNERS,
                Action.INVITE_STAFF,
            }
        ),
        Role.CAMAT: frozenset(
            {
                Action.LIST_OWNERS,
                Action.VIEW_AREA,
                Action.EXPORT,
                Action.CHECK_SUMMARY,
                Action.INVITE_OWNERS,
                Action.INVITE_STAFF,
                Action.BROADCAST,
            }
        ),
        Role.DINAS: frozenset(
            {
                Action.LIST_OWNERS,
                Action.VIEW_AREA,
                Action.ANSWER_REPLY,
                Action.HANDLE_NEED,
                Action.MODERATE,
                Action.EXPORT,
                Action.CHECK_SUMMARY,
                Action.INVITE_OWNERS,
                Action.INVITE_STAFF,
                Action.BROADCAST,
                Action.APPROVE_BROADCAST,
                Action.MANAGE_AREA,
            }
        ),
        Role.OPERATOR: frozenset({Action.INVITE_OWNERS, Action.INVITE_STAFF, Action.MANAGE_AREA}),
    }
)

INVITES: Mapping[Role, frozenset[Role]] = MappingProxyType(
    {
        Role.STAF: frozenset({Role.KADER}),
        Role.CAMAT: frozenset({Role.KADER, Role.STAF}),
        Role.DINAS: frozenset({Role.KADER, Role.PENDAMPING, Role.STAF, Role.CAMAT}),
        Role.OPERATOR: frozenset({Role.KADER, Role.PENDAMPING, Role.STAF, Role.CAMAT, Role.DINAS}),
    }
)
"""Which roles a role may hand out. Never its own: a dinas could make the second official who
approves its own announcement. Nobody hands out `operator`; owners come by the kelurahan's link."""

SEATS: Mapping[Role, frozenset[Level]] = MappingProxyType(
    {
        Role.KADER: frozenset({Level.KELURAHAN}),
        Role.PENDAMPING: frozenset({Level.KOTA, Level.KECAMATAN, Level.KELURAHAN}),
        Role.STAF: frozenset({Level.KELURAHAN}),
        Role.CAMAT: frozenset({Level.KECAMATAN}),
        Role.DINAS: frozenset({Level.PROVINSI, Level.KOTA}),
    }
)
"""At which levels an invited role sits: a staf of a whole kecamatan would read too much."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A role in an area and all that lies in it. Raises ValueError for a malformed code."""

    role: Role
    area_code: str

    def __post_init__(self) -> None:
        checked(self.area_code)


def allowed(grants: Iterable[Grant], action: Action, area: str) -> bool:
    """True when one of the grants carries the action and its area contains this one."""
    return any(contains(scope, area) for scope in scopes(grants, action))


def scopes(grants: Iterable[Grant], action: Action) -> tuple[str, ...]:
    """The fewest codes that cover all areas where the action is allowed, sorted.

    Empty when it is allowed nowhere; (COUNTRY,) when it is open to all.
    """
    if action in OPEN_TO_ALL:
        return (COUNTRY,)
    codes = {grant.area_code for grant in grants if action in RIGHTS[grant.role]}
    return tuple(sorted(code for code in codes if not _lies_in_another(code, codes)))


def _lies_in_another(code: str, codes: set[str]) -> bool:
    return any(other != code and contains(other, code) for other in codes)


def holders(action: Action) -> tuple[Role, ...]:
    """The roles that carry the action, somewhere."""
    return tuple(role for role in Role if action in RIGHTS[role])


def may_invite(grants: Iterable[Grant], role: Role, area: str) -> bool:
    """True when one of the grants may hand out this role in this area.

    Owners are invited by link, wherever INVITE_OWNERS reaches; staff roles by those who stand
    above them, at the levels where such a role sits.
    """
    if role is Role.OWNER:
        return allowed(grants, Action.INVITE_OWNERS, area)
    if level_of(area) not in SEATS.get(role, frozenset()):
        return False
    return any(
        role in INVITES.get(grant.role, frozenset()) and contains(grant.area_code, area)
        for grant in grants
    )


def invitable(grants: Iterable[Grant]) -> tuple[Role, ...]:
    """The staff roles that somebody with these grants may hand out, somewhere."""
    handed_out = {role for grant in grants for role in INVITES.get(grant.role, frozenset())}
    return tuple(role for role in Role if role in handed_out)


def invite_scopes(grants: Iterable[Grant], role: Role) -> tuple[str, ...]:
    """The fewest codes in which this staff role may be handed out, sorted; at which levels below
    them it sits, `SEATS` says."""
    codes = {g.area_code for g in grants if role in INVITES.get(g.role, frozenset())}
    return tuple(sorted(code for code in codes if not _lies_in_another(code, codes)))

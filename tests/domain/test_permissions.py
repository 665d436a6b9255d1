"""Who may do what, where: every role × action written out, then the reach of areas."""

import pytest

from domain.areas.codes import COUNTRY
from domain.permissions import (
    INVITES,
    RIGHTS,
    Action,
    Grant,
    Role,
    allowed,
    invitable,
    invite_scopes,
    may_invite,
    scopes,
)

SURABAYA, RUNGKUT, KEDUNG_BARUK, WONOREJO = "35.78", "35.78.03", "35.78.03.1003", "35.78.03.1004"
GUBENG = "35.78.08"
SIDOARJO = "35.15"

COLUMNS = tuple(Role)
TABLE = """
                    owner  kader  pendamping  staf  camat  dinas  operator
register_self       yes    yes    yes         yes   yes    yes    yes
report_self         yes    -      -           -     -      -      -
list_owners         -      yes    -           yes   yes    yes    -
view_area           -      -      -           yes   yes    yes    -
review_report       -      -      -           yes   -      -      -
answer_reply        -      -      -           yes   -      yes    -
handle_need         -      -      -           yes   -      yes    -
moderate            -      -      -           yes   -      yes    -
export              -      -      -           yes   yes    yes    -
check_summary       -      -      -           yes   yes    yes    -
enter_for_owner     -      yes    -           yes   -      -      -
erase_for_owner     -      -      -           yes   -      -      -
invite_owners       -      yes    yes         yes   yes    yes    yes
invite_staff        -      -      -           yes   yes    yes    yes
broadcast           -      -      -           -     yes    yes    -
approve_broadcast   -      -      -           -     -      yes    -
manage_area         -      -      -           -     -      yes    yes
"""

INVITATIONS = """
                    owner  kader  pendamping  staf  camat  dinas  operator
owner               -      -      -           -     -      -      -
kader               yes    -      -           -     -      -      -
pendamping          yes    -      -           -     -      -      -
staf                yes    yes    -           -     -      -      -
camat               yes    yes    -           yes   -      -      -
dinas               yes    yes    yes         yes   yes    -      -
operator            yes    yes    yes         yes   yes    yes    -
"""

SEAT = {
    Role.OWNER: KEDUNG_BARUK,
    Role.KADER: KEDUNG_BARUK,
    Role.PENDAMPING: KEDUNG_BARUK,
    Role.STAF: KEDUNG_BARUK,
    Role.CAMAT: RUNGKUT,
    Role.DINAS: SURABAYA,
    Role.OPERATOR: SURABAYA,
}


def rows(table: str) -> dict[str, list[bool]]:
    head, *lines = (line.split() for line in table.strip().splitlines())
    assert head == [role.value for role in COLUMNS]
    return {name: [cell == "yes" for cell in cells] for name, *cells in lines}


def cells(table: str) -> list[tuple[str, Role, bool]]:
    return [
        (name, role, cell)
        for name, row in rows(table).items()
        for role, cell in zip(COLUMNS, row, strict=True)
    ]


@pytest.mark.parametrize(("action", "role", "expected"), cells(TABLE))
def test_a_role_may_do_what_the_table_says(action: str, role: Role, expected: bool) -> None:
    assert allowed([Grant(role, KEDUNG_BARUK)], Action(action), KEDUNG_BARUK) is expected


@pytest.mark.parametrize(("inviter", "role", "expected"), cells(INVITATIONS))
def test_a_role_hands_out_what_the_table_says(inviter: str, role: Role, expected: bool) -> None:
    assert may_invite([Grant(Role(inviter), SURABAYA)], role, SEAT[role]) is expected


def test_the_tables_name_every_action_and_every_role() -> None:
    assert list(rows(TABLE)) == [a.value for a in Action]
    assert list(rows(INVITATIONS)) == [r.value for r in Role]
    assert set(RIGHTS) == set(Role)


def test_exactly_those_who_hand_out_a_role_see_the_way_to_invite_staff() -> None:
    inviting = {role for role, actions in RIGHTS.items() if Action.INVITE_STAFF in actions}
    assert inviting == set(INVITES)


@pytest.mark.parametrize(
    ("granted", "asked", "expected"),
    [
        (KEDUNG_BARUK, KEDUNG_BARUK, True),
        (RUNGKUT, KEDUNG_BARUK, True),
        (SURABAYA, KEDUNG_BARUK, True),
        ("35", KEDUNG_BARUK, True),
        (KEDUNG_BARUK, WONOREJO, False),
        (KEDUNG_BARUK, RUNGKUT, False),
        (RUNGKUT, SURABAYA, False),
        (GUBENG, KEDUNG_BARUK, False),
        (SIDOARJO, KEDUNG_BARUK, False),
        (KEDUNG_BARUK, COUNTRY, False),
    ],
)
def test_a_grant_reaches_its_area_and_what_lies_in_it(
    granted: str, asked: str, expected: bool
) -> None:
    assert allowed([Grant(Role.STAF, granted)], Action.VIEW_AREA, asked) is expected


def test_someone_without_a_grant_may_register_and_nothing_else() -> None:
    may = {action for action in Action if allowed([], action, KEDUNG_BARUK)}
    assert may == {Action.REGISTER_SELF}


def test_several_roles_add_up_and_do_not_mix_their_areas() -> None:
    grants = [Grant(Role.CAMAT, RUNGKUT), Grant(Role.STAF, "35.78.08.1001")]
    assert scopes(grants, Action.VIEW_AREA) == (RUNGKUT, "35.78.08.1001")
    assert scopes(grants, Action.REVIEW_REPORT) == ("35.78.08.1001",)
    assert not allowed(grants, Action.REVIEW_REPORT, KEDUNG_BARUK)


def test_scopes_leave_out_what_a_wider_scope_covers() -> None:
    grants = [
        Grant(Role.STAF, KEDUNG_BARUK),
        Grant(Role.CAMAT, RUNGKUT),
        Grant(Role.STAF, WONOREJO),
        Grant(Role.CAMAT, GUBENG),
    ]
    assert scopes(grants, Action.VIEW_AREA) == (RUNGKUT, GUBENG)


def test_scopes_are_empty_where_nothing_is_allowed() -> None:
    assert scopes([Grant(Role.KADER, KEDUNG_BARUK)], Action.VIEW_AREA) == ()


def test_what_is_open_to_all_is_open_everywhere() -> None:
    assert scopes([], Action.REGISTER_SELF) == (COUNTRY,)


@pytest.mark.parametrize(
    ("inviter", "role", "area", "expected"),
    [
        (Grant(Role.DINAS, SURABAYA), Role.STAF, RUNGKUT, False),
        (Grant(Role.DINAS, SURABAYA), Role.CAMAT, KEDUNG_BARUK, False),
        (Grant(Role.DINAS, SURABAYA), Role.CAMAT, SURABAYA, False),
        (Grant(Role.DINAS, SURABAYA), Role.CAMAT, RUNGKUT, True),
        (Grant(Role.DINAS, SURABAYA), Role.PENDAMPING, SURABAYA, True),
        (Grant(Role.DINAS, SURABAYA), Role.STAF, "35.15.01.1001", False),
        (Grant(Role.CAMAT, RUNGKUT), Role.STAF, WONOREJO, True),
        (Grant(Role.CAMAT, RUNGKUT), Role.STAF, "35.78.08.1001", False),
        (Grant(Role.STAF, KEDUNG_BARUK), Role.KADER, WONOREJO, False),
        (Grant(Role.OPERATOR, SURABAYA), Role.DINAS, SURABAYA, True),
        (Grant(Role.OPERATOR, SURABAYA), Role.DINAS, "35", False),
        (Grant(Role.OPERATOR, "35"), Role.DINAS, "35", True),
        (Grant(Role.OPERATOR, SURABAYA), Role.OPERATOR, SURABAYA, False),
    ],
)
def test_an_invitation_stays_inside_the_inviters_area_and_at_the_roles_level(
    inviter: Grant, role: Role, area: str, expected: bool
) -> None:
    assert may_invite([inviter], role, area) is expected


@pytest.mark.parametrize("code", ["", "35.", "35.7", "Surabaya", "35.78.03.1003.1", "%"])
def test_a_grant_refuses_what_is_not_an_area_code(code: str) -> None:
    with pytest.raises(ValueError, match="not an area code"):
        Grant(Role.STAF, code)


@pytest.mark.parametrize(
    ("grants", "roles"),
    [
        ([], ()),
        ([Grant(Role.STAF, KEDUNG_BARUK)], (Role.KADER,)),
        ([Grant(Role.CAMAT, RUNGKUT)], (Role.KADER, Role.STAF)),
        (
            [Grant(Role.DINAS, SURABAYA), Grant(Role.STAF, KEDUNG_BARUK)],
            (Role.KADER, Role.PENDAMPING, Role.STAF, Role.CAMAT),
        ),
    ],
)
def test_the_roles_somebody_may_hand_out(grants: list[Grant], roles: tuple[Role, ...]) -> None:
    assert invitable(grants) == roles


def test_a_role_is_handed_out_where_a_grant_that_may_reaches() -> None:
    grants = [
        Grant(Role.CAMAT, RUNGKUT),
        Grant(Role.STAF, WONOREJO),
        Grant(Role.STAF, "35.78.08.1001"),
    ]
    assert invite_scopes(grants, Role.KADER) == (RUNGKUT, "35.78.08.1001")
    assert invite_scopes(grants, Role.STAF) == (RUNGKUT,)
    assert invite_scopes(grants, Role.DINAS) == ()

"""A nudge is made once for its round, whoever makes it."""

from domain.messages import Message, _
from domain.reminders.nudges import NudgeKind, Round
from storage.reminders import nudges
from tests.support.databases import Database
from tests.support.town import Town, november

ROUND = Round(NudgeKind.DIGEST, "2026-11-04")
HELLO = Message(_("{amount}"))


def test_a_second_sending_of_the_same_round_owes_only_to_newcomers(database: Database) -> None:
    town = Town(database)
    siti, rina = town.owner(), town.owner("Rina")
    assert _send(town, [siti]) == 1
    assert _send(town, [siti, rina]) == 1
    assert [row.person_id for row in town.owed()] == [siti, rina]


def test_what_was_sent_is_not_sent_again(database: Database) -> None:
    town = Town(database)
    siti = town.owner()
    _send(town, [siti])
    town.sent(november(4))
    assert _send(town, [siti]) == 0
    assert town.owed() == []


def test_another_round_is_another_nudge(database: Database) -> None:
    town = Town(database)
    siti = town.owner()
    _send(town, [siti])
    assert _send(town, [siti], Round(NudgeKind.DIGEST, "2026-11-05")) == 1


def _send(town: Town, people: list[int], round_: Round = ROUND) -> int:
    with town.database.session() as session:
        return nudges.send(session, november(4), round_, people, HELLO)

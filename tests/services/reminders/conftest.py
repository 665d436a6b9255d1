"""A town for each test of reminders."""

import pytest

from tests.support.databases import Database
from tests.support.town import Town


@pytest.fixture
def town(database: Database) -> Town:
    """An empty town."""
    return Town(database)

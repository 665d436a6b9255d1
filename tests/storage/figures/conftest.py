"""A city of its own for each test."""

import pytest
from sqlmodel import Session

from tests.support.city import City


@pytest.fixture
def city(session: Session) -> City:
    """An empty city in the session of the test."""
    return City(session)

"""Areas of Indonesia: their codes, and the book of the one area a deployment serves."""

from domain.areas.area import Area
from domain.areas.book import AreaBook
from domain.areas.codes import Level
from domain.areas.match import Match, NoneFound, One, Several

__all__ = ["Area", "AreaBook", "Level", "Match", "NoneFound", "One", "Several"]

"""Documents that are drawn when they are sent: the maker of each, by the name in its outbox row."""

from collections.abc import Mapping
from types import MappingProxyType

from services.render import Maker

MAKERS: Mapping[str, Maker] = MappingProxyType({})
"""Name → maker (services/render.py says what a maker is)."""

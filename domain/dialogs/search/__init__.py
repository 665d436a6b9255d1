"""What somebody looks for in the catalogue: one question, answered in words or by a kind of business.

Answer by step (JSON): words → the line to search for.
"""

from domain.dialogs.search.dialog import SEARCH, kinds

__all__ = ["SEARCH", "kinds"]

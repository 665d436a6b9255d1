"""A place in a row of tokens that moves on as they are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.money.tokens import Part, Token

_END = Token("")


@dataclass(slots=True)
class Tape:
    """Tokens and the place `at` which reading goes on; set `at` back to read again."""

    tokens: Sequence[Token]
    at: int = 0

    @property
    def has_more(self) -> bool:
        return self.at < len(self.tokens)

    def ahead(self, steps: int = 0) -> Token:
        """The token at the place, or some steps on; behind the end an empty one."""
        place = self.at + steps
        return self.tokens[place] if place < len(self.tokens) else _END

    def take(self) -> Token:
        """The token at the place, moving on."""
        token = self.ahead()
        self.at += 1
        return token

    def take_if(self, part: Part, text: str | None = None) -> Token | None:
        """The token at the place if it is such a one, moving on; else None, and no move."""
        token = self.ahead()
        if token.part is not part or text not in (None, token.text):
            return None
        return self.take()

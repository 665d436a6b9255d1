"""The command menus of the bot, one list for each scope and language, and which of them a person
sees."""

from sandbox.json import Json
from sandbox.state.chats import Chat

Scope = tuple[str, int | None, int | None]  # type, chat, member
_EVERYONE: Scope = ("default", None, None)


class Commands:
    """Lists by scope and language code ("" is every language)."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[Json]] = {}

    def set(self, scope: Scope, language: str, commands: list[Json]) -> None:
        """Sets the list of a scope; [] removes it."""
        if commands:
            self._lists[scope, language] = commands
        else:
            self._lists.pop((scope, language), None)

    def get(self, scope: Scope, language: str) -> list[Json]:
        """The list that was set for exactly this scope and language."""
        return self._lists.get((scope, language), [])

    def shown_to(self, chat: Chat, user_id: int, language: str) -> list[Json]:
        """What a person sees in a chat: the narrowest scope that has a list, their language
        before every language."""
        for scope in _scopes(chat, user_id):
            for code in (language, ""):
                if (scope, code) in self._lists:
                    return self._lists[scope, code]
        return []


def _scopes(chat: Chat, user_id: int) -> list[Scope]:
    if chat.private:
        return [("chat", chat.id, None), ("all_private_chats", None, None), _EVERYONE]
    return [
        ("chat_member", chat.id, user_id),
        ("chat", chat.id, None),
        ("all_group_chats", None, None),
        _EVERYONE,
    ]

"""The people who hold phones, and the bot they talk to."""

from dataclasses import dataclass, field

from sandbox.json import Json, without_none


@dataclass(frozen=True, slots=True)
class User:
    """A person. `phone` is what the share button sends: digits with country code, without plus."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    phone: str = ""
    language_code: str = "id"

    def wire(self) -> Json:
        """The person as a Bot API User."""
        return without_none(
            id=self.id,
            is_bot=False,
            first_name=self.first_name,
            last_name=self.last_name,
            username=self.username,
            language_code=self.language_code,
        )


@dataclass(slots=True)
class Bot:
    """The bot account: who it is, and the texts and switches that it sets about itself, by
    language code."""

    token: str
    username: str = "kabarusaha_bot"
    first_name: str = "KabarUsaha"
    reads_all_group_messages: bool = False
    logged_out: bool = False
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The number before the colon of the token, as with Telegram."""
        return int(self.token.partition(":")[0])

    def wire(self) -> Json:
        """The bot as the sender of a message."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.names.get("", self.first_name),
            "username": self.username,
        }

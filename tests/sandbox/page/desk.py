"""A phone on the page, as somebody sees it who sits before it."""

from playwright.async_api import Locator, Page

SITI = 710_000_001  # the first person of the scene that suits any bot


class Desk:
    """The phone of one person."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.phone = page.get_by_role("region", name=f"HP {name}")

    def bubble(self, text: str) -> Locator:
        """The message with this text in it."""
        return self.phone.locator(".message").filter(has_text=text)

    def button(self, name: str) -> Locator:
        """The button with exactly this label."""
        return self.phone.get_by_role("button", name=name, exact=True)

    @property
    def field(self) -> Locator:
        """Where one types."""
        return self.phone.get_by_role("textbox", name="Tulis pesan")

    @property
    def toast(self) -> Locator:
        """The few words that fade."""
        return self.phone.locator(".toast")

    async def say(self, text: str) -> None:
        """Types a text and sends it."""
        await self.field.fill(text)
        await self.field.press("Enter")

    async def choose(self, menu: str, entry: str) -> None:
        """Opens a menu of this phone and takes an entry."""
        await self.button(menu).click()
        await self.page.get_by_role("menuitem", name=entry, exact=True).click()

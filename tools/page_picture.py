"""A picture of the sandbox's page for the documentation: `python tools/page_picture.py URL [FILE]`.

Takes what a running sandbox shows (`make demo` prints its URL), with Debian's Chromium.
"""

import argparse
import asyncio
import shutil
from pathlib import Path

from playwright.async_api import async_playwright

_QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


def main() -> None:
    """Reads the arguments and takes the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("file", type=Path, nargs="?", default=Path("docs/page.png"))
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=860)
    asyncio.run(_take(parser.parse_args()))


async def _take(asked: argparse.Namespace) -> None:
    asked.file.parent.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = await playwright.chromium.launch(executable_path=chromium, args=_QUIET)
        page = await browser.new_page(viewport={"width": asked.width, "height": asked.height})
        await page.goto(asked.url)
        await page.locator(".message, .intro").first.wait_for()
        await page.wait_for_function("() => [...document.images].every(image => image.complete)")
        await page.screenshot(path=asked.file)
        await browser.close()


if __name__ == "__main__":
    main()

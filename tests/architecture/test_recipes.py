"""A step of a recipe (docs/howto) that was forgotten is told, and no page names a file that is not there."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import resolve_name, walk_packages

import pytest

import domain.dialogs
import handlers
from domain.dialogs.engine import Dialog
from services.conversation import CAPABILITIES
from storage import tables
from tests.domain.dialogs.test_any_order import BEGINNINGS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
ROOMS = "bot|handlers|services|domain|storage|documents|gateway|locales|sandbox|tests|tools|docs"
FILE = re.compile(rf"`((?:{ROOMS})(?:/[\w.-]+)*/?)`")
NAME = re.compile(rf"`((?:{ROOMS})(?:\.\w+)+)`")
LINKED = re.compile(r"\]\((?!https?:)([^)#]+)")
OF_SOMEBODY = {"person_id", "owner_id", "business_id", "chat_id", "telegram_id"}
ERASED_BY_OTHERS = {"Listing", "Product"}
"""By storage.catalogue.listings.leave, which `forget` calls."""


def dialogs() -> set[str]:
    """The names of all dialogs that stand in domain/dialogs."""
    packages = walk_packages(domain.dialogs.__path__, "domain.dialogs.")
    modules = [import_module(package.name) for package in packages]
    values = (value for module in modules for value in vars(module).values())
    return {value.name for value in values if isinstance(value, Dialog)}


def is_there(name: str) -> bool:
    """Whether a dotted name is a module, or something in one."""
    try:
        resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


def test_every_dialog_is_in_the_list_of_capabilities() -> None:
    unheard = dialogs() - CAPABILITIES.keys()
    assert not unheard, f"nobody hears {unheard}: add them to _DIALOGS in services/conversation.py"


def test_every_dialog_is_answered_in_any_order() -> None:
    untried = dialogs() - {dialog.name for dialog, _known in BEGINNINGS}
    assert not untried, f"add {untried} to BEGINNINGS in tests/domain/dialogs/test_any_order.py"


def test_every_handler_module_is_in_the_table_of_contents() -> None:
    files = {path.stem for path in (ROOT / "handlers").glob("[a-z]*.py")}
    listed = {module.__name__.removeprefix("handlers.") for module in handlers.CONTENTS}
    assert files == listed, "CONTENTS in handlers/__init__.py lists every module once"


def test_every_table_about_somebody_is_known_to_erasing() -> None:
    files = (path.read_text() for path in (ROOT / "storage").rglob("*.py"))
    erasing = "\n".join(text for text in files if re.search(r"^def forget", text, re.MULTILINE))
    classes = {name: getattr(tables, name) for name in tables.__all__}
    about = {name for name, made in classes.items() if OF_SOMEBODY & set(dir(made))}
    kept = {name for name in about - ERASED_BY_OTHERS if not re.search(rf"\b{name}\b", erasing)}
    assert not kept, f"`forget` in storage/erasing/own_data.py has no line about {kept}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_and_links_only_files_that_are_there(page: Path) -> None:
    text = page.read_text()
    gone = {name for name in FILE.findall(text) if not (ROOT / name).exists()}
    gone |= {name for name in NAME.findall(text) if not is_there(name)}
    gone |= {link for link in LINKED.findall(text) if not (page.parent / link).exists()}
    assert not gone, f"{page.relative_to(ROOT)} names what is not there: {sorted(gone)}"

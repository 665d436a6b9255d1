"""The rooms of the house exist, each says why, and stays small enough to read."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = (
    "bot",
    "handlers",
    "services",
    "domain",
    "storage",
    "documents",
    "gateway",
    "locales",
    "sandbox",
)
SOURCES = [
    path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) if path.stat().st_size
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_module_says_why_it_exists(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text())), f"{path} needs a module docstring"

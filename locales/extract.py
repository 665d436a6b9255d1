"""Which texts the code uses: every `_()`, `plural()` and `label()` of domain/messages.py, by its source.

Reads the syntax trees, so a text counts wherever it stands. Used by the architecture tests and by
`python -m locales`; never while the bot runs.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MARKERS = {"_": 1, "label": 1, "plural": 2}
"""Function names, and how many of their arguments are message ids."""

LABELLED = {"Button", "LinkButton", "Key", "ContactButton"}
"""Constructors whose first argument is what stands on a button."""


class NotLiteral(Exception):
    """A message id that cannot be read from the source."""


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a text. `given` names its values; None when they cannot be told (`**values`)."""

    msgid: str
    plural: str | None
    where: str
    given: frozenset[str] | None
    is_label: bool


def uses_in(paths: Iterable[Path], root: Path) -> Iterator[Use]:
    """Every use in these Python files. Raises NotLiteral, SyntaxError."""
    for path in paths:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if _knows_messages(tree):
            yield from _uses(tree, path.relative_to(root))


def _knows_messages(tree: ast.Module) -> bool:
    """Whether the file imports from domain.messages; elsewhere `_` is a name for what is not used."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return any(node.module == "domain.messages" for node in imports)


def _uses(tree: ast.Module, path: Path) -> Iterator[Use]:
    labels = set(_label_calls(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in MARKERS:
            yield _use(node, f"{path}:{node.lineno}", is_label=node in labels)


def _use(call: ast.Call, where: str, *, is_label: bool) -> Use:
    name = _name(call)
    literals = [_literal(argument, where) for argument in call.args[: MARKERS[name]]]
    if len(literals) != MARKERS[name]:
        raise NotLiteral(f"{where}: {name}() takes {MARKERS[name]} message ids")
    names = [keyword.arg for keyword in call.keywords]
    known = None if None in names else frozenset(name for name in names if name)
    if known is not None and name == "plural":
        known |= {"n"}
    plural = literals[1] if name == "plural" else None
    return Use(literals[0], plural, where, known, is_label or name == "label")


def _label_calls(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in LABELLED:
            yield from node.args[:1]
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "label")


def _literal(argument: ast.expr, where: str) -> str:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    raise NotLiteral(f"{where}: a message id is a literal string, so that it can be found")


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""

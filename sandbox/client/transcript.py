"""What is on a phone, as text: for failures that explain themselves, and for golden transcripts."""

from collections.abc import Iterable

from sandbox.client.bubble import Bubble
from sandbox.json import Json


def transcript(shown: Json) -> str:
    """The screen of the control API as lines: who says what, buttons as [..] rows, the reply
    keyboard at the end."""
    lines = [line for message in shown["messages"] for line in _bubble(Bubble.of(message))]
    keyboard = (shown["keyboard"] or {}).get("keyboard", [])
    if keyboard:
        lines += ["-- keyboard --", *_rows([b["text"] for b in row] for row in keyboard)]
    if shown["blocked"]:
        lines.append("-- bot blocked --")
    return "\n".join(lines) or "-- nothing yet --"


def _bubble(bubble: Bubble) -> list[str]:
    attached = "" if bubble.kind == "text" else f"<{bubble.kind}> "
    edited = " (edited)" if bubble.edited else ""
    first, *more = f"{bubble.sender}{edited}: {attached}{bubble.text}".rstrip().splitlines()
    return [first, *(f"    {line}" for line in more), *_rows(bubble.buttons, "    ")]


def _rows(rows: Iterable[Iterable[str]], indent: str = "") -> list[str]:
    return [indent + " ".join(f"[{label}]" for label in row) for row in rows]

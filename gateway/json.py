"""Reading JSON that came over the network, so that one bad character does not hold up everybody's updates.

Telegram sends proper UTF-8. But a batch of updates is read as a whole or not at all, and what cannot be read
is never acknowledged: one lone surrogate let through by a Bot API server would stop the bot until somebody
notices. So text that is none is read a second time, leniently.
"""

import json
from typing import Any

import orjson


def loads(body: bytes) -> Any:
    """What the bytes say, with a substitute for each character that is none. Raises ValueError.

    >>> loads(b'{"text": "Siti \\\\ud83c"}')
    {'text': 'Siti ?'}
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return _leniently(body)


def _leniently(body: bytes) -> Any:
    try:
        said = json.loads(body.decode(errors="replace"))
        return orjson.loads(json.dumps(said, ensure_ascii=False).encode(errors="replace"))
    except RecursionError:
        raise ValueError("nested too deeply") from None

"""How text from outside is shown on a terminal: every character that could act becomes one that is seen.

Each character becomes exactly one other, so offsets into the text stay true of what is shown.
"""

from __future__ import annotations

import json

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
BIDIRECTIONAL = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
ZERO_WIDTH = (0x00AD, 0x180E, 0x200B, 0x200C, 0x2060, 0xFEFF, *range(0xFFF9, 0xFFFC))
SEPARATORS = (0x2028, 0x2029)

_STAND_INS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), "\N{SYMBOL FOR ESCAPE}"),
    **dict.fromkeys(BIDIRECTIONAL, "\N{BROKEN BAR}"),
    **dict.fromkeys(SEPARATORS, "\N{SYMBOL FOR NEWLINE}"),
    **dict.fromkeys(ZERO_WIDTH, "\N{MIDDLE DOT}"),
    **dict.fromkeys(range(0xE0000, 0xE0080), "\N{MIDDLE DOT}"),
    **dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT),
}


def visible(text: str) -> str:
    """The text with controls, line ends, bidirectional marks and lone surrogates as visible stand-ins."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_STAND_INS)


def as_json(record: object, *, terminal: bool = False, indent: int | None = None) -> str:
    """A record as JSON; in ASCII for a terminal, and where a file's name in it is no UTF-8."""
    text = json.dumps(record, ensure_ascii=terminal, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(record, indent=indent)
    return text

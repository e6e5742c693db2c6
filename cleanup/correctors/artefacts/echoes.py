"""Whether words follow themselves at all: a cheap look before the exact one."""

from __future__ import annotations

from operator import eq


def echoes(text: str, distance: int, times: int) -> bool:
    """Whether somewhere `distance` words stand `times` times in a row; marks and case are passed over."""
    words = text.lower().replace(",", "").split()
    return b"\1" * (distance * (times - 1)) in bytes(map(eq, words, words[distance:]))

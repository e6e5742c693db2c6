"""Whether words follow themselves at all: a cheap look before the exact one."""

from __future__ import annotations

from functools import lru_cache
from operator import eq


def echoes(text: str, distance: int, times: int) -> bool:
    """Whether somewhere `distance` words stand `times` times in a row; marks and case are passed over."""
    words = _words(text)
    return b"\1" * (distance * (times - 1)) in bytes(map(eq, words, words[distance:]))


@lru_cache(maxsize=1)
def _words(text: str) -> list[str]:
    return text.lower().replace(",", "").split()

"""The words and marks of a text in a row, for tables that say which words stand beside each other."""

from __future__ import annotations

import re
from functools import cached_property

PIECE = re.compile(
    r"\d+(?:[.,:]\d+)*\w*"  # 4.5  1,200  4:1  1980s
    r"|[^\W\d_](?:\w|[-'’](?!s\b)(?=\w))*"  # o’clock, third-place; a possessive ’s stands alone
    r"|['’]s\b|[^\w\s]|\n"
)


class Stream:
    """Each word, mark and line end of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.written: list[str] = PIECE.findall(text)
        self.lower = [piece.lower().replace("’", "'") for piece in self.written]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each stands."""
        return [piece.span() for piece in PIECE.finditer(self.text)]

    def start(self, at: int) -> int:
        """Where a piece begins."""
        return self.spans[at][0]

    def end(self, at: int) -> int:
        """Where a piece ends."""
        return self.spans[at][1]

    def begins(self, at: int) -> bool:
        """Whether a sentence, a line or a quotation begins with a piece."""
        return at == 0 or self.lower[at - 1] in OPENERS


OPENERS = frozenset(".!?:\n“\"‘'([—–•*")


def pieces(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as a stream has them, in lower case."""
    return tuple(Stream(phrase).lower)

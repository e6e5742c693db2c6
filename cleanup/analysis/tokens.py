"""Words: what counts as one, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

APOSTROPHES = "'’"
WORD = re.compile(
    r"(?:[A-Z]\.){2,}(?!\w)"  # U.S., J.R.R.
    r"|\d+(?:[.,:]\d+)*(?:\w+)?"  # 1,200  4.5  22h30  1880s
    r"|[^\W_]+(?:[-'’‑][^\W_]+)*",  # Dbeibah’s, al-Sisi, o'clock
)


class Token(NamedTuple):
    """A word with its offsets; a trailing possessive belongs to it."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capitalised(self) -> bool:
        """Whether its first letter is a capital."""
        return self.text[0].isupper()

    @property
    def bare(self) -> str:
        """The word without a possessive ’s."""
        return self.text[:-2] if self.text[-2:] in ("'s", "’s", "'S", "’S") else self.text


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words of text[start:end], in order."""
    stop = len(text) if end is None else end
    made = tuple.__new__
    for match in WORD.finditer(text, start, stop):
        first, last = match.span()
        yield made(Token, (text[first:last], first, last))

"""The words and marks of a text in a row, for tables that say which words stand beside each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from cleanup.edit import Span

PIECE = re.compile(
    r"\d+(?:[.,:]\d+)*\w*"  # 4.5  1,200  4:1  1980s
    r"|[^\W\d_](?:\w|[-'’](?!s\b)(?=\w))*"  # o’clock, third-place; a possessive ’s stands alone
    r"|['’]s\b|[^\w\s]"
)
END = "\n"
"""Stands before and behind each sentence."""
OPENERS = frozenset((END, *':“"‘•*'))
"""What the first word of a sentence or a quotation follows."""

NEAR = 40
"""Pieces in either direction that are near a place."""

NAMES = frozenset(("Will", "May"))
"""Verbs that name people, and with a capital seldom are anything else."""


class Row:
    """The pieces of some stretches of a text, in order: `written[i]` stands at text[start[i]:end[i]].

    `limit` stands before and behind each stretch.
    """

    def __init__(self, text: str, stretches: Iterable[Span], piece: re.Pattern[str], limit: str) -> None:
        self.text = text
        self.written = [limit]
        self._piece, self._stretches = piece, tuple(stretches)
        self._firsts: list[int] = []
        for stretch in self._stretches:
            self._firsts.append(len(self.written))
            self.written += piece.findall(text, stretch.start, stretch.end)
            self.written.append(limit)
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self.start, self.end = Offsets(self, 0), Offsets(self, 1)

    def span(self, at: int) -> tuple[int, int]:
        """Where a piece stands in the text; looked for only in stretches that are asked about."""
        number = bisect_right(self._firsts, at) - 1
        return self._places(number)[at - self._firsts[number]] if number >= 0 else (0, 0)

    def starting(self, offset: int) -> int | None:
        """The piece that begins at an offset."""
        number = bisect_right(self._stretches, offset, key=_start) - 1
        for at, (start, end) in enumerate(self._places(number)) if number >= 0 else ():
            if start == offset and start < end:
                return self._firsts[number] + at
        return None

    def _places(self, number: int) -> list[tuple[int, int]]:
        if number not in self._spans:
            stretch = self._stretches[number]
            found = self._piece.finditer(self.text, stretch.start, stretch.end)
            self._spans[number] = [*(match.span() for match in found), (stretch.end, stretch.end)]
        return self._spans[number]

    def lowered(self) -> list[str]:
        """The pieces in lower case; none holds a space."""
        return " ".join(self.written).lower().split(" ")


class Offsets:
    """Where the pieces of a row begin, or where they end."""

    def __init__(self, row: Row, side: int) -> None:
        self._row, self._side = row, side

    def __getitem__(self, at: int) -> int:
        return self._row.span(at)[self._side]


def _start(stretch: Span) -> int:
    return stretch.start


class Stream(Row):
    """Each word and mark of a text, sentence by sentence (or line by line), with `END` between them."""

    def __init__(self, text: str, sentences: Sequence[Span] | None = None) -> None:
        super().__init__(text, lines(text) if sentences is None else sentences, PIECE, END)
        self.lower = [piece.replace("’", "'") for piece in self.lowered()]
        self.form = self.lower.copy()
        """In lower case what need not be a name: all but the words that have a capital inside a sentence."""
        self.capitals: list[int] = []
        """The places where these differ from what is written."""
        for at, (written, lower) in enumerate(zip(self.written, self.lower, strict=True)):
            if written != lower:
                if self._may_name(at):
                    self.form[at] = written
                else:
                    self.capitals.append(at)

    def _may_name(self, at: int) -> bool:
        word = self.written[at]
        return word in NAMES or (word[0].isupper() and word != "I" and not self.begins(at))

    def has(self, words: Sequence[str], first: int) -> bool:
        """Whether these words stand at a place; those that have a capital stand for themselves alone."""
        last = first + len(words)
        return last <= len(self.form) and all(
            word in here
            for word, *here in zip(words, self.form[first:last], self.written[first:last], strict=True)
        )

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the text, in lower case."""
        return frozenset(self.lower)

    def near(self, words: frozenset[str], at: int) -> bool:
        """Whether one of some words stands within a long sentence or two of a place."""
        return not words.isdisjoint(self.lower[max(0, at - NEAR) : at + NEAR])

    def about(self, words: frozenset[str]) -> bool:
        """Whether the text has several of some words."""
        return len(words & self.vocabulary) > 1

    def begins(self, at: int) -> bool:
        """Whether a sentence or a quotation begins with a piece."""
        return at == 0 or self.lower[at - 1] in OPENERS


def lines(text: str) -> list[Span]:
    """Those that are not empty."""
    return [Span(*line.span()) for line in re.finditer(r".+", text)]


def pieces(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as a stream has them, in lower case."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    return tuple(piece.lower().replace("’", "'") for piece in PIECE.findall(phrase))

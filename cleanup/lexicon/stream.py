"""The words and marks of a text in a row, for tables that say which words stand beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


class Stream:
    """Each word and mark of a text, sentence by sentence (or line by line), with `END` between them."""

    def __init__(self, text: str, sentences: Sequence[Span] | None = None) -> None:
        self.text = text
        self.written, self.spans = [END], [Span(0, 0)]
        for sentence in lines(text) if sentences is None else sentences:
            for match in PIECE.finditer(text, sentence.start, sentence.end):
                self.written.append(match.group())
                self.spans.append(Span(match.start(), match.end()))
            self.written.append(END)
            self.spans.append(Span(sentence.end, sentence.end))
        self.lower = [piece.lower().replace("’", "'") for piece in self.written]
        self.form = [
            written if self._may_name(at) else lower
            for at, (written, lower) in enumerate(zip(self.written, self.lower, strict=True))
        ]
        """In lower case what need not be a name: all but the words that have a capital inside a sentence."""

    def _may_name(self, at: int) -> bool:
        word = self.written[at]
        return word in NAMES or (word[0].isupper() and word != "I" and not self.begins(at))

    def start(self, at: int) -> int:
        """Where a piece begins."""
        return self.spans[at].start

    def end(self, at: int) -> int:
        """Where a piece ends."""
        return self.spans[at].end

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
    return tuple(piece.lower().replace("’", "'") for piece in PIECE.findall(phrase))

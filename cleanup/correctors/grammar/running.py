"""The words and marks of an article's sentences in one row, for rules that ask what stands beside what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cleanup.analysis import Analysis, Kind
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.stream import Row

ITEM = re.compile(r"\d+(?:[.,:]\d+)*\w*|[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")
END = ""
"""Stands between sentences."""
PROSE = frozenset([Kind.BODY, Kind.BIOGRAPHY, Kind.LIST_ITEM])


class Running(Row):
    """The row: `low[i]` is a word in lower case or a mark, and stands at text[start[i]:end[i]]."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        super().__init__(text, sentences, ITEM, END)
        self.low = self.lowered()
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for at, low in enumerate(self.low):
            self.places[low].append(at)

    def at(self, *words: str) -> Iterator[int]:
        """Where any of some words stands."""
        for word in words:
            yield from self.places.get(word, ())

    def word(self, at: int) -> str:
        """What stands at a place, as it is written."""
        return self.written[at]

    def is_name(self, at: int) -> bool:
        """Whether what stands there begins with a capital and no sentence begins with it."""
        return self.word(at)[:1].isupper() and self.low[at - 1] not in (END, ":", "“", '"')

    def before(self, at: int) -> str:
        """The word or mark before a place."""
        return self.low[at - 1] if at > 0 else END

    def after(self, at: int) -> str:
        """The word or mark behind a place."""
        return self.low[at + 1] if at + 1 < len(self.low) else END

    def sentence(self, at: int) -> tuple[int, int]:
        """The first place of the sentence, and the one behind its last."""
        ends = self.places[END]
        number = bisect_left(ends, at)
        return ends[number - 1] + 1 if number else 0, ends[number]

    def replaced(self, first: int, last: int, replacement: str) -> Edit:
        """The edit that puts something for the words from one place to another."""
        span = Span(self.start[first], self.end[last])
        return replaced(self.text, span, replacement, begins=self.low[first - 1] == END)


def replaced(text: str, span: Span, replacement: str, *, begins: bool) -> Edit:
    """The edit that puts something for words, which may begin a sentence; nothing takes a space too."""
    start, end = span.start, span.end
    if replacement:
        return Edit(start, end, _cased(replacement, text[start:end]))
    if not begins and text[start - 1] == " ":
        return Edit(start - 1, end, "")
    glued = text[start - 1 : start].isalnum()  # said, that
    return Edit(start, end + (not glued and text[end : end + 1].isspace()), "")


def _cased(replacement: str, old: str) -> str:
    return replacement[0].upper() + replacement[1:] if old[:1].isupper() and old != "I" else replacement


@lru_cache(maxsize=1)
def running(analysis: Analysis) -> Running:
    """Of the report itself: headlines, by-lines and lists of links are left out."""
    kept = (s for s in analysis.sentences if is_prose(analysis, s.start))
    return Running(analysis.prose, tuple(kept))


def is_prose(analysis: Analysis, offset: int) -> bool:
    """Whether an offset lies in the report itself."""
    paragraph = analysis.paragraph_at(offset)
    return paragraph is not None and paragraph.kind in PROSE


def review(
    rule: str, message: str, edits: Sequence[Edit], confidence: float, evidence: tuple[Evidence, ...] = ()
) -> Hunk:
    """A hunk for a person to decide."""
    span = Span(edits[0].start, edits[-1].end)
    return Hunk(rule, Class.REVIEW, message, span, tuple(edits), confidence=confidence, evidence=evidence)

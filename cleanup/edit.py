"""The algebra all rests on: ranges of a text and what is to stand there instead.

Offsets are code points, half-open, always of the text *before* any edit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no range: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def holds(self, other: Span | Edit) -> bool:
        """Whether the other range lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span | Edit) -> bool:
        """Whether the two share a code point; an empty range counts strictly inside the other."""
        return overlap(self.start, self.end, other.start, other.end)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace text[start:end]; insertion: start == end; removal: replacement == ''."""

    start: int
    end: int
    replacement: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no range: {self.start} to {self.end}")

    def clashes(self, other: Edit) -> bool:
        """Whether the two cannot both be made: they overlap, or insert at the same place."""
        return (
            overlap(self.start, self.end, other.start, other.end)
            or self.start == self.end == other.start == other.end
        )


def overlap(a_start: int, a_end: int, b_start: int, b_end: int) -> bool:
    """Whether two ranges share a code point; an empty one overlaps only strictly inside another."""
    return a_start < b_end and b_start < a_end


def splice(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made. ValueError where two clash or one lies outside the text."""
    pieces, at, last = [], 0, None
    for edit in sorted(edits):
        if edit.start < at or (last is not None and edit.clashes(last)):
            raise ValueError(f"edits clash at {edit.start}")
        if edit.end > len(text):
            raise ValueError(f"edit at {edit.start} lies behind the end of the text")
        pieces += [text[at : edit.start], edit.replacement]
        at, last = edit.end, edit
    return "".join([*pieces, text[at:]])


def rebase(offset: int, edits: Iterable[Edit]) -> int:
    """Where an offset of the old text lies in the new; inside a replaced range: its new end."""
    shift = 0
    for edit in sorted(edits):
        if edit.end <= offset and not (edit.start == edit.end == offset):
            shift += len(edit.replacement) - (edit.end - edit.start)
        elif edit.start < offset:
            return edit.start + shift + len(edit.replacement)
    return offset + shift


def minimal(text: str, edit: Edit) -> Edit:
    """The same change without what both sides share at either end (after ERRANT's `minimise`)."""
    old, new = text[edit.start : edit.end], edit.replacement
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(edit.start + head, edit.end - tail, new[head : len(new) - tail])


WORD = re.compile(r"[\w\u0300-\u036f]+|\s+|[^\w\s]")
STOPS = frozenset(".!?\n\r")
WORD_LEVEL = 2_000
"""Up to so many words on a side are compared one by one; more of them sentence by sentence first."""

Code = tuple[str, int, int, int, int]
"""As difflib has it: what to do, and the ranges of words before and after."""


def changes(old: str, new: str, offset: int = 0) -> Iterator[Edit]:
    """Word-level edits that turn old into new; `offset` is where old begins in its text.

    Neighbouring edits with nothing but white space between them come as one.
    """
    before, after = WORD.findall(old), WORD.findall(new)
    starts = list(accumulate(map(len, before), initial=offset))
    for i, j, k, m in _joined(_compared(before, after), before):
        yield Edit(starts[i], starts[j], "".join(after[k:m]))


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[Code]:
    """What to do with which words; never quadratic in the length of the texts."""
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    yield "equal", 0, head, 0, head
    compared = _word_by_word if max(len(old), len(new)) <= WORD_LEVEL else _by_sentence
    for tag, i, j, k, m in compared(old, new):
        yield tag, i + head, j + head, k + head, m + head
    yield "equal", len(before) - tail, len(before), len(after) - tail, len(after)


def _shared(before: Sequence[str], after: Sequence[str]) -> int:
    pairs = enumerate(zip(before, after, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(before), len(after)))


def _word_by_word(old: Sequence[str], new: Sequence[str]) -> Iterator[Code]:
    yield from SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _by_sentence(old: Sequence[str], new: Sequence[str]) -> Iterator[Code]:
    before, after = _sentences(old), _sentences(new)
    from_word, to_word = ([0, *accumulate(map(len, side))] for side in (before, after))
    for tag, *ranges in SequenceMatcher(None, before, after).get_opcodes():
        i, j, k, m = (
            words[at] for words, at in zip((from_word, from_word, to_word, to_word), ranges, strict=True)
        )
        if tag == "replace" and max(j - i, m - k) <= WORD_LEVEL:
            for inner, a, b, c, d in _word_by_word(old[i:j], new[k:m]):
                yield inner, a + i, b + i, c + k, d + k
        else:
            yield tag, i, j, k, m


def _sentences(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Words up to a stop or a line end, hashable; only ever compared with each other."""
    found, start = [], 0
    for at, word in enumerate(words, 1):
        if word[-1] in STOPS or at == len(words):
            found.append(tuple(words[start:at]))
            start = at
    return found


def _joined(codes: Iterable[Code], before: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    held: tuple[int, int, int, int] | None = None
    for tag, i, j, k, m in codes:
        if tag == "equal":
            if held is not None and not all(map(str.isspace, before[i:j])):
                yield held
                held = None
        elif held is not None:
            held = (held[0], j, held[2], m)
        else:
            held = (i, j, k, m)
    if held is not None:
        yield held

"""Single marks: which of them quote and which are apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from cleanup.analysis.balance import Reading
from cleanup.analysis.marks import Side
from cleanup.analysis.paragraphs import Paragraph
from cleanup.edit import Span

ELISION = r"(?:\d0s|(?:\d\d|em|n|til|tis|twas|twere|cause|cos|cuz|bout|round|ere|hood|burbs|fro)\b)"
"""What is written with an apostrophe before it: ’90s, rock ’n’ roll, ’em."""
OPENING = re.compile(rf"['‘](?<![\w'’‘.,!?;:].)(?=[^\s'’‘.,;:!?)])(?!(?i:{ELISION}))")
CLOSING = re.compile(r"(?<=[^\s'‘(\[])['’](?![\w'’])")
SURE = re.compile(r"(?:(?<=[.,!?…])['’]|['’](?=[.,;:?!)\]—–”\"]))")
LONE = re.compile(r"‘|(?<=[.,!?…])’(?=\s|\Z)|(?<=\s)’(?=\s|\Z)")
"""A mark that opens, one that surely closes, or one cut off by a space."""
LEAST = 3
"""An article quotes in single marks where so many of them open and close surely, and double ones less."""


def single_marked(
    text: str, paragraphs: Sequence[Paragraph], readings: Sequence[Reading]
) -> Iterator[tuple[Paragraph, Span, bool]]:
    """Stretches between single marks, outside double ones, and whether each is closed.

    Where single marks are the article's own they may hold double ones, and run over paragraphs.
    """
    if OPENING.search(text) is None:
        return
    by_paragraph = {reading.paragraph: reading for reading in readings}
    own = _are_own(text, readings)
    for paragraph in paragraphs:
        reading = by_paragraph.get(paragraph.index)
        taken = [] if own or reading is None else list(_double(reading, paragraph))
        at = paragraph.start
        while (opening := OPENING.search(text, at, paragraph.end)) is not None:
            at = opening.end()
            next_taken = bisect_right(taken, opening.start(), key=lambda span: span.start)
            if next_taken and opening.start() < taken[next_taken - 1].end:
                at = taken[next_taken - 1].end
                continue
            limit = taken[next_taken].start if next_taken < len(taken) else paragraph.end
            closing = _closing(text, opening.end(), limit)
            if closing is not None:
                yield paragraph, Span(opening.start(), closing), True
                at = closing
            elif own and _runs_on(text, paragraphs, paragraph, at):
                yield paragraph, Span(opening.start(), paragraph.end), False
                at = paragraph.end


def lost_singles(
    text: str, paragraphs: Sequence[Paragraph], readings: Sequence[Reading]
) -> Iterator[tuple[Paragraph, int, Side]]:
    """Curly single marks without a mate, in an article that quotes in them: where, and what each does."""
    if "‘" not in text or not _are_own(text, readings):
        return
    marked: dict[int, list[Span]] = defaultdict(list)
    for paragraph, span, _ in single_marked(text, paragraphs, readings):
        marked[paragraph.index].append(span)
    for paragraph in paragraphs:
        spans = marked[paragraph.index]  # two more: others’,’ ends with the second mark
        for mark in LONE.finditer(text, paragraph.start, paragraph.end):
            if not any(span.start <= mark.start() < span.end + 2 for span in spans):
                opens = mark.group() == "‘"
                if not opens or OPENING.match(text, mark.start()):
                    yield paragraph, mark.start(), Side.OPENS if opens else Side.CLOSES


def _are_own(text: str, readings: Sequence[Reading]) -> bool:
    doubles = sum(len(reading.marks) for reading in readings) / 2
    sure = 0
    for opening in OPENING.finditer(text):
        closing = CLOSING.search(text, opening.end(), opening.end() + 400)
        sure += closing is not None and SURE.match(text, closing.start()) is not None
    return sure >= LEAST and sure > doubles


def _double(reading: Reading, paragraph: Paragraph) -> Iterator[Span]:
    opened = None
    for mark in reading.marks:
        if opened is None and mark.glyph is not Side.CLOSES:
            opened = mark.start
        elif opened is not None:
            yield Span(opened, mark.end)
            opened = None
    if opened is not None:
        yield Span(opened, paragraph.end)


def _closing(text: str, start: int, limit: int) -> int | None:
    """Behind the mark that closes: the first sure one, else the first that is no plural’s apostrophe."""
    next_opening = OPENING.search(text, start, limit)
    limit = next_opening.start() if next_opening else limit
    doubtful: list[int] = []
    for match in CLOSING.finditer(text, start, limit):
        if SURE.match(text, match.start()) or match.end() == limit:
            return match.end()
        doubtful.append(match.end())
    for end in doubtful:
        if text[end - 2] not in "sS":
            return end
    return doubtful[-1] if doubtful else None


def _runs_on(text: str, paragraphs: Sequence[Paragraph], paragraph: Paragraph, behind: int) -> bool:
    """Whether nothing opens or closes behind the mark, and the next paragraph opens again."""
    if text[paragraph.end - 1] == "’" or OPENING.search(text, behind, paragraph.end):
        return False
    following = paragraph.index + 1
    return following < len(paragraphs) and OPENING.match(text, paragraphs[following].start) is not None

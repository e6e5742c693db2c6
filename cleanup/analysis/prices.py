"""Prices: what it costs to take a mark for one thing or another, by glyph, neighbours and words around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from cleanup.analysis.cues import attribution, attribution_behind
from cleanup.analysis.marks import MIRRORED, Mark, Side


class Role(StrEnum):
    """What a mark does in the reading."""

    OPENS = "opens"
    CLOSES = "closes"
    INNER_OPENS = "opens inside"
    INNER_CLOSES = "closes inside"
    STRAY = "stray"
    DOUBLED = "doubled"
    """Stray beside another mark that does the work."""
    INCH = "inch"


SOME = re.compile(r"\s*\S")
MIRROR = 3
"""The depth inside an inner quotation whose marks are the wrong way round."""
SAID_BEHIND = 0.8
"""The price of a close whose space is on the wrong side, where the words behind it say who speaks."""
LOST = 2.7
UNWANTED = 4.0
OPEN_PRICE = {
    (Side.OPENS, Side.OPENS): 0.0, (Side.OPENS, Side.EITHER): 0.0, (Side.OPENS, Side.CLOSES): 1.0,
    (Side.EITHER, Side.OPENS): 0.3, (Side.EITHER, Side.EITHER): 0.4, (Side.EITHER, Side.CLOSES): 1.3,
    (Side.ALONE, Side.OPENS): 0.8, (Side.ALONE, Side.EITHER): 1.0, (Side.ALONE, Side.CLOSES): 1.6,
    (Side.CLOSES, Side.OPENS): 3.2, (Side.CLOSES, Side.EITHER): 4.5, (Side.CLOSES, Side.CLOSES): 5.0,
}  # fmt: skip
"""By what the neighbours say, then by the glyph."""


PARTIAL = re.compile(r"[\w,] [“\"][a-z][^.!?“”\"\n]{1,60}[.!?] ")
"""A few words that are quoted inside a sentence, up to the end of it: he called it “a black day. """


class Surroundings(NamedTuple):
    text: str
    start: int
    end: int
    runs_on: bool
    """The next paragraph opens with a mark, so a quotation may legally stay open at the end."""
    transcript: bool


Way = tuple[float, int, Role, bool]
"""Price, depth behind the mark, its role, whether one is lost before it."""


def ways(around: Surroundings, here: tuple[Mark, ...], index: int, depth: int) -> Iterator[Way]:
    mark = here[index]
    opening, closing = _opening(around, mark), _closing(around, mark)
    yield (*_unneeded(around, here, index, depth), False)
    if depth == 0:
        yield opening, 1, Role.OPENS, False
        discount = 2.0 if mark.lean is not Side.OPENS and _said_behind(around, mark) else 0.0
        yield LOST - discount + closing, 0, Role.CLOSES, True
        if _inch(around.text, mark):
            yield 0.3, 0, Role.INCH, False
    elif depth == 1:
        yield closing, 0, Role.CLOSES, False
        yield 1.3 + opening, 2, Role.INNER_OPENS, False
        yield LOST - _told(around, here, index) + opening, 1, Role.OPENS, True
        if _mirrored(around, here, index):
            yield 0.1, MIRROR, Role.INNER_OPENS, False
        if _inch(around.text, mark):
            yield 1.5, 1, Role.INCH, False
    elif depth == MIRROR:
        yield 0.1, 1, Role.INNER_CLOSES, False
    else:
        yield closing, 1, Role.INNER_CLOSES, False


def _told(around: Surroundings, here: tuple[Mark, ...], index: int) -> float:
    """What makes a lost closing mark likelier: who spoke behind it, or few words quoted."""
    before = here[index - 1].end if index else around.start
    if index and PARTIAL.fullmatch(around.text, here[index - 1].start - 2, here[index].start):
        return 1.0
    return 1.5 if attribution_behind().search(around.text, before, here[index].start) else 0.0


def _opening(around: Surroundings, mark: Mark) -> float:
    at_end = mark.lean is Side.ALONE and not SOME.match(around.text, mark.end, around.end)
    return OPEN_PRICE[mark.lean, mark.glyph] + 3.0 * at_end


def _closing(around: Surroundings, mark: Mark) -> float:
    at_start = mark.lean is Side.ALONE and mark.start == around.start
    price = OPEN_PRICE[MIRRORED[mark.lean], MIRRORED[mark.glyph]] + 3.0 * at_start
    if price > SAID_BEHIND and mark.lean is not Side.CLOSES and _said_behind(around, mark):
        return SAID_BEHIND
    return price


def _said_behind(around: Surroundings, mark: Mark) -> bool:
    """Whether a comma stands before the mark and who speaks right behind it: …, "she said."""
    before = around.text[max(around.start, mark.start - 4) : mark.start].rstrip(" \xa0'’")[-1:]
    return before in (",", "?", "!") and attribution().match(around.text, mark.end, around.end) is not None


def _unneeded(
    around: Surroundings, here: tuple[Mark, ...], index: int, depth: int
) -> tuple[float, int, Role]:
    mark = here[index]
    beside = (index > 0 and here[index - 1].end == mark.start) or (
        index + 1 < len(here) and here[index + 1].start == mark.end
    )
    if beside:
        return 0.85 if mark.glyph is Side.EITHER else 0.9, depth, Role.DOUBLED
    if mark.lean is Side.ALONE:
        return 2.0, depth, Role.STRAY
    sentence_end = around.text[max(around.start, mark.start - 3) : mark.start].rstrip()[-1:] in (
        ".",
        "!",
        "?",
    )
    if depth == 1 and mark.lean is Side.OPENS and mark.glyph is Side.OPENS and sentence_end:
        return 2.3, depth, Role.STRAY
    return UNWANTED, depth, Role.STRAY


def _inch(text: str, mark: Mark) -> bool:
    """A mark right behind a number, or a straight one with a space between."""
    before = text[max(mark.start - 2, 0) : mark.start]
    if mark.lean is Side.ALONE:
        return mark.glyph is Side.EITHER and before[:1].isdigit()
    return (
        mark.glyph is not Side.OPENS
        and mark.lean is Side.CLOSES
        and (before[-1:].isdigit() or before[-1:] in "½¼¾")
    )


def _mirrored(around: Surroundings, here: tuple[Mark, ...], index: int) -> bool:
    """Whether two marks that turn their backs to each other stand round a few words: X” words “, Y."""
    if index + 1 >= len(here):
        return False
    mark, other = here[index], here[index + 1]
    between = around.text[mark.end : other.start]
    return (
        mark.lean is Side.CLOSES
        and around.text[mark.start - 1].isalnum()
        and other.lean is Side.ALONE
        and other.glyph is not Side.CLOSES
        and 1 <= len(between.split()) <= 6
        and re.search("[.,;:!?]", between) is None
        and SOME.match(around.text, other.end, around.end) is not None
        and len(around.text[here[index - 1].end : mark.start].split()) >= 6
    )

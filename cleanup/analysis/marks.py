"""Marks: every double quotation mark, what its glyph says it does, and what its neighbours say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Side(StrEnum):
    """What a mark does, by its glyph or by its neighbours."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"
    """A straight glyph; or letters, or space, on both sides."""
    ALONE = "alone"
    """White space on both sides, or white space before and punctuation after."""


class Mark(NamedTuple):
    """One double mark; two apostrophes count as one."""

    start: int
    end: int
    glyph: Side
    lean: Side
    """What the characters beside it say."""


MIRRORED = {
    Side.OPENS: Side.CLOSES,
    Side.CLOSES: Side.OPENS,
    Side.EITHER: Side.EITHER,
    Side.ALONE: Side.ALONE,
}
MARK = re.compile("[“”\"„‟「」『』«»]|''|‘‘|’’|``|<(?=[/A-Za-z])[^<>\\n]*>")
GLYPHS = dict.fromkeys(("“", "„", "‟", "‘‘", "``", "「", "『", "«"), Side.OPENS) | dict.fromkeys(
    ("”", "’’", "」", "』", "»"), Side.CLOSES
)
CORNERS = "「」『』"
ANGLES = "«»"
"""Marks of other scripts and languages, left over in a translation."""
DOUBLE = '“”"„‟'
ELIDED = ("’’", "''")
SINGLE_OPENING = re.compile(r"(?<![\w'‘])['‘](?=\w)")
DOUBLE_OPENING = re.compile("[“\"„]|''|‘‘")
SEPARATES = re.compile(rf"[^{DOUBLE}{ANGLES}]+(?: (?P<angle>[{ANGLES}]) (?:[^{DOUBLE}{ANGLES}]|(?P=angle))+)")
"""A paragraph in which angles stand between words: Home » News."""
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\ufeff"
FAR = 12
"""So far from a mark its neighbours are looked for, over other marks."""
HUGS_OPEN = "([{—–-/‘'=>"
"""Directly before an opening mark where there is no space."""
HUGS_CLOSE = ".,;:?!)]}—–-/’'…*%<"
"""Directly behind a closing mark where there is no space."""
STOPS = ".,;:?!)]}%"
ELLIPSIS = ("...", "…", "..")


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The double marks of the paragraph text[start:end], in order; those of HTML tags left out."""
    for match in MARK.finditer(text, start, end):
        glyph = match.group()
        if glyph[0] == "<" and len(glyph) > 1:
            continue
        at, behind = match.span()
        if glyph in ELIDED and _is_elided(text, start, at):
            continue
        if glyph in ANGLES and SEPARATES.fullmatch(text, start, end):
            continue
        yield Mark(at, behind, GLYPHS.get(glyph, Side.EITHER), _lean(text, start, end, at, behind))


def _is_elided(text: str, start: int, at: int) -> bool:
    """Whether two apostrophes are that of a cut word and a single closing mark: ‘He said nothin’’"""
    return (
        text[at - 1 : at].isalpha()
        and SINGLE_OPENING.search(text, start, at) is not None
        and DOUBLE_OPENING.search(text, start, at) is None
    )


def _lean(text: str, start: int, end: int, at: int, behind: int) -> Side:
    """Beyond a run of marks, what stands on either side."""
    start, end = max(start, at - FAR), min(end, behind + FAR)
    while at > start and text[at - 1] in DOUBLE:
        at -= 1
    while behind < end and text[behind] in DOUBLE:
        behind += 1
    left = text[at - 1] if at > start else " "
    right = text[behind] if behind < end else " "
    if blank(left):
        return _lean_behind_space(text, start, end, at, behind, right)
    if blank(right):
        return Side.ALONE if left in "([{" else Side.CLOSES
    if right in STOPS and not text.startswith(ELLIPSIS, behind):
        return Side.CLOSES
    if left in HUGS_OPEN:
        return Side.OPENS
    return Side.CLOSES if right in HUGS_CLOSE else Side.EITHER


def _lean_behind_space(text: str, start: int, end: int, at: int, behind: int, right: str) -> Side:
    if not blank(right):
        alone = right in STOPS and not text.startswith(ELLIPSIS, behind)
        return Side.ALONE if alone else Side.OPENS
    before = text[max(start, at - 3) : at].rstrip()[-1:]
    after = text[behind : min(end, behind + 3)].lstrip()[:1]
    if before and before in "'’":  # ’ ” with a thin space between them is a house style
        return Side.CLOSES
    if after and after in "'‘":
        return Side.OPENS
    if text[at] != "”" and text[behind : min(end, behind + 5)].lstrip().startswith(ELLIPSIS):
        return Side.OPENS
    return Side.ALONE


def blank(character: str) -> bool:
    """Whether it is white space, or nothing that can be seen."""
    return character.isspace() or character in INVISIBLE

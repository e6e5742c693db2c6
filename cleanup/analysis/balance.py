"""Balance: the likeliest reading of a paragraph's double marks, and what is wrong with them in it.

Where the marks alternate as they should, the reading is plain. Otherwise each mark can be what its glyph and
its neighbours say, or the other way round, inside another quotation, stray, or an inch sign, and a mark can
be lost before it: each at a price. The cheapest way through is the reading (Viterbi over four depths).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from cleanup.analysis.cues import attribution, attribution_behind
from cleanup.analysis.marks import MIRRORED, Mark, Side, blank, marks
from cleanup.analysis.paragraphs import Paragraph


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


@dataclass(frozen=True, slots=True)
class Reading:
    """A paragraph's marks with their roles."""

    paragraph: int
    marks: tuple[Mark, ...]
    roles: tuple[Role, ...]
    lost_before: tuple[bool, ...] = ()
    """For each mark, and for the paragraph's end: whether a mark is lost in the stretch before it."""
    running: bool = False
    """The last quotation runs on: the next paragraph opens again."""
    sound: bool = True
    """Nothing is wrong."""
    spans: bool = False
    """A quotation that an earlier paragraph opened is closed here, and did not open again."""


class Taken(NamedTuple):
    """The way to a mark: its role, whether one is lost before it, and the way before."""

    role: Role
    lost: bool
    before: Taken | None


Step = tuple[float, int, Taken | None]
"""Price so far, depth, and the way."""

TURN = re.compile(r"[\"“]?(?:[QA]|[A-Z][A-Z.’' -]{1,30}[A-Z]|Question|Answer)\s*[:.]\s")
SOME = re.compile(r"\s*\S")
TURNS = 3
REACH = 6
"""So many paragraphs on, a quotation may be closed that was not opened again in between."""
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


class _Surroundings(NamedTuple):
    text: str
    start: int
    end: int
    runs_on: bool
    """The next paragraph opens with a mark, so a quotation may legally stay open at the end."""
    transcript: bool


def read(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Reading, ...]:
    """The readings of all paragraphs that have marks, in order."""
    found: list[Reading] = []
    transcript: bool | None = None
    for paragraph in paragraphs:
        here = tuple(marks(text, paragraph.start, paragraph.end))
        if not here:
            continue
        runs_on = _following_opens(text, paragraphs, paragraph.index, here[-1])
        reading = _plain(here, paragraph, runs_on)
        if reading is None:
            if transcript is None:
                transcript = is_transcript(text, paragraphs)
            around = _Surroundings(text, paragraph.start, paragraph.end, runs_on, transcript)
            reading = _likeliest(around, paragraph, here)
        found.append(reading)
    return tuple(_spanned(found))


def is_transcript(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether turns begin with the speaker's name: a quotation there need not close."""
    return sum(TURN.match(text, p.start, p.end) is not None for p in paragraphs) >= TURNS


def _following_opens(text: str, paragraphs: Sequence[Paragraph], index: int, last: Mark) -> bool:
    """Whether the next paragraph begins with a mark of the same make as this one's last."""
    if index + 1 >= len(paragraphs):
        return False
    at, stop = paragraphs[index + 1].start, paragraphs[index + 1].end
    while at < stop and blank(text[at]):
        at += 1
    if last.glyph is Side.EITHER:
        return text.startswith(('"', "''"), at)
    return text.startswith(("“", "„", "‟", "‘‘"), at)


def _plain(here: tuple[Mark, ...], paragraph: Paragraph, runs_on: bool) -> Reading | None:
    """The reading where marks alternate and neighbours agree."""
    wanted = Side.OPENS
    for mark in here:
        if mark.glyph not in (wanted, Side.EITHER) or mark.lean not in (wanted, Side.EITHER):
            return None
        wanted = MIRRORED[wanted]
    odd = len(here) % 2 == 1
    if odd and not runs_on:
        return None
    roles = tuple(Role.CLOSES if i % 2 else Role.OPENS for i in range(len(here)))
    return Reading(paragraph.index, here, roles, (False,) * (len(here) + 1), running=odd)


def _likeliest(around: _Surroundings, paragraph: Paragraph, here: tuple[Mark, ...]) -> Reading:
    best: dict[int, Step] = {0: (0.0, 0, None)}
    for index in range(len(here)):
        after: dict[int, Step] = {}
        for price, depth, path in best.values():
            for cost, to, role, lost in _ways(around, here, index, depth):
                if to not in after or price + cost < after[to][0]:
                    after[to] = (price + cost, to, Taken(role, lost, path))
        best = after
    ends = [(price + _end_price(around, here, way, depth), depth, way) for price, depth, way in best.values()]
    _, depth, last = min(ends, key=lambda step: step[0])
    ways = list(_back(last))[::-1]
    roles = tuple(way.role for way in ways)
    legal = depth == 1 and (around.runs_on or around.transcript)
    gaps = (*(way.lost for way in ways), depth > 0 and not legal)
    sound = not any(gaps) and all(map(as_written, here, roles))
    return Reading(paragraph.index, here, roles, gaps, running=legal, sound=sound)


def _back(way: Taken | None) -> Iterator[Taken]:
    while way is not None:
        yield way
        way = way.before


def as_written(mark: Mark, role: Role) -> bool:
    """Whether glyph and neighbours say what the reading says."""
    if role is Role.INCH:
        return True
    side = {Role.OPENS: Side.OPENS, Role.CLOSES: Side.CLOSES}.get(role)
    return mark.glyph in (side, Side.EITHER) and mark.lean in (side, Side.EITHER)


Way = tuple[float, int, Role, bool]
"""Price, depth behind the mark, its role, whether one is lost before it."""


def _ways(around: _Surroundings, here: tuple[Mark, ...], index: int, depth: int) -> Iterator[Way]:
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


def _told(around: _Surroundings, here: tuple[Mark, ...], index: int) -> float:
    """What makes a lost closing mark likelier: behind it the article says who spoke."""
    before = here[index - 1].end if index else around.start
    return 1.5 if attribution_behind().search(around.text, before, here[index].start) else 0.0


def _opening(around: _Surroundings, mark: Mark) -> float:
    at_end = mark.lean is Side.ALONE and not SOME.match(around.text, mark.end, around.end)
    return OPEN_PRICE[mark.lean, mark.glyph] + 3.0 * at_end


def _closing(around: _Surroundings, mark: Mark) -> float:
    at_start = mark.lean is Side.ALONE and mark.start == around.start
    price = OPEN_PRICE[MIRRORED[mark.lean], MIRRORED[mark.glyph]] + 3.0 * at_start
    if price > SAID_BEHIND and mark.lean is not Side.CLOSES and _said_behind(around, mark):
        return SAID_BEHIND
    return price


def _said_behind(around: _Surroundings, mark: Mark) -> bool:
    """Whether a comma stands before the mark and who speaks right behind it: …, "she said."""
    before = around.text[max(around.start, mark.start - 4) : mark.start].rstrip(" \xa0'’")[-1:]
    return before in (",", "?", "!") and attribution().match(around.text, mark.end, around.end) is not None


def _unneeded(
    around: _Surroundings, here: tuple[Mark, ...], index: int, depth: int
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


def _mirrored(around: _Surroundings, here: tuple[Mark, ...], index: int) -> bool:
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


def _end_price(around: _Surroundings, here: tuple[Mark, ...], way: Taken | None, depth: int) -> float:
    if depth == 0:
        return 0.0
    if depth > 1:
        return 6.0
    if around.runs_on or around.transcript:
        return 0.0
    first = len(here) == 1 or not any(step.role is Role.OPENS and step.before for step in _back(way))
    if first and here[0].start == around.start:
        return 1.6
    return 2.2 if around.text[around.end - 1] in ".!?…'’" else 2.9


def _spanned(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings, where a quotation that reaches over paragraphs counts as one, not as two lost marks."""
    held: Reading | None = None
    for reading in readings:
        if held is not None and _reaches(held, reading):
            here = replace(held, lost_before=(*held.lost_before[:-1], False), running=True)
            sound = not any(here.lost_before) and all(map(as_written, here.marks, here.roles))
            held, reading = replace(here, sound=sound), replace(reading, spans=True)
        if held is not None:
            yield held
        held = reading
    if held is not None:
        yield held


def _reaches(first: Reading, second: Reading) -> bool:
    near = second.paragraph - first.paragraph <= REACH
    return near and first.lost_before[-1] and second.lost_before[0] and second.roles[0] is Role.CLOSES

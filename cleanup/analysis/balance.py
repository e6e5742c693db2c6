"""Balance: the likeliest reading of a paragraph's double marks, and what is wrong with them in it.

Where the marks alternate as they should, the reading is plain. Otherwise each mark can be what its glyph and
its neighbours say, or the other way round, inside another quotation, stray, or an inch sign, and a mark can
be lost before it: each at a price. The cheapest way through is the reading (Viterbi over four depths).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cleanup.analysis.marks import MIRRORED, Mark, Side, blank, marks
from cleanup.analysis.paragraphs import Paragraph
from cleanup.analysis.prices import Role, Surroundings, ways

__all__ = ["Reading", "Role", "as_written", "is_transcript", "read"]


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
TURNS = 3
REACH = 6
"""So many paragraphs on, a quotation may be closed that was not opened again in between."""


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
            around = Surroundings(text, paragraph.start, paragraph.end, runs_on, transcript)
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


def _likeliest(around: Surroundings, paragraph: Paragraph, here: tuple[Mark, ...]) -> Reading:
    best: dict[int, Step] = {0: (0.0, 0, None)}
    for index in range(len(here)):
        after: dict[int, Step] = {}
        for price, depth, path in best.values():
            for cost, to, role, lost in ways(around, here, index, depth):
                if to not in after or price + cost < after[to][0]:
                    after[to] = (price + cost, to, Taken(role, lost, path))
        best = after
    ends = [(price + _end_price(around, here, way, depth), depth, way) for price, depth, way in best.values()]
    _, depth, last = min(ends, key=lambda step: step[0])
    steps = list(_back(last))[::-1]
    roles = tuple(step.role for step in steps)
    legal = depth == 1 and (around.runs_on or around.transcript)
    gaps = (*(step.lost for step in steps), depth > 0 and not legal)
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


def _end_price(around: Surroundings, here: tuple[Mark, ...], way: Taken | None, depth: int) -> float:
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

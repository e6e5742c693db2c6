"""A tense that contradicts the time beside it: has announced last week, lives here since 2010."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.gate import garbled, open_to
from cleanup.correctors.grammar.running import END, Running, review, running
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Evidence, Hunk
from cleanup.lexicon.classes import PREPOSITIONS, is_of
from cleanup.lexicon.forms import is_base, is_gerund, is_participle, is_past, is_plural, verb
from cleanup.lexicon.words import inflect

ID = "grammar/tense"
FAR = 14
"""Words between a verb and its time."""
PERIODS = frozenset(
    "week month year night summer winter spring fall autumn season decade century weekend".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
BREAKS = frozenset(
    """, ; : . “ ” " ( ) — – but who which that because when where after before since until than from of
    as if while whether not if by""".split()
) | {END}
"""Behind these a time belongs to something else."""
LASTING = frozenset("live work lead run head serve own hold play teach know stay belong".split())
"""What one does over years, so that “since” asks for has done."""


STATES = frozenset("without closed empty married missing vacant".split())


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article: has done with a past time, does with since."""
    if not garbled(analysis):
        return
    row = running(analysis)
    for at in sorted(row.at("has", "have")):
        yield from _past(analysis, row, at)
    for at in sorted(row.at("since", "for")):
        yield from _since(analysis, row, at)


def _past(analysis: Analysis, row: Running, at: int) -> Iterator[Hunk]:
    """Has announced last week."""
    done = at + 1 + (row.after(at) in ("also", "already", "even", "just"))
    be = row.low[done] == "been"
    participle = done + be
    if participle >= len(row.low) or not (is_participle(row.low[participle]) or be):
        return
    lemma = verb(row.low[participle])
    time = _time(row, participle + 1)
    if (
        time is None
        or lemma is None
        or row.before(at) in ("to", "will", "would", "may", "might", "could", "should")
    ):
        return
    was = ("was" if row.low[at] == "has" else "were") if be else ""
    right = was or inflect(lemma, "VBD")
    edits = [Edit(row.start[at], row.end[done], right)]
    if done > at + 1:
        edits = [Edit(row.start[at], row.start[done], ""), Edit(row.start[done], row.end[done], right)]
    yield from _hunk(analysis, row, edits, time, f"“{row.low[at]}” with a time that is over: “{right}”.")


def _time(row: Running, first: int) -> Span | None:
    """Where a time that is over stands, if no other clause comes between."""
    for at in range(first, min(first + FAR, len(row.low) - 2)):
        low, behind = row.low[at], row.low[at + 1]
        if (
            low == "last"
            and row.before(at) != "the"
            and (behind in PERIODS | DAYS or is_of("month", behind))
            and row.low[at + 2] != "’"
        ):
            return Span(row.start[at], row.end[at + 1])
        if low == "in" and is_of("month", behind) and behind != "may" and row.low[at + 2] in (".", END):
            return Span(row.start[at], row.end[at + 1])
        if low == "yesterday":
            return Span(row.start[at], row.end[at])
        if low == "ago" and row.low[at - 1] in ("days", "weeks", "months", "years", "year", "week", "month"):
            return Span(row.start[at - 1], row.end[at])
        if (low, behind, row.low[at + 2]) == ("at", "the", "weekend"):
            return Span(row.start[at], row.end[at + 2])
        if low == "on" and behind in DAYS and row.low[at + 2] not in PREPOSITIONS:
            return Span(row.start[at], row.end[at + 1])
        if low in BREAKS or (is_past(low) and not is_base(low)):
            return None
    return None


def _since(analysis: Analysis, row: Running, at: int) -> Iterator[Hunk]:
    """Lives in Leeds since 2010; is closed since May; is working since."""
    when, span = row.after(at), row.low[at] == "for"
    if span and not (is_of("num", when) and is_of("periods", row.low[at + 2])):
        return
    if not span and not (is_of("year", when) or is_of("month", when) or when in ("last", "early", "late")):
        return
    for place in range(at - 1, max(at - FAR, 0), -1):
        low = row.low[place]
        if low in BREAKS:
            return
        right = _lasting(row, place, span)
        if right:
            edits = [row.replaced(place, place, right)]
            message = f"“{row.word(place)}” with a time that goes on: “{right}”."
            yield from _hunk(analysis, row, edits, Span(row.start[at], row.end[at + 1]), message)
            return


def _lasting(row: Running, at: int, span: bool) -> str:
    """What stands for a verb in the present with since, or with a span of time; nothing for another word."""
    low, lemma, behind = row.low[at], verb(row.low[at]), row.after(at)
    doing = is_gerund(behind) and behind != "going" and not span
    if low in ("is", "are") and (doing or behind in STATES):
        return "has been" if low == "is" else "have been"
    if not span and lemma in LASTING and low == inflect(lemma, "VBZ") and not is_plural(row.before(at)):
        return f"has {inflect(lemma, 'VBN')}"
    return ""


def _hunk(analysis: Analysis, row: Running, edits: list[Edit], time: Span, message: str) -> Iterator[Hunk]:
    if open_to(analysis, edits[0].start, time.end):
        yield review(ID, message, edits, 0.65, (Evidence("the time", time),))


RULE = Rule(ID, "A tense that contradicts the time beside it: has announced last week", find)

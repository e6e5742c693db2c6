"""A word in the wrong one of its senses in another language: the insurance politics, a finger bite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.garbling import shown
from cleanup.correctors.rule import Rule
from cleanup.correctors.wording.misfits import edit
from cleanup.edit import Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.answers import answers
from cleanup.lexicon.cores import cores
from cleanup.lexicon.likelihood import around, fit, is_known, tokens
from cleanup.lexicon.renderings import LONGEST, Source, renderings
from cleanup.lexicon.stream import pieces
from cleanup.lexicon.words import lemmas

ID = "wording/wrong-sense"
GARBLED = 0.5
"""The garbledness from which on words are doubted that are good English elsewhere."""


class Trust(NamedTuple):
    """What it takes to believe a table: it is wrong hardly once in 2,000 words of sound prose."""

    strange: float
    """How well what stands may go with its neighbours at the most (see `likelihood.Fit`)."""
    ask: float
    """By how much something else has to go better, to be asked about …"""
    change: float
    """… and to be put in."""


FRAMES = Trust(1.0, 3.5, 4.0)
"""What is wrong in a frame may be wrong beside other words, too."""
SOURCES = {
    Source.NEWS: Trust(0.5, 4.0, 5.0),
    Source.DICTIONARY: Trust(0.0, 5.5, 7.0),
    Source.SYNONYM: Trust(0.0, 5.0, 6.5),
}
"""What comes back is odd in the news; what a dictionary gives is often good English."""
THESAURUS = "synonym"
"""The origin of frames that a thesaurus has left."""
FUNCTION = frozenset(
    """in on at of to for from by with into over under about as than after before a an the and or but
    be is are was were been being have has had having do does did done doing say says said saying
    make makes made making take takes took taken taking get gets got gotten getting go goes went gone going
    come comes came coming give gives gave given giving put puts putting""".split()
)
"""Words that go with everything: their neighbours do not tell."""


class Sense(NamedTuple):
    """What seems meant where something else stands; the best is the largest."""

    sure: bool
    gain: float
    """By how much it goes better with its neighbours: the less of both measures."""
    right: str
    behind: int
    """The piece behind what stands there."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk, or a query, for each word of a garbled article that another of its senses fits much better."""
    if analysis.garbledness.score >= GARBLED:
        for span, sense in senses(analysis):
            yield _hunk(analysis, span, sense)


def senses(analysis: Analysis) -> Iterator[tuple[Span, Sense]]:
    """Each stretch outside quotations for which something else seems meant, garbled or not, and what."""
    stream, spun, behind = analysis.stream, _is_spun(analysis), 0
    read = tokens(stream)
    for first in range(1, len(read)):
        if (
            first >= behind
            and read[first]
            and stream.form[first] not in FUNCTION
            and analysis.quotation_at(stream.start[first]) is None
        ):
            best = max(_senses(analysis, read, first, spun), default=None)
            if best is not None:
                behind = best.behind
                yield Span(stream.start[first], stream.end[behind - 1]), best


def _is_spun(analysis: Analysis) -> bool:
    """Whether a thesaurus went over the article: one of its finds may be a slip."""
    finds = sum(exchange.sure for exchange in analysis.exchanges)
    return finds + sum(misfit.origin == THESAURUS for misfit in analysis.misfits) > 1


def _senses(analysis: Analysis, read: tuple[str, ...], first: int, spun: bool) -> Iterator[Sense]:
    """All that may be meant by the words that begin at a piece."""
    stream = analysis.stream
    for place in cores(stream, first):
        if place.frame.kind == THESAURUS and not spun:
            continue
        rights = tuple(answers(place, stream))
        yield from _better(stream.form, read, first, place.behind, rights, FRAMES)
    for behind in range(first + 1, min(first + LONGEST, len(read)) + 1):
        words = tuple(stream.form[first:behind])
        for source, trust in SOURCES.items():
            if source is not Source.SYNONYM or spun:
                yield from _better(stream.form, read, first, behind, renderings(words, source), trust)


def _better(
    form: list[str], read: tuple[str, ...], first: int, behind: int, rights: tuple[str, ...], trust: Trust
) -> Iterator[Sense]:
    """Those of some words that go much better in the place of form[first:behind]."""
    words = form[first:behind]
    if not rights or not all(word[0].islower() for word in words):
        return
    before, after = around(read, first, behind)
    stands = fit(before, [token for token in read[first:behind] if token], after)
    if stands.association > trust.strange:
        return
    for right in rights:
        said = pieces(right)
        if said and said[0] not in FUNCTION and all(map(is_known, said)) and not _is_form(words, said):
            goes = fit(before, said, after)
            gain = min(goes.likelihood - stands.likelihood, goes.association - stands.association)
            if gain >= trust.ask:
                yield Sense(gain >= trust.change, gain, right, behind)


def _is_form(words: list[str], said: Sequence[str]) -> bool:
    """Whether something is another form of the last of some words: years for year."""
    one, other = lemmas(words[-1]), lemmas(said[-1])
    return any(set(one[part]) & set(other.get(part, ())) for part in one)


def _hunk(analysis: Analysis, span: Span, sense: Sense) -> Hunk:
    text, right = analysis.prose, sense.right
    if text[span.start].isupper():
        right = right[0].upper() + right[1:]
    change = (edit(text, span, right),)
    return Hunk(
        ID,
        Class.REVIEW if sense.sure else Class.QUERY,
        f"“{text[span.start : span.end]}” hardly goes with the words beside it; “{right}” does, and a "
        "dictionary gives either.",
        span,
        change if sense.sure else (),
        () if sense.sure else (change,),
        confidence=0.65 if sense.sure else 0.4,
        evidence=shown(analysis.garbledness.reasons),
    )


RULE = Rule(ID, "A word in the wrong one of its senses in another language", find)

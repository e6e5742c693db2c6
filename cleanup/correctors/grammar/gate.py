"""How much a rule may take upon itself: what good prose can have too is shown only where a machine wrote."""

from __future__ import annotations

from functools import lru_cache

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.grammar.finders import FINDERS
from cleanup.correctors.grammar.nouns import bare_nouns
from cleanup.correctors.grammar.running import is_prose, running
from cleanup.lexicon.frames import GRAMMAR, Fit, apart

GARBLED = 0.3
"""From this measure on, what good prose may have too is shown."""
SURELY = 0.5
"""From this measure on, even what stands in a quotation is asked about."""
LEFT = 0.8
"""What each slip leaves of the chance that somebody wrote the article so: one article in forty has one."""
SPARE = 1_100
"""Words and marks for which one slip is taken as chance."""


@lru_cache(maxsize=1)
def fits(analysis: Analysis) -> tuple[Fit, ...]:
    """Where a frame of grammar holds in the report itself."""
    start = analysis.stream.start
    found = (fit for fit in analysis.fits if fit.frame.table == GRAMMAR)
    return tuple(apart(fit for fit in found if _held(analysis, start[fit.first], fit.frame.kind)))


def _held(analysis: Analysis, offset: int, kind: str) -> bool:
    """Whether a frame holds at a place: a headline may lack articles, but has its verbs right."""
    paragraph = analysis.paragraph_at(offset)
    headline = paragraph is not None and paragraph.kind is Kind.HEADLINE
    return is_prose(analysis, offset) or (headline and kind == "verb")


@lru_cache(maxsize=1)
def measure(analysis: Analysis) -> float:
    """The measure of garbling, with what the grammar tells."""
    row = running(analysis)
    slips: set[object] = {
        fit.frame for fit in fits(analysis) if _tells(analysis, analysis.stream.start[fit.first])
    }
    slips |= {row.low[bare.at] for bare in bare_nouns(row) if _tells(analysis, row.start[bare.at])}
    known = {analysis.stream.start[fit.first] for fit in fits(analysis)}
    slips |= {
        row.low[slip.why]
        for find in FINDERS.values()
        for slip in find(row)
        if row.start[slip.first] not in known and _tells(analysis, row.start[slip.first])
    }
    beyond = max(0.0, len(slips) - len(row.low) / SPARE)
    return 1 - (1 - analysis.garbledness.score) * float(LEFT**beyond)


def garbled(analysis: Analysis, least: float = GARBLED) -> bool:
    """Whether a machine garbled the article for all that its marks say."""
    return analysis.garbledness.score >= least or measure(analysis) >= least


def open_to(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a place may be spoken of: in a quotation only where a machine garbled the article."""
    return not (_quoted(analysis, start) or _quoted(analysis, end)) or garbled(analysis, SURELY)


def _tells(analysis: Analysis, offset: int) -> bool:
    """Whether a slip is the writer's, and was not counted among the marks of garbling already."""
    counted = any(misfit.start <= offset < misfit.end for misfit in analysis.misfits)
    return not counted and not _quoted(analysis, offset)


def _quoted(analysis: Analysis, offset: int) -> bool:
    return analysis.quotation_at(offset) is not None

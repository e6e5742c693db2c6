"""What the rules about single words out of their frame share: when to believe it, and how to say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from cleanup.analysis import Analysis, Misfit
from cleanup.correctors.garbling import shown
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.frames import Doubt

GARBLED = 0.5
"""The garbledness from which on doubtful misfits are believed."""
SURELY = 0.7
"""That from which on those are asked about that are often good English."""
AS_MUCH = 3
"""How many doubtful misfits of a family tell as much as a sure one."""


def hunks(
    analysis: Analysis, rule: str, message: Callable[[str, Misfit, bool], str], *, synonym: bool
) -> Iterator[Hunk]:
    """A hunk or a query for each misfit of a thesaurus, or of a language, where the article shows enough."""
    sure = Counter(m.family for m in analysis.misfits if m.doubt is Doubt.NONE)
    sure["synonym"] += sum(exchange.sure for exchange in analysis.exchanges)
    some = Counter(m.family for m in analysis.misfits if m.doubt is Doubt.SOME)
    for misfit in analysis.misfits:
        if (misfit.origin == "synonym") is not synonym:
            continue
        family = misfit.family
        told = sure[family] + some[family] // AS_MUCH
        known = sure[family] > (misfit.doubt is Doubt.NONE)
        said = message(analysis.prose[misfit.start : misfit.end], misfit, known)
        if misfit.doubt is Doubt.NONE:
            yield _hunk(analysis, rule, misfit, said, 0.85 if sure.total() > 1 else 0.75)
        elif misfit.doubt is Doubt.SOME and told > 0 and analysis.garbledness.score >= GARBLED:
            yield _hunk(analysis, rule, misfit, said, 0.65)
        elif misfit.doubt is Doubt.ASK and told > 1 and analysis.garbledness.score >= SURELY:
            yield _query(analysis, rule, misfit, said)


def _hunk(analysis: Analysis, rule: str, misfit: Misfit, message: str, confidence: float) -> Hunk:
    return Hunk(
        rule,
        Class.REVIEW,
        message,
        Span(misfit.start, misfit.end),
        (edit(analysis.prose, misfit, misfit.right),),
        tuple((edit(analysis.prose, misfit, other),) for other in misfit.others),
        confidence=confidence,
        evidence=_signs(analysis, misfit) if misfit.doubt is Doubt.SOME else (),
    )


def _query(analysis: Analysis, rule: str, misfit: Misfit, message: str) -> Hunk:
    return Hunk(
        rule,
        Class.QUERY,
        message,
        Span(misfit.start, misfit.end),
        alternatives=tuple((edit(analysis.prose, misfit, way),) for way in (misfit.right, *misfit.others)),
        confidence=0.4,
        evidence=_signs(analysis, misfit),
    )


def _signs(analysis: Analysis, misfit: Misfit) -> tuple[Evidence, ...]:
    """The places that show that the article is garbled."""
    marks = analysis.garbledness.reasons
    return shown(mark for mark in marks if mark.span.start != misfit.start)


def edit(text: str, at: Misfit | Span, right: str) -> Edit:
    """The right words, with the article they need; where they are none, with the space behind."""
    start, end = at.start, at.end
    if not right:
        return Edit(start, end + (text[end : end + 1] == " "), "")
    before = text[max(0, start - 4) : start].lower()
    for had, needed in (("a", "an"), ("an", "a")):
        if before.endswith(f" {had} ") and _article(text[start]) == had != _article(right[0]):
            return Edit(start - len(had) - 1, end, f"{needed} {right}")
    return Edit(start, end, right)


def _article(letter: str) -> str:
    return "an" if letter.lower() in "aeio" else "a"

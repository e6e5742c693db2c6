"""What the rules about single words out of their frame share: when to believe it, and how to say it."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Misfit
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.frames import Doubt

GARBLED = 0.5
"""The garbledness from which on doubtful misfits are believed."""
SURELY = 0.75
"""That from which on those are asked about that are often good English."""
VOWELS = "aeiou"


def hunk(analysis: Analysis, rule: str, misfit: Misfit, message: str) -> Hunk | None:
    """A hunk or a query for a misfit; None where the article gives too little reason."""
    garbled = analysis.garbledness.score
    span, edit = Span(misfit.start, misfit.end), _edit(analysis.prose, misfit)
    if misfit.doubt is Doubt.NONE:
        others = sum(1 for other in analysis.misfits if other.doubt is Doubt.NONE)
        return Hunk(rule, Class.REVIEW, message, span, (edit,), confidence=0.85 if others > 1 else 0.75)
    signs = tuple(
        Evidence(mark.note, mark.span) for mark in analysis.garbledness.reasons if mark.span != span
    )
    if misfit.doubt is Doubt.SOME and garbled >= GARBLED:
        return Hunk(rule, Class.REVIEW, message, span, (edit,), confidence=0.65, evidence=signs)
    if misfit.doubt is Doubt.ASK and garbled >= SURELY and kin(analysis, misfit):
        return Hunk(rule, Class.QUERY, message, span, alternatives=((edit,),), confidence=0.4, evidence=signs)
    return None


def kin(analysis: Analysis, misfit: Misfit) -> tuple[Misfit, ...]:
    """The sure misfits elsewhere in the article that the same language, or a thesaurus too, can have made."""
    return tuple(
        other
        for other in analysis.misfits
        if other != misfit and other.doubt is Doubt.NONE and misfit.is_kin(other)
    )


def _edit(text: str, misfit: Misfit) -> Edit:
    """The right words, with the article they need; where they are none, with the space behind."""
    start, end, right = misfit.start, misfit.end, misfit.right
    if not right:
        return Edit(start, end + (text[end : end + 1] == " "), "")
    before = text[max(0, start - 4) : start]
    for article, other in ((" a ", "an"), (" an ", "a")):
        if before.lower().endswith(article):
            wants = "an" if right[0].lower() in VOWELS else "a"
            had = "an" if text[start].lower() in VOWELS else "a"
            if wants == other and had != other:
                return Edit(start - len(article) + 1, end, f"{other} {right}")
    return Edit(start, end, right)


def of(analysis: Analysis, *, synonym: bool) -> Iterator[Misfit]:
    """Those that a thesaurus made, or those of another language."""
    return (m for m in analysis.misfits if (m.origin == "synonym") is synonym)

"""What no rule may do: touch what is closed, respell an accepted word, change what somebody said."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from cleanup.analysis import Analysis
from cleanup.analysis.quotations import Quotation
from cleanup.analysis.respelling import respelt
from cleanup.correctors import Rule
from cleanup.edit import Edit, minimal
from cleanup.house import Quotes
from cleanup.hunk import Class, Hunk


def guard(analysis: Analysis, rule: Rule, hunk: Hunk) -> Hunk | None:
    """The hunk as far as protected stretches, the vocabulary and the quote lock allow it."""
    if not hunk.edits:
        return None if analysis.hides(rule.id, hunk.span) else hunk
    if not _allowed(analysis, rule, hunk.edits):
        return None
    edits = tuple(edit for edit in hunk.edits if _written(analysis, edit) != edit.replacement)
    if not edits:
        return None
    if len(edits) < len(hunk.edits):
        hunk = replace(hunk, edits=edits)
    if hunk.alternatives:
        allowed = tuple(edits for edits in hunk.alternatives if _allowed(analysis, rule, edits))
        hunk = replace(hunk, alternatives=allowed)
    changes = [minimal(analysis.document.text, edit) for edit in hunk.edits]
    quoted = [change for change in changes if _in_words(analysis, change)]
    return _locked(analysis, rule, replace(hunk, in_quotation=True), quoted) if quoted else hunk


def _allowed(analysis: Analysis, rule: Rule, edits: tuple[Edit, ...]) -> bool:
    return all(
        analysis.document.holds(edit)
        and analysis.open_to(rule.id, edit)
        and not _respells_accepted(analysis, edit)
        for edit in edits
    )


def _written(analysis: Analysis, edit: Edit) -> str:
    """What stands where an edit is to be made."""
    return analysis.document.text[edit.start : edit.end]


def _respells_accepted(analysis: Analysis, edit: Edit) -> bool:
    """Whether an edit changes an accepted word itself; what goes with more around it may go."""
    vocabulary = analysis.house.vocabulary
    return bool(vocabulary) and not vocabulary.isdisjoint(respelt(analysis.document.text, edit))


def _in_words(analysis: Analysis, change: Edit) -> bool:
    """Whether a change reaches between the marks of a well-formed quotation.

    A quotation that goes as a whole, with its marks, is not changed: a doubled paragraph may go.
    """
    at = bisect_right(analysis.quotations, change.start, key=_end)
    for index in range(at, len(analysis.quotations)):
        quotation = analysis.quotations[index]
        if quotation.start >= change.end:
            return False
        goes = not change.replacement and change.start <= quotation.start and quotation.end <= change.end
        if (quotation.closed or quotation.running) and not goes:
            return True
    return False


def _end(quotation: Quotation) -> int:
    return quotation.end


def _locked(analysis: Analysis, rule: Rule, hunk: Hunk, quoted: list[Edit]) -> Hunk | None:
    policy, text = analysis.house.quotes, analysis.document.text
    if policy is Quotes.ALL or rule.family == "source":
        return hunk
    wording = any(_letters(text[c.start : c.end]) != _letters(c.replacement) for c in quoted)
    if policy is Quotes.MARKS and (rule.respells or not wording):
        return replace(hunk, cls=Class.REVIEW)
    if policy is Quotes.LOCK and not wording:
        return None
    return replace(hunk, cls=Class.QUERY, edits=(), alternatives=(hunk.edits, *hunk.alternatives))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))

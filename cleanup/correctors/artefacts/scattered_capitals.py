"""Capitals strewn over a text: a spinner puts in the entries of its thesaurus as they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import traits
from cleanup.lexicon.words import lemmas

CAPITAL = re.compile(r"[A-Z](?<=[a-z] .)[a-z]{2,}\b(?![-’'&.]\w| [A-Z\d])")
"""A word with a capital, alone between words without one."""
BEFORE = re.compile(r"[\w’'-]+\Z")
TELLING = frozenset("to will would could should can cannot may might must shall".split())
"""No name stands between one of these and a lower-case word, if what stands there is the base of a verb."""
LEADS = TELLING | frozenset(
    "be been being is are was were very more less often also not we they it you".split()
)
"""Behind these a capital begins neither the title of a work nor a name that is a word."""
ENOUGH = 3
"""So many places where no name can stand tell that capitals are strewn. One may be a slip or a brand."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Common words with a capital, in an article where several stand where no name can."""
    places = [span for span in _capitals(analysis) if not _is_name(analysis.prose[span.start : span.end])]
    telling = [span for span in places if _tells(analysis.prose, span)]
    if len({analysis.prose[span.start : span.end] for span in telling}) < ENOUGH:
        return
    evidence = tuple(Evidence("no name can stand here", span) for span in telling[:ENOUGH])
    for span in places:
        word = analysis.prose[span.start : span.end]
        if span in telling or _leads(analysis.prose, span) or set(lemmas(word)) & {"VERB", "ADV"}:
            yield _hunk(word, span, evidence)


def _capitals(analysis: Analysis) -> Iterator[Span]:
    text = analysis.prose
    for match in CAPITAL.finditer(text):
        paragraph = analysis.paragraph_at(match.start())
        if paragraph is None or paragraph.kind is not Kind.BODY:
            continue
        quotation = analysis.quotation_at(match.start())
        if quotation is None or not quotation.closed:
            yield Span(match.start(), match.end())


def _is_name(word: str) -> bool:
    known = traits(word)
    person = known.given or known.surname == 2 or known.title
    return (
        bool(person or known.place or known.demonym or known.calendar) or not known.common or known.zipf < 2.5
    )


def _before(text: str, span: Span) -> str:
    match = BEFORE.search(text, max(0, span.start - 30), span.start - 1)
    return match.group() if match else ""


def _tells(text: str, span: Span) -> bool:
    """Whether a verb in its base form stands where only a verb can."""
    lower = text[span.start : span.end].lower()
    return _before(text, span) in TELLING and lower in lemmas(lower).get("VERB", ())


def _leads(text: str, span: Span) -> bool:
    """Whether a word stands in front that no name follows: “will be Shut”, “significant Gridlock”."""
    before = _before(text, span)
    parts = lemmas(before)
    describes = "ADJ" in parts and not {"NOUN", "VERB"} & set(parts)
    return before in LEADS or (describes and not traits(text[span.start : span.end]).organisation_last)


def _hunk(word: str, span: Span, evidence: tuple[Evidence, ...]) -> Hunk:
    return Hunk(
        RULE.id,
        Class.REVIEW,
        f"“{word}” is no name, and capitals are strewn over this article: no capital.",
        span,
        (Edit(span.start, span.start + 1, word[0].lower()),),
        confidence=0.85,
        evidence=evidence,
    )


RULE = Rule(
    id="artefacts/scattered-capitals",
    summary="Capitals strewn over words that are no names: “to Expect delays”",
    find=find,
)

"""A reporting verb put for said or told: `she instructed reporters`, `mentioned Luis Marin`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.attribution.frames import HEARERS, OUTLET, outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/reporting-verb"
ENOUGH = 2
"""So many sure frames show that the article’s verbs were exchanged; the doubtful ones wait for them."""
EXCHANGED = (
    "mentioned",
    "instructed",
    "talked about",
    "knowledgeable",
    "knowledgable",
    "advised",
    "suggested",
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
TOLD = re.compile(
    rf"\b(?P<verb>instructed|advised|knowledgeable|knowledgable|suggested)(?= (?:{HEARERS}|{OUTLET})\b)"
)
SAID_DAY = re.compile(rf"(?<=[a-z’] )(?P<verb>mentioned|talked about)(?= (?:on )?{WEEKDAY}\b)")
SAID_CLAUSE = re.compile(
    r"(?<=\w )(?P<verb>mentioned)"
    r"(?= (?:it|he|she|they|we|there|the [a-z]+|its [a-z]+|his [a-z]+|her [a-z]+) "
    r"(?:is|was|were|are|had|has|have|would|will|could|can|remained?|did|does|expects?|plans?)\b)"
)
BEFORE_QUOTATION = re.compile(r"(?P<verb>mentioned|talked about)(?=[,:]? $)")
BEHIND_QUOTATION = re.compile(
    r"\s(?:(?P<first>mentioned|talked about)(?=\s(?:[A-Z]|the |a |an |one |his |her ))"
    r"|(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}|he|she|they|the\s[\w’'-]+(?:\s[\w’'-]+){0,4})\s"
    r"(?P<second>mentioned|talked about)(?=[.,]|\s(?:in|on|at|during|after|by way of|throughout)\s))"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sure frames where there are two, or other signs of a garbled text; then the doubtful ones as well."""
    if not any(verb in analysis.prose for verb in EXCHANGED):
        return
    sure = sorted({**dict(_beside_quotations(analysis)), **dict(_days(analysis))}.items())
    if len(sure) < ENOUGH:
        return
    signs = tuple(Evidence("exchanged here as well", span) for span, _ in sure[:3])
    clauses = [
        (Span(*m.span("verb")), "said")
        for m in SAID_CLAUSE.finditer(analysis.prose)
        if outside(analysis, m.start())
    ]
    for span, right in sure:
        yield _exchanged(analysis, span, right, 0.85, signs)
    for span, right in clauses:
        if span not in dict(sure):
            yield _exchanged(analysis, span, right, 0.7, signs)


def _beside_quotations(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """Verbs that lead to a quotation or follow one."""
    text = analysis.prose
    for quotation in analysis.quotations:
        if quotation.kind in (QuotationKind.SCARE, QuotationKind.TITLE):
            continue
        paragraph = analysis.paragraphs[quotation.paragraph]
        behind = BEHIND_QUOTATION.match(text, quotation.end, paragraph.end)
        if behind is not None and text[quotation.end - 2] in ",?!":
            group = "first" if behind["first"] else "second"
            yield Span(*behind.span(group)), "said"
        if quotation.closed and text[quotation.end - 2] in ",?!":
            limit = min(paragraph.end, quotation.end + 80)
            told = TOLD.search(text, quotation.end, limit)
            if told is not None and not re.search('[.“”"]', text[quotation.end : told.start()]):
                yield Span(*told.span("verb")), "told"


def _days(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """Verbs before a day of the week: the company mentioned Thursday."""
    for match in SAID_DAY.finditer(analysis.prose):
        if outside(analysis, match.start()):
            yield Span(*match.span("verb")), "said"


def _exchanged(
    analysis: Analysis, span: Span, right: str, confidence: float, signs: tuple[Evidence, ...]
) -> Hunk:
    written = analysis.prose[span.start : span.end]
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{written}” stands where an article says “{right}”; the same exchange stands elsewhere.",
        span=span,
        edits=(Edit(span.start, span.end, right),),
        confidence=confidence,
        evidence=tuple(sign for sign in signs if sign.span != span),
    )


RULE = Rule(ID, "A reporting verb put for “said” or “told”", find)

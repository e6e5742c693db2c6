"""A reporting verb put for said or told: `she instructed reporters`, `mentioned Ana Salcedo`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cleanup.analysis import Analysis
from cleanup.analysis.quotations import QuotationKind
from cleanup.correctors.attribution.frames import HEARERS, OUTLET, outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/reporting-verb"
ENOUGH = 2
"""So many sure frames or exchanged phrases show a spun article; the doubtful frames wait for them."""
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
SAID_LAST = re.compile(
    r", (?:the |The )?[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|for|and)){0,6}"
    r" (?P<verb>mentioned|talked about)(?=\.\s)"
)
SAID_CLAUSE = re.compile(
    r"(?<=\w )(?P<verb>mentioned)"
    r"(?= (?:it|he|she|they|we|there|the [a-z]+|its [a-z]+|his [a-z]+|her [a-z]+) "
    r"(?:is|was|were|are|had|has|have|would|will|could|can|remained?|did|does|expects?|plans?)\b)"
)
BEHIND_QUOTATION = re.compile(
    r"\s(?:(?P<first>mentioned|talked about)(?=\s(?:[A-Z]|the |a |an |one |his |her ))"
    r"|(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}|he|she|they|the\s[\w’'-]+(?:\s[\w’'-]+){0,4})\s"
    r"(?P<second>mentioned|talked about)(?=[.,]|\s(?:in|on|at|during|after|by way of|throughout)\s))"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sure frames where there are two, or a phrase was exchanged as well; then the doubtful ones too."""
    if not any(verb in analysis.prose for verb in EXCHANGED):
        return
    sure = sorted({**dict(_beside_quotations(analysis)), **dict(_days(analysis))}.items())
    signs = tuple(Evidence("exchanged here as well", span) for span, _ in sure[:3])
    signs += tuple(
        Evidence(f"stands for “{e.phrase}”", Span(e.start, e.end)) for e in analysis.exchanges if e.sure
    )
    if not sure or len(signs) < ENOUGH:
        return
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
    """Verbs before a day of the week, or at the end of what was said: the company mentioned Thursday."""
    for match in chain(SAID_DAY.finditer(analysis.prose), SAID_LAST.finditer(analysis.prose)):
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
        evidence=tuple(sign for sign in signs[:4] if sign.span != span),
    )


RULE = Rule(ID, "A reporting verb put for “said” or “told”", find)

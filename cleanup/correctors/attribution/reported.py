"""Reported speech with a pronoun for its subject: who is reported, and which pronoun the words begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.mentions import Entity, NameKind
from cleanup.analysis.saying.before import subject_of
from cleanup.analysis.saying.words import words
from cleanup.correctors.attribution.frames import COMMON, INSTITUTION, OUTLET, outside, surely_outside
from cleanup.correctors.attribution.referents import Referents
from cleanup.edit import Span

VERB = (
    rf"(?:[Ss]aid|[Ss]ays|[Aa]dded|[Ee]xplained|[Nn]oted|[Cc]laimed|[Ii]nsisted|[Rr]ecalled|[Aa]dmitted"
    rf"|[Aa]nnounced|[Ss]tated|[Ww]arned|[Pp]romised|[Tt]old (?:reporters|journalists|{OUTLET}))"
)
BODY = re.compile(rf"\b(?:{INSTITUTION}|{COMMON}|company|airline|firm|carrier|operator|retailer|maker)$")
PLURAL_NAME = re.compile(r"(?:[A-Z][\w’-]*[a-z][\w’-]* )+(?:& )?[A-Z][a-z]{3,}s$")
"""Lakeside Mills, Northern Foods: a name that ends in a plural is likely a company’s."""
SURNAME_AS_NOUN = re.compile(r"[Tt]he (?P<name>[a-z]+)$")
LAST = frozenset(
    """that reporters journalists said says added explained noted claimed insisted recalled admitted announced
    stated warned promised""".split()
)
"""The last word of such a frame before the pronoun, a name aside."""
REACH = 120
"""Code points before the pronoun within which the reporting verb stands."""


class Report(NamedTuple):
    """`Clara Larkin said she …`"""

    pronoun: Span
    subject: Span
    """The words that say who is reported."""
    who: Entity | None
    """The person they name."""
    body: bool
    """They name an institution."""


def reports(analysis: Analysis, referents: Referents, *pronouns: str) -> Iterator[Report]:
    """Reports in the body of the article whose words begin with one of these pronouns."""
    text, report = analysis.prose, referents.report
    for pronoun in pronouns:
        at = report.find(f" {pronoun} ") + 1
        while at:
            if text[text.rfind(" ", 0, at - 1) + 1 : at - 1] in LAST or _may_end(text, at):
                for match in _frame(pronoun).finditer(text, max(0, at - REACH), at + len(pronoun) + 2):
                    said = match.start("who") == at and outside(analysis, match.start())
                    if said and _in_body(analysis, at):
                        yield from _report(analysis, referents, match)
            at = report.find(f" {pronoun} ", at) + 1


def _may_end(text: str, at: int) -> bool:
    """Whether a day, an outlet or a verb with a capital stands before the pronoun."""
    return text[text.rfind(" ", 0, at - 1) + 1].isupper()


@cache
def _frame(pronoun: str) -> re.Pattern[str]:
    day = r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    return re.compile(rf"\b(?P<verb>{VERB}){day}(?: that)? (?P<who>{pronoun}) (?=[a-z])")


def _in_body(analysis: Analysis, offset: int) -> bool:
    paragraph = analysis.paragraph_at(offset)
    return paragraph is not None and paragraph.kind is Kind.BODY and surely_outside(analysis, offset)


def _report(analysis: Analysis, referents: Referents, match: re.Match[str]) -> Iterator[Report]:
    text, sentence = match.string, analysis.sentence_at(match.start())
    if sentence is None:
        return
    quoted = analysis.quotation_before(match.start())
    start = max(sentence.start, quoted.end if quoted else 0)
    clause = [*words(text, start, match.start()), *words(text, match.start("verb"), match.end("verb"))]
    verb = next(i for i, word in enumerate(clause) if word.start == match.start("verb"))
    subject = subject_of(clause, verb)
    if subject is None:
        return
    here = analysis.mentions_in(subject.start, match.start())
    named = [
        m for m in here if m.end == subject.end or text[subject.end : m.start] in (", ", ", Dr ", ", Dr. ")
    ]
    person = next((m for m in named if m.kind is NameKind.PERSON), None)
    noun = SURNAME_AS_NOUN.match(text, subject.start, subject.end)
    who = analysis.entity_of(person) if person else referents.by_surname(noun["name"]) if noun else None
    body = (
        BODY.search(text, subject.start, subject.end) is not None
        or PLURAL_NAME.match(text, subject.start, subject.end) is not None
        or any(m.kind is NameKind.ORGANISATION and m.end == subject.end for m in here)
    )
    yield Report(Span(*match.span("who")), subject, who, body and who is None)

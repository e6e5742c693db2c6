"""An attribution that a full stop cut off from what was said: `a city radio. Marsh said.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.attribution.frames import INSTITUTION, outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.words import lemmas

ID = "attribution/cut-off"
SAID = re.compile(
    r"(?:said|says|added|noted|explained|announced|reported|confirmed|told reporters)"
    r"(?: in a (?:statement|tweet|post|letter))?"
    r"(?: (?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    r"\.(?=\s|\Z)"
)
WHO = re.compile(
    r"(?<=[\w)%])\.[ \u00a0]+(?P<who>(?P<pronoun>He|She|They|It)|(?P<article>The )?"
    r"(?P<name>[A-Z][\w’'-]+(?: (?:of |the |for )?[A-Z][\w’'-]+){0,4})) $"
)
LONGEST = 80
ACCORDING = re.compile(r"\. (?P<who>According) to (?:the |a |an )?[\w’'.-]+(?: [\w’'-]+){0,7}\.(?=\s|\Z)")
ABBREVIATED = re.compile(r"(?:^|\s)(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|No|Jr|Sr)$")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A sentence that is nothing but a speaker and `said`, behind one that is no quotation."""
    text = analysis.prose
    for said in SAID.finditer(text):
        match = WHO.search(text, max(0, said.start() - LONGEST), said.start())
        if match is None:
            continue
        stop = match.start()
        if not outside(analysis, stop) or ABBREVIATED.search(text, max(0, stop - 6), stop):
            continue
        sentence = analysis.sentence_at(stop)
        if sentence is None or lemmas(match["who"]).keys() & {"ADV", "ADJ"}:
            continue
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message="A full stop cuts the words that say who speaks off from the sentence they belong to.",
            span=Span(stop, said.end()),
            edits=tuple(_edits(match)),
            confidence=0.9,
            evidence=(Evidence("what was said", Span(sentence.start, stop)),),
        )
    yield from _according(analysis)


def _according(analysis: Analysis) -> Iterator[Hunk]:
    """A sentence that is nothing but `According to the police.`"""
    for match in ACCORDING.finditer(analysis.prose):
        first, sentence = match.start("who"), analysis.sentence_at(match.start("who"))
        if sentence is None or sentence.start != first or sentence.end != match.end():
            continue
        before = match.string[match.start() - 1 : match.start()]
        if not (before.isalnum() or before in (")", "%")):
            continue
        if outside(analysis, match.start()):
            yield Hunk(
                rule=ID,
                cls=Class.REVIEW,
                message="A full stop cuts the source off from the sentence that it belongs to.",
                span=Span(match.start(), match.end()),
                edits=(Edit(match.start(), match.start() + 1, ","), Edit(first, first + 1, "a")),
                confidence=0.9,
            )


def _edits(match: re.Match[str]) -> Iterator[Edit]:
    yield Edit(match.start(), match.start() + 1, ",")
    first = match.start("who")
    if match["pronoun"] or match["article"]:
        yield Edit(first, first + 1, match["who"][0].lower())
    elif re.search(rf"\b{INSTITUTION}$", match["name"]) and " " in match["name"]:
        yield Edit(first, first, "the ")


RULE = Rule(ID, "“…. Marsh said.”: an attribution cut off by a full stop", find)

"""An attribution that a full stop cut off from what was said: `a city radio. Larkin said.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.naming.neighbours import is_finite
from cleanup.correctors.attribution.frames import INSTITUTION, begins_sentence, outside
from cleanup.correctors.attribution.referents import Referents
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import FUNCTION
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
ALONE = re.compile(r"\. Said\.(?=\s|\Z)")
SPOKESMAN = re.compile(
    r"(?:A|An|The) (?:[a-z]+ )?"
    r"(?:spokes(?:man|woman|person)|representative|lawyer|attorney|aide|adviser|official)"
    r"(?: (?:[a-z]+|[A-Z][\w’'.-]*)){1,9}?\. (?:He|She|They|It) (?=[a-z]+\b)"
)
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
        nobody = not match["pronoun"] and match["who"].lower() in FUNCTION
        plain = nobody or lemmas(match["who"]).keys() & {"ADV", "ADJ"}
        if sentence is None or plain:
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
    yield from _alone(analysis)
    yield from _subjects(analysis)


def _alone(analysis: Analysis) -> Iterator[Hunk]:
    """A sentence that is nothing but `Said.`, in a paragraph that names one person."""
    for match in ALONE.finditer(analysis.prose):
        paragraph = analysis.paragraph_at(match.start())
        if paragraph is None or not outside(analysis, match.start()):
            continue
        referents = Referents(analysis)
        who = referents.only(paragraph.start, match.start())
        if who is None or not match.string[match.start() - 1].isalnum():
            continue
        place = next(mention.span for mention, _ in referents.people(paragraph.start, match.start()))
        pronoun = "she" if referents.woman(who) else "he"
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message="“Said” stands alone: it seems to end the sentence before, with its speaker lost.",
            span=Span(match.start(), match.end()),
            edits=(Edit(match.start(), match.end(), f", {pronoun} said."),),
            confidence=0.7,
            evidence=(Evidence("the only one who is named here", place),),
        )


def _subjects(analysis: Analysis) -> Iterator[Hunk]:
    """A spokesman who is a sentence of his own, and does something in the next one."""
    for match in SPOKESMAN.finditer(analysis.unquoted):
        if not begins_sentence(analysis, match.start()):
            continue
        stop = match.group().rindex(". ")
        words = [w.strip(",.") for w in match.group()[:stop].split()]
        if any(w.islower() and is_finite(w) for w in words):
            continue
        at = match.start() + stop
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message="A full stop and a pronoun cut the one who speaks off from what is said of them.",
            span=Span(at, match.end()),
            edits=(Edit(at, match.end() - 1, ""),),
            confidence=0.8,
        )


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


RULE = Rule(ID, "“…. Larkin said.”: an attribution cut off by a full stop", find)

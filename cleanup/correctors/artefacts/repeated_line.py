"""The same line twice: a headline or a caption that an embed repeats, a sentence said again at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from cleanup.analysis import Analysis, Kind, Paragraph
from cleanup.correctors.artefacts.boilerplate import whole_line
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Class, Evidence, Hunk

LETTERS = re.compile(r"\w+")
FEWEST = 4
"""Words of a line or sentence that can hardly stand twice by chance."""
ALIKE = 0.8
"""Share of words two headlines have in common when one is the other, damaged."""
LONG = 6
"""Spaces in a sentence that hardly stands in its neighbour by chance."""
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
PULLED = re.compile(r"\"(?P<words>[^\"]+)\"\s*[–—-]{1,2}\s*[a-z][^\"]{2,60}")
"""A pull quote: the words, and behind a dash who said them."""
CAPTION = re.compile(r"(?P<line>\S.{12,160}\((?:[^()]{2,40})\)\.?) (?P=line)")
"""A caption with its credit, and the same again."""
NEAR = 3
"""Paragraphs between which a short line may be an embed's echo."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Paragraphs, and sentences within a paragraph, that repeat an earlier one."""
    text = analysis.prose
    seen: dict[str, Paragraph] = {}
    for paragraph in analysis.paragraphs:
        line = text[paragraph.start : paragraph.end].lower().rstrip(".!?:…")
        earlier = seen.setdefault(line, paragraph)
        words = line.count(" ") + 1
        if earlier is not paragraph and words >= FEWEST and _echoes(paragraph, earlier, words, text):
            yield _removal(analysis, paragraph, earlier, 0.9)
        elif CAPTION.fullmatch(text, paragraph.start, paragraph.end):
            yield _removal(analysis, paragraph, paragraph, 0.85)
    yield from _embeds(analysis)
    yield from _headlines(analysis)
    yield from _sentences(analysis)


def _echoes(paragraph: Paragraph, earlier: Paragraph, words: int, text: str) -> bool:
    if paragraph.index - earlier.index <= NEAR:
        return text[paragraph.start] not in "“\"‘'" or words > 8
    return words >= 12 and text[paragraph.start] not in "“\"‘'"


def _embeds(analysis: Analysis) -> Iterator[Hunk]:
    """A paragraph that is a sentence of its neighbours, or a pull quote."""
    text = analysis.prose
    plain = text.translate(STRAIGHT).lower()
    for paragraph in analysis.paragraphs[1:]:
        line = plain[paragraph.start : paragraph.end]
        if not FEWEST < line.count(" ") < 40 or line.count(". ") > 1:
            continue
        pulled = PULLED.fullmatch(line)
        words = (pulled["words"] if pulled else line).strip("\"'.,!? ")
        near = analysis.paragraphs[max(0, paragraph.index - NEAR)]
        at = plain.find(words, 0 if pulled else near.start, None if pulled else paragraph.start)
        if at == paragraph.start + line.find(words):
            at = plain.find(words, paragraph.end)
        if at < 0 or (not pulled and (line[:1] in "\"'" or words.count(" ") < LONG)):
            continue
        twin = analysis.paragraph_at(at)
        if twin is not None and plain[twin.start : twin.end].strip("\"'.,!? ") != words:
            yield _removal(analysis, paragraph, twin, 0.85)


def _headlines(analysis: Analysis) -> Iterator[Hunk]:
    """A second headline that is the first with a word or two changed."""
    if not analysis.paragraphs or analysis.paragraphs[0].kind is not Kind.HEADLINE:
        return
    first, *others = analysis.paragraphs[:3]
    text = analysis.prose
    line = LETTERS.findall(text[first.start : first.end].lower())
    for other in others:
        again = LETTERS.findall(text[other.start : other.end].lower())
        alike = abs(len(line) - len(again)) < 3 and len(line) > FEWEST and line != again
        if alike and SequenceMatcher(None, line, again, autojunk=False).ratio() > ALIKE:
            yield _removal(analysis, other, first, 0.85)


def _sentences(analysis: Analysis) -> Iterator[Hunk]:
    text = analysis.prose
    for last, sentence in pairwise(analysis.sentences):
        if len(last) != len(sentence):
            continue
        words, before = (text[each.start : each.end].lower() for each in (sentence, last))
        again = (
            words == before and words.count(" ") >= FEWEST - 1 and "\n" not in text[last.end : sentence.start]
        )
        if again and analysis.quotation_at(sentence.start) is None and words[0] not in '“"':
            yield Hunk(
                RULE.id,
                Class.REVIEW,
                "The sentence stands twice in a row.",
                sentence,
                (Edit(last.end, sentence.end, ""),),
                confidence=0.85,
                evidence=(Evidence("the same sentence", last),),
            )


def _removal(analysis: Analysis, paragraph: Paragraph, earlier: Paragraph, confidence: float) -> Hunk:
    return Hunk(
        RULE.id,
        Class.REVIEW,
        "The line stands above already.",
        paragraph.span,
        (whole_line(analysis, paragraph),),
        confidence=confidence,
        evidence=(Evidence("the same line", earlier.span),),
    )


RULE = Rule(
    id="artefacts/repeated-line",
    summary="A line, headline, caption or sentence that stands twice",
    find=find,
)

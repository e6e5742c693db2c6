"""Where a lost mark belongs: the places that the words around leave open, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cleanup.analysis import Analysis, Kind, Reading
from cleanup.analysis.cues import attribution, attribution_behind, cue_before
from cleanup.analysis.prices import PARTIAL
from cleanup.analysis.sentences import sentences
from cleanup.edit import Span
from cleanup.lexicon.speech import reporting

TERMINAL = re.compile(r"[.!?…]['’]?$")
LED = re.compile(r"(?:[,:]|\b(?:said|says))\s*$")
CREDIT = re.compile(r"\s*[―—–]\s?[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|de|la|van|von|der|bin|al)){0,4}\.?$")
"""Who is quoted, behind a dash at the end of the paragraph."""
ASIDE = re.compile(r", (?:referring|referencing|alluding|pointing|adding|noting|citing)\b")
"""What the article adds to a quotation that ends before it."""
ALSO = re.compile(
    r"(?:He|She|They) (?:(?:also|then|further) (?:said|added|thanked|asked|called|announced|noted|promised"
    r"|warned|denied|praised|urged|pointed|criticized|explained|confirmed)|added|explained|noted|stressed) "
)
"""How an article goes on behind what somebody said."""
COLON = re.compile(r"\w:\s?(?=[A-Z])")
THAT = re.compile(r"\b(?:said|says|claimed|told [\w’' ]{2,30}|argued|added|noted)(?: on [A-Z]\w+day)? that\b")
"""What somebody says without marks; those that are left may hold a part of it."""
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|me)\b")
SPOKEN = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Uu]s|me|[Ll]et)\b|n[’']t\b|[’'](?:re|ve|m|ll)\b|[!?]")
"""What a sentence of speech has and one of an article has not."""


AT_END = "at the end of the paragraph"
HEADLINE_WORDS = 7
"""So few words behind a mark that opens in a headline are likely all quoted."""
FEW = 3
"""Behind so few words of a new sentence it is the article’s own: Perhaps, he said, this …"""
LONGEST_CREDIT = 60
CREDIT_WORDS = 14
"""A paragraph as short as this that only closes a quotation may be the line that says whose it is."""


class Place(NamedTuple):
    """Where a mark could be put back, and how sure that is."""

    offset: int
    confidence: float
    why: str
    """A clause that goes on from: the mark is missing …"""


def places_to_close(analysis: Analysis, opened: int, behind: int, end: int, paragraph: int) -> list[Place]:
    """Where a quotation opened by text[opened:behind] could end before `end`."""
    text, start = analysis.text, analysis.paragraphs[paragraph].start
    whole = text[behind : behind + 2].lstrip("‘'[ ")[:1].isupper() and (
        opened == start
        or LED.search(text, start, opened) is not None
        or text[start:opened].rstrip()[-1:] in ".!?"
    )
    credit = CREDIT.search(text, max(behind, end - LONGEST_CREDIT), end)
    if credit is not None and end == analysis.paragraphs[paragraph].end:
        return [Place(credit.start(), 0.8, "before the name of the one who is quoted")]
    said = [m.end() for m in attribution_behind().finditer(text, behind, end)]
    found = list(_before_attribution(text, said, behind, whole))
    if whole and not said:
        found += _before_report(text, behind, end)
    headline = analysis.paragraphs[paragraph].kind is Kind.HEADLINE
    if headline and not said and end == analysis.paragraphs[paragraph].end:
        found.append(Place(end, 0.6 if len(text[behind:end].split()) <= HEADLINE_WORDS else 0.4, AT_END))
    elif end == analysis.paragraphs[paragraph].end and TERMINAL.search(text, behind, end):
        alone = not said and ASIDE.search(text, behind, end) is None
        found.append(_at_end(text, behind, end, whole=whole, alone=alone, first=opened == start))
    elif PARTIAL.fullmatch(text, opened - 2, end):
        found.append(Place(end - 1, 0.35, "at the end of the sentence"))
    return sorted(found, key=lambda place: -place.confidence)


def _before_attribution(text: str, said: list[int], behind: int, whole: bool) -> Iterator[Place]:
    for offset in said[:4]:
        inside = list(sentences(text, behind, offset))
        parenthetic = len(inside) > 1 and len(text[inside[-1].start : offset].split()) <= FEW
        likely = whole and len(inside) <= 3 and not parenthetic and offset == said[0]
        confidence = 0.5 if not likely else 0.8 if len(said) == 1 else 0.65
        yield Place(offset, confidence, "before the words that say who speaks")


def _before_report(text: str, behind: int, end: int) -> Iterator[Place]:
    """Before a sentence in which the article tells what the speaker said or did besides."""
    inside = list(sentences(text, behind, end))
    for before, sentence in pairwise(inside):
        if ALSO.match(text, sentence.start) and not SPOKEN.search(text, sentence.start, end):
            yield Place(before.end, 0.75, "before the article goes on in its own words")
            return


def _at_end(text: str, behind: int, end: int, *, whole: bool, alone: bool, first: bool) -> Place:
    inside = list(sentences(text, behind, end))
    words = text[behind:end].split()
    reports = any(reporting(word.strip(",.;:")) for word in text[inside[-1].start : end].split()[1:])
    spoken = first or len(inside) == 1 or SPOKEN.search(text, inside[-1].start, end) is not None
    if not alone:
        confidence = 0.45
    elif whole:
        confidence = 0.6 if reports or not spoken else 0.8 if len(inside) == 1 else 0.73
    elif len(words) <= 6:
        confidence = 0.65
    else:
        confidence = 0.4
    return Place(end, confidence, AT_END)


def places_to_open(analysis: Analysis, reading: Reading, behind: int, closing: int) -> list[Place]:
    """Where a quotation that text[closing] closes could begin, not before `behind`."""
    text, start = analysis.text, analysis.paragraphs[reading.paragraph].start
    if reading.spans and behind == start:
        credit = len(text[start:closing].split()) <= CREDIT_WORDS or not _follows_open(analysis, reading)
        why = "at the beginning of the paragraph: a quotation that runs on opens each paragraph again"
        return [Place(start, 0.3 if credit else 0.6, why)]
    led = [m.end() for m in cue_before().finditer(text, behind, closing)]
    found = [Place(at, 0.8 if len(led) == 1 else 0.6, "behind the words that say who speaks") for at in led]
    before = list(sentences(text, behind, closing))
    last = text[behind:closing].rstrip()[-1:]
    if last and last in ",.?!…—’'" and not led:
        said = attribution().match(text, closing + 1, analysis.paragraphs[reading.paragraph].end) is not None
        colon = COLON.search(text, behind, closing)
        if colon is not None and FIRST_PERSON.search(text, behind, colon.start()) is None:
            found.append(Place(colon.end(), 0.6, "behind the colon"))
        elif behind == start:
            found += _at_start(text, before, said=said and last in ",?!’'")
        elif _right_behind(text, behind, before[0]):
            found.append(Place(before[0].start, 0.6, "before the next sentence that was said"))
        elif len(before) > 1:
            told = attribution().match(text, behind, before[0].end) is not None
            sure = told and len(before) == 2
            found.append(
                Place(
                    before[1].start,
                    0.73 if sure else 0.6 if told else 0.45,
                    "behind the words that say who speaks",
                )
            )
    return sorted((p for p in found if _is_free(text, p.offset)), key=lambda place: -place.confidence)


def _is_free(text: str, offset: int) -> bool:
    """Whether no other mark stands right before this place."""
    return text[max(offset - 1, 0) : offset] not in ("“", "”", '"')


def _follows_open(analysis: Analysis, reading: Reading) -> bool:
    """Whether the paragraph right before is the one whose quotation runs on."""
    return any(other.paragraph == reading.paragraph - 1 and other.running for other in analysis.readings)


def _right_behind(text: str, behind: int, sentence: Span) -> bool:
    """Whether a sentence that sounds spoken follows a quotation that closed with a full stop."""
    ended = text[behind - 2 : behind - 1]
    return (
        ended in (".", "!", "?")
        and not text[behind : sentence.start].strip()
        and SPOKEN.search(text, sentence.start, sentence.end) is not None
    )


def _at_start(text: str, before: list[Span], *, said: bool) -> Iterator[Place]:
    """Of the paragraph's sentences before the mark, which begins the quotation."""
    spoken = [SPOKEN.search(text, s.start, s.end) is not None for s in before]
    if len(before) > 1 and FIRST_PERSON.search(text, before[0].start, before[0].end) is None:
        spoken[0] = spoken[0] and FIRST_PERSON.search(text, before[1].start, before[1].end) is None
    alone = 0.6 if THAT.search(text, before[0].start, before[0].end) else 0.85
    first = alone if len(before) == 1 else 0.72 if spoken[0] else 0.5
    yield Place(before[0].start, first if said else 0.45, "at the beginning of the paragraph")
    if len(before) > 1 and not spoken[0] and spoken[1]:
        yield Place(before[1].start, 0.6 if said else 0.45, "before the words of the second sentence")

"""What the rules about speakers share: institutions, hearers, and what stands outside quotations."""

from __future__ import annotations

import re

from cleanup.analysis import Analysis

INSTITUTION = (
    r"(?:House|Senate|Congress|Parliament|Cabinet|Council|Commission|Committee|Ministry|Department|Embassy|Office"
    r"|Agency|Bureau|Court|Bank|Union|Party|Army|Navy|Pentagon|Kremlin|Authority|Board|Administration|Federation"
    r"|Association|Government|Treasury|Consulate|University|Police|Service|Institute|Organization|Organisation)"
)
"""The last word, or nearly the last, of the name of a body that issues statements and takes an article."""
COMMON = (
    r"(?:ministry|department|agency|company|council|embassy|police|university|bank|club|government|union|bureau"
    r"|commission|office|board|hospital|school)"
)
"""What such a body is called behind its first mention."""
OUTLET = (
    r"(?:[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})"
    r"(?:[’']s [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})?"
)
HEARERS = (
    r"(?:reporters|journalists|analysts|lawmakers|investors|viewers|listeners"
    r"|the (?:newspaper|paper|network|agency))"
)
PERSONAL = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|[Uu]s|I|[Mm]y|[Mm]e)\b(?!\.)")


def begins_sentence(analysis: Analysis, offset: int) -> bool:
    """Whether a sentence of the article, not of a quotation, begins at an offset."""
    sentence = analysis.sentence_at(offset)
    return sentence is not None and sentence.start == offset


def outside(analysis: Analysis, offset: int) -> bool:
    """Whether an offset lies in no quotation."""
    return analysis.quotation_at(offset) is None


def surely_outside(analysis: Analysis, offset: int) -> bool:
    """Whether an offset lies in no quotation, in a paragraph that has lost no mark."""
    paragraph = analysis.paragraph_at(offset)
    doubted = paragraph is not None and paragraph.index in analysis.doubtful
    return not doubted and outside(analysis, offset)


def in_first_person(analysis: Analysis) -> list[int]:
    """Where “we”, “our”, “I” stand outside quotations."""
    return [
        match.start()
        for match in PERSONAL.finditer(analysis.prose)
        if outside(analysis, match.start()) and match.group() != "US"
    ]

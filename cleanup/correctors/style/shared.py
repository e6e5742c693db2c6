"""What all style rules share: whether an article follows the house's book, and one hunk for all places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import itemgetter

from cleanup.analysis import Analysis
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Evidence, Hunk

BRITISH = re.compile(
    r"£|\b\d{1,2}(?:\.\d\d)?[ap]m\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b|\bper cent\b"
)
BRITISH_FIGURE = re.compile(r"\d(?:[ap]m\b| (?:Jan|Feb|Ma|Apr|Ju|Aug|Sep|Oct|Nov|Dec))")
"""One of these stands in the figures of every text that has such a time or date."""
BRITISH_WORDS = frozenset(
    """whilst Whilst tonne kilometre metre centre theatre programme defence colour favour labour honour
    neighbour behaviour rumour cheque tyre grey MP mum Mum""".split()
)
"""Spelt so, or with an s, in British English only."""
STEMS = """organ real recogn critic apolog emphas minim maxim prior final author character civil colon
    modern privat special stabil summar symbol util vandal hospital national legal local mobil central
    category penal memor jeopard terror scrutin sympath capital general industrial normal optim
    revolution""".split()
BRITISH_FORMS = frozenset(
    [word + ending for word in BRITISH_WORDS for ending in ("", "s")]
    + [stem + f"is{form}" for stem in STEMS for form in ("e", "es", "ed", "ing", "ation", "ations")]
    + [stem + form for stem in ("analy", "paraly", "cataly") for form in ("se", "sed", "ses", "sing")]
)
AMERICAN = re.compile(
    r"\bU\.S\.|\b[ap]\.m\.|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d|\bpercent\b|\b(?:Sen|Rep|Gov|Sens|Reps)\. "
    r"|\b(?:center|theater|color|favor|labor|honor|neighbor|behavior|defense|program)s?\b|\b\w{4,}iz(?:e|ed|ing|ation)\b"
    r"|\([RD]-[A-Z]|\b[RD]-[A-Z][a-z]+\."
)


def follows_ap(analysis: Analysis) -> bool:
    """Whether AP style is asked for and the article is not written in British English."""
    return analysis.house.style is Style.AP and not _looks_british(analysis)


@lru_cache(maxsize=1)
def _looks_british(analysis: Analysis) -> bool:
    text = analysis.prose
    british = sum(map(BRITISH_FORMS.__contains__, map(itemgetter(0), analysis.tokens)))
    if "£" in text or "per cent" in text or BRITISH_FIGURE.search(analysis.figures):
        british += sum(1 for _ in BRITISH.finditer(text))
    return british > 1 and british > sum(1 for _ in AMERICAN.finditer(analysis.prose))


def together(
    analysis: Analysis,
    rule: str,
    message: str,
    edits: Iterable[Edit],
    confidence: float = 0.7,
    evidence: tuple[Evidence, ...] = (),
    *,
    cls: Class = Class.REVIEW,
) -> Iterator[Hunk]:
    """One hunk for all places of a document that nothing closes: an editor decides on a style once."""
    kept = tuple(
        edit for edit in sorted(edits) if analysis.open_to(rule, edit) and analysis.document.holds(edit)
    )
    if kept:
        span = Span(kept[0].start, kept[0].end)
        yield Hunk(rule, cls, message, span, kept, confidence=confidence, evidence=evidence)


def spoken(analysis: Analysis, offset: int) -> bool:
    """Whether an offset lies in somebody's words, where only marks may change."""
    quotation = analysis.quotation_at(offset)
    return quotation is not None and (quotation.closed or quotation.running)

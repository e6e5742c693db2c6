"""How surely a machine garbled a text: the marks that good articles do not bear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from cleanup.edit import Span
from cleanup.lexicon.frozen import Exchange

VERBS = (
    "Have|Has|Had|Was|Were|Is|Are|Insisted|Announced|Told|Added|Rejected|Urged|Regarding|Declared|Remained"
)
END = r"(?=\s|\Z)"
MARKS = (
    (
        2.0,
        "a verb alone behind its sentence",
        rf"[a-z”’)]\.[ \u00a0]+(?:did|was|were|is|are|has|have|had|doing|bottom)\.{END}",
    ),
    (
        1.5,
        "a capital on a verb inside the sentence",
        rf"(?:(?<=[a-z)],)|(?<= [a-z])[a-z’]*|(?<=\))) (?:{VERBS}) [a-z]+",
    ),
    (1.0, "two full stops", rf"(?<!\. )[”’\w][ \u00a0]\.\.{END}|(?<!\. )[”’\w]\. \.(?=\s*\n|\s*\Z)"),
    (1.0, "an opening mark where a quotation ends", rf"[.!?][ \u00a0]“{END}"),
    (1.0, "a lone title behind a dash", r"\. -(?:President|Prime|Minister|Chancellor|Senator|Secretary)\b"),
    (1.5, "a month as a verb", r"\b(?:[Ii]n|[Uu]ntil|[Ss]ince|[Ll]ast|[Nn]ext) Might\b|\bMight \d{1,2}\b"),
    (
        0.8,
        "a number in a foreign form",
        r"(?<![\d.,$])\d{1,2},\d{1,2}(?:%| percent| million)|\b\d\d?h[0-5]\d\b",
    ),
    (0.8, "a foreign quotation mark", r"«[ \u00a0]?\w|\w[.,!?]?[ \u00a0]?»|[\w.,]”, ?[–—-]"),
    (0.5, "a shortcode", r"^\[/?ad_\d\]"),
)
PATTERN = re.compile("|".join(f"(?P<m{i}>{p})" for i, (_, _, p) in enumerate(MARKS)), re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that good articles do not bear, and where it stands."""

    note: str
    span: Span


@dataclass(frozen=True, slots=True)
class Garbledness:
    """How surely a machine garbled a text, 0 to 1, and the marks that say so."""

    score: float
    reasons: tuple[Mark, ...] = ()
    """At most five, in order of place."""


def garbledness(text: str, exchanges: Sequence[Exchange] = ()) -> Garbledness:
    """From the marks of garbling; a text without any has 0."""
    found = [*_marks(text), *_spun(exchanges)]
    found.sort(key=lambda pair: pair[1].span)
    weight = sum(w for w, _ in found)
    return Garbledness(round(1 - exp(-weight / 2.5), 2), tuple(mark for _, mark in found[:5]))


def _marks(text: str) -> Iterator[tuple[float, Mark]]:
    for match in PATTERN.finditer(text):
        weight, note, _ = MARKS[int(str(match.lastgroup)[1:])]
        yield weight, Mark(note, Span(match.start(), match.end()))


def _spun(exchanges: Sequence[Exchange]) -> Iterator[tuple[float, Mark]]:
    """Phrases with their words exchanged; a single word of one phrase alone says nothing."""
    sure = [e for e in exchanges if e.sure]
    for exchange in exchanges if len(exchanges) > 2 else sure:
        yield (
            1.0 if exchange.sure else 0.5,
            Mark(f"stands for “{exchange.phrase}”", Span(exchange.start, exchange.end)),
        )

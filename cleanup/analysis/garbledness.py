"""How surely a machine garbled a text: the marks that good articles do not bear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from cleanup.edit import Span
from cleanup.lexicon.frames import Doubt
from cleanup.lexicon.frozen import Exchange, is_spun
from cleanup.lexicon.misfits import Misfit
from cleanup.lexicon.words import lemmas

IN_NAMES = frozenset(
    """Advanced Allied Applied Armed Associated Blessed Combined Consolidated Dedicated Disabled
    Endangered Federated Integrated Limited Lost Retired Sacred Undisputed Unified United""".split()
)
"""Pasts that names of bodies and works begin with."""
END = r"(?=\s|\Z)"
TITLES = "President|Prime|Minister|Chancellor|Senator|Secretary"


INSIDE = r"[a-z)], |(?: [a-z][a-z’]*|\)) "


class Sign(NamedTuple):
    """A mark of garbling: begins with a letter or a mark, so that it is found fast."""

    weight: float
    note: str
    pattern: re.Pattern[str]
    before: re.Pattern[str]
    """What must stand right before it."""


def _sign(weight: float, note: str, pattern: str, before: str = "") -> Sign:
    return Sign(weight, note, re.compile(pattern), re.compile(rf"(?:{before})\Z"))


SIGNS = (
    _sign(
        2.0,
        "a verb alone behind its sentence",
        rf"\.[ \u00a0]+(?:did|was|were|is|are|has|have|had|doing|bottom)\.{END}",
        "[a-z”’)]",
    ),
    _sign(
        0.85, "a capital on a verb inside the sentence", r"(?:Have|Has|Had|Was|Were|Is|Are) [a-z]+", INSIDE
    ),
    _sign(0.87, "a capital on a verb inside the sentence", r"(?P<past>Told|[A-Z][a-z]+ed) [a-z]+", INSIDE),
    _sign(1.0, "two full stops", rf"[ \u00a0]\.\.{END}|\. \.(?=\s*\n|\s*\Z)", r"(?<!\. )(?<!\.)[”’\w]"),
    _sign(1.0, "an opening mark where a quotation ends", rf"[ \u00a0]“{END}", "[.!?]"),
    _sign(1.0, "a lone title behind a dash", rf"-(?:{TITLES})\b", r"\. "),
    _sign(1.5, "a month as a verb", r"Might\b", "(?:[Ii]n|[Uu]ntil|[Ss]ince|[Ll]ast|[Nn]ext) "),
    _sign(1.5, "a month as a verb", r"Might \d{1,2}\b", r"\w "),
    _sign(0.8, "a number in a foreign form", r"\d,\d{1,2}(?:%| percent| million)", r"(?:\A|[^\d.,$])\d?"),
    _sign(0.8, "a time in a foreign form", r"\d\d?h[0-5]\d\b", " "),
    _sign(0.8, "a foreign quotation mark", r"«[ \u00a0]?\w|”, ?[–—-]"),
    _sign(0.5, "a shortcode", r"\[/?ad_\d\]", r"(?:\A|\n)"),
)
PASTED = 0.5
"""The weight of a mark that pasting leaves, too."""
SURELY = 0.6
"""The score from which on nothing but a machine writes like this."""
ENOUGH = 2
"""So many marks of a translation tell of one: a single one may be a slip."""
BEFORE = 14
"""Code points within which what must stand before a sign is looked for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that good articles do not bear, and where it stands."""

    note: str
    span: Span
    translated: bool = False
    """A translation leaves it; a thesaurus, a slip of the keys or pasting hardly ever."""


@dataclass(frozen=True, slots=True)
class Garbledness:
    """How surely a machine garbled a text, 0 to 1, and the marks that say so."""

    score: float
    weight: float = 0.0
    """Of all marks together."""
    reasons: tuple[Mark, ...] = ()
    """At most five, in order of place."""
    signs: tuple[Mark, ...] = ()
    """Those of all marks, at most five, that a translation leaves."""

    @property
    def translated(self) -> bool:
        """Whether nothing but a translation there and back writes like this."""
        return self.score >= SURELY and len(self.signs) >= ENOUGH


def garbledness(
    text: str,
    exchanges: Sequence[Exchange] = (),
    misfits: Sequence[Misfit] = (),
    told: Sequence[tuple[float, Mark]] = (),
) -> Garbledness:
    """From the marks of garbling, and from what others tell of other places; a text without any has 0."""
    found = [*_marks(text), *_spun(exchanges, len(text)), *_misfits(text, misfits)]
    found += [(weight, mark) for weight, mark in told if not any(_meet(mark, other) for _, other in found)]
    found.sort(key=_place)
    weight = sum(w for w, _ in found)
    marks = [mark for _, mark in found]
    signs = [mark for mark in marks if mark.translated]
    return Garbledness(round(1 - exp(-weight / 2.5), 2), weight, tuple(marks[:5]), tuple(signs[:5]))


def _place(weighed: tuple[float, Mark]) -> Span:
    return weighed[1].span


def _meet(one: Mark, other: Mark) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _marks(text: str) -> Iterator[tuple[float, Mark]]:
    for sign in SIGNS:
        for match in sign.pattern.finditer(text):
            start, past = match.start(), match.groupdict().get("past")
            if past and (past in IN_NAMES or "VERB" not in lemmas(past)):
                continue
            if sign.before.search(text, max(0, start - BEFORE), start):
                yield sign.weight, Mark(sign.note, Span(start, match.end()), sign.weight > PASTED)


def _spun(exchanges: Sequence[Exchange], length: int) -> Iterator[tuple[float, Mark]]:
    """Phrases with their words exchanged; a few doubtful ones in a long text say nothing."""
    sure = [e for e in exchanges if e.sure]
    for exchange in exchanges if is_spun(exchanges, length) else sure:
        yield (
            1.0 if exchange.sure else 0.5,
            Mark(f"stands for “{exchange.phrase}”", Span(exchange.start, exchange.end)),
        )


def _misfits(text: str, misfits: Sequence[Misfit]) -> Iterator[tuple[float, Mark]]:
    """Words out of their frames; the doubtful ones as far as good prose has fewer."""
    sure = [m for m in misfits if m.doubt is Doubt.NONE]
    some = [m for m in misfits if m.doubt is Doubt.SOME]
    spare = len(some) - len(text) / A_DOUBTFUL
    for misfit in sure:
        translated = misfit.origin != "synonym"
        yield 0.7, Mark(f"stands for “{misfit.right}”", Span(misfit.start, misfit.end), translated)
    for misfit in some:
        if spare > 1:
            yield (
                0.4 * spare / len(some),
                Mark(f"may stand for “{misfit.right}”", Span(misfit.start, misfit.end)),
            )


A_DOUBTFUL = 2000
"""Code points of good prose in which one doubtful misfit may be met."""

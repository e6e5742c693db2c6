"""What the article tells otherwise than its source, sorted by what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

from cleanup.analysis import Analysis
from cleanup.analysis.comparing.differences import Difference, is_free
from cleanup.analysis.comparing.pairs import Pair
from cleanup.analysis.comparing.words import COURTESY, is_quantity
from cleanup.analysis.naming.similarity import slips
from cleanup.correctors.source.evidence import compared
from cleanup.lexicon.words import is_common, lemmas, zipf

SHORT, LONG = 3, 6
"""Letters from which on one slip, and two, make a word another."""
KNOWN = 3.0
"""A word is written as often as this, on the Zipf scale, by people who mean it."""
ALIKE = 0.6
"""How alike two sentences must be for a difference between them to say something."""
HELD = 2
"""So many words beside a difference, on both sides together, must be the same."""


class About(StrEnum):
    """What differs."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    SPELLING = "spelling"
    """One word for another that is a letter away."""
    CAPITAL = "capital"
    WORDING = "wording"


UNITS = frozenset(
    """second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries inch inches foot feet yard yards mile miles acre acres ton tons tonne tonnes
    meter meters kilometer hectare hectares liter liters gallon gallons pound ounce ounces kilogram gram
    grams celsius fahrenheit degrees points percentage dollar euro mph kph
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december""".split()
)
SMALL = frozenset(
    "a an the of in on at to for by with & or as is was that his her its their he she it".split()
)
NOT = frozenset("not never".split())
AUXILIARIES = frozenset("do does did".split())


def told(analysis: Analysis, about: About) -> Iterator[tuple[Pair, tuple[Difference, ...]]]:
    """Differences about one thing, between sentences that are otherwise much the same; moved words as one."""
    comparison = compared(analysis)
    if comparison is None:
        return
    for pair, found in groupby(comparison.differences, key=itemgetter(0)):
        if pair.likeness >= ALIKE:
            for group in _moved([difference for _, difference in found]):
                if any(map(_held, group)) and _about(analysis, group) is about:
                    yield pair, group


def _moved(found: list[Difference]) -> Iterator[tuple[Difference, ...]]:
    """What belongs together: words that go at one place of a sentence and come back at another."""
    left = list(found)
    while left:
        first = left.pop(0)
        partner = next((other for other in left if _is_move(first, other)), None)
        if partner is not None:
            left.remove(partner)
            yield first, partner
        else:
            yield (first,)


def _is_move(one: Difference, other: Difference) -> bool:
    return any(bool(set(a.ours) & set(b.theirs) - SMALL) for a, b in ((one, other), (other, one)))


def _held(difference: Difference) -> bool:
    return difference.before + difference.behind >= HELD


def _about(analysis: Analysis, group: tuple[Difference, ...]) -> About | None:
    return about_of(analysis, group[0]) if len(group) == 1 else About.WORDING


def about_of(analysis: Analysis, difference: Difference) -> About | None:
    """What a difference is about; None where it is one of those that editors make."""
    ours, theirs = difference.ours, difference.theirs
    if is_free(difference) or set(ours) | set(theirs) <= COURTESY | {"that"}:
        return None
    if _is_negation(ours, theirs):
        return About.NEGATION
    if ours == theirs:
        return About.CAPITAL
    if _is_name(analysis, difference):
        return About.NAME
    if "".join(ours) == "".join(theirs):
        return None if _is_style(ours, theirs) else About.SPELLING
    if any(map(_measures, ours)) or any(map(_measures, theirs)):
        if len(ours) == len(theirs) == 1 and is_rounded(ours[0], theirs[0]):
            return None
        return About.NUMBER if _is_number(ours, theirs) else About.WORDING
    return About.SPELLING if _is_slip(ours, theirs) else About.WORDING


def _measures(key: str) -> bool:
    return is_quantity(key) or key in UNITS


def _is_number(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """One number, date or unit for another of its kind; rounding is an editor's right."""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    one, other = ours[0], theirs[0]
    if not (_measures(one) and _measures(other)):
        return False
    return is_quantity(one) == is_quantity(other)


def is_rounded(ours: str, theirs: str) -> bool:
    """Whether one number is the other, rounded."""
    try:
        a, b = float(ours.split()[0].rstrip("%")), float(theirs.split()[0].rstrip("%"))
    except ValueError:
        return False
    same_unit = ours.lstrip("0123456789.") == theirs.lstrip("0123456789.")
    return same_unit and abs(a - b) <= 0.05 * b and len(f"{a:g}".strip("0.")) < len(f"{b:g}".strip("0."))


def _is_style(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the same letters are one word or two as the house likes: health care, 125mph."""
    joined = "".join(ours)
    known = all(zipf(word) >= KNOWN for word in (*ours, *theirs))
    return not joined.isdigit() and (known or not joined.isalpha())


def _is_slip(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """One word for another that looks like it and is no form of it."""
    one, other = "".join(ours), "".join(theirs)
    if len(theirs) != 1 or min(len(one), len(other)) < SHORT:
        return False
    near = slips(one, other) <= (1 if len(other) < LONG and is_common(one) else 2)
    return near and (not is_common(one) or _lemmas(one).isdisjoint(_lemmas(other)))


def _lemmas(word: str) -> set[str]:
    return {lemma for each in lemmas(word).values() for lemma in each} or {word}


def _is_negation(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether one side has a `not` more and is otherwise the same."""
    for one, other in ((ours, theirs), (theirs, ours)):
        if not NOT.isdisjoint(one) and NOT.isdisjoint(other):
            rest = [key for key in one if key not in NOT | AUXILIARIES]
            return list(map(_lemma, rest)) == list(map(_lemma, other))
    return False


def _lemma(word: str) -> str:
    return lemmas(word).get("VERB", (word,))[0]


def _is_name(analysis: Analysis, difference: Difference) -> bool:
    """Whether both sides are words with capitals where no sentence begins."""
    if not difference.ours or not difference.theirs:
        return False
    edit = difference.edit
    written = analysis.prose[edit.start : edit.end]
    opens = edit.start == 0 or analysis.prose.endswith(
        (". ", "“", "\n", "? ", "! "), max(edit.start - 2, 0), edit.start
    )
    sides = [_words(side) for side in (written, edit.replacement)]
    if opens and all(is_common(side[0]) for side in sides if side):
        return False
    return all(side and all(word[0].isupper() for word in side) for side in sides)


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word[0].isalpha()]

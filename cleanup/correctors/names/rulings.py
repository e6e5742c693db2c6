"""What becomes of the pairs of spellings: which give way, to which, and which are let be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.naming.gender import Pronouns
from cleanup.analysis.naming.similarity import slips
from cleanup.correctors.names.dressed import dressed
from cleanup.correctors.names.forms import Form, Place
from cleanup.correctors.names.orphans import orphans, sound
from cleanup.correctors.names.pairs import BEGINNING, Verdict, is_speaking_word, verdicts

GAINS = ((0.5, 9.0), (0.2, 4.0))
"""In an article so garbled, so many times the odds for a known surname that stands once and alone."""
MACHINE = 0.4
"""So garbled an article was put through a spelling checker, too."""
CHECKED = 0.75
"""How sure it is that a word that speaks is the one introduced name that begins like it."""
FAMOUS = 4.6
"""Surnames this common in print (Zipf scale) may stand without an introduction."""
LEAST = 0.45
"""Pairs less likely than this are not worth a word."""
DOUBTED = 0.55
"""Where pronouns of two kinds stand beside two spellings, they are hardly more likely one than not."""
MOST = 40
"""So many mentions of a spelling are asked for their pronouns."""
HARDLY = 0.05
"""A nearer name as unlikely as this is still one that may be meant."""
ALIKE = 0.06
"""Two names so near in likelihood are both in question."""
SIDE_BY_SIDE = 28
"""Two spellings this near, in code points, are both meant."""
ABOUT_SPELLING = re.compile(
    r"\b(?:[Mm]is-?spel\w+|spel(?:led|t|ling|lings|ls)\b|no relation|not related|unrelated to"
    r"|\w+ with an? [A-Z]\b"
    r"|namesake|pronounced|appeared (?:in English )?as|also known as|formerly known|maiden name|n[ée]e )"
)
CITED_BEFORE = re.compile(r"[“‘\"'](?:[^\W\d_]+ ){0,2}$")
CITED_AFTER = re.compile(r"(?: [^\W\d_]+)?[,.!?]?[”’\"']")


class Ruling(NamedTuple):
    """A spelling, the one it gives way to, and another one that may be meant as well."""

    verdict: Verdict
    rival: Form | None


def rulings(analysis: Analysis, found: Sequence[Form]) -> Iterator[Ruling]:
    """One for each spelling that does not hold."""
    weighed = [_checked(analysis, _in_garbled(analysis, verdict)) for verdict in verdicts(found)]
    judged = [verdict for verdict in weighed if verdict.confidence >= LEAST]
    judged += dressed(analysis.text, found)
    settled = {verdict.wrong.text for verdict in judged}
    judged += [verdict for verdict in orphans(found) if verdict.wrong.text not in settled]
    best: dict[int, Verdict] = {}
    pronouns = Pronouns(analysis.text, analysis.mentions if judged else ())
    confirmed, about = _confirmed(analysis), dict[int, bool]()
    for verdict in judged:
        held = best.get(id(verdict.wrong))
        if verdict.wrong.text in confirmed or _meant(analysis, verdict, about) or _author(analysis, verdict):
            continue
        if held is None or verdict.confidence > held.confidence:
            best[id(verdict.wrong)] = verdict
    others: dict[int, list[Verdict]] = defaultdict(list)
    for verdict in weighed:
        others[id(verdict.wrong)].append(verdict)
    for verdict in best.values():
        further = best.get(id(verdict.right))
        if further is not None and further.right is not verdict.wrong:
            verdict = verdict._replace(right=further.right)
        if _he_and_she(verdict, pronouns):
            verdict = verdict._replace(decided=False, confidence=min(verdict.confidence, DOUBTED))
        yield Ruling(verdict, _rival(verdict, others[id(verdict.wrong)], best.keys()))


def _in_garbled(analysis: Analysis, verdict: Verdict) -> Verdict:
    """In a garbled article a surname nobody introduced is rather the introduced one that sounds like it."""
    wrong, right = verdict.wrong, verdict.right
    bare = wrong.role != "given" and not wrong.fulls and wrong.count == 1 and right.role == "surname"
    if not (bare and right.fulls) or wrong.traits.coined or wrong.traits.zipf > FAMOUS or wrong.titles:
        return verdict
    apart = slips(wrong.key, right.key)
    slipped = apart == 1 and len(wrong.key) > 4 and wrong.key[0] == right.key[0]
    if not slipped and (apart > 2 or sound(wrong.key) != sound(right.key)):
        return verdict
    gain = next((gain for least, gain in GAINS if analysis.garbledness.score >= least), 1.0)
    odds = verdict.confidence / (1 - verdict.confidence) if verdict.confidence < 1 else 99.0
    return verdict._replace(confidence=round(gain * odds / (1 + gain * odds), 3)) if gain > 1 else verdict


def _checked(analysis: Analysis, verdict: Verdict) -> Verdict:
    """In a garbled article a word that speaks is the name a spelling checker did not know."""
    wrong, right = verdict.wrong, verdict.right
    if not (is_speaking_word(wrong) and right.fulls) or wrong.key[:BEGINNING] != right.key[:BEGINNING]:
        return verdict
    if verdict.confidence >= CHECKED or analysis.garbledness.score < MACHINE:
        return verdict
    return verdict._replace(confidence=CHECKED, decided=True)


def _he_and_she(verdict: Verdict, pronouns: Pronouns) -> bool:
    """Whether the sentences about one spelling say he and those about the other she."""
    if verdict.wrong.partners & verdict.right.partners:
        return False
    one, other = (
        {told for place in form.places[:MOST] if place.mention and (told := pronouns.about(place.mention))}
        for form in (verdict.wrong, verdict.right)
    )
    return len(one) == len(other) == 1 and one != other


def _rival(verdict: Verdict, others: Iterable[Verdict], wrong: Collection[int]) -> Form | None:
    """Another name of the same kind that a spelling may be as well, or is nearer to."""
    apart = slips(verdict.wrong.key, verdict.right.key)
    for other in others:
        right = other.right
        if id(right) in wrong or right.text == verdict.right.text:
            continue
        nearer = slips(other.wrong.key, right.key) < apart and other.confidence >= HARDLY
        as_likely = other.confidence >= verdict.confidence - ALIKE
        if right.role == verdict.right.role and (nearer or as_likely):
            return right
    return None


def _confirmed(analysis: Analysis) -> frozenset[str]:
    """Words of names that the desk's names file has: they never give way."""
    names = analysis.house.desk.names
    return frozenset(
        word for name in names for form in (name.canonical, *name.aliases) for word in form.split()
    )


def _meant(analysis: Analysis, verdict: Verdict, about: dict[int, bool]) -> bool:
    """Whether the article itself sets the two spellings side by side, or talks of how a name is spelt."""
    right = [place.start for place in verdict.right.places]
    for place in verdict.wrong.places:
        at = bisect_left(right, place.start)
        near = [other for other in right[max(at - 1, 0) : at + 1] if abs(place.start - other) < SIDE_BY_SIDE]
        if any(analysis.sentence_at(other) == analysis.sentence_at(place.start) for other in near):
            return True
        if _is_cited(analysis.text, place):
            return True
        paragraph = analysis.paragraph_at(place.start)
        if paragraph and paragraph.index not in about:
            told = ABOUT_SPELLING.search(analysis.text, paragraph.start, paragraph.end)
            about[paragraph.index] = told is not None
        if paragraph and about[paragraph.index]:
            return True
    return False


def _author(analysis: Analysis, verdict: Verdict) -> bool:
    """Whether only the by-line and the biography differ: names/by-line knows which of the two to follow."""
    places = (*verdict.wrong.places, *verdict.right.places)
    kinds = {p.kind for place in places if (p := analysis.paragraph_at(place.start))}
    return kinds == {Kind.BYLINE, Kind.BIOGRAPHY}


def _is_cited(text: str, place: Place) -> bool:
    """Whether a name stands with little else between marks: on a plaque, a sign, a cover."""
    opening = CITED_BEFORE.search(text, max(0, place.start - 24), place.start)
    return opening is not None and CITED_AFTER.match(text, place.end) is not None

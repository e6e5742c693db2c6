"""One institution under two forms: World Cargo and Cargo World Federation, Halden and Haldon Systems."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from cleanup.analysis import Analysis, Mention
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.names.institutions import american_spelling
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import organisations
from cleanup.lexicon.words import is_common

ID = "names/two-forms"
SHORTEST = 5
"""Letters of a word that is taken for another by one of them."""
MOST = 60
"""So many institutions of an article are held against each other."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """For each pair of forms the rarer one gives way; where neither is rarer, a person is asked."""
    places: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in analysis.mentions:
        words = tuple(mention.text.split())
        if mention.kind is NameKind.ORGANISATION and len(words) > 1:
            places[words].append(mention)
    for one, other in combinations(list(places)[:MOST], 2):
        if _is_one(one, other):
            right, wrong = sorted((one, other), key=lambda words: (_known(words), len(places[words])))[::-1]
            yield _hunk(places[wrong], places[right], decided=_outweighs(places, right, wrong))


def _is_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names have the same words in another order, or one of them with another letter."""
    if len(one) != len(other):
        return False
    if len(one) > 2 and sorted(one) == sorted(other):
        return True
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(apart) == 1 and _is_slip(*apart[0])


def _is_slip(one: str, other: str) -> bool:
    """Whether two words are one but for a letter, and not two words of English, or its plural."""
    if min(len(one), len(other)) < SHORTEST or OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    if american_spelling(one.lower()) == american_spelling(other.lower()):
        return one.lower() != other.lower()
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer != shorter + "s" and one[0] == other[0] and not (is_common(one) and is_common(other))


def _known(words: tuple[str, ...]) -> bool:
    return " ".join(words) in organisations()


def _outweighs(
    places: dict[tuple[str, ...], list[Mention]], right: tuple[str, ...], wrong: tuple[str, ...]
) -> bool:
    return _known(right) > _known(wrong) or len(places[right]) > len(places[wrong]) == 1


def _hunk(wrong: list[Mention], right: list[Mention], *, decided: bool) -> Hunk:
    there, back = _edits(wrong, right[0].text), _edits(right, wrong[0].text)
    said = f"“{wrong[0].text}” and “{right[0].text}” look like one institution"
    return Hunk(
        ID,
        Class.REVIEW if decided else Class.QUERY,
        f"{said}." if decided else f"{said}: which is right?",
        wrong[0].span,
        there if decided else (),
        (back,) if decided else (there, back),
        confidence=0.7 if decided else 0.5,
        evidence=(Evidence(right[0].text, right[0].span),),
    )


def _edits(mentions: list[Mention], name: str) -> tuple[Edit, ...]:
    return tuple(Edit(mention.start, mention.end, name) for mention in mentions)


RULE = Rule(ID, "One institution under two forms", find, respells=True)

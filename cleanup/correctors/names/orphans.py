"""Speakers whom nobody introduced, behind somebody whose name sounds like theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from cleanup.analysis.naming.similarity import SKELETON
from cleanup.correctors.names.forms import Form
from cleanup.correctors.names.pairs import Verdict

REACH = 600
"""So far behind an introduction, in code points, a bare surname may mean that person."""
SILENT = re.compile(r"(?<=.)gh|(?<=.)[aeiouyhj]|(?<=.)w")
CONFIDENCE = 0.55


def orphans(found: Iterable[Form]) -> Iterator[Verdict]:
    """One verdict for each coined, bare, speaking surname that sounds like just one before it."""
    surnames = [form for form in found if form.role == "surname"]
    introduced = [form for form in surnames if form.fulls]
    for form in surnames:
        known = form.traits
        if form.fulls or not form.speaks or form.count > 1 or known.common or known.zipf > 2.6 or form.titles:
            continue
        near = [other for other in introduced if _is_behind(form, other)]
        alike = [other for other in near if _sounds_like(form.key, other.key)]
        if len(alike) == 1:
            yield Verdict(form, alike[0], CONFIDENCE, True)


def _is_behind(form: Form, other: Form) -> bool:
    at = form.places[0].start
    return any(0 < at - place.end < REACH for place in other.places)


def sound(word: str) -> str:
    """The consonants of a folded name as they are heard, its first letter kept."""
    plain = re.sub(r"^kh", "h", word)
    plain = plain.replace("ph", "f").replace("kh", "k").replace("ts", "s").replace("ck", "k")
    return re.sub(r"(.)\1+", r"\1", SILENT.sub("", plain).translate(SKELETON))


def _sounds_like(a: str, b: str) -> bool:
    one, other = sound(a), sound(b)
    if one == other:
        return len(one) > 1
    return one[:1] == other[:1] and min(len(one), len(other)) > 2 and Levenshtein.distance(one, other) == 1

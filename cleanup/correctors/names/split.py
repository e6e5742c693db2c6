"""A surname cut in two: Win Slow for Winslow, Mc Connell for McConnell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleanup.analysis.naming.similarity import folded, slips
from cleanup.correctors.names.forms import Form
from cleanup.correctors.names.orphans import sound
from cleanup.lexicon.speech import Strength, reporting

PAIR = re.compile(
    r"(?P<first>[A-Z])(?<![\w-].)"
    r"(?=(?P<more>[a-z]{1,8}) (?P<two>[A-Z][a-z]+)\b(?![-’']\w\w)(?P<next> [a-z]+)?)"
)
MOST = 20
"""So many surnames that begin alike are compared."""
SURE, LIKELY = 0.9, 0.75


class Halves(NamedTuple):
    """Two words that are one surname."""

    start: int
    end: int
    whole: Form
    confidence: float


def halves(text: str, found: Iterable[Form]) -> Iterator[Halves]:
    """Each pair of capitalised words that is an introduced surname once they are joined, or nearly."""
    whole = {form.key: form for form in found if form.role == "surname" and form.fulls and len(form.key) > 5}
    if not whole:
        return
    by_start: dict[str, list[Form]] = defaultdict(list)
    for key, form in whole.items():
        by_start[key[:3]].append(form)
    for match in PAIR.finditer(text):
        one, two = match["first"] + match["more"], match["two"]
        start, end, joined = match.start(), match.end("two"), folded(one + two)
        joined_whole = whole.get(joined)
        if joined_whole is not None and joined_whole.text.isalpha():
            yield Halves(start, end, joined_whole, SURE)
        elif joined[:3] in by_start and _speaks(match["next"]):
            near = [other for other in by_start[joined[:3]][:MOST] if _is_near(joined, other.key)]
            halves_ = (folded(one), folded(two))
            if len(near) == 1 and near[0].key not in halves_ and text.count(text[start:end]) == 1:
                yield Halves(start, end, near[0], LIKELY)


def _is_near(joined: str, key: str) -> bool:
    if joined == key:
        return False
    return slips(joined, key) <= 2 or (joined[:4] == key[:4] and sound(joined) == sound(key))


def _speaks(following: str | None) -> bool:
    verb = reporting(following.strip()) if following else None
    return verb is not None and verb.strength is Strength.STRONG and verb.finite

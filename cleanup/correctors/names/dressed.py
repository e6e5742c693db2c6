"""The same letters dressed in two ways: LeBron and Lebron, Erdoğan and Erdogan, al-Sisi and el-Sisi."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cleanup.correctors.names.forms import Form, Place
from cleanup.correctors.names.pairs import Verdict

CONFIDENCE = 0.72


def dressed(text: str, found: Iterable[Form]) -> Iterator[Verdict]:
    """One verdict for each form that another of the same letters outweighs; only capitals decide."""
    groups: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for form in found:
        if form.role != "weak" and len(form.key) > 3:
            groups[form.key, form.role].append(form)
    for same in groups.values():
        if len(same) > 1:
            yield from _outweighed(text, same)


def _outweighed(text: str, same: Sequence[Form]) -> Iterator[Verdict]:
    right = max(same, key=lambda form: (form.count, -form.places[0].start))
    for wrong in same:
        if right.count < 2 * wrong.count or _bare(wrong.text) == _bare(right.text):
            continue
        if wrong.partners and right.partners and not wrong.partners & right.partners:
            continue
        if not any(_is_elsewhere(text, place) for place in (*wrong.places, *right.places)):
            yield Verdict(wrong, right, CONFIDENCE, wrong.text.lower() == right.text.lower())


def _is_elsewhere(text: str, place: Place) -> bool:
    """Whether a name stands in capitals, or in a credit or an address, where it is not for us to dress."""
    return text[place.start : place.end].isupper() or "/" in text[max(0, place.start - 24) : place.start]


def _bare(name: str) -> str:
    return "".join(c for c in name if c.isalnum())

"""A number, date or unit that is not the source's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.comparing.pairs import Pair
from cleanup.analysis.comparing.words import Word, is_quantity
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import as_there, compared, of_pair
from cleanup.correctors.source.telling import About, is_rounded, told
from cleanup.edit import Edit
from cleanup.hunk import Hunk

ID = "source/number"
RELATED = 0.3
"""How alike sentences must be that tell the same in other words."""
SORTS = (
    re.compile(r"\d+ [a-z]{3}"),  # a date
    re.compile(r"[\d.]+ (?:dollar|pound|euro)"),
    re.compile(r"[\d.]+%"),
    re.compile(r"(?:1[5-9]|20)\d\d"),  # a year
    re.compile(r"\d+:\d\d[ap]m"),
)

FIGURES = re.compile(r"\d[\d,.]*")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each number that a sentence of the source has otherwise."""
    seen: set[int] = set()
    for pair, (difference,) in told(analysis, About.NUMBER):
        seen.add(difference.edit.start)
        yield _hunk(analysis, pair, difference.edit, 0.9)
    comparison = compared(analysis)
    if comparison is None or comparison.reworded:  # there the sentence itself is put right
        return
    known = {key for line in comparison.library.lines for key in (word.key for word in line.words)}
    for pair in comparison.pairs:
        found = None if pair.placed or pair.likeness < RELATED else _odd_one(pair, known)
        if found is None or found[0].start in seen or analysis.quotation_at(found[0].start):
            continue
        ours, theirs = found
        source = comparison.library.readings[pair.source].text
        new = source[theirs.start : theirs.end]
        if (
            ours.key.split()[-1] == theirs.key.split()[-1]
        ):  # a day of the same month, an amount of one currency
            new = _as_written(analysis.prose[ours.start : ours.end], new)
        edit = Edit(ours.start, ours.end, new)
        yield _hunk(analysis, pair, edit, 0.75)


def _odd_one(pair: Pair, known: set[str]) -> tuple[Word, Word] | None:
    """The one number that no source has, and the one of its sort that the article has not."""
    inside = {word.key for word in pair.ours}
    for sort in SORTS:
        ours = [w for w in pair.ours if is_quantity(w.key) and sort.fullmatch(w.key)]
        theirs = [w for w in pair.theirs if is_quantity(w.key) and sort.fullmatch(w.key)]
        odd = [w for w in ours if w.key not in known]
        left = [w for w in theirs if w.key not in inside]
        if len(odd) == len(left) == 1 and not is_rounded(odd[0].key, left[0].key):
            return odd[0], left[0]
    return None


def _as_written(written: str, new: str) -> str:
    """The source's figures in the form of the article's."""
    ours, theirs = FIGURES.findall(written), FIGURES.findall(new)
    both = len(ours) == len(theirs) == 1 and not re.search("illion|bn|m$", written + new)
    return FIGURES.sub(theirs[0], written) if both else new


def _hunk(analysis: Analysis, pair: Pair, edit: Edit, confidence: float) -> Hunk:
    written = analysis.prose[edit.start : edit.end]
    message = f"The source has “{edit.replacement}”, not “{written}”: the meaning changes."
    return as_there(ID, message, edit, confidence, of_pair(analysis, pair))


RULE = Rule(ID, "A number, date or unit that is not the source’s", find)

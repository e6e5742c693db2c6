"""A headline that says the contrary of the lead: cancels above postponed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.consistency.shared import headline, lead, query
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk
from cleanup.lexicon.words import inflect

ID = "consistency/headline-verb"
LEAD = 3
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Contrary(NamedTuple):
    """Words of a headline, in all their forms, and what they are held against."""

    here: frozenset[str]
    there: frozenset[str]
    """Those that say the contrary."""
    same: frozenset[str]
    """Those that say the same, and more that do."""


@cache
def contraries() -> tuple[Contrary, ...]:
    """One for each side of each line of the table."""
    text = (files("cleanup.correctors.consistency") / "data" / "contraries.tsv").read_text("utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            one, other = line.split("\t")
            found += [_contrary(one, other), _contrary(other, one)]
    return tuple(found)


def _contrary(here: str, there: str) -> Contrary:
    said = [word for word in here.split() if not word.startswith("~")]
    against = [word for word in there.split() if not word.startswith("~")]
    return Contrary(_forms(said), _forms(against), _forms(here.replace("~", "").split()))


def _forms(lemmas: list[str]) -> frozenset[str]:
    """All forms of some verbs; a word with a stroke before it stands for itself."""
    tags = ("VBZ", "VBD", "VBN", "VBG")
    verbs = [word for word in lemmas if not word.startswith("/")]
    forms = {inflect(verb, tag) for verb in verbs for tag in tags}
    return frozenset([*forms, *verbs, *(word[1:] for word in lemmas if word.startswith("/"))])


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Where the headline has one verb and the lead nothing but its contrary, a query at the headline's."""
    head, below = headline(analysis), lead(analysis, LEAD)
    if head is None or below is None:
        return
    above = [(m.group().lower(), m) for m in WORD.finditer(analysis.prose, head.start, head.end)]
    beneath = [(m.group().lower(), m) for m in WORD.finditer(analysis.prose, below.start, below.end)]
    first, body = {w for w, _ in above}, {w for w, _ in beneath}
    for here, there, same in contraries():
        says = [m for w, m in above if w in here]
        if len(says) != 1 or first & there or body & same:
            continue
        against = [m for w, m in beneath if w in there and analysis.quotation_at(m.start()) is None]
        if against and _same_matter(first - here, analysis.prose, against[0], below):
            message = (
                f"The headline says “{says[0].group()}”, the lead “{against[0].group()}”: which is right?"
            )
            where, other = Span(*says[0].span()), Span(*against[0].span())
            yield query(ID, message, where, other, "the lead")


def _same_matter(words: set[str], text: str, verb: re.Match[str], below: Span) -> bool:
    """Whether the verb of the lead stands among words of the headline."""
    near = {
        m.group().lower() for m in WORD.finditer(text, max(below.start, verb.start() - 90), verb.end() + 90)
    }
    return len({word for word in words & near if len(word) > 3}) > 1


RULE = Rule(ID, "A headline that says the contrary of the lead", find)

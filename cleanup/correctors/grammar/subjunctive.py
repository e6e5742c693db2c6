"""A plain tense behind a demand: demanded that he withdrew."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.gate import garbled, open_to
from cleanup.correctors.grammar.running import Running, review, running
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Evidence, Hunk
from cleanup.lexicon.classes import AUXILIARY, PREPOSITIONS
from cleanup.lexicon.forms import is_base, is_past, is_third, verb
from cleanup.lexicon.words import lemmas

ID = "grammar/subjunctive"
DEMANDS = frozenset(
    """demand demands demanded demanding recommend recommends recommended recommending request requested
    requests urge urged urges propose proposed proposes""".split()
)
FAR = 6
"""Words of a subject."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article: a verb in the past or with -s right behind the subject of what is demanded."""
    if not garbled(analysis):
        return
    row = running(analysis)
    for at in sorted(row.at(*DEMANDS)):
        if row.after(at) == "that":
            place = _verb(row, at + 2)
            if place is not None and open_to(analysis, row.start[at], row.end[place]):
                right = verb(row.low[place]) or ""
                where = Span(row.start[at], row.end[at + 1])
                message = f"Behind “{row.word(at)} that” English has “{right}”."
                edit = row.replaced(place, place, right)
                yield review(ID, message, [edit], 0.7, (Evidence("the demand", where),))


def _verb(row: Running, first: int) -> int | None:
    """The first verb of the clause, if it is in a plain tense and its subject is what stands before it."""
    for at in range(first + 1, min(first + FAR, len(row.low))):
        low = row.low[at]
        if low in AUXILIARY or low in PREPOSITIONS or not low.isalpha():
            return None
        if row.is_name(at):
            continue
        if (is_past(low) and not is_base(low)) or (is_third(low) and "NOUN" not in lemmas(low)):
            return at
        if is_base(low) and not {"NOUN", "ADJ"} & lemmas(low).keys():
            return None
    return None


RULE = Rule(ID, "A plain tense behind a demand: demanded that he withdrew", find)

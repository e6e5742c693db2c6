"""A noun in the wrong number: three month, one of the victim, an attacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.gate import garbled, open_to
from cleanup.correctors.grammar.nouns import ENDS, count_nouns
from cleanup.correctors.grammar.running import Running, review, running
from cleanup.correctors.grammar.undetermined import describes
from cleanup.correctors.rule import Rule
from cleanup.hunk import Hunk
from cleanup.lexicon.classes import is_of, members
from cleanup.lexicon.forms import is_past, is_plural, is_singular
from cleanup.lexicon.proper import FUNCTION
from cleanup.lexicon.words import inflect, lemmas

ID = "grammar/number"
UNITS = frozenset(
    "day week month year hour minute decade mile kilometer kilometre meter metre dollar".split()
)
MANY = members("num") | frozenset("many these those few various numerous".split())
QUANTITIES = frozenset(
    "dozens hundreds thousands tens millions scores handful majority variety couple".split()
)
THOUSANDS = re.compile(r"\d{1,3},\d{3}")
LONGEST = 3
"""Words that describe a noun."""
COLLECTIVE = frozenset(
    """team family crew group staff board panel cast band party union class jury majority minority public
    audience crowd public opposition leadership community faithful poor rich few best worst most last first
    second third good bad great old young new key main one same other more less least half kind sort type head
    horse sheep foot hair fish aircraft counsel hundred thousand million billion dozen score stone people time
    business""".split()
)
"""Nouns that may follow “one of the” or a number as they are."""
UNCOUNTED = frozenset(
    "no . route number page chapter section article age aged channel room day - – $ £ €".split()
)
"""Before a number that counts nothing."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """After a number, after one of the; a plural after a."""
    row = running(analysis)
    for at in sorted(row.at(*UNITS)):
        if _counted(row, at):
            yield from _hunk(analysis, row, at, "more than one")
    if not garbled(analysis):
        return
    for at in row.at("one"):
        yield from _one_of(analysis, row, at)
    for at in sorted(row.at(*(row.places.keys() & count_nouns()))):
        if _figured(row, at):
            yield from _hunk(analysis, row, at, "more than one")
    for at in range(1, len(row.low) - 1):
        if row.low[at + 1] in ENDS - {"and", "or", "-", "–"} and _is_one(row, at):
            first = at
            while at - first < LONGEST and row.before(first) not in MANY and describes(row, first - 1):
                first -= 1
            if _many(row, first - 1):
                yield from _hunk(analysis, row, at, "more than one")
    for at in sorted(row.at("a", "an", "another", "every", "each")):
        noun = row.after(at)
        if is_plural(noun) and set(lemmas(noun)) == {"NOUN"} and row.low[at + 2] in ENDS:
            yield from _hunk(analysis, row, at + 1, "one", lemmas(noun)["NOUN"][0])


def _many(row: Running, at: int) -> bool:
    """Whether what stands there says that there are more than one: several, 2,300, thousands of."""
    low, before = row.low[at], row.before(at)
    if low == "of":
        return before in QUANTITIES
    figure = THOUSANDS.fullmatch(low) is not None and before not in UNCOUNTED
    return (
        (low in MANY or figure)
        and before not in ("no", "and", "or", "-", "one", "a", "the")
        and not row.is_name(at)
    )


def _counted(row: Running, at: int) -> bool:
    """Whether a number stands before a unit of time or length, and nothing behind it that it describes."""
    number = row.before(at)
    few = is_of("num", number)
    behind = row.after(at)
    if (
        not few
        or behind not in ENDS - {"-", "–", "and", "or", "by"}
        or row.low[at - 2] in ("-", "–", "/", "day", "the")
    ):
        return False
    return not row.is_name(at) and not row.is_name(at - 1)


def _figured(row: Running, at: int) -> bool:
    """Whether a figure that counts stands before a noun that can be counted."""
    number, before = row.before(at), row.low[at - 2]
    if (
        not number.isdigit()
        or not 1 < int(number) < 1000
        or row.after(at) not in ENDS
        or not _is_one(row, at)
    ):
        return False
    return before not in UNCOUNTED and not row.is_name(at - 2)


def _one_of(analysis: Analysis, row: Running, at: int) -> Iterator[Hunk]:
    """One of the victim, one of victim."""
    if row.after(at) != "of":
        return
    noun = at + 2
    article = row.low[noun] in ("the", "his", "her", "its", "their", "our", "these", "those")
    noun += article
    while article and noun < at + 7 and _describes(row, noun):
        noun += 1
    if row.after(noun) in ENDS and _is_one(row, noun):
        several = inflect(row.low[noun], "NNS")
        yield from _hunk(analysis, row, noun, "one of several", several if article else f"the {several}")


def _describes(row: Running, at: int) -> bool:
    """Whether a word stands there that only describes the noun behind it."""
    low = row.low[at]
    return low in ("most", "least", "main", "top", "key") or low.isdigit() or lemmas(low).keys() == {"ADJ"}


def _is_one(row: Running, at: int) -> bool:
    """Whether a noun stands there that can be counted, in the singular, and nothing else."""
    word = row.low[at]
    parts = lemmas(word).keys() - {"VERB"}
    return (
        word not in FUNCTION
        and not word.endswith("ing")
        and is_singular(word)
        and parts == {"NOUN"}
        and word not in COLLECTIVE
        and not row.is_name(at)
        and not is_past(word)
    )


def _hunk(analysis: Analysis, row: Running, at: int, many: str, right: str = "") -> Iterator[Hunk]:
    written = row.word(at)
    right = right or inflect(row.low[at], "NNS")
    if open_to(analysis, row.start[at], row.end[at]):
        yield review(
            ID, f"“{written}” stands where the text speaks of {many}.", [row.replaced(at, at, right)], 0.75
        )


RULE = Rule(ID, "A noun in the wrong number: three month, one of the victim", find)

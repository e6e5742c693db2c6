"""Which preposition goes with which word, from a table: depend on, interest in, discuss a plan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from cleanup.correctors.grammar.phrases import (
    DETERMINERS,
    MODALS,
    OBJECTS,
    object_end,
    takes,
    tells_time_or_place,
)
from cleanup.correctors.grammar.running import Running
from cleanup.correctors.grammar.slips import Slip
from cleanup.lexicon.forms import is_gerund
from cleanup.lexicon.tables import plural
from cleanup.lexicon.words import inflect, lemmas

SUBJECTS = MODALS | frozenset("to not he she they we who which did does do i you".split())
"""Before a word that may be a noun these show that it is a verb."""
THIRD = frozenset("he she it who which".split())
TAGS = ("VBD", "VBZ", "VBN", "VBG")
NOUNISH = frozenset("the a an his her its their our my your this that these those no of in".split())
"""Before a word that may be a verb these show that it is a noun."""
CLAUSE_VERBS = frozenset("is was were are had has would will".split())
BE = frozenset("is are was were be been being".split())
QUOTED = frozenset(["”", '"', "»"])
"""Right behind one of these a verb has the speaker behind it: “…,” commented the mayor."""
DO = frozenset("the a an his her its their him them us me".split())
"""What a verb that lacks its preposition may have straight behind it."""


class Head(NamedTuple):
    """A word with its preposition."""

    kind: str
    right: tuple[str, ...]
    wrong: frozenset[str]


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """What the table says of each form of a word."""
    found: dict[str, tuple[Head, ...]] = {}
    text = (files("cleanup.correctors.grammar") / "data" / "prepositions.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, right, wrong, words = line.split("\t")
            head = Head(kind, tuple(right.split(" / ")), frozenset(wrong.split()))
            for word in words.split():
                for form in _forms(kind, word):
                    found[form] = (*found.get(form, ()), head)
    return found


def _forms(kind: str, word: str) -> set[str]:
    if kind in "vox" or kind == "m":
        return {word, *(inflect(word, tag) for tag in TAGS)}
    return {word, plural(word)} if kind == "n" else {word}


@lru_cache(maxsize=1)
def misplaced(row: Running) -> tuple[Slip, ...]:
    """Every preposition that does not go with the word before it, is too many or is missing."""
    table = heads()
    return tuple(
        slip
        for word in sorted(row.places.keys() & table.keys())
        for head in table[word]
        for at in row.places[word]
        for slip in _slips(row, at, head)
    )


def _slips(row: Running, at: int, head: Head) -> Iterator[Slip]:
    if not _is_a(row, at, head.kind):
        return
    if head.kind == "m":
        inverted = not QUOTED.isdisjoint(row.low[max(at - 3, 0) : at])
        if (
            not inverted
            and row.after(at) in DO
            and row.word(at + 1)[0].islower()
            and _object_follows(row, at + 1)
        ):
            yield Slip(at, at, (f"{row.word(at)} {head.right[0]}",), at)
        return
    place = _preposition(row, at, head)
    if place is None or row.low[place] not in head.wrong or not takes(row, row.low[place], place + 1):
        return
    yield Slip(place, place, head.right, at)


def _preposition(row: Running, at: int, head: Head) -> int | None:
    """Where the preposition of a word is to be looked for."""
    if head.kind == "o":
        last = object_end(row, at + 1)
        if last is None or (row.after(last) == "of" and row.low[last] not in OBJECTS):
            return None
        return last + 1
    ahead = at + 1
    if head.kind in "vpa" and row.after(at).endswith("ly") and "ADV" in lemmas(row.after(at)):
        ahead += 1
    return ahead if ahead < len(row.low) else None


def _object_follows(row: Running, at: int) -> bool:
    """Whether an object stands at a place, no time and no clause: waited him, and not “said the man was”."""
    last = object_end(row, at)
    if last is None or row.low[last] == "turn" or tells_time_or_place(row, "for", at):
        return False
    return row.after(last) not in CLAUSE_VERBS


def _is_a(row: Running, at: int, kind: str) -> bool:
    """Whether a word is here what the table speaks of, where its form can be several things."""
    low, before = row.low[at], row.before(at)
    if row.is_name(at):
        return False
    found = lemmas(low)
    if kind == "x" and before in BE:
        return False
    if kind in "vox" or kind == "m":
        subjects = THIRD if low.endswith("s") else SUBJECTS
        return before in subjects or (
            "NOUN" not in found and before not in NOUNISH and not (is_gerund(low) and before in DETERMINERS)
        )
    if kind == "n":
        return "VERB" not in found or (before not in SUBJECTS and not row.is_name(at - 1))
    return True

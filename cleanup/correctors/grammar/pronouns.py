"""Relative pronouns, as and like, and reflexives of another language: everything what, hurry himself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleanup.correctors.grammar.phrases import DETERMINERS, MODALS, OBJECTS
from cleanup.correctors.grammar.running import END, Running
from cleanup.correctors.grammar.slips import Slip
from cleanup.lexicon.classes import AUXILIARY, PREPOSITIONS, is_of
from cleanup.lexicon.forms import is_past, is_third, verb
from cleanup.lexicon.words import lemmas

# General English, written by hand from what es, pt, it, fr, de, ru, uk have in these places.
ALL = frozenset("everything anything nothing something all".split())
SUBJECTS = frozenset("he she it they we i you the his her their".split())
ASKING = frozenset(
    """ask asks asked asking tell tells told telling know knows knew see wonder wondered say sure decide
    clear show explain understand learn""".split()
)
APPEARING = frozenset("happen seem appear look be matter follow come".split())
"""What is called so is not what a sentence is about: what appears to be."""
THINGS = ("building", "vehicle", "disaster")
SENSES = frozenset("look looks looked sound sounds sounded smell smells smelled taste tastes tasted".split())
SELVES = frozenset("himself herself itself themselves".split())
NEVER_REFLEXIVE = frozenset(
    """concentrate complain hurry occur happen appear disappear begin increase decrease worsen recover
    participate differ laugh quarrel amount consist belong react last retire relate continue rise double
    triple halve remain emerge vanish arise exist elapse diminish wake""".split()
)
"""Verbs that have no object at all in English."""
BEFORE_AS = frozenset("such same well soon long".split())
"""What has “as” behind it and never “like”: such as, as well as."""
SAYING = frozenset("said noted reported explained wrote told announced stated reminded stressed".split())


@lru_cache(maxsize=1)
def mistaken(row: Running) -> tuple[Slip, ...]:
    """Every such word that cannot stand where it does."""
    finders = (_all_what, _comma_what, _who_of_things, _which_of_people, _as_like, _how_as, _selves)
    return tuple(slip for find in finders for slip in find(row))


def _asked(row: Running, at: int) -> bool:
    first, _ = row.sentence(at)
    return bool(ASKING & set(row.low[max(first, at - 8) : at]))


def _question(row: Running, at: int) -> bool:
    _, last = row.sentence(at)
    return "?" in row.low[max(0, last - 3) : last]


def _all_what(row: Running) -> Iterator[Slip]:
    """Everything what he said, all what is known."""
    for at in row.at("what"):
        before, then = row.before(at), row.after(at)
        if before in ALL and (then in SUBJECTS or then in AUXILIARY or is_past(then)) and not _asked(row, at):
            yield Slip(at, at, ("that",), at - 1)


def _comma_what(row: Running) -> Iterator[Slip]:
    """Prices fell, what surprised the traders: which."""
    for at in row.at("what"):
        then = row.after(at)
        if row.before(at) != "," or _asked(row, at) or _question(row, at) or verb(then) in APPEARING:
            continue
        done = (is_past(then) or is_third(then)) and then not in AUXILIARY and "ADJ" not in lemmas(then)
        if done and row.low[at + 2] in DETERMINERS | OBJECTS:
            yield Slip(at, at, ("which",), at + 1)


def _who_of_things(row: Running) -> Iterator[Slip]:
    """The house who was sold."""
    for at in row.at("who"):
        noun = row.before(at)
        if (
            any(is_of(name, noun) for name in THINGS)
            and row.after(at) in AUXILIARY
            and not row.is_name(at - 1)
        ) and row.before(at - 1) in DETERMINERS:
            yield Slip(at, at, ("that", "which"), at - 1)


def _which_of_people(row: Running) -> Iterator[Slip]:
    """The student which was hurt."""
    for at in row.at("which", "what"):
        noun, then = row.before(at), row.after(at)
        person = is_of("person", noun) or is_of("people", noun)
        clause = then in AUXILIARY or then in ("he", "she", "they")
        relative = row.low[at] == "which" or row.before(at - 1) in DETERMINERS
        if person and clause and relative and not _asked(row, at):
            yield Slip(at, at, ("who",), at - 1)


def _as_like(row: Running) -> Iterator[Slip]:
    """It looks as a school; such like rice; like a result of it."""
    for at in row.at("as"):
        if (
            row.before(at) in SENSES
            and row.after(at) in ("a", "an")
            and row.low[at + 2] not in ("result", "whole")
        ):
            yield Slip(at, at, ("like",), at - 1)
    for at in row.at("like"):
        before = row.before(at)
        if before in BEFORE_AS and (before in ("such", "same") or row.before(at - 1) == "as"):
            yield Slip(at, at, ("as",), at - 1)
        elif (
            row.after(at) == "a" and row.low[at + 2] in ("result", "consequence") and row.low[at + 3] == "of"
        ):
            yield Slip(at, at, ("as",), at + 2)


def _how_as(row: Running) -> Iterator[Slip]:
    """How the mayor said, the bridge will close: as."""
    for at in row.at("how"):
        if row.before(at) not in (END, ",") or _question(row, at) or _asked(row, at):
            continue
        for place in range(at + 2, min(at + 6, len(row.low) - 1)):
            if row.low[place] in SAYING and row.after(place) == ",":
                yield Slip(at, at, ("as",), place)
                break
            if row.low[place] in AUXILIARY | MODALS | PREPOSITIONS or not row.low[place].isalpha():
                break


def _selves(row: Running) -> Iterator[Slip]:
    """Complained himself; prices increased themselves; approached himself to the gate."""
    for at in row.at(*SELVES):
        done, then = row.before(at), row.after(at)
        if verb(done) in NEVER_REFLEXIVE and done not in AUXILIARY and "NOUN" not in lemmas(done):
            yield Slip(at, at, ("",), at - 1)
        elif verb(done) == "approach" and then == "to":
            yield Slip(at, at + 1, ("",), at - 1)

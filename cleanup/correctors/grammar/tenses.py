"""Tenses that contradict those beside them: said he knew but will not, leaves the house and went."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleanup.correctors.grammar.phrases import DETERMINERS, MODALS, STOPS, ends
from cleanup.correctors.grammar.running import END, Running
from cleanup.correctors.grammar.slips import Slip
from cleanup.lexicon.classes import AUXILIARY, is_of
from cleanup.lexicon.forms import is_base, is_gerund, is_past, is_plural, is_third, verb
from cleanup.lexicon.words import inflect, lemmas, may_be_finite

THEN = {"will": "would", "can": "could", "may": "might"}
BEEN = {"is": "was", "are": "were"}
TOLD = frozenset("said told testified added insisted claimed argued explained admitted recalled".split())
NEVER_PASSIVE = frozenset(
    """arrived died disappeared appeared happened occurred remained become fallen risen emerged existed
    vanished lasted elapsed succeeded""".split()
)
"""Participles that go with have alone."""
STATES = frozenset(
    """talks discussions negotiations contact touch prison jail custody detention hospital power office
    exile hiding charge place force operation effect service command control session mourning lockdown
    quarantine arrest construction investigation review strike sanctions pressure siege occupation""".split()
)
"""What one is in or under for a time."""
LENGTHS = frozenset("day week month year decade century".split())
PERSONS = frozenset("he she they it".split())
REACH = 9
DOERS = frozenset(
    "company ministry government council board team club party union bank firm committee".split()
)
FINITE = AUXILIARY | MODALS
CLAUSES = STOPS | {"that", "who", "which"}


@lru_cache(maxsize=1)
def contradicting(row: Running) -> tuple[Slip, ...]:
    """Every tense that the verb beside it contradicts, and participles that lost their auxiliary."""
    finders = (_and_will, _is_arrived, _was_when, _leaves_and_went, _doing, _since, _stood)
    return tuple(slip for find in finders for slip in find(row))


def _reported(row: Running, at: int) -> bool:
    """Whether a pronoun at a place is the subject of what somebody said: said he, told them that she."""
    before = at - 1 - (row.before(at) == "that")
    told = "told" in row.low[max(before - 3, 0) : before] and not ends(row, before)
    return told or row.low[before] in TOLD


def _and_will(row: Running) -> Iterator[Slip]:
    """Said he understood the anger but will not wait: would not."""
    for at in row.at(*PERSONS):
        if not _reported(row, at) or not is_past(row.after(at)) or is_base(row.after(at)):
            continue
        for place in range(at + 2, min(at + REACH, len(row.low) - 1)):
            low = row.low[place]
            if low in STOPS or low in ("that", "who", "which", "if", "when"):
                break
            if low in ("and", "but") and row.after(place) in THEN:
                yield Slip(place + 1, place + 1, (THEN[row.after(place)],), at + 1)
                break


def _was_when(row: Running) -> Iterator[Slip]:
    """Told the jury that he is at home when the fire started: was."""
    for at in row.at(*PERSONS):
        be = row.after(at)
        if be not in BEEN or not _reported(row, at):
            continue
        for place in range(at + 2, min(at + REACH + 3, len(row.low) - 3)):
            if row.low[place] in STOPS:
                break
            if row.low[place] == "when" and _past_behind(row, place):
                yield Slip(at + 1, at + 1, (BEEN[be],), place)
                break


def _is_arrived(row: Running) -> Iterator[Slip]:
    """The train is arrived: has."""
    for at in row.at(*NEVER_PASSIVE):
        be = at - 1 - (row.before(at) in ("already", "also", "just", "not", "now"))
        if row.low[be] in ("is", "are") and row.before(be) not in ("what", "which", "there"):
            yield Slip(be, be, ("has" if row.low[be] == "is" else "have",), at)


def _past_behind(row: Running, at: int) -> bool:
    for place in range(at + 1, min(at + 6, len(row.low))):
        low = row.low[place]
        if low in STOPS:
            return False
        if low in ("was", "were", "had") or (is_past(low) and not is_base(low) and place > at + 1):
            return True
    return False


def _leaves_and_went(row: Running) -> Iterator[Slip]:
    """He leaves the house and went to the bank: left."""
    for at in row.at("and", "then"):
        first, _ = row.sentence(at)
        if not is_of("pastonly", row.after(at)) or at - first > REACH:
            continue
        verbs = [place for place in range(first + 1, at) if _may_be_verb(row, place)]
        if len(verbs) != 1 or any(row.low[place] in CLAUSES for place in range(first, at)):
            continue
        low = row.low[verbs[0]]
        subject = row.before(verbs[0])
        sure = subject in PERSONS or (row.is_name(verbs[0] - 1) and "NOUN" not in lemmas(low))
        if is_third(low) and low not in AUXILIARY and sure:
            yield Slip(verbs[0], verbs[0], (inflect(verb(low) or low, "VBD"),), at + 1)


def _may_be_verb(row: Running, at: int) -> bool:
    low = row.low[at]
    return low in FINITE or is_third(low) or is_past(low) or (is_base(low) and "NOUN" not in lemmas(low))


def _doing(row: Running) -> Iterator[Slip]:
    """The company planning to close the plant. A whole sentence, and no verb in it."""
    for at in row.at(*(low for low in row.places if low.endswith("ing") and is_gerund(low))):
        first, last = row.sentence(at)
        if last - first < 6 or last - first > 30 or row.low[last - 1] != "." or at - first > 5:
            continue
        subject = row.before(at)
        opened = row.low[first] in ("the", "he", "she", "they", "it") or (
            row.word(first)[0].isupper() and first + 1 == at
        )
        doer = subject in PERSONS or subject in DOERS or is_of("people", subject) or is_of("person", subject)
        if not (opened and doer) or row.after(at) not in DETERMINERS | {"to", "that"}:
            continue
        if any(_may_be_finite(row, place) for place in range(first, last) if place != at):
            continue
        many = subject == "they" or is_plural(subject)
        ways = ("were", "are") if many else ("was", "is")
        yield Slip(at, at, tuple(f"{be} {row.low[at]}" for be in ways), at - 1)


def _may_be_finite(row: Running, at: int) -> bool:
    low = row.low[at]
    if row.is_name(at):
        return False
    return may_be_finite(low) or is_third(low) or low in FINITE or low in ("that", "who", "“")


def _since(row: Running) -> Iterator[Slip]:
    """Sells a card since a year: has sold, for a year."""
    for at in row.at("since"):
        length = row.after(at) == "a" and row.low[at + 2] in LENGTHS
        if length and row.low[at + 3] not in (
            "ago",
            "before",
            "earlier",
            "later",
            "in",
            "when",
            "of",
            "that",
        ):
            yield from _going_on(row, at)


def _going_on(row: Running, at: int) -> Iterator[Slip]:
    """Sells since a year a postcard: has sold, for a year."""
    before = row.before(at)
    if not is_third(before) or ("NOUN" in lemmas(before) and row.before(at - 1) in DETERMINERS):
        return
    said = inflect(verb(before) or before, "VBN")
    length, behind = f"for a {row.low[at + 2]}", at + 3
    if row.low[behind] in STOPS:
        yield Slip(at - 1, at + 2, (f"has {said} {length}",), at)
        return
    last = behind
    while row.low[last + 1] not in STOPS and last < behind + 9:
        last += 1
    if row.low[last + 1] in (".", END) and row.low[behind] in DETERMINERS:
        what = row.text[row.start[behind] : row.end[last]]
        yield Slip(at - 1, last, (f"has {said} {what} {length}",), at)
    else:
        yield Slip(at - 1, at + 2, (f"has {said} {length}",), at)


def _stood(row: Running) -> Iterator[Slip]:
    """The sides were in talks since March: had been."""
    for at in row.at("since"):
        then = row.after(at)
        if not (
            any(is_of(name, then) for name in ("month", "year", "weekday"))
            or then in ("last", "early", "late")
        ):
            continue
        for place in range(at - 2, max(at - 6, 0), -1):
            if row.low[place] in STOPS:
                break
            if row.low[place] in ("was", "were"):
                state = row.low[place + 1 : at]
                if (state[0] in ("in", "on", "at", "under") and state[-1] in STATES) or state in (
                    ["missing"],
                    ["closed"],
                    ["married"],
                    ["empty"],
                    ["vacant"],
                    ["silent"],
                    ["bedridden"],
                ):
                    yield Slip(place, place, ("had been",), at)
                break

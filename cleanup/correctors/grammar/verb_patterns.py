"""Which form of a verb goes with which word, from a table: avoid saying, refuse to go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from importlib.resources import files

from cleanup.correctors.grammar.phrases import DETERMINERS, OBJECTS, STOPS, ends, object_end
from cleanup.correctors.grammar.running import END, Running
from cleanup.correctors.grammar.slips import Slip
from cleanup.lexicon.classes import AUXILIARY, PARTICLES, is_of
from cleanup.lexicon.forms import is_base, is_gerund, is_participle, is_past, is_plural, verb
from cleanup.lexicon.words import inflect, lemmas

TAGS = ("VBD", "VBZ", "VBN", "VBG")
BE = frozenset("is are was were be been being am".split())
BEFORE_BASE = frozenset("to will would could can should may might must not they we i".split())
"""Before a verb in its base form."""
BEFORE_VERB = BEFORE_BASE | frozenset("he she it who which that also had has have".split())
AS_WELL = frozenset("including being having using following according".split()) | PARTICLES
"""Words in -ing that begin a phrase of their own."""
HEARERS = OBJECTS | frozenset(
    """reporters journalists lawmakers voters residents investors police officials readers listeners
    viewers supporters parents students employees workers people citizens members""".split()
)
TIMES = frozenset(
    """years days months weeks hours minutes decades year day month week hour morning night evening
    afternoon time decade life""".split()
)
LONG = 6
"""Words of a time that is spent."""
NO_INFINITIVE = AUXILIARY - {"have", "be", "do"}
EITHER = frozenset("admit recommend suggest quit delay miss imagine".split())
"""Verbs that may have somebody or a purpose behind “to”."""
ADDRESSED = frozenset("him them us me".split())
MOVING = ("person", "people", "vehicle")
"""Who or what is seen doing something."""
TELLERS = frozenset("he she they it who also has had have later".split())
CLAUSES = DETERMINERS | frozenset("he she it they we there in if despite because while when people".split())
"""What a reported clause begins with."""
THEN = DETERMINERS - {"that"} | OBJECTS
"""What a verb has behind it, and a noun has not."""


@cache
def patterns() -> dict[str, frozenset[str]]:
    """The words of each kind, verbs in all their forms."""
    found = {}
    text = (files("cleanup.correctors.grammar") / "data" / "verb_patterns.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, words = line.split("\t")
            noun = kind in ("of", "of-being", "in", "to")
            found[kind] = frozenset(
                words.split() if noun else (f for word in words.split() for f in _forms(word))
            )
    return found


def _forms(lemma: str) -> set[str]:
    return {lemma, *(inflect(lemma, tag) for tag in TAGS)}


@lru_cache(maxsize=1)
def misformed(row: Running) -> tuple[Slip, ...]:
    """Every verb in a form that the word before it does not take."""
    return tuple(
        slip
        for kind, finder in FINDERS.items()
        for word in sorted(row.places.keys() & patterns()[kind])
        for at in row.places[word]
        if not row.is_name(at)
        for slip in finder(row, at)
    )


def is_verb(row: Running, at: int) -> bool:
    """Whether a word is a verb here, where its form can be a noun too."""
    low, before = row.low[at], row.before(at)
    if "NOUN" not in lemmas(low):
        return before not in ("the", "a", "an")
    return before in BEFORE_VERB - BEFORE_BASE if low.endswith("s") else before in BEFORE_VERB


def _infinitive(row: Running, at: int, *, noun: bool) -> bool:
    """Whether “to” stands at a place with an infinitive; where it may be a noun, only before an object."""
    low = row.after(at)
    if row.low[at] != "to" or not is_base(low) or row.is_name(at + 1) or low in NO_INFINITIVE | DETERMINERS:
        return False
    return not noun or not {"NOUN", "ADJ"} & lemmas(low).keys() or _taken(row, at + 2)


def _taken(row: Running, at: int) -> bool:
    """Whether what stands at a place is the object of a verb, and cannot stand behind a noun."""
    return row.low[at] in THEN or row.is_name(at) or is_plural(row.low[at])


def _gerund(row: Running, at: int) -> str:
    return inflect(row.low[at], "VBG")


def _active(row: Running, at: int) -> bool:
    """Whether a verb has its subject before it: he, Ann, the workers."""
    return row.before(at) in BEFORE_VERB or row.is_name(at - 1) or is_plural(row.before(at))


def _to_for_ing(row: Running, at: int, *, noun: bool) -> Iterator[Slip]:
    """Avoided to say; considers to sell: no passive, which has “to”."""
    if row.before(at) in BE or not is_verb(row, at) or not _infinitive(row, at + 1, noun=noun):
        return
    if noun and verb(row.low[at]) in EITHER and not _taken(row, at + 3):
        return
    yield Slip(at + 1, at + 2, (_gerund(row, at + 2),), at)


def _ing_for_to(row: Running, at: int) -> Iterator[Slip]:
    """Refused leaving; only where both words are verbs for certain, and no comma stands behind."""
    low, behind, then = row.low[at], row.after(at), row.low[min(at + 2, len(row.low) - 1)]
    if not is_gerund(behind) or behind in AS_WELL or row.before(at) in BE or row.before(at) in DETERMINERS:
        return
    if {"NOUN", "ADJ"} & lemmas(behind).keys() and then not in THEN:
        return
    if not (is_past(low) and _active(row, at)) and not is_verb(row, at):
        return
    if then not in STOPS or then in (END, "."):
        yield Slip(at + 1, at + 1, (f"to {verb(behind) or behind}",), at)


def _kept_from(row: Running, at: int) -> Iterator[Slip]:
    """Prevent the court to hear it; bar the agency to close offices."""
    last = object_end(row, at + 1) if is_verb(row, at) else None
    if last is None or not _infinitive(row, last + 1, noun=False):
        return
    some = row.low[last] in OBJECTS or row.is_name(last) or is_plural(row.low[last])
    if some or verb(row.low[at]) not in ("bar", "ban"):
        yield Slip(last + 1, last + 2, (f"from {_gerund(row, last + 2)}",), at)


def _asked(row: Running, at: int) -> Iterator[Slip]:
    """Asked him leaving the room."""
    who, behind = row.after(at), row.low[min(at + 2, len(row.low) - 1)]
    if not is_verb(row, at) or who not in ADDRESSED or not is_gerund(behind) or behind in AS_WELL:
        return
    if row.low[at + 3] in THEN and verb(row.low[at]) != "tell":
        yield Slip(at + 2, at + 2, (f"to {verb(behind)}",), at)


def _bidden(row: Running, at: int) -> Iterator[Slip]:
    """Allows them leave, forced the workers stay."""
    if not is_verb(row, at) or row.before(at) in BE:
        return
    for place in range(at + 2, min(at + LONG, len(row.low))):
        low, who = row.low[place], row.low[place - 1]
        if row.is_name(place):
            continue
        if is_base(low) and not {"NOUN", "ADJ", "ADV"} & lemmas(low).keys() and low not in AUXILIARY:
            if who in ADDRESSED or is_plural(who) or row.is_name(place - 1):
                yield Slip(place, place, (f"to {low}",), at)
            return
        if ends(row, place):
            return


def _seen(row: Running, at: int) -> Iterator[Slip]:
    """A camera recorded a truck to leave; no purpose, as in “saw a doctor to get help”."""
    last = object_end(row, at + 1) if is_verb(row, at) else None
    if last is None or row.after(at) == "it" or not _infinitive(row, last + 1, noun=False):
        return
    seen = verb(row.low[at]) in ("see", "hear", "watch")
    one = row.low[last] in ADDRESSED or (not seen and any(is_of(name, row.low[last]) for name in MOVING))
    if one and row.low[last + 2] not in ("be", "have"):
        yield Slip(last + 1, last + 2, (_gerund(row, last + 2),), at)


def _let(row: Running, at: int) -> Iterator[Slip]:
    """Made the workers to stay."""
    last = object_end(row, at + 1) if is_verb(row, at) else None
    if last is None or row.before(at) in BE or not _infinitive(row, last + 1, noun=False):
        return
    who = row.low[last]
    if (
        who in ADDRESSED
        or is_of("people", who)
        or is_of("person", who)
        or (row.is_name(last) and row.low[at] != "made")
    ):
        yield Slip(last + 1, last + 2, (row.low[last + 2],), at)


def _nobody_told(row: Running, at: int) -> Iterator[Slip]:
    """He told that it was over: said."""
    if row.after(at) != "that" or not is_past(row.low[at]):
        return
    if not (row.before(at) in TELLERS or row.is_name(at - 1)):
        return
    follows = row.low[at + 2]
    if follows in CLAUSES or row.is_name(at + 2):
        yield Slip(at, at, ("said",), at)


def _said_to_somebody(row: Running, at: int) -> Iterator[Slip]:
    """Said reporters that, explained them that: told."""
    low, who = row.low[at], row.after(at)
    last = at + 1 if who in HEARERS else object_end(row, at + 1)
    if last is None or not is_past(low) or row.before(at) in BE | {"”", '"'}:
        return
    hears = row.low[last] in HEARERS or (row.is_name(last) and not is_of("weekday", row.low[last]))
    if not hears or row.after(last) != "that" or row.low[last + 2] not in CLAUSES:
        return
    if low == "said":
        yield Slip(at, at, ("told",), at)
    elif who in ADDRESSED and _active(row, at):
        yield Slip(at, at, (f"{low} to",), at)


def _noun(row: Running, at: int, *, of: str) -> Iterator[Slip]:
    """The danger to lose, difficulties to pay."""
    if not _infinitive(row, at + 1, noun=True) or (not of and row.before(at) in ("the", "this", "these")):
        return
    yield Slip(at + 1, at + 2, (f"{of} {_gerund(row, at + 2)}".strip(),), at)


def _being(row: Running, at: int) -> Iterator[Slip]:
    """The risk to be fined."""
    if row.low[at + 1 : at + 3] == ["to", "be"] and is_participle(row.low[at + 3]):
        yield Slip(at + 1, at + 2, ("of being",), at)


def _noun_to(row: Running, at: int) -> Iterator[Slip]:
    """The decision of closing the plant, a refusal of paying."""
    behind = row.low[min(at + 2, len(row.low) - 1)]
    if row.after(at) != "of" or not is_gerund(behind) or behind in AS_WELL:
        return
    if row.low[at + 3] in THEN or ("NOUN" not in lemmas(behind) and is_plural(row.low[at + 3])):
        yield Slip(at + 1, at + 2, (f"to {verb(behind) or behind}",), at)


def _spent(row: Running, at: int) -> Iterator[Slip]:
    """Spent two weeks to repair it, passed four months to remove it."""
    for last in range(at + 1, min(at + LONG, len(row.low) - 2)):
        if row.low[last] in TIMES and row.after(last) == "to":
            if is_base(row.low[last + 2]) and row.low[last + 2] not in NO_INFINITIVE:
                yield Slip(last + 1, last + 2, (_gerund(row, last + 2),), at)
            return
        if not row.low[last].isalnum() or (row.low[last] in AUXILIARY):
            return


FINDERS: dict[str, Callable[[Running, int], Iterator[Slip]]] = {
    "ing": partial(_to_for_ing, noun=True),
    "avoid": partial(_to_for_ing, noun=False),
    "inf": _ing_for_to,
    "from": _kept_from,
    "hearer": _asked,
    "bidden": _bidden,
    "perceive": _seen,
    "let": _let,
    "told": _nobody_told,
    "said": _said_to_somebody,
    "of": partial(_noun, of="of"),
    "of-being": _being,
    "in": partial(_noun, of=""),
    "to": _noun_to,
    "time": _spent,
}

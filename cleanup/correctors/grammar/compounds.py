"""Two nouns in the order of another language: monitors of ankle, which are ankle monitors."""

from __future__ import annotations

import re
from functools import cache

from cleanup.correctors.grammar.nouns import ENDS
from cleanup.correctors.grammar.running import Running
from cleanup.edit import Edit
from cleanup.lexicon.classes import members
from cleanup.lexicon.tables import phrases
from cleanup.lexicon.words import lemmas

ABSTRACT = re.compile(
    r"(?:er|or|ist|ian|ee|ant|ent|ion|ment|ing|al|ness|ance|ence|ancy|ency|ship|ure|ity|dom|ism|age|y|th)s?\Z"
)
"""How nouns end that are somebody's or something's: the sponsor of the bill, the arrest of the man."""
RELATIONAL = frozenset(
    """half part side end top use loss lack work chief victim friend name cost price size rise fall
    sale son wife husband widow rest list set map image picture photo life role state rate case
    cause source result sign symbol idea law right risk fear threat search interest head host guest
    fan court standard flow level speed court change amount number sort kind type form group pair
    series cup glass bottle bag box piece line""".split()
)

THINGS = frozenset(
    """conference penalty agency company station vehicle container monitor ceremony factory battery
    certificate passenger engineer computer center centre printer trailer locker counter poster
    ticket helicopter detector shelter letter paper newspaper filter charger trousers advertisement
    instrument generator reactor""".split()
)
"""Those that end so, and are things all the same."""


def is_thing(noun: str) -> bool:
    """Whether a noun is rather of a kind than of another thing: monitors."""
    lemma = lemmas(noun).get("NOUN", (noun,))[0]
    return lemma in THINGS or (ABSTRACT.search(lemma) is None and lemma not in RELATIONAL)


@cache
def _compounds() -> frozenset[tuple[str, str]]:
    """The first noun and the lemma of the second of all that are set phrases: ticket price."""
    pairs = (phrase.split() for phrase in phrases("phrases.txt") if phrase.islower())
    return frozenset(
        (pair[0], lemmas(pair[1])["NOUN"][0])
        for pair in pairs
        if len(pair) == 2 and "NOUN" in lemmas(pair[0]) and "NOUN" in lemmas(pair[1])
    )


def known(row: Running, head: int, at: int) -> str | None:
    """The form in which the noun at a place stands before another as a set phrase."""
    heads, words = lemmas(row.low[head]).get("NOUN", ()), lemmas(row.low[at]).get("NOUN", ())
    if not heads or not words or row.is_name(head) or row.is_name(at):
        return None
    return next((one for one in (words[0], row.low[at]) if (one, heads[0]) in _compounds()), None)


def turned(row: Running, head: int, at: int, noun: str) -> Edit:
    """The edit that puts the noun at a place before its head, with the article that the pair needs."""
    pair = f"{noun} {row.low[head]}"
    if row.before(head) in ("a", "an"):
        return row.replaced(head - 1, at, f"{'an' if noun[0] in 'aeio' else 'a'} {pair}")
    return row.replaced(head, at, pair)


def ends(row: Running, at: int) -> bool:
    """Whether a noun is the last word of its phrase."""
    return row.low[at + 1] in ENDS | members("subject")

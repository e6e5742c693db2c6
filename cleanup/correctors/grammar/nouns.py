"""Nouns that can be counted, and what shows that a noun phrase is at its end."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from cleanup.correctors.grammar.running import END, Running
from cleanup.lexicon.classes import AUXILIARY, PREPOSITIONS, members
from cleanup.lexicon.forms import is_base, is_past, is_plural, is_singular, is_third
from cleanup.lexicon.proper import FUNCTION
from cleanup.lexicon.words import inflect, lemmas, zipf

ENDS = (
    {END}
    | members("stop")
    | PREPOSITIONS
    | AUXILIARY
    | members("modal")
    | frozenset("and or but who which that when while later ago".split())
)
"""What follows a noun that no other noun follows."""


@cache
def count_nouns() -> frozenset[str]:
    """Nouns that in the singular do not stand bare."""
    text = (files("cleanup.correctors.grammar") / "data" / "count_nouns.txt").read_text("utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())


FEWER = 0.7
"""How much rarer the plural of a noun that can be counted may be, on the Zipf scale."""
COMMON = 2.8


@lru_cache(maxsize=4_096)
def may_be_counted(noun: str) -> bool:
    """Whether a noun is seldom without a plural or an article: its plural is about as common as itself."""
    if (
        not AGENT.search(noun)
        or not is_singular(noun)
        or lemmas(noun).keys() != {"NOUN"}
        or noun in FUNCTION | UNCOUNTED
    ):
        return False
    return zipf(noun) > COMMON and zipf(inflect(noun, "NNS")) > zipf(noun) - FEWER


AGENT = re.compile(r"(?:er|or|ist|ian|ee|eer|man|woman|ant)\Z")
"""How nouns for those who do something end, and for what does it."""
UNCOUNTED = frozenset(
    """dinner summer winter water power paper computer order matter weather number labor labour silver copper
    timber butter leather humor humour horror terror favor favour honor honour color colour laughter rubber
    cancer sugar fever anger hunger danger thunder powder rather corner career beer deer error director editor
    author president captain minister governor manager founder leader chairman adviser mother father sister
    brother officer commander premier another other over under ever after prior senior junior major minor
    superior interior exterior restaurant coffee committee""".split()
)
"""Those of them that may stand bare, or that one person is."""


BODIES = frozenset(
    "university ministry department bureau embassy institute academy republic federation association".split()
)
"""What institutions are called that have an article before “of”."""


class Bare(NamedTuple):
    """A noun without the article it must have."""

    first: int
    """Where the noun phrase begins."""
    at: int
    article: str


@lru_cache(maxsize=2)
def bare_nouns(row: Running, broad: bool = False) -> tuple[Bare, ...]:
    """All of them, in order; more where a noun need only be one that is mostly counted."""
    known = row.places.keys() & count_nouns()
    if broad:
        known |= {word for word in row.places if may_be_counted(word)}
    found = []
    for at in sorted(row.at(*known)):
        first = _start(row, at)
        article = "" if row.is_name(at) else _article(row, first, at, broad)
        if article:
            found.append(Bare(first, at, article))
    found += [Bare(at, at, "the") for at in row.at(*BODIES) if _is_bare_body(row, at)]
    return tuple(sorted(found))


def _is_bare_body(row: Running, at: int) -> bool:
    """Whether an institution stands there without its article: by University of Alaska."""
    before = row.before(at)
    return (
        before in ("by", "in", "to", "from", "with", "against") and row.is_name(at) and row.after(at) == "of"
    )


BARE = frozenset("as by per via than like off".split())
"""Prepositions behind which a noun may stand bare: by car, as leader."""
PLACES = frozenset("of at near from inside under throughout across".split())
"""Prepositions behind which the noun is mostly one that is known: the."""
KINDS = frozenset(
    "kind sort type form version piece number margin lack in day year month week man house door".split()
)
"""Before a preposition behind which the noun may stand bare: that kind of job."""
BEING = frozenset("is was became become becomes remains".split())


def _start(row: Running, at: int) -> int:
    """Where the noun phrase begins: at the noun, or at one adjective before it."""
    before = row.before(at)
    plain = set(lemmas(before)) == {"ADJ"} or before in ("young", "old", "local", "new", "federal", "former")
    return at - 1 if plain and not row.is_name(at - 1) else at


def _article(row: Running, first: int, at: int, broad: bool) -> str:
    """The article that is missing; nothing where none is, or where the noun may stand bare."""
    before, behind = row.before(first), row.after(at)
    if before in (END, "—", "–"):
        if any(map(row.is_name, row.places[row.low[at]])):
            return ""
        return "a" if row.word(first)[0].isupper() and _begins(row.low[at], behind, broad) else ""
    again = row.low[max(at - 3, 0) : at + 4].count(row.low[at]) > 1
    if again or behind not in ENDS - {"and", "or", "-", "–"}:
        return ""
    if before == ",":
        age = row.low[first - 2].isdigit() or row.is_name(first - 2)
        return "a" if age and behind in (",", "from", "at", "for", "of", "in", "with") else ""
    noun = "VERB" not in lemmas(row.low[at])
    if before in BEING or (before in ("never", "not") and row.low[first - 2] in BEING):
        return "a" if noun else ""
    the = "the" if before in PLACES or _is_known(row, at) else "a"
    counted = before == "of" and row.low[first - 2][:1].isdigit()
    if before in PREPOSITIONS - BARE and not counted:
        return the if (noun or before != "to") and row.low[first - 2] not in KINDS else ""
    return the if _is_verb(row, first - 1) else ""


def _begins(noun: str, behind: str, broad: bool) -> bool:
    """Whether noun and next word can begin a sentence: Judge ordered, Citizen of Ukraine."""
    finite = behind in AUXILIARY or (is_past(behind) and not is_base(behind))
    return finite or (
        behind == "of" and noun.endswith(("er", "or", "ist", "ian", "ent", "man", "zen", "ive"))
    )


def _is_verb(row: Running, at: int) -> bool:
    """Whether a verb stands there that has its subject before it, and no participle before a noun."""
    word, before = row.low[at], row.before(at)
    if row.is_name(at) or word in AUXILIARY or {"NOUN", "ADJ"} & lemmas(word).keys():
        return False
    if not is_third(word) and (not is_past(word) or is_base(word)):
        return False
    return (
        before in ("he", "she", "they", "it", "who", "has", "have", "had")
        or is_plural(before)
        or row.is_name(at - 1)
    )


def _is_known(row: Running, at: int) -> bool:
    """Whether the noun stood before."""
    return row.places[row.low[at]][0] < at

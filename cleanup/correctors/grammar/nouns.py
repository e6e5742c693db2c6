"""Nouns that can be counted, and what shows that a noun phrase is at its end."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from cleanup.correctors.grammar.running import END, Running
from cleanup.correctors.grammar.undetermined import OPENERS, Phrase, bare
from cleanup.lexicon.classes import AUXILIARY, PREPOSITIONS, TESTS, members
from cleanup.lexicon.forms import is_base, is_past, is_singular
from cleanup.lexicon.proper import FUNCTION
from cleanup.lexicon.speech import reporting
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


AGENT = re.compile(r"(?:er|or|ist|yst|ian|ee|eer|man|woman|ant)\Z")
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
        phrase = None if row.is_name(at) else bare(row, at)
        article = _article(row, phrase, broad) if phrase else ""
        if phrase and article:
            found.append(Bare(phrase.first, at, article))
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
DETERMINED = frozenset("the an its his her their this that".split())
"""Before one of these a preposition is an adjective: the outside world."""
PLACES = frozenset("of at near from inside under throughout across".split())
"""Prepositions behind which the noun is mostly one that is known: the."""
KINDS = frozenset(
    """dozens hundreds thousands tens millions scores lots kind sort type form version piece number
    margin lack in day year month week days years months weeks hours man house door""".split()
)
"""Before a preposition behind which the noun may stand bare: that kind of job."""
BEING = frozenset("is was became become becomes remains".split())


def _article(row: Running, phrase: Phrase, broad: bool) -> str:
    """The article that is missing; nothing where none is, or where the noun may stand bare."""
    first, at = phrase
    before, behind = row.before(first), row.after(at)
    if before in (END, "—", "–"):
        _, last = row.sentence(at)
        if any(map(row.is_name, row.places[row.low[at]])) or row.low[last - 1] not in (".", "”", '"'):
            return ""
        return "a" if row.word(first)[0].isupper() and _begins(row.low[at], behind, broad) else ""
    if before in (",", "”"):
        return _behind_comma(row, phrase)
    again = row.low[max(at - 3, 0) : at + 4].count(row.low[at]) > 1
    if again or (behind not in ENDS - {"and", "or", "-", "–"} and before not in CLAUSE):
        return ""
    noun = "VERB" not in lemmas(row.low[at])
    if before in BEING or (before in ("never", "not") and row.low[first - 2] in BEING):
        return "a" if noun or first < at else ""
    if before in PREPOSITIONS - BARE:
        if row.low[first - 2] in DETERMINED:
            return ""
        if f"{before} {row.low[at]}" in set_phrases() or (before == "of" and row.low[first - 2] == "change"):
            return ""
        counted = before == "of" and row.low[first - 2][:1].isdigit()
        plain = noun or before != "to" or first < at
        return which(row, phrase) if plain and not counted and row.low[first - 2] not in KINDS else ""
    if before in CLAUSE:
        told = before != "that" or reporting(row.low[first - 2]) is not None
        return which(row, phrase) if told and noun and _is_finite(behind) else ""
    return "" if before in OPENERS else which(row, phrase)


def _behind_comma(row: Running, phrase: Phrase) -> str:
    """Tom Moray, electrician from Elmira; “It is late,” agency said."""
    first, at = phrase
    behind, of = row.after(at), row.low[first - 2]
    verb = reporting(behind)
    if verb is not None and verb.finite:
        return "the" if row.low[at + 2] in ENDS else ""
    if row.before(first) == "”":
        return ""
    start, _ = row.sentence(at)
    inverted = any(low in ("said", "says") for low in row.low[max(start, first - 6) : first - 2])
    if of.isdigit():
        return "a" if behind in DESCRIBING | {"of", "."} else ""
    bare_title = behind == "for" and row.low[at] in SPEAKING
    told = row.is_name(first - 2) and not inverted and not bare_title
    return "a" if told and behind in DESCRIBING else ""


DESCRIBING = frozenset(", from at for in with who".split())
"""What follows a noun that says what somebody is; before “of” a title stands bare: leader of it."""
SPEAKING = frozenset(
    """spokesman spokeswoman spokesperson attorney lawyer counsel solicitor barrister agent advocate
    representative lobbyist prosecutor correspondent reporter""".split()
)
"""Those who act or write for somebody; before “for” they stand bare as titles do."""


def _is_finite(word: str) -> bool:
    return word in AUXILIARY | members("modal") or TESTS["pastonly"](word)


@cache
def set_phrases() -> frozenset[str]:
    """Prepositions with a noun that stands bare behind them."""
    text = (files("cleanup.correctors.grammar") / "data" / "bare_phrases.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(phrase.strip() for line in lines for phrase in line.split(";"))


CLAUSE = frozenset("that when while if because although where".split())
"""Behind these a clause begins."""


def which(row: Running, phrase: Phrase) -> str:
    """The article that a phrase rather has: the, where it is known what is meant."""
    first, at = phrase
    if row.before(first) in PLACES or row.after(at) == "of" or row.places[row.low[at]][0] < at:
        return "the"
    return "a"


SEVERAL = frozenset("are were have do".split())
"""Behind one noun these show that the subject follows: problem have other towns."""


def _begins(noun: str, behind: str, broad: bool) -> bool:
    """Whether noun and next word can begin a sentence: Judge ordered, Citizen of Ukraine."""
    finite = behind in AUXILIARY - SEVERAL or (is_past(behind) and not is_base(behind))
    return finite or (
        behind == "of" and noun.endswith(("er", "or", "ist", "ian", "ent", "man", "zen", "ive"))
    )
